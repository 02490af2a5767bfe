// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_facts.h"

#include "desk/wire_words.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::size_t kChangesShown = 6;

QString said(const char* english)
{
    return QCoreApplication::translate("BankWords", english);
}

QString counted(const char* english, qint64 count)
{
    return QCoreApplication::translate("BankWords", english, nullptr, static_cast<int>(count));
}

Fact fact(const char* label, const QString& value, Ink ink = Ink::Strong, bool isBold = false)
{
    return {said(label), value, ink, isBold};
}

const Json* sourceOf(const Json& account, std::string_view source)
{
    for (const Json& one : account["sources"].items()) {
        if (one["source"].asString() == source)
            return &one;
    }
    return nullptr;
}

/// What is other in `change` than in the one before it.
QString differences(const Json& change, const Json* before)
{
    QStringList words;
    const auto differs = [&](const char* member) { return (*before)[member].dump() != change[member].dump(); };
    if (before == nullptr)
        return said(QT_TRANSLATE_NOOP("BankWords", "account"));
    if (differs("number"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "number"));
    if (differs("name"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "holder"));
    if (differs("auto_limit") || differs("auto_credit"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "automatic credit"));
    if (differs("open"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "open again"));
    if (differs("unique_code_max") && numberIn(*before, "unique_code_max"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "unique codes"));
    if (differs("grace_minutes") && numberIn(*before, "grace_minutes"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "rest of amounts"));
    if (truthIn(change, "secrets"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "secrets"));
    return words.isEmpty() ? said(QT_TRANSLATE_NOOP("BankWords", "terms")) : words.join(QStringLiteral(", "));
}

} // namespace

std::vector<Fact> toldFacts(const Json& account)
{
    const qint64 minutes = numberIn(account, "ticket_minutes").value_or(0);
    std::vector<Fact> facts{
        fact(QT_TRANSLATE_NOOP("BankWords", "Number"), textIn(account, "number"), Ink::Strong, true),
        fact(QT_TRANSLATE_NOOP("BankWords", "Holder"), textIn(account, "name"), Ink::Strong, true),
        fact(QT_TRANSLATE_NOOP("BankWords", "A deposit is"),
             said(QT_TRANSLATE_NOOP("BankWords", "%1 to %2"))
                 .arg(amountIn(account, "amount_min"), amountIn(account, "amount_max"))),
        fact(QT_TRANSLATE_NOOP("BankWords", "Fee, kept from each"),
             numberIn(account, "fee").value_or(0) == 0 ? noneText() : amountIn(account, "fee")),
        fact(QT_TRANSLATE_NOOP("BankWords", "Unique code added"),
             said(QT_TRANSLATE_NOOP("BankWords", "1 to %1")).arg(numberIn(account, "unique_code_max").value_or(0))),
        fact(QT_TRANSLATE_NOOP("BankWords", "A ticket waits"), ageText(minutes * 60'000)),
        fact(QT_TRANSLATE_NOOP("BankWords", "Then its amount rests"),
             ageText(numberIn(account, "grace_minutes").value_or(0) * 60'000))};
    return facts;
}

std::vector<Fact> automaticFacts(const Json& account)
{
    const bool isOn = truthIn(account, "auto_credit") && numberIn(account, "auto_limit").value_or(0) > 0;
    std::vector<Fact> facts{
        fact(QT_TRANSLATE_NOOP("BankWords", "An exact match up to"), automaticWord(account), Ink::Strong, isOn)};
    if (!isOn)
        facts.push_back(fact(QT_TRANSLATE_NOOP("BankWords", "Every deposit"),
                             said(QT_TRANSLATE_NOOP("BankWords", "waits for a person"))));
    return facts;
}

std::vector<Fact> moneyFacts(const Json& account)
{
    const qint64 lines = numberIn(account, "unmatched").value_or(0);
    std::vector<Fact> facts;
    if (account.has("balance") && !account["balance"].isNull())
        facts.push_back(
            fact(QT_TRANSLATE_NOOP("BankWords", "In our books"), amountIn(account, "balance"), Ink::Strong, true));
    facts.push_back(fact(QT_TRANSLATE_NOOP("BankWords", "Waiting tickets of this account"),
                         text::countText(numberIn(account, "tickets").value_or(0))));
    facts.push_back(fact(
        QT_TRANSLATE_NOOP("BankWords", "Lines not booked to a ticket"),
        lines == 0 ? noneText()
                   : QStringLiteral("%1 \u00b7 Rp %2").arg(text::countText(lines), amountIn(account, "unmatched_sum")),
        lines == 0 ? Ink::Strong : Ink::Attention,
        lines > 0));
    if (const auto age = numberIn(account, "unmatched_age_s"); age && lines > 0)
        facts.push_back(fact(QT_TRANSLATE_NOOP("BankWords", "The oldest waits for"), ageText(*age * 1000)));
    return facts;
}

std::vector<Fact> sourceFacts(const Json& account, const BankPicture& picture, qint64 nowMs)
{
    const Json& doors = picture.doorsOf(account["code"].asString().value_or(""));
    std::vector<Fact> facts;
    const auto add = [&](std::string_view source, bool isReady) {
        const Json* seen = sourceOf(account, source);
        const QString lines =
            seen == nullptr
                ? (isReady ? said(QT_TRANSLATE_NOOP("BankWords", "ready, none this week")) : noneText())
                : counted(QT_TRANSLATE_N_NOOP("BankWords", "%n line(s), last %1"), numberIn(*seen, "lines").value_or(0))
                      .arg(agoIn(*seen, "at", nowMs));
        Fact one{sourceWord(source), lines, seen == nullptr ? Ink::Third : Ink::Strong};
        if (isReady) {
            one.icon = Icon::Key;
            one.iconInk = Ink::Third;
        }
        facts.push_back(one);
    };
    for (const auto door : kBankDoors)
        add(door, truthIn(doors, door));
    add("import", false);
    return facts;
}

std::vector<Fact> changeFacts(const Json& account, qint64 nowMs)
{
    const auto& changes = account["changes"].items();
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < changes.size() && i < kChangesShown; ++i) {
        const Json& one = changes[i];
        const auto by = one["by"].asString().value_or("");
        const QString label = whenIn(one, "at", nowMs) + QStringLiteral(" \u00b7 ") +
                              differences(one, i + 1 < changes.size() ? &changes[i + 1] : nullptr);
        if (by == "two")
            facts.push_back({label, textIn(one, "maker") + QStringLiteral(" + ") + textIn(one, "checker")});
        else if (by == "server")
            facts.push_back(
                {label, said(QT_TRANSLATE_NOOP("BankWords", "on the server, alone")), Ink::Attention, true});
        else
            facts.push_back({label, said(QT_TRANSLATE_NOOP("BankWords", "in an earlier version")), Ink::Third});
    }
    return facts;
}

} // namespace eraflazz::console
