// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <random>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

using Answers = std::vector<std::future<OrderOutcome>>;

std::map<std::string, int> countOf(Answers& answers)
{
    std::map<std::string, int> counts;
    for (auto& answer : answers)
        ++counts[answerOf(answer)];
    return counts;
}

/// Runs `job(i)` for 0 to count - 1 on four threads.
Answers inParallel(int count, const std::function<std::future<OrderOutcome>(int)>& job)
{
    constexpr int kThreads = 4;
    Answers answers(static_cast<std::size_t>(count));
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            for (int i = t; i < count; i += kThreads)
                answers[static_cast<std::size_t>(i)] = job(i);
        });
    }
    for (auto& thread : threads)
        thread.join();
    return answers;
}

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

} // namespace

class TestLane final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void oneKeyFromManyThreadsAndTwoDaemonsIsOneSale()
    {
        EngineWorld world(*m_cluster, 1, 1'000'000);
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        there.start();
        auto answers = inParallel(100, [&](int i) { return (i % 2 == 0 ? here : there).order(1, "one", phone(1)); });
        const auto counts = countOf(answers);
        QCOMPARE(counts.at("accepted"), 1);
        QCOMPARE(counts.at("replayed"), 99);
        QCOMPARE(world.balance(1), 1'000'000 - kPrice);
        QCOMPARE(world.number("SELECT count(*) FROM transfers WHERE kind = 'debit'"), 1);
        QCOMPARE(here.listener.log().ready.size() + there.listener.log().ready.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aThousandBuyersSpendExactlyWhatTheWalletHolds()
    {
        EngineWorld world(*m_cluster, 1, 300 * kPrice + kPrice - 1);
        LaneHouse here(world, "here", 2);
        LaneHouse there(world, "there", 2);
        here.start();
        there.start();
        auto answers = inParallel(
            1000, [&](int i) { return (i % 2 == 0 ? here : there).order(1, std::to_string(i), phone(i), i / 2 % 2); });
        const auto counts = countOf(answers);
        QCOMPARE(counts.at("accepted"), 300);
        QCOMPARE(counts.at("INSUFFICIENT_BALANCE"), 700);
        QCOMPARE(world.balance(1), kPrice - 1);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void twoDaemonsOnTheSameWalletsLoseNothing()
    {
        constexpr int kAgents = 12;
        constexpr int kOrders = 600;
        EngineWorld world(*m_cluster, kAgents, 40 * kPrice);
        std::minstd_rand random(7);
        {
            LaneHouse here(world, "here", 2);
            LaneHouse there(world, "there", 2);
            here.start();
            there.start();
            auto answers = inParallel(kOrders, [&](int i) {
                return (i % 3 == 0 ? here : there).order(1 + i % kAgents, std::to_string(i / 2), phone(i), i % 2);
            });
            (void)countOf(answers);
            // Every attempt hears contradicting and repeated things from both daemons at once.
            for (int round = 0; round < 3; ++round) {
                auto jobs = here.listener.log().ready;
                const auto others = there.listener.log().ready;
                jobs.insert(jobs.end(), others.begin(), others.end());
                std::shuffle(jobs.begin(), jobs.end(), random);
                for (const auto& job : jobs) {
                    constexpr EvidenceClass kWords[] = {EvidenceClass::Delivered,
                                                        EvidenceClass::RejectedRetry,
                                                        EvidenceClass::Unknown,
                                                        EvidenceClass::Pending,
                                                        EvidenceClass::RejectedStop};
                    here.say(job, kWords[random() % 5], static_cast<int>(random() % 2));
                    there.say(job, kWords[random() % 5], static_cast<int>(random() % 2));
                }
                for (auto* house : {&here, &there}) // an answer is a barrier of its lane
                    for (int lane = 0; lane < 2; ++lane) {
                        auto barrier = house->order(1, "no such order", "1", lane);
                        QCOMPARE(answerOf(barrier), std::string("INVALID_DESTINATION"));
                    }
            }
            QVERIFY(here.listener.log().failed.empty());
            QVERIFY(there.listener.log().failed.empty());
            std::uint64_t splits = 0;
            for (auto* house : {&here, &there}) {
                house->stop();
                for (const auto& lane : house->lanes)
                    splits += lane->counters().splits;
            }
            QCOMPARE(splits, std::uint64_t{0});
        }
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
        QVERIFY(world.number("SELECT count(*) FROM transactions WHERE status = 'SUCCESS'") > 0);
        QVERIFY(world.number("SELECT count(*) FROM transactions WHERE status = 'FAILED'") > 0);
        QCOMPARE(world.number("SELECT count(*) FROM cases WHERE kind = 'quarantine'"), 0);
    }

    void aCommittedSaleAnswersItsRepetitionWhateverChanged()
    {
        EngineWorld world(*m_cluster, 1, kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        auto first = house.order(1, "a", phone(1)).get();
        QVERIFY(std::holds_alternative<Accepted>(first));
        world.changeCatalog([](catalog::Catalog& changed) {
            changed.productsByCode.at("XLD10").status = catalog::ProductStatus::Closed;
            changed.agents.at(AgentId{1}).status = catalog::AgentStatus::Suspended;
        });
        auto request = requestFor(1, "a", phone(1));
        request.verdict = Refusal::RateLimited;
        const auto again = house.order(request).get();
        QVERIFY(std::holds_alternative<Replayed>(again));
        const auto& view = std::get<Replayed>(again).view;
        QVERIFY(view.id == std::get<Accepted>(first).view.id);
        QCOMPARE(view.price.value(), kPrice);
        QCOMPARE(view.balanceAfter.value(), 0);
        auto other = requestFor(1, "a", phone(2));
        auto reused = house.order(other);
        QCOMPARE(answerOf(reused), std::string("REF_ID_REUSED"));
        request.refId = "b";
        auto fresh = house.order(request);
        QCOMPARE(answerOf(fresh), std::string("RATE_LIMITED"));
        house.stop();
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aRepetitionTellsTheStatusOfNowAndTheBalanceOfThen()
    {
        EngineWorld world(*m_cluster, 1, 3 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        (void)house.order(1, "b", phone(2)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        house.say(house.listener.log().ready[0], EvidenceClass::Delivered, 0, "1234");
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        const auto outcome = house.order(1, "a", phone(1)).get();
        const auto& view = std::get<Replayed>(outcome).view;
        QVERIFY(view.status == SaleStatus::Success);
        QVERIFY(view.sn == "1234");
        QCOMPARE(view.balanceAfter.value(), 2 * kPrice);
    }

    void theDuplicateRuleHoldsAcrossDaemons()
    {
        EngineWorld world(*m_cluster, 1, 1'000'000);
        LaneHouse here(world, "here", 1);
        LaneHouse there(world, "there", 1);
        here.start();
        there.start();
        auto answers =
            inParallel(40, [&](int i) { return (i % 2 == 0 ? here : there).order(1, std::to_string(i), phone(1)); });
        auto counts = countOf(answers);
        QCOMPARE(counts["accepted"], 1);
        QCOMPARE(counts["DUPLICATE_TRANSACTION"], 39);
        for (auto* house : {&here, &there}) {
            for (const auto& job : house->listener.log().ready)
                here.say(job, EvidenceClass::RejectedStop);
        }
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        auto again = there.order(1, "again", phone(1)); // a failed one frees it
        QCOMPARE(answerOf(again), std::string("accepted"));
    }

    void aRefusalComesBackToTheNextSupplierThenToTheWallet()
    {
        EngineWorld world(*m_cluster, 1, kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        for (std::size_t tries = 1; tries <= 2; ++tries) {
            QVERIFY(house.listener.waitFor([=](const auto& log) { return log.ready.size() == tries; }));
            const auto job = house.listener.log().ready.back();
            QCOMPARE(job.supplier.value, static_cast<std::int64_t>(tries));
            QVERIFY(job.state == AttemptState::Sending);
            house.say(job, EvidenceClass::RejectedRetry);
        }
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        QCOMPARE(world.balance(1), kPrice);
        QCOMPARE(QString::fromStdString(house.listener.log().reports[0].event), QStringLiteral("sale.failed"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aSlotThatIsTakenQueuesTheOrder()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        (void)house.order(1, "b", phone(2)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        const auto queued = house.listener.log().ready[1];
        QVERIFY(queued.state == AttemptState::Queued);
        house.board.releaseSlot(SupplierId{1});
        QVERIFY(house.board.tryReserveSlot(SupplierId{1}));
        house.lanes[0]->submit(StartJob{queued.sale, queued.attemptNo, queued.supplier});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 3; }));
        QVERIFY(house.listener.log().ready[2].state == AttemptState::Sending);
        house.lanes[0]->submit(StartJob{queued.sale, queued.attemptNo, queued.supplier}); // once is enough
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.startRefused.size() == 1; }));
        QCOMPARE(house.listener.log().ready.size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aQueuedOrderThatWouldLoseNowIsNotSent()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        world.changeCatalog([](catalog::Catalog& changed) { changed.suppliers.at(SupplierId{1}).maxInFlight = 1; });
        LaneHouse house(world, "here", 1);
        QVERIFY(house.board.tryReserveSlot(SupplierId{1}));
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto queued = house.listener.log().ready[0];
        world.changeCatalog([](catalog::Catalog& changed) {
            for (auto& mapping : changed.mappings.at(ProductId{1}))
                mapping.cost = Money::rupiah(kPrice - 99);
        });
        house.lanes[0]->submit(StartJob{queued.sale, queued.attemptNo, queued.supplier});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        QVERIFY(house.listener.log().ended[0].second == AttemptState::NotSent);
        QCOMPARE(world.balance(1), 10 * kPrice);
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
