// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/money_words.h"
#include "desk/note_dialog.h"
#include "desk/period_button.h"
#include "desk/side_panel.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/deposit_pair.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/deposits/approve_many_dialog.h"
#include "pages/deposits/deposits_page.h"
#include "pages/deposits/queue_picture.h"
#include "pages/deposits/queue_rows.h"
#include "ui_main.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;
const std::string kHana = "0192f0c1-7a40-7cde-8f01-0000000000a1";
const std::string kKedai = "0192f0c1-7a40-7cde-8f01-0000000000a2";
const std::string kGuna = "0192f0c1-7a40-7cde-8f01-0000000000a3";
const std::string kHanaLine = "0192f0c1-7a40-7cde-8f01-0000000000b1";
const std::string kKedaiLine = "0192f0c1-7a40-7cde-8f01-0000000000b2";
const std::string kLoneLine = "0192f0c1-7a40-7cde-8f01-0000000000b3";
const std::string kRequest = "0192f0c1-7a40-7cde-8f01-0000000000c1";

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

std::string ago(qint64 ms)
{
    return std::to_string(kNow - ms);
}

std::pair<std::string, PageSeat::Cells> ticket(const std::string& id,
                                               const char* no,
                                               const char* agent,
                                               const char* name,
                                               const char* bank,
                                               int amount,
                                               qint64 age,
                                               const char* state = "open",
                                               const std::string& line = {})
{
    return {"ticket:" + id,
            {{"time", ago(age)},
             {"kind", "\"ticket\""},
             {"state", quoted(state)},
             {"agent", quoted(agent)},
             {"bank", quoted(bank)},
             {"amount", std::to_string(amount)},
             {"expires_at", std::to_string(kNow + 3'600'000)},
             {"text", "\"\""},
             {"line", quoted(line)},
             {"id", quoted(id)},
             {"no", quoted(no)},
             {"agent_name", quoted(name)},
             {"asked", std::to_string(amount / 1000 * 1000)},
             {"unique_code", std::to_string(amount % 1000)},
             {"sender", "\"\""},
             {"reason", "\"\""}}};
}

std::pair<std::string, PageSeat::Cells> line(const std::string& id,
                                             const char* bank,
                                             int amount,
                                             qint64 age,
                                             const char* sender,
                                             const char* state = "suspense",
                                             const char* reason = "no_ticket")
{
    return {"line:" + id,
            {{"time", ago(age)},
             {"kind", "\"line\""},
             {"state", quoted(state)},
             {"agent", "\"\""},
             {"bank", quoted(bank)},
             {"amount", std::to_string(amount)},
             {"text", "\"TRSF E-BANKING CR\""},
             {"line", quoted(id)},
             {"id", quoted(id)},
             {"no", "\"\""},
             {"agent_name", "\"\""},
             {"sender", quoted(sender)},
             {"reason", quoted(reason)}}};
}

std::string
ticketJson(const std::string& request = "null", const std::string& state = "matched", int lineAmount = 7500311)
{
    return R"({"id":")" + kHana +
           R"(","no":"T20811","agent":"HJ0090","agent_name":"Hana Jaya","ref_id":"","bank":"BCA","amount":7500000,"unique_code":311,)"
           R"("transfer_amount":7500311,"fee":0,"credit":7500311,"state":")" +
           state + R"(","note":"","opened_at":)" + ago(180'000) + R"(,"expires_at":)" +
           std::to_string(kNow + 3'600'000) +
           R"(,"balance":212400,"balance_before":212400,"balance_after":7712711,"by":null,"decided_by":null,"request":)" +
           request + R"(,"line":{"id":")" + kHanaLine + R"(","state":"held","reason":"over_auto_limit","amount":)" +
           std::to_string(lineAmount) +
           R"(,"source":"import","description":"TRSF HANA","sender":"HANA JAYA CELL","reference":"0091-7712","received_at":)" +
           ago(108'000) + R"(},"history":[]})";
}

std::string lineJson(const std::string& id, int amount, const char* sender, const char* state = "held")
{
    return R"({"id":")" + id + R"(","bank":"BCA","bank_name":"BCA 0884410","direction":"CR","amount":)" +
           std::to_string(amount) + R"(,"state":")" + state + R"(","reason":"over_auto_limit","sender":")" + sender +
           R"(","description":"TRSF E-BANKING CR","reference":"0091-7712","received_at":)" + ago(108'000) +
           R"(,"agent":null,"ticket":null,"same_as":null,"transfers":[],"requests":[]})";
}

