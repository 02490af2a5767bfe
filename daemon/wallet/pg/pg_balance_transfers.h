// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/balance_transfers.h"

#include <string_view>

namespace eraflazz::wallet {

/// Balance transfers in PostgreSQL. One thread: its session's.
class PgBalanceTransfers final : public BalanceTransfers {
public:
    /// The session has balanceTransferStatements() and ledgerStatements(), and outlives this.
    explicit PgBalanceTransfers(storage::CommitSession& session) : m_session(session) {}

    [[nodiscard]] TransferInquiry inquire(const SendMoney& asked) override;
    [[nodiscard]] TransferAnswer send(const SendMoney& asked, const PinProof& pin) override;
    [[nodiscard]] TransferInquiry inquireCancel(AgentId sender, const Uuid& transfer) override;
    [[nodiscard]] TransferAnswer cancel(AgentId sender, const Uuid& transfer, const PinProof& pin) override;

private:
    storage::CommitSession& m_session;
};

/// The named statements of balance_transfers.sql.
[[nodiscard]] std::string_view balanceTransferStatements();

} // namespace eraflazz::wallet
