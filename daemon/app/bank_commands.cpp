// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_commands.h"

#include "app/bank_layouts.h"
#include "app/config.h"
#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "kernel/text.h"
#include "storage/pg_connection.h"
#include "storage/pg_row.h"
#include "wallet/banks/decode.h"
#include "wallet/banks/statement_reader.h"
#include "wallet/core/deposits.h"
#include "wallet/pg/pg_bank_book.h"
#include "wallet/pg/pg_money_store.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view bank_admin();
}

namespace eraflazz::app {

namespace {

using storage::PgParams;

constexpr std::size_t kMadeSecretBytes = 24;

std::unique_ptr<storage::PgConnection> connect(const Config& config)
{
    auto connection = std::make_unique<storage::PgConnection>(
        config.appConninfo, std::vector<std::pair<std::string, std::string>>{{"application_name", "eraflazz-admin"}});
    connection->addStatements(sql::bank_admin());
    return connection;
}

std::string bytesOf(const std::string& path, std::size_t most)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path + " cannot be read");
    std::string bytes(most + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::int64_t rupiahOption(const CommandOptions& options, const char* name, std::int64_t otherwise)
{
    const auto amount = optionOf(options, name) ? rupiahFrom(options, name).value() : otherwise;
    if (amount < 0)
        throw std::runtime_error(std::string(name) + " cannot be below zero");
    return amount;
}

struct Terms final {
    std::int64_t autoLimit = 0;
    std::int64_t fee = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
};

Terms termsFrom(const CommandOptions& options)
{
    return {rupiahOption(options, "--auto-limit", 0),
            rupiahOption(options, "--fee", 0),
            rupiahOption(options, "--min", 10'000),
            rupiahOption(options, "--max", 100'000'000)};
}

/// What stands in the address of the webhook and in an agent's request.
bool isBankCode(std::string_view code)
{
    constexpr std::size_t kCodeBytesMax = 32;
    return !code.empty() && code.size() <= kCodeBytesMax && std::all_of(code.begin(), code.end(), [](char c) {
        const char lower = toLowerAscii(c);
        return isDigitAscii(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '_';
    });
}

/// What the file does not name stays.
wallet::BankSecrets merged(wallet::BankSecrets secrets, const wallet::BankSecrets& given)
{
    const auto take = [](std::string& into, const std::string& from) {
        if (!from.empty())
            into = from;
    };
    take(secrets.mootaSecret, given.mootaSecret);
    take(secrets.mootaToken, given.mootaToken);
    take(secrets.mootaBankId, given.mootaBankId);
    take(secrets.cekmutasiSecret, given.cekmutasiSecret);
    take(secrets.mutasibankKey, given.mutasibankKey);
    return secrets;
}

/// From a file, so that no secret stands in the list of processes. `--moota` makes one for Moota's webhook.
wallet::BankSecrets secretsFrom(const CommandOptions& options, wallet::BankSecrets secrets)
{
    constexpr std::size_t kSecretsBytesMax = 16384;
    if (const auto file = optionOf(options, "--secrets")) {
        const auto read = wallet::bankSecretsFrom(bytesOf(*file, kSecretsBytesMax));
        if (!read)
            throw std::runtime_error(*file + " must be a JSON object with any of moota_secret, moota_token, "
                                             "moota_bank_id, cekmutasi_secret and mutasibank_key");
        secrets = merged(std::move(secrets), *read);
    }
    if (options.count("--moota") == 1) {
        secrets.mootaSecret = randomHex(kMadeSecretBytes);
        std::cout << "moota_secret " << secrets.mootaSecret
                  << "\nEnter it as the webhook's secret token at Moota. It is shown "
                  << "this once.\n";
    }
    return secrets;
}

int addAccount(const Config& config, const CommandOptions& options)
{
    requireBankTerms(options);
    const auto& code = needOption(options, "--code");
    const auto terms = termsFrom(options);
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    const auto secrets = secretsFrom(options, {});
    const auto connection = connect(config);
    connection->execute("BEGIN"); // the ledger account only with its bank account
    const auto rows = connection->query("bank_add",
                                        PgParams()
                                            .add(code)
                                            .add(needOption(options, "--bank"))
                                            .add(needOption(options, "--number"))
                                            .add(needOption(options, "--name"))
                                            .add(terms.autoLimit)
                                            .add(terms.fee)
                                            .add(terms.least)
                                            .add(terms.most)
                                            .add(box.seal(toJson(secrets), "bank_accounts/secrets/" + code)));
    if (rows.rows() != 1)
        throw std::runtime_error("there is a bank account of that code or that number already; nothing was added, "
                                 "`eraflazzd bank list` shows them");
    connection->execute("COMMIT");
    std::cout << "bank account " << code << " added; aggregators post to /api/v1/banks/" << code
              << "/moota, /cekmutasi or /mutasibank\n";
    return 0;
}

int setSecrets(const Config& config, const CommandOptions& options)
{
    const auto& code = needOption(options, "--code");
    if (options.count("--secrets") + options.count("--moota") == 0)
        throw std::runtime_error("--secrets FILE or --moota is missing");
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    const wallet::PgBankBook source(config.appConninfo, [&](std::string_view sealed, const std::string& context) {
        return box.open(sealed, context);
    });
    const auto book = source.load().book;
    const auto account = book->find(code);
    if (account == book->end())
        throw std::runtime_error("there is no bank account " + code);
    const auto secrets = secretsFrom(options, account->second.secrets);
    [[maybe_unused]] const auto done = connect(config)->query(
        "bank_secrets", PgParams().add(code).add(box.seal(toJson(secrets), "bank_accounts/secrets/" + code)));
    std::cout << "stored; daemons use it within a second\n";
    return 0;
}

int listAccounts(const Config& config)
{
    const auto rows = connect(config)->query("bank_list");
    for (int row = 0; row < rows.rows(); ++row) {
        const storage::PgRow bank(rows, row);
        const auto stopped = bank.text("stopped");
        std::cout << bank.text("code") << '\t' << bank.text("bank") << '\t' << bank.text("account_number") << '\t'
                  << bank.text("account_name") << '\t' << bank.text("status") << "\tautomatic up to Rp "
                  << formatRupiah(bank.money("auto_limit")) << "\tin our books Rp " << formatRupiah(bank.money("held"))
                  << '\t' << (stopped.empty() ? std::string() : "STOPPED: " + stopped) << '\n';
    }
    return 0;
}

std::string wordsOf(wallet::ImportRefusal refusal)
{
    switch (refusal) {
    case wallet::ImportRefusal::UnknownBank:
        return "there is no bank account of that code; `eraflazzd bank list` shows them";
    case wallet::ImportRefusal::WrongAccount:
        return "the file is of another account than the one named; choose its own code";
    case wallet::ImportRefusal::NoLines:
        return "the file has no lines; nothing to do";
    case wallet::ImportRefusal::NoRight: // of people at consoles
    case wallet::ImportRefusal::KeyReused:
        break;
    }
    return "";
}

void print(const wallet::ImportReport& report)
{
    const auto& ingest = report.ingest;
    std::cout << "lines     " << ingest.lines.size() << "\nnew       " << ingest.fresh << "\nknown     "
              << ingest.duplicates << "\ncredited  " << ingest.credited << "\nheld      " << ingest.held
              << "\nsuspense  " << ingest.suspense << "\ntaken back " << ingest.takenBack << "\nout       "
              << ingest.out << '\n';
}

} // namespace

void requireBankTerms(const CommandOptions& options)
{
    const auto terms = termsFrom(options);
    if (!isBankCode(needOption(options, "--code")))
        throw std::runtime_error("--code is 1 to 32 letters, digits, - or _, as it stands in the webhook's address");
    if (terms.least < 1 || terms.most < terms.least)
        throw std::runtime_error("--min is at least 1 rupiah and --max is not below --min");
    if (terms.fee >= terms.least)
        throw std::runtime_error("--fee is less than --min, else a deposit would bring its agent nothing");
}

int runBankAccountCommand(const std::string& verb, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    if (verb == "add")
        return addAccount(config, options);
    if (verb == "secrets")
        return setSecrets(config, options);
    if (verb == "list")
        return listAccounts(config);
    throw std::runtime_error("eraflazzd bank knows: add, secrets, list, preview, import");
}

int runBankImport(const std::string& file, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const auto& code = needOption(options, "--code");
    const auto folder = options.find("--layouts");
    const wallet::StatementReader reader(bankLayouts(folder == options.end() ? std::string() : folder->second));
    const auto bytes = bytesOf(file, wallet::kStatementBytesMax);
    const auto statement = reader.read(bytes);
    if (!statement) {
        std::cerr << file << ": " << statement.error().text() << '\n';
        return 2;
    }
    if (!statement->isImportable()) {
        for (const auto& error : statement->rowErrors)
            std::cerr << file << ": " << error.text() << '\n';
        std::cerr << "nothing was imported: a row that cannot be read may be money\n";
        return 1;
    }
    wallet::StatementImport import;
    import.bank = code;
    import.fileName = std::filesystem::path(file).filename().string();
    const auto digest = sha256(bytes);
    import.sha256.assign(digest.begin(), digest.end());
    import.layout = statement->layoutId;
    import.accountNumber = statement->accountNumber;
    import.lines = statement->lines;
    import.breaks = static_cast<int>(statement->balanceBreaks.size());
    wallet::PgMoneyStore store(config.appConninfo);
    const auto report = store.deposits().importStatement(import);
    if (!report) {
        std::cerr << wordsOf(report.error()) << '\n';
        return 1;
    }
    print(*report);
    return 0;
}

} // namespace eraflazz::app
