// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/alarm_words.h"
#include "kernel/case_sentence.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/filter_bar.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_bench.h"
#include "pages/alarms/alarm_rules_view.h"
#include "pages/alarms/alarms_page.h"
#include "ui_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

using Rows = std::vector<std::pair<std::string, PageSeat::Cells>>;
constexpr qint64 kMinute = 60'000;

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

std::pair<std::string, PageSeat::Cells> alarmRow(const std::string& key,
                                                 const char* kind,
                                                 const char* subject,
                                                 const char* severity,
                                                 qint64 since,
                                                 const char* by = "",
                                                 const char* text = "")
{
    return {key,
            {{"time", std::to_string(since)},
             {"kind", quoted(kind)},
             {"subject", quoted(subject)},
             {"text", quoted(text)},
             {"acknowledged_by", quoted(by)},
             {"severity", quoted(severity)},
             {"value", "881"},
             {"threshold", "950"},
             {"note", "\"\""}}};
}

std::pair<std::string, PageSeat::Cells>
logRow(const std::string& key, qint64 time, const char* level, const char* text, const char* sale = "", int dropped = 0)
{
    return {key,
            {{"time", std::to_string(time)},
             {"level", quoted(level)},
             {"logger", "\"engine\""},
             {"text", quoted(text)},
             {"sale", quoted(sale)},
             {"dropped", std::to_string(dropped)}}};
}

const std::string kRules =
    R"({"rows":[{"rule":"float_low","unit":"rupiah","value":1000000,"default":1000000,"least":0,"most":1000000000,"severity":"warning"},)"
    R"({"rule":"success_low","unit":"permille","value":950,"default":900,"least":100,"most":1000,"severity":"critical"},)"
    R"({"rule":"drift","unit":"rupiah","value":-1,"default":0,"least":0,"most":1000000,"severity":"warning"}]})";

struct Bench : PageBench {
    explicit Bench(std::vector<std::string> scopes = {}, bool isQuiet = false) : PageBench(std::move(scopes))
    {
        const qint64 now = seat.clock.unixMs();
        if (!isQuiet)
            seat.setRows("alarm",
                         {alarmRow("case:stuck", "case", "stuck", "notice", now - 90 * kMinute),
                          alarmRow("float:DIGI", "float_low", "DIGI", "warning", now - 20 * kMinute, "dewi"),
                          alarmRow("success:ISIM", "success_low", "ISIM", "critical", now - 33 * kMinute),
                          alarmRow("down:VIPX", "supplier_down", "VIPX", "critical", now - 50 * kMinute)});
        seat.setRows("log",
                     {logRow("0001", now - 3000, "info", "control: rina signed in"),
                      logRow("0002", now - 2000, "warning", "engine: DIGI does not answer", "7K3M9F", 12),
                      logRow("0003", now - 1000, "error", "engine: attempt ended in doubt", "7K3M9F")});
        seat.answer("alarm.rules", kRules);
        show(makeAlarmsPage, 10);
    }
    [[nodiscard]] QString cell(const char* grid, int row, int column)
    {
        const auto* model = find<QTableView>(grid)->model();
        return model->index(row, column).data().toString();
    }
    void choose(const char* grid, int row)
    {
        auto* view = find<QTableView>(grid);
        view->setCurrentIndex(view->model()->index(row, 0));
        seat.settle(2);
    }
    void tab(int index)
    {
        page->findChild<look::TabStrip*>()->choose(index);
        seat.settle(8);
    }
};

} // namespace

class TestAlarmsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void alarmsAreSavedAsTheyAreSeen()
    {
        Bench bench;
        const auto* model = bench.find<QTableView>("alarmGrid")->model();
        const QByteArray file = savedTable(bench.seat, *bench.page);
        QCOMPARE(file.trimmed().count('\n'), model->rowCount());
        QVERIFY(file.contains(model->index(0, 1).data().toString().toUtf8()));
        bench.tab(1);
        QVERIFY(!bench.find<QAbstractButton>("export")->isEnabled()); // Rules are no alarms.
        bench.seat.shoot(*bench.page, u"alarms-export"_s);
    }

    void theFirstAlarmIsToldWithoutAClick()
    {
        Bench bench;
        QCOMPARE(bench.find<QTableView>("alarmGrid")->currentIndex().row(), 0);
        QVERIFY(bench.find<look::Button>("alarmTake") != nullptr);
        bench.tab(1);
        QVERIFY(bench.find<look::Button>("ruleSave") != nullptr);
    }

    void aCountIsNotSaidTwice()
    {
        Bench bench;
        bench.seat.tellRows("alarm", {alarmRow("case:complaint", "case", "complaint", "notice", 0, "", "881")});
        bench.seat.settle(4);
        const auto* model = bench.find<QTableView>("alarmGrid")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, 6).data().toString().isEmpty());
    }

    void whyABankStoppedIsSaidInThePersonsLanguage()
    {
        Bench bench;
        const auto why = caseText(CaseSentence::BalanceGap, {"1.250.000", "CR", "50.000", "2026-11-22"});
        bench.seat.tellRows("alarm", {alarmRow("bank:BCA1", "bank_gap", "BCA1", "critical", 0, "", why.c_str())});
        bench.seat.settle(4);
        QCOMPARE(
            bench.cell("alarmGrid", 0, 6),
            u"Ada mutasi yang hilang: tidak ada yang menuju saldo Rp 1.250.000 sebelum CR Rp 50.000 tanggal 2026-11-22."_s);
    }

    void theLoudOnesComeFirstAndOldestFirst()
    {
        Bench bench;
        QCOMPARE(bench.find<QTableView>("alarmGrid")->model()->rowCount(), 4);
        QCOMPARE(bench.cell("alarmGrid", 0, 0), u"Kritis"_s);
        QCOMPARE(bench.cell("alarmGrid", 0, 1), u"Supplier mati"_s);
        QCOMPARE(bench.cell("alarmGrid", 1, 2), u"ISIM"_s);
        QCOMPARE(bench.cell("alarmGrid", 1, 3), u"88,1\u00A0%"_s);
        QCOMPARE(bench.cell("alarmGrid", 2, 7), u"dewi"_s);
        QVERIFY(bench.cell("alarmGrid", 3, 2) != u"stuck"_s); // In words.
        bench.choose("alarmGrid", 1);
        bench.seat.shoot(*bench.page, u"alarms"_s);
    }

    void nothingWrongSaysSo()
    {
        Bench bench({}, true);
        QVERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        bench.seat.shoot(*bench.page, u"alarms-empty"_s);
    }

    void takingNoteSendsTheNoteAndHowLongItStaysQuiet()
    {
        Bench bench;
        bench.seat.answer("alarm.ack", R"({"alarm":"success:ISIM","acknowledged_by":"rina","note":"x"})");
        bench.choose("alarmGrid", 1);
        bench.find<QLineEdit>("alarmNote")->setText(u"Supplier sudah dihubungi"_s);
        bench.find<QComboBox>("alarmMute")->setCurrentIndex(1);
        bench.find<look::Button>("alarmTake")->click();
        bench.find<look::Button>("alarmTake")->click(); // Twice in a hurry is once.
        bench.seat.settle(4);
        QCOMPARE(bench.seat.count("alarm.ack"), 1);
        QCOMPARE(bench.seat.said("alarm.ack", "alarm"), std::string("success:ISIM"));
        QCOMPARE(bench.seat.said("alarm.ack", "note"), std::string("Supplier sudah dihubungi"));
        QVERIFY(!bench.seat.said("alarm.ack", "idem").empty());
        const qint64 until = QString::fromStdString(bench.seat.said("alarm.ack", "mute_until")).toLongLong();
        QVERIFY(until > bench.seat.clock.unixMs() + 50 * kMinute && until <= bench.seat.clock.unixMs() + 60 * kMinute);
        QCOMPARE(bench.find<QLineEdit>("alarmNote")->text(), QString());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void aRefusedNoteIsKept()
    {
        Bench bench;
        bench.seat.refuse("alarm.ack", "not_found");
        bench.choose("alarmGrid", 0);
        bench.find<QLineEdit>("alarmNote")->setText(u"sedang dicek"_s);
        QVERIFY(!bench.page->unsaved().isEmpty());
        bench.find<look::Button>("alarmTake")->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QCOMPARE(bench.find<QLineEdit>("alarmNote")->text(), u"sedang dicek"_s);
    }

    void newsAboutAnAlarmLeavesWhatSomebodyWrites()
    {
        Bench bench;
        bench.choose("alarmGrid", 1);
        bench.find<QLineEdit>("alarmNote")->setText(u"hampir selesai"_s);
        const qint64 now = bench.seat.clock.unixMs();
        bench.seat.tellRows(
            "alarm",
            {alarmRow("success:ISIM", "success_low", "ISIM", "critical", now - 40 * kMinute, "", "87 %"),
             alarmRow("new", "not_ready", "engine", "critical", now)});
        bench.seat.settle(4);
        QCOMPARE(bench.find<QTableView>("alarmGrid")->model()->rowCount(), 2);
        QCOMPARE(bench.find<QLineEdit>("alarmNote")->text(), u"hampir selesai"_s);
    }

    void whoMayNotTakeNoteIsToldWhy()
    {
        Bench bench({"alarm.read"});
        bench.choose("alarmGrid", 0);
        QVERIFY(!bench.find<look::Button>("alarmTake")->isEnabled());
        QVERIFY(!bench.find<look::Button>("alarmTake")->toolTip().isEmpty());
        QVERIFY(bench.page->findChild<look::TabStrip*>()->tab(2) == nullptr); // No log without its right.
    }

    void anAlarmLeadsToItsSupplier()
    {
        Bench bench;
        bench.choose("alarmGrid", 1);
        bench.find<look::Button>("alarmGo")->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.suppliers"_s, u"ISIM"_s, {}}));
    }

    void aPlaceOpensItsAlarm()
    {
        Bench bench;
        bench.page->open({u"page.alarms"_s, u"float:DIGI"_s, {}});
        bench.seat.settle(2);
        QCOMPARE(bench.find<QTableView>("alarmGrid")->currentIndex().row(), 2);
    }

    void aRuleIsChangedAsItWasSeen()
    {
        Bench bench;
        bench.seat.answer("alarm.rule.change", R"({"rule":"success_low","value":975})");
        bench.tab(1);
        QCOMPARE(bench.find<QTableView>("ruleGrid")->model()->rowCount(), 3);
        QCOMPARE(bench.cell("ruleGrid", 1, 1), u"95,0\u00A0%"_s);
        QCOMPARE(bench.cell("ruleGrid", 2, 1), u"mati"_s);
        bench.choose("ruleGrid", 1);
        bench.seat.shoot(*bench.page, u"alarm-rules"_s);
        bench.find<QLineEdit>("ruleValue")->setText(u"101"_s);
        bench.find<look::Button>("ruleSave")->click();
        QCOMPARE(bench.seat.count("alarm.rule.change"), 0); // Out of what the rule allows.
        bench.find<QLineEdit>("ruleValue")->setText(u"97,5"_s);
        bench.find<look::Button>("ruleSave")->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("alarm.rule.change", "rule"), std::string("success_low"));
        QCOMPARE(bench.seat.said("alarm.rule.change", "expect"), std::string("950"));
        QCOMPARE(bench.seat.said("alarm.rule.change", "value"), std::string("975"));
        QVERIFY(!bench.seat.said("alarm.rule.change", "idem").empty());
        QVERIFY(bench.seat.count("alarm.rules") >= 2); // Looked at again.
    }

    void aRuleIsSwitchedOff()
    {
        Bench bench;
        bench.tab(1);
        bench.choose("ruleGrid", 0);
        bench.find<look::Button>("ruleOff")->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("alarm.rule.change", "value"), std::string("-1"));
    }

    void thresholdsAreReadAsPeopleTypeThem()
    {
        QCOMPARE(alarmValue("supplier_down", 0), u"langsung"_s); // Not "0 dtk".
        QCOMPARE(alarmValue("supplier_down", 90), u"90 dtk"_s);
        QCOMPARE(alarmValue("bank_gap", 0), u"0"_s); // Banks, not seconds.
        QCOMPARE(thresholdFrom(u"1jt"_s, "rupiah").value_or(-9), std::int64_t{1'000'000});
        QCOMPARE(thresholdFrom(u"97,5"_s, "permille").value_or(-9), std::int64_t{975});
        QCOMPARE(thresholdFrom(u"95 %"_s, "permille").value_or(-9), std::int64_t{950});
        QCOMPARE(thresholdFrom(u"120"_s, "seconds").value_or(-9), std::int64_t{120});
        QVERIFY(!thresholdFrom(u"banyak"_s, "count"));
        QVERIFY(!thresholdFrom(u""_s, "rupiah"));
        for (const char* unit : {"rupiah", "permille", "count", "seconds"})
            QCOMPARE(thresholdFrom(thresholdText(875, unit), unit).value_or(-9), std::int64_t{875});
    }

    void theLogShowsLevelsInWordsAndTellsWhatWasLost()
    {
        Bench bench;
        bench.tab(2);
        QCOMPARE(bench.find<QTableView>("logGrid")->model()->rowCount(), 3);
        QCOMPARE(bench.cell("logGrid", 0, 1), u"Galat"_s); // The newest on top.
        QCOMPARE(bench.cell("logGrid", 1, 1), u"Peringatan"_s);
        QVERIFY(bench.find<QWidget>("logDropped")->isVisible());
        QVERIFY(bench.find<look::TextLine>("logDropped")->text().contains(u"12"));
        bench.choose("logGrid", 0);
        bench.seat.shoot(*bench.page, u"log"_s);
    }

    void oneSalesLinesAreFoundByItsCode()
    {
        Bench bench;
        bench.tab(2);
        bench.choose("logGrid", 0);
        bench.find<look::Button>("logOnlySale")->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("sub.open", "filter"), std::string("sale:7K3M9F"));
        bench.find<look::Segmented>("logLevel")->choose(2);
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("sub.open", "filter"), std::string("sale:7K3M9F level>=warn"));
        bench.find<look::Button>("logOpenSale")->click();
        QVERIFY(bench.seat.places.empty() || bench.seat.places.back().page == u"page.sales"_s);
    }

    void heldLinesWaitAndAreCounted()
    {
        Bench bench;
        bench.tab(2);
        bench.find<look::Segmented>("logFollow")->choose(1);
        const qint64 now = bench.seat.clock.unixMs();
        bench.seat.tellRows("log",
                            {logRow("0001", now - 3000, "info", "a"),
                             logRow("0002", now - 2000, "warning", "b", "7K3M9F"),
                             logRow("0003", now - 1000, "error", "c", "7K3M9F"),
                             logRow("0004", now, "info", "d")});
        QCOMPARE(bench.find<QTableView>("logGrid")->model()->rowCount(), 3);
        bench.find<look::Segmented>("logFollow")->choose(0);
        bench.seat.settle(4);
        QCOMPARE(bench.find<QTableView>("logGrid")->model()->rowCount(), 4);
    }

    void theLogIsOnlySentWhileSomebodyReadsIt()
    {
        Bench bench;
        bench.tab(2);
        const int before = bench.seat.count("sub.pause");
        bench.tab(0);
        QCOMPARE(bench.seat.count("sub.pause"), before + 1);
    }

    void aLostLinkFreezesWhatIsThere()
    {
        Bench bench;
        bench.seat.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        QCOMPARE(bench.find<QTableView>("alarmGrid")->model()->rowCount(), 4);
        bench.seat.shoot(*bench.page, u"alarms-stale"_s);
    }
};

ERAFLAZZ_UI_TEST(TestAlarmsPage)
#include "tst_alarms_page.moc"
