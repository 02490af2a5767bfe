// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "kernel/text.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace eraflazz::bench {

namespace {

std::string ownFolder()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
}

int numberFrom(std::string_view name, const std::string& text, std::int64_t least, std::int64_t most)
{
    const auto number = parseInt(text);
    if (!number || *number < least || *number > most)
        throw std::runtime_error(std::string(name) + " needs a number from " + std::to_string(least) + " to " +
                                 std::to_string(most));
    return static_cast<int>(*number);
}

/// Keeps the socket's path short: PostgreSQL takes no more than 107 bytes.
void checkFolder(const std::string& dir)
{
    constexpr std::size_t kSocketRoom = 60;
    if (dir.size() + kSocketRoom > 107 || dir.find(' ') != std::string::npos)
        throw std::runtime_error(dir + " is too long for a socket's path or has blanks in it: name another --dir");
}

} // namespace

const std::vector<std::string>& scenarioNames()
{
    static const std::vector<std::string> names{"full_cycle",
                                                "hot_wallet",
                                                "deep_tree",
                                                "failover",
                                                "latency",
                                                "recover",
                                                "consoles",
                                                "double_clicks",
                                                "history",
                                                "search"};
    return names;
}

std::string usage()
{
    return "eraflazz-bench: load, and what the machine makes of it. One JSON object a line.\n\n"
           "  --scenario NAME     full_cycle hot_wallet deep_tree failover latency recover consoles double_clicks "
           "history search; may stand more than once\n"
           "  --seconds N         of measured load a scenario (16)\n"
           "  --in-flight N       sales on their way at once (512)\n"
           "  --lanes N           ledger lanes of the daemon (2)\n"
           "  --sales N           old sales for history and fill (5000000), for search (10000000)\n"
           "  --dir DIR           where the database lives; on a disk (the build folder)\n"
           "  --pg NAME=VALUE     a PostgreSQL setting; may stand more than once\n"
           "  --quick             no pgbench and no db_only in between: for profiling\n"
           "  --eraflazzd FILE, --sandbox FILE    other programs than those beside this one\n\n"
           "eraflazz-bench fill --sales N --database CONNINFO    adds old, settled sales to a database with agents\n";
}

Options readOptions(int argc, char** argv)
{
    Options options;
    options.dir = std::filesystem::path(ownFolder()).parent_path().string() + "/bench";
    options.eraflazzd = ownFolder() + "/eraflazzd";
    options.sandbox = ownFolder() + "/eraflazz-sandbox";
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        const auto value = [&]() -> std::string {
            if (i + 1 >= argc)
                throw std::runtime_error(name + " needs a value");
            return argv[++i];
        };
        if (name == "fill")
            options.command = Options::Command::Fill;
        else if (name == "--help" || name == "-h")
            options.command = Options::Command::Help;
        else if (name == "--scenario")
            options.scenarios.push_back(value());
        else if (name == "--seconds")
            options.seconds = numberFrom(name, value(), 2, 3600);
        else if (name == "--in-flight")
            options.inFlight = numberFrom(name, value(), 1, 4000);
        else if (name == "--lanes")
            options.lanes = numberFrom(name, value(), 1, 64);
        else if (name == "--sales")
            options.sales = numberFrom(name, value(), 1, 100'000'000);
        else if (name == "--dir")
            options.dir = std::filesystem::absolute(value()).string();
        else if (name == "--pg")
            options.pgSettings.push_back(value());
        else if (name == "--eraflazzd")
            options.eraflazzd = value();
        else if (name == "--sandbox")
            options.sandbox = value();
        else if (name == "--database")
            options.database = value();
        else if (name == "--quick")
            options.quick = true;
        else
            throw std::runtime_error("unknown argument " + name + "\n\n" + usage());
    }
    for (const auto& wanted : options.scenarios) {
        const auto& names = scenarioNames();
        if (std::find(names.begin(), names.end(), wanted) == names.end())
            throw std::runtime_error("there is no scenario \"" + wanted + "\"");
    }
    checkFolder(options.dir);
    return options;
}

} // namespace eraflazz::bench
