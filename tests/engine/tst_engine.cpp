// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_sale_store.h"
#include "engine/services/engine.h"
#include "engine_world.h"
#include "outbound_bench.h"
#include "raw_socket.h"

#include <QtTest>

#include <map>
#include <set>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

constexpr int kLanes = 2;
constexpr int kQuietMs = 60; ///< How long a test listens for what must not come.

/// Counts the roll calls of the heart, so that a test waits for one and not for a time.
class CountedInstances final : public InstanceStore {
public:
    explicit CountedInstances(const std::string& conninfo) : m_store(conninfo) {}

    /// Waits for two more: what the first of them named was handed over when the second began.
    bool waitForRollCall()
    {
        std::unique_lock lock(m_mutex);
        return m_called.wait_for(
            lock, std::chrono::seconds(30), [this, until = m_rollCalls + 2] { return m_rollCalls >= until; });
    }

    [[nodiscard]] InstanceId claim(const std::string& hostKey, int pid) override { return m_store.claim(hostKey, pid); }
    [[nodiscard]] Beat beat(InstanceId self) override { return m_store.beat(self); }
    void sayGoodbye(InstanceId self) override { m_store.sayGoodbye(self); }
    [[nodiscard]] Orphans adopt(InstanceId self, int most) override { return m_store.adopt(self, most); }
    [[nodiscard]] std::vector<SendJob> ownAttempts(InstanceId self) override
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_rollCalls;
        }
        m_called.notify_all();
        return m_store.ownAttempts(self);
    }
    void fold() override { m_store.fold(); }
    void ensurePartitions() override { m_store.ensurePartitions(); }
    [[nodiscard]] std::map<SupplierId, Money> supplierFloats() override { return m_store.supplierFloats(); }
    void reconnect() override { m_store.reconnect(); }

private:
    PgInstanceStore m_store;
    std::mutex m_mutex;
    std::condition_variable m_called;
    int m_rollCalls = 0;
};

/// What each lane was asked to load.
class LaneTrace final {
public:
    struct Entry final {
        std::size_t lane = 0;
        SaleId sale;
        bool mayGiveBack = false;
    };
    void note(std::size_t lane, const BatchLoad& load)
    {
        const std::set<SaleId> refundable(load.walletsOfSales.begin(), load.walletsOfSales.end());
        const std::lock_guard lock(m_mutex);
        for (const auto& sale : load.sales)
            m_entries.push_back({lane, sale, refundable.contains(sale)});
    }
    [[nodiscard]] std::vector<Entry> entries() const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

class TracedStore final : public SaleStore {
public:
    TracedStore(const EngineWorld& world, InstanceId self, std::size_t lane, LaneTrace& trace)
        : m_store(world.conninfo(), self.slot, self.epoch), m_lane(lane), m_trace(trace)
    {
    }
    [[nodiscard]] BatchState begin(const Uuid& batch, const BatchLoad& load) override
    {
        m_trace.note(m_lane, load);
        return m_store.begin(batch, load);
    }
    void commit(const Uuid& batch, const BatchWrite& write) override { m_store.commit(batch, write); }
    void rollback() override { m_store.rollback(); }
    void reconnect() override { m_store.reconnect(); }
    [[nodiscard]] std::vector<RefOwner> findRefs(const std::vector<std::pair<SupplierId, std::int64_t>>& refs) override
    {
        return m_store.findRefs(refs);
    }
    [[nodiscard]] std::set<std::pair<SupplierId, Fingerprint>>
    knownDeliveries(const std::vector<std::pair<SupplierId, Fingerprint>>& deliveries) override
    {
        return m_store.knownDeliveries(deliveries);
    }

private:
    PgSaleStore m_store;
    std::size_t m_lane;
    LaneTrace& m_trace;
};

/// A whole engine whose first supplier is the test; the second one cannot be reached.
struct Daemon final {
    RawListener supplier;
    LaneTrace trace;
    CountedInstances* instances = nullptr;
    std::unique_ptr<Engine> engine;

    Daemon(const EngineWorld& world, const std::optional<InstanceId>& formerSelf = {}, EngineSettings settings = {})
    {
        SupplierLink link;
        link.code = "DIGI";
        link.adapter = std::make_shared<WordAdapter>();
        link.base = net::Url::parse("http://127.0.0.1:" + std::to_string(supplier.port()) + "/").value();
        auto links = std::make_shared<SupplierLinks>();
        links->emplace(SupplierId{1}, link);
        auto store = std::make_unique<CountedInstances>(world.conninfo());
        instances = store.get();
        settings.lanes = kLanes;
        const auto self = formerSelf ? *formerSelf : store->claim("daemon", 1);
        engine = std::make_unique<Engine>(
            settings,
            self,
            std::move(store),
            [&world, this, lane = std::size_t{0}](InstanceId id) mutable {
                return std::make_unique<TracedStore>(world, id, lane++, trace);
            },
            world.catalog(),
            links);
        engine->start();
    }

    [[nodiscard]] std::future<OrderOutcome> order(int agent, const std::string& refId, const std::string& destination)
    {
        const auto promise = std::make_shared<std::promise<OrderOutcome>>();
        engine->submit(requestFor(agent, refId, destination),
                       [promise](OrderOutcome outcome) { promise->set_value(std::move(outcome)); });
        return promise->get_future();
    }
};

std::string bodyOf(const std::string& request)
{
    return request.substr(std::min(request.size(), request.find("\r\n\r\n") + 4));
}

std::string firstWordOf(const std::string& text)
{
    return text.substr(0, text.find(' '));
}

} // namespace

