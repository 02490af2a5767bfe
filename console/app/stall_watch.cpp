// SPDX-License-Identifier: GPL-3.0-or-later
#include "stall_watch.h"

#include <cstdio>

namespace eraflazz::console {

StallWatch::StallWatch(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
    m_timer.start(kEveryMs);
    m_clock.start();
}

void StallWatch::beat()
{
    const qint64 late = m_clock.restart() - kEveryMs;
    if (late >= kToldFromMs)
        std::fprintf(stderr, "stall: %lld ms\n", static_cast<long long>(late));
}

} // namespace eraflazz::console
