// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rights.h"
#include "desk/confirm.h"
#include "desk/note_dialog.h"
#include "goods/form_dialog.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/link_button.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/agents/agent_panel.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/agents_page.h"
#include "ui_main.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kAgents =
    R"({"rows":[{"code":"AG001","name":"Efata Cell","level":"DEALER","upline":"UP001","status":"active","balance":1204500,"floor":0,"last_sale_at":null},)"
    R"({"code":"AG002","name":"Haji Jaya","level":"DEALER","upline":"UP001","status":"active","balance":-350000,"floor":-500000,"last_sale_at":null},)"
    R"({"code":"UP000","name":"Makmur Pusat","level":"MASTER","upline":null,"status":"suspended","balance":0,"floor":0,"last_sale_at":null}]})";

std::string agent(const std::string& code, const std::string& status = "active", const std::string& markup = "50")
{
    return R"({"code":")" + code + R"(","name":"Efata Cell","level":"DEALER","level_name":"Dealer","upline":"UP001",)" +
           R"("uplines":[{"code":"UP001","name":"Jaya","markup":100},{"code":"UP000","name":"Makmur Pusat","markup":75}],)" +
           R"("status":")" + status + R"(","markup":)" + markup +
           R"(,"markups":[{"product":"XLD10","name":"XL 10.000","markup":25}],"balance":-350000,"floor":-500000,"credit_limit":500000,)" +
           R"("commission_waiting":1200,"open_sales":2,"downlines":3,"downlines_all":7,"rate_per_minute":60,"duplicate_rule":true,)" +
           R"("open_tickets_max":3,"open_tickets":1,"pin_set":true,"pin_changed_at":null,"pin_failures":1,"created_at":1790000000000,)" +
           R"("last_sale":{"id":"0192f0c1-7a40-7cde-8f01-23456789abcd","code":"7K3M9F","at":1790000000000,"product":"XLD10","status":"success"},)" +
           R"("today":{"sales":9,"success":8,"failed":1,"revenue":99000},"webhook":{"url":"https://efata.example/lapor","waiting":1,"failing":1,"last_delivered_at":null,"last_error":"HTTP 500"},)" +
           R"("allowed_ips":["10.0.0.1"],"credentials":[{"slot":1,"api_key":"ef_key_one","status":"active","created_at":1790000000000}]})";
}

constexpr const char* kKeyRequest = "0192f0c1-7a40-7cde-8f01-0000000000c7";
const std::string kKeyReasons =
    R"({"rows":[{"code":"KUNCI_BARU","kind":"agent_key","label":"Kunci API baru untuk agen"}]})";

/// While a new key is asked for.
std::string withKeyRequest(const char* state, const char* maker)
{
    auto text = agent("AG001");
    text.pop_back();
    return text + R"(,"key_requests":[{"id":")" + kKeyRequest + R"(","state":")" + state +
           R"(","slot":0,"api_key":"","maker":")" + maker + R"(","maker_name":")" + maker +
           R"(","created_at":1790000000000,"usable_until":1790086400000}]})";
}

const std::string kLevels =
    R"({"rows":[{"code":"DEALER","name":"Dealer","margin":300,"agents":5,"own_prices":0},{"code":"MASTER","name":"Master","margin":100,"agents":1,"own_prices":0}]})";
const std::string kPreview =
    R"({"agent":"AG001","what":"markup","before":"50","after":"80","agents_total":3,"dearer":12,"cheaper":0,"unchanged":4,)"
    R"("largest_rise":{"agent":"AG009","product":"XLD10","before":10500,"after":10530},"agents":[{"agent":"AG009","uplines_before":150,"uplines_after":180,"groups":[{"category":"Pulsa","brand":"XL","products":12,"dearer":12,"cheaper":0,"product":"XLD10","before":10500,"after":10530}]}],"losses_total":0})";

