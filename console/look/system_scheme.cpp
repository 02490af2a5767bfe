// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace eraflazz::look {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

/// Read() of older portals wraps the value twice.
uint numberIn(const QVariant& value)
{
    if (value.canConvert<QDBusVariant>() && value.userType() == qMetaTypeId<QDBusVariant>())
        return numberIn(value.value<QDBusVariant>().variant());
    return value.toUInt();
}

} // namespace

SystemScheme::SystemScheme(bool paletteIsDark, QObject* parent) : QObject(parent), m_paletteIsDark(paletteIsDark)
{
    // Asking for a session bus where none is makes libdbus try to start one; an address says whether there is one.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService,
                kPath,
                kSettings,
                QStringLiteral("SettingChanged"),
                this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kSettings, QStringLiteral("Read"));
    ask << kSpace << kKey;
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &SystemScheme::onAnswer);
}

bool SystemScheme::isDark() const
{
    return m_portalIsDark.value_or(m_paletteIsDark);
}

void SystemScheme::takePreference(uint preference)
{
    const bool before = isDark();
    m_portalIsDark = preference == 1 ? std::optional(true) : preference == 2 ? std::optional(false) : std::nullopt;
    if (isDark() != before)
        Q_EMIT changed();
}

void SystemScheme::onAnswer(QDBusPendingCallWatcher* call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (!reply.isError())
        takePreference(numberIn(reply.value().variant()));
}

void SystemScheme::onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == kSpace && key == kKey)
        takePreference(numberIn(value.variant()));
}

} // namespace eraflazz::look
