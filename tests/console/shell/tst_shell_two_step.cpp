// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/link_button.h"
#include "look/parts/strip.h"
#include "look/parts/text_line.h"
#include "qr/qr_code.h"
#include "shell/code_card.h"
#include "shell/lock_page.h"
#include "shell/news_board.h"
#include "shell/notice_box.h"
#include "shell/step_up.h"
#include "shell/two_step_field.h"
#include "shell_bench.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScopeGuard>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A daemon whose person signs in with the code 246813, or the recovery code ABCD-EFGH-IJKL; `key` is what it says of
/// another one.
void askCodes(ShellBench& bench, const std::string& key = "wrong_code")
{
    bench.daemon.welcome.twoStep = "on";
    bench.daemon.onIdentify = [&bench, key](const protocol::Identify& who) {
        if (!who.token.empty() || who.code == "246813" || who.code == "ABCD-EFGH-IJKL")
            return false;
        const std::string left = who.code.empty() ? "" : R"(,"tries_left":4)";
        bench.daemon.say(protocol::notificationText(
            "auth_refused", R"({"key":")" + (who.code.empty() ? "code_needed" : key) + R"(")" + left + "}"));
        bench.daemon.close(protocol::close::kAuth);
        return true;
    };
}

/// Takes the password "benar" with the code 246813.
std::optional<std::string> judgeStepUp(const protocol::Message& it)
{
    if (it.method != "session.stepUp")
        return std::nullopt;
    const auto code = it.params["code"].asString().value_or("");
    if (it.params["password"].asString() != "benar")
        return protocol::errorText(it.id, protocol::failure("auth_required", "WRONG_PASSWORD"));
    if (code == "246813")
        return protocol::replyText(it.id, R"({"valid_s":300})");
    return protocol::errorText(it.id, protocol::failure("auth_required", code.empty() ? "CODE_NEEDED" : "WRONG_CODE"));
}

QLineEdit* codeOf(const QWidget& part)
{
    return part.findChild<QLineEdit*>(u"twoStepCode"_s);
}

void give(const QWidget& part, const QString& code)
{
    codeOf(part)->setFocus();
    codeOf(part)->selectAll();
    QGuiApplication::clipboard()->setText(code);
    codeOf(part)->paste();
    QTest::keyClick(codeOf(part), Qt::Key_Return);
}

QString whyOf(const QWidget& stepUp)
{
    return stepUp.findChild<look::TextLine*>(u"stepUpWhy"_s)->text();
}

QAbstractButton* buttonIn(const QWidget* part, const char* name)
{
    return part->findChild<QAbstractButton*>(QLatin1String(name));
}

constexpr const char* kEnrolled =
    R"({"secret":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ","uri":"otpauth://totp/Eraflazz:rina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Eraflazz&algorithm=SHA1&digits=6&period=30"})";
constexpr const char* kConfirmed =
    R"({"two_step":"on","recovery_codes":["AAAA-BBBB-CCCC","DDDD-EEEE-FFFF","GGGG-HHHH-IIII","JJJJ-KKKK-LLLL","MMMM-NNNN-OOOO","PPPP-QQQQ-RRRR","SSSS-TTTT-UUUU","VVVV-WWWW-XXXX"]})";

/// Enrols; the first code is 246813.
void answerEnrolment(ShellBench& bench)
{
    bench.onRequest = [](const protocol::Message& it) -> std::optional<std::string> {
        if (it.method == "session.enrolTwoStep")
            return protocol::replyText(it.id, kEnrolled);
        if (it.method != "session.confirmTwoStep")
            return std::nullopt;
        return it.params["code"].asString() == "246813"
                   ? protocol::replyText(it.id, kConfirmed)
                   : protocol::errorText(it.id, protocol::failure("auth_required", "WRONG_CODE"));
    };
}

