// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price.h"

#include <QtTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::catalog;

namespace {

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

void addAgent(Catalog& catalog, std::int64_t id, std::int64_t upline, std::int64_t markup)
{
    Agent agent;
    agent.id = AgentId{id};
    agent.code = "A" + std::to_string(id);
    agent.upline = AgentId{upline};
    agent.level = 1;
    agent.markup = rupiah(markup);
    agent.commissionAccount = AccountId{1000 + id};
    catalog.agents.emplace(agent.id, agent);
}

/// 1 under 2 under 3; level 1 adds 150 to the base price; the first upline gets 20, the second 10.
Catalog family()
{
    Catalog catalog;
    Level level;
    level.id = 1;
    level.margin = rupiah(150);
    catalog.levels.emplace(1, level);
    addAgent(catalog, 1, 2, 999);
    addAgent(catalog, 2, 3, 50);
    addAgent(catalog, 3, 0, 70);
    catalog.commissionByDepth = {{1, rupiah(20)}, {2, rupiah(10)}};
    return catalog;
}

Product product()
{
    Product product;
    product.id = ProductId{5};
    product.basePrice = rupiah(10'000);
    return product;
}

PriceQuote quoteOf(const Catalog& catalog, std::int64_t agent, const Product& what = product(), Money amount = {})
{
    return quotePrice(catalog, *catalog.agent(AgentId{agent}), what, amount);
}

} // namespace

class TestPrice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uplinesAddTheirMarkupsButNotTheBuyer()
    {
        const auto quote = quoteOf(family(), 1);
        QCOMPARE(quote.levelPrice.value(), 10'150);
        QCOMPARE(quote.price.value(), 10'270);
    }

    void eachUplineEarnsItsMarkupAndItsDepthsAmount()
    {
        const auto quote = quoteOf(family(), 1);
        const std::vector<CommissionShare> expected{{AccountId{1002}, "A2", rupiah(70)},
                                                    {AccountId{1003}, "A3", rupiah(80)}};
        QVERIFY(quote.commissions == expected);
        QCOMPARE(quote.commissionTotal().value(), 150);
    }

    void aRootPaysItsLevelPriceAndNobodyEarns()
    {
        const auto quote = quoteOf(family(), 3);
        QCOMPARE(quote.price.value(), 10'150);
        QVERIFY(quote.commissions.empty());
    }

    void thePriceOfALevelWinsOverItsMargin()
    {
        auto catalog = family();
        catalog.levels[1].prices[5] = rupiah(9'900);
        QCOMPARE(quoteOf(catalog, 3).price.value(), 9'900);
        auto other = product();
        other.id = ProductId{6};
        QCOMPARE(quoteOf(catalog, 3, other).price.value(), 10'150);
    }

    void anOpenAmountStandsOnTopOfThePrice()
    {
        const auto quote = quoteOf(family(), 1, product(), rupiah(25'000));
        QCOMPARE(quote.price.value(), 35'270);
        QCOMPARE(quote.faceAmount.value(), 25'000);
        QCOMPARE(quote.commissionTotal().value(), 150);
    }

    void sharesOfNothingAreLeftOut()
    {
        auto catalog = family();
        catalog.agents.at(AgentId{2}).markup = Money();
        catalog.commissionByDepth = {{2, rupiah(10)}};
        const auto quote = quoteOf(catalog, 1);
        QCOMPARE(quote.commissions.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(quote.commissions.front().agent), QStringLiteral("A3"));
    }

    void aCycleThroughTheBuyerStops()
    {
        auto catalog = family();
        catalog.agents.at(AgentId{3}).upline = AgentId{1};
        QCOMPARE(quoteOf(catalog, 1).price.value(), 10'270);
    }

    void aCycleAmongTheUplinesStopsAtTheRepetition()
    {
        auto catalog = family();
        catalog.agents.at(AgentId{3}).upline = AgentId{2};
        const auto quote = quoteOf(catalog, 1);
        QCOMPARE(quote.price.value(), 10'270);
        QCOMPARE(quote.commissions.size(), std::size_t{2});
    }

    void aMissingUplineEndsTheChain()
    {
        auto catalog = family();
        catalog.agents.erase(AgentId{3});
        QCOMPARE(quoteOf(catalog, 1).price.value(), 10'200);
    }

    void everyRupiahOfThePriceHasAnOwner()
    {
        QVERIFY(rc::check("price - commissions = level price + amount - what the depth table gives", [] {
            Catalog catalog = family();
            catalog.agents.clear();
            const auto size = *rc::gen::inRange<std::int64_t>(1, 12);
            for (std::int64_t id = 1; id <= size; ++id) // uplines anywhere, cycles and strangers included
                addAgent(
                    catalog, id, *rc::gen::inRange<std::int64_t>(0, size + 2), *rc::gen::inRange<std::int64_t>(0, 500));
            catalog.commissionByDepth.clear();
            for (int depth = 1; depth <= *rc::gen::inRange(0, 5); ++depth)
                catalog.commissionByDepth[depth] = rupiah(*rc::gen::inRange<std::int64_t>(0, 100));
            const auto amount = rupiah(*rc::gen::inRange<std::int64_t>(0, 100'000));
            const auto quote = quoteOf(catalog, 1, product(), amount);

            Money depthMoney;
            Money markups;
            std::set<AgentId> seen{AgentId{1}};
            int depth = 0;
            for (auto at = catalog.agents.at(AgentId{1}).upline; catalog.agent(at) != nullptr && seen.insert(at).second;
                 at = catalog.agents.at(at).upline) {
                markups += catalog.agents.at(at).markup;
                const auto found = catalog.commissionByDepth.find(++depth);
                depthMoney += found == catalog.commissionByDepth.end() ? Money() : found->second;
            }
            RC_ASSERT(quote.price == quote.levelPrice + amount + markups);
            RC_ASSERT(quote.price - quote.commissionTotal() == quote.levelPrice + amount - depthMoney);
            for (const auto& share : quote.commissions)
                RC_ASSERT(share.amount.isPositive());
        }));
    }
};

QTEST_GUILESS_MAIN(TestPrice)
#include "tst_price.moc"
