// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/price.h"
#include "engine/core/evidence.h"
#include "engine/services/supplier_board.h"
#include "kernel/stamp.h"

#include <memory>
#include <optional>

namespace eraflazz::engine {

/// Puts the pure route planner together with what the board knows right now. Any thread.
class RoutingDesk final {
public:
    RoutingDesk(SupplierBoard& board, StampIssuer& stamps) : m_board(board), m_stamps(stamps) {}

    [[nodiscard]] RoutePlan plan(const catalog::Catalog& catalog,
                                 const catalog::Product& product,
                                 const catalog::PriceQuote& quote,
                                 std::int64_t nowUnixMs) const;
    /// The same as if it were that minute of the Jakarta day.
    [[nodiscard]] RoutePlan planAt(const catalog::Catalog& catalog,
                                   const catalog::Product& product,
                                   const catalog::PriceQuote& quote,
                                   int jakartaMinute) const;

    /// The next supplier of the sale's stored plan that still passes the filters and was not asked in vain. Reserves a
    /// slot when one is free.
    [[nodiscard]] std::optional<NextAttempt>
    next(const catalog::Catalog& catalog, const SaleFile& file, int endingAttempt, std::int64_t nowUnixMs) const;

    /// Why a queued attempt may not be sent any more; nothing when it may.
    [[nodiscard]] std::optional<Exclusion> exclusionNow(const catalog::Catalog& catalog,
                                                        const SaleFile& file,
                                                        const Attempt& attempt,
                                                        std::int64_t nowUnixMs) const;

    [[nodiscard]] SupplierBoard& board() const { return m_board; }

private:
    [[nodiscard]] RoutePlan filtered(const catalog::Catalog& catalog,
                                     const Sale& sale,
                                     MappingId mapping,
                                     bool alreadyTried,
                                     std::int64_t nowUnixMs) const;
    SupplierBoard& m_board;
    StampIssuer& m_stamps;
};

/// Attempts withheld by ourselves (a stale heartbeat) do not count against the supplier.
inline constexpr std::string_view kWithheldCode = "WITHHELD";
inline constexpr std::string_view kQueueExpiredCode = "QUEUE_EXPIRED";
inline constexpr int kAttemptsMax = 8;

} // namespace eraflazz::engine
