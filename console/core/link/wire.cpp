// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/wire.h"

#include "core/link/peer_trust.h"
#include "protocol/contract.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace eraflazz::console {

bool isThisComputer(const QString& host)
{
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

namespace {

/// The contract allows the daemon 256 KiB; beyond four times that nothing honest comes.
constexpr quint64 kMessageMax = protocol::kOutgoingMax * 4;

/// A message too large, or not what a WebSocket may carry; either side may have noticed.
bool isBreachOfProtocol(QWebSocketProtocol::CloseCode code)
{
    return code == QWebSocketProtocol::CloseCodeProtocolError || code == QWebSocketProtocol::CloseCodeWrongDatatype ||
           code == QWebSocketProtocol::CloseCodeDatatypeNotSupported ||
           code == QWebSocketProtocol::CloseCodeTooMuchData;
}

/// A question that follows another must not wait for the acknowledgement of the first. The WebSocket offers no such
/// option of its own; the socket below it is its child.
void sendAtOnce(const QWebSocket& socket)
{
    if (auto* below = socket.findChild<QTcpSocket*>())
        below->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

QString subprotocol()
{
    return QString::fromLatin1(protocol::kSubprotocol.data(), static_cast<qsizetype>(protocol::kSubprotocol.size()));
}

} // namespace

Wire::Wire(QUrl address, QString pinned, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_pinned(std::move(pinned)),
      m_socket(std::make_unique<QWebSocket>())
{
    m_socket->setMaxAllowedIncomingMessageSize(kMessageMax);
    m_socket->setMaxAllowedIncomingFrameSize(kMessageMax);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        if (m_address.scheme() == QStringLiteral("wss")) {
            judge({}); // A server that the computer trusts may still not be the pinned one.
            if (m_hasEnded)
                return;
        }
        sendAtOnce(*m_socket);
        m_isOpen = true;
        Q_EMIT opened();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Wire::heard);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        LinkFault fault;
        fault.problem = LinkProblem::Protocol;
        fault.detail = QStringLiteral("binary message");
        finish(0, fault);
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this](quint64 elapsed) {
        Q_EMIT ponged(static_cast<qint64>(elapsed));
    });
    connect(m_socket.get(), &QWebSocket::sslErrors, this, &Wire::judge);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] {
        // A closed connection is an "error" too; `disconnected` follows and knows the close code.
        if (m_socket->error() != QAbstractSocket::RemoteHostClosedError || !m_isOpen)
            finish(0, faultOfSocket());
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        if (!m_isOpen) {
            // The socket has an error of its own to tell, but tells it after this signal.
            QMetaObject::invokeMethod(
                this, [this] { finish(0, faultOfSocket()); }, Qt::QueuedConnection);
            return;
        }
        LinkFault fault = faultOfSocket();
        if (!m_socket->closeReason().isEmpty())
            fault.detail = m_socket->closeReason().left(200);
        // 1000 to 1015 are the WebSocket's own words; ours begin at 4000.
        const int code = static_cast<int>(m_socket->closeCode());
        finish(code >= 4000 ? code : 0, fault);
    });
}

Wire::~Wire() = default;

void Wire::open()
{
    const bool isPlain = m_address.scheme() == QStringLiteral("ws");
    LinkFault fault;
    if (!m_address.isValid() || m_address.host().isEmpty() || (!isPlain && m_address.scheme() != QStringLiteral("wss")))
        fault.problem = LinkProblem::BadAddress;
    else if (isPlain && !isThisComputer(m_address.host()))
        fault.problem = LinkProblem::PlainNotAllowed;
    if (fault.problem != LinkProblem::None) {
        // Later: who opens a wire expects its answer after open() has returned.
        QMetaObject::invokeMethod(
            this, [this, fault] { finish(0, fault); }, Qt::QueuedConnection);
        return;
    }
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({subprotocol()});
    m_socket->open(m_address, options);
}

void Wire::send(const std::string& text)
{
    if (m_isOpen)
        m_socket->sendTextMessage(QString::fromStdString(text));
}

void Wire::ping()
{
    if (m_isOpen)
        m_socket->ping();
}

void Wire::close(int code, const QString& why)
{
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), why);
}

void Wire::abandon()
{
    m_hasEnded = true;
    m_socket->disconnect(this);
    disconnect();
    // A close frame on the way out is sent, but nobody waits for its answer.
    m_socket->close();
    deleteLater();
}

QSslCertificate Wire::certificate(const QList<QSslError>& errors) const
{
    if (const auto* socket = m_socket->findChild<QSslSocket*>(); socket != nullptr)
        return socket->peerCertificate();
    for (const QSslError& error : errors) {
        if (!error.certificate().isNull())
            return error.certificate();
    }
    return m_socket->sslConfiguration().peerCertificate();
}

void Wire::judge(const QList<QSslError>& errors)
{
    const QSslCertificate shown = certificate(errors);
    const PeerTrust trust = judgePeer(m_pinned, shown, errors);
    if (trust == PeerTrust::Trusted) {
        if (!errors.isEmpty())
            m_socket->ignoreSslErrors(errors); // Exactly these, of exactly this certificate.
        return;
    }
    LinkFault fault;
    fault.problem = trust == PeerTrust::FirstUse  ? LinkProblem::CertificateUnknown
                    : trust == PeerTrust::Changed ? LinkProblem::CertificateChanged
                                                  : LinkProblem::CertificateInvalid;
    fault.pinned = m_pinned;
    fault.seen = fingerprintOf(shown);
    fault.certificateUntil = shown.expiryDate();
    fault.certificateOf = shown.subjectInfo(QSslCertificate::CommonName).join(u' ').left(200);
    if (!errors.isEmpty())
        fault.detail = errors.front().errorString();
    finish(0, fault);
}

LinkFault Wire::faultOfSocket() const
{
    LinkFault fault;
    fault.detail = m_socket->errorString().left(200);
    const auto error = m_socket->error();
    if (m_isOpen)
        fault.problem = isBreachOfProtocol(m_socket->closeCode())                         ? LinkProblem::Protocol
                        : m_socket->closeCode() == QWebSocketProtocol::CloseCodeGoingAway ? LinkProblem::Stopping
                                                                                          : LinkProblem::Lost;
    else if (error == QAbstractSocket::HostNotFoundError)
        fault.problem = LinkProblem::HostNotFound;
    else if (error == QAbstractSocket::ConnectionRefusedError)
        fault.problem = LinkProblem::ConnectionRefused;
    else if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError ||
             error == QAbstractSocket::SslInvalidUserDataError)
        fault.problem = LinkProblem::CertificateInvalid;
    else if (error == QAbstractSocket::SocketTimeoutError)
        fault.problem = LinkProblem::TimedOut;
    else if (error == QAbstractSocket::UnknownSocketError)
        fault.problem = LinkProblem::NotOurs; // The upgrade to a WebSocket was answered, but not with yes.
    else
        fault.problem = LinkProblem::Unreachable;
    return fault;
}

void Wire::finish(int closeCode, const LinkFault& fault)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    Q_EMIT ended(closeCode, fault);
}

} // namespace eraflazz::console
