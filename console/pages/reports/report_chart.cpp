// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_chart.h"

#include "report/cell_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <cmath>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::size_t kLeast = 2, kMost = 62;

QString words(const char* source)
{
    return QCoreApplication::translate("Report", source);
}

int columnOf(const report::ReportTable& table, std::string_view key)
{
    const auto found = std::find_if(
        table.columns.begin(), table.columns.end(), [key](const report::Column& one) { return one.key == key; });
    return found == table.columns.end() ? -1 : static_cast<int>(found - table.columns.begin());
}

const std::vector<report::Row>* theRows(const report::ReportTable& table)
{
    if (table.groups.size() != 1)
        return nullptr;
    const auto& rows = table.groups.front().rows;
    return rows.size() < kLeast || rows.size() > kMost ? nullptr : &rows;
}

std::vector<double> valuesOf(const std::vector<report::Row>& rows, int column, double unit)
{
    std::vector<double> values;
    for (const report::Row& row : rows)
        values.push_back(static_cast<double>(report::numberOf(row[static_cast<std::size_t>(column)])) / unit);
    return values;
}

void nameBuckets(Plot& plot, const std::vector<report::Row>& rows, const report::ReportTable& table)
{
    std::vector<QString> names;
    for (const report::Row& row : rows)
        names.push_back(
            QString::fromStdString(report::cellText(row.front(), table.columns.front().kind, table.language)));
    plot.buckets = static_cast<int>(names.size());
    const int step = std::max(1, (plot.buckets + 4) / 5);
    for (int at = 0; at < plot.buckets; at += step)
        plot.times.push_back({static_cast<double>(at), names[static_cast<std::size_t>(at)].left(12)});
    plot.bucketsAre = QString::fromStdString(table.columns.front().title);
    plot.bucketName = [names](int at) { return names[static_cast<std::size_t>(at)]; };
    plot.format = [](double value) { return text::countText(std::llround(value)); };
    plot.scale = scaleOf(plot.series, 1);
}

Plot outcomePlot(const report::ReportTable& table, const std::vector<report::Row>& rows, int success, int failed)
{
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Report", "Sales by outcome"));
    plot.series = {{words(QT_TRANSLATE_NOOP("Report", "success")),
                    SeriesKind::Bars,
                    &Tokens::cOk,
                    valuesOf(rows, success, 1),
                    {},
                    2.0,
                    true},
                   {words(QT_TRANSLATE_NOOP("Report", "failed")),
                    SeriesKind::Bars,
                    &Tokens::cBad,
                    valuesOf(rows, failed, 1),
                    {},
                    2.0,
                    true}};
    nameBuckets(plot, rows, table);
    return plot;
}

Plot balancePlot(const report::ReportTable& table, const std::vector<report::Row>& rows, int balance)
{
    constexpr double kThousand = 1000;
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Report", "Balance (thousand Rp)"));
    plot.series = {{QString::fromStdString(table.columns[static_cast<std::size_t>(balance)].title),
                    SeriesKind::Line,
                    &Tokens::s1,
                    valuesOf(rows, balance, kThousand),
                    {},
                    2.0,
                    true}};
    nameBuckets(plot, rows, table);
    return plot;
}

} // namespace

std::optional<Plot> chartOf(const report::ReportTable& table)
{
    const auto* rows = theRows(table);
    if (rows == nullptr)
        return std::nullopt;
    const int success = columnOf(table, "delivered"), failed = columnOf(table, "failed");
    if (success >= 0 && failed >= 0)
        return outcomePlot(table, *rows, success, failed);
    const int balance = columnOf(table, "balance");
    if (columnOf(table, "day") == 0 && balance >= 0)
        return balancePlot(table, *rows, balance);
    return std::nullopt;
}

} // namespace eraflazz::console
