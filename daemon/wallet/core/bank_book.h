// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace eraflazz::wallet {

/// How aggregators prove themselves for one bank account, and how we do to them. Empty: not used.
struct BankSecrets final {
    std::string mootaSecret;     ///< Signs Moota's webhooks.
    std::string mootaToken;      ///< Ours, for Moota's list.
    std::string mootaBankId;     ///< Moota's name of the account.
    std::string cekmutasiSecret; ///< Stands in a header.
    std::string mutasibankKey;   ///< Stands in the body.
};

/// What the doors of bank lines know about one of our accounts.
struct BankDoorkeeping final {
    std::string code; ///< BCA1
    std::string bank; ///< BCA
    std::string accountNumber;
    BankSecrets secrets;
};

/// All our bank accounts at one moment, by code. Immutable once built.
using BankBook = std::map<std::string, BankDoorkeeping, std::less<>>;
/// The book of this moment. Any thread; never null.
using BankBookNow = std::function<std::shared_ptr<const BankBook>()>;

} // namespace eraflazz::wallet
