// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/accept.h"
#include "kernel/assert.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

constexpr SystemAccounts kAccounts{AccountId{1}, AccountId{2}, AccountId{3}, AccountId{4}, AccountId{5}};

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

/// What the database knows: carried from one decision to the next.
struct World final {
    std::map<AccountId, Wallet> wallets;
    AcceptState state;
    std::vector<Transfer> debits;

    explicit World(std::int64_t balance = 50'000)
    {
        for (std::int64_t id = 101; id <= 103; ++id) {
            Wallet wallet;
            wallet.id = AccountId{id};
            wallet.balance = rupiah(balance);
            wallet.floor = rupiah(id == 103 ? -20'000 : 0);
            wallet.seq = 7;
            wallets.emplace(wallet.id, wallet);
        }
    }

    AcceptDecisions decide(std::span<const Order> orders)
    {
        state.wallets = &wallets;
        auto decisions = decideSales(orders, state, kAccounts);
        for (const auto& sale : decisions.sales)
            debits.push_back(sale.debit);
        return decisions;
    }
};

Order orderOf(std::int64_t agent, std::string refId, std::int64_t price)
{
    Order order;
    order.id.bytes[15] = static_cast<std::uint8_t>(agent);
    order.agent = AgentId{agent};
    order.wallet = AccountId{100 + agent};
    order.refId = std::move(refId);
    order.fingerprint[0] = 1;
    order.product = ProductId{9};
    order.destination = "08780000" + order.refId;
    order.price = rupiah(price);
    order.plan.candidates.push_back({MappingId{4}, SupplierId{3}, "DIGI", "xld10", rupiah(price - 100)});
    order.attemptRef = 77;
    return order;
}

/// Few keys, so that twins, reused keys and duplicates are frequent.
std::vector<Order> anyOrders()
{
    std::vector<Order> orders;
    const int size = *rc::gen::inRange(0, 24);
    for (int i = 0; i < size; ++i) {
        auto order = orderOf(*rc::gen::inRange<std::int64_t>(1, 4),
                             std::to_string(*rc::gen::inRange(0, 6)),
                             *rc::gen::element<std::int64_t>(10'000, 20'000, 1));
        order.id.bytes[0] = static_cast<std::uint8_t>(i + 1);
        order.fingerprint[1] = static_cast<std::uint8_t>(*rc::gen::inRange(0, 2));
        order.destination = "0878" + std::to_string(*rc::gen::inRange(0, 3));
        order.counter = *rc::gen::inRange(1, 3);
        order.duplicateRule = *rc::gen::inRange(0, 3) != 0;
        order.hasSlot = *rc::gen::arbitrary<bool>();
        if (*rc::gen::inRange(0, 5) == 0)
            order.verdict = *rc::gen::element(Refusal::RateLimited, Refusal::ProductClosed, Refusal::NoRoute);
        orders.push_back(order);
    }
    return orders;
}

std::string wordsOf(const SaleView& view)
{
    return view.id.toString() + ' ' + view.refId + ' ' + std::string(toString(view.status)) + ' ' +
           std::to_string(view.price.value()) + ' ' + std::to_string(view.balanceAfter.value());
}

std::string wordsOf(const OrderOutcome& outcome)
{
    if (const auto* accepted = std::get_if<Accepted>(&outcome))
        return "accepted " + wordsOf(accepted->view);
    if (const auto* replayed = std::get_if<Replayed>(&outcome))
        return "replayed " + wordsOf(replayed->view);
    return std::string(toString(std::get<Refusal>(outcome)));
}

std::string wordsOf(const NewSale& sale)
{
    return sale.sale.id.toString() + ' ' + std::to_string(sale.debit.debitLeg->seq) + ' ' +
           std::to_string(sale.debit.debitLeg->before.value()) + ' ' +
           std::to_string(sale.debit.debitLeg->after.value()) + ' ' + std::string(toString(sale.attempt.state));
}

std::vector<std::string> wordsOf(const World& world)
{
    std::vector<std::string> words;
    for (const auto& [id, wallet] : world.wallets)
        words.push_back(std::to_string(wallet.balance.value()) + '#' + std::to_string(wallet.seq) + '#' +
                        std::to_string(wallet.lastDelta.value()));
    return words;
}

} // namespace

class TestAccept final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=1000");
    }

    void aSaleIsBornWithItsDebitAndItsAttempt()
    {
        World world;
        auto order = orderOf(1, "a", 10'000);
        order.hasSlot = true;
        order.commissions = {{AccountId{201}, "UP", rupiah(300)}};
        const auto decisions = world.decide(std::span(&order, 1));
        QVERIFY(std::holds_alternative<Accepted>(decisions.outcomes.front()));
        const auto& made = decisions.sales.front();
        QVERIFY(made.sale.status == SaleStatus::Processing && made.attempt.state == AttemptState::Sending);
        QCOMPARE(made.attempt.priceCap.value(), 9'700);
        QCOMPARE(made.attempt.no, 1);
        QCOMPARE(made.attempt.ref, 77);
        QCOMPARE(made.sale.balanceAfter.value(), 40'000);
        QVERIFY(made.debit.cause == order.id && made.debit.debit == order.wallet &&
                made.debit.credit == kAccounts.clearing);
        QCOMPARE(made.debit.amount.value(), 10'000);
        QCOMPARE(made.debit.debitLeg->seq, 8);
        QVERIFY(!made.debit.creditLeg);
    }

    void withoutASlotTheAttemptIsQueued()
    {
        World world;
        const auto order = orderOf(1, "a", 10'000);
        const auto decisions = world.decide(std::span(&order, 1));
        QVERIFY(decisions.sales.front().sale.status == SaleStatus::Pending);
        QVERIFY(decisions.sales.front().attempt.state == AttemptState::Queued);
    }

    void aTwinInTheBatchIsReplayed()
    {
        World world;
        const std::vector<Order> orders(3, orderOf(1, "a", 10'000));
        const auto decisions = world.decide(orders);
        QVERIFY(std::holds_alternative<Accepted>(decisions.outcomes[0]));
        QVERIFY(std::holds_alternative<Replayed>(decisions.outcomes[1]));
        QVERIFY(std::holds_alternative<Replayed>(decisions.outcomes[2]));
        QCOMPARE(decisions.sales.size(), std::size_t{1});
        QCOMPARE(world.wallets.at(AccountId{101}).balance.value(), 40'000);
    }

    void aTwinWithAnotherFingerprintReusesTheKey()
    {
        World world;
        std::vector<Order> orders(2, orderOf(1, "a", 10'000));
        orders[1].fingerprint[31] = 9;
        const auto decisions = world.decide(orders);
        QVERIFY(std::get<Refusal>(decisions.outcomes[1]) == Refusal::RefIdReused);
    }

    void aRefusedOrderReleasesItsKey()
    {
        World world(5'000);
        std::vector<Order> orders{orderOf(1, "a", 10'000), orderOf(1, "a", 1)};
        orders[1].fingerprint[31] = 9;
        const auto decisions = world.decide(orders);
        QVERIFY(std::get<Refusal>(decisions.outcomes[0]) == Refusal::InsufficientBalance);
        QVERIFY(std::holds_alternative<Accepted>(decisions.outcomes[1]));
    }

    void aKnownSaleAnswersWhateverIsWrongNow()
    {
        World world;
        auto order = orderOf(1, "a", 10'000);
        (void)world.decide(std::span(&order, 1));
        world.wallets.at(AccountId{101}).balance = Money();
        order.verdict = Refusal::ProductClosed;
        order.plan.candidates.clear();
        const auto decisions = world.decide(std::span(&order, 1));
        QVERIFY(std::holds_alternative<Replayed>(decisions.outcomes[0]));
        QVERIFY(decisions.sales.empty());
    }

    void theDuplicateRuleIsTheAgentsChoice()
    {
        World world;
        std::vector<Order> orders{
            orderOf(1, "a", 10'000), orderOf(1, "b", 10'000), orderOf(1, "c", 10'000), orderOf(1, "d", 10'000)};
        for (auto& order : orders)
            order.destination = "0878";
        orders[2].counter = 2;
        orders[3].duplicateRule = false;
        const auto decisions = world.decide(orders);
        QVERIFY(std::get<Refusal>(decisions.outcomes[1]) == Refusal::DuplicateTransaction);
        QVERIFY(std::holds_alternative<Accepted>(decisions.outcomes[2]));
        QVERIFY(std::holds_alternative<Accepted>(decisions.outcomes[3]));
    }

    void anOrderWithoutItsWalletIsABrokenPromise()
    {
        World world;
        auto order = orderOf(1, "a", 10'000);
        order.wallet = AccountId{999};
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)world.decide(std::span(&order, 1)));
    }

    void aBatchIsItsSinglesInTheSameOrder()
    {
        QVERIFY(rc::check("outcomes, balances and numbers are the same", [] {
            const auto orders = anyOrders();
            World together;
            World alone;
            const auto decisions = together.decide(orders);
            RC_ASSERT(decisions.outcomes.size() == orders.size());
            std::vector<std::string> sales;
            for (std::size_t i = 0; i < orders.size(); ++i) {
                const auto one = alone.decide(std::span(&orders[i], 1));
                RC_ASSERT(wordsOf(one.outcomes.front()) == wordsOf(decisions.outcomes[i]));
                for (const auto& sale : one.sales)
                    sales.push_back(wordsOf(sale));
            }
            std::vector<std::string> inBatch;
            for (const auto& sale : decisions.sales)
                inBatch.push_back(wordsOf(sale));
            RC_ASSERT(inBatch == sales);
            RC_ASSERT(wordsOf(together) == wordsOf(alone));
        }));
    }

    void aBatchMayBeSplitAnywhere()
    {
        QVERIFY(rc::check("two halves decide as the whole", [] {
            const auto orders = anyOrders();
            const auto cut = *rc::gen::inRange<std::size_t>(0, orders.size() + 1);
            World whole;
            World halves;
            std::vector<std::string> a;
            std::vector<std::string> b;
            const auto all = whole.decide(orders);
            const auto first = halves.decide(std::span(orders).first(cut));
            const auto second = halves.decide(std::span(orders).subspan(cut));
            for (const auto& outcome : all.outcomes)
                a.push_back(wordsOf(outcome));
            for (const auto* half : {&first, &second}) {
                for (const auto& outcome : half->outcomes)
                    b.push_back(wordsOf(outcome));
            }
            RC_ASSERT(a == b);
            RC_ASSERT(wordsOf(whole) == wordsOf(halves));
        }));
    }

    void theFloorIsNeverCrossedAndTheLegsChain()
    {
        QVERIFY(rc::check("each leg continues the one before it, down to the floor at most", [] {
            World world;
            const World before = world;
            (void)world.decide(anyOrders());
            for (const auto& [id, wallet] : world.wallets) {
                RC_ASSERT(wallet.balance >= wallet.floor);
                auto balance = before.wallets.at(id).balance;
                auto seq = before.wallets.at(id).seq;
                for (const auto& debit : world.debits) {
                    if (debit.debit != id)
                        continue;
                    RC_ASSERT(debit.debitLeg->seq == ++seq);
                    RC_ASSERT(debit.debitLeg->before == balance);
                    balance -= debit.amount;
                    RC_ASSERT(debit.debitLeg->after == balance);
                }
                RC_ASSERT((wallet.balance == balance && wallet.seq == seq));
            }
        }));
    }

    void noKeyIsSoldTwice()
    {
        QVERIFY(rc::check("at most one sale per agent and ref_id, whatever comes", [] {
            World world;
            std::set<OrderKey> sold;
            for (const auto& sale : world.decide(anyOrders()).sales)
                RC_ASSERT(sold.emplace(sale.sale.agent, sale.sale.refId).second);
        }));
    }
};

QTEST_GUILESS_MAIN(TestAccept)
#include "tst_accept.moc"
