// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pg_connection.h"
#include "wallet/core/bank_book.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

struct LoadedBankBook final {
    std::shared_ptr<const BankBook> book;
    std::vector<std::string> complaints; ///< Accounts whose secrets cannot be used, and why.
};

/// Reads our bank accounts over a connection that lives for one call: they change a few times a year.
class PgBankBook final {
public:
    /// Unseals what was sealed for the given context ("bank_accounts/secrets/CODE"); nothing when it cannot.
    using Unseal = std::function<std::optional<std::string>(std::string_view sealed, const std::string& context)>;

    PgBankBook(std::string conninfo, Unseal unseal) : m_conninfo(std::move(conninfo)), m_unseal(std::move(unseal)) {}

    [[nodiscard]] LoadedBankBook load() const; ///< Throws StorageError.

private:
    std::string m_conninfo;
    Unseal m_unseal;
};

/// One of them by its name in kBankSecrets; null for another name.
[[nodiscard]] std::string* secretNamed(BankSecrets& secrets, std::string_view name);
/// What they are sealed for.
[[nodiscard]] std::string bankSecretsContext(const std::string& code);
/// The secrets as they are sealed, and back; nothing for a text that is not what we seal.
[[nodiscard]] std::string toJson(const BankSecrets& secrets);
[[nodiscard]] std::optional<BankSecrets> bankSecretsFrom(std::string_view json);

} // namespace eraflazz::wallet
