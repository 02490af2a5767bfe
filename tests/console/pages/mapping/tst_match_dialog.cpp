// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/goods/goods_bench.h"
#include "console/pages/mapping/match_cases.h"
#include "console/ui_main.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/mapping/mapping_page.h"
#include "pages/mapping/match_dialog.h"
#include "pages/mapping/match_model.h"

#include <QAction>
#include <QComboBox>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

/// The shop of the cases, as product.list tells it; a page of it after `after`.
std::string productPage(const protocol::Message& it)
{
    const std::string after(it.params["after"].asString().value_or(""));
    constexpr std::size_t kHalf = 9; // Two pages.
    const auto all = shopProducts();
    const std::size_t from = after.empty() ? 0 : kHalf, to = after.empty() ? kHalf : all.size();
    JsonWriter out;
    out.beginObject().key("rows").beginArray();
    for (std::size_t i = from; i < to; ++i) {
        const MatchProduct& one = all[i];
        out.beginObject().field("code", one.code.toStdString()).field("name", one.name.toStdString());
        out.field("category", one.category.toStdString()).field("brand", one.brand.toStdString());
        out.field("kind", one.kind.toStdString()).field("unit", one.unit.toStdString());
        if (one.nominal)
            out.field("nominal", *one.nominal);
        out.field("base_price", one.price).field("cheapest", one.price - Money::rupiah(300)).endObject();
    }
    out.endArray();
    if (after.empty())
        out.field("next", all[kHalf - 1].code.toStdString());
    return protocol::replyText(it.id, out.endObject().take());
}

std::string pricePage(const protocol::Message& it)
{
    JsonWriter out;
    out.beginObject()
        .field("supplier", "DIGI")
        .field("fetched_at", std::int64_t{1795000000000})
        .key("rows")
        .beginArray();
    for (const MatchCase& one : kMatchCases) {
        out.beginObject().field("sku", one.sku).field("name", one.name).field("category", one.category);
        out.field("brand", one.brand).field("price", one.price).field("open", true);
        out.key("products").beginArray().endArray().endObject();
    }
    out.beginObject().field("sku", "known").field("name", "Telkomsel 5.000").field("price", std::int64_t{5300});
    out.field("open", true).key("products").beginArray().value("S5").endArray().endObject();
    return protocol::replyText(it.id, out.endArray().endObject().take());
}

/// Takes every line but one that somebody else was faster with.
std::string takeLines(const protocol::Message& it)
{
    JsonWriter out;
    out.beginObject().key("items").beginArray();
    std::int64_t id = 100;
    for (const Json& one : it.params["mappings"].items()) {
        out.beginObject().field("product", *one["product"].asString()).field("sku", *one["sku"].asString());
        if (one["sku"].asString() == "pln20")
            out.field("other", "PLN20X").field("result", "refused").field("why", "SKU_IN_USE");
        else
            out.field("mapping", id++).field("version", std::int64_t{1}).field("result", "added");
        out.endObject();
    }
    return protocol::replyText(it.id, out.endArray().endObject().take());
}

std::string removeLines(const protocol::Message& it)
{
    JsonWriter out;
    out.beginObject().key("items").beginArray();
    for (const Json& one : it.params["mappings"].items())
        out.beginObject().field("mapping", *one["mapping"].asInteger()).field("result", "removed").endObject();
    return protocol::replyText(it.id, out.endArray().endObject().take());
}

