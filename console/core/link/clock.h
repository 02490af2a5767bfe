// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace eraflazz::console {

/// Rings once, some time after start(). Starting again begins anew; destroying it silences it.
class Alarm {
public:
    Alarm() = default;
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;
    virtual ~Alarm();

    virtual void start(qint64 afterMs) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
};

/// Time as the console sees it. Everything that waits asks here, so that tests turn the hands themselves. GUI thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock();

    [[nodiscard]] virtual qint64 monotonicMs() const = 0; ///< Durations and deadlines.
    [[nodiscard]] virtual qint64 unixMs() const = 0;      ///< The computer's clock, which may be wrong.
    [[nodiscard]] virtual std::unique_ptr<Alarm> alarm(std::function<void()> ring) = 0;
};

/// The computer's own, over Qt's event loop.
[[nodiscard]] Clock& systemClock();

} // namespace eraflazz::console
