// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price.h"
#include "catalog/core/price_preview.h"
#include "catalog/core/tree.h"
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

const TreeActor kOperator{7, std::nullopt};

TreeActor uplineActor(std::int64_t id)
{
    return {0, AgentId{id}};
}

///     1 ── 2 ── 3 ── 4        5 ── 6
/// A1 and A5 are roots; everyone adds ten times its number.
MemoryShop forest()
{
    MemoryShop shop;
    for (const auto& [id, upline] : {std::pair{1, 0}, {2, 1}, {3, 2}, {4, 3}, {5, 0}, {6, 5}})
        shop.agent(id, upline, id * 10);
    shop.catalog.version = 3;
    return shop;
}

QString refused(const MemoryShop& shop, const TreeEdit& edit, const TreeActor& actor = kOperator)
{
    const auto refusal = refusalOf(shop.catalog, actor, edit);
    return refusal ? QString::fromStdString(std::string(toString(*refusal))) : QStringLiteral("none");
}

UplineChange move(std::int64_t agent, std::int64_t upline)
{
    return {AgentId{agent}, AgentId{upline}};
}

} // namespace

class TestTree final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSubtreeIsTheAgentAndEveryoneBelow()
    {
        const auto shop = forest();
        const auto found = subtreeOf(shop.catalog, AgentId{2});
        QCOMPARE(found.size(), std::size_t{3});
        QVERIFY(found[0]->id == AgentId{2} && found[1]->id == AgentId{3} && found[2]->id == AgentId{4});
        QVERIFY(isBelow(shop.catalog, AgentId{4}, AgentId{1}));
        QVERIFY(!isBelow(shop.catalog, AgentId{1}, AgentId{4}));
        QVERIFY(!isBelow(shop.catalog, AgentId{1}, AgentId{1}));
        QVERIFY(!isBelow(shop.catalog, AgentId{6}, AgentId{1}));
    }

    void whatIsNotThereIsRefusedByName()
    {
        const auto shop = forest();
        QCOMPARE(refused(shop, move(99, 1)), QStringLiteral("AGENT_NOT_FOUND"));
        QCOMPARE(refused(shop, move(2, 99)), QStringLiteral("UPLINE_NOT_FOUND"));
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{2}, 9}), QStringLiteral("LEVEL_NOT_FOUND"));
        QCOMPARE(refused(shop, ProductMarkupChange{AgentId{2}, ProductId{99}, rupiah(1)}),
                 QStringLiteral("PRODUCT_NOT_FOUND"));
        QCOMPARE(refused(shop, MarkupChange{AgentId{2}, rupiah(-1)}), QStringLiteral("OUT_OF_RANGE"));
        QCOMPARE(refused(shop, MarkupChange{AgentId{2}, rupiah(10'000'001)}), QStringLiteral("OUT_OF_RANGE"));
        QCOMPARE(refused(shop, ProductMarkupChange{AgentId{2}, ProductId{5}, rupiah(-1)}),
                 QStringLiteral("OUT_OF_RANGE"));
    }

    void noAgentCanStandBelowItself()
    {
        const auto shop = forest();
        QCOMPARE(refused(shop, move(2, 2)), QStringLiteral("CYCLE"));
        QCOMPARE(refused(shop, move(2, 4)), QStringLiteral("CYCLE"));
        QCOMPARE(refused(shop, move(2, 6)), QStringLiteral("none"));
        QCOMPARE(refused(shop, move(2, 0)), QStringLiteral("none"));
    }

    void aChainMayNotGrowBeyondTheLimit()
    {
        auto shop = forest();
        shop.catalog.uplinesMax = 3;
        QCOMPARE(refused(shop, move(2, 6)), QStringLiteral("TOO_DEEP")); // 4 would have 2 under 3 uplines more
        QCOMPARE(refused(shop, move(3, 6)), QStringLiteral("none"));
        QCOMPARE(refused(shop, move(6, 4)), QStringLiteral("TOO_DEEP"));
        shop.catalog.uplinesMax = 2; // 4 is deeper already, and may move up a little
        QCOMPARE(refused(shop, move(4, 3)), QStringLiteral("none"));
        QCOMPARE(refused(shop, move(5, 4)), QStringLiteral("TOO_DEEP"));
    }

    void aClosedAgentIsLeftAlone()
    {
        auto shop = forest();
        shop.catalog.agents.at(AgentId{4}).status = AgentStatus::Closed;
        QCOMPARE(refused(shop, move(4, 1)), QStringLiteral("AGENT_CLOSED"));
        QCOMPARE(refused(shop, move(6, 4)), QStringLiteral("AGENT_CLOSED"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{4}, AgentStatus::Active}), QStringLiteral("AGENT_CLOSED"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{3}, AgentStatus::Closed}), QStringLiteral("AGENT_CLOSED"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{3}, AgentStatus::Suspended}), QStringLiteral("none"));
    }

    void anUplineActsInItsOwnSubtreeOnly()
    {
        const auto shop = forest();
        const auto two = uplineActor(2);
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{4}, AgentStatus::Suspended}, two), QStringLiteral("none"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{2}, AgentStatus::Active}, two),
                 QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{1}, AgentStatus::Suspended}, two),
                 QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, AgentStatusChange{AgentId{6}, AgentStatus::Suspended}, two),
                 QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, MarkupChange{AgentId{2}, rupiah(99)}, two), QStringLiteral("none"));
        QCOMPARE(refused(shop, ProductMarkupChange{AgentId{2}, ProductId{5}, rupiah(9)}, two), QStringLiteral("none"));
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{2}, 2}, two), QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, move(4, 2), two), QStringLiteral("none"));
        QCOMPARE(refused(shop, move(4, 1), two), QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, move(4, 0), two), QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(refused(shop, move(6, 2), two), QStringLiteral("NOT_IN_SUBTREE"));
    }

    void anUplineCannotSellUnderItsOwnPrice()
    {
        auto shop = forest();
        shop.level(3, "GIFT", -200);
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{4}, 3}, uplineActor(2)), QStringLiteral("UNDER_OWN_PRICE"));
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{4}, 3}), QStringLiteral("none"));
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{4}, 2}, uplineActor(2)), QStringLiteral("none"));
    }

    void anEditThatLosesIsRefused()
    {
        auto shop = forest();
        shop.catalog.commissionByDepth = {{4, rupiah(500)}};
        QCOMPARE(refused(shop, move(6, 4)), QStringLiteral("WOULD_LOSE"));
        shop.level(3, "GIFT", -201);
        QCOMPARE(refused(shop, AgentLevelChange{AgentId{5}, 3}), QStringLiteral("WOULD_LOSE"));
    }

    void thePreviewShowsEveryonesPricesBeforeAndAfter()
    {
        auto shop = forest();
        shop.product(6, "TS5", 5'000, 4'000);
        shop.catalog.agents.at(AgentId{5}).productMarkups[ProductId{6}] = Money();
        const auto preview = previewMove(shop.catalog, AgentId{3}, AgentId{5});
        QCOMPARE(preview.agents.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(preview.agents[0].code), QStringLiteral("A3"));
        QCOMPARE(preview.agents[1].uplinesBefore, 3);
        QCOMPARE(preview.agents[1].uplinesAfter, 2);
        const auto& pulsa = preview.agents[1].groups.at(1); // TS after XL? By brand: TS < XL.
        QCOMPARE(QString::fromStdString(preview.agents[1].groups.at(0).brand), QStringLiteral("TS"));
        QCOMPARE(QString::fromStdString(pulsa.brand), QStringLiteral("XL"));
        QCOMPARE(pulsa.largest.before.value(), 10'150 + 10 + 20 + 30);
        QCOMPARE(pulsa.largest.after.value(), 10'150 + 50 + 30);
        QCOMPARE(preview.dearer, 2);  // XL10 of A3 and A4: 20 more
        QCOMPARE(preview.cheaper, 2); // TS5: 30 less
        QCOMPARE(preview.unchanged, 0);
        QCOMPARE(preview.largestRise.value().difference().value(), 20);
        QCOMPARE(preview.largestFall.value().difference().value(), -30);
        QVERIFY(preview.losses.empty());
    }

    void thePreviewOfAMoveIsWhatTheMovedCatalogueSays()
    {
        QVERIFY(rc::check("every step is the quoted price before and after", [] {
            MemoryShop shop;
            const auto size = *rc::gen::inRange<std::int64_t>(2, 15);
            for (std::int64_t id = 1; id <= size; ++id) {
                auto& agent =
                    shop.agent(id, *rc::gen::inRange<std::int64_t>(0, id), *rc::gen::inRange<std::int64_t>(0, 90));
                if (*rc::gen::arbitrary<bool>())
                    agent.productMarkups[ProductId{5}] = rupiah(*rc::gen::inRange<std::int64_t>(0, 90));
            }
            const UplineChange edit{AgentId{*rc::gen::inRange<std::int64_t>(1, size + 1)},
                                    AgentId{*rc::gen::inRange<std::int64_t>(0, size + 1)}};
            RC_PRE(!refusalOf(shop.catalog, kOperator, edit));
            const auto preview = previewEdit(shop.catalog, edit);
            const auto after = changed(shop.catalog, edit);
            RC_ASSERT(preview.dearer + preview.cheaper + preview.unchanged == static_cast<int>(preview.agents.size()));
            std::size_t seen = 0;
            for (const auto& [id, agent] : shop.catalog.agents) {
                const Money was = quotePrice(shop.catalog, agent, shop.product("XL10"), Money()).price;
                const Money will = quotePrice(after, after.agents.at(id), shop.product("XL10"), Money()).price;
                for (const auto& shown : preview.agents) {
                    if (shown.agent != id)
                        continue;
                    ++seen;
                    RC_ASSERT(shown.groups.at(0).largest.before == was);
                    RC_ASSERT(shown.groups.at(0).largest.after == will);
                    RC_ASSERT((isBelow(after, id, edit.agent) || id == edit.agent));
                }
                const bool isShown = id == edit.agent || isBelow(shop.catalog, id, edit.agent);
                RC_ASSERT((isShown || was == will));
            }
            RC_ASSERT(seen == preview.agents.size());
        }));
    }

    void theRecordSaysWhatWasAndWhatIs()
    {
        const auto shop = forest();
        const auto moved = actionOf(shop.catalog, kOperator, move(3, 5));
        QCOMPARE(moved.operatorId, 7);
        QCOMPARE(QString::fromStdString(moved.action), QStringLiteral("agent.move"));
        QCOMPARE(QString::fromStdString(moved.subject), QStringLiteral("agent:A3"));
        QCOMPARE(QString::fromStdString(moved.before), QStringLiteral("A2"));
        QCOMPARE(QString::fromStdString(moved.after), QStringLiteral("A5"));
        const auto marked =
            actionOf(shop.catalog, kOperator, ProductMarkupChange{AgentId{3}, ProductId{5}, rupiah(15)});
        QCOMPARE(QString::fromStdString(marked.before), QStringLiteral("XL10 "));
        QCOMPARE(QString::fromStdString(marked.after), QStringLiteral("XL10 15"));
    }
};

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
