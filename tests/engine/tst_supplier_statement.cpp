// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/supplier_statement.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

StatementLayout layout()
{
    StatementLayout made;
    made.id = "test";
    made.titles = {{StatementRole::Ref, {"Ref ID", "ref_id"}},
                   {StatementRole::Sku, {"Kode Produk"}},
                   {StatementRole::Customer, {"No. Pelanggan"}},
                   {StatementRole::Status, {"Status"}},
                   {StatementRole::Price, {"Harga"}},
                   {StatementRole::Sn, {"SN"}},
                   {StatementRole::Time, {"Tanggal"}}};
    made.words = {{"sukses", StatementStatus::Delivered},
                  {"gagal", StatementStatus::Failed},
                  {"pending", StatementStatus::Pending}};
    made.timeFormats = {"yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm"};
    return made;
}

constexpr const char* kHead = "Ref ID,Kode Produk,No. Pelanggan,Status,Harga,SN,Tanggal\n";

Result<std::vector<StatementLine>, StatementError> read(const std::string& text)
{
    return readStatement(text, layout());
}

} // namespace

class TestSupplierStatement final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStatementIsReadByItsTitles()
    {
        const auto lines = read("Laporan Transaksi\nDicetak,22/11/2026\n\n"
                                "Status,Tanggal,REF_ID,Harga,No. Pelanggan,Catatan,SN,Kode Produk\n"
                                "Sukses,2026-11-22 07:00:05,123,\"Rp 10.250\",0878,\"a,b\",\"S\"\"N\",xld10\n"
                                "gagal,22/11/2026 00:30,124,,,,,\n");
        QVERIFY(lines.has_value());
        QCOMPARE(lines->size(), std::size_t{2});
        const auto& first = (*lines)[0];
        QCOMPARE(first.line, std::size_t{5});
        QCOMPARE(first.ref, std::string("123"));
        QVERIFY(first.status == StatementStatus::Delivered);
        QCOMPARE(first.price->value(), 10'250);
        QCOMPARE(first.customer, std::string("0878"));
        QCOMPARE(first.sn, std::string("S\"N"));
        QCOMPARE(first.sku, std::string("xld10"));
        QCOMPARE(*first.atUnixMs, 1'795'305'605'000); // 2026-11-22T00:00:05Z
        QVERIFY(!(*lines)[1].price);
        QVERIFY((*lines)[1].status == StatementStatus::Failed);
    }

    void badFilesAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<int>("line");
        const QByteArray head(kHead);
        QTest::newRow("empty") << QByteArray() << QByteArray("NO_HEADER") << 0;
        QTest::newRow("no status column") << QByteArray("Ref ID,Harga\n1,2\n") << QByteArray("NO_HEADER") << 0;
        QTest::newRow("only a header") << head << QByteArray("NO_LINES") << 0;
        QTest::newRow("two references") << QByteArray("Ref ID,ref_id,Status\n") << QByteArray("TITLE_TWICE") << 1;
        QTest::newRow("fields missing") << head + "1,x,2,sukses\n" << QByteArray("FIELD_COUNT") << 2;
        QTest::newRow("a field too many") << head + "1,x,2,sukses,1,,,9\n" << QByteArray("FIELD_COUNT") << 2;
        QTest::newRow("no reference") << head + "1,x,2,sukses,1,,\n ,x,2,sukses,1,,\n" << QByteArray("NO_REF") << 3;
        QTest::newRow("unknown word") << head + "1,x,2,done,1,,\n" << QByteArray("UNKNOWN_STATUS") << 2;
        QTest::newRow("a price with cents") << head + "1,x,2,sukses,\"10,5\",,\n" << QByteArray("BAD_PRICE") << 2;
        QTest::newRow("a price below nothing") << head + "1,x,2,sukses,-5,,\n" << QByteArray("BAD_PRICE") << 2;
        QTest::newRow("a price beyond all") << head + "1,x,2,sukses,1000000000001,,\n" << QByteArray("BAD_PRICE") << 2;
        QTest::newRow("no such day") << head + "1,x,2,sukses,1,,2026-02-29 00:00:00\n" << QByteArray("BAD_TIME") << 2;
        QTest::newRow("an open quote") << head + "1,\"x,2,sukses,1,,\n" << QByteArray("NOT_CSV") << 2;
        QTest::newRow("no UTF-8") << head + "1,\xff,2,sukses,1,,\n" << QByteArray("NOT_CSV") << 2;
        QTest::newRow("a novel") << head + "1," + QByteArray(513, 'x') + ",2,sukses,1,,\n"
                                 << QByteArray("FIELD_TOO_LONG") << 2;
    }

    void badFilesAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        QFETCH(int, line);
        const auto lines = read(text.toStdString());
        QVERIFY(!lines.has_value());
        QCOMPARE(std::string(toString(lines.error().problem)), problem.toStdString());
        if (problem != "NOT_CSV")
            QCOMPARE(static_cast<int>(lines.error().line), line);
    }

    void pricesAreWholeRupiah_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qlonglong>("value");
        QTest::newRow("plain") << QByteArray("10250") << 10250LL;
        QTest::newRow("groups") << QByteArray("10.250.000") << 10250000LL;
        QTest::newRow("rupiah") << QByteArray("Rp. 1.000,00") << 1000LL;
        QTest::newRow("bad groups") << QByteArray("10.25") << -1LL;
        QTest::newRow("four digits in front") << QByteArray("1000.250") << -1LL;
        QTest::newRow("words") << QByteArray("gratis") << -1LL;
        QTest::newRow("nothing") << QByteArray("Rp") << -1LL;
        QTest::newRow("exponent") << QByteArray("1e5") << -1LL;
    }

    void pricesAreWholeRupiah()
    {
        QFETCH(QByteArray, text);
        QFETCH(qlonglong, value);
        const auto price = readPrice(text.toStdString(), '.');
        QCOMPARE(price ? price->value() : -1, value);
    }

    void anyBytesEndInLinesOrInAName()
    {
        QVERIFY(rc::check("no bytes break the reader", [] {
            const auto tail = *rc::gen::arbitrary<std::string>();
            const auto lines = read(*rc::gen::arbitrary<bool>() ? kHead + tail : tail);
            RC_ASSERT((lines.has_value() || !toString(lines.error().problem).empty()));
        }));
    }
};

QTEST_GUILESS_MAIN(TestSupplierStatement)
#include "tst_supplier_statement.moc"
