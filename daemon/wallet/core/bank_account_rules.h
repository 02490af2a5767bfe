// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/core/requests.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace eraflazz::wallet {

/// An account as it stands inside the commit.
struct BankAccountFacts final {
    std::int64_t version = 0;
    BankTerms terms; ///< All of them.
    bool hasLines = false;
};

/// What a decision about an account rests on.
struct BankFacts final {
    std::optional<BankAccountFacts> account; ///< Nothing: there is none of that code.
    bool isNumberTaken = false;              ///< By another account of the same bank.
    bool areSecretsLost = false;             ///< Those of the request are not what was sealed with it.
};

/// Written as people write it, stored one way: BCA in capitals, a number without what people put between its digits.
void tidy(BankTerms& terms);

/// What cannot be, whatever is stored: the field of the ask and why ("required", "form", "range").
struct BankFault final {
    std::string_view field;
    std::string_view key;
    bool operator==(const BankFault&) const = default;
};
[[nodiscard]] std::optional<BankFault> faultIn(const BankAccountAsk& ask);

/// What a new account has where nothing is given.
[[nodiscard]] const BankTerms& newBankTerms();

/// Nothing when it can be carried out as things are.
[[nodiscard]] std::optional<RequestRefusal> refusalOf(const BankAccountAsk& ask, const BankFacts& facts);

/// How far the terms of tickets may go. Fewer codes, and two people who ask for the same amount at once get no ticket;
/// a ticket or a grace too short, and money on its way meets none, or another agent's.
inline constexpr std::int64_t kUniqueCodesLeast = 9, kUniqueCodesMost = 999;
inline constexpr std::int64_t kTicketMinutesLeast = 15, kTicketMinutesMost = 7 * 1440;
inline constexpr std::int64_t kGraceMinutesLeast = 60, kGraceMinutesMost = 30 * 1440;

/// Closing it and crediting less without anybody looking, a fee, smallest and largest amount, how long tickets wait are
/// one person's. What tells agents where to pay, or lets more money in by itself, takes two; so do fewer unique codes
/// and a shorter grace: both bring amounts closer together, and a late or mistyped one is then another agent's.
[[nodiscard]] bool needsTwoPeople(const BankAccountAsk& ask, const BankFacts& facts);

/// The terms that replace others, and what they replace.
[[nodiscard]] BankTerms replacedBy(const BankTerms& terms, const BankTerms& present);

} // namespace eraflazz::wallet
