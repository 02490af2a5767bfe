// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"
#include "look/parts/button.h"
#include "look/parts/page_states.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_bench.h"
#include "pages/shop/shop_page.h"
#include "ui_main.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Tab { Levels, Commissions, Caps, Reasons, Blocks };

const std::string kLevels =
    R"({"rows":[{"code":"RETAIL","name":"Eceran","margin":250,"waiting":null,"agents":1842,"own_prices":3},)"
    R"({"code":"DEALER","name":"Dealer","margin":125,"waiting":null,"agents":214,"own_prices":0},)"
    R"({"code":"MASTER","name":"Master dealer","margin":-50,"waiting":400,"agents":12,"own_prices":17}],)"
    R"("commissions":[{"depth":1,"amount":50},{"depth":2,"amount":25},{"depth":4,"amount":10}],"commissions_waiting":"50,40"})";
const std::string kNoLevels = R"({"rows":[],"commissions":[],"commissions_waiting":null})";
const std::string kCaps =
    R"({"rows":[{"role":"owner","may":"both","cap":1000000000,"people":1},{"role":"admin","may":"both","cap":100000000,"people":1},)"
    R"({"role":"finance_maker","may":"asks","cap":50000000,"people":2},{"role":"finance_checker","may":"agrees","cap":200000000,"people":2,"waiting":300000000},)"
    R"({"role":"support","may":"asks","cap":0,"people":5},{"role":"viewer","may":"nothing","cap":0,"people":1}]})";
const std::string kReasons =
    R"({"rows":[{"code":"BONUS","kind":"adjustment","label":"Bonus atau promo","active":true},)"
    R"({"code":"KOMPLAIN","kind":"adjustment","label":"Ganti rugi komplain","active":true},)"
    R"({"code":"TARIK_SALDO","kind":"adjustment","label":"Penarikan saldo oleh agen","active":false},)"
    R"({"code":"DEPOSIT_MANUAL","kind":"deposit","label":"Deposit tanpa tiket atau nominal berbeda","active":true},)"
    R"({"code":"UBAH_HARGA","kind":"price_change","label":"Perubahan harga","active":true}]})";
const std::string kBlocks =
    R"({"rows":[{"id":7,"destination":"081234567890","reason":"Laporan penipuan","blocked_by":"sari","blocked_at":1795334400000,)"
    R"("lifted_by":null,"lifted_at":null,"lifted_reason":null},)"
    R"({"id":3,"destination":"087812345678","reason":"Permintaan pelanggan","blocked_by":"rina","blocked_at":1795134400000,)"
    R"("lifted_by":"sari","lifted_at":1795234400000,"lifted_reason":"Pelanggan minta dibuka"}],"in_force":1,"total":2})";
const std::string kNoBlocks = R"({"rows":[],"in_force":0,"total":0})";
const std::string kRows =
    R"("rows":[{"product":"TSEL5","name":"Telkomsel 5.000","before":5950,"after":6000,"cost":5600},)"
    R"({"product":"XLD10","name":"XL 10.000","before":10750,"after":10800,"cost":10300},)"
    R"({"product":"PLN20","name":"Token PLN 20.000 untuk meter lama","before":20500,"after":20500}])";

std::string effect(const std::string& more)
{
    return R"({"level":"RETAIL","before":250,"after":300,"agents":1842,"products":412,"own_prices":3,)" + kRows +
           R"(,"losses_total":0,"losses":[],)" + more + "}";
}

std::string planEffect(int thin)
{
    return R"({"before":"50,25,0,10","after":"60,25,0,10","products":40,"rows":[)"
           R"({"uplines":1,"agents":320,"before":50,"after":60,"thin":0},{"uplines":2,"agents":1500,"before":75,"after":85,"thin":)" +
           std::to_string(thin) + R"(}],"losses_total":0,"losses":[],"alone":true})";
}

