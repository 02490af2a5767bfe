// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "engine/services/order_intake.h"

#include <QtTest>

#include <functional>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

constexpr std::int64_t kNow = 1'795'334'400'000;

struct Shop final {
    catalog::Catalog catalog;
    SupplierBoard board;
    StampIssuer stamps{1};
    RoutingDesk routing{board, stamps};

    Shop()
    {
        catalog::Product product;
        product.id = ProductId{1};
        product.code = "XLD10";
        product.brand = "XL";
        product.basePrice = Money::rupiah(10'500);
        product.destType = "msisdn";
        product.rule = std::make_shared<const catalog::DestinationRule>(
            catalog::DestinationRule::compile("msisdn", "XL", "08[0-9]{8,11}").value());
        catalog.productsByCode.emplace(product.code, product);
        product.id = ProductId{2};
        product.code = "DANA";
        product.kind = catalog::ProductKind::Open;
        product.minAmount = 10'000;
        product.maxAmount = 500'000;
        product.basePrice = Money::rupiah(1'000);
        catalog.productsByCode.emplace(product.code, product);
        catalog.prefixes = std::make_shared<const catalog::PrefixTable>(std::vector<catalog::PrefixRow>{
            {"0878", "XL", "XL Axiata", 10, 13}, {"0811", "TELKOMSEL", "Telkomsel", 10, 13}});
        catalog::Supplier supplier;
        supplier.id = SupplierId{1};
        supplier.code = "DIGI";
        catalog.suppliers.emplace(supplier.id, supplier);
        catalog::Mapping mapping;
        mapping.id = MappingId{1};
        mapping.supplier = supplier.id;
        mapping.sku = "x";
        mapping.cost = Money::rupiah(500);
        catalog.mappings[ProductId{1}] = {mapping};
        catalog.mappings[ProductId{2}] = {mapping};
        catalog::Agent agent;
        agent.id = AgentId{1};
        agent.wallet = AccountId{101};
        catalog.agents.emplace(agent.id, agent);
        board.configure(catalog);
        board.setLedgerFloats({{supplier.id, Money::rupiah(100'000'000)}});
    }

    [[nodiscard]] Order prepare(const OrderRequest& request)
    {
        return prepareOrder(request, catalog, routing, stamps, kNow);
    }
    catalog::Product& product(const char* code) { return catalog.productsByCode.at(code); }
};

OrderRequest request(const std::string& product = "XLD10")
{
    OrderRequest request;
    request.agent = AgentId{1};
    request.refId = "r";
    request.productCode = product;
    request.destination = "+62 878-1234-567";
    return request;
}

QString verdictOf(const Order& order)
{
    return order.verdict ? QString::fromStdString(std::string(toString(*order.verdict))) : QStringLiteral("none");
}

} // namespace

class TestOrderIntake final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodOrderIsPricedRoutedAndNormalised()
    {
        Shop shop;
        const auto order = shop.prepare(request());
        QCOMPARE(verdictOf(order), QStringLiteral("none"));
        QCOMPARE(order.destination, std::string("08781234567"));
        QCOMPARE(order.price.value(), 10'500);
        QCOMPARE(order.plan.candidates.size(), std::size_t{1});
        QVERIFY(order.wallet == AccountId{101});
        QVERIFY(Stamp::fromUuid(order.id).has_value());
        QVERIFY(order.attemptRef > 0);
        QCOMPARE(order.businessDay.toString(), std::string("2026-11-22"));
    }

    void theFirstFaultIsTheVerdict_data()
    {
        QTest::addColumn<int>("faults");
        QTest::addColumn<QString>("verdict");
        // Each row has its own fault and every later one.
        const char* const names[] = {"RATE_LIMITED",
                                     "AGENT_INACTIVE",
                                     "PRODUCT_NOT_FOUND",
                                     "PRODUCT_CLOSED",
                                     "INVALID_REQUEST",
                                     "INVALID_DESTINATION",
                                     "DESTINATION_BLOCKED",
                                     "PRICE_EXCEEDS_MAX",
                                     "NO_ROUTE",
                                     "none"};
        for (int i = 0; i < 10; ++i)
            QTest::newRow(names[i]) << i << QString::fromLatin1(names[i]);
    }

    void theFirstFaultIsTheVerdict()
    {
        QFETCH(int, faults);
        QFETCH(QString, verdict);
        Shop shop;
        auto asked = request();
        if (faults <= 0)
            asked.verdict = Refusal::RateLimited;
        if (faults <= 1)
            shop.catalog.agents.at(AgentId{1}).status = catalog::AgentStatus::Suspended;
        if (faults <= 2)
            asked.productCode = "NONE";
        if (faults <= 3)
            shop.product("XLD10").status = catalog::ProductStatus::Closed;
        if (faults <= 4)
            asked.amount = Money::rupiah(1);
        if (faults <= 5)
            asked.destination = "12";
        if (faults <= 6)
            shop.catalog.blockedDestinations.insert("08781234567");
        if (faults <= 7)
            asked.maxPrice = Money::rupiah(10'499);
        if (faults <= 8)
            shop.catalog.mappings.clear();
        QCOMPARE(verdictOf(shop.prepare(asked)), verdict);
    }

    void aNumberOfAnotherBrandIsAMismatch()
    {
        Shop shop;
        auto asked = request();
        asked.destination = "08111234567";
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("PREFIX_MISMATCH"));
    }

