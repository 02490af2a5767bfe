// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/clock.h"

#include "kernel/clock.h"

#include <QTimer>

#include <utility>

#include <algorithm>

namespace eraflazz::console {

Alarm::~Alarm() = default;
Clock::~Clock() = default;

namespace {

class TimerAlarm final : public Alarm {
public:
    explicit TimerAlarm(std::function<void()> ring)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(ring));
    }
    void start(qint64 afterMs) override { m_timer.start(static_cast<int>(std::clamp<qint64>(afterMs, 0, 86'400'000))); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isRunning() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 monotonicMs() const override { return monotonicMsNow(); }
    [[nodiscard]] qint64 unixMs() const override { return unixMsNow(); }
    [[nodiscard]] std::unique_ptr<Alarm> alarm(std::function<void()> ring) override
    {
        return std::make_unique<TimerAlarm>(std::move(ring));
    }
};

} // namespace

Clock& systemClock()
{
    static SystemClock clock;
    return clock;
}

} // namespace eraflazz::console