struct Bench : PageBench {
    explicit Bench(int tab = Levels, std::vector<std::string> scopes = {}) : PageBench(std::move(scopes))
    {
        seat.answer("level.list", kLevels);
        seat.answer("cap.list", kCaps);
        seat.answer("reason.list", kReasons);
        seat.answer("destination.list", kBlocks);
        show(makeShopPage, 4);
        if (tab != Levels) {
            page->findChild<look::TabStrip*>()->choose(tab);
            seat.settle(4);
        }
    }
    [[nodiscard]] QString cell(const char* grid, int row, int column)
    {
        return find<QTableView>(grid)->model()->index(row, column).data().toString();
    }
    void choose(const char* grid, int row)
    {
        auto* view = find<QTableView>(grid);
        view->setCurrentIndex(view->model()->index(row, 0));
        seat.settle(2);
    }
    /// Presses the panel's button and answers the dialog it opens.
    [[nodiscard]] QDialog* open(const char* button, const char* dialog)
    {
        find<look::Button>(button)->click();
        seat.settle(3);
        return page->findChild<QDialog*>(QLatin1String(dialog));
    }
    /// A truth that the last call of the method carried; the test fails when it carried none.
    [[nodiscard]] bool isTold(const char* method, const char* member) const
    {
        const auto* call = seat.last(method);
        const auto truth = call == nullptr ? std::nullopt : call->params[member].asBool();
        if (!truth)
            qFatal("%s carried no %s", method, member);
        return *truth;
    }
    /// The daemon took it: the dialog closed, and is gone with it.
    [[nodiscard]] bool isOpen(const char* dialog) const
    {
        const auto* one = page->findChild<QDialog*>(QLatin1String(dialog));
        return one != nullptr && one->isVisible();
    }
    void type(QDialog* dialog, const char* field, const QString& text)
    {
        auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void say(QDialog* dialog)
    {
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        seat.settle(4);
    }
    [[nodiscard]] static look::Button* verbOf(QDialog* dialog) { return dialog->findChild<look::Button*>(u"verb"_s); }
    [[nodiscard]] static QString problemOf(QDialog* dialog)
    {
        return dialog->findChild<look::TextLine*>(u"problem"_s)->text();
    }
};

} // namespace

class TestShopPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void levelsAreShownWithWhatTheirAgentsPay()
    {
        Bench bench;
        QCOMPARE(bench.cell("levelGrid", 0, 2), u"+250"_s);
        QCOMPARE(bench.cell("levelGrid", 2, 2), u"-50"_s);
        QCOMPARE(bench.cell("levelGrid", 0, 3), u"1.842"_s);
        QCOMPARE(bench.cell("levelGrid", 2, 5), u"+400"_s);
        bench.choose("levelGrid", 2);
        bench.seat.shoot(*bench.page, u"shop-levels"_s);
    }

    void aMarginIsChangedOnlyAfterItsEffectWasSeen()
    {
        Bench bench;
        bench.seat.answer("level.preview", effect(R"("alone":true)"));
        bench.seat.answer("level.margin", R"({"changed":true})");
        auto* dialog = bench.open("levelMargin", "marginDialog");
        QVERIFY(dialog != nullptr);
        QVERIFY(!Bench::verbOf(dialog)->isEnabled()); // nothing to change yet
        bench.type(dialog, "marginAmount", u"300"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("level.preview", "level"), std::string("RETAIL"));
        QCOMPARE(bench.seat.said("level.preview", "margin"), std::string("300"));
        QCOMPARE(bench.seat.count("level.margin"), 0);
        QVERIFY(dialog->findChild<QWidget*>(u"effectSteps"_s) != nullptr);
        bench.seat.shoot(*dialog, u"shop-margin"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("level.margin", "expect"), std::string("250"));
        QCOMPARE(bench.seat.said("level.margin", "margin"), std::string("300"));
        QCOMPARE(bench.seat.said("level.margin", "reason"), std::string("BONUS")); // the first that the daemon told
        QVERIFY(!bench.seat.said("level.margin", "idem").empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
        QVERIFY(!bench.isOpen("marginDialog"));
    }

    void typingSomethingElseMustBeSeenAgain()
    {
        Bench bench;
        bench.seat.answer("level.preview", effect(R"("alone":true)"));
        auto* dialog = bench.open("levelMargin", "marginDialog");
        bench.type(dialog, "marginAmount", u"300"_s);
        bench.say(dialog);
        bench.type(dialog, "marginAmount", u"3000"_s);
        QVERIFY(dialog->findChild<QWidget*>(u"effectSteps"_s) == nullptr);
        bench.say(dialog);
        QCOMPARE(bench.seat.count("level.margin"), 0);
        QCOMPARE(bench.seat.said("level.preview", "margin"), std::string("3000"));
    }

    void whatIsNoMarginIsNotAskedFor()
    {
        Bench bench;
        auto* dialog = bench.open("levelMargin", "marginDialog");
        for (const auto& wrong : {u""_s, u"-"_s, u"abc"_s, u"12.50"_s, u"--5"_s, u"250"_s}) {
            bench.type(dialog, "marginAmount", wrong);
            QVERIFY2(!Bench::verbOf(dialog)->isEnabled(), qPrintable(wrong));
        }
        bench.type(dialog, "marginAmount", u"-1,5rb"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("level.preview", "margin"), std::string("-1500"));
    }

    void aLargeStepAsksASecondPersonAndLeadsThere()
    {
        Bench bench;
        bench.seat.answer("level.preview", effect(R"("alone":false)"));
        bench.seat.answer(
            "level.margin",
            R"({"changed":false,"request":{"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false}})");
        auto* dialog = bench.open("levelMargin", "marginDialog");
        bench.type(dialog, "marginAmount", u"5rb"_s);
        bench.say(dialog);
        QCOMPARE(Bench::verbOf(dialog)->text(), u"Minta orang kedua"_s);
        bench.seat.shoot(*dialog, u"shop-margin-two"_s);
        bench.say(dialog);
        QVERIFY(!bench.seat.news.back().action.isEmpty());
        QVERIFY(bench.seat.news.back().sentence.contains(u"orang kedua"));
    }

    void whatWouldSellBelowCostCannotBeChanged()
    {
        Bench bench;
        bench.seat.answer(
            "level.preview",
            R"({"level":"RETAIL","before":250,"after":-900,"agents":1842,"products":412,"own_prices":3,)" + kRows +
                R"(,"losses_total":2,"losses":[{"product":"TSEL5","level":"RETAIL","uplines":1,"earned":5500,"cost":5600},)"
                R"({"product":"TSEL5","level":"RETAIL","uplines":2,"earned":5475,"cost":5600}],"alone":false,"refusal":"PRICE_BELOW_COST"})");
        auto* dialog = bench.open("levelMargin", "marginDialog");
        bench.type(dialog, "marginAmount", u"-900"_s);
        bench.say(dialog);
        QVERIFY(!Bench::verbOf(dialog)->isEnabled());
        QVERIFY(Bench::problemOf(dialog).contains(u"modal"));
        bench.seat.shoot(*dialog, u"shop-margin-loss"_s);
        QCOMPARE(bench.seat.count("level.margin"), 0);
    }

    void whoIsLateIsToldAndNothingIsLost()
    {
        Bench bench;
        bench.seat.answer("level.preview", effect(R"("alone":true)"));
        bench.seat.refuse("level.margin", "conflict", "STALE");
        auto* dialog = bench.open("levelMargin", "marginDialog");
        bench.type(dialog, "marginAmount", u"300"_s);
        bench.say(dialog);
        bench.say(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(Bench::problemOf(dialog).contains(u"Orang lain"));
        const int looks = bench.seat.count("level.list");
        dialog->reject();
        bench.seat.settle(3);
        QVERIFY(bench.seat.count("level.list") > looks); // what is there now
    }

    void aLevelIsAddedAtTheMarginOfAnother()
    {
        Bench bench;
        bench.seat.refuse("level.add", "refused", "CODE_TAKEN");
        auto* dialog = bench.open("levelAdd", "levelDialog");
        QVERIFY(!Bench::verbOf(dialog)->isEnabled());
        bench.type(dialog, "levelCode", u"vip"_s);
        bench.type(dialog, "levelName", u"Agen VIP"_s);
        dialog->findChild<QComboBox*>(u"levelLike"_s)->setCurrentIndex(1);
        bench.seat.shoot(*dialog, u"shop-level-add"_s);
        bench.say(dialog);
        QVERIFY(dialog->isVisible());
        const auto first = bench.seat.said("level.add", "idem");
        bench.seat.answer("level.add", R"({"level":{"code":"VIP","name":"Agen VIP","margin":125},"replayed":false})");
        bench.say(dialog);
        QCOMPARE(bench.seat.said("level.add", "code"), std::string("VIP"));
        QCOMPARE(bench.seat.said("level.add", "like"), std::string("DEALER"));
        QVERIFY(bench.seat.said("level.add", "idem") != first); // a refused form is another one
        QVERIFY(!bench.isOpen("levelDialog"));
    }

    void aLevelIsRenamedAsItWasSeen()
    {
        Bench bench;
        bench.seat.answer("level.rename", R"({"level":{"code":"RETAIL","name":"Umum","margin":250},"replayed":false})");
        auto* dialog = bench.open("levelRename", "levelDialog");
        bench.type(dialog, "levelName", u"Umum"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("level.rename", "expect"), std::string("Eceran"));
        QCOMPARE(bench.seat.said("level.rename", "name"), std::string("Umum"));
    }

    void commissionsAreShownWithWhatASalePaysInAll()
    {
        Bench bench(Commissions);
        QCOMPARE(bench.find<QTableView>("commissionGrid")->model()->rowCount(), 4);
        QCOMPARE(bench.cell("commissionGrid", 0, 0), u"Upline langsung"_s);
        QCOMPARE(bench.cell("commissionGrid", 2, 1), u"0"_s); // a distance between that earns nothing
        QCOMPARE(bench.cell("commissionGrid", 3, 2), u"85"_s);
        bench.seat.shoot(*bench.page, u"shop-commissions"_s);
    }

    void thePlanIsChangedAsOneSetAndWarnsWhenItEatsTheMargin()
    {
        Bench bench(Commissions);
        bench.seat.answer("commission.preview", planEffect(25));
        bench.seat.answer("commission.change", R"({"changed":true})");
        auto* dialog = bench.open("commissionChange", "planDialog");
        QVERIFY(!Bench::verbOf(dialog)->isEnabled());
        bench.type(dialog, "planAmount1", u"60"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("commission.preview", "plan"), std::string("60,25,0,10"));
        bench.seat.shoot(*dialog, u"shop-plan"_s);
        bench.type(dialog, "planAmount4", u"0"_s); // the last distance ends
        bench.say(dialog);
        QCOMPARE(bench.seat.said("commission.preview", "plan"), std::string("60,25"));
        dialog->findChild<look::Button*>(u"planMore"_s)->click();
        bench.type(dialog, "planAmount5", u"5"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("commission.preview", "plan"), std::string("60,25,0,0,5"));
        QCOMPARE(bench.seat.count("commission.change"), 0);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("commission.change", "expect"), std::string("50,25,0,10"));
        QCOMPARE(bench.seat.said("commission.change", "plan"), std::string("60,25,0,0,5"));
        QVERIFY(!bench.seat.said("commission.change", "idem").empty());
    }

    void limitsAreShownWithWhatTheyMean()
    {
        Bench bench(Caps);
        QCOMPARE(bench.cell("capGrid", 2, 1), u"50.000.000"_s);
        QCOMPARE(bench.cell("capGrid", 2, 2), u"meminta"_s);
        QCOMPARE(bench.cell("capGrid", 3, 4), u"300.000.000"_s);
        bench.choose("capGrid", 3);
        bench.seat.shoot(*bench.page, u"shop-caps"_s);
    }

    void lessIsChangedWithThePasswordAgain()
    {
        Bench bench(Caps);
        bench.seat.refuse("cap.change", "step_up_required");
        int asked = 0;
        bench.seat.desk->setStepUp([&](QWidget*, const std::function<void(bool)>& then) {
            ++asked;
            bench.seat.answer("cap.change", R"({"changed":true})");
            then(true);
        });
        bench.choose("capGrid", 2);
        auto* dialog = bench.open("capChange", "capDialog");
        bench.type(dialog, "capAmount", u"20jt"_s);
        bench.say(dialog);
        bench.seat.settle(3);
        QCOMPARE(asked, 1);
        QCOMPARE(bench.seat.said("cap.change", "role"), std::string("finance_maker"));
        QCOMPARE(bench.seat.said("cap.change", "expect"), std::string("50000000"));
        QCOMPARE(bench.seat.said("cap.change", "cap"), std::string("20000000"));
        QVERIFY(!bench.isOpen("capDialog"));
    }

    void moreAsksASecondPerson()
    {
        Bench bench(Caps);
        bench.seat.answer(
            "cap.change",
            R"({"changed":false,"request":{"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false}})");
        auto* dialog = bench.open("capChange", "capDialog");
        QVERIFY(!Bench::verbOf(dialog)->isEnabled());
        bench.type(dialog, "capAmount", u"2m"_s);
        QCOMPARE(Bench::verbOf(dialog)->text(), u"Minta orang kedua"_s);
        bench.seat.shoot(*dialog, u"shop-cap-more"_s);
        bench.say(dialog);
        QVERIFY(bench.seat.news.back().sentence.contains(u"orang kedua"));
    }

    void reasonsAreShownByKindAlsoThoseSwitchedOff()
    {
        Bench bench(Reasons);
        QVERIFY(bench.isTold("reason.list", "all"));
        QCOMPARE(bench.find<QTableView>("reasonGrid")->model()->rowCount(), 5);
        QCOMPARE(bench.cell("reasonGrid", 0, 2), u"DEPOSIT_MANUAL"_s); // deposits first, as everywhere
        QCOMPARE(bench.cell("reasonGrid", 3, 3), u"Nonaktif"_s);
        bench.seat.shoot(*bench.page, u"shop-reasons"_s);
    }

    void aReasonIsSwitchedOffAfterAQuestionAndOnAtOnce()
    {
        Bench bench(Reasons);
        bench.seat.refuse("reason.change", "refused", "LAST_REASON_OF_KIND");
        bench.choose("reasonGrid", 0);
        bench.find<look::Button>("reasonTurn")->click();
        QCOMPARE(bench.seat.count("reason.change"), 0);
        bench.page->findChild<ConfirmDialog*>()->findChild<look::Button*>(u"confirmVerb"_s)->click();
        bench.seat.settle(3);
        QVERIFY(!bench.isTold("reason.change", "active"));
        QVERIFY(bench.isTold("reason.change", "expect_active"));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(bench.seat.news.back().sentence.contains(u"terakhir"));
        bench.seat.answer("reason.change", R"({"code":"TARIK_SALDO","kind":"adjustment","label":"x","active":true})");
        bench.choose("reasonGrid", 3);
        bench.find<look::Button>("reasonTurn")->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("reason.change", "code"), std::string("TARIK_SALDO"));
        QVERIFY(bench.isTold("reason.change", "active"));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void aReasonIsAddedAndItsWordsAreChanged()
    {
        Bench bench(Reasons);
        bench.seat.answer("reason.add",
                          R"({"code":"GANTI_RUGI","kind":"adjustment","label":"Ganti rugi","active":true})");
        auto* dialog = bench.open("reasonAdd", "reasonDialog");
        auto* kind = dialog->findChild<QComboBox*>(u"reasonKind"_s);
        kind->setCurrentIndex(kind->findData(u"adjustment"_s));
        bench.type(dialog, "reasonCode", u"ganti_rugi"_s);
        bench.type(dialog, "reasonLabel", u"Ganti rugi"_s);
        bench.seat.shoot(*dialog, u"shop-reason-add"_s);
        bench.say(dialog);
        QCOMPARE(bench.seat.said("reason.add", "code"), std::string("GANTI_RUGI"));
        QCOMPARE(bench.seat.said("reason.add", "kind"), std::string("adjustment"));
        bench.seat.answer("reason.change",
                          R"({"code":"DEPOSIT_MANUAL","kind":"deposit","label":"Manual","active":true})");
        bench.choose("reasonGrid", 0);
        bench.find<look::Button>("reasonWords")->click();
        bench.seat.settle(3);
        QDialog* words = nullptr;
        for (auto* one : bench.page->findChildren<QDialog*>(u"reasonDialog"_s))
            words = one->isVisible() ? one : words;
        QVERIFY(words != nullptr);
        bench.type(words, "reasonLabel", u"Manual"_s);
        bench.say(words);
        QCOMPARE(bench.seat.said("reason.change", "expect"), std::string("Deposit tanpa tiket atau nominal berbeda"));
        QCOMPARE(bench.seat.said("reason.change", "label"), std::string("Manual"));
    }

    void withoutTheRightEverythingIsReadAndNothingChanged()
    {
        for (const int tab : {Levels, Commissions, Caps, Reasons}) {
            Bench bench(tab, {"report.margin", "agent.read", "operator.read", "request.read"});
            const std::array<const char*, 4> buttons{"levelMargin", "commissionChange", "capChange", "reasonWords"};
            auto* button = bench.find<look::Button>(buttons[static_cast<std::size_t>(tab)]);
            QVERIFY(button != nullptr);
            QVERIFY(!button->isEnabled());
            QVERIFY(!button->toolTip().isEmpty());
        }
    }

    void aBrokenLinkLeavesEverythingReadableAndNothingChangeable()
    {
        Bench bench;
        bench.seat.daemon.stop();
        bench.seat.settle(6);
        QVERIFY(bench.page->isStale());
        QVERIFY(bench.find<QTableView>("levelGrid")->model()->rowCount() > 0);
        for (const char* verb : {"levelAdd", "levelMargin", "levelRename"}) {
            QVERIFY2(!bench.find<look::Button>(verb)->isEnabled(), verb);
            QVERIFY2(!bench.find<look::Button>(verb)->toolTip().isEmpty(), verb);
        }
    }

    void aNewShopIsToldWhatLevelsAreFor()
    {
        Bench bench;
        bench.seat.answer("level.list", kNoLevels);
        bench.page->comeForward();
        bench.seat.settle(3);
        auto* empty = bench.page->findChild<look::EmptyState*>();
        QVERIFY(empty != nullptr);
        bench.seat.shoot(*bench.page, u"shop-empty"_s);
    }

    void aFailureIsAStateWithAWayBack()
    {
        Bench bench;
        bench.seat.refuse("cap.list", "unavailable");
        bench.page->findChild<look::TabStrip*>()->choose(Caps);
        bench.seat.settle(4);
        auto* error = bench.page->findChild<look::ErrorState*>();
        QVERIFY(error != nullptr);
        bench.seat.answer("cap.list", kCaps);
        Q_EMIT error->retryAsked();
        bench.seat.settle(3);
        QVERIFY(bench.find<QTableView>("capGrid")->isVisible());
    }

    void aRefusedRefreshKeepsWhatIsShown()
    {
        Bench bench;
        bench.seat.refuse("level.list", "unavailable");
        bench.page->comeForward();
        bench.seat.settle(3);
        QVERIFY(bench.find<QTableView>("levelGrid")->isVisible());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
    }

    void blockedNumbersAreShownWithThoseThatWereLifted()
    {
        Bench bench(Blocks);
        QCOMPARE(bench.cell("blockGrid", 0, 0), u"081234567890"_s);
        QCOMPARE(bench.cell("blockGrid", 1, 4), u"Dibuka"_s);
        QVERIFY(bench.find<look::Button>("blockLift") != nullptr);
        bench.seat.shoot(*bench.page, u"shop-blocks"_s);
        bench.choose("blockGrid", 1);
        QVERIFY(bench.find<look::Button>("blockLift") == nullptr); // there is nothing left to lift
    }

    void aNumberIsBlockedWithAReason()
    {
        Bench bench(Blocks);
        bench.seat.refuse("destination.block", "refused", "ALREADY_BLOCKED");
        auto* dialog = bench.open("blockAdd", "blockDialog");
        bench.type(dialog, "blockNumber", u"+62 812-3456-7890"_s);
        QVERIFY(!Bench::verbOf(dialog)->isEnabled()); // others want to know why
        bench.type(dialog, "blockReason", u"Laporan penipuan"_s);
        bench.say(dialog);
        QVERIFY(dialog->isVisible());
        const auto first = bench.seat.said("destination.block", "idem");
        bench.seat.answer("destination.block", R"({"block":{"id":9,"destination":"081234567890"},"replayed":false})");
        bench.say(dialog);
        QVERIFY(!bench.isOpen("blockDialog"));
        QCOMPARE(bench.seat.said("destination.block", "destination"), std::string("+62 812-3456-7890"));
        QVERIFY(bench.seat.said("destination.block", "idem") != first);
        QVERIFY(bench.seat.news.back().sentence.contains(u"081234567890"));
    }

    void aBlockIsLiftedWithAReason()
    {
        Bench bench(Blocks);
        bench.seat.answer("destination.unblock", R"({"block":{"id":7},"replayed":false})");
        auto* dialog = bench.open("blockLift", "noteDialog");
        QVERIFY(dialog != nullptr);
        bench.type(dialog, "note", u"Salah orang"_s);
        dialog->findChild<look::Button*>(u"confirm"_s)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("destination.unblock", "block"), std::string("7"));
        QCOMPARE(bench.seat.said("destination.unblock", "reason"), std::string("Salah orang"));
    }

    void aBlockedNumberIsFoundByItsDigits()
    {
        Bench bench(Blocks);
        QCOMPARE(bench.find<look::TextLine>("blockShown")->text(), QString()); // all are shown
        bench.seat.answer("destination.list", R"({"rows":[],"in_force":1,"total":2})");
        auto* search = bench.find<QLineEdit>("blockSearch");
        QTest::keyClicks(search, u"0813"_s);
        QTest::keyClick(search, Qt::Key_Return);
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("destination.list", "search"), std::string("0813"));
        auto* nothing = bench.page->findChild<look::EmptyState*>();
        QVERIFY(nothing != nullptr && nothing->isVisible());
        bench.seat.shoot(*bench.page, u"shop-blocks-none"_s);
        bench.seat.answer("destination.list", kBlocks);
        Q_EMIT nothing->clearAsked();
        bench.seat.settle(3);
        QVERIFY(search->text().isEmpty());
        QCOMPARE(bench.seat.said("destination.list", "search"), std::string());
        QVERIFY(bench.find<QTableView>("blockGrid")->isVisible());
    }

    void whoSeesNoMarginsSeesTheBlockedNumbersAlone()
    {
        Bench bench(0, {"trx.read", "trx.personal", "destination.block"});
        QCOMPARE(bench.cell("blockGrid", 0, 0), u"081234567890"_s);
        QVERIFY(bench.find<QTableView>("levelGrid") == nullptr);
        QCOMPARE(bench.seat.count("level.list"), 0);
        bench.page->open({u"page.shop"_s, {}, u"blocked"_s});
        QVERIFY(bench.find<look::Button>("blockLift")->isEnabled());
    }

    void aShopWithoutBlocksIsToldWhatTheyAreFor()
    {
        Bench bench(Blocks, {});
        bench.seat.answer("destination.list", kNoBlocks);
        bench.page->comeForward();
        bench.seat.settle(3);
        auto* empty = bench.page->findChild<look::EmptyState*>();
        QVERIFY(empty != nullptr && empty->isVisible());
    }

    void aPlaceChoosesTheTab()
    {
        Bench bench;
        bench.page->open({u"page.shop"_s, {}, u"caps"_s});
        bench.seat.settle(3);
        QVERIFY(bench.find<QTableView>("capGrid")->isVisible());
    }
};

ERAFLAZZ_UI_TEST(TestShopPage)
#include "tst_shop_page.moc"
