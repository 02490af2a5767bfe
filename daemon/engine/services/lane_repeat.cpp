// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_batch.h"
#include "json/json.h"

namespace eraflazz::engine {

namespace {

// Nobody is told the same a hundred times by hand; the number of a report has its bounds.
constexpr int kReportsMost = 100;

} // namespace

void LaneBatch::decideOne(RepeatJob& job, BatchState& state)
{
    m_effects.emplace_back([&job, outcome = repeat(job, state)] {
        if (job.reply)
            job.reply(outcome);
    });
}

RepeatOutcome LaneBatch::repeat(const RepeatJob& job, BatchState& state)
{
    const auto found = state.sales.find(job.sale);
    if (found == state.sales.end())
        return RepeatOutcome::UnknownSale;
    SaleFile& file = found->second;
    if (!isFinal(file.sale.status))
        return RepeatOutcome::NotEnded;
    if (reportUrl(file.sale).empty())
        return RepeatOutcome::NoAddress;
    if (file.sale.reports >= kReportsMost)
        return RepeatOutcome::TooMany;
    const Report report = reportAgain(file);
    touch(file);
    fileReport(file, report, true);
    note(job,
         "trx.report",
         JsonWriter()
             .beginObject()
             .field("no", report.sequence)
             .field("event", toString(report.event))
             .field("idem", job.idem.toString())
             .endObject()
             .take());
    return RepeatOutcome::Filed;
}

std::string_view toString(RepeatOutcome outcome)
{
    switch (outcome) {
    case RepeatOutcome::Filed:
        return "FILED";
    case RepeatOutcome::UnknownSale:
        return "UNKNOWN_SALE";
    case RepeatOutcome::NotEnded:
        return "NOT_ENDED";
    case RepeatOutcome::NoAddress:
        return "NO_ADDRESS";
    case RepeatOutcome::TooMany:
        return "TOO_MANY_REPORTS";
    case RepeatOutcome::Failed:
        break;
    }
    return "FAILED";
}

} // namespace eraflazz::engine
