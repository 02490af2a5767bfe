// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/core/bank_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// A date and perhaps a time, as a bank wrote them. Without a year when the format has none.
struct WrittenDate final {
    std::optional<int> year;
    int month = 0;
    int day = 0;
    std::optional<CivilTime> time;
};

/// How a bank writes dates and times: "dd/MM/yyyy", "dd MMMM yyyy HH:mm:ss", "yyyy-MM-dd", "HH:mm:ss WIB".
///
/// dd MM HH mm ss: one or two digits (exactly two where no other character separates them; a lone time such as HHmmss
/// may have lost zeros in front) · yy, yyyy: two, four digits · MMM: a month's name, English or Indonesian, short or
/// long · EEE: a word that is skipped · a blank: any blanks · everything else stands for itself.
class DateFormat final {
public:
    /// Nothing when the pattern names no day and month and no hour, or something twice.
    [[nodiscard]] static std::optional<DateFormat> compile(std::string_view pattern);

    [[nodiscard]] const std::string& pattern() const { return m_pattern; }
    [[nodiscard]] bool hasDate() const;
    /// The whole text must fit. Days that no calendar has are refused; 29 February needs a year to be refused.
    [[nodiscard]] std::optional<WrittenDate> readDate(std::string_view text) const;
    [[nodiscard]] std::optional<CivilTime> readTime(std::string_view text) const;

private:
    enum class Field { Day, Month, MonthName, Year2, Year4, Hour, Minute, Second, Word, Literal };
    struct Part final {
        Field field = Field::Literal;
        char literal = 0;
        bool isGlued = false; ///< Digits follow or come before without a separator.
    };
    struct Read;

    [[nodiscard]] static std::optional<Field> fieldOf(std::string_view run);
    [[nodiscard]] bool has(Field field) const;
    [[nodiscard]] std::optional<Read> read(std::string_view text) const;

    std::string m_pattern;
    std::vector<Part> m_parts;
};

/// Gives dates without a year one: from the period the statement covers (the only year of it that fits), else from the
/// nearest line that has one. Nothing when neither tells.
[[nodiscard]] std::optional<CivilDate> dateWithin(int month, int day, const CivilDate& from, const CivilDate& to);
[[nodiscard]] std::optional<CivilDate> dateNear(int month, int day, const CivilDate& neighbour);

} // namespace eraflazz::wallet
