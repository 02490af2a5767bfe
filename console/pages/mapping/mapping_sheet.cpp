// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_sheet.h"

#include "core/rows/packed_row.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

/// Times come as Unix milliseconds.
std::int64_t numberAt(const Json& row, std::string_view name, std::int64_t otherwise)
{
    return row[name].asInteger().value_or(otherwise);
}

} // namespace

const MappingLine* MappingSheet::find(std::int64_t id) const
{
    const auto found = std::find_if(lines.begin(), lines.end(), [id](const MappingLine& one) { return one.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

std::vector<std::int64_t> MappingSheet::order() const
{
    std::vector<std::int64_t> ids;
    ids.reserve(lines.size());
    for (const MappingLine& one : lines)
        ids.push_back(one.id);
    return ids;
}

std::optional<MappingSheet> mappingSheetFrom(const Json& result)
{
    if (!result["rows"].isArray())
        return std::nullopt;
    MappingSheet sheet;
    sheet.product = plainLine(result["product"].asString().value_or(""));
    sheet.policy = plainLine(result["policy"].asString().value_or(""));
    sheet.revision = static_cast<int>(numberAt(result, "revision", 0));
    for (const Json& row : result["rows"].items()) {
        MappingLine line;
        line.id = numberAt(row, "id", 0);
        line.version = static_cast<int>(numberAt(row, "version", 0));
        line.supplier = plainLine(row["supplier"].asString().value_or(""));
        line.sku = plainLine(row["sku"].asString().value_or(""));
        line.status = plainLine(row["status"].asString().value_or(""));
        if (const auto cost = row["cost"].asInteger())
            line.cost = Money::rupiah(*cost);
        if (const auto stock = row["stock"].asInteger(); stock && *stock >= 0)
            line.stock = *stock;
        line.priority = static_cast<int>(numberAt(row, "priority", 0));
        line.cutoffStart = static_cast<int>(numberAt(row, "cutoff_start", 0));
        line.cutoffEnd = static_cast<int>(numberAt(row, "cutoff_end", 0));
        line.isSupplierOpen = row["supplier_open"].asBool().value_or(true);
        line.isBreakerOpen = row["breaker_open"].asBool().value_or(false);
        line.successPermille = static_cast<int>(numberAt(row, "success_permille", -1));
        line.p95Us = numberAt(row, "latency_p95_us", -1);
        line.lastUsedMs = numberAt(row, "last_used_at", 0);
        sheet.lines.push_back(std::move(line));
    }
    return sheet;
}

} // namespace eraflazz::console
