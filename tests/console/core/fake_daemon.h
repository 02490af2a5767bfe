// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "protocol/handshake.h"
#include "protocol/message.h"
#include "protocol/update.h"

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>
#include <vector>

namespace eraflazz::console {

/// The daemon's end of the control channel, as honest or as hostile as a test wants it. In this process.
class FakeDaemon final : public QObject {
    Q_OBJECT

public:
    explicit FakeDaemon(const Clock& clock);

    [[nodiscard]] bool listen();
    void stop();    ///< Stops listening and cuts everybody off.
    bool restart(); ///< On the same port, with a new epoch.
    [[nodiscard]] QUrl address() const;
    [[nodiscard]] quint16 port() const { return m_port; }

    // Manners.
    protocol::Hello hello;
    protocol::Welcome welcome;
    bool isSilent = false; ///< No hello.
    /// Answers identify with something else than welcome; says whether it has.
    std::function<bool(const protocol::Identify&)> onIdentify;
    /// The answer to a request, as text of a message; empty: none.
    std::function<std::string(const protocol::Message&)> onRequest;

    // What came.
    std::vector<protocol::Message> requests;
    std::vector<protocol::Message> notifications;
    std::vector<protocol::Identify> identifies;
    int connections = 0;
    [[nodiscard]] int count(std::string_view method) const;
    [[nodiscard]] const protocol::Message* last(std::string_view method) const;

    // What goes.
    void say(const std::string& text);
    void sayBinary(const QByteArray& bytes);
    void sayHello();
    void sayWelcome();
    void close(int code, const QString& why = QStringLiteral("bye"));
    void cut(); ///< No close frame.
    [[nodiscard]] bool isConnected() const { return m_peer != nullptr; }

private:
    void accept();
    void heard(const QString& text);

    const Clock& m_clock;
    std::unique_ptr<QWebSocketServer> m_server;
    QPointer<QWebSocket> m_peer;
    quint16 m_port = 0;
};

/// Stands between two ends and, when frozen, swallows everything without hanging up: a half-open connection.
class Relay final : public QObject {
    Q_OBJECT

public:
    explicit Relay(quint16 to);
    [[nodiscard]] QUrl address() const;
    bool isFrozen = false;

private:
    QTcpServer m_server;
    quint16 m_to;
};

} // namespace eraflazz::console
