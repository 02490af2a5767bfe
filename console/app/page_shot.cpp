// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_shot.h"

#include "desk/page.h"
#include "shell/console_window.h"
#include "shell/page_deck.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr int kLookMs = 50, kPatienceMs = 20'000;

} // namespace

PageShot::PageShot(ConsoleWindow& window, Wanted wanted, QObject* parent)
    : QObject(parent), m_window(window), m_wanted(std::move(wanted))
{
    m_running.start();
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { look(); });
    timer->start(kLookMs);
}

bool PageShot::isCurrent() const
{
    if (!m_wanted.isDemo)
        return true;
    const Workplace* place = m_window.workplace();
    return place != nullptr && (place->deck().current() == nullptr || !place->deck().current()->isStale());
}

void PageShot::look()
{
    if (!isCurrent())
        m_current.invalidate();
    else if (!m_current.isValid())
        m_current.start();
    if (m_current.isValid() && m_current.elapsed() >= m_wanted.settleMs)
        take(0);
    else if (m_running.elapsed() > std::max(kPatienceMs, m_wanted.settleMs + kLookMs))
        take(3);
}

void PageShot::take(int result)
{
    const bool isWritten = m_window.grab().save(m_wanted.file);
    const Workplace* place = m_window.workplace();
    if (result == 0 && place != nullptr && !m_wanted.page.isEmpty() &&
        place->deck().currentAction() != m_wanted.page.toStdString())
        result = 4;
    QCoreApplication::exit(isWritten ? result : 1);
}

} // namespace eraflazz::console
