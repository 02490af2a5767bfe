// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/statement_look.h"

#include "json/json.h"
#include "kernel/text.h"

#include <algorithm>
#include <limits>
#include <set>

namespace eraflazz::control {

namespace {

using wallet::BankAmount;
using wallet::BankDirection;
using wallet::BankLine;
using wallet::LineOutcome;
using wallet::LineState;
using wallet::Statement;

constexpr std::size_t kTextBytes = 300;
constexpr std::size_t kReferenceBytes = 100;

bool isNew(const LineOutcome& outcome)
{
    return outcome.isNew && outcome.state != LineState::Duplicate;
}

std::set<std::size_t> gapLines(const Statement& statement)
{
    std::set<std::size_t> lines;
    for (const auto& gap : statement.balanceBreaks)
        lines.insert(gap.fileLine);
    return lines;
}

/// Sums of what a hostile file says stay where they are at their end.
std::int64_t added(std::int64_t sum, Money amount)
{
    const auto room = std::numeric_limits<std::int64_t>::max() - sum;
    return amount.value() > room ? std::numeric_limits<std::int64_t>::max() : sum + amount.value();
}

struct Totals final {
    int fresh = 0;
    int known = 0;
    int credits = 0;
    std::int64_t creditSum = 0;
    int debits = 0;
    std::int64_t debitSum = 0;
    int held = 0;
    int suspense = 0;
    int out = 0;
    int takenBack = 0;
    int cents = 0;

    void add(const BankLine& line)
    {
        const bool isCredit = line.direction == BankDirection::Credit;
        ++(isCredit ? credits : debits);
        auto& sum = isCredit ? creditSum : debitSum;
        sum = added(sum, line.amount.rupiah);
    }

