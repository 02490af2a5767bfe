// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"

#include <QSettings>

namespace eraflazz::console {

namespace {

constexpr int kIdleMinutes = 15, kIdleMinutesMax = 240;

QString keyOf(AlarmWay way)
{
    switch (way) {
    case AlarmWay::Tray:
        return QStringLiteral("alarm_tray");
    case AlarmWay::Note:
        return QStringLiteral("alarm_note");
    case AlarmWay::Sound:
        return QStringLiteral("alarm_sound");
    case AlarmWay::Window:
        return QStringLiteral("alarm_window");
    }
    Q_UNREACHABLE();
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent), m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

look::ThemeChoice Preferences::theme() const
{
    const QString chosen = m_settings->value(QStringLiteral("theme")).toString();
    return chosen == QStringLiteral("light")  ? look::ThemeChoice::Light
           : chosen == QStringLiteral("dark") ? look::ThemeChoice::Dark
                                              : look::ThemeChoice::System;
}

void Preferences::setTheme(look::ThemeChoice choice)
{
    m_settings->setValue(QStringLiteral("theme"),
                         choice == look::ThemeChoice::Light  ? QStringLiteral("light")
                         : choice == look::ThemeChoice::Dark ? QStringLiteral("dark")
                                                             : QStringLiteral("system"));
}

QString Preferences::language() const
{
    return m_settings->value(QStringLiteral("language")).toString() == QStringLiteral("en") ? QStringLiteral("en")
                                                                                            : QStringLiteral("id");
}

void Preferences::setLanguage(const QString& language)
{
    m_settings->setValue(QStringLiteral("language"), language);
}

text::ShownZone Preferences::zone() const
{
    return m_settings->value(QStringLiteral("zone")).toString() == QStringLiteral("computer")
               ? text::ShownZone::Computer
               : text::ShownZone::Shop;
}

void Preferences::setZone(text::ShownZone zone)
{
    m_settings->setValue(QStringLiteral("zone"),
                         zone == text::ShownZone::Computer ? QStringLiteral("computer") : QStringLiteral("shop"));
}

int Preferences::idleMinutes() const
{
    return qBound(0, m_settings->value(QStringLiteral("idle_minutes"), kIdleMinutes).toInt(), kIdleMinutesMax);
}

void Preferences::setIdleMinutes(int minutes)
{
    m_settings->setValue(QStringLiteral("idle_minutes"), minutes);
    Q_EMIT idleMinutesChanged(idleMinutes());
}

QByteArray Preferences::keys() const
{
    return m_settings->value(QStringLiteral("keys")).toByteArray();
}

void Preferences::setKeys(const QByteArray& keys)
{
    m_settings->setValue(QStringLiteral("keys"), keys);
}

bool Preferences::isKeyBarShown() const
{
    return m_settings->value(QStringLiteral("key_bar"), true).toBool();
}

void Preferences::setKeyBarShown(bool isShown)
{
    m_settings->setValue(QStringLiteral("key_bar"), isShown);
    Q_EMIT keyBarShownChanged(isShown);
}

bool Preferences::alarmWay(AlarmWay way) const
{
    return m_settings->value(keyOf(way), true).toBool();
}

void Preferences::setAlarmWay(AlarmWay way, bool isOn)
{
    m_settings->setValue(keyOf(way), isOn);
    Q_EMIT alarmWaysChanged();
}

} // namespace eraflazz::console
