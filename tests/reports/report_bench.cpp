// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_bench.h"

#include "kernel/clock.h"
#include "report/calendar.h"

#include <stdexcept>

namespace eraflazz::test {

using namespace eraflazz::reports;

namespace {

constexpr std::uint64_t kSeed = 20'261'122;

} // namespace

ReportBench::ReportBench()
    : now(report::startOfDay(BusinessDay::at(unixMsNow())) - kDayMs / 2), world(kSeed, now),
      database(cluster.createDatabase())
{
    cluster.run(database, world.sql());
    reports = std::make_unique<PgReports>(settings(database));
}

ReportSettings ReportBench::settings(const std::string& of) const
{
    return {cluster.conninfo(of, PgCluster::kAudit)};
}

std::vector<Span> ReportBench::spans() const
{
    const BusinessDay last = BusinessDay::at(now);
    std::vector<Span> chosen{all(), {now - 12 * kDayMs - 12'345'678, now - 3 * kDayMs - 1'234'567}, {now, now}};
    for (const int back : {0, 1, 7, 20, 39})
        chosen.push_back(spanOfDays({last.days - back}, {last.days - back}));
    // A span that begins with the very moment of a movement.
    const Posted& some = world.posted()[world.posted().size() / 2];
    chosen.push_back({some.atMs, some.atMs + 1});
    chosen.push_back({some.atMs - kDayMs, some.atMs});
    return chosen;
}

report::ReportTable
ReportBench::make(ReportName name, Span span, const ReportChoice& choice, report::Language language) const
{
    auto table = reports->make({name, language, span, choice.agent, choice.supplier, choice.bank, choice.by, "Toko"});
    if (!table)
        throw std::runtime_error(sentence(table.error(), report::Language::English));
    return std::move(*table);
}

} // namespace eraflazz::test
