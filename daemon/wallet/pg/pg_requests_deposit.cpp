// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_requests_deposit.h"

#include "kernel/assert.h"
#include "wallet/pg/ledger_rows.h"

namespace eraflazz::wallet {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

Transfer transferOf(const Movement& movement)
{
    Transfer transfer;
    transfer.cause = movement.cause;
    transfer.kind = movement.kind;
    transfer.debit = movement.debit;
    transfer.credit = movement.credit;
    transfer.amount = movement.amount;
    return transfer;
}

} // namespace

void bookByRequest(UnitOfWork& unit,
                   const Uuid& request,
                   const Movement& movement,
                   const std::optional<Movement>& byRule)
{
    std::vector<Transfer> wanted{transferOf(movement)};
    wanted.front().request = request;
    if (byRule)
        wanted.push_back(transferOf(*byRule));
    std::set<AccountId> accounts;
    for (const auto& transfer : wanted)
        accounts.insert({transfer.debit, transfer.credit});
    auto& connection = unit.connection();
    auto wallets = lockWallets(connection, accounts);
    std::erase_if(accounts, [&](AccountId account) { return wallets.count(account) == 1; });
    Books books(std::move(wallets), std::move(accounts));
    for (const auto& transfer : wanted)
        ERA_ASSERT(books.post(transfer), "a wallet cannot give what it was found to have");
    queueBooks(unit, books);
    (void)connection.run();
}

void creditByRequest(UnitOfWork& unit, const Uuid& request, const DepositAsk& ask, const Movement& movement)
{
    auto& connection = unit.connection();
    std::optional<Movement> fee;
    if (ask.ticket) {
        const auto rows = connection.query("request_approves_ticket", PgParams().add(*ask.ticket).add(ask.line));
        const auto kept = Money::rupiah(rows.integer(0, rows.column("fee")));
        if (kept.isPositive())
            fee = Movement{ask.line,
                           TransferKind::DepositFee,
                           movement.debit,
                           AccountId{rows.integer(0, rows.column("income"))},
                           kept};
    }
    (void)connection.query("request_credits_line", PgParams().add(ask.line).add(movement.credit.value));
    bookByRequest(unit, request, movement, fee);
}

void markDuplicateByRequest(UnitOfWork& unit,
                            const Uuid& request,
                            const LineDuplicateAsk& ask,
                            const Movement& movement)
{
    (void)unit.connection().query("request_marks_duplicate", PgParams().add(ask.line).add(ask.sameAs));
    bookByRequest(unit, request, movement);
}

void settleLineByRequest(UnitOfWork& unit, const Uuid& request, const Uuid& line, const Movement& movement)
{
    (void)unit.connection().query("request_settles_line", PgParams().add(line));
    bookByRequest(unit, request, movement);
}

} // namespace eraflazz::wallet
