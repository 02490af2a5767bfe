// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_commands.h"

#include "app/bank_layouts.h"
#include "app/config.h"
#include "app/refusal_words.h"
#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "storage/pg_connection.h"
#include "storage/pg_row.h"
#include "wallet/banks/decode.h"
#include "wallet/banks/statement_reader.h"
#include "wallet/core/deposits.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/pg_bank_book.h"
#include "wallet/pg/pg_money_store.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view bank_admin();
}

namespace eraflazz::app {

namespace {

using storage::PgParams;

constexpr std::size_t kMadeSecretBytes = 24;
constexpr std::int64_t kAnyVersion = 1;

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

std::optional<Money> amountOption(const CommandOptions& options, const char* name)
{
    return optionOf(options, name) ? std::optional(rupiahFrom(options, name)) : std::nullopt;
}

std::optional<std::int64_t> numberOption(const CommandOptions& options, const char* name)
{
    const auto amount = amountOption(options, name);
    return amount ? std::optional(amount->value()) : std::nullopt;
}

/// "yes" or "no"; nothing when it is not given.
std::optional<bool> choiceOption(const CommandOptions& options, const char* name, const char* yes, const char* no)
{
    const auto word = optionOf(options, name);
    if (!word)
        return std::nullopt;
    if (*word != yes && *word != no)
        throw std::runtime_error(std::string(name) + " is " + yes + " or " + no);
    return *word == yes;
}

/// The option that the field of an ask came from, and what it may be.
std::string wordsOf(const wallet::BankFault& fault)
{
    static const std::map<std::string_view, const char*> words{
        {"code", "--code is 1 to 32 letters, digits, - or _, as it stands in the webhook's address"},
        {"bank", "--bank is 1 to 32 letters or digits, BCA for example"},
        {"number", "--number is 5 to 34 digits"},
        {"name", "--name is 1 to 100 plain letters, digits and signs"},
        {"auto_limit", "--auto-limit is from 0 to 1000000000000 rupiah"},
        {"fee", "--fee is less than --min, else a deposit would bring its agent nothing"},
        {"amount_min", "--min is at least 1 rupiah"},
        {"amount_max", "--min is at least 1 rupiah and --max is not below --min"},
        {"unique_code_max",
         "--unique-codes is from 9 to 999: fewer, and two agents who ask for the same get no ticket"},
        {"ticket_minutes", "--ticket-minutes is from 15 to 10080, seven days"},
        {"grace_minutes", "--grace-minutes is from 60 to 43200, thirty days"}};
    const auto found = words.find(fault.field);
    return found == words.end() ? std::string(fault.field) + " does not fit" : found->second;
}

/// From a file, so that no secret stands in the list of processes. `--moota` makes one for Moota's webhook.
wallet::NewSecrets secretsFrom(const CommandOptions& options)
{
    constexpr std::size_t kSecretsBytesMax = 16384;
    wallet::BankSecrets given;
    if (const auto file = optionOf(options, "--secrets")) {
        const auto read = wallet::bankSecretsFrom(bytesOf(*file, kSecretsBytesMax));
        if (!read)
            throw std::runtime_error(*file + " must be a JSON object with any of moota_secret, moota_token, "
                                             "moota_bank_id, cekmutasi_secret and mutasibank_key");
        given = *read;
    }
    if (options.count("--moota") == 1)
        given.mootaSecret = randomHex(kMadeSecretBytes);
    wallet::NewSecrets fresh;
    for (const auto name : wallet::kBankSecrets) {
        if (const auto& value = *wallet::secretNamed(given, name); !value.empty()) // what is not named stays
            fresh.emplace_back(name, value);
    }
    return fresh;
}

/// Whoever may read this configuration owns the database: what takes two people at the consoles is done here by one,
/// and the row says so.
void setOnServer(const Config& config, wallet::BankAccountAsk ask, const wallet::NewSecrets& secrets)
{
    if (config.ownerConninfo.empty())
        throw std::runtime_error("the configuration has no [database] owner: only the owner of the database sets bank "
                                 "accounts alone. Ask for it at a console, where another person agrees");
    for (const auto& [name, value] : secrets)
        ask.newSecrets.push_back(name);
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    storage::CommitSession session(config.ownerConninfo, "eraflazz-admin", {wallet::bankAccountStatements()});
    if (const auto refusal = wallet::setBankOnServer(session, box, std::move(ask), secrets))
        throw std::runtime_error(refusalWords(*refusal));
}

/// After it was stored: what was not stored is no secret of anything.
void tellMade(const CommandOptions& options, const wallet::NewSecrets& secrets)
{
    if (options.count("--moota") == 1)
        std::cout << "moota_secret " << wallet::secretIn(secrets, "moota_secret").value_or("")
                  << "\nEnter it as the webhook's secret token at Moota. It is shown this once.\n";
}

int addAccount(const Config& config, const CommandOptions& options)
{
    const auto ask = bankAskFrom(options, true);
    const auto secrets = secretsFrom(options);
    setOnServer(config, ask, secrets);
    tellMade(options, secrets);
    std::cout << "bank account " << ask.account << " added; aggregators post to /api/v1/banks/" << ask.account
              << "/moota, /cekmutasi or /mutasibank\n";
    return 0;
}

int changeAccount(const Config& config, const CommandOptions& options)
{
    setOnServer(config, bankAskFrom(options, false), {});
    std::cout << "changed; daemons know it within a second\n";
    return 0;
}

int setSecrets(const Config& config, const CommandOptions& options)
{
    const auto secrets = secretsFrom(options);
    if (secrets.empty())
        throw std::runtime_error("--secrets FILE or --moota is missing");
    wallet::BankAccountAsk ask;
    ask.account = needOption(options, "--code");
    ask.version = kAnyVersion;
    setOnServer(config, ask, secrets);
    tellMade(options, secrets);
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

wallet::BankAccountAsk bankAskFrom(const CommandOptions& options, bool isNew)
{
    wallet::BankAccountAsk ask;
    ask.account = needOption(options, "--code");
    ask.version = isNew ? 0 : kAnyVersion;
    auto& terms = ask.terms;
    terms.bank = optionOf(options, "--bank");
    terms.number = optionOf(options, "--number");
    terms.holder = optionOf(options, "--name");
    terms.autoLimit = amountOption(options, "--auto-limit");
    terms.fee = amountOption(options, "--fee");
    terms.least = amountOption(options, "--min");
    terms.most = amountOption(options, "--max");
    terms.uniqueCodeMax = numberOption(options, "--unique-codes");
    terms.ticketMinutes = numberOption(options, "--ticket-minutes");
    terms.graceMinutes = numberOption(options, "--grace-minutes");
    terms.isOpen = choiceOption(options, "--status", "open", "closed");
    terms.isAutomatic = choiceOption(options, "--automatic", "yes", "no");
    wallet::tidy(terms);
    if (const auto fault = wallet::faultIn(ask))
        throw std::runtime_error(wordsOf(*fault));
    return ask;
}

int runBankAccountCommand(const std::string& verb, const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    if (verb == "add")
        return addAccount(config, options);
    if (verb == "change")
        return changeAccount(config, options);
    if (verb == "secrets")
        return setSecrets(config, options);
    if (verb == "list")
        return listAccounts(config);
    throw std::runtime_error("eraflazzd bank knows: add, change, secrets, list, preview, import");
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
