// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/route_revision.h"

#include "core/rows/packed_row.h"
#include "goods/product.h"

#include <QCoreApplication>

namespace eraflazz::console {

namespace {

QString textAt(const Json& row, std::string_view name)
{
    return plainLine(row[name].asString().value_or(std::string_view()));
}

RouteState stateFrom(const Json& state)
{
    RouteState read;
    read.policy = textAt(state, "policy");
    for (const Json& one : state["order"].items())
        read.order << textAt(one, "supplier");
    return read;
}

QString words(const char* english)
{
    return QCoreApplication::translate("RouteRevision", english);
}

} // namespace

std::vector<RouteRevision> revisionsFrom(const Json& result)
{
    std::vector<RouteRevision> revisions;
    for (const Json& row : result["rows"].items())
        revisions.push_back({.revision = static_cast<int>(row["revision"].asInteger().value_or(0)),
                             .atMs = row["at"].asInteger().value_or(0),
                             .user = textAt(row, "user"),
                             .action = textAt(row, "action"),
                             .reason = textAt(row, "reason"),
                             .before = stateFrom(row["before"]),
                             .after = stateFrom(row["after"])});
    return revisions;
}

QStringList differenceOf(const RouteState& before, const RouteState& after)
{
    QStringList lines;
    if (before.policy != after.policy)
        lines << words(QT_TRANSLATE_NOOP("RouteRevision", "%1 instead of %2"))
                     .arg(policyWord(after.policy), policyWord(before.policy));
    for (qsizetype i = 0; i < after.order.size(); ++i) {
        const QString& supplier = after.order.at(i);
        const qsizetype was = before.order.indexOf(supplier);
        if (was < 0)
            lines << words(QT_TRANSLATE_NOOP("RouteRevision", "%1 came, place %2")).arg(supplier).arg(i + 1);
        else if (was != i)
            lines << words(QT_TRANSLATE_NOOP("RouteRevision", "%1 from place %2 to %3"))
                         .arg(supplier)
                         .arg(was + 1)
                         .arg(i + 1);
    }
    for (const QString& supplier : before.order) {
        if (!after.order.contains(supplier))
            lines << words(QT_TRANSLATE_NOOP("RouteRevision", "%1 went")).arg(supplier);
    }
    if (lines.isEmpty())
        lines << words(QT_TRANSLATE_NOOP("RouteRevision", "facts of a line changed"));
    return lines;
}

} // namespace eraflazz::console
