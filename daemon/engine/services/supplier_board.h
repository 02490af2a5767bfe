// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "engine/core/breaker.h"
#include "engine/core/route.h"
#include "engine/core/supplier_figures.h"
#include "engine/services/exchange_log.h"
#include "kernel/clock.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace eraflazz::engine {

/// How one exchange with a supplier went, for its health.
enum class ExchangeResult { Delivered, Refused, InProcess, Trouble };

/// What the board shows of one supplier.
struct SupplierHealth final {
    std::string code;
    Money floatAvailable;
    int inFlight = 0;
    int maxInFlight = 0;
    bool breakerOpen = false;
    std::optional<int> successPermille; ///< Of its latest outcomes; nothing below ten.
    std::int64_t latencyUs = 0;         ///< Moving average of answered exchanges.
    std::uint64_t delivered = 0, refused = 0, trouble = 0;
    bool breakerHeld = false;                 ///< A person holds it open.
    std::int64_t latencyP95Us = 0;            ///< Of the latest answered exchanges.
    Money burnPerHour;                        ///< What orders cost lately; see SpendWindow.
    std::optional<std::int64_t> lastsSeconds; ///< The float above its reserve, at that rate.
};

/// What the board shows of one mapping.
struct MappingHealth final {
    std::optional<int> successPermille; ///< Of its latest outcomes; nothing below ten.
    std::int64_t outcomes = 0;
    std::int64_t latencyUs = 0, latencyP95Us = 0;
    std::int64_t lastUsedUnixMs = 0;
};

/// Live estimates of this daemon about every supplier: slots, reserved float, breaker, success. Any thread. Wrong
/// numbers here cost a detour, never money: the database and the supplier decide.
class SupplierBoard final {
public:
    void configure(const catalog::Catalog& catalog);
    [[nodiscard]] SupplierLive live(SupplierId supplier) const;

    [[nodiscard]] bool tryReserveSlot(SupplierId supplier);
    void releaseSlot(SupplierId supplier);
    void reserveFloat(SupplierId supplier, Money cost);
    /// The attempt ended; a delivered one has spent its cost.
    void releaseFloat(SupplierId supplier, Money cost, bool spent);
    void setLedgerFloats(const std::map<SupplierId, Money>& floats);

    /// Without a mapping (a null id) it counts for the supplier alone.
    void record(SupplierId supplier, ExchangeResult result, std::int64_t latencyUs, MappingId mapping = {});
    [[nodiscard]] std::vector<SupplierHealth> health() const;
    /// Nothing while the mapping was not used since this daemon started.
    [[nodiscard]] std::optional<MappingHealth> mapping(MappingId mapping) const;

    /// A person opens (and holds) or closes the breaker. False when there is no such supplier.
    [[nodiscard]] bool setBreaker(SupplierId supplier, bool open);
    [[nodiscard]] ExchangeLog& exchanges() { return m_exchanges; }

private:
    struct Entry final {
        std::string code;
        int maxInFlight = 1;
        int inFlight = 0;
        Money ledgerFloat;
        Money reserved;
        Breaker breaker;
        SuccessWindow success;
        std::int64_t latencyUs = 0;
        std::uint64_t delivered = 0, refused = 0, trouble = 0;
        Money floatReserve;
        LatencyWindow latency;
        SpendWindow spend{monotonicMsNow()};
    };
    void recordMapping(MappingId mapping, ExchangeResult result, std::int64_t latencyUs);

    mutable std::mutex m_mutex;
    std::unordered_map<SupplierId, Entry> m_entries;
    std::unordered_map<MappingId, MappingFigures> m_mappings;
    ExchangeLog m_exchanges; // Has its own lock.
};

} // namespace eraflazz::engine
