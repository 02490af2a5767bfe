// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/options.h"

#include "kernel/text.h"

#include <random>
#include <stdexcept>
#include <string_view>

namespace eraflazz::e2e {

std::string chaosUsage()
{
    return "eraflazz-chaos: a demo under load while processes, connections and promises break.\n\n"
           "  --kills N           kill -9 of the daemon at random moments (200)\n"
           "  --seconds N         no more injections after that time\n"
           "  --pause-seconds N   how long a paused daemon sleeps (30)\n"
           "  --rate N            orders a second (40)\n"
           "  --seed N            the same choices as in the run that printed it\n\n"
           "Prints one JSON object. Exit code 0: every promise was kept.\n";
}

ChaosOptions readChaosOptions(std::span<char* const> arguments)
{
    ChaosOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            options.wantsHelp = true;
            continue;
        }
        const auto number = [&](std::int64_t least) {
            const auto value = i + 1 < arguments.size() ? parseInt(arguments[++i]) : std::nullopt;
            if (!value || *value < least)
                throw std::runtime_error(std::string(argument) + " needs a whole number from " + std::to_string(least));
            return *value;
        };
        if (argument == "--kills")
            options.kills = static_cast<int>(number(0));
        else if (argument == "--seconds")
            options.seconds = static_cast<int>(number(1));
        else if (argument == "--pause-seconds")
            options.pauseSeconds = static_cast<int>(number(1));
        else if (argument == "--rate")
            options.ordersPerSecond = static_cast<int>(number(1));
        else if (argument == "--seed")
            options.seed = static_cast<std::uint64_t>(number(1));
        else
            throw std::runtime_error("unknown argument " + std::string(argument));
    }
    if (options.seed == 0)
        options.seed = std::random_device()() | 1U;
    return options;
}

} // namespace eraflazz::e2e
