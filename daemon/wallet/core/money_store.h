// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eraflazz::ops {
class Operators;
class TwoStepBook;
} // namespace eraflazz::ops

namespace eraflazz::wallet {

class BalanceTransfers;
class Deposits;
class Requests;

/// What a money lane can do: one port a topic, all over the lane's one connection. Every call is one commit, idempotent
/// by its own key, and throws StoreError.
class MoneyStore {
public:
    virtual ~MoneyStore() = default;

    /// After a lost connection; throws StoreError while the database is away.
    virtual void reconnect() = 0;

    [[nodiscard]] virtual Deposits& deposits() = 0;
    [[nodiscard]] virtual BalanceTransfers& balanceTransfers() = 0;
    [[nodiscard]] virtual Requests& requests() = 0;
    [[nodiscard]] virtual ops::Operators& operators() = 0;
    [[nodiscard]] virtual ops::TwoStepBook& twoStep() = 0;
};

} // namespace eraflazz::wallet
