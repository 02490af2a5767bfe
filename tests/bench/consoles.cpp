// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoles.h"

#include "desks.h"
#include "host.h"
#include "kernel/clock.h"
#include "support/console_client.h"

#include <algorithm>

namespace eraflazz::bench {

namespace {

constexpr const char* kUser = "desk";
constexpr std::size_t kReaders = 20;
constexpr std::size_t kHanging = 10;
constexpr double kSalesPerSecond = 200; ///< Some 700 changes of rows, and four times what a large shop has at its peak.
constexpr double kPercent = 100;

/// The daemon's share of a core while nothing is sold.
double idleCores(const Shop& shop, int seconds)
{
    CpuWatch cpu;
    cpu.watch("serve", shop.pid(), false);
    const auto beginUs = monotonicUsNow();
    static_cast<void>(test::ConsoleClient::wait([] { return false; }, seconds * 1000));
    return cpu.cores(monotonicUsNow() - beginUs).at("serve");
}

/// One stretch of sales by the clock.
struct Stretch final {
    double cores = 0; ///< Of the daemon.
    LoadResult load;
};

Stretch sell(Bench& bench)
{
    LoadPlan plan;
    plan.perSecond = kSalesPerSecond;
    plan.seconds = bench.options().seconds / 2;
    SliceCost cost;
    Stretch stretch;
    stretch.load = bench.load(bench.shop(), plan, &cost);
    stretch.cores = cost.cores.at("serve");
    return stretch;
}

void addStretch(Line& line, const std::string& name, Stretch& stretch, std::vector<std::int64_t> gaps)
{
    line.addNumbers(name,
                    {{"daemon_cores", stretch.cores},
                     {"accept_p50_ms", static_cast<double>(percentile(stretch.load.acceptUs, 500)) / 1000.0},
                     {"accept_p99_ms", static_cast<double>(percentile(stretch.load.acceptUs, 990)) / 1000.0},
                     {"gap_p50_ms", static_cast<double>(percentile(gaps, 500))},
                     {"gap_p99_ms", static_cast<double>(percentile(gaps, 990))},
                     {"errors", static_cast<double>(stretch.load.errors)}});
}

} // namespace

Line consoles(Bench& bench)
{
    Line line;
    line.scenario = "consoles";
    Shop& shop = bench.shop();
    shop.hire(kUser, "owner");
    const int idleSeconds = std::max(2, bench.options().seconds / 2);
    static_cast<void>(sell(bench)); // The caches of a daemon that has just begun.
    const double alone = idleCores(shop, idleSeconds);
    auto sales = sell(bench);
    {
        Readers readers(shop.controlUrl(), kUser, kReaders);
        const double idle = idleCores(shop, idleSeconds);
        static_cast<void>(readers.takeGaps());
        auto read = sell(bench);
        auto gaps = readers.takeGaps();
        const auto memory = residentMbOf(shop.pid());
        const Hanging hanging(shop.controlUrl(), kUser, kHanging);
        static_cast<void>(readers.takeGaps());
        auto hung = sell(bench);
        auto gapsBeside = readers.takeGaps();
        line.add("idle_console_percent", (idle - alone) / kReaders * kPercent, 2);
        line.add("busy_console_percent", (read.cores - sales.cores) / kReaders * kPercent, 2);
        line.add("hanging_console_percent", (hung.cores - read.cores) / kHanging * kPercent, 2);
        line.add("memory_mb", memory);
        line.add("memory_with_hanging_mb", residentMbOf(shop.pid()));
        addStretch(line, "no_console", sales, {});
        addStretch(line, "reading", read, std::move(gaps));
        addStretch(line, "beside_hanging", hung, std::move(gapsBeside));
        line.load = std::move(hung.load);
    }
    line.tps = line.load.tps;
    line.add("readers", static_cast<std::int64_t>(kReaders));
    line.add("hanging", static_cast<std::int64_t>(kHanging));
    std::string what;
    line.audit = bench.audit(shop, what);
    bench.describe(line);
    return line;
}

} // namespace eraflazz::bench
