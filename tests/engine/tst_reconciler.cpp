// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_world.h"
#include "engine/pg/pg_reconciliation_store.h"
#include "engine/services/reconciler.h"
#include "engine/suppliers/statement_layouts.h"
#include "kernel/clock.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

constexpr int kSales = 6;
constexpr const char* kHead = "Ref ID,Kode Produk,No. Pelanggan,Status,Harga,SN\n";

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

/// Six sales at DIGI; the tests say what became of each.
struct Shop final {
    EngineWorld world;
    LaneHouse house;
    PgReconciliationStore store;
    std::vector<SendJob> jobs;

    explicit Shop(PgCluster& cluster)
        : world(cluster, kSales, 10 * kPrice), house(world, "here", 1), store(world.conninfo())
    {
        house.start();
        for (int i = 1; i <= kSales; ++i)
            (void)house.order(i, "a", phone(i)).get();
        (void)house.listener.waitFor([](const auto& log) { return log.ready.size() == kSales; });
        jobs = house.listener.log().ready;
    }

    void hear(std::size_t job, EvidenceClass meaning)
    {
        house.lanes[0]->submit(EvidenceJob{house.evidence(jobs[job], meaning), false, false});
        barrier();
    }
    void barrier() { (void)house.order(1, "barrier", "1").get(); }

    [[nodiscard]] std::string line(std::size_t job, const char* status, const std::string& price) const
    {
        return std::to_string(jobs[job].ref) + ",xld10," + jobs[job].destination + ',' + status + ",\"" + price +
               "\",SN" + std::to_string(job) + '\n';
    }

    ReconcileReport run(const std::string& text, bool dryRun = false, bool isFinal = false)
    {
        StatementFile file;
        file.supplier = SupplierId{1};
        file.supplierCode = "DIGI";
        file.fileName = "day.csv";
        file.bytes = text;
        file.layout = *shippedStatementLayout("digiflazz");
        file.statementsAreFinal = isFinal;
        file.operatorName = "tester";
        const std::int64_t now = unixMsNow();
        file.fromUnixMs = now - 3'600'000;
        file.toUnixMs = now + 3'600'000;
        Reconciler reconciler(store, house.stamps, [this](std::vector<EvidenceJob> jobsToTell) {
            for (auto& job : jobsToTell)
                house.lanes[0]->submit(std::move(job));
            barrier();
        });
        return reconciler.run(file, dryRun).value();
    }

    std::string status(std::size_t job) const
    {
        return world.sql("SELECT status FROM transactions WHERE id = '" + jobs[job].sale.toString() + "'");
    }
    std::string cases() const
    {
        return world.sql("SELECT coalesce(string_agg(kind, ',' ORDER BY kind), '') FROM cases");
    }
    std::string complaints()
    {
        house.stop();
        return world.auditComplaints();
    }
};

} // namespace

