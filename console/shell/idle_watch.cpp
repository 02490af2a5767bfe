// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace eraflazz::console {

namespace {

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TabletPress;
}

} // namespace

IdleWatch::IdleWatch(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_alarm(clock.alarm([this] { look(); }))
{
}

IdleWatch::~IdleWatch() = default;

void IdleWatch::start(int minutes)
{
    stop();
    if (minutes <= 0)
        return;
    m_limitMs = qint64{minutes} * 60'000;
    m_touchedMs = m_clock.monotonicMs();
    QCoreApplication::instance()->installEventFilter(this);
    m_alarm->start(m_limitMs);
}

void IdleWatch::stop()
{
    m_alarm->stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::look()
{
    // The hand moves with every mouse event; the alarm only when it rings too early.
    const qint64 left = m_touchedMs + m_limitMs - m_clock.monotonicMs();
    if (left > 0) {
        m_alarm->start(left);
        return;
    }
    stop();
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (isTouch(event->type()))
        m_touchedMs = m_clock.monotonicMs();
    return QObject::eventFilter(watched, event);
}

} // namespace eraflazz::console
