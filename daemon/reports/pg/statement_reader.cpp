// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/statement_reader.h"

namespace eraflazz::reports {

namespace {

/// Where a wallet stood before a moment: its count and its balance, zero before the first movement.
struct Place final {
    std::int64_t seq = 0;
    Money balance;
};

Place placeBefore(ReportSession& session, std::int64_t account, std::int64_t momentMs)
{
    Place place;
    session.each("last_movement",
                 {{":account", ReportSession::number(account)}, {":moment_ms", ReportSession::number(momentMs)}},
                 [&](const ReportRow& row) {
                     place = {row.integer("seq"), row.money("balance")};
                 });
    return place;
}

WalletMove moveFrom(const ReportRow& row)
{
    WalletMove move;
    move.seq = row.integer("seq");
    move.kind = row.text("kind");
    move.amount = row.money("amount");
    move.before = row.money("before");
    move.after = row.money("after");
    move.thing = row.text("thing");
    move.party = row.text("party");
    move.reference = row.text("reference");
    move.atMs = row.integer("at_ms");
    return move;
}

} // namespace

std::optional<Statement> readStatement(ReportSession& session, Span span, std::int64_t nowMs, const std::string& agent)
{
    std::optional<Statement> statement;
    std::int64_t account = 0;
    Money balanceNow;
    session.each("agent", {{":agent", ReportSession::words(agent)}}, [&](const ReportRow& row) {
        statement.emplace();
        statement->wallet.agent = row.text("code");
        statement->wallet.name = row.text("name");
        statement->wallet.creditLimit = -row.money("floor");
        account = row.integer("account_id");
        balanceNow = row.money("balance");
    });
    if (!statement)
        return std::nullopt;
    const Place opening = placeBefore(session, account, span.fromMs);
    const Place closing = placeBefore(session, account, span.toMs);
    statement->wallet.opening = opening.balance;
    statement->wallet.closing = closing.balance;
    if (span.toMs > nowMs)
        statement->wallet.balanceNow = balanceNow;
    session.each("wallet_moves",
                 {{":account", ReportSession::number(account)},
                  {":after_seq", ReportSession::number(opening.seq)},
                  {":last_seq", ReportSession::number(closing.seq)}},
                 [&](const ReportRow& row) { statement->moves.push_back(moveFrom(row)); });
    return statement;
}

} // namespace eraflazz::reports
