// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/dispatcher.h"
#include "engine/services/routing_desk.h"
#include "kernel/clock.h"
#include "outbound_bench.h"
#include "raw_socket.h"

#include <QtTest>

#include <future>
#include <random>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

constexpr SupplierId kSupplier{1};
constexpr int kQuietMs = 60; ///< How long a test listens for what must not come.

struct Bench final {
    RawListener peer;
    JobTray tray;
    SupplierBoard board;
    StampIssuer stamps{1};
    std::atomic<bool> heart{true};
    std::atomic<std::int64_t> queueLimitMs{300'000};
    std::shared_ptr<SupplierLinks> links = std::make_shared<SupplierLinks>();
    net::HttpClient client;
    Dispatcher dispatcher{{client,
                           board,
                           stamps,
                           [this](LaneJob job) { tray.put(std::move(job)); },
                           [this] { return heart.load(); },
                           [this] { return links; },
                           [this](const std::string&) { return queueLimitMs.load(); }}};

    explicit Bench(int maxInFlight = 10)
    {
        catalog::Catalog catalog;
        catalog::Supplier supplier;
        supplier.id = kSupplier;
        supplier.code = "WORD";
        supplier.maxInFlight = maxInFlight;
        catalog.suppliers.emplace(kSupplier, supplier);
        board.configure(catalog);
        SupplierLink link;
        link.code = "WORD";
        link.adapter = std::make_shared<WordAdapter>();
        link.base = net::Url::parse("http://127.0.0.1:" + std::to_string(peer.port()) + "/").value();
        links->emplace(kSupplier, link);
        dispatcher.start();
    }
    ~Bench() { client.stop(); }

    [[nodiscard]] SendJob job(AttemptState state, int number = 1)
    {
        SendJob job;
        job.sale.bytes[0] = static_cast<std::uint8_t>(number);
        job.sale.bytes[1] = static_cast<std::uint8_t>(number >> 8);
        job.attemptNo = 1;
        job.state = state;
        job.supplier = kSupplier;
        job.ref = 1'000 + number;
        job.sku = "x10";
        job.destination = "08781234567";
        job.cost = Money::rupiah(100);
        job.priceCap = Money::rupiah(120);
        return job;
    }
    /// As a lane does: with a slot reserved.
    void sendNow(const SendJob& job)
    {
        QVERIFY(board.tryReserveSlot(kSupplier));
        board.reserveFloat(kSupplier, job.cost);
        dispatcher.attemptReady(job);
    }
    [[nodiscard]] int inFlight() const { return board.live(kSupplier).inFlight; }
    /// Waits for everything posted so far.
    void settle()
    {
        std::promise<void> reached;
        client.runAfter(0, [&] { reached.set_value(); });
        reached.get_future().wait();
    }
};

std::string bodyOf(const std::string& request)
{
    return request.substr(std::min(request.size(), request.find("\r\n\r\n") + 4));
}

} // namespace

class TestDispatcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommittedAttemptIsSentOnceAndItsAnswerIsEvidence()
    {
        Bench bench;
        bench.sendNow(bench.job(AttemptState::Sending));
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        QCOMPARE(bodyOf(connection->readRequest()), std::string("1001 x10 08781234567 120"));
        connection->send(httpAnswer(200, "yes"));
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::Delivered);
        QCOMPARE(evidence->evidence.checkNo, 0);
        QCOMPARE(evidence->evidence.raw, std::string("yes"));
        QVERIFY(!bench.peer.accept(kQuietMs));
        QCOMPARE(bench.inFlight(), 0);
    }

    void aStaleHeartWritesNotOneByte()
    {
        Bench bench;
        bench.heart = false;
        bench.sendNow(bench.job(AttemptState::Sending));
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::NotSent);
        QCOMPARE(evidence->evidence.verdict.code, std::string(kWithheldCode));
        QCOMPARE(connection->readToEnd(1'000), std::string());
        QCOMPARE(bench.inFlight(), 0);
    }

    void aSupplierThatCannotBeReachedIsProofThatNothingLeft()
    {
        Bench bench;
        bench.peer.close();
        bench.sendNow(bench.job(AttemptState::Sending));
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::NotSent);
        QCOMPARE(bench.inFlight(), 0);
    }

    void aSupplierThatIsNotConfiguredIsProofThatNothingLeft()
    {
        Bench bench;
        bench.links = std::make_shared<SupplierLinks>();
        bench.sendNow(bench.job(AttemptState::Sending));
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::NotSent);
        QCOMPARE(bench.inFlight(), 0);
    }

    void aLostAnswerIsADoubtAndIsAskedWithTheSameBytesOnceRecorded()
    {
        Bench bench;
        auto job = bench.job(AttemptState::Sending);
        bench.sendNow(job);
        std::string first;
        {
            auto connection = bench.peer.accept();
            QVERIFY(connection.has_value());
            first = bodyOf(connection->readRequest());
        } // closed without an answer
        const auto doubt = bench.tray.next<EvidenceJob>();
        QVERIFY(doubt && doubt->evidence.verdict.meaning == EvidenceClass::Unknown);
        QCOMPARE(bench.inFlight(), 0);

        job.state = AttemptState::Unknown;
        bench.dispatcher.askLater(job);
        const auto check = bench.tray.next<CheckJob>();
        QVERIFY(check.has_value());
        QCOMPARE(check->windowMs, 60'000);
        QVERIFY(!bench.peer.accept(kQuietMs)); // recorded first, then sent
        bench.dispatcher.checkRecorded(job.sale, 1, 1);
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        QCOMPARE(bodyOf(connection->readRequest()), first);
        connection->send(httpAnswer(200, "yes"));
        const auto answer = bench.tray.next<EvidenceJob>();
        QVERIFY(answer && answer->evidence.source == EvidenceSource::Check);
        QCOMPARE(answer->evidence.checkNo, 1);
        QVERIFY(answer->evidence.verdict.meaning == EvidenceClass::Delivered);
    }

    void aCheckThatMayNotBeMadeForgetsTheAttempt()
    {
        Bench bench;
        bench.dispatcher.askLater(bench.job(AttemptState::Unknown));
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        bench.dispatcher.checkRecorded(bench.job(AttemptState::Unknown).sale, 1, std::nullopt);
        bench.settle();
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
        QVERIFY(!bench.peer.accept(kQuietMs));
    }

    void aCheckWhoseAnswerIsLostStaysOpen()
    {
        Bench bench;
        bench.dispatcher.askLater(bench.job(AttemptState::Unknown));
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        bench.dispatcher.checkRecorded(bench.job(AttemptState::Unknown).sale, 1, 1);
        {
            auto connection = bench.peer.accept();
            QVERIFY(connection.has_value());
            (void)connection->readRequest();
        }
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::Unknown);
        QCOMPARE(evidence->evidence.checkNo, 0);
    }

    void aRecordedCheckThatCannotBeSentCountsAsAnswered()
    {
        Bench bench;
        bench.dispatcher.askLater(bench.job(AttemptState::Unknown));
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        bench.links = std::make_shared<SupplierLinks>();
        bench.dispatcher.checkRecorded(bench.job(AttemptState::Unknown).sale, 1, 1);
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::Unknown);
        QCOMPARE(evidence->evidence.checkNo, 1);
    }

    void whoeverWaitsHasTheSupplierAskedAtItsOwnPace()
    {
        Bench bench;
        const auto job = bench.job(AttemptState::Unknown);
        const std::int64_t startedMs = monotonicMsNow();
        bench.dispatcher.askNow(job); // nothing is known of an earlier question
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        QVERIFY(monotonicMsNow() - startedMs < 500);
        bench.dispatcher.askNow(job); // its answer is still to come
        bench.dispatcher.checkRecorded(job.sale, 1, 1);
        {
            auto connection = bench.peer.accept();
            QVERIFY(connection.has_value());
            (void)connection->readRequest(); // hangs up
        }
        QVERIFY(bench.tray.next<EvidenceJob>().has_value());
        bench.dispatcher.askNow(job);
        bench.dispatcher.askNow(job);
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        QVERIFY(monotonicMsNow() - startedMs >= 1'000); // WordAdapter's interval
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0});
    }

    void aCallbackFasterThanTheAnswerLeavesNoSlotTakenAndLosesNoEvidence()
    {
        Bench bench;
        const auto job = bench.job(AttemptState::Sending);
        bench.sendNow(job);
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        (void)connection->readRequest();
        bench.dispatcher.attemptEnded(job.sale, 1, kSupplier, job.cost, AttemptState::Delivered);
        bench.settle();
        connection->send(httpAnswer(200, "no"));
        const auto evidence = bench.tray.next<EvidenceJob>(); // it contradicts: a person must see it
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::RejectedRetry);
        QCOMPARE(bench.inFlight(), 0);
    }

    void anAnswerToACheckAfterTheEndIsStillEvidence()
    {
        Bench bench;
        const auto job = bench.job(AttemptState::Unknown);
        bench.dispatcher.askLater(job);
        QVERIFY(bench.tray.next<CheckJob>().has_value());
        bench.dispatcher.checkRecorded(job.sale, 1, 1);
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        (void)connection->readRequest();
        bench.dispatcher.attemptEnded(job.sale, 1, kSupplier, job.cost, AttemptState::Rejected);
        bench.settle();
        connection->send(httpAnswer(200, "yes"));
        const auto evidence = bench.tray.next<EvidenceJob>(); // a late success
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::Delivered);
        QCOMPARE(evidence->evidence.checkNo, 1);
    }

    void aQueuedAttemptIsStartedWhenASlotIsFree()
    {
        Bench bench(1);
        QVERIFY(bench.board.tryReserveSlot(kSupplier));
        bench.dispatcher.attemptReady(bench.job(AttemptState::Queued));
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0});
        bench.board.releaseSlot(kSupplier);
        const auto start = bench.tray.next<StartJob>();
        QVERIFY(start && start->sale == bench.job(AttemptState::Queued).sale);
        QCOMPARE(bench.inFlight(), 1);
        bench.dispatcher.attemptReady(bench.job(AttemptState::Sending)); // committed
        auto connection = bench.peer.accept();
        QVERIFY(connection.has_value());
        (void)connection->readRequest();
        connection->send(httpAnswer(200, "yes"));
        QVERIFY(bench.tray.next<EvidenceJob>().has_value());
        QCOMPARE(bench.inFlight(), 0);
    }

    void aQueuedAttemptExpiresWithoutFailover()
    {
        Bench bench(1);
        QVERIFY(bench.board.tryReserveSlot(kSupplier));
        bench.queueLimitMs = 0;
        auto job = bench.job(AttemptState::Queued);
        job.ageMs = 1;
        bench.dispatcher.attemptReady(job);
        const auto evidence = bench.tray.next<EvidenceJob>();
        QVERIFY(evidence && evidence->evidence.verdict.meaning == EvidenceClass::NotSent);
        QVERIFY(evidence->evidence.source == EvidenceSource::Daemon);
        QCOMPARE(evidence->evidence.verdict.code, std::string(kQueueExpiredCode));
        QVERIFY(!evidence->mayFailOver);
        bench.board.releaseSlot(kSupplier);
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0}); // neither started nor expired again
        QCOMPARE(bench.inFlight(), 0);
    }

    void aStartThatCameToNothingIsTriedAgain()
    {
        Bench bench(1);
        const auto job = bench.job(AttemptState::Queued);
        bench.dispatcher.attemptReady(job);
        QVERIFY(bench.tray.next<StartJob>().has_value());
        bench.dispatcher.startRefused(job.sale, 1, kSupplier);
        QVERIFY(bench.tray.next<StartJob>().has_value());
        QCOMPARE(bench.inFlight(), 1);
        bench.dispatcher.startRefused(job.sale, 1, kSupplier);
        bench.dispatcher.attemptEnded(job.sale, 1, kSupplier, job.cost, AttemptState::NotSent);
        bench.settle();
        QCOMPARE(bench.inFlight(), 0);
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
    }

    void aStaleHeartStartsNothing()
    {
        Bench bench;
        bench.heart = false;
        bench.dispatcher.attemptReady(bench.job(AttemptState::Queued));
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0});
        bench.heart = true;
        QVERIFY(bench.tray.next<StartJob>().has_value());
    }

    void aForgottenAttemptIsTakenUpAndNotSentAgain_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("queued") << static_cast<int>(AttemptState::Queued);
        QTest::newRow("being sent") << static_cast<int>(AttemptState::Sending);
        QTest::newRow("in process") << static_cast<int>(AttemptState::Accepted);
        QTest::newRow("in doubt") << static_cast<int>(AttemptState::Unknown);
    }

    void aForgottenAttemptIsTakenUpAndNotSentAgain()
    {
        QFETCH(int, state);
        Bench bench;
        const auto job = bench.job(static_cast<AttemptState>(state));
        bench.dispatcher.takeUpIfForgotten(job);
        if (job.state == AttemptState::Queued) {
            const auto start = bench.tray.next<StartJob>();
            QVERIFY(start && start->sale == job.sale);
            QCOMPARE(bench.inFlight(), 1);
        } else if (job.state == AttemptState::Sending) {
            const auto evidence = bench.tray.next<EvidenceJob>();
            QVERIFY(evidence && evidence->evidence.sale == job.sale);
            QVERIFY(evidence->evidence.verdict.meaning == EvidenceClass::Unknown);
            QVERIFY(evidence->evidence.source == EvidenceSource::Daemon);
        } else {
            const auto check = bench.tray.next<CheckJob>();
            QVERIFY(check && check->sale == job.sale);
        }
        bench.settle();
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{1});
        QCOMPARE(bench.board.live(kSupplier).floatAvailable.value(), -100);
        QVERIFY(!bench.peer.accept(kQuietMs));
    }

    void aKnownAttemptIsNotTakenUpTwice_data() { aForgottenAttemptIsTakenUpAndNotSentAgain_data(); }

    void aKnownAttemptIsNotTakenUpTwice()
    {
        QFETCH(int, state);
        Bench bench;
        const auto job = bench.job(static_cast<AttemptState>(state));
        std::optional<RawSocket> connection;
        if (job.state == AttemptState::Queued) {
            bench.board.reserveFloat(kSupplier, job.cost);
            bench.dispatcher.attemptReady(job);
            QVERIFY(bench.tray.next<StartJob>().has_value());
        } else if (job.state == AttemptState::Sending) {
            bench.sendNow(job);
            connection.emplace(bench.peer.accept().value());
            (void)connection->readRequest();
        } else {
            bench.dispatcher.askLater(job);
            QVERIFY(bench.tray.next<CheckJob>().has_value());
        }
        bench.dispatcher.takeUpIfForgotten(job);
        bench.dispatcher.takeUpIfForgotten(job);
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0});
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{1});
        QCOMPARE(bench.board.live(kSupplier).floatAvailable.value(), -100);
        QVERIFY(!bench.peer.accept(kQuietMs));
    }

    void nothingIsTakenUpWhileTheDaemonEnds()
    {
        Bench bench;
        bench.dispatcher.drain();
        bench.dispatcher.takeUpIfForgotten(bench.job(AttemptState::Sending));
        bench.settle();
        QCOMPARE(bench.tray.size(), std::size_t{0});
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
    }

    void whatIsGoneIsNeitherStartedNorAskedAndItsFloatIsFree()
    {
        Bench bench(1);
        QVERIFY(bench.board.tryReserveSlot(kSupplier));
        const auto queued = bench.job(AttemptState::Queued, 1);
        const auto doubtful = bench.job(AttemptState::Unknown, 2);
        bench.board.reserveFloat(kSupplier, queued.cost);
        bench.dispatcher.attemptReady(queued);
        bench.dispatcher.askLater(doubtful);
        bench.settle();
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{2});
        QCOMPARE(bench.board.live(kSupplier).floatAvailable.value(), -200);
        bench.dispatcher.attemptGone(queued.sale, 1);
        bench.dispatcher.attemptGone(doubtful.sale, 1);
        bench.settle();
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
        QCOMPARE(bench.board.live(kSupplier).floatAvailable.value(), 0);
        bench.board.releaseSlot(kSupplier);
        const auto next = bench.job(AttemptState::Queued, 3);
        bench.dispatcher.attemptReady(next); // behind the one that is gone
        const auto start = bench.tray.next<StartJob>();
        QVERIFY(start && start->sale == next.sale);
        QVERIFY(!bench.peer.accept(kQuietMs));
    }

    void aStartOfWhatIsGoneIsNotTriedAgain()
    {
        Bench bench(1);
        const auto job = bench.job(AttemptState::Queued);
        bench.dispatcher.attemptReady(job);
        QVERIFY(bench.tray.next<StartJob>().has_value());
        bench.dispatcher.startRefused(job.sale, 1, kSupplier); // as a lane says it: both, in this order
        bench.dispatcher.attemptGone(job.sale, 1);
        bench.settle();
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
        QCOMPARE(bench.inFlight(), 0);
        QCOMPARE(bench.tray.size(), std::size_t{0});
    }

    void slotsAndFloatComeBackWhateverHappens()
    {
        constexpr int kAttempts = 120;
        Bench bench(kAttempts);
        std::minstd_rand random(11);
        std::thread supplier([&bench, seed = random()] {
            std::minstd_rand whim(seed);
            for (int i = 0; i < kAttempts; ++i) {
                auto connection = bench.peer.accept();
                if (!connection)
                    return;
                (void)connection->readRequest();
                constexpr const char* kWords[] = {"yes", "no", "later", "<html>"};
                if (const auto word = whim() % 5; word < 4)
                    connection->send(httpAnswer(200, kWords[word]));
            }
        });
        for (int i = 1; i <= kAttempts; ++i) {
            const auto job = bench.job(AttemptState::Sending, i);
            bench.sendNow(job);
            if (random() % 3 == 0) // a callback at any moment
                bench.dispatcher.attemptEnded(job.sale, 1, kSupplier, job.cost, AttemptState::Rejected);
        }
        for (int i = 0; i < kAttempts; ++i) {
            const auto evidence = bench.tray.next<EvidenceJob>();
            QVERIFY(evidence.has_value());
            bench.dispatcher.attemptEnded(
                evidence->evidence.sale, 1, kSupplier, Money::rupiah(100), AttemptState::Rejected);
        }
        supplier.join();
        bench.settle();
        QCOMPARE(bench.inFlight(), 0);
        QCOMPARE(bench.board.live(kSupplier).floatAvailable.value(), 0);
        QCOMPARE(bench.dispatcher.tracked(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
