// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// shop.today. Amounts are there only with the right to see them.
struct ShopToday final {
    struct Float final {
        QString supplier;
        QString name;
        std::int64_t amount = 0;
        bool isOpen = true;
    };
    QString day;
    std::int64_t atMs = 0;
    bool isPartial = false;
    std::int64_t sales = 0, success = 0, failed = 0, pending = 0, doubtful = 0;
    std::optional<std::int64_t> successPermille;
    std::optional<std::int64_t> revenue, margin;
    std::optional<std::int64_t> durationAvgMs, durationP95Ms;
    std::int64_t depositsWaiting = 0, depositAmount = 0, linesWaiting = 0, requestsWaiting = 0, casesOpen = 0;
    std::vector<Float> floats;
};
/// Nothing when it is malformed.
[[nodiscard]] std::optional<ShopToday> shopTodayFrom(const Json& result);

struct HourFigures final {
    std::int64_t timeMs = 0;
    std::int64_t sales = 0, success = 0, failed = 0;
    std::optional<std::int64_t> revenue, margin;
    std::optional<std::int64_t> durationP50Ms, durationP95Ms; ///< While something has ended.
};

/// metrics.hours: a day and the same day of the week before, hour by hour.
struct DayHours final {
    QString day, weekAgo;
    bool isPartial = false;
    std::array<HourFigures, 24> hours, before;
};
[[nodiscard]] std::optional<DayHours> dayHoursFrom(const Json& result);

/// Days that were asked of the books, as far as they have come.
struct BookDays final {
    std::vector<DayHours> days;
    std::size_t missing = 0; ///< Without an answer yet.
    QString problem;         ///< Why the last that failed did.

    [[nodiscard]] bool isWhole() const;
};

/// What a whole number of finished hours came to, on the day and a week before.
struct Compared final {
    std::int64_t now = 0, before = 0;
    int untilHour = 0; ///< By the shop's clock, 0 to 24.
};
using HourValue = std::int64_t (*)(const HourFigures& hour);
/// `askedMs`: when the hours were asked for. An hour that ended since then was not whole yet.
[[nodiscard]] Compared finishedHours(const DayHours& day, std::int64_t askedMs, HourValue value);

} // namespace eraflazz::console
