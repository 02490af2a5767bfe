// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_actors.h"
#include "storage/unit_of_work.h"

#include <QtTest>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <random>
#include <set>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

/// Keeps threads near one another, so that the quick ones do not end before the slow ones have begun.
class Pace final {
public:
    explicit Pace(std::size_t walkers) : m_steps(walkers, 0) {}

    void stepDone(std::size_t walker)
    {
        std::unique_lock lock(m_mutex);
        const auto mine = ++m_steps[walker];
        m_moved.notify_all();
        m_moved.wait(lock, [&] { return mine - *std::min_element(m_steps.begin(), m_steps.end()) < kAhead; });
    }

private:
    static constexpr int kAhead = 8;

    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::vector<int> m_steps;
};

/// Everybody through whom money moves, as many of each as daemons have threads for it.
class Crowd final {
public:
    Crowd(MoneyWorld& world, std::uint64_t seed) : m_world(world)
    {
        const auto own = [&seed] { return seed += 7919; };
        for (int lane = 0; lane < static_cast<int>(MoneyWorld::kLanes); ++lane)
            m_actors.push_back(makeSalesman(world, own(), lane));
        for (int i = 0; i < 2; ++i) {
            m_actors.push_back(makeBanker(world, own(), m_desk));
            m_actors.push_back(makeOffice(world, own(), m_desk));
        }
        m_actors.push_back(makeGiver(world, own()));
        m_actors.push_back(makeJudge(world, own()));
        m_actors.push_back(makeClock(world, own()));
    }

    /// One after another, in an order that the seed decides.
    void takeTurns(std::uint64_t seed, int steps)
    {
        std::mt19937_64 random(seed);
        for (int i = 0; i < steps * static_cast<int>(m_actors.size()); ++i)
            act(*m_actors[random() % m_actors.size()]);
    }

