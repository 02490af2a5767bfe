// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/operators.h"
#include "ops/pg/action_chain.h"

namespace eraflazz::ops {

/// The people of the shop in PostgreSQL. One thread: its session's.
class PgOperators final : public Operators {
public:
    /// The session has operatorStatements() and outlives this.
    PgOperators(storage::CommitSession& session, const ActionChain& chain) : m_session(session), m_chain(chain) {}

    [[nodiscard]] std::vector<Operator> list() override;
    [[nodiscard]] std::optional<OperatorCredentials> credentials(std::string_view username) override;
    Result<Operator, OperatorRefusal> add(std::optional<OperatorId> actor,
                                          const NewOperator& asked,
                                          std::int64_t nowMs,
                                          ActedFrom from = ActedFrom::Server) override;
    Result<Operator, OperatorRefusal> change(OperatorId actor,
                                             std::string_view username,
                                             const OperatorChange& change,
                                             std::int64_t nowMs,
                                             ActedFrom from = ActedFrom::Server) override;
    void renewHash(OperatorId who, std::string_view oldHash, std::string_view newHash) override;

private:
    storage::CommitSession& m_session;
    ActionChain m_chain;
};

/// Reads id, username, name, role, status, two_step, two_step_asked of one row.
[[nodiscard]] Operator readOperator(const storage::PgResult& rows, int row);
/// The columns two_step and two_step_asked, without which nobody can be judged.
void readTwoStep(const storage::PgResult& rows, int row, Operator& who);

/// The row of whoever acts, locked for the rest of the commit; nothing when there is none.
[[nodiscard]] std::optional<Operator> lockOperator(storage::UnitOfWork& unit, OperatorId id);

} // namespace eraflazz::ops
