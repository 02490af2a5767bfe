// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/fkey_bar.h"
#include "look/parts/nav_rail.h"
#include "look/parts/segmented.h"
#include "look/parts/status_bar.h"
#include "look/parts/strip.h"
#include "shell/about_dialog.h"
#include "shell/help_dialog.h"
#include "shell/news_board.h"
#include "shell/person_menu.h"
#include "shell/return_news.h"
#include "shell_bench.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <QAbstractButton>
#include <QDialog>
#include <QImage>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QTreeWidget>

#include <ctime>
#include <optional>
#include <set>
#include <vector>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

QString cell(const ShellBench& bench, const char* name)
{
    return bench.find<QWidget>(name)->accessibleName();
}

look::NavItem* item(const ShellBench& bench, const char* page)
{
    return bench.window->workplace()->rail().findChild<look::NavItem*>(QString::fromLatin1(page));
}

} // namespace

/// What stands around the pages: rail, badges, status, keys, the bar of a broken link.
class TestWorkplace final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void pagesWithoutTheRightAreNotThere()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        QVERIFY(item(bench, "page.sales") != nullptr);
        QVERIFY(item(bench, "page.deposits") != nullptr);
        QVERIFY(item(bench, "page.agents") == nullptr); // agent.read is missing.
        bench.window->workplace()->goTo({.page = QStringLiteral("page.agents"), .subject = {}, .filter = {}});
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.dashboard"));
        QVERIFY(bench.window->workplace()->news().strips().first()->news().sentence.contains(
            QStringLiteral("melihat agen")));
    }

    void whatAPageToldLeavesWithThePage()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        Workplace& work = *bench.window->workplace();
        const auto told = [&work] {
            QStringList sentences;
            for (const auto* strip : work.news().strips())
                sentences << strip->news().sentence;
            return sentences;
        };
        work.goTo({.page = QStringLiteral("page.sales"), .subject = {}, .filter = {}});
        work.desk().tell({look::StripKind::Bad, QStringLiteral("The sale has ended."), {}});
        work.goTo({.page = QStringLiteral("page.agents"), .subject = {}, .filter = {}}); // Not there for this person.
        QCOMPARE(told().size(), 2);
        work.goTo({.page = QStringLiteral("page.sales"), .subject = QStringLiteral("1"), .filter = {}});
        QCOMPARE(told().size(), 2); // The same page.
        work.goTo({.page = QStringLiteral("page.cases"), .subject = {}, .filter = {}});
        QCOMPARE(told().size(), 1); // What the console itself says stays its time.
        QVERIFY(told().front().contains(QStringLiteral("melihat agen")));
        work.desk().tell({look::StripKind::Good, QStringLiteral("Done."), {}});
        QCOMPARE(told().front(), QStringLiteral("Done."));
    }

    void viewerSeesOnlyTheirOwn()
    {
        ShellBench bench(theme);
        bench.daemon.welcome.role = "viewer";
        bench.daemon.welcome.scopes = {"trx.read"};
        QVERIFY(bench.goLive());
        QCOMPARE(bench.window->workplace()->rail().findChildren<look::NavItem*>().size(), 1);
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.sales"));
        QCOMPARE(cell(bench, "statusPerson"), QStringLiteral("rina @ pemantau"));
        // Nothing is asked that would be refused.
        QTRY_VERIFY(bench.daemon.count("sub.open") >= 3);
        for (const auto& request : bench.daemon.requests) {
            if (request.method != "sub.open")
                continue;
            const auto* topic = protocol::topic(request.params["topic"].asString().value_or(""));
            QVERIFY(topic != nullptr);
            QCOMPARE(topic->scope, std::string_view("trx.read"));
        }
        bench.picture(QStringLiteral("pengamat"));
    }

    void badgesFollowTheTopics()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        QVERIFY(bench.feed("trx.counts",
                           "group:state",
                           R"(["d",1,"state","doubtful",3],["o",1,"state","over_sla",9],["c",1,"state","cases",2])"));
        QVERIFY(bench.feed("deposit.queue", "kind:ticket", R"(["a",1,"ticket"],["b",1,"ticket"])"));
        QVERIFY(bench.feed("request.queue", "", R"(["r",1,"deposit"])"));
        QVERIFY(bench.feed("alarm", "", R"(["x",1,null],["y",1,"dewi"])"));
        const auto waiting = [&bench](const char* page) { return item(bench, page)->accessibleDescription(); };
        QTRY_COMPARE(waiting("page.sales"), QStringLiteral("3 menunggu"));
        bench.clock.advance(200);
        QTRY_COMPARE(waiting("page.cases"), QStringLiteral("2 menunggu"));
        QTRY_VERIFY((bench.clock.advance(200), waiting("page.deposits") == QStringLiteral("2 menunggu")));
        QTRY_VERIFY((bench.clock.advance(200), waiting("page.requests") == QStringLiteral("1 menunggu")));
        // One of the two alarms is taken note of.
        QTRY_VERIFY((bench.clock.advance(200), waiting("page.alarms") == QStringLiteral("1 menunggu")));
        bench.picture(QStringLiteral("rangka"));
    }

    void statusLineSaysHowTheShopDoes()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        const qint64 now = bench.clock.unixMs() / 1000 * 1000;
        std::string buckets;
        for (int second = 11; second >= 0; --second)
            buckets += (buckets.empty() ? "" : ",") + std::string("[\"b") + std::to_string(second) + "\",1," +
                       std::to_string(now - second * 1000) + (second == 0 ? ",99" : ",7") + ",9,1]";
        QVERIFY(bench.feed("metrics.series", "step:1s", buckets));
        QVERIFY(bench.feed(
            "trx.counts", "group:status", R"(["p",1,"status","PENDING",3],["q",1,"status","PROCESSING",20])"));
        QVERIFY(bench.feed(
            "supplier.state",
            "",
            R"(["D",1,"DIGI",true,4212900,null],["V",1,"VIPX",true,9000000,null],["X",1,"LAMA",false,5,null])"));
        // The running second is not counted: 7 a second, not 16.
        QTRY_VERIFY((bench.clock.advance(1'000), cell(bench, "statusSpeed") == QStringLiteral("7,0 trx/dtk")));
        QCOMPARE(cell(bench, "statusSuccess"), QStringLiteral("sukses 5 mnt ") + text::percentText(900));
        QCOMPARE(cell(bench, "statusPending"), QStringLiteral("menunggu 23"));
        QTRY_VERIFY((bench.clock.advance(200),
                     cell(bench, "statusFloat").startsWith(QStringLiteral("saldo terendah DIGI Rp"))));
        QVERIFY(!cell(bench, "statusFloat").contains(QStringLiteral("habis"))); // No rate is known yet.
        QCOMPARE(cell(bench, "statusLink"), QStringLiteral("Tersambung"));
        QVERIFY(cell(bench, "statusTime").endsWith(QStringLiteral("WIB")));
        QCOMPARE(cell(bench, "statusPerson"), QStringLiteral("rina @ keuangan, mengajukan"));
    }

    void theFootSaysWhoseClockIsRead()
    {
        qputenv("TZ", "Asia/Makassar");
        ::tzset();
        text::setShownZone(text::ShownZone::Computer);
        const auto back = qScopeGuard([] {
            text::setShownZone(text::ShownZone::Shop);
            qunsetenv("TZ");
            ::tzset();
        });
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.clock.advance(1'000);
        QTRY_VERIFY2(cell(bench, "statusTime").endsWith(QStringLiteral("WITA (jam komputer ini)")),
                     qPrintable(cell(bench, "statusTime")));
        QVERIFY(bench.preferences.zone() == text::ShownZone::Shop); // Until somebody chooses otherwise.
        bench.preferences.setZone(text::ShownZone::Computer);
        QVERIFY(bench.preferences.zone() == text::ShownZone::Computer);
    }

    void floatThatEndsSoonIsToldWithItsTime()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        QVERIFY(bench.feed("supplier.state", "", R"(["D",1,"DIGI",true,1000000,null],["V",1,"VIPX",true,100,null])"));
        QTRY_VERIFY(
            (bench.clock.advance(200), cell(bench, "statusFloat").startsWith(QStringLiteral("saldo terendah VIPX"))));
        // DIGI spends; what ends first stands there, not what is lowest.
        QVERIFY(bench.feed("supplier.state", "", R"(["D",2,"DIGI",true,900000,1080],["V",2,"VIPX",true,100,null])"));
        QTRY_VERIFY((bench.clock.advance(200), cell(bench, "statusFloat").startsWith(QStringLiteral("DIGI"))));
        QVERIFY2(cell(bench, "statusFloat").contains(QStringLiteral("habis ± 18 mnt")),
                 qPrintable(cell(bench, "statusFloat")));
    }

    void brokenLinkFreezesAndComesBackToTheSamePage()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->workplace()->goTo({.page = QStringLiteral("page.sales"), .subject = {}, .filter = {}});
        SamplePage* page = bench.page();
        QVERIFY(bench.feed("trx.live", "", ""));
        QTRY_VERIFY(!page->isStale());
        page->typed->setText(QStringLiteral("setengah jadi"));
        auto* bar = bench.find<QWidget>("disconnected");
        QVERIFY(!bar->isVisible());

        bench.daemon.stop();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QVERIFY(bar->isVisible());
        QVERIFY(page->isStale());
        QVERIFY(page->isVisible());
        QVERIFY(cell(bench, "statusLink").startsWith(QStringLiteral("Terputus · mencoba lagi dalam")));
        QCOMPARE(cell(bench, "statusSpeed"), QStringLiteral("– trx/dtk"));
        bench.clock.advance(300);
        bench.picture(QStringLiteral("terputus"));

        QVERIFY(bench.daemon.restart());
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Live));
        QVERIFY(!bar->isVisible());
        QCOMPARE(bench.page(), page);
        QCOMPARE(page->typed->text(), QStringLiteral("setengah jadi"));
        QVERIFY(page->isStale()); // Until its rows have come.
        QCOMPARE(cell(bench, "statusLink"), QStringLiteral("Tersambung"));
        bench.pass(ReturnNews::kPatienceMs);
        // A daemon that was started anew cannot tell what was missed.
        QCOMPARE(bench.window->workplace()->news().strips().first()->news().sentence,
                 QStringLiteral("Tersambung lagi."));
    }

    void whatWasMissedIsCountedWhereTheDaemonKnows()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        const auto comeBack = [&bench](const std::vector<std::optional<int>>& missed) {
            bench.daemon.cut();
            if (!bench.endsIn(LinkState::Backoff))
                return QString();
            bench.client.reconnectNow();
            if (!bench.endsIn(LinkState::Live))
                return QString();
            for (const auto& changes : missed)
                Q_EMIT bench.client.caughtUp(changes);
            bench.pass(ReturnNews::kPatienceMs);
            return bench.window->workplace()->news().strips().first()->news().sentence;
        };
        const auto honest = bench.daemon.onRequest;
        bench.daemon.onRequest = [honest](const protocol::Message& request) {
            std::string text = honest(request);
            if (const auto at = text.find("\"resumed\":false"); at != std::string::npos)
                text.replace(at, 15, "\"resumed\":true");
            return text;
        };
        QCOMPARE(comeBack({200, 14}), QStringLiteral("Tersambung lagi. 214 perubahan dimuat."));
        QCOMPARE(comeBack({0}), QStringLiteral("Tersambung lagi."));
        QCOMPARE(comeBack({200, std::nullopt, 14}), QStringLiteral("Tersambung lagi.")); // One list began anew.
    }

    void everyPageHasItsHelp()
    {
        std::set<QString> texts;
        for (const ActionSpec& spec : ActionRegistry::all()) {
            if (!spec.isPage)
                continue;
            const QString words = pageHelp(spec.id);
            QVERIFY2(words.size() > 20, spec.id.data());
            QVERIFY2(texts.insert(words).second, spec.id.data());
        }
        QVERIFY(texts.size() > 15);
    }

    void minimisedWindowWatchesNothing()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        SamplePage* page = bench.page();
        QVERIFY(page->isForward());
        bench.window->hide();
        QVERIFY(!page->isForward());
        QTRY_VERIFY(bench.daemon.count("sub.pause") >= 2); // The page's and the window's own.
        bench.window->show();
        QVERIFY(page->isForward());
        QTRY_VERIFY(bench.daemon.count("sub.resume") >= 2);
    }

    void lastPageIsOpenedAgain()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->workplace()->goTo({.page = QStringLiteral("page.deposits"), .subject = {}, .filter = {}});
        bench.client.signOut();
        QVERIFY(bench.goLive());
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.deposits"));
        // Of that person only.
        bench.client.signOut();
        bench.daemon.welcome.user = "dewi";
        QVERIFY(bench.goLive());
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.dashboard"));
    }

    void placesReachTheirPageWithWhatTheyName()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        const Place place{.page = QStringLiteral("page.sales"), .subject = QStringLiteral("0192"), .filter = {}};
        bench.window->workplace()->desk().goTo(place);
        QCOMPARE(bench.page()->opened, place);
        QVERIFY(item(bench, "page.sales")->isChecked());
    }

    void keyBarShowsHelpAndThePagesKeys()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        QStringList words;
        const auto* bar = bench.find<look::FKeyBar>("keyBar");
        for (const QAction* action : bar->actions())
            words << action->text();
        QCOMPARE(words, (QStringList{QStringLiteral("Bantuan"), QStringLiteral("Segarkan")}));
        bar->actions().last()->trigger();
        QCOMPARE(bench.page()->refreshed, 1);
    }

    void numbersWithControlOpenPages()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keyClick(bench.window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.deposits"));
        QTest::keyClick(bench.window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(bench.window->isLocked());
    }

    void keyOfAnotherActionIsNotTakenAway()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        HelpDialog dialog(bench.actions, bench.preferences, "page.sales");
        auto* keys = dialog.findChild<QTreeWidget*>(QStringLiteral("keys"));
        auto* key = dialog.findChild<QKeySequenceEdit*>(QStringLiteral("newKey"));
        const auto choose = [keys](const QString& word) {
            keys->setCurrentItem(keys->findItems(word, Qt::MatchExactly).value(0));
        };
        const auto set = [&dialog, key](const QKeySequence& sequence) {
            key->setKeySequence(sequence);
            for (auto* button : dialog.findChildren<QAbstractButton*>()) {
                if (button->text() == QStringLiteral("Pasang"))
                    button->click();
            }
        };
        dialog.show();
        bench.picture(QStringLiteral("bantuan"), &dialog);
        choose(QStringLiteral("Kunci"));
        set(QKeySequence(Qt::CTRL | Qt::Key_K));
        QCOMPARE(bench.actions.shortcut("app.lock"), QKeySequence(Qt::CTRL | Qt::Key_L));
        set(QKeySequence(Qt::CTRL | Qt::Key_F7));
        QCOMPARE(bench.actions.shortcut("app.lock"), QKeySequence(Qt::CTRL | Qt::Key_F7));
        QCOMPARE(bench.window->workplace()->action("app.lock")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F7));
        ActionRegistry later;
        later.restore(bench.preferences.keys());
        QCOMPARE(later.shortcut("app.lock"), QKeySequence(Qt::CTRL | Qt::Key_F7));
        choose(QStringLiteral("Pemetaan"));
        QCOMPARE(dialog.findChild<QKeySequenceEdit*>()->findChild<QLineEdit*>()->placeholderText(),
                 QStringLiteral("Tekan tombol baru"));
        dialog.findChild<QAbstractButton*>(QStringLiteral("unbindAll"))->click();
        QCOMPARE(bench.actions.shortcut("app.lock"), QKeySequence(Qt::CTRL | Qt::Key_L));
    }

    void theProgramSaysWhatItIsAndWhoseWorkItStandsOn()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.about")->trigger();
        auto* about = bench.window->findChild<AboutDialog*>();
        QVERIFY(about != nullptr);
        QVERIFY(about->findChild<QPlainTextEdit*>(QStringLiteral("licence"))
                    ->toPlainText()
                    .contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
        bench.picture(QStringLiteral("tentang"), about);
        about->findChild<look::Segmented*>(QStringLiteral("aboutChoice"))->choose(1);
        auto* list = about->findChild<QTreeWidget*>(QStringLiteral("ingredients"));
        QVERIFY(list->isVisible());
        QCOMPARE(list->topLevelItemCount(), static_cast<int>(ingredients().size()));
        const auto charts = list->findItems(QStringLiteral("qt6-charts-dev"), Qt::MatchExactly);
        QCOMPARE(charts.size(), 1);
        QCOMPARE(charts.front()->text(1), QStringLiteral("GPL-3.0"));
        for (const char* tool : {"lintian", "cmake"}) // No parts of the program.
            QVERIFY(list->findItems(QLatin1String(tool), Qt::MatchExactly).isEmpty());
        QVERIFY(about->findChild<QPlainTextEdit*>(QStringLiteral("notices"))
                    ->toPlainText()
                    .contains(QStringLiteral("Boost.Beast")));
        bench.picture(QStringLiteral("tentang-karya"), about);
    }

    void everyonesOwnPasswordIsInTheMenu()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.password")->trigger();
        auto* dialog = bench.window->findChild<QDialog*>(QStringLiteral("passwordDialog"));
        QVERIFY(dialog != nullptr);
        const auto edit = [dialog](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        auto* save = dialog->findChild<QAbstractButton*>(QStringLiteral("passwordSave"));
        bench.picture(QStringLiteral("password"), dialog);
        edit("passwordNow")->setText(QStringLiteral("yang lama sekali"));
        edit("passwordFresh")->setText(QStringLiteral("yang lama sekali"));
        edit("passwordAgain")->setText(QStringLiteral("yang lama sekali"));
        save->click();
        QCOMPARE(bench.daemon.count("session.password"), 0); // The same is no new one.
        edit("passwordFresh")->setText(QStringLiteral("yang baru sekali"));
        edit("passwordAgain")->setText(QStringLiteral("yang baru sekali"));
        save->click();
        QTRY_COMPARE(bench.daemon.count("session.password"), 1);
        const auto* call = bench.daemon.last("session.password");
        QCOMPARE(call->params["password"].asString().value_or(""), std::string_view("yang lama sekali"));
        QCOMPARE(call->params["fresh"].asString().value_or(""), std::string_view("yang baru sekali"));
        QVERIFY(call->params["idem"].asString().has_value());
    }

    void aLowRailKeepsItsWordsAndItsBadges()
    {
        look::NavItem item(look::Icon::Bell, QStringLiteral("Alarm"));
        item.setBadge(3, look::BadgeKind::Neutral);
        // Nineteen pages on a screen of 768: icon, word and badge, and nothing over the edge to the neighbour.
        for (const int tall : {look::NavItem::kWithWord, 37, 44}) {
            item.resize(76, tall);
            QImage picture(76, tall, QImage::Format_RGB32);
            picture.fill(Qt::white);
            item.render(&picture, QPoint(), {}, QWidget::DrawChildren);
            const auto isEmpty = [&picture](int y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixelColor(x, y) != QColor(Qt::white))
                        return false;
                }
                return true;
            };
            QVERIFY2(isEmpty(0), qPrintable(QString::number(tall)));
            int rows = 0;
            for (int y = tall - 15; y < tall; ++y)
                rows += isEmpty(y) ? 0 : 1;
            QVERIFY2(rows >= 7, qPrintable(QString::number(tall))); // The word.
        }
    }

    void everyMenuEntryHasWords()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        const Workplace::Parts parts{
            bench.client, bench.actions, bench.profiles, bench.preferences, bench.secrets, *theme, bench.catalog};
        QMenu menu;
        fillMainMenu(menu, *bench.window->workplace(), parts);
        int pages = 0;
        for (const QAction* action : menu.actions()) {
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
            for (const QAction* page : action->menu() != nullptr ? action->menu()->actions() : QList<QAction*>())
                pages += page->objectName().startsWith(QStringLiteral("page.")) ? 1 : 0;
        }
        QCOMPARE(pages, 7); // All but the agents', by the groups of the rail.
        constexpr int kSmallScreen = 768;
        QVERIFY2(menu.sizeHint().height() < kSmallScreen, qPrintable(QString::number(menu.sizeHint().height())));
        bench.picture(QStringLiteral("menu"), &menu);
        QMenu server;
        fillServerMenu(server, *bench.window->workplace(), parts);
        QVERIFY(server.actions().size() >= 3);
    }
};

ERAFLAZZ_UI_TEST(TestWorkplace)
#include "tst_shell_workplace.moc"