    void add(const LineOutcome& outcome)
    {
        ++(isNew(outcome) ? fresh : known);
        if (!isNew(outcome))
            return;
        switch (outcome.state) {
        case LineState::Held:
        case LineState::Credited:
            ++held;
            return;
        case LineState::Suspense:
            ++suspense;
            return;
        case LineState::Out:
            ++out;
            return;
        case LineState::TakeBack:
            ++takenBack;
            return;
        case LineState::Cents:
            ++cents;
            return;
        case LineState::Duplicate:
        case LineState::Reversed:
        case LineState::Supplier:
            return;
        }
    }
};

void writeAmount(JsonWriter& out, std::string_view name, const std::optional<BankAmount>& amount)
{
    if (amount)
        out.field(name, amount->rupiah);
}

void writeTotals(JsonWriter& out, const StatementLook& look)
{
    Totals totals;
    for (const auto& line : look.statement.lines)
        totals.add(line);
    for (const auto& outcome : look.outcomes)
        totals.add(outcome);
    out.key("totals").beginObject().field("lines", static_cast<std::int64_t>(look.statement.lines.size()));
    out.field("new", totals.fresh).field("known", totals.known);
    out.field("refused", static_cast<std::int64_t>(look.statement.rowErrors.size()));
    out.field("gaps", static_cast<std::int64_t>(look.statement.balanceBreaks.size()));
    out.field("credits", totals.credits).field("credit_sum", totals.creditSum);
    out.field("debits", totals.debits).field("debit_sum", totals.debitSum);
    out.field("held", totals.held).field("suspense", totals.suspense).field("out", totals.out);
    out.field("taken_back", totals.takenBack).field("cents", totals.cents).endObject();
}

std::string_view stateOf(const StatementLook& look, std::size_t at)
{
    if (look.outcomes.empty())
        return "";
    const auto& outcome = look.outcomes[at];
    if (outcome.isNew)
        return toString(outcome.state);
    return "known";
}

void writeOutcome(JsonWriter& out, const LineOutcome& outcome)
{
    out.field("reason", outcome.reason);
    if (outcome.ticket)
        out.field("ticket", outcome.ticket->toString());
}

void writeGap(JsonWriter& out, const StatementLook& look, std::size_t fileLine)
{
    for (const auto& gap : look.statement.balanceBreaks) {
        if (gap.fileLine == fileLine)
            out.key("gap").beginObject().field("expected", gap.expected.rupiah).endObject();
    }
}

void writeLine(JsonWriter& out, const StatementLook& look, std::size_t at)
{
    const auto& line = look.statement.lines[at];
    out.field("line", static_cast<std::int64_t>(line.fileLine)).field("state", stateOf(look, at));
    if (!look.outcomes.empty())
        writeOutcome(out, look.outcomes[at]);
    out.field("date", line.date ? line.date->toString() : std::string());
    out.field("time", line.time ? line.time->toString() : std::string());
    out.field("direction", toString(line.direction)).field("amount", line.amount.rupiah);
    out.field("cents", line.amount.cents);
    writeAmount(out, "balance", line.balance);
    out.field("description", sanitised(line.description, kTextBytes));
    out.field("sender", sanitised(line.nameHint, kReferenceBytes));
    out.field("reference", sanitised(line.reference, kReferenceBytes));
    writeGap(out, look, line.fileLine);
}

void writeRow(JsonWriter& out, const StatementLook& look, std::size_t no)
{
    const auto& row = look.rows[no];
    out.beginObject().field("no", static_cast<std::int64_t>(no));
    if (row.isRefused) {
        const auto& error = look.statement.rowErrors[row.at];
        out.field("line", static_cast<std::int64_t>(error.line)).field("state", "refused");
        out.field("reason", errorKey(error.kind)).field("text", sanitised(error.cell, kTextBytes));
    } else {
        writeLine(out, look, row.at);
    }
    out.endObject();
}

void writeLayout(JsonWriter& out, const LayoutName& layout)
{
    out.beginObject().field("id", layout.id).field("bank", layout.bank).field("title", layout.title).endObject();
}

void writeChoices(JsonWriter& out, const StatementLook& look)
{
    out.key("layouts").beginArray();
    for (const auto& layout : look.layouts)
        writeLayout(out, layout);
    out.endArray().key("banks").beginArray();
    for (const auto& bank : look.banks) {
        out.beginObject().field("code", bank.code).field("bank", bank.bank).field("number", bank.number);
        out.field("name", bank.name).field("status", bank.status).endObject();
    }
    out.endArray();
    if (!look.bank.empty())
        out.field("bank", look.bank);
}

void writeFound(JsonWriter& out, const StatementLook& look)
{
    const auto& statement = look.statement;
    if (look.problem) {
        out.key("problem").beginObject().field("key", errorKey(look.problem->kind));
        out.field("line", static_cast<std::int64_t>(look.problem->line));
        out.field("text", sanitised(look.problem->text(), kTextBytes)).endObject();
    }
    const auto layout = std::find_if(
        look.layouts.begin(), look.layouts.end(), [&](const LayoutName& one) { return one.id == statement.layoutId; });
    if (layout != look.layouts.end())
        writeLayout(out.key("layout"), *layout);
    out.field("account", statement.accountNumber).field("holder", statement.holder);
    if (statement.period) {
        out.key("period").beginObject().field("from", statement.period->from.toString());
        out.field("to", statement.period->to.toString()).endObject();
    }
    writeAmount(out, "opening", statement.ends.opening);
    writeAmount(out, "closing", statement.ends.closing);
}

} // namespace

void judge(StatementLook& look)
{
    look.bank = look.askedBank;
    for (const auto& bank : look.banks) {
        if (look.bank.empty() && wallet::sameAccountNumber(bank.number, look.statement.accountNumber))
            look.bank = bank.code;
    }
    const bool isTooLong = look.statement.lines.size() > StatementLook::kLinesMax;
    if (isTooLong) { // Pictures stay for a while, and a few of a hundred thousand lines would fill the memory.
        look.statement.lines = std::vector<BankLine>();
        look.statement.balanceBreaks = std::vector<wallet::BalanceBreak>();
    }
    if (look.problem)
        look.refusal = "FILE_UNREADABLE";
    else if (isTooLong)
        look.refusal = "TOO_MANY_LINES";
    else if (!look.statement.isImportable())
        look.refusal = "UNREADABLE_ROWS";
    else if (look.bank.empty())
        look.refusal = "CHOOSE_BANK";
}

void arrangeRows(StatementLook& look)
{
    const auto gaps = gapLines(look.statement);
    const auto rank = [&](std::size_t at) {
        if (gaps.count(look.statement.lines[at].fileLine) == 1)
            return 0;
        return look.outcomes.empty() || isNew(look.outcomes[at]) ? 1 : 2;
    };
    look.rows.clear();
    for (std::size_t at = 0; at < look.statement.rowErrors.size(); ++at)
        look.rows.push_back({true, at});
    std::vector<LookRow> lines;
    for (std::size_t at = 0; at < look.statement.lines.size(); ++at)
        lines.push_back({false, at});
    std::stable_sort(
        lines.begin(), lines.end(), [&](const LookRow& a, const LookRow& b) { return rank(a.at) < rank(b.at); });
    look.rows.insert(look.rows.end(), lines.begin(), lines.end());
}

std::string lookJson(const StatementLook& look, std::size_t from, std::size_t most)
{
    JsonWriter out;
    out.beginObject().field("file", look.file->sha256Hex).field("name", look.file->name);
    writeFound(out, look);
    writeChoices(out, look);
    out.field("importable", look.refusal.empty()).field("refusal", look.refusal);
    out.field("expect", look.plan ? look.plan->unfiled : std::int64_t{0});
    writeTotals(out, look);
    out.key("rows").beginArray();
    const auto end = std::min(look.rows.size(), from + most);
    for (std::size_t no = from; no < end; ++no)
        writeRow(out, look, no);
    out.endArray();
    if (end < look.rows.size())
        out.field("next", std::to_string(end));
    return out.endObject().take();
}

} // namespace eraflazz::control
