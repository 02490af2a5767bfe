// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/link_fault.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

#include <memory>
#include <string>

class QWebSocket;

namespace eraflazz::console {

/// Whether nothing leaves this computer on the way to that host.
[[nodiscard]] bool isThisComputer(const QString& host);

/// One attempt to reach a daemon: one socket, used once. Says opened() at most once and ended() exactly once, unless it
/// is abandoned. GUI thread.
class Wire final : public QObject {
    Q_OBJECT

public:
    /// `pinned` is the fingerprint that the server must show; empty when none is known yet.
    Wire(QUrl address, QString pinned, QObject* parent = nullptr);
    ~Wire() override;

    void open();
    void send(const std::string& text);
    void ping();
    void close(int code, const QString& why);
    /// Silent from here on. The object goes when the event loop comes round, never under a signal of its own.
    void abandon();

Q_SIGNALS:
    void opened();
    void heard(const QString& text);
    void ponged(qint64 roundTripMs);
    /// `closeCode` is the daemon's, 0 when the connection just broke; then `fault` says how.
    void ended(int closeCode, const eraflazz::console::LinkFault& fault);

private:
    void judge(const QList<QSslError>& errors);
    void finish(int closeCode, const LinkFault& fault);
    [[nodiscard]] QSslCertificate certificate(const QList<QSslError>& errors) const;
    [[nodiscard]] LinkFault faultOfSocket() const;

    QUrl m_address;
    QString m_pinned;
    std::unique_ptr<QWebSocket> m_socket;
    bool m_isOpen = false;
    bool m_hasEnded = false;
};

} // namespace eraflazz::console
