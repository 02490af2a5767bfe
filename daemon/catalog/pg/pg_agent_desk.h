// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/agent_desk.h"
#include "crypto/secret_box.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

#include <string>

namespace eraflazz::catalog {

/// Agents' files in PostgreSQL, over a connection of its own that is made anew after it was lost. One thread at a time.
class PgAgentDesk final : public AgentDesk {
public:
    /// `key`: for the chain of what people did; `box`: seals the secrets of API keys.
    PgAgentDesk(std::string conninfo, const ops::ActionKey& key, const SecretBox& box);

    [[nodiscard]] Result<AddedAgent, AgentRefusal> add(const AgentAct& act, const NewAgent& asked) override;
    [[nodiscard]] Result<std::string, AgentRefusal> change(const AgentAct& act, const TermChange& change) override;
    [[nodiscard]] Result<KeyAnswer, AgentRefusal> changeKey(const AgentAct& act, const KeyChange& change) override;

private:
    template <typename Work> std::invoke_result_t<Work, storage::UnitOfWork&> commit(Work work);
    void note(storage::UnitOfWork& unit,
              const AgentAct& act,
              const char* action,
              const std::string& agent,
              std::string detail);
    [[nodiscard]] Result<AddedAgent, AgentRefusal>
    addIn(storage::UnitOfWork& unit, const AgentAct& act, const NewAgent& asked);
    /// Locks the request; a refusal when no key is made of it.
    [[nodiscard]] Result<KeyRequest, AgentRefusal>
    claim(storage::UnitOfWork& unit, const AgentAct& act, const KeyChange& change);
    [[nodiscard]] KeyAnswer
    newKey(storage::UnitOfWork& unit, const AgentAct& act, const KeyChange& change, std::int64_t agent, int slot);
    [[nodiscard]] Result<KeyAnswer, AgentRefusal>
    makeKeyIn(storage::UnitOfWork& unit, const AgentAct& act, const KeyChange& change);
    [[nodiscard]] Result<KeyAnswer, AgentRefusal>
    revokeKeyIn(storage::UnitOfWork& unit, const AgentAct& act, const KeyChange& change);

    storage::CommitSession m_session;
    SecretBox m_box;
    ops::ActionChain m_chain;
    bool m_isLost = false;
};

} // namespace eraflazz::catalog
