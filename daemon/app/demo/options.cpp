// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/options.h"

#include "app/commands.h"

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <vector>

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
    std::vector<std::string> words{"demo"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const auto line = readCommandLine(commands(), words);
    DemoOptions options;
    options.wantsHelp = line.wantsHelp;
    options.isHeadless = line.options.count("--headless") == 1;
    options.isEphemeral = line.options.count("--ephemeral") == 1;
    options.takesFreePorts = line.options.count("--free-ports") == 1;
    options.hasTraffic = line.options.count("--no-traffic") == 0;
    options.restartsChildren = line.options.count("--no-restart") == 0;
    if (const auto days = optionOf(line.options, "--past"))
        options.pastDays = daysFrom(*days);
    options.dataDir = optionOf(line.options, "--data").value_or("");
    options.readyFile = optionOf(line.options, "--ready-file").value_or("");
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
