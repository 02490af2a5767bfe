// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/text_box.h"

#include <algorithm>

namespace eraflazz::report {

namespace {

const QChar kEllipsis(0x2026);

/// A character beyond the basic plane takes two places.
qsizetype lengthAt(const QString& text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
}

} // namespace

TextBox::TextBox(const QFont& font, QPaintDevice* device) : m_font(font), m_metrics(font, device) {}

qreal TextBox::pointWidth(const QString& text, qsizetype at, qsizetype length) const
{
    const QString point = text.mid(at, length);
    const auto known = m_widths.constFind(point);
    if (known != m_widths.constEnd())
        return *known;
    return *m_widths.insert(point, m_metrics.horizontalAdvance(point));
}

qreal TextBox::width(const QString& text) const
{
    qreal sum = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = lengthAt(text, at);
        sum += pointWidth(text, at, length);
        at += length;
    }
    return sum;
}

qreal TextBox::longestWord(const QString& text) const
{
    qreal longest = 0;
    for (const QString& word : text.split(u' '))
        longest = std::max(longest, width(word));
    return longest;
}

/// How much of the beginning fits; at least one character, so that wrapping always gets on.
qsizetype TextBox::fitting(const QString& text, qreal width) const
{
    qreal sum = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = lengthAt(text, at);
        sum += pointWidth(text, at, length);
        if (sum > width && at > 0)
            break;
        at += length;
    }
    return at;
}

QString TextBox::elided(const QString& text, qreal width) const
{
    if (this->width(text) <= width)
        return text;
    const qreal room = width - pointWidth(QString(kEllipsis), 0, 1);
    QString cut = text.left(fitting(text, room));
    while (cut.endsWith(u' '))
        cut.chop(1);
    return cut + kEllipsis;
}

QStringList TextBox::wrapped(const QString& text, qreal width, int linesMax) const
{
    QStringList lines;
    QString rest = text.trimmed();
    while (!rest.isEmpty() && lines.size() + 1 < linesMax) {
        qsizetype cut = fitting(rest, width);
        if (cut < rest.size()) {
            const qsizetype blank = rest.lastIndexOf(u' ', cut);
            if (blank > 0)
                cut = blank;
        }
        lines << rest.left(cut).trimmed();
        rest = rest.mid(cut).trimmed();
    }
    if (!rest.isEmpty())
        lines << elided(rest, width);
    return lines;
}

} // namespace eraflazz::report
