// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"

#include <cstdint>

namespace eraflazz::storage {
class PgConnection;
class PgParams;
} // namespace eraflazz::storage

namespace eraflazz::engine {

/// The rows of one batch, put on the pipeline of an open commit in the order every lane keeps, so that two lanes meet
/// at locks in one order. Nothing is sent before the connection runs. Reading what a batch decides on is sale_rows.h.
class BatchRows final {
public:
    /// Attempts are leased to this daemon's `slot` and `epoch`.
    BatchRows(storage::PgConnection& connection, int slot, std::int64_t epoch)
        : m_connection(connection), m_slot(slot), m_epoch(epoch)
    {
    }

    void queue(const Uuid& batch, const BatchWrite& write) const;

private:
    void insert(const char* statement, const storage::PgParams& params) const;
    void update(const char* statement, storage::PgParams params, std::size_t rows) const;
    void queueMoney(const Uuid& batch, const BatchWrite& write) const;
    void queueNewSales(const std::vector<NewSale>& sales) const;
    void queueAttempts(const BatchWrite& write) const;
    void queueFiles(const std::vector<const SaleFile*>& files) const;
    void queueEvidence(const BatchWrite& write) const;
    void queueResolutions(const BatchWrite& write) const;
    void queueReports(const BatchWrite& write) const;
    void queueInbox(const std::vector<InboxRow>& inbox) const;

    storage::PgConnection& m_connection;
    int m_slot;
    std::int64_t m_epoch;
};

} // namespace eraflazz::engine
