// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_words.h"

#include "desk/wire_words.h"
#include "desk/word_table.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::size_t kChangesShown = 6;

QString said(const char* english)
{
    return QCoreApplication::translate("BankWords", english);
}

constexpr Word kSources[] = {
    {"moota", QT_TRANSLATE_NOOP("BankWords", "Moota webhook")},
    {"moota_poll", QT_TRANSLATE_NOOP("BankWords", "Moota's list")},
    {"cekmutasi", QT_TRANSLATE_NOOP("BankWords", "Cekmutasi")},
    {"mutasibank", QT_TRANSLATE_NOOP("BankWords", "Mutasibank")},
    {"import", QT_TRANSLATE_NOOP("BankWords", "Statement file")},
};

/// The aggregators, by the name of their lines' source; a file needs no secret.
constexpr std::string_view kDoors[] = {"moota", "moota_poll", "cekmutasi", "mutasibank"};

/// Columns that stand in the panel as well.
bool isSeldom(const QString& column)
{
    return column == QLatin1String("sources") || column == QLatin1String("fee") ||
           column == QLatin1String("amount_min") || column == QLatin1String("amount_max");
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
    if (truthIn(change, "secrets"))
        words << said(QT_TRANSLATE_NOOP("BankWords", "secrets"));
    return words.isEmpty() ? said(QT_TRANSLATE_NOOP("BankWords", "terms")) : words.join(QStringLiteral(", "));
}

} // namespace

const Json& BankPicture::doorsOf(std::string_view account) const
{
    static const Json none;
    for (const Json& one : doors) {
        if (one["account"].asString() == account)
            return one;
    }
    return none;
}

std::vector<const Json*> BankPicture::waitingFor(std::string_view account) const
{
    std::vector<const Json*> found;
    for (const Json& one : waiting) {
        if (one["account"].asString() == account)
            found.push_back(&one);
    }
    return found;
}

bool isOpen(const Json& account)
{
    return truthIn(account, "open");
}

bool isStopped(const Json& account)
{
    return !textIn(account, "stopped").isEmpty();
}

QString standingWord(const Json& account)
{
    if (!isOpen(account))
        return said(QT_TRANSLATE_NOOP("BankWords", "Closed"));
    return isStopped(account) ? said(QT_TRANSLATE_NOOP("BankWords", "A line is missing"))
                              : said(QT_TRANSLATE_NOOP("BankWords", "Open"));
}

State standingLook(const Json& account)
{
    if (!isOpen(account))
        return State::Queued;
    return isStopped(account) ? State::Attention : State::Success;
}

QString automaticWord(const Json& account)
{
    if (!truthIn(account, "auto_credit"))
        return said(QT_TRANSLATE_NOOP("BankWords", "off"));
    return numberIn(account, "auto_limit").value_or(0) == 0 ? said(QT_TRANSLATE_NOOP("BankWords", "nothing"))
                                                            : amountIn(account, "auto_limit");
}

QString sourceWord(std::string_view source)
{
    return translatedWord(kSources, source, "BankWords");
}

QString sourcesWord(const Json& account, const BankPicture& picture)
{
    QStringList words;
    for (const Json& one : account["sources"].items())
        words << sourceWord(one["source"].asString().value_or(""));
    if (words.isEmpty()) {
        const Json& doors = picture.doorsOf(account["code"].asString().value_or(""));
        for (const auto door : kDoors) {
            if (truthIn(doors, door))
                words << sourceWord(door);
        }
    }
    return words.isEmpty() ? noneText() : words.join(QStringLiteral(", "));
}

QString agoIn(const Json& object, std::string_view name, qint64 nowMs)
{
    const auto at = numberIn(object, name);
    return at ? said(QT_TRANSLATE_NOOP("BankWords", "%1 ago")).arg(ageText(nowMs - *at)) : QString();
}

