// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/resolve_case.h"

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
constexpr std::int64_t kWindowMs = 1'000'000;
constexpr int kSlot = 3;
constexpr std::int64_t kEpoch = 8;

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

/// One sale whose first attempt is in doubt, a case about it, and two people.
struct World final {
    SaleFile file;
    Wallet wallet;
    ApprovedResolution approval;
    Decision decision;
    ResolveContext context;
    std::vector<Transfer> transfers;

    explicit World(Verb verb = Verb::Failed, AttemptState state = AttemptState::Unknown)
    {
        Sale& sale = file.sale;
        sale.id.bytes[15] = 1;
        sale.wallet = kWallet;
        sale.price = rupiah(kPrice);
        sale.status = state == AttemptState::Queued ? SaleStatus::Pending : SaleStatus::Processing;
        sale.attempts = 1;
        sale.commissions = {{AccountId{201}, "UP1", rupiah(100)}, {AccountId{202}, "UP0", rupiah(30)}};
        Attempt attempt;
        attempt.sale = sale.id;
        attempt.no = 1;
        attempt.supplier = SupplierId{1};
        attempt.cost = rupiah(10'001);
        attempt.priceCap = priceCapOf(sale);
        attempt.state = state;
        attempt.ownerSlot = kSlot;
        attempt.ownerEpoch = kEpoch;
        file.attempts.push_back(attempt);
        wallet.id = kWallet;
        approval.request.bytes[0] = 9;
        approval.caseId = Uuid{};
        approval.caseId->bytes[1] = 7;
        approval.caseKind = CaseKind::Stuck;
        approval.caseOpen = true;
        approval.sale = sale.id;
        decision.caseId = *approval.caseId;
        decision.verb = verb;
        decision.attemptNo = 1;
        decision.resolution = "checked with the supplier";
        context.rule = {true, kWindowMs};
        context.sales = kAccounts.sales;
    }

    [[nodiscard]] NextStep next() { return stepOf(decision, approval, &file, context); }

    EvidenceChanges hear(Evidence evidence, bool askedOnceMore = false)
    {
        EvidenceContext about;
        about.accounts = kAccounts;
        about.supplierDeposit = kDeposit;
        about.wallet = &wallet;
        about.askedOnceMore = askedOnceMore;
        if (wantsNextAttempt(file, evidence))
            about.next = NextAttempt{{MappingId{2}, SupplierId{2}, "S2", "sku", rupiah(10'002)}, 77, true};
        auto changes = applyEvidence(file, evidence, about);
        transfers.insert(transfers.end(), changes.transfers.begin(), changes.transfers.end());
        return changes;
    }

    EvidenceChanges answer(EvidenceClass meaning, int checkNo)
    {
        Evidence evidence;
        evidence.sale = file.sale.id;
        evidence.attemptNo = 1;
        evidence.checkNo = checkNo;
        evidence.source = EvidenceSource::Check;
        evidence.verdict.meaning = meaning;
        return hear(evidence);
    }

    /// The check could not be sent at all.
    EvidenceChanges stay(int checkNo)
    {
        Evidence evidence;
        evidence.sale = file.sale.id;
        evidence.attemptNo = 1;
        evidence.checkNo = checkNo;
        evidence.source = EvidenceSource::Check;
        evidence.stayedHere = true;
        return hear(evidence);
    }

    int startCheck() { return engine::startCheck(file, 1, kWindowMs, kSlot, kEpoch).value_or(0); }

    /// What a lane does with the step.
    void carryOut(Step step)
    {
        switch (step) {
        case Step::Settle:
        case Step::GiveBack:
            (void)hear(evidenceOf(decision, approval, *file.live(), Uuid{}), true);
            approval.caseOpen = false;
            return;
        case Step::AskFirst:
            approval.waiting = beginWaiting(*file.live());
            file.failureDecided = true;
            return;
        case Step::KeepAsking:
            return;
        case Step::Reverse:
        case Step::Close:
            approval.caseOpen = false;
            return;
        }
    }

    [[nodiscard]] bool has(TransferKind kind) const
    {
        return std::any_of(transfers.begin(), transfers.end(), [=](const auto& t) { return t.kind == kind; });
    }
};

bool isStep(const NextStep& next, Step step)
{
    return std::holds_alternative<Step>(next) && std::get<Step>(next) == step;
}

bool isRefused(const NextStep& next, ResolveRefusal why)
{
    return std::holds_alternative<ResolveRefusal>(next) && std::get<ResolveRefusal>(next) == why;
}

World settled()
{
    World world(Verb::Reverse);
    (void)world.answer(EvidenceClass::Delivered, 0);
    world.transfers.clear();
    world.approval.caseKind = CaseKind::Reversal;
    world.file.cases = {CaseKind::Reversal};
    world.approval.movement =
        ApprovedMovement{world.file.sale.id, "reversal", kAccounts.sales, kWallet, rupiah(kPrice)};
    return world;
}

} // namespace

class TestResolveCase final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=2000");
    }

    void failedAsksOnceMoreBeforeTheMoneyGoesBack()
    {
        World world;
        QVERIFY(isStep(world.next(), Step::AskFirst));
        world.carryOut(Step::AskFirst);
        QVERIFY(isStep(world.next(), Step::KeepAsking));
        const int check = world.startCheck();
        QVERIFY(isStep(world.next(), Step::KeepAsking)); // it is under way
        (void)world.stay(check);
        QVERIFY(isStep(world.next(), Step::GiveBack));
        world.carryOut(Step::GiveBack);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QVERIFY(world.file.attempts[0].state == AttemptState::Rejected);
        QCOMPARE(world.wallet.balance.value(), kPrice);
    }

    void aCheckUnderWayIsWaitedForAndIsNotTheLastQuestion()
    {
        World world;
        const int underWay = world.startCheck();
        world.carryOut(std::get<Step>(world.next()));
        (void)world.stay(underWay);
        QVERIFY(isStep(world.next(), Step::KeepAsking)); // asked before the decision: people knew as much
        const int last = world.startCheck();
        (void)world.stay(last);
        QVERIFY(isStep(world.next(), Step::GiveBack));
    }

    void aCheckThatStayedHereSpeaksForItselfOnly()
    {
        World world;
        (void)world.startCheck(); // its answer was lost: the order may have been repeated
        world.carryOut(Step::AskFirst);
        (void)world.stay(world.startCheck());
        QCOMPARE(world.file.attempts[0].checksAnswered, 0);
        QVERIFY(isStep(world.next(), Step::KeepAsking));
    }

    void theSuppliersYesWinsOverTheDecision()
    {
        World world;
        world.carryOut(Step::AskFirst);
        const int check = world.startCheck();
        (void)world.answer(EvidenceClass::Delivered, check);
        QVERIFY(world.file.sale.status == SaleStatus::Success);
        QVERIFY(isRefused(world.next(), ResolveRefusal::AlreadyDecided));
    }

    void theSuppliersNoBuysNothingMore()
    {
        World world;
        world.carryOut(Step::AskFirst);
        const int check = world.startCheck();
        const auto changes = world.answer(EvidenceClass::RejectedRetry, check);
        QVERIFY(!changes.born);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        QVERIFY(isStep(world.next(), Step::Close));
    }

    void inProcessIsNewsUnlessPeopleKnewIt()
    {
        World world;
        world.carryOut(Step::AskFirst);
        (void)world.answer(EvidenceClass::Pending, world.startCheck());
        QVERIFY(isRefused(world.next(), ResolveRefusal::NewsFromSupplier));
        World known(Verb::Failed, AttemptState::Accepted);
        known.carryOut(Step::AskFirst);
        (void)known.answer(EvidenceClass::Pending, known.startCheck());
        QVERIFY(isStep(known.next(), Step::GiveBack));
    }

    void whatIsBeingSentIsWaitedFor()
    {
        World world(Verb::Failed, AttemptState::Sending);
        QVERIFY(isStep(world.next(), Step::AskFirst));
        world.carryOut(Step::AskFirst);
        QVERIFY(isStep(world.next(), Step::KeepAsking));
    }

    void whatWasNeverSentFailsAtOnce()
    {
        World world(Verb::Failed, AttemptState::Queued);
        QVERIFY(isStep(world.next(), Step::GiveBack));
        world.carryOut(Step::GiveBack);
        QVERIFY(world.file.attempts[0].state == AttemptState::NotSent);
        QVERIFY(world.file.sale.status == SaleStatus::Failed);
        World delivered(Verb::Delivered, AttemptState::Queued);
        QVERIFY(isRefused(delivered.next(), ResolveRefusal::NothingWasSent));
    }

    void beyondTheWindowTheDecisionHoldsWithoutAQuestion()
    {
        World world;
        world.file.attempts[0].ageMs = kWindowMs;
        QVERIFY(isStep(world.next(), Step::GiveBack));
        World lost;
        (void)lost.startCheck(); // its answer never came
        lost.file.attempts[0].ageMs = kWindowMs;
        QVERIFY(isStep(lost.next(), Step::KeepAsking));
        lost.file.attempts[0].ageMs = kWindowMs + 600'000;
        QVERIFY(isStep(lost.next(), Step::GiveBack));
        lost.carryOut(Step::GiveBack);
        QVERIFY(lost.file.sale.status == SaleStatus::Failed);
    }

    void aPersonsWordAloneEndsNothing()
    {
        World world;
        auto word = evidenceOf(world.decision, world.approval, world.file.attempts[0], Uuid{});
        const auto changes = world.hear(word, false);
        QVERIFY(!changes.ended);
        QVERIFY(world.file.live() != nullptr);
    }

    void deliveredSettlesWithTheNamesOfBoth()
    {
        World world(Verb::Delivered);
        world.decision.sn = "123";
        world.approval.maker = "finance1";
        world.approval.checker = "finance2";
        QVERIFY(isStep(world.next(), Step::Settle));
        const auto word = evidenceOf(world.decision, world.approval, world.file.attempts[0], Uuid{});
        QVERIFY(word.raw.find("finance1 + finance2") != std::string::npos);
        world.carryOut(Step::Settle);
        QVERIFY(world.file.sale.status == SaleStatus::Success);
        QVERIFY(world.file.sale.sn == "123");
        world.context.snAcceptable = false;
        World strict(Verb::Delivered);
        strict.context.snAcceptable = false;
        QVERIFY(isRefused(strict.next(), ResolveRefusal::SerialNeeded));
    }

    void aReversalGivesEverythingBackInOrder()
    {
        auto world = settled();
        world.decision.costBack = rupiah(10'001);
        QVERIFY(isStep(world.next(), Step::Reverse));
        EvidenceContext about;
        about.accounts = kAccounts;
        about.supplierDeposit = kDeposit;
        about.wallet = &world.wallet;
        const auto changes = reverseSale(world.file, world.decision, world.approval.request, about);
        QCOMPARE(changes.transfers.size(), std::size_t{4});
        QVERIFY(changes.transfers[0].kind == TransferKind::Reversal);
        QVERIFY(changes.transfers[0].request == world.approval.request);
        QVERIFY(changes.transfers[1].kind == TransferKind::CostBack);
        QVERIFY(changes.transfers[2].leg == 0 && changes.transfers[3].leg == 1);
        QCOMPARE(world.wallet.balance.value(), kPrice);
        QVERIFY(changes.cases.empty());
        QVERIFY(changes.report->event == ReportEvent::Refunded);
        QVERIFY(isRefused(world.next(), ResolveRefusal::AlreadyReversed));
    }

    void aReversalNeedsExactlyItsMovement()
    {
        auto world = settled();
        world.approval.movement->amount = rupiah(kPrice - 1);
        QVERIFY(isRefused(world.next(), ResolveRefusal::MovementDiffers));
        world = settled();
        world.approval.movement->debit = kAccounts.cost;
        QVERIFY(isRefused(world.next(), ResolveRefusal::MovementDiffers));
        world = settled();
        world.approval.movement.reset();
        QVERIFY(isRefused(world.next(), ResolveRefusal::MovementDiffers));
        world = settled();
        world.decision.costBack = rupiah(10'002);
        QVERIFY(isRefused(world.next(), ResolveRefusal::CostBackTooHigh));
        world = settled();
        world.decision.verb = Verb::Close; // money was agreed on that would never move
        QVERIFY(isRefused(world.next(), ResolveRefusal::MovementDiffers));
    }

    void aCaseOfDoubtIsNotClosedWhileTheSaleIsOpen()
    {
        World world(Verb::Close);
        QVERIFY(isRefused(world.next(), ResolveRefusal::StillUndecided));
        world.approval.caseKind = CaseKind::Complaint;
        QVERIFY(isStep(world.next(), Step::Close));
        world.decision.resolution.clear();
        QVERIFY(isRefused(world.next(), ResolveRefusal::NoReason));
        World other(Verb::Close);
        other.approval.caseOpen = false;
        QVERIFY(isRefused(other.next(), ResolveRefusal::CaseClosed));
    }

    /// Whatever the supplier says in whatever order, a decision of "failed" gives money back at most once, never while
    /// an answer is missing, never against a yes, and buys nothing.
    void aDecisionKeepsItsPromisesWhateverTheSupplierSays()
    {
        QVERIFY(rc::check("decision and answers in any order", [] {
            World world(*rc::gen::element(Verb::Failed, Verb::Failed, Verb::Delivered),
                        *rc::gen::element(AttemptState::Sending, AttemptState::Unknown, AttemptState::Accepted));
            bool decided = false;
            for (int i = *rc::gen::inRange(1, 25); i > 0; --i) {
                const Attempt before = world.file.attempts[0];
                const bool wasLive = world.file.live() != nullptr;
                switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    (void)world.startCheck();
                    if (*rc::gen::inRange(0, 3) == 0 && wasLive && before.state != AttemptState::Sending)
                        (void)world.stay(world.file.attempts[0].checksStarted);
                    break;
                case 1:
                    if (wasLive && before.state != AttemptState::Sending)
                        (void)world.answer(*rc::gen::element(EvidenceClass::Delivered,
                                                             EvidenceClass::RejectedRetry,
                                                             EvidenceClass::Pending,
                                                             EvidenceClass::Unknown),
                                           *rc::gen::inRange(0, before.checksStarted + 1));
                    break;
                case 2:
                    if (before.state == AttemptState::Sending)
                        (void)world.answer(*rc::gen::element(EvidenceClass::Pending, EvidenceClass::Unknown), 0);
                    break;
                default: {
                    const auto next = world.next();
                    if (!std::holds_alternative<Step>(next))
                        break;
                    const auto step = std::get<Step>(next);
                    if (step == Step::GiveBack) {
                        RC_ASSERT(before.checksAnswered == before.checksStarted);
                        RC_ASSERT(before.checksStarted > world.approval.waiting->checksBefore);
                    }
                    decided = true;
                    world.carryOut(step);
                    break;
                }
                }
                if (decided && world.decision.verb == Verb::Failed)
                    RC_ASSERT(world.file.attempts.size() == 1U);
                const bool failed = world.file.sale.status == SaleStatus::Failed;
                RC_ASSERT(world.wallet.balance == (failed ? rupiah(kPrice) : Money()));
                RC_ASSERT(world.has(TransferKind::Refund) == failed);
                RC_ASSERT(!(world.has(TransferKind::Refund) && world.has(TransferKind::Settle)));
            }
            RC_CLASSIFY(world.file.sale.status == SaleStatus::Failed, "failed");
            RC_CLASSIFY(world.file.sale.status == SaleStatus::Success, "success");
        }));
    }
};

QTEST_GUILESS_MAIN(TestResolveCase)
#include "tst_resolve_case.moc"
