// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/requests_rules.h"
#include "wallet/pg/pg_requests_payload.h"

#include <QtTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::wallet;
using ops::Operator;
using ops::OperatorId;
using ops::OperatorStatus;
using ops::Role;

namespace {

Operator person(std::int64_t id, Role role)
{
    return {OperatorId{id}, "p" + std::to_string(id), "", role, OperatorStatus::Active};
}

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

/// An agent with 1,000 and a shop that lets everybody move a million.
RequestFacts facts()
{
    RequestFacts known;
    known.accounts = {AccountId{1}, AccountId{2}, AccountId{3}, AccountId{4}, AccountId{5}};
    known.agent = AgentFacts{AccountId{10}, rupiah(1000), rupiah(0), false};
    return known;
}

constexpr DayUse kPlenty{Money(), Money::rupiah(1'000'000)};
const ReasonFacts kReason{RequestKind::Adjustment, true};

Proposal adjustment(bool isToAgent, std::int64_t amount)
{
    return {AdjustmentAsk{"AG1", isToAgent, rupiah(amount)}, "BONUS", "", "key"};
}

std::string keyOf(const Result<RequestPlan, RequestRefusal>& planned)
{
    return planned ? "planned" : std::string(errorKey(planned.error()));
}

RequestAsk anyAsk()
{
    const auto amount = [] { return rupiah(*rc::gen::arbitrary<std::int64_t>()); };
    const auto readable = [&] {
        return std::string(*rc::gen::elementOf(std::vector<std::string>{"AG1", "a\"b", "é", ""}));
    };
    const auto id = [] {
        Uuid made;
        for (auto& byte : made.bytes)
            byte = *rc::gen::arbitrary<std::uint8_t>();
        return made;
    };
    const auto truth = [] { return *rc::gen::arbitrary<bool>(); };
    switch (*rc::gen::inRange(0, 10)) {
    case 0:
        return AdjustmentAsk{readable(), *rc::gen::arbitrary<bool>(), amount()};
    case 1:
        return DepositAsk{id(), readable(), *rc::gen::arbitrary<bool>() ? std::optional(id()) : std::nullopt};
    case 2:
        return LineDuplicateAsk{id(), id()};
    case 3:
        return SupplierAsk{
            *rc::gen::elementOf(std::vector<SupplierMove>{
                SupplierMove::Deposit, SupplierMove::Refund, SupplierMove::DriftLoss, SupplierMove::DriftGain}),
            readable(),
            amount(),
            *rc::gen::arbitrary<bool>() ? std::optional(id()) : std::nullopt};
    case 4:
        return WriteOffAsk{readable(), amount()};
    case 5:
        return CreditLimitAsk{readable(), amount()};
    case 6:
        return CredentialsAsk{readable(),
                              *rc::gen::arbitrary<std::int64_t>(),
                              truth(),
                              truth(),
                              truth(),
                              truth() ? std::optional(readable()) : std::nullopt,
                              truth() ? std::optional(truth()) : std::nullopt};
    case 7:
        return AgentKeyAsk{readable(), *rc::gen::inRange(0, 3), readable()};
    case 8: {
        BankAccountAsk ask;
        ask.account = readable();
        ask.version = *rc::gen::arbitrary<std::int64_t>();
        ask.isMootaSecretMade = truth();
        for (auto* terms : {&ask.terms, &ask.before}) {
            if (truth())
                terms->holder = readable();
            if (truth())
                terms->autoLimit = amount();
            if (truth())
                terms->isOpen = truth();
        }
        if (truth())
            ask.newSecrets = {"moota_token", readable()};
        return ask;
    }
    default:
        return PriceAsk{readable(), readable(), amount(), amount()};
    }
}

} // namespace

class TestRequestRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyWhoOnlyAsksCanAgree()
    {
        for (const auto role : {Role::FinanceMaker, Role::Support, Role::Viewer}) {
            for (const auto kind : kRequestKinds)
                QVERIFY(!ops::hasRight(role, approvalRight(kind)));
        }
        for (const auto kind : kRequestKinds)
            QVERIFY(!ops::hasRight(Role::FinanceChecker, proposalRight(kind)));
    }

    /// Finance judges money; what opens a door is judged by who could ask for it.
    void secretsAreAgreedToByWhoMayAskForThem()
    {
        for (const auto kind : {RequestKind::SupplierCredentials, RequestKind::AgentKey}) {
            for (const auto role : ops::kRoles) {
                QCOMPARE(ops::hasRight(role, approvalRight(kind)), role == Role::Owner || role == Role::Admin);
                QCOMPARE(ops::hasRight(role, proposalRight(kind)), ops::hasRight(role, approvalRight(kind)));
            }
        }
    }

    /// Those who may approve money look at the statements; who asks for an account may be the only admin.
    void whereAgentsPayIsAgreedToByWhoApprovesMoney()
    {
        for (const auto role : ops::kRoles) {
            QCOMPARE(ops::hasRight(role, proposalRight(RequestKind::BankAccount)),
                     role == Role::Owner || role == Role::Admin);
            QCOMPARE(ops::hasRight(role, approvalRight(RequestKind::BankAccount)),
                     ops::hasRight(role, ops::Right::ApproveMoney));
        }
    }

    void oneRoleManagesPeople()
    {
        for (const auto role : ops::kRoles)
            QCOMPARE(ops::hasRight(role, ops::Right::ManageOperators), role == Role::Owner);
    }

    void theOwnerHasEveryRight()
    {
        for (int right = 0; right <= static_cast<int>(ops::Right::BlockNumber); ++right)
            QVERIFY(ops::hasRight(Role::Owner, static_cast<ops::Right>(right)));
    }

    void everyRefusalHasAKeyOfItsOwn()
    {
        std::set<std::string_view> keys;
        constexpr int kRefusals = static_cast<int>(RequestRefusal::KeyNotFound) + 1;
        for (int refusal = 0; refusal < kRefusals; ++refusal)
            keys.insert(errorKey(static_cast<RequestRefusal>(refusal)));
        QCOMPARE(keys.size(), std::size_t{kRefusals});
    }

    void whatWasAskedReadsBack()
    {
        QVERIFY(rc::check("payload", [] {
            const auto ask = anyAsk();
            RC_ASSERT(askOf(kindOf(ask), payloadOf(ask), "subject", std::nullopt) == ask);
            for (const auto kind : kRequestKinds) {
                const auto other = askOf(kind, payloadOf(ask), "subject", std::nullopt);
                // In parentheses: the macro splits its expression, and then both sides of || are always evaluated.
                RC_ASSERT((!other || kindOf(*other) == kind));
            }
        }));
    }

    void aLimitCarriesWhatTheDatabaseCompares()
    {
        const FloorStep step{AccountId{10}, rupiah(-5), rupiah(-900)};
        const auto payload = payloadOf(CreditLimitAsk{"AG1", rupiah(900)}, step);
        QCOMPARE(payload, std::string(R"({"agent":"AG1","limit":900,"account_id":10,"floor":-900,"floor_before":-5})"));
        QVERIFY(floorOf(payload) == std::optional(step));
        QVERIFY(!floorOf(payloadOf(CreditLimitAsk{"AG1", rupiah(900)})));
    }

    void aPlanNeverTakesAWalletBelowItsFloor()
    {
        QVERIFY(rc::check("floor", [] {
            auto known = facts();
            known.agent->balance = rupiah(*rc::gen::inRange<std::int64_t>(-2000, 2000));
            known.agent->floor = rupiah(*rc::gen::inRange<std::int64_t>(-1000, 1));
            const auto amount = *rc::gen::inRange<std::int64_t>(1, 3000);
            const auto plan = planRequest(AdjustmentAsk{"AG1", false, rupiah(amount)}, known);
            const bool fits = known.agent->balance - rupiah(amount) >= known.agent->floor;
            RC_ASSERT(plan.has_value() == fits);
            if (plan) {
                RC_ASSERT((plan->movement->debit == known.agent->wallet && plan->movement->amount == rupiah(amount)));
            }
        }));
    }

    void theCapHoldsToTheRupiah()
    {
        QVERIFY(rc::check("cap", [] {
            const auto used = *rc::gen::inRange<std::int64_t>(0, 2000);
            const auto amount = *rc::gen::inRange<std::int64_t>(1, 2000);
            const DayUse use{rupiah(used), rupiah(2000)};
            const auto plan =
                decideProposal(person(1, Role::FinanceMaker), adjustment(true, amount), kReason, use, facts());
            RC_ASSERT(keyOf(plan) == (used + amount <= 2000 ? "planned" : "CAP_EXCEEDED"));
        }));
    }

    void theMakerNeverAgrees()
    {
        QVERIFY(rc::check("two people", [] {
            const auto role = *rc::gen::elementOf(std::vector<Role>(std::begin(ops::kRoles), std::end(ops::kRoles)));
            const auto maker = person(1, Role::Owner);
            const auto checker = person(*rc::gen::inRange<std::int64_t>(1, 3), role);
            const auto ask = std::get<AdjustmentAsk>(adjustment(true, 5).ask);
            const auto plan = planRequest(ask, facts()).value();
            const auto answer = keyOf(decideApproval(checker, {maker, ask, plan}, kPlenty, facts()));
            const bool mayApprove = ops::hasRight(role, ops::Right::ApproveMoney);
            RC_ASSERT(answer == (!mayApprove ? "NO_RIGHT" : checker.id == maker.id ? "SAME_PERSON" : "planned"));
        }));
    }

    void whatChangedMeanwhileIsStale()
    {
        const auto maker = person(1, Role::FinanceMaker);
        const auto checker = person(2, Role::FinanceChecker);
        const CreditLimitAsk ask{"AG1", rupiah(500)};
        const auto plan = planRequest(ask, facts()).value();
        auto later = facts();
        later.agent->floor = rupiah(-100);
        QCOMPARE(keyOf(decideApproval(checker, {maker, ask, plan}, kPlenty, facts())), std::string("planned"));
        QCOMPARE(keyOf(decideApproval(checker, {maker, ask, plan}, kPlenty, later)), std::string("STALE"));
        later = facts();
        later.agent->wallet = AccountId{11};
        QCOMPARE(keyOf(decideApproval(checker, {maker, ask, plan}, kPlenty, later)), std::string("STALE"));
    }

    void aSettledSaleIsReversedToItsOwnAgent()
    {
        const auto id = Uuid::parse("01900000-0000-7000-8000-000000000009").value();
        auto known = facts();
        const CaseAsk ask{"sale:" + id.toString(), id, "{}"};
        QCOMPARE(keyOf(planRequest(ask, known)), std::string("UNKNOWN_SUBJECT"));
        known.sale = SaleFacts{AccountId{77}, rupiah(10'500), true};
        const auto plan = planRequest(ask, known).value();
        QVERIFY(plan.movement ==
                std::optional(Movement{id, TransferKind::Reversal, AccountId{5}, AccountId{77}, rupiah(10'500)}));
        QCOMPARE(plan.atStake, rupiah(10'500));
        QCOMPARE(keyOf(planRequest(CaseAsk{"sale:other", id, "{}"}, known)), std::string("UNKNOWN_SUBJECT"));
        known.sale->isReversible = false;
        QCOMPARE(keyOf(planRequest(ask, known)), std::string("SALE_NOT_REVERSIBLE"));
    }

    /// A price may always go up, and down to what it costs; for everybody who pays it.
    void noPriceFallsBelowItsCost()
    {
        QVERIFY(rc::check("no loss", [] {
            auto known = facts();
            PriceFacts price;
            price.basePrice = rupiah(*rc::gen::inRange<std::int64_t>(500, 1500));
            price.morning = price.basePrice;
            price.cheapestCost = rupiah(1000);
            price.percentMax = 10;
            price.levels = {{"A", rupiah(*rc::gen::inRange<std::int64_t>(-100, 100)), std::nullopt, rupiah(50)},
                            {"B", rupiah(0), rupiah(700), rupiah(0)}};
            known.price = price;
            const auto wanted = rupiah(*rc::gen::inRange<std::int64_t>(1, 2000));
            RC_PRE(wanted != price.basePrice);
            const auto answer = keyOf(planRequest(PriceAsk{"X", "", price.basePrice, wanted}, known));
            const bool loses = wanted < price.basePrice && wanted + price.levels[0].margin - rupiah(50) < rupiah(1000);
            RC_ASSERT(answer == (loses ? "PRICE_BELOW_COST" : "planned"));
        }));
    }

    void onePersonStaysWithinThePercentageOfTheMorning()
    {
        auto known = facts();
        PriceFacts price;
        price.basePrice = rupiah(10'900);
        price.morning = rupiah(10'000);
        price.percentMax = 10;
        known.price = price;
        const auto step = [&](std::int64_t to) {
            return decidePriceStep(person(1, Role::Admin), PriceAsk{"X", "", rupiah(10'900), rupiah(to)}, known)
                .value();
        };
        QVERIFY(step(11'000) == PriceStep::Alone && step(9'000) == PriceStep::Alone);
        QVERIFY(step(11'001) == PriceStep::NeedsSecondPerson && step(8'999) == PriceStep::NeedsSecondPerson);
    }
};

QTEST_GUILESS_MAIN(TestRequestRules)
#include "tst_request_rules.moc"
