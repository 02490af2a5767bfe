// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/cell_roles.h"
#include "look/cell.h"
#include "look/grid/grid_view.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/filter_bar.h"
#include "look/parts/filter_rail.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/sales/sales_page.h"
#include "sale/ask_many.h"
#include "sale/report_many.h"
#include "sale/sale_detail.h"
#include "sale/sale_grid.h"
#include "sale/sale_words.h"
#include "sale_bench.h"
#include "sheet_reader.h"
#include "ui_main.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

SampleSale sample(int number, const std::string& status = "SUCCESS")
{
    SampleSale sale;
    const std::string tail = std::to_string(1000 + number);
    sale.key = "0192f0c1-7a40-7cde-8f01-00000000" + tail;
    sale.code = "01JD0TRX0" + tail;
    sale.time += number * 1000;
    sale.status = status;
    if (status == "PENDING" || status == "PROCESSING") {
        sale.durationMs = -1;
        sale.sn.clear();
    }
    return sale;
}

SampleSale doubtful(int number)
{
    SampleSale sale = sample(number, "PROCESSING");
    sale.isDoubtful = true;
    return sale;
}

/// What the tail is asked for: everything the person filters for, but nothing that stands in the band.
std::string tail(const std::string& filter = {})
{
    return filter.empty() ? "meragukan:tidak" : filter + " meragukan:tidak";
}

/// A page on a bench, signed in and filled.
struct World {
    explicit World(const std::vector<std::string>& scopes = SaleBench::allScopes()) : bench(scopes) {}

    [[nodiscard]] bool open(const std::string& rows, const std::string& doubts = {})
    {
        if (!bench.signIn())
            return false;
        page = std::make_unique<SalesPage>(bench.desk, nullptr);
        page->resize(1440, 800);
        page->show();
        page->comeForward();
        if (!bench.waitForSub("trx.live", tail()) || !bench.waitForSub("trx.live", "meragukan:ya") ||
            !bench.waitForSub("trx.counts"))
            return false;
        bench.snapshot(bench.sub("trx.live", tail()), rows);
        bench.snapshot(bench.sub("trx.live", "meragukan:ya"), doubts);
        bench.snapshot(bench.sub("trx.counts"), counts());
        bench.settle();
        bench.settle();
        return true;
    }

    [[nodiscard]] static std::string counts()
    {
        return R"(["status:SUCCESS",0,"status","SUCCESS",18061],["status:FAILED",0,"status","FAILED",296],)"
               R"(["state:doubtful",0,"state","doubtful",3],["state:over_sla",0,"state","over_sla",7],)"
               R"(["supplier:DIGI",0,"supplier","DIGI",9117],["supplier:PORT",0,"supplier","PORT",4380])";
    }

    template <typename T> [[nodiscard]] T* find(const char* name) const
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] look::GridView* grid() const { return find<look::GridView>("salesGrid"); }
    [[nodiscard]] QString cell(int row, SaleColumn column) const
    {
        return grid()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    void choose(int row) const { grid()->selectRow(row); }
    [[nodiscard]] QAction* action(const char* id) const { return find<QAction>(id); }
    [[nodiscard]] static QLineEdit* edit(const QWidget* in, const char* name)
    {
        return in->findChild<QLineEdit*>(QLatin1String(name));
    }
    static void press(const QWidget* in, const char* name)
    {
        in->findChild<QAbstractButton*>(QLatin1String(name))->click();
    }

    SaleBench bench;
    std::unique_ptr<SalesPage> page;
};

look::MoneyDialog* moneyOf(const QWidget* form)
{
    return form->findChild<look::MoneyDialog*>();
}

std::string said(const Json& params, std::string_view name)
{
    return std::string(params[name].asString().value_or("-"));
}

} // namespace

class TestSalesPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void theNewestSaleStandsOnTopAndSaysWhatTheDaemonSaid()
    {
        World world;
        QVERIFY(world.open(sample(1).row() + "," + sample(2, "FAILED").row()));
        const QAbstractItemModelTester tester(world.grid()->model());
        QCOMPARE(world.grid()->model()->rowCount(), 2);
        QCOMPARE(world.cell(0, SaleColumn::Code), u"01JD0TRX01002"_s);
        QCOMPARE(world.cell(0, SaleColumn::Status), u"Gagal"_s);
        QCOMPARE(world.cell(1, SaleColumn::Price), u"49.875"_s);
        QCOMPARE(world.cell(1, SaleColumn::BalanceBefore), u"1.204.500"_s);
        QCOMPARE(world.cell(1, SaleColumn::Serial), u"0410011222113540117"_s);
    }

    void anOpenSaleGrowsOlderAndTurnsRedAfterItsTime()
    {
        World world;
        QVERIFY(world.open(sample(1, "PROCESSING").row()));
        const QModelIndex cell = world.grid()->model()->index(0, static_cast<int>(SaleColumn::Duration));
        const auto toneNow = [&cell] { return cell.data(ToneRole).toInt(); };
        QVERIFY(!cell.data().toString().isEmpty());
        const qint64 before = cell.data(RawRole).toLongLong();
        const auto pass = [&world](qint64 ms) {
            world.bench.clock.setUnixMs(world.bench.clock.unixMs() + ms);
            world.bench.settle();
        };
        pass(30'000);
        QVERIFY(cell.data(RawRole).toLongLong() >= before + 29'000);
        pass(3'600'000);
        QCOMPARE(toneNow(), static_cast<int>(Tone::BadStrong));
        QCOMPARE(world.cell(0, SaleColumn::Serial), u"Dikirim ke DIGI"_s);
    }

    void doubtfulSalesStandInTheBandWithTheMoneyTheyHold()
    {
        World world;
        QVERIFY(world.open(sample(9).row(), doubtful(2).row() + "," + doubtful(1).row()));
        QTableView* band = world.grid()->pinnedRows();
        QCOMPARE(band->model()->rowCount(), 2);
        QCOMPARE(band->model()->index(0, 0).data().toString(), u"01JD0TRX01001"_s); // The oldest first.
        QVERIFY(band->parentWidget()->accessibleName().contains(u"Rp\u00A099.750"_s));
    }

    void theFilterIsTheDaemonsAndAWrongConditionIsMarkedWhereItSays()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        auto* bar = world.find<look::FilterBar>("salesFilter");
        world.bench.refuse(
            "sub.open",
            protocol::failure("validation",
                              {},
                              R"({"fields":[{"path":"filter","key":"masked","word":"08"}],"position":13,"length":9})"),
            tail("status:gagal tujuan:08*"));
        bar->frame()->edit()->setText(u"status:gagal tujuan:08*"_s);
        QTest::keyClick(bar->frame()->edit(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([bar] { return !bar->problem().isEmpty(); }));
        const auto tokens = bar->findChildren<look::FilterToken*>();
        QCOMPARE(tokens.size(), 2);
        QVERIFY(!tokens.at(0)->isWrong());
        QVERIFY(tokens.at(1)->isWrong());
        QCOMPARE(world.grid()->model()->rowCount(), 1); // What stood there before stays.
        // The filter before goes on, so that what stands there is not old.
        QVERIFY(world.bench.heard("sub.open", 5));
        QCOMPARE(said(world.bench.params("sub.open"), "filter"), tail());
        QVERIFY(world.bench.waitForSub("trx.live", tail()));
        world.bench.snapshot(world.bench.sub("trx.live", tail()), sample(1).row() + "," + sample(2).row());
        world.bench.settle();
        QCOMPARE(world.grid()->model()->rowCount(), 2);
        QVERIFY(!bar->problem().isEmpty()); // The mark stays until the filter is mended.
    }

    void holdingCountsWhatIsNewAndFollowingShowsIt()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        auto* news = world.find<look::Button>("salesNews");
        auto* mode = world.find<look::Segmented>("salesMode");
        QVERIFY(news->isHidden());
        world.choose(0); // Choosing a row holds by itself.
        QCOMPARE(mode->chosen(), 1);
        world.bench.insert(world.bench.sub("trx.live", tail()), sample(2).row() + "," + sample(3).row());
        world.bench.settle();
        QCOMPARE(world.grid()->model()->rowCount(), 1);
        QVERIFY(news->isVisible());
        QCOMPARE(news->text(), u"2 baru"_s);
        news->click();
        QCOMPARE(world.grid()->model()->rowCount(), 3);
        QCOMPARE(mode->chosen(), 0);
        QVERIFY(news->isHidden());
    }

    void aRailRowPutsItsConditionIntoTheFilterAndTakesItOutAgain()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        const auto failed = [&world] { return world.find<look::RailRow>("railFailed"); };
        QCOMPARE(failed()->accessibleName(), u"Gagal 296"_s);
        failed()->click();
        QVERIFY(world.bench.waitForSub("trx.live", tail("status:gagal")));
        QVERIFY(failed()->isChecked());
        world.find<look::RailRow>("railLate")->click();
        QVERIFY(world.bench.waitForSub("trx.live", tail("status:antre,proses durasi>60")));
        QVERIFY(!failed()->isChecked());
        world.find<look::RailRow>("railLate")->click();
        QVERIFY(world.bench.waitForSub("trx.live", tail()));
    }

    void countsOfAFullWindowSayThatOnlyTheNewestAreCounted()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        const auto all = [&world] { return world.find<look::RailRow>("railAll"); };
        QCOMPARE(all()->text(), u"Semua"_s);
        QVERIFY(all()->toolTip().isEmpty());
        world.bench.snapshot(world.bench.sub("trx.counts"), R"(["status:SUCCESS",0,"status","SUCCESS",20000])");
        world.bench.settle();
        QTRY_COMPARE(all()->accessibleName(), u"Terbaru 20.000"_s);
        QVERIFY(world.find<look::RailRow>("railFailed")->toolTip().contains(u"20.000 transaksi terbaru"));
    }

    void besideTheDetailsNoColumnNeedsAScrollBar()
    {
        World world;
        std::string rows;
        for (int i = 0; i < 60; ++i)
            rows += (rows.empty() ? "" : ",") + sample(i).row();
        QVERIFY(world.open(rows));
        QWidget window; // As in the console: beside the rail of pages.
        window.resize(1440, 900);
        world.page->setParent(&window);
        world.page->setGeometry(look::size::kNavRail, 0, 1440 - look::size::kNavRail, 800);
        window.show();
        world.page->show();
        world.bench.settle();
        QVERIFY(world.grid()->verticalScrollBar()->isVisible());
        QCOMPARE(world.grid()->horizontalScrollBar()->maximum(), 0);
        world.page->setParent(nullptr);
    }

    void theDoubtfulRowOfTheRailIsTheConditionTheDaemonKnows()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        QCOMPARE(world.bench.daemon.count("sub.open"), 3);
        world.find<look::RailRow>("railDoubtful")->click();
        QVERIFY(world.bench.heard("sub.open", 4));
        QCOMPARE(said(world.bench.params("sub.open"), "filter"), tail("meragukan:ya"));
    }

    void aDoubtfulSaleStandsOnceAndOnlyWhoAsksForDoubtNarrowsTheBand()
    {
        World world;
        QVERIFY(world.open(sample(9).row(), doubtful(1).row()));
        // A filter of other things leaves every doubtful sale in sight.
        world.page->open({.page = {}, .subject = {}, .filter = u"agen:EF0012"_s});
        QVERIFY(world.bench.waitForSub("trx.live", tail("agen:EF0012")));
        QVERIFY(!world.bench.sub("trx.live", "meragukan:ya").empty());
        world.page->open({.page = {}, .subject = {}, .filter = u"status:meragukan supplier:DIGI"_s});
        QVERIFY(world.bench.waitForSub("trx.live", "meragukan:ya supplier:DIGI"));
        QVERIFY(world.bench.waitForSub("trx.live", tail("meragukan:ya supplier:DIGI")));
    }

    void aLinkToADoubtfulSaleSelectsItInTheBand()
    {
        World world;
        QVERIFY(world.open(sample(9).row(), doubtful(1).row() + "," + doubtful(2).row()));
        world.page->open({.page = {}, .subject = QString::fromStdString(doubtful(2).key), .filter = {}});
        QCOMPARE(world.grid()->pinnedRows()->currentIndex().row(), 1);
        QCOMPARE(world.find<SaleDetail>("saleDetail")->sale(), QString::fromStdString(doubtful(2).key));
    }

    void theComplaintsOfTheRailLeadToTheirCases()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        world.find<look::RailRow>("railComplaints")->click();
        QCOMPARE(world.bench.places.back().page, u"page.cases"_s);
        QCOMPARE(world.bench.places.back().filter, u"complaint"_s);
    }

    void aCellBecomesAFilterOnlyThisOrAllButThis()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        auto* menuMaker = world.grid()->findChild<SaleGrid*>();
        const auto entry = [&](SaleColumn column, int at) {
            const std::unique_ptr<QMenu> menu(
                menuMaker->makeMenu(world.grid()->model()->index(0, static_cast<int>(column))));
            menu->actions().at(at)->trigger();
        };
        entry(SaleColumn::Supplier, 0);
        QVERIFY(world.bench.waitForSub("trx.live", tail("supplier:DIGI")));
        entry(SaleColumn::Agent, 1);
        QVERIFY(world.bench.waitForSub("trx.live", tail("supplier:DIGI -agen:EF0012")));
    }

    void whatTheSupplierSaidAndWhenTheStatusCameAreColumnsThatWait()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        const QHeaderView* header = world.grid()->horizontalHeader();
        for (const auto column :
             {SaleColumn::StatusTime, SaleColumn::SupplierSku, SaleColumn::SupplierAnswer, SaleColumn::SupplierRef}) {
            QVERIFY(header->isSectionHidden(static_cast<int>(column)));
        }
        QCOMPARE(world.cell(0, SaleColumn::SupplierSku), u"ts50"_s);
        QCOMPARE(world.cell(0, SaleColumn::SupplierAnswer), u"00"_s);
        QCOMPARE(world.cell(0, SaleColumn::SupplierRef), u"7219554630101"_s);
        QCOMPARE(world.cell(0, SaleColumn::StatusTime),
                 clockText(sample(1).time + std::max<qint64>(0, sample(1).durationMs)));
        auto* menuMaker = world.grid()->findChild<SaleGrid*>();
        const std::unique_ptr<QMenu> menu(
            menuMaker->makeMenu(world.grid()->model()->index(0, static_cast<int>(SaleColumn::SupplierAnswer))));
        menu->actions().front()->trigger();
        QVERIFY(world.bench.waitForSub("trx.live", tail("jawaban:00")));
    }

    void tabsKeepTheirFiltersOverTheEndOfThePage()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        world.page->open({.page = {}, .subject = {}, .filter = u"agen:EF0012"_s});
        QVERIFY(world.bench.waitForSub("trx.live", tail("agen:EF0012")));
        QCOMPARE(world.page->findChildren<look::TabButton*>().size() >= 2, true);
        world.page.reset();
        world.page = std::make_unique<SalesPage>(world.bench.desk, nullptr);
        QVERIFY(world.bench.waitForSub("trx.live", tail("agen:EF0012")));
        QCOMPARE(world.find<look::FilterBar>("salesFilter")->filter(), u"agen:EF0012"_s);
    }

    void aLinkSelectsTheSaleOrFetchesIt()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(sample(7));
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row()));
        world.page->open({.page = {}, .subject = QString::fromStdString(sample(1).key), .filter = {}});
        QCOMPARE(world.grid()->currentIndex().row(), 1);
        world.page->open({.page = {}, .subject = u"01JD0TRX01007"_s, .filter = {}});
        QVERIFY(world.bench.heard("trx.get"));
        QCOMPARE(said(world.bench.params("trx.get"), "sale"), std::string("01JD0TRX01007"));
        auto* title = world.find<look::TextLine>("saleTitle");
        QVERIFY(QTest::qWaitFor([title] { return title->text() == u"Telkomsel 50.000"; }));
    }

    void theStoryIsAskedForOnceTheHandRests()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(sample(1));
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row() + "," + sample(3).row()));
        const int before = world.bench.daemon.count("trx.get");
        for (const int row : {0, 1, 2})
            world.choose(row);
        world.bench.clock.advance(SaleDetail::kPatienceMs + 1);
        QVERIFY(world.bench.heard("trx.get", before + 1));
        world.bench.settle();
        QCOMPARE(world.bench.daemon.count("trx.get"), before + 1);
        QCOMPARE(said(world.bench.params("trx.get"), "sale"), sample(1).key);
        auto* raw = world.find<QPlainTextEdit>("saleRaw");
        QVERIFY(raw != nullptr);
    }

    void aDoubtfulSaleThatEndsStaysTheOneThatIsLookedAt()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(doubtful(1));
        const auto band = [&world] { return world.bench.sub("trx.live", "meragukan:ya"); };
        QVERIFY(world.open(sample(9).row(), doubtful(1).row() + "," + doubtful(2).row()));
        world.grid()->pinnedRows()->selectRow(0);
        world.bench.clock.advance(SaleDetail::kPatienceMs + 1);
        QVERIFY(world.bench.heard("trx.get"));
        world.bench.remove(band(), doubtful(1).key);
        world.bench.settle();
        world.bench.settle();
        QCOMPARE(world.grid()->pinnedRows()->model()->rowCount(), 1);
        // Nobody has chosen the other one, and no key may act on it.
        QCOMPARE(world.find<SaleDetail>("saleDetail")->sale(), QString::fromStdString(doubtful(1).key));
        QVERIFY(!world.grid()->pinnedRows()->currentIndex().isValid());
        QCOMPARE(said(world.bench.params("trx.get"), "sale"), doubtful(1).key);
    }

    void anotherFilterChoosesNoRowByItself()
    {
        World world;
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row()));
        world.choose(0);
        world.page->open({.page = {}, .subject = {}, .filter = u"agen:EF0012"_s});
        QVERIFY(world.bench.waitForSub("trx.live", tail("agen:EF0012")));
        world.bench.snapshot(world.bench.sub("trx.live", tail("agen:EF0012")), sample(1).row() + "," + sample(3).row());
        world.bench.settle();
        world.bench.settle();
        QCOMPARE(world.grid()->model()->rowCount(), 2);
        QCOMPARE(world.find<look::Segmented>("salesMode")->chosen(), 0); // Still following.
        QCOMPARE(world.find<SaleDetail>("saleDetail")->sale(), QString::fromStdString(sample(2).key));
    }

    void whoMayNotSeeRawAnswersHasNoTabForThem()
    {
        World world({"trx.read"});
        QVERIFY(world.open(sample(1).row()));
        QVERIFY(world.find<QPlainTextEdit>("saleRaw") == nullptr);
        QVERIFY(!world.action("trx.ask")->isEnabled());
        QVERIFY(!world.action("trx.ask")->toolTip().isEmpty());
    }

    void askingSendsOneCallAndTellsARefusalInWords()
    {
        World world;
        QVERIFY(world.open(sample(1, "PROCESSING").row()));
        world.choose(0);
        world.action("trx.ask")->trigger();
        QVERIFY(world.bench.heard("trx.ask"));
        QCOMPARE(said(world.bench.params("trx.ask"), "sale"), sample(1).key);
        QCOMPARE(said(world.bench.params("trx.ask"), "idem").size(), std::size_t{36});
        QVERIFY(QTest::qWaitFor([&world] { return !world.bench.news.empty(); }));
        QCOMPARE(world.bench.news.back().kind, look::StripKind::Good);
        world.bench.refuse("trx.ask", protocol::failure("refused", "TOO_OLD"));
        world.action("trx.ask")->trigger();
        QVERIFY(QTest::qWaitFor([&world] { return world.bench.news.size() == 2; }));
        QVERIFY(world.bench.news.back().sentence.contains(u"dua kali"_s));
    }

    void anAgentIsToldAgainOfASaleThatHasEnded()
    {
        World world;
        world.bench.answers["trx.report"] = R"({"outcome":"FILED","replayed":false})";
        world.bench.answers["trx.get"] = storyJson(sample(1));
        QVERIFY(world.open(sample(1).row() + "," + sample(2, "PROCESSING").row()));
        world.choose(0);
        world.action("trx.report")->trigger(); // Open: there is nothing to tell yet.
        QCOMPARE(world.bench.daemon.count("trx.report"), 0);
        QCOMPARE(world.bench.news.back().kind, look::StripKind::Warning);
        world.choose(1);
        world.bench.clock.advance(SaleDetail::kPatienceMs + 1);
        auto* again = world.find<QAbstractButton>("reportAgain");
        QVERIFY(QTest::qWaitFor([again] { return again->isVisibleTo(again->parentWidget()); }));
        again->click();
        QVERIFY(world.bench.heard("trx.report"));
        QCOMPARE(said(world.bench.params("trx.report"), "sale"), sample(1).key);
        QVERIFY(QTest::qWaitFor([&world] { return world.bench.news.back().kind == look::StripKind::Good; }));
        world.bench.refuse("trx.report", protocol::failure("refused", "NO_ADDRESS"));
        again->click();
        QVERIFY(QTest::qWaitFor([&world] { return world.bench.news.back().kind != look::StripKind::Good; }));
        QVERIFY(world.bench.news.back().sentence.contains(u"alamat"_s));
    }

    void manyReportsAreSentAgainEachWithItsOwnIdemAndItsOwnResult()
    {
        World world;
        world.bench.answers["trx.report"] = R"({"outcome":"FILED","replayed":false})";
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row() + "," + sample(3, "PROCESSING").row()));
        world.grid()->selectAll();
        world.action("trx.report")->trigger();
        auto* dialog = world.find<ReportManyDialog>("reportMany");
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->model()->allowed().size(), std::size_t{2}); // The open one is left out.
        QCOMPARE(world.bench.daemon.count("trx.report"), 0);
        World::press(dialog, "reportManyStart");
        QVERIFY(world.bench.heard("trx.report", 2));
        QVERIFY(QTest::qWaitFor([dialog] { return dialog->model()->good() == 2; }));
        std::set<std::string> idems, sales;
        for (const auto& request : world.bench.daemon.requests) {
            if (request.method != "trx.report")
                continue;
            idems.insert(std::string(request.params["idem"].asText().value_or("")));
            sales.insert(std::string(request.params["sale"].asText().value_or("")));
        }
        QCOMPARE(idems.size(), std::size_t{2});
        QCOMPARE(sales, (std::set<std::string>{sample(1).key, sample(2).key}));
    }

    void aReportThatIsRefusedSaysWhyInItsRowAndTheOthersGoOn()
    {
        World world;
        world.bench.refuse("trx.report", protocol::failure("refused", "NO_ADDRESS"));
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row()));
        world.grid()->selectAll();
        world.action("trx.report")->trigger();
        auto* dialog = world.find<ReportManyDialog>("reportMany");
        World::press(dialog, "reportManyStart");
        QVERIFY(world.bench.heard("trx.report", 2));
        const auto outcome = [dialog](int row) {
            return dialog->model()->index(row, SaleBatchModel::Outcome).data().toString();
        };
        QVERIFY(QTest::qWaitFor([&] { return outcome(0).contains(u"alamat"_s) && outcome(1).contains(u"alamat"_s); }));
        QCOMPARE(dialog->model()->good(), 0);
    }

    void whatWouldMeetEveryReportStopsAndGoesOnWithTheSameIdem()
    {
        World world;
        world.bench.refuse("trx.report", protocol::failure("unavailable"));
        QVERIFY(world.open(sample(1).row() + "," + sample(2).row()));
        world.grid()->selectAll();
        world.action("trx.report")->trigger();
        auto* dialog = world.find<ReportManyDialog>("reportMany");
        World::press(dialog, "reportManyStart");
        auto* start = dialog->findChild<QAbstractButton*>(u"reportManyStart"_s);
        QVERIFY(world.bench.heard("trx.report"));
        QVERIFY(QTest::qWaitFor([start] { return start->isEnabled(); }));
        QCOMPARE(world.bench.daemon.count("trx.report"), 1);
        const auto idem = said(world.bench.params("trx.report"), "idem");
        start->click();
        QVERIFY(world.bench.heard("trx.report", 2));
        QCOMPARE(said(world.bench.params("trx.report"), "idem"), idem);
    }

    void manySalesArePreviewedThenAskedInPiecesAndTheResultIsShown()
    {
        World world;
        std::string rows = sample(99).row();
        for (int i = 0; i < 25; ++i)
            rows += "," + sample(i, "PROCESSING").row();
        world.bench.answers["trx.askMany"] =
            "{\"rows\":[{\"sale\":\"" + sample(24).key + "\",\"asked\":true,\"outcome\":\"ASKING\"}]}";
        QVERIFY(world.open(rows));
        world.grid()->selectAll();
        world.action("trx.ask")->trigger();
        auto* dialog = world.find<AskManyDialog>("askMany");
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->model()->rowCount(), 26);
        QCOMPARE(dialog->model()->allowed().size(), std::size_t{25}); // The one that has ended is left out.
        QCOMPARE(world.bench.daemon.count("trx.askMany"), 0);         // Looking asks nobody.
        World::press(dialog, "askManyStart");
        QVERIFY(world.bench.heard("trx.askMany", 2));
        QCOMPARE(world.bench.params("trx.askMany")["sales"].items().size(), std::size_t{5});
        QVERIFY(QTest::qWaitFor([dialog] { return dialog->model()->good() == 1; }));
        QCOMPARE(world.bench.daemon.count("trx.ask"), 0);
    }

    void aDecisionAboutADoubtfulSaleNeedsAReasonAndAsksForTheSecondPerson()
    {
        World world;
        world.bench.answers["trx.get"] =
            storyJson(doubtful(1), R"([{"id":"0192f0c1-7a40-7cde-8f01-0000000000c1","kind":"stuck","state":"open"}])");
        world.bench.answers["case.propose"] = R"({"request":"r-1","state":"proposed"})";
        QVERIFY(world.open(doubtful(1).row(), doubtful(1).row()));
        world.choose(0);
        world.action("case.propose")->trigger();
        QDialog* form = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (form = world.find<QDialog>("decideForm")) != nullptr; }));
        World::press(form, "formConfirm");
        QCOMPARE(moneyOf(form), nullptr); // Not without a reason.
        World::edit(form, "decideReason")->setText(u"Tidak ada di rekap supplier"_s);
        World::press(form, "formConfirm");
        QVERIFY(form->findChild<look::TextLine*>(u"formProblem"_s)->isVisible()); // Nothing is chosen for the person.
        QCOMPARE(moneyOf(form), nullptr);
        World::press(form, "verb.failed");
        QVERIFY(form->findChild<look::TextLine*>(u"effectWords"_s)->text().contains(u"tidak ada supplier lain"));
        World::press(form, "formConfirm");
        QVERIFY(QTest::qWaitFor([form] { return moneyOf(form) != nullptr; }));
        auto* money = moneyOf(form);
        QCOMPARE(world.bench.daemon.count("case.propose"), 0);
        const QString facts = money->findChild<look::FactRows*>()->accessibleName();
        QVERIFY2(facts.contains(u"2.000.000") && facts.contains(u"2.049.875"), qPrintable(facts)); // Before and after.
        QVERIFY(!money->panel()->confirmButton()->isEnabled()); // Money that went back cannot be fetched again.
        QTest::keyClicks(money->panel()->amountField()->edit(), u"49875"_s);
        QVERIFY(money->panel()->confirmButton()->isEnabled());
        money->panel()->confirmButton()->click();
        QVERIFY(world.bench.heard("case.propose"));
        const Json& params = world.bench.params("case.propose");
        QCOMPARE(said(params, "case"), std::string("0192f0c1-7a40-7cde-8f01-0000000000c1"));
        QCOMPARE(said(params, "verb"), std::string("failed"));
        QCOMPARE(said(params, "idem").size(), std::size_t{36});
        QVERIFY(!params.has("sn"));
        QCOMPARE(world.bench.daemon.count("case.complain"), 0);
        QVERIFY(QTest::qWaitFor([&world] { return !world.bench.news.empty(); }));
    }

    void aDecisionWithoutACaseMakesTheCaseFirstAndARefusalKeepsTheForm()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(doubtful(1));
        world.bench.answers["case.complain"] = R"({"case":"0192f0c1-7a40-7cde-8f01-0000000000c2"})";
        world.bench.refuse("case.propose", protocol::failure("refused", "SERIAL_NEEDED"));
        QVERIFY(world.open(doubtful(1).row()));
        world.choose(0);
        world.action("case.propose")->trigger();
        QDialog* form = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (form = world.find<QDialog>("decideForm")) != nullptr; }));
        World::edit(form, "decideReason")->setText(u"Ada di rekap supplier"_s);
        World::press(form, "verb.delivered");
        World::press(form, "formConfirm");
        QVERIFY(QTest::qWaitFor([form] { return moneyOf(form) != nullptr; }));
        QCOMPARE(moneyOf(form)->panel()->amountField(), nullptr); // A delivery can still be taken back.
        moneyOf(form)->panel()->confirmButton()->click();
        QVERIFY(world.bench.heard("case.propose"));
        QCOMPARE(said(world.bench.params("case.propose"), "case"), std::string("0192f0c1-7a40-7cde-8f01-0000000000c2"));
        auto* problem = form->findChild<look::TextLine*>(u"formProblem"_s);
        QVERIFY(QTest::qWaitFor([problem] { return problem->text().contains(u"nomor seri"); }));
        QVERIFY(form->isVisible());
        QCOMPARE(world.bench.daemon.count("case.complain"), 1);
    }

    void aComplaintIsTakenDownInTheAgentsWords()
    {
        World world;
        world.bench.answers["case.complain"] = R"({"case":"0192f0c1-7a40-7cde-8f01-0000000000c3"})";
        QVERIFY(world.open(sample(1).row()));
        world.choose(0);
        world.action("case.complain")->trigger();
        auto* form = world.find<QDialog>("complainForm");
        QVERIFY(form != nullptr);
        World::press(form, "formConfirm");
        QCOMPARE(world.bench.daemon.count("case.complain"), 0);
        World::edit(form, "complainWords")->setText(u"Pulsa belum masuk"_s);
        World::press(form, "formConfirm");
        QVERIFY(world.bench.heard("case.complain"));
        QCOMPARE(said(world.bench.params("case.complain"), "words"), std::string("Pulsa belum masuk"));
        QVERIFY(QTest::qWaitFor([&world] { return !world.bench.news.empty(); }));
    }

    void aQueuedSaleIsCancelledAfterTheMoneyWasLookedAt()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(sample(1, "PENDING"));
        world.bench.answers["trx.cancel"] = R"({"status":"FAILED","refunded":49875})";
        QVERIFY(world.open(sample(1, "PENDING").row() + "," + sample(2, "PROCESSING").row()));
        world.choose(0);
        world.action("trx.cancel")->trigger();
        QVERIFY(world.find<QDialog>("cancelForm") == nullptr); // A supplier has this one.
        world.choose(1);
        world.action("trx.cancel")->trigger();
        auto* form = world.find<QDialog>("cancelForm");
        QVERIFY(form != nullptr);
        World::edit(form, "cancelReason")->setText(u"Nomor salah"_s);
        World::press(form, "formConfirm");
        QVERIFY(QTest::qWaitFor([form] { return moneyOf(form) != nullptr; }));
        const QString facts = moneyOf(form)->findChild<look::FactRows*>()->accessibleName();
        QVERIFY2(facts.contains(u"2.000.000") && facts.contains(u"2.049.875"), qPrintable(facts));
        moneyOf(form)->panel()->confirmButton()->click();
        QVERIFY(world.bench.heard("trx.cancel"));
        QCOMPARE(said(world.bench.params("trx.cancel"), "expect"), std::string("PENDING"));
        QCOMPARE(said(world.bench.params("trx.cancel"), "sale"), sample(1).key);
    }

    void theNumberOfASaleIsBlockedWithAReason()
    {
        World world;
        world.bench.answers["destination.block"] =
            R"({"block":{"id":7,"destination":"081234567890"},"replayed":false})";
        QVERIFY(world.open(sample(1).row()));
        world.choose(0);
        world.action("destination.block")->trigger();
        auto* form = world.find<QDialog>("blockForm");
        QVERIFY(form != nullptr);
        World::press(form, "formConfirm");
        QCOMPARE(world.bench.daemon.count("destination.block"), 0); // nobody blocks without saying why
        World::edit(form, "blockReason")->setText(u"Laporan penipuan"_s);
        World::press(form, "formConfirm");
        QVERIFY(world.bench.heard("destination.block"));
        QCOMPARE(said(world.bench.params("destination.block"), "sale"), sample(1).key);
        QCOMPARE(said(world.bench.params("destination.block"), "reason"), std::string("Laporan penipuan"));
        QVERIFY(!said(world.bench.params("destination.block"), "idem").empty());
        QVERIFY(QTest::qWaitFor([&world] { return !world.bench.news.empty(); }));
        QVERIFY(world.bench.news.back().sentence.contains(u"081234567890"));
    }

    void theRouteIsExplainedWithReasons()
    {
        World world;
        world.bench.answers["route.preview"] =
            R"({"policy":"cheapest","price":49875,"candidates":[{"supplier":"DIGI","sku":"ts50","cost":48900}],)"
            R"("excluded":[{"supplier":"ISIM","sku":"TS50","why":"breaker_open"}]})";
        QVERIFY(world.open(sample(1).row()));
        world.choose(0);
        world.action("trx.explain")->trigger();
        auto* dialog = world.find<QDialog>("routeDialog");
        QVERIFY(dialog != nullptr);
        auto* left = dialog->findChild<QWidget*>(u"routeExcluded"_s);
        QVERIFY(QTest::qWaitFor([left] { return left->accessibleName().contains(u"ISIM"); }));
        QVERIFY(left->accessibleName().contains(u"gangguan"_s));
        QCOMPARE(said(world.bench.params("route.preview"), "product"), std::string("TSEL50"));
        QVERIFY(!world.bench.params("route.preview").has("idem"));
    }

    void copiedRowsAreTabsAndTheCustomersAnswerIsASentence()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        world.choose(0);
        world.action("copy.rows")->trigger();
        const QString rows = QGuiApplication::clipboard()->text();
        QVERIFY(rows.startsWith(u"01JD0TRX01001\t"_s));
        QVERIFY(!rows.contains(u'\n'));
        world.action("copy.answer")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"TSEL50 · 081254409917 · Sukses · SN 0410011222113540117 · Ref INV-1"_s);
    }

    void whatIsSeenIsSavedAsWhatItIs()
    {
        World world;
        SampleSale evil = sample(1, "FAILED");
        evil.sn.clear();
        evil.message = "=HYPERLINK(\"http://x\",\"a\")";
        evil.refId = "@SUM(1)";
        QVERIFY(world.open(evil.row()));
        world.grid()->showColumn(static_cast<int>(SaleColumn::RefId), true);
        world.action("list.export")->trigger();
        auto* dialog = world.page->findChild<QFileDialog*>(u"saveFile"_s);
        QVERIFY(dialog != nullptr);
        const QString path = world.bench.folder.filePath(u"penjualan.xlsx"_s);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        const test::SheetReader sheet(path);
        const auto cellUnder = [&sheet](const QString& title) {
            for (char column = 'A'; column <= 'Z'; ++column) {
                if (sheet.at(QLatin1Char(column) + u"1"_s).value == title)
                    return sheet.at(QLatin1Char(column) + u"2"_s);
            }
            return test::SheetCell();
        };
        QCOMPARE(cellUnder(u"Harga (Rp)"_s).value, u"49875"_s);
        QVERIFY(!cellUnder(u"Harga (Rp)"_s).isText);
        QCOMPARE(cellUnder(u"Tujuan"_s).value, u"081254409917"_s);
        QVERIFY(cellUnder(u"Tujuan"_s).isText);
        QVERIFY(cellUnder(u"Waktu (WIB)"_s).format.startsWith(u"dd-mm-yyyy"_s)); // A file is read on another day, too.
        QCOMPARE(cellUnder(u"Ref agen"_s).value, u"@SUM(1)"_s);
        QCOMPARE(cellUnder(u"Ref agen"_s).formula, QString());
        QCOMPARE(cellUnder(u"SN / pesan"_s).value, u"=HYPERLINK(\"http://x\",\"a\")"_s);
    }

    void aBrokenLinkFreezesWhatStandsThere()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        QVERIFY(!world.page->isStale());
        world.bench.daemon.stop();
        QVERIFY(QTest::qWaitFor([&world] { return world.page->isStale(); }));
        QCOMPARE(world.grid()->model()->rowCount(), 1);
        QVERIFY(world.grid()->isVisible());
        QVERIFY(!world.action("trx.ask")->isEnabled()); // Nobody acts on what may not be so any more.
        QVERIFY(world.action("copy.rows")->isEnabled());
    }

    void nothingYetAndNothingFoundSayDifferentThings()
    {
        World world;
        QVERIFY(world.open({}));
        QVERIFY(!world.grid()->isVisible());
        const auto hasWords = [&world](const QString& part) {
            const auto lines = world.page->findChildren<QWidget*>();
            return std::any_of(lines.begin(), lines.end(), [&part](const QWidget* one) {
                const auto* line = dynamic_cast<const look::TextLine*>(one);
                return line != nullptr && line->isVisible() && line->text().contains(part);
            });
        };
        QVERIFY(hasWords(u"Belum ada transaksi"_s));
        world.page->open({.page = {}, .subject = {}, .filter = u"status:gagal"_s});
        QVERIFY(world.bench.waitForSub("trx.live", tail("status:gagal")));
        world.bench.snapshot(world.bench.sub("trx.live", tail("status:gagal")), {});
        world.bench.settle();
        world.bench.settle();
        QVERIFY(!hasWords(u"Belum ada transaksi"_s));
        world.bench.insert(world.bench.sub("trx.live", tail("status:gagal")), sample(3, "FAILED").row());
        world.bench.settle();
        world.bench.settle();
        QVERIFY(world.grid()->isVisible());
    }

    void nothingFoundIsSaidBelowTheBandToo()
    {
        World world;
        QVERIFY(world.open({}, doubtful(1).row()));
        const auto* below = world.find<QWidget>("nothingBelow");
        QVERIFY(below->isVisible());
        world.bench.insert(world.bench.sub("trx.live", tail()), sample(3).row());
        world.bench.settle();
        world.bench.settle();
        QVERIFY(!below->isVisible());
        world.page->open({.page = {}, .subject = {}, .filter = u"status:gagal"_s});
        QVERIFY(world.bench.waitForSub("trx.live", tail("status:gagal")));
        world.bench.snapshot(world.bench.sub("trx.live", tail("status:gagal")), {});
        world.bench.settle();
        world.bench.settle();
        QVERIFY(below->isVisible());
        World::press(world.page.get(), "lookBack");
        QCOMPARE(world.bench.places.back().page, u"page.history"_s);
        QCOMPARE(world.bench.places.back().filter, u"status:gagal"_s);
    }

    /// A link showed a sale that stands in no row; then the pane was closed.
    void aLinkThatIsFasterThanTheRowsMarksItsRowLater()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(sample(1));
        QVERIFY(world.bench.signIn());
        world.page = std::make_unique<SalesPage>(world.bench.desk, nullptr);
        world.page->resize(1440, 800);
        world.page->show();
        world.page->comeForward();
        world.page->open({.page = {}, .subject = QString::fromStdString(sample(1).key), .filter = {}});
        QVERIFY(world.bench.waitForSub("trx.live", tail()) && world.bench.waitForSub("trx.live", "meragukan:ya"));
        QVERIFY(world.bench.waitForSub("trx.counts"));
        world.bench.snapshot(world.bench.sub("trx.counts"), World::counts());
        world.bench.snapshot(world.bench.sub("trx.live", tail()), sample(1).row() + "," + sample(2).row());
        world.bench.snapshot(world.bench.sub("trx.live", "meragukan:ya"), {});
        world.bench.settle();
        world.bench.clock.advance(1'000);
        world.bench.settle();
        QCOMPARE(world.grid()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(world.grid()->currentIndex().row(), 1); // the newer one stands above
    }

    void aSaleThatNobodySeesIsNotActedUpon()
    {
        World world;
        world.bench.answers["trx.get"] = storyJson(sample(7, "PROCESSING"));
        QVERIFY(world.open(sample(1).row()));
        world.page->open({.page = {}, .subject = QString::fromStdString(sample(7).code), .filter = {}});
        auto* detail = world.find<SaleDetail>("saleDetail");
        QVERIFY(QTest::qWaitFor([detail] { return detail->story().has_value(); }));
        world.action("view.detail")->trigger();
        QVERIFY(!detail->isVisible());
        world.action("trx.ask")->trigger();
        world.bench.settle();
        QCOMPARE(world.bench.daemon.count("trx.ask"), 0);
        QCOMPARE(world.bench.news.back().sentence, u"Pilih transaksi dulu."_s);
    }

    void theSerialNumberIsOnePressAway()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        world.choose(0);
        World::press(world.page.get(), "saleCopySerial");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"0410011222113540117"_s);
        QVERIFY(world.find<QAbstractButton>("saleCopyAnswer")->isVisible());
    }

    void inANarrowWindowTheDetailsStandBelow()
    {
        World world;
        QVERIFY(world.open(sample(1).row()));
        auto* detail = world.find<SaleDetail>("saleDetail");
        QVERIFY(detail->geometry().left() > world.grid()->width() / 2);
        world.page->resize(1290, 700);
        QCoreApplication::processEvents();
        QVERIFY(!detail->isVisible()); // It would take half of the rows; F4 brings it.
        world.action("view.detail")->trigger();
        QCoreApplication::processEvents();
        QVERIFY(detail->mapTo(world.page.get(), QPoint()).y() > 300);
        QVERIFY(detail->width() > 1000);
        QVERIFY(world.grid()->isVisible());
    }
};

ERAFLAZZ_UI_TEST(TestSalesPage)
#include "tst_sales_page.moc"
