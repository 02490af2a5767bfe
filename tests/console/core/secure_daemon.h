// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "protocol/handshake.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocket>
#include <QWebSocketServer>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace eraflazz::console {

template <auto free> struct Freed {
    template <typename T> void operator()(T* what) const { free(what); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Freed<X509_free>>;
using Bytes = std::unique_ptr<BIO, Freed<BIO_free>>;

struct Identity {
    QSslCertificate certificate;
    QSslKey key;
};

inline QByteArray bytesOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

/// Signed by itself, good for `seconds` from a minute ago.
inline Identity selfSigned(long seconds = 3600)
{
    const Key key(EVP_EC_gen("P-256"));
    const Paper paper(X509_new());
    X509_set_version(paper.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), -120);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), seconds);
    X509_set_pubkey(paper.get(), key.get());
    X509_NAME* name = X509_get_subject_name(paper.get());
    X509_NAME_add_entry_by_NID(
        name, NID_commonName, MBSTRING_ASC, reinterpret_cast<const unsigned char*>("eraflazzd"), -1, -1, 0);
    X509_set_issuer_name(paper.get(), name);
    X509_sign(paper.get(), key.get(), EVP_sha256());
    const Bytes certificate(BIO_new(BIO_s_mem()));
    const Bytes secret(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificate.get(), paper.get());
    PEM_write_bio_PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {QSslCertificate(bytesOf(certificate.get())), QSslKey(bytesOf(secret.get()), QSsl::Ec)};
}

/// A daemon behind TLS that greets and welcomes everybody.
class SecureDaemon final : public QObject {
public:
    SecureDaemon(const Identity& identity, const Clock& clock)
        : m_server(QStringLiteral("eraflazzd"), QWebSocketServer::SecureMode), m_clock(clock)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(tls);
        m_server.setSupportedSubprotocols({QStringLiteral("eraflazz.v1.json")});
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] { greet(m_server.nextPendingConnection()); });
    }
    /// Another certificate at the same address, as after a renewal: who is there has to come again.
    void rekey(const Identity& identity)
    {
        QSslConfiguration tls = m_server.sslConfiguration();
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        m_server.setSslConfiguration(tls);
        for (QWebSocket* peer : findChildren<QWebSocket*>())
            peer->close();
    }
    [[nodiscard]] QUrl address() const
    {
        return QUrl(QStringLiteral("wss://127.0.0.1:%1/").arg(m_server.serverPort()));
    }
    int passwords = 0;

private:
    void greet(QWebSocket* peer)
    {
        peer->setParent(this);
        connect(peer, &QWebSocket::disconnected, peer, &QObject::deleteLater);
        connect(peer, &QWebSocket::textMessageReceived, peer, [this, peer] {
            ++passwords;
            protocol::Welcome welcome;
            welcome.token = "t";
            welcome.user = welcome.role = welcome.epoch = "x";
            welcome.timeMs = m_clock.unixMs();
            peer->sendTextMessage(QString::fromStdString(protocol::toText(welcome)));
        });
        protocol::Hello hello;
        hello.server = "eraflazzd";
        hello.epoch = "x";
        hello.timeMs = m_clock.unixMs();
        peer->sendTextMessage(QString::fromStdString(protocol::toText(hello)));
    }

    QWebSocketServer m_server;
    const Clock& m_clock;
};

} // namespace eraflazz::console
