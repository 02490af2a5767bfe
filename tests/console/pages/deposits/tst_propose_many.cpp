// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/deposits/propose_many_dialog.h"
#include "ui_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <set>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;
using Fate = ManyDeposit::Fate;

namespace {

std::string idOf(char kind, int no)
{
    return std::string("0192f0c1-7a40-7cde-8f01-") + kind + QString::number(no).rightJustified(11, u'0').toStdString();
}

QueuePair pairOf(int no, int difference = 0)
{
    QueuePair pair;
    pair.ticket.id = idOf('a', no);
    pair.ticket.no = u"T%1"_s.arg(no);
    pair.ticket.agent = u"AG%1"_s.arg(no);
    pair.ticket.agentName = u"Toko %1"_s.arg(no);
    pair.ticket.amount = Money::rupiah(100'000 + no);
    pair.line.id = idOf('b', no);
    pair.line.bank = u"BCA"_s;
    pair.line.sender = u"PENGIRIM %1"_s.arg(no);
    pair.line.state = "held";
    pair.line.amount = pair.ticket.amount + Money::rupiah(difference);
    return pair;
}

std::vector<QueuePair> pairs(int count)
{
    std::vector<QueuePair> all;
    for (int no = 1; no <= count; ++no)
        all.push_back(pairOf(no));
    return all;
}

struct Shown {
    explicit Shown(std::vector<QueuePair> all, const std::map<std::string, QString>& others = {})
    {
        seat.answer("request.propose", R"({"request":"r","state":"proposed","replayed":false})");
        seat.answer(
            "reason.list",
            R"({"rows":[{"code":"DEPOSIT_MANUAL","kind":"deposit","label":"Deposit tanpa tiket"},{"code":"DEPOSIT_DISETUJUI","kind":"deposit","label":"Deposit sesuai tiket"}]})");
        if (!seat.signIn())
            qFatal("not signed in");
        dialog = new ProposeManyDialog(*seat.desk, std::move(all), others, &home);
        home.resize(1360, 770);
        home.show();
        dialog->open();
        seat.settle(3, 10);
    }
    void start() const { dialog->verbButton()->click(); }
    /// Until nothing is under way any more.
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
    [[nodiscard]] QString outcome(int row) const
    {
        return dialog->model()->index(row, ManyDepositsModel::Outcome).data().toString();
    }

    PageSeat seat;
    QWidget home;
    ProposeManyDialog* dialog = nullptr;
};

} // namespace

class TestProposeMany final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void thePreviewSaysWhatIsLeftOutAndWhy()
    {
        auto all = pairs(2);
        all.push_back(pairOf(3, -311)); // Differs from its ticket.
        all.push_back(pairOf(4));
        all.back().line.isProposed = true;
        all.push_back(pairOf(5));
        Shown shown(all, {{idOf('a', 5), u"Rina membukanya"_s}});
        QCOMPARE(shown.count(Fate::Chosen), 2);
        QCOMPARE(shown.count(Fate::LeftOut), 3);
        std::set<QString> why;
        for (int row = 2; row < 5; ++row) {
            why.insert(shown.outcome(row));
            QVERIFY(!shown.dialog->model()->toggle(row)); // Nobody ticks it in.
            QVERIFY(!shown.dialog->model()->index(row, 0).data(Qt::CheckStateRole).isValid());
        }
        QCOMPARE(why.size(), std::size_t{3});
        QVERIFY(shown.outcome(4).contains(u"Rina"_s));
        QVERIFY2(shown.words("manySum").contains(u"200.003"_s), qPrintable(shown.words("manySum")));
        QCOMPARE(shown.words("manyWords"), u"dua ratus ribu tiga rupiah"_s);
        shown.seat.shoot(*shown.dialog, u"deposit-usulkan-beberapa"_s);
    }

