// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::string dataDir;
    std::string readyFile; ///< Empty: none is written outside the data folder.
};

[[nodiscard]] std::string demoUsage();

/// `arguments` without the program's name and without "demo". Throws std::runtime_error that names the argument at
/// fault.
[[nodiscard]] DemoOptions readDemoOptions(std::span<char* const> arguments);

/// Where the demo lives without --data: $ERAFLAZZ_DEMO_DIR, else ~/.local/share/eraflazz-demo.
[[nodiscard]] std::string defaultDemoFolder();

} // namespace eraflazz::app
