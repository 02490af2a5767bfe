// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "text/filter_terms.h"

#include <QString>

#include <optional>
#include <vector>

namespace eraflazz::console {

/// What the filter bar of sales understands. Costs and margins only for those who see them.
[[nodiscard]] text::FilterKeys saleFilterKeys(bool seesMargin);

/// What a filter depends on beside its words.
struct FilterMoment final {
    qint64 nowMs = 0;
    int zoneSeconds = 7 * 3600;
    /// A telephone number alone is asked for whole: who sees numbers masked may not ask for parts, and the history
    /// finds only whole ones by an index.
    bool isWholeNumber = false;
};

/// The filter as the daemon reads it: days and hours as moments, telephone numbers without their prefix, "meragukan"
/// as the condition it is.
struct WireFilter final {
    QString text;
    std::vector<int> ends; ///< Where each condition of the bar ends, in bytes of the text.

    /// The condition that a place in the text belongs to; -1: none.
    [[nodiscard]] int termAt(int position) const;
};
[[nodiscard]] WireFilter wireFilter(const std::vector<text::FilterTerm>& terms, const FilterMoment& moment);

/// Whether a condition is about the time, beside whatever period is chosen elsewhere.
[[nodiscard]] bool namesTime(const std::vector<text::FilterTerm>& terms);

/// What the daemon finds wrong with a filter.
struct FilterFault final {
    int position = -1;
    QString sentence;
};
/// Nothing unless the failure is about the filter. Of a failure that carries its data in `more`.
[[nodiscard]] std::optional<FilterFault> filterFault(const protocol::Failure& failure);
[[nodiscard]] std::optional<FilterFault> filterFault(const Answer& answer);

/// The filter with this condition instead of those about the same key that say the same kind of thing ("only": the
/// positive ones; "not": none is taken away).
[[nodiscard]] QString withCondition(
    const QString& filter, const text::FilterKeys& keys, const QString& key, const QString& value, bool isNot);
/// The filter with these conditions ("status:antre,proses durasi>60") instead of all about their keys.
[[nodiscard]] QString withTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms);
[[nodiscard]] bool hasTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms);
[[nodiscard]] QString withoutTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms);
/// The filter without conditions about the key.
[[nodiscard]] QString withoutKey(const QString& filter, const text::FilterKeys& keys, const QString& key);
} // namespace eraflazz::console
