// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price_explanation.h"
#include "shop.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::catalog;
using eraflazz::test::MemoryShop;

namespace {

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

/// A1 buys under A2 under A3.
MemoryShop family()
{
    MemoryShop shop;
    shop.agent(1, 2, 999);
    shop.agent(2, 3, 50);
    shop.agent(3, 0, 70);
    shop.catalog.commissionByDepth = {{1, rupiah(20)}, {2, rupiah(10)}};
    return shop;
}

PriceExplanation explained(const MemoryShop& shop, std::int64_t agent, Money amount = {})
{
    return explainPrice(shop.catalog, shop.agent(agent), shop.product("XL10"), amount);
}

Money sumOf(const PriceExplanation& parts)
{
    Money sum = parts.basePrice + parts.levelStep + parts.faceAmount + parts.rounding;
    for (const auto& upline : parts.uplines)
        sum += upline.markup;
    return sum;
}

} // namespace

class TestPriceExplanation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartOfAPriceIsNamed()
    {
        const auto parts = explained(family(), 1);
        QCOMPARE(parts.basePrice.value(), 10'000);
        QVERIFY(parts.source == LevelPriceSource::LevelMargin);
        QCOMPARE(QString::fromStdString(parts.levelCode), QStringLiteral("RETAIL"));
        QCOMPARE(parts.levelStep.value(), 150);
        const std::vector<UplinePart> uplines{{AgentId{2}, "A2", 1, rupiah(50), false, rupiah(20)},
                                              {AgentId{3}, "A3", 2, rupiah(70), false, rupiah(10)}};
        QVERIFY(parts.uplines == uplines);
        QCOMPARE(parts.price.value(), 10'270);
        QCOMPARE(parts.commissionTotal.value(), 150);
        QVERIFY(parts.cheapest == (CheapestCost{"DIGI", "XL10", rupiah(9'800)}));
        QCOMPARE(parts.marginLeft.value().value(), 10'270 - 150 - 9'800);
    }

    void aMarkupOfTheProductWinsOverTheGeneralOne()
    {
        auto shop = family();
        shop.catalog.agents.at(AgentId{2}).productMarkups[ProductId{5}] = rupiah(5);
        const auto parts = explained(shop, 1);
        QCOMPARE(parts.price.value(), 10'225);
        QCOMPARE(parts.uplines.at(0).markup.value(), 5);
        QVERIFY(parts.uplines.at(0).isProductMarkup);
        QVERIFY(!parts.uplines.at(1).isProductMarkup);
        QCOMPARE(parts.commissionTotal.value(), 105);
    }

    void aMarkupOfNothingForTheProductIsAMarkup()
    {
        auto shop = family();
        shop.catalog.agents.at(AgentId{3}).productMarkups[ProductId{5}] = Money();
        QCOMPARE(explained(shop, 1).price.value(), 10'200);
    }

    void theMarkupOfAnotherProductDoesNotMatter()
    {
        auto shop = family();
        shop.catalog.agents.at(AgentId{2}).productMarkups[ProductId{6}] = rupiah(5'000);
        QCOMPARE(explained(shop, 1).price.value(), 10'270);
    }

    void theLevelsOwnPriceIsNamedAsItsSource()
    {
        auto shop = family();
        shop.catalog.levels.at(1).prices[5] = rupiah(9'950);
        const auto parts = explained(shop, 3);
        QVERIFY(parts.source == LevelPriceSource::LevelPrice);
        QCOMPARE(parts.levelStep.value(), -50);
        QCOMPARE(parts.price.value(), 9'950);
    }

    void theAmountOfAnOpenProductIsNoMargin()
    {
        const auto fixed = explained(family(), 1);
        const auto open = explained(family(), 1, rupiah(40'000));
        QCOMPARE(open.price.value(), fixed.price.value() + 40'000);
        QVERIFY(open.marginLeft == fixed.marginLeft);
    }

    void closedMappingsAndClosedSuppliersAreNotTheCheapest()
    {
        auto shop = family();
        auto& mappings = shop.catalog.mappings.at(ProductId{5});
        auto dearer = mappings.front();
        dearer.id = MappingId{9};
        dearer.sku = "dearer";
        dearer.cost = rupiah(9'900);
        mappings.push_back(dearer);
        mappings.front().status = ProductStatus::Closed;
        QCOMPARE(cheapestCost(shop.catalog, ProductId{5}).value().cost.value(), 9'900);
        shop.catalog.suppliers.at(SupplierId{1}).open = false;
        QVERIFY(!cheapestCost(shop.catalog, ProductId{5}));
        QVERIFY(!explained(shop, 1).marginLeft);
    }

    void aChainOfAHundredUplinesIsCountedToItsEnd()
    {
        MemoryShop shop;
        for (std::int64_t id = 1; id <= 101; ++id)
            shop.agent(id, id == 101 ? 0 : id + 1, 1);
        const auto parts = explained(shop, 1);
        QCOMPARE(parts.uplines.size(), std::size_t{100});
        QCOMPARE(parts.price.value(), 10'250);
        QCOMPARE(QString::fromStdString(parts.uplines.back().code), QStringLiteral("A101"));
    }

    void thePartsAddUpToThePriceToTheRupiah()
    {
        QVERIFY(
            rc::check("base + level step + amount + markups = price, and every commission is one upline's share", [] {
                MemoryShop shop;
                const auto size = *rc::gen::inRange<std::int64_t>(1, 60);
                for (std::int64_t id = 1; id <= size; ++id) { // uplines anywhere, cycles and strangers included
                    auto& agent = shop.agent(id,
                                             *rc::gen::inRange<std::int64_t>(0, size + 2),
                                             *rc::gen::inRange<std::int64_t>(0, 500),
                                             *rc::gen::inRange<std::int64_t>(0, 3));
                    if (*rc::gen::arbitrary<bool>())
                        agent.productMarkups[ProductId{5}] = rupiah(*rc::gen::inRange<std::int64_t>(0, 500));
                }
                for (int depth = 1; depth <= *rc::gen::inRange(0, 8); ++depth)
                    shop.catalog.commissionByDepth[depth] = rupiah(*rc::gen::inRange<std::int64_t>(0, 100));
                if (*rc::gen::arbitrary<bool>())
                    shop.catalog.levels.at(1).prices[5] = rupiah(*rc::gen::inRange<std::int64_t>(1, 20'000));
                const auto amount = rupiah(*rc::gen::inRange<std::int64_t>(0, 100'000));
                const auto& product = shop.product("XL10");
                const auto parts = explainPrice(shop.catalog, shop.agent(1), product, amount);
                const auto quote = quotePrice(shop.catalog, shop.agent(1), product, amount);
                RC_ASSERT(parts.price == quote.price);
                RC_ASSERT(parts.rounding.isZero());
                RC_ASSERT(sumOf(parts) == parts.price);
                Money earned;
                for (const auto& upline : parts.uplines)
                    earned += upline.markup + upline.depthCommission;
                RC_ASSERT(earned == quote.commissionTotal());
                RC_ASSERT(parts.marginLeft == std::optional(parts.price - earned - amount - rupiah(9'800)));
            }));
    }
};

QTEST_GUILESS_MAIN(TestPriceExplanation)
#include "tst_price_explanation.moc"
