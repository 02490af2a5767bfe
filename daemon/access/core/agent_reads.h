// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/states.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"
#include "kernel/stamp.h"
#include "wallet/core/deposits.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::access {

/// Why a read has no answer. Another agent's sale is NotFound; Unavailable = database away or too many reads waiting.
enum class ReadError { NotFound, Unavailable };

template <typename T> using ReadReply = std::function<void(Result<T, ReadError>)>;

/// A sale as its agent may see it.
struct SaleRecord final {
    Uuid id;
    std::string refId;
    engine::SaleStatus status = engine::SaleStatus::Pending;
    Money price;
    Money balanceAfter;
    std::string sn;
    std::string message;
    std::string productCode;
    std::string destination;
    std::int64_t createdAtMs = 0; ///< Unix time.
    std::int64_t updatedAtMs = 0;
};

/// Newest first: sales whose id was issued in [fromMs, toMs), older than `before` when given.
struct SaleFilter final {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
    std::optional<Uuid> before;
    std::optional<engine::SaleStatus> status;
    int limit = 50;
};

struct BalanceRecord final {
    Money balance;
    Money held; ///< Sum of the open sales: information, already taken from the balance.
};

/// One movement of the agent's wallet.
struct MutationRecord final {
    std::int64_t seq = 0; ///< Gap-free per wallet.
    std::string type;
    Money amount; ///< Negative: money left the wallet.
    Money balanceBefore;
    Money balanceAfter;
    std::string description; ///< In words, Indonesian.
    std::string reference;   ///< The agent's ref_id, when a sale caused it.
    Uuid cause;
    std::int64_t atMs = 0;
};

/// Newest first; only those older than `before` when given.
struct TicketFilter final {
    std::optional<Uuid> before = std::nullopt;
    std::optional<wallet::TicketState> state = std::nullopt;
    std::optional<std::string> refId = std::nullopt;
    int limit = 50;
};

/// Money the agent gave another one, or got from one.
struct TransferRecord final {
    Uuid id;
    bool isIncoming = false;
    std::string refId; ///< The sender's; empty for the receiver, to whom it means nothing.
    std::string other; ///< Code of the other agent.
    Money amount;
    std::string note;
    bool isCancelled = false;
    std::int64_t createdAtMs = 0;
    std::int64_t cancelledAtMs = 0; ///< 0 = not cancelled.
};

/// What agents may read; every call sees only that agent's rows. Any thread. A reply comes once, on any thread, perhaps
/// before the call returns, and must not block.
class AgentReads {
public:
    virtual ~AgentReads() = default;
    virtual void saleById(AgentId agent, const Uuid& id, ReadReply<SaleRecord> reply) = 0;
    virtual void saleByRef(AgentId agent, std::string refId, ReadReply<SaleRecord> reply) = 0;
    virtual void listSales(AgentId agent, SaleFilter filter, ReadReply<std::vector<SaleRecord>> reply) = 0;
    virtual void balance(AgentId agent, ReadReply<BalanceRecord> reply) = 0;
    /// Newest first; only those with a smaller seq than `beforeSeq` when given.
    virtual void mutations(AgentId agent,
                           std::optional<std::int64_t> beforeSeq,
                           int limit,
                           ReadReply<std::vector<MutationRecord>> reply) = 0;
    virtual void ticketById(AgentId agent, const Uuid& id, ReadReply<wallet::Ticket> reply) = 0;
    virtual void listTickets(AgentId agent, TicketFilter filter, ReadReply<std::vector<wallet::Ticket>> reply) = 0;
    /// Given and got, newest first; only those older than `before` when given.
    virtual void listTransfers(AgentId agent,
                               std::optional<Uuid> before,
                               int limit,
                               ReadReply<std::vector<TransferRecord>> reply) = 0;
};

} // namespace eraflazz::access
