// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_counts.h"

#include "control/core/sale_row.h"

#include <string_view>
#include <unordered_map>

namespace eraflazz::control {

namespace {

using Counts = std::unordered_map<std::string_view, std::int64_t>;

std::string_view textAt(const Row& row, int column)
{
    const auto* text = std::get_if<std::string>(&row.cells[static_cast<std::size_t>(column)]);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

} // namespace

bool isOpenSale(const Row& sale)
{
    const auto status = textAt(sale, sale_column::kStatus);
    return status == "PENDING" || status == "PROCESSING";
}

std::vector<Row> saleCounts(const LiveTable::Rows& sales, const OpenCases& cases, std::int64_t nowMs)
{
    // Called twice a second over every row that is kept: words are looked at where they are, not copied.
    Counts statuses{{"PENDING", 0}, {"PROCESSING", 0}, {"SUCCESS", 0}, {"FAILED", 0}, {"REFUND", 0}};
    Counts suppliers, categories, brands;
    std::int64_t doubtful = 0, late = 0;
    const auto countWord = [](Counts& counts, std::string_view word) {
        if (!word.empty())
            ++counts[word];
    };
    for (const auto& [key, row] : sales) {
        const auto status = textAt(*row, sale_column::kStatus);
        ++statuses[status];
        countWord(suppliers, textAt(*row, sale_column::kSupplier));
        countWord(categories, textAt(*row, sale_column::kCategory));
        countWord(brands, textAt(*row, sale_column::kBrand));
        const auto* isDoubtful = std::get_if<bool>(&row->cells[sale_column::kDoubtful]);
        doubtful += isDoubtful != nullptr && *isDoubtful ? 1 : 0;
        const auto* madeMs = std::get_if<std::int64_t>(&row->cells[sale_column::kTime]);
        late += isOpenSale(*row) && madeMs != nullptr && nowMs - *madeMs > kSlaMs ? 1 : 0;
    }
    const Counts states{
        {"doubtful", doubtful}, {"over_sla", late}, {"complaints", cases.complaints}, {"cases", cases.all}};
    std::vector<Row> rows;
    const auto add = [&rows](const std::string& group, const Counts& counts) {
        for (const auto& [word, count] : counts) {
            const std::string name(word);
            rows.push_back({group + ":" + name, 0, {group, name, count}});
        }
    };
    add("status", statuses);
    add("state", states);
    add("supplier", suppliers);
    add("category", categories);
    add("brand", brands);
    return rows;
}

} // namespace eraflazz::control
