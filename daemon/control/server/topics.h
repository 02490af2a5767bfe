// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/filter.h"
#include "control/core/live_table.h"
#include "control/core/metric_rings.h"
#include "control/core/sale_counts.h"
#include "control/core/supplier_rings.h"
#include "control/server/alarm_board.h"
#include "control/server/engine_port.h"
#include "control/server/figures_past.h"
#include "control/server/inbox.h"
#include "control/server/log_feed.h"
#include "control/server/read_pool.h"
#include "protocol/contract.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// The tables behind the topics. Sales and their figures come from the lanes, everything else is looked up now and then
/// while somebody watches. The server's thread.
class Topics final {
public:
    /// `log` may be null.
    Topics(EnginePort& engine, ReadPool& pool, std::shared_ptr<Inbox> inbox, std::shared_ptr<LogFeed> log = nullptr);
    ~Topics();

    /// Several times a second.
    void tick(std::int64_t nowMs);

    [[nodiscard]] LiveTable& table(std::string_view topic) { return m_tables.at(std::string(topic)).table; }
    /// False while its first rows are still being read: nothing is sent until then.
    [[nodiscard]] bool isReady(std::string_view topic) const { return m_tables.at(std::string(topic)).isReady; }
    void watch(std::string_view topic);
    void unwatch(std::string_view topic, std::int64_t nowMs);
    [[nodiscard]] AlarmBoard& alarms() { return m_alarms; }
    /// Looks at the alarms now, then calls back; with false when the database does not answer.
    void refreshAlarms(std::function<void(bool)> done);
    void presenceChanged(std::vector<Row> rows, std::int64_t nowMs)
    {
        m_tables.at("presence").table.replace(std::move(rows), nowMs);
    }
    void alarmsChanged(std::int64_t nowMs) { m_tables.at("alarm").table.replace(m_alarms.rows(), nowMs); }

    static constexpr int kSalesMost = 20'000;

private:
    struct Entry final {
        LiveTable table;
        int watchers = 0;
        bool isReady = false;
        bool isReading = false;
        std::int64_t everyMs = 0; ///< 0: it is told.
        std::int64_t nextMs = 0;
        std::function<void()> look;
    };
    void takeChanges(std::int64_t nowMs);
    void takeLog(std::int64_t nowMs);
    void countFigure(const engine::SaleChange& change);
    void countAttempt(const engine::SaleChange& change);
    void readSales();
    void salesRead(std::vector<Row> rows);
    void lookAtSuppliers();
    void lookAtProducts();
    void lookAtCounts();
    void readOpenCases();
    void lookAtFigures();
    void lookAtQueue(const std::string& topic, std::vector<std::string> statements);
    void fill(const std::string& topic, std::vector<Row> rows);
    [[nodiscard]] Row rowOf(const engine::SaleChange& change, const catalog::Catalog& catalog) const;

    EnginePort& m_engine;
    ReadPool& m_pool;
    std::shared_ptr<Inbox> m_inbox;
    std::shared_ptr<LogFeed> m_log;
    std::int64_t m_logLines = 0;
    std::map<std::string, Entry, std::less<>> m_tables;
    MetricRings m_figures;
    SupplierRings m_supplierFigures;
    FiguresPast m_figuresPast;
    AlarmBoard m_alarms;
    bool m_areMutesRead = false;
    std::shared_ptr<const catalog::Catalog> m_shownCatalog; ///< That product.catalog was made of.
    OpenCases m_openCases;
    std::vector<engine::SaleChange> m_whileReading;
    std::int64_t m_ageMs = 0;
    std::int64_t m_casesMs = 0;
    std::int64_t m_salesRetryMs = 0;
    std::int64_t m_salesUntilMs = 0; ///< After the last watcher: kept for a resume.
};

/// What a filter of that topic may ask, for a person who sees so much.
[[nodiscard]] std::vector<FilterField> filterFields(const protocol::TopicSpec& topic,
                                                    const std::function<bool(std::string_view)>& may);

} // namespace eraflazz::control
