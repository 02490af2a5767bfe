// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/column_widths.h"

#include "report/cell_text.h"

#include <algorithm>

namespace eraflazz::report {

namespace {

void widen(std::vector<ColumnWish>& wishes, const ReportTable& table, const Row& row, const TextBox& box, bool isSum)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (isSum && table.columns[i].kind == ColumnKind::Text)
            continue; // The words of a sum reach over several columns.
        const QString text = QString::fromStdString(cellText(row[i], table.columns[i].kind, table.language));
        wishes[i].natural = std::max(wishes[i].natural, box.width(text));
    }
}

} // namespace

std::vector<ColumnWish> columnWishes(const ReportTable& table, const TextBox& plain, const TextBox& bold)
{
    std::vector<ColumnWish> wishes;
    for (const Column& column : table.columns)
        wishes.push_back({bold.longestWord(QString::fromStdString(column.title)), column.kind == ColumnKind::Text});
    std::vector<Row> all;
    for (const Group& group : table.groups) {
        for (const Row& row : group.rows)
            widen(wishes, table, row, plain, false);
        if (group.subtotal)
            widen(wishes, table, *group.subtotal, bold, true);
        // What is carried from page to page may be wider than any row, and than the end when signs differ.
        const Row sums = sumOf(table.columns, group.rows, "");
        widen(wishes, table, sums, bold, true);
        all.push_back(sums);
    }
    widen(wishes, table, sumOf(table.columns, all, ""), bold, true);
    if (table.totals)
        widen(wishes, table, *table.totals, bold, true);
    return wishes;
}

std::optional<std::vector<qreal>>
dealWidths(const std::vector<ColumnWish>& wishes, qreal width, qreal padding, qreal textLeast)
{
    qreal least = 0;
    qreal wanted = 0; // By text columns, above their least.
    for (const ColumnWish& wish : wishes) {
        const qreal floor = wish.mayWrap ? std::min(wish.natural, textLeast) : wish.natural;
        least += floor + padding;
        wanted += wish.natural - floor;
    }
    const qreal extra = width - least;
    if (extra < 0)
        return std::nullopt;
    const qreal given = std::min(extra, wanted);
    const auto texts = std::count_if(wishes.begin(), wishes.end(), [](const ColumnWish& wish) { return wish.mayWrap; });
    std::vector<qreal> widths;
    for (const ColumnWish& wish : wishes) {
        const qreal floor = wish.mayWrap ? std::min(wish.natural, textLeast) : wish.natural;
        qreal own = floor + padding;
        if (wanted > 0)
            own += given * (wish.natural - floor) / wanted;
        // What nobody asked for goes to the texts, or to all alike.
        if (texts == 0)
            own += (extra - given) / static_cast<qreal>(wishes.size());
        else if (wish.mayWrap)
            own += (extra - given) / static_cast<qreal>(texts);
        widths.push_back(own);
    }
    return widths;
}

} // namespace eraflazz::report
