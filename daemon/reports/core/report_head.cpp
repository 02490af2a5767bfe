// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/report_head.h"

#include "report/calendar.h"
#include "report/cell_text.h"

#include <algorithm>
#include <array>

namespace eraflazz::reports {

namespace {

bool isMidnight(std::int64_t unixMs)
{
    return report::startOfDay(BusinessDay::at(unixMs)) == unixMs;
}

/// "22 Nov 2026", as the console writes days in sentences.
std::string day(std::int64_t unixMs, Language language)
{
    constexpr std::array<Words, 12> kMonths{Words{"Jan", "Jan"},
                                            Words{"Feb", "Feb"},
                                            Words{"Mar", "Mar"},
                                            Words{"Apr", "Apr"},
                                            Words{"Mei", "May"},
                                            Words{"Jun", "Jun"},
                                            Words{"Jul", "Jul"},
                                            Words{"Agu", "Aug"},
                                            Words{"Sep", "Sep"},
                                            Words{"Okt", "Oct"},
                                            Words{"Nov", "Nov"},
                                            Words{"Des", "Dec"}};
    const std::string iso = BusinessDay::at(unixMs).toString(); // "2026-11-22"
    const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + (iso[6] - '0'));
    return iso.substr(iso[8] == '0' ? 9 : 8) + ' ' + kMonths[month - 1].in(language) + ' ' + iso.substr(0, 4);
}

std::string moment(std::int64_t unixMs, Language language)
{
    return day(unixMs, language) + report::momentText(unixMs).substr(10);
}

} // namespace

Span spanOfDays(BusinessDay first, BusinessDay last)
{
    return {report::startOfDay(first), report::startOfDay(BusinessDay{last.days + 1})};
}

std::string periodText(const ReportHead& head)
{
    const std::string label = std::string(report::labels(head.language).period) + ": ";
    const std::string until = head.in({" s.d. ", " to "});
    if (!isMidnight(head.span.fromMs) || !isMidnight(head.span.toMs))
        return label + moment(head.span.fromMs, head.language) + until + moment(head.span.toMs, head.language);
    const std::string first = day(head.span.fromMs, head.language);
    const std::string last = day(head.span.toMs - 1, head.language);
    return label + (first == last ? first : first + until + last);
}

std::string asOfText(const ReportHead& head)
{
    return head.in({"Per ", "As of "}) + moment(std::min(head.span.toMs, head.nowMs), head.language);
}

report::ReportTable tableOf(const ReportHead& head, std::string_view name, Words title)
{
    report::ReportTable table;
    table.name = std::string(name);
    table.shop = head.shop;
    table.title = head.in(title);
    table.period = periodText(head);
    table.language = head.language;
    table.generatedAtMs = head.nowMs;
    if (head.reachesNow())
        table.notes.push_back(head.in({"Periode belum selesai: angka sampai saat laporan dibuat.",
                                       "The period is not over: numbers up to the moment of the report."}));
    return table;
}

} // namespace eraflazz::reports