std::vector<ObjectColumn> bankColumns(std::function<qint64()> now, std::function<const BankPicture&()> picture)
{
    const auto quiet = [](const Json& row) { return isOpen(row) ? CellTone::ByKind : CellTone::Off; };
    const auto column =
        [quiet](const char* name, const char* title, CellKind kind, const QString& longest, int atLeast, auto text) {
            return ObjectColumn{
                {QString::fromLatin1(name), said(title), kind, longest, atLeast, false, false}, text, quiet};
        };
    const auto text = [](const char* member) { return [member](const Json& row) { return textIn(row, member); }; };
    const auto amount = [](const char* member) { return [member](const Json& row) { return amountIn(row, member); }; };
    const QString million = QStringLiteral("999.999.999");
    std::vector<ObjectColumn> all{
        column("code", QT_TRANSLATE_NOOP("BankWords", "Account"), CellKind::Code, {}, 70, text("code")),
        column("bank", QT_TRANSLATE_NOOP("BankWords", "Bank"), CellKind::Text, {}, 54, text("bank")),
        column("number",
               QT_TRANSLATE_NOOP("BankWords", "Number"),
               CellKind::Code,
               QStringLiteral("0019010001235"),
               0,
               text("number")),
        column("name", QT_TRANSLATE_NOOP("BankWords", "Holder"), CellKind::Text, {}, 120, text("name")),
        column("standing", QT_TRANSLATE_NOOP("BankWords", "State"), CellKind::State, {}, 122, standingWord),
        column(
            "auto_limit", QT_TRANSLATE_NOOP("BankWords", "Automatic (Rp)"), CellKind::Money, million, 0, automaticWord),
        column("balance",
               QT_TRANSLATE_NOOP("BankWords", "In our books (Rp)"),
               CellKind::Money,
               million,
               0,
               amount("balance")),
        column("unmatched",
               QT_TRANSLATE_NOOP("BankWords", "Nobody's"),
               CellKind::Count,
               QStringLiteral("9.999"),
               72,
               [](const Json& row) {
                   const qint64 lines = numberIn(row, "unmatched").value_or(0);
                   return lines == 0 ? noneText() : text::countText(lines);
               }),
        column("last",
               QT_TRANSLATE_NOOP("BankWords", "Last line"),
               CellKind::Text,
               {},
               168,
               [now](const Json& row) {
                   const Json& last = row["last_line"];
                   const QString ago = agoIn(last, "at", now());
                   return ago.isEmpty()
                              ? said(QT_TRANSLATE_NOOP("BankWords", "none yet"))
                              : ago + QStringLiteral(" \u00b7 ") + sourceWord(last["source"].asString().value_or(""));
               }),
        column("sources",
               QT_TRANSLATE_NOOP("BankWords", "Lines come from"),
               CellKind::Text,
               {},
               130,
               [picture](const Json& row) { return sourcesWord(row, picture()); }),
        column("fee",
               QT_TRANSLATE_NOOP("BankWords", "Fee (Rp)"),
               CellKind::Money,
               QStringLiteral("99.999"),
               0,
               amount("fee")),
        column("amount_min",
               QT_TRANSLATE_NOOP("BankWords", "From (Rp)"),
               CellKind::Money,
               million,
               0,
               amount("amount_min")),
        column("amount_max",
               QT_TRANSLATE_NOOP("BankWords", "To (Rp)"),
               CellKind::Money,
               million,
               0,
               amount("amount_max"))};
    for (auto& one : all) {
        one.look.stretches = one.look.name == QLatin1String("name");
        one.look.isHidden = isSeldom(one.look.name);
        if (one.look.name == QLatin1String("standing"))
            one.state = standingLook;
        if (one.look.name == QLatin1String("unmatched"))
            one.tone = [](const Json& row) {
                return numberIn(row, "unmatched").value_or(0) > 0 ? CellTone::Strong : CellTone::Quiet;
            };
    }
    return all;
}

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
        fact(QT_TRANSLATE_NOOP("BankWords", "A ticket waits"), ageText(minutes * 60'000))};
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
    facts.push_back(fact(QT_TRANSLATE_NOOP("BankWords", "Tickets that wait"),
                         text::countText(numberIn(account, "tickets").value_or(0))));
    facts.push_back(fact(
        QT_TRANSLATE_NOOP("BankWords", "Lines that are nobody's"),
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
                : said(QT_TRANSLATE_NOOP("BankWords", "%1 line(s), last %2"))
                      .arg(text::countText(numberIn(*seen, "lines").value_or(0)), agoIn(*seen, "at", nowMs));
        Fact one{sourceWord(source), lines, seen == nullptr ? Ink::Third : Ink::Strong};
        if (isReady) {
            one.icon = Icon::Key;
            one.iconInk = Ink::Third;
        }
        facts.push_back(one);
    };
    for (const auto door : kDoors)
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
