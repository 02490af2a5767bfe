// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/goods/goods_bench.h"
#include "console/ui_main.h"
#include "core/rows/cell_roles.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/draft_bar.h"
#include "look/parts/field.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/products/bulk_dialog.h"
#include "pages/products/change_product_dialog.h"
#include "pages/products/import_dialog.h"
#include "pages/products/new_product_dialog.h"
#include "pages/products/price_check.h"
#include "pages/products/products_model.h"
#include "pages/products/products_page.h"
#include "pages/products/review_dialog.h"
#include "pages/products/status_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTreeView>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

const PriceKey kXl{QStringLiteral("XLD10"), {}};

/// The daemon's judge of prices: below cost refused, steps above 1,000 a request.
std::string judgePrices(const protocol::Message& it)
{
    const bool isDry = it.params["dry"].asBool().value_or(false);
    JsonWriter out;
    out.beginObject().field("dry", isDry).key("items").beginArray();
    for (const Json& one : it.params["changes"].items()) {
        const std::int64_t price = one["price"].asInteger().value_or(0);
        const std::int64_t expect = one["expect"].asInteger().value_or(0);
        out.beginObject().field("product", *one["product"].asString());
        if (one.has("level"))
            out.field("level", *one["level"].asString());
        out.field("expect", expect).field("price", price);
        if (price < 10'000)
            out.field("result", "refused").field("why", "PRICE_BELOW_COST");
        else
            out.field("result", price - expect > 1000 ? "request" : "changed");
        out.endObject();
    }
    out.endArray().endObject();
    return protocol::replyText(it.id, out.text());
}

/// The daemon's judge of new products: of XL and AXIS there are others, of PLN there is no rule.
std::string judgeProducts(const protocol::Message& it)
{
    JsonWriter out;
    out.beginObject().field("dry", it.params["dry"].asBool().value_or(false)).key("items").beginArray();
    for (const Json& one : it.params["products"].items()) {
        out.beginObject().field("code", *one["code"].asString());
        if (one["brand"].asString() == "PLN")
            out.field("result", "refused").field("why", "FIELDS_MISSING");
        else
            out.field("like", "XLD10").field("result", "added");
        out.endObject();
    }
    return protocol::replyText(it.id, out.endArray().endObject().take());
}

/// As a shop that moves here has it.
constexpr const char* kFile = "kode;nama;kategori;operator;nominal;harga;seperti;jenis_tujuan;aturan_tujuan;wajib_sn\n"
                              "XLD15;XL 15.000;Pulsa;XL;15.000;15.300,00;;;;\n"
                              "XLD25;XL 25.000;Pulsa;XL;25.000;25.250;;;;tidak\n"
                              "AX5;Axis 5.000;Pulsa;AXIS;5.000;5.900;;msisdn;08[0-9]{8,11};\n"
                              "xl 30;XL 30.000;Pulsa;XL;30.000;30.200;;;;\n"
                              "PLN50;Token PLN 50.000;Pulsa;PLN;50.000;50.900;;;;ya\n"
                              "XLD10;XL 10.000;Pulsa;XL;10.000;10.900;;;;\n"
                              "TSEL50;Telkomsel 50.000;Pulsa;TELKOMSEL;50.000;49.875;;;;\n";

constexpr const char* kFacts =
    R"({"code":"XLD10","name":"XL 10.000","category":"Pulsa","brand":"XL","kind":"fixed","nominal":10000,)"
    R"("dest_type":"phone","dest_rule":"08[0-9]{8,11}","sn_required":false,"queue_limit_s":300,"version":7,"levels":[]})";
constexpr const char* kFactsOfAnother =
    R"({"current":{"code":"XLD10","name":"XL Sepuluh","category":"Pulsa","brand":"XL AXIATA","kind":"fixed",)"
    R"("nominal":10000,"sn_required":false,"queue_limit_s":300,"version":8}})";

QLineEdit* edit(const QDialog& form, const char* name)
{
    return form.findChild<QLineEdit*>(QString::fromLatin1(name));
}

void type(const QDialog& form, const char* name, const char* text)
{
    edit(form, name)->setText(QString::fromLatin1(text));
}

struct Bench {
    Bench() { goods.answers["product.priceMany"] = judgePrices; }

    [[nodiscard]] bool begin(QSize size = {1364, 790})
    {
        if (!goods.signIn())
            return false;
        page = std::make_unique<ProductsPage>(goods.desk, nullptr);
        return goods.show(*page, size) && QTest::qWaitFor([this] { return page->model().rowCount() == 4; });
    }
    [[nodiscard]] bool beginWithLevels()
    {
        return begin() && QTest::qWaitFor([this] { return columnNamed("Dealer") >= 0; }) &&
               QTest::qWaitFor([this] { return !cell("XLD10", "Dealer").isEmpty(); });
    }
    [[nodiscard]] int columnNamed(const char* title) const
    {
        for (int column = 0; column < page->model().columnCount(); ++column) {
            if (page->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == QLatin1String(title))
                return column;
        }
        return -1;
    }
    [[nodiscard]] QModelIndex at(const char* code, const char* title) const
    {
        return page->model().index(page->model().rowOf(QString::fromLatin1(code)), columnNamed(title));
    }
    [[nodiscard]] QString cell(const char* code, const char* title) const { return at(code, title).data().toString(); }
    [[nodiscard]] look::GridView& grid() const
    {
        return *page->findChild<look::GridView*>(QStringLiteral("productsGrid"));
    }
    [[nodiscard]] look::DraftBar& bar() const { return *page->findChild<look::DraftBar*>(); }
    template <typename Dialog> [[nodiscard]] Dialog* dialog() const { return page->findChild<Dialog*>(); }
    void trigger(const char* action) const { page->findChild<QAction*>(QString::fromLatin1(action))->trigger(); }
    void edit(const char* code, std::int64_t server, std::int64_t price) const
    {
        page->drafts().edit({QString::fromLatin1(code), {}}, Money::rupiah(server), Money::rupiah(price));
    }
    /// The review with the daemon's verdicts there.
    [[nodiscard]] ReviewDialog* review() const
    {
        page->review();
        auto* made = dialog<ReviewDialog>();
        return made != nullptr && QTest::qWaitFor([made] { return !made->isBusy(); }) ? made : nullptr;
    }

    GoodsBench goods;
    std::unique_ptr<ProductsPage> page;
};

} // namespace

