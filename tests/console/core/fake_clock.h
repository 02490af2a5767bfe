// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"

#include <algorithm>
#include <vector>

namespace eraflazz::console {

/// Stands still until somebody turns it.
class FakeClock final : public Clock {
public:
    [[nodiscard]] qint64 monotonicMs() const override { return m_nowMs; }
    [[nodiscard]] qint64 unixMs() const override { return m_unixMs + m_nowMs; }
    [[nodiscard]] std::unique_ptr<Alarm> alarm(std::function<void()> ring) override
    {
        return std::make_unique<FakeAlarm>(*this, std::move(ring));
    }

    /// Rings what is due on the way, in order.
    void advance(qint64 ms)
    {
        const qint64 until = m_nowMs + ms;
        for (;;) {
            const auto next = std::min_element(
                m_alarms.begin(), m_alarms.end(), [](const auto* a, const auto* b) { return a->m_dueMs < b->m_dueMs; });
            if (next == m_alarms.end() || (*next)->m_dueMs > until)
                break;
            FakeAlarm* due = *next;
            m_nowMs = std::max(m_nowMs, due->m_dueMs);
            m_alarms.erase(next);
            due->m_ring();
        }
        m_nowMs = until;
    }
    void setUnixMs(qint64 unixMs) { m_unixMs = unixMs - m_nowMs; }
    [[nodiscard]] std::size_t running() const { return m_alarms.size(); }

private:
    class FakeAlarm final : public Alarm {
    public:
        FakeAlarm(FakeClock& clock, std::function<void()> ring) : m_ring(std::move(ring)), m_clock(clock) {}
        ~FakeAlarm() override { stop(); }
        FakeAlarm(const FakeAlarm&) = delete;
        FakeAlarm& operator=(const FakeAlarm&) = delete;
        void start(qint64 afterMs) override
        {
            stop();
            m_dueMs = m_clock.m_nowMs + afterMs;
            m_clock.m_alarms.push_back(this);
        }
        void stop() override { std::erase(m_clock.m_alarms, this); }
        [[nodiscard]] bool isRunning() const override
        {
            return std::find(m_clock.m_alarms.begin(), m_clock.m_alarms.end(), this) != m_clock.m_alarms.end();
        }

        std::function<void()> m_ring;
        qint64 m_dueMs = 0;

    private:
        FakeClock& m_clock;
    };

    qint64 m_nowMs = 1'000'000;
    qint64 m_unixMs = 1'795'000'000'000;
    std::vector<FakeAlarm*> m_alarms;
};

} // namespace eraflazz::console
