// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/secret_requests.h"

#include "desk/wire_words.h"
#include "desk/word_table.h"

#include <QCoreApplication>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::string_view kCredentials = "supplier_credentials";
constexpr std::string_view kKey = "agent_key";
constexpr std::string_view kBank = "bank_account";

constexpr Word kBankTerms[] = {
    {"bank", QT_TRANSLATE_NOOP("SecretRequest", "Bank")},
    {"number", QT_TRANSLATE_NOOP("SecretRequest", "Account number")},
    {"name", QT_TRANSLATE_NOOP("SecretRequest", "Holder")},
    {"auto_limit", QT_TRANSLATE_NOOP("SecretRequest", "Automatic up to (Rp)")},
    {"auto_credit", QT_TRANSLATE_NOOP("SecretRequest", "Credited by rule")},
    {"open", QT_TRANSLATE_NOOP("SecretRequest", "Open")},
    {"fee", QT_TRANSLATE_NOOP("SecretRequest", "Fee (Rp)")},
    {"amount_min", QT_TRANSLATE_NOOP("SecretRequest", "Smallest deposit (Rp)")},
    {"amount_max", QT_TRANSLATE_NOOP("SecretRequest", "Largest deposit (Rp)")},
    {"unique_code_max", QT_TRANSLATE_NOOP("SecretRequest", "Unique codes to")},
    {"ticket_minutes", QT_TRANSLATE_NOOP("SecretRequest", "A ticket waits (minutes)")},
    {"grace_minutes", QT_TRANSLATE_NOOP("SecretRequest", "Its amount rests (minutes)")},
};

constexpr Word kBankSecrets[] = {
    {"moota_secret", QT_TRANSLATE_NOOP("SecretRequest", "Secret of Moota's webhook")},
    {"moota_token", QT_TRANSLATE_NOOP("SecretRequest", "Token at Moota")},
    {"moota_bank_id", QT_TRANSLATE_NOOP("SecretRequest", "Moota's id of the account")},
    {"cekmutasi_secret", QT_TRANSLATE_NOOP("SecretRequest", "Secret of Cekmutasi")},
    {"mutasibank_key", QT_TRANSLATE_NOOP("SecretRequest", "Key of Mutasibank")},
};

QString said(const char* words)
{
    return QCoreApplication::translate("SecretRequest", words);
}

void addCredentials(std::vector<Fact>& facts, const Json& asked)
{
    const auto add = [&](const char* name, const QString& label) {
        if (truthIn(asked, name))
            facts.push_back({label, said(QT_TRANSLATE_NOOP("SecretRequest", "new value")), Ink::Strong, true});
    };
    if (const QString address = textIn(asked, "base_url"); !address.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "New address")), address, Ink::Attention, true});
    add("username", said(QT_TRANSLATE_NOOP("SecretRequest", "Username there")));
    add("api_key", said(QT_TRANSLATE_NOOP("SecretRequest", "API key")));
    add("webhook_secret", said(QT_TRANSLATE_NOOP("SecretRequest", "Webhook secret")));
    if (asked.has("testing"))
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "Orders sent as")),
                         truthIn(asked, "testing") ? said(QT_TRANSLATE_NOOP("SecretRequest", "test orders"))
                                                   : said(QT_TRANSLATE_NOOP("SecretRequest", "real orders")),
                         Ink::Strong,
                         true});
}

void addKey(std::vector<Fact>& facts, const Json& request, const Json& asked, qint64 nowMs)
{
    const qint64 slot = numberIn(asked, "slot").value_or(0);
    if (slot == 0)
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "API key")),
                         said(QT_TRANSLATE_NOOP("SecretRequest", "a new one")),
                         Ink::Strong,
                         true});
    else
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "Replaces key %1")).arg(slot),
                         textIn(asked, "api_key"),
                         Ink::Strong,
                         true});
    if (const QString made = whenIn(request, "key_made_at", nowMs); !made.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "The key was made")), made});
    else if (const QString until = whenIn(request, "usable_until", nowMs); !until.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("SecretRequest", "The key may be made until")), until, Ink::Attention});
}

QString termIn(const Json& terms, std::string_view name)
{
    if (const auto truth = terms[name].asBool())
        return *truth ? said(QT_TRANSLATE_NOOP("SecretRequest", "yes"))
                      : said(QT_TRANSLATE_NOOP("SecretRequest", "no"));
    return numberIn(terms, name) ? amountIn(terms, name) : textIn(terms, name);
}

