// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/peer_trust.h"
#include "core/link/server_check.h"
#include "core/secure_daemon.h"
#include "look/parts/disconnected_bar.h"
#include "look/parts/field.h"
#include "look/parts/segmented.h"
#include "look/parts/strip.h"
#include "shell/certificate_card.h"
#include "shell/link_words.h"
#include "shell/news_board.h"
#include "shell/notice_box.h"
#include "shell/password_field.h"
#include "shell/server_dialog.h"
#include "shell_bench.h"

#include <QCheckBox>
#include <QSet>
#include <QTcpServer>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr int kProblems = static_cast<int>(LinkProblem::Protocol) + 1;

QString passwordError(const ShellBench& bench)
{
    return bench.form().password()->edit()->accessibleDescription();
}

std::function<bool(const protocol::Identify&)> refusing(FakeDaemon& daemon, const std::string& members)
{
    return [&daemon, members](const protocol::Identify&) {
        daemon.say(protocol::notificationText("auth_refused", "{" + members + "}"));
        daemon.close(protocol::close::kAuth);
        return true;
    };
}

} // namespace

/// Who signs in where, and everything that can go wrong with it.
class TestSignIn final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void everyProblemHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int one = 1; one < kProblems; ++one) {
            LinkFault fault;
            fault.problem = static_cast<LinkProblem>(one);
            fault.skewMs = 47'000;
            const QString words = linkWords(fault, QStringLiteral("eraflazzd 2.0"), 90);
            QVERIFY2(words.size() > 15, qPrintable(QString::number(one)));
            QVERIFY2(words.endsWith(u'.'), qPrintable(words));
            QVERIFY(faultPlace(fault.problem) != FaultPlace::Nowhere);
            sentences.insert(words);
        }
        QCOMPARE(sentences.size(), kProblems - 1);
    }

    void figuresAreInTheSentence()
    {
        LinkFault fault;
        fault.problem = LinkProblem::ClockSkew;
        fault.skewMs = 47'000;
        QCOMPARE(linkWords(fault, {}, 0),
                 QStringLiteral("Jam komputer ini 47 detik lebih cepat. Samakan jam, lalu masuk lagi."));
        fault.skewMs = -600'000;
        QVERIFY(linkWords(fault, {}, 0).contains(QStringLiteral("10 menit lebih lambat")));
        QVERIFY(!linkSmallPrint(fault, {}).isEmpty());
        fault.problem = LinkProblem::Held;
        QVERIFY(linkWords(fault, {}, 125).contains(QStringLiteral("2:05")));
        fault.problem = LinkProblem::VersionTooOld;
        fault.daemonMin = 3; // What is needed, not only what is wrong.
        fault.daemonMax = 4;
        const QString old = linkWords(fault, QStringLiteral("eraflazzd 2.0"), 0);
        QVERIFY2(old.contains(u"eraflazzd 2.0") && old.contains(u"perlu 3 atau lebih baru"), qPrintable(old));
        fault.problem = LinkProblem::VersionTooNew;
        fault.daemonMax = 0;
        const QString young = linkWords(fault, QStringLiteral("eraflazzd 0.1"), 0);
        QVERIFY2(young.contains(u"perlu protokol 1 atau lebih baru, server memakai 0"), qPrintable(young));
    }

    void rightPasswordOpensTheWorkplaceAndIsForgotten()
    {
        ShellBench bench(theme);
        bench.open();
        QCOMPARE(bench.form().user()->text(), QStringLiteral("rina")); // The server used last, and who was there.
        bench.picture(QStringLiteral("masuk"));
        QVERIFY(bench.goLive());
        QCOMPARE(bench.daemon.identifies.at(0).password, std::string("sepuluh huruf"));
        QVERIFY(bench.form().password()->edit()->text().isEmpty());
        QVERIFY(bench.profiles.find(bench.profileId)->usedAt.isValid());
        QVERIFY(bench.window->workplace()->isVisible());
        QVERIFY(!bench.window->signIn().isVisible());
    }

    void emptyFieldsAreSaidBeforeAnybodyIsAsked()
    {
        ShellBench bench(theme);
        bench.open();
        bench.type({}, QStringLiteral("x"));
        bench.press("enter");
        QCOMPARE(bench.form().notice()->sentence(), QStringLiteral("Isi nama pengguna."));
        bench.type(QStringLiteral("rina"), {});
        bench.press("enter");
        QCOMPARE(passwordError(bench), QStringLiteral("Isi kata sandi."));
        QCOMPARE(bench.client.state(), LinkState::Idle);
        QCOMPARE(bench.daemon.connections, 0);
    }

    void wrongPasswordSaysHowManyTriesAreLeft()
    {
        ShellBench bench(theme);
        bench.daemon.onIdentify = refusing(bench.daemon, R"("key":"wrong","tries_left":2)");
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(passwordError(bench), QStringLiteral("Nama atau kata sandi salah. Sisa 2 kali sebelum ditahan."));
        QVERIFY(bench.form().password()->field()->hasError());
        QVERIFY(bench.window->workplace() == nullptr);
        bench.picture(QStringLiteral("masuk-salah"));
        // The next try is a new one.
        bench.daemon.onIdentify = nullptr;
        QVERIFY(bench.goLive());
    }

    void holdCountsDown()
    {
        ShellBench bench(theme);
        bench.daemon.onIdentify = refusing(bench.daemon, R"("key":"held","hold_s":300)");
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(passwordError(bench).contains(QStringLiteral("5:00")));
        bench.clock.advance(61'000);
        QVERIFY2(passwordError(bench).contains(QStringLiteral("3:59")), qPrintable(passwordError(bench)));
        bench.clock.advance(239'000);
        QCOMPARE(passwordError(bench), QStringLiteral("Masa tahan selesai. Silakan coba lagi."));
    }

    void wrongClockShowsBothTimes()
    {
        ShellBench bench(theme);
        bench.daemon.hello.timeMs = bench.clock.unixMs() + 95'000;
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QCOMPARE(bench.form().notice()->sentence(),
                 QStringLiteral("Jam komputer ini 95 detik lebih lambat. Samakan jam, lalu masuk lagi."));
        QVERIFY(bench.form().notice()->accessibleDescription().contains(QStringLiteral("server")));
        QVERIFY(bench.daemon.identifies.empty()); // The password was not said.
    }

    void newerServerIsNamed()
    {
        ShellBench bench(theme);
        bench.daemon.hello.server = "eraflazzd 3.0.0";
        bench.daemon.hello.protocolMin = bench.daemon.hello.protocolMax = 9;
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.form().notice()->sentence().contains(QStringLiteral("eraflazzd 3.0.0")));
    }

    void nobodyThereIsSaidAtTheServer()
    {
        ShellBench bench(theme);
        bench.open();
        bench.daemon.stop();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.form().notice()->sentence().isEmpty());
        bool isSaid = false;
        for (const QWidget* one : bench.form().findChildren<QWidget*>())
            isSaid = isSaid || one->accessibleName() ==
                                   QStringLiteral("Tidak ada jawaban. Periksa port, atau tanya apakah server jalan.");
        QVERIFY(isSaid);
        bench.picture(QStringLiteral("masuk-tiada"));
    }

    void somebodyWaitingCanGiveUp()
    {
        ShellBench bench(theme);
        bench.daemon.isSilent = true;
        bench.open();
        bench.enter();
        QTRY_COMPARE(bench.daemon.connections, 1);
        QVERIFY(!bench.form().user()->isEnabled());
        bench.press("enter"); // It says Cancel now.
        QCOMPARE(bench.client.state(), LinkState::Idle);
        QVERIFY(bench.form().user()->isEnabled());
    }

    void unknownCertificateIsJudgedOnceAndPinned()
    {
        ShellBench bench(theme);
        const Identity identity = selfSigned();
        SecureDaemon daemon(identity, bench.clock);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = daemon.address();
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isCertificateShown());
        QCOMPARE(bench.window->signIn().certificate().fault().seen, fingerprintOf(identity.certificate));
        QCOMPARE(daemon.passwords, 0);
        bench.picture(QStringLiteral("sertifikat-baru"));
        bench.press("trust");
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.profiles.find(bench.profileId)->fingerprint, fingerprintOf(identity.certificate));
        QVERIFY(bench.profiles.find(bench.profileId)->certificateUntil.isValid());
        // Known from now on.
        bench.client.signOut();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Live));
        QVERIFY(!bench.window->signIn().isCertificateShown());
    }

    void refusedCertificateForgetsThePassword()
    {
        ShellBench bench(theme);
        SecureDaemon daemon(selfSigned(), bench.clock);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = daemon.address();
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        bench.press("doNotTrust");
        QCOMPARE(bench.client.state(), LinkState::Idle);
        QVERIFY(!bench.window->signIn().isCertificateShown());
        QVERIFY(bench.profiles.find(bench.profileId)->fingerprint.isEmpty());
        QCOMPARE(daemon.passwords, 0);
    }

    void changedCertificateStopsAndWantsItsLastDigits()
    {
        ShellBench bench(theme);
        const Identity before = selfSigned();
        const Identity now = selfSigned();
        SecureDaemon daemon(now, bench.clock);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = daemon.address();
        profile.fingerprint = fingerprintOf(before.certificate);
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.open();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isCertificateShown());
        QCOMPARE(bench.client.fault().pinned, fingerprintOf(before.certificate));
        auto* trust = bench.find<QAbstractButton>("trust");
        auto* digits = bench.find<QLineEdit>("certificateDigits");
        QVERIFY(!trust->isEnabled());
        bench.picture(QStringLiteral("sertifikat-berubah"));
        digits->setText(QStringLiteral("ZZZZ"));
        QVERIFY(!trust->isEnabled());
        digits->setText(fingerprintOf(now.certificate).right(5).toLower());
        QVERIFY(trust->isEnabled());
        trust->click();
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.profiles.find(bench.profileId)->fingerprint, fingerprintOf(now.certificate));
    }

    void certificateThatChangesWhileSomebodyIsInAsksForThePasswordAgain()
    {
        ShellBench bench(theme);
        const Identity before = selfSigned();
        const Identity now = selfSigned();
        SecureDaemon daemon(before, bench.clock);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = daemon.address();
        profile.fingerprint = fingerprintOf(before.certificate);
        QVERIFY(bench.profiles.save(profile).has_value());
        QVERIFY(bench.goLive());
        daemon.rekey(now);
        QVERIFY(bench.endsIn(LinkState::Backoff));
        bench.client.reconnectNow();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isCertificateShown());
        bench.find<QLineEdit>("certificateDigits")->setText(fingerprintOf(now.certificate).right(5));
        const int passwords = daemon.passwords;
        bench.press("trust");
        QCOMPARE(bench.client.state(), LinkState::Idle);
        QVERIFY(!bench.window->signIn().isCertificateShown());
        QCOMPARE(bench.profiles.find(bench.profileId)->fingerprint, fingerprintOf(now.certificate));
        QVERIFY(!bench.form().notice()->sentence().isEmpty());
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(daemon.passwords, passwords + 1); // An empty one would have been a wrong try.
    }

    void whoWantsToBeRememberedIsAskedOnceThoughTheCertificateIsNew()
    {
        ShellBench bench(theme);
        SecureDaemon daemon(selfSigned(), bench.clock);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = daemon.address();
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.open();
        bench.find<QCheckBox>("remember")->setChecked(true);
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        bench.press("trust");
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(bench.keyring.secrets.size(), std::size_t{1});
        QVERIFY(bench.profiles.find(bench.profileId)->remembersPassword);
    }

    void whatIsWrongWithTheAddressIsReadInFull()
    {
        ShellBench bench(theme);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.address = QUrl(QStringLiteral("ws://192.0.2.1:8081"));
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.open();
        const int before = bench.find<QWidget>("serverLine")->height();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.find<QWidget>("serverLine")->height() > before);
        bench.picture(QStringLiteral("alamat-salah"));
    }

    void anotherServerHasNotTheProblemOfTheOneBefore()
    {
        ShellBench bench(theme);
        bench.open();
        bench.daemon.stop();
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Refused));
        bench.window->signIn().choose(*bench.profiles.find(bench.profileId));
        QCOMPARE(bench.client.fault().problem, LinkProblem::None);
    }

    void silenceOfThisComputerSaysWhatItMayBe()
    {
        LinkFault fault;
        fault.problem = LinkProblem::TimedOut;
        QVERIFY(linkSmallPrint(fault, QUrl(QStringLiteral("wss://127.0.0.1:8081"))).contains(QStringLiteral("ws://")));
        QVERIFY(linkSmallPrint(fault, QUrl(QStringLiteral("wss://server.toko.id:8081"))).isEmpty());
        QVERIFY(linkSmallPrint(fault, QUrl(QStringLiteral("ws://127.0.0.1:8081"))).isEmpty());
    }

    void wrongAddressesAreNamedAndAnotherHostForgetsTheFingerprint()
    {
        Profile profile;
        profile.name = QStringLiteral("Toko");
        profile.address = QUrl(QStringLiteral("wss://server.toko.id:7443"));
        profile.fingerprint = QStringLiteral("AB:CD");
        ServerDialog dialog(profile);
        auto* address = dialog.findChild<QLineEdit*>(QStringLiteral("address"));
        const auto refusal = [&dialog, address](const QString& typed) {
            address->setText(typed);
            dialog.accept();
            return dialog.result() == QDialog::Accepted ? QString() : address->accessibleDescription();
        };
        const QStringList sentences{refusal(QString()),
                                    refusal(QStringLiteral("http://server.toko.id")),
                                    refusal(QStringLiteral("wss://rina:rahasia@server.toko.id")),
                                    refusal(QStringLiteral("wss://"))};
        QVERIFY(!sentences.contains(QString()));
        QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), 4);
        QCOMPARE(refusal(QStringLiteral("server.toko.id:7443")), QString());
        QCOMPARE(dialog.profile().fingerprint, QStringLiteral("AB:CD"));
        ServerDialog moved(profile);
        moved.findChild<QLineEdit*>(QStringLiteral("address"))->setText(QStringLiteral("lain.toko.id"));
        moved.findChild<QLineEdit*>(QStringLiteral("name"))->setText({});
        moved.accept();
        QVERIFY(moved.profile().fingerprint.isEmpty());
        QCOMPARE(moved.profile().name, QStringLiteral("lain.toko.id"));
        QCOMPARE(moved.profile().address, QUrl(QStringLiteral("wss://lain.toko.id:8081")));
    }

    void passwordIsRememberedInTheKeyringAndNowhereElse()
    {
        ShellBench bench(theme);
        bench.open();
        bench.find<QCheckBox>("remember")->setChecked(true);
        QVERIFY(bench.goLive());
        QCOMPARE(bench.keyring.secrets.size(), std::size_t{1});
        QCOMPARE(bench.keyring.secrets.begin()->second, QStringLiteral("sepuluh huruf"));
        QFile file(bench.folder.filePath(QStringLiteral("servers.ini")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sepuluh"));
        // The next start finds it.
        bench.window.reset();
        bench.client.signOut();
        bench.open();
        QCOMPARE(bench.form().password()->edit()->text(), QStringLiteral("sepuluh huruf"));
    }

    void lockedKeyringIsToldAndStopsNobody()
    {
        ShellBench bench(theme);
        bench.keyring.problem = SecretProblem::Locked;
        bench.open();
        bench.find<QCheckBox>("remember")->setChecked(true);
        QVERIFY(bench.goLive());
        QTRY_COMPARE(bench.window->workplace()->news().strips().size(), 1);
        const auto strips = bench.window->workplace()->news().strips();
        QCOMPARE(strips.first()->news().sentence, QStringLiteral("Kata sandi tidak diingat: keyring terkunci."));
    }

    void silentKeyringCanBeSkipped()
    {
        ShellBench bench(theme);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.remembersPassword = true;
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.keyring.isSilent = true;
        bench.open();
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Bertanya ke keyring…"));
        bench.press("skipKeyring");
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Keyring tidak menjawab. Ketik kata sandi."));
        bench.keyring.isSilent = false;
        QVERIFY(bench.goLive());
    }

    void lockedKeyringThatAsksItsPersonIsWaitedForLonger()
    {
        ShellBench bench(theme);
        Profile profile = *bench.profiles.find(bench.profileId);
        profile.remembersPassword = true;
        QVERIFY(bench.profiles.save(profile).has_value());
        bench.keyring.isSilent = true;
        bench.keyring.isLocked = true;
        bench.open();
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Keyring terkunci: buka, atau ketik saja."));
        bench.clock.advance(SecretStore::kTimeoutMs);
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Keyring terkunci: buka, atau ketik saja."));
        bench.clock.advance(SecretStore::kUnlockMs);
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Keyring terkunci. Ketik kata sandi."));
        // To be remembered is asked once more after the sign-in; its news is not the form's.
        QVERIFY(bench.goLive());
        QCOMPARE(bench.form().secretLine(), QStringLiteral("Keyring terkunci. Ketik kata sandi."));
        bench.clock.advance(SecretStore::kUnlockMs);
        QTRY_COMPARE(bench.window->workplace()->news().strips().size(), 1);
        QCOMPARE(bench.window->workplace()->news().strips().first()->news().sentence,
                 QStringLiteral("Kata sandi tidak diingat: keyring terkunci."));
    }

    void aServerWithoutOperatorsIsNotSignedInToInVain()
    {
        ShellBench bench(theme);
        bench.daemon.hello.isConfigured = false;
        bench.profiles.remove(bench.profileId);
        bench.open();
        bench.find<QLineEdit>("firstAddress")->setText(bench.daemon.address().toString());
        bench.press("firstContinue");
        QTRY_VERIFY(!bench.window->signIn().isFirstRunShown());
        QVERIFY2(bench.form().notice()->sentence().contains(QStringLiteral("belum punya operator")),
                 qPrintable(bench.form().notice()->sentence()));
    }

    void firstRunLooksForTheServerBeforeAnybodyTypesAPassword()
    {
        ShellBench bench(theme);
        const Identity identity = selfSigned();
        SecureDaemon daemon(identity, bench.clock);
        bench.profiles.remove(bench.profileId);
        bench.open();
        const SignInPage& page = bench.window->signIn();
        QVERIFY(page.isFirstRunShown());
        bench.picture(QStringLiteral("pertama"));
        bench.press("firstContinue");
        QVERIFY(!bench.find<QLineEdit>("firstAddress")->accessibleDescription().isEmpty());
        bench.find<QLineEdit>("firstAddress")->setText(daemon.address().toString());
        bench.find<QLineEdit>("firstName")->setText(QStringLiteral("Makmur"));
        bench.press("firstContinue");
        QTRY_VERIFY(page.isCertificateShown());
        QCOMPARE(page.certificate().fault().seen, fingerprintOf(identity.certificate));
        bench.picture(QStringLiteral("pertama-sertifikat"));
        // No: back to what was typed, and nothing is kept.
        bench.press("doNotTrust");
        QVERIFY(page.isFirstRunShown());
        QVERIFY(bench.profiles.all().empty());
        QCOMPARE(bench.find<QLineEdit>("firstName")->text(), QStringLiteral("Makmur"));
        bench.press("firstContinue");
        QTRY_VERIFY(page.isCertificateShown());
        bench.press("trust");
        QVERIFY(!page.isFirstRunShown() && !page.isCertificateShown());
        QCOMPARE(bench.profiles.all().size(), std::size_t{1});
        QCOMPARE(bench.profiles.all().front().name, QStringLiteral("Makmur"));
        QCOMPARE(bench.profiles.all().front().fingerprint, fingerprintOf(identity.certificate));
        QCOMPARE(bench.form().notice()->sentence(), QStringLiteral("Server menjawab. Masuk dengan akun Anda di sana."));
        bench.picture(QStringLiteral("pertama-masuk"));
        QCOMPARE(daemon.passwords, 0);
        bench.enter();
        QVERIFY(bench.endsIn(LinkState::Live));
        QCOMPARE(daemon.passwords, 1);
        QCOMPARE(bench.profiles.all().size(), std::size_t{1});
    }

    void firstRunSaysWhyThereIsNoServer()
    {
        ShellBench bench(theme);
        bench.profiles.remove(bench.profileId);
        bench.open();
        const QUrl address = bench.daemon.address();
        bench.daemon.stop();
        auto* field = bench.find<QLineEdit>("firstAddress");
        field->setText(address.toString());
        bench.press("firstContinue");
        const auto* notice = bench.find<NoticeBox>("firstNotice");
        QTRY_COMPARE(notice->sentence(),
                     QStringLiteral("Tidak ada jawaban. Periksa port, atau tanya apakah server jalan."));
        bench.picture(QStringLiteral("pertama-tiada"));
        // Somebody else's server: it takes the connection and says nothing that we know.
        QVERIFY(bench.daemon.listen());
        bench.daemon.isSilent = true;
        field->setText(bench.daemon.address().toString());
        bench.press("firstContinue");
        QTRY_COMPARE(bench.daemon.connections, 1);
        bench.daemon.say(R"({"hi":"there"})");
        QTRY_COMPARE(notice->sentence(), QStringLiteral("Yang menjawab bukan Eraflazz. Periksa alamat dan port."));
        // One that stays silent is not waited for without end.
        bench.press("firstContinue");
        QTRY_COMPARE(bench.daemon.connections, 2);
        bench.clock.advance(ServerCheck::kAnswerMs);
        QVERIFY(!notice->sentence().isEmpty());
        // And the one that is right is known from then on.
        bench.daemon.isSilent = false;
        bench.press("firstContinue");
        QTRY_VERIFY(!bench.window->signIn().isFirstRunShown());
        QCOMPARE(bench.daemon.identifies.size(), std::size_t{0});
        QCOMPARE(bench.profiles.all().size(), std::size_t{1});
    }

    void firstRunChoosesLanguageAndTheme()
    {
        ShellBench bench(theme);
        bench.profiles.remove(bench.profileId);
        bench.open();
        bench.find<QLineEdit>("firstAddress")->setText(QStringLiteral("server.toko.id"));
        QCOMPARE(bench.find<QAbstractButton>("firstContinue")->text(), QStringLiteral("Lanjut"));
        bench.find<look::Segmented>("firstLanguage")->findChildren<QAbstractButton*>().at(1)->click();
        QTRY_COMPARE(bench.find<QAbstractButton>("firstContinue")->text(), QStringLiteral("Continue"));
        QCOMPARE(bench.find<QLineEdit>("firstAddress")->text(), QStringLiteral("server.toko.id"));
        QCOMPARE(bench.preferences.language(), QStringLiteral("en"));
        bench.picture(QStringLiteral("pertama-en"));
        bench.find<look::Segmented>("firstTheme")->findChildren<QAbstractButton*>().at(2)->click();
        QVERIFY(theme->isDark());
        QCOMPARE(bench.preferences.theme(), look::ThemeChoice::Dark);
        bench.picture(QStringLiteral("pertama-en-gelap"));
        bench.find<look::Segmented>("firstTheme")->findChildren<QAbstractButton*>().at(1)->click();
        bench.find<look::Segmented>("firstLanguage")->findChildren<QAbstractButton*>().at(0)->click();
        QTRY_COMPARE(bench.find<QAbstractButton>("firstContinue")->text(), QStringLiteral("Lanjut"));
    }

    void endedSessionComesBackToTheSamePlace()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.window->workplace()->goTo({.page = QStringLiteral("page.sales"), .subject = {}, .filter = {}});
        bench.page()->typed->setText(QStringLiteral("setengah jadi"));
        bench.daemon.close(protocol::close::kSessionEnded);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isVisible());
        QVERIFY(bench.form().notice()->sentence().contains(QStringLiteral("Sesi Anda diakhiri")));
        QVERIFY(bench.goLive());
        QCOMPARE(bench.page()->typed->text(), QStringLiteral("setengah jadi"));
    }

    void whySessionsEndStandsOnThePage_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* why, const char* sentence) {
            QTest::newRow(why) << QString::fromLatin1(why) << QString::fromUtf8(sentence);
        };
        row("signed_off", "Sesi Anda diakhiri oleh yang mengurus orang di sini.");
        row("password_changed", "Kata sandi Anda diganti.");
        row("role_changed", "Anda diberi peran lain.");
        row("disabled", "Akun Anda dinonaktifkan.");
        row("signed_out", "Anda sudah keluar.");
        row("of a later daemon", "Sesi Anda diakhiri server, atau peran Anda berubah.");
    }

    void whySessionsEndStandsOnThePage()
    {
        QFETCH(QString, why);
        QFETCH(QString, sentence);
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.daemon.close(protocol::close::kSessionEnded, why);
        QVERIFY(bench.endsIn(LinkState::Refused));
        QVERIFY(bench.window->signIn().isVisible());
        QVERIFY2(bench.form().notice()->sentence().startsWith(sentence), qPrintable(bench.form().notice()->sentence()));
    }

    void aServerThatStopsIsNotCalledOneThatGoesOn()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.daemon.close(1001);
        QVERIFY(bench.endsIn(LinkState::Backoff));
        const auto* bar = bench.window->findChild<look::DisconnectedBar*>();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->accessibleName().startsWith(QStringLiteral("Server dihentikan pukul")),
                 qPrintable(bar->accessibleName()));
    }

    void somebodyElseFindsNothingOfIt()
    {
        ShellBench bench(theme);
        QVERIFY(bench.goLive());
        bench.page()->typed->setText(QStringLiteral("milik rina"));
        bench.daemon.close(protocol::close::kSessionEnded);
        QVERIFY(bench.endsIn(LinkState::Refused));
        bench.daemon.welcome.user = "dewi";
        QVERIFY(bench.goLive());
        QVERIFY(bench.page()->typed->text().isEmpty());
        QCOMPARE(bench.window->workplace()->signedIn(), QStringLiteral("dewi"));
    }
};

ERAFLAZZ_UI_TEST(TestSignIn)
#include "tst_shell_sign_in.moc"
