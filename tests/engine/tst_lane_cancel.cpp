// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

using Kind = CancelOutcome::Kind;

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

/// A world whose suppliers have no free slot: orders wait in the queue.
struct Queue final {
    EngineWorld world;
    TwoPeople people;
    LaneHouse house;

    explicit Queue(PgCluster& cluster) : world(cluster, 1, 10 * kPrice), people(world), house(world, "here", 2)
    {
        fillSlots();
        house.start();
    }

    void fillSlots()
    {
        for (const std::int64_t supplier : {1, 2}) {
            for (bool isTaken = true; isTaken;)
                isTaken = house.board.tryReserveSlot(SupplierId{supplier});
        }
    }

    SendJob queued(int number)
    {
        const auto before = house.listener.log().ready.size();
        (void)house.order(1, "r" + std::to_string(number), phone(number)).get();
        (void)house.listener.waitFor([before](const auto& log) { return log.ready.size() > before; });
        return house.listener.log().ready.back();
    }

    std::future<CancelOutcome> cancel(const SaleId& sale, const Uuid& idem, std::int64_t who = 1, std::size_t lane = 0)
    {
        const auto promise = std::make_shared<std::promise<CancelOutcome>>();
        auto answer = promise->get_future();
        CancelJob job;
        job.sale = sale;
        job.idem = idem;
        job.who = ops::OperatorId{who};
        job.username = "finance1";
        job.reason = "wrong number";
        job.atMs = unixMsNow();
        job.reply = [promise](const CancelOutcome& outcome) { promise->set_value(outcome); };
        house.lanes[lane]->submit(std::move(job));
        return answer;
    }

    std::string state() { return world.sql("SELECT status FROM transactions") + attempts(); }
    std::string attempts() { return " " + world.sql("SELECT string_agg(state, ',' ORDER BY no) FROM attempts"); }
    std::string complaints()
    {
        house.stop();
        return world.auditComplaints();
    }
};

} // namespace

