// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropped_file.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/deposits/deposits_page.h"
#include "pages/deposits/statement_dialog.h"
#include "ui_main.h"

#include <QComboBox>
#include <QProgressBar>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kHash(64, 'a');
constexpr int kPart = 262144; ///< Of takeFiles().

std::string preview(const std::string& more, int fresh = 118, const std::string& bank = R"("bank":"BCA1",)")
{
    return R"({"file":")" + kHash + R"(","name":"mutasi.csv",)" + bank +
           R"("layout":{"id":"bca_individual_a","bank":"BCA","title":"KlikBCA Individual"},)"
           R"("layouts":[{"id":"bca_individual_a","bank":"BCA","title":"KlikBCA Individual"},{"id":"bri_export","bank":"BRI","title":"BRI ekspor"}],)"
           R"("banks":[{"code":"BCA1","bank":"BCA","number":"0000512345","name":"PT CONTOH","status":"open"},{"code":"BRI1","bank":"BRI","number":"0021","name":"PT CONTOH","status":"open"}],)"
           R"("account":"0000512345","holder":"PT CONTOH","expect":120,"totals":{"lines":152,"new":)" +
           std::to_string(fresh) +
           R"(,"known":34,"refused":0,"gaps":0,"credits":140,"credit_sum":125000000,"debits":12,"debit_sum":30000000,"held":5,"suspense":110,"out":3,"taken_back":0,"cents":0},)"
           R"("rows":[{"no":0,"line":9,"state":"held","reason":"imported_by_hand","date":"2026-09-02","time":"","direction":"CR","amount":250405,"cents":0,"balance":29000805,"description":"TRSF E-BANKING CR","sender":"NINING WERDISURA","reference":"","gap":{"expected":28000805}},)"
           R"({"no":1,"line":10,"state":"known","reason":"","date":"2026-09-03","time":"","direction":"DB","amount":5000000,"cents":0,"balance":24000805,"description":"DEPO 303","sender":"","reference":""}],)" +
           more + "}";
}

const std::string kFine = R"("importable":true,"refusal":"")";

std::string refusal(const char* why)
{
    return R"("importable":false,"refusal":")" + std::string(why) + "\"";
}

struct Shown {
    explicit Shown(std::vector<std::string> scopes = {}) : seat(std::move(scopes))
    {
        takeFiles(seat, kHash);
        seat.answer("bank.preview", preview(kFine));
    }
    void open()
    {
        QVERIFY(seat.signIn());
        page.reset(makeDepositsPage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle();
    }
    [[nodiscard]] StatementDialog* dropStatement(const QByteArray& content = "Tanggal,Keterangan\n")
    {
        const QString path = fileOf(seat, u"mutasi.csv"_s, content);
        if (!drop(*page, {QUrl::fromLocalFile(path)}))
            return nullptr;
        seat.settle(8, 10);
        return qobject_cast<StatementDialog*>(openDialog(u"statementDialog"_s));
    }
    PageSeat seat;
    std::unique_ptr<Page> page;
};

QString textOf(QWidget& in, const QString& name)
{
    return named<look::TextLine>(in, name)->text();
}

} // namespace

