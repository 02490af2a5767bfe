// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"
#include "desk/person_words.h"
#include "look/parts/button.h"
#include "look/parts/page_states.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/people/people_page.h"
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

const std::string kPeople =
    R"({"rows":[{"username":"rina","name":"Rina Astuti","role":"owner","status":"active","two_step":"on","online":true},)"
    R"({"username":"dewi","name":"Dewi Lestari","role":"finance_checker","status":"active","two_step":"on","online":true},)"
    R"({"username":"bagus","name":"Bagus Santoso","role":"support","status":"active","two_step":"none","online":false},)"
    R"({"username":"tono","name":"Tono","role":"viewer","status":"disabled","online":false}]})";

std::string sessions(qint64 now)
{
    return R"({"rows":[{"session":7,"user":"rina","name":"Rina Astuti","role":"owner","client":"console 0.1.0, Debian 12","address":"192.168.1.10","since":)" +
           std::to_string(now - 3'600'000) +
           R"(,"lag_ms":12,"subscriptions":5,"looks_at":["ticket:T1"],"mine":true},)"
           R"({"session":9,"user":"dewi","name":"Dewi Lestari","role":"finance_checker","client":"console 0.1.0","address":"10.8.0.3","since":)" +
           std::to_string(now - 600'000) + R"(,"lag_ms":1850,"subscriptions":2,"looks_at":[],"mine":false}]})";
}

struct Bench {
    explicit Bench(std::vector<std::string> scopes = {},
                   bool areSessionsRefused = false,
                   const std::string& ownCodes = "none")
        : seat(std::move(scopes))
    {
        seat.daemon.welcome.twoStep = ownCodes;
        seat.answer("operator.list", kPeople);
        seat.answer("session.list", sessions(seat.clock.unixMs()));
        if (areSessionsRefused)
            seat.refuse("session.list", "unavailable");
        if (!seat.signIn())
            qFatal("not signed in");
        page.reset(makePeoplePage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle(4);
    }
    template <typename Widget> [[nodiscard]] Widget* find(const char* object)
    {
        return page->findChild<Widget*>(QLatin1String(object));
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
        seat.settle(4);
    }
    void sayVerb()
    {
        auto* dialog = page->findChild<ConfirmDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
        seat.settle(3);
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

} // namespace

class TestPeoplePage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void peopleAreShownWithTheirRolesInWords()
    {
        Bench bench;
        const auto* model = bench.find<QTableView>("peopleGrid")->model();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(1, 2).data().toString(), u"Keuangan, menyetujui"_s);
        QCOMPARE(model->index(3, 3).data().toString(), u"Nonaktif"_s);
        QCOMPARE(model->index(0, 4).data().toString(), u"masuk"_s);
        for (const std::string_view role : roleNames())
            QVERIFY(!roleAbout(role).isEmpty());
        bench.choose("peopleGrid", 1);
        bench.seat.shoot(*bench.page, u"people"_s);
    }

    void theFirstPersonIsToldWithoutAClick()
    {
        Bench bench;
        QCOMPARE(bench.find<QTableView>("peopleGrid")->currentIndex().row(), 0);
        QVERIFY(bench.find<QComboBox>("peopleRole") != nullptr);
        bench.tab(1);
        QVERIFY(bench.find<look::Button>("sessionKick") != nullptr);
    }

    void anotherRoleIsConfirmedAndSentAsItWasSeen()
    {
        Bench bench;
        bench.seat.answer("operator.change", R"({"username":"bagus","role":"admin","status":"active"})");
        bench.choose("peopleGrid", 2);
        QVERIFY(!bench.find<look::Button>("peopleSave")->isEnabled()); // Nothing to change yet.
        auto* role = bench.find<QComboBox>("peopleRole");
        role->setCurrentIndex(role->findData(u"admin"_s));
        bench.find<look::Button>("peopleSave")->click();
        QCOMPARE(bench.seat.count("operator.change"), 0); // First the question.
        bench.seat.shoot(*bench.page->findChild<ConfirmDialog*>(), u"people-confirm"_s);
        bench.sayVerb();
        QCOMPARE(bench.seat.said("operator.change", "username"), std::string("bagus"));
        QCOMPARE(bench.seat.said("operator.change", "what"), std::string("role"));
        QCOMPARE(bench.seat.said("operator.change", "expect"), std::string("support"));
        QCOMPARE(bench.seat.said("operator.change", "value"), std::string("admin"));
        QVERIFY(!bench.seat.said("operator.change", "idem").empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void disablingAsksForThePasswordAgain()
    {
        Bench bench;
        bench.seat.refuse("operator.change", "step_up_required");
        int asked = 0;
        bench.seat.desk->setStepUp([&](QWidget*, const std::function<void(bool)>& then) {
            ++asked;
            bench.seat.answer("operator.change", R"({"username":"dewi","role":"finance_checker","status":"disabled"})");
            then(true);
        });
        bench.choose("peopleGrid", 1);
        bench.find<look::Button>("peopleStatus")->click();
        bench.sayVerb();
        bench.seat.settle(3);
        QCOMPARE(asked, 1);
        QCOMPARE(bench.seat.count("operator.change"), 2);
        const auto& requests = bench.seat.daemon.requests;
        std::vector<std::string> idems;
        for (const auto& one : requests) {
            if (one.method == "operator.change")
                idems.push_back(one.params["idem"].asText().value_or(""));
        }
        QCOMPARE(idems[0], idems[1]); // The same change, not another one.
        QCOMPARE(bench.seat.said("operator.change", "value"), std::string("disabled"));
    }

    void changingOnesMindChangesNothing()
    {
        Bench bench;
        bench.choose("peopleGrid", 1);
        bench.find<look::Button>("peopleStatus")->click();
        auto* dialog = bench.page->findChild<ConfirmDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::keyClick(dialog, Qt::Key_Escape);
        bench.seat.settle(2);
        QCOMPARE(bench.seat.count("operator.change"), 0);
    }

    void nobodyDisablesThemselves()
    {
        Bench bench;
        bench.choose("peopleGrid", 0);
        QVERIFY(!bench.find<look::Button>("peopleStatus")->isEnabled());
        QVERIFY(!bench.find<QComboBox>("peopleRole")->isEnabled());
    }

    void aBrokenLinkLeavesNothingChangeable()
    {
        Bench bench;
        bench.choose("peopleGrid", 2);
        auto* role = bench.find<QComboBox>("peopleRole");
        const int other = role->currentIndex() == 0 ? 1 : 0;
        role->setCurrentIndex(other);
        bench.seat.daemon.stop();
        bench.seat.settle(6);
        QVERIFY(bench.page->isStale());
        for (const char* verb :
             {"peopleAdd", "peopleStatus", "peoplePassword", "peopleTwoStep", "peopleRule", "peopleSave"}) {
            QVERIFY2(!bench.find<look::Button>(verb)->isEnabled(), verb);
            QVERIFY2(bench.find<QComboBox>("peopleRole")->currentIndex() == other, verb); // Nothing chosen is lost.
        }
        QVERIFY(!bench.find<look::Button>("peopleStatus")->toolTip().isEmpty());
    }

    void aStaleSightIsToldAndLookedAtAgain()
    {
        Bench bench;
        bench.seat.refuse("operator.change", "conflict", "STALE");
        bench.choose("peopleGrid", 2);
        const int lists = bench.seat.count("operator.list");
        bench.find<look::Button>("peopleStatus")->click();
        bench.sayVerb();
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(bench.seat.count("operator.list") > lists);
    }

    void addingAPersonChecksTheFormAndAddsOnce()
    {
        Bench bench;
        bench.seat.leave("operator.add");
        bench.find<look::Button>("peopleAdd")->click();
        auto* dialog = bench.page->findChild<QDialog*>(u"addPerson"_s);
        QVERIFY(dialog != nullptr);
        bench.seat.shoot(*dialog, u"people-add"_s);
        const auto edit = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        auto* add = dialog->findChild<look::Button*>(u"personAdd"_s);
        edit("personUser")->setText(u"sari"_s);
        edit("personPassword")->setText(u"pendek"_s);
        add->click();
        QCOMPARE(bench.seat.count("operator.add"), 0);
        edit("personPassword")->setText(u"sepuluh huruf lebih"_s);
        edit("personAgain")->setText(u"sepuluh huruf lebi"_s);
        add->click();
        QCOMPARE(bench.seat.count("operator.add"), 0);
        edit("personAgain")->setText(u"sepuluh huruf lebih"_s);
        add->click();
        add->click();
        bench.seat.settle(2);
        QCOMPARE(bench.seat.count("operator.add"), 1);
        QCOMPARE(bench.seat.said("operator.add", "username"), std::string("sari"));
        QCOMPARE(bench.seat.said("operator.add", "role"), std::string("viewer")); // The least right unless chosen.
    }

    void whoeverLostAPasswordGetsANewOne()
    {
        Bench bench;
        bench.seat.answer("operator.password", R"({"username":"bagus","role":"support","status":"active"})");
        bench.choose("peopleGrid", 2);
        bench.find<look::Button>("peoplePassword")->click();
        auto* dialog = bench.page->findChild<QDialog*>(u"passwordDialog"_s);
        QVERIFY(dialog != nullptr);
        bench.seat.shoot(*dialog, u"people-password"_s);
        const auto edit = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        QVERIFY(!edit("passwordNow")->isVisible()); // Of somebody else nobody knows the old one.
        auto* save = dialog->findChild<look::Button*>(u"passwordSave"_s);
        edit("passwordFresh")->setText(u"pendek"_s);
        edit("passwordAgain")->setText(u"pendek"_s);
        save->click();
        edit("passwordFresh")->setText(u"sepuluh huruf lebih"_s);
        save->click();
        QCOMPARE(bench.seat.count("operator.password"), 0); // Too short, then not the same twice.
        edit("passwordAgain")->setText(u"sepuluh huruf lebih"_s);
        save->click();
        save->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.count("operator.password"), 1);
        QCOMPARE(bench.seat.said("operator.password", "username"), std::string("bagus"));
        QCOMPARE(bench.seat.said("operator.password", "password"), std::string("sepuluh huruf lebih"));
        QVERIFY(!bench.seat.said("operator.password", "idem").empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
        QVERIFY(!bench.seat.news.back().sentence.contains(u"sepuluh"));
    }

    void whoeverLostATelephoneGetsTheCodesReset()
    {
        Bench bench;
        bench.seat.answer("operator.resetTwoStep", R"({"username":"dewi","two_step":"none"})");
        const auto* model = bench.find<QTableView>("peopleGrid")->model();
        QCOMPARE(model->index(1, 5).data().toString(), u"menyala"_s);
        QVERIFY(!bench.find<look::Button>("peopleTwoStep")->isEnabled()); // The own ones are in the own menu.
        bench.choose("peopleGrid", 2);
        QVERIFY(!bench.find<look::Button>("peopleTwoStep")->isEnabled()); // There are none.
        bench.choose("peopleGrid", 1);
        bench.seat.shoot(*bench.page, u"people-two-step"_s);
        bench.find<look::Button>("peopleTwoStep")->click();
        auto* dialog = bench.page->findChild<QDialog*>(u"noteDialog"_s);
        QVERIFY(dialog != nullptr);
        bench.seat.shoot(*dialog, u"people-two-step-reset"_s);
        dialog->findChild<look::Button*>(u"confirm"_s)->click();
        bench.seat.settle(2);
        QCOMPARE(bench.seat.count("operator.resetTwoStep"), 0); // Not without a reason.
        dialog->findChild<QLineEdit*>(u"note"_s)->setText(u"telepon hilang"_s);
        dialog->findChild<look::Button*>(u"confirm"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("operator.resetTwoStep", "username"), std::string("dewi"));
        QCOMPARE(bench.seat.said("operator.resetTwoStep", "expect"), std::string("on"));
        QCOMPARE(bench.seat.said("operator.resetTwoStep", "reason"), std::string("telepon hilang"));
        QVERIFY(!bench.seat.said("operator.resetTwoStep", "idem").empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void theRuleAboutCodesIsChangedAsItWasSeen_data()
    {
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("on") << false;
        QTest::newRow("off") << true;
    }
    void theRuleAboutCodesIsChangedAsItWasSeen()
    {
        QFETCH(bool, isAsked);
        Bench bench({}, false, isAsked ? "none" : "on");
        bench.seat.answer("operator.list",
                          kPeople.substr(0, kPeople.size() - 1) + R"(,"two_step_asked":)" +
                              (isAsked ? "true" : "false") + "}");
        bench.page->comeForward();
        bench.seat.settle(4);
        bench.choose("peopleGrid", 2);
        bench.find<look::Button>("peopleRule")->click();
        QCOMPARE(bench.seat.count("system.twoStep"), 0); // First the question.
        bench.seat.refuse("system.twoStep", "refused", "ENROL_FIRST");
        bench.sayVerb();
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(bench.seat.news.back().sentence.startsWith(u"Nyalakan dulu kode dua langkah"_s));
        bench.seat.answer("system.twoStep", "{}");
        bench.find<look::Button>("peopleRule")->click();
        bench.sayVerb();
        const auto& sent = bench.seat.daemon.last("system.twoStep")->params;
        QCOMPARE(sent["on"].asBool(), std::optional(!isAsked));
        QCOMPARE(sent["expect"].asBool(), std::optional(isAsked));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void whoHasNoCodesIsNotOfferedToAskThemOfOthers()
    {
        Bench bench;
        const auto* rule = bench.find<look::Button>("peopleRule");
        QVERIFY(!rule->isEnabled());
        QVERIFY(rule->toolTip().startsWith(u"Nyalakan dulu kode dua langkah"_s));
        bench.seat.shoot(*bench.page, u"people-rule-first"_s);
    }

    void aTakenNameStandsAtItsField()
    {
        Bench bench;
        bench.seat.refuse("operator.add", "refused", "USERNAME_TAKEN");
        bench.find<look::Button>("peopleAdd")->click();
        auto* dialog = bench.page->findChild<QDialog*>(u"addPerson"_s);
        const auto edit = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        edit("personUser")->setText(u"dewi"_s);
        edit("personPassword")->setText(u"sepuluh huruf lebih"_s);
        edit("personAgain")->setText(u"sepuluh huruf lebih"_s);
        dialog->findChild<look::Button*>(u"personAdd"_s)->click();
        bench.seat.settle(3);
        QVERIFY(dialog->isVisible());
        QVERIFY(edit("personUser")->accessibleDescription().contains(u"sudah"));
    }

    void withoutTheRightNothingCanBeChanged()
    {
        Bench bench({"operator.read"});
        bench.choose("peopleGrid", 1);
        QVERIFY(!bench.find<look::Button>("peopleStatus")->isEnabled());
        QVERIFY(!bench.find<look::Button>("peopleAdd")->isEnabled());
        QVERIFY(!bench.find<look::Button>("peopleAdd")->toolTip().isEmpty());
    }

    void sessionsShowLagAndCanBeEnded()
    {
        Bench bench;
        bench.seat.answer("session.kick", R"({"session":9,"user":"dewi"})");
        bench.tab(1);
        const auto* model = bench.find<QTableView>("sessionGrid")->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(1, 5).data().toString(), u"1850"_s);
        bench.choose("sessionGrid", 0);
        QVERIFY(!bench.find<look::Button>("sessionKick")->isEnabled()); // One's own.
        bench.choose("sessionGrid", 1);
        bench.seat.shoot(*bench.page, u"sessions"_s);
        bench.find<look::Button>("sessionKick")->click();
        auto* dialog = bench.page->findChild<QDialog*>(u"noteDialog"_s);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(u"note"_s)->setText(u"lupa keluar"_s);
        dialog->findChild<look::Button*>(u"confirm"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("session.kick", "session"), std::string("9"));
        QCOMPARE(bench.seat.said("session.kick", "expect"), std::string("dewi"));
        QCOMPARE(bench.seat.said("session.kick", "reason"), std::string("lupa keluar"));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void aFailureIsAStateWithAWayBack()
    {
        Bench bench({}, true);
        bench.tab(1);
        auto* error = bench.page->findChild<look::ErrorState*>();
        QVERIFY(error != nullptr);
        bench.seat.answer("session.list", sessions(bench.seat.clock.unixMs()));
        Q_EMIT error->retryAsked();
        bench.seat.settle(3);
        QCOMPARE(bench.find<QTableView>("sessionGrid")->model()->rowCount(), 2);
        QVERIFY(bench.find<QTableView>("sessionGrid")->isVisible());
    }

    void aPlaceChoosesThePerson()
    {
        Bench bench;
        bench.page->open({u"page.people"_s, u"bagus"_s, {}});
        bench.seat.settle(2);
        QCOMPARE(bench.find<QTableView>("peopleGrid")->currentIndex().row(), 2);
    }
};

ERAFLAZZ_UI_TEST(TestPeoplePage)
#include "tst_people_page.moc"
