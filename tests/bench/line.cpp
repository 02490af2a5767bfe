// SPDX-License-Identifier: GPL-3.0-or-later
#include "line.h"

#include "figures.h"
#include "json/json.h"

namespace eraflazz::bench {

namespace {

double milliseconds(std::int64_t us)
{
    return static_cast<double>(us) / 1000.0;
}

} // namespace

void Line::add(const std::string& name, double value, int decimals)
{
    more.emplace_back(name, decimal(value, decimals));
}

void Line::addText(const std::string& name, const std::string& value)
{
    more.emplace_back(name, Json::string(value).dump());
}

void Line::addNumbers(const std::string& name, const std::map<std::string, double>& values)
{
    JsonWriter out;
    out.beginObject();
    for (const auto& [key, value] : values)
        out.key(key).raw(decimal(value, 2));
    out.endObject();
    more.emplace_back(name, out.take());
}

void Line::addTexts(const std::string& name, const std::map<std::string, std::string>& values)
{
    JsonWriter out;
    out.beginObject();
    for (const auto& [key, value] : values)
        out.field(key, std::string_view(value));
    out.endObject();
    more.emplace_back(name, out.take());
}

std::string Line::json()
{
    const auto ratio = [this](double base) { return base > 0 ? decimal(tps / base, 3) : std::string("null"); };
    JsonWriter out;
    out.beginObject().field("scenario", std::string_view(scenario));
    out.key("tps").raw(decimal(tps, 1));
    out.key("accept_p50_ms").raw(decimal(milliseconds(percentile(load.acceptUs, 500)), 2));
    out.key("accept_p99_ms").raw(decimal(milliseconds(percentile(load.acceptUs, 990)), 2));
    out.key("final_p99_ms").raw(decimal(milliseconds(percentile(load.finalUs, 990)), 2));
    out.key("pgbench_tps").raw(decimal(pgbenchTps, 1)).key("ratio_pgbench").raw(ratio(pgbenchTps));
    out.key("db_only_tps").raw(decimal(dbOnlyTps, 1)).key("ratio_db_only").raw(ratio(dbOnlyTps));
    out.field("errors", load.errors).field("audit", std::string_view(audit));
    out.key("final_p50_ms").raw(decimal(milliseconds(percentile(load.finalUs, 500)), 2));
    for (const auto& [name, value] : more)
        out.key(name).raw(value);
    if (!load.firstError.empty())
        out.field("first_error", std::string_view(load.firstError));
    out.endObject();
    return out.take();
}

void append(LoadResult& all, LoadResult slice)
{
    all.finished += slice.finished;
    all.errors += slice.errors;
    all.failed += slice.failed;
    all.elapsedUs += slice.elapsedUs;
    all.acceptUs.insert(all.acceptUs.end(), slice.acceptUs.begin(), slice.acceptUs.end());
    all.finalUs.insert(all.finalUs.end(), slice.finalUs.begin(), slice.finalUs.end());
    if (all.firstError.empty())
        all.firstError = std::move(slice.firstError);
    all.tps = all.elapsedUs > 0 ? static_cast<double>(all.finished) * 1e6 / static_cast<double>(all.elapsedUs) : 0;
}

} // namespace eraflazz::bench
