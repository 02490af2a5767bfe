// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_sale_store.h"
#include "engine/services/engine.h"
#include "engine_world.h"
#include "outbound_bench.h"
#include "raw_socket.h"

#include <QtTest>

#include <set>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

class TestInstances final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void daemonsThatStartTogetherTakeDifferentSlots()
    {
        EngineWorld world(*m_cluster, 1, 0);
        std::vector<InstanceId> claimed(12);
        std::vector<std::thread> starts;
        for (std::size_t i = 0; i < claimed.size(); ++i)
            starts.emplace_back(
                [&, i] { claimed[i] = PgInstanceStore(world.conninfo()).claim("host" + std::to_string(i), 1); });
        for (auto& start : starts)
            start.join();
        std::set<int> slots;
        for (const auto& id : claimed) {
            QVERIFY(slots.insert(id.slot).second);
            QVERIFY(!PgInstanceStore(world.conninfo()).beat(id).fenced);
        }
    }

    void theSameDaemonGetsItsSlotBackAndFencesItsFormerSelf()
    {
        EngineWorld world(*m_cluster, 1, 0);
        PgInstanceStore store(world.conninfo());
        const auto first = store.claim("here", 1);
        const auto second = store.claim("here", 2);
        QCOMPARE(second.slot, first.slot);
        QCOMPARE(second.epoch, first.epoch + 1);
        QVERIFY(store.beat(first).fenced);
        QVERIFY(!store.beat(second).fenced);
        QVERIFY(std::abs(store.beat(second).skewMs) < 1'000);
    }

    void aSlotIsFreeAgainOnlyAfterAnHour()
    {
        EngineWorld world(*m_cluster, 1, 0);
        PgInstanceStore store(world.conninfo());
        const auto first = store.claim("here", 1);
        store.sayGoodbye(first);
        QVERIFY(store.claim("there", 1).slot != first.slot);
        world.sql("UPDATE instances SET beat_at = now() - interval '61 minutes' WHERE slot = " +
                  std::to_string(first.slot));
        const auto third = store.claim("elsewhere", 1);
        QCOMPARE(third.slot, first.slot);
        QVERIFY(third.epoch > first.epoch);
        QVERIFY(store.beat(first).fenced);
    }

    void onlyTheDeadAreInherited()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        PgInstanceStore store(world.conninfo());
        {
            LaneHouse dead(world, "dead", 1);
            dead.start();
            (void)dead.order(1, "a", "087812345678").get();
        }
        const auto heir = store.claim("heir", 1);
        QVERIFY(store.adopt(heir, 100).attempts.empty()); // not yet
        world.sql("UPDATE instances SET beat_at = now() - interval '14 seconds' WHERE host_key = 'dead'");
        QVERIFY(store.adopt(heir, 100).attempts.empty());
        world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds' WHERE host_key = 'dead'");
        const auto orphans = store.adopt(heir, 100).attempts;
        QCOMPARE(orphans.size(), std::size_t{1});
        QVERIFY(orphans[0].state == AttemptState::Sending);
        QVERIFY(store.adopt(heir, 100).attempts.empty()); // once
        const auto again = store.claim("heir", 2);        // restarted: its former leases are orphans at once
        QCOMPARE(store.adopt(again, 100).attempts.size(), std::size_t{1});
    }

    void twoHeirsShareNothing()
    {
        EngineWorld world(*m_cluster, 1, 100 * kPrice);
        {
            LaneHouse dead(world, "dead", 1);
            dead.start();
            for (int i = 0; i < 60; ++i)
                (void)dead.order(1, std::to_string(i), "0878" + std::to_string(10'000'000 + i)).get();
        }
        world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds'");
        PgInstanceStore one(world.conninfo());
        PgInstanceStore two(world.conninfo());
        const auto first = one.claim("one", 1);
        const auto second = two.claim("two", 1);
        Orphans mine;
        std::thread rival([&] { mine = one.adopt(first, 1'000); });
        const auto others = two.adopt(second, 1'000);
        rival.join();
        std::set<SaleId> sales;
        for (const auto& job : mine.attempts)
            QVERIFY(sales.insert(job.sale).second);
        for (const auto& job : others.attempts)
            QVERIFY(sales.insert(job.sale).second);
        QCOMPARE(sales.size(), std::size_t{60});
    }

    /// What a dead daemon was sending becomes a question, what it had queued is sent, each exactly once.
    void theHeirAsksAboutWhatWasSentAndSendsWhatWasQueued()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        std::int64_t sentRef = 0;
        {
            LaneHouse dead(world, "dead", 1);
            dead.start();
            (void)dead.order(1, "sent", "087812345678").get();
            (void)dead.order(2, "queued", "087812345679").get();
            QVERIFY(dead.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
            sentRef = dead.listener.log().ready[0].ref;
        }
        world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds'");
        RawListener peer;
        auto links = std::make_shared<SupplierLinks>();
        SupplierLink link;
        link.code = "DIGI";
        link.adapter = std::make_shared<WordAdapter>();
        link.base = net::Url::parse("http://127.0.0.1:" + std::to_string(peer.port()) + "/").value();
        links->emplace(SupplierId{1}, link);
        auto store = std::make_unique<PgInstanceStore>(world.conninfo());
        const auto self = store->claim("heir", 1);
        Engine engine(
            {},
            self,
            std::move(store),
            [&](InstanceId id) { return std::make_unique<PgSaleStore>(world.conninfo(), id.slot, id.epoch); },
            world.catalog(),
            links);
        engine.start();
        std::multiset<std::string> refs;
        for (int i = 0; i < 2; ++i) {
            auto connection = peer.accept();
            QVERIFY(connection.has_value());
            const auto request = connection->readRequest();
            const auto body = request.substr(request.find("\r\n\r\n") + 4);
            refs.insert(body.substr(0, body.find(' ')));
            if (body.starts_with(std::to_string(sentRef))) // asked only after it was recorded as a check
                QCOMPARE(world.number("SELECT checks_started FROM attempts WHERE ref = " + std::to_string(sentRef)), 1);
            connection->send(httpAnswer(200, "yes"));
        }
        QCOMPARE(refs.size(), std::size_t{2});
        QCOMPARE(refs.count(std::to_string(sentRef)), std::size_t{1});
        QTRY_COMPARE_WITH_TIMEOUT(
            world.number("SELECT count(*) FROM transactions WHERE status = 'SUCCESS'"), 2, 10'000);
        engine.stop(5'000);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
        QVERIFY(!peer.accept(50));
    }

    void anEngineStopsWhileTheDatabaseIsAway()
    {
        EngineWorld world(*m_cluster, 1, 0);
        auto store = std::make_unique<PgInstanceStore>(world.conninfo());
        const auto self = store->claim("here", 1);
        Engine engine(
            {},
            self,
            std::move(store),
            [&](InstanceId id) { return std::make_unique<PgSaleStore>(world.conninfo(), id.slot, id.epoch); },
            world.catalog(),
            std::make_shared<SupplierLinks>());
        engine.start();
        m_cluster->stop();
        auto answer = std::make_shared<std::promise<OrderOutcome>>();
        engine.submit(requestFor(1, "a", "087812345678"),
                      [answer](OrderOutcome outcome) { answer->set_value(std::move(outcome)); });
        QTRY_VERIFY_WITH_TIMEOUT(!engine.isReady(), 10'000);
        auto answered = answer->get_future();
        QVERIFY(answered.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
        engine.stop(100);
        m_cluster->start();
    }
};

QTEST_GUILESS_MAIN(TestInstances)
#include "tst_instances.moc"
