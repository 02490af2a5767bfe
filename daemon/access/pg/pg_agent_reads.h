// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "kernel/bounded_queue.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace eraflazz::access {

class ReadSession;

struct PgAgentReadsSettings final {
    std::string conninfo; ///< "host=... dbname=... user=..."; Qt splits at semicolons, so there must be none.
    int threads = 2;      ///< Each with a connection of its own.
    std::size_t waitingMax = 1024;
    int waitingMsMax = 5000; ///< A read that waited longer is answered Unavailable: its client has most likely gone.
    int statementTimeoutMs = 5000;
};

/// The agents' reads over Qt Sql, on threads of its own; needs a QCoreApplication. A lost connection is opened anew and
/// the read tried once more: reads change nothing. Replies come on a pool thread, or at once when the queue is full.
class PgAgentReads final : public AgentReads {
public:
    /// Does not connect yet. Throws std::invalid_argument for a conninfo with a semicolon.
    explicit PgAgentReads(PgAgentReadsSettings settings);
    ~PgAgentReads() override; ///< Answers what still waits with Unavailable.
    PgAgentReads(const PgAgentReads&) = delete;
    PgAgentReads& operator=(const PgAgentReads&) = delete;

    void saleById(AgentId agent, const Uuid& id, ReadReply<SaleRecord> reply) override;
    void saleByRef(AgentId agent, std::string refId, ReadReply<SaleRecord> reply) override;
    void listSales(AgentId agent, SaleFilter filter, ReadReply<std::vector<SaleRecord>> reply) override;
    void balance(AgentId agent, ReadReply<BalanceRecord> reply) override;
    void mutations(AgentId agent,
                   std::optional<std::int64_t> beforeSeq,
                   int limit,
                   ReadReply<std::vector<MutationRecord>> reply) override;
    void ticketById(AgentId agent, const Uuid& id, ReadReply<wallet::Ticket> reply) override;
    void listTickets(AgentId agent, TicketFilter filter, ReadReply<std::vector<wallet::Ticket>> reply) override;
    void listTransfers(AgentId agent,
                       std::optional<Uuid> before,
                       int limit,
                       ReadReply<std::vector<TransferRecord>> reply) override;

    [[nodiscard]] std::uint64_t failures() const { return m_failures.load(std::memory_order_relaxed); }

private:
    struct Job final {
        std::int64_t postedMs = 0;
        std::function<bool(ReadSession&)> run; ///< False: the database failed, nothing was answered.
        std::function<void()> giveUp;
    };
    template <typename T> void post(ReadReply<T> reply, std::function<Result<T, ReadError>(ReadSession&)> work);
    void serve();
    void runJob(ReadSession& session, const Job& job);

    const PgAgentReadsSettings m_settings;
    BoundedQueue<Job> m_jobs;
    std::atomic<bool> m_isStopping{false};
    std::atomic<std::uint64_t> m_failures{0};
    std::vector<std::thread> m_threads;
};

} // namespace eraflazz::access
