// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/deposits/approve_many_dialog.h"
#include "ui_main.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;
using Fate = ManyDeposit::Fate;

namespace {

std::string idOf(int no)
{
    return "0192f0c1-7a40-7cde-8f01-c" + QString::number(no).rightJustified(11, u'0').toStdString();
}

Json requestOf(int no, const std::string& maker = "budi")
{
    const std::string amount = std::to_string(100'000 + no);
    return *parseJson(R"({"id":")" + idOf(no) + R"(","kind":"deposit","state":"proposed","maker":")" + maker +
                      R"(","maker_name":"Budi <b>Wati</b>","agent":"AG)" + std::to_string(no) +
                      R"(","agent_name":"Toko","amount":)" + amount + R"(,"at_stake":)" + amount +
                      R"(,"ticket":"A1B2C3","sender":"SITI RAHAYU","before":5000,"after":105000,"age_s":120,"mine":)" +
                      (maker == "me" ? "true" : "false") + "}");
}

struct Shown {
    explicit Shown(const std::vector<Json>& requests)
    {
        seat.answer("request.approve", R"({"request":"r","state":"approved","replayed":false})");
        if (!seat.signIn())
            qFatal("not signed in");
        dialog = new ApproveManyDialog(*seat.desk, requests, &home);
        home.resize(1360, 770);
        home.show();
        dialog->open();
        seat.settle(3, 10);
    }
    void start() const { dialog->verbButton()->click(); }
    bool untilDone()
    {
        for (int turn = 0; turn < 900 && dialog->isBusy(); ++turn)
            seat.settle(1, 1);
        return !dialog->isBusy();
    }
    [[nodiscard]] QString words(const char* name) const
    {
        return dialog->findChild<look::TextLine*>(QLatin1String(name))->text();
    }
    [[nodiscard]] int count(Fate fate) const { return dialog->model()->count(fate); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return dialog->model()->index(row, column).data().toString();
    }

    PageSeat seat;
    QWidget home;
    ApproveManyDialog* dialog = nullptr;
};

} // namespace

