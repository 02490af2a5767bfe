// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/page_states.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_bench.h"
#include "pages/system/diagnosis.h"
#include "pages/system/system_facts.h"
#include "pages/system/system_page.h"
#include "ui_main.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <map>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string info(qint64 now, const std::string& more = {})
{
    const auto at = [now](qint64 back) { return std::to_string(now - back); };
    return R"({"version":"0.1.0","epoch":"c0ffee","started_at":)" + at(7'260'000) +
           R"(,"uptime_s":7260,"ready":true,"schema":"0019_desks","schema_count":19,"postgres":"15.14","database":"eraflazz",)"
           R"("database_bytes":1434000000,"instances":[{"slot":1,"host":"server-a","started_at":)" +
           at(7'260'000) + R"(,"heartbeat_at":)" + at(900) +
           R"(,"age_ms":900,"alive":true}],"lanes":[{"no":0,"waiting":2,"batches":1204,)"
           R"("jobs":48211,"retries":1,"splits":0,"outages":0,"connected":true},{"no":1,"waiting":0,"batches":1190,"jobs":47002,"retries":0,)"
           R"("splits":0,"outages":1,"connected":false}],"accepted":18402,"refused":311,"delivered":18052,"queue":4,"tracked":23,)"
           R"("reports_waiting":2,"cases_opened":3,"exchanges":40122,"outbox_due":7,"outbox_dead":1,"attempts_open":23,"attempts_doubtful":3,)"
           R"("inbox_unmatched":0,"certificate":{"sha256":"AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99","subject":"server-a","expires_at":)" +
           std::to_string(now + 20LL * 86'400'000) +
           R"(,"days_left":20},"secure":true,"backup":{"last_at":null,"tested_at":null,"archived_at":null,"hint":"not_archiving"},)"
           R"("config":[{"key":"control.port","value":9443},{"key":"shop.name","value":"Makmur Jaya Reload"}],"consoles":1,)"
           R"("console_rows":[{"user":"rina","role":"owner","address":"192.168.1.10","client":"console 0.1.0","connected_at":)" +
           at(60'000) + R"(,"lag_ms":1500,"waiting":0,"subscriptions":4}],"log_dropped":0)" + more + "}";
}

struct Bench : PageBench {
    explicit Bench(std::vector<std::string> scopes = {}, bool isRefused = false) : PageBench(std::move(scopes))
    {
        if (isRefused)
            seat.refuse("system.info", "unavailable");
        else
            seat.answer("system.info", info(seat.clock.unixMs()));
        show(makeSystemPage, 4);
    }
    [[nodiscard]] QString said(const char* object) { return find<QWidget>(object)->accessibleName(); }
};

} // namespace

class TestSystemPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void factsAreInWords()
    {
        Bench bench;
        bench.seat.shoot(*bench.page, u"system"_s);
        QVERIFY(bench.said("programFacts").contains(u"0.1.0"));
        QVERIFY(bench.said("databaseFacts").contains(u"1,4 GB"));
        QVERIFY(bench.said("workFacts").contains(u"18.402"));
        QVERIFY(bench.said("doorFacts").contains(u"20 hari"));
        QVERIFY(bench.said("doorFacts").contains(u"tidak diketahui")); // Backup.
        bench.page->open({u"page.system"_s, u"queues"_s, {}});
        bench.seat.settle(2);
        QCOMPARE(bench.find<QTableView>("laneGrid")->model()->rowCount(), 2);
        QCOMPARE(bench.find<QTableView>("laneGrid")->model()->index(1, 1).data().toString(), u"terputus"_s);
        QCOMPARE(bench.find<QTableView>("instanceGrid")->model()->rowCount(), 1);
        bench.seat.shoot(*bench.page, u"system-queues"_s);
        QCOMPARE(bench.find<QTableView>("consoleGrid")->model()->index(0, 5).data().toString(), u"1.500"_s);
        QCOMPARE(bench.find<QTableView>("configGrid")->model()->index(0, 1).data().toString(), u"9443"_s);
    }

    void anArchivedLogIsNoBackup()
    {
        const qint64 now = 1'795'000'000'000;
        const auto backup = [now](const std::string& json) {
            const auto facts = doorFacts(*parseJson(R"({"backup":)" + json + "}"), now);
            std::map<QString, look::Fact> byLabel;
            for (const look::Fact& fact : facts)
                byLabel[fact.label] = fact;
            return byLabel;
        };
        const auto hour = [now](int back) { return std::to_string(now - back * 3'600'000LL); };
        const auto none =
            backup(R"({"last_at":null,"tested_at":null,"archived_at":)" + hour(0) + R"(,"hint":"archiving"})");
        QCOMPARE(none.at(u"Cadangan terakhir"_s).value, u"tidak diketahui"_s);
        QCOMPARE(none.at(u"Cadangan terakhir"_s).valueInk, look::Ink::Attention);
        QCOMPARE(none.at(u"Uji pemulihan terakhir"_s).value, u"tidak diketahui"_s);
        QVERIFY(none.contains(u"Arsip log (WAL) terakhir"_s));
        const auto fresh = backup(R"({"last_at":)" + hour(9) + R"(,"tested_at":)" + hour(24 * 30) + "}");
        QCOMPARE(fresh.at(u"Cadangan terakhir"_s).valueInk, look::Ink::Strong);
        QCOMPARE(fresh.at(u"Uji pemulihan terakhir"_s).valueInk, look::Ink::Strong);
        QVERIFY(!fresh.contains(u"Arsip log (WAL) terakhir"_s));
        const auto old = backup(R"({"last_at":)" + hour(37) + R"(,"tested_at":)" + hour(24 * 200) + "}");
        QCOMPARE(old.at(u"Cadangan terakhir"_s).valueInk, look::Ink::Attention);
        QCOMPARE(old.at(u"Uji pemulihan terakhir"_s).valueInk, look::Ink::Attention);
        // What to do stands there as long as it was not done.
        const QString todo =
            backupHint(*parseJson(R"({"backup":{"last_at":null,"tested_at":null,"hint":"archiving"}})"));
        QVERIFY2(todo.contains(u"backup recorded") && todo.contains(u"backup tested"), qPrintable(todo));
        const QString done = backupHint(*parseJson(R"({"backup":{"last_at":1,"tested_at":1,"hint":"archiving"}})"));
        QVERIFY2(!done.contains(u"eraflazzd"), qPrintable(done));
    }

    void aDatabaseThatIsAwaySaysSo()
    {
        const auto answer = parseJson(R"({"version":"0.1.0","ready":false})");
        QCOMPARE(databaseFacts(*answer).size(), std::size_t{1});
        QCOMPARE(databaseFacts(*answer).front().valueInk, look::Ink::Bad);
        QVERIFY(laneRows(*answer).empty());
    }

    void itIsAskedForAgainOnlyWhileSomebodyLooks()
    {
        Bench bench;
        const int first = bench.seat.count("system.info");
        bench.seat.settle(8, SystemPage::kAgainMs / 2);
        QVERIFY(bench.seat.count("system.info") >= first + 3);
        bench.page->stepBack();
        bench.seat.settle(2);
        const int then = bench.seat.count("system.info");
        bench.seat.settle(8, SystemPage::kAgainMs);
        QCOMPARE(bench.seat.count("system.info"), then);
    }

    void maintenanceIsConfirmedAndSentAsItWasSeen()
    {
        Bench bench;
        bench.seat.answer("system.maintenance", R"({"on":true,"message":"sampai 02.00"})");
        bench.find<QLineEdit>("maintenanceMessage")->setText(u"sampai 02.00"_s);
        QVERIFY(!bench.page->unsaved().isEmpty());
        bench.find<look::Button>("maintenanceSwitch")->click();
        QCOMPARE(bench.seat.count("system.maintenance"), 0);
        auto* dialog = bench.page->findChild<ConfirmDialog*>();
        QVERIFY(dialog != nullptr);
        bench.seat.answer("system.info", info(bench.seat.clock.unixMs(), R"(,"maintenance":"sampai 02.00")"));
        dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("system.maintenance", "message"), std::string("sampai 02.00"));
        const auto* sent = bench.seat.last("system.maintenance");
        QCOMPARE(sent->params["expect"].asBool().value_or(true), false);
        QCOMPARE(sent->params["on"].asBool().value_or(false), true);
        QVERIFY(bench.find<look::TextLine>("maintenanceWords")->text().contains(u"sampai 02.00"));
        QVERIFY(bench.page->unsaved().isEmpty());
    }

    void agentsThatWereNotToldAreFoundInTheHistory()
    {
        Bench bench({"system.read", "trx.read"});
        const auto& gone = bench.seat.places;
        bench.find<look::LinkButton>("reportsGivenUp")->click();
        bench.find<look::LinkButton>("reportsWaiting")->click();
        QCOMPARE(gone.size(), std::size_t{2});
        QCOMPARE(gone.front().page, u"page.history"_s);
        const qint64 week = bench.seat.clock.unixMs() - 7LL * 86'400'000;
        QVERIFY(gone.front().filter.startsWith(u"laporan:gagal waktu>="_s));
        QVERIFY(qAbs(gone.front().filter.section(u"waktu>="_s, 1).toLongLong() - week) < 600'000);
        QVERIFY(gone.back().filter.startsWith(u"laporan:menunggu "_s));
    }

    void withoutTheRightToSalesThereIsNoWayToThem()
    {
        Bench bench({"system.read"});
        QVERIFY(bench.find<look::LinkButton>("reportsGivenUp")->isHidden());
    }

    void maintenanceNeedsItsRight()
    {
        Bench bench({"system.read"});
        QVERIFY(!bench.find<look::Button>("maintenanceSwitch")->isEnabled());
        QVERIFY(!bench.find<look::Button>("maintenanceSwitch")->toolTip().isEmpty());
    }

    void aDiagnosisHoldsStateAlarmsAndTheNewestLines()
    {
        Bench bench;
        bench.seat.answer("alarm.list", R"({"rows":[{"key":"float:DIGI","kind":"float_low"}]})");
        bench.seat.setRows("log", {{"2", {{"level", "\"warn\""}, {"text", "\"lane 1 is away\""}}}});
        const auto alarms = bench.seat.count("alarm.list");
        bench.find<QAction>("system.diagnosis")->trigger();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.count("alarm.list"), alarms + 1);
        auto* dialog = bench.find<QFileDialog>("saveFile");
        QVERIFY(dialog != nullptr);
        const QString path = bench.seat.folder.filePath(u"diagnosis.json"_s);
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        bench.seat.settle(2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto all = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(all[u"system"_s][u"version"_s].toString(), u"0.1.0"_s);
        QCOMPARE(all[u"alarms"_s][0][u"key"_s].toString(), u"float:DIGI"_s);
        QCOMPARE(all[u"log"_s][0][u"text"_s].toString(), u"lane 1 is away"_s);
    }

    void aDiagnosisIsMadeOfWhatHasComeInTime()
    {
        Bench bench;
        bench.seat.leave("alarm.list");
        bench.find<QAction>("system.diagnosis")->trigger();
        bench.seat.settle(3);
        QVERIFY(bench.find<QFileDialog>("saveFile") == nullptr);
        bench.seat.clock.advance(Diagnosis::kPatienceMs);
        QVERIFY(bench.find<QFileDialog>("saveFile") != nullptr);
    }

    void aFailureIsAStateWithAWayBack()
    {
        Bench bench({}, true);
        auto* error = bench.page->findChild<look::ErrorState*>();
        QVERIFY(error != nullptr);
        bench.seat.answer("system.info", info(bench.seat.clock.unixMs()));
        Q_EMIT error->retryAsked();
        bench.seat.settle(3);
        QVERIFY(bench.find<QWidget>("programFacts")->isVisible());
    }

    void sizesAreShort()
    {
        QCOMPARE(bytesText(512), u"512 B"_s);
        QCOMPARE(bytesText(1'434'000'000), u"1,4 GB"_s);
    }
};

ERAFLAZZ_UI_TEST(TestSystemPage)
#include "tst_system_page.moc"
