// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/writeback/writeback_smoother.h"
#include "cast.h"
#include "child.h"
#include "figures.h"
#include "line.h"
#include "options.h"
#include "pgbench.h"
#include "shop.h"
#include "support/pg_cluster.h"
#include "webhook_sink.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace eraflazz::bench {

/// What the machine can do without us, measured in between, so that one run compares like with like.
class References final {
public:
    Mean pgbench8, pgbench32, dbOnly;
    [[nodiscard]] double pgbench() const { return std::max(pgbench8.value(), pgbench32.value()); }
};

/// What one slice of load took besides time.
struct SliceCost final {
    std::map<std::string, double> cores;
    double batchMean = 0;
    double walBytesPerSale = 0;
    std::int64_t retries = 0; ///< Batches run again after a deadlock.
    std::int64_t splits = 0;  ///< Batches cut in halves: should not happen.
};

/// Everything a run stands on: one PostgreSQL, one sandbox, one webhook receiver, a shop, and the same shop for the
/// lanes alone. One thread.
class Bench final {
public:
    explicit Bench(const Options& options);

    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] Shop& shop() { return *m_shop; }
    [[nodiscard]] const std::string& agent(std::size_t index) const { return m_cast.at(index).code; }
    /// A copy of the seeded database behind a daemon of its own, not started.
    [[nodiscard]] std::unique_ptr<Shop> newShop(const std::string& name, std::string& superuserConninfo);

    /// pgbench with 8 and with 32 clients, and the lanes alone: one slice each, added to both.
    void measureReferences(References& own);
    [[nodiscard]] const References& allReferences() const { return m_all; }
    /// Sales a second when every step of a sale has a commit of its own, on eight connections.
    [[nodiscard]] double oneCommitTps();

    /// What one client of pgbench waits for one row by its key, milliseconds; 0 without pgbench.
    [[nodiscard]] double selectMs();
    /// The shop's daemon and PostgreSQL end and begin again, with nothing of the database in memory.
    void startCold(Shop& shop);

    [[nodiscard]] LoadResult load(Shop& shop, const LoadPlan& plan, SliceCost* cost);
    [[nodiscard]] std::unique_ptr<Load> newLoad(const Shop& shop);
    void setSandbox(const std::string& supplier, const std::string& name, int value);
    /// Drains the shop and has its books checked, and those of the lanes.
    [[nodiscard]] std::string audit(Shop& shop, std::string& what);
    /// The figures about the machine that every line carries.
    void describe(Line& line);
    /// After a fill: statistics, visibility and dirty pages as if the sales had come one by one.
    void settle(const std::string& superuserConninfo);
    [[nodiscard]] std::string sandboxUrl() const;

private:
    [[nodiscard]] std::int64_t walBytes();
    [[nodiscard]] Shop::Parts partsOf(const std::string& name, const std::string& database) const;
    void startSandbox();

    Options m_options;
    Cast m_cast;
    QTemporaryDir m_folder;
    test::PgCluster m_cluster;
    app::WritebackSmoother m_smoother; // as the demo's cluster has it
    net::HttpClient m_client;
    WebhookSink m_sink;
    Child m_sandbox;
    std::string m_keyFile;
    std::string m_since;
    std::string m_seeded;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Shop> m_laneShop; // Never started: only its books are checked.
    std::unique_ptr<PgBench> m_pgbench;
    References m_all;
    int m_loads = 0;
    bool m_sandboxIsShared = false; // Two shops buy there: what it saw can be held against neither alone.
};

} // namespace eraflazz::bench