/// The dialog with the recovery codes in it.
QDialog* shownCodes(ShellBench& bench)
{
    bench.window->workplace()->action("app.twostep")->trigger();
    if (!QTest::qWaitFor([&] { return bench.find<QDialog>("twoStep") != nullptr; }))
        return nullptr;
    auto* dialog = bench.find<QDialog>("twoStep");
    give(*dialog, u"246813"_s);
    const auto* codes = dialog->findChild<QPlainTextEdit*>(u"recoveryCodes"_s);
    return QTest::qWaitFor([&] { return codes->isVisible(); }) ? dialog : nullptr;
}

} // namespace

/// Codes of an authenticator app: at the door, at the lock, before money moves, and how they are switched on and off.
class TestTwoStepShell final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void theCodeIsAskedForOnASecondStep()
    {
        ShellBench bench(theme);
        askCodes(bench);
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        auto& page = bench.window->signIn();
        QVERIFY(page.isCodeShown());
        QVERIFY(codeOf(page.code())->hasFocus() || !bench.window->isActiveWindow());
        bench.picture(u"two-step-sign-in"_s);
        give(page.code(), u" 246 813 "_s);
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.daemon.identifies.back().code, std::string("246813"));
        QCOMPARE(bench.daemon.identifies.back().password, std::string("sepuluh huruf"));
        QVERIFY(bench.window->workplace()->isVisible());
        QVERIFY(codeOf(page.code())->text().isEmpty());
    }

    void aWrongCodeIsSaidAtTheFieldAndThePasswordStays_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("wrong") << u"wrong_code"_s << u"Kode salah. Sisa 4"_s;
        QTest::newRow("used") << u"code_used"_s << u"Kode ini sudah dipakai. Tunggu yang berikutnya."_s;
    }
    void aWrongCodeIsSaidAtTheFieldAndThePasswordStays()
    {
        QFETCH(QString, key);
        QFETCH(QString, sentence);
        ShellBench bench(theme);
        askCodes(bench, key.toStdString());
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        auto& card = bench.window->signIn().code();
        give(card, u"000000"_s);
        QTRY_COMPARE(bench.daemon.identifies.size(), std::size_t{2});
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY2(codeOf(card)->accessibleDescription().startsWith(sentence),
                 qPrintable(codeOf(card)->accessibleDescription()));
        QVERIFY(bench.window->signIn().isCodeShown());
        bench.picture(u"two-step-wrong-"_s + key);
        give(card, u"246813"_s);
        QVERIFY(bench.endsIn(LinkState::Live));
    }

    void halfACodeIsNotSent()
    {
        ShellBench bench(theme);
        askCodes(bench);
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        auto& card = bench.window->signIn().code();
        for (const QString& text : {QString(), u"24681"_s, u"abcdef"_s}) {
            give(card, text);
            QVERIFY(!codeOf(card)->accessibleDescription().isEmpty());
        }
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{1});
        give(card, u"\u0662\u0664\u0666\u0668\u0661\u0663"_s); // Arabic digits are digits.
        QVERIFY(bench.endsIn(LinkState::Live));
    }

    void aRecoveryCodeSignsInToo()
    {
        ShellBench bench(theme);
        askCodes(bench);
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        auto& card = bench.window->signIn().code();
        buttonIn(&card, "otherCode")->click();
        give(card, u"abcd efgh"_s);
        QVERIFY(!codeOf(card)->accessibleDescription().isEmpty());
        give(card, u"abcdefghijkl"_s);
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.daemon.identifies.back().code, std::string("ABCD-EFGH-IJKL"));
    }

    void goingBackForgetsThePassword()
    {
        ShellBench bench(theme);
        askCodes(bench);
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        bench.press("backToPassword");
        QVERIFY(bench.endsIn(LinkState::Idle));
        QVERIFY(!bench.window->signIn().isCodeShown());
        bench.client.giveCode(u"246813"_s);
        QCOMPARE(bench.client.state(), LinkState::Idle);
    }

    void afterARestartOfTheDaemonTheCodeLeadsBackToTheSamePage()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.page()->typed->setText(u"setengah jadi"_s);
        auto* page = bench.page();
        bench.daemon.welcome.twoStep = "on";
        bench.daemon.onIdentify = [&bench](const protocol::Identify& who) {
            if (who.code == "246813")
                return false;
            const std::string key = who.token.empty() ? "code_needed" : "token";
            bench.daemon.say(protocol::notificationText("auth_refused", R"({"key":")" + key + R"("})"));
            bench.daemon.close(protocol::close::kAuth);
            return true;
        };
        bench.daemon.cut();
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.clock.advance(1'000);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isCodeShown());
        give(bench.window->signIn().code(), u"246813"_s);
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.page(), page);
        QCOMPARE(page->typed->text(), u"setengah jadi"_s);
    }

    void theLockAsksForACodeOfWhoeverUsesThem()
    {
        ShellBench bench(theme);
        bench.onRequest = judgeStepUp;
        QVERIFY(bench.goLive());
        bench.window->lock();
        QVERIFY(!codeOf(bench.window->lockPage())->isVisible());
        bench.client.signOut();
        bench.daemon.welcome.twoStep = "on";
        QVERIFY(bench.goLive());
        bench.window->lock();
        auto& lock = bench.window->lockPage();
        QVERIFY(codeOf(lock)->isVisible());
        bench.picture(u"two-step-lock"_s);
        lock.findChild<QLineEdit*>(u"password"_s)->setText(u"benar"_s);
        give(lock, u"000000"_s);
        QTRY_VERIFY(!codeOf(lock)->accessibleDescription().isEmpty());
        QVERIFY(bench.window->isLocked());
        give(lock, u"246813"_s); // The password was right and is still there.
        QTRY_VERIFY(!bench.window->isLocked());
        bench.window->lock();
        QVERIFY(lock.findChild<QLineEdit*>(u"password"_s)->text().isEmpty());
        QVERIFY(codeOf(lock)->text().isEmpty());
    }

    void theLockLearnsThatCodesWereSwitchedOnElsewhere()
    {
        ShellBench bench(theme);
        bench.onRequest = judgeStepUp;
        QVERIFY(bench.goLive());
        bench.window->lock();
        auto& lock = bench.window->lockPage();
        lock.findChild<QLineEdit*>(u"password"_s)->setText(u"benar"_s);
        bench.press("unlock");
        QTRY_VERIFY(codeOf(lock)->isVisible());
        give(lock, u"246813"_s);
        QTRY_VERIFY(!bench.window->isLocked());
    }

    void moneyMovesWithPasswordAndCode()
    {
        ShellBench bench(theme);
        bench.onRequest = judgeStepUp;
        bench.daemon.welcome.twoStep = "on";
        QVERIFY(bench.goLive());
        StepUp stepUp(bench.client);
        std::optional<bool> told;
        stepUp.ask(bench.page(), u"bank.import"_s, [&told](bool isGiven) { told = isGiven; });
        auto* dialog = bench.find<QDialog>("stepUp");
        QVERIFY(codeOf(*dialog)->isVisible());
        QVERIFY(whyOf(*dialog).contains(u"menggerakkan uang"_s));
        bench.picture(u"two-step-money"_s, dialog);
        dialog->findChild<QLineEdit*>(u"password"_s)->setText(u"benar"_s);
        buttonIn(dialog, "go")->click();
        QCOMPARE(bench.daemon.count("session.stepUp"), 0); // Half of it is not sent.
        give(*dialog, u"000000"_s);
        QTRY_VERIFY(!codeOf(*dialog)->accessibleDescription().isEmpty());
        QVERIFY(!told);
        give(*dialog, u"246813"_s);
        QTRY_VERIFY(told.has_value());
        QVERIFY(*told);
    }

    void thePasswordIsAskedForInWordsThatFit_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("words");
        QTest::newRow("own codes") << u"session.enrolTwoStep"_s << u"siapa yang boleh masuk"_s;
        QTest::newRow("the rule") << u"system.twoStep"_s << u"siapa yang boleh masuk"_s;
        QTest::newRow("a person") << u"operator.change"_s << u"siapa yang boleh masuk"_s;
        QTest::newRow("approval") << u"request.approve"_s << u"dapat menggerakkan uang"_s;
        QTest::newRow("a cap") << u"cap.change"_s << u"atas nama Anda"_s;
    }
    void thePasswordIsAskedForInWordsThatFit()
    {
        QFETCH(QString, method);
        QFETCH(QString, words);
        ShellBench bench(theme);
        bench.onRequest = [&method](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method == method.toStdString())
                return protocol::errorText(it.id, protocol::failure("step_up_required"));
            return std::nullopt;
        };
        QVERIFY(bench.goLive());
        bench.window->workplace()->desk().change(
            Call(method.toStdString()).withIdem(newIdem()), bench.page(), [](const Answer&) {});
        QTRY_VERIFY(bench.find<QDialog>("stepUp") != nullptr);
        const QString why = whyOf(*bench.find<QDialog>("stepUp"));
        QVERIFY2(why.contains(words), qPrintable(why));
        QVERIFY(!why.contains(u"Tindakan ini menggerakkan uang"_s));
    }

    void codesAreSwitchedOnAndTheRecoveryCodesShownOnce()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.twostep")->trigger();
        QTRY_VERIFY(bench.find<QDialog>("twoStep") != nullptr);
        auto* dialog = bench.find<QDialog>("twoStep");
        QCOMPARE(dialog->findChild<QLineEdit*>(u"twoStepSecret"_s)->text(),
                 u"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"_s);
        QVERIFY(dialog->findChild<QWidget*>(u"twoStepPicture"_s)->isVisible());
        bench.picture(u"two-step-enrol"_s, dialog);
        give(*dialog, u"000000"_s);
        QTRY_VERIFY(!codeOf(*dialog)->accessibleDescription().isEmpty());
        const auto first = bench.daemon.last("session.confirmTwoStep")->params["idem"].asString().value_or("");
        const std::string before(first);
        give(*dialog, u"246813"_s);
        auto* codes = dialog->findChild<QPlainTextEdit*>(u"recoveryCodes"_s);
        QTRY_VERIFY(codes->isVisible());
        QVERIFY(bench.daemon.last("session.confirmTwoStep")->params["idem"].asString().value_or("") != before);
        QCOMPARE(codes->toPlainText().split(u'\n').size(), 8);
        bench.picture(u"two-step-recovery"_s, dialog);
        buttonIn(dialog, "recoveryCopy")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"VVVV-WWWW-XXXX"_s));
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{1});
        bench.daemon.welcome.twoStep = "on";
        buttonIn(dialog, "recoveryKept")->click();
        // Back at once with the token, and with the rights of now.
        QTRY_COMPARE(bench.daemon.identifies.size(), std::size_t{2});
        QVERIFY(!bench.daemon.identifies.back().token.empty());
        QVERIFY(bench.endsIn(LinkState::Live));
        QVERIFY(givesCodes(bench.client));
    }

    void recoveryCodesAreNotLostUnasked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("at once") << QString() << true;
        QTest::newRow("copied") << u"recoveryCopy"_s << false;
    }
    void recoveryCodesAreNotLostUnasked()
    {
        QFETCH(QString, before);
        QFETCH(bool, isAsked);
        ShellBench bench(theme);
        answerEnrolment(bench);
        QVERIFY(bench.goLive());
        auto* dialog = shownCodes(bench);
        QVERIFY(dialog != nullptr);
        auto* kept = buttonIn(dialog, "recoveryKept");
        QVERIFY(!kept->hasFocus() && dialog->focusWidget() != kept);
        if (!before.isEmpty())
            dialog->findChild<QAbstractButton*>(before)->click();
        dialog->close(); // The window's cross.
        QCOMPARE(dialog->isVisible(), isAsked);
        if (!isAsked)
            return;
        auto* question = bench.find<QDialog>("confirm");
        QVERIFY(question != nullptr);
        bench.picture(u"two-step-close-asked"_s, question);
        buttonIn(question, "confirmCancel")->click();
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY(bench.find<QDialog>("confirm") == nullptr);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        question = bench.find<QDialog>("confirm");
        QVERIFY(question != nullptr);
        buttonIn(question, "confirmVerb")->click();
        QVERIFY(!dialog->isVisible());
        QTRY_COMPARE(bench.daemon.identifies.size(), std::size_t{2}); // The codes are on all the same.
    }

    void theLockHidesRecoveryCodesAndGivesThemBack()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        QVERIFY(bench.goLive());
        auto* dialog = shownCodes(bench);
        QVERIFY(dialog != nullptr);
        bench.window->lock();
        QVERIFY(!dialog->isVisible());
        QVERIFY(bench.find<QDialog>("confirm") == nullptr);
        bench.onRequest = judgeStepUp;
        auto& lock = bench.window->lockPage();
        lock.findChild<QLineEdit*>(u"password"_s)->setText(u"benar"_s);
        bench.press("unlock");
        QTRY_VERIFY(codeOf(lock)->isVisible());
        give(lock, u"246813"_s);
        QTRY_VERIFY(!bench.window->isLocked());
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"recoveryCodes"_s)->toPlainText().split(u'\n').size(), 8);
    }

    void closingBeforeTheFirstCodeChangesNothing()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.twostep")->trigger();
        QTRY_VERIFY(bench.find<QDialog>("twoStep") != nullptr);
        buttonIn(bench.find<QDialog>("twoStep"), "twoStepCancel")->click();
        QTRY_VERIFY(bench.find<QDialog>("twoStep") == nullptr);
        QCOMPARE(bench.daemon.count("session.confirmTwoStep"), 0);
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{1});
    }

    void codesAreSwitchedOffWithPasswordAndCode()
    {
        ShellBench bench(theme);
        bench.daemon.welcome.twoStep = "on";
        bench.onRequest = [](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method != "session.dropTwoStep")
                return std::nullopt;
            return it.params["code"].asString() == "246813"
                       ? protocol::replyText(it.id, R"({"two_step":"none"})")
                       : protocol::errorText(it.id, protocol::failure("auth_required", "WRONG_CODE"));
        };
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.twostep")->trigger();
        auto* dialog = bench.find<QDialog>("twoStepOff");
        QVERIFY(dialog != nullptr);
        bench.picture(u"two-step-off"_s, dialog);
        dialog->findChild<QLineEdit*>(u"password"_s)->setText(u"benar"_s);
        give(*dialog, u"000000"_s);
        QTRY_VERIFY(!codeOf(*dialog)->accessibleDescription().isEmpty());
        bench.daemon.welcome.twoStep = "none";
        give(*dialog, u"246813"_s);
        QTRY_COMPARE(bench.daemon.identifies.size(), std::size_t{2});
        QVERIFY(bench.endsIn(LinkState::Live));
        QVERIFY(!givesCodes(bench.client));
        QCOMPARE(bench.daemon.last("session.dropTwoStep")->params["password"].asString().value_or(""),
                 std::string_view("benar"));
    }

    void whoOwesCodesIsSentToSwitchThemOn()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        bench.daemon.welcome.owesTwoStep = true;
        QVERIFY(bench.goLive());
        const auto strips = bench.window->workplace()->news().strips();
        QCOMPARE(strips.size(), 1);
        bench.picture(u"two-step-owed"_s);
        auto* verb = strips.front()->findChild<look::LinkButton*>();
        QVERIFY(verb != nullptr);
        verb->click();
        QTRY_VERIFY(bench.find<QDialog>("twoStep") != nullptr);
    }

    void whatAskedForCodesGoesWhenTheyAreOn()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        QVERIFY(bench.goLive());
        auto& desk = bench.window->workplace()->desk();
        desk.tellFailure(Answer{.kind = Answer::Kind::Refused,
                                .result = {},
                                .failure = protocol::failure("refused", "ENROL_FIRST"),
                                .data = {}});
        desk.tell({.kind = look::StripKind::Warning, .sentence = u"Lain"_s, .action = {}});
        QCOMPARE(bench.window->workplace()->news().strips().size(), 2);
        auto* dialog = shownCodes(bench);
        QVERIFY(dialog != nullptr);
        buttonIn(dialog, "recoveryKept")->click();
        QStringList left;
        for (const auto* strip : bench.window->workplace()->news().strips())
            left << strip->news().sentence;
        QCOMPARE(left.size(), 2); // The other news, and that the codes are on.
        QVERIFY(left.contains(u"Lain"_s));
        QVERIFY(left.filter(u"Nyalakan dulu"_s).isEmpty());
    }

    void thePictureIsBlackOnWhiteInTheDarkThemeToo()
    {
        ShellBench bench(theme);
        answerEnrolment(bench);
        theme->choose(look::ThemeChoice::Dark);
        const auto light = qScopeGuard([this] { theme->choose(look::ThemeChoice::Light); });
        QVERIFY(bench.goLive());
        bench.window->workplace()->action("app.twostep")->trigger();
        QTRY_VERIFY(bench.find<QDialog>("twoStep") != nullptr);
        auto* dialog = bench.find<QDialog>("twoStep");
        bench.picture(u"two-step-dark"_s, dialog);
        const QImage seen = dialog->findChild<QWidget*>(u"twoStepPicture"_s)->grab().toImage();
        int dark = 0;
        for (int at = 0; at < seen.width(); ++at) {
            QCOMPARE(seen.pixelColor(at, 1), QColor(Qt::white));
            QCOMPARE(seen.pixelColor(1, at), QColor(Qt::white));
            dark += seen.pixelColor(at, seen.height() / 2) == QColor(Qt::black) ? 1 : 0;
        }
        QVERIFY(dark > 20);
    }

    void thePictureHasAQuietZoneAndThreeCorners()
    {
        const QImage picture = qrImage("otpauth://totp/Eraflazz:rina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        QVERIFY(!picture.isNull());
        QCOMPARE(picture.width(), picture.height());
        QCOMPARE((picture.width() - 8 - 17) % 4, 0); // 17 + 4 * version.
        const auto isDark = [&picture](int x, int y) { return picture.pixelColor(x, y) == QColor(Qt::black); };
        for (int at = 0; at < picture.width(); ++at) {
            for (int edge = 0; edge < 4; ++edge) {
                const int far = picture.width() - 1 - edge;
                QVERIFY(!isDark(at, edge) && !isDark(at, far) && !isDark(edge, at) && !isDark(far, at));
            }
        }
        const int last = picture.width() - 1 - 4;
        for (const QPoint corner : {QPoint(4, 4), QPoint(last - 6, 4), QPoint(4, last - 6)}) {
            for (int at = 0; at < 7; ++at)
                QVERIFY(isDark(corner.x() + at, corner.y()) && isDark(corner.x(), corner.y() + at));
            QVERIFY(!isDark(corner.x() + 1, corner.y() + 1) && isDark(corner.x() + 3, corner.y() + 3));
        }
        QVERIFY(qrImage({}).isNull());
        QVERIFY(qrImage(QByteArray(10'000, 'x')).isNull());
        QVERIFY(qrImage("a") != qrImage("b"));
    }
};

ERAFLAZZ_UI_TEST(TestTwoStepShell)
#include "tst_shell_two_step.moc"
