// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/sale_question.h"

#include "control/core/sale_row.h"
#include "control/server/filter_failure.h"
#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kClocksDifferMs = 60'000;

}

protocol::Failure filterTooWide()
{
    return protocol::failure("refused", "FILTER_TOO_WIDE");
}

Result<SaleQuestion, protocol::Failure> saleQuestion(const Call& call)
{
    SaleQuestion question;
    question.fromMs = call.number("from");
    question.toMs = call.number("to");
    const std::int64_t span = question.toMs - question.fromMs;
    if (span <= 0 || span > kSpanMaxMs)
        return Err(unfit("to", "range"));
    // Nothing happened yet in the hours that a day still has.
    question.toMs = std::clamp(unixMsNow() + kClocksDifferMs, question.fromMs + 1, question.toMs);
    const auto fields = saleFields(call.may("trx.personal"), call.may("report.margin"));
    const auto filter = parseFilter(call.text("filter"), fields);
    if (!filter)
        return Err(filterFailure(filter.error()));
    question.condition = sqlCondition(*filter, fields, 1);
    return question;
}

} // namespace eraflazz::control
