// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pg_cluster.h"

#include <QDir>
#include <QTest>

#include <csignal>

using eraflazz::test::PgCluster;
using eraflazz::test::PgClusterError;

class PgClusterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void databasesAreMigratedAndApart();
    void anEmptyDatabaseHasNoTables();
    void aScriptThatFailsChangesNothingAndSaysWhy();
    void aRestartKeepsWhatWasCommitted();
    void theServerAndItsFolderEndWithTheObject();
    void aSettingThatIsWrongIsReported();
};

void PgClusterTest::databasesAreMigratedAndApart()
{
    PgCluster cluster;
    const std::string one = cluster.createDatabase();
    const std::string two = cluster.createDatabase();
    QVERIFY(one != two);
    cluster.run(one, "INSERT INTO levels (code, name) VALUES ('A', 'A')", PgCluster::kApp);
    QCOMPARE(cluster.run(one, "SELECT count(*) FROM levels", PgCluster::kAudit), std::string("1"));
    QCOMPARE(cluster.run(two, "SELECT count(*) FROM levels", PgCluster::kAudit), std::string("0"));
    QVERIFY_THROWS_EXCEPTION(PgClusterError, cluster.run(one, "DELETE FROM transfers", PgCluster::kApp));
    const std::string copy = cluster.copyDatabase(one);
    QCOMPARE(cluster.run(copy, "SELECT count(*) FROM levels"), std::string("1"));
    cluster.dropDatabase(copy);
    QVERIFY_THROWS_EXCEPTION(PgClusterError, cluster.run(copy, "SELECT 1"));
}

void PgClusterTest::anEmptyDatabaseHasNoTables()
{
    PgCluster cluster;
    const std::string empty = cluster.createEmptyDatabase();
    QCOMPARE(cluster.run(empty, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), std::string("0"));
    cluster.run(empty, "CREATE TABLE mine (id int)", PgCluster::kOwner);
}

void PgClusterTest::aScriptThatFailsChangesNothingAndSaysWhy()
{
    PgCluster cluster;
    const std::string database = cluster.createEmptyDatabase();
    try {
        cluster.run(database, "CREATE TABLE mine (id int); SELECT 1 / 0;");
        QFAIL("a division by zero went through");
    } catch (const PgClusterError& error) {
        QVERIFY2(std::string(error.what()).find("division by zero") != std::string::npos, error.what());
    }
    QCOMPARE(cluster.run(database, "SELECT to_regclass('mine') IS NULL"), std::string("t"));
}

void PgClusterTest::aRestartKeepsWhatWasCommitted()
{
    PgCluster cluster;
    const std::string database = cluster.createEmptyDatabase();
    cluster.run(database, "CREATE TABLE mine (id int); INSERT INTO mine VALUES (7)");
    const long long before = cluster.postmasterPid();
    cluster.restart();
    QVERIFY(cluster.postmasterPid() != before);
    QCOMPARE(cluster.run(database, "SELECT id FROM mine"), std::string("7"));
    cluster.stop();
    QVERIFY_THROWS_EXCEPTION(PgClusterError, cluster.run(database, "SELECT 1"));
    cluster.start();
    QCOMPARE(cluster.run(database, "SELECT id FROM mine"), std::string("7"));
}

void PgClusterTest::theServerAndItsFolderEndWithTheObject()
{
    QString folder;
    pid_t pid = 0;
    {
        PgCluster::Options options;
        options.durable = true;
        options.settings = {"max_connections = 17"};
        PgCluster cluster(options);
        folder = QString::fromStdString(cluster.folder());
        pid = static_cast<pid_t>(cluster.postmasterPid());
        QVERIFY(QDir(folder).exists());
        QCOMPARE(::kill(pid, 0), 0);
        QCOMPARE(cluster.run("postgres", "SHOW max_connections; SHOW fsync; SHOW listen_addresses"),
                 std::string("17\non"));
    }
    QVERIFY(!QDir(folder).exists());
    QCOMPARE(::kill(pid, 0), -1);
}

void PgClusterTest::aSettingThatIsWrongIsReported()
{
    PgCluster::Options options;
    options.settings = {"no_such_setting = 1"};
    try {
        const PgCluster cluster(options);
        QFAIL("PostgreSQL started with a setting it does not know");
    } catch (const PgClusterError& error) {
        QVERIFY2(std::string(error.what()).find("no_such_setting") != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(PgClusterTest)
#include "tst_pg_cluster.moc"
