// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/float_watch.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::int64_t kSampleMs = 5'000; // Closer ones only cost memory.

}

void FloatWatch::take(const QString& supplier, std::int64_t amount, std::int64_t nowMs)
{
    Course& course = m_courses[supplier];
    std::int64_t spent = 0;
    if (!course.samples.empty())
        spent = course.samples.back().spent + std::max<std::int64_t>(0, course.amount - amount);
    course.amount = amount;
    const auto count = course.samples.size();
    if (count >= 2 && nowMs - course.samples[count - 2].atMs < kSampleMs)
        course.samples.back() = {nowMs, spent};
    else
        course.samples.push_back({nowMs, spent});
    while (course.samples.size() > 2 && nowMs - course.samples.front().atMs > kSpanMs)
        course.samples.pop_front();
}

std::optional<std::int64_t> FloatWatch::lastsMs(const QString& supplier) const
{
    const auto found = m_courses.constFind(supplier);
    if (found == m_courses.constEnd() || found->samples.size() < 2)
        return std::nullopt;
    const Sample& first = found->samples.front();
    const Sample& last = found->samples.back();
    const std::int64_t span = last.atMs - first.atMs;
    const std::int64_t spent = last.spent - first.spent;
    if (span < kLeastMs || spent <= 0)
        return std::nullopt;
    const long double lasts = static_cast<long double>(std::max<std::int64_t>(0, found->amount)) /
                              static_cast<long double>(spent) * static_cast<long double>(span);
    constexpr long double kYear = 365.0L * 24 * 3'600'000;
    return static_cast<std::int64_t>(std::min(lasts, kYear));
}

} // namespace eraflazz::console
