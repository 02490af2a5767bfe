// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace eraflazz::console {

/// What to think of the certificate a server shows.
enum class PeerTrust {
    Trusted,  ///< Pinned, or signed by somebody the computer trusts.
    FirstUse, ///< Unknown, nothing pinned: a person must look at the fingerprint.
    Changed,  ///< Another one is pinned.
    Invalid,  ///< Expired, not yet valid, revoked or broken.
};

/// SHA-256 of the certificate, "AB:CD:...". Empty for no certificate.
[[nodiscard]] QString fingerprintOf(const QSslCertificate& certificate);

/// `pinned` is a fingerprint, or empty. A pin holds even against a certificate that the computer would trust: whoever
/// pinned it meant this one. The errors that a pin answers are those about who signed it and whom it names; no other.
[[nodiscard]] PeerTrust
judgePeer(const QString& pinned, const QSslCertificate& certificate, const QList<QSslError>& errors);

} // namespace eraflazz::console
