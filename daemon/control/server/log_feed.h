// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/log_row.h"

#include <spdlog/sinks/sink.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::control {

/// The daemon's log on its way to consoles. Any thread may log and none ever waits: a line that finds the box taken or
/// full is counted and lost.
class LogFeed final : public spdlog::sinks::sink {
public:
    void log(const spdlog::details::log_msg& message) override;
    void flush() override {}
    void set_pattern(const std::string&) override {} // lines travel as they are
    void set_formatter(std::unique_ptr<spdlog::formatter>) override {}

    /// What has come since; one thread.
    [[nodiscard]] std::vector<LogLine> take();
    [[nodiscard]] std::int64_t dropped() const { return m_droppedEver.load(); }

    static constexpr std::size_t kWaitingMax = 5'000;
    static constexpr std::size_t kTextMax = 2'000;

private:
    void drop();

    std::mutex m_mutex;
    std::vector<LogLine> m_waiting;
    std::atomic<std::int64_t> m_dropped{0}; ///< Since the last line that was kept.
    std::atomic<std::int64_t> m_droppedEver{0};
};

} // namespace eraflazz::control
