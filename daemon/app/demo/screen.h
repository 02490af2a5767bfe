// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/observer.h"
#include "app/demo/traffic.h"

#include <string>
#include <termios.h>
#include <vector>

namespace eraflazz::app {

struct ScreenFrame final {
    Sight sight;
    TrafficCounts traffic;
    std::int64_t upSeconds = 0;
    std::string api;
    std::string folder;
    std::string notice; ///< Which child is down, or empty.
};

/// Sales a second from cumulative counters, over the last ten seconds.
class Pace final {
public:
    void add(std::int64_t count);
    [[nodiscard]] std::int64_t tenthsPerSecond() const;

private:
    std::vector<std::int64_t> m_counts; ///< One a second, newest last.
};

/// The demo on one screen, drawn anew every second.
[[nodiscard]] std::string
drawScreen(const ScreenFrame& frame, std::int64_t saleTenths, int columns, int rows, bool hasColours);
/// The same in one line, where there is no terminal.
[[nodiscard]] std::string drawLine(const ScreenFrame& frame, std::int64_t saleTenths);

/// The terminal as a screen of its own; as it was before when this object ends. Main thread.
class Terminal final {
public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    [[nodiscard]] static bool isThere(); ///< Standard output is a terminal that understands us.
    void show(const std::string& text);
    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const;

private:
    termios m_before{};
    bool m_hasBefore = false;
};

} // namespace eraflazz::app
