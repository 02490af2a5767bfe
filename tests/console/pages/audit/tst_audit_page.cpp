// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit_words.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/filter_bar.h"
#include "look/parts/page_states.h"
#include "page_bench.h"
#include "pages/audit/audit_page.h"
#include "ui_main.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string actions(qint64 now, int newest, int count, bool isMore)
{
    std::string rows;
    for (int seq = newest; seq > newest - count; --seq) {
        const bool isPrice = seq % 2 == 0;
        rows += (rows.empty() ? "" : ",") + (R"({"seq":)" + std::to_string(seq)) + R"(,"at":)" +
                std::to_string(now - (newest - seq) * 60'000) + R"(,"user":"rina",)" +
                (isPrice ? R"("address":"203.0.113.7",)" : "") + R"("action":")" +
                (isPrice ? "product.price" : "operator.status") + R"(","subject":")" +
                (isPrice ? "product:XLD10" : "operator:tono") + R"(","detail":")" +
                (isPrice ? R"({\"level\":\"\",\"before\":10800,\"after\":10850,\"reason\":\"UBAH_HARGA\"})"
                         : R"({\"before\":\"active\",\"after\":\"disabled\"})") +
                "\"}";
    }
    return R"({"rows":[)" + rows + "]" + (isMore ? R"(,"next":)" + std::to_string(newest - count + 1) : "") + "}";
}

struct Bench : PageBench {
    explicit Bench(int rows = 6, bool isMore = false)
    {
        seat.answer("audit.list", actions(seat.clock.unixMs(), 500, rows, isMore));
        show(makeAuditPage, 4);
    }
    void choose(int row)
    {
        auto* view = find<QTableView>("auditGrid");
        view->setCurrentIndex(view->model()->index(row, 1));
        seat.settle(2);
    }
    void filter(const QString& text)
    {
        auto* bar = find<look::FilterBar>("auditFilter");
        bar->setFilter(text);
        Q_EMIT bar->applied(text);
        seat.settle(3);
    }
};

} // namespace

class TestAuditPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void linesSayWhoDidWhatAndWhatChanged()
    {
        Bench bench;
        const auto* model = bench.find<QTableView>("auditGrid")->model();
        QCOMPARE(model->rowCount(), 6);
        QCOMPARE(model->index(0, 2).data().toString(), u"rina"_s);
        QCOMPARE(model->index(0, 3).data().toString(), u"203.0.113.7"_s);
        QCOMPARE(model->index(1, 3).data().toString(), u"–"_s); // Older than addresses, or done on the server itself.
        QCOMPARE(model->index(0, 4).data().toString(), u"mengubah harga"_s);
        QVERIFY(model->index(0, 6).data().toString().contains(u"10.800 menjadi 10.850"));
        bench.choose(0);
        bench.seat.shoot(*bench.page, u"audit"_s);
        QString said;
        for (const auto* facts : bench.page->findChildren<look::FactRows*>())
            said += facts->accessibleName();
        QVERIFY2(said.contains(u"10.850") && said.contains(u"UBAH_HARGA"), qPrintable(said));
    }

    void yesterdaysPricesAreTwoChoicesAway()
    {
        Bench bench;
        QVERIFY(!bench.seat.last("audit.list")->params.has("from"));
        const auto choose = [&bench](const char* name, int row) {
            auto* box = bench.find<QComboBox>(name);
            box->setCurrentIndex(row);
            Q_EMIT box->activated(row);
            bench.seat.settle(3);
        };
        choose("auditDays", 2);
        choose("auditArea", 1);
        QCOMPARE(bench.seat.said("audit.list", "area"), std::string("product"));
        const auto& params = bench.seat.last("audit.list")->params;
        const qint64 from = params["from"].asInteger().value_or(0), to = params["to"].asInteger().value_or(0);
        constexpr qint64 kDayMs = 86'400'000, kZoneMs = 7 * 3'600'000;
        QCOMPARE(to - from, kDayMs);
        QCOMPARE((from + kZoneMs) % kDayMs, qint64{0}); // Midnight in the shop.
        QVERIFY(to <= bench.seat.clock.unixMs() && to > bench.seat.clock.unixMs() - kDayMs);
        // A link asks for everything again.
        bench.page->open({.page = u"page.audit"_s, .subject = u"product:XLD10"_s, .filter = {}});
        bench.seat.settle(3);
        QVERIFY(!bench.seat.last("audit.list")->params.has("from"));
        QVERIFY(!bench.seat.last("audit.list")->params.has("area"));
    }

    void changesAreReadFromTheRecord()
    {
        const auto single = auditDetails(R"({"before":"active","after":"disabled","note":"cuti"})");
        QCOMPARE(single.size(), std::size_t{2});
        QCOMPARE(single[0].value, u"Aktif"_s);
        QCOMPARE(single[0].after.value_or(u""_s), u"Nonaktif"_s);
        QVERIFY(!single[1].after);
        const auto members = auditDetails(R"({"before":{"level":"A","x":1},"after":{"level":"B","x":1,"new":true}})");
        QCOMPARE(members.size(), std::size_t{2}); // x did not change.
        QCOMPARE(members[0].after.value_or(u""_s), u"B"_s);
        QCOMPARE(auditSummary(R"({"before":{"cost":100,"asked":false},"after":{"cost":90,"asked":true}})"),
                 u"Modal: 100 menjadi 90"_s); // Of what it is said, and nothing that only programs read.
        QCOMPARE(auditSummary(R"({"from":"console"})"), u"Dilakukan di: konsol"_s);
        QCOMPARE(auditDetails("no JSON").size(), std::size_t{1});
        QCOMPARE(auditDetails("no JSON").front().value, u"no JSON"_s);
        QVERIFY(auditDetails("{}").empty());
        QVERIFY(!auditSummary("{\"note\":\"a\\u202Eb\"}").contains(QChar(0x202E))); // Writing is not turned round.
    }

    void whatTheDaemonWroteIsSaidInThePersonsLanguage()
    {
        // Ids of sales end alike: the code tells them apart.
        const std::string sale = "sale:0192f0c1-7a40-7cde-8f01-000000000000";
        QCOMPARE(auditSubject(sale, u"0AM410J5M0000"_s), u"Transaksi 0AM410J5M0000"_s);
        QVERIFY(
            auditSubject("case:0192f0c1-7a40-7cde-8f01-23456789abcd", u"0AM410J5M0000"_s).endsWith(u"0AM410J5M0000"));
        QCOMPARE(auditSubject("setting:alarm.float_low"), u"Aturan alarm: Saldo supplier menipis"_s);
        QCOMPARE(auditActionWord("agent.status"), u"memblokir atau membuka agen"_s);
        const auto asked = auditDetails(
            R"({"kind":"adjustment","subject":"agent:UP001","asked":"c8b907","key":"k","at_stake":25000})");
        QCOMPARE(asked.size(), std::size_t{3}); // Digests and keys are for programs.
        QCOMPARE(asked[0].value, u"Koreksi"_s);
        QCOMPARE(asked[1].name + u' ' + asked[1].value, u"Tentang Agen UP001"_s);
        QCOMPARE(asked[2].value, u"25.000"_s);
        QCOMPARE(auditSummary(R"({"case_id":"01a20456-163a-70e1-9a3e-6aeb8ba74425"})"), u"Kasus: A74425"_s);
        const auto blocked = auditDetails(R"({"before":"active","after":"suspended","reason":"Diduga menipu"})");
        QCOMPARE(blocked[0].value + u' ' + blocked[0].after.value_or(u""_s), u"Aktif Diblokir"_s);
        QCOMPARE(blocked[1].value, u"Diduga menipu"_s);
        QCOMPARE(auditDetails(R"({"role":"finance_maker"})").front().value, u"Keuangan, mengajukan"_s);
    }

    void whoCameInAndWhoDidNotIsSaidInThePersonsLanguage()
    {
        QCOMPARE(auditActionWord("session.begin"), u"masuk"_s);
        QCOMPARE(auditSubject("session:rina"), u"Masuknya rina"_s);
        QCOMPARE(auditSubject("session:?"), u"Nama yang tidak dikenal"_s);
        QCOMPARE(auditSummary(R"({"refused":"held","count":17,"address":"203.0.113.7"})"),
                 u"Ditolak karena: terlalu banyak salah: ditahan · Kali dalam satu menit: 17"_s);
        QCOMPARE(auditSummary(R"({"ended":"lost","address":"::1"})"),
                 u"Berakhir karena: sambungan terputus dan tidak kembali"_s);
        Bench bench;
        bench.seat.answer("audit.list",
                          "{\"rows\":[{\"seq\":9,\"at\":1,\"user\":\"\",\"address\":\"198.51.100.9\",\"action\":"
                          "\"session.refused\",\"subject\":\"session:?\",\"detail\":\"{}\"}]}");
        bench.filter(u"session:?"_s);
        QCOMPARE(bench.find<QTableView>("auditGrid")->model()->index(0, 5).data().toString(),
                 u"Nama yang tidak dikenal"_s);
        QVERIFY(bench.page->findChild<look::Button*>(u"auditOfPerson"_s) == nullptr); // There is no such person.
        QVERIFY(bench.page->findChild<look::Button*>(u"auditGo"_s) == nullptr);
    }

    void theNewestLineIsToldWithoutAClick()
    {
        Bench bench;
        QCOMPARE(bench.find<QTableView>("auditGrid")->currentIndex().row(), 0);
        QVERIFY(bench.find<look::Button>("auditOfObject") != nullptr);
    }

    void aFilterAsksTheDaemon()
    {
        Bench bench;
        bench.filter(u"orang:dewi objek:product:XLD10"_s);
        QCOMPARE(bench.seat.said("audit.list", "user"), std::string("dewi"));
        QCOMPARE(bench.seat.said("audit.list", "subject"), std::string("product:XLD10"));
        bench.filter(u"product:TSEL5"_s);
        bench.filter(u"bagus"_s);
        QCOMPARE(bench.seat.said("audit.list", "user"), std::string("bagus"));
        QCOMPARE(bench.seat.said("audit.list", "subject"), std::string());
    }

    void nothingFoundOffersTheWayBack()
    {
        Bench bench;
        bench.seat.answer("audit.list", R"({"rows":[]})");
        bench.filter(u"orang:hantu"_s);
        auto* empty = bench.page->findChild<look::EmptyState*>();
        QVERIFY(empty != nullptr);
        bench.seat.answer("audit.list", actions(bench.seat.clock.unixMs(), 500, 6, false));
        Q_EMIT empty->clearAsked();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("audit.list", "user"), std::string());
        QCOMPARE(bench.find<QTableView>("auditGrid")->model()->rowCount(), 6);
    }

    void olderPagesComeAsSomebodyScrolls()
    {
        Bench bench(200, true);
        auto* model = bench.find<QTableView>("auditGrid")->model();
        QVERIFY(model->canFetchMore({}));
        bench.seat.answer("audit.list", actions(bench.seat.clock.unixMs(), 300, 50, false));
        model->fetchMore({});
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("audit.list", "before"), std::string("301"));
        QCOMPARE(model->rowCount(), 250);
    }

    void theHistoryOfOneThingIsOnePressAway()
    {
        Bench bench;
        bench.choose(0);
        bench.find<look::Button>("auditOfObject")->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("audit.list", "subject"), std::string("product:XLD10"));
        bench.choose(0);
        bench.find<look::Button>("auditGo")->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.products"_s, u"XLD10"_s, {}}));
    }

    void theFileHoldsWhatTheFilterChooses()
    {
        Bench bench;
        bench.filter(u"orang:rina"_s);
        bench.find<look::Button>("auditSave")->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("audit.list", "user"), std::string("rina"));
        QCOMPARE(bench.seat.said("audit.list", "limit"), std::string("500"));
        auto* dialog = bench.page->findChild<QFileDialog*>(u"saveFile"_s);
        QVERIFY(dialog != nullptr);
        QTemporaryDir folder;
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(folder.filePath(u"audit.csv"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QFile file(folder.filePath(u"audit.csv"_s));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("rina"), 6);
        QVERIFY(bytes.contains("product.price") && bytes.contains("203.0.113.7"));
    }

    void aPlaceShowsTheHistoryOfItsSubject()
    {
        Bench bench;
        bench.page->open({u"page.audit"_s, u"agent:EF0012"_s, {}});
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("audit.list", "subject"), std::string("agent:EF0012"));
    }

    void aLostLinkKeepsTheLinesAndTheNextLooksAgain()
    {
        Bench bench;
        bench.seat.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        QCOMPARE(bench.find<QTableView>("auditGrid")->model()->rowCount(), 6);
        const int before = bench.seat.count("audit.list");
        QVERIFY(bench.seat.daemon.restart());
        QTRY_VERIFY_WITH_TIMEOUT((bench.seat.clock.advance(500), !bench.page->isStale()), 10'000);
        bench.seat.settle(3);
        QVERIFY(bench.seat.count("audit.list") > before);
    }
};

ERAFLAZZ_UI_TEST(TestAuditPage)
#include "tst_audit_page.moc"
