// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/unmatched.h"

#include <QTest>

#include <utility>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

MappingSheet sheetOf(std::vector<std::int64_t> ids, int revision = 1)
{
    MappingSheet sheet;
    sheet.product = QStringLiteral("TSEL50");
    sheet.revision = revision;
    for (const std::int64_t id : ids) {
        MappingLine line;
        line.id = id;
        line.supplier = QStringLiteral("S%1").arg(id);
        sheet.lines.push_back(line);
    }
    return sheet;
}

using Ids = std::vector<std::int64_t>;

} // namespace

class TestOrderDrafts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movingMakesADraftAndMovingBackEndsIt()
    {
        OrderDrafts drafts;
        const MappingSheet sheet = sheetOf({1, 2, 3});
        drafts.move(sheet, 0, 2);
        QCOMPARE(drafts.orderOf(sheet), (Ids{2, 3, 1}));
        QCOMPARE(drafts.moved(), 3);
        drafts.move(sheet, 2, 0);
        QVERIFY(drafts.all().empty());
        drafts.undoStack().undo();
        QCOMPARE(drafts.orderOf(sheet), (Ids{2, 3, 1}));
    }

    void ordersStayPermutationsWhateverIsDone()
    {
        rc::check("every order names every line once", [] {
            OrderDrafts drafts;
            const MappingSheet sheet = sheetOf({1, 2, 3, 4, 5});
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(-1, 7), rc::gen::inRange(-1, 7)));
            for (const auto& [from, to] : steps) {
                if (from == 6)
                    drafts.undoStack().undo();
                else
                    drafts.move(sheet, from, to);
                Ids order = drafts.orderOf(sheet);
                std::sort(order.begin(), order.end());
                RC_ASSERT(order == (Ids{1, 2, 3, 4, 5}));
                RC_ASSERT(drafts.all().empty() == (drafts.orderOf(sheet) == sheet.order()));
            }
        });
    }

    void anotherRevisionIsAConflictAndTakesLinesInAndOut()
    {
        OrderDrafts drafts;
        drafts.move(sheetOf({1, 2, 3}), 0, 2);
        const MappingSheet later = sheetOf({4, 1, 2}, 2);
        drafts.serverSaid(later);
        const OrderDraft* draft = drafts.find(later.product);
        QVERIFY(draft != nullptr && draft->isConflict());
        QCOMPARE(draft->order, (Ids{2, 1, 4}));
        const std::string before = draft->idem;
        drafts.keepMine(later.product);
        draft = drafts.find(later.product);
        QVERIFY(!draft->isConflict());
        QCOMPARE(draft->seen, 2);
        QVERIFY(draft->idem != before);
    }

    void wishesTheServerFulfilsAreNoDraftsAnyMore()
    {
        OrderDrafts drafts;
        drafts.move(sheetOf({1, 2, 3}), 0, 2);
        drafts.serverSaid(sheetOf({2, 3, 1}, 2));
        QVERIFY(drafts.all().empty());
    }

    void discardingAllIsOneStep()
    {
        OrderDrafts drafts;
        MappingSheet other = sheetOf({7, 8});
        other.product = QStringLiteral("XLD10");
        drafts.move(sheetOf({1, 2, 3}), 0, 1);
        drafts.move(other, 0, 1);
        drafts.revertAll();
        QVERIFY(drafts.all().empty());
        drafts.undoStack().undo();
        QCOMPARE(drafts.all().size(), std::size_t{2});
        drafts.saved(other.product);
        QVERIFY(!drafts.undoStack().canUndo());
        QCOMPARE(drafts.products(), QSet<QString>{QStringLiteral("TSEL50")});
    }

    void codesThatLookLikeTheProductAreFound()
    {
        Product product;
        product.code = QStringLiteral("TSEL50");
        product.name = QStringLiteral("Telkomsel 50.000");
        product.brand = QStringLiteral("TELKOMSEL");
        product.price = Money::rupiah(49875);
        product.bestCost = Money::rupiah(48900);
        Unmatched code;
        code.sku = QStringLiteral("T50");
        code.name = QStringLiteral("Telkomsel 50K");
        code.brand = QStringLiteral("Telkomsel");
        code.price = Money::rupiah(49300);
        const Likeness same = likenessOf(code, product);
        QVERIFY(same.isName && same.isBrand && same.isPrice);
        code.name = QStringLiteral("Telkomsel 100.000");
        code.price = Money::rupiah(97000);
        QVERIFY(likenessOf(code, product).score < same.score);
        code.brand = QStringLiteral("XL");
        code.name = QStringLiteral("XL Combo");
        code.price = Money::rupiah(48900);
        QCOMPARE(likenessOf(code, product).score, 0);
    }
};

QTEST_GUILESS_MAIN(TestOrderDrafts)
#include "tst_order_drafts.moc"