class TestApproveMany final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void nothingIsChosenBeforeSomebodyChoosesIt()
    {
        Shown shown({requestOf(1), requestOf(2)});
        QCOMPARE(shown.count(Fate::Spared), 2);
        QVERIFY(!shown.dialog->verbButton()->isEnabled());
        shown.start();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.approve"), 0);
        QVERIFY(shown.dialog->model()->toggle(1));
        QVERIFY(shown.dialog->verbButton()->isEnabled());
        QVERIFY2(shown.words("manySum").contains(u"100.002"_s), qPrintable(shown.words("manySum")));
        QCOMPARE(shown.words("manyWords"), u"seratus ribu dua rupiah"_s);
    }

    void eachSaysWhomItIsForWhoProposedItAndWhatTheBalanceBecomes()
    {
        Shown shown({requestOf(1)});
        QCOMPARE(shown.cell(0, ManyDepositsModel::First), u"A1B2C3"_s);
        QCOMPARE(shown.cell(0, ManyDepositsModel::Second), u"AG1 · Toko"_s);
        QCOMPARE(shown.cell(0, ManyDepositsModel::Third), u"SITI RAHAYU"_s);
        QVERIFY(shown.cell(0, ManyDepositsModel::Fourth).startsWith(u"Budi <b>Wati</b>"_s));
        QVERIFY(shown.cell(0, ManyDepositsModel::Outcome).contains(u"105.000"_s));
        QCOMPARE(shown.cell(0, ManyDepositsModel::Amount), u"100.001"_s);

        Shown twice({requestOf(1), requestOf(1)}); // Neither leads to what it would lead to alone.
        QVERIFY(!twice.cell(1, ManyDepositsModel::Outcome).contains(u"105.000"_s));
        QVERIFY(twice.cell(1, ManyDepositsModel::Outcome).contains(u"5.000"_s));
        QVERIFY(twice.cell(1, ManyDepositsModel::Outcome).contains(u"salah satu dari beberapa"_s));
        twice.seat.shoot(*twice.dialog, u"deposit-setujui-agen-sama"_s);
    }

    void whatOneAskedForOneselfIsLeftOutAndSaysWhy()
    {
        Shown shown({requestOf(1, "me"), requestOf(2)});
        QCOMPARE(shown.count(Fate::LeftOut), 1);
        QVERIFY2(shown.cell(1, ManyDepositsModel::Outcome).contains(u"sendiri"_s),
                 qPrintable(shown.cell(1, ManyDepositsModel::Outcome)));
        shown.dialog->model()->tickAll(true);
        QCOMPARE(shown.count(Fate::Chosen), 1);
        QVERIFY(!shown.dialog->model()->toggle(1));
        shown.seat.shoot(*shown.dialog, u"deposit-setujui-beberapa"_s);
    }

    void everyOneIsAnApprovalOfItsOwn()
    {
        Shown shown({requestOf(1), requestOf(2), requestOf(3)});
        shown.dialog->model()->tickAll(true);
        shown.dialog->findChild<QLineEdit*>(u"manyNote"_s)->setText(u"Sudah dicocokkan"_s);
        QSignalSpy ended(shown.dialog, &ManyDialog::handledSome);
        shown.start();
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.approve"), 3);
        std::set<std::string> idems;
        for (int row = 0; row < 3; ++row)
            idems.insert(shown.dialog->model()->at(row).idem);
        QCOMPARE(idems.size(), std::size_t{3});
        const auto& params = shown.seat.last("request.approve")->params;
        QCOMPARE(params["request"].asText().value_or(""), idOf(3));
        QCOMPARE(params["expect"].asText().value_or(""), std::string("proposed"));
        QCOMPARE(params["note"].asText().value_or(""), std::string("Sudah dicocokkan"));
        QVERIFY(idems.contains(params["idem"].asText().value_or("")));
        QCOMPARE(shown.count(Fate::Done), 3);
        QCOMPARE(ended.count(), 1);
        QVERIFY(!shown.dialog->verbButton()->isVisible());
        // The note's whole box, not only the words in it.
        QVERIFY(!shown.dialog->findChild<QLineEdit*>(u"manyNote"_s)->parentWidget()->isEnabled());
        shown.seat.shoot(*shown.dialog, u"deposit-setujui-hasil"_s);
    }

    void aRefusalIsOfOneAlone()
    {
        Shown shown({requestOf(1), requestOf(2)});
        shown.dialog->model()->tickAll(true);
        shown.seat.refuse("request.approve", "refused", "SAME_HAND");
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.approve"), 2);
        QCOMPARE(shown.count(Fate::Refused), 2);
        QVERIFY(!shown.cell(0, ManyDepositsModel::Outcome).isEmpty());
    }

    void thePasswordIsAskedForOnce()
    {
        Shown shown({requestOf(1), requestOf(2), requestOf(3)});
        shown.dialog->model()->tickAll(true);
        int asked = 0;
        shown.seat.desk->setStepUp([&](QWidget*, const std::function<void(bool)>& then) {
            ++asked;
            shown.seat.answer("request.approve", R"({"request":"r","state":"approved","replayed":false})");
            then(true);
        });
        shown.seat.refuse("request.approve", "step_up_required");
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(asked, 1);
        QCOMPARE(shown.count(Fate::Done), 3);
    }

    void withoutThePasswordNothingMoreIsSent()
    {
        Shown shown({requestOf(1), requestOf(2)});
        shown.dialog->model()->tickAll(true);
        shown.seat.desk->setStepUp([](QWidget*, const std::function<void(bool)>& then) { then(false); });
        shown.seat.refuse("request.approve", "step_up_required");
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.approve"), 1);
        QCOMPARE(shown.count(Fate::Chosen), 2);
    }

    void stoppingAnswersWhatIsUnderWayAndSendsNoMore()
    {
        Shown shown({requestOf(1), requestOf(2), requestOf(3)});
        shown.dialog->model()->tickAll(true);
        shown.start();
        shown.dialog->reject();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.approve"), 1);
        QCOMPARE(shown.count(Fate::Done), 1);
        QVERIFY(shown.dialog->isVisible());
    }
};

ERAFLAZZ_UI_TEST(TestApproveMany)
#include "tst_approve_many.moc"
