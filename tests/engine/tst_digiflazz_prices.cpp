// SPDX-License-Identifier: GPL-3.0-or-later
#include "digiflazz_order.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

/// Our balance there and the price list.
class TestDigiflazzPrices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheBalance();
    void readsThePriceList();
    void refusesAPriceListThatIsARefusal();
    void readsClosingTimes_data();
    void readsClosingTimes();
};

void TestDigiflazzPrices::readsTheBalance()
{
    const auto balance = [](std::string body) { return adapter()->readBalance({200, std::move(body)}); };
    QCOMPARE(balance(R"({"data":{"deposit":1990000}})"), std::optional(Money::rupiah(1990000)));
    QCOMPARE(balance(R"({"data":{"deposit":1990000.99}})"), std::optional(Money::rupiah(1990000)));
    QVERIFY(!balance(R"({"data":{"rc":"41","message":"x"}})"));
    QVERIFY(!balance("<html>"));
}

void TestDigiflazzPrices::readsThePriceList()
{
    const auto lines = adapter()->readPriceList({200, R"({"data":[
        {"product_name":"XL 10.000","category":"Pulsa","brand":"XL","type":"Umum","seller_name":"s","price":10650,"buyer_sku_code":"xld10",
         "buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"stock":0,"multi":false,"start_cut_off":"23:45","end_cut_off":"0:15","desc":"-"},
        {"price":5345,"buyer_sku_code":"tsel5","buyer_product_status":false,"seller_product_status":true,"unlimited_stock":true},
        {"price":5345,"buyer_sku_code":"sold-out","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":0},
        {"price":5345,"buyer_sku_code":"three-left","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":3},
        {"price":0,"buyer_sku_code":"free","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true},
        {"price":5345,"buyer_sku_code":"bad-hour","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"start_cut_off":"24:00","end_cut_off":"00:30"},
        {"price":-5,"buyer_sku_code":"negative"}, {"price":20.085,"buyer_sku_code":"grouped"}, {"price":"abc","buyer_sku_code":"text"},
        {"price":1}, 7, null,
        {"price":5355,"buyer_sku_code":"three-left ","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":2}
    ]})"});
    QVERIFY(lines);
    QCOMPARE(lines->size(), std::size_t{6});
    const auto& xl = lines->at(0);
    QVERIFY(xl.open && !xl.multi && !xl.stock);
    QCOMPARE(xl.price, Money::rupiah(10650));
    QCOMPARE(xl.cutoffStartMinute, 23 * 60 + 45);
    QCOMPARE(xl.cutoffEndMinute, 15);
    QVERIFY(!lines->at(1).open);
    QVERIFY(!lines->at(2).open);
    QCOMPARE(lines->at(3).stock, std::optional<std::int64_t>(2)); // The later of two lines with one SKU.
    QCOMPARE(lines->at(3).price, Money::rupiah(5355));
    QVERIFY(lines->at(3).open);
    QVERIFY(!lines->at(4).open);
    QVERIFY(!lines->at(5).open);
}

void TestDigiflazzPrices::refusesAPriceListThatIsARefusal()
{
    QVERIFY(!adapter()->readPriceList({200, R"({"data":{"rc":"83","message":"terlalu sering"}})"}));
    QVERIFY(!adapter()->readPriceList({200, R"({"data":null})"}));
    QVERIFY(!adapter()->readPriceList({502, "<html>"}));
    QVERIFY(adapter()->readPriceList({200, R"({"data":[]})"})->empty());
}

void TestDigiflazzPrices::readsClosingTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minute"); // -1: not a time, the line comes back closed.
    QTest::newRow("midnight") << QByteArray("00:00") << 0;
    QTest::newRow("last minute") << QByteArray("23:59") << 1439;
    QTest::newRow("no leading zero") << QByteArray("0:30") << 30;
    QTest::newRow("24:00") << QByteArray("24:00") << -1;
    QTest::newRow("60 minutes") << QByteArray("10:60") << -1;
    QTest::newRow("no colon") << QByteArray("1030") << -1;
    QTest::newRow("with seconds") << QByteArray("10:30:00") << -1;
    QTest::newRow("sign") << QByteArray("-1:30") << -1;
    QTest::newRow("one digit of minutes") << QByteArray("10:3") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
}

void TestDigiflazzPrices::readsClosingTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, minute);
    const std::string body =
        R"({"data":[{"price":1,"buyer_sku_code":"a","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"end_cut_off":"00:00","start_cut_off":")" +
        text.toStdString() + "\"}]}";
    const auto lines = adapter()->readPriceList({200, body});
    QVERIFY(lines);
    QCOMPARE(lines->front().open, minute >= 0);
    QCOMPARE(lines->front().cutoffStartMinute, std::max(minute, 0));
}

QTEST_GUILESS_MAIN(TestDigiflazzPrices)
#include "tst_digiflazz_prices.moc"
