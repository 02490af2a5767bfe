// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/stamp.h"
#include "storage/migrator.h"
#include "storage/pg_connection.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <random>

using namespace eraflazz;
using namespace eraflazz::storage;
using test::PgCluster;

class TestMigrator final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::string m_database;

    [[nodiscard]] std::string owner(const std::string& database) const
    {
        return m_cluster->conninfo(database, PgCluster::kOwner);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_database = m_cluster->createEmptyDatabase();
        const auto fresh = migrate(owner(m_database));
        QCOMPARE(fresh.size(), migrations().size());
        QCOMPARE(fresh.front(), std::string("0001_foundation"));
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void aSecondTimeThereIsNothingToDo()
    {
        QVERIFY(migrate(owner(m_database)).empty());
        QVERIFY(isMigrated(m_cluster->conninfo(m_database)));
    }

    void aMigrationWhoseContentsChangedIsRefused()
    {
        const auto database = m_cluster->copyDatabase(m_database);
        m_cluster->run(database, "UPDATE schema_migrations SET checksum = 'other' WHERE name = '0002_accounts'");
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)migrate(owner(database)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)isMigrated(m_cluster->conninfo(database)));
    }

    void aDatabaseNewerThanTheDaemonIsRefused()
    {
        const auto database = m_cluster->copyDatabase(m_database);
        m_cluster->run(database, "INSERT INTO schema_migrations VALUES ('9999_future', 'x')");
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)migrate(owner(database)));
    }

    void aMissingMigrationIsNotHidden()
    {
        const auto database = m_cluster->copyDatabase(m_database);
        m_cluster->run(database,
                       "DELETE FROM schema_migrations WHERE name = (SELECT max(name) FROM schema_migrations)");
        QVERIFY(!isMigrated(m_cluster->conninfo(database)));
    }

    void databaseAndDaemonSpellACodeAlike()
    {
        PgConnection db(m_cluster->conninfo(m_database));
        db.addStatements(
            "-- name: codes\nSELECT trx_code(v) AS code, (extract(epoch FROM uuid7_time(v)) * 1000)::bigint AS ms, "
            "uuid7_floor(uuid7_time(v)) <= v AS above\n"
            "FROM unnest($1::uuid[]) WITH ORDINALITY AS u (v, n) ORDER BY n\n");
        std::mt19937_64 random(5);
        std::vector<Stamp> stamps{{0}, {INT64_MAX}, {INT64_C(1) << 22}, {(INT64_C(1) << 22) - 1}};
        for (int i = 0; i < 2'000; ++i)
            stamps.push_back({static_cast<std::int64_t>(random() >> 1)});
        PgArray ids(PgType::Uuid);
        for (const auto& stamp : stamps)
            ids.addUuid(stamp.toUuid());
        const auto rows = db.query("codes", PgParams().add(ids));
        QCOMPARE(rows.rows(), static_cast<int>(stamps.size()));
        for (int row = 0; row < rows.rows(); ++row) {
            const auto& stamp = stamps[static_cast<std::size_t>(row)];
            QCOMPARE(std::string(rows.text(row, 0)), stamp.toCode());
            QCOMPARE(rows.integer(row, 1), stamp.unixMs());
            QVERIFY(rows.boolean(row, 2));
        }
    }

    void theFloorOfAMomentIsBelowEveryIdOfItAndAboveEveryEarlierOne()
    {
        QCOMPARE(m_cluster->run(m_database, "SELECT right(uuid7_floor(now())::text, 22)"),
                 std::string("7000-8000-000000000000"));
        const Stamp first{(INT64_C(91'000'000'000) << 22)};
        const Stamp before{first.value - 1};
        const auto floor = "uuid7_floor(to_timestamp(" + std::to_string(first.unixMs()) + " / 1000.0))";
        QCOMPARE(m_cluster->run(m_database, "SELECT '" + first.toUuid().toString() + "' >= " + floor),
                 std::string("t"));
        QCOMPARE(m_cluster->run(m_database, "SELECT '" + before.toUuid().toString() + "' < " + floor),
                 std::string("t"));
    }

    void partitionsAreMadeOnceAndAhead()
    {
        QCOMPARE(m_cluster->run(m_database, "SELECT ensure_partitions(3)", PgCluster::kApp), std::string("0"));
        const auto database = m_cluster->copyDatabase(m_database);
        const auto tables = std::stoi(m_cluster->run(database, "SELECT count(*) FROM partitioned_tables"));
        QCOMPARE(m_cluster->run(database, "SELECT ensure_partitions(5)", PgCluster::kApp), std::to_string(2 * tables));
        QCOMPARE(m_cluster->run(database, "SELECT ensure_partitions(5)", PgCluster::kApp), std::string("0"));
    }

    void onlyWhatLiesBeyondTheMadeMonthsFallsIntoTheDefaultPartition_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("isDefault");
        QTest::newRow("now") << QStringLiteral("now()") << false;
        QTest::newRow("the first moment of this month") << QStringLiteral("date_trunc('month', now(), 'UTC')") << false;
        QTest::newRow("the last moment that is made")
            << QStringLiteral("date_trunc('month', now(), 'UTC') + interval '4 months' - interval '1 millisecond'")
            << false;
        QTest::newRow("the first moment beyond")
            << QStringLiteral("date_trunc('month', now(), 'UTC') + interval '4 months'") << true;
        QTest::newRow("a month that was never made")
            << QStringLiteral("date_trunc('month', now(), 'UTC') - interval '1 millisecond'") << true;
    }

    void onlyWhatLiesBeyondTheMadeMonthsFallsIntoTheDefaultPartition()
    {
        QFETCH(QString, moment);
        QFETCH(bool, isDefault);
        const auto where =
            m_cluster->run(m_database,
                           "SET timezone = 'UTC'; INSERT INTO serials (sn, sale_id) VALUES ('x', uuid7_floor(" +
                               moment.toStdString() + ")) RETURNING tableoid::regclass");
        QCOMPARE(QString::fromStdString(where).endsWith(u"_default"), isDefault);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
