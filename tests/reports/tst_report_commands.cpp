// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_commands.h"
#include "kernel/csv.h"
#include "report/calendar.h"
#include "support/pg_cluster.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace eraflazz;
using Options = std::map<std::string, std::string>;

namespace {

constexpr std::int64_t kNowMs = 1'795'333'927'123; // 2026-11-22 14:52:07 in Jakarta
constexpr std::int64_t kDayMs = 86'400'000;

} // namespace

class TestReportCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::PgCluster>();
        m_database = m_cluster->createDatabase();
    }

    void cleanupTestCase() { m_cluster.reset(); }

    void withoutDatesTheSpanIsToday()
    {
        const auto span = app::reportSpan({}, kNowMs);
        QCOMPARE(report::momentText(span.fromMs), std::string("2026-11-22 00:00:00"));
        QCOMPARE(span.toMs - span.fromMs, kDayMs);
    }

    void bothDatesAreIncluded()
    {
        const auto span = app::reportSpan({{"--from", "2026-11-01"}, {"--to", "2026-11-03"}}, kNowMs);
        QCOMPARE(report::momentText(span.fromMs), std::string("2026-11-01 00:00:00"));
        QCOMPARE(span.toMs - span.fromMs, 3 * kDayMs);
        QCOMPARE(app::reportSpan({{"--from", "2026-11-01"}}, kNowMs).toMs, span.fromMs + kDayMs);
        QCOMPARE(app::reportSpan({{"--to", "2026-11-03"}}, kNowMs).fromMs, span.toMs - kDayMs);
    }

    void aMomentEndsTheSpanOfItsDay()
    {
        const auto span = app::reportSpan({{"--at", "2026-11-20T09:30"}}, kNowMs);
        QCOMPARE(report::momentText(span.fromMs), std::string("2026-11-20 00:00:00"));
        QCOMPARE(report::momentText(span.toMs), std::string("2026-11-20 09:30:00"));
    }

    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("report") << "salary"
                                << "--lang"
                                << "id";
        QTest::newRow("day") << "closing"
                             << "--from"
                             << "22-11-2026";
        QTest::newRow("time") << "closing"
                              << "--at"
                              << "14:52";
        QTest::newRow("language") << "closing"
                                  << "--lang"
                                  << "fr";
        QTest::newRow("format") << "closing"
                                << "--format"
                                << "docx";
        QTest::newRow("spreadsheet") << "closing"
                                     << "--format"
                                     << "xlsx";
        QTest::newRow("paper") << "closing"
                               << "--format"
                               << "pdf";
        QTest::newRow("grouping") << "sales"
                                  << "--by"
                                  << "weather";
    }

    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, option);
        QFETCH(QString, value);
        Options options = database();
        options[option.toStdString()] = value.toStdString();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, app::runReportCommand(name.toStdString(), options));
    }

    void aDatabaseMustBeNamed() { QVERIFY_THROWS_EXCEPTION(std::runtime_error, app::runReportCommand("closing", {})); }

    void aFileIsWrittenInTheFormatOfItsName()
    {
        Options options = database();
        options["--output"] = m_folder.filePath(QStringLiteral("closing.csv")).toStdString();
        options["--bom"] = "1";
        options["--lang"] = "en";
        QCOMPARE(app::runReportCommand("closing", options), 0);
        const QByteArray bytes = read("closing.csv");
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const auto table = CsvTable::parse(bytes.toStdString());
        QVERIFY(table);
        QVERIFY(table->column("Closing"));
        QVERIFY(table->rows().size() > 5);
    }

    void anotherFormatMayBeAdded()
    {
        Options options = database();
        options["--output"] = m_folder.filePath(QStringLiteral("closing.pdf")).toStdString();
        const auto shout = [](const report::ReportTable& table) { return "PAPER " + table.name; };
        QCOMPARE(app::runReportCommand("closing", options, {{"pdf", shout}}), 0);
        QCOMPARE(read("closing.pdf"), QByteArray("PAPER closing"));
    }

    void aRefusalIsNoSuccess()
    {
        Options options = database();
        options["--agent"] = "nobody";
        QCOMPARE(app::runReportCommand("statement", options), 2);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        Options options = database();
        options["--output"] = "/nowhere/closing.csv";
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, app::runReportCommand("closing", options));
    }

    void booksThatAreWrongAreNoSuccess()
    {
        const std::string copy = m_cluster->copyDatabase(m_database);
        m_cluster->run(copy, "UPDATE accounts SET balance = 5 WHERE code = 'sales'");
        Options options{{"--database", m_cluster->conninfo(copy, test::PgCluster::kAudit)},
                        {"--output", m_folder.filePath(QStringLiteral("wrong.txt")).toStdString()}};
        QCOMPARE(app::runReportCommand("closing", options), 1);
        QVERIFY(read("wrong.txt").contains("SALAH"));
    }

private:
    Options database() const { return {{"--database", m_cluster->conninfo(m_database, test::PgCluster::kAudit)}}; }

    QByteArray read(const char* name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::string m_database;
    std::unique_ptr<test::PgCluster> m_cluster;
};

QTEST_GUILESS_MAIN(TestReportCommands)
#include "tst_report_commands.moc"
