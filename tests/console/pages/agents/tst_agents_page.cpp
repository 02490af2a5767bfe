// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents_bench.h"
#include "core/session/rights.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/agents_page.h"
#include "ui_main.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

/// The agents as a list, as a tree and one by one.
class TestAgentsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void agentsAreShownWithBalanceLimitAndState()
    {
        AgentsBench bench;
        const auto* model = bench.find<QTableView>("agentGrid")->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 3).data().toString(), u"1.204.500"_s);
        QCOMPARE(model->index(1, 4).data().toString(), u"500.000"_s);
        QCOMPARE(model->index(1, 5).data().toString(), u"350.000"_s);
        QCOMPARE(model->index(2, 7).data().toString(), agentStatusWord("suspended"));
        bench.choose(0);
        bench.seat.shoot(*bench.page, u"agents"_s);
    }

    void agentsAreSavedAsTheyAreSeen()
    {
        AgentsBench bench;
        const QByteArray file = savedTable(bench.seat, *bench.page);
        QVERIFY2(file.contains("1204500"), file.constData());
        bench.find<look::Segmented>("agentView")->choose(1);
        bench.seat.settle();
        QVERIFY(!bench.find<QAbstractButton>("export")->isEnabled()); // A tree is no table.
    }

    void wordsAreLookedForByTheDaemon()
    {
        AgentsBench bench;
        auto* search = bench.find<QLineEdit>("agentSearch");
        bench.seat.answer("agent.list", R"({"rows":[]})");
        QTest::keyClicks(search, u"zzz"_s);
        QTest::keyClick(search, Qt::Key_Return);
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.list", "search"), std::string("zzz"));
        QVERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        bench.seat.shoot(*bench.page, u"agents-nothing"_s);
    }

    void aShopWithoutAgentsOffersTheFirst()
    {
        AgentsBench bench({}, R"({"rows":[]})");
        auto* state = bench.page->findChild<look::EmptyState*>();
        QVERIFY(state != nullptr);
        Q_EMIT state->verbAsked();
        QVERIFY(bench.dialog("newAgent") != nullptr);
    }

    void aListThatCannotBeLoadedSaysWhyAndAsksAgain()
    {
        PageSeat seat;
        seat.refuse("agent.list", "unavailable");
        QVERIFY(seat.signIn());
        const std::unique_ptr<Page> page(makeAgentsPage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle(4);
        auto* state = page->findChild<look::ErrorState*>();
        QVERIFY(state != nullptr);
        const int before = seat.count("agent.list");
        Q_EMIT state->retryAsked();
        seat.settle(3);
        QCOMPARE(seat.count("agent.list"), before + 1);
    }

    void withoutTheRightNothingIsAsked()
    {
        AgentsBench bench({"trx.read"});
        QCOMPARE(bench.seat.count("agent.list"), 0);
        QCOMPARE(bench.seat.count("agent.tree"), 0);
    }

    void theTreeAsksForTheRootsWhenItIsOpened()
    {
        AgentsBench bench;
        QCOMPARE(bench.seat.count("agent.tree"), 0);
        bench.find<look::Segmented>("agentView")->choose(1);
        bench.seat.settle(4);
        QCOMPARE(bench.seat.count("agent.tree"), 1);
        auto* tree = bench.find<QTreeView>("agentTree");
        QCOMPARE(tree->model()->rowCount(), 1);
        bench.seat.answer(
            "agent.tree",
            R"({"agent":"UP000","children":[{"code":"AG001","name":"Efata Cell","level":"DEALER","status":"active","downlines":0}]})");
        tree->expand(tree->model()->index(0, 0));
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.tree", "agent"), std::string("UP000"));
        const QModelIndex below = tree->model()->index(0, 0, tree->model()->index(0, 0));
        QCOMPARE(below.data().toString(), u"AG001"_s);
        tree->setCurrentIndex(below);
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("AG001"));
        bench.seat.shoot(*bench.page, u"agents-tree"_s);
    }

    void breadcrumbsLeadToTheUplines()
    {
        AgentsBench bench;
        bench.choose(0);
        bench.press("crumb_UP000");
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("UP000"));
    }

    void aPriceIsTakenApartAndAddsUp()
    {
        AgentsBench bench;
        bench.seat.answer(
            "agent.explainPrice",
            R"({"price":10700,"base_price":10000,"source":"level_margin","level":"DEALER","level_step":500,"face_amount":0,"rounding":25,)"
            R"("uplines":[{"agent":"UP001","distance":1,"markup":100,"commission":10},{"agent":"UP000","distance":2,"markup":75,"commission":5}],)"
            R"("commission":190,"cost":9800,"supplier":"DIGI","margin":710})");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        auto* field = bench.live<QLineEdit>("priceProduct");
        field->setFocus();
        QTest::keyClicks(field, u"XLD10"_s);
        QTest::keyClick(field, Qt::Key_Return);
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.explainPrice", "product"), std::string("XLD10"));
        const QString facts = bench.facts("priceFacts");
        for (const QString& part : {u"10.000"_s, u"+500"_s, u"+100"_s, u"+75"_s, u"+25"_s, u"10.700"_s})
            QVERIFY2(facts.contains(part), qPrintable(facts));
        QVERIFY(bench.facts("costFacts").contains(u"9.800"_s));
        bench.seat.shoot(*bench.page, u"agents-prices"_s);
    }

    void costsAreNotShownWhenTheDaemonKeepsThem()
    {
        AgentsBench bench;
        bench.seat.answer(
            "agent.explainPrice",
            R"({"price":10500,"base_price":10000,"source":"level_margin","level":"DEALER","level_step":500,"face_amount":0,"rounding":0,"uplines":[]})");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        auto* field = bench.live<QLineEdit>("priceProduct");
        field->setFocus();
        QTest::keyClicks(field, u"XLD10"_s);
        QTest::keyClick(field, Qt::Key_Return);
        bench.seat.settle(4);
        QVERIFY(!bench.facts("priceFacts").isEmpty());
        QVERIFY(bench.facts("costFacts").isEmpty());
    }

    void theFirstAgentIsShownWithoutAClick()
    {
        AgentsBench bench;
        QCOMPARE(bench.find<QTableView>("agentGrid")->currentIndex().row(), 0);
        QVERIFY(bench.seat.count("agent.get") > 0);
    }

    void linksLeadToSalesAndLedger()
    {
        AgentsBench bench;
        bench.choose(0);
        bench.tab(AgentPanel::Sales);
        bench.seat.shoot(*bench.page, u"agents-sales"_s);
        bench.press("openSales");
        QCOMPARE(bench.seat.places.back(), (Place{u"page.sales"_s, {}, u"member:AG001"_s}));
        bench.seat.answer(
            "mutation.list",
            R"({"account":"agent","code":"AG001","name":"Efata Cell","balance":5000,"opening":4000,"closing":5000,"rows":[{"at":1790000000000,"kind":"deposit","word":"Deposit","cause":"c","ref":"r","debit":0,"credit":1000,"balance":5000,"description":"","operator":""}]})");
        bench.tab(AgentPanel::Ledger);
        QVERIFY(bench.facts("entryFacts").contains(u"+1.000"_s));
        QCOMPARE(bench.seat.said("mutation.list", "order"), std::string("newest"));
        bench.seat.shoot(*bench.page, u"agents-ledger"_s);
        bench.press("openLedger");
        QCOMPARE(bench.seat.places.back(), (Place{u"page.ledger"_s, u"agent:AG001"_s, {}}));
        bench.press("openTickets");
        QCOMPARE(bench.seat.places.back(), (Place{u"page.deposits"_s, {}, u"agen:AG001"_s}));
    }

    void readersSeeEverythingAndChangeNothing()
    {
        AgentsBench bench({"agent.read", "trx.read"});
        bench.choose(0);
        for (const char* name : {"editName", "editLevel", "limitAsk"}) {
            QVERIFY2(!bench.live<QAbstractButton>(name)->isEnabled(), name);
            QVERIFY2(!bench.live<QAbstractButton>(name)->toolTip().isEmpty(), name);
        }
        bench.tab(AgentPanel::Security);
        for (const char* name : {"issueKey", "revoke1", "newPin", "block", "editWebhook"})
            QVERIFY2(!bench.live<QAbstractButton>(name)->isEnabled(), name);
        QVERIFY(!bench.find<QAbstractButton>("agentAdd")->isEnabled());
    }

    void anAgentThatIsGoneIsSaidInItsPlace()
    {
        AgentsBench bench;
        bench.seat.refuse("agent.get", "not_found");
        bench.page->open({u"page.agents"_s, u"AG404"_s, {}});
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("AG404"));
        QVERIFY(bench.live<look::TextLine>("panelFailure") != nullptr);
        QVERIFY(bench.live<QAbstractButton>("panelRetry") != nullptr);
    }

    void aBrokenLinkLeavesEverythingReadableAndNothingChangeable()
    {
        AgentsBench bench;
        bench.choose(0);
        bench.seat.daemon.stop();
        bench.seat.settle(6);
        QVERIFY(bench.page->isStale());
        QCOMPARE(bench.find<QTableView>("agentGrid")->model()->rowCount(), 3);
        QVERIFY(!bench.live<QAbstractButton>("editName")->isEnabled());
        QVERIFY(!bench.find<QAbstractButton>("agentAdd")->isEnabled());
        QVERIFY(!bench.find<QAbstractButton>("agentAdd")->toolTip().isEmpty());
        QCOMPARE(bench.live<look::TextLine>("agentName")->text(), u"Efata Cell"_s);
        bench.seat.shoot(*bench.page, u"agents-stale"_s);
    }
};

ERAFLAZZ_UI_TEST(TestAgentsPage)
#include "tst_agents_page.moc"
