// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill.h"

#include "kernel/clock.h"
#include "kernel/stamp.h"
#include "storage/pg_connection.h"

#include <algorithm>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view fill();
}

namespace eraflazz::bench {

namespace {

constexpr std::int64_t kSpanMs = std::int64_t{60} * 86'400'000; // The sales lie evenly over so long, up to an hour ago.
constexpr std::int64_t kChunk = 50'000;
constexpr int kSlot = 1021; // No daemon claims slots beyond 1000.

class Filler final {
public:
    explicit Filler(const std::string& conninfo)
        : m_connection(conninfo,
                       {{"client_min_messages", "warning"}, {"synchronous_commit", "off"}, {"work_mem", "64MB"}}),
          m_statements(storage::namedStatements(sql::fill()))
    {
        m_connection.addStatements("-- name: power\nSELECT rolsuper FROM pg_roles WHERE rolname = current_user");
        if (m_connection.query("power").boolean(0, 0))
            m_connection.execute("SET session_replication_role = replica");
    }

    void set(const std::string& name, const std::string& value)
    {
        m_connection.execute("SET bench." + name + " = '" + value + "'");
    }
    void set(const std::string& name, std::int64_t value) { set(name, std::to_string(value)); }
    void commit(const std::string& statement)
    {
        m_connection.execute("BEGIN; " + m_statements.at(statement) + "; COMMIT");
    }

    void makePartitions()
    {
        m_connection.addStatements("-- name: ddl\n" + m_statements.at("fill_partition_ddl"));
        const auto found = m_connection.query("ddl");
        if (const std::string ddl(found.text(0, 0)); !ddl.empty())
            m_connection.execute(ddl);
    }

    void requireCast()
    {
        commit("fill_cast");
        m_connection.addStatements("-- name: cast\nSELECT (SELECT count(*) FROM old_agents) AS agents, (SELECT "
                                   "count(*) FROM old_trade) AS trade");
        const auto counts = m_connection.query("cast");
        if (counts.integer(0, 0) == 0 || counts.integer(0, 1) == 0)
            throw std::runtime_error("fill needs agents with two uplines above them, and a product with a supplier");
    }

private:
    storage::PgConnection m_connection;
    std::unordered_map<std::string, std::string> m_statements;
};

} // namespace

void fillHistory(const std::string& conninfo,
                 std::int64_t sales,
                 const std::function<void(std::int64_t done)>& progress)
{
    Filler filler(conninfo);
    const std::int64_t stepMs = std::max<std::int64_t>(1, kSpanMs / sales);
    filler.set("sales", sales);
    filler.set("step_ms", stepMs);
    filler.set("start_ms", unixMsNow() - 3'600'000 - sales * stepMs);
    filler.set("batch", StampIssuer(kSlot).next(unixMsNow()).toUuid().toString());
    filler.requireCast();
    filler.makePartitions();
    filler.commit("fill_openings");
    for (std::int64_t from = 0; from < sales; from += kChunk) {
        const auto to = std::min(sales, from + kChunk);
        filler.set("first", from);
        filler.set("past", to);
        filler.commit("fill_chunk");
        progress(to);
    }
    filler.commit("fill_balances");
}

} // namespace eraflazz::bench
