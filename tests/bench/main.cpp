// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "fill.h"
#include "options.h"
#include "scenarios.h"

#include <QCoreApplication>

#include <csignal>
#include <exception>
#include <iostream>

namespace {

using namespace eraflazz::bench;

int fill(const Options& options)
{
    if (options.database.empty())
        throw std::runtime_error("fill needs --database CONNINFO, of the owner or a superuser");
    fillHistory(
        options.database, options.sales.value_or(kHistorySales), [](std::int64_t done) { std::cerr << done << '\n'; });
    return 0;
}

int run(const Options& options)
{
    auto scenarios = options.scenarios;
    if (scenarios.empty()) {
        scenarios = scenarioNames();
        // Half an hour's patience and tens of gigabytes each: only when asked for by name.
        std::erase_if(scenarios, [](const std::string& name) {
            return name == "double_clicks" || name == "history" || name == "search";
        });
    }
    Bench bench(options);
    bool allWell = true;
    for (const auto& name : scenarios) {
        Line line = runScenario(bench, name);
        allWell = allWell && (line.audit == "clean" || line.audit == "none") && line.load.errors == 0;
        std::cout << line.json() << std::endl;
    }
    bench.shop().stop();
    return allWell ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    try {
        const auto options = readOptions(argc, argv);
        switch (options.command) {
        case Options::Command::Help:
            std::cout << usage();
            return 0;
        case Options::Command::Fill:
            return fill(options);
        case Options::Command::Run:
            return run(options);
        }
    } catch (const std::exception& error) {
        std::cerr << "eraflazz-bench: " << error.what() << '\n';
    }
    return 2;
}