class TestStatementDialog final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void aDroppedStatementIsShownBeforeAnythingIsWritten()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        QVERIFY(dialog != nullptr);
        QCOMPARE(shown.seat.said("file.begin", "name"), std::string("mutasi.csv"));
        QCOMPARE(shown.seat.said("file.begin", "sha256").size(), std::size_t{64});
        QCOMPARE(shown.seat.said("file.part", "data"), QByteArray("Tanggal,Keterangan\n").toBase64().toStdString());
        QCOMPARE(shown.seat.said("bank.preview", "file"), kHash);
        QVERIFY(textOf(*dialog, u"summary"_s).contains(u"118 baris baru"_s));
        QVERIFY(textOf(*dialog, u"summary"_s).contains(u"125.000.000"_s));
        QVERIFY(textOf(*dialog, u"outcome"_s).contains(u"5 cocok tiket"_s));
        QCOMPARE(dialog->importButton()->text(), u"Impor 118 baris baru"_s);
        QVERIFY(dialog->importButton()->isEnabled());
        QCOMPARE(named<QComboBox>(*dialog, u"bank"_s)->currentData().toString(), u"BCA1"_s);
        QVERIFY(named<QComboBox>(*dialog, u"layout"_s)->currentText().contains(u"KlikBCA Individual"_s));
        const auto* rows = named<QTableView>(*dialog, u"statementLines"_s)->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, 1).data().toString(), u"Baru, ada tiket"_s);
        QVERIFY(rows->index(0, 7).data().toString().contains(u"28.000.805"_s));
        QCOMPARE(rows->index(1, 1).data().toString(), u"Sudah ada"_s);
        QCOMPARE(rows->index(1, 3).data().toString(), u"-5.000.000"_s);
        QCOMPARE(shown.seat.count("bank.import"), 0);
        shown.seat.shoot(*dialog, u"mutasi-pratinjau"_s);
        dialog->reject();
        QCOMPARE(shown.seat.count("bank.import"), 0);
    }

    void aLargeStatementGoesInPartsInOrder()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement(QByteArray(2 * kPart + 1, 'x'));
        QVERIFY(dialog != nullptr);
        shown.seat.settle(8, 10);
        QCOMPARE(shown.seat.count("file.part"), 3);
        QCOMPARE(shown.seat.last("file.part")->params["offset"].asInteger(), std::optional<std::int64_t>(2 * kPart));
        QCOMPARE(shown.seat.count("file.end"), 1);
    }

    void pressingTwiceImportsOnce()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        shown.seat.leave("bank.import");
        dialog->importButton()->click();
        dialog->importButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("bank.import"), 1);
        QCOMPARE(shown.seat.said("bank.import", "bank"), std::string("BCA1"));
        QCOMPARE(shown.seat.last("bank.import")->params["expect"].asInteger(), std::optional<std::int64_t>(120));
        QCOMPARE(shown.seat.said("bank.import", "idem").size(), std::size_t{36});
        QVERIFY(!dialog->importButton()->isEnabled());
        shown.seat.daemon.say(protocol::notificationText(
            "job", R"({"job":")" + kHash.substr(0, 16) + R"(","state":"running","progress_permille":400})"));
        shown.seat.settle(2, 10);
        QCOMPARE(named<QProgressBar>(*dialog, {})->value(), 400);
        dialog->reject();
        QVERIFY(dialog->isVisible()); // what is under way is waited for
    }

    void whatBecameOfItIsTold()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        shown.seat.answer(
            "bank.import",
            R"({"bank":"BCA1","lines":152,"new":118,"known":34,"credited":0,"held":5,"suspense":110,"taken_back":0,"out":3})");
        dialog->importButton()->click();
        shown.seat.settle(3, 10);
        QVERIFY(openDialog(u"statementDialog"_s) == nullptr);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
        QVERIFY(shown.seat.news.back().sentence.contains(u"BCA1: 118 baris baru diimpor"_s));
        QVERIFY(shown.seat.news.back().sentence.contains(u"5 cocok tiket"_s));
    }

    void everyFailureIsInWords_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const std::string& answer, const QString& words) {
            QTest::newRow(name) << QString::fromStdString(answer) << words;
        };
        row("an Excel file",
            preview(R"("problem":{"key":"EXCEL_FILE","line":0,"text":""},)" + refusal("FILE_UNREADABLE")),
            u"berkas Excel"_s);
        row("unknown",
            preview(R"("problem":{"key":"NO_TABLE","line":0,"text":""},)" + refusal("FILE_UNREADABLE")),
            u"Pilih formatnya"_s);
        row("rows", preview(refusal("UNREADABLE_ROWS")), u"bisa jadi itu uang"_s);
        row("another account", preview(refusal("WRONG_ACCOUNT")), u"rekening lain"_s);
        row("which account", preview(refusal("CHOOSE_BANK"), 118, {}), u"Pilih rekeningnya"_s);
        row("nothing new", preview(kFine, 0), u"sudah ada"_s);
    }
    void everyFailureIsInWords()
    {
        QFETCH(QString, answer);
        QFETCH(QString, words);
        Shown shown;
        shown.seat.answer("bank.preview", answer.toStdString());
        shown.open();
        auto* dialog = shown.dropStatement();
        QVERIFY2(textOf(*dialog, u"problem"_s).contains(words), qPrintable(textOf(*dialog, u"problem"_s)));
        QVERIFY(!dialog->importButton()->isEnabled());
    }

    void aFileThatCannotGoIsToldBeforeItGoes()
    {
        Shown shown;
        shown.open();
        auto* large = shown.dropStatement(QByteArray(FileBringer::kBytesMax + 1, 'x'));
        QVERIFY(textOf(*large, u"problem"_s).contains(u"4 MB"_s));
        QCOMPARE(shown.seat.count("file.begin"), 0);
        large->reject();
        shown.seat.settle(1, 10);
        auto* empty = shown.dropStatement({});
        QVERIFY(textOf(*empty, u"problem"_s).contains(u"kosong"_s));
        QCOMPARE(shown.seat.count("file.begin"), 0);
    }

    void whatTheServerRefusesIsSaid()
    {
        Shown shown;
        shown.seat.refuse("file.end", "refused", "FILE_HASH_DIFFERS");
        shown.open();
        auto* dialog = shown.dropStatement();
        QVERIFY(textOf(*dialog, u"problem"_s).contains(u"tidak sampai utuh"_s));
        QCOMPARE(shown.seat.count("bank.preview"), 0);
    }

    void anotherLayoutOrAccountIsLookedAtAnew()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        auto* layout = named<QComboBox>(*dialog, u"layout"_s);
        layout->setCurrentIndex(layout->findData(u"bri_export"_s));
        Q_EMIT layout->activated(layout->currentIndex());
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.said("bank.preview", "layout"), std::string("bri_export"));
        QCOMPARE(layout->currentData().toString(), u"bri_export"_s); // the choice stays
        auto* bank = named<QComboBox>(*dialog, u"bank"_s);
        bank->setCurrentIndex(bank->findData(u"BRI1"_s));
        Q_EMIT bank->activated(bank->currentIndex());
        shown.seat.settle(3, 10);
        QCOMPARE(shown.seat.said("bank.preview", "bank"), std::string("BRI1"));
        QCOMPARE(shown.seat.count("bank.preview"), 3);
    }

    void linesThatCameMeanwhileAreLookedAtAgain()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        shown.seat.refuse("bank.import", "conflict", "LINES_DIFFER");
        dialog->importButton()->click();
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.count("bank.preview"), 2);
        QVERIFY(dialog->isVisible());
    }

    void aServerThatStartedAnewGetsTheFileAgainForTheSameImport()
    {
        Shown shown;
        shown.open();
        auto* dialog = shown.dropStatement();
        shown.seat.refuse("bank.import", "not_found", "FILE");
        dialog->importButton()->click();
        for (int turn = 0; turn < 40 && shown.seat.count("bank.import") < 1; ++turn)
            shown.seat.settle(1, 10);
        const auto idem = shown.seat.said("bank.import", "idem");
        for (int turn = 0; turn < 40 && shown.seat.count("bank.import") < 2; ++turn)
            shown.seat.settle(1, 10);
        QCOMPARE(shown.seat.count("file.begin"), 2);
        QCOMPARE(shown.seat.count("bank.import"), 2); // and no third time: it is told then
        QCOMPARE(shown.seat.said("bank.import", "idem"), idem);
        QCOMPARE(shown.seat.count("bank.preview"), 1);
    }

    void onlyOneFileOfThisComputerIsTaken()
    {
        Shown shown;
        shown.open();
        QVERIFY(!drop(*shown.page, {QUrl(u"https://example.com/a.csv"_s)}));
        const QUrl file = QUrl::fromLocalFile(fileOf(shown.seat, u"a.csv"_s, "x"));
        QVERIFY(!drop(*shown.page, {file, file}));
        QVERIFY(drop(*shown.page, {file}));
    }

    void whileTheLinkIsLostNoStatementIsBegun()
    {
        Shown shown;
        shown.open();
        auto* button = named<look::Button>(*shown.page, u"importStatement"_s);
        QVERIFY(button->isEnabled());
        shown.seat.daemon.cut();
        QVERIFY(QTest::qWaitFor([button] { return !button->isEnabled(); }));
        QVERIFY2(button->toolTip().startsWith(u"Mati sampai"_s), qPrintable(button->toolTip()));
        QVERIFY(shown.dropStatement() == nullptr);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Warning);
    }

    void withoutTheRightNothingIsSent()
    {
        Shown shown({"deposit.read", "trx.read"});
        shown.open();
        QVERIFY(!named<look::Button>(*shown.page, u"importStatement"_s)->isEnabled());
        QVERIFY(shown.dropStatement() == nullptr);
        QCOMPARE(shown.seat.count("file.begin"), 0);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Warning);
    }
};

ERAFLAZZ_UI_TEST(TestStatementDialog)
#include "tst_statement_dialog.moc"
