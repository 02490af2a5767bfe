// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/topics.h"

#include "control/core/product_row.h"
#include "control/core/sale_counts.h"
#include "control/core/sale_row.h"
#include "kernel/clock.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kKeptMs = 60'000;
constexpr std::int64_t kAgeMs = 1'000;
constexpr std::int64_t kCasesMs = 2'000;
constexpr int kOpenMost = 5'000;
const std::string kSales = "trx.live";

} // namespace

Topics::Topics(EnginePort& engine, ReadPool& pool, std::shared_ptr<Inbox> inbox, std::shared_ptr<LogFeed> log)
    : m_engine(engine), m_pool(pool), m_inbox(std::move(inbox)), m_log(std::move(log)),
      m_figuresPast(pool, m_inbox, m_figures, m_supplierFigures, unixMsNow())
{
    for (const auto& topic : protocol::topics())
        m_tables.try_emplace(std::string(topic.name));
    m_tables.at(kSales).table.setKeep(isOpenSale);
    m_tables.at("log").isReady = true;
    const auto set = [this](const char* topic, std::int64_t everyMs, std::function<void()> look) {
        auto& entry = m_tables.at(topic);
        entry.everyMs = everyMs;
        entry.look = std::move(look);
    };
    set("trx.counts", 500, [this] { lookAtCounts(); });
    set("supplier.state", 1000, [this] { lookAtSuppliers(); });
    set("product.catalog", 250, [this] { lookAtProducts(); });
    set("metrics.series", 1000, [this] { lookAtFigures(); });
    set("deposit.queue", 2000, [this] { lookAtQueue("deposit.queue", {"deposit_queue", "line_queue"}); });
    set("request.queue", 2000, [this] { lookAtQueue("request.queue", {"request_queue"}); });
    set("metrics.suppliers", 2000, [this] { fill("metrics.suppliers", m_supplierFigures.rows(unixMsNow())); });
    set("alarm", 2000, [this] {
        refreshAlarms([this](bool isRead) {
            if (isRead)
                fill("alarm", m_alarms.rows());
            m_tables.at("alarm").isReading = false;
        });
    });
    fill("presence", {});
    m_engine.feed().setLevel(engine::SaleFeed::Level::Figures);
}

Topics::~Topics()
{
    m_engine.feed().setLevel(engine::SaleFeed::Level::Nothing);
}

void Topics::watch(std::string_view topic)
{
    auto& entry = m_tables.at(std::string(topic));
    ++entry.watchers;
    entry.nextMs = 0;
    auto& sales = m_tables.at(kSales);
    if ((topic == kSales || topic == "trx.counts") && !sales.isReady && !sales.isReading)
        readSales();
    if (topic == "trx.counts")
        ++sales.watchers;
}

void Topics::unwatch(std::string_view topic, std::int64_t nowMs)
{
    auto& entry = m_tables.at(std::string(topic));
    --entry.watchers;
    if (topic == "trx.counts")
        --m_tables.at(kSales).watchers;
    if (topic == kSales || topic == "trx.counts")
        m_salesUntilMs = nowMs + kKeptMs;
}

void Topics::tick(std::int64_t nowMs)
{
    takeChanges(nowMs);
    takeLog(nowMs);
    m_figuresPast.tick(nowMs);
    auto& sales = m_tables.at(kSales);
    if (sales.watchers == 0 && sales.isReady && nowMs >= m_salesUntilMs) {
        m_engine.feed().setLevel(engine::SaleFeed::Level::Figures);
        sales.isReady = false;
        sales.table.clear();
    }
    if (sales.watchers > 0 && !sales.isReady && !sales.isReading && nowMs >= m_salesRetryMs)
        readSales();
    if (sales.isReady && nowMs >= m_ageMs) {
        m_ageMs = nowMs + kAgeMs;
        sales.table.age();
    }
    for (auto& [name, entry] : m_tables) {
        if (entry.watchers == 0 || entry.everyMs == 0 || entry.isReading || nowMs < entry.nextMs)
            continue;
        entry.nextMs = nowMs + entry.everyMs;
        entry.look();
    }
}

