// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace eraflazz::app {

/// What systemd is told about this process (sd_notify(3): a datagram to $NOTIFY_SOCKET). Everything is a no-op when
/// nobody asked. Never throws, never waits.
class ServiceManager final {
public:
    ServiceManager(); ///< Reads the environment.

    void ready(std::string_view status) const;
    void stopping() const;
    void alive() const; ///< To be told twice within every watchdogMs().
    /// Zero: no watchdog is set for this process.
    [[nodiscard]] int watchdogMs() const { return m_watchdogMs; }

private:
    void tell(std::string_view words) const;

    std::string m_socket;
    int m_watchdogMs = 0;
};

} // namespace eraflazz::app
