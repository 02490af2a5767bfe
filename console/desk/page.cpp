// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/held_action.h"

#include <QAction>
#include <QEvent>

#include <algorithm>

namespace eraflazz::console {

Page::Page(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    connect(&desk.client(), &ControlClient::stateChanged, this, [this] { judgeStale(); });
}

Page::~Page() = default;

void Page::open(const Place&) {}

void Page::comeForward()
{
    m_isForward = true;
    for (Subscription* one : m_watched)
        one->resume();
    judgeStale();
}

void Page::stepBack()
{
    m_isForward = false;
    for (Subscription* one : m_watched)
        one->pause();
}

void Page::takeKeyboard()
{
    (m_home.isNull() || !m_home->isVisibleTo(this) ? this : m_home.data())->setFocus(Qt::OtherFocusReason);
}

void Page::setHome(QWidget* home)
{
    m_home = home;
    home->installEventFilter(this);
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_home)
        return QWidget::eventFilter(watched, event);
    const QWidget* focused = window()->focusWidget();
    // Before it would wander to some neighbour.
    if (event->type() == QEvent::Hide && focused != nullptr && (focused == m_home || m_home->isAncestorOf(focused)))
        setFocus(Qt::OtherFocusReason);
    else if (event->type() == QEvent::Show && focused == this)
        m_home->setFocus(Qt::OtherFocusReason);
    return QWidget::eventFilter(watched, event);
}

bool Page::hasKeyboard() const
{
    const QWidget* focused = window()->focusWidget();
    return focused != nullptr && focused != this && isAncestorOf(focused) && focused->isVisibleTo(this);
}

QString Page::unsaved() const
{
    return {};
}

QAction* Page::offer(std::string_view action, std::function<void()> does)
{
    QAction* made = m_desk.makeAction(action, this, std::move(does));
    if (const ActionSpec* spec = ActionRegistry::find(action); spec != nullptr && spec->isChange()) {
        m_changes.push_back(new HeldAction(made));
        m_changes.back()->hold(m_isStale);
    }
    // With a modifier too: Shift+F8 undoes or refuses what F8 would do.
    const QString key = made->shortcut().toString(QKeySequence::PortableText).section(QLatin1Char('+'), -1);
    if (key.size() > 1 && key.startsWith(QLatin1Char('F')) && key.at(1).isDigit()) {
        m_keys.push_back(made);
        Q_EMIT keysChanged();
    }
    return made;
}

void Page::watch(Subscription* subscription)
{
    m_watched.push_back(subscription);
    if (!m_isForward)
        subscription->pause();
    connect(subscription, &Subscription::staleChanged, this, [this] { judgeStale(); });
    connect(subscription, &QObject::destroyed, this, [this, subscription] { std::erase(m_watched, subscription); });
    judgeStale();
}

void Page::showStale(bool) {}

void Page::judgeStale()
{
    // A subscription that the daemon refused is an error of its own, which the page shows; it is not old data.
    const bool isStale =
        m_desk.client().state() != LinkState::Live ||
        std::any_of(m_watched.begin(), m_watched.end(), [](const Subscription* one) {
            return one->state() == Subscription::State::Waiting || one->state() == Subscription::State::Filling;
        });
    if (isStale == m_isStale)
        return;
    m_isStale = isStale;
    for (HeldAction* one : m_changes)
        one->hold(isStale);
    showStale(isStale);
    Q_EMIT staleChanged(isStale);
}

} // namespace eraflazz::console
