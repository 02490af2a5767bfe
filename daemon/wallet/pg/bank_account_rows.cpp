// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/bank_account_rows.h"

#include "kernel/assert.h"
#include "storage/pg_row.h"
#include "wallet/pg/pg_bank_book.h"

#include <type_traits>

namespace eraflazz::sql {
std::string_view bank_accounts();
}

namespace eraflazz::wallet {

using storage::PgParams;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

template <typename T> void add(PgParams& params, const std::optional<T>& term)
{
    if (!term)
        params.addNull();
    else if constexpr (std::is_same_v<T, Money>)
        params.add(term->value());
    else
        params.add(*term);
}

/// The first thirteen parameters of both statements.
PgParams
paramsOf(const BankAccountAsk& ask, const std::optional<std::string>& sealed, const std::optional<Uuid>& request)
{
    const auto& terms = ask.terms;
    PgParams params;
    params.add(ask.account);
    for (const auto* text : {&terms.bank, &terms.number, &terms.holder})
        add(params, *text);
    for (const auto* amount : {&terms.autoLimit, &terms.fee, &terms.least, &terms.most})
        add(params, *amount);
    for (const auto* number : {&terms.uniqueCodeMax, &terms.ticketMinutes, &terms.graceMinutes})
        add(params, *number);
    add(params, sealed);
    add(params, request);
    return params;
}

/// What is stored with the new ones in their places; nothing when none is new. Stored ones that cannot be read let
/// nobody in as they are: nothing of them is kept.
std::optional<std::string>
sealedWith(UnitOfWork& unit, const SecretBox& box, const std::string& code, const NewSecrets& fresh)
{
    if (fresh.empty())
        return std::nullopt;
    BankSecrets secrets;
    const auto rows = unit.connection().query("bank_account", PgParams().add(code));
    if (rows.rows() == 1) {
        const auto plain = box.open(PgRow(rows).text("secrets_sealed"), bankSecretsContext(code));
        secrets = plain ? bankSecretsFrom(*plain).value_or(BankSecrets()) : BankSecrets();
    }
    for (const auto& [name, value] : fresh) {
        auto* secret = secretNamed(secrets, name);
        ERA_ASSERT(secret != nullptr, "a bank account has no secret " + name);
        *secret = value;
    }
    return box.seal(toJson(secrets), bankSecretsContext(code));
}

BankAccountFacts factsFrom(const PgRow& row)
{
    BankAccountFacts facts;
    facts.version = row.integer("version");
    facts.hasLines = row.boolean("has_lines");
    auto& terms = facts.terms;
    terms.bank = row.text("bank");
    terms.number = row.text("account_number");
    terms.holder = row.text("account_name");
    terms.autoLimit = row.money("auto_limit");
    terms.fee = row.money("fee");
    terms.least = row.money("amount_min");
    terms.most = row.money("amount_max");
    terms.uniqueCodeMax = row.integer("unique_code_max");
    terms.ticketMinutes = row.integer("ticket_minutes");
    terms.graceMinutes = row.integer("grace_minutes");
    terms.isOpen = row.boolean("is_open");
    terms.isAutomatic = row.boolean("auto_credit");
    return facts;
}

void read(const Json& json, std::optional<std::string>& term)
{
    const auto text = json.asString();
    term = text ? std::optional(std::string(*text)) : std::nullopt;
}

void read(const Json& json, std::optional<Money>& term)
{
    const auto amount = json.asInteger();
    term = amount ? std::optional(Money::rupiah(*amount)) : std::nullopt;
}

void read(const Json& json, std::optional<std::int64_t>& term)
{
    term = json.asInteger();
}

void read(const Json& json, std::optional<bool>& term)
{
    term = json.asBool();
}

} // namespace

std::string_view bankAccountStatements()
{
    return sql::bank_accounts();
}

BankFacts bankFacts(UnitOfWork& unit, const BankAccountAsk& ask, bool locks)
{
    auto& connection = unit.connection();
    if (locks) // A statement of its own before the one that reads: only that one sees what the former holder wrote.
        (void)connection.query("lock_bank_account", PgParams().add(ask.account));
    BankFacts facts;
    const auto rows = connection.query("bank_account", PgParams().add(ask.account));
    if (rows.rows() == 1)
        facts.account = factsFrom(PgRow(rows));
    const auto present = facts.account ? facts.account->terms : BankTerms();
    const auto bank = ask.terms.bank ? ask.terms.bank : present.bank;
    const auto number = ask.terms.number ? ask.terms.number : present.number;
    if ((!ask.terms.bank && !ask.terms.number) || !bank || !number)
        return facts;
    const auto taken = connection.query("bank_number_taken", PgParams().add(*bank).add(*number).add(ask.account));
    facts.isNumberTaken = PgRow(taken).boolean("taken");
    return facts;
}

void setBankAccount(UnitOfWork& unit,
                    const SecretBox& box,
                    const BankAccountAsk& ask,
                    const NewSecrets& secrets,
                    BankSetBy by,
                    const std::optional<Uuid>& request)
{
    ERA_ASSERT((by == BankSetBy::TwoPeople) == request.has_value(), "two people are known by their request");
    const auto sealed = sealedWith(unit, box, ask.account, secrets);
    if (ask.version == 0) {
        BankAccountAsk whole = ask;
        forEachTerm([&](const char*, auto member) {
            if (!(whole.terms.*member))
                whole.terms.*member = newBankTerms().*member;
        });
        (void)unit.connection().query("add_bank_account", paramsOf(whole, sealed, request));
        return;
    }
    auto params = paramsOf(ask, sealed, request);
    add(params, ask.terms.isOpen);
    params.add(by == BankSetBy::OnePerson);
    add(params, ask.terms.isAutomatic);
    (void)unit.connection().query("set_bank_account", params);
}

std::optional<RequestRefusal>
setBankOnServer(storage::CommitSession& session, const SecretBox& box, BankAccountAsk ask, const NewSecrets& secrets)
{
    const auto work = [&](UnitOfWork& unit) {
        const auto facts = bankFacts(unit, ask, true);
        if (ask.version != 0 && facts.account)
            ask.version = facts.account->version;
        const auto refusal = refusalOf(ask, facts);
        if (!refusal)
            setBankAccount(unit, box, ask, secrets, BankSetBy::Server);
        return refusal;
    };
    return session.commit(work, {"accounts_code_key", "bank_accounts_code_key", "bank_accounts_number_once"});
}

void writeTerms(JsonWriter& json, const BankTerms& terms)
{
    forEachTerm([&](const char* name, auto member) {
        if (terms.*member)
            json.field(name, *(terms.*member));
    });
}

std::optional<BankTerms> bankTermsFrom(const Json& json)
{
    BankTerms terms;
    bool isWhole = true;
    forEachTerm([&](const char* name, auto member) {
        if (!json.has(name))
            return;
        read(json[name], terms.*member);
        isWhole = isWhole && (terms.*member).has_value();
    });
    return isWhole ? std::optional(terms) : std::nullopt;
}

std::optional<bool>
isBankChangedAlone(UnitOfWork& unit, ops::OperatorId who, const BankAccountAsk& ask, const std::string& key)
{
    const auto rows =
        unit.connection().query("bank_changed_alone", PgParams().add("bank:" + ask.account).add(who.value).add(key));
    if (rows.rows() == 0)
        return std::nullopt;
    const auto detail = parseJson(PgRow(rows).text("detail"));
    const auto terms = detail ? bankTermsFrom((*detail)["after"]) : std::nullopt;
    return terms && ask.newSecrets.empty() && *terms == ask.terms;
}

} // namespace eraflazz::wallet
