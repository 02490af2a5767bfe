// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/announcer.h"

#include <memory>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace eraflazz::console {

/// A mark beside the clock where the desktop has a place for it, its notifications, the platform's own bell, and the
/// window that asks for attention. No tray: no mark and no notification. GUI thread.
class DesktopAnnouncer final : public Announcer {
public:
    explicit DesktopAnnouncer(QWidget& window);
    ~DesktopAnnouncer() override;

    void setVerbs(Verbs verbs) override;
    void showState(std::optional<Severity> worst, const QString& line) override;
    void hideState() override;
    void note(const QString& title, const QString& text, Severity severity) override;
    void sound() override;
    void alertWindow() override;
    [[nodiscard]] bool isLookedAt() const override;

private:
    void makeTray();

    QWidget& m_window;
    Verbs m_verbs;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
};

} // namespace eraflazz::console
