// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"
#include "kernel/clock.h"

#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

// What comes at the wrong moment or from the wrong side: callbacks about other orders, starts after a late success,
// checks after their time, news about attempts that are another daemon's or nobody's any more.

namespace {

constexpr const char* kNumber = "087812345678";

/// Orders XLD10 for agent 1; the attempt as it was made.
SendJob orderOne(LaneHouse& house, const std::string& refId = "a", const std::string& destination = kNumber)
{
    const auto before = house.listener.log().ready.size();
    (void)house.order(1, refId, destination).get();
    return house.listener.waitFor([=](const auto& log) { return log.ready.size() > before; })
               ? house.listener.log().ready.back()
               : SendJob();
}

/// A callback about the attempt that names number and product as they were ordered.
CallbackReading readingOf(LaneHouse& house, const SendJob& job, EvidenceClass meaning)
{
    CallbackReading reading;
    reading.kind = CallbackReading::Kind::Evidence;
    reading.ref = std::to_string(job.ref);
    reading.sku = job.sku;
    reading.destination = job.destination;
    reading.verdict = house.evidence(job, meaning).verdict;
    return reading;
}

/// Delivers the callback; it is committed when this returns.
CallbackOutcome callBack(LaneHouse& house, const SendJob& job, const CallbackReading& reading)
{
    const auto promise = std::make_shared<std::promise<CallbackOutcome>>();
    auto answer = promise->get_future();
    CallbackJob callback;
    callback.supplier = job.supplier;
    callback.reading = reading;
    callback.body = "{}";
    callback.inboxId = house.stamps.next(unixMsNow()).toUuid();
    callback.evidenceId = house.stamps.next(unixMsNow()).toUuid();
    std::copy(callback.inboxId.bytes.begin(), callback.inboxId.bytes.end(), callback.delivery.begin());
    callback.reply = [promise](CallbackOutcome outcome) { promise->set_value(outcome); };
    house.lanes[0]->submit(std::move(callback));
    return answer.get();
}

/// The slot for which it waited is reserved for it.
void startNow(LaneHouse& house, const SendJob& queued, std::size_t lane = 0)
{
    house.lanes[lane]->submit(StartJob{queued.sale, queued.attemptNo, queued.supplier, queued.agent});
}

/// Waits for the outcome of a start; `ready` attempts were ready before.
bool hearsOfStart(LaneHouse& house, std::size_t ready)
{
    return house.listener.waitFor(
        [=](const auto& log) { return log.startRefused.size() == 1 || log.ready.size() > ready; });
}

using Gone = std::vector<std::pair<SaleId, int>>;

} // namespace