/// What would be told to agents and credited by rule: from what to what.
void addBank(std::vector<Fact>& facts, const Json& asked)
{
    const Json& before = asked["before"];
    for (const Word& term : kBankTerms) {
        if (!asked.has(term.name))
            continue;
        Fact fact{said(term.english), termIn(asked, term.name), Ink::Strong, true};
        if (before.has(term.name)) {
            fact.value = termIn(before, term.name);
            fact.arrowTo = termIn(asked, term.name);
        }
        facts.push_back(fact);
    }
    for (const Json& one : asked["secrets"].items()) {
        const bool isMade = one.asString() == kBankSecrets[0].name && truthIn(asked, "moota_made");
        facts.push_back({translatedWord(kBankSecrets, one.asString().value_or(""), "SecretRequest"),
                         isMade ? said(QT_TRANSLATE_NOOP("SecretRequest", "made by us"))
                                : said(QT_TRANSLATE_NOOP("SecretRequest", "new value")),
                         Ink::Strong,
                         true});
    }
}

QString bankConsequence(const Json& request, const QString& maker)
{
    const auto asked = parseJson(request["payload"].asString().value_or(""));
    if (asked && !(*asked)["secrets"].items().empty() && numberIn(*asked, "version").value_or(0) > 0)
        return said(QT_TRANSLATE_NOOP(
                        "SecretRequest",
                        "It is in force at once. Whoever has these secrets can tell us of money that never "
                        "came. The values are shown to nobody; ask %1 where they are from."))
            .arg(maker);
    return said(QT_TRANSLATE_NOOP("SecretRequest",
                                  "It is in force at once, and agents are told it. Compare number and holder with the "
                                  "bank's own paper or app, not with what %1 says."))
        .arg(maker);
}

} // namespace

bool isSecretKind(std::string_view kind)
{
    return kind == kCredentials || kind == kKey || kind == kBank;
}

std::vector<Fact> secretFacts(const Json& request, qint64 nowMs)
{
    const auto kind = request["kind"].asString().value_or("");
    const auto asked = parseJson(request["payload"].asString().value_or(""));
    std::vector<Fact> facts;
    if (!isSecretKind(kind) || !asked)
        return facts;
    if (kind == kCredentials)
        addCredentials(facts, *asked);
    else if (kind == kBank)
        addBank(facts, *asked);
    else
        addKey(facts, request, *asked, nowMs);
    return facts;
}

Question secretQuestion(const Json& request, const QString& title, const QString& maker, std::vector<Fact> facts)
{
    const bool isKey = request["kind"].asString() == kKey;
    Question question;
    question.title = title;
    question.consequence =
        request["kind"].asString() == kBank ? bankConsequence(request, maker)
        : isKey                             ? said(QT_TRANSLATE_NOOP(
                           "SecretRequest",
                           "%1 may then make the key, once and within a day, and alone sees its secret. Whoever has it "
                                                       "orders on this agent's balance. Ask the agent whether a key is wanted."))
                      .arg(maker)
                : said(QT_TRANSLATE_NOOP(
                           "SecretRequest",
                           "It is in force at once. Whoever has these secrets speaks for the supplier: a sale is "
                           "delivered or refunded on its word. The values are shown to nobody; ask %1 where they are "
                           "from."))
                      .arg(maker);
    question.facts = std::move(facts);
    question.verb = said(QT_TRANSLATE_NOOP("SecretRequest", "Approve"));
    question.isDangerous = false;
    return question;
}

QString otherPerson(std::string_view kind)
{
    return isSecretKind(kind) && kind != kBank
               ? said(QT_TRANSLATE_NOOP("SecretRequest", "Another admin, or the owner"))
               : said(QT_TRANSLATE_NOOP("SecretRequest", "Another of finance, or the owner"));
}

QString approvedNews(std::string_view kind, const QString& maker)
{
    return kind == kKey
               ? said(QT_TRANSLATE_NOOP("SecretRequest", "Approved. %1 makes the key, within a day.")).arg(maker)
               : said(QT_TRANSLATE_NOOP("SecretRequest", "Approved and carried out."));
}

} // namespace eraflazz::console
