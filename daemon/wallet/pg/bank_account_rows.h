// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_box.h"
#include "json/json.h"
#include "ops/core/operator.h"
#include "storage/unit_of_work.h"
#include "wallet/core/bank_account_rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

// Our bank accounts inside the caller's commit, as people set them. One thread; everything throws StoreError.

/// The named statements of bank_accounts.sql.
[[nodiscard]] std::string_view bankAccountStatements();

/// `locks`: nothing of it changes until the commit ends.
[[nodiscard]] BankFacts bankFacts(storage::UnitOfWork& unit, const BankAccountAsk& ask, bool locks);

/// Who sets it. The database asks for the request of two people wherever it takes two.
enum class BankSetBy { TwoPeople, OnePerson, Server };

/// Sets what refusalOf() has nothing against. `secrets` are the new ones; those that are not new stay. `request` is
/// that of two people.
void setBankAccount(storage::UnitOfWork& unit,
                    const SecretBox& box,
                    const BankAccountAsk& ask,
                    const NewSecrets& secrets,
                    BankSetBy by,
                    const std::optional<Uuid>& request = std::nullopt);

/// What people do on the server, where nobody signs in: the owner of the database may set everything at once. `version`
/// of an account that is there: any but 0. The row says that no two people agreed to it.
[[nodiscard]] std::optional<RequestRefusal>
setBankOnServer(storage::CommitSession& session, const SecretBox& box, BankAccountAsk ask, const NewSecrets& secrets);

/// The terms as members of the object that was begun, and back; nothing when one is of another type.
void writeTerms(JsonWriter& json, const BankTerms& terms);
[[nodiscard]] std::optional<BankTerms> bankTermsFrom(const Json& json);

/// Whether this person changed the account alone under this key, and if so, whether it was the same change.
[[nodiscard]] std::optional<bool>
isBankChangedAlone(storage::UnitOfWork& unit, ops::OperatorId who, const BankAccountAsk& ask, const std::string& key);

} // namespace eraflazz::wallet
