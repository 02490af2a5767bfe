// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/link_words.h"

#include "core/link/wire.h"
#include "protocol/contract.h"
#include "protocol/session_end.h"

#include <QCoreApplication>
#include <QLocale>

namespace eraflazz::console {

namespace {

QString say(const char* words, int number = -1)
{
    return QCoreApplication::translate("LinkWords", words, nullptr, number);
}

QString dateText(const QDateTime& time)
{
    return QLocale().toString(time.date(), QStringLiteral("d MMM yyyy"));
}

QString certificateWords(const LinkFault& fault)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (fault.certificateUntil.isValid() && fault.certificateUntil < now)
        return say(QT_TRANSLATE_NOOP(
                       "LinkWords", "The server's certificate ended on %1. Ask the owner to renew it, then try again."))
            .arg(dateText(fault.certificateUntil));
    return say(QT_TRANSLATE_NOOP("LinkWords",
                                 "The server's certificate is not valid. Check this computer's date, then ask the "
                                 "owner to renew the certificate."));
}

QString skewWords(qint64 skewMs)
{
    const qint64 seconds = qAbs(skewMs) / 1000;
    const QString size = seconds < 120
                             ? say(QT_TRANSLATE_N_NOOP("LinkWords", "%n second(s)"), static_cast<int>(seconds))
                             : say(QT_TRANSLATE_N_NOOP("LinkWords", "%n minute(s)"), static_cast<int>(seconds / 60));
    return (skewMs > 0
                ? say(QT_TRANSLATE_NOOP("LinkWords", "This computer's clock is %1 ahead. Set it, then sign in."))
                : say(QT_TRANSLATE_NOOP("LinkWords", "This computer's clock is %1 behind. Set it, then sign in.")))
        .arg(size);
}

QString wrongPasswordWords(const LinkFault& fault)
{
    const QString wrong = say(QT_TRANSLATE_NOOP("LinkWords", "Wrong user name or password."));
    if (!fault.triesLeft)
        return wrong;
    return wrong + u' ' + say(QT_TRANSLATE_N_NOOP("LinkWords", "%n more tries before a hold."), *fault.triesLeft);
}

/// Whoever is asked to sign in again wants to know what happened, and whom to ask.
QString endWords(const QString& why)
{
    using namespace protocol;
    if (why == QLatin1String(session_end::kSignedOff.data()))
        return say(QT_TRANSLATE_NOOP(
            "LinkWords", "Somebody who looks after people here ended your session. You may sign in again."));
    if (why == QLatin1String(session_end::kPasswordChanged.data()))
        return say(QT_TRANSLATE_NOOP("LinkWords", "Your password was changed. Sign in with the new one."));
    if (why == QLatin1String(session_end::kRoleChanged.data()))
        return say(QT_TRANSLATE_NOOP(
            "LinkWords", "You were given another role. Sign in again; you then have the rights it brings."));
    if (why == QLatin1String(session_end::kCodesChanged.data()))
        return say(QT_TRANSLATE_NOOP(
            "LinkWords", "The two-step codes of your account, or the shop's rule about them, changed. Sign in again."));
    if (why == QLatin1String(session_end::kDisabled.data()))
        return say(QT_TRANSLATE_NOOP(
            "LinkWords", "Your account was disabled. If that is a mistake, ask whoever looks after people."));
    if (why == QLatin1String(session_end::kSignedOut.data()))
        return say(QT_TRANSLATE_NOOP("LinkWords", "You signed out."));
    return say(QT_TRANSLATE_NOOP("LinkWords",
                                 "Your session was ended by the server, or your role has changed. Sign in again."));
}

QString wrongCodeWords(const LinkFault& fault)
{
    if (!fault.triesLeft)
        return say(QT_TRANSLATE_NOOP("LinkWords", "Wrong code. Look at the app again."));
    return say(QT_TRANSLATE_NOOP("LinkWords", "Wrong code.")) + u' ' +
           say(QT_TRANSLATE_N_NOOP("LinkWords", "%n more tries before a hold."), *fault.triesLeft);
}

QString orServer(const QString& server)
{
    return server.isEmpty() ? say(QT_TRANSLATE_NOOP("LinkWords", "the server")) : server;
}

} // namespace

