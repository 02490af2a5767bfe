// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price.h"
#include "catalog/core/terms_preview.h"
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

/// A1 under A2 under A3, all of RETAIL (150); XL10 is bought at 9,800 and sold at 10,150, XL20 has a price of its own.
MemoryShop chain()
{
    MemoryShop shop;
    shop.product(6, "XL20", 20'000, 19'000);
    shop.catalog.levels[1].prices[6] = rupiah(20'500);
    shop.agent(1, 2, 0);
    shop.agent(2, 3, 25);
    shop.agent(3, 0, 40);
    shop.agent(4, 3, 0).status = AgentStatus::Closed;
    return shop;
}

} // namespace

class TestTermsPreview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarginMovesWhatHasNoPriceOfItsOwn()
    {
        const auto shop = chain();
        const auto preview = previewMargin(shop.catalog, 1, rupiah(200), {"XL20", "NONE", "XL10"});
        QCOMPARE(preview.agents, 3);
        QCOMPARE(preview.products, 1);
        QCOMPARE(preview.ownPrices, 1);
        QCOMPARE(preview.steps.size(), std::size_t{2});
        QCOMPARE(preview.steps[0].before.value(), std::int64_t{20'500});
        QCOMPARE(preview.steps[0].after.value(), std::int64_t{20'500});
        QCOMPARE(preview.steps[1].before.value(), std::int64_t{10'150});
        QCOMPARE(preview.steps[1].after.value(), std::int64_t{10'200});
        QCOMPARE(preview.steps[1].cost->value(), std::int64_t{9'800});
        QVERIFY(preview.losses.empty());
    }

    void aMarginBelowWhatUplinesEarnIsALossOfThoseWhoStandSoDeep()
    {
        auto shop = chain();
        shop.catalog.commissionByDepth = {{1, rupiah(200)}};
        const auto preview = previewMargin(shop.catalog, 1, rupiah(-1), {"XL10"});
        QCOMPARE(preview.losses.size(),
                 std::size_t{2}); // below one and below two uplines; the root earns nobody anything
        QCOMPARE(preview.losses[0].earned.value(), std::int64_t{9'799});
    }

    void aPlanIsToldByWhatASalePaysInAll()
    {
        auto shop = chain();
        shop.catalog.commissionByDepth = {{1, rupiah(100)}, {2, rupiah(50)}, {3, rupiah(0)}};
        const auto preview = previewPlan(shop.catalog, {rupiah(100), rupiah(0), rupiah(300)});
        QCOMPARE(preview.products, 2);
        QCOMPARE(preview.steps.size(), std::size_t{3});
        const auto told = [&](std::size_t at) {
            const auto& step = preview.steps[at];
            return QStringLiteral("%1 uplines, %2 agents: %3 to %4, thin %5")
                .arg(step.uplines)
                .arg(step.agents)
                .arg(step.before.value())
                .arg(step.after.value())
                .arg(step.thin);
        };
        QCOMPARE(told(0), QStringLiteral("1 uplines, 1 agents: 100 to 100, thin 0"));
        QCOMPARE(told(1), QStringLiteral("2 uplines, 1 agents: 150 to 100, thin 0"));
        // XL10 earns 300 at MASTER, where it is cheapest.
        QCOMPARE(told(2), QStringLiteral("3 uplines, 0 agents: 150 to 400, thin 1"));
        QVERIFY(preview.losses.empty()); // nobody stands so deep
    }

    void aPlanThatSomebodyIsDeepEnoughForLoses()
    {
        const auto preview = previewPlan(chain().catalog, {rupiah(300), rupiah(51)});
        QCOMPARE(preview.losses.size(), std::size_t{1});
        QCOMPARE(preview.losses[0].uplines, 2);
        QCOMPARE(preview.losses[0].earned.value(), std::int64_t{9'799});
    }

    void noPlanIsNoStepAndNothingToldTwice()
    {
        QVERIFY(previewPlan(chain().catalog, {}).steps.empty());
        MemoryShop empty;
        empty.catalog.levels.clear();
        QCOMPARE(previewPlan(empty.catalog, {rupiah(1)}).products, 0);
    }

    /// The preview says what orders will say.
    void aPreviewedPriceIsTheOneThatIsQuotedAfterwards()
    {
        QVERIFY(rc::check([] {
            const auto shop = chain();
            const auto margin = rupiah(*rc::gen::inRange(-400, 5'000));
            const auto preview = previewMargin(shop.catalog, 1, margin, {"XL10", "XL20"});
            const auto after = changed(shop.catalog, LevelMarginChange{1, margin});
            for (const auto& step : preview.steps)
                RC_ASSERT(step.after == levelPrice(after, shop.agent(1), shop.product(step.product)));
        }));
    }
};

QTEST_GUILESS_MAIN(TestTermsPreview)
#include "tst_terms_preview.moc"
