// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "ops/pg/action_chain.h"
#include "storage/pg_connection.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace eraflazz::engine {

/// SaleStore over one pipelined connection: two round trips a batch, everything in sets.
class PgSaleStore final : public SaleStore {
public:
    /// `slot` and `epoch` are this daemon's; attempts it files are leased to it. Connects at once.
    /// `key`: for the chain of what people did; without it nothing that a person does can be written.
    PgSaleStore(std::string conninfo,
                int slot,
                std::int64_t epoch,
                const std::optional<ops::ActionKey>& key = std::nullopt);

    [[nodiscard]] BatchState begin(const Uuid& batch, const BatchLoad& load) override;
    void commit(const Uuid& batch, const BatchWrite& write) override;
    void rollback() override;
    void reconnect() override;
    [[nodiscard]] std::vector<RefOwner> findRefs(const std::vector<std::pair<SupplierId, std::int64_t>>& refs) override;
    [[nodiscard]] std::set<std::pair<SupplierId, Fingerprint>>
    knownDeliveries(const std::vector<std::pair<SupplierId, Fingerprint>>& deliveries) override;

    [[nodiscard]] storage::PgConnection& connection() { return *m_connection; }

private:
    void replanAsTablesGrow();
    void appendActions(const std::vector<ops::ActionRecord>& actions);

    std::string m_conninfo;
    int m_slot;
    std::int64_t m_epoch;
    std::optional<ops::ActionChain> m_actions;
    std::unique_ptr<storage::PgConnection> m_connection;
    std::int64_t m_begun = 0;       ///< Batches since the connection was made.
    std::int64_t m_replannedMs = 0; ///< Monotonic.
};

} // namespace eraflazz::engine
