// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::control {

/// Where and how the control channel listens. Times are shorter in tests only.
struct ControlSettings final {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8081;               ///< 0: any.
    std::string certificateFile;             ///< PEM, with its chain. Needed for any address that is not loopback.
    std::string keyFile;                     ///< PEM.
    std::vector<std::string> trustedProxies; ///< Peers whose X-Forwarded-For is believed.
    int identifyMs = 10'000;
    int pingMs = 10'000;
    int deadMs = 25'000; ///< Without an answer to a ping.
    int tickMs = 50;
    int peopleMs = 2'000; ///< How often roles are looked at.
    int readThreads = 2;
    int connectionsMax = 200;
    int fileKeptMs = 600'000; ///< A file that somebody brought and does not ask for.
    int strangersMax = 50;    ///< Connections that have not signed in.
};

} // namespace eraflazz::control
