// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/day_figures.h"
#include "control/server/control_server.h"
#include "control/server/statement.h"
#include "kernel/clock.h"
#include "report/calendar.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kReadMs = 3'000; ///< So long one call looks at the books; the next goes on from there.
constexpr std::int64_t kFloatsMost = 5;
constexpr std::int64_t kWeekMs = 7 * DayFigures::kDayMs;

using Stretches = std::vector<std::pair<std::int64_t, SalesFigures>>;

SalesFigures readStretch(Readers& readers, std::int64_t startMs)
{
    SalesFigures figures;
    for (const auto& row :
         readers.reads->table("sales_figures", {{":from", startMs}, {":to", startMs + DayFigures::kStretchMs}}))
        figures.add(row);
    return figures;
}

/// Reads what is stale, newest first, until the time is up; then `answer` on the server's thread. `also` is read in the
/// same job.
void withFigures(ControlServer& server,
                 const std::shared_ptr<DayFigures>& book,
                 std::vector<std::int64_t> stale,
                 const std::string& also,
                 const Answer& answer,
                 const std::function<Outcome(const std::string& alsoSays)>& spell)
{
    const auto read = std::make_shared<Stretches>();
    server.read(
        [read, stale = std::move(stale), also](Readers& readers) -> Outcome {
            const std::int64_t until = monotonicMsNow() + kReadMs;
            auto says = also.empty() ? std::string() : readers.reads->json(also, {});
            for (const auto start : stale) {
                if (monotonicMsNow() >= until)
                    break;
                read->emplace_back(start, readStretch(readers, start));
            }
            return says;
        },
        [book, read, answer, spell](const Outcome& outcome) {
            for (const auto& [start, figures] : *read)
                book->put(start, figures, unixMsNow());
            answer(outcome ? spell(*outcome) : outcome);
        });
}

void writeFigures(JsonWriter& out, const SalesFigures& figures, bool seesMargin)
{
    out.field("sales", figures.sales).field("success", figures.success).field("failed", figures.failed);
    if (seesMargin)
        out.field("revenue", figures.revenue).field("margin", figures.margin);
}

/// The day asked for, or today; midnight in Jakarta.
std::optional<std::int64_t> dayOf(const Call& call)
{
    if (!call.has("day"))
        return DayFigures::dayStartMs(unixMsNow());
    const auto day = report::parseDay(call.text("day"));
    return day ? std::optional(std::int64_t{day->days} * DayFigures::kDayMs - 7 * DayFigures::kHourMs) : std::nullopt;
}

std::string dayText(std::int64_t startMs)
{
    return toIsoUtc(startMs + 7 * DayFigures::kHourMs).substr(0, 10);
}

std::string spellHours(const DayFigures& book, std::int64_t day, bool seesMargin)
{
    const std::int64_t now = unixMsNow();
    const std::int64_t end = std::min(day + DayFigures::kDayMs, now);
    const std::int64_t weekAgo = day - kWeekMs;
    JsonWriter out;
    out.beginObject().field("day", dayText(day)).field("week_ago", dayText(weekAgo));
    out.field("partial", !book.isWhole(day, end) || !book.isWhole(weekAgo, weekAgo + DayFigures::kDayMs));
    out.key("rows").beginArray();
    for (std::int64_t hour = 0; hour < 24; ++hour) {
        const std::int64_t start = day + hour * DayFigures::kHourMs;
        const std::int64_t before = start - kWeekMs;
        out.beginObject().field("hour", hour).field("time", start);
        if (start < now) {
            const SalesFigures figures = book.sum(start, start + DayFigures::kHourMs);
            writeFigures(out, figures, seesMargin);
            if (figures.ended > 0)
                out.field("duration_p50_ms", figures.durationMs(50)).field("duration_p95_ms", figures.durationMs(95));
        }
        out.key("week_ago").beginObject().field("time", before);
        writeFigures(out, book.sum(before, before + DayFigures::kHourMs), seesMargin);
        out.endObject().endObject();
    }
    return out.endArray().endObject().take();
}