FaultPlace faultPlace(LinkProblem problem)
{
    switch (problem) {
    case LinkProblem::None:
        return FaultPlace::Nowhere;
    case LinkProblem::BadAddress:
    case LinkProblem::PlainNotAllowed:
    case LinkProblem::HostNotFound:
    case LinkProblem::ConnectionRefused:
    case LinkProblem::NotOurs:
        return FaultPlace::ServerField;
    case LinkProblem::WrongPassword:
    case LinkProblem::Held:
        return FaultPlace::PasswordField;
    case LinkProblem::CodeNeeded:
    case LinkProblem::WrongCode:
    case LinkProblem::CodeUsed:
        return FaultPlace::Code;
    case LinkProblem::CertificateUnknown:
        return FaultPlace::FirstUse;
    case LinkProblem::CertificateChanged:
        return FaultPlace::Changed;
    case LinkProblem::Unreachable:
    case LinkProblem::TimedOut:
    case LinkProblem::CertificateInvalid:
    case LinkProblem::ClockSkew:
    case LinkProblem::VersionTooOld:
    case LinkProblem::VersionTooNew:
    case LinkProblem::TokenEnded:
    case LinkProblem::SessionEnded:
    case LinkProblem::FeatureMissing:
    case LinkProblem::Unavailable:
    case LinkProblem::Slow:
    case LinkProblem::Stopping:
    case LinkProblem::Lost:
    case LinkProblem::Protocol:
        return FaultPlace::Notice;
    }
    return FaultPlace::Notice;
}

QString linkWords(const LinkFault& fault, const QString& server, int holdSeconds)
{
    switch (fault.problem) {
    case LinkProblem::None:
        return {};
    case LinkProblem::BadAddress:
        return say(QT_TRANSLATE_NOOP("LinkWords", "This is no address. Write it like server.shop.id:8081."));
    case LinkProblem::PlainNotAllowed:
        return say(QT_TRANSLATE_NOOP("LinkWords", "ws:// is for this computer only. Use wss:// for another."));
    case LinkProblem::HostNotFound:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Server not found. Check the address and try again."));
    case LinkProblem::ConnectionRefused:
        return say(
            QT_TRANSLATE_NOOP("LinkWords", "Nothing answers there. Check the port, or ask whether the server runs."));
    case LinkProblem::Unreachable:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "The server cannot be reached. Check this computer's network, then try again."));
    case LinkProblem::NotOurs:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Something else answers there. Check address and port."));
    case LinkProblem::TimedOut:
        return say(QT_TRANSLATE_NOOP(
            "LinkWords", "The server was reached but stays silent. Try again; tell the owner if it lasts."));
    case LinkProblem::CertificateUnknown:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "This computer does not know the server's certificate yet. Compare its "
                                     "fingerprint with the one the owner gives you."));
    case LinkProblem::CertificateChanged:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "The server's certificate changed. Do not sign in until the owner confirms the "
                                     "fingerprint."));
    case LinkProblem::CertificateInvalid:
        return certificateWords(fault);
    case LinkProblem::ClockSkew:
        return skewWords(fault.skewMs);
    case LinkProblem::VersionTooOld:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "This console (%1) is too old for %2: it speaks protocol %3, the server needs %4 "
                                     "or newer. Install the console of the server's version, then sign in."))
            .arg(QCoreApplication::applicationVersion(), orServer(server))
            .arg(protocol::kProtocolMax)
            .arg(fault.daemonMin);
    case LinkProblem::VersionTooNew:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "This console (%1) is too new for %2: it needs protocol %3 or newer, the server "
                                     "speaks %4. Ask the owner to upgrade the server."))
            .arg(QCoreApplication::applicationVersion(), orServer(server))
            .arg(protocol::kProtocolMin)
            .arg(fault.daemonMax);
    case LinkProblem::WrongPassword:
        return wrongPasswordWords(fault);
    case LinkProblem::CodeNeeded:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The password is right. Type the code of your authenticator app."));
    case LinkProblem::WrongCode:
        return wrongCodeWords(fault);
    case LinkProblem::CodeUsed:
        return say(QT_TRANSLATE_NOOP("LinkWords", "This code was used already. Wait for the next one."));
    case LinkProblem::Held:
        return holdSeconds > 0
                   ? say(QT_TRANSLATE_NOOP("LinkWords", "Held after too many wrong tries. Try again in %1."))
                         .arg(countdownText(holdSeconds))
                   : say(QT_TRANSLATE_NOOP("LinkWords", "The hold is over. You may try again now."));
    case LinkProblem::TokenEnded:
        return say(QT_TRANSLATE_NOOP("LinkWords", "You were away too long. Give your password again."));
    case LinkProblem::SessionEnded:
        return endWords(fault.detail);
    case LinkProblem::FeatureMissing:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "The server lacks something this console needs. Ask the owner to upgrade it."));
    case LinkProblem::Unavailable:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "The server is there, but its database does not answer. Try again in a moment."));
    case LinkProblem::Slow:
        return say(
            QT_TRANSLATE_NOOP("LinkWords", "The server hung up because this computer read too slowly. Sign in again."));
    case LinkProblem::Stopping:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The server is being stopped. Sign in again once it is back."));
    case LinkProblem::Lost:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The connection broke. Sign in again."));
    case LinkProblem::Protocol:
        return say(QT_TRANSLATE_NOOP("LinkWords",
                                     "The server said something this console does not understand. Tell the owner."));
    }
    return {};
}

