// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/options.h"

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace eraflazz::app {

namespace {

constexpr int kPastDays = 8;
constexpr int kPastDaysMax = 62; // Some 15,000 sales each.

int daysFrom(const std::string& text)
{
    int days = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), days);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || days < 0 || days > kPastDaysMax)
        throw std::runtime_error("--past takes a number of days, at most " + std::to_string(kPastDaysMax));
    return days;
}

} // namespace

int DemoOptions::pastDaysOrDefault() const
{
    return pastDays.value_or(isEphemeral || takesFreePorts || !hasTraffic ? 0 : kPastDays);
}

std::string demoUsage()
{
    return "eraflazzd demo: PostgreSQL, sandbox suppliers, the daemon and live orders, with one command.\n\n"
           "  --headless         no screen (for scripts)\n"
           "  --data DIR         keep everything in DIR and continue there next time\n"
           "  --ephemeral        a temporary folder and free ports, removed at the end\n"
           "  --free-ports       with --data: any free ports, too\n"
           "  --no-traffic       no demo orders\n"
           "  --past DAYS        sales of the days before, in a new folder (8; 0 with --ephemeral or --no-traffic)\n"
           "  --no-restart       a child that dies stays dead\n"
           "  --ready-file FILE  write addresses and credentials (JSON, 0600) when everything answers\n";
}

DemoOptions readDemoOptions(std::span<char* const> arguments)
{
    DemoOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto equals = argument.find('=');
        const auto name = argument.substr(0, equals);
        const auto value = [&]() -> std::string {
            std::string text;
            if (equals != std::string_view::npos)
                text = argument.substr(equals + 1);
            else if (i + 1 < arguments.size())
                text = arguments[++i];
            if (text.empty())
                throw std::runtime_error(std::string(name) + " needs a value");
            return text;
        };
        if (argument == "--headless")
            options.isHeadless = true;
        else if (argument == "--ephemeral")
            options.isEphemeral = true;
        else if (argument == "--free-ports")
            options.takesFreePorts = true;
        else if (argument == "--no-traffic")
            options.hasTraffic = false;
        else if (argument == "--no-restart")
            options.restartsChildren = false;
        else if (argument == "--help" || argument == "-h")
            options.wantsHelp = true;
        else if (name == "--past")
            options.pastDays = daysFrom(value());
        else if (name == "--data")
            options.dataDir = value();
        else if (name == "--ready-file")
            options.readyFile = value();
        else
            throw std::runtime_error("unknown argument " + std::string(argument));
    }
    if (options.isEphemeral && !options.dataDir.empty())
        throw std::runtime_error("--ephemeral and --data exclude each other");
    return options;
}

std::string defaultDemoFolder()
{
    if (const char* folder = std::getenv("ERAFLAZZ_DEMO_DIR"); folder != nullptr && *folder != '\0')
        return folder;
    const char* home = std::getenv("HOME");
    return std::string(home != nullptr ? home : "/tmp") + "/.local/share/eraflazz-demo";
}

} // namespace eraflazz::app