void hours(ControlServer& server, const std::shared_ptr<DayFigures>& book, const Call& call, const Answer& answer)
{
    const auto day = dayOf(call);
    const std::int64_t now = unixMsNow();
    if (!day || *day > now)
        return answer(Err(unfit("day", day ? "range" : "type")));
    auto stale = book->stale(*day, *day + DayFigures::kDayMs, now);
    const auto before = book->stale(*day - kWeekMs, *day - kWeekMs + DayFigures::kDayMs, now);
    stale.insert(stale.end(), before.begin(), before.end());
    const auto spell = [book, day = *day, seesMargin = call.may("report.margin")](const std::string&) -> Outcome {
        return spellHours(*book, day, seesMargin);
    };
    if (stale.empty())
        return answer(spell({}));
    withFigures(server, book, std::move(stale), {}, answer, spell);
}

void writeFloats(JsonWriter& out, EnginePort& engine)
{
    const auto catalog = engine.catalog();
    auto suppliers = engine.suppliers();
    std::sort(suppliers.begin(), suppliers.end(), [](const auto& a, const auto& b) {
        return a.floatAvailable < b.floatAvailable;
    });
    if (suppliers.size() > kFloatsMost)
        suppliers.resize(kFloatsMost);
    out.key("floats").beginArray();
    for (const auto& one : suppliers) {
        const auto found = std::find_if(catalog->suppliers.begin(), catalog->suppliers.end(), [&](const auto& entry) {
            return entry.second.code == one.code;
        });
        const bool isKnown = found != catalog->suppliers.end();
        out.beginObject().field("supplier", one.code).field("name", isKnown ? found->second.name : std::string());
        out.field("float", one.floatAvailable).field("open", isKnown && found->second.open).endObject();
    }
    out.endArray();
}

std::string spellToday(EnginePort& engine, const DayFigures& book, const std::string& waiting, bool seesMargin)
{
    const std::int64_t now = unixMsNow();
    const std::int64_t day = DayFigures::dayStartMs(now);
    const auto figures = book.sum(day, now);
    const std::int64_t ended = figures.success + figures.failed;
    JsonWriter out;
    out.beginObject().field("day", dayText(day)).field("at", now).field("partial", !book.isWhole(day, now));
    writeFigures(out, figures, seesMargin);
    out.field("success_permille", ended == 0 ? std::int64_t{-1} : (figures.success * 1000 + ended / 2) / ended);
    out.field("duration_avg_ms", figures.ended == 0 ? 0 : figures.durationSumMs / figures.ended);
    out.field("duration_p95_ms", figures.durationMs(95));
    const auto said = parseJson(waiting);
    for (const char* name : {"pending",
                             "doubtful",
                             "deposits_waiting",
                             "deposit_amount",
                             "lines_waiting",
                             "requests_waiting",
                             "cases_open"})
        out.field(name, said ? (*said)[name].asInteger().value_or(0) : 0);
    writeFloats(out, engine);
    return out.endObject().take();
}

void today(ControlServer& server, const std::shared_ptr<DayFigures>& book, const Call& call, const Answer& answer)
{
    const std::int64_t now = unixMsNow();
    withFigures(server,
                book,
                book->stale(DayFigures::dayStartMs(now), now, now),
                "shop_waiting",
                answer,
                [&server, book, seesMargin = call.may("report.margin")](const std::string& waiting) -> Outcome {
                    return spellToday(server.engine(), *book, waiting, seesMargin);
                });
}

} // namespace

void addMetricMethods(Dispatcher& dispatcher, ControlServer& server)
{
    const auto book = std::make_shared<DayFigures>();
    dispatcher.add("metrics.hours",
                   [&server, book](const Call& call, const Answer& answer) { hours(server, book, call, answer); });
    dispatcher.add("shop.steps",
                   statementMethod(server, "shop_steps", [](const Call&) { return ControlReads::Values{}; }));
    dispatcher.add("shop.today",
                   [&server, book](const Call& call, const Answer& answer) { today(server, book, call, answer); });
}

} // namespace eraflazz::control
