// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_file.h"

#include <algorithm>

namespace eraflazz::report {

bool hasGroupTitles(const ReportTable& table)
{
    return std::any_of(
        table.groups.begin(), table.groups.end(), [](const Group& group) { return !group.title.empty(); });
}

void writeAll(TableFile& file, const ReportTable& table)
{
    const bool hasTitles = hasGroupTitles(table);
    for (const Group& group : table.groups) {
        if (hasTitles)
            file.beginGroup(group.title);
        for (const Row& row : group.rows)
            file.add(row);
        if (group.subtotal)
            file.addSum(*group.subtotal);
    }
    if (hasTitles)
        file.beginGroup({}); // The total belongs to none.
    if (table.totals)
        file.addSum(*table.totals);
    file.finish();
}

} // namespace eraflazz::report
