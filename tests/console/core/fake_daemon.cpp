// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_daemon.h"

#include "protocol/contract.h"

#include <algorithm>

namespace eraflazz::console {

FakeDaemon::FakeDaemon(const Clock& clock) : m_clock(clock)
{
    hello.server = "eraflazzd 0.1.0";
    hello.features = {"resume", "patch", "stepup"};
    hello.epoch = "run-1";
    welcome.token = "token-1";
    welcome.user = "rina";
    welcome.name = "Rina";
    welcome.role = "support";
    welcome.scopes = {"trx.read", "trx.act"};
    welcome.epoch = "run-1";
}

bool FakeDaemon::listen()
{
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("eraflazzd"), QWebSocketServer::NonSecureMode);
    m_server->setSupportedSubprotocols({QString::fromLatin1(protocol::kSubprotocol.data())});
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &FakeDaemon::accept);
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server->serverPort();
    return true;
}

void FakeDaemon::stop()
{
    cut();
    m_server->close();
}

bool FakeDaemon::restart()
{
    hello.epoch = welcome.epoch = "run-2";
    return listen();
}

QUrl FakeDaemon::address() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/control").arg(m_port));
}

void FakeDaemon::accept()
{
    m_peer = m_server->nextPendingConnection();
    ++connections;
    connect(m_peer, &QWebSocket::textMessageReceived, this, &FakeDaemon::heard);
    connect(m_peer, &QWebSocket::disconnected, m_peer, &QObject::deleteLater);
    if (!isSilent)
        sayHello();
}

void FakeDaemon::sayHello()
{
    if (hello.timeMs == 0) {
        protocol::Hello now = hello;
        now.timeMs = m_clock.unixMs();
        say(protocol::toText(now));
    } else {
        say(protocol::toText(hello));
    }
}

void FakeDaemon::sayWelcome()
{
    protocol::Welcome now = welcome;
    now.timeMs = m_clock.unixMs();
    say(protocol::toText(now));
}

void FakeDaemon::heard(const QString& text)
{
    const auto message = protocol::decode(text.toStdString(), protocol::kIncomingMax);
    if (!message)
        qFatal("the console said something undecodable: %s", qPrintable(text));
    if (message->kind == protocol::Message::Kind::Request) {
        requests.push_back(*message);
        const std::string answer = onRequest ? onRequest(*message) : protocol::replyText(message->id, "{}");
        if (!answer.empty())
            say(answer);
        return;
    }
    notifications.push_back(*message);
    if (message->method != "identify")
        return;
    const auto identify = protocol::identifyFrom(message->params);
    if (!identify)
        qFatal("malformed identify: %s", qPrintable(text));
    identifies.push_back(*identify);
    if (!onIdentify || !onIdentify(*identify))
        sayWelcome();
}

int FakeDaemon::count(std::string_view method) const
{
    return static_cast<int>(
        std::count_if(requests.begin(), requests.end(), [method](const auto& one) { return one.method == method; }));
}

const protocol::Message* FakeDaemon::last(std::string_view method) const
{
    const auto found =
        std::find_if(requests.rbegin(), requests.rend(), [method](const auto& one) { return one.method == method; });
    return found == requests.rend() ? nullptr : &*found;
}

void FakeDaemon::say(const std::string& text)
{
    if (m_peer != nullptr)
        m_peer->sendTextMessage(QString::fromStdString(text));
}

void FakeDaemon::sayBinary(const QByteArray& bytes)
{
    if (m_peer != nullptr)
        m_peer->sendBinaryMessage(bytes);
}

void FakeDaemon::close(int code, const QString& why)
{
    if (m_peer != nullptr)
        m_peer->close(static_cast<QWebSocketProtocol::CloseCode>(code), why);
}

void FakeDaemon::cut()
{
    if (m_peer != nullptr)
        m_peer->abort();
}

Relay::Relay(quint16 to) : m_to(to)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the relay");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* near = m_server.nextPendingConnection();
        auto* far = new QTcpSocket(near);
        const auto pass = [this](QTcpSocket* from, QTcpSocket* into) {
            const QByteArray bytes = from->readAll();
            if (!isFrozen)
                into->write(bytes);
        };
        connect(near, &QTcpSocket::readyRead, far, [pass, near, far] { pass(near, far); });
        connect(far, &QTcpSocket::readyRead, near, [pass, near, far] { pass(far, near); });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
    });
}

QUrl Relay::address() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/control").arg(m_server.serverPort()));
}

} // namespace eraflazz::console
