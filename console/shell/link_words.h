// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/link_fault.h"
#include "core/session/secret_store.h"

#include <QString>
#include <QUrl>

namespace eraflazz::console {

/// Where on the sign-in page a failure is told.
enum class FaultPlace {
    Nowhere,
    ServerField,
    PasswordField,
    Notice,
    FirstUse, ///< A page of its own: trust this certificate?
    Changed,  ///< A page of its own, and red.
    Code,     ///< A page of its own that takes a two-step code.
};

[[nodiscard]] FaultPlace faultPlace(LinkProblem problem);

/// Why there is no link, and what to do next. `server` is what the daemon called itself, or empty; `holdSeconds` is
/// what is left of a hold.
[[nodiscard]] QString linkWords(const LinkFault& fault, const QString& server, int holdSeconds);
/// The small print under it: figures that help whoever is asked, or what often is the cause at such an address. May be
/// empty; foreign text, plain only.
[[nodiscard]] QString linkSmallPrint(const LinkFault& fault, const QUrl& address);

/// Why a password is not remembered, in one line; empty for None and NotFound.
[[nodiscard]] QString secretWords(SecretProblem problem);
/// Why a remembered password is not in its field, in one line; empty for None and NotFound.
[[nodiscard]] QString unreadSecretWords(SecretProblem problem);

/// "2:05", for countdowns.
[[nodiscard]] QString countdownText(int seconds);
/// "9F:2C:...:A1:04"
[[nodiscard]] QString shortFingerprint(const QString& fingerprint);

} // namespace eraflazz::console
