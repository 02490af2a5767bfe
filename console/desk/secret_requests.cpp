// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/secret_requests.h"

#include "desk/wire_words.h"

#include <QCoreApplication>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::string_view kCredentials = "supplier_credentials";
constexpr std::string_view kKey = "agent_key";

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

} // namespace

bool isSecretKind(std::string_view kind)
{
    return kind == kCredentials || kind == kKey;
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
        isKey ? said(QT_TRANSLATE_NOOP(
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
    return isSecretKind(kind) ? said(QT_TRANSLATE_NOOP("SecretRequest", "Another admin, or the owner"))
                              : said(QT_TRANSLATE_NOOP("SecretRequest", "Another of finance, or the owner"));
}

QString approvedNews(std::string_view kind, const QString& maker)
{
    return kind == kKey
               ? said(QT_TRANSLATE_NOOP("SecretRequest", "Approved. %1 makes the key, within a day.")).arg(maker)
               : said(QT_TRANSLATE_NOOP("SecretRequest", "Approved and carried out."));
}

} // namespace eraflazz::console
