// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace eraflazz::look {

/// Whether the person's desktop is dark: asks the desktop portal and listens to it. Without a portal the palette that
/// Qt found at start decides. Never blocks: the answer arrives as changed(). GUI thread.
class SystemScheme final : public QObject {
    Q_OBJECT

public:
    /// `paletteIsDark`: what the palette says, for the time until and the case that no portal answers.
    explicit SystemScheme(bool paletteIsDark, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const;

    /// The portal's number: 1 prefers dark, 2 prefers light, anything else has no preference.
    void takePreference(uint preference);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void onAnswer(QDBusPendingCallWatcher* call);

    bool m_paletteIsDark;
    std::optional<bool> m_portalIsDark;
};

} // namespace eraflazz::look
