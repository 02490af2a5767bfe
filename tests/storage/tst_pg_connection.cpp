// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/assert.h"
#include "storage/pg_connection.h"
#include "support/pg_cluster.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::storage;
using test::PgCluster;

namespace {

constexpr std::string_view kStatements = R"(
-- A line before any name counts for nothing.
-- name: begin
BEGIN
-- name: insert
-- a comment inside a statement
INSERT INTO things VALUES ($1::bigint)
-- name: count
SELECT count(*) AS n FROM things
-- name: divide
SELECT 1 / $1::bigint AS n
-- name: commit
COMMIT
-- name: pid_gone
SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = $1::bigint) AS gone
-- name: kill
SELECT pg_terminate_backend($1::bigint::int) AS gone
)";

} // namespace

class TestPgConnection final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

    [[nodiscard]] PgConnection connection(std::vector<std::pair<std::string, std::string>> settings = {}) const
    {
        return PgConnection(m_cluster->conninfo("postgres", PgCluster::kSuperuser), std::move(settings));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_cluster->run("postgres", "CREATE TABLE things (n bigint PRIMARY KEY)");
    }
    void cleanupTestCase() { m_cluster.reset(); }
    void cleanup() { m_cluster->run("postgres", "TRUNCATE things"); }

    void anErrorInThePipelineStopsTheRestAndRollbackHeals()
    {
        auto db = connection();
        db.addStatements(kStatements);
        db.queue("begin");
        db.queue("insert", PgParams().add(1));
        db.queue("divide", PgParams().add(0));
        db.queue("insert", PgParams().add(2));
        db.queue("commit");
        try {
            (void)db.run();
            QFAIL("dividing by zero worked");
        } catch (const StorageError& error) {
            QCOMPARE(error.sqlState(), std::string("22012"));
            QVERIFY(!error.isLost() && !error.isRetryable());
            QVERIFY(std::string(error.what()).starts_with("divide: "));
        }
        QVERIFY_THROWS_EXCEPTION(StorageError, (void)db.query("count")); // aborted until ROLLBACK
        db.rollback();
        QCOMPARE(db.query("count").integer(0, 0), 0);
        QCOMPARE(db.query("insert", PgParams().add(3)).affected(), 1);
    }

    void rollbackForgetsWhatWasQueuedAndNeverRun()
    {
        auto db = connection();
        db.addStatements(kStatements);
        db.queue("begin");
        db.queue("insert", PgParams().add(1));
        db.rollback();
        QCOMPARE(db.query("count").integer(0, 0), 0);
    }

    void anErrorNamesItsConstraint()
    {
        auto db = connection();
        db.addStatements(kStatements);
        (void)db.query("insert", PgParams().add(1));
        try {
            (void)db.query("insert", PgParams().add(1));
            QFAIL("the same key twice worked");
        } catch (const StorageError& error) {
            QCOMPARE(error.constraint(), std::string("things_pkey"));
        }
        QCOMPARE(db.query("count").integer(0, 0), 1); // outside a transaction nothing needs healing
    }

    void aKilledSessionIsLost()
    {
        auto killer = connection();
        killer.addStatements(kStatements);
        auto db = connection();
        db.addStatements(kStatements);
        (void)killer.query("kill", PgParams().add(db.backendPid()));
        try {
            (void)db.query("count");
            QFAIL("a killed session answered");
        } catch (const StorageError& error) {
            QVERIFY(error.isLost());
        }
        QVERIFY(db.isBroken());
    }

    /// As after a daemon that was paused in the middle of a batch: whatever code the server gave, the session is gone.
    void aSessionThatTheServerEndedForIdlingIsLost()
    {
        auto watcher = connection();
        watcher.addStatements(kStatements);
        auto db = connection({{"idle_in_transaction_session_timeout", "20ms"}});
        db.addStatements(kStatements);
        (void)db.query("begin");
        QTRY_VERIFY(watcher.query("pid_gone", PgParams().add(db.backendPid())).boolean(0, 0));
        try {
            (void)db.query("count");
            QFAIL("an ended session answered");
        } catch (const StorageError& error) {
            QVERIFY(error.isLost());
        }
        QVERIFY_THROWS_EXCEPTION(StorageError, db.rollback());
    }

    void aDatabaseThatIsNotThereIsLost()
    {
        try {
            const PgConnection db("host=/nonexistent dbname=x user=y");
            QFAIL("connected to nothing");
        } catch (const StorageError& error) {
            QVERIFY(error.isLost());
        }
    }

    void statementsAreNamedOnce()
    {
        QCOMPARE(namedStatements(kStatements).size(), std::size_t{7});
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)namedStatements("-- name: a\nSELECT 1\n-- name: a\nSELECT 2\n"));
        auto db = connection();
        db.addStatements("-- name: a\nSELECT 1 AS n\n");
        QVERIFY_THROWS_EXCEPTION(AssertionError, db.addStatements("-- name: a\nSELECT 2 AS n\n"));
    }

    void aStatementThatNobodyNamedIsABrokenPromise()
    {
        auto db = connection();
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)db.query("nobody"));
    }

    void aColumnThatIsNotThereIsABrokenPromise()
    {
        auto db = connection();
        db.addStatements(kStatements);
        const auto rows = db.query("count");
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)rows.column("m"));
        QVERIFY_THROWS_EXCEPTION(AssertionError, (void)rows.boolean(0, 0));
    }

    void manyStatementsInOnePipelineComeBackInOrder()
    {
        auto db = connection();
        db.addStatements(kStatements);
        for (int i = 1; i <= 5'000; ++i)
            db.queue("divide", PgParams().add(i % 2 == 0 ? 1 : 2));
        const auto results = db.run();
        QCOMPARE(results.size(), std::size_t{5'000});
        for (std::size_t i = 0; i < results.size(); ++i)
            QCOMPARE(results[i].integer(0, 0), i % 2 == 0 ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestPgConnection)
#include "tst_pg_connection.moc"
