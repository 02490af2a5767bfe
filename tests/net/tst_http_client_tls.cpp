// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"
#include "raw_socket.h"

#include <QTemporaryDir>
#include <QtTest>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <future>
#include <thread>

using namespace eraflazz::net;
using eraflazz::test::RawListener;
using Kind = ClientResult::Kind;

namespace {

template <auto Free> struct Freed final {
    template <typename T> void operator()(T* pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Session = std::unique_ptr<SSL, Freed<SSL_free>>;

Certificate selfSigned(EVP_PKEY* key, const char* subjectAltName)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_NID(
        name, NID_commonName, MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, subjectAltName);
    X509_add_ext(certificate.get(), names, -1);
    X509_EXTENSION_free(names);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

/// Serves `connections` TLS connections on a thread: reads a request from each and answers once. Counts what it read.
class TlsPeer final {
public:
    TlsPeer(const char* subjectAltName, int connections, int maxVersion = TLS1_3_VERSION, int answersEach = 1)
        : m_key(EVP_EC_gen("P-256")), m_certificate(selfSigned(m_key.get(), subjectAltName)),
          m_context(SSL_CTX_new(TLS_server_method()))
    {
        SSL_CTX_set_security_level(m_context.get(), 0); // So that it can offer versions the client must refuse.
        SSL_CTX_set_max_proto_version(m_context.get(), maxVersion);
        SSL_CTX_set_min_proto_version(m_context.get(), TLS1_VERSION);
        SSL_CTX_use_certificate(m_context.get(), m_certificate.get());
        SSL_CTX_use_PrivateKey(m_context.get(), m_key.get());
        m_thread = std::thread([this, connections, answersEach] {
            for (int i = 0; i < connections; ++i)
                serve(answersEach);
        });
    }
    ~TlsPeer() { m_thread.join(); }

    void writeCertificate(const QString& path) const
    {
        std::FILE* file = std::fopen(path.toLocal8Bit().constData(), "w");
        PEM_write_X509(file, m_certificate.get());
        std::fclose(file);
    }
    [[nodiscard]] std::uint16_t port() const { return m_listener.port(); }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }

private:
    void serve(int answers)
    {
        auto link = m_listener.accept();
        if (!link)
            return;
        const Session session(SSL_new(m_context.get()));
        SSL_set_fd(session.get(), link->fd());
        if (SSL_accept(session.get()) != 1)
            return;
        ++m_handshakes;
        for (int i = 0; i < answers; ++i) {
            std::array<char, 4096> request{};
            if (SSL_read(session.get(), request.data(), static_cast<int>(request.size())) <= 0)
                return;
            ++m_requests;
            const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
            SSL_write(session.get(), answer.data(), static_cast<int>(answer.size()));
        }
    }

    RawListener m_listener;
    Key m_key;
    Certificate m_certificate;
    Context m_context;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_handshakes = 0;
    std::thread m_thread;
};

ClientResult sendTo(HttpClient& client, const TlsPeer& peer, const std::string& host, bool reuse = false)
{
    ClientRequest request;
    request.url = Url{true, host, peer.port(), "/topup"};
    request.body = "{}";
    request.reuseConnection = reuse;
    std::promise<ClientResult> promise;
    client.send(request, [&promise](ClientResult result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

} // namespace

class TestHttpClientTls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_dir.isValid()); }

    void aTrustedCertificateForTheRightNameIsAccepted()
    {
        TlsPeer peer("DNS:localhost", 1);
        trust(peer);
        HttpClient client;
        const ClientResult result = sendTo(client, peer, "localhost");
        QVERIFY2(result.kind == Kind::Answered, result.detail.c_str());
        QCOMPARE(result.body, std::string("ok"));
    }

    void aTrustedCertificateForTheRightAddressIsAccepted()
    {
        TlsPeer peer("IP:127.0.0.1", 1);
        trust(peer);
        HttpClient client;
        const ClientResult result = sendTo(client, peer, "127.0.0.1");
        QVERIFY2(result.kind == Kind::Answered, result.detail.c_str());
    }

    void aConnectionOverTlsIsReused()
    {
        TlsPeer peer("DNS:localhost", 1, TLS1_3_VERSION, 3);
        trust(peer);
        HttpClient client;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(sendTo(client, peer, "localhost", true).kind, Kind::Answered);
        QCOMPARE(peer.handshakes(), 1);
        QCOMPARE(peer.requests(), 3);
    }

    void anUnknownCertificateProvesThatNothingWasSent()
    {
        TlsPeer stranger("DNS:localhost", 1);
        TlsPeer known("DNS:localhost", 1);
        trust(known);
        HttpClient client;
        const ClientResult result = sendTo(client, stranger, "localhost");
        QCOMPARE(result.kind, Kind::NotSent);
        QVERIFY(result.detail.find("certificate verify failed") != std::string::npos);
        QCOMPARE(stranger.requests(), 0);
        QCOMPARE(sendTo(client, known, "localhost").kind, Kind::Answered);
    }

    void aCertificateForAnotherNameProvesThatNothingWasSent()
    {
        for (const char* name : {"DNS:other.example", "DNS:localhost.example", "IP:127.0.0.2"}) {
            TlsPeer peer(name, 1);
            trust(peer);
            HttpClient client;
            QCOMPARE(sendTo(client, peer, "localhost").kind, Kind::NotSent);
            QCOMPARE(peer.requests(), 0);
        }
    }

    void oldVersionsAreRefused()
    {
        TlsPeer peer("DNS:localhost", 1, TLS1_1_VERSION);
        trust(peer);
        HttpClient client;
        QCOMPARE(sendTo(client, peer, "localhost").kind, Kind::NotSent);
        QCOMPARE(peer.requests(), 0);
    }

    void aPeerWithoutTlsProvesThatNothingWasSent()
    {
        RawListener peer;
        HttpClient client;
        ClientRequest request;
        request.url = Url{true, "127.0.0.1", peer.port(), "/"};
        std::promise<ClientResult> promise;
        client.send(request, [&promise](ClientResult result) { promise.set_value(std::move(result)); });
        auto link = peer.accept();
        QVERIFY(link);
        link->send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(promise.get_future().get().kind, Kind::NotSent);
    }

private:
    /// OpenSSL asks this variable for the place of the system's trust store.
    void trust(const TlsPeer& peer)
    {
        const QString path = m_dir.filePath(QStringLiteral("trusted.pem"));
        peer.writeCertificate(path);
        qputenv("SSL_CERT_FILE", path.toLocal8Bit());
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestHttpClientTls)
#include "tst_http_client_tls.moc"
