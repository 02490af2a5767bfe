// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/debt_reader.h"

#include "reports/pg/book_reader.h"

#include <limits>
#include <map>

namespace eraflazz::reports {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kPage = 200;

/// The business day on which the last moment before `momentMs` lies.
BusinessDay dayBefore(std::int64_t momentMs)
{
    return BusinessDay::at(momentMs - 1);
}

/// Walks back page by page until the debt is covered: its cost follows the debt, not the history.
Ageing ageOfWallet(ReportSession& session, const Book& wallet, std::int64_t momentMs)
{
    AgeingWalk walk(-wallet.closing, dayBefore(momentMs));
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    const std::int64_t oldestMs = momentMs - (AgeingWalk::kOldestDays + 1) * kDayMs;
    for (bool isDone = false; !isDone && walk.needsMore();) {
        int rows = 0;
        session.each("taken_of_wallet",
                     {{":account", ReportSession::number(wallet.accountId)},
                      {":before_seq", ReportSession::number(before)},
                      {":moment_ms", ReportSession::number(momentMs)},
                      {":page", ReportSession::number(kPage)}},
                     [&](const ReportRow& row) {
                         walk.add(row.money("amount"), row.integer("at_ms"));
                         before = row.integer("seq");
                         isDone = row.integer("at_ms") < oldestMs; // Everything before it is as old as can be.
                         ++rows;
                     });
        isDone = isDone || rows < kPage;
    }
    return walk.finish();
}

std::map<std::string, AgeingWalk>
walkReceivables(ReportSession& session, const std::vector<Book>& books, std::int64_t momentMs)
{
    std::map<std::string, AgeingWalk> walks;
    for (const Book& book : books) {
        if (book.kind == "receivable" && book.closing.isNegative())
            walks.emplace(book.code, AgeingWalk(-book.closing, dayBefore(momentMs)));
    }
    if (walks.empty())
        return walks;
    session.each("taken_of_receivables",
                 {{":moment_ms", ReportSession::number(momentMs)},
                  {":oldest_ms", ReportSession::number(momentMs - (AgeingWalk::kOldestDays + 1) * kDayMs)}},
                 [&](const ReportRow& row) {
                     const auto walk = walks.find(row.text("code"));
                     if (walk != walks.end())
                         walk->second.add(row.money("amount"), row.integer("at_ms"));
                 });
    return walks;
}

} // namespace

std::vector<Debtor> readDebtors(ReportSession& session, std::int64_t momentMs, const std::string& agent)
{
    const auto books = readBooks(session, {momentMs, momentMs}, "wallet,receivable", Folding::EachAccount);
    auto receivables = walkReceivables(session, books, momentMs);
    std::vector<Debtor> debtors;
    for (const Book& book : books) {
        if (!book.closing.isNegative() || (!agent.empty() && book.owner != agent))
            continue;
        Debtor debtor{book.owner, book.name, book.kind == "wallet", {}, {}};
        if (debtor.isWallet) {
            debtor.creditLimit = -book.floor;
            debtor.debt = ageOfWallet(session, book, momentMs);
        } else {
            debtor.debt = receivables.at(book.code).finish();
        }
        debtors.push_back(std::move(debtor));
    }
    return debtors;
}

} // namespace eraflazz::reports
