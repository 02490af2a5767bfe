// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/statement_report.h"

#include "reports/core/transfer_words.h"

namespace eraflazz::reports {

namespace {

using report::Carry;
using report::Cell;
using report::column;
using report::ColumnKind;
using report::ReportTable;

Cell money(Money amount)
{
    return amount.value();
}

/// Each movement begins where the one before ended, from opening to closing.
bool isChain(const WalletState& wallet, std::span<const WalletMove> moves)
{
    Money balance = wallet.opening;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const WalletMove& move = moves[i];
        if (move.before != balance || move.before + move.amount != move.after)
            return false;
        if (i > 0 && move.seq != moves[i - 1].seq + 1)
            return false;
        balance = move.after;
    }
    return balance == wallet.closing;
}

} // namespace

ReportTable statementReport(const ReportHead& head, const WalletState& wallet, std::span<const WalletMove> moves)
{
    ReportTable table = tableOf(head, "statement", {"Rekening koran agen", "Statement of an agent"});
    table.subtitle = wallet.agent + ' ' + wallet.name;
    table.columns = {column("no", "No"),
                     column("time", head.in({"Waktu", "Time"}), ColumnKind::Time),
                     column("description", head.in({"Keterangan", "Description"})),
                     column("reference", "Ref"),
                     column("before", head.in({"Saldo sebelum", "Before"}), ColumnKind::Money),
                     column("in", head.in({"Masuk", "In"}), ColumnKind::Money, Carry::Sum),
                     column("out", head.in({"Keluar", "Out"}), ColumnKind::Money, Carry::Sum),
                     column("after", head.in({"Saldo sesudah", "After"}), ColumnKind::Money, Carry::Last)};
    table.columns.front().align = report::Align::Right;
    Money in;
    Money out;
    table.groups.emplace_back();
    for (const WalletMove& move : moves) {
        const bool isOut = move.amount.isNegative();
        (isOut ? out : in) += isOut ? -move.amount : move.amount;
        table.groups.front().rows.push_back(
            {std::to_string(move.seq),
             move.atMs,
             movementWords(move.kind, move.amount, move.thing, move.party, head.language),
             move.reference,
             money(move.before),
             isOut ? Cell() : money(move.amount),
             isOut ? money(-move.amount) : Cell(),
             money(move.after)});
    }
    addSums(table);
    table.totals->back() = money(wallet.closing);
    table.facts = {{head.in({"Saldo awal", "Opening balance"}), ColumnKind::Money, money(wallet.opening)},
                   {head.in({"Masuk", "In"}), ColumnKind::Money, money(in)},
                   {head.in({"Keluar", "Out"}), ColumnKind::Money, money(out)},
                   {head.in({"Saldo akhir", "Closing balance"}), ColumnKind::Money, money(wallet.closing)}};
    if (wallet.creditLimit.isPositive())
        table.facts.push_back(
            {head.in({"Limit kredit", "Credit limit"}), ColumnKind::Money, money(wallet.creditLimit)});
    table.checks.push_back({head.in({"setiap mutasi menyambung yang sebelumnya, dari saldo awal sampai saldo akhir",
                                     "every movement continues the one before, from opening to closing balance"}),
                            isChain(wallet, moves)});
    if (wallet.balanceNow)
        table.checks.push_back(
            {head.in({"saldo akhir sama dengan saldo agen sekarang", "the closing balance is what the wallet has now"}),
             *wallet.balanceNow == wallet.closing});
    return table;
}

} // namespace eraflazz::reports
