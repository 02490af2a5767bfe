// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"
#include "wallet/core/balance_transfers.h"

#include <utility>

#include <optional>
#include <string_view>

namespace eraflazz::wallet {

/// Balance transfers in PostgreSQL. One thread: its session's.
class PgBalanceTransfers final : public BalanceTransfers {
public:
    /// The session has balanceTransferStatements(), ledgerStatements() and ops::operatorStatements(), and outlives
    /// this. Without a chain no operator can act here: cancelAsOperator() throws then.
    PgBalanceTransfers(storage::CommitSession& session, std::optional<ops::ActionChain> chain)
        : m_session(session), m_chain(std::move(chain))
    {
    }

    [[nodiscard]] TransferInquiry inquire(const SendMoney& asked) override;
    [[nodiscard]] TransferAnswer send(const SendMoney& asked, const PinProof& pin) override;
    [[nodiscard]] TransferInquiry inquireCancel(AgentId sender, const Uuid& transfer) override;
    [[nodiscard]] TransferAnswer cancel(AgentId sender, const Uuid& transfer, const PinProof& pin) override;
    [[nodiscard]] TransferAnswer
    cancelAsOperator(std::int64_t operatorId, const Uuid& transfer, std::string_view why, std::int64_t nowMs) override;

private:
    storage::CommitSession& m_session;
    std::optional<ops::ActionChain> m_chain;
};

/// The named statements of balance_transfers.sql.
[[nodiscard]] std::string_view balanceTransferStatements();

} // namespace eraflazz::wallet
