// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents_bench.h"
#include "core/session/rights.h"
#include "desk/note_dialog.h"
#include "goods/form_dialog.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_words.h"
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

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

/// What people change about an agent: its terms, keys and standing.
class TestAgentChanges final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void aMarkupIsReckonedBeforeItIsSaid()
    {
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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
            AgentsBench bench;
            bench.tellKeyRequest(state, maker);
            bench.tab(AgentPanel::Security);
            QVERIFY(bench.live<QAbstractButton>("keyRequest") != nullptr);
            QVERIFY(bench.live<QAbstractButton>("makeKey") == nullptr);
        }
    }

    void endingAKeyNamesTheOneThatWasSeenAndAsksForThePassword()
    {
        AgentsBench bench;
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
        AgentsBench bench;
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
        AgentsBench bench;
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

    void aLimitIsProposedForASecondPerson()
    {
        AgentsBench bench;
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
        AgentsBench bench;
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

    void whoMayOnlyProposeHowCasesEndProposesNoLimit()
    {
        AgentsBench bench({"agent.read", "request.propose", "case.propose"});
        bench.choose(0);
        const auto* another = bench.live<QAbstractButton>("limitAsk");
        QVERIFY(!another->isEnabled());
        QCOMPARE(another->toolTip(), lackWords("deposit.decide"));
    }

    void movingAnAgentSaysWhoEarnsFromThenOnAndWhyALoopIsRefused()
    {
        AgentsBench bench;
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
};

ERAFLAZZ_UI_TEST(TestAgentChanges)
#include "tst_agent_changes.moc"
