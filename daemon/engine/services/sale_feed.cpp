// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/sale_feed.h"

#include <utility>

#include <algorithm>
#include <iterator>

namespace eraflazz::engine {

namespace {

using Level = SaleFeed::Level;

SaleChange changeOf(const Sale& sale, bool withTexts)
{
    SaleChange change;
    change.id = sale.id;
    change.agent = sale.agent;
    change.supplier = sale.supplier;
    change.price = sale.price;
    change.amount = sale.amount;
    change.balanceAfter = sale.balanceAfter;
    change.status = sale.status;
    change.attempts = sale.attempts;
    change.cost = sale.cost;
    change.commission = sale.commission;
    if (withTexts) {
        change.refId = sale.refId;
        change.productCode = sale.productCode;
        change.destination = sale.destination;
        change.sn = sale.sn;
        change.message = sale.message;
    }
    return change;
}

void tellAttempt(SaleChange& change, const Attempt& latest)
{
    change.sku = latest.sku;
    change.supplierCode = latest.supplierCode;
    change.supplierRef = latest.ref;
}

/// How sales ended in this commit: the one transfer of each that says so.
std::unordered_map<SaleId, SaleChange::Event> endsOf(const BatchWrite& write)
{
    std::unordered_map<SaleId, SaleChange::Event> ends;
    for (const auto& transfer : write.transfers) {
        if (transfer.kind == TransferKind::Settle)
            ends[transfer.cause] = SaleChange::Event::Settled;
        else if (transfer.kind == TransferKind::Refund)
            ends[transfer.cause] = SaleChange::Event::GivenBack;
        else if (transfer.kind == TransferKind::Reversal)
            ends[transfer.cause] = SaleChange::Event::Reversed;
    }
    return ends;
}

/// A refused attempt that is touched again has been charged after all: that is no second refusal.
std::optional<SaleChange::AttemptEnd> attemptEndOf(const SaleFile& file, SaleChange::Event event)
{
    for (const int no : file.attemptsChanged) {
        const auto found =
            std::find_if(file.attempts.begin(), file.attempts.end(), [no](const Attempt& one) { return one.no == no; });
        if (found == file.attempts.end())
            continue;
        if (found->state == AttemptState::Delivered && event == SaleChange::Event::Settled)
            return SaleChange::AttemptEnd{found->supplier, true};
        if (found->state == AttemptState::Rejected && !found->charged)
            return SaleChange::AttemptEnd{found->supplier, false};
    }
    return std::nullopt;
}

} // namespace

void SaleFeed::committed(const BatchWrite& write, std::int64_t version, std::int64_t nowMs)
{
    const Level level = m_level.load();
    if (level == Level::Nothing || (write.sales.empty() && write.files.empty()))
        return;
    const bool withTexts = level == Level::Rows;
    std::vector<SaleChange> changes;
    changes.reserve(write.sales.size() + write.files.size());
    for (const auto& made : write.sales) {
        auto change = changeOf(made.sale, withTexts);
        change.event = SaleChange::Event::Accepted;
        if (withTexts)
            tellAttempt(change, made.attempt);
        changes.push_back(std::move(change));
    }
    const auto ends = endsOf(write);
    for (const auto* file : write.files) {
        auto change = changeOf(file->sale, withTexts);
        const auto end = ends.find(file->sale.id);
        change.event = end == ends.end() ? SaleChange::Event::None : end->second;
        change.isDoubtful = std::any_of(file->attempts.begin(), file->attempts.end(), [](const Attempt& attempt) {
            return attempt.state == AttemptState::Unknown;
        });
        change.attemptEnd = attemptEndOf(*file, change.event);
        if (withTexts && !file->attempts.empty())
            tellAttempt(change, file->attempts.back());
        if (change.event != SaleChange::Event::None)
            change.settledMs = nowMs;
        changes.push_back(std::move(change));
    }
    for (auto& change : changes) {
        change.version = version;
        change.atMs = nowMs;
    }
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() + changes.size() > kWaitingMax) {
        m_waiting.clear();
        m_hasGap = true;
        return;
    }
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
}

SaleFeed::Taken SaleFeed::take()
{
    const std::lock_guard lock(m_mutex);
    return {std::exchange(m_waiting, {}), std::exchange(m_hasGap, false)};
}

} // namespace eraflazz::engine
