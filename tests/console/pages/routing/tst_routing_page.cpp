// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/goods/goods_bench.h"
#include "console/ui_main.h"
#include "desk/note_dialog.h"
#include "goods/route_ladder.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "pages/routing/revision_list.h"
#include "pages/routing/routing_page.h"

#include <QLineEdit>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr const char* kRevisions =
    R"({"product":"TSEL50","rows":[)"
    R"({"revision":2,"at":1795000500000,"user":"rina","action":"route.policy","reason":"Marjin tipis","before":{"policy":"cheapest","order":[{"mapping":1,"supplier":"DIGI","sku":"a","priority":10,"status":"open"},{"mapping":2,"supplier":"VIPX","sku":"b","priority":20,"status":"open"}]},"after":{"policy":"priority","order":[{"mapping":1,"supplier":"DIGI","sku":"a","priority":10,"status":"open"},{"mapping":2,"supplier":"VIPX","sku":"b","priority":20,"status":"open"}]}},)"
    R"({"revision":1,"at":1794990000000,"user":"budi","action":"mapping.order","reason":"","before":{"policy":"cheapest","order":[{"supplier":"VIPX"},{"supplier":"DIGI"}]},"after":{"policy":"cheapest","order":[{"supplier":"DIGI"},{"supplier":"VIPX"}]}}]})";

struct Bench {
    Bench()
    {
        goods.reply("route.get", R"({"product":"TSEL50","policy":"priority","revision":2,"order":[]})");
        goods.reply("route.revisions", kRevisions);
    }

    [[nodiscard]] bool begin()
    {
        if (!goods.signIn())
            return false;
        page = std::make_unique<RoutingPage>(goods.desk, nullptr);
        if (!goods.show(*page))
            return false;
        page->open({.page = {}, .subject = QStringLiteral("TSEL50"), .filter = {}});
        return QTest::qWaitFor([this] {
            return !page->findChild<RevisionList*>()->revisions().empty() &&
                   (!goods.desk.may("agent.read") || goods.daemon.last("route.preview") != nullptr);
        });
    }
    [[nodiscard]] look::Segmented& policy() const
    {
        return *page->findChild<look::Segmented*>(QStringLiteral("policy"));
    }
    void type(const char* field, const QString& text) const
    {
        page->findChild<QLineEdit*>(QString::fromLatin1(field))->setText(text);
    }
    [[nodiscard]] NoteDialog* dialog() const { return page->findChild<NoteDialog*>(); }

    GoodsBench goods;
    std::unique_ptr<RoutingPage> page;
};

} // namespace

class TestRoutingPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void showsPolicyTrialBreakersAndChanges()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QCOMPARE(bench.policy().chosen(), 0);
        auto* ladder = bench.page->findChild<RouteLadder*>();
        QTRY_VERIFY(ladder->accessibleDescription().contains(QStringLiteral("1 DIGI")));
        QVERIFY(ladder->accessibleDescription().contains(QStringLiteral("MKIO rugi 135")));
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("breaker.VIPX")) != nullptr);
        QCOMPARE(bench.page->findChild<RevisionList*>()->revisions().size(), std::size_t{2});
        shoot(*bench.page, QStringLiteral("routing-terang"));
        theme->choose(look::ThemeChoice::Dark);
        shoot(*bench.page, QStringLiteral("routing-gelap"));
        theme->choose(look::ThemeChoice::Light);
        bench.page->resize(1290, 658);
        shoot(*bench.page, QStringLiteral("routing-kecil"));
        bench.page->resize(683, 560);
        QVERIFY(bench.page->width() <= 683);
        shoot(*bench.page, QStringLiteral("routing-sempit"));
    }

    void changesAreToldByWhatDiffers()
    {
        Bench bench;
        QVERIFY(bench.begin());
        const auto& revisions = bench.page->findChild<RevisionList*>()->revisions();
        QCOMPARE(differenceOf(revisions[0].before, revisions[0].after),
                 QStringList{QStringLiteral("Menurut prioritas menggantikan Termurah")});
        QCOMPARE(differenceOf(revisions[1].before, revisions[1].after).first(),
                 QStringLiteral("DIGI dari urutan 2 ke 1"));
        RouteState without = revisions[1].after;
        without.order.removeLast();
        QVERIFY(differenceOf(revisions[1].after, without).contains(QStringLiteral("VIPX keluar")));
    }

    void policiesAreChangedWithTheRevisionThatWasSeen()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("route.policy",
                          R"({"product":"TSEL50","policy":"cheapest","revision":3,"order":[],"replayed":false})");
        bench.policy().choose(1);
        NoteDialog* dialog = bench.dialog();
        QVERIFY(dialog != nullptr);
        QCOMPARE(bench.goods.daemon.count("route.policy"), 0);
        shoot(*dialog, QStringLiteral("routing-kebijakan"));
        bench.goods.reply("route.get", R"({"product":"TSEL50","policy":"cheapest","revision":3,"order":[]})");
        dialog->confirmButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("route.policy"), 1);
        const auto* call = bench.goods.daemon.last("route.policy");
        QCOMPARE(call->params["policy"].asString().value_or(""), std::string_view("cheapest"));
        QCOMPARE(call->params["expect"].asInteger().value_or(-1), std::int64_t{2});
        QVERIFY(!call->params["idem"].asString().value_or("").empty());
        QTRY_COMPARE(bench.policy().chosen(), 1);
    }

    void changingOnesMindPutsThePolicyBack()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.policy().choose(2);
        bench.dialog()->reject();
        QTRY_COMPARE(bench.policy().chosen(), 0);
        QCOMPARE(bench.goods.daemon.count("route.policy"), 0);
    }

    void trialsCarryNumberTimeAndAmount()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.type("trialAgent", QStringLiteral("AG007"));
        bench.type("trialNumber", QStringLiteral("0812-3456-7890"));
        bench.type("trialTime", QStringLiteral("23.45"));
        bench.type("trialAmount", QStringLiteral("50rb"));
        QTRY_VERIFY(bench.goods.daemon.last("route.preview")->params.has("amount"));
        const Json& asked = bench.goods.daemon.last("route.preview")->params;
        QCOMPARE(asked["agent"].asString().value_or(""), std::string_view("AG007"));
        QCOMPARE(asked["destination"].asString().value_or(""), std::string_view("0812-3456-7890"));
        QCOMPARE(asked["minute"].asInteger().value_or(0), std::int64_t{1425});
        QCOMPARE(asked["amount"].asInteger().value_or(0), std::int64_t{50000});
    }

    void timesThatAreNoneAreNotAsked()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QTest::qWait(300); // The page's own first trials.
        const int before = bench.goods.daemon.count("route.preview");
        bench.type("trialTime", QStringLiteral("25.00"));
        QTest::qWait(350);
        QCOMPARE(bench.goods.daemon.count("route.preview"), before);
    }

    void ordersThatWouldBeRefusedSaySo()
    {
        Bench bench;
        bench.goods.reply(
            "route.preview",
            R"({"policy":"priority","price":49875,"minute":600,"refused":"PREFIX_MISMATCH","candidates":[],"excluded":[]})");
        QVERIFY(bench.begin());
        auto* ladder = bench.page->findChild<RouteLadder*>();
        QTRY_COMPARE(ladder->sentence(), QStringLiteral("Nomor itu milik operator lain."));
    }

    void agentsThatAreNotThereAreAnErrorOfTheirField()
    {
        Bench bench;
        bench.goods.refuse("route.preview", "not_found");
        QVERIFY(bench.begin());
        auto* ladder = bench.page->findChild<RouteLadder*>();
        QTRY_COMPARE(ladder->sentence(), QStringLiteral("Agen itu tidak ada."));
    }

    void breakersAreHeldWithAReason()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("supplier.breaker", R"({"supplier":"DIGI","state":"open","held":true,"replayed":false})");
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("breaker.DIGI")) != nullptr);
        bench.page->findChild<look::Button*>(QStringLiteral("breaker.DIGI"))->click();
        NoteDialog* dialog = bench.dialog();
        QVERIFY(dialog != nullptr);
        dialog->confirmButton()->click();
        QCOMPARE(bench.goods.daemon.count("supplier.breaker"), 0); // Not without a reason.
        dialog->field()->box()->edit()->setText(QStringLiteral("Banyak gagal"));
        dialog->confirmButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("supplier.breaker"), 1);
        const auto* call = bench.goods.daemon.last("supplier.breaker");
        QCOMPARE(call->params["expect"].asString().value_or(""), std::string_view("closed"));
        QCOMPARE(call->params["state"].asString().value_or(""), std::string_view("open"));
        QCOMPARE(call->params["reason"].asString().value_or(""), std::string_view("Banyak gagal"));
    }

    void oldRevisionsAreRestoredAsNewOnes()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.reply("route.restore",
                          R"({"product":"TSEL50","policy":"cheapest","revision":3,"order":[],"replayed":false})");
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("restore.1")) != nullptr);
        QVERIFY(bench.page->findChild<look::Button*>(QStringLiteral("restore.2")) == nullptr); // In force.
        bench.page->findChild<look::Button*>(QStringLiteral("restore.1"))->click();
        QVERIFY(bench.dialog() != nullptr);
        bench.dialog()->confirmButton()->click();
        QTRY_COMPARE(bench.goods.daemon.count("route.restore"), 1);
        const auto* call = bench.goods.daemon.last("route.restore");
        QCOMPARE(call->params["revision"].asInteger().value_or(-1), std::int64_t{1});
        QCOMPARE(call->params["expect"].asInteger().value_or(-1), std::int64_t{2});
    }

    void withoutTheRightNothingCanBeChanged()
    {
        Bench bench;
        bench.goods.daemon.welcome.scopes = {"product.read", "supplier.read"};
        QVERIFY(bench.begin());
        QVERIFY(!bench.policy().isEnabled());
        QTRY_VERIFY(bench.page->findChild<look::Button*>(QStringLiteral("breaker.DIGI")) != nullptr);
        const auto* button = bench.page->findChild<look::Button*>(QStringLiteral("breaker.DIGI"));
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(!bench.page->findChild<look::Button*>(QStringLiteral("restore.1"))->isEnabled());
    }

    void lostLinkFreezesEverything()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.goods.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        QVERIFY(!bench.policy().isEnabled());
        QCOMPARE(bench.page->findChild<RevisionList*>()->revisions().size(), std::size_t{2});
    }
};

ERAFLAZZ_UI_TEST(TestRoutingPage)
#include "tst_routing_page.moc"
