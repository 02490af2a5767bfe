// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/supplier_board.h"

#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::engine {

void SupplierBoard::configure(const catalog::Catalog& catalog)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, supplier] : catalog.suppliers) {
        auto& entry = m_entries[id];
        entry.code = supplier.code;
        entry.maxInFlight = supplier.maxInFlight;
        entry.floatReserve = supplier.floatReserve;
    }
}

SupplierLive SupplierBoard::live(SupplierId supplier) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(supplier);
    if (found == m_entries.end())
        return {Money(), 0, true, 0};
    const auto& entry = found->second;
    return {entry.ledgerFloat - entry.reserved,
            entry.inFlight,
            entry.breaker.isOpen(monotonicMsNow()),
            entry.success.permille()};
}

bool SupplierBoard::tryReserveSlot(SupplierId supplier)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(supplier);
    if (found == m_entries.end() || found->second.inFlight >= found->second.maxInFlight)
        return false;
    ++found->second.inFlight;
    return true;
}

void SupplierBoard::releaseSlot(SupplierId supplier)
{
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries[supplier];
    entry.inFlight = std::max(0, entry.inFlight - 1);
}

void SupplierBoard::reserveFloat(SupplierId supplier, Money cost)
{
    const std::lock_guard lock(m_mutex);
    m_entries[supplier].reserved += cost;
}

void SupplierBoard::releaseFloat(SupplierId supplier, Money cost, bool spent)
{
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries[supplier];
    entry.reserved -= cost;
    if (!spent)
        return;
    entry.ledgerFloat -= cost; // until the next reading of the ledger says so itself
    entry.spend.record(cost, monotonicMsNow());
}

void SupplierBoard::setLedgerFloats(const std::map<SupplierId, Money>& floats)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [supplier, amount] : floats)
        m_entries[supplier].ledgerFloat = amount;
}

void SupplierBoard::record(SupplierId supplier, ExchangeResult result, std::int64_t latencyUs, MappingId mapping)
{
    const std::lock_guard lock(m_mutex);
    if (mapping.value != 0)
        recordMapping(mapping, result, latencyUs);
    auto& entry = m_entries[supplier];
    entry.breaker.record(result != ExchangeResult::Trouble, monotonicMsNow());
    switch (result) {
    case ExchangeResult::Delivered:
        ++entry.delivered;
        entry.success.record(true);
        break;
    case ExchangeResult::Refused:
        ++entry.refused;
        entry.success.record(false);
        break;
    case ExchangeResult::InProcess:
        break;
    case ExchangeResult::Trouble:
        ++entry.trouble;
        break;
    }
    if (latencyUs > 0) {
        entry.latencyUs = entry.latencyUs == 0 ? latencyUs : (entry.latencyUs * 15 + latencyUs) / 16;
        entry.latency.record(latencyUs);
    }
}

void SupplierBoard::recordMapping(MappingId mapping, ExchangeResult result, std::int64_t latencyUs)
{
    auto& figures = m_mappings[mapping];
    figures.lastUsedUnixMs = unixMsNow();
    if (latencyUs > 0)
        figures.latency.record(latencyUs);
    if (result == ExchangeResult::Delivered || result == ExchangeResult::Refused)
        figures.success.record(result == ExchangeResult::Delivered);
}

std::optional<MappingHealth> SupplierBoard::mapping(MappingId mapping) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_mappings.find(mapping);
    if (found == m_mappings.end())
        return std::nullopt;
    const auto& figures = found->second;
    return MappingHealth{figures.success.known(),
                         static_cast<std::int64_t>(figures.success.size()),
                         figures.latency.average(),
                         figures.latency.p95(),
                         figures.lastUsedUnixMs};
}

bool SupplierBoard::setBreaker(SupplierId supplier, bool open)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(supplier);
    if (found == m_entries.end())
        return false;
    if (open)
        found->second.breaker.hold();
    else
        found->second.breaker.close();
    return true;
}

std::vector<SupplierHealth> SupplierBoard::health() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SupplierHealth> all;
    const std::int64_t now = monotonicMsNow();
    for (const auto& [id, entry] : m_entries) {
        const Money available = entry.ledgerFloat - entry.reserved;
        const Money burn = entry.spend.perHour(now);
        all.push_back({entry.code,
                       available,
                       entry.inFlight,
                       entry.maxInFlight,
                       entry.breaker.isOpen(now),
                       entry.success.known(),
                       entry.latencyUs,
                       entry.delivered,
                       entry.refused,
                       entry.trouble,
                       entry.breaker.isHeld(),
                       entry.latency.p95(),
                       burn,
                       secondsLeft(available - entry.floatReserve, burn)});
    }
    std::sort(all.begin(), all.end(), [](const SupplierHealth& a, const SupplierHealth& b) { return a.code < b.code; });
    return all;
}

} // namespace eraflazz::engine
