// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/movement_reports.h"

#include "reports/core/transfer_words.h"

#include <functional>

namespace eraflazz::reports {

namespace {

using report::Carry;
using report::Cell;
using report::column;
using report::ColumnKind;
using report::Group;
using report::ReportTable;

Cell money(Money amount)
{
    return amount.value();
}

bool isOverLimit(const Debtor& debtor)
{
    return debtor.isWallet && debtor.debt.total() > debtor.creditLimit;
}

report::Row debtorRow(const Debtor& debtor)
{
    const Money total = debtor.debt.total();
    const bool hasLimit = debtor.creditLimit.isPositive();
    return {debtor.agent,
            debtor.name,
            hasLimit ? money(debtor.creditLimit) : Cell(),
            hasLimit ? Cell((total * 10000).value() / debtor.creditLimit.value()) : Cell(),
            money(debtor.debt.upTo7),
            money(debtor.debt.upTo14),
            money(debtor.debt.upTo30),
            money(debtor.debt.older),
            money(total)};
}

} // namespace

ReportTable receivablesReport(const ReportHead& head, std::span<const Debtor> debtors)
{
    ReportTable table = tableOf(head, "receivables", {"Piutang menurut umur", "Receivables by age"});
    table.period = asOfText(head);
    table.columns = {column("agent", head.in({"Agen", "Agent"})),
                     column("name", head.in({"Nama", "Name"})),
                     column("limit", head.in({"Limit kredit", "Credit limit"}), ColumnKind::Money),
                     column("used", head.in({"Terpakai", "Used"}), ColumnKind::Percent),
                     column("days_7", head.in({"0-7 hari", "0-7 days"}), ColumnKind::Money, Carry::Sum),
                     column("days_14", head.in({"8-14 hari", "8-14 days"}), ColumnKind::Money, Carry::Sum),
                     column("days_30", head.in({"15-30 hari", "15-30 days"}), ColumnKind::Money, Carry::Sum),
                     column("older", head.in({"> 30 hari", "> 30 days"}), ColumnKind::Money, Carry::Sum),
                     column("total", head.in({"Jumlah", "Total"}), ColumnKind::Money, Carry::Sum)};
    Group within{head.in({"Saldo minus dalam limit", "Wallets below zero, within their limit"}), {}, std::nullopt};
    Group over{head.in({"Saldo minus melewati limit", "Wallets beyond their limit"}), {}, std::nullopt};
    Group booked{head.in({"Piutang tercatat", "Booked receivables"}), {}, std::nullopt};
    for (const Debtor& debtor : debtors) {
        Group& group = !debtor.isWallet ? booked : isOverLimit(debtor) ? over : within;
        group.rows.push_back(debtorRow(debtor));
    }
    for (Group& group : {std::ref(within), std::ref(over), std::ref(booked)}) {
        if (!group.rows.empty())
            table.groups.push_back(std::move(group));
    }
    addSums(table);
    table.notes.push_back(head.in({"Umur dihitung menurut urutan: pembayaran melunasi yang terlama dahulu; pembelian "
                                   "yang dikembalikan tidak dihitung. Limit adalah limit saat laporan dibuat.",
                                   "Age is first in, first out: payments settle the oldest debt first; purchases that "
                                   "were given back do not count. Limits are those at the moment of the report."}));
    return table;
}

ReportTable manualReport(const ReportHead& head, std::span<const ManualMove> moves)
{
    ReportTable table = tableOf(head, "manual", {"Mutasi manual", "Manual movements"});
    table.columns = {column("time", head.in({"Waktu", "Time"}), ColumnKind::Time),
                     column("kind", head.in({"Jenis", "Kind"})),
                     column("from", head.in({"Dari", "From"})),
                     column("to", head.in({"Ke", "To"})),
                     column("amount", head.in({"Nilai", "Amount"}), ColumnKind::Money, Carry::Sum),
                     column("maker", head.in({"Diminta", "Asked by"})),
                     column("checker", head.in({"Disetujui", "Approved by"})),
                     column("reason", head.in({"Alasan", "Reason"})),
                     column("note", head.in({"Catatan", "Note"}))};
    table.groups.emplace_back();
    bool areTwoPeople = true;
    for (const ManualMove& move : moves) {
        table.groups.front().rows.push_back({move.atMs,
                                             transferWords(move.kind, head.language),
                                             accountWords(move.from, head.language),
                                             accountWords(move.to, head.language),
                                             money(move.amount),
                                             move.maker,
                                             move.checker,
                                             move.reason,
                                             move.note});
        areTwoPeople = areTwoPeople && !move.maker.empty() && !move.checker.empty() && move.maker != move.checker;
    }
    addSums(table);
    table.checks.push_back({head.in({"setiap mutasi diminta dan disetujui oleh dua orang",
                                     "every movement was asked for and approved by two people"}),
                            areTwoPeople});
    return table;
}

} // namespace eraflazz::reports
