// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"
#include "engine/core/supplier_statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// An attempt of ours, beside a supplier's statement.
struct OurAttempt final {
    std::int64_t ref = 0;
    SaleId sale;
    int attemptNo = 0;
    AgentId agent;
    AttemptState state = AttemptState::Sending;
    std::string sku;
    std::string destination;
    Money cost;
    Money priceCap;
    std::optional<Money> charged; ///< Booked: of a delivery, or of a late success.
    bool costCameBack = false;    ///< Its sale was reversed and the supplier gave the cost back.
    std::int64_t sentUnixMs = 0;
};

enum class DifferenceKind { OursOnly, TheirsOnly, PriceDiffers, StatusDiffers };
[[nodiscard]] std::string_view toString(DifferenceKind kind); ///< "ours_only"
[[nodiscard]] CaseKind caseKindOf(DifferenceKind kind);

struct Difference final {
    DifferenceKind kind = DifferenceKind::OursOnly;
    std::string ref;
    std::optional<SaleId> sale;
    std::optional<Money> ours, theirs; ///< What it cost, by either side.
    std::size_t line = 0;              ///< 0: not in the file.
    std::string note;                  ///< For people.
    bool byEngine = false;             ///< The engine is told, and opens the case that fits.
};

/// A line that the engine must hear of: it may end a doubt, or show a delivery that we had given up.
struct StatementEvidence final {
    const OurAttempt* attempt = nullptr;
    const StatementLine* line = nullptr;
    SupplierVerdict verdict;
};

struct Reconciliation final {
    std::vector<Difference> differences;     ///< By reference.
    std::vector<StatementEvidence> evidence; ///< Into the attempts and lines that were given.
    std::size_t lines = 0, duplicates = 0;
    std::size_t agreed = 0;        ///< References both have alike, those whose doubt the statement ends included.
    std::size_t foreignFailed = 0; ///< Failures under references that are not ours: nobody's money.
    Money oursTotal;               ///< What deliveries cost by our books, of the attempts that were compared.
    Money theirsTotal;             ///< By the statement.

    [[nodiscard]] std::size_t count(DifferenceKind kind) const;
};

struct ReconcileRules final {
    /// Only attempts sent within count as missing in the statement; whatever the file names is compared.
    std::int64_t fromUnixMs = 0, toUnixMs = 0;
    /// A failure in this supplier's statement is its last word: it ends a doubt. Else a person decides.
    bool statementsAreFinal = false;
};

/// Compares our attempts at one supplier with its lines. Each reference has one result, whatever the order of the lines
/// and however often the file repeats them; where two lines of one reference contradict each other, neither is
/// believed.
[[nodiscard]] Reconciliation
reconcile(const std::vector<OurAttempt>& ours, const std::vector<StatementLine>& theirs, const ReconcileRules& rules);

} // namespace eraflazz::engine
