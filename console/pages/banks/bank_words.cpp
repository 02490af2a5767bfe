// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_words.h"

#include "desk/wire_words.h"
#include "desk/word_table.h"

#include <QCoreApplication>
#include <QStringList>

namespace eraflazz::console {

using namespace look;

namespace {

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
        for (const auto door : kBankDoors) {
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

} // namespace eraflazz::console
