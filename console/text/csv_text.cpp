// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csv_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace eraflazz::text {

QChar csvSeparator()
{
    return QLocale().language() == QLocale::English ? u',' : u';';
}

QString csvCell(const QVariant& value)
{
    const int type = value.userType();
    if (type == QMetaType::LongLong || type == QMetaType::Int)
        return QString::number(value.toLongLong());
    QString text = value.toString();
    const QString edge = text.trimmed();
    if (!edge.isEmpty() && QStringLiteral("=+-@|%").contains(edge.front()))
        text.prepend(u'\'');
    const auto wantsQuotes = [](QChar c) { return QStringLiteral("\",;\n\r\t").contains(c); };
    if (std::any_of(text.cbegin(), text.cend(), wantsQuotes))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

QString csvLine(const QVariantList& values)
{
    QStringList cells;
    for (const QVariant& value : values)
        cells << csvCell(value);
    return cells.join(csvSeparator()) + QStringLiteral("\r\n");
}

QByteArray csvFile(const QString& lines)
{
    return QByteArray("\xEF\xBB\xBF") + lines.toUtf8();
}

} // namespace eraflazz::text
