// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/pg/pg_agent_reads.h"
#include "wallet/deposits_world.h"

#include <QtTest>

#include <algorithm>
#include <future>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::access;
using namespace eraflazz::test;
using wallet::Ticket;
using wallet::TicketState;

class TestPgTicketReads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_world = std::make_unique<DepositsWorld>(*m_cluster);
        m_reads = std::make_unique<PgAgentReads>(PgAgentReadsSettings{.conninfo = m_world->conninfo()});
        for (int i = 0; i < 5; ++i)
            m_tickets.push_back(m_world->open(1, 50'000 + 1'000 * i, i == 0 ? "BRI1" : "BCA1"));
        m_world->report({moota("m1", m_tickets[1].transferAmount)});
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() WHERE id = '" + m_tickets[2].id.toString() + "'");
    }
    void cleanupTestCase()
    {
        m_reads.reset();
        m_world.reset();
        m_cluster.reset();
    }

    void aTicketIsReadAsItWasOpened()
    {
        const auto& opened = m_tickets[0];
        const auto read = byId(1, opened.id);
        QVERIFY(read.has_value());
        QCOMPARE(read->refId, opened.refId);
        QCOMPARE(read->amount.value(), opened.amount.value());
        QCOMPARE(read->transferAmount.value(), opened.transferAmount.value());
        QCOMPARE(read->bank, std::string("BRI1"));
        QCOMPARE(read->bankName, std::string("BRI"));
        QCOMPARE(read->accountNumber, std::string("000001000123509"));
        QCOMPARE(read->openedAtMs, opened.openedAtMs);
        QCOMPARE(read->expiresAtMs, opened.expiresAtMs);
    }

    void anotherAgentsTicketDoesNotExist()
    {
        QVERIFY(byId(2, m_tickets[0].id).error() == ReadError::NotFound);
        QVERIFY(list(2, {}).empty());
    }

    void theListIsPagedAndFiltered()
    {
        const auto first = list(1, {.limit = 2});
        QCOMPARE(first.size(), std::size_t{2});
        const auto rest = list(1, {.before = first[1].id});
        QCOMPARE(rest.size(), std::size_t{3});
        std::vector<Uuid> listed{first[0].id, first[1].id, rest[0].id, rest[1].id, rest[2].id};
        std::vector<Uuid> newestFirst; // By id: within a millisecond any order will do.
        for (const auto& ticket : m_tickets)
            newestFirst.push_back(ticket.id);
        std::sort(newestFirst.rbegin(), newestFirst.rend());
        QVERIFY(listed == newestFirst);
        const auto paid = list(1, {.state = TicketState::Approved});
        QCOMPARE(paid.size(), std::size_t{1});
        QVERIFY(paid[0].id == m_tickets[1].id);
        const auto named = list(1, {.refId = m_tickets[3].refId});
        QCOMPARE(named.size(), std::size_t{1});
        QVERIFY(named[0].id == m_tickets[3].id);
    }

    /// The sweep comes by later.
    void aTicketWhoseTimeIsOverIsShownSo()
    {
        QCOMPARE(m_world->stateOf(m_tickets[2].id), std::string("open"));
        QVERIFY(byId(1, m_tickets[2].id)->state == TicketState::Expired);
        QCOMPARE(list(1, {.state = TicketState::Expired}).size(), std::size_t{1});
        QCOMPARE(list(1, {.state = TicketState::Open}).size(), std::size_t{3});
    }

private:
    Result<Ticket, ReadError> byId(std::int64_t agent, const Uuid& id)
    {
        std::promise<Result<Ticket, ReadError>> promise;
        m_reads->ticketById(AgentId{agent}, id, [&](const auto& found) { promise.set_value(found); });
        return promise.get_future().get();
    }
    std::vector<Ticket> list(std::int64_t agent, TicketFilter filter)
    {
        std::promise<std::vector<Ticket>> promise;
        m_reads->listTickets(
            AgentId{agent}, std::move(filter), [&](const auto& found) { promise.set_value(found.value()); });
        return promise.get_future().get();
    }

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<DepositsWorld> m_world;
    std::unique_ptr<PgAgentReads> m_reads;
    std::vector<Ticket> m_tickets;
};

QTEST_GUILESS_MAIN(TestPgTicketReads)
#include "tst_pg_ticket_reads.moc"
