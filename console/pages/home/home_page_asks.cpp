// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/shop_time.h"
#include "pages/home/first_steps.h"
#include "pages/home/home_page.h"

#include <algorithm>
#include <memory>

namespace eraflazz::console {

namespace {

constexpr qint64 kDayMs = 24 * 3'600'000;

} // namespace

// What is asked for by hand, because no topic tells it.

void HomePage::askToday()
{
    m_todayAskedMs = desk().clock().monotonicMs();
    m_steps->refresh();
    desk().ask(Call("shop.today"), this, [this](const Answer& answer) {
        m_todayProblem = failureWords(answer);
        if (answer.isFine()) {
            auto today = shopTodayFrom(answer.result);
            if (today)
                m_today = std::move(today);
        }
        drawTiles();
        drawTasks();
        drawFloats();
        drawAge();
        judgeEmpty();
    });
}

void HomePage::askHours()
{
    m_hoursAskedMs = desk().clock().monotonicMs();
    desk().ask(Call("metrics.hours"), this, [this, askedMs = now()](const Answer& answer) {
        if (!answer.isFine())
            return; // The tiles say what is wrong with the day; the comparison is only left out.
        m_hours = dayHoursFrom(answer.result);
        m_hoursOfMs = askedMs;
        drawTiles();
        drawCharts();
    });
}

void HomePage::askWeek()
{
    m_weekAskedMs = desk().clock().monotonicMs();
    const qint64 today = now();
    auto days = std::make_shared<std::vector<DayHours>>();
    for (int back = kWeekDays - 1; back >= 0; --back) {
        const QString day = shopDay(today - back * kDayMs).toString(Qt::ISODate);
        desk().ask(Call("metrics.hours").with("day", day), this, [this, days](const Answer& answer) {
            if (auto one = answer.isFine() ? dayHoursFrom(answer.result) : std::nullopt)
                days->push_back(*std::move(one));
            m_week = *days;
            drawCharts();
        });
    }
}

void HomePage::askRules()
{
    if (!desk().may("alarm.read"))
        return;
    desk().ask(Call("alarm.rules"), this, [this](const Answer& answer) {
        for (const Json& one : answer.result["rows"].items()) {
            const auto rule = one["rule"].asString().value_or("");
            const auto value = one["value"].asInteger().value_or(-1);
            if (rule == "success_low")
                m_successLimit =
                    value < 0 ? std::nullopt : std::optional(static_cast<int>(std::min<std::int64_t>(value, 1000)));
            if (rule == "float_low")
                m_floatLimit = value < 0 ? std::nullopt : std::optional(value);
        }
        drawCharts();
        drawFloats();
    });
}

} // namespace eraflazz::console
