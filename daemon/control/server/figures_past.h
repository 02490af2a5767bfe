// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/metric_rings.h"
#include "control/core/supplier_rings.h"
#include "control/server/inbox.h"
#include "control/server/read_pool.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace eraflazz::control {

/// Fills the rings of a daemon that has just begun with what the books know of the time before it, so that a restart
/// leaves no hole in a chart: the newest first, one short read after the other. What cannot be read in time stays
/// empty. The server's thread.
class FiguresPast final {
public:
    /// `beganMs`: from then on the rings are told what happens; Unix milliseconds.
    FiguresPast(ReadPool& pool,
                std::shared_ptr<Inbox> inbox,
                MetricRings& sales,
                SupplierRings& suppliers,
                std::int64_t beganMs);

    void tick(std::int64_t nowMs); ///< Several times a second, monotonic.

private:
    enum class Of { Sales, Suppliers };
    struct Stretch final {
        Of of = Of::Sales;
        std::size_t step = 0; ///< Of the rings.
        std::int64_t stepMs = 0;
        std::int64_t fromMs = 0;
        std::int64_t toMs = 0;
    };
    void plan(Of of, std::size_t step, std::int64_t stepMs, std::int64_t most);
    void take(const Stretch& stretch, const std::vector<Row>& rows);
    void finished(std::int64_t againMs);

    ReadPool& m_pool;
    std::shared_ptr<Inbox> m_inbox;
    MetricRings& m_sales;
    SupplierRings& m_suppliers;
    const std::int64_t m_beganMs;
    std::vector<Stretch> m_left; ///< The next one is the last.
    std::int64_t m_nextMs = 0;
    bool m_isReading = false;
};

} // namespace eraflazz::control
