// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_replay.h"

#include "report/calendar.h"
#include "reports/core/transfer_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace eraflazz::test {

using namespace eraflazz::reports;

namespace {

std::string saleKey(const Posted& row, const PostedSale& sale, SalesBy by)
{
    switch (by) {
    case SalesBy::Product:
        return sale.product;
    case SalesBy::Supplier: // Who took the money, for what it cost.
        for (const std::string& account : {row.from, row.to}) {
            if (account.rfind("supplier:", 0) == 0)
                return account.substr(9);
        }
        return sale.supplier;
    case SalesBy::Agent:
        return sale.agent;
    case SalesBy::Hour:
        return report::momentText(row.atMs).substr(11, 2) + ":00";
    }
    return {};
}

} // namespace

bool isResult(const std::string& account)
{
    for (const char* kind : {"sales", "cost", "loss:", "income:", "adjustment"}) {
        if (account.rfind(kind, 0) == 0)
            return true;
    }
    return false;
}

std::string label(const std::string& code)
{
    std::string text = accountWords(code, Language::Indonesian);
    const std::size_t colon = code.find(':');
    const std::string owner = colon == std::string::npos ? "" : code.substr(colon + 1);
    if (code.rfind("supplier:", 0) == 0)
        text += " (Pemasok " + owner + ')';
    if (code.rfind("bank:", 0) == 0)
        text += " (" + owner.substr(0, 3) + " 123" + owner + ')';
    return text;
}

std::int64_t moved(const ReportWorld& world, const std::string& code, const std::string& kind, Span span)
{
    std::int64_t sum = 0;
    for (const Posted& row : world.posted()) {
        if (row.kind == kind && row.atMs >= span.fromMs && row.atMs < span.toMs)
            sum += (row.to == code ? row.amount : 0) - (row.from == code ? row.amount : 0);
    }
    return sum;
}

std::int64_t profit(const ReportWorld& world, Span span)
{
    std::int64_t sum = 0;
    for (const std::string& code : world.accounts()) {
        if (isResult(code))
            sum += world.balance(code, span.toMs) - world.balance(code, span.fromMs);
    }
    return sum;
}

Table naiveSales(const ReportWorld& world, Span span, SalesBy by)
{
    std::map<std::string, const PostedSale*> sales;
    for (const PostedSale& sale : world.sales())
        sales[sale.id] = &sale;
    Table table;
    for (const Posted& row : world.posted()) {
        const auto sale = sales.find(world.saleOf(row.cause));
        if (sale == sales.end() || row.kind == "debit" || row.atMs < span.fromMs || row.atMs >= span.toMs)
            continue;
        Numbers& line = table[saleKey(row, *sale->second, by)];
        const bool isBack = row.kind == "reversal" || row.kind == "cost_back" || row.kind == "commission_back";
        const std::int64_t amount = isBack ? -row.amount : row.amount;
        if (row.kind == "settle")
            ++line["delivered"];
        if (row.kind == "refund")
            ++line["failed"];
        if (row.kind == "reversal")
            ++line["reversed"];
        if (row.kind == "settle" || row.kind == "reversal") {
            line["price"] += amount;
            line["margin"] += amount;
        } else if (row.kind != "refund") {
            line[row.kind == "late_cost"          ? "late_cost"
                 : row.kind.rfind("cost", 0) == 0 ? "cost"
                                                  : "commission"] += amount;
            line["margin"] -= amount;
        }
    }
    return table;
}

Numbers naiveAges(const ReportWorld& world, const std::string& code, std::int64_t moment)
{
    std::map<std::string, std::int64_t> backByCause;
    std::int64_t paid = 0;
    struct Out {
        std::int64_t atMs;
        std::int64_t amount;
    };
    std::vector<Out> outs;
    std::set<std::string> takers;
    for (const Posted& row : world.posted()) {
        if (row.atMs < moment && row.from == code)
            takers.insert(row.cause);
    }
    for (const Posted& row : world.posted()) {
        if (row.atMs >= moment || row.to != code)
            continue;
        if (code.front() == 'w' && takers.count(row.cause) == 1)
            backByCause[row.cause] += row.amount;
        else
            paid += row.amount;
    }
    for (const Posted& row : world.posted()) {
        if (row.atMs >= moment || row.from != code)
            continue;
        const std::int64_t back = backByCause[row.cause];
        if (back > row.amount)
            paid += back - row.amount;
        outs.push_back({row.atMs, std::max<std::int64_t>(row.amount - back, 0)});
    }
    Numbers ages;
    const BusinessDay asOf = BusinessDay::at(moment - 1);
    for (const Out& out : outs) {
        const std::int64_t settled = std::min(paid, out.amount);
        paid -= settled;
        const int days = asOf.days - BusinessDay::at(out.atMs).days;
        ages[days <= 7 ? "days_7" : days <= 14 ? "days_14" : days <= 30 ? "days_30" : "older"] += out.amount - settled;
    }
    return ages;
}

} // namespace eraflazz::test
