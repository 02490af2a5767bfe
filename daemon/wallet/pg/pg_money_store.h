// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/pg/pg_operators.h"
#include "ops/pg/pg_two_step.h"
#include "storage/unit_of_work.h"
#include "wallet/core/money_store.h"
#include "wallet/pg/pg_balance_transfers.h"
#include "wallet/pg/pg_deposits.h"
#include "wallet/pg/pg_requests.h"

#include <optional>
#include <string>

namespace eraflazz::wallet {

/// The money lane's one connection, as the role eraflazz_app, and the ports that share it. Used from one thread at a
/// time.
class PgMoneyStore final : public MoneyStore {
public:
    /// Connects; throws StoreError. Without the key of the chain nobody can act: requests() and operators() throw then.
    /// Without the box nobody can ask for new credentials of a supplier, and twoStep() throws.
    explicit PgMoneyStore(const std::string& conninfo,
                          const std::optional<ops::ActionKey>& key = std::nullopt,
                          const std::optional<SecretBox>& box = std::nullopt);
    /// As the daemon and its tools have it: both from the key file.
    PgMoneyStore(const std::string& conninfo, const SecretBox& box) : PgMoneyStore(conninfo, ops::actionKey(box), box)
    {
    }

    void reconnect() override { m_session.reconnect(); }
    [[nodiscard]] Deposits& deposits() override { return m_deposits; }
    [[nodiscard]] BalanceTransfers& balanceTransfers() override { return m_balanceTransfers; }
    [[nodiscard]] Requests& requests() override;
    [[nodiscard]] ops::Operators& operators() override;
    [[nodiscard]] ops::TwoStepBook& twoStep() override;

private:
    storage::CommitSession m_session; // First: the ports use it.
    PgDeposits m_deposits;
    PgBalanceTransfers m_balanceTransfers;
    std::optional<PgRequests> m_requests;
    std::optional<ops::PgOperators> m_operators;
    std::optional<ops::PgTwoStep> m_twoStep;
};

} // namespace eraflazz::wallet
