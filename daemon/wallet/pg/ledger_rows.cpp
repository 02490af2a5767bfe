// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/ledger_rows.h"

#include "storage/pg_arrays.h"

namespace eraflazz::sql {
std::string_view ledger();
}

namespace eraflazz::wallet {

using storage::ints;
using storage::PgArray;
using storage::PgParams;
using storage::PgType;
using storage::texts;
using storage::uuids;

namespace {

/// The three columns of one side of transfers: number, balance before and after, or nothing for a summed account.
struct LegColumns final {
    PgArray seq{PgType::Int8}, before{PgType::Int8}, after{PgType::Int8};

    void add(const std::optional<WalletLeg>& leg)
    {
        seq.addOptionalInt(leg ? std::optional(leg->seq) : std::nullopt);
        before.addOptionalInt(leg ? std::optional(leg->before.value()) : std::nullopt);
        after.addOptionalInt(leg ? std::optional(leg->after.value()) : std::nullopt);
    }
};

void queueDeltas(storage::PgConnection& connection, const Uuid& batch, std::map<AccountId, Money> deltas)
{
    std::erase_if(deltas, [](const auto& delta) { return delta.second.isZero(); });
    if (deltas.empty())
        return;
    connection.queue("insert_deltas",
                     PgParams()
                         .add(batch)
                         .add(ints(PgType::Int8, deltas, [](const auto& delta) { return delta.first.value; }))
                         .add(ints(PgType::Int8, deltas, [](const auto& delta) { return delta.second.value(); })));
}

} // namespace

std::string_view ledgerStatements()
{
    return sql::ledger();
}

void queueTransfers(storage::PgConnection& connection, const Uuid& batch, const std::vector<const Transfer*>& transfers)
{
    if (transfers.empty())
        return;
    LegColumns debits, credits;
    PgArray requests(PgType::Uuid);
    std::map<AccountId, Money> deltas; // summed accounts only: those without a leg of their own
    for (const auto* transfer : transfers) {
        debits.add(transfer->debitLeg);
        credits.add(transfer->creditLeg);
        if (transfer->request)
            requests.addUuid(*transfer->request);
        else
            requests.addNull();
        if (!transfer->debitLeg)
            deltas[transfer->debit] -= transfer->amount;
        if (!transfer->creditLeg)
            deltas[transfer->credit] += transfer->amount;
    }
    connection.queue("insert_transfers",
                     PgParams()
                         .add(uuids(transfers, [](const Transfer* t) { return t->cause; }))
                         .add(texts(transfers, [](const Transfer* t) { return toString(t->kind); }))
                         .add(ints(PgType::Int2, transfers, [](const Transfer* t) { return t->leg; }))
                         .add(ints(PgType::Int8, transfers, [](const Transfer* t) { return t->debit.value; }))
                         .add(ints(PgType::Int8, transfers, [](const Transfer* t) { return t->credit.value; }))
                         .add(ints(PgType::Int8, transfers, [](const Transfer* t) { return t->amount.value(); }))
                         .add(batch)
                         .add(debits.seq)
                         .add(debits.before)
                         .add(debits.after)
                         .add(credits.seq)
                         .add(credits.before)
                         .add(credits.after)
                         .add(requests));
    queueDeltas(connection, batch, std::move(deltas));
}

void queueWallets(storage::PgConnection& connection, const std::vector<const Wallet*>& wallets)
{
    if (wallets.empty())
        return;
    connection.queue("update_wallets",
                     PgParams()
                         .add(ints(PgType::Int8, wallets, [](const Wallet* w) { return w->id.value; }))
                         .add(ints(PgType::Int8, wallets, [](const Wallet* w) { return w->balance.value(); }))
                         .add(ints(PgType::Int8, wallets, [](const Wallet* w) { return w->seq; }))
                         .add(ints(PgType::Int8, wallets, [](const Wallet* w) { return w->lastDelta.value(); }))
                         .add(static_cast<std::int64_t>(wallets.size())));
}

void queueBooks(storage::UnitOfWork& unit, const Books& books)
{
    std::vector<const Transfer*> transfers;
    for (const auto& transfer : books.transfers())
        transfers.push_back(&transfer);
    queueTransfers(unit.connection(), unit.id(), transfers);
    queueWallets(unit.connection(), books.changedWallets());
}

std::map<AccountId, Wallet> lockWallets(storage::PgConnection& connection, const std::set<AccountId>& accounts)
{
    if (accounts.empty())
        return {};
    const auto ids = ints(PgType::Int8, accounts, [](AccountId account) { return account.value; });
    return readWallets(connection.query("lock_accounts", PgParams().add(ids)));
}

std::map<AccountId, Wallet> readWallets(const storage::PgResult& rows)
{
    const int id = rows.column("id"), balance = rows.column("balance"), floor = rows.column("floor"),
              seq = rows.column("seq"), lastDelta = rows.column("last_delta");
    std::map<AccountId, Wallet> wallets;
    for (int row = 0; row < rows.rows(); ++row) {
        Wallet wallet;
        wallet.id = AccountId{rows.integer(row, id)};
        wallet.balance = Money::rupiah(rows.integer(row, balance));
        wallet.floor = Money::rupiah(rows.integer(row, floor));
        wallet.seq = rows.integer(row, seq);
        wallet.lastDelta = Money::rupiah(rows.integer(row, lastDelta));
        wallets.emplace(wallet.id, wallet);
    }
    return wallets;
}

} // namespace eraflazz::wallet
