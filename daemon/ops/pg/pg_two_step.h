// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/two_step.h"
#include "ops/pg/action_chain.h"

#include <optional>

namespace eraflazz::ops {

/// TwoStepBook in PostgreSQL. One thread: its session's.
class PgTwoStep final : public TwoStepBook {
public:
    /// The session has operatorStatements() and twoStepStatements(), and outlives this.
    PgTwoStep(storage::CommitSession& session, const ActionChain& chain, const SecretBox& box)
        : m_session(session), m_chain(chain), m_box(box)
    {
    }

    Result<std::string, TwoStepRefusal> enrol(OperatorId who, std::int64_t nowMs) override;
    Result<std::vector<std::string>, TwoStepRefusal>
    confirm(OperatorId who, std::string_view code, std::int64_t nowMs) override;
    Result<int, TwoStepRefusal> use(OperatorId who, std::string_view code, std::int64_t nowMs) override;
    Result<Operator, TwoStepRefusal> switchOff(OperatorId who, std::string_view code, std::int64_t nowMs) override;
    Result<Operator, TwoStepRefusal>
    reset(OperatorId actor, const TwoStepReset& asked, std::int64_t nowMs, ActedFrom from) override;

private:
    /// What is kept of one person.
    struct Kept final {
        TwoStep state = TwoStep::None;
        std::string sealed;
        std::string secret;
        std::int64_t lastStep = 0;
        std::int64_t sinceMs = 0;
        int recoveryLeft = 0;
    };
    [[nodiscard]] Result<Kept, TwoStepRefusal> kept(storage::UnitOfWork& unit, OperatorId who) const;
    /// Takes the code inside the caller's commit.
    [[nodiscard]] Result<int, TwoStepRefusal>
    useIn(storage::UnitOfWork& unit, OperatorId who, std::string_view typed, std::int64_t nowMs) const;
    [[nodiscard]] Result<int, TwoStepRefusal>
    useRecoveryIn(storage::UnitOfWork& unit, OperatorId who, const std::string& code, std::int64_t nowMs) const;
    [[nodiscard]] std::vector<std::string> recoveryCodes(OperatorId who, const std::string& secret) const;
    [[nodiscard]] std::string recoveryMac(OperatorId who, const std::string& code) const;

    storage::CommitSession& m_session;
    ActionChain m_chain;
    SecretBox m_box;
};

/// The named statements of two_step.sql.
[[nodiscard]] std::string_view twoStepStatements();

} // namespace eraflazz::ops
