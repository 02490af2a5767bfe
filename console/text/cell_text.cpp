// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cell_text.h"

#include "kernel/money.h"

#include <QLocale>

namespace eraflazz::text {

QString countText(std::int64_t count)
{
    return QString::fromStdString(formatRupiah(Money::rupiah(count)));
}

QString percentText(int permille)
{
    const int size = qAbs(permille);
    return QStringLiteral("%1%2,%3\u00a0%")
        .arg(permille < 0 ? QStringLiteral("-") : QString())
        .arg(size / 10)
        .arg(size % 10);
}

int permilleOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return 0;
    const std::int64_t half = part < 0 ? -(whole / 2) : whole / 2;
    return static_cast<int>((part * 1000 + half) / whole);
}

QString durationText(std::int64_t milliseconds)
{
    const std::int64_t tenths = (milliseconds + 50) / 100;
    if (tenths < 600)
        return QStringLiteral("%1,%2").arg(tenths / 10).arg(tenths % 10);
    const std::int64_t seconds = milliseconds / 1000;
    const auto two = [](std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString timeText(const QDateTime& time, const QDateTime& now)
{
    if (time.date() == now.date())
        return time.time().toString(QStringLiteral("HH:mm:ss"));
    return QLocale().toString(time.date(), QStringLiteral("d MMM")) + u' ' +
           time.time().toString(QStringLiteral("HH:mm"));
}

QString tsvText(const QString& cell)
{
    QString text = cell;
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    const QChar first = text.isEmpty() ? QChar() : text.front();
    const bool isNumber = first == u'-' && text.size() > 1 && text.at(1).isDigit();
    if ((first == u'=' || first == u'+' || first == u'-' || first == u'@') && !isNumber)
        text.prepend(u'\'');
    return text;
}

} // namespace eraflazz::text