/// Kept whether somebody watches or not: what went wrong is looked for afterwards.
void Topics::takeLog(std::int64_t nowMs)
{
    if (m_log == nullptr)
        return;
    auto& table = m_tables.at("log").table;
    for (const auto& line : m_log->take())
        table.put(logRow(line, ++m_logLines), nowMs);
}

void Topics::takeChanges(std::int64_t nowMs)
{
    auto taken = m_engine.feed().take();
    auto& sales = m_tables.at(kSales);
    if (taken.hasGap && (sales.isReady || sales.isReading)) {
        spdlog::warn("control: changes of sales were dropped, looking at the database again");
        m_whileReading.clear();
        sales.isReady = false;
        if (!sales.isReading)
            readSales();
    }
    for (const auto& change : taken.changes)
        countFigure(change);
    // Pushed while nobody looked at rows yet: the database, which is read later, has it.
    std::erase_if(taken.changes, [](const engine::SaleChange& change) { return change.productCode.empty(); });
    if (sales.isReading) {
        std::move(taken.changes.begin(), taken.changes.end(), std::back_inserter(m_whileReading));
        return;
    }
    if (!sales.isReady)
        return;
    const auto catalog = m_engine.catalog();
    for (const auto& change : taken.changes)
        sales.table.put(rowOf(change, *catalog), nowMs);
}

Row Topics::rowOf(const engine::SaleChange& change, const catalog::Catalog& catalog) const
{
    const auto* agent = catalog.agent(change.agent);
    const auto* supplier = catalog.supplier(change.supplier);
    const auto* product = catalog.product(change.productCode);
    Row row = saleRow(change,
                      agent != nullptr ? agent->code : "",
                      supplier != nullptr ? supplier->code : "",
                      product != nullptr ? product->category : "",
                      product != nullptr ? product->brand : "");
    // What ended stays ended at its time, whatever is noted about it later.
    const auto& rows = m_tables.at(kSales).table.rows();
    const auto known = rows.find(row.key);
    if (isFinal(change.status) && !change.settledMs && known != rows.end()) {
        for (const int column : {sale_column::kDuration, sale_column::kStatusAt}) {
            const auto at = static_cast<std::size_t>(column);
            row.cells[at] = known->second->cells[at];
        }
    }
    return row;
}

void Topics::countFigure(const engine::SaleChange& change)
{
    using Event = engine::SaleChange::Event;
    using Kind = SaleFigure::Kind;
    countAttempt(change);
    SaleFigure figure;
    const auto stamp = Stamp::fromUuid(change.id);
    figure.durationMs = stamp ? std::max<std::int64_t>(0, change.atMs - stamp->unixMs()) : 0;
    switch (change.event) {
    case Event::None:
        return;
    case Event::Accepted:
        figure.kind = Kind::Accepted;
        break;
    case Event::Settled:
        figure.kind = Kind::Succeeded;
        figure.revenue = change.price.value();
        figure.margin = (change.price - change.cost.value_or(Money()) - change.commission.value_or(Money())).value();
        break;
    case Event::GivenBack:
        figure.kind = Kind::Failed;
        break;
    case Event::Reversed:
        figure.kind = Kind::Refunded;
        break;
    }
    m_figures.add(figure, change.atMs);
}

void Topics::countAttempt(const engine::SaleChange& change)
{
    if (!change.attemptEnd)
        return;
    const auto catalog = m_engine.catalog();
    if (const auto* supplier = catalog->supplier(change.attemptEnd->supplier))
        m_supplierFigures.add(supplier->code, change.attemptEnd->isDelivered, change.atMs);
}

