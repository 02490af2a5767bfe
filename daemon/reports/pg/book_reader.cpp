// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/book_reader.h"

#include <algorithm>
#include <map>

namespace eraflazz::reports {

namespace {

using Names = std::map<std::pair<std::string, std::string>, std::string>; // by kind and code

/// Whose names the owners of such accounts have.
std::string nameKind(const std::string& accountKind)
{
    return accountKind == "supplier" || accountKind == "bank" ? accountKind : "agent";
}

Names readNames(ReportSession& session, bool withAgents)
{
    Names names;
    session.each("names", {{":agents", ReportSession::number(withAgents ? 1 : 0)}}, [&](const ReportRow& row) {
        names[{row.text("kind"), row.text("code")}] = row.text("name");
    });
    return names;
}

Movement movementFrom(const ReportRow& row)
{
    return {
        row.text("kind"), row.integer("receipts"), row.integer("payments"), row.money("received"), row.money("given")};
}

std::map<std::string, Book>
readBalances(ReportSession& session, const QVariant& kinds, const QVariant& folded, const Names& names)
{
    std::map<std::string, Book> books;
    session.each("accounts", {{":kinds", kinds}, {":folded", folded}}, [&](const ReportRow& row) {
        Book book;
        book.code = row.text("book");
        book.kind = row.text("kind");
        if (book.code != book.kind)
            book.owner = row.text("owner");
        const auto name = names.find({nameKind(book.kind), book.owner});
        if (name != names.end() && !book.owner.empty())
            book.name = name->second;
        book.accounts = row.integer("accounts");
        book.accountId = row.integer("account_id");
        book.floor = row.money("floor");
        book.closing = row.money("balance");
        books[book.code] = std::move(book);
    });
    return books;
}

} // namespace

std::vector<Book> readBooks(ReportSession& session, Span span, std::string_view kinds, Folding folding)
{
    const QVariant kindList = ReportSession::words(kinds);
    const QVariant folded = ReportSession::number(folding == Folding::ByKind ? 1 : 0);
    auto books = readBalances(session, kindList, folded, readNames(session, folding == Folding::EachAccount));
    session.each("moves",
                 {{":from_ms", ReportSession::number(span.fromMs)},
                  {":to_ms", ReportSession::number(span.toMs)},
                  {":kinds", kindList},
                  {":folded", folded}},
                 [&](const ReportRow& row) {
                     Book& book = books.at(row.text("book"));
                     const Movement move = movementFrom(row);
                     if (row.integer("inside") == 1)
                         book.moves.push_back(move);
                     else
                         book.closing -= move.change();
                 });
    std::vector<Book> all;
    for (auto& [code, book] : books) {
        book.opening = book.closing;
        for (const Movement& move : book.moves)
            book.opening -= move.change();
        all.push_back(std::move(book));
    }
    return all;
}

std::vector<DayMoves> readDays(ReportSession& session, Span span, const std::string& account)
{
    std::vector<DayMoves> days;
    session.each("account_days",
                 {{":from_ms", ReportSession::number(span.fromMs)},
                  {":to_ms", ReportSession::number(span.toMs)},
                  {":account", ReportSession::words(account)}},
                 [&](const ReportRow& row) {
                     const BusinessDay day{static_cast<std::int32_t>(row.integer("day"))};
                     if (days.empty() || days.back().day != day)
                         days.push_back({day, {}});
                     days.back().moves.push_back(movementFrom(row));
                 });
    return days;
}

} // namespace eraflazz::reports
