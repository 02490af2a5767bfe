// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/case_store.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

#include <string>

namespace eraflazz::engine {

/// CaseStore over one connection.
class PgCaseStore final : public CaseStore {
public:
    /// `key`: for the chain of what people did.
    PgCaseStore(std::string conninfo, const ops::ActionKey& key);

    [[nodiscard]] std::vector<DueResolution> dueResolutions(int most) override;
    [[nodiscard]] std::vector<CaseView> cases(const CaseFilter& filter) override;
    [[nodiscard]] std::optional<CaseFacts> facts(const Uuid& caseId) override;
    [[nodiscard]] Result<Uuid, ComplaintRefusal>
    complain(const SaleId& sale, const std::string& words, ops::OperatorId who) override;
    [[nodiscard]] Result<std::int64_t, CaseWordRefusal> note(const CaseNote& note, ops::OperatorId who) override;
    [[nodiscard]] Result<int, CaseWordRefusal> attach(const CaseFile& file, ops::OperatorId who) override;
    [[nodiscard]] Result<Uuid, CaseWordRefusal>
    closeComplaint(const Uuid& caseId, const std::string& reason, ops::OperatorId who) override;
    void reconnect() override { m_session.reconnect(); }

private:
    void
    record(storage::UnitOfWork& work, ops::OperatorId who, const char* action, const Uuid& caseId, std::string detail);

    storage::CommitSession m_session;
    ops::ActionChain m_actions;
};

} // namespace eraflazz::engine
