// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/csv_text.h"

namespace eraflazz::console {

QString csvCell(const QVariant& value)
{
    const int type = value.userType();
    if (type == QMetaType::LongLong || type == QMetaType::Int)
        return QString::number(value.toLongLong());
    QString text = value.toString();
    const QString edge = text.trimmed();
    if (!edge.isEmpty() && QStringLiteral("=+-@|%").contains(edge.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u';') || text.contains(u'\n') ||
        text.contains(u'\r') || text.contains(u'\t'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

} // namespace eraflazz::console
