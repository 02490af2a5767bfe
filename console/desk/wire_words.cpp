// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wire_words.h"

#include "core/rows/packed_row.h"
#include "text/amount_text.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace eraflazz::console {

namespace {

QString said(const char* words)
{
    return QCoreApplication::translate("WireWords", words);
}

} // namespace

QString textIn(const Json& object, std::string_view name)
{
    return plainLine(object[name].asText().value_or(""));
}

std::string idIn(const Json& object, std::string_view name)
{
    return object[name].asText().value_or("");
}

std::optional<qint64> numberIn(const Json& object, std::string_view name)
{
    return object[name].asInteger();
}

std::optional<Money> moneyIn(const Json& object, std::string_view name)
{
    return object[name].asRupiah();
}

bool truthIn(const Json& object, std::string_view name)
{
    return object[name].asBool().value_or(false);
}

QString amountIn(const Json& object, std::string_view name)
{
    const auto amount = moneyIn(object, name);
    return amount ? text::amountText(*amount) : noneText();
}

QString ageText(qint64 milliseconds)
{
    const qint64 seconds = qMax<qint64>(0, milliseconds) / 1000;
    if (seconds < 60)
        return said(QT_TRANSLATE_NOOP("WireWords", "%1 s")).arg(seconds);
    if (seconds < 3600)
        return said(QT_TRANSLATE_NOOP("WireWords", "%1 min")).arg(seconds / 60);
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours < 24 && minutes != 0)
        return said(QT_TRANSLATE_NOOP("WireWords", "%1 h %2 min")).arg(hours).arg(minutes);
    if (hours < 24)
        return said(QT_TRANSLATE_NOOP("WireWords", "%1 h")).arg(hours);
    return said(QT_TRANSLATE_NOOP("WireWords", "%1 d")).arg(hours / 24);
}

QString whenText(qint64 unixMs, qint64 nowMs)
{
    return text::timeText(text::shownTime(unixMs), text::shownTime(nowMs));
}

QString whenIn(const Json& object, std::string_view name, qint64 nowMs)
{
    const auto at = numberIn(object, name);
    return at ? whenText(*at, nowMs) : QString();
}

QString dayIn(const Json& object, std::string_view name)
{
    const QString text = textIn(object, name);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : text;
}

QString tailText(const QString& text, qsizetype longest)
{
    return text.size() <= longest ? text : QChar(0x2026) + text.right(longest - 1);
}

QString noneText()
{
    return QStringLiteral("\u2013");
}

} // namespace eraflazz::console
