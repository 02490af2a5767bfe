// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/route.h"

#include <QtTest>

#include <algorithm>
#include <deque>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;
using catalog::ProductStatus;
using catalog::RoutePolicy;

namespace {

/// Owns what the options point to.
struct Market final {
    std::deque<catalog::Mapping> mappings;
    std::deque<catalog::Supplier> suppliers;
    std::vector<RouteOption> options;

    RouteOption& add(std::int64_t id, std::int64_t cost)
    {
        catalog::Supplier supplier;
        supplier.id = SupplierId{id};
        supplier.code = "S" + std::to_string(id);
        suppliers.push_back(supplier);
        catalog::Mapping mapping;
        mapping.id = MappingId{id};
        mapping.supplier = SupplierId{id};
        mapping.sku = "sku" + std::to_string(id);
        mapping.cost = Money::rupiah(cost);
        mappings.push_back(mapping);
        SupplierLive live;
        live.floatAvailable = Money::rupiah(1'000'000);
        options.push_back({&mappings.back(), &suppliers.back(), live, false});
        return options.back();
    }
};

RouteQuestion question(RoutePolicy policy = RoutePolicy::Priority)
{
    return {policy, Money(), Money::rupiah(10'000), 600};
}

std::vector<std::int64_t> order(const RoutePlan& plan)
{
    std::vector<std::int64_t> ids;
    for (const auto& candidate : plan.candidates)
        ids.push_back(candidate.mapping.value);
    return ids;
}

Market anyMarket()
{
    Market market;
    const int size = *rc::gen::inRange(0, 8);
    for (int i = 1; i <= size; ++i) {
        auto& option = market.add(i, *rc::gen::inRange<std::int64_t>(9'996, 10'004));
        auto& mapping = market.mappings.back();
        auto& supplier = market.suppliers.back();
        mapping.priority = *rc::gen::inRange(1, 3);
        mapping.status = *rc::gen::weightedElement<ProductStatus>({{8, ProductStatus::Open},
                                                                   {1, ProductStatus::Empty},
                                                                   {1, ProductStatus::Closed},
                                                                   {1, ProductStatus::Disturbed}});
        mapping.cutoffStartMinute = *rc::gen::element(0, 599, 600, 1380);
        mapping.cutoffEndMinute = *rc::gen::element(0, 600, 601, 60);
        if (*rc::gen::inRange(0, 5) == 0)
            mapping.stock = *rc::gen::inRange<std::int64_t>(-1, 2);
        supplier.open = *rc::gen::inRange(0, 6) != 0;
        supplier.floatReserve = Money::rupiah(*rc::gen::element<std::int64_t>(0, 989'999, 990'000, 990'001));
        option.live.breakerOpen = *rc::gen::inRange(0, 6) == 0;
        option.live.successPermille = *rc::gen::element(1000, 900, 100);
        option.alreadyTried = *rc::gen::inRange(0, 6) == 0;
    }
    return market;
}

} // namespace

class TestRoute final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFilterLeavesOut_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("why");
        const char* const names[] = {"supplier_closed",
                                     "mapping_closed",
                                     "mapping_closed",
                                     "cut_off",
                                     "out_of_stock",
                                     "out_of_stock",
                                     "would_lose",
                                     "float_too_low",
                                     "breaker_open",
                                     "already_tried"};
        for (int i = 0; i < 10; ++i)
            QTest::addRow("%d %s", i, names[i]) << i << QString::fromLatin1(names[i]);
    }

    void eachFilterLeavesOut()
    {
        QFETCH(int, which);
        QFETCH(QString, why);
        Market market;
        auto& option = market.add(1, 9'000);
        auto& mapping = market.mappings.back();
        QCOMPARE(planRoute(question(), market.options).candidates.size(), std::size_t{1});
        switch (which) {
        case 0:
            market.suppliers.back().open = false;
            break;
        case 1:
            mapping.status = ProductStatus::Closed;
            break;
        case 2:
            mapping.status = ProductStatus::Disturbed;
            break;
        case 3:
            mapping.cutoffStartMinute = 600, mapping.cutoffEndMinute = 601;
            break;
        case 4:
            mapping.status = ProductStatus::Empty;
            break;
        case 5:
            mapping.stock = 0;
            break;
        case 6:
            mapping.cost = Money::rupiah(10'001);
            break;
        case 7:
            option.live.floatAvailable = Money::rupiah(8'999);
            break;
        case 8:
            option.live.breakerOpen = true;
            break;
        case 9:
            option.alreadyTried = true;
            break;
        default:
            QFAIL("no such filter");
        }
        const auto plan = planRoute(question(), market.options);
        QVERIFY(plan.candidates.empty());
        QCOMPARE(plan.excluded.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(std::string(toString(plan.excluded.front().why))), why);
    }

    void aSupplierMayCostExactlyWhatIsAffordable()
    {
        Market market;
        market.add(1, 10'000);
        QCOMPARE(planRoute(question(), market.options).candidates.size(), std::size_t{1});
    }

    void theFaceAmountOfAnOpenProductIsPartOfTheCost()
    {
        Market market;
        market.add(1, 500);
        auto asked = question();
        asked.faceAmount = Money::rupiah(9'500);
        const auto plan = planRoute(asked, market.options);
        QCOMPARE(plan.candidates.size(), std::size_t{1});
        QCOMPARE(plan.candidates.front().cost.value(), 10'000);
        asked.faceAmount = Money::rupiah(9'501);
        QVERIFY(planRoute(asked, market.options).candidates.empty());
    }

    void policiesOrder()
    {
        Market market;
        market.add(1, 9'300).live.successPermille = 500;
        market.mappings.back().priority = 1;
        market.add(2, 9'100).live.successPermille = 700;
        market.mappings.back().priority = 2;
        market.add(3, 9'200).live.successPermille = 990;
        market.mappings.back().priority = 3;
        QCOMPARE(order(planRoute(question(RoutePolicy::Priority), market.options)),
                 (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(order(planRoute(question(RoutePolicy::Cheapest), market.options)),
                 (std::vector<std::int64_t>{2, 3, 1}));
        QCOMPARE(order(planRoute(question(RoutePolicy::SuccessRate), market.options)),
                 (std::vector<std::int64_t>{3, 2, 1}));
    }

    void cutOffWrapsMidnightAtBothEdges_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("minute");
        QTest::addColumn<bool>("closed");
        QTest::newRow("equal bounds mean never, at the bound") << 600 << 600 << 600 << false;
        QTest::newRow("equal at midnight") << 0 << 0 << 0 << false;
        QTest::newRow("a minute before the start") << 600 << 660 << 599 << false;
        QTest::newRow("the start itself") << 600 << 660 << 600 << true;
        QTest::newRow("the last minute") << 600 << 660 << 659 << true;
        QTest::newRow("the end itself") << 600 << 660 << 660 << false;
        QTest::newRow("wrapping, before the start") << 1410 << 30 << 1409 << false;
        QTest::newRow("wrapping, the start") << 1410 << 30 << 1410 << true;
        QTest::newRow("wrapping, the last minute of the day") << 1410 << 30 << 1439 << true;
        QTest::newRow("wrapping, midnight") << 1410 << 30 << 0 << true;
        QTest::newRow("wrapping, the last minute") << 1410 << 30 << 29 << true;
        QTest::newRow("wrapping, the end") << 1410 << 30 << 30 << false;
        QTest::newRow("to midnight, the last minute") << 1410 << 0 << 1439 << true;
        QTest::newRow("to midnight, midnight") << 1410 << 0 << 0 << false;
    }

    void cutOffWrapsMidnightAtBothEdges()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(int, minute);
        QFETCH(bool, closed);
        QCOMPARE(isCutOff(start, end, minute), closed);
    }

    void theWindowIsAsLongAsItsBoundsSay()
    {
        QVERIFY(rc::check("minutes closed = end - start around the clock", [] {
            const int start = *rc::gen::inRange(0, 1440);
            const int end = *rc::gen::inRange(0, 1440);
            int closed = 0;
            for (int minute = 0; minute < 1440; ++minute)
                closed += isCutOff(start, end, minute) ? 1 : 0;
            RC_ASSERT(closed == (end - start + 1440) % 1440);
        }));
    }

    void whoIsAskedWouldDoAndNobodyIsForgotten()
    {
        QVERIFY(rc::check("candidates pass every filter, the others are excluded", [] {
            const Market market = anyMarket();
            const auto asked =
                question(*rc::gen::element(RoutePolicy::Priority, RoutePolicy::Cheapest, RoutePolicy::SuccessRate));
            const auto plan = planRoute(asked, market.options);
            RC_ASSERT(plan.candidates.size() + plan.excluded.size() == market.options.size());
            for (const auto& candidate : plan.candidates) {
                const auto found =
                    std::find_if(market.options.begin(), market.options.end(), [&](const RouteOption& option) {
                        return option.mapping->id == candidate.mapping;
                    });
                RC_ASSERT(found != market.options.end());
                RC_ASSERT(candidate.cost <= asked.affordable);
                RC_ASSERT((found->supplier->open && found->mapping->status == ProductStatus::Open));
                RC_ASSERT(
                    !isCutOff(found->mapping->cutoffStartMinute, found->mapping->cutoffEndMinute, asked.jakartaMinute));
                RC_ASSERT((!found->mapping->stock || *found->mapping->stock > 0));
                RC_ASSERT(found->live.floatAvailable - candidate.cost >= found->supplier->floatReserve);
                RC_ASSERT((!found->live.breakerOpen && !found->alreadyTried));
            }
        }));
    }

    void theOrderOfTheOptionsDoesNotMatter()
    {
        QVERIFY(rc::check("ties end at the mapping's id", [] {
            const Market market = anyMarket();
            auto options = market.options;
            const auto asked =
                question(*rc::gen::element(RoutePolicy::Priority, RoutePolicy::Cheapest, RoutePolicy::SuccessRate));
            const auto first = order(planRoute(asked, options));
            const auto turn =
                options.empty() ? 0 : *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(options.size()));
            std::rotate(options.begin(), options.begin() + turn, options.end());
            RC_ASSERT(order(planRoute(asked, options)) == first);
            std::reverse(options.begin(), options.end());
            RC_ASSERT(order(planRoute(asked, options)) == first);
        }));
    }
};

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
