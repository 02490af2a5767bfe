// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_bank_book.h"

#include "json/json.h"
#include "storage/pg_row.h"
#include "wallet/core/bank_account_ask.h"

namespace eraflazz::sql {
std::string_view bank_book();
}

namespace eraflazz::wallet {

LoadedBankBook PgBankBook::load() const
{
    storage::PgConnection connection(m_conninfo, {{"application_name", "eraflazz-bank-book"}});
    connection.addStatements(sql::bank_book());
    const auto rows = connection.query("bank_book");
    auto book = std::make_shared<BankBook>();
    LoadedBankBook loaded;
    for (int row = 0; row < rows.rows(); ++row) {
        const storage::PgRow read(rows, row);
        BankDoorkeeping account{read.text("code"), read.text("bank"), read.text("account_number"), {}};
        if (!read.isNull("secrets_sealed")) {
            const auto plain = m_unseal(read.text("secrets_sealed"), bankSecretsContext(account.code));
            const auto secrets = plain ? bankSecretsFrom(*plain) : std::nullopt;
            if (secrets)
                account.secrets = *secrets;
            else
                loaded.complaints.push_back("bank account " + account.code +
                                            ": its secrets cannot be unsealed; no aggregator is let in");
        }
        book->emplace(account.code, std::move(account));
    }
    loaded.book = std::move(book);
    return loaded;
}

std::string* secretNamed(BankSecrets& secrets, std::string_view name)
{
    std::string* const all[] = {&secrets.mootaSecret,
                                &secrets.mootaToken,
                                &secrets.mootaBankId,
                                &secrets.cekmutasiSecret,
                                &secrets.mutasibankKey};
    for (std::size_t i = 0; i < std::size(all); ++i) {
        if (kBankSecrets[i] == name)
            return all[i];
    }
    return nullptr;
}

std::string bankSecretsContext(const std::string& code)
{
    return "bank_accounts/secrets/" + code;
}

std::string toJson(const BankSecrets& secrets)
{
    BankSecrets all = secrets;
    JsonWriter json;
    json.beginObject();
    for (const auto name : kBankSecrets)
        json.field(name, *secretNamed(all, name));
    return json.endObject().take();
}

std::optional<BankSecrets> bankSecretsFrom(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return std::nullopt;
    BankSecrets secrets;
    for (const auto name : kBankSecrets)
        *secretNamed(secrets, name) = (*json)[name].asString().value_or("");
    return secrets;
}

} // namespace eraflazz::wallet
