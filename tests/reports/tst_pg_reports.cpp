// SPDX-License-Identifier: GPL-3.0-or-later
#include "pg_report_topics.h"
#include "reports/core/books.h"
#include "reports/core/transfer_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <functional>
#include <future>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::reports;
using namespace eraflazz::test;
using report::numberOf;
using report::ReportTable;
using report::Row;

/// What holds for every report: words, refusals, limits, roles; and the world they are read from.
class TestPgReports final : public QObject {
    Q_OBJECT

public:
    explicit TestPgReports(ReportBench& bench) : m_bench(bench) {}

private Q_SLOTS:
    void theWorldHasMovementsOfEveryKind()
    {
        QVERIFY(m_bench.world.posted().size() > 1'500);
        for (const char* kind : {"late_cost",
                                 "reversal",
                                 "cost_back",
                                 "deposit_fee",
                                 "deposit_back",
                                 "deposit_short",
                                 "transfer_back",
                                 "maturity",
                                 "adjustment",
                                 "deposit_manual",
                                 "bank_in_back",
                                 "supplier_deposit",
                                 "supplier_refund",
                                 "supplier_drift",
                                 "write_off",
                                 "refund"}) {
            const auto& all = m_bench.world.posted();
            QVERIFY2(std::any_of(all.begin(), all.end(), [&](const Posted& row) { return row.kind == kind; }), kind);
        }
    }

    void theWorldIsRight()
    {
        std::int64_t sum = 0;
        for (const std::string& code : m_bench.world.accounts())
            sum += m_bench.world.balance(code, m_bench.now + 1);
        QCOMPARE(sum, std::int64_t{0});
        for (const std::string& code : m_bench.world.accounts()) {
            const auto balance = m_bench.cluster.run(
                m_bench.database, "SELECT balance FROM account_balances WHERE code = '" + code + "'");
            QCOMPARE(std::stoll(balance), m_bench.world.balance(code, m_bench.now + ReportBench::kDayMs));
        }
    }

    void everyKindOfTransferHasWordsAndEveryAccountASide()
    {
        for (const QString& kind : namesIn("transfers_kind_known"))
            QVERIFY2(hasTransferWords(kind.toStdString()), kind.toUtf8().constData());
        for (const QString& kind : namesIn("accounts_kind_known"))
            static_cast<void>(sideOf(kind.toStdString()));
    }

    void eachReportSpeaksTwoLanguages()
    {
        for (const ReportName name : allReports()) {
            const ReportTable id = m_bench.make(name, m_bench.all(), {.agent = "AG001"});
            const ReportTable en = m_bench.make(name, m_bench.all(), {.agent = "AG001"}, Language::English);
            QVERIFY(!id.title.empty() && id.title != en.title);
            QCOMPARE(id.rowCount(), en.rowCount());
            QCOMPARE(id.name, std::string(toString(name)));
        }
    }

    void refusalsAreNamed()
    {
        const auto reason = [&](ReportRequest request) {
            request.span = request.span.toMs == 0 ? m_bench.all() : request.span;
            const auto table = m_bench.reports->make(request);
            return table ? std::optional<RefusalReason>() : table.error().reason;
        };
        QVERIFY(reason({.name = ReportName::Statement}) == RefusalReason::AgentMissing);
        QVERIFY(reason({.name = ReportName::Statement, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Receivables, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Commission, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Supplier, .supplier = "x'y"}) == RefusalReason::SupplierUnknown);
        QVERIFY(reason({.name = ReportName::Bank, .bank = "x"}) == RefusalReason::BankUnknown);
        QVERIFY(reason({.name = ReportName::Sales, .span = {m_bench.now, m_bench.now - 1}}) ==
                RefusalReason::SpanEmpty);
    }

    void moreRowsThanAllowedAreRefused()
    {
        ReportSettings few = m_bench.settings(m_bench.database);
        few.rowsMax = 20;
        const auto table =
            PgReports(few).make({.name = ReportName::Statement, .span = m_bench.all(), .agent = "AG001"});
        QVERIFY(!table);
        QVERIFY(table.error().reason == RefusalReason::TooManyRows);
        QCOMPARE(table.error().detail, std::string("20"));
    }

    void aReportThatTakesTooLongIsRefused()
    {
        whileNobodyReads([this] {
            ReportSettings hasty = m_bench.settings(m_bench.database);
            hasty.statementTimeoutMs = 50;
            const auto table = PgReports(hasty).make({.name = ReportName::Manual, .span = m_bench.all()});
            QVERIFY(!table);
            QVERIFY(table.error().reason == RefusalReason::TookTooLong);
        });
        QVERIFY(m_bench.reports->make({.name = ReportName::Manual, .span = m_bench.all()}));
    }

    void aReportThatIsStoppedEndsAtTheDatabaseToo()
    {
        whileNobodyReads([this] {
            ReportSettings settings = m_bench.settings(m_bench.database);
            settings.stop = std::make_shared<report::ReportStop>();
            auto made = std::async(std::launch::async, [&] {
                return PgReports(settings).make({.name = ReportName::Manual, .span = m_bench.all()});
            });
            // It waits for the table.
            QTRY_COMPARE(readersAtWork(), std::string("1"));
            settings.stop->give();
            QVERIFY(made.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
            const auto table = made.get();
            QVERIFY(!table);
            QVERIFY(table.error().reason == RefusalReason::Stopped);
            QTRY_COMPARE(readersAtWork(), std::string("0"));
        });
    }

    void whatWasStoppedBeforeItBeganIsNotBegun()
    {
        ReportSettings settings = m_bench.settings(m_bench.database);
        settings.stop = std::make_shared<report::ReportStop>();
        settings.stop->give();
        const auto table = PgReports(settings).make({.name = ReportName::Manual, .span = m_bench.all()});
        QVERIFY(!table);
        QVERIFY(table.error().reason == RefusalReason::Stopped);
        settings.stop->give(); // Over long ago: nothing happens.
    }

    void aDatabaseThatIsNotThereIsABreakage()
    {
        ReportSettings wrong = m_bench.settings("nowhere");
        QVERIFY_THROWS_EXCEPTION(
            ReportFailed,
            static_cast<void>(PgReports(wrong).make({.name = ReportName::Manual, .span = m_bench.all()})));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void theDaemonsRoleMayReadThemToo()
    {
        const PgReports reports({m_bench.cluster.conninfo(m_bench.database, PgCluster::kApp)});
        for (const ReportName name : allReports())
            QVERIFY(reports.make({.name = name, .span = m_bench.all(), .agent = "AG001"}));
    }

private:
    /// The table of movements is locked meanwhile.
    void whileNobodyReads(const std::function<void()>& does)
    {
        const QString name = QStringLiteral("blocker");
        {
            QSqlDatabase blocker = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            blocker.setConnectOptions(
                QString::fromStdString(m_bench.cluster.conninfo(m_bench.database, PgCluster::kSuperuser)));
            QVERIFY(blocker.open());
            QSqlQuery query(blocker);
            QVERIFY(query.exec(QStringLiteral("BEGIN")));
            QVERIFY(query.exec(QStringLiteral("LOCK TABLE transfers IN ACCESS EXCLUSIVE MODE")));
            does();
        }
        QSqlDatabase::removeDatabase(name);
    }

    /// Sessions that wait for that table.
    [[nodiscard]] std::string readersAtWork()
    {
        const std::string count = m_bench.cluster.run(
            m_bench.database, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        return count.substr(0, count.find('\n'));
    }

    QStringList namesIn(const std::string& constraint)
    {
        const auto text = QString::fromStdString(
            m_bench.cluster.run(m_bench.database,
                                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '" + constraint +
                                    "' AND conparentid = 0 LIMIT 1"));
        QStringList names;
        auto found = QRegularExpression(QStringLiteral("'([a-z_]+)'")).globalMatch(text);
        while (found.hasNext())
            names << found.next().captured(1);
        if (names.size() < 5)
            throw std::runtime_error("no names in " + constraint);
        return names;
    }

    ReportBench& m_bench;
};

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    ReportBench bench;
    TestPgReports common(bench);
    int failed = QTest::qExec(&common, argc, argv);
    // A cluster and its world take longer than the tests: all topics share them.
    for (const auto make : {makeStatementReportTests, makeBookReportTests, makePartnerReportTests})
        failed += QTest::qExec(make(bench).get(), argc, argv);
    return failed;
}

#include "tst_pg_reports.moc"
