// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_balance_transfers.h"

#include "kernel/assert.h"
#include "storage/pg_row.h"
#include "wallet/core/ledger.h"
#include "wallet/pg/ledger_rows.h"

namespace eraflazz::sql {
std::string_view balance_transfers();
}

namespace eraflazz::wallet {

using storage::PgConnection;
using storage::PgParams;
using storage::PgResult;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

/// A row of balance_transfers with what is needed to undo it.
struct Stored final {
    BalanceTransfer transfer;
    AgentId from;
    AccountId fromAccount;
    AccountId toAccount;
    bool isLate = false; ///< Too late for the sender to change its mind.
};

std::optional<Stored> readStored(const PgResult& rows)
{
    if (rows.rows() == 0)
        return std::nullopt;
    const PgRow row(rows);
    Stored stored;
    stored.transfer.id = row.uuid("id");
    stored.transfer.refId = row.text("ref_id");
    stored.transfer.to = row.text("to_code");
    stored.transfer.amount = row.money("amount");
    stored.transfer.note = row.text("note");
    stored.transfer.isCancelled = row.boolean("is_cancelled");
    stored.transfer.createdAtMs = row.integer("created_ms");
    stored.transfer.cancelledAtMs = row.integer("cancelled_ms");
    if (!row.isNull("balance_after"))
        stored.transfer.balanceAfter = row.money("balance_after");
    stored.from = row.id<AgentId>("from_agent_id");
    stored.fromAccount = row.id<AccountId>("from_account_id");
    stored.toAccount = row.id<AccountId>("to_account_id");
    return stored;
}

/// The sender under its lock, and its wallet.
struct Sender final {
    TransferFacts facts;
    AccountId wallet;
};

Sender lockSender(PgConnection& connection, AgentId agent)
{
    const auto rows = connection.query("balance_transfer_sender", PgParams().add(agent.value));
    ERA_ASSERT(rows.rows() == 1, "transfers: an unknown sender");
    const PgRow row(rows);
    Sender sender;
    sender.facts.isSenderActive = row.boolean("is_active");
    sender.facts.pinHash = row.text("pin_hash");
    sender.facts.pinFailures = row.number("pin_failures");
    sender.facts.coolingMinutes = row.integer("cooling_minutes");
    sender.wallet = row.id<AccountId>("wallet_account_id");
    return sender;
}

void readTerms(PgConnection& connection, const SendMoney& asked, TransferFacts& facts)
{
    const auto receiver = connection.query("balance_transfer_receiver", PgParams().add(asked.from.value).add(asked.to));
    if (receiver.rows() == 1)
        facts.receiver = {PgRow(receiver).id<AgentId>("id"),
                          PgRow(receiver).id<AccountId>("wallet_account_id"),
                          PgRow(receiver).boolean("is_active"),
                          PgRow(receiver).boolean("is_in_tree")};
    const auto limits = connection.query("balance_transfer_limits", PgParams().add(asked.from.value));
    const PgRow limit(limits);
    facts.amountMax = limit.money("amount_max");
    facts.dailyMax = limit.money("daily_max");
    facts.sentToday = limit.money("sent_today");
}

/// Another command of the same key: what it did, or that it was another one.
std::optional<TransferAnswer> earlierAnswer(PgConnection& connection, const SendMoney& asked)
{
    const auto stored =
        readStored(connection.query("balance_transfer_by_ref", PgParams().add(asked.from.value).add(asked.refId)));
    if (!stored)
        return std::nullopt;
    const auto& known = stored->transfer;
    if (known.to != asked.to || known.amount != asked.amount || known.note != asked.note)
        return TransferAnswer(Err(TransferDenied{TransferRefusal::RefIdReused, {}, 0}));
    return TransferAnswer(TransferReceipt{known, true});
}

/// Counts a wrong PIN, which is all that is then written; ends the count after a right one.
void rememberPin(PgConnection& connection,
                 AgentId agent,
                 const TransferFacts& facts,
                 const std::optional<TransferDenied>& refusal)
{
    const bool isWrong = refusal && refusal->reason == TransferRefusal::InvalidPin;
    const bool wasChecked = !refusalBeforePin(facts);
    if (isWrong)
        static_cast<void>(connection.query("balance_transfer_pin_failed", PgParams().add(agent.value)));
    else if (wasChecked && facts.pinFailures > 0)
        static_cast<void>(connection.query("balance_transfer_pin_right", PgParams().add(agent.value)));
}

Books booksOf(PgConnection& connection, AccountId one, AccountId other)
{
    return {lockWallets(connection, {one, other}), {}};
}

TransferAnswer book(UnitOfWork& unit, const SendMoney& asked, AccountId from, const TransferFacts::Receiver& receiver)
{
    auto& connection = unit.connection();
    TransferReceipt receipt;
    auto& made = receipt.transfer;
    made.id = storage::newUuid7();
    made.refId = asked.refId;
    made.to = asked.to;
    made.amount = asked.amount;
    made.note = asked.note;
    Books books = booksOf(connection, from, receiver.wallet);
    if (!books.post({made.id, TransferKind::Transfer, 0, from, receiver.wallet, asked.amount, {}, {}, {}}))
        return Err(TransferDenied{TransferRefusal::InsufficientBalance, {}, 0});
    connection.queue("balance_transfer_insert",
                     PgParams()
                         .add(made.id)
                         .add(asked.from.value)
                         .add(receiver.id.value)
                         .add(from.value)
                         .add(receiver.wallet.value)
                         .add(asked.refId)
                         .add(asked.amount.value())
                         .add(asked.note));
    queueBooks(unit, books);
    const auto results = connection.run();
    made.createdAtMs = results.front().integer(0, results.front().column("created_ms"));
    made.balanceAfter = books.wallet(from).balance;
    return receipt;
}

/// Gives the money back, if it is still there. A credit limit does not count: nobody is put into debt by another's
/// change of mind.
TransferAnswer undo(UnitOfWork& unit, Stored stored)
{
    if (stored.transfer.isCancelled)
        return TransferReceipt{std::move(stored.transfer), true};
    auto& connection = unit.connection();
    Books books = booksOf(connection, stored.fromAccount, stored.toAccount);
    const auto& id = stored.transfer.id;
    const bool isThere = books.wallet(stored.toAccount).balance >= stored.transfer.amount;
    if (!isThere || !books.post({id,
                                 TransferKind::TransferBack,
                                 0,
                                 stored.toAccount,
                                 stored.fromAccount,
                                 stored.transfer.amount,
                                 {},
                                 {},
                                 {}}))
        return Err(TransferDenied{TransferRefusal::TransferSpent, {}, 0});
    connection.queue("balance_transfer_cancelled", PgParams().add(id));
    queueBooks(unit, books);
    const auto results = connection.run();
    const auto& row = results.front();
    ERA_ASSERT(row.rows() == 1, "transfers: cancelled twice under its lock");
    stored.transfer.isCancelled = true;
    stored.transfer.cancelledAtMs = row.integer(0, row.column("cancelled_ms"));
    stored.transfer.balanceAfter = books.wallet(stored.fromAccount).balance;
    return TransferReceipt{std::move(stored.transfer), false};
}

std::optional<Stored> lockStored(PgConnection& connection, const Uuid& id)
{
    static_cast<void>(connection.query("balance_transfer_lock", PgParams().add(id)));
    const auto rows = connection.query("balance_transfer", PgParams().add(id));
    auto stored = readStored(rows);
    if (stored)
        stored->isLate = rows.boolean(0, rows.column("is_late"));
    return stored;
}

TransferInquiry inquiryFrom(TransferAnswer answer)
{
    return answer ? TransferInquiry(std::move(*answer)) : TransferInquiry(answer.error());
}

TransferInquiry questionOf(const TransferFacts& facts)
{
    if (const auto refusal = refusalBeforePin(facts))
        return *refusal;
    return PinQuestion{facts.pinHash};
}

const TransferDenied kNotFound{TransferRefusal::TransferNotFound, {}, 0};
const TransferDenied kTooLate{TransferRefusal::CancelTooLate, {}, 0};

} // namespace

