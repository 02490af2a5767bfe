// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "consoles.h"
#include "fill.h"
#include "kernel/clock.h"
#include "search.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace eraflazz::bench {

namespace {

constexpr int kSlices = 2;
constexpr double kLatencyPerSecond = 200;
constexpr int kHalfLoadSeconds = 8;
constexpr std::size_t kRecoverOrders = 10000;
constexpr int kRecoverInFlight = 256;
constexpr int kRecoverMs = 180000;
constexpr int kSlowMs = 25000; // Longer than it takes to order everything, shorter than the supplier's time limit.

LoadPlan closedLoop(const Bench& bench)
{
    LoadPlan plan;
    plan.inFlight = bench.options().inFlight;
    plan.seconds = std::max(1, bench.options().seconds / kSlices);
    return plan;
}

void addCost(Line& line, const SliceCost& cost)
{
    line.addNumbers("cpu_cores", cost.cores);
    line.add("jobs_per_commit", cost.batchMean);
    line.add("wal_bytes_per_sale", cost.walBytesPerSale, 0);
    line.add("batch_retries", cost.retries);
    line.add("batch_splits", cost.splits);
}

void finish(Bench& bench, Shop& shop, Line& line)
{
    std::string what;
    line.audit = bench.audit(shop, what);
    if (line.audit != "clean")
        std::cerr << line.scenario << ": " << what << '\n';
    bench.describe(line);
}

void takeReferences(Line& line, const References& references)
{
    line.pgbenchTps = references.pgbench();
    line.dbOnlyTps = references.dbOnly.value();
    line.add("pgbench_8_tps", references.pgbench8.value());
    line.add("pgbench_32_tps", references.pgbench32.value());
}

/// Accept latency with the clock, not the answers, deciding when the next order goes out.
void addHalfLoad(Bench& bench, Line& line)
{
    LoadPlan plan;
    plan.perSecond = std::max(1.0, line.tps / 2);
    plan.seconds = kHalfLoadSeconds;
    auto half = bench.load(bench.shop(), plan, nullptr);
    line.add("half_load_tps", half.tps);
    line.add("half_load_accept_p50_ms", static_cast<double>(percentile(half.acceptUs, 500)) / 1000.0, 2);
    line.add("half_load_accept_p99_ms", static_cast<double>(percentile(half.acceptUs, 990)) / 1000.0, 2);
    line.load.errors += half.errors;
}

Line throughput(Bench& bench, const std::string& name, LoadPlan plan)
{
    Line line;
    line.scenario = name;
    References own;
    SliceCost cost;
    for (int slice = 0; slice < kSlices; ++slice) {
        bench.measureReferences(own);
        append(line.load, bench.load(bench.shop(), plan, &cost));
    }
    line.tps = line.load.tps;
    takeReferences(line, own);
    addCost(line, cost);
    return line;
}

Line fullCycle(Bench& bench)
{
    Line line = throughput(bench, "full_cycle", closedLoop(bench));
    if (!bench.options().quick) {
        addHalfLoad(bench, line);
        const double alone = bench.oneCommitTps();
        line.add("one_commit_tps", alone);
        line.add("ratio_one_commit", alone > 0 ? line.tps / alone : 0, 2);
    }
    finish(bench, bench.shop(), line);
    return line;
}

Line hotWallet(Bench& bench)
{
    auto plan = closedLoop(bench);
    plan.hot = true;
    Line line = throughput(bench, "hot_wallet", plan);
    finish(bench, bench.shop(), line);
    return line;
}

/// Agents under a chain of uplines who all earn, against agents under two of them, in turn.
Line deepTree(Bench& bench)
{
    Line line;
    line.scenario = "deep_tree";
    References own;
    LoadResult shallow;
    SliceCost cost, shallowCost;
    const auto loadShallow = [&] { append(shallow, bench.load(bench.shop(), closedLoop(bench), &shallowCost)); };
    auto deepPlan = closedLoop(bench);
    deepPlan.deep = true;
    const auto loadDeep = [&] { append(line.load, bench.load(bench.shop(), deepPlan, &cost)); };
    for (int slice = 0; slice < kSlices; ++slice) { // Turned round every time: a shop slows down as it grows.
        bench.measureReferences(own);
        slice % 2 == 0 ? loadShallow() : loadDeep();
        slice % 2 == 0 ? loadDeep() : loadShallow();
    }
    line.tps = line.load.tps;
    line.add("uplines", std::int64_t{kDeepUplines});
    line.add("two_level_tps", shallow.tps);
    line.add("ratio_two_level", shallow.tps > 0 ? line.tps / shallow.tps : 0, 3);
    line.add("two_level_wal_bytes_per_sale", shallowCost.walBytesPerSale, 0);
    line.load.errors += shallow.errors;
    takeReferences(line, own);
    addCost(line, cost);
    finish(bench, bench.shop(), line);
    return line;
}

Line failover(Bench& bench)
{
    bench.setSandbox("B1", "refuse_percent", 20);
    Line line = throughput(bench, "failover", closedLoop(bench));
    bench.setSandbox("B1", "refuse_percent", 0);
    finish(bench, bench.shop(), line);
    return line;
}

Line latency(Bench& bench)
{
    Line line;
    line.scenario = "latency";
    SliceCost cost;
    LoadPlan plan;
    plan.perSecond = kLatencyPerSecond;
    plan.seconds = bench.options().seconds;
    line.load = bench.load(bench.shop(), plan, &cost);
    line.tps = line.load.tps;
    takeReferences(line, bench.allReferences());
    addCost(line, cost);
    finish(bench, bench.shop(), line);
    return line;
}

/// Orders pile up at a slow supplier, the daemon is killed, its successor must bring every one to its end.
Line recover(Bench& bench)
{
    Line line;
    line.scenario = "recover";
    Shop& shop = bench.shop();
    for (const auto* supplier : {"B1", "B2"})
        bench.setSandbox(supplier, "latency_ms", kSlowMs);
    LoadPlan plan;
    plan.inFlight = kRecoverInFlight;
    plan.ordersMax = kRecoverOrders;
    {
        const auto load = bench.newLoad(shop);
        load->sendAll(plan);
        const auto inFlight = load->unfinished();
        shop.kill();
        for (const auto* supplier : {"B1", "B2"})
            bench.setSandbox(supplier, "latency_ms", 0);
        const auto killedUs = monotonicUsNow();
        shop.start();
        const auto readyUs = monotonicUsNow();
        line.load = load->collect(kRecoverMs);
        const auto finalUs = monotonicUsNow();
        line.tps = static_cast<double>(inFlight) * 1e6 / static_cast<double>(finalUs - killedUs);
        line.add("in_flight_at_kill", static_cast<std::int64_t>(inFlight));
        line.add("ready_again_s", static_cast<double>(readyUs - killedUs) / 1e6, 2);
        line.add("all_final_s", static_cast<double>(finalUs - killedUs) / 1e6, 2);
    }
    takeReferences(line, bench.allReferences());
    finish(bench, shop, line);
    return line;
}

/// The same load on two shops in turn: one with old sales, one without.
Line history(Bench& bench)
{
    Line line;
    line.scenario = "history";
    std::string superuser;
    const auto old = bench.newShop("history", superuser);
    const auto sales = bench.options().sales.value_or(kHistorySales);
    const auto beginUs = monotonicUsNow();
    fillHistory(superuser, sales, [](std::int64_t done) {
        if (done % 500'000 == 0)
            std::cerr << "history: " << done << " old sales\n";
    });
    bench.settle(superuser);
    line.add("fill_s", static_cast<double>(monotonicUsNow() - beginUs) / 1e6);
    old->start();
    References own;
    LoadResult fresh;
    SliceCost cost;
    for (int slice = 0; slice < kSlices; ++slice) {
        bench.measureReferences(own);
        append(fresh, bench.load(bench.shop(), closedLoop(bench), nullptr));
        append(line.load, bench.load(*old, closedLoop(bench), &cost));
    }
    line.tps = line.load.tps;
    line.add("old_sales", sales);
    line.add("fresh_tps", fresh.tps);
    line.add("ratio_fresh", fresh.tps > 0 ? line.tps / fresh.tps : 0, 3);
    takeReferences(line, own);
    addCost(line, cost);
    finish(bench, *old, line);
    old->stop();
    return line;
}

} // namespace

Line runScenario(Bench& bench, const std::string& name)
{
    if (name == "full_cycle")
        return fullCycle(bench);
    if (name == "hot_wallet")
        return hotWallet(bench);
    if (name == "deep_tree")
        return deepTree(bench);
    if (name == "failover")
        return failover(bench);
    if (name == "latency")
        return latency(bench);
    if (name == "recover")
        return recover(bench);
    if (name == "history")
        return history(bench);
    if (name == "search")
        return search(bench);
    if (name == "consoles")
        return consoles(bench);
    if (name == "double_clicks")
        return doubleClicks(bench);
    throw std::runtime_error("there is no scenario \"" + name + "\"");
}

} // namespace eraflazz::bench
