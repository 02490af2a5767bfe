// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace eraflazz::e2e {

struct ChaosOptions final {
    int kills = 200;          ///< kill -9 at random moments; the other injections are in proportion.
    int seconds = 0;          ///< No more injections after that time; 0: until all are done.
    int pauseSeconds = 30;    ///< How long a paused daemon sleeps, at least until another has taken over.
    int ordersPerSecond = 40; ///< What the agents try together.
    std::uint64_t seed = 0;   ///< 0: a new one.
    bool wantsHelp = false;
};

[[nodiscard]] std::string chaosUsage();
/// `arguments` without the program's name. Throws std::runtime_error that names the argument at fault.
[[nodiscard]] ChaosOptions readChaosOptions(std::span<char* const> arguments);

} // namespace eraflazz::e2e
