// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/supplier_figures.h"
#include "engine/services/exchange_log.h"
#include "engine/services/supplier_board.h"

#include <QtTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr SupplierId kDigi{1};
constexpr MappingId kMapping{7};

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

catalog::Catalog oneSupplier()
{
    catalog::Catalog catalog;
    catalog::Supplier supplier;
    supplier.id = kDigi;
    supplier.code = "DIGI";
    supplier.floatReserve = rupiah(100);
    catalog.suppliers.emplace(kDigi, supplier);
    return catalog;
}

} // namespace

class TestSupplierFigures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mostAnswersAreNotSlowerThanTheNinetyFifthOfAHundred()
    {
        QVERIFY(rc::check("the sorted place says so", [] {
            const auto all = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 1000));
            LatencyWindow window;
            for (const auto one : all)
                window.record(one);
            if (all.empty() || all.size() > 200)
                return;
            auto sorted = all;
            std::sort(sorted.begin(), sorted.end());
            const auto slower =
                std::count_if(sorted.begin(), sorted.end(), [&](auto one) { return one > window.p95(); });
            RC_ASSERT(slower * 100 <= static_cast<std::int64_t>(all.size()) * 5);
            RC_ASSERT(std::binary_search(sorted.begin(), sorted.end(), window.p95()));
        }));
        LatencyWindow window;
        QCOMPARE(window.p95() + window.average(), 0);
    }

    void whatIsSpentIsToldByTheHour()
    {
        SpendWindow spend(0);
        spend.record(rupiah(1000), kMinute);
        QCOMPARE(spend.perHour(kMinute).value(), 12'000); // never less than five minutes
        QCOMPARE(spend.perHour(10 * kMinute).value(), 6'000);
        QCOMPARE(spend.perHour(60 * kMinute).value(), 1'000);
        QCOMPARE(spend.perHour(61 * kMinute).value(), 0); // an hour ago
        spend.record(rupiah(500), 61 * kMinute);          // the same place of the ring
        QCOMPARE(spend.perHour(61 * kMinute).value(), 500);
    }

    void theFloatLastsWhileThereIsSome()
    {
        QCOMPARE(secondsLeft(rupiah(1000), rupiah(2000)), std::optional<std::int64_t>(1800));
        QCOMPARE(secondsLeft(rupiah(-5), rupiah(2000)), std::optional<std::int64_t>(0));
        QCOMPARE(secondsLeft(rupiah(1000), Money()), std::optional<std::int64_t>());
    }

    void theBoardKnowsWhatAMappingDid()
    {
        SupplierBoard board;
        board.configure(oneSupplier());
        QVERIFY(!board.mapping(kMapping));
        board.record(kDigi, ExchangeResult::Refused, 0, kMapping);
        QVERIFY(!board.mapping(kMapping)->successPermille && !board.health().front().successPermille);
        for (int i = 1; i < 12; ++i) {
            board.record(kDigi, ExchangeResult::InProcess, 1000, kMapping);
            board.record(kDigi, i % 4 == 0 ? ExchangeResult::Refused : ExchangeResult::Delivered, 0, kMapping);
        }
        const auto seen = board.mapping(kMapping);
        QVERIFY(seen.has_value());
        QCOMPARE(seen->successPermille, std::optional(750));
        QCOMPARE(seen->outcomes, 12);
        QCOMPARE(seen->latencyP95Us, 1000);
        QVERIFY(seen->lastUsedUnixMs > 0);
    }

    void aPersonHoldsABreakerOpenUntilAPersonClosesIt()
    {
        SupplierBoard board;
        board.configure(oneSupplier());
        QVERIFY(!board.setBreaker(SupplierId{9}, true));
        QVERIFY(board.setBreaker(kDigi, true));
        for (int i = 0; i < 30; ++i)
            board.record(kDigi, ExchangeResult::Delivered, 10);
        QVERIFY(board.live(kDigi).breakerOpen && board.health().front().breakerHeld);
        QVERIFY(board.setBreaker(kDigi, false));
        QVERIFY(!board.live(kDigi).breakerOpen && !board.health().front().breakerHeld);
        for (int i = 0; i < 5; ++i)
            board.record(kDigi, ExchangeResult::Trouble, 0);
        QVERIFY(board.live(kDigi).breakerOpen);
    }

    void spendingShowsOnTheBoard()
    {
        SupplierBoard board;
        board.configure(oneSupplier());
        board.setLedgerFloats({{kDigi, rupiah(1'300)}});
        board.reserveFloat(kDigi, rupiah(100));
        board.releaseFloat(kDigi, rupiah(100), true);
        const auto health = board.health().front();
        QCOMPARE(health.burnPerHour.value(), 1'200);
        QCOMPARE(health.lastsSeconds, std::optional<std::int64_t>(3'300)); // 1,200 left, of which 100 stay
    }

    void secretsAreNotShown_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("json") << "{'username':'toko','sign':'abc','ref_id':'1'}"
                              << "{'username':'***','sign':'***','ref_id':'1'}";
        QTest::newRow("escaped") << "{'sign':'ab\\'c','a':1}"
                                 << "{'sign':'***','a':1}";
        QTest::newRow("blanks") << "{'api_key' : 'x', 'a':1}"
                                << "{'api_key' : '***', 'a':1}";
        QTest::newRow("number") << "{'pin':1234,'price':5}"
                                << "{'pin':***,'price':5}";
        QTest::newRow("form") << "user=toko&password=x%20y&dest=0812"
                              << "user=***&password=***&dest=0812";
        QTest::newRow("cut") << "{'sign':'abcd"
                             << "{'sign':'***'";
        QTest::newRow("letter case") << "Token: abc"
                                     << "Token: ***";
        QTest::newRow("part of a name") << "{'design':'x','signed':1}"
                                        << "{'design':'x','signed':1}";
        QTest::newRow("nothing") << "sign"
                                 << "sign";
    }
    void secretsAreNotShown()
    {
        QFETCH(QString, said);
        QFETCH(QString, shown);
        // Written with single quotes for the reader's sake.
        const auto plain = said.replace(QLatin1Char('\''), QLatin1Char('"')).toStdString();
        QCOMPARE(withoutAmounts(R"({"price": 5150,"sku":"a"} Saldo: 12.345 harga=7&x=1)"),
                 std::string(R"({"price": ***,"sku":"a"} Saldo: *** harga=***&x=1)"));
        QCOMPARE(QString::fromStdString(withoutSecrets(plain)), shown.replace(QLatin1Char('\''), QLatin1Char('"')));
    }

    void noSecretComesThroughWhateverIsAroundIt()
    {
        QVERIFY(rc::check("a quoted value of a secret's name", [] {
            const auto around = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("{}[]\",: ab=&")));
            const auto shown = withoutSecrets(around + R"({"sign":"HUSH"})" + around);
            RC_ASSERT(shown.find("HUSH") == std::string::npos);
        }));
    }

    void theLatestExchangesAreKept()
    {
        ExchangeLog log;
        net::ClientResult result;
        result.kind = net::ClientResult::Kind::Answered;
        result.status = 200;
        result.body = R"({"sign":"x"})";
        for (int i = 0; i < 60; ++i)
            log.note({kDigi, "order", std::to_string(i), "sku"}, "pin=1", result);
        const auto latest = log.latest(kDigi, 100);
        QCOMPARE(latest.size(), ExchangeLog::kKeptEach);
        QCOMPARE(latest.front().ref, std::string("59"));
        QCOMPARE(latest.front().request + latest.front().answer, std::string(R"(pin=***{"sign":"***"})"));
        QVERIFY(log.latest(SupplierId{2}, 5).empty());
    }
};

QTEST_GUILESS_MAIN(TestSupplierFigures)
#include "tst_supplier_figures.moc"