std::string requestJson(const char* maker, bool mine, const std::string& approvers)
{
    return R"({"id":")" + kRequest + R"(","kind":"deposit","state":"proposed","maker":")" + maker +
           R"(","reason":"DEPOSIT_DISETUJUI","reason_label":"Deposit sesuai tiket","note":"","subject":"bank_line:)" +
           kHanaLine +
           R"(","subject_name":"Hana Jaya","amount":7500311,"before":212400,"after":7712711,"balance_now":212400,)"
           R"("created_at":)" +
           ago(60'000) + R"(,"attachments":[],"history":[],"approvers":)" + approvers + R"(,"mine":)" +
           (mine ? "true" : "false") + "}";
}

void fill(PageSeat& seat)
{
    seat.clock.setUnixMs(kNow);
    seat.setRows("deposit.queue",
                 {ticket(kHana, "T20811", "HJ0090", "Hana Jaya", "BCA", 7500311, 180'000, "matched", kHanaLine),
                  ticket(kKedai, "T20806", "KD0208", "Kedai Pulsa", "Mandiri", 500338, 540'000),
                  ticket(kGuna, "T20803", "GN0015", "Guna Net", "BNI", 1000519, 660'000),
                  line(kHanaLine, "BCA", 7500311, 108'000, "HANA JAYA CELL", "held", "over_auto_limit"),
                  line(kKedaiLine, "Mandiri", 500000, 400'000, "K DWI P"),
                  line(kLoneLine, "BRI", 1200000, 2'000'000, "WARUNG MAKMUR")});
    seat.answer("deposit.suggest",
                R"({"rows":[{"ticket":")" + kHana + R"(","line":")" + kHanaLine +
                    R"(","score":98,"reasons":["own_line","similar_name"]},{"ticket":")" + kKedai + R"(","line":")" +
                    kKedaiLine + R"(","score":70,"reasons":["code_missing"]}]})");
    seat.answer(
        "deposit.list",
        R"({"rows":[{"id":"x","no":"T20810","agent_name":"Berkah Cell","transfer_amount":1500226,"by":"rule","ended_at":)" +
            ago(300'000) + R"(,"state":"approved","agent":"BK0001","bank":"BCA"}]})");
    seat.answer(
        "reason.list",
        R"({"rows":[{"code":"DEPOSIT_MANUAL","kind":"deposit","label":"Deposit tanpa tiket"},{"code":"DEPOSIT_DISETUJUI","kind":"deposit","label":"Deposit sesuai tiket, di atas batas otomatis"}]})");
    seat.answer("deposit.get", ticketJson());
    seat.answer("line.get", lineJson(kHanaLine, 7500311, "HANA JAYA CELL"));
}

struct Shown {
    explicit Shown(std::vector<std::string> scopes = {}) : seat(std::move(scopes)) { fill(seat); }
    void open(QSize size = {1360, 770})
    {
        QVERIFY(seat.signIn());
        page.reset(makeDepositsPage(*seat.desk, nullptr));
        page->resize(size);
        page->show();
        page->comeForward();
        seat.settle();
    }
    template <typename Widget> [[nodiscard]] Widget* find(const QString& name) const
    {
        return page->findChild<Widget*>(name);
    }
    /// Waits, with the clock going, for what a busy machine brings later.
    template <typename Seen> bool until(Seen seen)
    {
        for (int turn = 0; turn < 200 && !seen(); ++turn)
            seat.settle(1, 10);
        return seen();
    }
    bool untilEnabled(const QString& name)
    {
        return until([&] {
            const auto* button = verb(name);
            return button != nullptr && button->isEnabled();
        });
    }
    [[nodiscard]] look::Button* verb(const QString& name) const
    {
        const auto all = page->findChildren<look::Button*>(name);
        for (look::Button* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void openTable(int tab)
    {
        if (page == nullptr)
            open();
        find<look::TabStrip>(u"tabs"_s)->choose(tab);
        seat.settle();
    }
    [[nodiscard]] look::FilterBar* bar() const { return find<look::FilterBar>(u"listFilter"_s); }
    [[nodiscard]] QString problem() const { return bar()->problem(); }
    /// Typed instead of what stood there, with Enter.
    void filter(const QString& words)
    {
        bar()->setFilter({});
        bar()->frame()->edit()->setText(words);
        QTest::keyClick(bar()->frame()->edit(), Qt::Key_Return);
        seat.settle();
    }
    PageSeat seat;
    std::unique_ptr<Page> page;
};

} // namespace

class TestDepositsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void whatOthersProposedIsApprovedTogether()
    {
        Shown nothing;
        nothing.open();
        QVERIFY(!named<look::Button>(*nothing.page, u"approveSeveral"_s)->isVisible());

        Shown shown;
        shown.seat.answer("request.list",
                          R"({"rows":[)" + requestJson("budi", false, R"(["rina"])") + "," +
                              requestJson("rina", true, R"(["budi"])") + "]}");
        shown.open();
        auto* button = named<look::Button>(*shown.page, u"approveSeveral"_s);
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(shown.until([&] { return shown.page->findChild<ApproveManyDialog*>() != nullptr; }));
        const auto* model = shown.page->findChild<ApproveManyDialog*>()->model();
        QCOMPARE(model->count(ManyDeposit::Fate::Spared), 1);
        QCOMPARE(model->count(ManyDeposit::Fate::LeftOut), 1); // The own one.
        shown.seat.shoot(*shown.page, u"deposit-setujui-tombol"_s);
    }

    void aLinkFromAnAgentFindsItsTickets()
    {
        Shown shown;
        shown.open();
        shown.page->open({.page = {}, .subject = {}, .filter = u"agen:HJ0090"_s});
        shown.seat.settle();
        QCOMPARE(named<look::TabStrip>(*shown.page, u"tabs"_s)->chosen(), 3);
        QCOMPARE(shown.seat.said("deposit.list", "agent"), std::string("HJ0090"));
        QCOMPARE(shown.seat.said("deposit.list", "state"), std::string("all"));
    }

    void everythingStandsInOnePlace()
    {
        std::vector<QueueTicket> tickets(3);
        std::vector<QueueLine> lines(3);
        for (std::size_t at = 0; at < 3; ++at) {
            tickets[at].id = "t" + std::to_string(at);
            tickets[at].amount = Money::rupiah(100 + static_cast<int>(at));
            lines[at].id = "l" + std::to_string(at);
            lines[at].amount = Money::rupiah(100 + static_cast<int>(at));
        }
        tickets[0].line = "l0";
        // The better hint wins the line; the worse one and the thin one leave theirs alone.
        const auto picture = pairUp(
            tickets, lines, {{"t1", "l0", 99, {}}, {"t2", "l1", 60, {}}, {"t1", "l1", 92, {}}, {"t2", "l2", 20, {}}});
        QCOMPARE(picture.pairs.size(), std::size_t{2});
        QCOMPARE(picture.pairs[0].ticket.id, std::string("t0"));
        QCOMPARE(picture.pairs[0].line.id, std::string("l0"));
        QCOMPARE(picture.pairs[0].score, 100); // A rule put them together; nothing is guessed.
        QCOMPARE(picture.pairs[1].ticket.id, std::string("t1"));
        QCOMPARE(picture.pairs[1].line.id, std::string("l1"));
        QCOMPARE(picture.tickets.size(), std::size_t{1});
        QCOMPARE(picture.lines.size(), std::size_t{1});
        QCOMPARE(picture.lines[0].id, std::string("l2"));
    }

    void queueShowsPairsAndLeftovers()
    {
        Shown shown;
        shown.open();
        const auto pairs = shown.page->findChildren<look::DepositPairRow*>();
        QCOMPARE(pairs.size(), 2);
        QVERIFY(pairs[0]->accessibleName().contains(u"Hana Jaya"_s));
        QVERIFY(pairs[0]->accessibleName().contains(u"98"_s));
        QVERIFY(pairs[1]->accessibleName().contains(u"tanpa kode unik"_s));
        QCOMPARE(shown.page->findChildren<QueueSideRow*>().size(), 2); // Guna Net, WARUNG MAKMUR
        QCOMPARE(shown.find<look::TabStrip>(u"tabs"_s)->tab(0)->text(), u"Menunggu"_s);
        auto* settled = shown.page->findChild<SettledList*>();
        QVERIFY(settled->accessibleName().contains(u"Berkah Cell"_s));
        shown.seat.shoot(*shown.page, u"deposit-antrean"_s);
    }

    void boxRepeatsAgentAmountAndBalances()
    {
        Shown shown;
        shown.open();
        auto* plate = shown.find<QWidget>(u"amountPlate"_s);
        QVERIFY(plate != nullptr);
        QVERIFY(plate->accessibleName().contains(u"7.500.311"_s));
        QVERIFY(plate->accessibleName().contains(u"tujuh juta lima ratus ribu tiga ratus sebelas rupiah"_s));
        QStringList facts;
        for (const auto* rows : shown.page->findChildren<look::FactRows*>())
            facts << rows->accessibleName();
        const QString all = facts.join(u'\n');
        QVERIFY2(all.contains(u"212.400"_s) && all.contains(u"7.712.711"_s), qPrintable(all));
        QVERIFY(all.contains(u"HANA JAYA CELL"_s));
        QVERIFY(all.contains(lineReasonWord("over_auto_limit")));
    }

    void theBoxSaysWhoBroughtTheLine()
    {
        Shown shown;
        auto brought = lineJson(kHanaLine, 7500311, "HANA JAYA CELL");
        brought.pop_back();
        shown.seat.answer("line.get", brought + R"(,"import":{"file":"mutasi sept.csv","at":1,"operator":"dewi"}})");
        shown.open();
        QStringList facts;
        for (const auto* rows : shown.page->findChildren<look::FactRows*>())
            facts << rows->accessibleName();
        QVERIFY2(facts.join(u'\n').contains(u"Diimpor oleh dewi"_s), qPrintable(facts.join(u'\n')));
        QVERIFY(facts.join(u'\n').contains(u"mutasi sept.csv"_s));
    }

    void enterProposesAnExactPairOnce()
    {
        Shown shown;
        shown.open();
        shown.seat.leave("request.propose");
        auto* row = shown.page->findChildren<look::DepositPairRow*>().first();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QTest::keyClick(row, Qt::Key_Return); // While the first is under way.
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 1);
        const auto& params = shown.seat.last("request.propose")->params;
        QCOMPARE(params["kind"].asText().value_or(""), std::string("deposit"));
        QCOMPARE(params["ticket"].asText().value_or(""), kHana);
        QCOMPARE(params["line"].asText().value_or(""), kHanaLine);
        QCOMPARE(params["agent"].asText().value_or(""), std::string("HJ0090"));
        QCOMPARE(params["reason"].asText().value_or(""), std::string("DEPOSIT_DISETUJUI"));
        QCOMPARE(params["idem"].asText().value_or("").size(), std::size_t{36});
        QVERIFY(!params.has("amount")); // The line's money moves, not a number somebody typed.
    }

    void differingAmountsAskForReasonAndAmount()
    {
        Shown shown;
        shown.open();
        shown.seat.answer("deposit.get", ticketJson("null", "open", 500000));
        shown.seat.answer("line.get", lineJson(kKedaiLine, 500000, "K DWI P", "suspense"));
        auto* row = shown.page->findChildren<look::DepositPairRow*>().last();
        row->click();
        shown.seat.settle();
        auto* approve = shown.verb(u"approve"_s);
        QVERIFY(approve != nullptr);
        QVERIFY(approve->isEnabled());
        approve->click();
        QVERIFY(openDialog(u"proposeDialog"_s) == nullptr); // The note is missing.
        auto* note = shown.find<QLineEdit>(u"note"_s);
        QVERIFY(shown.page->unsaved().isEmpty());
        QTest::keyClicks(note, u"Lupa kode unik"_s);
        QVERIFY(!shown.page->unsaved().isEmpty());
        shown.verb(u"approve"_s)->click();
        auto* dialog = qobject_cast<look::MoneyDialog*>(openDialog(u"proposeDialog"_s));
        QVERIFY(dialog != nullptr);
        shown.seat.shoot(*dialog, u"deposit-usul-beda"_s);
        QTest::keyClick(dialog->panel(), Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // Enter does nothing before the amount is typed.
        QCOMPARE(shown.seat.count("request.propose"), 0);
        QTest::keyClicks(dialog->panel()->amountField()->edit(), u"500rb"_s);
        dialog->panel()->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 1);
        QCOMPARE(shown.seat.said("request.propose", "reason"), std::string("DEPOSIT_MANUAL"));
        QCOMPARE(shown.seat.said("request.propose", "note"), std::string("Lupa kode unik"));
    }

    void whyNothingIsCreditedByRuleIsSaidOnce()
    {
        Shown shown;
        shown.open();
        auto* said = shown.find<QAbstractButton>(u"autoStopped"_s);
        QVERIFY(!said->isVisible());
        shown.seat.tellRows(
            "deposit.queue",
            {ticket(kHana, "T20811", "HJ0090", "Hana Jaya", "BCA", 7500311, 180'000, "matched", kHanaLine),
             line(kHanaLine, "BCA", 7500311, 108'000, "HANA JAYA CELL", "held", "auto_credit_stopped")});
        shown.seat.settle();
        QVERIFY(said->isVisible());
        said->click();
        QCOMPARE(shown.seat.places.back().page, u"page.cases"_s);
        QCOMPARE(shown.seat.places.back().filter, u"bank_break"_s);
    }

    void enterInTheNoteProposesAndTheListHasTheKeyboardAgain()
    {
        Shown shown;
        shown.open();
        QTest::keyClicks(shown.find<QLineEdit>(u"note"_s), u"ok"_s);
        shown.find<QLineEdit>(u"note"_s)->setFocus();
        QTest::keyClick(shown.find<QLineEdit>(u"note"_s), Qt::Key_Return);
        shown.seat.answer("deposit.get", ticketJson(quoted(kRequest)));
        shown.seat.answer("request.get", requestJson("rina", true, R"(["owner"])"));
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.count("request.propose"), 1);
        QCOMPARE(shown.seat.said("request.propose", "note"), std::string("ok"));
        QVERIFY(shown.until(
            [&] { return qobject_cast<look::DepositPairRow*>(shown.page->window()->focusWidget()) != nullptr; }));
    }

    void whoMayOnlyProposeAboutCasesProposesNoDeposit()
    {
        Shown shown({"deposit.read", "trx.read", "trx.personal", "request.read", "request.propose", "case.propose"});
        shown.open();
        QVERIFY(!shown.verb(u"approve"_s)->isEnabled());
        QVERIFY(shown.find<look::TextLine>(u"lack"_s) != nullptr);
        auto* row = shown.page->findChildren<look::DepositPairRow*>().first();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 0);
    }

    void secondPersonDeclinesWhereTheyLook()
    {
        Shown shown;
        shown.seat.answer("deposit.get", ticketJson(quoted(kRequest)));
        shown.seat.answer("request.get", requestJson("dewi", false, R"(["rina","owner"])"));
        shown.open();
        QVERIFY(shown.untilEnabled(u"decline"_s));
        shown.verb(u"decline"_s)->click();
        QVERIFY(openDialog(u"noteDialog"_s) != nullptr);
    }

    void secondPersonApprovesWhatAnotherProposed()
    {
        Shown shown;
        shown.seat.answer("deposit.get", ticketJson(quoted(kRequest)));
        shown.seat.answer("request.get", requestJson("dewi", false, R"(["rina","owner"])"));
        shown.open();
        QVERIFY(shown.untilEnabled(u"approve"_s));
        auto* approve = shown.verb(u"approve"_s);
        QVERIFY2(approve->text().contains(u"2 dari 2"_s), qPrintable(approve->text()));
        shown.seat.shoot(*shown.page, u"deposit-orang-kedua"_s);
        approve->click();
        auto* dialog = qobject_cast<look::MoneyDialog*>(openDialog(u"approveDialog"_s));
        QVERIFY(dialog != nullptr);
        shown.seat.shoot(*dialog, u"deposit-setujui"_s);
        shown.seat.answer("request.approve", R"({"request":"x","state":"approved","replayed":false})");
        dialog->panel()->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.approve"), 1);
        QCOMPARE(shown.seat.said("request.approve", "expect"), std::string("proposed"));
        QCOMPARE(shown.seat.said("request.approve", "idem").size(), std::size_t{36});
        QVERIFY(!shown.seat.news.empty());
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
    }

    void pairThatWaitsForASecondPersonSaysSo()
    {
        Shown shown;
        shown.seat.answer("request.list",
                          R"({"rows":[{"id":")" + kRequest + R"(","subject":"bank_line:)" + kHanaLine + R"("}]})");
        shown.open();
        QCOMPARE(shown.seat.said("request.list", "kind"), std::string("deposit"));
        const auto picture = [&shown]() -> QImage {
            for (auto* row : shown.page->findChildren<look::DepositPairRow*>()) {
                if (row->isVisible() && row->accessibleName().contains(u"Hana Jaya"_s))
                    return row->grab().toImage();
            }
            return {};
        };
        const auto refresh = [&shown] {
            shown.page->findChild<QAction*>(u"view.refresh"_s)->trigger();
            shown.seat.settle();
        };
        const QImage with = picture();
        refresh();
        QCOMPARE(picture(), with);
        shown.seat.shoot(*shown.page, u"deposit-diusulkan"_s);
        shown.seat.answer("request.list", R"({"rows":[]})");
        refresh();
        QVERIFY(picture() != with);
    }

    void ownProposalCannotBeApprovedAndSaysWhy()
    {
        Shown shown;
        shown.seat.answer("deposit.get", ticketJson(quoted(kRequest)));
        shown.seat.answer("request.get", requestJson("rina", true, R"(["dewi"])"));
        shown.open();
        QVERIFY(!shown.verb(u"approve"_s)->isEnabled());
        auto* why = shown.find<look::TextLine>(u"whyNot"_s);
        QVERIFY(why != nullptr);
        QVERIFY(why->text().contains(u"Anda"_s));
        QVERIFY(shown.verb(u"withdraw"_s) != nullptr);
        auto* row = shown.page->findChildren<look::DepositPairRow*>().first();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.approve") + shown.seat.count("request.propose"), 0);
        QVERIFY(!shown.seat.news.empty()); // The key is answered with the reason.
    }

    void refusalIsShownInWords()
    {
        Shown shown;
        shown.open();
        shown.seat.refuse("request.propose", "refused", "CAP_EXCEEDED");
        QVERIFY(shown.untilEnabled(u"approve"_s));
        shown.verb(u"approve"_s)->click();
        QVERIFY(shown.until([&] { return !shown.seat.news.empty(); }));
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(shown.seat.news.back().sentence.contains(u"CAP_EXCEEDED"_s));
        const std::string first = shown.seat.said("request.propose", "idem");
        shown.seat.settle();
        shown.verb(u"approve"_s)->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 2);
        QVERIFY(shown.seat.said("request.propose", "idem") != first); // Another wish.
    }

    void loneLineIsCreditedOnlyWithAgentNoteAndAmount()
    {
        Shown shown;
        shown.open();
        shown.seat.answer("line.get", lineJson(kLoneLine, 1200000, "WARUNG MAKMUR", "suspense"));
        shown.seat.answer("agent.get", R"({"code":"WM0007","name":"Warung Makmur","balance":50000,"floor":0})");
        for (auto* row : shown.page->findChildren<QueueSideRow*>()) {
            if (row->accessibleName().contains(u"WARUNG"_s))
                row->click();
        }
        shown.seat.settle();
        shown.seat.shoot(*shown.page, u"deposit-tanpa-tiket"_s);
        shown.verb(u"approve"_s)->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("agent.get"), 0); // Whose money is it?
        QTest::keyClicks(shown.find<QLineEdit>(u"agent"_s), u"WM0007"_s);
        QTest::keyClicks(shown.find<QLineEdit>(u"note"_s), u"Agen menelepon, bukti foto"_s);
        shown.verb(u"approve"_s)->click();
        shown.seat.settle(3, 10);
        auto* dialog = qobject_cast<look::MoneyDialog*>(openDialog(u"proposeDialog"_s));
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->panel()->amountField()->edit(), u"1,2jt"_s);
        dialog->panel()->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("request.propose", "agent"), std::string("WM0007"));
        QCOMPARE(shown.seat.said("request.propose", "line"), kLoneLine);
        QVERIFY(!shown.seat.last("request.propose")->params.has("ticket"));
    }

    void onlookerIsNamedInPlaceOfTheAge()
    {
        Shown shown;
        shown.open();
        QCOMPARE(shown.seat.said("presence.look", "subject"), "ticket:" + kHana);
        shown.seat.tellRows("presence",
                            {{"p1",
                              {{"subject", quoted("ticket:" + kHana)},
                               {"user", "\"dewi\""},
                               {"name", "\"Dewi\""},
                               {"since", ago(40'000)}}},
                             {"p2",
                              {{"subject", quoted("ticket:" + kKedai)},
                               {"user", "\"rina\""},
                               {"name", "\"Rina\""},
                               {"since", ago(40'000)}}}});
        shown.seat.settle();
        // The row was drawn anew; the keyboard stays where it was.
        QVERIFY(shown.page->focusWidget() != nullptr);
        QCOMPARE(shown.page->focusWidget()->objectName(), u"queue."_s + QString::fromStdString(kHana));
        shown.seat.shoot(*shown.page, u"deposit-dibuka"_s);
        const QPixmap with = shown.page->grab();
        shown.seat.tellRows("presence", {});
        shown.seat.settle();
        QVERIFY(with.toImage() != shown.page->grab().toImage());
    }

    void emptyQueueSaysWhatWillComeHere()
    {
        Shown shown;
        shown.seat.setRows("deposit.queue", {});
        shown.seat.answer("deposit.list", R"({"rows":[]})");
        shown.open();
        const auto texts = shown.page->findChildren<look::TextLine*>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const auto* line) {
            return line->isVisible() && line->text().contains(u"menunggu"_s);
        }));
        shown.seat.shoot(*shown.page, u"deposit-kosong"_s);
    }

    void narrowWindowShowsOneAtATime()
    {
        Shown shown;
        shown.open({680, 420});
        auto* split = shown.page->findChild<PanelSplit*>();
        auto* panel = shown.page->findChild<QWidget*>(u"depositPanel"_s);
        QVERIFY(split->isNarrow() && !panel->isVisible());
        auto* row = shown.page->findChildren<look::DepositPairRow*>().first();
        row->click();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        shown.seat.settle(2, 10);
        QVERIFY(panel->isVisible());                      // Enter shows first what it would do,
        QCOMPARE(shown.seat.count("request.propose"), 0); // and does nothing unseen.
        shown.seat.shoot(*shown.page, u"deposit-sempit"_s);
        QTest::keyClick(split, Qt::Key_Escape);
        QVERIFY(!panel->isVisible() && row->isVisible());
    }

    void brokenLinkFreezesAndForbids()
    {
        Shown shown;
        shown.open();
        QVERIFY(shown.verb(u"approve"_s)->isEnabled());
        shown.seat.daemon.stop();
        QTRY_VERIFY(shown.page->isStale());
        QVERIFY(!shown.verb(u"approve"_s)->isEnabled());
        QCOMPARE(shown.page->findChildren<look::DepositPairRow*>().size(), 2); // Still readable.
        shown.seat.shoot(*shown.page, u"deposit-terputus"_s);
    }

    void withoutTheRightNothingIsProposed()
    {
        Shown shown({"deposit.read", "trx.read", "request.read"});
        shown.open();
        QVERIFY(!shown.verb(u"approve"_s)->isEnabled());
        auto* row = shown.page->findChildren<look::DepositPairRow*>().first();
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 0);
    }

    void rejectingHasItsKeyInTheBar()
    {
        Shown shown;
        shown.open();
        const auto& keys = shown.page->keys();
        const auto reject = std::find_if(keys.begin(), keys.end(), [](const QAction* one) {
            return one->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F8);
        });
        QVERIFY(reject != keys.end());
        QCOMPARE((*reject)->text(), ActionRegistry::label("ticket.reject"));
        QVERIFY(shown.untilEnabled(u"reject"_s));
        shown.page->findChildren<look::DepositPairRow*>().first()->setFocus();
        QTest::keyClick(shown.page.get(), Qt::Key_Delete);
        QVERIFY(openDialog(u"noteDialog"_s) == nullptr); // Del takes nothing away.
        (*reject)->trigger();
        shown.seat.settle(2, 10);
        auto* dialog = shown.page->findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
    }

    void whatCannotBeRejectedSaysWhy()
    {
        Shown shown;
        shown.seat.answer("deposit.get", ticketJson("null", "open"));
        shown.open();
        const auto told = shown.seat.news.size();
        for (QAction* one : shown.page->keys()) {
            if (one->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F8))
                one->trigger();
        }
        QCOMPARE(shown.seat.news.size(), told + 1);
        QVERIFY(shown.page->findChild<NoteDialog*>() == nullptr);
    }

    void theTablesAskForWhatIsTyped()
    {
        Shown shown;
        shown.openTable(3);
        shown.filter(u"agen:HJ0090 bank:bca nominal>=1jt tiket:a1b2c3 kedai 150.123"_s);
        QCOMPARE(shown.problem(), QString());
        QCOMPARE(shown.seat.said("deposit.list", "agent"), std::string("HJ0090"));
        QCOMPARE(shown.seat.said("deposit.list", "bank"), std::string("BCA"));
        QCOMPARE(shown.seat.said("deposit.list", "no"), std::string("A1B2C3"));
        QCOMPARE(shown.seat.said("deposit.list", "amount_min"), std::string("1000000"));
        QCOMPARE(shown.seat.said("deposit.list", "search"), std::string("kedai 150123"));
        shown.seat.answer("line.list", R"({"rows":[]})");
        shown.openTable(4);
        QCOMPARE(shown.bar()->filter(), QString()); // Of lines nothing was asked yet.
        shown.filter(u"arah:keluar nominal:5000 pengirim:hana adm"_s);
        QCOMPARE(shown.seat.said("line.list", "direction"), std::string("DB"));
        QCOMPARE(shown.seat.said("line.list", "amount_min"), std::string("5000"));
        QCOMPARE(shown.seat.said("line.list", "amount_max"), std::string("5000"));
        QCOMPARE(shown.seat.said("line.list", "sender"), std::string("hana"));
        QCOMPARE(shown.seat.said("line.list", "search"), std::string("adm"));
        shown.seat.shoot(*shown.page, u"deposit-baris"_s);
        shown.openTable(3);
        QVERIFY(shown.bar()->filter().startsWith(u"agen:HJ0090"_s));
    }

    void whatATableCannotAskIsRefusedAndTheRowsStay_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("named"); // In the sentence.
        QTest::newRow("the other way round") << 3 << u"-bank:BCA"_s << u"bank"_s;
        QTest::newRow("no amount") << 3 << u"nominal:banyak"_s << u"banyak"_s;
        QTest::newRow("twice") << 3 << u"bank:BCA bank:BRI"_s << u"bank"_s;
        QTest::newRow("two at once") << 3 << u"bank:BCA,BRI"_s << u"bank"_s;
        QTest::newRow("no filter") << 3 << u"warna:biru"_s << u"warna"_s;
        QTest::newRow("of lines") << 3 << u"arah:masuk"_s << u"arah"_s;
        QTest::newRow("no direction") << 4 << u"arah:samping"_s << u"samping"_s;
    }

    void whatATableCannotAskIsRefusedAndTheRowsStay()
    {
        QFETCH(int, tab);
        QFETCH(QString, words);
        QFETCH(QString, named);
        Shown shown;
        shown.seat.answer("line.list", R"({"rows":[{"id":"l1","bank":"BCA","amount":5000,"state":"out"}]})");
        shown.openTable(tab);
        const int asked = shown.seat.count("deposit.list") + shown.seat.count("line.list");
        shown.filter(words);
        QVERIFY2(shown.problem().contains(named), qPrintable(shown.problem()));
        QCOMPARE(shown.seat.count("deposit.list") + shown.seat.count("line.list"), asked);
        QCOMPARE(shown.find<QTableView>(u"depositGrid"_s)->model()->rowCount(), 1);
        shown.seat.shoot(*shown.page, u"deposit-tidak-dikenal"_s);
        shown.filter(u"bank:BRI"_s);
        QCOMPARE(shown.problem(), QString());
        QCOMPARE(shown.seat.count("deposit.list") + shown.seat.count("line.list"), asked + 1);
    }

    void aTableIsSavedAsItIsSeen()
    {
        Shown shown;
        shown.seat.answer(
            "line.list",
            R"({"rows":[{"id":"l1","bank":"BCA","direction":"DB","amount":5000,"state":"out","sender":"***","received_at":1795000000000}]})");
        shown.open();
        QVERIFY(savedTable(shown.seat, *shown.page).isEmpty()); // What waits is no table.
        shown.openTable(4);
        const QByteArray file = savedTable(shown.seat, *shown.page);
        QVERIFY2(file.contains("BCA") && file.contains("***") && file.contains("-5000"), file.constData());
        shown.openTable(3);
        shown.seat.shoot(*shown.page, u"deposit-tiket"_s);
    }

    void whoSeesLinesMaskedSearchesThemByAmount()
    {
        Shown shown({"deposit.read"});
        shown.seat.answer("line.list", R"({"rows":[]})");
        shown.openTable(4);
        for (const QString& words : {u"hana"_s, u"pengirim:hana"_s}) {
            shown.filter(words);
            QVERIFY(!shown.problem().isEmpty());
        }
        shown.filter(u"Rp150.123"_s);
        QCOMPARE(shown.problem(), QString());
        QCOMPARE(shown.seat.said("line.list", "search"), std::string("150123"));
    }

    void theTablesAskForATime()
    {
        Shown shown;
        shown.openTable(3);
        const auto span = [&] {
            return std::stoll(shown.seat.said("deposit.list", "to")) -
                   std::stoll(shown.seat.said("deposit.list", "from"));
        };
        QCOMPARE(span(), 93 * qint64{86'400'000});
        auto* period = shown.page->findChild<PeriodButton*>();
        period->setPeriod({Period::Kind::Yesterday, {}, {}});
        Q_EMIT period->periodChanged(period->period());
        shown.seat.settle();
        QCOMPARE(span(), qint64{86'400'000});
        shown.page->open({.page = {}, .subject = {}, .filter = u"agen:HJ0090"_s}); // A link is about any time.
        shown.seat.settle();
        QCOMPARE(span(), 93 * qint64{86'400'000});
    }

    void endedTicketsAndLinesArePaged()
    {
        Shown shown;
        shown.open();
        shown.find<look::TabStrip>(u"tabs"_s)->choose(1);
        shown.seat.settle();
        QCOMPARE(shown.seat.said("deposit.list", "state"), std::string("approved"));
        auto* grid = shown.find<QTableView>(u"depositGrid"_s);
        QCOMPARE(grid->model()->rowCount(), 1);
        shown.seat.shoot(*shown.page, u"deposit-masuk"_s);
        shown.seat.answer(
            "line.list",
            R"({"rows":[{"id":"l1","bank":"BCA","date":"2026-09-02","direction":"DB","amount":5000,"state":"out","reason":"","sender":"BIAYA ADM","description":"ADM","received_at":1795000000000}]})");
        shown.find<look::TabStrip>(u"tabs"_s)->choose(4);
        shown.seat.settle();
        QCOMPARE(shown.seat.said("line.list", "state"), std::string("all"));
        QCOMPARE(grid->model()->index(0, 1).data().toString(), u"2 Sep 2026"_s); // of the bank, whenever it was read
        QVERIFY(grid->model()->index(0, 3).data().toString().startsWith(u'-'));
    }
};

ERAFLAZZ_UI_TEST(TestDepositsPage)
#include "tst_deposits_page.moc"
