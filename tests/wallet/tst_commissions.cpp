// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"
#include "storage/unit_of_work.h"
#include "wallet/pg/pg_commissions.h"
#include "wallet/services/maturity_keeper.h"

#include <QtTest>

#include <atomic>
#include <random>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;
using eraflazz::storage::newUuid7;
using wallet::PgCommissions;

namespace {

constexpr int kAgents = 4; // Number 5 is everybody's upline: commission account 200005, wallet 1005.
constexpr int kUpline = kAgents + 1;
constexpr std::int64_t kShare = 100; // Of every sale; commission_levels of the engine world.

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

void setWindow(const EngineWorld& world, int minutes)
{
    world.sql("UPDATE settings SET value = '" + std::to_string(minutes) +
              "' WHERE key = 'commission.complaint_window_minutes'");
}

/// Books `count` delivered sales whose commission is the upline's.
void sell(EngineWorld& world, int count, int from = 0)
{
    LaneHouse house(world, "here", 1);
    house.start();
    for (int i = 0; i < count; ++i) {
        auto answer = house.order(1 + i % kAgents, "s" + std::to_string(from + i), phone(from + i));
        QCOMPARE(answerOf(answer), std::string("accepted"));
    }
    const auto total = static_cast<std::size_t>(count);
    QVERIFY(house.listener.waitFor([&](const auto& log) { return log.ready.size() == total; }));
    for (const auto& job : house.listener.log().ready)
        house.say(job, EvidenceClass::Delivered);
    QVERIFY(house.listener.waitFor([&](const auto& log) { return log.ended.size() == total; }));
}

std::int64_t held(const EngineWorld& world, int agent = kUpline)
{
    return world.number("SELECT balance FROM account_balances WHERE id = " + std::to_string(200'000 + agent));
}

/// Makes everything that happened so far that much older.
void age(const EngineWorld& world, const std::string& interval)
{
    world.sql("SET session_replication_role = replica; UPDATE transfers SET at = at - interval '" + interval + "'");
}

/// Takes the commission of some sale back, as the reversal of that sale does.
void takeBack(const EngineWorld& world, int sales)
{
    world.sql(
        "SET session_replication_role = replica; WITH sold AS (SELECT cause_id, leg, debit_account_id, "
        "credit_account_id, amount FROM transfers t WHERE kind = 'commission' AND NOT EXISTS (SELECT FROM transfers "
        "b WHERE b.cause_id = t.cause_id AND b.kind = 'commission_back') ORDER BY at DESC LIMIT " +
        std::to_string(sales) +
        "), moved AS (INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, "
        "batch_id) SELECT cause_id, 'commission_back', leg, credit_account_id, debit_account_id, amount, "
        "gen_random_uuid() FROM sold) INSERT INTO account_deltas SELECT gen_random_uuid(), side.account_id, "
        "side.amount FROM sold, LATERAL (VALUES (credit_account_id, -amount), (debit_account_id, amount)) AS "
        "side (account_id, amount)");
}

} // namespace

class TestCommissions final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void uplinesArePaidAHundredthOfTheWindowApart()
    {
        QCOMPARE(wallet::maturityIntervalMs(0), 0);
        QCOMPARE(wallet::maturityIntervalMs(99), 0);
        QCOMPARE(wallet::maturityIntervalMs(4320), 43 * 60'000);
        QCOMPARE(wallet::maturityIntervalMs(1'000'000), 3'600'000);
    }

    void withoutAWindowCommissionIsPaidAtOnce()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 0);
        sell(world, 8);
        PgCommissions commissions(world.conninfo());
        const auto before = world.balance(kUpline);
        const auto paid = commissions.mature(newUuid7());
        QCOMPARE(paid.accounts, 1);
        QCOMPARE(paid.amount.value(), 8 * kShare);
        QVERIFY(!paid.hasMore);
        QCOMPARE(world.balance(kUpline), before + 8 * kShare);
        QCOMPARE(held(world), 0);
        QCOMPARE(world.number("SELECT amount FROM maturities"), 8 * kShare);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void nothingInsideTheWindowIsPaid()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 60);
        sell(world, 3);
        age(world, "61 minutes");
        sell(world, 4, 3);
        PgCommissions commissions(world.conninfo());
        QCOMPARE(commissions.complaintWindowMinutes(), 60);
        QCOMPARE(commissions.mature(newUuid7()).amount.value(), 3 * kShare);
        QCOMPARE(held(world), 4 * kShare);
        QCOMPARE(commissions.mature(newUuid7()).accounts, 0);
        QCOMPARE(world.number("SELECT count(*) FROM maturities"), 1);
        age(world, "61 minutes");
        QCOMPARE(commissions.mature(newUuid7()).amount.value(), 4 * kShare);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void theSameRunPaysOnce()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 0);
        sell(world, 2);
        PgCommissions commissions(world.conninfo());
        const auto run = newUuid7();
        const auto first = commissions.mature(run);
        sell(world, 1, 2);
        const auto again = commissions.mature(run);
        QCOMPARE(again.accounts, first.accounts);
        QCOMPARE(again.amount.value(), 2 * kShare);
        QCOMPARE(held(world), kShare);
    }

    void oneDaemonPaysAtATime()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 0);
        sell(world, 2);
        storage::PgConnection other(world.conninfo());
        other.execute("BEGIN; SELECT pg_advisory_xact_lock(hashtext('eraflazz.maturity'))");
        PgCommissions commissions(world.conninfo());
        QCOMPARE(commissions.mature(newUuid7()).accounts, 0);
        other.execute("ROLLBACK");
        QCOMPARE(commissions.mature(newUuid7()).accounts, 1);
    }

    void commissionTakenBackInsideTheWindowHoldsNothingElseUp()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 60);
        sell(world, 3);
        age(world, "61 minutes");
        sell(world, 2, 3);
        takeBack(world, 1); // of the two inside the window
        PgCommissions commissions(world.conninfo());
        QCOMPARE(commissions.mature(newUuid7()).amount.value(), 3 * kShare);
        QCOMPARE(held(world), kShare);
    }

    void aDebtIsEarnedBackFirst()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 0);
        sell(world, 3);
        PgCommissions commissions(world.conninfo());
        QCOMPARE(commissions.mature(newUuid7()).amount.value(), 3 * kShare);
        takeBack(world, 2); // after it was paid
        QCOMPARE(held(world), -2 * kShare);
        sell(world, 1, 3);
        QCOMPARE(commissions.mature(newUuid7()).accounts, 0);
        QCOMPARE(held(world), -kShare);
        sell(world, 3, 4);
        QCOMPARE(commissions.mature(newUuid7()).amount.value(), 2 * kShare);
        QCOMPARE(held(world), 0);
    }

    void moreUplinesThanOneRunPaysAreLeftForTheNext()
    {
        constexpr int kMany = wallet::kMaturedAccountsMax + 20;
        EngineWorld world(*m_cluster, kMany, 1'000);
        setWindow(world, 0);
        // Everybody earned, in one commit that the sales account pays for.
        world.sql(
            "SET session_replication_role = replica; INSERT INTO transfers (cause_id, kind, leg, debit_account_id, "
            "credit_account_id, amount, batch_id) SELECT uuid7_floor(now()), 'commission', n, (SELECT id FROM "
            "accounts WHERE code = 'sales'), 200000 + n, n, gen_random_uuid() FROM generate_series(1, " +
            std::to_string(kMany) +
            ") n; INSERT INTO account_deltas SELECT gen_random_uuid(), 200000 + n, n FROM generate_series(1, " +
            std::to_string(kMany) + ") n");
        PgCommissions commissions(world.conninfo());
        const auto first = commissions.mature(newUuid7());
        QCOMPARE(first.accounts, wallet::kMaturedAccountsMax);
        QVERIFY(first.hasMore);
        const auto second = commissions.mature(newUuid7());
        QCOMPARE(second.accounts, 20);
        QVERIFY(!second.hasMore);
        QCOMPARE(world.number("SELECT count(*) FROM accounts WHERE kind = 'wallet' AND id - 1000 <= " +
                              std::to_string(kMany) + " AND balance = 1000 + id - 1000"),
                 kMany);
    }

    /// Against a plain model: what was earned, taken back and paid, of every age.
    void whatIsDueIsWhatAModelSays()
    {
        EngineWorld world(*m_cluster, 1, 1'000);
        setWindow(world, 60);
        PgCommissions commissions(world.conninfo());
        std::minstd_rand random(11);
        struct Leg final {
            int minutes = 0;
            std::int64_t amount = 0;
            bool isBack = false;
        };
        std::vector<Leg> legs;
        std::int64_t paid = 0;
        int cause = 0;
        for (int round = 0; round < 40; ++round) {
            const int passing = static_cast<int>(random() % 45);
            age(world, std::to_string(passing) + " minutes");
            for (auto& leg : legs)
                leg.minutes += passing;
            for (auto n = random() % 3; n > 0; --n) {
                legs.push_back({0, static_cast<std::int64_t>(1 + random() % 500), false});
                const auto amount = std::to_string(legs.back().amount);
                world.sql(
                    "SET session_replication_role = replica; INSERT INTO transfers (cause_id, kind, leg, "
                    "debit_account_id, credit_account_id, amount, batch_id) SELECT (left(uuid7_floor(now())::text, "
                    "24) || lpad(to_hex(" +
                    std::to_string(++cause) +
                    "), 12, '0'))::uuid, 'commission', 0, (SELECT id FROM accounts WHERE code = 'sales'), 200001, " +
                    amount + ", gen_random_uuid(); INSERT INTO account_deltas VALUES (gen_random_uuid(), 200001, " +
                    amount + ")");
            }
            if (random() % 3 == 0) {
                for (auto leg = legs.rbegin(); leg != legs.rend(); ++leg) { // the newest that still stands
                    if (leg->isBack)
                        continue;
                    leg->isBack = true;
                    takeBack(world, 1);
                    break;
                }
            }
            if (random() % 2 == 0)
                world.sql("SELECT fold_account_deltas()", PgCluster::kApp);
            std::int64_t due = -paid;
            for (const auto& leg : legs)
                due += leg.isBack || leg.minutes < 60 ? 0 : leg.amount;
            const auto run = commissions.mature(newUuid7());
            QCOMPARE(run.amount.value(), std::max<std::int64_t>(due, 0));
            paid += run.amount.value();
        }
        QVERIFY(paid > 0);
    }

    /// Two daemons' lanes sell, settle and fail while the roller folds and two daemons pay commission.
    void everyRupiahEarnedIsPaidOnceWhileTheShopIsOpen()
    {
        EngineWorld world(*m_cluster, kAgents, 200 * kPrice);
        setWindow(world, 0);
        const auto openings = world.balance(kUpline);
        std::atomic<bool> isOpen{true};
        std::atomic<std::int64_t> lowest{0};
        std::atomic<std::int64_t> paid{0};
        std::vector<std::thread> others;
        for (int daemon = 0; daemon < 2; ++daemon) {
            others.emplace_back([&] {
                PgCommissions commissions(world.conninfo());
                while (isOpen)
                    paid += commissions.mature(newUuid7()).amount.value();
            });
        }
        others.emplace_back([&] {
            storage::PgConnection roller(world.conninfo());
            roller.addStatements(
                "-- name: fold\nSELECT fold_account_deltas() AS n\n-- name: lowest\nSELECT min(balance) "
                "AS n FROM account_balances WHERE kind = 'commission'");
            while (isOpen) {
                static_cast<void>(roller.query("fold"));
                lowest = std::min(lowest.load(), roller.query("lowest").integer(0, 0));
            }
        });
        {
            LaneHouse here(world, "here", 2);
            LaneHouse there(world, "there", 2);
            here.start();
            there.start();
            constexpr int kOrders = 400;
            std::vector<std::future<OrderOutcome>> answers;
            for (int i = 0; i < kOrders; ++i)
                answers.push_back(
                    (i % 2 == 0 ? here : there).order(1 + i % kAgents, std::to_string(i), phone(i), i / 2 % 2));
            for (auto& answer : answers)
                QCOMPARE(answerOf(answer), std::string("accepted"));
            for (auto* house : {&here, &there}) {
                QVERIFY(house->listener.waitFor([](const auto& log) { return log.ready.size() == kOrders / 2; }));
                int said = 0;
                for (const auto& job : house->listener.log().ready) {
                    ++said;
                    house->say(job, said % 5 == 0 ? EvidenceClass::RejectedStop : EvidenceClass::Delivered, said % 2);
                }
                QVERIFY(house->listener.waitFor([](const auto& log) { return log.ended.size() == kOrders / 2; }));
            }
        }
        isOpen = false;
        for (auto& thread : others)
            thread.join();
        PgCommissions commissions(world.conninfo());
        paid += commissions.mature(newUuid7()).amount.value();
        const auto earned = world.number("SELECT sum(commission) FROM transactions WHERE status = 'SUCCESS'");
        QCOMPARE(earned, 320 * kShare);
        QCOMPARE(paid.load(), earned);
        QCOMPARE(world.balance(kUpline), openings + earned);
        QCOMPARE(held(world), 0);
        QCOMPARE(lowest.load(), 0);
        QVERIFY(world.number("SELECT count(*) FROM maturities") > 1);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void theKeeperPaysOnItsOwnAndStopsWhenTold()
    {
        EngineWorld world(*m_cluster, kAgents, 1'000'000);
        setWindow(world, 0);
        sell(world, 2);
        wallet::MaturityKeeper keeper(
            std::make_unique<PgCommissions>(world.conninfo()), [] { return newUuid7(); }, 5);
        keeper.start();
        QTRY_COMPARE(held(world), 0);
        sell(world, 3, 2);
        QTRY_COMPARE(held(world), 0);
        keeper.stop();
        sell(world, 1, 5);
        QCOMPARE(held(world), kShare);
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }
};

QTEST_GUILESS_MAIN(TestCommissions)
#include "tst_commissions.moc"