class TestReconciler final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void everyDifferenceIsACaseOnceAndDoubtEnds()
    {
        Shop shop(*m_cluster);
        shop.hear(0, EvidenceClass::Delivered);    // agreed
        shop.hear(1, EvidenceClass::Delivered);    // dearer by the statement
        shop.hear(2, EvidenceClass::Delivered);    // failed by the statement
        shop.hear(3, EvidenceClass::Unknown);      // delivered by the statement
        shop.hear(4, EvidenceClass::RejectedStop); // delivered by the statement: our loss
        shop.hear(5, EvidenceClass::Delivered);    // the statement does not have it
        const std::string text = std::string(kHead) + "777,zzz,1,Sukses,5.000,X\n" + shop.line(4, "Sukses", "10.000") +
                                 shop.line(3, "Sukses", "10.050") + shop.line(2, "Gagal", "0") +
                                 shop.line(1, "Sukses", "10.200") + shop.line(0, "Sukses", "10.000") +
                                 shop.line(0, "Sukses", "10.000");

        const auto dry = shop.run(text, true);
        QCOMPARE(dry.result.evidence.size(), std::size_t{2});
        QCOMPARE(shop.status(3), std::string("PROCESSING"));
        QCOMPARE(shop.world.number("SELECT count(*) FROM reconciliation_runs"), 0);

        const auto report = shop.run(text);
        QCOMPARE(report.result.agreed, std::size_t{2});
        QCOMPARE(report.result.duplicates, std::size_t{1});
        QCOMPARE(report.result.count(DifferenceKind::OursOnly), std::size_t{1});
        QCOMPARE(report.result.count(DifferenceKind::TheirsOnly), std::size_t{1});
        QCOMPARE(report.result.count(DifferenceKind::PriceDiffers), std::size_t{1});
        QCOMPARE(report.result.count(DifferenceKind::StatusDiffers), std::size_t{2});
        QCOMPARE(report.newCases, std::size_t{4});
        QCOMPARE(shop.status(3), std::string("SUCCESS"));
        QCOMPARE(shop.world.sql("SELECT sn || ' ' || cost FROM transactions WHERE id = '" +
                                shop.jobs[3].sale.toString() + "'"),
                 std::string("SN3 10050"));
        QCOMPARE(shop.world.sql("SELECT DISTINCT source FROM evidence WHERE code = 'STATEMENT'"),
                 std::string("reconciliation"));
        const std::string all("late_success,ours_only,price_differs,status_differs,theirs_only");
        QCOMPARE(shop.cases(), all);
        QCOMPARE(shop.world.sql("SELECT subject FROM cases WHERE kind = 'theirs_only'"),
                 std::string("supplier:DIGI:777"));

        shop.world.sql("UPDATE cases SET state = 'closed', closed_at = now()");
        const auto again = shop.run(text);
        QCOMPARE(again.newCases, std::size_t{0});
        QVERIFY(again.result.evidence.empty());
        QCOMPARE(shop.cases(), all);
        QCOMPARE(shop.world.number("SELECT count(*) FROM reconciliation_runs"), 2);
        QCOMPARE(shop.world.number("SELECT count(*) FROM reconciliation_differences"), 4);
        shop.world.sql("UPDATE cases SET state = 'open', closed_at = NULL"); // Nobody decided on them.
        QCOMPARE(QString::fromStdString(shop.complaints()), QString());
    }

    void aFailureEndsDoubtOnlyWhereStatementsAreFinal()
    {
        Shop shop(*m_cluster);
        shop.hear(0, EvidenceClass::Unknown);
        shop.hear(1, EvidenceClass::Unknown);
        (void)shop.run(kHead + shop.line(0, "Gagal", "0"));
        QCOMPARE(shop.status(0), std::string("PROCESSING"));
        QCOMPARE(shop.world.number("SELECT count(*) FROM cases WHERE kind = 'status_differs'"), 1);
        (void)shop.run(kHead + shop.line(1, "Gagal", "0"), false, true);
        QCOMPARE(shop.status(1), std::string("FAILED"));
        QCOMPARE(shop.world.balance(2), 10 * kPrice);
        QCOMPARE(QString::fromStdString(shop.complaints()), QString());
    }

    void aStatementAgainstARunningCheckWaits()
    {
        Shop shop(*m_cluster);
        shop.hear(0, EvidenceClass::Unknown);
        shop.house.lanes[0]->submit(CheckJob{shop.jobs[0].sale, 1, 86'400'000});
        (void)shop.run(kHead + shop.line(0, "Gagal", "0"), false, true);
        QCOMPARE(shop.status(0), std::string("PROCESSING"));
    }

    void aCaseThatALaneOpensAtTheSameTimeFailsNobody()
    {
        Shop shop(*m_cluster);
        for (std::size_t i = 0; i < kSales; ++i)
            shop.hear(i, EvidenceClass::Delivered);
        std::string text(kHead);
        for (std::size_t i = 0; i < kSales; ++i)
            text += shop.line(i, "Gagal", "0");
        for (std::size_t i = 0; i < kSales; ++i) // each opens a reversal while the run opens status_differs
            shop.house.lanes[0]->submit(EvidenceJob{shop.house.evidence(shop.jobs[i], EvidenceClass::RejectedStop)});
        (void)shop.run(text);
        shop.barrier();
        QCOMPARE(shop.world.number("SELECT count(*) FROM cases WHERE kind = 'reversal'"), kSales);
        QCOMPARE(shop.world.number("SELECT count(*) FROM cases WHERE kind = 'status_differs'"), kSales);
        QCOMPARE(shop.world.number("SELECT count(*) FROM cases WHERE kind = 'quarantine'"), 0);
    }

    void thousandsOfDifferencesAreOneCommit()
    {
        Shop shop(*m_cluster);
        std::string text(kHead);
        for (int i = 0; i < 5'000; ++i)
            text += "foreign-" + std::to_string(i) + ",x,1,Sukses,1.000,S\n";
        QCOMPARE(shop.run(text).newCases, std::size_t{5'000 + kSales}); // and ours, which the file does not have
        QCOMPARE(shop.run(text).newCases, std::size_t{0});
        QCOMPARE(shop.world.number("SELECT count(*) FROM cases"), 5'000 + kSales);
    }

    void aDriftThatStaysIsOneCase()
    {
        Shop shop(*m_cluster);
        shop.hear(0, EvidenceClass::Delivered);
        const auto books = shop.store.ledgerFloat(SupplierId{1});
        QCOMPARE(books.ledger.value(), kDeposit - 10'000);
        QCOMPARE(books.openCosts.value(), (kSales - 1) * 10'000);
        QVERIFY(shop.store.isBalanceCheckDue(SupplierId{1}));
        auto reading = readingBetween(books, books, books.ledger - Money::rupiah(500'000));
        const auto first = shop.store.recordBalance(SupplierId{1}, "DIGI", reading);
        QCOMPARE(first.drift.value(), -450'000);
        QVERIFY(!first.caseOpened);
        QVERIFY(!shop.store.isBalanceCheckDue(SupplierId{1}));
        QVERIFY(shop.store.recordBalance(SupplierId{1}, "DIGI", reading).caseOpened);
        QVERIFY(!shop.store.recordBalance(SupplierId{1}, "DIGI", reading).caseOpened);
        QCOMPARE(shop.world.sql("SELECT kind || ' ' || subject FROM cases"),
                 std::string("supplier_drift supplier:DIGI"));
        reading.reported = books.ledger;
        QCOMPARE(shop.store.recordBalance(SupplierId{1}, "DIGI", reading).drift.value(), 0);
    }

    void aFileThatCannotBeReadWritesNothing()
    {
        Shop shop(*m_cluster);
        Reconciler reconciler(shop.store, shop.house.stamps, [](auto) {});
        StatementFile file;
        file.supplier = SupplierId{1};
        file.layout = *shippedStatementLayout("digiflazz");
        const std::string text = std::string(kHead) + "1,x,2,Entah,1,S\n";
        file.bytes = text;
        const auto bad = reconciler.run(file, false);
        QVERIFY(bad.error().problem == StatementProblem::UnknownStatus);
        QCOMPARE(bad.error().line, std::size_t{2});
        const std::string undated = std::string(kHead) + "1,x,2,Sukses,1,S\n";
        file.bytes = undated;
        QVERIFY(reconciler.run(file, false).error().problem == StatementProblem::NoTime);
        QCOMPARE(shop.world.number("SELECT count(*) FROM reconciliation_runs"), 0);
    }

    void layoutsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const QByteArray status("[status]\ndelivered=[\"S\"]\nfailed=[\"G\"]\npending=[\"P\"]\n");
        const QByteArray columns("[columns]\nref=[\"R\"]\nstatus=[\"Z\"]\n");
        QTest::newRow("no id") << columns + status << QByteArray("id");
        QTest::newRow("unknown key") << "id=\"x\"\nfoo=1\n" + columns + status << QByteArray("foo");
        QTest::newRow("unknown role") << "id=\"x\"\n" + columns + "colour=[\"R\"]\n" + status
                                      << QByteArray("columns.colour");
        QTest::newRow("no columns") << "id=\"x\"\n" + status << QByteArray("[columns]");
        QTest::newRow("a word twice") << "id=\"x\"\n" + columns +
                                             "[status]\ndelivered=[\"S\"]\nfailed=[\"s\"]\npending=[\"P\"]\n"
                                      << QByteArray("two meanings");
        QTest::newRow("times without a format")
            << "id=\"x\"\n[columns]\nref=[\"R\"]\nstatus=[\"Z\"]\ntime=[\"T\"]\n" + status
            << QByteArray("time_formats");
        QTest::newRow("no TOML") << QByteArray("id = ") << QByteArray("line 1");
    }

    void layoutsAreReadStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto layout = readStatementLayout(text.toStdString());
        QVERIFY(!layout.has_value());
        QVERIFY2(layout.error().find(says.toStdString()) != std::string::npos, layout.error().c_str());
    }
};

QTEST_GUILESS_MAIN(TestReconciler)
#include "tst_reconciler.moc"
