// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/store_error.h"
#include "wallet/core/deposits.h"
#include "wallet/core/money_store.h"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <vector>

namespace eraflazz::test {

/// Tickets and lines as a test wants them; keeps what it was handed. Any thread.
class FakeDeposits final : public wallet::Deposits {
public:
    Result<wallet::OpenedTicket, wallet::TicketDenied> openTicket(const wallet::OpenTicket& asked) override
    {
        const std::lock_guard lock(mutex);
        opened.push_back(asked);
        return onOpen(asked);
    }
    Result<wallet::Ticket, wallet::TicketDenied> cancelTicket(AgentId agent, const Uuid& ticket) override
    {
        return onCancel(agent, ticket);
    }
    Result<wallet::RejectedTicket, wallet::RequestRefusal> rejectTicket(const wallet::Acting&,
                                                                        const wallet::RejectTicket&) override
    {
        return Err(wallet::RequestRefusal::LineNotWaiting);
    }
    void reportUnreadable(const wallet::UnreadableElements& found) override
    {
        const std::lock_guard lock(mutex);
        unreadable.push_back(found);
    }
    wallet::ExpiryReport expireTickets() override { return {}; }
    wallet::IngestReport ingestLines(const wallet::BankLines& lines) override
    {
        const std::lock_guard lock(mutex);
        ingested.push_back(lines);
        return report;
    }
    Result<wallet::ImportReport, wallet::ImportRefusal> importStatement(const wallet::StatementImport&) override
    {
        return Err(wallet::ImportRefusal::NoLines);
    }
    Result<wallet::StatementPlan, wallet::ImportRefusal> planStatement(const wallet::StatementImport&) override
    {
        return Err(wallet::ImportRefusal::NoLines);
    }
    std::vector<wallet::LineOutcome> foreseeLines(const wallet::StatementPlan&, std::size_t) override { return {}; }
    Result<std::vector<wallet::LineOutcome>, wallet::ImportRefusal>
    importLines(const wallet::Acting&, const Uuid&, const wallet::StatementPlan&, std::size_t) override
    {
        return Err(wallet::ImportRefusal::NoRight);
    }
    wallet::ImportCounts endImport(const Uuid&) override { return {}; }
    std::vector<wallet::ContinuityChange> checkContinuity() override
    {
        const std::lock_guard lock(mutex);
        ++continuityChecks;
        return {};
    }
    std::vector<wallet::TicketCandidate> candidatesOf(const Uuid&) override { return {}; }

    std::mutex mutex;
    std::vector<wallet::OpenTicket> opened;
    std::vector<wallet::BankLines> ingested;
    std::vector<wallet::UnreadableElements> unreadable;
    int continuityChecks = 0;
    wallet::IngestReport report;
    std::function<Result<wallet::OpenedTicket, wallet::TicketDenied>(const wallet::OpenTicket&)> onOpen;
    std::function<Result<wallet::Ticket, wallet::TicketDenied>(AgentId, const Uuid&)> onCancel;
};

/// A store that knows deposits only. `deposits` outlives it.
class FakeMoneyStore final : public wallet::MoneyStore {
public:
    explicit FakeMoneyStore(FakeDeposits& deposits) : m_deposits(deposits) {}
    void reconnect() override { throw StoreError(StoreError::Kind::Lost, "the database is away"); }
    [[nodiscard]] wallet::Deposits& deposits() override { return m_deposits; }
    [[nodiscard]] wallet::BalanceTransfers& balanceTransfers() override { throw std::logic_error("deposits only"); }
    [[nodiscard]] wallet::Requests& requests() override { throw std::logic_error("deposits only"); }
    [[nodiscard]] ops::Operators& operators() override { throw std::logic_error("deposits only"); }
    [[nodiscard]] ops::TwoStepBook& twoStep() override { throw std::logic_error("deposits only"); }

private:
    FakeDeposits& m_deposits;
};

} // namespace eraflazz::test
