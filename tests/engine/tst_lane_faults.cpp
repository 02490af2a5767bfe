// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_sale_store.h"
#include "engine_world.h"
#include "pg_proxy.h"
#include "storage/pg_connection.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

/// An agent's program: repeats an order with the same ref_id until its outcome is known.
std::string askUntilKnown(LaneHouse& house, int agent, const std::string& refId, int number)
{
    for (int i = 0; i < 100; ++i) {
        auto answer = house.order(agent, refId, phone(number), agent % 2);
        const auto word = answerOf(answer);
        if (word != "OUTCOME_UNKNOWN" && word != "OVERLOADED")
            return word;
    }
    return "never";
}

/// Orders from four agents in four threads while `trouble` goes on; every order ends with a sale.
template <typename Trouble> void orderUnder(LaneHouse& house, int each, Trouble trouble, std::atomic<int>& strange)
{
    std::atomic<bool> done{false};
    std::vector<std::thread> agents;
    for (int agent = 1; agent <= 4; ++agent) {
        agents.emplace_back([&, agent] {
            for (int i = 0; i < each; ++i) {
                const auto word = askUntilKnown(house, agent, std::to_string(i), agent * 10'000 + i);
                strange += word == "accepted" || word == "replayed" ? 0 : 1;
            }
        });
    }
    std::thread watch([&] {
        for (auto& agent : agents)
            agent.join();
        done = true;
    });
    while (!done)
        trouble();
    watch.join();
}

} // namespace

