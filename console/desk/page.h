// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/place.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <string_view>
#include <vector>

class QAction;

namespace eraflazz::console {

class Desk;
class HeldAction;
class Subscription;

/// One place of the console. Made when somebody first goes there, kept until they sign out. A page owns its models and
/// subscriptions; it never empties what it shows because the link broke. GUI thread.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Desk& desk, QWidget* parent);
    ~Page() override;

    /// Shows what the place names. Called when somebody comes by a link; not when they only come back.
    virtual void open(const Place& place);
    /// The page is seen again, or not any more (another page, locked, minimised): what it watches goes on or pauses.
    virtual void comeForward();
    virtual void stepBack();
    /// Gives the keyboard to the page's home: after somebody came here, or after what had it is gone. Without it keys
    /// of the page do nothing.
    void takeKeyboard();
    [[nodiscard]] bool hasKeyboard() const;
    /// Something typed here would be lost; the sentence says what. Empty: leaving is free.
    [[nodiscard]] virtual QString unsaved() const;

    /// What the key bar offers, in its order.
    [[nodiscard]] const std::vector<QAction*>& keys() const { return m_keys; }
    /// What is shown may be old: the link is gone, or what came after it is not there yet.
    [[nodiscard]] bool isStale() const { return m_isStale; }
    [[nodiscard]] bool isForward() const { return m_isForward; }

Q_SIGNALS:
    void staleChanged(bool isStale);
    void keysChanged();

protected:
    [[nodiscard]] Desk& desk() const { return m_desk; }
    /// The action of that id, doing this while the focus is in the page; off with its reason without the right, and
    /// when it changes something, while the page is stale. Also in the key bar when it has a key of its own there (F2
    /// ... F12, Shift+F8).
    QAction* offer(std::string_view action, std::function<void()> does);
    /// Where the keyboard is at home: mostly the list. While it is not shown yet the page keeps the keyboard for it.
    void setHome(QWidget* home);
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Pauses and resumes with the page; its staleness is the page's.
    void watch(Subscription* subscription);
    /// Freeze what has to look frozen. The frame draws the bar that says so.
    virtual void showStale(bool isStale);

private:
    void judgeStale();

    Desk& m_desk;
    QPointer<QWidget> m_home;
    std::vector<Subscription*> m_watched;
    std::vector<QAction*> m_keys;
    std::vector<HeldAction*> m_changes; ///< Actions that change something.
    bool m_isStale = false;
    bool m_isForward = false;
};

} // namespace eraflazz::console
