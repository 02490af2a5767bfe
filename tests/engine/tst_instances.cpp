// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_sale_store.h"
#include "engine/services/engine.h"
#include "engine_world.h"
#include "outbound_bench.h"
#include "pg_proxy.h"
#include "raw_socket.h"

#include <QtTest>

#include <functional>
#include <map>
#include <set>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

void stopBeating(const EngineWorld& world, const std::string& hostKey)
{
    world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds' WHERE host_key = '" + hostKey + "'");
}

/// Sells once more through the house: a report of it is due afterwards.
void sellOne(LaneHouse& house, const std::string& refId)
{
    const auto before = house.listener.log();
    (void)house.order(1, refId, phone(static_cast<int>(before.ready.size()))).get();
    QVERIFY(house.listener.waitFor([&](const auto& log) { return log.ready.size() > before.ready.size(); }));
    house.say(house.listener.log().ready.back(), EvidenceClass::Delivered, 0, "SN-" + refId);
    QVERIFY(house.listener.waitFor([&](const auto& log) { return log.reports.size() > before.reports.size(); }));
}

} // namespace

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

    void aDaemonThatCameBackIsInheritedFromOnceMoreWhenItDies()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        PgInstanceStore store(world.conninfo());
        const auto heir = store.claim("heir", 1);
        LaneHouse paused(world, "paused", 1);
        paused.start();
        sellOne(paused, "before");
        stopBeating(world, "paused");
        QCOMPARE(store.adopt(heir, 100).reports.size(), std::size_t{1});
        QVERIFY(store.adopt(heir, 100).reports.empty());
        QCOMPARE(world.sql("SELECT swept FROM instances WHERE host_key = 'paused'"), std::string("t"));

        QVERIFY(!PgInstanceStore(world.conninfo()).beat(paused.self).fenced);
        sellOne(paused, "after");
        QVERIFY(store.adopt(heir, 100).reports.empty()); // it lives
        stopBeating(world, "paused");
        const auto reports = store.adopt(heir, 100).reports;
        QCOMPARE(reports.size(), std::size_t{1});
        QVERIFY(reports[0].sale == paused.listener.log().reports[1].sale);
    }

    void theRollCallNamesEveryLiveAttemptOfThisDaemonAndNoOther()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 5; });
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        there.start();
        for (int i = 0; i < 6; ++i)
            (void)here.order(1, std::to_string(i), phone(i)).get();
        (void)there.order(1, "there", phone(6)).get();
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ready.size() == 6; }));
        const auto jobs = here.listener.log().ready;
        here.say(jobs[0], EvidenceClass::Pending);
        here.say(jobs[1], EvidenceClass::Unknown);
        here.say(jobs[2], EvidenceClass::Delivered);
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.asked.size() == 2 && log.ended.size() == 1; }));
        world.sql("UPDATE attempts SET created_at = now() - interval '61 seconds'");
        world.sql("UPDATE attempts SET created_at = now() - interval '50 seconds' WHERE ref = " +
                  std::to_string(jobs[3].ref)); // it may still be on its way from the lane

        PgInstanceStore store(world.conninfo());
        std::map<std::int64_t, AttemptState> named;
        for (const auto& job : store.ownAttempts(here.self))
            named.emplace(job.ref, job.state);
        const std::map<std::int64_t, AttemptState> expected{{jobs[0].ref, AttemptState::Accepted},
                                                            {jobs[1].ref, AttemptState::Unknown},
                                                            {jobs[4].ref, AttemptState::Sending},
                                                            {jobs[5].ref, AttemptState::Queued}};
        QVERIFY(named == expected);
        QCOMPARE(store.ownAttempts(there.self).size(), std::size_t{1});
        const auto restarted = store.claim("here", 2);
        QVERIFY(store.ownAttempts(restarted).empty()); // its former self's are adopted, not its own
    }

    void aRollCallSaysAllThatIsNeededToAsk()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse here(world, "here", 1);
        here.start();
        (void)here.order(1, "a", phone(1)).get();
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto job = here.listener.log().ready[0];
        world.sql("UPDATE attempts SET created_at = now() - interval '2 hours', sent_at = now() - interval '1 hour'");
        const auto named = PgInstanceStore(world.conninfo()).ownAttempts(here.self);
        QCOMPARE(named.size(), std::size_t{1});
        QVERIFY(named[0].sale == job.sale && named[0].agent == job.agent && named[0].supplier == job.supplier);
        QVERIFY(named[0].mapping == job.mapping);
        QCOMPARE(named[0].attemptNo, job.attemptNo);
        QCOMPARE(named[0].ref, job.ref);
        QCOMPARE(named[0].productCode + ' ' + named[0].sku + ' ' + named[0].destination,
                 job.productCode + ' ' + job.sku + ' ' + job.destination);
        QCOMPARE(named[0].cost.value(), job.cost.value());
        QCOMPARE(named[0].priceCap.value(), job.priceCap.value());
        QCOMPARE(named[0].ageMs / 60'000, 60); // since it was sent
    }

    void anAdoptionWhoseAnswerWasLostLosesNothing_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<int>("adoptedAgain");
        QTest::newRow("the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::BeforeCommit) << 1;
        QTest::newRow("the answer to the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::AfterCommit) << 0;
    }

    /// Reports that were leased in vain are read again as our own; attempts are found by the roll call.
    void anAdoptionWhoseAnswerWasLostLosesNothing()
    {
        QFETCH(int, cut);
        QFETCH(int, adoptedAgain);
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        PgProxy proxy(m_cluster->folder());
        auto conninfo = world.conninfo();
        conninfo.replace(conninfo.find(m_cluster->folder()), m_cluster->folder().size(), proxy.folder());
        PgInstanceStore store(conninfo);
        const auto heir = store.claim("heir", 1);
        LaneHouse dead(world, "dead", 1);
        dead.start();
        sellOne(dead, "sold");
        (void)dead.order(1, "sent", phone(5)).get();
        dead.stop();
        QVERIFY(store.adopt(heir, 100).reports.empty()); // it lives; our own of before the start are read by now
        stopBeating(world, "dead");
        world.sql("UPDATE attempts SET created_at = now() - interval '61 seconds'");

        proxy.cutNext(static_cast<PgProxy::Cut>(cut));
        QVERIFY_THROWS_EXCEPTION(StoreError, (void)store.adopt(heir, 100));
        QCOMPARE(proxy.cuts(), 1);
        store.reconnect();
        const auto again = store.adopt(heir, 100);
        QCOMPARE(again.reports.size(), std::size_t{1});
        QVERIFY(again.reports[0].sale == dead.listener.log().reports[0].sale);
        QCOMPARE(again.attempts.size(), static_cast<std::size_t>(adoptedAgain));
        QCOMPARE(store.ownAttempts(heir).size(), std::size_t{1});
        const auto once = store.adopt(heir, 100);
        QVERIFY(once.reports.empty() && once.attempts.empty());
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
