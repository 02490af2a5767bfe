// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/drift.h"
#include "engine/core/reconcile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::engine {

/// One reading of one statement, to be kept.
struct ReconciliationRun final {
    Uuid id;
    SupplierId supplier;
    std::string supplierCode;
    std::string operatorName;
    std::string fileName;
    Fingerprint sha256{};
    std::string layout;
    std::int64_t fromUnixMs = 0, toUnixMs = 0;
};

/// A supplier's balance beside ours, as it was kept.
struct BalanceCheck final {
    FloatReading reading;
    Money drift;
    Money threshold;
    bool caseOpened = false; ///< The second time in a row, and no case was open.
};

/// A supplier as it is configured, whether or not its credentials can be opened.
struct SupplierFacts final {
    SupplierId id;
    std::string code;
    std::string adapter;
};

/// What reconciling reads and keeps. Moves no money. One connection, one thread. Throws StoreError.
class ReconciliationStore {
public:
    virtual ~ReconciliationStore() = default;
    [[nodiscard]] virtual std::optional<SupplierFacts> supplier(const std::string& code) = 0;
    /// Our attempts at the supplier that were made in the span, and those of the references.
    [[nodiscard]] virtual std::vector<OurAttempt> attempts(SupplierId supplier,
                                                           std::int64_t fromUnixMs,
                                                           std::int64_t toUnixMs,
                                                           const std::vector<std::int64_t>& refs) = 0;
    /// Keeps the run and opens a case for every difference that was never recorded before, but for those that the
    /// engine opens. Returns how many cases are new.
    [[nodiscard]] virtual std::size_t record(const ReconciliationRun& run, const Reconciliation& result) = 0;

    /// What our books say of the deposit there. `reported` is left empty.
    [[nodiscard]] virtual FloatReading ledgerFloat(SupplierId supplier) = 0;
    /// Keeps what the supplier said; a drift beyond the threshold twice in a row is a case, once while it is open.
    [[nodiscard]] virtual BalanceCheck
    recordBalance(SupplierId supplier, const std::string& code, const FloatReading& reading) = 0;
    /// Whether the setting's pause has passed since anybody asked; false when it says never.
    [[nodiscard]] virtual bool isBalanceCheckDue(SupplierId supplier) = 0;
    virtual void reconnect() = 0;
};

} // namespace eraflazz::engine
