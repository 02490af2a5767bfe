// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/peer_trust.h"

#include <QCryptographicHash>

#include <algorithm>

namespace eraflazz::console {

namespace {

bool isAboutTrustOnly(const QSslError& error)
{
    return error.error() == QSslError::SelfSignedCertificate ||
           error.error() == QSslError::SelfSignedCertificateInChain ||
           error.error() == QSslError::UnableToGetLocalIssuerCertificate ||
           error.error() == QSslError::UnableToVerifyFirstCertificate ||
           error.error() == QSslError::CertificateUntrusted || error.error() == QSslError::HostNameMismatch;
}

} // namespace

QString fingerprintOf(const QSslCertificate& certificate)
{
    if (certificate.isNull())
        return {};
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

PeerTrust judgePeer(const QString& pinned, const QSslCertificate& certificate, const QList<QSslError>& errors)
{
    if (certificate.isNull())
        return PeerTrust::Invalid;
    if (!pinned.isEmpty() && fingerprintOf(certificate) != pinned)
        return PeerTrust::Changed;
    if (!std::all_of(errors.begin(), errors.end(), isAboutTrustOnly))
        return PeerTrust::Invalid;
    return pinned.isEmpty() && !errors.isEmpty() ? PeerTrust::FirstUse : PeerTrust::Trusted;
}

} // namespace eraflazz::console
