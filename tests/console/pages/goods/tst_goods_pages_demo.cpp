// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/ui_main.h"
#include "core/link/control_client.h"
#include "core/session/profiles.h"
#include "desk/desk.h"
#include "desk/note_dialog.h"
#include "e2e/support/bench.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "pages/mapping/mapping_model.h"
#include "pages/mapping/mapping_page.h"
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/order_review.h"
#include "pages/products/products_model.h"
#include "pages/products/products_page.h"
#include "pages/products/review_dialog.h"
#include "pages/products/status_dialog.h"
#include "pages/routing/revision_list.h"
#include "pages/routing/routing_page.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>

#include <fstream>
#include <iterator>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr int kPatience = 20'000;

/// The owner at one desk.
struct Seat {
    QTemporaryDir folder;
    ControlClient client{systemClock()};
    ActionRegistry actions;
    Profiles profiles{folder.filePath(QStringLiteral("console.ini"))};
    Desk desk{client, actions, profiles};
};

} // namespace

/// The pages about products against the daemon of the demo: what a person sees and does is what the daemon knows.
class TestGoodsPagesDemo final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<e2e::Bench>(); }

    void pricesAreTypedReviewedSavedAndPutBack()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        ProductsPage page(seat.desk, nullptr);
        QVERIFY(show(page));
        QTRY_VERIFY_WITH_TIMEOUT(page.model().rowOf(QStringLiteral("XLD10")) >= 0, kPatience);
        page.open({.page = {}, .subject = QStringLiteral("XLD10"), .filter = {}});
        const PriceKey key{QStringLiteral("XLD10"), {}};
        const Money before = *page.model().serverPrice(key);
        const Money after = before + Money::rupiah(25);
        page.drafts().edit(key, before, after);
        page.review();
        auto* review = page.findChild<ReviewDialog*>();
        QVERIFY(review != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(review->model().savable().size(), std::size_t{1}, kPatience);
        review->verbButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.drafts().isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(*page.model().serverPrice(key) == after, kPatience); // It streams back.
        QCOMPARE(basePrice(), after.value());
        // One press brings the earlier price back, a review saves it.
        page.findChild<QAction*>(QStringLiteral("draft.undo"))->trigger();
        QVERIFY(page.drafts().find(key) != nullptr);
        page.review();
        auto* again = page.findChildren<ReviewDialog*>().last();
        QTRY_COMPARE_WITH_TIMEOUT(again->model().savable().size(), std::size_t{1}, kPatience);
        again->verbButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(*page.model().serverPrice(key) == before, kPatience);
        QCOMPARE(basePrice(), before.value());
    }

    void lossesAreRefusedByTheDaemonAndStayDrafts()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        ProductsPage page(seat.desk, nullptr);
        QVERIFY(show(page));
        QTRY_VERIFY_WITH_TIMEOUT(page.model().rowOf(QStringLiteral("XLD10")) >= 0, kPatience);
        const PriceKey key{QStringLiteral("XLD10"), {}};
        page.drafts().edit(key, *page.model().serverPrice(key), Money::rupiah(500));
        page.review();
        auto* review = page.findChild<ReviewDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(review->model().verdictOf(key) != nullptr, kPatience);
        QVERIFY(review->model().verdictOf(key)->isRefused());
        QCOMPARE(review->model().verdictOf(key)->why, QStringLiteral("PRICE_BELOW_COST"));
        QVERIFY(!review->verbButton()->isEnabled());
    }

    void productsAreDisturbedAndOpenedAgain()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        ProductsPage page(seat.desk, nullptr);
        QVERIFY(show(page));
        QTRY_VERIFY_WITH_TIMEOUT(page.model().rowOf(QStringLiteral("XLD10")) >= 0, kPatience);
        for (const auto& [index, status] : {std::pair(1, "disturbed"), std::pair(0, "open")}) {
            page.open({.page = {}, .subject = QStringLiteral("XLD10"), .filter = {}});
            page.findChild<QAction*>(QStringLiteral("product.status"))->trigger();
            auto* dialog = page.findChildren<StatusDialog*>().last();
            dialog->findChild<QComboBox*>(QStringLiteral("status"))->setCurrentIndex(index);
            dialog->findChild<QLineEdit*>(QStringLiteral("statusReason"))->setText(QStringLiteral("Gangguan operator"));
            dialog->verbButton()->click();
            const QString wanted = QString::fromLatin1(status);
            QTRY_COMPARE_WITH_TIMEOUT(
                page.model().productAt(page.model().rowOf(QStringLiteral("XLD10")))->status, wanted, kPatience);
        }
    }

    void ordersAreMovedSavedAndRestored()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        MappingPage page(seat.desk, nullptr);
        QVERIFY(show(page));
        page.open({.page = {}, .subject = QStringLiteral("TSEL5"), .filter = {}});
        QTRY_VERIFY_WITH_TIMEOUT(page.model().sheet().product == QStringLiteral("TSEL5"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 3, kPatience);
        const auto first = [&page] { return page.model().index(0, MappingModel::Supplier).data().toString(); };
        QCOMPARE(first(), QStringLiteral("DIGI"));
        page.findChild<look::GridView*>(QStringLiteral("mappingGrid"))->selectRow(0);
        page.findChild<QAction*>(QStringLiteral("mapping.down"))->trigger();
        QCOMPARE(first(), QStringLiteral("VIP"));
        page.findChild<QAction*>(QStringLiteral("draft.save"))->trigger();
        auto* review = page.findChild<OrderReview*>();
        QVERIFY(review != nullptr);
        review->verbButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.drafts().all().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page.model().sheet().revision > 0, kPatience);
        QCOMPARE(first(), QStringLiteral("VIP"));

        RoutingPage routing(seat.desk, nullptr);
        QVERIFY(show(routing));
        routing.open({.page = {}, .subject = QStringLiteral("TSEL5"), .filter = {}});
        auto* revisions = routing.findChild<RevisionList*>();
        QTRY_VERIFY_WITH_TIMEOUT(!revisions->revisions().empty(), kPatience);
        const RouteRevision made = revisions->revisions().front();
        QCOMPARE(made.before.order.first(), QStringLiteral("DIGI"));
        QCOMPARE(made.after.order.first(), QStringLiteral("VIP"));
        auto* back = routing.findChild<look::Button*>(QStringLiteral("restore.0"));
        QVERIFY(back != nullptr);
        back->click();
        routing.findChild<NoteDialog*>()->confirmButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(revisions->revisions().front().revision > made.revision, kPatience);
        QCOMPARE(revisions->revisions().front().after.order.first(), QStringLiteral("DIGI"));
    }

    void policiesAndBreakersAreChanged()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        RoutingPage page(seat.desk, nullptr);
        QVERIFY(show(page));
        page.open({.page = {}, .subject = QStringLiteral("TSEL5"), .filter = {}});
        auto* policy = page.findChild<look::Segmented*>(QStringLiteral("policy"));
        QTRY_VERIFY_WITH_TIMEOUT(policy->isEnabled(), kPatience);
        for (const int wanted : {1, 0}) {
            policy->choose(wanted);
            page.findChildren<NoteDialog*>().last()->confirmButton()->click();
            auto* revisions = page.findChild<RevisionList*>();
            const QString name = wanted == 1 ? QStringLiteral("cheapest") : QStringLiteral("priority");
            QTRY_VERIFY_WITH_TIMEOUT(
                !revisions->revisions().empty() && revisions->revisions().front().after.policy == name, kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(policy->chosen(), wanted, kPatience);
        }
        for (const QString& verb : {QStringLiteral("Istirahatkan…"), QStringLiteral("Pakai lagi…")}) {
            QTRY_VERIFY_WITH_TIMEOUT(breaker(page) != nullptr && breaker(page)->text() == verb, kPatience);
            breaker(page)->click();
            NoteDialog* dialog = page.findChildren<NoteDialog*>().last();
            dialog->field()->box()->edit()->setText(QStringLiteral("Uji tahan"));
            dialog->confirmButton()->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(breaker(page)->text() == QStringLiteral("Istirahatkan…"), kPatience);
    }

    void cleanupTestCase() { m_bench.reset(); }

private:
    [[nodiscard]] Json ready() const
    {
        std::ifstream file(m_bench->demo.folder() + "/ready.json");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto json = parseJson(text);
        return json ? *json : Json();
    }
    [[nodiscard]] bool signIn(Seat& seat) const
    {
        const Json all = ready();
        SignIn who;
        who.address = QUrl(QString::fromStdString(all["control"].asText().value_or("")));
        who.user = QStringLiteral("owner");
        for (const Json& one : all["operators"].items()) {
            if (one["username"].asString() == "owner")
                who.password = QString::fromStdString(one["password"].asText().value_or(""));
        }
        seat.client.signIn(who);
        return QTest::qWaitFor([&seat] { return seat.client.state() == LinkState::Live; }, kPatience);
    }
    [[nodiscard]] static bool show(Page& page)
    {
        page.resize(1364, 790);
        page.show();
        page.comeForward();
        return QTest::qWaitFor([&page] { return !page.isStale(); }, kPatience);
    }
    [[nodiscard]] static look::Button* breaker(const RoutingPage& page)
    {
        return page.findChild<look::Button*>(QStringLiteral("breaker.OTO"));
    }
    [[nodiscard]] std::int64_t basePrice() const
    {
        return std::stoll(m_bench->database.text("SELECT base_price::text FROM products WHERE code = 'XLD10'"));
    }

    std::unique_ptr<e2e::Bench> m_bench;
};

ERAFLAZZ_UI_TEST(TestGoodsPagesDemo)
#include "tst_goods_pages_demo.moc"
