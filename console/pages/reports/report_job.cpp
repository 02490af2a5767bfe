// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_job.h"

#include "desk/desk.h"

#include <utility>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kColumnsMax = 40;

std::optional<report::ColumnKind> kindNamed(std::string_view name)
{
    using report::ColumnKind;
    if (name == "text")
        return ColumnKind::Text;
    if (name == "money")
        return ColumnKind::Money;
    if (name == "int")
        return ColumnKind::Count;
    if (name == "percent")
        return ColumnKind::Percent;
    if (name == "time")
        return ColumnKind::Time;
    if (name == "date")
        return ColumnKind::Date;
    return std::nullopt;
}

std::string text(const Json& value)
{
    return std::string(value.asString().value_or(""));
}

std::optional<report::Cell> cellFrom(const Json& value, report::ColumnKind kind)
{
    if (value.isNull())
        return report::Cell();
    if (const auto words = value.asString())
        return kind == report::ColumnKind::Text ? std::optional<report::Cell>(std::string(*words)) : std::nullopt;
    if (const auto number = value.asInteger())
        return kind == report::ColumnKind::Text ? std::nullopt : std::optional<report::Cell>(*number);
    return std::nullopt;
}

bool takeColumns(const Json& columns, report::ReportTable& table)
{
    if (!columns.isArray() || columns.items().empty() || columns.items().size() > kColumnsMax)
        return false;
    for (const Json& one : columns.items()) {
        const auto kind = kindNamed(one["type"].asString().value_or(""));
        if (!kind)
            return false;
        table.columns.push_back(report::column(text(one["key"]), text(one["title"]), *kind));
    }
    return true;
}

std::optional<report::Row> rowFrom(const Json& items, const std::vector<report::Column>& columns)
{
    if (items.items().size() != columns.size() + 1)
        return std::nullopt;
    report::Row row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto cell = cellFrom(items.items()[i + 1], columns[i].kind);
        if (!cell)
            return std::nullopt;
        row.push_back(*std::move(cell));
    }
    return row;
}

bool takeRow(const Json& items, report::ReportTable& table)
{
    if (items.items().empty())
        return false;
    const auto kind = items.items().front().asString().value_or("");
    if (kind == "group") {
        if (items.items().size() < 2)
            return false;
        table.groups.push_back({text(items.items()[1]), {}, std::nullopt});
        return true;
    }
    auto row = rowFrom(items, table.columns);
    if (!row)
        return false;
    if (kind == "total") {
        table.totals = *std::move(row);
        return true;
    }
    if (table.groups.empty())
        table.groups.emplace_back();
    if (kind == "subtotal")
        table.groups.back().subtotal = *std::move(row);
    else if (kind == "row")
        table.groups.back().rows.push_back(*std::move(row));
    else
        return false;
    return true;
}

/// A page of paper carries forward what the report adds up.
void markCarried(report::ReportTable& table)
{
    if (!table.totals)
        return;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool isSum =
            table.columns[i].kind == report::ColumnKind::Money || table.columns[i].kind == report::ColumnKind::Count;
        if (isSum && std::holds_alternative<std::int64_t>((*table.totals)[i]))
            table.columns[i].carry = report::Carry::Sum;
    }
}

bool takeFacts(const Json& facts, report::ReportTable& table)
{
    for (const Json& one : facts.items()) {
        const auto kind = kindNamed(one["type"].asString().value_or(""));
        auto value = kind ? cellFrom(one["value"], *kind) : std::nullopt;
        if (!value)
            return false;
        table.facts.push_back({text(one["label"]), *kind, *std::move(value)});
    }
    return true;
}

} // namespace

