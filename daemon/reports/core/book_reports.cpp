// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/book_reports.h"

#include "reports/core/transfer_words.h"

#include <algorithm>

namespace eraflazz::reports {

namespace {

using report::Carry;
using report::Cell;
using report::column;
using report::ColumnKind;
using report::Group;
using report::ReportTable;
using report::Row;

Cell money(Money amount)
{
    return amount.value();
}

/// As people see it: what we own is positive.
Money shown(const Book& book, Money amount)
{
    return sideOf(book.kind) == Side::Owned ? -amount : amount;
}

Money closingOf(std::span<const Book> books, std::string_view kind)
{
    Money sum;
    for (const Book& book : books) {
        if (book.kind == kind)
            sum += shown(book, book.closing);
    }
    return sum;
}

struct Activity final {
    std::int64_t count = 0;
    Money amount;
};

/// Every transfer is received once, so the receipts of all books count it once.
Activity activityOf(std::span<const Book> books, std::string_view transferKind)
{
    Activity sum;
    for (const Book& book : books) {
        if (const Movement* move = book.find(transferKind)) {
            sum.count += move->receipts;
            sum.amount += move->received;
        }
    }
    return sum;
}

Row activityRow(std::string label, std::int64_t count, Money amount)
{
    return {std::move(label), count, money(amount), {}, {}, {}};
}

/// What goes both ways is shown both ways: seen from the account on the shop's side.
bool addBothWays(Group& group, const ReportHead& head, std::span<const Book> books, std::string_view kind)
{
    const std::string_view account = kind == "adjustment"       ? "adjustment"
                                     : kind == "supplier_drift" ? "loss:supplier_drift"
                                                                : "";
    const auto book = std::find_if(books.begin(), books.end(), [&](const Book& one) { return one.code == account; });
    if (account.empty() || book == books.end())
        return false;
    const Movement* move = book->find(kind);
    if (move == nullptr)
        return false;
    const std::string words = transferWords(kind, head.language);
    if (move->payments > 0)
        group.rows.push_back(
            activityRow(words + head.in({" atas beban toko", " at the shop's cost"}), move->payments, move->given));
    if (move->receipts > 0)
        group.rows.push_back(
            activityRow(words + head.in({" untuk toko", " in the shop's favour"}), move->receipts, move->received));
    return true;
}

Group activityGroup(const ReportHead& head, std::span<const Book> books)
{
    Group group{head.in({"Kegiatan", "Activity"}), {}, std::nullopt};
    for (const std::string_view kind : transferKinds()) {
        const Activity activity = activityOf(books, kind);
        if (activity.count == 0 || addBothWays(group, head, books, kind))
            continue;
        group.rows.push_back(activityRow(transferWords(kind, head.language), activity.count, activity.amount));
    }
    return group;
}

Group sideGroup(const ReportHead& head, std::span<const Book> books, Side side, Words title)
{
    Group group{head.in(title), {}, std::nullopt};
    Money opening;
    Money closing;
    for (const Book& book : books) {
        if (sideOf(book.kind) != side)
            continue;
        std::string label = accountWords(book.code, head.language);
        if (!book.name.empty())
            label += " (" + book.name + ')';
        group.rows.push_back({std::move(label),
                              book.accounts > 1 ? Cell(book.accounts) : Cell(),
                              {},
                              money(shown(book, book.opening)),
                              money(shown(book, book.change())),
                              money(shown(book, book.closing))});
        opening += shown(book, book.opening);
        closing += shown(book, book.closing);
    }
    group.subtotal = Row{
        head.in({"Jumlah ", "Total "}) + group.title, {}, {}, money(opening), money(closing - opening), money(closing)};
    return group;
}

constexpr Words kProfitGroups[] = {{"Penjualan", "Sales"},
                                   {"Modal", "Cost"},
                                   {"Komisi upline", "Commission"},
                                   {"Rugi", "Losses"},
                                   {"Pendapatan lain", "Other income"},
                                   {"Penyesuaian", "Adjustments"}};

std::size_t profitGroup(const Book& book, const Movement& move)
{
    if (book.kind == "sales")
        return move.kind == "commission" || move.kind == "commission_back" ? 2 : 0;
    if (book.kind == "cost")
        return 1;
    if (book.kind == "loss")
        return 3;
    return book.kind == "income" ? 4 : 5;
}

Money changeOfTheRest(std::span<const Book> books)
{
    Money sum;
    for (const Book& book : books) {
        if (sideOf(book.kind) != Side::Result)
            sum += book.change();
    }
    return sum;
}

void addProfitFacts(ReportTable& table, const ReportHead& head, Money profit)
{
    const auto subtotal = [&](Words title) {
        for (const Group& group : table.groups) {
            if (group.title == head.in(title))
                return Money::rupiah(report::numberOf(group.subtotal->at(2)));
        }
        return Money();
    };
    const Money sales = subtotal(kProfitGroups[0]);
    const Money gross = sales + subtotal(kProfitGroups[1]) + subtotal(kProfitGroups[2]);
    table.facts = {{head.in({"Penjualan", "Sales"}), ColumnKind::Money, money(sales)},
                   {head.in({"Laba kotor", "Gross profit"}), ColumnKind::Money, money(gross)},
                   {head.in({"Laba", "Profit"}), ColumnKind::Money, money(profit)}};
    if (sales.isPositive())
        table.facts.push_back({head.in({"Laba dari penjualan", "Profit of sales"}),
                               ColumnKind::Percent,
                               (profit * 10000).value() / sales.value()});
}

} // namespace

ReportTable closingReport(const ReportHead& head, std::span<const Book> books)
{
    ReportTable table = tableOf(head, "closing", {"Tutup buku harian", "Daily closing"});
    table.columns = {column("item", head.in({"Keterangan", "Item"})),
                     column("count", head.in({"Jumlah", "Count"}), ColumnKind::Count),
                     column("amount", head.in({"Nilai", "Amount"}), ColumnKind::Money),
                     column("opening", head.in({"Saldo awal", "Opening"}), ColumnKind::Money),
                     column("change", head.in({"Perubahan", "Change"}), ColumnKind::Money),
                     column("closing", head.in({"Saldo akhir", "Closing"}), ColumnKind::Money)};
    table.facts = {
        {head.in({"Laba", "Profit"}), ColumnKind::Money, money(profitOf(books))},
        {head.in({"Uang di bank", "Money in banks"}), ColumnKind::Money, money(closingOf(books, "bank"))},
        {head.in({"Deposit di supplier", "Deposits at suppliers"}),
         ColumnKind::Money,
         money(closingOf(books, "supplier"))},
        {head.in({"Saldo agen", "Agents' wallets"}), ColumnKind::Money, money(closingOf(books, "wallet"))},
        {head.in({"Uang belum dikenali", "Suspense"}), ColumnKind::Money, money(closingOf(books, "suspense"))},
        {head.in({"Piutang", "Receivables"}), ColumnKind::Money, money(closingOf(books, "receivable"))}};
    table.groups = {activityGroup(head, books),
                    sideGroup(head, books, Side::Owned, {"Harta", "Owned"}),
                    sideGroup(head, books, Side::Owed, {"Kewajiban", "Owed"}),
                    sideGroup(head, books, Side::Result, {"Hasil usaha", "Result"}),
                    sideGroup(head, books, Side::Capital, {"Modal", "Capital"})};
    const Money all = sumOfClosings(books);
    table.checks.push_back({head.in({"semua akun berjumlah nol (harta = kewajiban + hasil + modal)",
                                     "all accounts together are zero (owned = owed + result + capital)"}) +
                                (all.isZero() ? "" : ": " + formatRupiah(all)),
                            all.isZero()});
    return table;
}

Money profitOf(std::span<const Book> books)
{
    Money sum;
    for (const Book& book : books) {
        if (sideOf(book.kind) == Side::Result)
            sum += book.change();
    }
    return sum;
}

ReportTable profitReport(const ReportHead& head, std::span<const Book> books)
{
    ReportTable table = tableOf(head, "profit", {"Laba rugi", "Profit and loss"});
    table.columns = {column("item", head.in({"Pos", "Item"})),
                     column("count", head.in({"Jumlah", "Count"}), ColumnKind::Count),
                     column("amount", head.in({"Nilai", "Amount"}), ColumnKind::Money, Carry::Sum)};
    std::vector<Group> groups;
    for (const Words& title : kProfitGroups)
        groups.push_back({head.in(title), {}, std::nullopt});
    for (const Book& book : books) {
        if (sideOf(book.kind) != Side::Result)
            continue;
        for (const Movement& move : book.moves)
            groups[profitGroup(book, move)].rows.push_back(
                {transferWords(move.kind, head.language), move.receipts + move.payments, money(move.change())});
    }
    std::copy_if(groups.begin(), groups.end(), std::back_inserter(table.groups), [](const Group& group) {
        return !group.rows.empty();
    });
    addSums(table);
    const Money profit = profitOf(books);
    table.totals->front() = head.in({"Laba", "Profit"});
    addProfitFacts(table, head, profit);
    table.checks = {{head.in({"jumlah pos sama dengan perubahan akun hasil usaha",
                              "the lines add up to the change of the accounts of result"}),
                     report::numberOf(table.totals->at(2)) == profit.value()},
                    {head.in({"laba sama dengan perubahan harta dikurangi kewajiban dan modal",
                              "profit equals the change of what is owned less what is owed and paid in"}),
                     (profit + changeOfTheRest(books)).isZero()}};
    return table;
}

} // namespace eraflazz::reports
