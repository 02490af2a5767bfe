// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_batch.h"
#include "json/json.h"
#include "kernel/assert.h"

namespace eraflazz::engine {

void LaneBatch::decideOne(CancelJob& job, BatchState& state)
{
    m_effects.emplace_back([&job, outcome = cancel(job, state)] {
        if (job.reply)
            job.reply(outcome);
    });
}

/// Under the lock of the sale: whoever wants to send it asks for the same lock first and then finds what was decided
/// here, and the other way round. Nothing but QUEUED proves that no byte went to the supplier.
CancelOutcome LaneBatch::cancel(const CancelJob& job, BatchState& state)
{
    using Kind = CancelOutcome::Kind;
    const auto found = state.sales.find(job.sale);
    if (found == state.sales.end())
        return {Kind::UnknownSale, {}, {}, {}, false};
    SaleFile& file = found->second;
    const auto asked = state.cancels.find({job.sale, job.idem, job.who});
    ERA_ASSERT(asked != state.cancels.end(), "a wish to cancel that was not looked up");
    CancelFacts& facts = asked->second;
    if (facts.isDone)
        return {Kind::Cancelled, file.sale.status, file.sale.price, facts.balanceAfter, true};
    if (!facts.mayCancel)
        return {Kind::NoRight, file.sale.status, {}, {}, false};
    const Attempt* live = file.live();
    if (live == nullptr || live->state != AttemptState::Queued || !file.unreadable.empty())
        return {Kind::NotQueued, file.sale.status, {}, {}, false};
    SupplierVerdict verdict;
    verdict.meaning = EvidenceClass::NotSent;
    verdict.code = "CANCELLED";
    verdict.message = "Dibatalkan";
    apply(file,
          {job.idem,
           job.sale,
           live->no,
           EvidenceSource::Person,
           std::move(verdict),
           0,
           job.username + ": " + job.reason,
           false},
          false,
          state);
    ERA_ASSERT(file.sale.status == SaleStatus::Failed, "a cancelled sale was not given back");
    note(job,
         "sale.cancel",
         JsonWriter()
             .beginObject()
             .field("reason", job.reason)
             .field("refunded", file.sale.price)
             .field("idem", job.idem.toString())
             .endObject()
             .take());
    facts.isDone = true;
    facts.balanceAfter = state.wallets.at(file.sale.wallet).balance;
    return {Kind::Cancelled, file.sale.status, file.sale.price, facts.balanceAfter, false};
}

std::string_view toString(CancelOutcome::Kind kind)
{
    using Kind = CancelOutcome::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return "CANCELLED";
    case Kind::UnknownSale:
        return "UNKNOWN_SALE";
    case Kind::NotQueued:
        return "NOT_QUEUED";
    case Kind::NoRight:
        return "NO_RIGHT";
    case Kind::Failed:
        return "FAILED";
    case Kind::InDoubt:
        break;
    }
    return "IN_DOUBT";
}

} // namespace eraflazz::engine
