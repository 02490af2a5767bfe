// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

/// A day as a bank writes it, in the bank's own zone (Jakarta); made from text, never from a clock.
struct CivilDate final {
    int year = 0;
    int month = 0;
    int day = 0;
    constexpr auto operator<=>(const CivilDate&) const = default;
    [[nodiscard]] bool isValid() const;         ///< A day of the calendar, from 1990 to 2199.
    [[nodiscard]] std::int64_t toDays() const;  ///< Days since 1970-01-01.
    [[nodiscard]] std::string toString() const; ///< "2026-09-01"
    [[nodiscard]] static CivilDate fromDays(std::int64_t days);
};

struct CivilTime final {
    int hour = 0;
    int minute = 0;
    int second = 0;
    constexpr auto operator<=>(const CivilTime&) const = default;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] std::string toString() const; ///< "09:08:07"
};

/// What a bank counts in: whole rupiah and hundredths (interest and its tax have them). Both carry the sign.
struct BankAmount final {
    Money rupiah;
    int cents = 0; ///< -99 to 99.
    constexpr auto operator<=>(const BankAmount&) const = default;

    [[nodiscard]] static constexpr BankAmount fromCents(std::int64_t total)
    {
        return {Money::rupiah(total / 100), static_cast<int>(total % 100)};
    }
    /// Throws MoneyOverflow beyond what 64 bits hold; the readers stay far below.
    [[nodiscard]] constexpr std::int64_t toCents() const { return (rupiah * 100 + Money::rupiah(cents)).value(); }
};

enum class BankDirection { Credit, Debit };
[[nodiscard]] std::string_view toString(BankDirection direction); ///< "CR", "DB"

/// What one line of a bank says about one movement, from a statement file or an aggregator's message.
struct BankLine final {
    std::optional<CivilDate> date; ///< Absent while the bank has not posted the line.
    std::optional<CivilTime> time;
    bool isPending = false;
    /// The bank may show this line without a date today and with one tomorrow (BCA), so that no date names it.
    bool dateMayChange = false;
    BankDirection direction = BankDirection::Credit;
    BankAmount amount; ///< Never negative, never zero.
    std::optional<BankAmount> balance;
    std::optional<BankAmount> balanceBefore; ///< Few banks print it.
    bool isReversal = false;                 ///< A debit that says it takes an earlier credit back.
    std::string description;                 ///< Blanks collapsed; parts joined by the layout's joiner.
    std::string nameHint;                    ///< The other side's name where it can be read. A hint, never a proof.
    std::string reference;                   ///< The bank's own number of the line; several lines may share one.
    std::string rowId;        ///< An aggregator's name and its id of the line: names it for ever. Empty for files.
    std::size_t fileLine = 0; ///< Physical line, counted from 1; of a message, the element's position.
    bool operator==(const BankLine&) const = default;
};

/// Compares two ways to write one account: digits only, zeros in front do not count (spreadsheets lose them).
/// Nothing but zeros and other characters names no account and is the same as none.
[[nodiscard]] bool sameAccountNumber(std::string_view a, std::string_view b);

} // namespace eraflazz::wallet
