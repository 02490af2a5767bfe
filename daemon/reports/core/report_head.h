// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "report/report_table.h"
#include "reports/core/words.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::reports {

/// fromMs <= t < toMs, Unix milliseconds.
struct Span final {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
};
/// From the beginning of the first business day to the end of the last.
[[nodiscard]] Span spanOfDays(BusinessDay first, BusinessDay last);

/// What every report says about itself.
struct ReportHead final {
    std::string shop;
    Language language = Language::Indonesian;
    Span span;
    std::int64_t nowMs = 0; ///< The moment of the snapshot it is read from.

    [[nodiscard]] std::string in(Words words) const { return words.in(language); }
    [[nodiscard]] bool reachesNow() const { return span.toMs > nowMs; }
};

/// "Periode: 01-11-2026 s.d. 30-11-2026", with times where the span does not begin and end with a day.
[[nodiscard]] std::string periodText(const ReportHead& head);
/// "Per 22-11-2026 14:52:07": the end of the span, or the moment of the snapshot when that is earlier.
[[nodiscard]] std::string asOfText(const ReportHead& head);

/// An empty table with name, title, period and the note that the period is not over yet.
[[nodiscard]] report::ReportTable tableOf(const ReportHead& head, std::string_view name, Words title);

} // namespace eraflazz::reports