class TestEngine final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    /// They are this daemon's by the database, so nobody adopts them; only the roll call finds them.
    void theRollCallTakesUpWhatWasForgottenOnceEach()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        InstanceId self;
        std::set<std::string> forgotten;
        {
            LaneHouse house(world, "daemon", 1);
            house.start();
            (void)house.order(1, "sent", "087812345678").get();
            (void)house.order(2, "queued", "087812345679").get();
            QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
            for (const auto& job : house.listener.log().ready)
                forgotten.insert(std::to_string(job.ref));
            self = house.self;
        }
        world.sql("UPDATE attempts SET created_at = now() - interval '61 seconds'");
        EngineSettings settings;
        settings.rollCallEveryMs = 0;
        Daemon daemon(world, self, settings);
        std::vector<RawSocket> connections;
        std::set<std::string> refs;
        for (int i = 0; i < 2; ++i) {
            auto connection = daemon.supplier.accept();
            QVERIFY(connection.has_value());
            refs.insert(firstWordOf(bodyOf(connection->readRequest())));
            connections.push_back(std::move(*connection));
        }
        QVERIFY(refs == forgotten);
        QVERIFY(daemon.instances->waitForRollCall()); // they are live and old, but known by now
        QVERIFY(!daemon.supplier.accept(kQuietMs));
        QCOMPARE(daemon.engine->counters().attemptsTracked, std::size_t{2});
        for (auto& connection : connections)
            connection.send(httpAnswer(200, "yes"));
        QTRY_COMPARE_WITH_TIMEOUT(
            world.number("SELECT count(*) FROM transactions WHERE status = 'SUCCESS'"), 2, 10'000);
        daemon.engine->stop(5'000);
        QCOMPARE(world.number("SELECT count(*) FROM evidence WHERE code = 'TAKEN_OVER'"), 1);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void whatAnotherDaemonEndedLeavesTheBoard()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse there(world, "there", 1);
        there.start();
        Daemon daemon(world);
        const auto accepted = daemon.order(1, "a", "087812345678").get();
        QVERIFY(std::holds_alternative<Accepted>(accepted));
        auto connection = daemon.supplier.accept();
        QVERIFY(connection.has_value());
        (void)connection->readRequest();
        QTRY_COMPARE(daemon.engine->counters().attemptsTracked, std::size_t{1});
        SendJob job;
        job.sale = std::get<Accepted>(accepted).view.id;
        job.attemptNo = 1;
        there.say(job, EvidenceClass::Delivered); // its callback went to the other daemon
        QVERIFY(there.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        connection->send(httpAnswer(200, "later"));
        QTRY_COMPARE(daemon.engine->counters().attemptsTracked, std::size_t{0});
        const auto spent = Money::rupiah(kDeposit - 10'000);
        QTRY_VERIFY(daemon.engine->board().live(SupplierId{1}).floatAvailable == spent);
        QVERIFY(!daemon.supplier.accept(kQuietMs));
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("SUCCESS"));
    }

    /// Two lanes that give back to one wallet would wait for each other; one lane for all of a busy agent would wait
    /// for itself.
    void whatMayGiveBackStaysOnItsAgentsLaneAndTheRestIsSpreadBySale()
    {
        constexpr int kEach = 12;
        constexpr int kAgents = 2;
        EngineWorld world(*m_cluster, kAgents, 2 * kEach * kPrice);
        Daemon daemon(world);
        std::jthread supplier([&daemon] { // refuses what goes to 08781...
            for (int i = 0; i < 2 * kEach * kAgents; ++i) {
                auto connection = daemon.supplier.accept();
                if (!connection)
                    return;
                const bool refused = bodyOf(connection->readRequest()).find(" 08781") != std::string::npos;
                connection->send(httpAnswer(200, refused ? "no" : "yes"));
            }
        });
        std::map<SaleId, std::size_t> agentOf;
        std::vector<std::pair<std::size_t, std::future<OrderOutcome>>> answers;
        for (int i = 0; i < 2 * kEach; ++i) {
            for (int agent = 1; agent <= kAgents; ++agent) {
                const auto number = (i % 2 == 0 ? "08781" : "08782") + std::to_string(1'000'000 + i);
                answers.emplace_back(agent, daemon.order(agent, std::to_string(i), number));
            }
        }
        for (auto& [agent, answer] : answers) {
            const auto outcome = answer.get();
            QVERIFY(std::holds_alternative<Accepted>(outcome));
            agentOf.emplace(std::get<Accepted>(outcome).view.id, agent);
        }
        supplier.join();
        const auto ended = [&](const char* status) {
            return world.number("SELECT count(*) FROM transactions WHERE status = '" + std::string(status) + "'");
        };
        QTRY_COMPARE_WITH_TIMEOUT(ended("SUCCESS"), kEach * kAgents, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(ended("FAILED"), kEach * kAgents, 10'000);
        daemon.engine->stop(5'000);

        std::map<SaleId, int> given, spread;
        for (const auto& entry : daemon.trace.entries()) {
            const std::size_t expected = entry.mayGiveBack ? agentOf.at(entry.sale) : std::hash<SaleId>()(entry.sale);
            QCOMPARE(entry.lane, expected % kLanes);
            ++(entry.mayGiveBack ? given : spread)[entry.sale];
        }
        QCOMPARE(given.size(), std::size_t{kEach * kAgents});
        QCOMPARE(spread.size(), std::size_t{kEach * kAgents});
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
