// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/movement_reader.h"

namespace eraflazz::reports {

namespace {

std::string_view nameOf(SalesBy by)
{
    switch (by) {
    case SalesBy::Product:
        return "product";
    case SalesBy::Supplier:
        return "supplier";
    case SalesBy::Agent:
        return "agent";
    case SalesBy::Hour:
        return "hour";
    }
    return {};
}

} // namespace

std::vector<SalesLine> readSales(ReportSession& session, Span span, SalesBy by)
{
    std::vector<SalesLine> lines;
    session.each("sales",
                 {{":from_ms", ReportSession::number(span.fromMs)},
                  {":to_ms", ReportSession::number(span.toMs)},
                  {":by", ReportSession::words(nameOf(by))}},
                 [&](const ReportRow& row) {
                     lines.push_back({row.text("key"),
                                      row.text("name"),
                                      row.integer("delivered"),
                                      row.integer("failed"),
                                      row.integer("reversed"),
                                      row.money("price"),
                                      row.money("cost"),
                                      row.money("commission"),
                                      row.money("late_cost")});
                 });
    return lines;
}

std::vector<BankMove> readBankMoves(ReportSession& session, Span span, const std::string& account)
{
    std::vector<BankMove> moves;
    session.each("bank_moves",
                 {{":from_ms", ReportSession::number(span.fromMs)},
                  {":to_ms", ReportSession::number(span.toMs)},
                  {":account", ReportSession::words(account)}},
                 [&](const ReportRow& row) {
                     moves.push_back({row.integer("at_ms"),
                                      row.text("kind"),
                                      row.text("description"),
                                      row.text("sender"),
                                      row.money("received"),
                                      row.money("given")});
                 });
    return moves;
}

WaitingLines readWaitingLines(ReportSession& session)
{
    WaitingLines waiting;
    session.each("waiting_lines", {}, [&](const ReportRow& row) {
        waiting = {row.integer("lines"), row.money("amount")};
    });
    return waiting;
}

std::vector<ManualMove> readManualMoves(ReportSession& session, Span span)
{
    std::vector<ManualMove> moves;
    session.each("manual_moves",
                 {{":from_ms", ReportSession::number(span.fromMs)}, {":to_ms", ReportSession::number(span.toMs)}},
                 [&](const ReportRow& row) {
                     moves.push_back({row.integer("at_ms"),
                                      row.text("kind"),
                                      row.text("giver"),
                                      row.text("receiver"),
                                      row.money("amount"),
                                      row.text("maker"),
                                      row.text("checker"),
                                      row.text("reason"),
                                      row.text("note")});
                 });
    return moves;
}

} // namespace eraflazz::reports
