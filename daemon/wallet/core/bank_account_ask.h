// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// What people say about one of our bank accounts. What is not given stays as it is.
struct BankTerms final {
    std::optional<std::string> bank{};   ///< BCA
    std::optional<std::string> number{}; ///< Where agents pay.
    std::optional<std::string> holder{};
    std::optional<Money> autoLimit{}; ///< An exact match up to this is credited by rule.
    std::optional<Money> fee{};       ///< Kept from each deposit.
    std::optional<Money> least{};     ///< Of a deposit.
    std::optional<Money> most{};
    std::optional<std::int64_t> uniqueCodeMax{}; ///< 1 to this is added to what is asked for, so that amounts differ.
    std::optional<std::int64_t> ticketMinutes{}; ///< How long a ticket waits for the bank.
    std::optional<std::int64_t> graceMinutes{};  ///< How long an ended one keeps its amount from being allotted again.
    std::optional<bool> isOpen{};                ///< Closed: no new ticket names it.
    std::optional<bool> isAutomatic{};           ///< False: a person looks at every deposit.
    bool operator==(const BankTerms&) const = default;
};

/// Calls `visit(name, member)` for every term, by the name it has in payloads and on the wire.
template <typename Visit> void forEachTerm(Visit visit)
{
    visit("bank", &BankTerms::bank);
    visit("number", &BankTerms::number);
    visit("name", &BankTerms::holder);
    visit("auto_limit", &BankTerms::autoLimit);
    visit("fee", &BankTerms::fee);
    visit("amount_min", &BankTerms::least);
    visit("amount_max", &BankTerms::most);
    visit("unique_code_max", &BankTerms::uniqueCodeMax);
    visit("ticket_minutes", &BankTerms::ticketMinutes);
    visit("grace_minutes", &BankTerms::graceMinutes);
    visit("open", &BankTerms::isOpen);
    visit("auto_credit", &BankTerms::isAutomatic);
}

/// The secrets of an account, by the names they are asked for and stored under. Empty: that door is shut.
inline constexpr std::string_view kBankSecrets[] = {
    "moota_secret", "moota_token", "moota_bank_id", "cekmutasi_secret", "mutasibank_key"};

/// A new account, or other terms and secrets of one that is there. Which secrets are new is told, what they are is not:
/// see Proposal::secrets.
struct BankAccountAsk final {
    std::string account;      ///< Its code: what agents name.
    std::int64_t version = 0; ///< As the asking person saw it; 0: a new account.
    BankTerms terms{};
    std::vector<std::string> newSecrets{}; ///< In the order of kBankSecrets.
    bool isMootaSecretMade = false;        ///< By us, for this request: see Proposal::made.
    BankTerms before{};                    ///< What the terms replace: told by us, no part of what is asked.
    bool operator==(const BankAccountAsk&) const = default;
};

} // namespace eraflazz::wallet
