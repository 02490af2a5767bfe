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

/// Closing it and crediting less without anybody looking, a fee, smallest and largest amount are one person's. What
/// tells agents where to pay, or lets more money in by itself, takes two.
[[nodiscard]] bool needsTwoPeople(const BankAccountAsk& ask, const BankFacts& facts);

/// The terms that replace others, and what they replace.
[[nodiscard]] BankTerms replacedBy(const BankTerms& terms, const BankTerms& present);

} // namespace eraflazz::wallet
