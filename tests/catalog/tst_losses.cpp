// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/losses.h"
#include "catalog/core/price.h"
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

/// A1 and A4 under A2 under A3; XL10 costs 9,800, RETAIL pays 10,150 and the uplines earn 300 and 50 of it: nothing
/// left.
MemoryShop tight()
{
    MemoryShop shop;
    shop.agent(1, 2, 0);
    shop.agent(2, 3, 25);
    shop.agent(3, 0, 40);
    shop.agent(4, 2, 0);
    shop.catalog.commissionByDepth = {{1, rupiah(300)}, {2, rupiah(50)}};
    return shop;
}

} // namespace

class TestLosses final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void earningNothingIsNoLoss() { QVERIFY(findLosses(tight().catalog).empty()); }

    void aHigherCommissionIsALossOfEveryoneThatDeep()
    {
        const auto losses = findLosses(tight().catalog, CommissionChange{2, rupiah(51)});
        QCOMPARE(losses.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(losses[0].productCode), QStringLiteral("XL10"));
        QCOMPARE(QString::fromStdString(losses[0].levelCode), QStringLiteral("RETAIL"));
        QCOMPARE(losses[0].uplines, 2);
        QCOMPARE(losses[0].agents, 2);
        QCOMPARE(QString::fromStdString(losses[0].agentExample), QStringLiteral("A1"));
        QCOMPARE(losses[0].earned.value(), 9'799);
        QCOMPARE(losses[0].loss().value(), 1);
    }

    void aCommissionThatNobodyIsDeepEnoughForLosesNothing()
    {
        QVERIFY(findLosses(tight().catalog, CommissionChange{3, rupiah(9'000)}).empty());
    }

    void lowerPricesAndHigherCostsAreLosses()
    {
        const auto shop = tight();
        QCOMPARE(findLosses(shop.catalog, BasePriceChange{ProductId{5}, rupiah(9'999)}).size(), std::size_t{1});
        QCOMPARE(findLosses(shop.catalog, LevelMarginChange{1, rupiah(149)}).size(), std::size_t{1});
        QCOMPARE(findLosses(shop.catalog, LevelPriceChange{1, ProductId{5}, rupiah(10'149)}).size(), std::size_t{1});
        QCOMPARE(findLosses(shop.catalog, CostChange{MappingId{5}, rupiah(9'801)}).size(), std::size_t{1});
        QVERIFY(findLosses(shop.catalog, BasePriceChange{ProductId{5}, rupiah(10'001)}).empty());
        QVERIFY(findLosses(shop.catalog, LevelPriceChange{1, ProductId{5}, rupiah(10'150)}).empty());
        QVERIFY(findLosses(shop.catalog, LevelPriceChange{1, ProductId{5}, std::nullopt}).empty());
    }

    void movingDeeperOrToACheaperLevelIsALoss()
    {
        auto shop = tight();
        shop.catalog.commissionByDepth[3] = rupiah(1);
        QCOMPARE(findLosses(shop.catalog, UplineChange{AgentId{4}, AgentId{1}}).size(), std::size_t{1});
        QCOMPARE(findLosses(shop.catalog, AgentLevelChange{AgentId{1}, 2}).size(), std::size_t{1});
        QVERIFY(findLosses(shop.catalog, UplineChange{AgentId{4}, AgentId{3}}).empty());
    }

    void noMarkupCanMakeALoss()
    {
        const auto shop = tight();
        QVERIFY(findLosses(shop.catalog, MarkupChange{AgentId{2}, Money()}).empty());
        QVERIFY(findLosses(shop.catalog, ProductMarkupChange{AgentId{2}, ProductId{5}, rupiah(9'000'000)}).empty());
    }

    void closedAgentsClosedProductsAndProductsWithoutSupplierAreLeftOut()
    {
        auto shop = tight();
        const CatalogChange change = CommissionChange{2, rupiah(51)};
        shop.catalog.productsByCode.at("XL10").status = ProductStatus::Closed;
        QVERIFY(findLosses(shop.catalog, change).empty());
        shop.catalog.productsByCode.at("XL10").status = ProductStatus::Open;
        for (const std::int64_t id : {1, 4})
            shop.catalog.agents.at(AgentId{id}).status = AgentStatus::Closed;
        QVERIFY(findLosses(shop.catalog, change).empty());
        shop.catalog.agents.at(AgentId{1}).status = AgentStatus::Suspended;
        QCOMPARE(findLosses(shop.catalog, change).size(), std::size_t{1});
        shop.catalog.mappings.clear();
        QVERIFY(findLosses(shop.catalog, change).empty());
    }

    void aLossThatIsThereAlreadyStopsNothingElse()
    {
        auto shop = tight();
        shop.product(6, "IM5", 5'000, 5'200);
        const auto now = findLosses(shop.catalog);
        QVERIFY(!now.empty());
        QVERIFY(findLosses(shop.catalog, MarkupChange{AgentId{3}, rupiah(60)}).empty());
        QVERIFY(findLosses(shop.catalog, BasePriceChange{ProductId{6}, rupiah(5'010)}).empty());
        QVERIFY(!findLosses(shop.catalog, BasePriceChange{ProductId{6}, rupiah(4'990)}).empty());
        shop.agent(7, 0, 0); // outside, where IM5 loses less: going below A3 is a loss more agents fall into
        QVERIFY(!findLosses(shop.catalog, UplineChange{AgentId{7}, AgentId{2}}).empty());
    }

    void whatIsNotALossIsSoldAtCostOrAbove()
    {
        QVERIFY(rc::check("no loss found = every agent pays at least cost and commissions", [] {
            MemoryShop shop;
            shop.product(6, "IM5", *rc::gen::inRange<std::int64_t>(9'000, 11'000), 10'000);
            const auto size = *rc::gen::inRange<std::int64_t>(1, 12);
            for (std::int64_t id = 1; id <= size; ++id)
                shop.agent(id,
                           *rc::gen::inRange<std::int64_t>(0, id),
                           *rc::gen::inRange<std::int64_t>(0, 300),
                           *rc::gen::inRange<std::int64_t>(1, 3));
            for (int depth = 1; depth <= 4; ++depth)
                shop.catalog.commissionByDepth[depth] = rupiah(*rc::gen::inRange<std::int64_t>(0, 150));
            const CatalogChange change = CommissionChange{2, rupiah(*rc::gen::inRange<std::int64_t>(0, 400))};
            const Catalog after = changed(shop.catalog, change);
            bool loses = false;
            for (const auto& [id, agent] : after.agents) {
                for (const auto& [code, product] : after.productsByCode)
                    loses = loses || explainPrice(after, agent, product, Money()).marginLeft->isNegative();
            }
            RC_ASSERT(findLosses(after).empty() == !loses);
            if (findLosses(shop.catalog).empty())
                RC_ASSERT(findLosses(shop.catalog, change).empty() == !loses);
        }));
    }
};

QTEST_GUILESS_MAIN(TestLosses)
#include "tst_losses.moc"