    void aBlockedNumberIsRefusedHoweverItIsSpelledAndNoOtherIs()
    {
        Shop shop;
        shop.catalog.blockedDestinations = {"08781234567"};
        for (const char* spelling : {"08781234567", "0878-1234-567", "628781234567", "+62 878 1234567"}) {
            auto asked = request();
            asked.destination = spelling;
            QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("DESTINATION_BLOCKED"));
        }
        auto asked = request();
        asked.destination = "08781234568";
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("none"));
    }

    void aStrangerIsRefused()
    {
        Shop shop;
        auto asked = request();
        asked.agent = AgentId{99};
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("AGENT_INACTIVE"));
    }

    void theMaximumPriceItselfIsAccepted()
    {
        Shop shop;
        auto asked = request();
        asked.maxPrice = Money::rupiah(10'500);
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("none"));
    }

    void openAmountsHaveBounds_data()
    {
        QTest::addColumn<qlonglong>("amount");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("none at all") << 0LL << QStringLiteral("INVALID_REQUEST");
        QTest::newRow("negative") << -10'000LL << QStringLiteral("INVALID_REQUEST");
        QTest::newRow("one below the least") << 9'999LL << QStringLiteral("INVALID_REQUEST");
        // Inside the bounds the product is closed: no supplier's dialect carries an amount yet.
        QTest::newRow("the least") << 10'000LL << QStringLiteral("PRODUCT_CLOSED");
        QTest::newRow("the most") << 500'000LL << QStringLiteral("PRODUCT_CLOSED");
        QTest::newRow("one above the most") << 500'001LL << QStringLiteral("INVALID_REQUEST");
        QTest::newRow("all there is") << static_cast<qlonglong>(INT64_MAX) << QStringLiteral("INVALID_REQUEST");
    }

    void openAmountsHaveBounds()
    {
        QFETCH(qlonglong, amount);
        QFETCH(QString, verdict);
        Shop shop;
        auto asked = request("DANA");
        asked.amount = Money::rupiah(amount);
        QCOMPARE(verdictOf(shop.prepare(asked)), verdict);
    }

    /// Nothing throws at the door, whatever a product leaves open.
    void anAmountBeyondAllNumbersIsRefused()
    {
        Shop shop;
        shop.product("DANA").maxAmount.reset();
        auto asked = request("DANA");
        asked.amount = Money::rupiah(INT64_MAX);
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("INVALID_REQUEST"));
    }

    void aCounterThatNoColumnHoldsIsRefused_data()
    {
        QTest::addColumn<int>("counter");
        QTest::newRow("none") << 0;
        QTest::newRow("too many") << 32'768;
    }

    void aCounterThatNoColumnHoldsIsRefused()
    {
        QFETCH(int, counter);
        Shop shop;
        auto asked = request();
        asked.counter = counter;
        QCOMPARE(verdictOf(shop.prepare(asked)), QStringLiteral("INVALID_REQUEST"));
    }

    void billsAreNotSoldWithoutAnInquiry()
    {
        Shop shop;
        for (const auto kind : {catalog::ProductKind::Postpaid, catalog::ProductKind::Inquiry}) {
            shop.product("XLD10").kind = kind;
            QCOMPARE(verdictOf(shop.prepare(request())), QStringLiteral("PRODUCT_CLOSED"));
        }
    }

    void theFingerprintIsOfTheOrderNotOfItsSpelling()
    {
        Shop shop;
        auto other = request();
        other.destination = "08781234567";
        other.maxPrice = Money::rupiah(99'999);
        other.callbackUrl = "http://x";
        QVERIFY(shop.prepare(request()).fingerprint == shop.prepare(other).fingerprint);
        other.counter = 2;
        QVERIFY(shop.prepare(request()).fingerprint != shop.prepare(other).fingerprint);
        const auto closed = [&] {
            Shop later;
            later.product("XLD10").status = catalog::ProductStatus::Closed;
            return later.prepare(request());
        }();
        QVERIFY(shop.prepare(request()).fingerprint ==
                closed.fingerprint); // else a repetition would look like another order
    }

    void noRouteLosesMoney()
    {
        Shop shop;
        shop.catalog.mappings.at(ProductId{1})[0].cost = Money::rupiah(10'501);
        QCOMPARE(verdictOf(shop.prepare(request())), QStringLiteral("NO_ROUTE"));
    }

    void noRouteIsPaidOutOfTheUplinesCommission()
    {
        Shop shop;
        catalog::Agent upline;
        upline.id = AgentId{77};
        upline.code = "UP77";
        upline.commissionAccount = AccountId{1077};
        upline.markup = Money::rupiah(40);
        shop.catalog.agents[upline.id] = upline;
        for (auto& [id, agent] : shop.catalog.agents) {
            if (id != upline.id)
                agent.upline = upline.id;
        }
        shop.catalog.commissionByDepth = {{1, Money::rupiah(300)}};
        auto& cost = shop.catalog.mappings.at(ProductId{1})[0].cost;
        cost = Money::rupiah(10'200); // 10,540 paid, 340 to the upline
        QCOMPARE(verdictOf(shop.prepare(request())), QStringLiteral("none"));
        cost = Money::rupiah(10'201);
        QCOMPARE(verdictOf(shop.prepare(request())), QStringLiteral("NO_ROUTE"));
    }
};

QTEST_GUILESS_MAIN(TestOrderIntake)
#include "tst_order_intake.moc"
