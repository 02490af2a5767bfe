// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_bank_book.h"

#include "json/json.h"
#include "storage/pg_row.h"

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
            const auto plain = m_unseal(read.text("secrets_sealed"), "bank_accounts/secrets/" + account.code);
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

std::string toJson(const BankSecrets& secrets)
{
    JsonWriter json;
    json.beginObject().field("moota_secret", secrets.mootaSecret).field("moota_token", secrets.mootaToken);
    json.field("moota_bank_id", secrets.mootaBankId).field("cekmutasi_secret", secrets.cekmutasiSecret);
    json.field("mutasibank_key", secrets.mutasibankKey).endObject();
    return json.take();
}

std::optional<BankSecrets> bankSecretsFrom(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json || !json->isObject())
        return std::nullopt;
    const auto field = [&](std::string_view name) { return std::string((*json)[name].asString().value_or("")); };
    return BankSecrets{field("moota_secret"),
                       field("moota_token"),
                       field("moota_bank_id"),
                       field("cekmutasi_secret"),
                       field("mutasibank_key")};
}

} // namespace eraflazz::wallet
