// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace eraflazz::console {

/// Why there is no link. Each has a sentence of its own on the sign-in page.
enum class LinkProblem {
    None,
    BadAddress,      ///< No ws or wss address.
    PlainNotAllowed, ///< ws is for the own computer only.
    HostNotFound,
    ConnectionRefused,  ///< Nobody listens there.
    Unreachable,        ///< Network down, connection cut, no answer of the network.
    NotOurs,            ///< Something answers, but not with our sub-protocol.
    TimedOut,           ///< Connected, but silent.
    CertificateUnknown, ///< First use: show the fingerprint, ask the person, then pin it.
    CertificateChanged, ///< Not the one that was pinned.
    CertificateInvalid, ///< Expired, revoked, broken: no pin can help.
    ClockSkew,          ///< This computer's clock is more than 30 seconds off.
    VersionTooOld,      ///< The daemon wants a newer console.
    VersionTooNew,      ///< The daemon is older than this console can speak.
    WrongPassword,
    CodeNeeded,   ///< The password is right; this person signs in with two-step codes.
    WrongCode,    ///< The password was right, the code was not.
    CodeUsed,     ///< The code was right, but it served already.
    Held,         ///< Too many wrong tries; wait.
    TokenEnded,   ///< Signed in too long ago; ask for the password.
    SessionEnded, ///< The daemon ended it; `detail` says why in a word of protocol/session_end.h.
    FeatureMissing,
    Unavailable, ///< The daemon is there, but its database does not answer.
    Slow,        ///< The daemon gave us up because we did not read.
    Stopping,    ///< The daemon said that it ends.
    Lost,        ///< Was live, then silent or cut.
    Protocol,    ///< The other side said something that it must not say.
};

struct LinkFault final {
    LinkProblem problem = LinkProblem::None;
    QString detail; ///< For the log and the small print; foreign text, show it as plain text only.
    std::optional<int> triesLeft;
    int holdSeconds = 0;
    qint64 skewMs = 0; ///< Ours minus the daemon's.
    int daemonMin = 0; ///< Protocol versions the daemon speaks.
    int daemonMax = 0;
    QString pinned; ///< Fingerprints: SHA-256, "AB:CD:...".
    QString seen;
    QDateTime certificateUntil;
    QString certificateOf; ///< Foreign text.
};

/// Trying again by itself can help.
[[nodiscard]] constexpr bool isPassing(LinkProblem problem)
{
    switch (problem) {
    case LinkProblem::HostNotFound:
    case LinkProblem::ConnectionRefused:
    case LinkProblem::Unreachable:
    case LinkProblem::TimedOut:
    case LinkProblem::Unavailable:
    case LinkProblem::Slow:
    case LinkProblem::Stopping:
    case LinkProblem::Lost:
        return true;
    case LinkProblem::None:
    case LinkProblem::BadAddress:
    case LinkProblem::PlainNotAllowed:
    case LinkProblem::NotOurs:
    case LinkProblem::CertificateUnknown:
    case LinkProblem::CertificateChanged:
    case LinkProblem::CertificateInvalid:
    case LinkProblem::ClockSkew:
    case LinkProblem::VersionTooOld:
    case LinkProblem::VersionTooNew:
    case LinkProblem::WrongPassword:
    case LinkProblem::CodeNeeded:
    case LinkProblem::WrongCode:
    case LinkProblem::CodeUsed:
    case LinkProblem::Held:
    case LinkProblem::TokenEnded:
    case LinkProblem::SessionEnded:
    case LinkProblem::FeatureMissing:
    case LinkProblem::Protocol:
        return false;
    }
    return false;
}

/// The password was right: what is missing is a code.
[[nodiscard]] constexpr bool isAboutCode(LinkProblem problem)
{
    return problem == LinkProblem::CodeNeeded || problem == LinkProblem::WrongCode || problem == LinkProblem::CodeUsed;
}

} // namespace eraflazz::console

Q_DECLARE_METATYPE(eraflazz::console::LinkFault)
