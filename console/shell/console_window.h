// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workplace.h"

#include <QWidget>

#include <memory>
#include <optional>

class QStackedLayout;

namespace eraflazz::console {

class AlarmBell;
class Announcer;
class DesktopLock;
class IdleWatch;
class LockPage;
class SignInPage;

/// The one window: the sign-in page, the workplace of whoever is signed in, or the lock in front of it. GUI thread.
class ConsoleWindow final : public QWidget {
    Q_OBJECT

public:
    explicit ConsoleWindow(const Workplace::Parts& parts, QWidget* parent = nullptr);
    ~ConsoleWindow() override;

    [[nodiscard]] SignInPage& signIn() const { return *m_signIn; }
    [[nodiscard]] Workplace* workplace() const { return m_workplace; }
    [[nodiscard]] LockPage& lockPage() const { return *m_lock; }
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// Where to go as soon as somebody is signed in, instead of where that person was last.
    void goFirstTo(const Place& place) { m_first = place; }
    /// Size and place of the window as this person left it, and again when somebody else signs in.
    void keepGeometry();
    /// Nothing of the shop is seen until the password was given again.
    void lock();
    /// How alarms reach somebody who looks elsewhere, instead of by the desktop. Before anybody signs in.
    void announceBy(std::unique_ptr<Announcer> announcer);
    /// A second start of the program: this window comes to the front instead.
    void comeToFront();

Q_SIGNALS:
    void entered(); ///< A workplace stands.
    void painted(); ///< For the first time.

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeDoors();
    void speak(const QString& language);
    void linkChanged();
    void enter();
    void listenForAlarms();
    void leave();
    void unlock();
    void signOut(const QString& sentence);
    void put(QWidget* page);
    void fitForward();
    [[nodiscard]] bool mayLose();
    void saveGeometryNow();
    void restoreGeometryOf(const QString& profile, const QString& user);

    Workplace::Parts m_parts;
    QStackedLayout* m_stack;
    SignInPage* m_signIn = nullptr;
    LockPage* m_lock = nullptr;
    Workplace* m_workplace = nullptr;
    std::unique_ptr<Announcer> m_announcer;
    std::unique_ptr<AlarmBell> m_bell; ///< Of the workplace.
    IdleWatch* m_idle;
    DesktopLock* m_desktop = nullptr;
    std::optional<Place> m_first;
    QString m_geometryOf; ///< Profile and user whose window this looks like.
    bool m_keepsGeometry = false;
    bool m_isLocked = false;
    bool m_wasPainted = false;
};

} // namespace eraflazz::console
