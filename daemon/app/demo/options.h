// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

namespace eraflazz::app {

struct DemoOptions final {
    bool isHeadless = false;     ///< No screen and no lines about the sales.
    bool isEphemeral = false;    ///< A folder and ports of its own, gone at the end.
    bool takesFreePorts = false; ///< Always with isEphemeral; with a lasting folder for tests beside another demo.
    bool hasTraffic = true;
    bool restartsChildren = true; ///< False: a child that dies stays dead and the others go on.
    bool wantsHelp = false;
    std::optional<int> pastDays; ///< So much the agents of a new folder have bought before.
    std::string dataDir;
    std::string readyFile; ///< Empty: none is written outside the data folder.

    /// As asked for; else eight days, so that every chart has a week to compare with, but none where a script counts.
    [[nodiscard]] int pastDaysOrDefault() const;
};

[[nodiscard]] std::string demoUsage();

/// `arguments` without the program's name and without "demo". Throws std::runtime_error that names the argument at
/// fault.
[[nodiscard]] DemoOptions readDemoOptions(std::span<char* const> arguments);

/// Where the demo lives without --data: $ERAFLAZZ_DEMO_DIR, else ~/.local/share/eraflazz-demo.
[[nodiscard]] std::string defaultDemoFolder();

} // namespace eraflazz::app