std::string_view balanceTransferStatements()
{
    return sql::balance_transfers();
}

TransferInquiry PgBalanceTransfers::inquire(const SendMoney& asked)
{
    return m_session.commit([&asked](UnitOfWork& unit) -> TransferInquiry {
        if (auto known = earlierAnswer(unit.connection(), asked))
            return inquiryFrom(std::move(*known));
        return questionOf(lockSender(unit.connection(), asked.from).facts);
    });
}

TransferAnswer PgBalanceTransfers::send(const SendMoney& asked, const PinProof& pin)
{
    return m_session.commit(
        [&](UnitOfWork& unit) -> TransferAnswer {
            auto& connection = unit.connection();
            auto sender = lockSender(connection, asked.from);
            if (auto known = earlierAnswer(connection, asked))
                return std::move(*known);
            readTerms(connection, asked, sender.facts);
            const auto refusal = refusalOf(asked, sender.facts, pin);
            rememberPin(connection, asked.from, sender.facts, refusal);
            if (refusal)
                return Err(*refusal);
            return book(unit, asked, sender.wallet, *sender.facts.receiver);
        },
        {"balance_transfers_ref_once"});
}

TransferInquiry PgBalanceTransfers::inquireCancel(AgentId sender, const Uuid& transfer)
{
    return m_session.commit([&](UnitOfWork& unit) -> TransferInquiry {
        const auto facts = lockSender(unit.connection(), sender).facts;
        auto stored = lockStored(unit.connection(), transfer);
        if (!stored || stored->from != sender)
            return kNotFound;
        if (stored->transfer.isCancelled)
            return TransferReceipt{std::move(stored->transfer), true};
        if (stored->isLate)
            return kTooLate;
        return questionOf(facts);
    });
}

TransferAnswer PgBalanceTransfers::cancel(AgentId sender, const Uuid& transfer, const PinProof& pin)
{
    return m_session.commit([&](UnitOfWork& unit) -> TransferAnswer {
        auto& connection = unit.connection();
        const auto facts = lockSender(connection, sender).facts;
        auto stored = lockStored(connection, transfer);
        if (!stored || stored->from != sender)
            return Err(kNotFound);
        if (stored->transfer.isCancelled)
            return TransferReceipt{std::move(stored->transfer), true};
        if (stored->isLate)
            return Err(kTooLate);
        const auto refusal = refusalOfPin(facts, pin);
        rememberPin(connection, sender, facts, refusal);
        if (refusal)
            return Err(*refusal);
        return undo(unit, std::move(*stored));
    });
}

} // namespace eraflazz::wallet
