// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/reconciliation_store.h"
#include "engine/services/lane_jobs.h"
#include "kernel/result.h"
#include "kernel/stamp.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// A supplier's statement as it was handed in.
struct StatementFile final {
    SupplierId supplier;
    std::string supplierCode;
    std::string fileName;
    std::string_view bytes;
    StatementLayout layout;
    bool statementsAreFinal = false; ///< Of the supplier's adapter.
    std::string operatorName;
    /// The days the statement covers; else what its own times say.
    std::optional<std::int64_t> fromUnixMs, toUnixMs;
};

struct ReconcileReport final {
    Reconciliation result;
    std::vector<OurAttempt> ours; ///< What the result speaks of.
    std::vector<StatementLine> lines;
    std::int64_t fromUnixMs = 0, toUnixMs = 0;
    std::size_t newCases = 0; ///< 0 in a dry run.
};

/// Reads a statement, compares it with our attempts, hands what ends a doubt to the engine and opens a case for the
/// rest. The same file again finds nothing new. One thread; throws StoreError.
class Reconciler final {
public:
    /// Brings evidence to lanes and returns when it is written. Engine lanes or, in a process of its own, one lane.
    using Tell = std::function<void(std::vector<EvidenceJob>)>;
    Reconciler(ReconciliationStore& store, StampIssuer& stamps, Tell tell);

    [[nodiscard]] Result<ReconcileReport, StatementError> run(const StatementFile& file, bool dryRun);

private:
    [[nodiscard]] std::vector<EvidenceJob> jobsOf(const Reconciliation& result, const StatementFile& file) const;
    ReconciliationStore& m_store;
    StampIssuer& m_stamps;
    Tell m_tell;
};

} // namespace eraflazz::engine
