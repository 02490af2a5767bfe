// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/report_head.h"

#include "report/calendar.h"
#include "report/cell_text.h"

#include <algorithm>

namespace eraflazz::reports {

namespace {

using report::Cell;
using report::ColumnKind;

bool isMidnight(std::int64_t unixMs)
{
    return report::startOfDay(BusinessDay::at(unixMs)) == unixMs;
}

std::string day(std::int64_t unixMs, Language language)
{
    return report::cellText(Cell(std::int64_t{BusinessDay::at(unixMs).days}), ColumnKind::Date, language);
}

std::string moment(std::int64_t unixMs, Language language)
{
    return report::cellText(Cell(unixMs), ColumnKind::Time, language);
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
