// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "catalog/core/catalog.h"
#include "engine/services/order_desk.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace eraflazz::test {

/// The engine as the agent API sees it: keeps what it was handed and answers what the test says, from another thread as
/// the real one does.
class FakeDesk final : public engine::OrderDesk {
public:
    using Answer = std::function<engine::OrderOutcome(const engine::OrderRequest&)>;

    void submit(engine::OrderRequest request, OrderReply reply) override
    {
        if (throws)
            throw std::runtime_error("broken");
        const auto outcome = answer(request);
        {
            const std::lock_guard lock(m_mutex);
            m_orders.push_back(std::move(request));
        }
        std::thread([reply = std::move(reply), outcome] { reply(outcome); }).join();
    }
    void receiveCallback(std::string supplierCode,
                         std::vector<std::pair<std::string, std::string>> headers,
                         std::string body,
                         CallbackReply reply) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_callbackCode = std::move(supplierCode);
            m_callbackHeaders = std::move(headers);
            m_callbackBody = std::move(body);
        }
        reply(callbackOutcome);
    }
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override { return configuration; }
    [[nodiscard]] bool isReady() const override { return ready; }

    [[nodiscard]] std::vector<engine::OrderRequest> orders() const
    {
        const std::lock_guard lock(m_mutex);
        return m_orders;
    }
    [[nodiscard]] std::string callbackCode() const { return m_callbackCode; }
    [[nodiscard]] std::string callbackBody() const { return m_callbackBody; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& callbackHeaders() const
    {
        return m_callbackHeaders;
    }

    Answer answer;
    engine::CallbackOutcome callbackOutcome = engine::CallbackOutcome::Stored;
    std::shared_ptr<catalog::Catalog> configuration = std::make_shared<catalog::Catalog>();
    std::atomic<bool> ready{true};
    std::atomic<bool> throws{false};

private:
    mutable std::mutex m_mutex;
    std::vector<engine::OrderRequest> m_orders;
    std::string m_callbackCode;
    std::string m_callbackBody;
    std::vector<std::pair<std::string, std::string>> m_callbackHeaders;
};

/// Sales by agent, in memory.
class FakeReads final : public access::AgentReads {
public:
    void saleById(AgentId agent, const Uuid& id, access::ReadReply<access::SaleRecord> reply) override
    {
        find(
            agent, [&id](const auto& sale) { return sale.id == id; }, reply);
    }
    void saleByRef(AgentId agent, std::string refId, access::ReadReply<access::SaleRecord> reply) override
    {
        find(
            agent, [&refId](const auto& sale) { return sale.refId == refId; }, reply);
    }
    void listSales(AgentId agent,
                   access::SaleFilter filter,
                   access::ReadReply<std::vector<access::SaleRecord>> reply) override
    {
        lastFilter = filter;
        auto found = sales[agent];
        if (found.size() > static_cast<std::size_t>(filter.limit))
            found.resize(static_cast<std::size_t>(filter.limit));
        give(std::move(found), reply);
    }
    void balance(AgentId, access::ReadReply<access::BalanceRecord> reply) override
    {
        give(access::BalanceRecord{Money::rupiah(250'000), Money::rupiah(12'500)}, reply);
    }
    void mutations(AgentId,
                   std::optional<std::int64_t> beforeSeq,
                   int limit,
                   access::ReadReply<std::vector<access::MutationRecord>> reply) override
    {
        lastBeforeSeq = beforeSeq;
        access::MutationRecord mutation;
        mutation.seq = 41;
        mutation.type = "debit";
        mutation.amount = Money::rupiah(-10'500);
        give(std::vector(static_cast<std::size_t>(limit), mutation), reply);
    }

    void ticketById(AgentId agent, const Uuid& id, access::ReadReply<wallet::Ticket> reply) override
    {
        for (const auto& ticket : tickets[agent]) {
            if (ticket.id == id)
                return give(ticket, reply);
        }
        reply(Err(isAway ? access::ReadError::Unavailable : access::ReadError::NotFound));
    }
    void listTickets(AgentId agent,
                     access::TicketFilter filter,
                     access::ReadReply<std::vector<wallet::Ticket>> reply) override
    {
        lastTicketFilter = filter;
        give(tickets[agent], reply);
    }

    std::map<AgentId, std::vector<access::SaleRecord>> sales;
    void listTransfers(AgentId,
                       std::optional<Uuid>,
                       int limit,
                       access::ReadReply<std::vector<access::TransferRecord>> reply) override
    {
        auto found = transfers;
        if (found.size() > static_cast<std::size_t>(limit))
            found.resize(static_cast<std::size_t>(limit));
        give(std::move(found), reply);
    }

    std::map<AgentId, std::vector<wallet::Ticket>> tickets;
    std::vector<access::TransferRecord> transfers;
    access::TicketFilter lastTicketFilter;
    access::SaleFilter lastFilter;
    std::optional<std::int64_t> lastBeforeSeq;
    bool isAway = false;

private:
    template <typename T> void give(T found, const access::ReadReply<T>& reply) const
    {
        if (isAway)
            reply(Err(access::ReadError::Unavailable));
        else
            reply(std::move(found));
    }
    template <typename Match> void find(AgentId agent, Match match, const access::ReadReply<access::SaleRecord>& reply)
    {
        for (const auto& sale : sales[agent]) {
            if (match(sale))
                return give(sale, reply);
        }
        reply(Err(isAway ? access::ReadError::Unavailable : access::ReadError::NotFound));
    }
};

} // namespace eraflazz::test
