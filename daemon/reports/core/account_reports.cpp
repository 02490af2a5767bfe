// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/account_reports.h"

#include "reports/core/transfer_words.h"

#include <algorithm>
#include <array>

namespace eraflazz::reports {

namespace {

using report::Carry;
using report::Cell;
using report::Column;
using report::column;
using report::ColumnKind;
using report::ReportTable;
using report::Row;

Cell money(Money amount)
{
    return amount.value();
}

Column sum(std::string_view key, std::string title)
{
    return column(key, title, ColumnKind::Money, Carry::Sum);
}

/// A deposit at a supplier seen as money we own: purchases, refunds and the like, by the kinds of their transfers.
struct SupplierParts final {
    Money deposits, purchases, refunds, drift, other;

    void add(const Movement& move)
    {
        const Money effect = -move.change();
        if (move.kind == "supplier_deposit")
            deposits += effect;
        else if (move.kind == "cost" || move.kind == "late_cost")
            purchases += effect;
        else if (move.kind == "supplier_refund" || move.kind == "cost_back")
            refunds += effect;
        else if (move.kind == "supplier_drift")
            drift += effect;
        else
            other += effect;
    }
    [[nodiscard]] Money total() const { return deposits + purchases + refunds + drift + other; }
    void addTo(Row& row) const
    {
        for (const Money part : {deposits, purchases, refunds, drift, other})
            row.push_back(money(part));
    }
};

void addSupplierColumns(ReportTable& table, const ReportHead& head)
{
    for (Column& one : std::array{sum("deposits", head.in({"Deposit", "Deposits"})),
                                  sum("purchases", head.in({"Pembelian", "Purchases"})),
                                  sum("refunds", head.in({"Pengembalian", "Refunds"})),
                                  sum("drift", head.in({"Selisih", "Drift"})),
                                  sum("other", head.in({"Lain-lain", "Other"}))})
        table.columns.push_back(std::move(one));
}

std::string addsText(const ReportHead& head)
{
    return head.in({"saldo awal ditambah semua mutasi sama dengan saldo akhir",
                    "opening balance and movements lead to the closing balance"});
}

bool isIdle(const Book& book)
{
    return book.opening.isZero() && book.closing.isZero() && book.moves.empty();
}

} // namespace

ReportTable supplierReport(const ReportHead& head, std::span<const Book> suppliers)
{
    ReportTable table = tableOf(head, "supplier", {"Rekening supplier", "Supplier accounts"});
    table.columns = {column("supplier", "Supplier"),
                     column("name", head.in({"Nama", "Name"})),
                     sum("opening", head.in({"Saldo awal", "Opening"}))};
    addSupplierColumns(table, head);
    table.columns.push_back(sum("closing", head.in({"Saldo akhir", "Closing"})));
    table.groups.emplace_back();
    for (const Book& book : suppliers) {
        SupplierParts parts;
        for (const Movement& move : book.moves)
            parts.add(move);
        Row row{book.owner, book.name, money(-book.opening)};
        parts.addTo(row);
        row.push_back(money(-book.closing));
        table.groups.front().rows.push_back(std::move(row));
    }
    addSums(table);
    table.checks.push_back({addsText(head), std::all_of(suppliers.begin(), suppliers.end(), [](const Book& book) {
                                return book.adds();
                            })});
    return table;
}

ReportTable supplierDaysReport(const ReportHead& head, const Book& supplier, std::span<const DayMoves> days)
{
    ReportTable table = tableOf(head, "supplier", {"Rekening supplier", "Supplier account"});
    table.subtitle = supplier.owner + ' ' + supplier.name;
    table.columns = {column("day", head.in({"Tanggal", "Day"}), ColumnKind::Date)};
    addSupplierColumns(table, head);
    table.columns.push_back(column("balance", head.in({"Saldo", "Balance"}), ColumnKind::Money, Carry::Last));
    table.facts = {{head.in({"Saldo awal", "Opening balance"}), ColumnKind::Money, money(-supplier.opening)},
                   {head.in({"Saldo akhir", "Closing balance"}), ColumnKind::Money, money(-supplier.closing)}};
    table.groups.emplace_back();
    Money balance = -supplier.opening;
    for (const DayMoves& day : days) {
        SupplierParts parts;
        for (const Movement& move : day.moves)
            parts.add(move);
        balance += parts.total();
        Row row{std::int64_t{day.day.days}};
        parts.addTo(row);
        row.push_back(money(balance));
        table.groups.front().rows.push_back(std::move(row));
    }
    addSums(table);
    table.checks.push_back({addsText(head), balance == -supplier.closing});
    return table;
}

ReportTable
bankReport(const ReportHead& head, std::span<const Book> banks, const Book& suspense, const WaitingLines& waiting)
{
    ReportTable table = tableOf(head, "bank", {"Rekening bank", "Bank accounts"});
    table.columns = {column("bank", "Bank"),
                     column("name", head.in({"Nama", "Name"})),
                     sum("opening", head.in({"Saldo awal", "Opening"})),
                     sum("in", head.in({"Masuk", "In"})),
                     sum("out", head.in({"Keluar", "Out"})),
                     sum("corrections", head.in({"Koreksi mutasi ganda", "Duplicates undone"})),
                     sum("other", head.in({"Lain-lain", "Other"})),
                     sum("closing", head.in({"Saldo akhir", "Closing"}))};
    table.facts = {
        {head.in({"Belum dikenali, awal", "Suspense, opening"}), ColumnKind::Money, money(suspense.opening)},
        {head.in({"Belum dikenali, akhir", "Suspense, closing"}), ColumnKind::Money, money(suspense.closing)},
        {head.in({"Mutasi menunggu sekarang", "Lines waiting now"}), ColumnKind::Count, waiting.count},
        {head.in({"Nilainya", "Their amount"}), ColumnKind::Money, money(waiting.amount)}};
    table.groups.emplace_back();
    bool allAdd = suspense.adds();
    for (const Book& book : banks) {
        const Money in = -book.changeBy("bank_in");
        const Money out = -book.changeBy("bank_out");
        const Money corrections = -book.changeBy("bank_in_back");
        const Money other = -book.change() - in - out - corrections;
        table.groups.front().rows.push_back({book.owner,
                                             book.name,
                                             money(-book.opening),
                                             money(in),
                                             money(out),
                                             money(corrections),
                                             money(other),
                                             money(-book.closing)});
        allAdd = allAdd && book.adds();
    }
    addSums(table);
    table.checks.push_back({addsText(head), allAdd});
    return table;
}

ReportTable bankLinesReport(const ReportHead& head, const Book& bank, std::span<const BankMove> moves)
{
    ReportTable table = tableOf(head, "bank", {"Rekening bank", "Bank account"});
    table.subtitle = bank.owner + ' ' + bank.name;
    table.columns = {column("time", head.in({"Waktu", "Time"}), ColumnKind::Time),
                     column("kind", head.in({"Jenis", "Kind"})),
                     column("description", head.in({"Berita bank", "The bank's words"})),
                     column("sender", head.in({"Pengirim", "Sender"})),
                     sum("in", head.in({"Masuk", "In"})),
                     sum("out", head.in({"Keluar", "Out"})),
                     column("balance", head.in({"Saldo", "Balance"}), ColumnKind::Money, Carry::Last)};
    table.facts = {{head.in({"Saldo awal", "Opening balance"}), ColumnKind::Money, money(-bank.opening)},
                   {head.in({"Saldo akhir", "Closing balance"}), ColumnKind::Money, money(-bank.closing)}};
    table.groups.emplace_back();
    Money balance = -bank.opening;
    for (const BankMove& move : moves) {
        balance += move.received - move.given;
        table.groups.front().rows.push_back({move.atMs,
                                             transferWords(move.kind, head.language),
                                             move.description,
                                             move.sender,
                                             move.received.isZero() ? Cell() : money(move.received),
                                             move.given.isZero() ? Cell() : money(move.given),
                                             money(balance)});
    }
    addSums(table);
    table.checks.push_back({addsText(head), balance == -bank.closing});
    return table;
}

ReportTable commissionReport(const ReportHead& head, std::span<const Book> commissions)
{
    ReportTable table = tableOf(head, "commission", {"Komisi", "Commission"});
    table.columns = {column("agent", head.in({"Agen", "Agent"})),
                     column("name", head.in({"Nama", "Name"})),
                     column("count", head.in({"Penjualan jaringan", "Sales below"}), ColumnKind::Count, Carry::Sum),
                     sum("opening", head.in({"Menunggu, awal", "Waiting, opening"})),
                     sum("earned", head.in({"Didapat", "Earned"})),
                     sum("taken_back", head.in({"Ditarik kembali", "Taken back"})),
                     sum("matured", head.in({"Cair", "Matured"})),
                     sum("other", head.in({"Lain-lain", "Other"})),
                     sum("closing", head.in({"Menunggu, akhir", "Waiting, closing"}))};
    table.groups.emplace_back();
    bool allAdd = true;
    for (const Book& book : commissions) {
        if (isIdle(book))
            continue;
        const Money earned = book.changeBy("commission");
        const Money back = book.changeBy("commission_back");
        const Money matured = book.changeBy("maturity");
        table.groups.front().rows.push_back({book.owner,
                                             book.name,
                                             book.countOf("commission"),
                                             money(book.opening),
                                             money(earned),
                                             money(back),
                                             money(matured),
                                             money(book.change() - earned - back - matured),
                                             money(book.closing)});
        allAdd = allAdd && book.adds();
    }
    addSums(table);
    table.checks.push_back({addsText(head), allAdd});
    return table;
}

} // namespace eraflazz::reports
