// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/field.h"
#include "shell/idle_watch.h"
#include "shell/lock_page.h"
#include "shell/notice_box.h"
#include "shell/step_up.h"
#include "shell_bench.h"

#include <QSignalSpy>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

/// Takes one password, refuses every other.
void knowPassword(ShellBench& bench, const std::string& right)
{
    bench.onRequest = [right](const protocol::Message& it) -> std::optional<std::string> {
        if (it.method == "session.stepUp")
            return it.params["password"].asString() == right
                       ? protocol::replyText(it.id, R"({"valid_s":300})")
                       : protocol::errorText(it.id, protocol::failure("auth_required"));
        return std::nullopt;
    };
}

void giveAtLock(ShellBench& bench, const QString& password)
{
    bench.window->lockPage().findChild<QLineEdit*>(QStringLiteral("password"))->setText(password);
    bench.press("unlock");
}

QString lockError(const ShellBench& bench)
{
    return bench.window->lockPage().findChild<QLineEdit*>(QStringLiteral("password"))->accessibleDescription();
}

} // namespace

/// The password given again: before money moves, and before a locked window shows anything.
class TestLock final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void lockHidesThePagesAndPausesWhatTheyWatch()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        SamplePage* page = bench.page();
        QTRY_COMPARE(page->subscription.state(), Subscription::State::Waiting);
        Q_EMIT bench.window->workplace()->lockAsked();
        QVERIFY(bench.window->isLocked());
        QVERIFY(!bench.window->workplace()->isVisible());
        QVERIFY(bench.window->lockPage().isVisible());
        QVERIFY(!page->isForward());
        QTRY_VERIFY(bench.daemon.count("sub.pause") >= 1);
        bench.picture(QStringLiteral("terkunci"));
    }

    void rightPasswordUnlocksToTheSamePage()
    {
        ShellBench bench(theme);
        knowPassword(bench, "benar");
        QVERIFY(bench.goLive());
        SamplePage* page = bench.page();
        page->typed->setText(QStringLiteral("setengah jadi"));
        bench.window->lock();
        giveAtLock(bench, QStringLiteral("benar"));
        QTRY_VERIFY(!bench.window->isLocked());
        QVERIFY(bench.window->workplace()->isVisible());
        QCOMPARE(bench.page(), page);
        QCOMPARE(page->typed->text(), QStringLiteral("setengah jadi"));
        QVERIFY(page->isForward());
    }

    void threeWrongPasswordsSignOut()
    {
        ShellBench bench(theme);
        knowPassword(bench, "benar");
        QVERIFY(bench.goLive());
        bench.window->lock();
        giveAtLock(bench, QStringLiteral("salah"));
        QTRY_COMPARE(lockError(bench), QStringLiteral("Kata sandi salah. Sisa 2 kali, lalu Anda dikeluarkan."));
        giveAtLock(bench, QStringLiteral("salah"));
        QTRY_COMPARE(lockError(bench), QStringLiteral("Kata sandi salah. Sisa 1 kali, lalu Anda dikeluarkan."));
        QCOMPARE(bench.client.state(), LinkState::Live);
        giveAtLock(bench, QStringLiteral("salah"));
        QTRY_COMPARE(bench.client.state(), LinkState::Idle);
        QVERIFY(bench.window->workplace() == nullptr);
        QVERIFY(bench.window->signIn().isVisible());
        QCOMPARE(bench.form().notice()->sentence(), QStringLiteral("Tiga kali kata sandi salah: Anda dikeluarkan."));
    }

    void lockingAgainCountsAnew()
    {
        ShellBench bench(theme);
        knowPassword(bench, "benar");
        QVERIFY(bench.goLive());
        bench.window->lock();
        giveAtLock(bench, QStringLiteral("salah"));
        QTRY_VERIFY(lockError(bench).contains(QStringLiteral("2 kali")));
        giveAtLock(bench, QStringLiteral("benar"));
        QTRY_VERIFY(!bench.window->isLocked());
        bench.window->lock();
        QVERIFY(lockError(bench).isEmpty());
        giveAtLock(bench, QStringLiteral("salah"));
        QTRY_VERIFY(lockError(bench).contains(QStringLiteral("2 kali")));
    }

    void linkThatComesBackDoesNotUnlock()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->lock();
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        QVERIFY(!bench.find<QAbstractButton>("unlock")->isEnabled());
        bench.clock.advance(1'000);
        QVERIFY(bench.endsIn(LinkState::Live));
        QVERIFY(bench.window->isLocked());
        QVERIFY(!bench.window->workplace()->isVisible());
        QVERIFY(bench.find<QAbstractButton>("unlock")->isEnabled());
    }

    void nobodyTouchingItLocksAfterTheMinutesChosen()
    {
        ShellBench bench(theme);
        bench.preferences.setIdleMinutes(1);
        QVERIFY(bench.goLive());
        bench.pass(45'000);
        QTest::keyClick(bench.page()->typed, Qt::Key_A);
        bench.pass(45'000);
        QVERIFY(!bench.window->isLocked());
        bench.pass(15'000);
        QCOMPARE(bench.client.state(), LinkState::Live);
        QVERIFY(bench.window->isLocked());
    }

    void idleTimeIsToldOnceAndNeverForZeroMinutes()
    {
        FakeClock clock;
        IdleWatch watch(clock);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.start(0);
        clock.advance(24 * 3'600'000);
        QCOMPARE(idle.count(), 0);
        watch.start(15);
        clock.advance(15 * 60'000 - 1);
        QCOMPARE(idle.count(), 0);
        clock.advance(1);
        QCOMPARE(idle.count(), 1);
        clock.advance(24 * 3'600'000);
        QCOMPARE(idle.count(), 1);
    }

    void lockClosesDialogsAsByEsc()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bool isTold = false;
        StepUp stepUp(bench.client);
        stepUp.ask(bench.page(), QStringLiteral("request.approve"), [&isTold](bool isGiven) { isTold = !isGiven; });
        QVERIFY(bench.find<QDialog>("stepUp") != nullptr);
        bench.window->lock();
        QVERIFY(isTold);
        QTRY_VERIFY(bench.find<QDialog>("stepUp") == nullptr);
    }

    void changeThatNeedsThePasswordIsRepeatedWithTheSameIdem()
    {
        ShellBench bench(theme);
        bool isSteppedUp = false;
        bench.onRequest = [&isSteppedUp](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method == "session.stepUp") {
                isSteppedUp = it.params["password"].asString() == "benar";
                return isSteppedUp ? protocol::replyText(it.id, R"({"valid_s":300})")
                                   : protocol::errorText(it.id, protocol::failure("auth_required"));
            }
            if (it.method == "request.approve" && !isSteppedUp)
                return protocol::errorText(it.id, protocol::failure("step_up_required"));
            return std::nullopt;
        };
        QVERIFY(bench.goLive());
        const std::string idem = newIdem();
        std::optional<Answer> told;
        bench.window->workplace()->desk().change(Call("request.approve").with("request", "r1").withIdem(idem),
                                                 bench.page(),
                                                 [&told](const Answer& answer) { told = answer; });
        QTRY_VERIFY(bench.find<QDialog>("stepUp") != nullptr);
        auto* dialog = bench.find<QDialog>("stepUp");
        auto* password = dialog->findChild<QLineEdit*>(QStringLiteral("password"));
        password->setText(QStringLiteral("salah"));
        dialog->findChild<QAbstractButton*>(QStringLiteral("go"))->click();
        QTRY_COMPARE(password->accessibleDescription(), QStringLiteral("Kata sandi salah."));
        QVERIFY(password->text().isEmpty());
        QVERIFY(!told);
        bench.picture(QStringLiteral("kata-sandi-lagi"), dialog);
        password->setText(QStringLiteral("benar"));
        dialog->findChild<QAbstractButton*>(QStringLiteral("go"))->click();
        QTRY_VERIFY(told);
        QVERIFY(told->isFine());
        QCOMPARE(bench.daemon.count("request.approve"), 2);
        for (const auto& request : bench.daemon.requests) {
            if (request.method == "request.approve")
                QCOMPARE(request.params["idem"].asString().value_or(""), std::string_view(idem));
        }
    }

    void escLeavesTheChangeUndone()
    {
        ShellBench bench(theme);
        bench.onRequest = [](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method == "request.approve")
                return protocol::errorText(it.id, protocol::failure("step_up_required"));
            return std::nullopt;
        };
        QVERIFY(bench.goLive());
        std::optional<Answer> told;
        bench.window->workplace()->desk().change(Call("request.approve").with("request", "r1").withIdem(newIdem()),
                                                 bench.page(),
                                                 [&told](const Answer& answer) { told = answer; });
        QTRY_VERIFY(bench.find<QDialog>("stepUp") != nullptr);
        QTest::keyClick(bench.find<QDialog>("stepUp"), Qt::Key_Escape);
        QTRY_VERIFY(told);
        QCOMPARE(told->kind, Answer::Kind::Cancelled);
        QCOMPARE(bench.daemon.count("session.stepUp"), 0);
        QCOMPARE(bench.daemon.count("request.approve"), 1);
    }
};

ERAFLAZZ_UI_TEST(TestLock)
#include "tst_shell_lock.moc"
