// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"
#include "kernel/result.h"
#include "ops/core/operator.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// An approved decision that is not carried out yet.
struct DueResolution final {
    Uuid request;
    SaleId sale; ///< Null: its case is about no sale.
    AgentId agent;
};

/// A case as people read it.
struct CaseView final {
    Uuid id;
    CaseKind kind = CaseKind::Stuck;
    bool isOpen = true;
    std::optional<SaleId> sale;
    std::string subject; ///< When it is about no sale.
    std::string detail;
    std::string openedAt;        ///< ISO 8601, UTC.
    std::int64_t ageSeconds = 0; ///< From its opening to now, or to its closing.
    std::string resolution;
    // of its sale
    std::string saleStatus, agentCode, productCode, destination;
};

struct CaseFilter final {
    std::optional<CaseKind> kind;
    std::optional<SaleId> sale;
    bool openOnly = true;
    int most = 200;
};

/// What a decision about a case is made on: the case, and its sale as it stands.
struct CaseFacts final {
    Uuid id;
    CaseKind kind = CaseKind::Stuck;
    bool isOpen = true;
    std::optional<SaleId> sale;
    SaleStatus status = SaleStatus::Pending;
    int liveAttempt = 0; ///< 0: none.
};

enum class ComplaintRefusal {
    NoRight, ///< Unknown, disabled, or not one who works on cases.
    UnknownSale,
    AlreadyComplained, ///< A sale is complained about once; a later word belongs to that case.
};
[[nodiscard]] std::string_view toString(ComplaintRefusal why);

/// Where a case stands on the board of those who work on it.
enum class CaseStage { New, WithSupplier };
[[nodiscard]] std::string_view toString(CaseStage stage); ///< "with_supplier"
[[nodiscard]] std::optional<CaseStage> caseStageFrom(std::string_view word);

/// A word about a case, for those who look at it next.
struct CaseNote final {
    Uuid caseId;
    std::string text;
    std::optional<CaseStage> stage;
    std::string key; ///< The person's own: the same again is answered from what was written.
};

/// A file that proves something about a case.
struct CaseFile final {
    Uuid caseId;
    std::string name;
    std::string mediaType; ///< ops::evidenceKind() of its content.
    std::string content;   ///< At most ops::kEvidenceBytesMax.
};

enum class CaseWordRefusal {
    NoRight,
    UnknownCase,
    Closed,        ///< It has ended.
    NotAComplaint, ///< Two people decide about it.
    UnderDecision, ///< A decision is proposed, or is being carried out.
    FileUnfit,
    TooManyFiles,
};
[[nodiscard]] std::string_view toString(CaseWordRefusal why); ///< "UNDER_DECISION"

/// Cases outside the lanes: what is open, what was decided, what people complain about. One connection, one thread.
/// Throws StoreError.
class CaseStore {
public:
    virtual ~CaseStore() = default;
    /// Approved decisions that no lane has ended: new ones first, then those that wait for a supplier; oldest first.
    [[nodiscard]] virtual std::vector<DueResolution> dueResolutions(int most) = 0;
    /// Oldest first.
    [[nodiscard]] virtual std::vector<CaseView> cases(const CaseFilter& filter) = 0;
    [[nodiscard]] virtual std::optional<CaseFacts> facts(const Uuid& caseId) = 0;
    /// A complaint of an agent, taken down by an operator. It moves no money and changes no sale; it is closed, as
    /// every case is, by a decision.
    [[nodiscard]] virtual Result<Uuid, ComplaintRefusal>
    complain(const SaleId& sale, const std::string& words, ops::OperatorId who) = 0;
    /// Writes the note into the record of what people did, which is where notes live; its number there. Any case, open
    /// or not; a stage only of an open one.
    [[nodiscard]] virtual Result<std::int64_t, CaseWordRefusal> note(const CaseNote& note, ops::OperatorId who) = 0;
    /// Keeps a file with a case, open or not; its number there. The same content again is the same number.
    [[nodiscard]] virtual Result<int, CaseWordRefusal> attach(const CaseFile& file, ops::OperatorId who) = 0;
    /// Ends a complaint that moves no money.
    [[nodiscard]] virtual Result<Uuid, CaseWordRefusal>
    closeComplaint(const Uuid& caseId, const std::string& reason, ops::OperatorId who) = 0;
    virtual void reconnect() = 0;
};

} // namespace eraflazz::engine