struct Bench {
    Bench()
    {
        goods.reply("mapping.list", R"({"product":"TSEL50","policy":"priority","revision":3,"rows":[]})");
        goods.reply("supplier.unmatched",
                    R"({"supplier":"DIGI","fetched_at":1795000000000,"unmapped":[],"moved":[],"gone":[]})");
        goods.answers["product.list"] = productPage;
        goods.answers["supplier.prices"] = pricePage;
        goods.answers["mapping.addMany"] = takeLines;
        goods.answers["mapping.removeMany"] = removeLines;
    }
    /// The assistant over the page, with its proposals there.
    [[nodiscard]] MatchDialog* begin()
    {
        if (!goods.signIn())
            return nullptr;
        page = std::make_unique<MappingPage>(goods.desk, nullptr);
        if (!goods.show(*page))
            return nullptr;
        auto* link = page->findChild<look::LinkButton*>(QStringLiteral("matchAll"));
        if (!QTest::qWaitFor([link] { return link->isVisible(); }))
            return nullptr;
        link->click();
        auto* dialog = page->findChild<MatchDialog*>();
        if (dialog == nullptr || !QTest::qWaitFor([dialog] { return dialog->model()->rowCount() > 0; }))
            return nullptr;
        return dialog;
    }
    [[nodiscard]] static QString cell(const MatchDialog& dialog, const char* sku, MatchModel::Column column)
    {
        const MatchModel& model = *dialog.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, MatchModel::Sku).data().toString() == QLatin1String(sku))
                return model.index(row, column).data().toString();
        }
        return QStringLiteral("not there");
    }
    [[nodiscard]] static QString sum(const MatchDialog& dialog)
    {
        return dialog.findChild<look::TextLine*>(QStringLiteral("matchSum"))->text();
    }

    GoodsBench goods;
    std::unique_ptr<MappingPage> page;
};

} // namespace

