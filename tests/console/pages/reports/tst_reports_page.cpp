// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/save_file.h"
#include "look/chart/chart_card.h"
#include "look/parts/button.h"
#include "look/parts/page_states.h"
#include "look/parts/text_line.h"
#include "opened_files.h"
#include "page_seat.h"
#include "pages/reports/report_chart.h"
#include "pages/reports/report_job.h"
#include "pages/reports/report_kinds.h"
#include "pages/reports/report_preview.h"
#include "pages/reports/report_printer.h"
#include "pages/reports/reports_page.h"
#include "protocol/contract.h"
#include "sheet_reader.h"
#include "ui_main.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrinter>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string part(int number, const std::string& rows, const std::string& job = "job1")
{
    return protocol::notificationText("job",
                                      R"({"job":")" + job + R"(","state":"part","part":)" + std::to_string(number) +
                                          R"(,"rows":[)" + rows + "]}");
}

std::string done(int parts, const std::string& job = "job1")
{
    return protocol::notificationText(
        "job",
        R"({"job":")" + job + R"(","state":"done","parts":)" + std::to_string(parts) +
            R"(,"name":"sales","shop":"Makmur Jaya Reload","title":"Penjualan per produk","subtitle":"","period":"Periode: 22 Nov 2026",)"
            R"("generated_at":1795000000000,"columns":[{"key":"key","title":"Produk","type":"text"},)"
            R"({"key":"name","title":"Nama","type":"text"},{"key":"delivered","title":"Sukses","type":"int"},)"
            R"({"key":"failed","title":"Gagal","type":"int"},{"key":"rate","title":"% sukses","type":"percent"},)"
            R"({"key":"price","title":"Harga jual","type":"money"},{"key":"margin","title":"Margin","type":"money"}],)"
            R"("facts":[{"label":"Saldo awal","type":"money","value":1250000}],)"
            R"("checks":[{"text":"Jumlah cocok dengan buku","holds":true},{"text":"Selisih satu supplier","holds":false}],"notes":["Menurut hari selesai."]})");
}

const std::string kRows =
    R"(["row","XLD10","XL 10.000",812,14,9830,8769600,243600],["row","TSEL5","Telkomsel 5.000",604,9,9853,3473000,-1200],)"
    R"(["row","PLN50","Token PLN 50.000",388,2,9948,19535800,155200])";
const std::string kTotal = R"(["total","Jumlah",null,1804,25,9863,31778400,397600])";

std::string manyRows()
{
    std::string many;
    for (int i = 0; i < 160; ++i)
        many += (many.empty() ? "" : ",") + (R"(["row","P)" + std::to_string(i) + R"(","Produk",1,0,10000,1000,10])");
    return many;
}

