// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_batch.h"
#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

/// Still in doubt, but older than the time in which a check is a question and not a new order.
bool isPastAsking(SaleFile& file, const CheckJob& job)
{
    const Attempt* attempt = file.attempt(job.attemptNo);
    return attempt != nullptr && isLive(attempt->state) && attempt->state != AttemptState::Queued &&
           attempt->ageMs >= job.windowMs;
}

} // namespace

void LaneBatch::decideOne(StartJob& job, BatchState& state)
{
    const auto refuse = [this, &job] {
        m_effects.emplace_back([this, sale = job.sale, no = job.attemptNo, supplier = job.supplier] {
            m_parts.listener.startRefused(sale, no, supplier);
        });
    };
    const auto found = state.sales.find(job.sale);
    const Attempt* attempt = found == state.sales.end() ? nullptr : found->second.attempt(job.attemptNo);
    const bool isOurs =
        attempt != nullptr && attempt->ownerSlot == m_parts.self.slot && attempt->ownerEpoch == m_parts.self.epoch;
    if (!isOurs || attempt->state != AttemptState::Queued) {
        refuse();
        if (!isOurs || !isLive(attempt->state))
            letGo(job.sale, job.attemptNo); // to try again is no use, and what we think of its supplier decides nothing
        return;
    }
    SaleFile& file = found->second;
    ERA_ASSERT(file.unreadable.empty(), file.unreadable);
    if (const auto why = m_parts.routing.exclusionNow(*m_catalog, file, *attempt, unixMsNow())) {
        refuse();
        return endUnsent(file, job.attemptNo, {std::string(toString(*why)), "Tidak dikirim ke pemasok"}, true, state);
    }
    if (std::find(file.cases.begin(), file.cases.end(), CaseKind::LateSuccess) != file.cases.end()) {
        refuse(); // an earlier supplier delivered after all: nothing more is bought
        return endUnsent(
            file, job.attemptNo, {"LATE_SUCCESS", "Tidak dikirim: pemasok sebelumnya melaporkan sukses"}, false, state);
    }
    if (!startQueued(file, job.attemptNo, m_parts.self.slot, m_parts.self.epoch))
        return refuse();
    touch(file);
    m_effects.emplace_back(
        [this, send = jobOf(file.sale, *attempt)]() mutable { m_parts.listener.attemptReady(std::move(send)); });
}

/// Not a byte went out: proof enough to end the attempt.
void LaneBatch::endUnsent(SaleFile& file, int attemptNo, Unsent why, bool mayFailOver, BatchState& state)
{
    SupplierVerdict verdict;
    verdict.meaning = EvidenceClass::NotSent;
    verdict.code = std::move(why.code);
    verdict.message = std::move(why.message);
    apply(file,
          {freshId(), file.sale.id, attemptNo, EvidenceSource::Daemon, std::move(verdict), 0, {}},
          mayFailOver,
          state);
}

void LaneBatch::decideOne(CheckJob& job, BatchState& state)
{
    const auto found = state.sales.find(job.sale);
    std::optional<int> checkNo;
    if (found != state.sales.end())
        checkNo = startCheck(found->second, job.attemptNo, job.windowMs, m_parts.self.slot, m_parts.self.epoch);
    if (checkNo)
        touch(found->second);
    else if (found != state.sales.end() && isPastAsking(found->second, job))
        openCase(found->second, CaseKind::Stuck, caseText(CaseSentence::PastAsking));
    m_effects.emplace_back(
        [this, sale = job.sale, no = job.attemptNo, checkNo] { m_parts.listener.checkRecorded(sale, no, checkNo); });
}

} // namespace eraflazz::engine
