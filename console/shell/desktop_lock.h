// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusObjectPath>
#include <QObject>

class QDBusPendingCallWatcher;

namespace eraflazz::console {

/// Hears when the desktop locks its screen or goes to sleep: from logind, and from the screen savers of the desktops.
/// Where there is no bus nothing is ever heard. Never waits. GUI thread.
class DesktopLock final : public QObject {
    Q_OBJECT

public:
    explicit DesktopLock(QObject* parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void onActiveChanged(bool isActive);
    void onSleep(bool isGoing);
    void onSession(QDBusPendingCallWatcher* call);
};

} // namespace eraflazz::console