    void ticksChangeTheSum()
    {
        Shown shown(pairs(3));
        QVERIFY(shown.dialog->model()->toggle(1));
        QVERIFY(shown.words("manySum").contains(u"200.004"_s));
        auto* grid = shown.dialog->findChild<QTableView*>(u"manyGrid"_s);
        grid->selectRow(1);
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(shown.words("manySum").contains(u"300.006"_s));
        shown.dialog->model()->tickAll(false);
        QVERIFY(!shown.dialog->verbButton()->isEnabled());
        shown.start();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 0);
    }

    void neverMoreThanTwoHundredAtOnce()
    {
        Shown shown(pairs(203));
        QCOMPARE(shown.count(Fate::Chosen), 200);
        QCOMPARE(shown.count(Fate::Spared), 3);
        QVERIFY(!shown.dialog->model()->toggle(202));
        QVERIFY(shown.dialog->model()->toggle(0));
        QVERIFY(shown.dialog->model()->toggle(202));
        QCOMPARE(shown.count(Fate::Chosen), 200);
        shown.dialog->model()->tickAll(true);
        QCOMPARE(shown.count(Fate::Chosen), 200);
    }

    void everyOneIsARequestOfItsOwn()
    {
        Shown shown(pairs(3));
        shown.dialog->findChild<QLineEdit*>(u"manyNote"_s)->setText(u"Kredit otomatis berhenti"_s);
        QSignalSpy ended(shown.dialog, &ManyDialog::handledSome);
        std::set<std::string> idems, tickets;
        shown.seat.leave("request.propose"); // One at a time.
        shown.start();
        shown.start();
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.count("request.propose"), 1);
        const auto& params = shown.seat.last("request.propose")->params;
        QCOMPARE(params["kind"].asText().value_or(""), std::string("deposit"));
        QCOMPARE(params["agent"].asText().value_or(""), std::string("AG1"));
        QCOMPARE(params["ticket"].asText().value_or(""), idOf('a', 1));
        QCOMPARE(params["line"].asText().value_or(""), idOf('b', 1));
        QCOMPARE(params["reason"].asText().value_or(""), std::string("DEPOSIT_DISETUJUI"));
        QCOMPARE(params["note"].asText().value_or(""), std::string("Kredit otomatis berhenti"));
        QVERIFY(!params.has("amount")); // The line's money moves, not a number of the list.
        for (int row = 0; row < 3; ++row) {
            idems.insert(shown.dialog->model()->at(row).idem);
            tickets.insert(shown.dialog->model()->at(row).about[0].toStdString());
        }
        QCOMPARE(idems.size(), std::size_t{3});
        QVERIFY(idems.contains(params["idem"].asText().value_or("")));
        QCOMPARE(ended.count(), 0);
    }

    void theTableSaysWhatCameOfEach()
    {
        Shown shown(pairs(3));
        QSignalSpy ended(shown.dialog, &ManyDialog::handledSome);
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.propose"), 3);
        QCOMPARE(shown.count(Fate::Done), 3);
        QCOMPARE(ended.count(), 1);
        auto* progress = shown.dialog->findChild<QProgressBar*>();
        QCOMPARE(progress->value(), progress->maximum());
        QVERIFY(!shown.dialog->verbButton()->isVisible()); // Nothing is left: it cannot be sent twice.
        QVERIFY(shown.words("manySum").contains(u"300.006"_s));
        QVERIFY2(shown.words("manyAllowed").contains(u"300.006"_s), qPrintable(shown.words("manyAllowed")));
        shown.seat.shoot(*shown.dialog, u"deposit-usulkan-hasil"_s);
    }

    void aRefusalIsOfOneAlone()
    {
        Shown shown(pairs(3));
        shown.seat.refuse("request.propose", "refused", "LINE_TAKEN");
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.propose"), 3);
        QCOMPARE(shown.count(Fate::Refused), 3);
        QVERIFY(shown.outcome(0).contains(u"LINE_TAKEN"_s));
        QVERIFY(shown.dialog->problem().isEmpty());
    }

    void whatMeetsAllOfThemStopsAndGoesOnWithTheSameIdem()
    {
        Shown shown(pairs(3));
        shown.seat.refuse("request.propose", "rate_limited");
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.propose"), 1);
        QCOMPARE(shown.count(Fate::Chosen), 3);
        QVERIFY(!shown.dialog->problem().isEmpty());
        const std::string idem = shown.seat.said("request.propose", "idem");
        shown.seat.leave("request.propose");
        shown.start();
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.said("request.propose", "idem"), idem);
    }

    void stoppingAnswersWhatIsUnderWayAndSendsNoMore()
    {
        Shown shown(pairs(4));
        shown.start();
        shown.dialog->reject();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.seat.count("request.propose"), 1);
        QCOMPARE(shown.count(Fate::Done), 1);
        QCOMPARE(shown.count(Fate::Chosen), 3);
        QVERIFY(shown.dialog->isVisible()); // The result is still to be read.
        QVERIFY(shown.dialog->verbButton()->isEnabled());
        shown.start();
        QVERIFY(shown.untilDone());
        QCOMPARE(shown.count(Fate::Done), 4);
        QCOMPARE(shown.seat.count("request.propose"), 4);
    }
};

ERAFLAZZ_UI_TEST(TestProposeMany)
#include "tst_propose_many.moc"
