// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/ledger.h"
#include "wallet/pg/line_rows.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// The money that the lines of one commit move, in their order.
class LineBooking final {
public:
    /// `bank` is locked and outlives this.
    LineBooking(storage::UnitOfWork& work, const BankRow& bank) : m_work(work), m_bank(bank) {}

    void in(const Uuid& line, Money amount);  ///< Into suspense.
    void out(const Uuid& line, Money amount); ///< Out of suspense.
    /// What came in with the line, to the ticket's agent.
    void deposit(const Uuid& line, Money amount, const TicketView& ticket);
    /// What the bank has taken back, from whoever got it.
    void takeBack(const Uuid& line, Money amount, const EarlierCredit& credit);

    /// Locks the wallets and moves everything. What an agent comes to owe is told to `changes`.
    void book(DepositChanges& changes);
    void queue() const;

private:
    struct Move final {
        TransferKind kind = TransferKind::BankIn; ///< BankIn, BankOut, Deposit or DepositBack.
        Uuid line;
        Money amount;
        std::optional<AccountId> wallet;
        Money fee;             ///< Deposit.
        std::string agentCode; ///< DepositBack.
        Money credited;        ///< DepositBack.
    };
    [[nodiscard]] std::map<AccountId, Wallet> lockMovedWallets();
    [[nodiscard]] std::map<std::string, AccountId> makeReceivables();
    void post(const Uuid& cause, TransferKind kind, AccountId debit, AccountId credit, Money amount);
    void bookTakeBack(const Move& move, AccountId receivable, DepositChanges& changes);

    storage::UnitOfWork& m_work;
    const BankRow& m_bank;
    std::vector<Move> m_moves;
    std::optional<Books> m_books;
};

} // namespace eraflazz::wallet