/// From now on every change is kept; what the database says is put below them once it is here.
void Topics::readSales()
{
    m_engine.feed().setLevel(engine::SaleFeed::Level::Rows);
    for (const auto& change : m_engine.feed().take().changes)
        countFigure(change); // its row is in the database already
    m_tables.at(kSales).isReading = true;
    const auto inbox = m_inbox;
    const bool isTaken = m_pool.tryPost([this, inbox](Readers* readers) {
        std::vector<Row> rows;
        bool isRead = false;
        try {
            if (readers != nullptr) {
                rows = readers->reads->newestSales(kSalesMost);
                auto open = readers->reads->openSales(kOpenMost);
                std::move(open.begin(), open.end(), std::back_inserter(rows));
                isRead = true;
            }
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}", error.what());
        }
        inbox->post([this, isRead, rows = std::move(rows)]() mutable {
            if (isRead)
                return salesRead(std::move(rows));
            m_tables.at(kSales).isReading = false; // the next tick tries again
            m_salesRetryMs = monotonicMsNow() + 1000;
        });
    });
    if (!isTaken)
        m_tables.at(kSales).isReading = false;
}

void Topics::salesRead(std::vector<Row> rows)
{
    auto& sales = m_tables.at(kSales);
    sales.isReading = false;
    sales.isReady = true;
    sales.table.clear();
    sales.table.load(std::move(rows));
    const auto catalog = m_engine.catalog();
    const std::int64_t now = monotonicMsNow();
    for (const auto& change : std::exchange(m_whileReading, {}))
        sales.table.put(rowOf(change, *catalog), now);
}

void Topics::fill(const std::string& topic, std::vector<Row> rows)
{
    auto& entry = m_tables.at(topic);
    if (entry.isReady) {
        entry.table.replace(std::move(rows), monotonicMsNow());
        return;
    }
    entry.isReady = true;
    entry.table.replace(std::move(rows), monotonicMsNow());
    entry.table.load({}); // windows begin with all of it
}

void Topics::lookAtSuppliers()
{
    const auto catalog = m_engine.catalog();
    std::map<std::string, const catalog::Supplier*> byCode;
    for (const auto& [id, supplier] : catalog->suppliers)
        byCode[supplier.code] = &supplier;
    std::vector<Row> rows;
    for (const auto& one : m_engine.suppliers()) {
        const auto found = byCode.find(one.code);
        const bool isKnown = found != byCode.end();
        Row row{one.code, 0, {}};
        row.cells = {one.code,
                     isKnown ? found->second->name : std::string(),
                     isKnown && found->second->open,
                     one.floatAvailable.value(),
                     std::int64_t{one.inFlight},
                     std::int64_t{one.maxInFlight},
                     one.breakerOpen,
                     one.successPermille ? Cell(std::int64_t{*one.successPermille}) : Cell(),
                     one.latencyUs,
                     static_cast<std::int64_t>(one.delivered),
                     static_cast<std::int64_t>(one.refused),
                     static_cast<std::int64_t>(one.trouble),
                     one.breakerHeld,
                     one.latencyP95Us,
                     one.burnPerHour.value(),
                     one.lastsSeconds ? Cell(*one.lastsSeconds) : Cell()};
        rows.push_back(std::move(row));
    }
    fill("supplier.state", std::move(rows));
}

/// Every few seconds, while somebody counts.
void Topics::readOpenCases()
{
    const auto inbox = m_inbox;
    m_casesMs = monotonicMsNow() + kCasesMs;
    (void)m_pool.tryPost([this, inbox](Readers* readers) {
        try {
            const auto rows = readers != nullptr ? readers->reads->table("open_cases", {}) : std::vector<Row>{};
            if (rows.empty())
                return;
            const auto number = [&rows](std::size_t cell) {
                const auto* found = std::get_if<std::int64_t>(&rows.front().cells[cell]);
                return found != nullptr ? *found : 0;
            };
            inbox->post([this, cases = OpenCases{number(0), number(1)}] { m_openCases = cases; });
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}", error.what());
        }
    });
}

