// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropped_file.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "page_bench.h"
#include "pages/ledger/ledger_page.h"
#include "pages/ledger/ledger_words.h"
#include "pages/ledger/request_form.h"
#include "report/report_csv.h"
#include "ui_main.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000; // 18 Nov 2026, 18:06 in Jakarta

std::string entry(qint64 at, const char* kind, const char* word, int debit, int credit, int balance, const char* ref)
{
    return R"({"at":)" + std::to_string(at) + R"(,"kind":")" + kind + R"(","word":")" + word +
           R"(","cause":"0192f0c1-7a40-7cde-8f01-00000000)" + std::to_string(1000 + balance % 9000) + R"(","ref":")" +
           ref + R"(","debit":)" + std::to_string(debit) + R"(,"credit":)" + std::to_string(credit) + R"(,"balance":)" +
           std::to_string(balance) + R"(,"description":"Telkomsel 50.000 ke 081254409917","operator":""})";
}

std::string book(const std::string& rows, const std::string& next = {})
{
    return R"({"account":"agent","code":"EF0012","name":"Efata Cell","balance":1154625,"opening":204500,"closing":1154625,"rows":[)" +
           rows + "]" + (next.empty() ? "" : R"(,"next":")" + next + "\"") + "}";
}

std::string someRows()
{
    return entry(kNow - 7'200'000, "deposit", "Deposit", 0, 1'000'000, 1'204'500, "T20812") + "," +
           entry(kNow - 3'600'000, "debit", "Penjualan", 49'875, 0, 1'154'625, "INV-99120");
}

struct Shown : PageBench {
    explicit Shown(std::vector<std::string> scopes = {}) : PageBench(std::move(scopes))
    {
        seat.clock.setUnixMs(kNow);
        seat.answer("mutation.list", book(someRows()));
        seat.answer("agent.get",
                    R"({"code":"EF0012","name":"Efata Cell","balance":1154625,"floor":0,"credit_limit":0})");
        seat.answer(
            "reason.list",
            R"({"rows":[{"code":"SALAH_INPUT","kind":"adjustment","label":"Koreksi salah input"},{"code":"KOMPLAIN","kind":"adjustment","label":"Ganti rugi komplain"}]})");
    }
    void open(const QString& subject = u"agent:EF0012"_s)
    {
        show(makeLedgerPage, 0);
        if (!subject.isEmpty())
            page->open({u"page.ledger"_s, subject, {}});
        seat.settle();
    }
    RequestForm* openForm(bool withReason = true)
    {
        auto* adjust = page->findChild<look::Button*>(u"adjust"_s);
        if (adjust == nullptr)
            return nullptr;
        adjust->click();
        seat.settle(3, 10);
        auto* form = qobject_cast<RequestForm*>(openDialog(u"requestForm"_s));
        if (form != nullptr && withReason)
            form->findChild<QComboBox*>(u"reason"_s)->setCurrentIndex(0);
        return form;
    }
    [[nodiscard]] QTableView* grid() const { return page->findChild<QTableView*>(u"ledgerGrid"_s); }
};

} // namespace

class TestLedgerPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void spanIsOfWholeDaysInTheShop()
    {
        const QDate today = shopDay(kNow);
        const LedgerSpan span{today, today};
        QVERIFY(span.fromMs() <= kNow && kNow < span.toMs());
        QCOMPARE(span.toMs() - span.fromMs(), qint64{86'400'000});
        QCOMPARE((span.fromMs() + 7 * 3'600'000) % 86'400'000, qint64{0});
        QVERIFY(span.isValid());
        QVERIFY((LedgerSpan{today.addDays(-92), today}.isValid()));
        QVERIFY((!LedgerSpan{today.addDays(-93), today}.isValid()));
        QVERIFY((!LedgerSpan{today, today.addDays(-1)}.isValid()));
    }

    void csvIsHarmlessForSpreadsheets()
    {
        const Json row = Json::object({{"at", Json::integer(kNow)},
                                       {"word", Json::string("=1+1")},
                                       {"ref", Json::string("a,b")},
                                       {"description", Json::string("say 'hi'")},
                                       {"debit", Json::integer(49'875)},
                                       {"credit", Json::integer(0)},
                                       {"balance", Json::integer(-135)},
                                       {"operator", Json::string("rina\"x")}});
        const QString csv =
            QString::fromStdString(report::toCsv(ledgerTable({row}), {.withMark = true, .isForSheet = true}));
        const QStringList lines = csv.split(u"\r\n"_s);
        QCOMPARE(lines.size(), 3); // Head, row, end.
        QVERIFY2(lines[1].contains(u";\"'=1+1\";"_s), qPrintable(lines[1]));
        QVERIFY(lines[1].contains(u"\"a,b\""_s));
        QVERIFY(lines[1].endsWith(u"\"rina\"\"x\""_s));
        QVERIFY(lines[1].contains(u";49875;0;-135;"_s));
    }

    void bookShowsRunningBalanceAndFigures()
    {
        Shown shown;
        shown.open();
        const QAbstractItemModelTester tester(shown.grid()->model());
        QCOMPARE(shown.grid()->model()->rowCount(), 2);
        QCOMPARE(shown.grid()->model()->index(0, 5).data().toString(), u"1.000.000"_s);
        QCOMPARE(shown.grid()->model()->index(0, 4).data().toString(), u"–"_s); // Zero is nothing that happened.
        QCOMPARE(shown.grid()->model()->index(1, 6).data().toString(), u"1.154.625"_s);
        const QString said = shown.page->findChild<QWidget*>(u"summary"_s)->accessibleName();
        QVERIFY2(said.contains(u"204.500"_s) && said.contains(u"1.154.625"_s), qPrintable(said));
        const auto* call = shown.seat.last("mutation.list");
        QCOMPARE(call->params["account"].asText().value_or(""), std::string("agent"));
        QCOMPARE(call->params["to"].asInteger().value_or(0) - call->params["from"].asInteger().value_or(0),
                 std::int64_t{7 * 86'400'000});
        shown.seat.shoot(*shown.page, u"mutasi"_s);
    }

    void entryIsSaidInWordsAndLeadsToItsCause()
    {
        Shown shown;
        shown.open();
        shown.grid()->setCurrentIndex(shown.grid()->model()->index(0, 0));
        shown.seat.settle(2, 10);
        auto* sentence = shown.page->findChild<look::TextLine*>(u"sentence"_s);
        QVERIFY(sentence != nullptr);
        QVERIFY2(sentence->text().contains(u"1.000.000 masuk ke saldo Efata Cell"_s), qPrintable(sentence->text()));
        auto* cause = shown.page->findChild<QAbstractButton*>(u"causeLink"_s);
        QVERIFY(cause != nullptr);
        cause->click();
        QCOMPARE(shown.seat.places.back().page, u"page.deposits"_s);
        QVERIFY(shown.seat.places.back().subject.startsWith(u"line:"_s));
        shown.seat.shoot(*shown.page, u"mutasi-baris"_s);
    }

    void whoMayNotMoveMoneyReadsWhyThereIsNoNewRequest()
    {
        Shown shown({"agent.read", "ledger.read", "request.read", "request.propose", "case.propose"});
        shown.open();
        auto* propose = shown.page->findChild<QAction*>(u"ledger.propose"_s);
        QVERIFY(propose != nullptr);
        QVERIFY(!propose->isEnabled()); // It was on, and did nothing.
        QVERIFY2(propose->toolTip().contains(u"meminta dana dipindahkan"), qPrintable(propose->toolTip()));
    }

    void counterEntryBeginsWithTheOppositeDirection()
    {
        Shown shown;
        shown.open();
        shown.grid()->setCurrentIndex(shown.grid()->model()->index(0, 0));
        shown.seat.settle(2, 10);
        shown.page->findChild<look::Button*>(u"reverse"_s)->click();
        shown.seat.settle(3, 10);
        auto* form = qobject_cast<RequestForm*>(openDialog(u"requestForm"_s));
        QVERIFY(form != nullptr);
        QCOMPARE(form->findChild<look::Segmented*>(u"direction"_s)->chosen(), 1); // Out of the balance.
        QCOMPARE(form->findChild<QLineEdit*>(u"amount"_s)->text(), u"1.000.000"_s);
        QVERIFY(form->findChild<QLineEdit*>(u"note"_s)->text().contains(u"T20812"_s));
    }

    void formUnderstandsWhatPeopleTypeAndShowsTheEffect()
    {
        Shown shown;
        shown.open();
        RequestForm* form = shown.openForm();
        QVERIFY(form != nullptr);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"250rb"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Komplain INV-99120 disetujui"_s);
        shown.seat.settle(2, 10);
        auto* plate = form->findChild<QWidget*>(u"amountPlate"_s);
        QVERIFY(plate != nullptr);
        QVERIFY(plate->accessibleName().contains(u"dua ratus lima puluh ribu rupiah"_s));
        QStringList facts;
        for (auto* widget : form->findChildren<QWidget*>())
            facts << widget->accessibleName();
        QVERIFY2(facts.join(u'\n').contains(u"1.404.625"_s), qPrintable(facts.join(u'\n')));
        shown.seat.shoot(*form, u"mutasi-formulir"_s);
        shown.seat.answer("request.propose",
                          R"({"request":"0192f0c1-7a40-7cde-8f01-0000000000c1","state":"proposed","replayed":false})");
        form->findChild<look::Button*>(u"propose"_s)->click();
        shown.seat.settle(2, 10);
        const auto& params = shown.seat.last("request.propose")->params;
        QCOMPARE(params["kind"].asText().value_or(""), std::string("adjustment"));
        QCOMPARE(params["agent"].asText().value_or(""), std::string("EF0012"));
        QCOMPARE(params["amount"].asInteger().value_or(0), std::int64_t{250'000});
        QCOMPARE(params["direction"].asText().value_or(""), std::string("to"));
        QCOMPARE(params["reason"].asText().value_or(""), std::string("SALAH_INPUT"));
        QVERIFY(openDialog(u"requestForm"_s) == nullptr);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
    }

    void aFileOfTheFormGoesWithTheRequest()
    {
        Shown shown;
        takeFiles(shown.seat, std::string(64, 'c'));
        shown.seat.answer("evidence.add", R"({"no":1})");
        shown.open();
        RequestForm* form = shown.openForm();
        QVERIFY(drop(*form, {QUrl::fromLocalFile(fileOf(shown.seat, u"struk.pdf"_s, "%PDF-1.7"))}));
        auto* propose = form->findChild<look::Button*>(u"propose"_s);
        QVERIFY(!propose->isEnabled()); // while it is on its way
        shown.seat.settle(6, 10);
        QVERIFY(propose->isEnabled());
        QVERIFY(form->findChild<look::TextLine*>(u"attachState"_s)->text().contains(u"struk.pdf"_s));
        QCOMPARE(shown.seat.count("evidence.add"), 0); // there is no request yet
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"250rb"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Komplain"_s);
        shown.seat.answer("request.propose",
                          R"({"request":"0192f0c1-7a40-7cde-8f01-0000000000c1","state":"proposed","replayed":false})");
        propose->click();
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.count("evidence.add"), 1);
        QCOMPARE(shown.seat.said("evidence.add", "request"), std::string("0192f0c1-7a40-7cde-8f01-0000000000c1"));
        QCOMPARE(shown.seat.said("evidence.add", "file"), std::string(64, 'c'));
    }

    void aFileThatWasNotKeptIsToldAndTheRequestStays()
    {
        Shown shown;
        takeFiles(shown.seat, std::string(64, 'c'));
        shown.seat.refuse("evidence.add", "refused", "EVIDENCE_KIND");
        shown.open();
        RequestForm* form = shown.openForm();
        QVERIFY(drop(*form, {QUrl::fromLocalFile(fileOf(shown.seat, u"a.exe"_s, "MZ"))}));
        shown.seat.settle(6, 10);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"250rb"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Komplain"_s);
        shown.seat.answer("request.propose",
                          R"({"request":"0192f0c1-7a40-7cde-8f01-0000000000c1","state":"proposed","replayed":false})");
        form->findChild<look::Button*>(u"propose"_s)->click();
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(shown.seat.news.back().sentence.contains(u"EVIDENCE_KIND"_s));
    }

    void doubleClickAsksOnce()
    {
        Shown shown;
        shown.open();
        shown.seat.leave("request.propose");
        RequestForm* form = shown.openForm();
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"1jt"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Bonus"_s);
        auto* propose = form->findChild<look::Button*>(u"propose"_s);
        QTest::mouseDClick(propose, Qt::LeftButton);
        QTest::mouseClick(propose, Qt::LeftButton);
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.count("request.propose"), 1);
    }

    void unknownOutcomeIsRepeatedWithTheSameIdemAndTheSameForm()
    {
        Shown shown;
        shown.open();
        shown.seat.refuse("request.propose", "outcome_unknown");
        RequestForm* form = shown.openForm();
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"1jt"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Bonus"_s);
        auto* propose = form->findChild<look::Button*>(u"propose"_s);
        propose->click();
        shown.seat.settle(12, 200);
        const std::string first = shown.seat.said("request.propose", "idem");
        QVERIFY(form->isVisible());
        QCOMPARE(propose->text(), u"Ulangi"_s);
        QVERIFY(!form->findChild<QLineEdit*>(u"amount"_s)->isEnabled()); // Only the same may be asked again.
        shown.seat.shoot(*form, u"mutasi-belum-pasti"_s);
        shown.seat.answer("request.propose", R"({"request":"x","state":"proposed","replayed":true})");
        propose->click();
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.said("request.propose", "idem"), first);
        QVERIFY(openDialog(u"requestForm"_s) == nullptr);
    }

    void formSaysWhatIsMissing()
    {
        Shown shown;
        shown.open();
        RequestForm* form = shown.openForm(false);
        QCOMPARE(form->findChild<QComboBox*>(u"reason"_s)->currentIndex(), -1); // No reason stands there by itself.
        form->findChild<look::Button*>(u"propose"_s)->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.propose"), 0);
        const auto fields = form->findChildren<look::Field*>();
        QVERIFY(std::count_if(fields.begin(), fields.end(), [](const auto* field) { return field->hasError(); }) >= 2);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"12.50"_s);
        form->findChild<look::Button*>(u"propose"_s)->click();
        QCOMPARE(shown.seat.count("request.propose"), 0);
        shown.seat.shoot(*form, u"mutasi-formulir-salah"_s);
    }

    void refusalStaysInTheForm()
    {
        Shown shown;
        shown.open();
        shown.seat.refuse("request.propose", "refused", "INSUFFICIENT_BALANCE");
        RequestForm* form = shown.openForm();
        form->findChild<look::Segmented*>(u"direction"_s)->choose(1);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"amount"_s), u"2jt"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"note"_s), u"Tarik"_s);
        form->findChild<look::Button*>(u"propose"_s)->click();
        shown.seat.settle(3, 10);
        QVERIFY(form->isVisible());
        auto* problem = form->findChild<look::TextLine*>(u"problem"_s);
        QVERIFY(problem->isVisible() && problem->text().contains(u"INSUFFICIENT_BALANCE"_s));
        shown.seat.shoot(*form, u"mutasi-formulir-ditolak"_s);
    }

    void furtherPagesComeByScrolling()
    {
        Shown shown;
        shown.seat.answer("mutation.list", book(someRows(), "cursor-2"));
        shown.open();
        auto* model = shown.grid()->model();
        QTRY_VERIFY(shown.seat.count("mutation.list") >= 2);
        QCOMPARE(shown.seat.said("mutation.list", "next"), std::string("cursor-2"));
        QCOMPARE(shown.seat.said("mutation.list", "order"), std::string("newest"));
        shown.seat.settle();
        QCOMPARE(model->rowCount(), 2); // The second page held the same entries.
    }

    void everyBookIsAskedForNewestFirst_data()
    {
        QTest::addColumn<QString>("whose");
        for (const QString& whose : {u"agent:AG001"_s, u"supplier:DIGI"_s, u"bank:BCA1"_s})
            QTest::newRow(qPrintable(whose)) << whose;
    }
    void everyBookIsAskedForNewestFirst()
    {
        QFETCH(QString, whose);
        Shown shown;
        shown.seat.answer("mutation.list", book(someRows()));
        shown.open(whose);
        QCOMPARE(shown.seat.said("mutation.list", "account"), whose.section(u':', 0, 0).toStdString());
        QCOMPARE(shown.seat.said("mutation.list", "order"), std::string("newest"));
    }

    void bookOfASupplierNeedsItsRight()
    {
        Shown shown({"agent.read"});
        shown.open(u"supplier:DIGI"_s);
        QCOMPARE(shown.seat.count("mutation.list"), 0);
        QVERIFY(!shown.grid()->isVisible());
        shown.seat.shoot(*shown.page, u"mutasi-tanpa-hak"_s);
    }

    void firstUseAsksWhose()
    {
        Shown shown;
        shown.open({});
        QCOMPARE(shown.seat.count("mutation.list"), 0);
        shown.seat.shoot(*shown.page, u"mutasi-awal"_s);
        auto* code = shown.page->findChild<QLineEdit*>(u"code"_s);
        shown.seat.answer("agent.list", R"({"rows":[{"code":"EF0012","name":"Efata Cell"}]})");
        QTest::keyClicks(code, u"ef"_s);
        shown.seat.settle();
        QCOMPARE(shown.seat.said("agent.list", "search"), std::string("ef"));
        code->setText(u"EF0012"_s);
        QTest::keyClick(code, Qt::Key_Return);
        shown.seat.settle();
        QCOMPARE(shown.grid()->model()->rowCount(), 2);
    }

    void kindIsFilteredByTheDaemon()
    {
        Shown shown;
        shown.open();
        auto* kind = shown.page->findChild<QComboBox*>(u"kind"_s);
        kind->setCurrentIndex(kind->findData(u"adjustment"_s));
        shown.seat.settle();
        QCOMPARE(shown.seat.said("mutation.list", "kind"), std::string("adjustment"));
    }
};

ERAFLAZZ_UI_TEST(TestLedgerPage)
#include "tst_ledger_page.moc"
