// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"

#include "kernel/text.h"

#include <stdexcept>
#include <string_view>

namespace eraflazz::sandbox {

std::string usage()
{
    return "eraflazz-sandbox: a supplier simulator that speaks the real wire formats.\n\n"
           "  --config FILE             suppliers, products, behaviours (JSON)\n"
           "  --port N                  instead of the configured one; 0: any free port\n"
           "  --state FILE              keep what is known of orders across restarts\n"
           "  --ready-file FILE         write {\"port\":N,\"pid\":N} when listening\n"
           "  --die-with-parent[=PID]   end when the starting process ends\n";
}

Options readOptions(std::span<char* const> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto equals = argument.find('=');
        const auto name = argument.substr(0, equals);
        const auto value = [&]() -> std::string {
            if (equals != std::string_view::npos)
                return std::string(argument.substr(equals + 1));
            if (i + 1 >= arguments.size())
                throw std::runtime_error(std::string(name) + " needs a value");
            return arguments[++i];
        };
        const auto number = [&](std::int64_t max) {
            const auto parsed = parseInt(value());
            if (!parsed || *parsed < 0 || *parsed > max)
                throw std::runtime_error(std::string(name) + " needs a number up to " + std::to_string(max));
            return *parsed;
        };
        if (name == "--config") {
            options.configPath = value();
        } else if (name == "--state") {
            options.statePath = value();
        } else if (name == "--ready-file") {
            options.readyPath = value();
        } else if (name == "--port") {
            options.port = static_cast<std::uint16_t>(number(65535));
        } else if (name == "--die-with-parent") {
            options.dieWithParent = true;
            if (equals != std::string_view::npos)
                options.parentPid = static_cast<int>(number(1 << 22));
        } else if (name == "--help" || name == "-h") {
            options.help = true;
        } else {
            throw std::runtime_error("unknown argument " + std::string(argument));
        }
    }
    if (options.configPath.empty() && !options.help)
        throw std::runtime_error("--config FILE is missing");
    return options;
}

} // namespace eraflazz::sandbox
