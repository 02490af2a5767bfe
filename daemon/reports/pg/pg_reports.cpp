// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pg/pg_reports.h"

#include "kernel/assert.h"
#include "reports/core/book_reports.h"
#include "reports/pg/book_reader.h"
#include "reports/pg/debt_reader.h"
#include "reports/pg/movement_reader.h"
#include "reports/pg/statement_reader.h"

#include <algorithm>

namespace eraflazz::reports {

namespace {

using report::ReportTable;

[[noreturn]] void refuse(RefusalReason reason, std::string detail = {})
{
    throw ReportRefused({reason, std::move(detail)});
}

ReportTable statement(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    if (request.agent.empty())
        refuse(RefusalReason::AgentMissing);
    const auto found = readStatement(session, head.span, head.nowMs, request.agent);
    if (!found)
        refuse(RefusalReason::AgentUnknown, request.agent);
    return statementReport(head, found->wallet, found->moves);
}

/// The books whose owner is asked for; all of them when nobody is.
std::vector<Book> ownedBy(std::vector<Book> books, const std::string& owner, RefusalReason unknown)
{
    if (owner.empty())
        return books;
    std::erase_if(books, [&](const Book& book) { return book.owner != owner; });
    if (books.empty())
        refuse(unknown, owner);
    return books;
}

ReportTable supplier(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    const auto books = ownedBy(readBooks(session, head.span, "supplier", Folding::EachAccount),
                               request.supplier,
                               RefusalReason::SupplierUnknown);
    if (request.supplier.empty())
        return supplierReport(head, books);
    return supplierDaysReport(head, books.front(), readDays(session, head.span, books.front().code));
}

ReportTable bank(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    auto books = readBooks(session, head.span, "bank,suspense", Folding::EachAccount);
    const auto found = std::find_if(books.begin(), books.end(), [](const Book& one) { return one.kind == "suspense"; });
    ERA_ASSERT(found != books.end(), "there is no suspense account");
    const Book suspense = *found;
    books.erase(found);
    books = ownedBy(std::move(books), request.bank, RefusalReason::BankUnknown);
    if (request.bank.empty())
        return bankReport(head, books, suspense, readWaitingLines(session));
    return bankLinesReport(head, books.front(), readBankMoves(session, head.span, books.front().code));
}

ReportTable commission(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    return commissionReport(head,
                            ownedBy(readBooks(session, head.span, "commission", Folding::EachAccount),
                                    request.agent,
                                    RefusalReason::AgentUnknown));
}

ReportTable receivables(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    bool isKnown = request.agent.empty();
    if (!isKnown)
        session.each(
            "agent", {{":agent", ReportSession::words(request.agent)}}, [&](const ReportRow&) { isKnown = true; });
    if (!isKnown)
        refuse(RefusalReason::AgentUnknown, request.agent);
    const std::int64_t moment = std::min(head.span.toMs, head.nowMs + 1);
    return receivablesReport(head, readDebtors(session, moment, request.agent));
}

ReportTable make(ReportSession& session, const ReportHead& head, const ReportRequest& request)
{
    const auto allBooks = [&] { return readBooks(session, head.span, "", Folding::ByKind); };
    switch (request.name) {
    case ReportName::Statement:
        return statement(session, head, request);
    case ReportName::Closing:
        return closingReport(head, allBooks());
    case ReportName::Profit:
        return profitReport(head, allBooks());
    case ReportName::Receivables:
        return receivables(session, head, request);
    case ReportName::Commission:
        return commission(session, head, request);
    case ReportName::Sales:
        return salesReport(head, request.by, readSales(session, head.span, request.by));
    case ReportName::Supplier:
        return supplier(session, head, request);
    case ReportName::Bank:
        return bank(session, head, request);
    case ReportName::Manual:
        return manualReport(head, readManualMoves(session, head.span));
    }
    return {};
}

ReportHead headOf(ReportSession& session, const ReportRequest& request)
{
    ReportHead head{request.shop, request.language, request.span, 0};
    session.each("clock", {}, [&](const ReportRow& row) {
        head.nowMs = row.integer("now_ms");
        if (head.shop.empty())
            head.shop = row.text("shop");
    });
    if (head.shop.empty())
        head.shop = "Eraflazz";
    return head;
}

} // namespace

std::string_view toString(ReportName name)
{
    switch (name) {
    case ReportName::Statement:
        return "statement";
    case ReportName::Closing:
        return "closing";
    case ReportName::Profit:
        return "profit";
    case ReportName::Receivables:
        return "receivables";
    case ReportName::Commission:
        return "commission";
    case ReportName::Sales:
        return "sales";
    case ReportName::Supplier:
        return "supplier";
    case ReportName::Bank:
        return "bank";
    case ReportName::Manual:
        return "manual";
    }
    return {};
}

const std::vector<ReportName>& allReports()
{
    static const std::vector<ReportName> all{ReportName::Statement,
                                             ReportName::Closing,
                                             ReportName::Profit,
                                             ReportName::Receivables,
                                             ReportName::Commission,
                                             ReportName::Sales,
                                             ReportName::Supplier,
                                             ReportName::Bank,
                                             ReportName::Manual};
    return all;
}

std::optional<ReportName> reportNameFrom(std::string_view text)
{
    for (const ReportName name : allReports()) {
        if (toString(name) == text)
            return name;
    }
    return std::nullopt;
}

Result<report::ReportTable, Refusal> PgReports::make(const ReportRequest& request) const
{
    if (request.span.toMs < request.span.fromMs)
        return Err(Refusal{RefusalReason::SpanEmpty, {}});
    try {
        ReportSession session(m_settings);
        report::ReportTable table = reports::make(session, headOf(session, request), request);
        verify(table);
        return table;
    } catch (const ReportRefused& refused) {
        return Err(refused.refusal());
    }
}

} // namespace eraflazz::reports