class TestMatchDialog final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void proposesALineForEveryCodeThatFits()
    {
        Bench bench;
        MatchDialog* dialog = bench.begin();
        QVERIFY(dialog != nullptr);
        QCOMPARE(bench.goods.daemon.count("product.list"), 2); // Both pages.
        QCOMPARE(Bench::cell(*dialog, "HS10", MatchModel::Product), QStringLiteral("S10"));
        QCOMPARE(Bench::cell(*dialog, "HS10", MatchModel::Rule), QStringLiteral("Operator dan nominal"));
        QCOMPARE(Bench::cell(*dialog, "HS10", MatchModel::Margin), QStringLiteral("540"));
        QCOMPARE(Bench::cell(*dialog, "HS10", MatchModel::Saving), QStringLiteral("+240"));
        QCOMPARE(Bench::cell(*dialog, "HS10", MatchModel::Note), QStringLiteral("pasti"));
        QCOMPARE(Bench::cell(*dialog, "S5", MatchModel::Product), QStringLiteral("not there")); // Another operator's.
        QCOMPARE(Bench::cell(*dialog, "known", MatchModel::Product), QStringLiteral("not there")); // Mapped already.
        QVERIFY(Bench::cell(*dialog, "tsel-5k", MatchModel::Note).contains(QStringLiteral("sudah punya kode")));
        shoot(*dialog, QStringLiteral("cocok-terang"));
        theme->choose(look::ThemeChoice::Dark);
        shoot(*dialog, QStringLiteral("cocok-gelap"));
        theme->choose(look::ThemeChoice::Light);
        shoot(*bench.page, QStringLiteral("cocok-halaman"));
    }

    void certainOnesAreTickedAndMappedInOneCall()
    {
        Bench bench;
        MatchDialog* dialog = bench.begin();
        QVERIFY(dialog != nullptr);
        const auto certain = static_cast<int>(dialog->model()->chosen().size());
        QVERIFY(certain > 5);
        QCOMPARE(certain, dialog->model()->certain());
        const int all = dialog->model()->rowCount();
        dialog->findChild<look::Segmented*>(QStringLiteral("matchWhich"))->choose(1);
        QCOMPARE(dialog->model()->rowCount(), certain);
        QVERIFY(certain < all);
        QCOMPARE(dialog->verbButton()->text(), QStringLiteral("Petakan %1 kode").arg(certain));
        dialog->verbButton()->click();
        QTRY_COMPARE(dialog->model()->count(MatchModel::Fate::Made), certain - 1);
        QCOMPARE(bench.goods.daemon.count("mapping.addMany"), 1);
        const auto* call = bench.goods.daemon.last("mapping.addMany");
        QVERIFY(!call->params["idem"].asString().value_or("").empty());
        QCOMPARE(call->params["supplier"].asString().value_or(""), std::string_view("DIGI"));
        QCOMPARE(static_cast<int>(call->params["mappings"].items().size()), certain);
        // Whoever was faster is named at the line.
        QVERIFY(Bench::cell(*dialog, "pln20", MatchModel::Note).contains(QStringLiteral("PLN20X")));
        QVERIFY(Bench::sum(*dialog).contains(QStringLiteral("1 ditolak")));
        shoot(*dialog, QStringLiteral("cocok-hasil"));
    }

    void whatWasJustMappedIsTakenBack()
    {
        Bench bench;
        MatchDialog* dialog = bench.begin();
        QVERIFY(dialog != nullptr);
        dialog->verbButton()->click();
        auto* undo = dialog->findChild<look::Button*>(QStringLiteral("matchUndo"));
        QTRY_VERIFY(undo->isVisible());
        const int made = dialog->model()->count(MatchModel::Fate::Made);
        undo->click();
        QTRY_COMPARE(dialog->model()->count(MatchModel::Fate::TakenBack), made);
        const auto* call = bench.goods.daemon.last("mapping.removeMany");
        QCOMPARE(static_cast<int>(call->params["mappings"].items().size()), made);
        QCOMPARE(call->params["mappings"].items()[0]["mapping"].asInteger().value_or(0), std::int64_t{100});
        QCOMPARE(call->params["mappings"].items()[0]["expect"].asInteger().value_or(0), std::int64_t{1});
        QVERIFY(!undo->isVisible());
    }

    void aBrokenCallGoesOnWithTheSameIdem()
    {
        Bench bench;
        MatchDialog* dialog = bench.begin();
        QVERIFY(dialog != nullptr);
        bench.goods.refuse("mapping.addMany", "unavailable");
        dialog->verbButton()->click();
        QTRY_VERIFY(!dialog->problem().isEmpty());
        const std::string idem(bench.goods.daemon.last("mapping.addMany")->params["idem"].asString().value_or(""));
        bench.goods.answers["mapping.addMany"] = takeLines;
        dialog->verbButton()->click();
        QTRY_VERIFY(dialog->model()->count(MatchModel::Fate::Made) > 0);
        QCOMPARE(bench.goods.daemon.last("mapping.addMany")->params["idem"].asString().value_or(""),
                 std::string_view(idem));
    }

    void aListThatCannotBeReadSaysWhyAndAnotherSupplierIsRead()
    {
        Bench bench;
        MatchDialog* dialog = bench.begin();
        QVERIFY(dialog != nullptr);
        bench.goods.reply("supplier.prices", R"({"supplier":"VIPX","fetched_at":null,"rows":[]})");
        dialog->findChild<QComboBox*>(QStringLiteral("matchSupplier"))->setCurrentText(QStringLiteral("VIPX"));
        QTRY_VERIFY(Bench::sum(*dialog).contains(QStringLiteral("Belum pernah")));
        bench.goods.refuse("supplier.prices", "not_found");
        dialog->findChild<QComboBox*>(QStringLiteral("matchSupplier"))->setCurrentText(QStringLiteral("DIGI"));
        QTRY_VERIFY(!dialog->problem().isEmpty());
        dialog->findChild<QComboBox*>(QStringLiteral("matchSupplier"))->setCurrentText(QStringLiteral("VIPX"));
        QTRY_VERIFY(!dialog->problem().isEmpty());
        QCOMPARE(dialog->model()->rowCount(), 0);
        QVERIFY(!dialog->verbButton()->isEnabled());
        QCOMPARE(bench.goods.daemon.last("supplier.prices")->params["supplier"].asString().value_or(""),
                 std::string_view("VIPX"));
    }

    void whoMayNotChangeRoutesIsNotLedHere()
    {
        Bench bench;
        bench.goods.daemon.welcome.scopes = {"product.read", "supplier.read"};
        QVERIFY(bench.goods.signIn());
        bench.page = std::make_unique<MappingPage>(bench.goods.desk, nullptr);
        QVERIFY(bench.goods.show(*bench.page));
        QTRY_VERIFY(bench.goods.daemon.count("supplier.unmatched") > 0);
        QVERIFY(!bench.page->findChild<look::LinkButton*>(QStringLiteral("matchAll"))->isVisible());
        QVERIFY(!bench.page->findChild<QAction*>(QStringLiteral("mapping.match"))->isEnabled());
    }
};

ERAFLAZZ_UI_TEST(TestMatchDialog)
#include "tst_match_dialog.moc"