class TestLaneFaults final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void aCutAroundTheCommitLeavesOneTruth_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::BeforeCommit);
        QTest::newRow("the answer to the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::AfterCommit);
    }

    void aCutAroundTheCommitLeavesOneTruth()
    {
        QFETCH(int, cut);
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        PgProxy proxy(m_cluster->folder());
        auto conninfo = world.conninfo();
        conninfo.replace(conninfo.find(m_cluster->folder()), m_cluster->folder().size(), proxy.folder());
        LaneHouse house(world, "here", 1, conninfo);
        auto earlier = house.order(1, "earlier", phone(1));
        house.start();
        QCOMPARE(answerOf(earlier), std::string("accepted"));
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto job = house.listener.log().ready[0];

        proxy.cutNext(static_cast<PgProxy::Cut>(cut));
        auto sale = house.order(2, "a", phone(2));
        QCOMPARE(answerOf(sale), std::string("accepted"));
        proxy.cutNext(static_cast<PgProxy::Cut>(cut));
        house.say(job, EvidenceClass::Delivered);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        auto twin = house.order(2, "a", phone(2));
        QCOMPARE(answerOf(twin), std::string("replayed"));
        house.stop();

        QCOMPARE(proxy.cuts(), 2);
        QCOMPARE(world.balance(2), 9 * kPrice);
        QCOMPARE(world.number("SELECT count(*) FROM transactions"), 2);
        QCOMPARE(world.number("SELECT count(*) FROM evidence"), 1);
        QCOMPARE(house.listener.log().ready.size(), std::size_t{2}); // each is sent once, whatever was lost
        QCOMPARE(house.listener.log().ended.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void connectionsKilledAtRandomLoseNothing()
    {
        constexpr int kEach = 400;
        constexpr int kKills = 40;
        EngineWorld world(*m_cluster, 4, kEach * kPrice);
        LaneHouse house(world, "here", 2);
        house.start();
        std::atomic<int> strange{0};
        int killed = 0;
        storage::PgConnection killer(m_cluster->conninfo("postgres", PgCluster::kSuperuser));
        killer.addStatements("-- name: kill\nSELECT pg_terminate_backend(pid) AS gone FROM pg_stat_activity "
                             "WHERE application_name = 'eraflazz-lane' ORDER BY random() LIMIT 1\n"
                             "-- name: breathe\nSELECT pg_sleep(0.02) IS NULL AS slept\n");
        orderUnder(
            house,
            kEach,
            [&] {
                if (killed < kKills)
                    killed += killer.query("kill").rows();
                (void)killer.query("breathe");
            },
            strange);
        house.stop();
        QCOMPARE(strange, 0);
        QVERIFY(killed > kKills / 2);
        QCOMPARE(world.number("SELECT count(*) FROM transactions"), 4 * kEach);
        for (int agent = 1; agent <= 4; ++agent)
            QCOMPARE(world.balance(agent), 0);
        QCOMPARE(house.listener.log().ready.size(), std::size_t{4} * kEach);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aDatabaseThatRestartsLosesNothing()
    {
        constexpr int kEach = 120;
        EngineWorld world(*m_cluster, 4, kEach * kPrice);
        LaneHouse house(world, "here", 2);
        house.start();
        std::atomic<int> strange{0};
        int restarts = 0;
        orderUnder(
            house,
            kEach,
            [&] {
                if (restarts < 3)
                    m_cluster->restart();
                ++restarts;
                QTest::qWait(1); // lets nothing happen on this thread while the agents order on
            },
            strange);
        house.stop();
        QCOMPARE(strange, 0);
        QVERIFY(restarts >= 3);
        QCOMPARE(world.number("SELECT count(*) FROM transactions"), 4 * kEach);
        QCOMPARE(house.listener.log().ready.size(), std::size_t{4} * kEach);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void anOutageIsToldWithinSecondsAndNothingIsWritten()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        auto before = house.order(1, "before", phone(1));
        QCOMPARE(answerOf(before), std::string("accepted"));
        m_cluster->stop();
        auto first = house.order(1, "first", phone(2));
        auto waiting = std::vector<std::future<OrderOutcome>>();
        QTRY_VERIFY(!house.lanes[0]->isConnected());
        for (int i = 0; i < 20; ++i)
            waiting.push_back(house.order(2, std::to_string(i), phone(10 + i)));
        constexpr auto kPromise = std::chrono::seconds(5);
        QVERIFY(first.wait_for(kPromise) == std::future_status::ready);
        for (auto& answer : waiting)
            QVERIFY(answer.wait_for(kPromise) == std::future_status::ready);
        QCOMPARE(answerOf(first), std::string("OVERLOADED"));
        for (auto& answer : waiting)
            QCOMPARE(answerOf(answer), std::string("OVERLOADED"));
        m_cluster->start();
        QTRY_VERIFY_WITH_TIMEOUT(house.lanes[0]->isConnected(), 10'000);
        auto after = house.order(1, "first", phone(2));
        QCOMPARE(answerOf(after), std::string("accepted"));
        house.stop();
        QCOMPARE(world.number("SELECT count(*) FROM transactions"), 2);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aLaneStopsWhileTheDatabaseIsAway()
    {
        EngineWorld world(*m_cluster, 1, 2000 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "before", phone(1)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto job = house.listener.log().ready[0];
        m_cluster->stop();
        house.say(job, EvidenceClass::Delivered);
        QTRY_VERIFY(!house.lanes[0]->isConnected());
        std::vector<std::future<CallbackOutcome>> callbacks;
        for (int i = 0; i < 600; ++i) { // more than one batch
            const auto promise = std::make_shared<std::promise<CallbackOutcome>>();
            callbacks.push_back(promise->get_future());
            CallbackJob callback;
            callback.supplier = SupplierId{1};
            callback.reading.kind = CallbackReading::Kind::Evidence;
            callback.reading.ref = std::to_string(job.ref);
            callback.delivery[0] = static_cast<std::uint8_t>(i);
            callback.reply = [promise](CallbackOutcome outcome) { promise->set_value(outcome); };
            house.lanes[0]->submit(std::move(callback));
        }
        house.stop();
        for (auto& callback : callbacks)
            QVERIFY(callback.get() == CallbackOutcome::Unavailable);
        m_cluster->start();
        QCOMPARE(world.number("SELECT count(*) FROM transactions WHERE status = 'PROCESSING'"), 1);
    }

    void aPoisonedOrderFailsNobodyElse_data()
    {
        QTest::addColumn<int>("poison");
        QTest::newRow("a byte that PostgreSQL refuses") << 0;
        QTest::newRow("a number that does not fit its column") << 1;
        QTest::newRow("a wallet that does not exist") << 2;
        QTest::newRow("a price that overflows") << 3;
        QTest::newRow("a key that PostgreSQL refuses") << 4;
    }

    void aPoisonedOrderFailsNobodyElse()
    {
        QFETCH(int, poison);
        EngineWorld world(*m_cluster, 3, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        auto order = house.prepared(requestFor(2, "poison", phone(2)));
        switch (poison) {
        case 0:
            order.destination += '\0';
            break;
        case 1:
            order.counter = 40'000;
            break;
        case 2:
            order.wallet = AccountId{999'999};
            break;
        case 3:
            order.commissions.push_back({AccountId{200'001}, "AG1", Money::rupiah(INT64_MIN)});
            break;
        case 4:
            order.refId += '\0';
            break;
        default:
            QFAIL("no such poison");
        }
        auto before = house.order(1, "before", phone(1));
        auto bad = house.submit(order);
        auto after = house.order(3, "after", phone(3));
        house.start();
        QCOMPARE(answerOf(before), std::string("accepted"));
        QCOMPARE(answerOf(after), std::string("accepted"));
        QCOMPARE(answerOf(bad), std::string("INTERNAL_ERROR"));
        auto next = house.order(2, "next", phone(4)); // the connection is usable again
        QCOMPARE(answerOf(next), std::string("accepted"));
        house.stop();
        QCOMPARE(world.number("SELECT count(*) FROM transactions"), 3);
        QCOMPARE(house.board.health()[0].inFlight, 3);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aSaleThatCannotBeReadIsQuarantinedAlone_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("its route") << QStringLiteral("route_plan = 'broken'");
        QTest::newRow("its commissions") << QStringLiteral("commission_plan = '{}'");
    }

    void aSaleThatCannotBeReadIsQuarantinedAlone()
    {
        QFETCH(QString, damage);
        EngineWorld world(*m_cluster, 3, 10 * kPrice);
        std::vector<SendJob> jobs;
        {
            LaneHouse house(world, "here", 1);
            house.start();
            for (int i = 1; i <= 2; ++i)
                (void)house.order(i, "a", phone(i)).get();
            QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
            jobs = house.listener.log().ready;
        }
        world.sql("UPDATE transactions SET " + damage.toStdString() + " WHERE agent_id = 1");
        LaneHouse house(world, "here", 1);
        auto order = house.order(3, "order", phone(3));
        house.say(jobs[0], EvidenceClass::Delivered);
        house.say(jobs[1], EvidenceClass::Delivered);
        auto later = house.order(3, "later", phone(4));
        house.start();
        QCOMPARE(answerOf(order), std::string("accepted"));
        QCOMPARE(answerOf(later), std::string("accepted"));
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.cases.size() == 1 && log.ended.size() == 1; }));
        house.stop();
        QVERIFY(house.listener.log().cases[0].kind == CaseKind::Quarantine);
        QVERIFY(house.listener.log().cases[0].sale == jobs[0].sale);
        QCOMPARE(world.sql("SELECT status FROM transactions WHERE agent_id IN (1, 2) ORDER BY agent_id"),
                 std::string("PROCESSING\nSUCCESS"));
        QCOMPARE(world.number("SELECT count(*) FROM evidence WHERE NOT applied"), 1);
    }

    void evidenceThatBreaksAPromiseIsQuarantinedAndFiled()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        (void)house.order(2, "b", phone(2)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto queued = house.listener.log().ready[1];
        QVERIFY(queued.state == AttemptState::Queued);
        house.say(queued, EvidenceClass::Delivered); // of an order nobody sent
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.cases.size() == 1; }));
        house.stop();
        QVERIFY(house.listener.log().cases[0].kind == CaseKind::Quarantine);
        QCOMPARE(world.sql("SELECT class, applied FROM evidence"), std::string("delivered|f"));
        QCOMPARE(world.sql("SELECT state FROM attempts WHERE state = 'QUEUED'"), std::string("QUEUED"));
    }

    void evidenceThatCouldNotBeWrittenComesBackAsItWas()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        world.sql(
            "CREATE FUNCTION never_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'later' USING "
            "ERRCODE = 'serialization_failure'; END $$; CREATE TRIGGER never_now BEFORE INSERT ON evidence FOR EACH "
            "STATEMENT EXECUTE FUNCTION never_now()");
        const auto job = house.listener.log().ready[0];
        house.lanes[0]->submit(EvidenceJob{house.evidence(job, EvidenceClass::NotSent), false, false, AgentId{1}});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.failed.size() == 1; }));
        house.stop();
        const auto failed = house.listener.log().failed;
        QVERIFY(!failed[0].mayFailOver); // a queue limit had passed: tried again it must not buy elsewhere
        QVERIFY(failed[0].agent == AgentId{1});
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("PROCESSING"));
    }

    void aSupplierThatClaimsAnImpossiblePriceStopsNothing()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        (void)house.order(2, "b", phone(2)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto jobs = house.listener.log().ready;
        auto absurd = house.evidence(jobs[0], EvidenceClass::Delivered);
        absurd.verdict.charged = Money::rupiah(INT64_MAX);
        house.lanes[0]->submit(EvidenceJob{absurd, true, false});
        house.say(jobs[1], EvidenceClass::Delivered);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() >= 1 && log.cases.size() >= 1; }));
        house.stop();
        QVERIFY(house.listener.log().failed.empty());
        QCOMPARE(world.sql("SELECT status FROM transactions WHERE agent_id = 2"), std::string("SUCCESS"));
        world.sql("SELECT fold_account_deltas()", PgCluster::kApp);
        QCOMPARE(world.number("SELECT sum(balance)::bigint FROM account_balances"), 0);
    }

    void theSameCallbackIsFiledAndAppliedOnce()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        there.start();
        (void)here.order(1, "a", phone(1)).get();
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto job = here.listener.log().ready[0];
        std::vector<std::future<CallbackOutcome>> outcomes;
        for (int i = 0; i < 40; ++i) {
            const auto promise = std::make_shared<std::promise<CallbackOutcome>>();
            outcomes.push_back(promise->get_future());
            auto& house = i % 2 == 0 ? here : there;
            CallbackJob callback;
            callback.supplier = job.supplier;
            callback.reading.kind = CallbackReading::Kind::Evidence;
            callback.reading.ref = std::to_string(job.ref);
            callback.reading.verdict = house.evidence(job, EvidenceClass::Delivered).verdict;
            callback.body = "{}";
            callback.inboxId = house.stamps.next(1'795'334'400'000).toUuid();
            callback.evidenceId = house.stamps.next(1'795'334'400'000).toUuid();
            callback.reply = [promise](CallbackOutcome outcome) { promise->set_value(outcome); };
            house.lanes[0]->submit(std::move(callback));
        }
        for (auto& outcome : outcomes)
            QVERIFY(outcome.get() == CallbackOutcome::Stored);
        QCOMPARE(world.number("SELECT count(*) FROM inbox"), 1);
        QCOMPARE(world.number("SELECT count(*) FROM evidence"), 1);
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("SUCCESS"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }
};

QTEST_GUILESS_MAIN(TestLaneFaults)
#include "tst_lane_faults.moc"
