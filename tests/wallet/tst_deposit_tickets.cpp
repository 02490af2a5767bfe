// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposit_tests.h"

#include <QtTest>

#include <memory>
#include <set>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::wallet;
using namespace eraflazz::test;

namespace {

constexpr AgentId kAgent{1};

} // namespace

class TestDepositTickets final : public DepositTests {
    Q_OBJECT

private Q_SLOTS:
    void aTicketTellsWhatToTransferWhere()
    {
        const auto opened = ask("a", 250'000);
        QVERIFY(opened && !opened->isReplay);
        const auto& ticket = opened->ticket;
        const auto code = (ticket.transferAmount - ticket.amount).value();
        QVERIFY(code >= 1 && code <= 999);
        QCOMPARE(ticket.amount.value(), 250'000);
        QCOMPARE(ticket.accountNumber, std::string(DepositsWorld::kAccountNumber));
        QCOMPARE(ticket.expiresAtMs - ticket.openedAtMs, std::int64_t{1440} * 60'000);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("open"));
    }

    void theSameRefIdAnswersFromTheFirstTicket()
    {
        const auto first = ask("a", 250'000);
        const auto again = ask("a", 250'000);
        QVERIFY(again->isReplay);
        QVERIFY(again->ticket.id == first->ticket.id);
        QCOMPARE(again->ticket.transferAmount.value(), first->ticket.transferAmount.value());
        QCOMPARE(reasonOf(ask("a", 250'001)), TicketRefusal::RefIdReused);
        QCOMPARE(reasonOf(ask("a", 250'000, "BRI1")), TicketRefusal::RefIdReused);
        QVERIFY(!ask("a", 250'000, "BCA1", AgentId{2})->isReplay); // Another agent's ref_id.
        QCOMPARE(m_world->number("SELECT count(*) FROM deposit_tickets"), 2);
    }

    void refusalsAreNamedAndLeaveNoTrace()
    {
        QCOMPARE(reasonOf(ask("a", 250'000, "NONE")), TicketRefusal::UnknownBank);
        QCOMPARE(reasonOf(ask("a", 9'999)), TicketRefusal::AmountOutOfRange);
        QCOMPARE(reasonOf(ask("a", 100'000'001)), TicketRefusal::AmountOutOfRange);
        m_world->sql("UPDATE bank_accounts SET status = 'closed' WHERE code = 'BRI1'");
        QCOMPARE(reasonOf(ask("a", 250'000, "BRI1")), TicketRefusal::BankClosed);
        QCOMPARE(m_world->number("SELECT count(*) FROM deposit_tickets"), 0);
        QVERIFY(ask("a", 250'000)->ticket.state == TicketState::Open); // The key was never used.
    }

    void openTicketsAreCountedOverAllBanks()
    {
        m_world->sql("UPDATE users SET open_tickets_max = 2 WHERE id = 1");
        const auto first = ask("a", 50'000);
        QVERIFY(ask("b", 50'000, "BRI1").has_value());
        QCOMPARE(reasonOf(ask("c", 50'000)), TicketRefusal::TooManyOpenTickets);
        QVERIFY(m_world->deposits().cancelTicket(kAgent, first->ticket.id).has_value());
        QVERIFY(ask("c", 50'000).has_value());
        QVERIFY(ask("x", 50'000, "BCA1", AgentId{2}).has_value());
    }

    /// Opening and cancelling keeps an amount from everybody until its grace is over.
    void unpaidTicketsKeepOnlySoManyAmounts()
    {
        m_world->sql("UPDATE users SET open_tickets_max = 2 WHERE id = 1");
        auto& deposits = m_world->deposits();
        for (int i = 0; i < 10; ++i) {
            const auto opened = ask("squat" + std::to_string(i), 50'000);
            QVERIFY(opened.has_value());
            QVERIFY(deposits.cancelTicket(kAgent, opened->ticket.id).has_value());
        }
        const auto refused = ask("one more", 50'000, "BRI1");
        QCOMPARE(reasonOf(refused), TicketRefusal::TooManyHeldAmounts);
        const auto free = m_world->number("SELECT (extract(epoch FROM min(expires_at) + interval '4320 minutes') * "
                                          "1000)::bigint FROM deposit_tickets");
        QCOMPARE(refused.error().retryAtMs, free);
        QVERIFY(ask("x", 50'000, "BCA1", AgentId{2}).has_value()); // Everybody else goes on.
        m_world->sql("UPDATE deposit_tickets SET holds_amount = false WHERE ref_id = 'squat0'");
        const auto opened = ask("one more", 50'000, "BRI1");
        QVERIFY(opened.has_value());
        m_world->sql("UPDATE users SET open_tickets_max = 0 WHERE id = 1"); // Any number.
        QVERIFY(ask("and more", 50'000).has_value());
    }

    void manyAtOnceStayUnderTheLimitAndApart()
    {
        m_world->sql("UPDATE users SET open_tickets_max = 20 WHERE id = 1");
        std::vector<std::thread> threads;
        for (int t = 0; t < 2; ++t) {
            threads.emplace_back([&, t] {
                const auto store = m_world->newStore();
                for (int i = 0; i < 20; ++i) // Half of the ref_ids are asked for by both.
                    [[maybe_unused]] const auto asked = store->deposits().openTicket(
                        {kAgent, "r" + std::to_string(t * 10 + i), Money::rupiah(50'000), "BCA1"});
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(m_world->number("SELECT count(*) FROM deposit_tickets"), 20);
        QCOMPARE(m_world->number("SELECT count(DISTINCT transfer_amount) FROM deposit_tickets"), 20);
        QCOMPARE(m_world->number("SELECT count(DISTINCT ref_id) FROM deposit_tickets"), 20);
    }

    void allCodesAreGivenAndThenNoneIsLeft()
    {
        std::set<std::int64_t> amounts;
        for (int i = 0; i < 999; ++i)
            amounts.insert(m_world->open(1 + i % 5, 50'000).transferAmount.value());
        QCOMPARE(amounts.size(), std::size_t{999});
        QCOMPARE(*amounts.begin(), std::int64_t{50'001});
        QCOMPARE(*amounts.rbegin(), std::int64_t{50'999});
        QCOMPARE(reasonOf(ask("one more", 50'000)), TicketRefusal::UniqueCodesExhausted);
        QVERIFY(ask("one more", 51'000).has_value());
        QVERIFY(ask("elsewhere", 50'000, "BRI1").has_value());
    }

    void noTwoTicketsWaitForOneAmountWhoeverWritesThem()
    {
        const auto ticket = m_world->open(1, 50'000);
        const auto amount = ticket.transferAmount.value();
        const auto insert = [&](int bank) {
            return m_world->refusal("INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, "
                                    "bank_account_id, amount, unique_code, "
                                    "transfer_amount, expires_at) VALUES (gen_random_uuid(), 2, 1002, 'raw" +
                                    std::to_string(bank) + "', " + std::to_string(bank) + ", " +
                                    std::to_string(amount - 7) + ", 7, " + std::to_string(amount) +
                                    ", now() + interval '1 day')");
        };
        QVERIFY(insert(1).find("deposit_tickets_amount_held") != std::string::npos);
        QCOMPARE(insert(2), std::string()); // Another account's money is never mixed up with it.
    }

    void aTicketCannotBeApprovedWithoutItsMoney()
    {
        const auto ticket = m_world->open(1, 50'000);
        const auto id = ticket.id.toString();
        QVERIFY(
            !m_world->refusal("UPDATE deposit_tickets SET state = 'approved', ended_at = now() WHERE id = '" + id + "'")
                 .empty());
        QVERIFY(m_world
                    ->refusal(
                        "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, "
                        "credit_seq, credit_before, credit_after) SELECT '" +
                        id +
                        "', 'deposit', (SELECT id FROM accounts WHERE code = 'suspense'), 1001, 50000, "
                        "gen_random_uuid(), 1, 0, 50000")
                    .find("transfer_needs_cause") != std::string::npos);
        QVERIFY(!m_world->refusal("DELETE FROM deposit_tickets").empty());
        QVERIFY(!m_world->refusal("UPDATE deposit_tickets SET transfer_amount = 1").empty());
    }

    void onlyItsAgentCancelsAndOnlyWhileItIsOpen()
    {
        const auto ticket = m_world->open(1, 50'000);
        auto& deposits = m_world->deposits();
        QCOMPARE(deposits.cancelTicket(AgentId{2}, ticket.id).error().reason, TicketRefusal::TicketNotFound);
        QCOMPARE(deposits.cancelTicket(kAgent, Uuid{}).error().reason, TicketRefusal::TicketNotFound);
        QVERIFY(deposits.cancelTicket(kAgent, ticket.id)->state == TicketState::Cancelled);
        QVERIFY(deposits.cancelTicket(kAgent, ticket.id)->state == TicketState::Cancelled); // Asked again.

        const auto paid = m_world->open(1, 50'000);
        m_world->report({moota("m1", paid.transferAmount)});
        QCOMPARE(deposits.cancelTicket(kAgent, paid.id).error().reason, TicketRefusal::TicketNotOpen);
        QCOMPARE(m_world->balance("wallet:AG1"), paid.transferAmount.value());
    }

    void aTicketExpiresAndKeepsItsAmountForTheGrace()
    {
        m_world->sql("UPDATE bank_accounts SET unique_code_max = 1, grace_minutes = 60 WHERE code = 'BCA1'");
        const auto ticket = m_world->open(1, 50'000);
        auto& deposits = m_world->deposits();
        QCOMPARE(deposits.expireTickets().expired, 0);
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '1 minute'");
        QCOMPARE(deposits.expireTickets().expired, 1);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("expired"));
        QCOMPARE(reasonOf(ask("b", 50'000)), TicketRefusal::UniqueCodesExhausted);
        QCOMPARE(deposits.expireTickets().freed, 0);
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '61 minutes', ended_at = now() - "
                     "interval '61 minutes'");
        QCOMPARE(deposits.expireTickets().freed, 1);
        QVERIFY(ask("b", 50'000).has_value());
    }

    void ticketsKeepTheTermsTheyWereOpenedUnder()
    {
        m_world->sql(
            "UPDATE bank_accounts SET unique_code_max = 1, ticket_minutes = 120, grace_minutes = 600 WHERE code = "
            "'BCA1'");
        const auto ticket = m_world->open(1, 50'000);
        QCOMPARE(ticket.expiresAtMs - ticket.openedAtMs, std::int64_t{120} * 60'000);
        m_world->sql(
            "UPDATE bank_accounts SET unique_code_max = 9, ticket_minutes = 15, grace_minutes = 60 WHERE code = "
            "'BCA1'");
        QCOMPARE(m_world->deposits().expireTickets().expired, 0);
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '61 minutes'");
        QCOMPARE(m_world->deposits().expireTickets().expired, 1);
        m_world->sql("UPDATE deposit_tickets SET ended_at = expires_at");
        QCOMPARE(m_world->deposits().expireTickets().freed, 0); // It was promised ten hours.
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '601 minutes', ended_at = now() - "
                     "interval '601 minutes'");
        QCOMPARE(m_world->deposits().expireTickets().freed, 1);
        const auto later = m_world->open(2, 70'000);
        QCOMPARE(later.expiresAtMs - later.openedAtMs, std::int64_t{15} * 60'000);
        QCOMPARE(m_world->number("SELECT grace_minutes FROM deposit_tickets ORDER BY id DESC LIMIT 1"), 60);
    }

    void aTicketOfAnEarlierVersionFollowsItsAccount()
    {
        m_world->sql("UPDATE bank_accounts SET unique_code_max = 1, grace_minutes = 60 WHERE code = 'BCA1'");
        (void)m_world->open(1, 50'000);
        m_world->sql("UPDATE deposit_tickets SET grace_minutes = NULL, expires_at = now() - interval '50 minutes'");
        QCOMPARE(m_world->deposits().expireTickets().expired, 1);
        m_world->sql("UPDATE deposit_tickets SET ended_at = expires_at");
        QCOMPARE(m_world->deposits().expireTickets().freed, 0);
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '61 minutes', ended_at = now() - "
                     "interval '61 minutes'");
        QCOMPARE(m_world->deposits().expireTickets().freed, 1);
    }

    void aUsedTicketKeepsItsAmountUntilItsOwnTimeIsOver()
    {
        m_world->sql("UPDATE bank_accounts SET unique_code_max = 1, grace_minutes = 0 WHERE code = 'BCA1'");
        const auto ticket = m_world->open(1, 50'000);
        m_world->report({moota("m1", ticket.transferAmount)});
        QCOMPARE(m_world->deposits().expireTickets().freed, 0);
        m_world->sql("UPDATE deposit_tickets SET expires_at = now() - interval '1 minute'");
        QCOMPARE(m_world->deposits().expireTickets().freed, 1);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("approved"));
    }

private:
    Result<OpenedTicket, TicketDenied>
    ask(const std::string& refId, std::int64_t amount, const std::string& bank = "BCA1", AgentId agent = kAgent)
    {
        return m_world->deposits().openTicket({agent, refId, Money::rupiah(amount), bank});
    }
    static TicketRefusal reasonOf(const Result<OpenedTicket, TicketDenied>& answer)
    {
        return answer ? TicketRefusal::TicketNotOpen : answer.error().reason;
    }
};

QTEST_GUILESS_MAIN(TestDepositTickets)
#include "tst_deposit_tickets.moc"