struct Bench {
    explicit Bench(std::vector<std::string> scopes = {}) : seat(std::move(scopes))
    {
        seat.answer("report.run", R"({"job":"job1"})");
        if (!seat.signIn())
            qFatal("not signed in");
        setShopOfFiles(*seat.desk, u"Makmur Jaya"_s);
        page.reset(makeReportsPage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle(3);
    }
    template <typename Widget> [[nodiscard]] Widget* find(const char* object)
    {
        return page->findChild<Widget*>(QLatin1String(object));
    }
    void choose(std::string_view kind)
    {
        for (std::size_t i = 0; i < reportKinds().size(); ++i) {
            if (reportKinds()[i].name == kind)
                find<QComboBox>("reportKind")->setCurrentIndex(static_cast<int>(i));
        }
    }
    void run()
    {
        find<look::Button>("reportRun")->click();
        seat.settle(3);
    }
    void finish()
    {
        seat.daemon.say(part(1, kRows));
        seat.daemon.say(part(2, kTotal));
        seat.daemon.say(done(2));
        seat.settle(4);
    }

    /// A report of several sheets.
    void makeLongOne()
    {
        choose("sales");
        run();
        seat.daemon.say(part(1, manyRows()));
        seat.daemon.say(part(2, kTotal));
        seat.daemon.say(done(2));
        seat.settle(4);
    }
    [[nodiscard]] QFileDialog* askWhere(const char* button)
    {
        find<look::Button>(button)->click();
        seat.settle(2);
        return page->findChild<QFileDialog*>(u"saveFile"_s);
    }
    void save(const char* button, const QString& path)
    {
        auto* dialog = askWhere(button);
        if (dialog == nullptr)
            qFatal("nobody asks where to");
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        seat.settle(2);
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

report::ReportTable longTable()
{
    report::ReportTable table;
    table.title = "Penjualan";
    table.columns = {report::column("product", "Produk", report::ColumnKind::Text),
                     report::column("sales", "Transaksi", report::ColumnKind::Count)};
    table.groups.emplace_back();
    for (int i = 0; i < 160; ++i)
        table.groups.back().rows.push_back({std::string("P") + std::to_string(i), std::int64_t{i}});
    return table;
}

/// How many pages a PDF says it has; 0 for what is none.
int sheetsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    return bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF")
               ? static_cast<int>(bytes.count("/Type /Page\n"))
               : 0;
}

} // namespace

class TestReportsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void everyReportOfTheContractIsThere()
    {
        QStringList names;
        for (const ReportKind& kind : reportKinds())
            names << QString::fromLatin1(kind.name.data(), static_cast<qsizetype>(kind.name.size()));
        names.sort();
        const auto* method = protocol::method("report.run");
        QVERIFY(method != nullptr);
        QString choices;
        for (const auto& param : method->params) {
            if (param.name == "report")
                choices = QString::fromLatin1(param.choices.data(), static_cast<qsizetype>(param.choices.size()));
        }
        QStringList wanted = choices.split(u'|');
        wanted.sort();
        QCOMPARE(names, wanted);
    }

    void theFieldsFitTheReport()
    {
        Bench bench;
        bench.seat.shoot(*bench.page, u"reports-empty"_s);
        bench.choose("statement");
        QVERIFY(bench.find<QLineEdit>("reportAgent")->isVisible());
        QVERIFY(!bench.find<QLineEdit>("reportBank")->isVisible());
        bench.run();
        QCOMPARE(bench.seat.count("report.run"), 0); // Whose statement?
        bench.find<QLineEdit>("reportAgent")->setText(u"EF0012"_s);
        bench.find<QDateEdit>("reportFrom")->setDate(QDate(2026, 11, 1));
        bench.find<QDateEdit>("reportTo")->setDate(QDate(2026, 11, 22));
        bench.run();
        QCOMPARE(bench.seat.said("report.run", "report"), std::string("statement"));
        QCOMPARE(bench.seat.said("report.run", "agent"), std::string("EF0012"));
        QCOMPARE(bench.seat.said("report.run", "from"), std::string("2026-11-01"));
        QCOMPARE(bench.seat.said("report.run", "to"), std::string("2026-11-22"));
        QCOMPARE(bench.seat.said("report.run", "language"), std::string("id"));
        QCOMPARE(bench.seat.said("report.run", "by"), std::string());
    }

    void receivablesAreOfOneDay()
    {
        Bench bench;
        bench.choose("receivables");
        QVERIFY(!bench.find<QDateEdit>("reportFrom")->isVisible());
        bench.find<QDateEdit>("reportTo")->setDate(QDate(2026, 11, 20));
        bench.run();
        QCOMPARE(bench.seat.said("report.run", "from"), std::string("2026-11-20"));
    }

