// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

/// What the daemon's own role may never do, even when the daemon is wrong.
constexpr const char* kNewSale =
    "INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, "
    "balance_after, business_day, route_plan, commission_plan, status) "
    "VALUES (uuid7_floor(now()), 1, 1001, 'x', 1, 'XLD10', '0878', 10, 0, '2026-01-01', '', '', 'PENDING')";

} // namespace

class TestDatabaseGuards final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<EngineWorld> m_world; // sales: 1 settled, 2 refunded, 3 open

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_world = std::make_unique<EngineWorld>(*m_cluster, 3, 10 * kPrice);
        LaneHouse house(*m_world, "here", 1);
        house.start();
        for (int agent = 1; agent <= 3; ++agent)
            (void)house.order(agent, "a", "0878123456" + std::to_string(agent)).get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 3; }));
        const auto jobs = house.listener.log().ready;
        house.say(jobs[0], EvidenceClass::Delivered);
        house.say(jobs[1], EvidenceClass::RejectedStop);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ended.size() == 2; }));
    }
    void cleanupTestCase()
    {
        m_world.reset();
        m_cluster.reset();
    }

    void theDaemonsOwnRoleIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const std::string& sql, const char* why) {
            QTest::newRow(name) << QString::fromStdString(sql) << QString::fromLatin1(why);
        };
        const std::string sale = "(SELECT id FROM transactions WHERE agent_id = ";
        row("changing a transfer", "UPDATE transfers SET amount = 1", "permission denied");
        row("deleting a transfer", "DELETE FROM transfers", "permission denied");
        row("emptying transfers", "TRUNCATE transfers", "permission denied");
        row("deleting a sale", "DELETE FROM transactions", "permission denied");
        row("deleting an attempt", "DELETE FROM attempts", "permission denied");
        row("changing a price", "UPDATE transactions SET price = 1", "permission denied");
        row("changing an order key", "UPDATE order_keys SET sale_id = sale_id", "permission denied");
        row("changing the cap of an attempt", "UPDATE attempts SET price_cap = 1", "permission denied");
        row("raising a credit limit", "UPDATE accounts SET floor = -1", "can only be changed by an approved request");
        row("emptying the deltas", "DELETE FROM account_deltas", "permission denied");
        row("a sale without its debit", kNewSale, "has no debit of its price");
        row("success without settlement",
            "UPDATE transactions SET status = 'SUCCESS', cost = 1, commission = 0, settled_at = now() WHERE agent_id = "
            "3",
            "ended without its transfer");
        row("failure without refund",
            "UPDATE transactions SET status = 'FAILED', settled_at = now() WHERE agent_id = 3",
            "ended without its transfer");
        row("a settled sale that fails",
            "UPDATE transactions SET status = 'FAILED' WHERE agent_id = 1",
            "ended without its transfer");
        row("a refund after the settlement",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "1), 'refund', 2, 1001, 1, " + sale + "1))",
            "cause_id_idx");
        row("a settlement after the refund",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "2), 'settle', 2, 3, 1, " + sale + "2))",
            "cause_id_idx");
        row("a second debit",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "3), 'debit', 1003, 2, 1, " + sale + "3))",
            "duplicate key");
        row("a reversal without settlement",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "3), 'reversal', 3, 1003, 1, " + sale + "3))",
            "without a settlement");
        row("two live attempts",
            "INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, owner_slot, "
            "owner_epoch) VALUES (" +
                sale + "3), 2, 1, 1, 1, '', 1, 1, 'QUEUED', 0, 1)",
            "duplicate key");
        row("a second settlement",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "1), 'settle', 2, 3, 1, " + sale + "1))",
            "duplicate key");
        row("an order key twice", "INSERT INTO order_keys SELECT * FROM order_keys LIMIT 1", "duplicate key");
        row("a supplier's reference twice",
            "INSERT INTO attempt_refs SELECT * FROM attempt_refs LIMIT 1",
            "duplicate key");
        row("a wallet below its floor by choice",
            "UPDATE accounts SET balance = -1, last_delta = -1 WHERE id = 1001",
            "accounts_floor_kept");
        row("an unknown state",
            "UPDATE transactions SET status = 'DONE' WHERE agent_id = 3",
            "violates check constraint");
        row("a transfer of nothing",
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) VALUES (" +
                sale + "3), 'cost', 3, 4, 0, " + sale + "3))",
            "transfers_amount_positive");
    }

    void theDaemonsOwnRoleIsRefused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, why);
        QString said;
        try {
            (void)m_world->sql(sql.toStdString(), PgCluster::kApp);
        } catch (const PgClusterError& error) {
            said = QString::fromUtf8(error.what());
        }
        QVERIFY2(said.contains(why), qPrintable(QStringLiteral("said: ") + said));
    }

    void historyIsAppendOnlyEvenForItsOwner_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char* sql : {"UPDATE transfers SET amount = amount",
                                "DELETE FROM transfers",
                                "TRUNCATE transfers",
                                "DELETE FROM transactions",
                                "DELETE FROM evidence",
                                "UPDATE order_keys SET ref_id = 'x'",
                                "TRUNCATE accounts CASCADE"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void historyIsAppendOnlyEvenForItsOwner()
    {
        QFETCH(QString, sql);
        QVERIFY_THROWS_EXCEPTION(PgClusterError, (void)m_world->sql(sql.toStdString(), PgCluster::kOwner));
    }

    void noPartitionIsEmptiedBehindItsTable()
    {
        const auto parts = QString::fromStdString(
            m_world->sql("SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'transfers'::regclass"));
        QVERIFY(parts.split(u'\n').size() >= 5);
        for (const auto& part : parts.split(u'\n'))
            QVERIFY_THROWS_EXCEPTION(PgClusterError,
                                     (void)m_world->sql("TRUNCATE " + part.toStdString(), PgCluster::kOwner));
    }

    void aCreditToAWalletBelowItsFloorIsNeverRefused()
    {
        m_world->sql("UPDATE accounts SET floor = 1000000000 WHERE id = 1002");
        m_world->sql("UPDATE accounts SET balance = balance + 5, last_delta = 5 WHERE id = 1002", PgCluster::kApp);
        m_world->sql("UPDATE accounts SET balance = balance - 5, last_delta = 0, floor = 0 WHERE id = 1002");
        QCOMPARE(m_world->balance(2), 10 * kPrice);
    }

    void theBooksAreStillRight() { QCOMPARE(QString::fromStdString(m_world->auditComplaints()), QString()); }
};

QTEST_GUILESS_MAIN(TestDatabaseGuards)
#include "tst_database_guards.moc"