std::optional<report::ReportTable>
reportFrom(const std::vector<Json>& rows, const Json& head, report::Language language)
{
    report::ReportTable table;
    table.language = language;
    table.name = text(head["name"]);
    table.shop = text(head["shop"]);
    table.title = text(head["title"]);
    table.subtitle = text(head["subtitle"]);
    table.period = text(head["period"]);
    table.generatedAtMs = head["generated_at"].asInteger().value_or(0);
    if (!takeColumns(head["columns"], table) || !takeFacts(head["facts"], table))
        return std::nullopt;
    for (const Json& row : rows) {
        if (!takeRow(row, table))
            return std::nullopt;
    }
    for (const Json& one : head["checks"].items())
        table.checks.push_back({text(one["text"]), one["holds"].asBool().value_or(false)});
    for (const Json& one : head["notes"].items())
        table.notes.push_back(text(one));
    markCarried(table);
    return table;
}

ReportJob::ReportJob(Desk& desk, report::Language language, QObject* parent)
    : QObject(parent), m_desk(desk), m_language(language)
{
}

ReportJob::~ReportJob()
{
    if (std::exchange(m_state, State::Over) == State::Running)
        sendCancel();
}

void ReportJob::start(Call call)
{
    connect(&m_desk.client(), &ControlClient::jobTold, this, &ReportJob::told);
    connect(&m_desk.client(), &ControlClient::stateChanged, this, [this](LinkState state) {
        // A job belongs to its connection: with it the report is gone.
        if (state != LinkState::Live && m_state == State::Running)
            fail({.kind = Answer::Kind::LinkLost, .result = {}, .failure = {}, .data = {}});
    });
    m_desk.ask(std::move(call), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return fail(answer);
        m_job = text(answer.result["job"]);
        if (m_state == State::Starting)
            m_state = State::Running;
        if (m_isCancelled)
            sendCancel();
        for (const Json& early : std::exchange(m_early, {}))
            told(early);
    });
}

void ReportJob::cancel()
{
    if (m_state == State::Over || m_isCancelled)
        return;
    m_isCancelled = true;
    if (m_state == State::Running)
        sendCancel();
}

void ReportJob::sendCancel()
{
    m_desk.ask(Call("job.cancel").with("job", m_job), &m_desk, [](const Answer&) {});
    if (m_state != State::Over) {
        m_state = State::Over;
        Q_EMIT cancelled(); // The daemon's last word on it interests nobody.
    }
}

void ReportJob::told(const Json& params)
{
    if (m_state == State::Over)
        return;
    if (m_state == State::Starting) {
        m_early.push_back(params);
        return;
    }
    if (params["job"].asString() != m_job)
        return;
    const auto state = params["state"].asString().value_or("");
    if (state == "part") {
        takeRows(params["rows"]);
    } else if (state == "done") {
        finish(params);
    } else if (state == "failed") {
        Answer answer{.kind = Answer::Kind::Refused, .result = {}, .failure = {}, .data = {}};
        answer.failure.key = text(params["key"]);
        answer.failure.detail = text(params["detail"]);
        fail(std::move(answer));
    } else if (state == "cancelled") {
        m_state = State::Over;
        Q_EMIT cancelled();
    }
}

void ReportJob::takeRows(const Json& rows)
{
    ++m_parts;
    if (m_rows.size() + rows.items().size() > kRowsMax) {
        sendCancel();
        Answer answer{.kind = Answer::Kind::Refused, .result = {}, .failure = {}, .data = {}};
        answer.failure.key = "too_large";
        Q_EMIT failed(answer);
        return;
    }
    m_rows.insert(m_rows.end(), rows.items().begin(), rows.items().end());
    Q_EMIT progressed();
}

void ReportJob::finish(const Json& head)
{
    auto table =
        head["parts"].asInteger().value_or(-1) == m_parts ? reportFrom(m_rows, head, m_language) : std::nullopt;
    if (!table) {
        Answer answer{.kind = Answer::Kind::Refused, .result = {}, .failure = {}, .data = {}};
        answer.failure.key = "internal";
        return fail(std::move(answer));
    }
    m_state = State::Over;
    Q_EMIT done(*table);
}

void ReportJob::fail(Answer answer)
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    Q_EMIT failed(answer);
}

} // namespace eraflazz::console