QString linkSmallPrint(const LinkFault& fault, const QUrl& address)
{
    switch (fault.problem) {
    case LinkProblem::ClockSkew: {
        const QDateTime here = QDateTime::currentDateTime();
        const QDateTime there = here.addMSecs(-fault.skewMs);
        const QString form = QStringLiteral("d MMM HH:mm:ss");
        return say(QT_TRANSLATE_NOOP("LinkWords", "Here %1 · server %2"))
            .arg(QLocale().toString(here, form), QLocale().toString(there, form));
    }
    case LinkProblem::VersionTooOld:
    case LinkProblem::VersionTooNew:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The server speaks protocol %1 to %2."))
            .arg(fault.daemonMin)
            .arg(fault.daemonMax);
    case LinkProblem::TimedOut:
        // A daemon without a certificate waits for more when somebody speaks TLS to it.
        return address.scheme() == u"wss" && isThisComputer(address.host())
                   ? say(QT_TRANSLATE_NOOP("LinkWords",
                                           "A demo on this computer has no encryption: write ws:// first."))
                   : QString();
    case LinkProblem::CertificateInvalid:
    case LinkProblem::Unreachable:
    case LinkProblem::Protocol:
    case LinkProblem::FeatureMissing:
    case LinkProblem::Lost:
        return fault.detail;
    case LinkProblem::None:
    case LinkProblem::BadAddress:
    case LinkProblem::PlainNotAllowed:
    case LinkProblem::HostNotFound:
    case LinkProblem::ConnectionRefused:
    case LinkProblem::NotOurs:
    case LinkProblem::CertificateUnknown:
    case LinkProblem::CertificateChanged:
    case LinkProblem::WrongPassword:
    case LinkProblem::CodeNeeded:
    case LinkProblem::WrongCode:
    case LinkProblem::CodeUsed:
    case LinkProblem::Held:
    case LinkProblem::TokenEnded:
    case LinkProblem::SessionEnded:
    case LinkProblem::Unavailable:
    case LinkProblem::Slow:
    case LinkProblem::Stopping:
        return {};
    }
    return {};
}

QString secretWords(SecretProblem problem)
{
    switch (problem) {
    case SecretProblem::None:
    case SecretProblem::NotFound:
        return {};
    case SecretProblem::NoKeyring:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Password not remembered: this desktop has no keyring."));
    case SecretProblem::Locked:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Password not remembered: the keyring is locked."));
    case SecretProblem::Declined:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Password not remembered: the keyring was not opened."));
    case SecretProblem::TimedOut:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Password not remembered: the keyring did not answer."));
    case SecretProblem::Broken:
        return say(QT_TRANSLATE_NOOP("LinkWords", "Password not remembered: the keyring failed."));
    }
    return {};
}

QString unreadSecretWords(SecretProblem problem)
{
    switch (problem) {
    case SecretProblem::None:
    case SecretProblem::NotFound:
        return {};
    case SecretProblem::NoKeyring:
        return say(QT_TRANSLATE_NOOP("LinkWords", "This desktop has no keyring. Type the password."));
    case SecretProblem::Locked:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The keyring is locked. Type the password."));
    case SecretProblem::Declined:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The keyring was not opened. Type the password."));
    case SecretProblem::TimedOut:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The keyring did not answer. Type the password."));
    case SecretProblem::Broken:
        return say(QT_TRANSLATE_NOOP("LinkWords", "The keyring failed. Type the password."));
    }
    return {};
}

QString countdownText(int seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString shortFingerprint(const QString& fingerprint)
{
    constexpr int kAtEachEnd = 5;
    if (fingerprint.size() <= 2 * kAtEachEnd)
        return fingerprint;
    return fingerprint.left(kAtEachEnd) + QStringLiteral(":…:") + fingerprint.right(kAtEachEnd);
}

} // namespace eraflazz::console
