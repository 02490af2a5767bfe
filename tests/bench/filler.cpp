// SPDX-License-Identifier: GPL-3.0-or-later
#include "filler.h"

#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::sql {
std::string_view fill();
}

namespace eraflazz::bench {

namespace {

constexpr std::int64_t kChunk = 50'000;
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kHourMs = 3'600'000;

} // namespace

Filler::Filler(const std::string& conninfo, std::string_view scripts)
    : m_connection(conninfo, {{"client_min_messages", "warning"}, {"synchronous_commit", "off"}, {"work_mem", "64MB"}}),
      m_scripts(storage::namedStatements(scripts))
{
    if (number("SELECT rolsuper::int::bigint FROM pg_roles WHERE rolname = current_user") == 1)
        m_connection.execute("SET session_replication_role = replica");
}

void Filler::set(const std::string& name, const std::string& value)
{
    m_connection.execute("SET bench." + name + " = '" + value + "'");
}

void Filler::commit(const std::string& script)
{
    m_connection.execute("BEGIN; " + m_scripts.at(script) + "; COMMIT");
}

std::int64_t Filler::number(const std::string& query)
{
    const std::string name = "number_" + std::to_string(++m_asked);
    m_connection.addStatements("-- name: " + name + "\n" + query);
    return m_connection.query(name).integer(0, 0);
}

void Filler::makePartitions()
{
    m_connection.addStatements("-- name: ddl\n" + storage::namedStatements(sql::fill()).at("fill_partition_ddl"));
    const auto found = m_connection.query("ddl");
    if (const std::string ddl(found.text(0, 0)); !ddl.empty())
        m_connection.execute(ddl);
}

void Filler::fill(const std::string& script, std::int64_t sales, const std::function<void(std::int64_t done)>& progress)
{
    for (std::int64_t from = 0; from < sales; from += kChunk) {
        const auto to = std::min(sales, from + kChunk);
        set("first", from);
        set("past", to);
        commit(script);
        progress(to);
    }
}

void setTimes(Filler& filler, std::int64_t sales, std::int64_t days)
{
    const std::int64_t stepMs = std::max<std::int64_t>(1, days * kDayMs / sales);
    filler.set("sales", sales);
    filler.set("step_ms", stepMs);
    filler.set("start_ms", unixMsNow() - kHourMs - sales * stepMs);
}

} // namespace eraflazz::bench
