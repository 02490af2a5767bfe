// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/control_client.h"
#include "core/link/peer_trust.h"
#include "fake_clock.h"
#include "protocol/handshake.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

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

QByteArray bytesOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

/// Signed by itself, good for `seconds` from a minute ago.
Identity selfSigned(long seconds = 3600)
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
    [[nodiscard]] QUrl address() const
    {
        return QUrl(QStringLiteral("wss://127.0.0.1:%1/").arg(m_server.serverPort()));
    }
    int passwords = 0;

private:
    void greet(QWebSocket* peer)
    {
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

struct Bench {
    explicit Bench(const Identity& identity) : daemon(identity, clock) {}
    [[nodiscard]] bool endsIn(LinkState state, const QString& pinned)
    {
        SignIn who;
        who.address = daemon.address();
        who.fingerprint = pinned;
        who.user = QStringLiteral("rina");
        who.password = QStringLiteral("rahasia");
        client.signIn(who);
        return QTest::qWaitFor([this, state] { return client.state() == state; });
    }
    FakeClock clock;
    SecureDaemon daemon;
    ControlClient client{clock};
};

} // namespace

class TestPeerTrust final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QFAIL("Qt has no TLS backend here");
    }

    void unknownCertificateIsShownBeforeAnythingIsSaid()
    {
        const Identity identity = selfSigned();
        Bench bench(identity);
        QVERIFY(bench.endsIn(LinkState::Refused, {}));
        const LinkFault fault = bench.client.fault();
        QCOMPARE(fault.problem, LinkProblem::CertificateUnknown);
        QCOMPARE(fault.seen, fingerprintOf(identity.certificate));
        QCOMPARE(fault.seen.size(), qsizetype{95}); // 32 pairs and the colons between them.
        QCOMPARE(fault.certificateUntil, identity.certificate.expiryDate());
        QCOMPARE(fault.certificateOf, QStringLiteral("eraflazzd"));
        QCOMPARE(bench.daemon.passwords, 0);
    }

    void pinnedCertificateIsTrusted()
    {
        const Identity identity = selfSigned();
        Bench bench(identity);
        QVERIFY2(bench.endsIn(LinkState::Live, fingerprintOf(identity.certificate)),
                 qPrintable(bench.client.fault().detail));
        QCOMPARE(bench.daemon.passwords, 1);
    }

    void changedCertificateIsRefusedWithBothFingerprints()
    {
        const Identity before = selfSigned();
        const Identity now = selfSigned();
        Bench bench(now);
        QVERIFY(bench.endsIn(LinkState::Refused, fingerprintOf(before.certificate)));
        QCOMPARE(bench.client.fault().problem, LinkProblem::CertificateChanged);
        QCOMPARE(bench.client.fault().pinned, fingerprintOf(before.certificate));
        QCOMPARE(bench.client.fault().seen, fingerprintOf(now.certificate));
        QCOMPARE(bench.daemon.passwords, 0);
        bench.clock.advance(120'000);
        QCOMPARE(bench.client.state(), LinkState::Refused); // Never tried again by itself.
    }

    void expiredCertificateIsRefusedEvenWhenPinned()
    {
        const Identity identity = selfSigned(-60);
        Bench bench(identity);
        QVERIFY(bench.endsIn(LinkState::Refused, fingerprintOf(identity.certificate)));
        QCOMPARE(bench.client.fault().problem, LinkProblem::CertificateInvalid);
        QCOMPARE(bench.daemon.passwords, 0);
    }

    void pinHoldsAgainstACertificateTheComputerTrusts()
    {
        const Identity identity = selfSigned();
        const QString other = fingerprintOf(selfSigned().certificate);
        QCOMPARE(judgePeer({}, identity.certificate, {}), PeerTrust::Trusted);
        QCOMPARE(judgePeer(other, identity.certificate, {}), PeerTrust::Changed);
        QCOMPARE(judgePeer({}, QSslCertificate(), {}), PeerTrust::Invalid);
        const QSslError revoked(QSslError::CertificateRevoked, identity.certificate);
        QCOMPARE(judgePeer(fingerprintOf(identity.certificate), identity.certificate, {revoked}), PeerTrust::Invalid);
        const QSslError byItself(QSslError::SelfSignedCertificate, identity.certificate);
        QCOMPARE(judgePeer({}, identity.certificate, {byItself}), PeerTrust::FirstUse);
    }
};

QTEST_GUILESS_MAIN(TestPeerTrust)
#include "tst_peer_trust.moc"
