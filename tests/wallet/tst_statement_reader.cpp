// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_files.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

using Kind = StatementErrorKind;

std::string sample(const char* name)
{
    return statementFile(QString::fromLatin1(name));
}

std::string replaced(const std::string& text, const char* before, const char* after)
{
    return QString::fromStdString(text).replace(QString::fromUtf8(before), QString::fromUtf8(after)).toStdString();
}

const std::string kBisnisHead = "\"No. rekening : 0000612345\"\n\"Periode : 01/09/2026 - 30/09/2026\"\n\n"
                                "\"Tanggal Transaksi\",\"Keterangan\",\"Cabang\",\"Jumlah\",\"Saldo\"\n";

std::string bisnisRow(const std::string& date, const std::string& amount, const std::string& balance)
{
    return "\"" + date + "\",\"SETORAN TUNAI 8405 WATI\",\"0938\",\"" + amount + "\",\"" + balance + "\"\n";
}

Result<Statement, StatementError> readBisnis(const std::string& rows)
{
    return shippedReader().read(kBisnisHead + rows);
}

/// A bank nobody has met: two letters for the direction behind the amount, a reference, a note that is joined, times.
constexpr const char* kNeverSeen = R"toml(
id = "bank_nusa"
bank = "NUSA"
[columns]
date = ["Waktu"]
description = ["Berita", "Catatan Nasabah"]
amount = ["Nilai (Rp)"]
balance = ["Sisa Dana"]
reference = ["Nomor Jurnal"]
optional = ["reference"]
[format]
dates = ["EEE, dd MMMM yyyy HH.mm", "dd MMMM yyyy"]
numbers = ["1.234,56"]
description_join = " / "
[direction]
by = "sign"
[titles]
account = ["Rek"]
[rows]
opening = ["Saldo Lalu"]
skip = ["Dicetak"]
reversal = ["BATAL"]
[names]
patterns = [{ match = 'dari ([A-Z ]+)$', when = "credit" }]
)toml";

} // namespace

Q_DECLARE_METATYPE(StatementErrorKind)
Q_DECLARE_METATYPE(RowErrorKind)

class TestStatementReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoStatementIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing") << QByteArray() << Kind::Empty;
        QTest::newRow("blanks") << QByteArray(" \r\n\t \n") << Kind::Empty;
        QTest::newRow("a mark only") << QByteArray("\xEF\xBB\xBF") << Kind::Empty;
        QTest::newRow("too large") << QByteArray(16 * 1024 * 1024 + 1, 'a') << Kind::TooLarge;
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04 and more") << Kind::ZipFile;
        QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") << Kind::ExcelFile;
        QTest::newRow("Excel's XML")
            << QByteArray("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
            << Kind::ExcelFile;
        QTest::newRow("PDF") << QByteArray("%PDF-1.4 and more") << Kind::PdfFile;
        QTest::newRow("zero bytes") << QByteArray("abc\0\0def,ghi", 12) << Kind::BinaryFile;
        QTest::newRow("an unknown table") << QByteArray("Kode,Nama,Harga\nX10,XL 10,10500\n") << Kind::NoTable;
        QTest::newRow("a sentence") << QByteArray("Saldo tidak tersedia") << Kind::NoTable;
        QTest::newRow("a page without a table") << QByteArray("<html><body>login</body></html>") << Kind::NoTable;
        QTest::newRow("an open quote") << QByteArray::fromStdString(kBisnisHead + "\"01/09/2026\",\"SETOR\nTUNAI\n")
                                       << Kind::QuoteNotClosed;
        QTest::newRow("a line of ten million bytes")
            << QByteArray::fromStdString(kBisnisHead + "01/09/2026," + std::string(10'000'000, 'x') + "\n")
            << Kind::LineTooLong;
        QTest::newRow("a first line of ten million bytes") << QByteArray(10'000'000, ',') << Kind::NoTable;
        QTest::newRow("two accounts")
            << QByteArray("AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance\n"
                          "137001;IDR;01 September 2026 13:53:40;;A;1.00;0.00;1.00\n"
                          "137002;IDR;01 September 2026 13:53:40;;A;1.00;0.00;2.00\n")
            << Kind::SeveralAccounts;
    }
    void whatIsNoStatementIsRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const auto read = shippedReader().read(bytes.toStdString());
        QVERIFY2(!read, described(read).c_str());
        QCOMPARE(read.error().kind, kind);
        QVERIFY(read.error().text().size() > 20);
    }

    void theNearestLayoutsAreNamed()
    {
        const auto read =
            shippedReader().read("Tanggal Transaksi,Keterangan,Cabang,Jumlah\n01/09/2026,SETOR,0000,\"1,00 CR\"\n");
        QVERIFY(!read);
        QVERIFY2(read.error().detail.find("bca_bisnis without \"Saldo\"") != std::string::npos,
                 read.error().detail.c_str());
    }

    void hostilePagesTakeBoundedTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("deep tables") << QByteArray("<table><tr><td>").repeated(500'000);
        QTest::newRow("tags that never end") << QByteArray("<table><tr") + QByteArray("<").repeated(4'000'000);
        QTest::newRow("comments that never end") << QByteArray("<tr>") + QByteArray("<!--").repeated(2'000'000);
        QTest::newRow("scripts that never end") << QByteArray("<tr>") + QByteArray("<script>").repeated(1'000'000);
        QTest::newRow("entities") << QByteArray("<tr><td>") + QByteArray("&#x20;&amp").repeated(800'000);
        QTest::newRow("spans") << QByteArray("<tr>") + QByteArray("<td colspan=999999999>").repeated(300'000);
        QTest::newRow("quotes") << QByteArray("\",").repeated(4'000'000);
        QTest::newRow("delimiters") << QByteArray(",;\t|\n").repeated(3'000'000);
        QTest::newRow("breaks") << QByteArray("\n").repeated(16'000'000);
        QTest::newRow("titles") << QByteArray("Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n").repeated(300'000);
    }
    void hostilePagesTakeBoundedTime()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(shippedReader().read(bytes.toStdString()));
        QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
    }

    void aLongStatementIsReadInTime()
    {
        std::string rows;
        for (int i = 0; i < 60'000; ++i)
            rows += "'02/09/2026,TRSF E-BANKING CR 0209/FTSCY/WS95221        250405.00DEPO PULSA NINING WERDISURA "
                    "LUNAS SEKALI TERIMA KASIH,'0938,250405.00,CR,29000805.00\n";
        QElapsedTimer timer;
        timer.start();
        const auto read = shippedReader().read("Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n" + rows);
        QVERIFY2(bool(read), described(read).substr(0, 200).c_str());
        QCOMPARE(read->lines.size(), std::size_t{60'000});
        qInfo("60,000 lines in %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()).constData());
    }

    void rowsThatCannotBeReadAreNamed_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<RowErrorKind>("kind");
        const auto row = [](const char* date, const char* amount, const char* balance) {
            return QByteArray::fromStdString(bisnisRow(date, amount, balance));
        };
        QTest::newRow("no date") << row("", "1,000.00 CR", "1,000.00") << RowErrorKind::DateUnreadable;
        QTest::newRow("a word for a date") << row("kemarin", "1,000.00 CR", "1,000.00") << RowErrorKind::DateUnreadable;
        QTest::newRow("no such day") << row("31/09/2026", "1,000.00 CR", "1,000.00") << RowErrorKind::DateUnreadable;
        QTest::newRow("American date") << row("09/31/2026", "1,000.00 CR", "1,000.00") << RowErrorKind::DateUnreadable;
        QTest::newRow("no amount") << row("01/09/2026", "", "1,000.00") << RowErrorKind::AmountZero;
        QTest::newRow("zero") << row("01/09/2026", "0.00 CR", "1,000.00") << RowErrorKind::AmountZero;
        QTest::newRow("negative") << row("01/09/2026", "-1,000.00 CR", "1,000.00") << RowErrorKind::AmountNegative;
        QTest::newRow("brackets") << row("01/09/2026", "(1,000.00) CR", "1,000.00") << RowErrorKind::AmountNegative;
        QTest::newRow("huge") << row("01/09/2026", "99999999999999999999.00 CR", "1,000.00")
                              << RowErrorKind::AmountUnreadable;
        QTest::newRow("exponent") << row("01/09/2026", "5E+06 CR", "1,000.00") << RowErrorKind::AmountUnreadable;
        QTest::newRow("three decimals") << row("01/09/2026", "1,000.005 CR", "1,000.00")
                                        << RowErrorKind::AmountUnreadable;
        QTest::newRow("groups of two") << row("01/09/2026", "1,00,000.00 CR", "1,000.00")
                                       << RowErrorKind::AmountUnreadable;
        QTest::newRow("another currency")
            << row("01/09/2026", "$1,000.00 CR", "1,000.00") << RowErrorKind::AmountUnreadable;
        QTest::newRow("unknown mark") << row("01/09/2026", "1,000.00 XX", "1,000.00") << RowErrorKind::AmountUnreadable;
        QTest::newRow("balance") << row("01/09/2026", "1,000.00 CR", "banyak") << RowErrorKind::BalanceUnreadable;
        QTest::newRow("too many cells") << QByteArray(
                                               "\"01/09/2026\",\"A\",\"B\",\"0000\",\"1,000.00 CR\",\"1,000.00\"\n")
                                        << RowErrorKind::CellCount;
        QTest::newRow("too few cells") << QByteArray("\"01/09/2026\",\"A\"\n") << RowErrorKind::AmountZero;
        QTest::newRow("a note") << QByteArray("\"Harap simpan laporan ini\"\n") << RowErrorKind::DateUnreadable;
        QTest::newRow("a long text") << QByteArray::fromStdString("\"01/09/2026\",\"" + std::string(5000, 'x') +
                                                                  "\",\"\",\"1.00 CR\",\"1.00\"\n")
                                     << RowErrorKind::TextTooLong;
    }
    void rowsThatCannotBeReadAreNamed()
    {
        QFETCH(QByteArray, row);
        QFETCH(RowErrorKind, kind);
        const auto read = readBisnis(bisnisRow("01/09/2026", "500.00 CR", "500.00") + row.toStdString() +
                                     bisnisRow("02/09/2026", "500.00 CR", "1,000.00"));
        QVERIFY2(bool(read), described(read).c_str());
        QVERIFY(!read->isImportable());
        QCOMPARE(read->lines.size(), std::size_t{2});
        QCOMPARE(read->rowErrors.size(), std::size_t{1});
        QCOMPARE(read->rowErrors.front().kind, kind);
        QCOMPARE(read->rowErrors.front().line, std::size_t{6});
        QVERIFY(read->rowErrors.front().text().rfind("line 6: ", 0) == 0);
    }

    void aMovementIsNeverTakenForAFooter()
    {
        // "Kredit" is a footer's label at BCA; here it is the text of a movement whose date is gone.
        const auto read = shippedReader().read("Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n"
                                               ",Kredit bunga,0000,500.00,CR,500.00\n");
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(read->rowErrors.size(), std::size_t{1});
        QCOMPARE(read->rowErrors.front().kind, RowErrorKind::DateUnreadable);
    }

    void bothSidesAtOnceAreRefused()
    {
        const auto read = shippedReader().read("Tanggal;Keterangan;FT Number;Debet;Kredit;Saldo\n"
                                               "01/09/2026;A;FT1;5,00;5,00;10,00\n");
        QCOMPARE(read->rowErrors.front().kind, RowErrorKind::BothDirections);
    }

    void aSecondRowThatIsMissingIsNamed()
    {
        const auto text = sample("mandiri_livin_estatement.csv");
        const auto read = shippedReader().read(replaced(text, ",09:09:07 WIB,,,,\n", ""));
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(read->rowErrors.size(), std::size_t{1});
        QCOMPARE(read->rowErrors.front().kind, RowErrorKind::SecondRowMissing);
        QCOMPARE(read->rowErrors.front().line, std::size_t{9});
    }

    void yearsComeFromThePeriodOrFromANeighbour()
    {
        const auto rows = bisnisRow("31/12", "1.00 CR", "1.00") + bisnisRow("01/01", "1.00 CR", "2.00");
        const auto head = replaced(kBisnisHead, "01/09/2026 - 30/09/2026", "28/12/2025 - 03/01/2026");
        const auto withPeriod = shippedReader().read(head + rows);
        QVERIFY(withPeriod->lines[0].date == (CivilDate{2025, 12, 31}));
        QVERIFY(withPeriod->lines[1].date == (CivilDate{2026, 1, 1}));

        const auto titles = kBisnisHead.substr(kBisnisHead.find("\"Tanggal"));
        const auto neighbour = shippedReader().read(titles + rows + bisnisRow("02/01/2026", "1.00 CR", "3.00"));
        QVERIFY(neighbour->lines[0].date == (CivilDate{2025, 12, 31}));
        QVERIFY(neighbour->lines[1].date == (CivilDate{2026, 1, 1}));

        const auto unknown = shippedReader().read(titles + rows);
        QVERIFY(unknown->lines.empty());
        QCOMPARE(unknown->rowErrors.size(), std::size_t{2});
        QCOMPARE(unknown->rowErrors.front().kind, RowErrorKind::YearUnknown);
    }

    void numbersInTheOtherCountrysHabitAreUnderstood()
    {
        const auto read = shippedReader().read("Tanggal;Keterangan;Cabang;Jumlah;;Saldo\n"
                                               "'02/09/2026;SETORAN TUNAI 8405 WATI;'0938;500448,5;CR;1.500.448,50\n"
                                               "2026-09-03;BIAYA ADM;'0938;448,00;DB;1500000,5\n");
        QVERIFY2(bool(read) && read->isImportable(), described(read).c_str());
        QCOMPARE(read->lines[0].amount.toCents(), 50'044'850);
        QCOMPARE(read->lines[1].balance->toCents(), 150'000'050);
        QVERIFY(read->balanceBreaks.empty());
    }

    void numbersWithoutCentsAndWithBlanksAreUnderstood()
    {
        const auto read = readBisnis("01/09/2026,SETOR,0000,\" 20,000 \",\" 20,000 \"\n"
                                     "02/09/2026,SETOR,0000,\"Rp 1.00 DB\",\"19,999\"\n");
        QVERIFY2(bool(read) && read->isImportable(), described(read).c_str());
        QCOMPARE(read->lines[0].amount.toCents(), 2'000'000);
        QVERIFY(read->lines[0].direction == BankDirection::Credit); // No mark is a credit at BCA.
        QVERIFY(read->balanceBreaks.empty());
    }

    void windows1252IsUnderstood()
    {
        const auto read = readBisnis(replaced(bisnisRow("01/09/2026", "1.00 CR", "1.00"), "WATI", "") +
                                     "\"02/09/2026\",\"CAF\xC9 \x96 "
                                     "TOKO\xA0RINA\",\"0000\",\"1.00 CR\",\"2.00\"\n");
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(read->lines[1].description, std::string("CAF\xC3\x89 \xE2\x80\x93 TOKO RINA"));
    }

    void aLeadingZeroLostByASpreadsheetIsPutBack()
    {
        const auto text = replaced(sample("bri_export.csv"), "\"2026-09-30 00:05:00\"", "\"2026-09-30\"");
        const auto read = shippedReader().read(text);
        const auto found = std::find_if(
            read->lines.begin(), read->lines.end(), [](const BankLine& line) { return line.description == "BUNGA"; });
        QCOMPARE(found->time->toString(), std::string("00:05:00"));
        QCOMPARE(found->reference, std::string("4075258"));
    }

    void theShortBriFormIsReadToo()
    {
        auto lines = QString::fromStdString(sample("bri_export.csv")).split(u'\n', Qt::SkipEmptyParts);
        for (auto& line : lines)
            line = line.left(line.lastIndexOf(u','));
        const auto read = shippedReader().read(lines.join(u'\n').toStdString());
        QVERIFY2(bool(read) && read->isImportable(), described(read).c_str());
        QCOMPARE(read->lines.size(), std::size_t{40});
    }

    void remarksStandInForAnEmptyDescription()
    {
        const auto read =
            shippedReader().read("NOREK;TGL_TRAN;SEQ;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AKHIR_MUTASI;TRREMK\n"
                                 "01;2026-09-01;1;;.00;5.00;5.00;NBMB RUDI TIRTA TO CONTOH\n"
                                 "01;2026-09-01;2;TRANSFER;.00;5.00;10.00;NBMB RUDI TIRTA TO CONTOH\n");
        QVERIFY2(bool(read) && read->isImportable(), described(read).c_str());
        QCOMPARE(read->layoutId, std::string("bri_export"));
        QCOMPARE(read->lines[0].description, std::string("NBMB RUDI TIRTA TO CONTOH"));
        QCOMPARE(read->lines[1].description, std::string("TRANSFER"));
        QCOMPARE(read->lines[1].nameHint, std::string("RUDI TIRTA"));
    }

    void titlesMayBreakIntoSeveralLines()
    {
        const auto read = shippedReader().read(
            "\"No. rekening : 0000612345\"\n\"Tanggal\nTransaksi\";Keterangan;Cabang;Jumlah;Saldo\n"
            "1/9/2026;SETOR;0000;1,00 CR;1,00\n2-Sep-26;SETOR;0000;1,00 CR;2,00\n");
        QVERIFY2(bool(read) && read->isImportable(), described(read).c_str());
        QCOMPARE(read->accountNumber, std::string("0000612345"));
        QCOMPARE(read->lines[1].date->toString(), std::string("2026-09-02"));
        QCOMPARE(read->lines[1].fileLine, std::size_t{5});
    }

    void titlesRepeatedOnEveryPageAreNoRows()
    {
        const auto text = sample("bca_bisnis.csv");
        const auto at = text.find("\"08/09/2026\"");
        const auto read = shippedReader().read(text.substr(0, at) + kBisnisHead + text.substr(at));
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(described(read), std::string("bca_bisnis, 40 lines"));
    }

    void formsWithoutASampleAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("layout");
        const char* bni = "01/09/2026,TRANSFER DARI | PEMINDAHAN DARI 123 Sdr RUDI TIRTA,%1,\"1,500,000.00\"\n"
                          "02/09/2026,BIAYA ADM,%2,\"1,485,000.00\"\n";
        const auto rows = QString::fromLatin1(bni);
        QTest::newRow("BNI D/K")
            << "Tanggal Transaksi,Keterangan,Jumlah,D/K,Saldo\n" +
                   rows.arg(QStringLiteral("\"1,000,000.00\",K"), QStringLiteral("\"15,000.00\",D")).toUtf8()
            << QByteArray("bni_dk");
        QTest::newRow("BNI Mobile")
            << "Tanggal Transaksi,Uraian Transaksi,Tipe,Nominal,Saldo\n" +
                   rows.arg(QStringLiteral("CR,\"1,000,000.00\""), QStringLiteral("DB,\"15,000.00\"")).toUtf8()
            << QByteArray("bni_tipe");
        QTest::newRow("Mandiri")
            << QByteArray("Tgl.,Tgl. Val.,Rincian Transaksi,No. Referensi,Debit,Kredit,Saldo,Branch Code\n"
                          "01/09/2026,01/09/2026,MCM InhouseTrf CS-CS DARI RUDI "
                          "TIRTA,123,0,\"1.000.000,00\",\"1.500.000,00\",13700\n"
                          "02/09/2026,02/09/2026,Biaya Adm,,\"15.000,00\",0,\"1.485.000,00\",13700\n")
            << QByteArray("mandiri_rincian");
        QTest::newRow("BSI")
            << QByteArray("Tanggal,Keterangan,Nominal Debet,Nominal Kredit,Saldo\n"
                          "01-09-2026,Dana Masuk - Transfer dari RUDI TIRTA TIKET,,\"1.000.000,00\",\"1.500.000,00\"\n"
                          "02 Sep 2026,Biaya Administrasi,\"15.000,00\",,\"1.485.000,00\"\n")
            << QByteArray("bsi_nominal");
        QTest::newRow("BSI D/K without TrxId")
            << QByteArray("Tanggal;Trx Time;D/K;Mutasi;Saldo;Keterangan\n"
                          "01/09/2026;10:11:12;K;1.000.000,00;1.500.000,00;Setoran Tunai RUDI TIRTA\n"
                          "02/09/2026;426;D;15.000,00;1.485.000,00;Biaya\n")
            << QByteArray("bsi_dk");
        QTest::newRow("CIMB") << QByteArray("Post Date;Eff Date;Description;Debit;Credit;Balance\n"
                                            "01-Sep-2026;01-Sep-2026;RUDI TIRTA;0.00;1,000,000.00;1,500,000.00\n"
                                            "02-Sep-2026;02-Sep-2026;FEE;15,000.00;0.00;1,485,000.00\n")
                              << QByteArray("cimb_octo");
    }
    void formsWithoutASampleAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, layout);
        const auto read = shippedReader().read(text.toStdString());
        QCOMPARE(described(read), layout.toStdString() + ", 2 lines");
        QVERIFY(read->lines[0].direction == BankDirection::Credit && read->lines[1].direction == BankDirection::Debit);
        QCOMPARE(read->lines[0].amount.toCents(), 100'000'000);
        QCOMPARE(read->lines[1].date->toString(), std::string("2026-09-02"));
        if (layout != "cimb_octo")
            QCOMPARE(read->lines[0].nameHint, std::string("RUDI TIRTA"));
    }

    void aLayoutNeverSeenBeforeIsOnlyAFile()
    {
        auto layout = readLayout(kNeverSeen, {});
        QVERIFY2(bool(layout), layout ? "" : layout.error().text.c_str());
        auto layouts = shippedLayouts();
        addLayout(layouts, std::move(*layout));
        const StatementReader reader(std::move(layouts));
        const auto read =
            reader.read("BANK NUSA;;;;;\nRek;: 77-0012-3;;;;\n;;;;;\n"
                        "Waktu;Cabang;Berita;Catatan Nasabah;Nilai (Rp);Sisa Dana\n"
                        "Saldo Lalu;;;;;1.000,00\n"
                        "Selasa, 01 September 2026 10.15;KC1;Kiriman dari RUDI TIRTA;deposit;250.123,00;251.123,00\n"
                        "Rabu, 02 September 2026 07.05;KC1;BATAL;;-250.123,00;1.000,00\n"
                        "Dicetak 3 September 2026;;;;;\n");
        QCOMPARE(described(read), std::string("bank_nusa, 2 lines"));
        QCOMPARE(read->accountNumber, std::string("7700123"));
        QCOMPARE(
            toJsonLine(read->lines[0]),
            std::string(R"({"line": 6, "date": "2026-09-01", "time": "10:15:00", "pending": false, "direction": "CR", )"
                        R"("amount": 250123, "cents": 0, "balance": 251123, "balance_cents": 0, )"
                        R"("description": "Kiriman dari RUDI TIRTA / deposit", "name_hint": "RUDI TIRTA"})"));
        QVERIFY(read->lines[1].isReversal && read->lines[1].direction == BankDirection::Debit);
    }

    void layoutsThatFitEquallyWellAreRefusedByName()
    {
        auto layouts = shippedLayouts();
        auto twin = layouts.front();
        const auto original = twin.id;
        twin.id = "twin";
        addLayout(layouts, twin);
        const StatementReader reader(layouts);
        const auto read = reader.read(sample("bca_bisnis.csv"));
        QCOMPARE(original, std::string("bca_bisnis"));
        QVERIFY(!read && read.error().kind == Kind::SeveralLayouts);
        layouts.back().priority = 1;
        QCOMPARE(StatementReader(layouts).read(sample("bca_bisnis.csv"))->layoutId, std::string("twin"));
    }

    /// Any lines, written in a random dress of one layout, read back as the same lines.
    void linesWrittenInAnyDressReadBackEqual()
    {
        const bool holds = rc::check([] {
            const char delimiter = *rc::gen::element(',', ';', '\t');
            const bool isEnglish = *rc::gen::arbitrary<bool>();
            const std::string lineEnd = *rc::gen::element<std::string>("\n", "\r\n", "\r");
            const auto count = *rc::gen::inRange(1, 20);
            const auto quoted = [](const std::string& text) {
                std::string out = "\"";
                for (const char c : text)
                    out += c == '"' ? std::string("\"\"") : std::string(1, c);
                return out + "\"";
            };
            const auto money = [&](std::int64_t cents) {
                auto text = formatRupiah(Money::rupiah(cents / 100)); // 1.234.567
                if (isEnglish)
                    std::replace(text.begin(), text.end(), '.', ',');
                const auto fraction = std::to_string(100 + cents % 100).substr(1);
                return quoted(text + (isEnglish ? '.' : ',') + fraction);
            };
            std::string text;
            for (const auto* title : {"Tanggal", "Keterangan", "FT Number", "Debet", "Kredit", "Saldo"})
                text += (text.empty() ? std::string() : std::string(1, delimiter)) + title;
            text += lineEnd;
            std::vector<BankLine> lines;
            std::int64_t balance = 10'000'000'000;
            for (int i = 0; i < count; ++i) {
                BankLine line;
                line.fileLine = static_cast<std::size_t>(i) + 2;
                line.date = CivilDate::fromDays(*rc::gen::inRange<std::int64_t>(15'000, 25'000));
                const auto cents = *rc::gen::inRange<std::int64_t>(1, 900'000'000);
                line.amount = BankAmount::fromCents(cents);
                const bool isCredit = *rc::gen::arbitrary<bool>();
                line.direction = isCredit ? BankDirection::Credit : BankDirection::Debit;
                balance += isCredit ? cents : -cents;
                line.balance = BankAmount::fromCents(balance < 0 ? -balance : balance);
                balance = line.balance->toCents();
                line.description = collapsed(*rc::gen::container<std::string>(
                    rc::gen::element('A', 'b', ' ', ',', ';', '"', '.', '1', '\t', '/', '-')));
                line.reference = "FT" + std::to_string(i);
                const auto date = line.date->toString();
                text += date.substr(8) + '/' + date.substr(5, 2) + '/' + date.substr(0, 4) + delimiter +
                        quoted(line.description) + delimiter + line.reference + delimiter +
                        (isCredit ? "0" : money(cents)) + delimiter + (isCredit ? money(cents) : "") + delimiter +
                        money(balance) + lineEnd;
                lines.push_back(std::move(line));
            }
            const auto read = shippedReader().read(text);
            RC_ASSERT(bool(read));
            RC_ASSERT(read->rowErrors.empty());
            RC_ASSERT(read->lines.size() == lines.size());
            for (std::size_t i = 0; i < lines.size(); ++i)
                RC_ASSERT(toJsonLine(read->lines[i]) == toJsonLine(lines[i]));
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestStatementReader)
#include "tst_statement_reader.moc"
