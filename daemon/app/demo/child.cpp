// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/child.h"

#include "app/demo/process.h"
#include "kernel/clock.h"

#include <stdexcept>
#include <sys/wait.h>

namespace eraflazz::app {

namespace {

constexpr std::int64_t kRestartMs = 1000;
constexpr std::int64_t kStartMs = 60'000;

} // namespace

void Child::start()
{
    m_startedAtMs = monotonicMsNow();
    m_restartAtMs = m_startedAtMs + kRestartMs; // Should starting itself fail.
    m_pid = m_parts.start();
    m_state = State::Starting;
}

void Child::adopt(pid_t pid)
{
    m_pid = pid;
    m_state = State::Running;
}

bool Child::checkReady()
{
    if (m_state != State::Starting)
        return false;
    if (m_parts.isReady(m_pid)) {
        m_state = State::Running;
        return true;
    }
    if (monotonicMsNow() - m_startedAtMs > kStartMs)
        throw std::runtime_error(m_parts.name + " does not answer; its log ends with:\n" + lastWords());
    return false;
}

bool Child::checkDied()
{
    if (m_state == State::Down)
        return false;
    ::waitpid(m_pid, nullptr, WNOHANG);
    if (isAlive(m_pid))
        return false;
    m_state = State::Down;
    m_restartAtMs = monotonicMsNow() + kRestartMs;
    return true;
}

std::string Child::lastWords() const
{
    return tailOf(m_parts.logFile);
}

} // namespace eraflazz::app
