// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/goods/goods_bench.h"
#include "console/ui_main.h"
#include "core/rows/cell_roles.h"
#include "desk/note_dialog.h"
#include "goods/product_list.h"
#include "goods/route_ladder.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/draft_bar.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/mapping/mapping_form.h"
#include "pages/mapping/mapping_model.h"
#include "pages/mapping/mapping_page.h"
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/order_review.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

std::string sheet(int revision = 3, const std::string& tail = {})
{
    return R"({"product":"TSEL50","policy":"priority","revision":)" + std::to_string(revision) +
           R"(,"rows":[)"
           R"({"id":1,"supplier":"DIGI","sku":"tsel50","cost":48900,"priority":10,"status":"open","stock":null,"cutoff_start":1410,"cutoff_end":30,"version":2,"supplier_open":true,"breaker_open":false,"success_permille":984,"latency_us":2100000,"latency_p95_us":5800000,"last_used_at":1795000100000},)"
           R"({"id":2,"supplier":"VIPX","sku":"S50","cost":49150,"priority":20,"status":"open","stock":null,"cutoff_start":0,"cutoff_end":0,"version":1,"supplier_open":true,"breaker_open":false,"success_permille":881,"latency_p95_us":14200000},)"
           R"({"id":3,"supplier":"MKIO","sku":"TSL50K","cost":50010,"priority":30,"status":"open","stock":120,"cutoff_start":0,"cutoff_end":0,"version":5,"supplier_open":true,"breaker_open":false},)"
           R"({"id":4,"supplier":"ISIM","sku":"TEL50","cost":48700,"priority":40,"status":"closed","stock":null,"cutoff_start":1320,"cutoff_end":360,"version":1,"supplier_open":true,"breaker_open":false})" +
           tail + "]}";
}

constexpr const char* kUnmatched =
    R"({"supplier":"DIGI","fetched_at":1795000000000,"unmapped":[{"sku":"TSELD50","name":"Telkomsel 50.000 Promo","category":"Pulsa","brand":"TELKOMSEL","price":49300,"open":true},{"sku":"xl5","name":"XL 5.000","category":"Pulsa","brand":"XL","price":5800,"open":true}],)"
    R"("moved":[{"mapping":1,"version":2,"product":"TSEL50","sku":"tsel50","name":"Telkomsel 50.000","cost":48900,"price":49400,"permille":10}],"gone":[{"mapping":9,"version":1,"product":"XLD10","sku":"xl10","why":"gone"}]})";

/// More codes that went than the panel shows at once.
std::string manyGone()
{
    std::string rows;
    for (int i = 1; i <= 14; ++i)
        rows += (rows.empty() ? "" : ",") + std::string(R"({"mapping":)") + std::to_string(i) +
                R"(,"version":1,"product":"XLD10","sku":"xl)" + std::to_string(i) + R"(","why":"gone"})";
    return R"({"supplier":"DIGI","fetched_at":1795000000000,"unmapped":[],"moved":[],"gone":[)" + rows + "]}";
}

struct Bench {
    Bench()
    {
        goods.reply("mapping.list", sheet());
        goods.answers["supplier.unmatched"] = [](const protocol::Message& it) {
            return it.params["supplier"].asString() == "DIGI"
                       ? protocol::replyText(it.id, kUnmatched)
                       : protocol::errorText(it.id, protocol::failure("not_found"));
        };
    }

    [[nodiscard]] bool begin(const char* product = "TSEL50", QSize size = {1364, 790})
    {
        if (!goods.signIn())
            return false;
        page = std::make_unique<MappingPage>(goods.desk, nullptr);
        if (!goods.show(*page, size))
            return false;
        const QString wanted = QString::fromLatin1(product);
        page->open({.page = {}, .subject = wanted, .filter = {}});
        return QTest::qWaitFor([this, wanted] {
            return goods.daemon.last("mapping.list") != nullptr && page->model().sheet().product == wanted;
        });
    }
    [[nodiscard]] QString cell(int row, MappingModel::Column column) const
    {
        return page->model().index(row, column).data().toString();
    }
    [[nodiscard]] QStringList suppliers() const
    {
        QStringList names;
        for (int row = 0; row < page->model().rowCount(); ++row)
            names << cell(row, MappingModel::Supplier);
        return names;
    }
    [[nodiscard]] look::GridView& grid() const
    {
        return *page->findChild<look::GridView*>(QStringLiteral("mappingGrid"));
    }
    void trigger(const char* action) const { page->findChild<QAction*>(QString::fromLatin1(action))->trigger(); }

    GoodsBench goods;
    std::unique_ptr<MappingPage> page;
};

} // namespace

class TestMappingPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void showsTheLinesInTheirOrder()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QCOMPARE(bench.suppliers(),
                 (QStringList{
                     QStringLiteral("DIGI"), QStringLiteral("VIPX"), QStringLiteral("MKIO"), QStringLiteral("ISIM")}));
        QCOMPARE(bench.cell(0, MappingModel::Cost), QStringLiteral("48.900"));
        QCOMPARE(bench.cell(0, MappingModel::Hours), QStringLiteral("00:30–23:30"));
        QCOMPARE(bench.cell(1, MappingModel::Success), QStringLiteral("88,1\u00a0%"));
        QCOMPARE(bench.cell(2, MappingModel::Margin), QStringLiteral("-135"));
        QCOMPARE(bench.cell(2, MappingModel::Success), QStringLiteral("–"));
        auto* ladder = bench.page->findChild<RouteLadder*>();
        QTRY_VERIFY(ladder->accessibleDescription().contains(QStringLiteral("MKIO rugi 135")));
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("unmatched.DIGI.TSELD50")) != nullptr);
        QVERIFY(bench.page->findChild<look::Button*>(QStringLiteral("unmatched.DIGI.xl5")) == nullptr);
        shoot(*bench.page, QStringLiteral("pemetaan-terang"));
        theme->choose(look::ThemeChoice::Dark);
        shoot(*bench.page, QStringLiteral("pemetaan-gelap"));
        theme->choose(look::ThemeChoice::Light);
        bench.page->resize(1290, 658);
        shoot(*bench.page, QStringLiteral("pemetaan-kecil"));
    }

    void movedLinesAreADraftUntilTheyAreSaved()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectRow(1);
        bench.trigger("mapping.up");
        QCOMPARE(bench.suppliers().first(), QStringLiteral("VIPX"));
        QCOMPARE(bench.grid().currentIndex().row(), 0); // The line stays under the hand.
        QVERIFY(bench.page->model().index(0, MappingModel::Place).data(DraftRole).toBool());
        QCOMPARE(bench.goods.daemon.count("mapping.order"), 0);
        bench.trigger("draft.undo");
        QCOMPARE(bench.suppliers().first(), QStringLiteral("DIGI"));
        bench.trigger("draft.redo");
        shoot(*bench.page, QStringLiteral("pemetaan-draf"));

        bench.goods.reply(
            "mapping.order",
            R"({"product":"TSEL50","policy":"priority","revision":4,"order":[2,1,3,4],"replayed":false})");
        Q_EMIT bench.page->findChild<look::DraftBar*>()->reviewAsked();
        auto* review = bench.page->findChild<OrderReview*>();
        QVERIFY(review != nullptr);
        shoot(*review, QStringLiteral("pemetaan-tinjau"));
        review->findChild<QLineEdit*>(QStringLiteral("orderReason"))->setText(QStringLiteral("VIPX lebih cepat"));
        review->verbButton()->click();
        QTRY_VERIFY(bench.page->drafts().all().empty());
        const auto* call = bench.goods.daemon.last("mapping.order");
        QCOMPARE(call->params["expect"].asInteger().value_or(-1), std::int64_t{3});
        QCOMPARE(call->params["order"].items().size(), std::size_t{4});
        QCOMPARE(call->params["order"].items()[0].asInteger().value_or(0), std::int64_t{2});
        QCOMPARE(call->params["reason"].asString().value_or(""), std::string_view("VIPX lebih cepat"));
        QVERIFY(!call->params["idem"].asString().value_or("").empty());
    }

    void droppingALineMovesIt()
    {
        Bench bench;
        QVERIFY(bench.begin());
        MappingModel& model = bench.page->model();
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3, 0)}));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(bench.suppliers().at(1), QStringLiteral("ISIM"));
        const std::unique_ptr<QMimeData> again(model.mimeData({model.index(0, 0)}));
        QVERIFY(!model.dropMimeData(again.get(), Qt::MoveAction, 4, 0, {}));
        QCOMPARE(bench.suppliers().last(), QStringLiteral("DIGI"));
    }

    void ordersChangedMeanwhileAreDecidedFirst()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectRow(0);
        bench.trigger("mapping.down");
        bench.goods.reply("mapping.list", sheet(4));
        bench.trigger("view.refresh");
        QTRY_VERIFY(bench.page->drafts().find(QStringLiteral("TSEL50"))->isConflict());
        QCOMPARE(bench.suppliers().first(), QStringLiteral("VIPX")); // Never overwritten.
        bench.trigger("draft.save");
        auto* review = bench.page->findChild<OrderReview*>();
        QVERIFY(!review->verbButton()->isEnabled());
        review->findChild<look::Button*>(QStringLiteral("keepMine.TSEL50"))->click();
        QTRY_VERIFY(review->verbButton()->isEnabled());
        bench.goods.refuse("mapping.order", "conflict");
        review->verbButton()->click();
        QTRY_VERIFY(!review->problem().isEmpty());
        QCOMPARE(bench.goods.daemon.last("mapping.order")->params["expect"].asInteger().value_or(-1), std::int64_t{4});
        QCOMPARE(bench.page->drafts().all().size(), std::size_t{1});
    }

    void theSwitchChangesOneLineAsItWasSeen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("mapping.change", R"({"mapping":{},"revision":4,"replayed":false})");
        Q_EMIT bench.grid().clicked(bench.page->model().index(3, MappingModel::On));
        QTRY_COMPARE(bench.goods.daemon.count("mapping.change"), 1);
        const auto* call = bench.goods.daemon.last("mapping.change");
        QCOMPARE(call->params["mapping"].asInteger().value_or(0), std::int64_t{4});
        QCOMPARE(call->params["expect"].asInteger().value_or(0), std::int64_t{1});
        QCOMPARE(call->params["status"].asString().value_or(""), std::string_view("open"));
        QVERIFY(!call->params["idem"].asString().value_or("").empty());
    }

    void changingALineSendsOnlyWhatDiffers()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectRow(0);
        bench.trigger("mapping.change");
        auto* form = bench.page->findChild<MappingForm*>();
        QVERIFY(form != nullptr);
        QVERIFY(!form->verbButton()->isEnabled()); // Nothing differs yet.
        form->findChild<QLineEdit*>(QStringLiteral("mapCost"))->setText(QStringLiteral("49.000"));
        QVERIFY(form->verbButton()->isEnabled());
        shoot(*form, QStringLiteral("pemetaan-ubah"));
        bench.goods.refuse("mapping.change", "conflict");
        form->verbButton()->click();
        QTRY_VERIFY(!form->problem().isEmpty());
        const auto* call = bench.goods.daemon.last("mapping.change");
        QCOMPARE(call->params["cost"].asInteger().value_or(0), std::int64_t{49000});
        QCOMPARE(call->params["expect"].asInteger().value_or(0), std::int64_t{2});
        QVERIFY(!call->params.has("sku") && !call->params.has("status") && !call->params.has("cutoff_start"));
    }

    void unmappedCodesFillTheForm()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("mapping.add", R"({"mapping":{},"revision":4,"losses":2,"replayed":false})");
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("unmatched.DIGI.TSELD50")) != nullptr);
        bench.page->findChild<look::Button*>(QStringLiteral("unmatched.DIGI.TSELD50"))->click();
        QTRY_VERIFY(bench.page->findChild<MappingForm*>() != nullptr);
        auto* form = bench.page->findChild<MappingForm*>();
        QCOMPARE(form->findChild<QComboBox*>(QStringLiteral("mapSupplier"))->currentText(), QStringLiteral("DIGI"));
        QVERIFY(form->verbButton()->isEnabled());
        form->verbButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("mapping.add"), 1);
        const auto* call = bench.goods.daemon.last("mapping.add");
        QCOMPARE(call->params["product"].asString().value_or(""), std::string_view("TSEL50"));
        QCOMPARE(call->params["sku"].asString().value_or(""), std::string_view("TSELD50"));
        QCOMPARE(call->params["cost"].asInteger().value_or(0), std::int64_t{49300});
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("rugi")));
        QTRY_VERIFY(bench.page->findChild<MappingForm*>() == nullptr); // What is written needs no form any more.
    }

    void aFormSaysWhatIsMissingAtItsField()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.trigger("mapping.add");
        QTRY_VERIFY(bench.page->findChild<MappingForm*>() != nullptr);
        auto* form = bench.page->findChild<MappingForm*>();
        const auto said = [form](const char* name) {
            return form->findChild<QLineEdit*>(QLatin1String(name))->accessibleDescription();
        };
        const auto type = [form](const char* name, const QString& text) {
            form->findChild<QLineEdit*>(QLatin1String(name))->setText(text);
        };
        form->verbButton()->click();
        QVERIFY(said("mapSku").contains(QStringLiteral("kode")));
        QVERIFY(!said("mapCost").isEmpty());
        type("mapSku", QStringLiteral("S50"));
        type("mapCost", QStringLiteral("49.000"));
        type("mapFrom", QStringLiteral("25:99"));
        form->verbButton()->click();
        QVERIFY(said("mapFrom").contains(QStringLiteral("23:30")));
        QVERIFY(said("mapTo").contains(QStringLiteral("kedua")));
        type("mapFrom", QStringLiteral("23:30"));
        type("mapTo", QStringLiteral("00:30"));
        form->verbButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("mapping.add"), 1);
    }

    void aFormThatIsNotWantedGoesAway()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectRow(0);
        for (const bool byKey : {false, true}) {
            bench.trigger("mapping.change");
            auto* form = bench.page->findChild<MappingForm*>();
            QVERIFY(form != nullptr && form->isVisible());
            if (byKey)
                QTest::keyClick(form, Qt::Key_Escape);
            else
                form->cancelButton()->click();
            QTRY_VERIFY(bench.page->findChild<MappingForm*>() == nullptr);
        }
        QCOMPARE(bench.goods.daemon.count("mapping.change"), 0);
    }

    void priceListsAreFetchedWhenThereAreNone()
    {
        Bench bench;
        bench.goods.refuse("supplier.unmatched", "not_found");
        bench.goods.reply("supplier.fetchPrices", R"({"supplier":"DIGI","lines":2})");
        QVERIFY(bench.begin());
        QTRY_VERIFY(bench.page->findChild<QAbstractButton*>(QStringLiteral("fetchPrices")) != nullptr);
        bench.page->findChild<QAbstractButton*>(QStringLiteral("fetchPrices"))->click();
        QTRY_COMPARE(bench.goods.daemon.count("supplier.fetchPrices"), 2);
        QVERIFY(!bench.goods.daemon.last("supplier.fetchPrices")->params["idem"].asString().value_or("").empty());
    }

    void removingALineAsksFirst()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("mapping.remove", R"({"mapping":{},"revision":4,"replayed":false})");
        bench.grid().selectRow(2);
        bench.trigger("mapping.remove");
        auto* dialog = bench.page->findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(bench.goods.daemon.count("mapping.remove"), 0);
        dialog->confirmButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("mapping.remove"), 1);
        QCOMPARE(bench.goods.daemon.last("mapping.remove")->params["mapping"].asInteger().value_or(0), std::int64_t{3});
        QCOMPARE(bench.goods.daemon.last("mapping.remove")->params["expect"].asInteger().value_or(0), std::int64_t{5});
    }

    void productWithoutSupplierSaysWhatFollows()
    {
        Bench bench;
        bench.goods.reply("mapping.list", R"({"product":"PLN20","policy":"priority","revision":0,"rows":[]})");
        QVERIFY(bench.begin("PLN20"));
        QTRY_VERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        QCOMPARE(bench.page->findChild<look::EmptyState*>()->accessibleName(),
                 QStringLiteral("Produk ini belum punya supplier"));
        shoot(*bench.page, QStringLiteral("pemetaan-kosong"));
    }

    void linesThatDoNotLoadAreAnErrorThatCanBeTriedAgain()
    {
        Bench bench;
        bench.goods.refuse("mapping.list", "unavailable");
        QVERIFY(bench.goods.signIn());
        bench.page = std::make_unique<MappingPage>(bench.goods.desk, nullptr);
        QVERIFY(bench.goods.show(*bench.page));
        QTRY_VERIFY(bench.page->findChild<look::ErrorState*>() != nullptr);
        shoot(*bench.page, QStringLiteral("pemetaan-gagal"));
        bench.goods.reply("mapping.list", sheet());
        Q_EMIT bench.page->findChild<look::ErrorState*>()->retryAsked();
        QTRY_COMPARE(bench.page->model().rowCount(), 4);
    }

    void withoutTheRightLinesOnlyShow()
    {
        Bench bench;
        bench.goods.daemon.welcome.scopes = {"product.read"};
        QVERIFY(bench.begin());
        bench.grid().selectRow(1);
        bench.trigger("mapping.up");
        QCOMPARE(bench.suppliers().first(), QStringLiteral("DIGI"));
        Q_EMIT bench.grid().clicked(bench.page->model().index(3, MappingModel::On));
        QCOMPARE(bench.goods.daemon.count("mapping.change"), 0);
        QVERIFY(!bench.page->findChild<QAction*>(QStringLiteral("mapping.add"))->isEnabled());
    }

    void lostLinkFreezesTheLinesAndKeepsTheDraft()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectRow(1);
        bench.trigger("mapping.up");
        bench.goods.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        QCOMPARE(bench.page->model().rowCount(), 4);
        QVERIFY(!bench.page->unsaved().isEmpty());
        bench.trigger("draft.save");
        QVERIFY(bench.page->findChild<OrderReview*>() == nullptr);
        shoot(*bench.page, QStringLiteral("pemetaan-terputus"));
    }

    void smallWindowsShowOneThingAtATime()
    {
        Bench bench;
        QVERIFY(bench.begin("TSEL50", {683, 560}));
        auto* list = bench.page->findChild<ProductList*>();
        QVERIFY(!list->isVisible());
        QVERIFY(bench.page->width() <= 683); // Nothing forces the window to be wider.
        shoot(*bench.page, QStringLiteral("pemetaan-sempit"));
        bench.trigger("view.detail");
        QVERIFY(list->isVisible());
        bench.page->resize(1364, 790);
        QVERIFY(list->isVisible());
    }

    void othersWhoLookAtTheProductAreNamed()
    {
        Bench bench;
        bench.goods.daemon.welcome.scopes.push_back("trx.read");
        QVERIFY(bench.begin());
        QTRY_COMPARE(bench.goods.daemon.last("presence.look")->params["subject"].asString().value_or(""),
                     std::string_view("product:TSEL50"));
        auto* line = bench.page->findChild<look::TextLine*>(QStringLiteral("onlooker"));
        QTRY_VERIFY((bench.goods.clock.advance(200), line->text().contains(QStringLiteral("Budi"))));
        bench.page->stepBack();
        QTRY_VERIFY(!bench.goods.daemon.last("presence.look")->params["on"].asBool().value_or(true));
    }

    void productsWithoutASupplierAreFound()
    {
        Bench bench;
        bench.goods.products += "," + GoodsBench::product("NEW1", "Baru", "XL", "closed", 1000, 0, 0) + "," +
                                GoodsBench::product("OLD1", "Lama", "XL", "closed", 1000, 2, 900) + "," +
                                GoodsBench::product("OUT1", "Habis", "XL", "empty", 1000, 2, 900);
        QVERIFY(bench.begin());
        using Which = ProductListModel::Which;
        auto* list = bench.page->findChild<ProductList*>();
        QCOMPARE(list->model().count(Which::Unsupplied), 2); // One of them is closed.
        QCOMPARE(list->model().count(Which::Empty), 1);
        QCOMPARE(list->model().count(Which::Urgent), 4); // These three and the disturbed one.
        for (auto* chip : list->findChildren<QAbstractButton*>()) {
            QVERIFY(chip->geometry().right() < list->width());
            if (chip->accessibleName() == QStringLiteral("Tanpa supplier 2"))
                chip->click();
        }
        QVERIFY(list->model().rowOf(QStringLiteral("NEW1")) > 0);
        QVERIFY(list->model().rowOf(QStringLiteral("PLN20")) > 0);
        QCOMPARE(list->model().rowOf(QStringLiteral("OUT1")), -1);
        QVERIFY(noteOf(*list->model().rowAt(list->model().rowOf(QStringLiteral("NEW1")))->product).isUrgent());
    }

    void searchAndChipsNarrowTheList()
    {
        Bench bench;
        QVERIFY(bench.begin());
        auto* list = bench.page->findChild<ProductList*>();
        QCOMPARE(list->model().count(ProductListModel::Which::All), 4);
        QCOMPARE(list->model().count(ProductListModel::Which::Urgent), 2); // Disturbed, and without supplier.
        list->findChild<QLineEdit*>(QStringLiteral("productSearch"))->setText(QStringLiteral("pln"));
        QCOMPARE(list->model().rowCount(), 2); // Head and product.
        list->choose(QStringLiteral("XLD10")); // Hidden by the search: the search goes.
        QVERIFY(list->model().rowOf(QStringLiteral("XLD10")) > 0);
        QTRY_COMPARE(bench.goods.daemon.last("mapping.list")->params["product"].asString().value_or(""),
                     std::string_view("XLD10"));
    }

    void codesBeyondThoseShownAreCounted()
    {
        Bench bench;
        bench.goods.answers["supplier.unmatched"] = [](const protocol::Message& it) {
            return it.params["supplier"].asString() == "DIGI"
                       ? protocol::replyText(it.id, manyGone())
                       : protocol::errorText(it.id, protocol::failure("not_found"));
        };
        QVERIFY(bench.begin());
        bench.page->findChild<look::Segmented*>(QStringLiteral("unmatchedKind"))->choose(2);
        QTRY_VERIFY(bench.page->findChild<look::TextLine*>(QStringLiteral("unmatchedMore")) != nullptr);
        QCOMPARE(bench.page->findChild<look::TextLine*>(QStringLiteral("unmatchedMore"))->text(),
                 QStringLiteral("dan 2 lagi; muncul setelah yang ini beres"));
    }
};

ERAFLAZZ_UI_TEST(TestMappingPage)
#include "tst_mapping_page.moc"
