// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_world.h"
#include "storage/pg_connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

std::string textOf(const char* path)
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR) + u'/' + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestPgSaleStore final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void everyNamedStatementFitsTheSchema_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("throughQt");
        QTest::newRow("lane") << QByteArray("daemon/engine/pg/sql/lane.sql") << false;
        QTest::newRow("cases") << QByteArray("daemon/engine/pg/sql/cases.sql") << false;
        QTest::newRow("reconciliation") << QByteArray("daemon/engine/pg/sql/reconciliation.sql") << false;
        QTest::newRow("instance") << QByteArray("daemon/engine/pg/sql/instance.sql") << false;
        QTest::newRow("agent") << QByteArray("daemon/access/pg/sql/agent.sql") << true;
        QTest::newRow("catalog") << QByteArray("daemon/catalog/pg/sql/catalog.sql") << true;
        QTest::newRow("reports") << QByteArray("daemon/reports/pg/sql/reports.sql") << true;
        for (const char* name : {"banks", "control", "desks", "goods", "sales"})
            QTest::newRow(name) << QByteArray("daemon/control/pg/sql/") + name + ".sql" << true;
    }

    void everyNamedStatementFitsTheSchema()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, throughQt);
        EngineWorld world(*m_cluster, 1, 0);
        const auto text = textOf(path.constData());
        QVERIFY(!storage::namedStatements(text).empty());
        // The world applies the migrations without the migrator, whose table this is.
        world.sql("CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY)");
        if (!throughQt) {
            storage::PgConnection connection(world.conninfo());
            connection.addStatements(text); // prepares each
            return;
        }
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("statements"));
            for (const auto& part : QString::fromStdString(world.conninfo()).split(u' ')) {
                if (part.startsWith(u"host="))
                    database.setHostName(part.mid(5));
                if (part.startsWith(u"dbname="))
                    database.setDatabaseName(part.mid(7));
                if (part.startsWith(u"user="))
                    database.setUserName(part.mid(5));
            }
            QVERIFY2(database.open(), qPrintable(database.lastError().text()));
            for (const auto& [name, sql] : storage::namedStatements(text)) {
                QSqlQuery query(database);
                QVERIFY2(query.prepare(QString::fromStdString(sql)),
                         qPrintable(QString::fromStdString(name) + query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("statements"));
    }

    void aWholeSaleIsWrittenAndTheBooksAreRightAfterEachStep()
    {
        EngineWorld world(*m_cluster, 2, 10 * kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        const auto check = [&](const char* step, const char* state) {
            QVERIFY2(world.auditComplaints().empty(), step);
            QCOMPARE(world.sql("SELECT status FROM transactions"), std::string(state));
        };
        (void)house.order(1, "a", "087812345678").get();
        check("accept", "PROCESSING");
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto first = house.listener.log().ready[0];
        house.say(first, EvidenceClass::Unknown);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.asked.size() == 1; }));
        check("doubt", "PROCESSING");
        house.lanes[0]->submit(CheckJob{first.sale, 1, 60'000});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.checks.size() == 1; }));
        QVERIFY(house.listener.log().checks[0] == 1);
        auto refused = house.evidence(first, EvidenceClass::RejectedRetry);
        refused.checkNo = 1;
        refused.source = EvidenceSource::Check;
        house.lanes[0]->submit(EvidenceJob{refused, true, false});
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 2; }));
        check("failover", "PROCESSING");
        house.say(house.listener.log().ready[1], EvidenceClass::Delivered, 0, "12345");
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        check("settle", "SUCCESS");
        world.sql("SELECT fold_account_deltas()", PgCluster::kApp);
        check("fold", "SUCCESS");
        QCOMPARE(world.sql("SELECT state || checks_started || checks_answered FROM attempts ORDER BY no"),
                 std::string("REJECTED11\nDELIVERED00"));
        QCOMPARE(world.sql("SELECT cost || ' ' || commission || ' ' || profit || ' ' || sn FROM transactions"),
                 std::string("10100 100 300 12345"));
        QCOMPARE(world.sql("SELECT string_agg(kind, ',' ORDER BY kind) FROM transfers WHERE kind <> 'opening'"),
                 std::string("commission,cost,debit,settle"));
        house.say(first, EvidenceClass::Delivered); // late: our loss, the sale stays
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.cases.size() == 1; }));
        check("late success", "SUCCESS");
        QCOMPARE(world.number("SELECT count(*) FROM evidence"), 4);
    }

    void aSaleThatFailsEverywhereGivesTheMoneyBack()
    {
        EngineWorld world(*m_cluster, 1, kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", "087812345678").get();
        for (std::size_t tries = 1; tries <= 2; ++tries) {
            QVERIFY(house.listener.waitFor([=](const auto& log) { return log.ready.size() == tries; }));
            house.say(house.listener.log().ready.back(), EvidenceClass::RejectedRetry);
        }
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        QCOMPARE(world.balance(1), kPrice);
        QCOMPARE(world.sql("SELECT status FROM transactions"), std::string("FAILED"));
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    void aReportThatWasDeliveredIsNotDueAnyMore()
    {
        EngineWorld world(*m_cluster, 1, kPrice);
        LaneHouse house(world, "here", 1);
        house.start();
        (void)house.order(1, "a", "087812345678").get();
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        house.say(house.listener.log().ready[0], EvidenceClass::Delivered);
        QVERIFY(house.listener.waitFor([](const auto& log) { return log.reports.size() == 1; }));
        QCOMPARE(world.sql("SELECT state FROM outbox"), std::string("due"));
        const auto sale = house.listener.log().reports[0].sale;
        house.lanes[0]->submit(ReportJob{{sale, 1, OutboxState::Due, 1, 5'000, "HTTP 500"}});
        house.lanes[0]->submit(ReportJob{{sale, 1, OutboxState::Delivered, 2, 0, {}}});
        house.stop();
        QCOMPARE(world.sql("SELECT state || tries FROM outbox"), std::string("delivered2"));
    }
};

QTEST_GUILESS_MAIN(TestPgSaleStore)
#include "tst_pg_sale_store.moc"
