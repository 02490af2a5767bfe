// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"

#include <QtTest>

#include <future>
#include <memory>
#include <set>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kParallel = 100;
constexpr int kCatalogueMs = 15'000;

} // namespace

/// A ref_id is one order for ever, whatever happened since.
class TestIdempotency final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<Bench>();
        m_owner = std::make_unique<Database>(superuserConninfo(m_bench->demo.ready()));
    }

    void aHundredAtOnceAreOneDebit()
    {
        const auto before = m_bench->agent.balance();
        std::vector<std::future<ApiAnswer>> pending;
        for (int i = 0; i < kParallel; ++i)
            pending.push_back(m_bench->agent.orderLater(kHundred));
        int fresh = 0;
        std::set<std::string> stories;
        std::int64_t price = 0;
        for (auto& one : pending) {
            const auto answer = one.get();
            QVERIFY2(answer.status == 200, (answer.detail + answer.body.dump()).c_str());
            fresh += answer.data()["replayed"].asBool() == false ? 1 : 0;
            price = answer.number("price");
            stories.insert(storyOf(answer));
        }
        QCOMPARE(fresh, 1);
        QCOMPARE(stories.size(), std::size_t{1}); // The same trx_id, trx_code, price and balance for all.
        QCOMPARE(m_bench->agent.balance(), before - price);
        QCOMPARE(m_bench->database.number("SELECT count(*) FROM transfers WHERE kind = 'debit'"), std::int64_t{1});
    }

    void anotherOrderUnderThatNameIsRefused()
    {
        auto other = kHundred;
        other.destination = "087800009998";
        const auto answer = m_bench->agent.order(other);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.errorCode(), std::string("REF_ID_REUSED"));
    }

    void theSameRefOfAnotherAgentIsItsOwn()
    {
        auto client = m_bench->client("AG003");
        const auto answer = client.order(kHundred);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data()["replayed"].asBool().value_or(true), false);
        QVERIFY(answer.text("trx_id") != m_bench->agent.order(kHundred).text("trx_id"));
    }

    void theDuplicateRuleNeedsACounter()
    {
        auto client = m_bench->client("AG002"); // AG001 is free of the rule, all others have it.
        const OrderCall first{"DUPLICATE-1", "XLD10", "087800007001"};
        const OrderCall second{"DUPLICATE-2", "XLD10", "087800007001"};
        const OrderCall counted{"DUPLICATE-3", "XLD10", "087800007001", {}, 2};
        QCOMPARE(client.order(first).status, 200);
        const auto refused = client.order(second);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.errorCode(), std::string("DUPLICATE_TRANSACTION"));
        QCOMPARE(client.order(counted).status, 200);
        QCOMPARE(client.order(first).data()["replayed"].asBool().value_or(false), true);
        QCOMPARE(client.order(second).errorCode(),
                 std::string("DUPLICATE_TRANSACTION")); // Refused, so the key was released.
    }

    void aClosedProductStillAnswersItsOldOrders()
    {
        const auto story = storyOf(m_bench->agent.order(kHundred));
        m_owner->execute("UPDATE products SET status = 'closed' WHERE code = 'XLD10'");
        int number = 0;
        ApiAnswer refused;
        QVERIFY(waitUntil(
            [&] {
                refused = m_bench->agent.order({"CLOSED-" + std::to_string(++number), "XLD10", "087800007100"});
                return refused.status != 200;
            },
            kCatalogueMs,
            200));
        QCOMPARE(refused.errorCode(), std::string("PRODUCT_CLOSED"));
        const auto replay = m_bench->agent.order(kHundred);
        QCOMPARE(replay.status, 200);
        QCOMPARE(storyOf(replay), story);
        m_owner->execute("UPDATE products SET status = 'open' WHERE code = 'XLD10'");
        QVERIFY(waitUntil(
            [&] {
                return m_bench->agent.order({"OPEN-" + std::to_string(++number), "XLD10", "087800007100"}).status ==
                       200;
            },
            kCatalogueMs,
            200));
    }

    void anEmptyWalletStillAnswersItsOldOrders()
    {
        auto client = m_bench->client("AG003");
        const auto story = storyOf(client.order(kHundred));
        m_owner->execute("UPDATE accounts SET floor = balance WHERE code = 'wallet:AG003'"); // Nothing left to spend.
        const auto refused = client.order({"EMPTY-1", "XLD10", "087800007200"});
        QCOMPARE(refused.status, 402);
        QCOMPARE(refused.errorCode(), std::string("INSUFFICIENT_BALANCE"));
        const auto replay = client.order(kHundred);
        QCOMPARE(replay.status, 200);
        QCOMPARE(storyOf(replay), story);
        m_owner->execute("UPDATE accounts SET floor = 0 WHERE code = 'wallet:AG003'");
        QCOMPARE(client.order({"EMPTY-1", "XLD10", "087800007200"}).status,
                 200); // The refused order had released its key.
    }

    void theBooksAndTheWireAgree()
    {
        QVERIFY(waitUntil(
            [&] {
                return m_bench->database.number(
                           "SELECT count(*) FROM transactions WHERE status IN ('PENDING', 'PROCESSING')") == 0;
            },
            30'000));
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    /// What never changes, however often the order is repeated.
    static std::string storyOf(const ApiAnswer& answer)
    {
        return answer.text("trx_id") + " " + answer.text("trx_code") + " " + std::to_string(answer.number("price")) +
               " " + std::to_string(answer.number("balance_remaining"));
    }

    const OrderCall kHundred{"HUNDRED", "XLD10", "087800007000"};
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Database> m_owner;
};

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"
