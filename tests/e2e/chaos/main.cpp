// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/environment.h"
#include "e2e/chaos/injections.h"
#include "e2e/chaos/load.h"
#include "e2e/chaos/options.h"
#include "e2e/chaos/report_inbox.h"
#include "e2e/chaos/verdict.h"
#include "json/json.h"
#include "kernel/clock.h"

#include <csignal>
#include <exception>
#include <iostream>
#include <set>

namespace {

using namespace eraflazz;
using namespace eraflazz::e2e;

bool hasReachedAll(const Injections& injections)
{
    return injections.counts().crashPoints.size() == crashPointNames().size();
}

std::string
outcomeJson(const ChaosOptions& options, const InjectionCounts& counts, const Load& load, const Verdict& verdict)
{
    std::int64_t crashes = 0;
    for (const auto& [name, times] : counts.crashPoints)
        crashes += times;
    JsonWriter json;
    json.beginObject().field("seed", static_cast<std::int64_t>(options.seed)).field("kills", counts.kills);
    json.field("crash_points", static_cast<std::int64_t>(counts.crashPoints.size())).field("crashes", crashes);
    json.field("stops", counts.pauses).field("db_restarts", counts.databaseRestarts).field("cuts", counts.cuts);
    json.field("forged", counts.forged).field("replayed", counts.replayed).field("repeats", load.repeats());
    json.field("orders", verdict.orders).field("success", verdict.success).field("failed", verdict.failed);
    json.field("unresolved", verdict.unresolved)
        .field("cases", verdict.cases)
        .field("told_late", verdict.toldLate)
        .field("audit", verdict.isAuditClean ? "clean" : "BROKEN");
    json.key("violations").beginArray();
    for (const auto& violation : verdict.violations)
        json.value(std::string_view(violation));
    json.endArray().endObject();
    return json.take();
}

void inject(const ChaosOptions& options, Injections& injections, Dice& dice)
{
    const auto until = monotonicMsNow() + std::int64_t{options.seconds} * 1000;
    const auto hasTime = [&] { return options.seconds == 0 || monotonicMsNow() < until; };
    for (const auto injection : planOf(options, dice)) {
        if (!hasTime())
            return;
        injections.perform(injection);
    }
    for (std::size_t tries = 0; tries < crashPointNames().size() && !hasReachedAll(injections) && hasTime(); ++tries)
        injections.perform(Injection::CrashPoint);
}

int run(const ChaosOptions& options)
{
    std::cerr << "seed " << options.seed << std::endl;
    Dice dice(options.seed);
    Environment environment;
    if (!environment.startServe())
        throw std::runtime_error("the daemon does not start: " + tailOf(environment.serveLog()));
    ReportInbox inbox(environment.ready().agents);
    Load load({options.seed, options.ordersPerSecond}, environment, inbox);
    Injections injections(environment, dice, options.pauseSeconds);
    load.start();
    inject(options, injections, dice);

    load.beHonest();
    SandboxControl(environment.ready().sandbox).forgetRules();
    load.stop();
    auto verdict = judge(environment, load, inbox);
    verdict.violations.insert(verdict.violations.end(), injections.violations().begin(), injections.violations().end());
    for (const auto& name : crashPointNames()) {
        if (injections.counts().crashPoints.count(name) == 0)
            std::cerr << "never reached: " << name << std::endl;
    }
    const auto outcome = outcomeJson(options, injections.counts(), load, verdict);
    if (!verdict.isKept()) {
        const auto folder = environment.saveEvidence(std::to_string(options.seed), outcome + "\n\n" + verdict.audit);
        std::cerr << verdict.audit << "\nEvidence is in " << folder << std::endl;
    }
    environment.stop();
    std::cout << outcome << std::endl;
    return verdict.isKept() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto options = readChaosOptions({argv + 1, static_cast<std::size_t>(argc - 1)});
        if (options.wantsHelp) {
            std::cout << chaosUsage();
            return 0;
        }
        return run(options);
    } catch (const std::exception& problem) {
        std::cerr << "eraflazz-chaos: " << problem.what() << std::endl;
        return 2;
    }
}
