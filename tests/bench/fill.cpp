// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill.h"

#include "filler.h"
#include "kernel/clock.h"
#include "kernel/stamp.h"

#include <stdexcept>

namespace eraflazz::sql {
std::string_view fill();
std::string_view search();
} // namespace eraflazz::sql

namespace eraflazz::bench {

namespace {

constexpr std::int64_t kHistoryDays = 60;
constexpr std::int64_t kSearchDays = 120;
constexpr int kSlot = 1021; // No daemon claims slots beyond 1000.

} // namespace

void fillHistory(const std::string& conninfo,
                 std::int64_t sales,
                 const std::function<void(std::int64_t done)>& progress)
{
    Filler filler(conninfo, sql::fill());
    setTimes(filler, sales, kHistoryDays);
    filler.set("batch", StampIssuer(kSlot).next(unixMsNow()).toUuid().toString());
    filler.commit("fill_cast");
    if (filler.number("SELECT count(*) FROM old_agents") == 0 || filler.number("SELECT count(*) FROM old_trade") == 0)
        throw std::runtime_error("fill needs agents with two uplines above them, and a product with a supplier");
    filler.makePartitions();
    filler.commit("fill_openings");
    filler.fill("fill_chunk", sales, progress);
    filler.commit("fill_balances");
}

void fillSearch(const std::string& conninfo, std::int64_t sales, const std::function<void(std::int64_t done)>& progress)
{
    Filler filler(conninfo, sql::search());
    setTimes(filler, sales, kSearchDays);
    filler.makePartitions();
    filler.commit("search_goods");
    filler.commit("search_cast");
    filler.set("agents", filler.number("SELECT count(*) FROM search_agents"));
    filler.set("products", filler.number("SELECT count(*) FROM search_goods"));
    filler.fill("search_chunk", sales, progress);
}

} // namespace eraflazz::bench
