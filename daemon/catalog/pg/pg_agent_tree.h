// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/tree.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

#include <string_view>

namespace eraflazz::catalog {

/// The agents' tree in PostgreSQL. What is refused is decided on the catalogue the actor saw, and saved only while the
/// database still has that version. An operator's edit is filed in the chain of actions in the same commit; an upline's
/// is not, since no operator acted. One thread: its session's.
class PgAgentTree final : public AgentTree {
public:
    /// The session has agentTreeStatements() and ops::operatorStatements() and outlives this.
    PgAgentTree(storage::CommitSession& session, const ops::ActionChain& chain) : m_session(session), m_chain(chain) {}

    [[nodiscard]] Result<std::int64_t, TreeRefusal>
    edit(const Catalog& seen, const TreeActor& actor, const TreeEdit& edit, std::int64_t nowMs) override;
    [[nodiscard]] Result<AgentId, TreeRefusal> setPin(const Catalog& seen,
                                                      const TreeActor& actor,
                                                      AgentId agent,
                                                      std::string_view pinHash,
                                                      std::int64_t nowMs) override;

private:
    storage::CommitSession& m_session;
    ops::ActionChain m_chain;
};

/// The named statements of agent_tree.sql.
[[nodiscard]] std::string_view agentTreeStatements();

} // namespace eraflazz::catalog
