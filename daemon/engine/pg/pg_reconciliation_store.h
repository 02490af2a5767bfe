// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/reconciliation_store.h"
#include "storage/unit_of_work.h"

#include <string>

namespace eraflazz::engine {

/// ReconciliationStore over one connection.
class PgReconciliationStore final : public ReconciliationStore {
public:
    explicit PgReconciliationStore(std::string conninfo);

    [[nodiscard]] std::optional<SupplierFacts> supplier(const std::string& code) override;
    [[nodiscard]] std::vector<OurAttempt> attempts(SupplierId supplier,
                                                   std::int64_t fromUnixMs,
                                                   std::int64_t toUnixMs,
                                                   const std::vector<std::int64_t>& refs) override;
    [[nodiscard]] std::size_t record(const ReconciliationRun& run, const Reconciliation& result) override;
    [[nodiscard]] FloatReading ledgerFloat(SupplierId supplier) override;
    [[nodiscard]] BalanceCheck
    recordBalance(SupplierId supplier, const std::string& code, const FloatReading& reading) override;
    [[nodiscard]] bool isBalanceCheckDue(SupplierId supplier) override;
    void reconnect() override { m_session.reconnect(); }

private:
    storage::CommitSession m_session;
};

} // namespace eraflazz::engine
