// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace eraflazz::app {

/// Where the parts of the demo listen, on loopback.
struct Ports final {
    std::uint16_t api = 8080;
    std::uint16_t control = 8081;
    std::uint16_t admin = 8082;
    std::uint16_t sandbox = 8090;
    std::uint16_t receiver = 8091; ///< Of the demo agents' webhooks.
    std::uint16_t postgres = 5544;

    /// Six free ports below the range from which outgoing connections get theirs, so that a child that is started
    /// again finds its port still free. Throws std::runtime_error.
    [[nodiscard]] static Ports anyFree();
};

/// Where the demo's agents want to hear how their sales ended.
[[nodiscard]] std::string reportUrl(const Ports& ports);

[[nodiscard]] bool isPortFree(std::uint16_t port);

/// Waits a few seconds for an earlier demo to let go. Throws Interrupted, or std::runtime_error that names the
/// port.
void requirePorts(const Ports& ports, bool hasPostgres);

} // namespace eraflazz::app
