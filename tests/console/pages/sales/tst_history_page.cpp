// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/save_file.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "pages/history/history_page.h"
#include "pages/history/ways_out.h"
#include "sale_bench.h"
#include "sheet_reader.h"
#include "ui_main.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QScrollBar>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

std::string pageJson(int from, int count, const std::string& next, qint64 searchedToMs = 0)
{
    std::string rows;
    for (int i = from; i < from + count; ++i) {
        SampleSale sale;
        sale.key = "0192f0c1-7a40-7cde-8f01-0000000" + std::to_string(10'000 + i);
        sale.code = "01JD0TRX" + std::to_string(10'000 + i);
        rows += (rows.empty() ? "" : ",") + sale.row();
    }
    return "{\"columns\":" + kSampleColumns + ",\"rows\":[" + rows + "]" +
           (next.empty() ? "" : ",\"next\":\"" + next + "\"") +
           (searchedToMs == 0 ? "" : ",\"searched_to\":" + std::to_string(searchedToMs)) + "}";
}

struct World {
    [[nodiscard]] bool open(const std::string& firstPage)
    {
        bench.answers["trx.list"] = firstPage;
        if (!bench.signIn())
            return false;
        page = std::make_unique<HistoryPage>(bench.desk, nullptr);
        page->resize(1440, 700);
        page->show();
        page->comeForward();
        return bench.heard("trx.list") && came();
    }
    [[nodiscard]] bool came()
    {
        const int asked = bench.daemon.count("trx.list");
        bench.settle();
        return asked > 0;
    }
    template <typename T> [[nodiscard]] T* find(const char* name) const
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] look::GridView* grid() const { return find<look::GridView>("historyGrid"); }
    [[nodiscard]] qint64 number(std::string_view name) const
    {
        return bench.params("trx.list")[name].asInteger().value_or(-1);
    }
    [[nodiscard]] QString foot() const { return find<look::TextLine>("historyRows")->text(); }
    void type(const QString& filter)
    {
        auto* edit = find<look::FilterBar>("historyFilter")->frame()->edit();
        edit->setText(filter);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void job(const std::string& members)
    {
        bench.daemon.say(protocol::notificationText("job", "{\"job\":\"j1\"," + members + "}"));
    }

    SaleBench bench;
    std::unique_ptr<HistoryPage> page;
};

} // namespace

class TestHistoryPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void withoutAskingSevenDaysAreSearched()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 3, {})));
        const QAbstractItemModelTester tester(world.grid()->model());
        QCOMPARE(world.number("to") - world.number("from"), 7 * kDayMs);
        QVERIFY(world.number("to") > world.bench.client.serverUnixMs()); // Today is included.
        QCOMPARE((world.number("from") + 7 * 3'600'000) % kDayMs, 0);    // Whole days of the shop.
        QCOMPARE(world.grid()->model()->rowCount(), 3);
        QCOMPARE(world.foot(), u"3 transaksi"_s);
    }

    void aTimeInTheFilterIsToldByThePeriodToo()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 3, {})));
        auto* period = world.find<look::Button>("periodButton");
        QCOMPARE(period->text(), u"7 hari"_s);
        world.type(u"status:gagal"_s);
        QCOMPARE(period->text(), u"7 hari"_s);
        world.type(u"waktu:60-menit"_s);
        QCOMPARE(period->text(), u"Menurut filter, dalam: 7 hari"_s);
        // A way here that names a time does not end in a period that lies elsewhere.
        world.page->findChild<PeriodButton*>()->setPeriod({Period::Kind::Yesterday, {}, {}});
        world.page->open({u"page.history"_s, {}, u"supplier:DIGI waktu:60-menit"_s});
        QCOMPARE(period->text(), u"Menurut filter, dalam: 7 hari"_s);
        QVERIFY(world.came());
        QVERIFY(world.number("to") > world.bench.client.serverUnixMs());
    }

    void scrollingAsksForTheNextPageWithItsCursorAndTheSameTime()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 200, "abc:1")));
        QCOMPARE(world.bench.daemon.count("trx.list"), 1);
        const qint64 from = world.number("from");
        world.bench.answers["trx.list"] = pageJson(200, 10, {});
        world.bench.clock.setUnixMs(world.bench.clock.unixMs() + kDayMs); // Midnight passes while somebody reads.
        world.grid()->verticalScrollBar()->setValue(world.grid()->verticalScrollBar()->maximum());
        QVERIFY(world.bench.heard("trx.list", 2));
        QCOMPARE(std::string(world.bench.params("trx.list")["next"].asString().value_or("")), std::string("abc:1"));
        QCOMPARE(world.number("from"), from);
        QVERIFY(QTest::qWaitFor([&world] { return world.grid()->model()->rowCount() == 210; }));
    }

    void howManyThereAreIsKnownOnceSomebodyCounts()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 200, "abc:1")));
        QVERIFY(world.foot().contains(u"masih ada"));
        world.bench.answers["trx.list"] = R"({"columns":[],"rows":[],"total":{"count":10000,"more":true}})";
        world.find<look::LinkButton>("historyCount")->click();
        QVERIFY(world.bench.heard("trx.list", 2));
        QVERIFY(world.bench.params("trx.list")["total"].asBool().value_or(false));
        QVERIFY(QTest::qWaitFor([&world] { return world.foot().contains(u"lebih dari 10.000"); }));
        QCOMPARE(world.grid()->model()->rowCount(), 200);
    }

    void aNumberIsSearchedWholeHoweverItIsWritten()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 1, {})));
        world.type(u"+6281254409917"_s);
        QVERIFY(world.bench.heard("trx.list", 2));
        QCOMPARE(std::string(world.bench.params("trx.list")["filter"].asString().value_or("")),
                 std::string("tujuan:081254409917"));
    }

    void aSearchThatIsTooWideSaysWhatToDo()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 1, {})));
        world.bench.refuse("trx.list", protocol::failure("refused", "FILTER_TOO_WIDE"));
        world.type(u"*99*"_s);
        auto* bar = world.find<look::FilterBar>("historyFilter");
        QVERIFY(QTest::qWaitFor([bar] { return bar->problem().contains(u"Terlalu banyak"); }));
    }

    void aSearchThatGoesOnTellsHowFarItLookedAndCanBeStopped()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 1, {})));
        auto* further = world.find<look::LinkButton>("historyFurther");
        QVERIFY(!further->isVisible());
        qint64 back = 1'794'700'000'000;
        world.bench.makers["trx.list"] = [&back] {
            back -= 3'600'000;
            return pageJson(0, 0, "abc:" + std::to_string(back), back);
        };
        world.type(u"laba<0"_s);
        QVERIFY(world.bench.heard("trx.list", 2));
        QVERIFY(QTest::qWaitFor([further] { return further->isVisible(); }));
        QVERIFY(world.foot().startsWith(u"0 ditemukan"));
        further->click(); // Stop.
        QVERIFY(QTest::qWaitFor([&world] { return world.foot().contains(u"belum dicari"); }));
        world.bench.settle();
        const int asked = world.bench.daemon.count("trx.list");
        world.bench.settle();
        QCOMPARE(world.bench.daemon.count("trx.list"), asked);
        world.bench.makers.clear();
        world.bench.answers["trx.list"] = pageJson(0, 3, {});
        further->click();
        QVERIFY(QTest::qWaitFor([&world] { return world.foot() == u"3 transaksi"_s; }));
        QVERIFY(!further->isVisible());
        QCOMPARE(world.grid()->model()->rowCount(), 3);
    }

    void whoFindsNothingIsToldWhatWouldBeFound()
    {
        World world;
        std::vector<std::string> asked;
        std::vector<qint64> days;
        world.bench.makers["trx.list"] = [&] {
            const Json& params = world.bench.params("trx.list");
            asked.emplace_back(params["filter"].asString().value_or(""));
            days.push_back((*params["to"].asInteger() - *params["from"].asInteger()) / kDayMs);
            if (days.back() == 93)
                return pageJson(0, 100, "abc:1"); // Still more of them.
            return pageJson(0, asked.back() == "produk:TSEL50" ? 4 : 0, {});
        };
        QVERIFY(world.open({}));
        asked.clear();
        days.clear();
        world.type(u"produk:TSEL50 status:gagal"_s);
        const auto ways = [&world] {
            std::vector<QAbstractButton*> found;
            for (auto* one : world.page->findChildren<QAbstractButton*>()) {
                if (one->isVisible() && one->property("ringed").toBool() && one->accessibleName().contains(u", "_s))
                    found.push_back(one);
            }
            return found;
        };
        QVERIFY(QTest::qWaitFor([&] { return asked.size() == 5; })); // The search, two periods, two conditions.
        QVERIFY(QTest::qWaitFor([&] { return ways().size() == 2; }));
        QCOMPARE(days, (std::vector<qint64>{7, 30, 93, 7, 7}));
        QVERIFY(ways()[0]->accessibleName().contains(u"93"_s));
        QVERIFY(ways()[0]->accessibleName().contains(u"lebih dari 100"_s));
        QVERIFY2(ways()[1]->accessibleName().contains(u"status:gagal"_s), qPrintable(ways()[1]->accessibleName()));
        QVERIFY(ways()[1]->accessibleName().contains(u"4"_s));
        ways()[1]->click();
        QVERIFY(QTest::qWaitFor([&] { return world.grid()->model()->rowCount() == 4; }));
        QCOMPARE(world.find<look::FilterBar>("historyFilter")->filter(), u"produk:TSEL50"_s);
        QCOMPARE(days.back(), qint64{7});
        QTest::keyClick(world.page.get(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return ways().size() == 1; })); // Nothing this week, but before.
        ways()[0]->click();
        QVERIFY(QTest::qWaitFor([&] { return world.grid()->model()->rowCount() == 100; }));
        QCOMPARE(world.number("to") - world.number("from"), 93 * kDayMs);
    }

    void otherSearchesHoldThePresentOne()
    {
        const QDate today(2026, 11, 23);
        const auto periods = [&](Period::Kind kind) {
            std::vector<qint64> days;
            for (const OtherSearch& one : otherSearches({}, {kind, {}, {}}, today)) {
                const auto [from, until] = one.period.days(today);
                days.push_back(from.daysTo(until) + 1);
            }
            return days;
        };
        QCOMPARE(periods(Period::Kind::Today), (std::vector<qint64>{7, 30}));
        QCOMPARE(periods(Period::Kind::Week), (std::vector<qint64>{30, 93}));
        QCOMPARE(periods(Period::Kind::ThisMonth), (std::vector<qint64>{30, 93}));
        QCOMPARE(periods(Period::Kind::Month), (std::vector<qint64>{93}));
        const Period old{Period::Kind::Range, today.addDays(-300), today.addDays(-250)};
        QVERIFY(otherSearches({}, old, today).empty()); // None that holds it is answered.
    }

    void anErrorCanBeTriedAgain()
    {
        World world;
        world.bench.refuse("trx.list", protocol::failure("unavailable"));
        QVERIFY(world.open({}));
        QVERIFY(QTest::qWaitFor([&world] { return !world.grid()->isVisible(); }));
    }

    void aLinkWithAFilterSearchesForIt()
    {
        World world;
        QVERIFY(world.open(pageJson(0, 1, {})));
        world.page->open({.page = {}, .subject = {}, .filter = u"agen:EF0012"_s});
        QVERIFY(world.bench.heard("trx.list", 2));
        QCOMPARE(std::string(world.bench.params("trx.list")["filter"].asString().value_or("")),
                 std::string("agen:EF0012"));
        QCOMPARE(world.find<look::FilterBar>("historyFilter")->filter(), u"agen:EF0012"_s);
    }

    void anExportIsWrittenWholeOrNotAtAll()
    {
        World world;
        world.bench.answers["trx.export"] = R"({"job":"j1"})";
        QVERIFY(world.open(pageJson(0, 1, {})));
        const QString file = world.bench.folder.filePath(u"keluar.csv"_s);
        world.page->setAskFile(
            [&file](QWidget*, const QString&, const std::function<void(const QString&)>& then) { then(file); });
        world.find<QAction>("list.export")->trigger();
        QVERIFY(world.bench.heard("trx.export"));
        QVERIFY(!world.bench.params("trx.export")["columns"].items().empty());
        world.job(
            R"("state":"part","part":0,"rows":1,"csv":"code,price,time,status\r\nA,1,1790000000000,SUCCESS\r\n","done_rows":1,"progress_permille":500)");
        QVERIFY(QTest::qWaitFor([&world] { return world.find<QWidget>("exportStop")->isVisible(); }));
        world.bench.settle();
        QVERIFY(!QFile::exists(file)); // Not before it is complete.
        world.job(
            R"("state":"part","part":1,"rows":1,"csv":"B;1,2,,FAILED\r\n","done_rows":2,"progress_permille":1000)");
        world.job(R"("state":"done","parts":2,"done_rows":2)");
        QVERIFY(QTest::qWaitFor([&file] { return QFile::exists(file); }));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(
            written.readAll(),
            QByteArray("\xEF\xBB\xBF"
                       "ID;Harga (Rp);Waktu (WIB);Status\r\nA;1;2026-09-21 21:13:20;Sukses\r\n\"B;1\";2;;Gagal\r\n"));
        QTRY_VERIFY(!world.find<QWidget>("exportStop")->isVisible());
        QCOMPARE(world.bench.news.back().action, u"Buka folder"_s);
    }

    void aSpreadsheetKeepsEveryDigit()
    {
        World world;
        setShopOfFiles(world.bench.desk, u"Makmur Jaya"_s);
        world.bench.answers["trx.export"] = R"({"job":"j1"})";
        QVERIFY(world.open(pageJson(0, 1, {})));
        const QString file = world.bench.folder.filePath(u"keluar.xlsx"_s);
        QString proposed;
        world.page->setAskFile([&](QWidget*, const QString& name, const std::function<void(const QString&)>& then) {
            proposed = name;
            then(file);
        });
        world.find<QAction>("list.export")->trigger();
        QVERIFY(world.bench.heard("trx.export"));
        QVERIFY2(proposed.startsWith(u"Makmur Jaya - Transaksi - "_s), qPrintable(proposed));
        world.job(
            R"("state":"part","part":0,"rows":2,"csv":"destination,sn,price,time,status\r\n081254409917,41001234567890123456,50250,1790000000000,SUCCESS\r\n'+62812,'=1+1,1000,,FAILED\r\n","done_rows":2,"progress_permille":1000)");
        world.job(R"("state":"done","parts":1,"done_rows":2)");
        QTRY_VERIFY(QFile::exists(file));
        const test::SheetReader sheet(file);
        QCOMPARE(sheet.at(u"A2"_s).value, u"081254409917"_s);
        QVERIFY(sheet.at(u"A2"_s).isText);
        QCOMPARE(sheet.at(u"B2"_s).value, u"41001234567890123456"_s);
        QCOMPARE(sheet.at(u"C2"_s).value, u"50250"_s);
        QVERIFY(!sheet.at(u"C2"_s).isText);
        QCOMPARE(sheet.at(u"E2"_s).value, u"Sukses"_s);
        QCOMPARE(sheet.at(u"A3"_s).value, u"+62812"_s); // The daemon's apostrophe was for CSV.
        QCOMPARE(sheet.at(u"B3"_s).value, u"=1+1"_s);
        QCOMPARE(sheet.at(u"B3"_s).formula, QString());
        QCOMPARE(sheet.at(u"C4"_s).formula, u"SUBTOTAL(109,C2:C3)"_s);
        QVERIFY(sheet.xml().contains("&amp;LMakmur Jaya&amp;C")); // At the head of a printed page.
        QCOMPARE(QDir(world.bench.folder.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void aFileThatCannotBeWrittenEndsTheExport()
    {
        World world;
        world.bench.answers["trx.export"] = R"({"job":"j1"})";
        QVERIFY(world.open(pageJson(0, 1, {})));
        const QString file = world.bench.folder.filePath(u"tiada/keluar.csv"_s);
        world.page->setAskFile(
            [&file](QWidget*, const QString&, const std::function<void(const QString&)>& then) { then(file); });
        world.find<QAction>("list.export")->trigger();
        QVERIFY(world.bench.heard("trx.export"));
        world.job(R"("state":"part","part":0,"rows":0,"csv":"code\r\n","done_rows":0,"progress_permille":10)");
        QVERIFY(world.bench.heard("job.cancel"));
        QTRY_VERIFY(!world.bench.news.empty());
        QCOMPARE(world.bench.news.back().kind, look::StripKind::Bad);
        QVERIFY(!world.find<QWidget>("exportStop")->isVisible());
    }

    void aStoppedExportLeavesNothingBehindAndTellsTheDaemon()
    {
        World world;
        world.bench.answers["trx.export"] = R"({"job":"j1"})";
        QVERIFY(world.open(pageJson(0, 1, {})));
        const QString file = world.bench.folder.filePath(u"keluar.csv"_s);
        world.page->setAskFile(
            [&file](QWidget*, const QString&, const std::function<void(const QString&)>& then) { then(file); });
        world.find<QAction>("list.export")->trigger();
        QVERIFY(world.bench.heard("trx.export"));
        world.job(R"("state":"part","part":0,"rows":1,"csv":"A\r\n","done_rows":1,"progress_permille":10)");
        QVERIFY(QTest::qWaitFor([&world] { return world.find<QWidget>("exportStop")->isVisible(); }));
        world.bench.settle();
        world.find<QAbstractButton>("exportStop")->click();
        QVERIFY(world.bench.heard("job.cancel"));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(QDir(world.bench.folder.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void aBrokenLinkDuringAnExportIsTold()
    {
        World world;
        world.bench.answers["trx.export"] = R"({"job":"j1"})";
        QVERIFY(world.open(pageJson(0, 1, {})));
        const QString file = world.bench.folder.filePath(u"keluar.csv"_s);
        world.page->setAskFile(
            [&file](QWidget*, const QString&, const std::function<void(const QString&)>& then) { then(file); });
        world.find<QAction>("list.export")->trigger();
        QVERIFY(world.bench.heard("trx.export"));
        world.bench.settle();
        world.bench.daemon.stop();
        QVERIFY(QTest::qWaitFor([&world] { return !world.bench.news.empty(); }));
        QCOMPARE(world.bench.news.back().kind, look::StripKind::Bad);
        QVERIFY(!QFile::exists(file));
    }

    void thePeriodIsRememberedAndARangeIsAtMostWhatTheDaemonAnswers()
    {
        const QDate today(2026, 11, 22);
        Period range{Period::Kind::Range, today.addDays(-10), today.addDays(-3)};
        QCOMPARE(Period::read(range.toBytes()), range);
        QCOMPARE(Period::read(Period{Period::Kind::Yesterday, {}, {}}.toBytes()).kind, Period::Kind::Yesterday);
        range.from = today.addDays(-Period::kDaysMax);
        range.until = today;
        QCOMPARE(Period::read(range.toBytes()), Period{});
        QCOMPARE(Period::read("rubbish"), Period{});
        const auto [from, to] = Period{Period::Kind::Today, {}, {}}.unixMs(today);
        QCOMPARE(to - from, kDayMs);
        QCOMPARE(Period{}.days(today).first, QDate(2026, 11, 16));
    }
};

ERAFLAZZ_UI_TEST(TestHistoryPage)
#include "tst_history_page.moc"
