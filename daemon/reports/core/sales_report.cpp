// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/sales_report.h"

namespace eraflazz::reports {

namespace {

using report::Carry;
using report::Cell;
using report::column;
using report::ColumnKind;
using report::ReportTable;

constexpr std::size_t kRateColumn = 5;

Words titleOf(SalesBy by)
{
    switch (by) {
    case SalesBy::Product:
        return {"Penjualan per produk", "Sales by product"};
    case SalesBy::Supplier:
        return {"Penjualan per supplier", "Sales by supplier"};
    case SalesBy::Agent:
        return {"Penjualan per agen", "Sales by agent"};
    case SalesBy::Hour:
        return {"Penjualan per jam", "Sales by hour of the day"};
    }
    return {};
}

Words keyOf(SalesBy by)
{
    switch (by) {
    case SalesBy::Product:
        return {"Produk", "Product"};
    case SalesBy::Supplier:
        return {"Supplier", "Supplier"};
    case SalesBy::Agent:
        return {"Agen", "Agent"};
    case SalesBy::Hour:
        return {"Jam", "Hour"};
    }
    return {};
}

/// In hundredths of a percent, rounded; empty when nothing ended.
Cell rate(std::int64_t delivered, std::int64_t failed)
{
    const std::int64_t all = delivered + failed;
    return all == 0 ? Cell() : Cell((delivered * 10000 + all / 2) / all);
}

} // namespace

ReportTable salesReport(const ReportHead& head, SalesBy by, std::span<const SalesLine> lines)
{
    const auto count = [&](std::string_view key, Words title) {
        return column(key, head.in(title), ColumnKind::Count, Carry::Sum);
    };
    const auto money = [&](std::string_view key, Words title) {
        return column(key, head.in(title), ColumnKind::Money, Carry::Sum);
    };
    ReportTable table = tableOf(head, "sales", titleOf(by));
    table.columns = {column("key", head.in(keyOf(by))),
                     column("name", head.in({"Nama", "Name"})),
                     count("delivered", {"Sukses", "Delivered"}),
                     count("failed", {"Gagal", "Failed"}),
                     count("reversed", {"Dibatalkan", "Reversed"}),
                     column("rate", head.in({"% sukses", "Success"}), ColumnKind::Percent),
                     money("price", {"Harga jual", "Price"}),
                     money("cost", {"Modal", "Cost"}),
                     money("commission", {"Komisi", "Commission"}),
                     money("late_cost", {"Modal sukses terlambat", "Late cost"}),
                     money("margin", {"Margin", "Margin"})};
    table.groups.emplace_back();
    std::int64_t delivered = 0;
    std::int64_t failed = 0;
    for (const SalesLine& line : lines) {
        delivered += line.delivered;
        failed += line.failed;
        table.groups.front().rows.push_back({line.key,
                                             line.name,
                                             line.delivered,
                                             line.failed,
                                             line.reversed,
                                             rate(line.delivered, line.failed),
                                             line.price.value(),
                                             line.cost.value(),
                                             line.commission.value(),
                                             line.lateCost.value(),
                                             line.margin().value()});
    }
    addSums(table);
    table.totals->at(kRateColumn) = rate(delivered, failed);
    table.notes.push_back(
        head.in({"Dihitung menurut saat transaksi selesai: sukses, gagal dan dikembalikan, atau dibatalkan.",
                 "Counted when a sale ended: delivered, failed and given back, or reversed."}));
    return table;
}

} // namespace eraflazz::reports
