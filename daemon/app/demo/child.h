// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <sys/types.h>

namespace eraflazz::app {

/// One program the supervisor keeps running: started, waited for until it answers, started again a second after it
/// died.
class Child final {
public:
    enum class State { Down, Starting, Running };
    struct Parts final {
        std::string name;
        std::string logFile;
        std::function<pid_t()> start;
        std::function<bool(pid_t)> isReady;
    };
    explicit Child(Parts parts) : m_parts(std::move(parts)) {}

    void start();          ///< Throws std::runtime_error.
    void adopt(pid_t pid); ///< Runs already.
    /// True when it has just begun to answer. Throws std::runtime_error when it does not within a minute.
    bool checkReady();
    bool checkDied(); ///< True when it has just died; whether a child of ours or adopted.
    [[nodiscard]] bool isDue(std::int64_t nowMs) const { return m_state == State::Down && nowMs >= m_restartAtMs; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] const std::string& name() const { return m_parts.name; }
    [[nodiscard]] std::string lastWords() const; ///< The end of its log.

private:
    Parts m_parts;
    State m_state = State::Down;
    pid_t m_pid = 0;
    std::int64_t m_startedAtMs = 0;
    std::int64_t m_restartAtMs = 0;
};

} // namespace eraflazz::app