class TestLaneEvidence final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void aCallbackAboutAnotherOrderIsADoubtAndTheRightOneStillEndsTheSale_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("sku");
        QTest::addColumn<int>("meaning");
        QTest::addColumn<QString>("code");
        const auto number = QStringLiteral("087812345679");
        const auto sku = QStringLiteral("xld100");
        const auto same = QString();
        const auto otherNumber = QStringLiteral("DESTINATION_MISMATCH");
        const auto otherSku = QStringLiteral("SKU_MISMATCH");
        const auto yes = static_cast<int>(EvidenceClass::Delivered);
        const auto no = static_cast<int>(EvidenceClass::RejectedRetry);
        const auto stop = static_cast<int>(EvidenceClass::RejectedStop);
        QTest::newRow("another number, success") << number << same << yes << otherNumber;
        QTest::newRow("another number, refusal") << number << same << no << otherNumber;
        QTest::newRow("another number, final refusal") << number << same << stop << otherNumber;
        QTest::newRow("another product, success") << same << sku << yes << otherSku;
        QTest::newRow("another product, refusal") << same << sku << no << otherSku;
        QTest::newRow("both, success") << number << sku << yes << otherNumber;
    }

    void aCallbackAboutAnotherOrderIsADoubtAndTheRightOneStillEndsTheSale()
    {
        QFETCH(QString, number);
        QFETCH(QString, sku);
        QFETCH(int, meaning);
        QFETCH(QString, code);
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto job = orderOne(house);
        auto strange = readingOf(house, job, static_cast<EvidenceClass>(meaning));
        if (!number.isEmpty())
            strange.destination = number.toStdString();
        if (!sku.isEmpty())
            strange.sku = sku.toStdString();
        QVERIFY(callBack(house, job, strange) == CallbackOutcome::Stored);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.asked.size() + log.ended.size() == 1; }));
        QCOMPARE(house.listener.log().asked.size(), std::size_t{1}); // the supplier is asked what it means
        QCOMPARE(house.listener.log().ready.size(), std::size_t{1}); // and nobody else is
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("PROCESSING"));
        QCOMPARE(world.balance(1), 9 * kPrice);
        QCOMPARE(world.sql("SELECT state || ' ' || supplier_code FROM attempts"), "UNKNOWN " + code.toStdString());
        QCOMPARE(world.sql("SELECT class || ' ' || code FROM evidence"), "unknown " + code.toStdString());
        QCOMPARE(world.sql("SELECT state FROM inbox"), std::string("applied"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());

        QVERIFY(callBack(house, job, readingOf(house, job, EvidenceClass::Delivered)) == CallbackOutcome::Stored);
        QCOMPARE(world.sql("SELECT status || ' ' || sn FROM transactions"), std::string("SUCCESS SN-1"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aCallbackThatNamesNeitherNumberNorProductIsBelieved()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto job = orderOne(house);
        auto terse = readingOf(house, job, EvidenceClass::Delivered);
        terse.destination.clear();
        terse.sku.clear();
        QVERIFY(callBack(house, job, terse) == CallbackOutcome::Stored);
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("SUCCESS"));
    }

    void aSuccessOfAnotherOrderAfterTheRefundCostsNothing()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto job = orderOne(house);
        house.say(job, EvidenceClass::RejectedStop);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        auto strange = readingOf(house, job, EvidenceClass::Delivered);
        strange.destination = "087812345679";
        QVERIFY(callBack(house, job, strange) == CallbackOutcome::Stored);
        QCOMPARE(world.number("SELECT count(*) FROM cases"), 0);
        QCOMPARE(world.number("SELECT count(*) FROM transfers WHERE kind = 'late_cost'"), 0);
        QVERIFY(callBack(house, job, readingOf(house, job, EvidenceClass::Delivered)) == CallbackOutcome::Stored);
        QCOMPARE(world.sql("SELECT kind FROM cases"), std::string("late_success"));
        QCOMPARE(world.number("SELECT count(*) FROM transfers WHERE kind = 'late_cost'"), 1);
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("FAILED"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void nothingIsSentForASaleWhoseFirstSupplierDeliveredAfterAll_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("heard in the batch of the start") << true;
        QTest::newRow("heard before") << false;
    }

    void nothingIsSentForASaleWhoseFirstSupplierDeliveredAfterAll()
    {
        QFETCH(bool, together);
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{2}).maxInFlight = 1; });
        LaneHouse house(world, "here", 2);
        QVERIFY(house.board.tryReserveSlot(SupplierId{2}));
        house.lanes[0]->start();
        const auto first = orderOne(house);
        house.say(first, EvidenceClass::RejectedRetry);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto queued = house.listener.log().ready[1];
        QVERIFY(queued.state == AttemptState::Queued);

        house.say(first, EvidenceClass::Delivered, together ? 1 : 0);
        if (!together)
            QVERIFY(house.listener.waitFor([](const auto& log) { return log.cases.size() == 1; }));
        startNow(house, queued, 1);
        house.lanes[1]->start();
        QVERIFY(hearsOfStart(house, 2));
        house.stop();
        QCOMPARE(house.listener.log().ready.size(), std::size_t{2});
        QCOMPARE(house.listener.log().startRefused.size(), std::size_t{1});
        QCOMPARE(world.sql("SELECT state || ' ' || supplier_code FROM attempts ORDER BY no"),
                 std::string("REJECTED 00\nNOT_SENT LATE_SUCCESS"));
        QCOMPARE(world.sql("SELECT kind FROM cases"), std::string("late_success"));
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("FAILED"));
        QCOMPARE(world.balance(1), 10 * kPrice);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aStartAfterTheRefundSendsNothing()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{2}).maxInFlight = 1; });
        LaneHouse house(world, "here", 1);
        QVERIFY(house.board.tryReserveSlot(SupplierId{2}));
        house.start();
        const auto first = orderOne(house);
        house.say(first, EvidenceClass::RejectedRetry);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto queued = house.listener.log().ready[1];
        auto expired = house.evidence(queued, EvidenceClass::NotSent);
        expired.source = EvidenceSource::Daemon;
        house.lanes[0]->submit(EvidenceJob{expired, false, false});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() == 2; }));
        house.say(first, EvidenceClass::Delivered);
        startNow(house, queued);
        QVERIFY(hearsOfStart(house, 2));
        house.stop();
        QCOMPARE(house.listener.log().ready.size(), std::size_t{2});
        QCOMPARE(house.listener.log().cases.size(), std::size_t{1});
        QVERIFY(house.listener.log().cases[0].kind == CaseKind::LateSuccess);
        QVERIFY(house.listener.log().gone == Gone({{first.sale, 1}, {queued.sale, 2}}));
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("FAILED"));
        QCOMPARE(world.balance(1), 10 * kPrice);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aDoubtPastItsTimeIsOneCaseKeepsTheMoneyAndStillEnds_data()
    {
        QTest::addColumn<int>("meaning");
        QTest::addColumn<QString>("status");
        QTest::addColumn<qint64>("balance");
        QTest::newRow("delivered after all")
            << static_cast<int>(EvidenceClass::Delivered) << QStringLiteral("SUCCESS") << qint64{9 * kPrice};
        QTest::newRow("refused after all")
            << static_cast<int>(EvidenceClass::RejectedStop) << QStringLiteral("FAILED") << qint64{10 * kPrice};
    }

    void aDoubtPastItsTimeIsOneCaseKeepsTheMoneyAndStillEnds()
    {
        QFETCH(int, meaning);
        QFETCH(QString, status);
        QFETCH(qint64, balance);
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto job = orderOne(house);
        house.say(job, EvidenceClass::Unknown);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.asked.size() == 1; }));
        world.sql("UPDATE attempts SET sent_at = now() - interval '61 seconds'");
        for (std::size_t asked = 1; asked <= 2; ++asked) {
            house.lanes[0]->submit(CheckJob{job.sale, 1, 60'000, job.agent});
            QVERIFY(house.listener.waitFor([=](const auto& log) { return log.checks.size() == asked; }));
        }
        house.stop();
        QCOMPARE(house.lanes[0]->counters().batches, house.lanes[0]->counters().jobs); // one by one, none was refused
        LaneHouse again(world, "here", 1);                                             // restarted
        QCOMPARE(PgInstanceStore(world.conninfo()).adopt(again.self, 10).attempts.size(), std::size_t{1});
        again.start();
        again.lanes[0]->submit(CheckJob{job.sale, 1, 60'000, job.agent});
        QVERIFY(again.listener.waitFor([](const auto& log) { return log.checks.size() == 1; }));

        for (const auto& check : house.listener.log().checks)
            QVERIFY(!check);
        QVERIFY(!again.listener.log().checks[0]);
        QCOMPARE(house.listener.log().cases.size(), std::size_t{1});
        QCOMPARE(again.listener.log().cases.size(), std::size_t{0});
        QCOMPARE(world.sql("SELECT kind || ' ' || state FROM cases"), std::string("stuck open"));
        QCOMPARE(world.sql("SELECT state || checks_started FROM attempts"), std::string("UNKNOWN0"));
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("PROCESSING"));
        QCOMPARE(world.balance(1), 9 * kPrice);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());

        again.say(job, static_cast<EvidenceClass>(meaning));
        QVERIFY(again.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        QCOMPARE(QString::fromStdString(world.sql("SELECT status FROM transactions")), status);
        QCOMPARE(qint64{world.balance(1)}, balance);
        QCOMPARE(world.number("SELECT count(*) FROM cases"), 1);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aDoubtWithinItsTimeIsAskedAndNoCase()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto job = orderOne(house);
        house.say(job, EvidenceClass::Unknown);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.asked.size() == 1; }));
        world.sql("UPDATE attempts SET sent_at = now() - interval '40 seconds'");
        house.lanes[0]->submit(CheckJob{job.sale, 1, 60'000, job.agent});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.checks.size() == 1; }));
        QVERIFY(house.listener.log().checks[0] == 1);
        QCOMPARE(world.number("SELECT count(*) FROM cases"), 0);
    }

    void whatAnotherDaemonEndedIsLetGo()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        there.start();
        const auto job = orderOne(here);
        there.say(job, EvidenceClass::Delivered);
        QVERIFY(there.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        here.say(job, EvidenceClass::Unknown); // the answer to our own sending was lost
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.gone.size() + log.asked.size() == 1; }));
        QVERIFY(here.listener.log().gone == Gone({{job.sale, 1}}));
        QVERIFY(here.listener.log().ended.empty());
        QVERIFY(there.listener.log().gone.empty());
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("SUCCESS"));
    }

    /// A daemon that slept knows an attempt as queued that another one has taken over: it neither sends it nor decides
    /// anything about it, whatever it thinks of the supplier.
    void aQueuedAttemptThatAnotherDaemonTookIsLetGo_data()
    {
        QTest::addColumn<bool>("hasFloat");
        QTest::newRow("it could send") << true;
        QTest::newRow("it thinks that the deposit is used up") << false;
    }

    void aQueuedAttemptThatAnotherDaemonTookIsLetGo()
    {
        QFETCH(bool, hasFloat);
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        QVERIFY(here.board.tryReserveSlot(SupplierId{1}));
        here.start();
        there.start();
        const auto job = orderOne(here);
        QVERIFY(job.state == AttemptState::Queued);
        world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds' WHERE host_key = 'here'");
        QCOMPARE(PgInstanceStore(world.conninfo()).adopt(there.self, 10).attempts.size(), std::size_t{1});
        if (!hasFloat)
            here.board.setLedgerFloats({{SupplierId{1}, Money()}});

        startNow(here, job);
        QVERIFY(hearsOfStart(here, 1));
        here.stop();
        QCOMPARE(world.sql("SELECT state FROM attempts"), std::string("QUEUED"));
        QVERIFY(here.listener.log().ended.empty());
        QCOMPARE(here.listener.log().ready.size(), std::size_t{1});
        QVERIFY(here.listener.log().gone == Gone({{job.sale, 1}}));
        startNow(there, job);
        QVERIFY(hearsOfStart(there, 0));
        QCOMPARE(there.listener.log().ready.size(), std::size_t{1});
        QVERIFY(there.listener.log().ready[0].state == AttemptState::Sending);
        QVERIFY(there.listener.log().gone.empty());
    }

    void aDoubtThatAnotherDaemonTookIsNotAsked()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        const auto job = orderOne(here);
        here.say(job, EvidenceClass::Unknown);
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.asked.size() == 1; }));
        world.sql("UPDATE instances SET beat_at = now() - interval '16 seconds' WHERE host_key = 'here'");
        QCOMPARE(PgInstanceStore(world.conninfo()).adopt(there.self, 10).attempts.size(), std::size_t{1});
        here.lanes[0]->submit(CheckJob{job.sale, 1, 60'000, job.agent});
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.checks.size() == 1; }));
        QVERIFY(!here.listener.log().checks[0]);
        QCOMPARE(world.sql("SELECT state || checks_started FROM attempts"), std::string("UNKNOWN0"));
        QCOMPARE(world.number("SELECT count(*) FROM cases"), 0);
    }
};

QTEST_GUILESS_MAIN(TestLaneEvidence)
#include "tst_lane_evidence.moc"
