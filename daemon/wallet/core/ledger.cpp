// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/ledger.h"

#include "kernel/assert.h"

#include <algorithm>

namespace eraflazz::wallet {

std::string_view toString(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Opening:
        return "opening";
    case TransferKind::Debit:
        return "debit";
    case TransferKind::Settle:
        return "settle";
    case TransferKind::Refund:
        return "refund";
    case TransferKind::Cost:
        return "cost";
    case TransferKind::Commission:
        return "commission";
    case TransferKind::LateCost:
        return "late_cost";
    case TransferKind::CostBack:
        return "cost_back";
    case TransferKind::CommissionBack:
        return "commission_back";
    case TransferKind::BankIn:
        return "bank_in";
    case TransferKind::BankOut:
        return "bank_out";
    case TransferKind::Deposit:
        return "deposit";
    case TransferKind::DepositFee:
        return "deposit_fee";
    case TransferKind::DepositBack:
        return "deposit_back";
    case TransferKind::DepositShort:
        return "deposit_short";
    case TransferKind::Transfer:
        return "transfer";
    case TransferKind::TransferBack:
        return "transfer_back";
    case TransferKind::Maturity:
        return "maturity";
    case TransferKind::Reversal:
        return "reversal";
    case TransferKind::Adjustment:
        return "adjustment";
    case TransferKind::DepositManual:
        return "deposit_manual";
    case TransferKind::BankInBack:
        return "bank_in_back";
    case TransferKind::SupplierDeposit:
        return "supplier_deposit";
    case TransferKind::SupplierRefund:
        return "supplier_refund";
    case TransferKind::SupplierDrift:
        return "supplier_drift";
    case TransferKind::WriteOff:
        return "write_off";
    }
    return "";
}

bool isManual(TransferKind kind)
{
    return kind >= TransferKind::Reversal;
}

WalletLeg Wallet::take(Money amount)
{
    const Money before = balance;
    balance -= amount;
    lastDelta = -amount;
    changed = true;
    return {++seq, before, balance};
}

WalletLeg Wallet::give(Money amount)
{
    const Money before = balance;
    balance += amount;
    lastDelta = amount;
    changed = true;
    return {++seq, before, balance};
}

Books::Books(std::map<AccountId, Wallet> wallets, std::set<AccountId> summed)
    : m_wallets(std::move(wallets)), m_summed(std::move(summed))
{
}

Wallet* Books::find(AccountId account)
{
    const auto found = m_wallets.find(account);
    if (found != m_wallets.end())
        return &found->second;
    ERA_ASSERT(m_summed.count(account) == 1, "books: an account that this commit has not loaded");
    return nullptr;
}

Money Books::available(AccountId wallet) const
{
    const auto& row = this->wallet(wallet);
    return std::max(row.balance - row.floor, Money());
}

bool Books::post(Transfer transfer)
{
    ERA_ASSERT(transfer.amount.isPositive(), "books: a transfer moves a positive amount");
    ERA_ASSERT(isManual(transfer.kind) == transfer.request.has_value(), "books: a manual transfer names its request");
    Wallet* giver = find(transfer.debit);
    Wallet* receiver = find(transfer.credit);
    ERA_ASSERT(transfer.debit != transfer.credit, "books: a transfer has two accounts");
    if (giver != nullptr && !giver->canGive(transfer.amount))
        return false;
    if (giver != nullptr)
        transfer.debitLeg = giver->take(transfer.amount);
    if (receiver != nullptr)
        transfer.creditLeg = receiver->give(transfer.amount);
    m_transfers.push_back(std::move(transfer));
    return true;
}

std::vector<const Wallet*> Books::changedWallets() const
{
    std::vector<const Wallet*> changed;
    for (const auto& [id, wallet] : m_wallets) {
        if (wallet.changed)
            changed.push_back(&wallet);
    }
    return changed;
}

const Wallet& Books::wallet(AccountId id) const
{
    const auto found = m_wallets.find(id);
    ERA_ASSERT(found != m_wallets.end(), "books: a wallet that this commit has not locked");
    return found->second;
}

} // namespace eraflazz::wallet
