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
    if (spent)
        entry.ledgerFloat -= cost; // until the next reading of the ledger says so itself
}

void SupplierBoard::setLedgerFloats(const std::map<SupplierId, Money>& floats)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [supplier, amount] : floats)
        m_entries[supplier].ledgerFloat = amount;
}

void SupplierBoard::record(SupplierId supplier, ExchangeResult result, std::int64_t latencyUs)
{
    const std::lock_guard lock(m_mutex);
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
    if (latencyUs > 0)
        entry.latencyUs = entry.latencyUs == 0 ? latencyUs : (entry.latencyUs * 15 + latencyUs) / 16;
}

std::vector<SupplierHealth> SupplierBoard::health() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SupplierHealth> all;
    for (const auto& [id, entry] : m_entries) {
        all.push_back({entry.code,
                       entry.ledgerFloat - entry.reserved,
                       entry.inFlight,
                       entry.maxInFlight,
                       entry.breaker.isOpen(monotonicMsNow()),
                       entry.success.permille(),
                       entry.latencyUs,
                       entry.delivered,
                       entry.refused,
                       entry.trouble});
    }
    std::sort(all.begin(), all.end(), [](const SupplierHealth& a, const SupplierHealth& b) { return a.code < b.code; });
    return all;
}

} // namespace eraflazz::engine
