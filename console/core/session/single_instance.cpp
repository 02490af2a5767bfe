// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace eraflazz::console {

namespace {

constexpr int kWaitMs = 500;

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this))
{
    // The socket lies in a folder everybody shares, so its name tells whose settings it stands for.
    const QByteArray place = QDir(folder).canonicalPath().toUtf8() + '\n' + QDir::homePath().toUtf8();
    m_name = QStringLiteral("eraflazz-console-") +
             QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* peer = m_server->nextPendingConnection()) {
            connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
            Q_EMIT raiseAsked();
            peer->disconnectFromServer();
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::askFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(kWaitMs);
}

bool SingleInstance::claim()
{
    if (askFirst())
        return false;
    if (m_server->listen(m_name))
        return true;
    // Nobody answers there: what is left is of a console that was killed.
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name) || !askFirst();
}

} // namespace eraflazz::console
