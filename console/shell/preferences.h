// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/theme.h"
#include "text/shown_time.h"

#include <QObject>

#include <memory>

class QSettings;

namespace eraflazz::console {

/// How an alarm reaches somebody who looks elsewhere.
enum class AlarmWay {
    Tray,   ///< The mark beside the desktop's clock.
    Note,   ///< A notification of the desktop.
    Sound,  ///< The platform's bell.
    Window, ///< The window asks for attention.
};

/// What a person chose for the console on this computer, whoever is signed in: one INI file. GUI thread.
class Preferences final : public QObject {
    Q_OBJECT

public:
    explicit Preferences(const QString& file, QObject* parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] look::ThemeChoice theme() const;
    void setTheme(look::ThemeChoice choice);
    [[nodiscard]] QString language() const; ///< "id" or "en".
    void setLanguage(const QString& language);
    [[nodiscard]] text::ShownZone zone() const; ///< Times are read by its clock; holds from the next start on.
    void setZone(text::ShownZone zone);
    /// The window locks itself after so many minutes without a key or a mouse; 0: never.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// Keys that people changed, as ActionRegistry saves them.
    [[nodiscard]] QByteArray keys() const;
    void setKeys(const QByteArray& keys);
    [[nodiscard]] bool isKeyBarShown() const;
    void setKeyBarShown(bool isShown);
    [[nodiscard]] bool alarmWay(AlarmWay way) const; ///< All are on until somebody turns one off.
    void setAlarmWay(AlarmWay way, bool isOn);

Q_SIGNALS:
    void idleMinutesChanged(int minutes);
    void keyBarShownChanged(bool isShown);
    void alarmWaysChanged();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace eraflazz::console
