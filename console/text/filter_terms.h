// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace eraflazz::text {

enum class FilterProblem { None, UnknownKey, MissingValue, WrongValue };

/// One condition of the filter bar: `status:gagal`, `durasi>60`, `-supplier:DIGI` (all but those). A word without a key
/// is free text (key empty).
struct FilterTerm {
    QString key;
    QString relation; ///< ":", ">", "<", ">=", "<="; empty for free text.
    QString value;
    FilterProblem problem = FilterProblem::None;
    /// For UnknownKey: the known key that looks most like it, if any does. For WrongValue: what could stand there.
    QString suggestion;

    bool isNegated = false; ///< A minus before the key.
    bool isLiteral = false; ///< Was in quotation marks: commas and stars in it are ordinary.

    [[nodiscard]] QString head() const { return (isNegated ? QStringLiteral("-") : QString()) + key + relation; }
    [[nodiscard]] QString text() const;
    bool operator==(const FilterTerm&) const = default;
};

/// A key people may use. `values` restricts what may follow (empty: anything); several may stand with commas between.
struct FilterKey {
    QString name;
    QStringList values;
    bool ordered = false; ///< Understands > and <.
};

using FilterKeys = std::vector<FilterKey>;

[[nodiscard]] FilterTerm readFilterTerm(const QString& word, const FilterKeys& keys);

/// Splits at blanks; a value in quotation marks may hold blanks (`pesan:"nomor salah"`).
[[nodiscard]] std::vector<FilterTerm> readFilter(const QString& text, const FilterKeys& keys);

} // namespace eraflazz::text
