// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_seat.h"
#include "pages/home/home_page.h"
#include "ui_main.h"

#include <QAbstractButton>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kNothing =
    R"({"supplier":false,"prices":false,"mapping":false,"bank":false,"agent":false,"deposit":false})";
const char* const kSupplier =
    R"({"supplier":true,"prices":true,"mapping":false,"bank":false,"agent":false,"deposit":false})";
const char* const kEverything =
    R"({"supplier":true,"prices":true,"mapping":true,"bank":true,"agent":true,"deposit":true})";

/// The first page of whoever is signed in, of a shop that answers so.
struct Bench {
    explicit Bench(const char* steps, const std::string& role = "owner")
    {
        seat.daemon.welcome.role = role;
        seat.answer("shop.steps", steps);
        seat.answer("shop.today",
                    R"({"day":"2026-11-18","at":0,"partial":false,"sales":0,"success":0,"failed":0,)"
                    R"("pending":0,"doubtful":0,"success_permille":-1,"duration_avg_ms":0,)"
                    R"("duration_p95_ms":0,"deposits_waiting":0,"deposit_amount":0,"lines_waiting":0,)"
                    R"("requests_waiting":0,"cases_open":0,"floats":[]})");
        if (!seat.signIn())
            qFatal("not signed in");
        Profile shop;
        shop.name = u"Makmur"_s;
        shop.address = seat.daemon.address();
        seat.desk->setProfile(seat.profiles->save(shop).value_or(QString()));
        open();
    }
    void open()
    {
        page.reset(makeHomePage(*seat.desk, nullptr));
        page->resize(1360, 770);
        page->show();
        page->comeForward();
        seat.settle(14);
    }
    [[nodiscard]] bool isShown() const { return named<QWidget>(*page, u"firstSteps"_s)->isVisible(); }
    [[nodiscard]] QString said(const char* step) const
    {
        return named<QAbstractButton>(*page, u"firstStep."_s + QLatin1String(step))->accessibleDescription();
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

} // namespace

class TestFirstSteps final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void anEmptyShopShowsItsOwnerTheWay()
    {
        Bench bench(kNothing);
        QVERIFY(bench.isShown());
        bench.seat.shoot(*bench.page, u"first-steps"_s);
        QCOMPARE(bench.said("bank"), u"orang kedua menyetujui"_s);
        for (const auto& [step, page] : {std::pair("supplier", "page.suppliers"),
                                         std::pair("mapping", "page.mapping"),
                                         std::pair("agent", "page.agents"),
                                         std::pair("deposit", "page.deposits")}) {
            named<QAbstractButton>(*bench.page, u"firstStep."_s + QLatin1String(step))->click();
            QCOMPARE(bench.seat.places.back().page, QString::fromLatin1(page));
        }
    }

    void whatIsDoneIsTickedWhenSomebodyComesBack()
    {
        Bench bench(kNothing);
        QVERIFY(bench.said("supplier") != u"selesai"_s);
        bench.seat.answer("shop.steps", kSupplier);
        bench.page->stepBack();
        bench.page->comeForward();
        bench.seat.settle(14);
        QCOMPARE(bench.said("supplier"), u"selesai"_s);
        QCOMPARE(bench.said("prices"), u"selesai"_s);
        QVERIFY(bench.said("agent") != u"selesai"_s);
        bench.seat.shoot(*bench.page, u"first-steps-two"_s);
        // To the end, also at the next sign-in.
        bench.seat.answer("shop.steps", kEverything);
        bench.open();
        QVERIFY(bench.isShown());
        QCOMPARE(bench.said("deposit"), u"selesai"_s);
    }

    void putAwayIsPutAway()
    {
        Bench bench(kNothing);
        named<QAbstractButton>(*bench.page, u"firstStepsAway"_s)->click();
        QVERIFY(!bench.isShown());
        bench.open();
        QVERIFY(!bench.isShown());
    }

    void aShopThatRunsAndOtherPeopleSeeNothingOfIt()
    {
        Bench running(kEverything);
        QVERIFY(running.seat.count("shop.steps") > 0);
        QVERIFY(!running.isShown());
        Bench support(kNothing, "support");
        QVERIFY(!support.isShown());
        QCOMPARE(support.seat.count("shop.steps"), 0);
    }
};

ERAFLAZZ_UI_TEST(TestFirstSteps)
#include "tst_first_steps.moc"