/// Made anew only when the catalogue is another one.
void Topics::lookAtProducts()
{
    const auto catalog = m_engine.catalog();
    if (isReady("product.catalog") && catalog == m_shownCatalog)
        return;
    m_shownCatalog = catalog;
    fill("product.catalog", productRows(*catalog));
}

void Topics::lookAtCounts()
{
    if (monotonicMsNow() >= m_casesMs)
        readOpenCases();
    if (!isReady(kSales))
        return;
    fill("trx.counts", saleCounts(m_tables.at(kSales).table.rows(), m_openCases, unixMsNow()));
}

void Topics::lookAtFigures()
{
    fill("metrics.series", m_figures.rows(unixMsNow()));
}

void Topics::lookAtQueue(const std::string& topic, std::vector<std::string> statements)
{
    m_tables.at(topic).isReading = true;
    const auto inbox = m_inbox;
    const bool isTaken = m_pool.tryPost([this, inbox, topic, statements = std::move(statements)](Readers* readers) {
        std::vector<Row> rows;
        bool isRead = readers != nullptr;
        try {
            for (const auto& statement : statements) {
                if (readers == nullptr)
                    break;
                auto some = readers->reads->table(statement, {});
                std::move(some.begin(), some.end(), std::back_inserter(rows));
            }
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}: {}", topic, error.what());
            isRead = false;
        }
        inbox->post([this, topic, isRead, rows = std::move(rows)]() mutable {
            m_tables.at(topic).isReading = false;
            if (isRead)
                fill(topic, std::move(rows));
        });
    });
    if (!isTaken)
        m_tables.at(topic).isReading = false;
}

void Topics::refreshAlarms(std::function<void(bool)> done)
{
    m_tables.at("alarm").isReading = true;
    const auto inbox = m_inbox;
    const bool isTaken = m_pool.tryPost([this, inbox, done, wantsMutes = !m_areMutesRead](Readers* readers) {
        std::string facts, mutes;
        bool isRead = readers != nullptr;
        try {
            if (readers != nullptr)
                facts = readers->reads->json("alarm_facts", {});
            if (readers != nullptr && wantsMutes)
                mutes = readers->reads->json("alarm_mutes", {});
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}", error.what());
            isRead = false;
        }
        inbox->post([this, isRead, done, facts = std::move(facts), mutes = std::move(mutes)] {
            const auto json = parseJson(facts);
            if (const auto muted = parseJson(mutes); muted && !std::exchange(m_areMutesRead, true))
                m_alarms.restore(*muted, unixMsNow());
            if (isRead && json)
                m_alarms.refresh(m_engine, alarmFactsFrom(*json), unixMsNow());
            m_tables.at("alarm").isReading = false;
            done(isRead && json.has_value());
        });
    });
    if (!isTaken) {
        m_tables.at("alarm").isReading = false;
        done(false);
    }
}

std::vector<FilterField> filterFields(const protocol::TopicSpec& topic,
                                      const std::function<bool(std::string_view)>& may)
{
    if (topic.name == kSales)
        return liveSaleFields(may("trx.personal"), may("report.margin"));
    std::vector<FilterField> fields;
    for (std::size_t i = 0; i < topic.columns.size(); ++i) {
        const auto& column = topic.columns[i];
        if (!column.isFilterable || !may(column.scope))
            continue;
        FilterField field;
        field.name = column.name;
        field.column = static_cast<int>(i);
        field.isMasked = !column.maskScope.empty() && !may(column.maskScope);
        field.kind = column.type == protocol::CellType::Text   ? FilterField::Kind::Text
                     : column.type == protocol::CellType::Bool ? FilterField::Kind::Truth
                                                               : FilterField::Kind::Number;
        field.isForAnyWord = column.type == protocol::CellType::Text;
        if (topic.name == "log" && column.name == "level") {
            field.kind = FilterField::Kind::Rank;
            field.ranks.assign(kLogLevels.begin(), kLogLevels.end());
            field.isForAnyWord = false;
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace eraflazz::control