struct Bench {
    explicit Bench(std::vector<std::string> scopes = {}, const std::string& list = kAgents) : seat(std::move(scopes))
    {
        seat.answer("agent.list", list);
        seat.answer("agent.get", agent("AG001"));
        seat.answer("level.list", kLevels);
        seat.answer("agent.preview", kPreview);
        seat.answer(
            "agent.tree",
            R"({"children":[{"code":"UP000","name":"Makmur Pusat","level":"MASTER","status":"active","downlines":2}]})");
        if (!seat.signIn())
            qFatal("not signed in");
        page.reset(makeAgentsPage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle(4);
    }
    template <typename Widget> [[nodiscard]] Widget* find(const char* object)
    {
        return page->findChild<Widget*>(QLatin1String(object));
    }
    void choose(int row)
    {
        auto* view = find<QTableView>("agentGrid");
        if (view->currentIndex().row() == row)
            find<AgentPanel>("agentPanel")->reload(); // The first one is there before anybody chooses it.
        else
            view->setCurrentIndex(view->model()->index(row, 0));
        seat.settle(4);
    }
    void tab(AgentPanel::Tab tab)
    {
        find<AgentPanel>("agentPanel")->chooseTab(tab);
        seat.settle(4);
    }
    /// Parts of the panel are made anew on every answer: what is being thrown away is hidden first.
    template <typename Widget> [[nodiscard]] Widget* live(const char* object)
    {
        seat.settle(2);
        return find<Widget>(object);
    }
    void press(const char* object)
    {
        auto* button = live<QAbstractButton>(object);
        QVERIFY2(button != nullptr, object);
        QVERIFY2(button->isEnabled(), object);
        button->click();
        seat.settle(3);
    }
    void sayVerb()
    {
        auto* dialog = page->findChild<ConfirmDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
        seat.settle(4);
    }
    void tellKeyRequest(const char* state, const char* maker)
    {
        choose(0);
        seat.answer("agent.get", withKeyRequest(state, maker));
        find<AgentPanel>("agentPanel")->reload();
        seat.settle(4);
    }
    [[nodiscard]] QDialog* dialog(const char* name) { return page->findChild<QDialog*>(QLatin1String(name)); }
    void type(QDialog* in, const char* name, const QString& words)
    {
        auto* edit = in->findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY2(edit != nullptr, name);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, words);
        QTest::qWait(320); // The form waits for the end of the typing before it asks.
        seat.settle(3);
    }
    [[nodiscard]] QString facts(const char* object)
    {
        auto* rows = live<QWidget>(object);
        return rows == nullptr ? QString() : rows->accessibleName();
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

} // namespace

class TestAgentsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void agentsAreShownWithBalanceLimitAndState()
    {
        Bench bench;
        const auto* model = bench.find<QTableView>("agentGrid")->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 3).data().toString(), u"1.204.500"_s);
        QCOMPARE(model->index(1, 4).data().toString(), u"500.000"_s);
        QCOMPARE(model->index(1, 5).data().toString(), u"350.000"_s);
        QCOMPARE(model->index(2, 7).data().toString(), agentStatusWord("suspended"));
        bench.choose(0);
        bench.seat.shoot(*bench.page, u"agents"_s);
    }

    void wordsAreLookedForByTheDaemon()
    {
        Bench bench;
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
        Bench bench({}, R"({"rows":[]})");
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
        Bench bench({"trx.read"});
        QCOMPARE(bench.seat.count("agent.list"), 0);
        QCOMPARE(bench.seat.count("agent.tree"), 0);
    }

    void theTreeAsksForTheRootsWhenItIsOpened()
    {
        Bench bench;
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
        Bench bench;
        bench.choose(0);
        bench.press("crumb_UP000");
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("UP000"));
    }

    void aPriceIsTakenApartAndAddsUp()
    {
        Bench bench;
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
        Bench bench;
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

    void aMarkupIsReckonedBeforeItIsSaid()
    {
        Bench bench;
        bench.seat.answer("agent.change", R"({"agent":"AG001","what":"markup","value":"80"})");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        bench.press("editMarkup");
        auto* dialog = bench.dialog("agentChange");
        QVERIFY(dialog != nullptr);
        auto* verb = dialog->findChild<look::Button*>(u"verb"_s);
        QVERIFY(!verb->isEnabled());
        bench.type(dialog, "changeValue", u"80"_s);
        QCOMPARE(bench.seat.said("agent.preview", "value"), std::string("80"));
        QVERIFY(dialog->findChild<QWidget*>(u"changeEffect"_s)->accessibleName().contains(u"AG009"_s));
        QVERIFY(dialog->findChild<QWidget*>(u"changeAgents"_s)->accessibleName().contains(u"10.530"_s));
        QVERIFY(verb->isEnabled());
        bench.seat.shoot(*dialog, u"agents-markup"_s);
        verb->click();
        verb->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.count("agent.change"), 1);
        QCOMPARE(bench.seat.said("agent.change", "what"), std::string("markup"));
        QCOMPARE(bench.seat.said("agent.change", "expect"), std::string("50"));
        QCOMPARE(bench.seat.said("agent.change", "value"), std::string("80"));
        QVERIFY(!bench.seat.said("agent.change", "idem").empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void aMarkupBelowCostCannotBeSaid()
    {
        Bench bench;
        bench.seat.answer(
            "agent.preview",
            R"({"agent":"AG001","what":"markup","before":"50","after":"0","refusal":"WOULD_LOSE","agents_total":3,"dearer":0,"cheaper":12,"unchanged":0,"agents":[],)"
            R"("losses":[{"product":"XLD10","level":"DEALER","uplines":0,"earned":10000,"cost":10100}],"losses_total":1})");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        bench.press("editMarkup");
        auto* dialog = bench.dialog("agentChange");
        bench.type(dialog, "changeValue", u"10"_s);
        QVERIFY(!dialog->findChild<look::Button*>(u"verb"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QLineEdit*>(u"changeValue"_s)->accessibleDescription(), agentRule("WOULD_LOSE"));
        QVERIFY(dialog->findChild<look::TextLine*>(u"changeWarning"_s)->text().contains(u"XLD10"_s));
        bench.seat.shoot(*dialog, u"agents-loss"_s);
    }

    void theMarkupOfOneProductNamesTheProduct()
    {
        Bench bench;
        bench.seat.answer("agent.change", R"({"agent":"AG001","what":"markup","value":"-","product":"XLD10"})");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        bench.press("editMarkup_XLD10");
        auto* dialog = bench.dialog("agentChange");
        bench.type(dialog, "changeValue", u"30"_s);
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.change", "product"), std::string("XLD10"));
        QCOMPARE(bench.seat.said("agent.change", "expect"), std::string("25"));
        QCOMPARE(bench.seat.said("agent.change", "value"), std::string("30"));
    }

    void aConflictShowsWhatItIsNowAndAsksAgain()
    {
        Bench bench;
        bench.seat.refuse("agent.change", "conflict", "STALE");
        bench.choose(0);
        bench.tab(AgentPanel::Prices);
        bench.press("editMarkup");
        auto* dialog = bench.dialog("agentChange");
        bench.type(dialog, "changeValue", u"80"_s);
        bench.seat.answer("agent.get", agent("AG001", "active", "60"));
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        bench.seat.settle(4);
        const std::string first = bench.seat.said("agent.change", "idem");
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<look::TextLine*>(u"problem"_s)->text().contains(u"+60"_s));
        bench.seat.answer("agent.change", R"({"agent":"AG001","what":"markup","value":"80"})");
        QTest::qWait(320);
        bench.seat.settle(3);
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.change", "expect"), std::string("60"));
        QVERIFY(bench.seat.said("agent.change", "idem") != first); // Another decision.
    }

    void aMoveShowsItsEffectAndTheRefusalStandsAtTheField()
    {
        Bench bench;
        bench.choose(0);
        bench.tab(AgentPanel::Place);
        bench.seat.shoot(*bench.page, u"agents-place"_s);
        bench.press("editUpline");
        auto* dialog = bench.dialog("agentChange");
        bench.type(dialog, "changeValue", u"UP000"_s);
        QCOMPARE(bench.seat.said("agent.preview", "what"), std::string("upline"));
        QCOMPARE(bench.seat.said("agent.preview", "value"), std::string("UP000"));
        bench.seat.refuse("agent.change", "refused", "CYCLE");
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.change", "expect"), std::string("UP001"));
        QCOMPARE(dialog->findChild<QLineEdit*>(u"changeValue"_s)->accessibleDescription(), agentRule("CYCLE"));
        QVERIFY(dialog->isVisible());
    }

    void aNewKeyIsAskedForAndNothingIsMade()
    {
        Bench bench;
        bench.seat.answer("reason.list", kKeyReasons);
        bench.seat.answer("agent.credential",
                          R"({"request":"0192f0c1-7a40-7cde-8f01-0000000000c7","state":"proposed","replayed":false})");
        bench.choose(0);
        bench.tab(AgentPanel::Security);
        bench.seat.shoot(*bench.page, u"agents-security"_s);
        bench.press("issueKey");
        auto* dialog = bench.dialog("keyDialog");
        QVERIFY(dialog != nullptr);
        bench.type(dialog, "keyNote", u"Aplikasi baru"_s);
        QCOMPARE(bench.seat.count("agent.credential"), 0);
        bench.seat.shoot(*dialog, u"agents-key"_s);
        qobject_cast<FormDialog*>(dialog)->verbButton()->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.credential", "what"), std::string("issue"));
        QCOMPARE(bench.seat.said("agent.credential", "reason"), std::string("KUNCI_BARU"));
        QCOMPARE(bench.seat.said("agent.credential", "note"), std::string("Aplikasi baru"));
        QVERIFY(!bench.seat.last("agent.credential")->params.has("slot"));
        QVERIFY(!bench.seat.last("agent.credential")->params.has("request"));
        QVERIFY(bench.dialog("secretDialog") == nullptr);
        QCOMPARE(bench.seat.news.back().sentence, u"Diajukan. Orang lain harus menyetujui."_s);
    }

    void replacingAKeyNamesTheOneThatWasSeen()
    {
        Bench bench;
        bench.seat.answer("reason.list", kKeyReasons);
        bench.seat.refuse("agent.credential", "conflict", "STALE");
        bench.choose(0);
        bench.tab(AgentPanel::Security);
        bench.press("rotate1");
        auto* dialog = qobject_cast<FormDialog*>(bench.dialog("keyDialog"));
        QVERIFY(dialog != nullptr);
        dialog->verbButton()->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.credential", "what"), std::string("rotate"));
        QCOMPARE(bench.seat.said("agent.credential", "expect"), std::string("ef_key_one"));
        QCOMPARE(bench.seat.said("agent.credential", "slot"), std::string("1"));
        QVERIFY(dialog->isVisible() && dialog->problem().contains(u"STALE"_s));
    }

    void whoAskedMakesTheKeyThatAnotherAgreedToAndSeesItOnce()
    {
        Bench bench;
        bench.tellKeyRequest("approved", "rina");
        bench.seat.answer(
            "agent.credential",
            R"({"agent":"AG001","slot":2,"api_key":"ef_key_two","secret":"s3cret-words","status":"active"})");
        bench.tab(AgentPanel::Security);
        bench.seat.shoot(*bench.page, u"agents-key-approved"_s);
        bench.press("makeKey");
        QCOMPARE(bench.seat.count("agent.credential"), 0); // First the question.
        bench.sayVerb();
        QCOMPARE(bench.seat.said("agent.credential", "what"), std::string("issue"));
        QCOMPARE(bench.seat.said("agent.credential", "request"), std::string(kKeyRequest));
        auto* dialog = bench.dialog("secretDialog");
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"secret1"_s)->text(), u"s3cret-words"_s);
        dialog->findChild<QAbstractButton*>(u"copySecret1"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"s3cret-words"_s);
        bench.seat.shoot(*dialog, u"agents-secret"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible()); // Not by accident.
        dialog->findChild<look::Button*>(u"secretDone"_s)->click();
        bench.seat.settle(2);
        QVERIFY(bench.dialog("secretDialog") == nullptr);
    }

    void nobodyElseIsOfferedToMakeTheKey()
    {
        for (const auto& [state, maker] : {std::pair{"approved", "dewi"}, std::pair{"proposed", "rina"}}) {
            Bench bench;
            bench.tellKeyRequest(state, maker);
            bench.tab(AgentPanel::Security);
            QVERIFY(bench.live<QAbstractButton>("keyRequest") != nullptr);
            QVERIFY(bench.live<QAbstractButton>("makeKey") == nullptr);
        }
    }

    void endingAKeyNamesTheOneThatWasSeenAndAsksForThePassword()
    {
        Bench bench;
        bench.seat.refuse("agent.credential", "step_up_required");
        int asked = 0;
        bench.seat.desk->setStepUp([&](QWidget*, const std::function<void(bool)>& then) {
            ++asked;
            bench.seat.answer("agent.credential",
                              R"({"agent":"AG001","slot":1,"api_key":"ef_key_one","status":"revoked"})");
            then(true);
        });
        bench.choose(0);
        bench.tab(AgentPanel::Security);
        bench.press("revoke1");
        bench.sayVerb();
        QCOMPARE(asked, 1);
        QCOMPARE(bench.seat.said("agent.credential", "what"), std::string("revoke"));
        QCOMPARE(bench.seat.said("agent.credential", "expect"), std::string("ef_key_one"));
        QCOMPARE(bench.seat.said("agent.credential", "slot"), std::string("1"));
        QVERIFY(bench.dialog("secretDialog") == nullptr); // There is no secret to show.
    }

    void blockingAsksWhyAndIsSentAsItWasSeen()
    {
        Bench bench;
        bench.seat.answer("agent.change", R"({"agent":"AG001","what":"status","value":"suspended"})");
        bench.choose(0);
        bench.tab(AgentPanel::Security);
        bench.press("block");
        QCOMPARE(bench.seat.count("agent.change"), 0);
        auto* dialog = bench.page->findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr);
        bench.seat.shoot(*dialog, u"agents-block"_s);
        dialog->confirmButton()->click();
        QCOMPARE(bench.seat.count("agent.change"), 0); // Nobody is shut out without a word.
        QVERIFY(dialog->field()->hasError());
        bench.type(dialog, "note", u"Diduga menipu pelanggan"_s);
        dialog->confirmButton()->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.change", "what"), std::string("status"));
        QCOMPARE(bench.seat.said("agent.change", "expect"), std::string("active"));
        QCOMPARE(bench.seat.said("agent.change", "value"), std::string("suspended"));
        QCOMPARE(bench.seat.said("agent.change", "reason"), std::string("Diduga menipu pelanggan"));
    }

    void aBlockedAgentSaysWhyAndUnblockingNeedsNoReason()
    {
        Bench bench;
        const std::string blocked = agent("AG001", "suspended");
        bench.seat.answer("agent.get",
                          blocked.substr(0, blocked.size() - 1) +
                              R"(,"status_change":{"at":1790000000000,"user":"rina","reason":"Diduga menipu"}})");
        bench.seat.answer("agent.change", R"({"agent":"AG001","what":"status","value":"active"})");
        bench.choose(1);
        auto* reason = bench.page->findChild<look::TextLine*>(u"blockReason"_s);
        QVERIFY(reason != nullptr);
        QVERIFY(reason->text().contains(u"Diduga menipu"));
        bench.seat.shoot(*bench.page, u"agents-blocked"_s);
        bench.tab(AgentPanel::Security);
        bench.press("block");
        bench.page->findChild<NoteDialog*>()->confirmButton()->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("agent.change", "value"), std::string("active"));
        QCOMPARE(bench.seat.said("agent.change", "reason"), std::string());
    }

    void theFirstAgentIsShownWithoutAClick()
    {
        Bench bench;
        QCOMPARE(bench.find<QTableView>("agentGrid")->currentIndex().row(), 0);
        QVERIFY(bench.seat.count("agent.get") > 0);
    }

    void aLimitIsProposedForASecondPerson()
    {
        Bench bench;
        bench.seat.answer("reason.list", R"({"rows":[{"code":"LIMIT","kind":"credit_limit","label":"Disepakati"}]})");
        bench.seat.answer("request.propose", R"({"request":"0192","state":"proposed","replayed":false})");
        bench.choose(0);
        bench.press("limitAsk");
        auto* dialog = bench.dialog("limitDialog");
        QVERIFY(dialog != nullptr);
        bench.type(dialog, "limitAmount", u"1jt"_s);
        bench.seat.shoot(*dialog, u"agents-limit"_s);
        dialog->findChild<look::Button*>(u"verb"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("request.propose", "kind"), std::string("credit_limit"));
        QCOMPARE(bench.seat.said("request.propose", "amount"), std::string("1000000"));
        QCOMPARE(bench.seat.said("request.propose", "agent"), std::string("AG001"));
        QCOMPARE(bench.seat.said("request.propose", "reason"), std::string("LIMIT"));
    }

    void aNewAgentIsAddedOnceAndATakenCodeStandsAtItsField()
    {
        Bench bench;
        bench.seat.refuse("agent.add", "refused", "CODE_TAKEN");
        bench.press("agentAdd");
        auto* dialog = bench.dialog("newAgent");
        QVERIFY(dialog != nullptr);
        auto* verb = dialog->findChild<look::Button*>(u"verb"_s);
        verb->click(); // Whoever presses it too early is told what is missing.
        QCOMPARE(bench.seat.count("agent.add"), 0);
        for (const char* name : {"newCode", "newName"})
            QVERIFY(!dialog->findChild<QLineEdit*>(QLatin1String(name))->accessibleDescription().isEmpty());
        bench.type(dialog, "newCode", u"AG009"_s);
        bench.type(dialog, "newName", u"Toko Sembilan"_s);
        bench.seat.shoot(*dialog, u"agents-new"_s);
        verb->click();
        bench.seat.settle(3);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"newCode"_s)->accessibleDescription(), agentRule("CODE_TAKEN"));
        bench.seat.answer("agent.add", R"({"agent":"AG010","id":12})");
        bench.type(dialog, "newCode", u"AG010"_s);
        verb->click();
        verb->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.count("agent.add"), 2);
        QCOMPARE(bench.seat.said("agent.add", "code"), std::string("AG010"));
        // The dearest one, unless somebody chooses another.
        QCOMPARE(bench.seat.said("agent.add", "level"), std::string("DEALER"));
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("AG010"));
    }

    void linksLeadToSalesAndLedger()
    {
        Bench bench;
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
    }

    void whoMayOnlyProposeHowCasesEndProposesNoLimit()
    {
        Bench bench({"agent.read", "request.propose", "case.propose"});
        bench.choose(0);
        const auto* another = bench.live<QAbstractButton>("limitAsk");
        QVERIFY(!another->isEnabled());
        QCOMPARE(another->toolTip(), lackWords("deposit.decide"));
    }

    void movingAnAgentSaysWhoEarnsFromThenOnAndWhyALoopIsRefused()
    {
        Bench bench;
        bench.choose(0);
        bench.tab(AgentPanel::Place);
        bench.seat.answer("agent.list", R"({"rows":[{"code":"AG009","name":"Di Bawah"}]})");
        bench.seat.answer("agent.preview",
                          R"({"agent":"AG001","what":"upline","agents_total":3,"dearer":0,"cheaper":0,"unchanged":4,)"
                          R"("agents":[],"losses_total":0,"refusal":"CYCLE"})");
        bench.press("editUpline");
        auto* dialog = bench.dialog("agentChange");
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<look::TextLine*>(u"changeCommission"_s)->isVisibleTo(dialog));
        auto* edit = dialog->findChild<QLineEdit*>(u"changeValue"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"AG009"_s);
        QTRY_COMPARE(edit->accessibleDescription(), agentRule("CYCLE"));
        QTRY_VERIFY(bench.seat.said("agent.list", "search") == "AG009");
        bench.seat.settle(3);
        // The list of codes does not stand in front of the reason.
        QVERIFY(!edit->completer()->popup()->isVisible());
        bench.seat.shoot(*dialog, u"agents-move-loop"_s);
    }

    void readersSeeEverythingAndChangeNothing()
    {
        Bench bench({"agent.read", "trx.read"});
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
        Bench bench;
        bench.seat.refuse("agent.get", "not_found");
        bench.page->open({u"page.agents"_s, u"AG404"_s, {}});
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("agent.get", "agent"), std::string("AG404"));
        QVERIFY(bench.live<look::TextLine>("panelFailure") != nullptr);
        QVERIFY(bench.live<QAbstractButton>("panelRetry") != nullptr);
    }

    void aBrokenLinkLeavesEverythingReadableAndNothingChangeable()
    {
        Bench bench;
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
