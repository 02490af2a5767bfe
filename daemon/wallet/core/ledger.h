// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/stamp.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

enum class TransferKind {
    Opening,
    // a sale
    Debit,
    Settle,
    Refund,
    Cost,
    Commission,
    LateCost,
    CostBack,
    CommissionBack,
    // the bank
    BankIn,
    BankOut,
    Deposit,
    DepositFee,
    DepositBack,
    DepositShort,
    // agents and clocks
    Transfer,
    TransferBack,
    Maturity,
    // by two people: each needs an approved request
    Reversal,
    Adjustment,
    DepositManual,
    BankInBack,
    SupplierDeposit,
    SupplierRefund,
    SupplierDrift,
    WriteOff,
};
[[nodiscard]] std::string_view toString(TransferKind kind);

/// Whether a transfer of this kind names the request that two people agreed on (transfers_manual_by_request).
[[nodiscard]] bool isManual(TransferKind kind);

/// A wallet's side of a transfer.
struct WalletLeg final {
    std::int64_t seq = 0;
    Money before;
    Money after;
};

/// A row of `transfers`: moves `amount` from the debit account to the credit account.
struct Transfer final {
    Uuid cause;
    TransferKind kind = TransferKind::Debit;
    int leg = 0;
    AccountId debit;
    AccountId credit;
    Money amount;
    std::optional<WalletLeg> debitLeg;
    std::optional<WalletLeg> creditLeg;
    std::optional<Uuid> request = std::nullopt; ///< Of a manual kind.
};

/// A checked account under its row lock.
struct Wallet final {
    AccountId id;
    Money balance;
    Money floor;
    std::int64_t seq = 0;
    Money lastDelta;
    bool changed = false;

    [[nodiscard]] bool canGive(Money amount) const { return balance - amount >= floor; }
    [[nodiscard]] WalletLeg take(Money amount); ///< Debits; the caller has asked canGive().
    [[nodiscard]] WalletLeg give(Money amount); ///< Credits; never refused.
};

/// The accounts one commit may move money between, and what it moved so far.
class Books final {
public:
    /// `wallets` are locked; `summed` are the accounts without a row lock. Any other account is a programming error.
    Books(std::map<AccountId, Wallet> wallets, std::set<AccountId> summed);

    /// What the wallet can give without going below its floor; never negative.
    [[nodiscard]] Money available(AccountId wallet) const;
    /// Moves the money and fills the wallets' legs. False, and nothing moved, when a wallet cannot give that much.
    [[nodiscard]] bool post(Transfer transfer);

    [[nodiscard]] const std::vector<Transfer>& transfers() const { return m_transfers; }
    [[nodiscard]] std::vector<const Wallet*> changedWallets() const;
    [[nodiscard]] const Wallet& wallet(AccountId id) const;

private:
    [[nodiscard]] Wallet* find(AccountId account);

    std::map<AccountId, Wallet> m_wallets;
    std::set<AccountId> m_summed;
    std::vector<Transfer> m_transfers;
};

} // namespace eraflazz::wallet
