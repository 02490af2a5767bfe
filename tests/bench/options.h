// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::bench {

inline constexpr std::int64_t kHistorySales = 5'000'000;
inline constexpr std::int64_t kSearchSales = 10'000'000;

/// What the command line asks for.
struct Options final {
    enum class Command { Run, Fill, Help };
    Command command = Command::Run;
    std::vector<std::string> scenarios; ///< Empty: every one but double_clicks, history and search.
    int seconds = 16;                   ///< Measured load of one throughput scenario.
    int inFlight = 512;                 ///< Sales between their order and their webhook, in a closed loop.
    int lanes = 2;
    std::optional<std::int64_t> sales; ///< Old sales of history, search and fill.
    std::string dir;                   ///< Where the cluster lives: a disk, or fdatasync means nothing.
    std::string eraflazzd;
    std::string sandbox;
    std::string database;                ///< fill: conninfo of the owner or a superuser.
    std::vector<std::string> pgSettings; ///< "name = value", on top of the printed ones.
    bool quick = false;                  ///< No reference measurements in between: for profiling.
};

/// Throws std::runtime_error that names the argument at fault.
[[nodiscard]] Options readOptions(int argc, char** argv);
[[nodiscard]] std::string usage();
[[nodiscard]] const std::vector<std::string>& scenarioNames();

} // namespace eraflazz::bench