    void actAtOnce(int steps)
    {
        Pace pace(m_actors.size());
        std::vector<std::thread> threads;
        for (std::size_t at = 0; at < m_actors.size(); ++at) {
            threads.emplace_back([&, at] {
                for (int i = 0; i < steps; ++i) {
                    act(*m_actors[at]);
                    pace.stepDone(at);
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
    }

private:
    void act(Actor& actor)
    {
        try {
            actor.step();
        } catch (const std::exception& error) {
            m_world.notebook.note([&](Told& told) { told.wrong.push_back(error.what()); });
        }
    }

    MoneyWorld& m_world;
    Desk m_desk;
    std::vector<std::unique_ptr<Actor>> m_actors;
};

} // namespace

/// The promise of the wallet: whatever happens, in whatever order, from however many threads, every invariant holds,
/// every balance is what its transfers add up to, and nobody was told anything else.
class TestAllMoney final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::set<QString> m_kindsSeen;

    /// ERAFLAZZ_MONEY_SEED runs one seed again, ERAFLAZZ_MONEY_RUNS more of them.
    static void addSeeds(int usual)
    {
        QTest::addColumn<quint64>("seed");
        bool isGiven = false;
        const quint64 given = qEnvironmentVariable("ERAFLAZZ_MONEY_SEED").toULongLong(&isGiven);
        const int runs = qEnvironmentVariableIntValue("ERAFLAZZ_MONEY_RUNS");
        std::random_device device;
        for (int i = 0; i < (isGiven ? 1 : std::max(usual, runs)); ++i) {
            // The first is always the same, so that a broken rule does not wait for luck.
            const quint64 seed = isGiven ? given : i == 0 ? 1 : device();
            QTest::addRow("ERAFLAZZ_MONEY_SEED=%llu", seed) << seed;
        }
    }

    void judge(MoneyWorld& world)
    {
        world.settle();
        const auto complaints = QString::fromStdString(world.complaints());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        const auto kinds = QString::fromStdString(world.sql("SELECT DISTINCT kind FROM transfers")).split(u'\n');
        m_kindsSeen.insert(kinds.begin(), kinds.end());
    }

    static constexpr int kSteps = 250; // Of each actor.

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void anySequenceLeavesTheBooksRight_data() { addSeeds(2); }
    void anySequenceLeavesTheBooksRight()
    {
        QFETCH(quint64, seed);
        MoneyWorld world(*m_cluster);
        Crowd(world, seed).takeTurns(seed, kSteps);
        judge(world);
    }

    void soDoManyAtOnce_data() { addSeeds(3); }
    void soDoManyAtOnce()
    {
        QFETCH(quint64, seed);
        MoneyWorld world(*m_cluster);
        Crowd(world, seed).actAtOnce(kSteps);
        judge(world);
    }

    /// A sequence in which something never happens would prove nothing about it.
    void everyKindOfMovementHappened()
    {
        if (!qEnvironmentVariableIsEmpty("ERAFLAZZ_MONEY_SEED"))
            QSKIP("one seed alone need not have everything");
        for (const char* kind :
             {"adjustment",  "bank_in",         "bank_in_back",   "bank_out",       "commission",
              "cost",        "commission_back", "cost_back",      "debit",          "deposit",
              "deposit_fee", "deposit_back",    "deposit_short",  "deposit_manual", "late_cost",
              "maturity",    "refund",          "reversal",       "settle",         "supplier_deposit",
              "transfer",    "supplier_refund", "supplier_drift", "transfer_back",  "write_off"})
            QVERIFY2(m_kindsSeen.count(QString::fromLatin1(kind)) == 1, kind);
    }

    void whatIsBrokenIsSeen_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("judge");
        const auto wallet = QStringLiteral("UPDATE accounts SET balance = balance + 1 WHERE code = 'wallet:AG2'");
        QTest::newRow("a wallet has a rupiah more")
            << wallet << QStringLiteral("by its transfers, wallet:AG2 has 400001, expected 400000");
        QTest::newRow("the auditor sees it too") << wallet << QStringLiteral("A1  BROKEN");
        QTest::newRow("a summed account misses what a transfer says")
            << QStringLiteral("UPDATE accounts SET balance = balance - 1 WHERE code = 'supplier:DIGI'")
            << QStringLiteral("by its transfers, supplier:DIGI has -900000001, expected -900000000");
        // Two-sided and with everything that belongs to it: only who was there knows that it never was.
        QTest::newRow("a credit that nobody was told of")
            << QStringLiteral(
                   "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, "
                   "credit_seq, credit_before, credit_after) SELECT gen_random_uuid(), 'opening', e.id, 1002, 7, "
                   "gen_random_uuid(), 2, 400000, 400007 FROM accounts e WHERE e.code = 'equity'; UPDATE accounts SET "
                   "balance = balance + 7, seq = 2, last_delta = 7 WHERE id = 1002; UPDATE accounts SET balance = "
                   "balance - 7 WHERE code = 'equity'")
            << QStringLiteral("by the answers, wallet:AG2 has 400007, expected 400000");
        QTest::newRow("an action of a person that nobody did")
            << QStringLiteral("INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac) VALUES (8, 3, "
                              "'request.approve', 'money_request:x', now(), '')")
            << QStringLiteral("K1  BROKEN");
    }
    void whatIsBrokenIsSeen()
    {
        QFETCH(QString, damage);
        QFETCH(QString, judge);
        MoneyWorld world(*m_cluster);
        world.settle();
        QCOMPARE(QString::fromStdString(world.complaints()), QString());
        world.sql("SET session_replication_role = replica; " + damage.toStdString());
        const auto complaints = QString::fromStdString(world.complaints());
        QVERIFY2(complaints.contains(judge), qPrintable(complaints));
    }

    void anAnswerThatLiesIsSeen()
    {
        MoneyWorld world(*m_cluster);
        const auto promised = storage::newUuid7();
        world.notebook.note([&](Told& told) {
            told.sales[promised] = {3, 10'500};
            told.balances.push_back({promised, "debit", 389'500});
            return 0;
        });
        world.settle();
        const auto complaints = QString::fromStdString(world.complaints());
        QVERIFY2(complaints.contains(QStringLiteral("by the answers, wallet:AG3 has 400000, expected 389500")),
                 qPrintable(complaints));
        QVERIFY2(complaints.contains(QStringLiteral("was answered with a balance of 389500, it left ''")),
                 qPrintable(complaints));
    }
};

QTEST_GUILESS_MAIN(TestAllMoney)
#include "tst_all_money.moc"
