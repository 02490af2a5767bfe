// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/evidence.h"
#include "kernel/assert.h"

#include <QtTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

constexpr SystemAccounts kAccounts{AccountId{1}, AccountId{2}, AccountId{3}, AccountId{4}, AccountId{5}};
constexpr AccountId kWallet{101};
constexpr AccountId kDeposit{301};
constexpr std::int64_t kPrice = 10'500;
constexpr int kSlot = 3;
constexpr std::int64_t kEpoch = 8;

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

bool isRejection(EvidenceClass meaning)
{
    return meaning == EvidenceClass::RejectedRetry || meaning == EvidenceClass::RejectedStop;
}

/// One sale as the database would hold it, and everything that was ever written about it.
struct World final {
    SaleFile file;
    Wallet wallet;
    std::vector<Transfer> transfers;
    std::vector<Case> cases;
    std::vector<Report> reports;
    std::uint8_t ids = 0;

    explicit World(bool queued = false, int candidates = 3)
    {
        Sale& sale = file.sale;
        sale.id.bytes[15] = 1;
        sale.wallet = kWallet;
        sale.price = rupiah(kPrice);
        sale.status = queued ? SaleStatus::Pending : SaleStatus::Processing;
        sale.attempts = 1;
        sale.commissions = {{AccountId{201}, "UP1", rupiah(100)}, {AccountId{202}, "UP0", rupiah(30)}};
        for (int i = 1; i <= candidates; ++i)
            sale.plan.candidates.push_back(
                {MappingId{i}, SupplierId{i}, "S" + std::to_string(i), "sku", rupiah(10'000 + i)});
        Attempt attempt;
        attempt.sale = sale.id;
        attempt.no = 1;
        attempt.supplier = SupplierId{1};
        attempt.mapping = MappingId{1};
        attempt.cost = rupiah(10'001);
        attempt.priceCap = priceCapOf(sale);
        attempt.state = queued ? AttemptState::Queued : AttemptState::Sending;
        attempt.ownerSlot = kSlot;
        attempt.ownerEpoch = kEpoch;
        file.attempts.push_back(attempt);
        wallet.id = kWallet;
        wallet.balance = rupiah(1'000);
        wallet.seq = 4;
        transfers.push_back({sale.id,
                             TransferKind::Debit,
                             0,
                             kWallet,
                             kAccounts.clearing,
                             sale.price,
                             WalletLeg{4, rupiah(11'500), rupiah(1'000)},
                             {}});
    }

    [[nodiscard]] Evidence evidence(EvidenceClass meaning, int attemptNo = 1, int checkNo = 0) const
    {
        Evidence evidence;
        evidence.sale = file.sale.id;
        evidence.attemptNo = attemptNo;
        evidence.checkNo = checkNo;
        evidence.source = checkNo > 0 ? EvidenceSource::Check : EvidenceSource::Answer;
        evidence.verdict.meaning = meaning;
        return evidence;
    }

    EvidenceChanges apply(const Evidence& what, bool mayFailOver = true, bool hasSlot = true, bool snAcceptable = true)
    {
        EvidenceContext context;
        context.accounts = kAccounts;
        context.supplierDeposit = kDeposit;
        context.snAcceptable = snAcceptable;
        context.ownerSlot = kSlot;
        context.ownerEpoch = kEpoch;
        context.caseId.bytes[0] = ++ids;
        if (mayGiveBack(what.verdict))
            context.wallet = &wallet;
        if (mayFailOver && wantsNextAttempt(file, what) &&
            file.sale.attempts < static_cast<int>(file.sale.plan.candidates.size())) {
            const auto& candidate = file.sale.plan.candidates[static_cast<std::size_t>(file.sale.attempts)];
            context.next = NextAttempt{candidate, 1'000 + file.sale.attempts, hasSlot};
        }
        auto changes = applyEvidence(file, what, context);
        transfers.insert(transfers.end(), changes.transfers.begin(), changes.transfers.end());
        cases.insert(cases.end(), changes.cases.begin(), changes.cases.end());
        if (changes.report)
            reports.push_back(*changes.report);
        return changes;
    }

    EvidenceChanges apply(EvidenceClass meaning, int attemptNo = 1, int checkNo = 0)
    {
        return apply(evidence(meaning, attemptNo, checkNo));
    }

    [[nodiscard]] int count(TransferKind kind) const
    {
        return static_cast<int>(
            std::count_if(transfers.begin(), transfers.end(), [=](const auto& t) { return t.kind == kind; }));
    }

    [[nodiscard]] int count(CaseKind kind) const
    {
        return static_cast<int>(
            std::count_if(cases.begin(), cases.end(), [=](const auto& c) { return c.kind == kind; }));
    }

    [[nodiscard]] Money sum(AccountId account) const
    {
        Money sum;
        for (const auto& transfer : transfers) {
            sum += transfer.credit == account ? transfer.amount : Money();
            sum -= transfer.debit == account ? transfer.amount : Money();
        }
        return sum;
    }
};

/// What must hold after anything at all.
void checkPromises(const World& world)
{
    const Sale& sale = world.file.sale;
    const auto live = std::count_if(
        world.file.attempts.begin(), world.file.attempts.end(), [](const auto& a) { return isLive(a.state); });
    const auto delivered = std::count_if(world.file.attempts.begin(), world.file.attempts.end(), [](const auto& a) {
        return a.state == AttemptState::Delivered;
    });
    const bool open = !isFinal(sale.status);
    RC_ASSERT(live == (open ? 1 : 0));
    RC_ASSERT(delivered == (sale.status == SaleStatus::Success ? 1 : 0));
    RC_ASSERT(static_cast<int>(world.file.attempts.size()) == sale.attempts);

    const bool success = sale.status == SaleStatus::Success;
    const bool failed = sale.status == SaleStatus::Failed;
    RC_ASSERT(world.count(TransferKind::Debit) == 1);
    RC_ASSERT(world.count(TransferKind::Settle) == (success ? 1 : 0));
    RC_ASSERT(world.count(TransferKind::Cost) == (success ? 1 : 0));
    RC_ASSERT(world.count(TransferKind::Commission) == (success ? 2 : 0));
    RC_ASSERT(world.count(TransferKind::Refund) == (failed ? 1 : 0));
    RC_ASSERT(world.sum(kAccounts.clearing) == (open ? sale.price : Money()));
    RC_ASSERT(world.wallet.balance == rupiah(1'000) + (failed ? sale.price : Money()));
    RC_ASSERT(world.wallet.seq == (failed ? 5 : 4));
    for (const auto& transfer : world.transfers) {
        RC_ASSERT(transfer.amount.isPositive());
        RC_ASSERT((transfer.kind != TransferKind::Refund ||
                   (transfer.amount == sale.price && transfer.creditLeg.has_value())));
        RC_ASSERT((transfer.kind != TransferKind::LateCost || transfer.cause != sale.id));
    }
    RC_ASSERT(world.count(CaseKind::LateSuccess) <= 1);
    RC_ASSERT(world.count(CaseKind::DoubleDelivery) <= 1);
    RC_ASSERT(world.count(CaseKind::Reversal) <= 1);
    RC_ASSERT(world.count(TransferKind::LateCost) ==
              world.count(CaseKind::LateSuccess) + world.count(CaseKind::DoubleDelivery));
    RC_ASSERT(sale.reports == static_cast<int>(world.reports.size()));
    for (std::size_t i = 0; i < world.reports.size(); ++i)
        RC_ASSERT(world.reports[i].sequence == static_cast<int>(i) + 1);
}

void checkMoves(const World& before, const World& after)
{
    RC_ASSERT((before.file.sale.status == after.file.sale.status ||
               mayMove(before.file.sale.status, after.file.sale.status)));
    for (const auto& attempt : before.file.attempts) {
        const auto now = after.file.attempts[static_cast<std::size_t>(attempt.no) - 1].state;
        RC_ASSERT((attempt.state == now || mayMove(attempt.state, now)));
    }
}

/// What this piece of evidence may not do to the attempt it speaks of.
void checkCaution(const World& before, const World& after, const Evidence& evidence)
{
    const auto& attempt = before.file.attempts[static_cast<std::size_t>(evidence.attemptNo) - 1];
    const auto& now = after.file.attempts[static_cast<std::size_t>(evidence.attemptNo) - 1];
    const auto meaning = evidence.verdict.meaning;
    const bool moved = before.transfers.size() != after.transfers.size();
    if (meaning == EvidenceClass::Unknown || meaning == EvidenceClass::Pending)
        RC_ASSERT((!moved && before.file.attempts.size() == after.file.attempts.size()));
    const bool unanswered = attempt.checksStarted > std::max(attempt.checksAnswered, evidence.checkNo);
    if (isRejection(meaning) && unanswered && isLive(attempt.state))
        RC_ASSERT((isLive(now.state) && !moved));
    if (meaning == EvidenceClass::NotSent && isLive(attempt.state) &&
        (attempt.checksStarted > 0 || evidence.checkNo > 0))
        RC_ASSERT((isLive(now.state) && !moved));
    if (meaning == EvidenceClass::Delivered &&
        (attempt.state == AttemptState::Rejected || attempt.state == AttemptState::NotSent))
        RC_ASSERT(after.count(CaseKind::LateSuccess) + after.count(CaseKind::DoubleDelivery) >= 1);
}

std::string signatureOf(const World& world)
{
    std::string text = std::string(toString(world.file.sale.status)) + std::to_string(world.transfers.size()) + '/' +
                       std::to_string(world.cases.size()) + '/' + std::to_string(world.reports.size()) +
                       world.file.sale.sn;
    for (const auto& attempt : world.file.attempts)
        text += ' ' + std::string(toString(attempt.state)) + std::to_string(attempt.checksAnswered);
    return text;
}

Evidence anyEvidence(const World& world)
{
    const int no = *rc::gen::inRange(1, world.file.sale.attempts + 1);
    const int started = world.file.attempts[static_cast<std::size_t>(no) - 1].checksStarted;
    const int checkNo = *rc::gen::inRange(0, started + 1);
    auto evidence = world.evidence(*rc::gen::element(EvidenceClass::Delivered,
                                                     EvidenceClass::RejectedRetry,
                                                     EvidenceClass::RejectedStop,
                                                     EvidenceClass::NotSent,
                                                     EvidenceClass::Pending,
                                                     EvidenceClass::Unknown),
                                   no,
                                   checkNo);
    if (checkNo == 0)
        evidence.source = *rc::gen::element(
            EvidenceSource::Answer, EvidenceSource::Callback, EvidenceSource::Person, EvidenceSource::Daemon);
    evidence.verdict.sn = *rc::gen::element<std::string>("", "SN1", "SN2");
    evidence.verdict.charged =
        *rc::gen::element<std::optional<Money>>(std::nullopt, rupiah(10'002), rupiah(20'000), rupiah(0), rupiah(-5));
    return evidence;
}

/// One step as a lane would do it: what breaks a promise changes nothing (the sale is quarantined).
void step(World& world)
{
    const World before = world;
    const int what = *rc::gen::inRange(0, 10);
    const int no = *rc::gen::inRange(1, world.file.sale.attempts + 1);
    if (what == 0) {
        (void)startQueued(world.file, no, kSlot, kEpoch);
        return checkMoves(before, world);
    }
    if (what == 1) {
        (void)startCheck(world.file, no, 1'000, kSlot, kEpoch);
        return checkMoves(before, world);
    }
    const auto evidence = anyEvidence(world);
    const bool mayFailOver = *rc::gen::arbitrary<bool>();
    const bool hasSlot = *rc::gen::arbitrary<bool>();
    const bool snAcceptable = *rc::gen::inRange(0, 4) != 0;
    try {
        (void)world.apply(evidence, mayFailOver, hasSlot, snAcceptable);
    } catch (const AssertionError&) {
        // Only a queued attempt, which nobody outside can know of, or proof against an acceptance may be nonsense.
        const auto state = before.file.attempts[static_cast<std::size_t>(evidence.attemptNo) - 1].state;
        RC_ASSERT((state == AttemptState::Queued ||
                   (state == AttemptState::Accepted && evidence.verdict.meaning == EvidenceClass::NotSent)));
        world = before;
        return;
    }
    checkMoves(before, world);
    checkCaution(before, world, evidence);

    const auto once = signatureOf(world);
    if (evidence.verdict.meaning == EvidenceClass::Unknown || evidence.verdict.meaning == EvidenceClass::Pending ||
        snAcceptable) {
        try {
            (void)world.apply(evidence, mayFailOver, hasSlot, snAcceptable);
        } catch (const AssertionError&) {
            RC_FAIL("a repetition broke a promise");
        }
        RC_ASSERT(signatureOf(world) == once);
    }
}

} // namespace

class TestEvidence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=1000");
    }

    void whateverIsSaidInWhateverOrderThePromisesHold()
    {
        QVERIFY(rc::check("states, money, cases and reports after every step", [] {
            World world(*rc::gen::arbitrary<bool>(), *rc::gen::inRange(1, 5));
            const int steps = *rc::gen::inRange(1, 30);
            for (int i = 0; i < steps; ++i) {
                step(world);
                checkPromises(world);
            }
            RC_CLASSIFY(world.file.sale.status == SaleStatus::Success, "success");
            RC_CLASSIFY(world.file.sale.status == SaleStatus::Failed, "failed");
            RC_CLASSIFY(!world.cases.empty(), "with a case");
        }));
    }

    void aSuccessMovesEveryRupiahOnce()
    {
        World world;
        auto evidence = world.evidence(EvidenceClass::Delivered);
        evidence.verdict.sn = "SN1";
        evidence.verdict.charged = rupiah(10'010);
        const auto changes = world.apply(evidence);
        QVERIFY(world.file.sale.status == SaleStatus::Success);
        QCOMPARE(world.sum(kAccounts.sales).value(), kPrice - 130);
        QCOMPARE(world.sum(kAccounts.cost).value(), -10'010);
        QCOMPARE(world.sum(kDeposit).value(), 10'010);
        QCOMPARE(world.file.sale.cost->value(), 10'010);
        QCOMPARE(world.file.sale.commission->value(), 130);
        QVERIFY(changes.serial == "SN1");
        QVERIFY(changes.ended == AttemptState::Delivered);
        QVERIFY(changes.report->event == ReportEvent::Success);
    }

    void aSuccessThatNamesNoPriceCostsWhatWasPlanned_data()
    {
        QTest::addColumn<qlonglong>("charged");
        QTest::newRow("nothing") << 0LL;
        QTest::newRow("less than nothing") << -1LL;
    }

    /// A transfer of nothing cannot be written: the success would be lost.
    void aSuccessThatNamesNoPriceCostsWhatWasPlanned()
    {
        QFETCH(qlonglong, charged);
        World world;
        auto evidence = world.evidence(EvidenceClass::Delivered);
        evidence.verdict.charged = rupiah(charged);
        (void)world.apply(evidence);
        QCOMPARE(world.sum(kDeposit).value(), 10'001);
    }

    void aDearerPriceThanTheCapIsACase()
    {
        World world;
        auto evidence = world.evidence(EvidenceClass::Delivered);
        evidence.verdict.charged = rupiah(kPrice - 130);
        (void)world.apply(evidence);
        QVERIFY(world.cases.empty());
        World dearer;
        evidence.verdict.charged = rupiah(kPrice - 129);
        (void)dearer.apply(evidence);
        QCOMPARE(dearer.count(CaseKind::PriceDiffers), 1);
        QVERIFY(dearer.file.sale.status == SaleStatus::Success);
    }

    void aRefusalFailsOverAndTheLastRefusalRefunds()
    {
        World world;
        (void)world.apply(EvidenceClass::RejectedRetry, 1);
        QVERIFY(world.file.sale.status == SaleStatus::Processing);
        QVERIFY(world.file.attempts[1].state == AttemptState::Sending);
        QCOMPARE(world.file.attempts[1].ref, 1'001);
        (void)world.apply(world.evidence(EvidenceClass::NotSent, 2), true, false);
        QVERIFY(world.file.sale.status == SaleStatus::Pending);
        QVERIFY(startQueued(world.file, 3, kSlot, kEpoch));
        const auto changes = world.apply(EvidenceClass::RejectedRetry, 3);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QCOMPARE(world.wallet.balance.value(), 11'500);
        QVERIFY(changes.report->event == ReportEvent::Failed);
    }

    void aWrongNumberIsTriedNowhereElse()
    {
        World world;
        (void)world.apply(EvidenceClass::RejectedStop);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QCOMPARE(world.file.attempts.size(), std::size_t{1});
    }

    void aRefusalWaitsForTheCheckUnderWay()
    {
        World world;
        (void)world.apply(EvidenceClass::Unknown);
        QCOMPARE(startCheck(world.file, 1, 1'000, kSlot, kEpoch).value(), 1);
        const auto changes = world.apply(EvidenceClass::RejectedStop);
        QVERIFY(changes.askAgain && !changes.ended);
        (void)world.apply(EvidenceClass::RejectedStop, 1, 1);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
    }

    void aLaterChecksAnswerSpeaksForTheEarlierOnes()
    {
        World world;
        (void)world.apply(EvidenceClass::Unknown);
        (void)startCheck(world.file, 1, 1'000, kSlot, kEpoch);
        (void)startCheck(world.file, 1, 1'000, kSlot, kEpoch);
        (void)world.apply(EvidenceClass::RejectedStop, 1, 1);
        QVERIFY(world.file.sale.status == SaleStatus::Processing);
        (void)world.apply(EvidenceClass::RejectedStop, 1, 2);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
    }

    void proofThatNothingLeftIsNoProofOnceACheckStarted()
    {
        World world;
        (void)world.apply(EvidenceClass::Unknown);
        (void)startCheck(world.file, 1, 1'000, kSlot, kEpoch);
        const auto changes = world.apply(EvidenceClass::NotSent);
        QVERIFY(!changes.ended && world.transfers.size() == 1);
    }

    /// A daemon that was paused while another took the queue over finds its own entry expired; by then the order is
    /// out.
    void anExpiredQueueEndsNoAttemptThatWasSent_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("sending") << 0;
        QTest::newRow("in doubt") << 1;
        QTest::newRow("in process") << 2;
    }

    void anExpiredQueueEndsNoAttemptThatWasSent()
    {
        QFETCH(int, state);
        World world;
        if (state > 0)
            (void)world.apply(state == 1 ? EvidenceClass::Unknown : EvidenceClass::Pending);
        auto expired = world.evidence(EvidenceClass::NotSent);
        expired.source = EvidenceSource::Daemon;
        (void)world.apply(expired, false);
        QVERIFY(world.file.live() != nullptr);
        QVERIFY(world.file.sale.status == SaleStatus::Processing);
        QCOMPARE(world.count(TransferKind::Refund), 0);
    }

    void anExpiredQueueRefundsWhatIsStillQueued()
    {
        World world(true);
        auto expired = world.evidence(EvidenceClass::NotSent);
        expired.source = EvidenceSource::Daemon;
        (void)world.apply(expired, false);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QCOMPARE(world.count(TransferKind::Refund), 1);
    }

    void aSuccessWithoutTheSerialItNeedsStaysOpen()
    {
        World world;
        const auto changes = world.apply(world.evidence(EvidenceClass::Delivered), true, true, false);
        QVERIFY(changes.askAgain);
        QVERIFY(world.file.attempts[0].state == AttemptState::Unknown);
        QCOMPARE(world.transfers.size(), std::size_t{1});
    }

    void aLateSuccessIsACaseAndOurLossOnce()
    {
        World world;
        (void)world.apply(EvidenceClass::RejectedStop);
        (void)world.apply(EvidenceClass::Delivered);
        (void)world.apply(EvidenceClass::Delivered);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QCOMPARE(world.count(CaseKind::LateSuccess), 1);
        QCOMPARE(world.sum(kAccounts.lateSuccessLoss).value(), -10'001);
        QCOMPARE(world.sum(kDeposit).value(), 10'001);
    }

    void aLateSuccessBesideAnotherDeliveryIsADoubleDelivery()
    {
        World world;
        (void)world.apply(EvidenceClass::RejectedRetry, 1);
        (void)world.apply(EvidenceClass::Delivered, 2);
        (void)world.apply(EvidenceClass::Delivered, 1);
        QCOMPARE(world.count(CaseKind::DoubleDelivery), 1);
        QVERIFY(world.file.sale.status == SaleStatus::Success);
    }

    /// A paused daemon hands in "no transaction was made" after another one has asked, and thereby ordered, again.
    void noRecordOfTheFirstSendingSaysNothingOnceACheckWasAnswered()
    {
        World world;
        (void)world.apply(EvidenceClass::Unknown);
        QVERIFY(startCheck(world.file, 1, 1'000'000, kSlot, kEpoch).has_value());
        (void)world.apply(EvidenceClass::Pending, 1, 1);
        auto late = world.evidence(EvidenceClass::RejectedRetry);
        late.verdict.recordCreated = false;
        const auto changes = world.apply(late);
        QVERIFY(!changes.ended && !changes.born);
        QVERIFY(isLive(world.file.attempts[0].state));
        QCOMPARE(world.count(TransferKind::Refund), 0);
    }

    void nothingMoreIsBoughtAfterALateSuccess()
    {
        World world;
        (void)world.apply(EvidenceClass::RejectedRetry, 1);
        (void)world.apply(EvidenceClass::Delivered, 1); // it delivered after all
        const auto changes = world.apply(EvidenceClass::RejectedRetry, 2);
        QVERIFY(!changes.born);
        QCOMPARE(world.file.attempts.size(), std::size_t{2});
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
    }

    void everyLateSuccessIsPaidForOnce()
    {
        World world(false, 2);
        (void)world.apply(EvidenceClass::RejectedRetry, 1);
        (void)world.apply(EvidenceClass::RejectedRetry, 2);
        for (const int no : {1, 2, 1, 2})
            (void)world.apply(EvidenceClass::Delivered, no);
        QCOMPARE(world.count(TransferKind::LateCost), 2);
        QCOMPARE(world.count(CaseKind::LateSuccess), 1);
        QCOMPARE(world.count(CaseKind::DoubleDelivery), 1);
        QCOMPARE(world.sum(kDeposit).value(), 10'001 + 10'002);
    }

    void aRefusalAfterASuccessAsksForAReversal()
    {
        World world;
        (void)world.apply(EvidenceClass::Delivered);
        (void)world.apply(EvidenceClass::RejectedRetry);
        QCOMPARE(world.count(CaseKind::Reversal), 1);
        QVERIFY(world.file.sale.status == SaleStatus::Success);
        QCOMPARE(world.count(TransferKind::Refund), 0);
    }

    void aLateSerialIsReportedAnotherOneIsACase()
    {
        World world;
        (void)world.apply(EvidenceClass::Delivered);
        auto late = world.evidence(EvidenceClass::Delivered);
        late.verdict.sn = "SN1";
        const auto changes = world.apply(late);
        QVERIFY(changes.report->event == ReportEvent::Corrected);
        QCOMPARE(changes.report->sequence, 2);
        QVERIFY(world.file.saleChanged);
        late.verdict.sn = "SN2";
        (void)world.apply(late);
        QCOMPARE(world.count(CaseKind::SnDiffers), 1);
        QVERIFY(world.file.sale.sn == "SN1");
    }

    void evidenceForNoAttemptIsABrokenPromise()
    {
        World world;
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)world.apply(EvidenceClass::Unknown, 2));
    }

    void onlyTheOwnerStartsAndAsks()
    {
        World queued(true);
        QVERIFY(!startQueued(queued.file, 1, kSlot + 1, kEpoch));
        QVERIFY(!startQueued(queued.file, 1, kSlot, kEpoch - 1));
        QVERIFY(!startQueued(queued.file, 2, kSlot, kEpoch));
        QVERIFY(!startCheck(queued.file, 1, 1'000, kSlot, kEpoch));
        QVERIFY(startQueued(queued.file, 1, kSlot, kEpoch));
        QVERIFY(!startQueued(queued.file, 1, kSlot, kEpoch));
        QVERIFY(!startCheck(queued.file, 1, 1'000, kSlot, kEpoch)); // its answer is still to come
        (void)queued.apply(EvidenceClass::Unknown);
        QVERIFY(!startCheck(queued.file, 1, 1'000, kSlot, kEpoch + 1));
        queued.file.attempts[0].ageMs = 1'000;
        QVERIFY(!startCheck(queued.file, 1, 1'000, kSlot, kEpoch)); // the safe window has passed
        queued.file.attempts[0].ageMs = 999;
        QCOMPARE(startCheck(queued.file, 1, 1'000, kSlot, kEpoch).value(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