namespace {

/// The form about XLD10 with what the daemon told of it.
ChangeProductDialog* changing(const Bench& bench)
{
    bench.grid().setCurrentIndex(bench.at("XLD10", "Status"));
    bench.trigger("product.change");
    auto* form = bench.dialog<ChangeProductDialog>();
    const bool isThere =
        form != nullptr && QTest::qWaitFor([form] { return !edit(*form, "fact.name")->text().isEmpty(); });
    return isThere ? form : nullptr;
}

} // namespace

class TestProductsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void everyRefusalOfAPriceIsTold_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("says");
        QTest::newRow("loss") << QStringLiteral("PRICE_BELOW_COST") << QStringLiteral("rugi");
        QTest::newRow("changed meanwhile") << QStringLiteral("STALE") << QStringLiteral("10.550");
        QTest::newRow("of the money desk") << QStringLiteral("SAME_PERSON") << QStringLiteral("orang lain");
        QTest::newRow("of tomorrow") << QStringLiteral("SOMETHING_NEW") << QStringLiteral("SOMETHING_NEW");
    }
    void everyRefusalOfAPriceIsTold()
    {
        QFETCH(const QString, why);
        QFETCH(const QString, says);
        PriceVerdict verdict;
        verdict.result = QStringLiteral("refused");
        verdict.why = why;
        verdict.current = Money::rupiah(10'550);
        const QString words = verdictWords(verdict, true);
        QVERIFY2(words.startsWith(QStringLiteral("ditolak")) && words.contains(says), qPrintable(words));
    }

    void showsProductsWithPricesByLevel()
    {
        Bench bench;
        QVERIFY(bench.beginWithLevels());
        QCOMPARE(bench.cell("XLD10", "Harga dasar (Rp)"), QStringLiteral("10.850"));
        QCOMPARE(bench.cell("XLD10", "Modal terbaik (Rp)"), QStringLiteral("10.600"));
        QCOMPARE(bench.cell("XLD10", "Laba (Rp)"), QStringLiteral("250"));
        QCOMPARE(bench.cell("XLD10", "Dealer"), QStringLiteral("10.525"));
        QCOMPARE(bench.cell("XLD10", "Status"), QStringLiteral("Gangguan"));
        QCOMPARE(bench.cell("PLN20", "Modal terbaik (Rp)"), QStringLiteral("–"));
        shoot(*bench.page, QStringLiteral("produk-terang"));
        theme->choose(look::ThemeChoice::Dark);
        shoot(*bench.page, QStringLiteral("produk-gelap"));
        theme->choose(look::ThemeChoice::Light);
    }

    void typedPricesStayDraftsUntilTheyAreSaved()
    {
        Bench bench;
        QVERIFY(bench.beginWithLevels());
        bench.grid().setCurrentIndex(bench.at("XLD10", "Harga dasar (Rp)"));
        bench.trigger("edit.cell");
        auto* editor = bench.page->findChild<QLineEdit*>(QStringLiteral("priceEditor"));
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("10,9rb"));
        QTest::keyClick(editor, Qt::Key_Return);
        const QModelIndex cell = bench.at("XLD10", "Harga dasar (Rp)");
        QCOMPARE(cell.data().toString(), QStringLiteral("10.900"));
        QVERIFY(cell.data(DraftRole).toBool());
        QCOMPARE(bench.cell("XLD10", "Laba (Rp)"), QStringLiteral("300"));
        QTRY_VERIFY(bench.bar().isVisible());
        QVERIFY(!bench.page->unsaved().isEmpty());
        QCOMPARE(bench.goods.daemon.count("product.priceMany"), 0);
    }

    void tabGoesToTheNextPriceAndNonsenseStays()
    {
        Bench bench;
        QVERIFY(bench.beginWithLevels());
        bench.grid().setCurrentIndex(bench.at("TSEL10", "Harga dasar (Rp)"));
        bench.trigger("edit.cell");
        auto* editor = bench.page->findChild<QLineEdit*>(QStringLiteral("priceEditor"));
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("12.50"));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(bench.page->drafts().isEmpty());
        QVERIFY(editor->isVisible());
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("10500"));
        QTest::keyClick(editor, Qt::Key_Tab);
        QCOMPARE(bench.page->drafts().count(), 1);
        QCOMPARE(bench.grid().currentIndex(), bench.at("TSEL10", "Dealer"));
    }

    void undoAndRedoGoThroughTheDrafts()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        bench.trigger("draft.undo");
        QVERIFY(bench.page->drafts().isEmpty());
        QTRY_VERIFY(!bench.bar().isVisible());
        bench.trigger("draft.redo");
        QCOMPARE(bench.page->drafts().count(), 1);
    }

    void newPricesOfTheServerMarkDraftsAndOverwriteNone()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        bench.goods.tellProducts(GoodsBench::product("XLD10", "XL 10.000", "XL", "open", 10950, 1, 10600, 2));
        QTRY_COMPARE(bench.page->drafts().conflicts(), 1);
        QCOMPARE(bench.cell("XLD10", "Harga dasar (Rp)"), QStringLiteral("10.900"));
        QCOMPARE(bench.cell("XLD10", "Status"), QStringLiteral("Aktif"));
        QVERIFY(
            bench.at("XLD10", "Harga dasar (Rp)").data(Qt::ToolTipRole).toString().contains(QStringLiteral("10.950")));
        QTRY_VERIFY(bench.bar().accessibleDescription().contains(QStringLiteral("berubah")));
    }

    void reviewAsksTheDaemonAndSavesWhatItDoesNotRefuse()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        bench.edit("TSEL50", 49875, 55000);
        bench.edit("TSEL10", 10475, 9000);
        ReviewDialog* review = bench.review();
        QVERIFY(review != nullptr);
        const auto* dry = bench.goods.daemon.last("product.priceMany");
        QVERIFY(dry->params["dry"].asBool().value_or(false));
        QCOMPARE(dry->params["reason"].asString().value_or(""), std::string_view("UBAH_HARGA"));
        QCOMPARE(review->model().savable().size(), std::size_t{2});
        QCOMPARE(review->model().draftAt(0)->key.product, QStringLiteral("TSEL10")); // What is refused stands first.
        shoot(*review, QStringLiteral("produk-tinjau"));
        const std::string dryIdem(dry->params["idem"].asString().value_or(""));
        QTest::keyClick(review, Qt::Key_S, Qt::ControlModifier); // The key that led here goes on.
        QTRY_COMPARE(bench.page->drafts().count(), 1);
        const auto* saved = bench.goods.daemon.last("product.priceMany");
        QVERIFY(!saved->params.has("dry"));
        QVERIFY(saved->params["idem"].asString().value_or("") != dryIdem);
        QCOMPARE(saved->params["changes"].items().size(), std::size_t{2});
        QCOMPARE(saved->params["changes"].items()[0]["expect"].asInteger().value_or(0), std::int64_t{49875});
        // The loss is still a draft; the others are told of.
        QVERIFY(bench.page->drafts().find({QStringLiteral("TSEL10"), {}}) != nullptr);
        QVERIFY(bench.goods.told.sentence.contains(QStringLiteral("1 harga disimpan")));
        QVERIFY(bench.goods.told.sentence.contains(QStringLiteral("orang kedua")));
    }

    void oneUndoAfterSavingPutsThePricesBackAsDrafts()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        ReviewDialog* review = bench.review();
        QVERIFY(review != nullptr);
        review->verbButton()->click();
        QTRY_VERIFY(bench.page->drafts().isEmpty());
        bench.goods.tellProducts(GoodsBench::product("XLD10", "XL 10.000", "XL", "open", 10900, 1, 10600, 2));
        QTRY_COMPARE(bench.cell("XLD10", "Harga dasar (Rp)"), QStringLiteral("10.900"));
        bench.trigger("draft.undo");
        const PriceDraft* back = bench.page->drafts().find(kXl);
        QVERIFY(back != nullptr);
        QCOMPARE(back->price.value(), std::int64_t{10850});
        QCOMPARE(back->seen.value(), std::int64_t{10900});
        QVERIFY(!back->isConflict());
    }

    void conflictsAreDecidedBeforeTheyAreSaved()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        bench.goods.tellProducts(GoodsBench::product("XLD10", "XL 10.000", "XL", "open", 10950, 1, 10600, 2));
        QTRY_COMPARE(bench.page->drafts().conflicts(), 1);
        ReviewDialog* review = bench.review();
        QVERIFY(review != nullptr);
        QCOMPARE(bench.goods.daemon.count("product.priceMany"), 0);
        QVERIFY(!review->verbButton()->isEnabled());
        review->findChild<look::GridView*>()->selectRow(0);
        review->findChild<look::Button*>(QStringLiteral("keepMine"))->click();
        QTRY_COMPARE(review->model().savable().size(), std::size_t{1});
        QCOMPARE(bench.goods.daemon.last("product.priceMany")
                     ->params["changes"]
                     .items()[0]["expect"]
                     .asInteger()
                     .value_or(0),
                 std::int64_t{10950});
    }

    void refusedReviewSaysWhyAndKeepsEverything()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.refuse("product.priceMany", "unavailable");
        bench.edit("XLD10", 10850, 10900);
        ReviewDialog* review = bench.review();
        QVERIFY(review != nullptr);
        QVERIFY(!review->problem().isEmpty());
        QCOMPARE(bench.page->drafts().count(), 1);
        bench.goods.answers["product.priceMany"] = judgePrices;
        review->verbButton()->click(); // Asks again.
        QTRY_COMPARE(review->model().savable().size(), std::size_t{1});
        QVERIFY(review->problem().isEmpty());
    }

    void rulesMakeOneStepOfDrafts()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.grid().selectAll();
        bench.trigger("product.bulk");
        auto* bulk = bench.dialog<BulkDialog>();
        QVERIFY(bulk != nullptr);
        bulk->findChild<QLineEdit*>(QStringLiteral("bulkAmount"))->setText(QStringLiteral("-25"));
        const auto said = [bulk] { return bulk->findChild<look::TextLine*>(QStringLiteral("bulkPreview"))->text(); };
        // In a hurry nothing worse happens than a small step, and how many go which way is said.
        QVERIFY2(said().contains(QStringLiteral("20.900 menjadi 20.875")), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("0 naik, 4 turun")), qPrintable(said()));
        auto* rule = bulk->findChild<QComboBox*>(QStringLiteral("bulkKind"));
        rule->setCurrentIndex(rule->findText(QStringLiteral("Modal terbaik tambah rupiah")));
        bulk->findChild<QLineEdit*>(QStringLiteral("bulkAmount"))->setText(QStringLiteral("500"));
        shoot(*bulk, QStringLiteral("produk-massal"));
        bulk->verbButton()->click();
        QCOMPARE(bench.page->drafts().count(), 3); // One has no cost.
        QCOMPARE(bench.page->drafts().find(kXl)->price.value(), std::int64_t{11100});
        bench.trigger("draft.undo");
        QVERIFY(bench.page->drafts().isEmpty());
    }

    void openingAndClosingGoesOneByOneWithReasonAndIdem()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("product.status", R"({"product":{},"replayed":false})");
        bench.grid().selectAll();
        bench.trigger("product.status");
        auto* dialog = bench.dialog<StatusDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->verbButton()->isEnabled()); // Closing needs a reason.
        dialog->findChild<QLineEdit*>(QStringLiteral("statusReason"))->setText(QStringLiteral("Operator gangguan"));
        shoot(*dialog, QStringLiteral("produk-status"));
        dialog->verbButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("product.status"), 3); // One is disturbed already.
        const auto* call = bench.goods.daemon.last("product.status");
        QCOMPARE(call->params["expect"].asString().value_or(""), std::string_view("open"));
        QCOMPARE(call->params["status"].asString().value_or(""), std::string_view("disturbed"));
        QCOMPARE(call->params["reason"].asString().value_or(""), std::string_view("Operator gangguan"));
        QVERIFY(!call->params["idem"].asString().value_or("").empty());
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("3 produk")));
    }

    void filesBecomeDraftsLineByLine()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.page->importText(QStringLiteral("kode,harga\nXLD10,10900\nTSEL10,9000\nAPA,5000\nTSEL50,49875\n"));
        auto* import = bench.dialog<ImportDialog>();
        QVERIFY(import != nullptr);
        QTRY_COMPARE(import->sheet().count(LineFate::Refused), 2); // A loss, and one without a name.
        QCOMPARE(import->sheet().count(LineFate::Changed), 1);
        QCOMPARE(import->sheet().count(LineFate::Same), 1);
        QVERIFY(bench.goods.daemon.last("product.priceMany")->params["dry"].asBool().value_or(false));
        shoot(*import, QStringLiteral("produk-impor"));
        import->verbButton()->click();
        QCOMPARE(bench.page->drafts().count(), 1);
        QCOMPARE(bench.page->drafts().find(kXl)->price.value(), std::int64_t{10900});
    }

    void filesBringNewProductsAfterAYes()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.answers["product.addMany"] = judgeProducts;
        bench.page->importText(QString::fromUtf8(kFile));
        auto* import = bench.dialog<ImportDialog>();
        QVERIFY(import != nullptr);
        QTRY_VERIFY(import->verbButton()->isEnabled());
        const auto* dry = bench.goods.daemon.last("product.addMany");
        QVERIFY(dry->params["dry"].asBool().value_or(false));
        QCOMPARE(import->sheet().count(LineFate::New), 2);
        QCOMPARE(import->sheet().count(LineFate::Refused), 3); // Unknown words, bad letters, no rule.
        QCOMPARE(import->sheet().lines()[0].like, QStringLiteral("XLD10"));
        QCOMPARE(import->findChild<look::TextLine*>(QStringLiteral("importSum"))->text(),
                 QStringLiteral("Baru: 2  ·  Berubah: 1  ·  Sama: 1  ·  Ditolak: 3"));
        QVERIFY(
            import->findChild<look::TextLine*>(QStringLiteral("importWords"))->text().contains(QStringLiteral("AXIS")));
        QCOMPARE(import->verbButton()->text(), QStringLiteral("Tambah 2 produk, draf 1 harga"));
        shoot(*import, QStringLiteral("produk-impor-baru"));
        theme->choose(look::ThemeChoice::Dark);
        shoot(*import, QStringLiteral("produk-impor-baru-gelap"));
        theme->choose(look::ThemeChoice::Light);
        // Only what is refused.
        import->findChild<look::Segmented*>(QStringLiteral("importWhich"))->choose(4);
        QCOMPARE(import->model()->rowCount(), 3);
        // A word the shop does not have is taken when the person says so, and judged then.
        import->findChild<QCheckBox*>(QStringLiteral("takeWords"))->setChecked(true);
        QTRY_COMPARE(import->sheet().count(LineFate::New), 3);
        QTRY_VERIFY(import->verbButton()->isEnabled());
        const std::string dryIdem(bench.goods.daemon.last("product.addMany")->params["idem"].asString().value_or(""));
        import->verbButton()->click();
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("3 produk")));
        const auto* call = bench.goods.daemon.last("product.addMany");
        QVERIFY(!call->params.has("dry"));
        QVERIFY(call->params["idem"].asString().value_or("") != dryIdem);
        const auto& first = call->params["products"].items()[0];
        QCOMPARE(first["code"].asString().value_or(""), std::string_view("XLD15"));
        QCOMPARE(first["base_price"].asInteger().value_or(0), std::int64_t{15300});
        QCOMPARE(first["nominal"].asInteger().value_or(0), std::int64_t{15000});
        QCOMPARE(bench.page->drafts().count(), 1);
    }

    void aBrokenRunGoesOnWithTheSameIdem()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.answers["product.addMany"] = judgeProducts;
        bench.page->importText(QStringLiteral("kode;nama;kategori;operator;harga\nXLD15;XL 15.000;Pulsa;XL;15300\n"));
        auto* import = bench.dialog<ImportDialog>();
        QTRY_VERIFY(import->verbButton()->isEnabled());
        bench.goods.refuse("product.addMany", "unavailable");
        import->verbButton()->click();
        QTRY_VERIFY(!import->problem().isEmpty());
        const std::string idem(bench.goods.daemon.last("product.addMany")->params["idem"].asString().value_or(""));
        QCOMPARE(import->sheet().count(LineFate::New), 1);
        bench.goods.answers["product.addMany"] = judgeProducts;
        import->verbButton()->click();
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("1 produk")));
        QCOMPARE(bench.goods.daemon.last("product.addMany")->params["idem"].asString().value_or(""),
                 std::string_view(idem));
    }

    void whatIsRefusedOnlyThenIsSeen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.answers["product.addMany"] = judgeProducts;
        bench.page->importText(QStringLiteral("kode;nama;kategori;operator;harga\nXLD15;XL 15.000;Pulsa;XL;15300\n"));
        auto* import = bench.dialog<ImportDialog>();
        QTRY_VERIFY(import->verbButton()->isEnabled());
        // Somebody else was faster.
        bench.goods.reply(
            "product.addMany",
            R"({"dry":false,"added":0,"refused":1,"items":[{"code":"XLD15","result":"refused","why":"CODE_TAKEN"}]})");
        import->verbButton()->click();
        QTRY_COMPARE(import->sheet().count(LineFate::Refused), 1);
        QVERIFY(import->isVisible());
        QVERIFY(!import->sheet().lines()[0].problem.isEmpty());
        QVERIFY(bench.goods.told.sentence.isEmpty());
    }

    void exportHoldsWhatIsSeen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const QString text = QString::fromUtf8(bench.page->exported());
        QCOMPARE(text.count(u'\n'), 5);
        QVERIFY(text.contains(QStringLiteral("XLD10;XL 10.000;")));
        QVERIFY(text.contains(QStringLiteral(";10850;"))); // A number for every spreadsheet, not "10.850".
        // What was saved can be read again, and says what is there.
        bench.page->importText(text);
        QCOMPARE(bench.dialog<ImportDialog>()->sheet().count(LineFate::Same), 4);
    }

    void newProductsAreSentOnceAndRefusalsStayInTheForm()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.refuse("product.add", "refused", "CODE_TAKEN");
        bench.trigger("product.add");
        auto* form = bench.dialog<NewProductDialog>();
        QVERIFY(form != nullptr);
        QVERIFY(!form->verbButton()->isEnabled());
        const auto type = [form](const char* name, const QString& text) {
            form->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text);
        };
        type("newCode", QStringLiteral("XLD15"));
        type("newName", QStringLiteral("XL 15.000"));
        type("newPrice", QStringLiteral("15.300"));
        type("newLike", QStringLiteral("XLD10"));
        QVERIFY(form->verbButton()->isEnabled());
        shoot(*form, QStringLiteral("produk-baru"));
        form->verbButton()->click();
        QTRY_VERIFY(form->problem().contains(QStringLiteral("CODE_TAKEN")));
        const std::string first(bench.goods.daemon.last("product.add")->params["idem"].asString().value_or(""));
        bench.goods.reply("product.add", R"({"product":{"code":"XLD15"},"replayed":false})");
        form->verbButton()->click();
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("XLD15")));
        const auto* call = bench.goods.daemon.last("product.add");
        QVERIFY(call->params["idem"].asString().value_or("") != first);
        QCOMPARE(call->params["base_price"].asInteger().value_or(0), std::int64_t{15300});
        QCOMPARE(call->params["like"].asString().value_or(""), std::string_view("XLD10"));
        bench.goods.toldDoes();
        QCOMPARE(bench.goods.gone.page, QStringLiteral("page.mapping"));
    }

    void whatAProductIsIsSentAsWhatDiffers()
    {
        Bench bench;
        bench.goods.reply("product.get", kFacts);
        QVERIFY(bench.begin());
        auto* form = changing(bench);
        QVERIFY(form != nullptr);
        QVERIFY(!form->verbButton()->isEnabled()); // Nothing differs.
        type(*form, "fact.name", "XL 10.000 Promo");
        type(*form, "fact.queue_limit_s", "0");
        form->verbButton()->click();
        QCOMPARE(bench.goods.daemon.count("product.change"), 0); // From 1.
        type(*form, "fact.queue_limit_s", "120");
        shoot(*form, QStringLiteral("produk-ubah"));
        bench.goods.reply("product.change", R"({"product":{"code":"XLD10"},"replayed":false})");
        form->verbButton()->click();
        QTRY_VERIFY(bench.goods.told.sentence.contains(QStringLiteral("XLD10")));
        const auto& sent = bench.goods.daemon.last("product.change")->params;
        QCOMPARE(sent["name"].asString().value_or(""), std::string_view("XL 10.000 Promo"));
        QCOMPARE(sent["queue_limit_s"].asInteger().value_or(0), std::int64_t{120});
        QCOMPARE(sent["expect"].asInteger().value_or(0), std::int64_t{7});
        QVERIFY(!sent.has("category") && !sent.has("nominal") && !sent.has("sn_required"));
        QVERIFY(!sent["idem"].asString().value_or("").empty());
    }

    void whoChangedAProductMeanwhileIsNotOverwrittenUnseen()
    {
        Bench bench;
        bench.goods.reply("product.get", kFacts);
        QVERIFY(bench.begin());
        auto* form = changing(bench);
        QVERIFY(form != nullptr);
        type(*form, "fact.name", "Punya saya");
        bench.goods.answers["product.change"] = [](const protocol::Message& it) {
            return protocol::errorText(it.id, protocol::failure("conflict", "STALE", kFactsOfAnother));
        };
        form->verbButton()->click();
        QTRY_VERIFY(form->problem().contains(QStringLiteral("orang lain")));
        QCOMPARE(edit(*form, "fact.name")->text(), QStringLiteral("Punya saya"));
        QCOMPARE(edit(*form, "fact.brand")->text(), QStringLiteral("XL AXIATA")); // Not touched here: it follows.
        shoot(*form, QStringLiteral("produk-ubah-bentrok"));
        bench.goods.reply("product.change", R"({"product":{"code":"XLD10"},"replayed":false})");
        form->verbButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("product.change"), 2);
        const auto& sent = bench.goods.daemon.last("product.change")->params;
        QCOMPARE(sent["expect"].asInteger().value_or(0), std::int64_t{8});
        QVERIFY(!sent.has("brand"));
    }

    void filtersHideRowsAndOfferWaysOut()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.page->open({.page = {}, .subject = {}, .filter = QStringLiteral("status:gangguan")});
        QCOMPARE(bench.page->model().rowCount(), 1);
        auto* tree = bench.page->findChild<QTreeView*>(QStringLiteral("productTree"));
        // PLN has no disturbed product.
        const QModelIndex group = tree->model()->index(1, 0);
        tree->setCurrentIndex(tree->model()->index(0, 0, group));
        QCOMPARE(bench.page->model().rowCount(), 0);
        auto* empty = bench.page->findChild<look::EmptyState*>();
        QVERIFY(empty != nullptr);
        shoot(*bench.page, QStringLiteral("produk-kosong"));
        Q_EMIT empty->wayTaken(0);
        QCOMPARE(bench.page->model().rowCount(), 1);
        bench.page->open({.page = {}, .subject = QStringLiteral("TSEL50"), .filter = {}});
        QCOMPARE(bench.grid().currentIndex().row(), bench.page->model().rowOf(QStringLiteral("TSEL50")));
    }

    void smallWindowsKeepTheGridAndItsVerbs()
    {
        Bench bench;
        QVERIFY(bench.begin({683, 560}));
        QVERIFY(bench.page->width() <= 683); // Nothing forces the window to be wider.
        QVERIFY(!bench.page->findChild<QTreeView*>(QStringLiteral("productTree"))->isVisible());
        QVERIFY(bench.grid().isVisible());
        shoot(*bench.page, QStringLiteral("produk-sempit"));
        bench.page->resize(1364, 790);
        QVERIFY(bench.page->findChild<QTreeView*>(QStringLiteral("productTree"))->isVisible());
    }

    void withoutTheRightNothingCanBeTyped()
    {
        Bench bench;
        bench.goods.daemon.welcome.scopes = {"product.read"};
        QVERIFY(bench.begin());
        QVERIFY(!(bench.at("XLD10", "Harga dasar (Rp)").flags() & Qt::ItemIsEditable));
        const auto* bulk = bench.page->findChild<QAction*>(QStringLiteral("product.bulk"));
        QVERIFY(!bulk->isEnabled());
        QVERIFY(!bulk->toolTip().isEmpty());
    }

    void lostLinkFreezesThePageAndKeepsDrafts()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.edit("XLD10", 10850, 10900);
        bench.goods.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        QCOMPARE(bench.page->model().rowCount(), 4);
        QCOMPARE(bench.page->drafts().count(), 1);
        QVERIFY(!(bench.at("XLD10", "Harga dasar (Rp)").flags() & Qt::ItemIsEditable));
        bench.page->review();
        QVERIFY(bench.dialog<ReviewDialog>() == nullptr);
        shoot(*bench.page, QStringLiteral("produk-terputus"));
    }

    void shopWithoutProductsSaysWhatToDo()
    {
        Bench bench;
        bench.goods.products.clear();
        QVERIFY(bench.goods.signIn());
        bench.page = std::make_unique<ProductsPage>(bench.goods.desk, nullptr);
        QVERIFY(bench.goods.show(*bench.page));
        QTRY_VERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        shoot(*bench.page, QStringLiteral("produk-pertama"));
    }

    void refusedCatalogueIsAnErrorThatCanBeTriedAgain()
    {
        Bench bench;
        bench.goods.refuse("sub.open", "internal");
        QVERIFY(bench.goods.signIn());
        bench.page = std::make_unique<ProductsPage>(bench.goods.desk, nullptr);
        bench.page->resize(1364, 790);
        bench.page->show();
        bench.page->comeForward();
        QTRY_VERIFY(bench.page->findChild<look::ErrorState*>() != nullptr);
    }
};

ERAFLAZZ_UI_TEST(TestProductsPage)
#include "tst_products_page.moc"
