// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktop_lock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace eraflazz::console {

namespace {

using namespace Qt::Literals::StringLiterals;

const auto kLogin = u"org.freedesktop.login1"_s;
const auto kLoginPath = u"/org/freedesktop/login1"_s;
const auto kManager = u"org.freedesktop.login1.Manager"_s;

} // namespace

DesktopLock::DesktopLock(QObject* parent) : QObject(parent)
{
    auto session = QDBusConnection::sessionBus();
    if (session.isConnected()) {
        for (const QString& saver :
             {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.mate.ScreenSaver"_s})
            session.connect(QString(), QString(), saver, u"ActiveChanged"_s, this, SLOT(onActiveChanged(bool)));
    }
    auto system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    system.connect(kLogin, kLoginPath, kManager, u"PrepareForSleep"_s, this, SLOT(onSleep(bool)));
    // Lock is sent by each session; only ours is meant.
    auto ask = QDBusMessage::createMethodCall(kLogin, kLoginPath, kManager, u"GetSessionByPID"_s);
    ask << static_cast<uint>(QCoreApplication::applicationPid());
    auto* call = new QDBusPendingCallWatcher(system.asyncCall(ask), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &DesktopLock::onSession);
}

void DesktopLock::onSession(QDBusPendingCallWatcher* call)
{
    const QDBusPendingReply<QDBusObjectPath> reply = *call;
    call->deleteLater();
    if (reply.isError())
        return;
    QDBusConnection::systemBus().connect(
        kLogin, reply.value().path(), u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SIGNAL(locked()));
}

void DesktopLock::onActiveChanged(bool isActive)
{
    if (isActive)
        Q_EMIT locked();
}

void DesktopLock::onSleep(bool isGoing)
{
    if (isGoing)
        Q_EMIT locked();
}

} // namespace eraflazz::console
