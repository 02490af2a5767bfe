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
        m_hoursProblem = failureWords(answer);
        if (answer.isFine()) {
            m_hours = dayHoursFrom(answer.result);
            m_hoursOfMs = askedMs;
            drawTiles();
        }
        drawCharts();
    });
}

int HomePage::bookDays() const
{
    return m_range == HomeRange::Week ? kWeekDays : m_range == HomeRange::Day ? 2 : 0;
}

/// The days that a long range reaches over. Those of before stay until as many have come.
void HomePage::askBooks()
{
    m_booksAskedMs = desk().clock().monotonicMs();
    const qint64 today = now();
    const auto asked = std::make_shared<BookDays>();
    asked->missing = static_cast<std::size_t>(bookDays());
    if (m_books.days.empty())
        m_books.missing = asked->missing;
    m_booksAsked = asked;
    for (int back = bookDays() - 1; back >= 0; --back) {
        const QString day = shopDay(today - back * kDayMs).toString(Qt::ISODate);
        desk().ask(Call("metrics.hours").with("day", day), this, [this, asked](const Answer& answer) {
            takeDay(asked, answer);
        });
    }
}

void HomePage::takeDay(const std::shared_ptr<BookDays>& asked, const Answer& answer)
{
    --asked->missing;
    if (auto day = answer.isFine() ? dayHoursFrom(answer.result) : std::nullopt)
        asked->days.push_back(*std::move(day));
    else
        asked->problem = failureWords(answer);
    if (m_booksAsked.lock() != asked)
        return; // Asked for another range.
    if (asked->days.size() > m_books.days.size() || (asked->missing == 0 && asked->problem.isEmpty()))
        m_books = *asked;
    else if (asked->missing == 0)
        m_books.problem = asked->problem; // And what was known stays.
    drawCharts();
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
