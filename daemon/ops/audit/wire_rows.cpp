// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/wire_rows.h"

#include <QSqlRecord>
#include <QVariant>

namespace eraflazz::sql {
std::string_view audit_wire_attempts();
std::string_view audit_wire_sales();
} // namespace eraflazz::sql

namespace eraflazz::ops {

namespace {

QString query(std::string_view sql)
{
    return QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()));
}

/// A moment as an SQL literal; the text is the operator's own.
QString moment(const std::optional<std::string>& since)
{
    if (!since)
        return QStringLiteral("'-infinity'::timestamptz");
    return u'\'' + QString::fromStdString(*since).replace(u'\'', QStringLiteral("''")) +
           QStringLiteral("'::timestamptz");
}

} // namespace

WireBooks loadWireBooks(AuditSnapshot& snapshot, const std::optional<std::string>& seenSince)
{
    WireBooks books;
    QSqlQuery attempts = snapshot.rows(query(sql::audit_wire_attempts()));
    const QSqlRecord a = attempts.record();
    const auto text = [](const QSqlQuery& row, int column) { return row.value(column).toString().toStdString(); };
    const int attemptSale = a.indexOf(QStringLiteral("sale_id"));
    const int no = a.indexOf(QStringLiteral("no"));
    const int supplier = a.indexOf(QStringLiteral("supplier"));
    const int ref = a.indexOf(QStringLiteral("ref"));
    const int sku = a.indexOf(QStringLiteral("sku"));
    const int state = a.indexOf(QStringLiteral("state"));
    const int checks = a.indexOf(QStringLiteral("checks_started"));
    const int tooLong = a.indexOf(QStringLiteral("sending_too_long"));
    while (attempts.next())
        books.attempts.push_back({text(attempts, attemptSale),
                                  attempts.value(no).toInt(),
                                  text(attempts, supplier),
                                  text(attempts, ref),
                                  text(attempts, sku),
                                  text(attempts, state),
                                  attempts.value(checks).toLongLong(),
                                  attempts.value(tooLong).toBool()});
    QSqlQuery sales =
        snapshot.rows(query(sql::audit_wire_sales()).replace(QStringLiteral(":since"), moment(seenSince)));
    const QSqlRecord s = sales.record();
    const int id = s.indexOf(QStringLiteral("id"));
    const int status = s.indexOf(QStringLiteral("status"));
    const int destination = s.indexOf(QStringLiteral("destination"));
    const int late = s.indexOf(QStringLiteral("late_success"));
    const int twice = s.indexOf(QStringLiteral("double_delivery"));
    const int seen = s.indexOf(QStringLiteral("seen"));
    const int reversed = s.indexOf(QStringLiteral("reversal"));
    while (sales.next())
        books.sales.push_back({text(sales, id),
                               text(sales, status),
                               text(sales, destination),
                               sales.value(late).toBool(),
                               sales.value(twice).toBool(),
                               sales.value(seen).toBool(),
                               sales.value(reversed).toBool()});
    return books;
}

} // namespace eraflazz::ops
