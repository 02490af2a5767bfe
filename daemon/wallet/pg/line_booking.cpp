// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_booking.h"

#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "wallet/pg/ledger_rows.h"

#include <utility>

#include <algorithm>
#include <set>

namespace eraflazz::wallet {

using storage::PgParams;

void LineBooking::in(const Uuid& line, Money amount)
{
    m_moves.push_back({TransferKind::BankIn, line, amount, {}, {}, {}, {}});
}

void LineBooking::out(const Uuid& line, Money amount)
{
    m_moves.push_back({TransferKind::BankOut, line, amount, {}, {}, {}, {}});
}

void LineBooking::deposit(const Uuid& line, Money amount, const TicketView& ticket)
{
    m_moves.push_back({TransferKind::Deposit, line, amount, ticket.wallet, ticket.fee, {}, {}});
}

void LineBooking::takeBack(const Uuid& line, Money amount, const EarlierCredit& credit)
{
    m_moves.push_back({TransferKind::DepositBack, line, amount, credit.wallet, {}, credit.agentCode, credit.credited});
}

std::map<AccountId, Wallet> LineBooking::lockMovedWallets()
{
    std::set<AccountId> wallets;
    for (const auto& move : m_moves) {
        if (move.wallet)
            wallets.insert(*move.wallet);
    }
    return lockWallets(m_work.connection(), wallets);
}

/// What agents owe because a wallet could not give back what the bank took.
std::map<std::string, AccountId> LineBooking::makeReceivables()
{
    auto& connection = m_work.connection();
    std::map<std::string, AccountId> accounts;
    for (const auto& move : m_moves) {
        if (move.kind != TransferKind::DepositBack || accounts.count(move.agentCode) > 0)
            continue;
        [[maybe_unused]] const auto made = connection.query("receivable_make", PgParams().add(move.agentCode));
        const auto rows = connection.query("receivable_find", PgParams().add(move.agentCode));
        accounts[move.agentCode] = AccountId{rows.integer(0, rows.column("id"))};
    }
    return accounts;
}

void LineBooking::book(DepositChanges& changes)
{
    if (m_moves.empty())
        return;
    auto wallets = lockMovedWallets();
    const auto receivables = makeReceivables();
    std::set<AccountId> summed{m_bank.ledger, m_bank.suspense, m_bank.feeIncome};
    for (const auto& [code, account] : receivables)
        summed.insert(account);
    m_books.emplace(std::move(wallets), std::move(summed));
    for (const auto& move : m_moves) {
        if (move.kind == TransferKind::BankIn) {
            post(move.line, move.kind, m_bank.ledger, m_bank.suspense, move.amount);
        } else if (move.kind == TransferKind::BankOut) {
            post(move.line, move.kind, m_bank.suspense, m_bank.ledger, move.amount);
        } else if (move.kind == TransferKind::DepositBack) {
            bookTakeBack(move, receivables.at(move.agentCode), changes);
        } else {
            post(move.line, move.kind, m_bank.suspense, *move.wallet, move.amount - move.fee);
            if (move.fee.isPositive())
                post(move.line, TransferKind::DepositFee, m_bank.suspense, m_bank.feeIncome, move.fee);
        }
    }
}

void LineBooking::post(const Uuid& cause, TransferKind kind, AccountId debit, AccountId credit, Money amount)
{
    Transfer transfer;
    transfer.cause = cause;
    transfer.kind = kind;
    transfer.debit = debit;
    transfer.credit = credit;
    transfer.amount = amount;
    const bool isPosted = m_books->post(std::move(transfer));
    ERA_ASSERT(isPosted, "ingest: a summed account gives whatever is asked, a wallet what it has just said it can");
}

/// The wallet gives what it can, the agent owes the rest. What was kept as a fee is owed too: the bank took the whole
/// sum.
void LineBooking::bookTakeBack(const Move& move, AccountId receivable, DepositChanges& changes)
{
    const Money owed = move.amount;
    const Money given = std::min(move.credited, m_books->available(*move.wallet));
    if (given.isPositive())
        post(move.line, TransferKind::DepositBack, *move.wallet, m_bank.suspense, given);
    if (given >= owed)
        return;
    post(move.line, TransferKind::DepositShort, receivable, m_bank.suspense, owed - given);
    changes.openCase("deposit_taken_back",
                     subjectOf(move.line),
                     caseText(CaseSentence::DepositTakenBack,
                              {move.agentCode, formatRupiah(owed), formatRupiah(given), formatRupiah(owed - given)}));
}

void LineBooking::queue() const
{
    if (m_books)
        queueBooks(m_work, *m_books);
}

} // namespace eraflazz::wallet