class TestLaneCancel final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void whatWaitsIsGivenBackReportedAndWrittenDownOnce()
    {
        Queue queue(*m_cluster);
        const auto job = queue.queued(1);
        QVERIFY(job.state == AttemptState::Queued);
        const auto idem = storage::newUuid7();
        const auto first = queue.cancel(job.sale, idem).get();
        QVERIFY(first.kind == Kind::Cancelled && !first.replayed);
        QCOMPARE(first.refunded.value(), kPrice);
        QCOMPARE(first.balanceAfter.value(), 10 * kPrice);
        QCOMPARE(queue.state(), std::string("FAILED NOT_SENT"));
        QCOMPARE(queue.world.balance(1), 10 * kPrice);
        const auto again = queue.cancel(job.sale, idem).get();
        QVERIFY(again.kind == Kind::Cancelled && again.replayed);
        QCOMPARE(again.balanceAfter.value(), 10 * kPrice);
        const auto other = queue.cancel(job.sale, storage::newUuid7()).get();
        QVERIFY(other.kind == Kind::NotQueued && other.status == SaleStatus::Failed);
        QCOMPARE(queue.world.number("SELECT count(*) FROM transfers WHERE kind = 'refund'"), 1);
        QCOMPARE(queue.world.number("SELECT count(*) FROM outbox WHERE event = 'sale.failed'"), 1);
        QCOMPARE(queue.world.sql("SELECT subject || ' ' || (detail::json ->> 'reason') FROM operator_actions "
                                 "WHERE action = 'sale.cancel'"),
                 "sale:" + job.sale.toString() + " wrong number");
        QCOMPARE(queue.world.sql("SELECT source || ' ' || class || ' ' || raw FROM evidence"),
                 std::string("person not_sent finance1: wrong number"));
        queue.house.stop();
    }

    void whatWasSentIsNeverCancelled()
    {
        Queue queue(*m_cluster);
        const auto job = queue.queued(1);
        queue.house.lanes[0]->submit(StartJob{job.sale, 1, job.supplier});
        QVERIFY(queue.house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto outcome = queue.cancel(job.sale, storage::newUuid7()).get();
        QVERIFY(outcome.kind == Kind::NotQueued && outcome.status == SaleStatus::Processing);
        QCOMPARE(queue.state(), std::string("PROCESSING SENDING"));
        for (const auto meaning : {EvidenceClass::Pending, EvidenceClass::Unknown, EvidenceClass::Delivered}) {
            queue.house.say(job, meaning);
            (void)queue.house.order(1, "barrier", "1").get();
            QVERIFY(queue.cancel(job.sale, storage::newUuid7()).get().kind == Kind::NotQueued);
        }
        QCOMPARE(queue.world.number("SELECT count(*) FROM transfers WHERE kind = 'refund'"), 0);
        QCOMPARE(queue.world.number("SELECT count(*) FROM operator_actions WHERE action = 'sale.cancel'"), 0);
        queue.house.stop();
    }

    /// The sender in one lane, the person in the other: one of them is first, and the sale knows only that one.
    void theSenderAndThePersonNeverBothWin()
    {
        Queue queue(*m_cluster);
        int cancelled = 0;
        constexpr int kSales = 8;
        std::vector<SendJob> jobs;
        for (int i = 0; i < kSales; ++i)
            jobs.push_back(queue.queued(i));
        for (int i = 0; i < kSales; ++i) {
            const auto& job = jobs[static_cast<std::size_t>(i)];
            if (i % 2 == 0)
                queue.house.lanes[1]->submit(StartJob{job.sale, 1, job.supplier});
            auto answer = queue.cancel(job.sale, storage::newUuid7());
            if (i % 2 == 1)
                queue.house.lanes[1]->submit(StartJob{job.sale, 1, job.supplier});
            const auto kind = answer.get().kind;
            QVERIFY(kind == Kind::Cancelled || kind == Kind::NotQueued);
            cancelled += kind == Kind::Cancelled ? 1 : 0;
        }
        QVERIFY(queue.house.listener.waitFor(
            [&](const auto& log) { return log.ready.size() - kSales + log.startRefused.size() >= kSales; }));
        const auto log = queue.house.listener.log();
        QCOMPARE(static_cast<int>(log.startRefused.size()), cancelled);
        QCOMPARE(static_cast<int>(log.ready.size()) - kSales, kSales - cancelled);
        QCOMPARE(queue.world.number("SELECT count(*) FROM transactions t JOIN attempts a ON a.sale_id = t.id "
                                    "WHERE (t.status = 'FAILED') <> (a.sent_at IS NULL)"),
                 0);
        QCOMPARE(queue.world.number("SELECT count(*) FROM transfers WHERE kind = 'refund'"), cancelled);
        queue.house.stop();
    }

    void onlyWhoHasTheRightAtThatMoment()
    {
        Queue queue(*m_cluster);
        const auto job = queue.queued(1);
        queue.world.sql("UPDATE operators SET status = 'disabled' WHERE id = 1");
        QVERIFY(queue.cancel(job.sale, storage::newUuid7(), 1).get().kind == Kind::NoRight);
        QVERIFY(queue.cancel(job.sale, storage::newUuid7(), 77).get().kind == Kind::NoRight);
        queue.world.sql("UPDATE operators SET status = 'active' WHERE id = 1; "
                        "INSERT INTO settings (key, value) VALUES ('operator.two_step', 'on')");
        QVERIFY(queue.cancel(job.sale, storage::newUuid7(), 1).get().kind == Kind::NoRight); // it owes a code
        QVERIFY(queue.cancel(storage::newUuid7(), storage::newUuid7(), 1).get().kind == Kind::UnknownSale);
        QCOMPARE(queue.state(), std::string("PENDING QUEUED"));
        queue.house.stop();
    }

    void theAuditorHasNothingAgainstIt()
    {
        Queue queue(*m_cluster);
        const auto job = queue.queued(1);
        QVERIFY(queue.cancel(job.sale, storage::newUuid7()).get().kind == Kind::Cancelled);
        QCOMPARE(QString::fromStdString(queue.complaints()), QString());
    }
};

QTEST_GUILESS_MAIN(TestLaneCancel)
#include "tst_lane_cancel.moc"