    void partsBecomeATableWithSumsChecksAndAChart()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        QVERIFY(bench.find<look::Button>("reportCancel")->isVisible());
        QVERIFY(!bench.find<look::Button>("reportRun")->isEnabled());
        bench.finish();
        QVERIFY(bench.find<look::Button>("reportRun")->isEnabled());
        QCOMPARE(bench.find<look::TextLine>("reportTitle")->text(), u"Penjualan per produk"_s);
        const auto* model = bench.find<QTableView>("reportGrid")->model();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->columnCount(), 7);
        QCOMPARE(model->index(1, 0).data().toString(), u"TSEL5"_s);
        QCOMPARE(model->index(1, 6).data().toString(), u"-1.200"_s);
        QCOMPARE(model->index(3, 5).data().toString(), u"31.778.400"_s);
        QVERIFY(bench.find<QWidget>("checkHolds") != nullptr);
        QVERIFY(bench.find<QWidget>("checkBroken") != nullptr);
        QVERIFY(bench.find<look::ChartCard>("reportChart")->isVisible());
        bench.seat.shoot(*bench.page, u"reports"_s);
    }

    void aBalanceBelowZeroIsNotCutOff()
    {
        report::ReportTable table;
        table.columns = {report::column("day", "Hari", report::ColumnKind::Date),
                         report::column("balance", "Saldo", report::ColumnKind::Money)};
        table.groups.resize(1);
        table.groups.front().rows = {{std::int64_t{20'000}, std::int64_t{1'500'000}},
                                     {std::int64_t{20'001}, std::int64_t{-640'000}}};
        const auto plot = chartOf(table);
        QVERIFY(plot.has_value());
        QCOMPARE(plot->series.front().values.back(), -640.0);
        QVERIFY(plot->scale.bottom <= -640 && plot->scale.top >= 1500);
    }

    void aPartThatIsMissingIsNoReport()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.seat.daemon.say(part(1, kRows));
        bench.seat.daemon.say(done(2));
        bench.seat.settle(4);
        QVERIFY(bench.page->findChild<look::ErrorState*>() != nullptr);
        QVERIFY(!bench.find<look::Button>("reportSave")->isEnabled());
    }

    void anothersJobIsNotTaken()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.seat.daemon.say(part(1, kRows, "other"));
        bench.seat.daemon.say(done(1, "other"));
        bench.seat.settle(4);
        QVERIFY(!bench.find<look::Button>("reportRun")->isEnabled());
        bench.finish();
        QVERIFY(bench.find<look::Button>("reportSave")->isEnabled());
    }

    void stoppingTellsTheDaemon()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.find<look::Button>("reportCancel")->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("job.cancel", "job"), std::string("job1"));
        QVERIFY(bench.find<look::Button>("reportRun")->isEnabled());
        bench.finish(); // What the daemon still says interests nobody.
        QVERIFY(!bench.find<look::Button>("reportSave")->isEnabled());
    }

    void aRefusalSaysWhyAndLeavesTheReportBefore()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.finish();
        bench.run();
        bench.seat.daemon.say(protocol::notificationText(
            "job", R"({"job":"job1","state":"failed","key":"refused","detail":"SPAN_TOO_LONG"})"));
        bench.seat.settle(4);
        QVERIFY(!bench.seat.news.empty());
        QVERIFY(bench.seat.news.back().sentence.contains(u"SPAN_TOO_LONG"));
        QCOMPARE(bench.find<QTableView>("reportGrid")->model()->rowCount(), 4);
    }

    void aLostLinkEndsTheWait()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.seat.daemon.stop();
        QTRY_VERIFY(bench.find<look::Button>("reportRun")->isEnabled());
        QVERIFY(bench.page->findChild<look::ErrorState*>() != nullptr);
    }

    void theProposedNameSaysWhatTheFileHolds()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.finish();
        auto* dialog = bench.askWhere("reportSave");
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->text(),
                 u"Makmur Jaya - Penjualan per produk - 22 Nov 2026.xlsx"_s);
    }

    void aFileThatMayNotBeReplacedIsNotCalledAFullDisk()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.finish();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tetap.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner));
        if (QFileInfo(path).isWritable())
            QSKIP("whoever runs this may write everything");
        auto* dialog = bench.askWhere("reportSave");
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(!bench.seat.news.empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY2(!bench.seat.news.back().sentence.contains(u"ruang"_s), qPrintable(bench.seat.news.back().sentence));
    }

    void theFileOpensInAnIndonesianSpreadsheet()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.finish();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"laporan.csv"_s);
        bench.save("reportSave", path);
        QTRY_VERIFY(!bench.seat.news.empty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QVERIFY(bytes.contains("XLD10;XL 10.000;812;14;\"98,30\";8769600;243600"));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
    }

    void aSpreadsheetHoldsNumbersAndLivingSums()
    {
        Bench bench;
        bench.choose("sales");
        bench.run();
        bench.finish();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"laporan 22.11.2026"_s); // Whose day is no ending.
        bench.save("reportSave", path);
        QTRY_VERIFY(!bench.seat.news.empty());
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
        QCOMPARE(bench.seat.news.back().action, u"Buka folder"_s);
        const test::SheetReader sheet(path + u".xlsx"_s);
        QVERIFY(sheet.isWhole());
        QCOMPARE(sheet.at(u"A2"_s).value, u"XLD10"_s);
        QCOMPARE(sheet.at(u"E2"_s).value.toDouble(), 0.983);
        QCOMPARE(sheet.at(u"F5"_s).formula, u"SUBTOTAL(109,F2:F4)"_s);
        QCOMPARE(sheet.at(u"F5"_s).value, u"31778400"_s);
        QCOMPARE(sheet.names(), (QStringList{u"Penjualan per produk"_s, u"Keterangan"_s}));
    }

    void theKindAndTheFolderAreRemembered()
    {
        Bench bench;
        Profile shop;
        shop.name = u"Makmur Jaya"_s;
        shop.address = bench.seat.daemon.address();
        bench.seat.desk->setProfile(bench.seat.profiles->save(shop).value_or(QString()));
        bench.choose("sales");
        bench.run();
        bench.finish();
        QTemporaryDir folder;
        bench.save("reportSave", folder.filePath(u"laporan.csv"_s));
        QTRY_VERIFY(!bench.seat.news.empty());
        QTRY_VERIFY(bench.page->findChild<QFileDialog*>(u"saveFile"_s) == nullptr);
        auto* dialog = bench.askWhere("reportSave");
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->selectedNameFilter().contains(u"*.csv"_s));
        QCOMPARE(dialog->directory().canonicalPath(), QDir(folder.path()).canonicalPath());
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QVERIFY(name->text().endsWith(u".csv"_s));
        // Another kind, another ending.
        const QString sheets = dialog->nameFilters().front();
        dialog->selectNameFilter(sheets);
        Q_EMIT dialog->filterSelected(sheets);
        QVERIFY2(name->text().endsWith(u"22 Nov 2026.xlsx"_s), qPrintable(name->text()));
    }

    void theFolderOfWhatWasSavedOpens()
    {
        const OpenedFiles opened;
        Bench bench;
        std::function<void()> does;
        QObject::connect(bench.seat.desk.get(),
                         &Desk::newsTold,
                         bench.page.get(),
                         [&does](const look::News&, const std::function<void()>& verb) { does = verb; });
        bench.makeLongOne();
        QTemporaryDir folder;
        bench.save("reportPdf", folder.filePath(u"laporan.pdf"_s));
        QVERIFY(does != nullptr);
        does();
        QTRY_COMPARE(opened.paths(), QStringList{folder.path()});
    }

    void thePdfThatIsSavedHoldsTheSheetsOfThePreview()
    {
        Bench bench;
        bench.makeLongOne();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"laporan.pdf"_s);
        bench.save("reportPdf", path);
        const int sheets = sheetsOf(path);
        QVERIFY(sheets > 1);
        bench.find<look::Button>("reportPreviewButton")->click();
        bench.seat.settle(2);
        QCOMPARE(bench.page->findChild<ReportPreview*>()->pages(), sheets);
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
        QVERIFY(bench.seat.news.back().sentence.contains(u"laporan.pdf"));
    }

    void whatCannotBeWrittenIsSaidAndHarmsNothing()
    {
        Bench bench;
        bench.makeLongOne();
        // A name that is a folder already: nobody, not even root, writes a file there.
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"laporan.pdf/isi"_s));
        auto* dialog = bench.askWhere("reportPdf");
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(folder.filePath(u"laporan.pdf"_s));
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Bad);
        QVERIFY(bench.seat.news.back().sentence.contains(u"laporan.pdf"));
        QVERIFY(QDir(folder.filePath(u"laporan.pdf/isi"_s)).exists());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void aPrinterPrintsTheSheetsItIsToldTo()
    {
        const auto laid = laidForPaper(longTable());
        const int all = static_cast<int>(laid.pages.size());
        QVERIFY(all > 2);
        QTemporaryDir folder;
        const auto printed = [&](int from, int to) {
            const QString path = folder.filePath(u"%1-%2.pdf"_s.arg(from).arg(to));
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            printer.setFromTo(from, to);
            return putOnPaper(laid, printer) ? sheetsOf(path) : -1;
        };
        QCOMPARE(printed(0, 0), all);
        QCOMPARE(printed(2, 2), 1);
        QCOMPARE(printed(2, all + 5), all - 1);
        // One that does not begin.
        QPrinter broken(QPrinter::HighResolution);
        broken.setOutputFormat(QPrinter::PdfFormat);
        broken.setOutputFileName(folder.filePath(u"tiada/laporan.pdf"_s));
        QVERIFY(!putOnPaper(laid, broken));
    }

    void aPreviewShowsTheSheets()
    {
        Bench bench;
        bench.makeLongOne();
        bench.find<look::Button>("reportPreviewButton")->click();
        bench.seat.settle(2);
        auto* preview = bench.page->findChild<ReportPreview*>();
        QVERIFY(preview != nullptr);
        QVERIFY(preview->pages() > 1);
        QCOMPARE(preview->findChild<look::TextLine*>(u"previewNumber"_s)->text(),
                 u"Halaman 1 dari %1"_s.arg(preview->pages()));
        preview->findChild<look::Button*>(u"previewAfter"_s)->click();
        QVERIFY(preview->findChild<look::TextLine*>(u"previewNumber"_s)->text().startsWith(u"Halaman 2"));
        bench.seat.shoot(*preview, u"report-preview"_s);
    }

    void withoutAPrinterThePdfIsOffered()
    {
        Bench bench;
        bench.makeLongOne();
        bench.find<look::Button>("reportPreviewButton")->click();
        bench.seat.settle(2);
        auto* preview = bench.page->findChild<ReportPreview*>();
        preview->findChild<look::Button*>(u"previewPrint"_s)->click();
        bench.seat.settle(2);
        if (isPrinterThere()) {
            QVERIFY(preview->findChild<QDialog*>(u"printReport"_s) != nullptr);
            return;
        }
        auto* question = openDialog(u"confirm"_s);
        QVERIFY(question != nullptr);
        bench.seat.shoot(*question, u"report-no-printer"_s);
        auto* verb = question->findChild<QAbstractButton*>(u"confirmVerb"_s);
        QVERIFY(verb != nullptr);
        QCOMPARE(verb->text(), u"Simpan sebagai PDF"_s);
        verb->click();
        bench.seat.settle(2);
        auto* where = bench.page->findChild<QFileDialog*>(u"saveFile"_s);
        QVERIFY(where != nullptr);
        QVERIFY(where->findChild<QLineEdit*>(u"fileNameEdit"_s)->text().endsWith(u".pdf"_s));
    }

    void aPlaceBeginsItsReport()
    {
        Bench bench;
        bench.page->open({u"page.reports"_s, u"statement:EF0012"_s, {}});
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("report.run", "agent"), std::string("EF0012"));
    }

    void aPlaceWithoutAPersonBeginsAReportOfTheWholeShopAndAsksForWhoseAnotherIs()
    {
        Bench whole;
        whole.page->open({u"page.reports"_s, u"profit"_s, {}});
        whole.seat.settle(3);
        QCOMPARE(whole.seat.said("report.run", "report"), std::string("profit"));
        Bench lacking;
        lacking.page->open({u"page.reports"_s, u"statement"_s, {}});
        lacking.seat.settle(3);
        QCOMPARE(lacking.seat.said("report.run", "report"), std::string());
    }

    void malformedRowsAreNoReport()
    {
        const auto head =
            parseJson(R"({"columns":[{"key":"a","title":"A","type":"text"},{"key":"b","title":"B","type":"money"}]})");
        const auto read = [&](const char* row) {
            std::vector<Json> rows{*parseJson(row)};
            return reportFrom(rows, *head, report::Language::Indonesian).has_value();
        };
        QVERIFY(read(R"(["row","x",5])"));
        QVERIFY(read(R"(["row","x",null])"));
        QVERIFY(!read(R"(["row","x"])"));
        QVERIFY(!read(R"(["row",5,5])"));
        QVERIFY(!read(R"(["row","x","5"])"));
        QVERIFY(!read(R"(["what","x",5])"));
        QVERIFY(!read("[]"));
        QVERIFY(!read("5"));
    }
};

ERAFLAZZ_UI_TEST(TestReportsPage)
#include "tst_reports_page.moc"
