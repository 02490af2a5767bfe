// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposit_tests.h"
#include "engine/pg_proxy.h"
#include "kernel/store_error.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <random>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::wallet;
using namespace eraflazz::test;

class TestBankIngest final : public DepositTests {
    Q_OBJECT

private Q_SLOTS:
    void anExactAmountIsInTheWallet()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto report = m_world->report({moota("m1", ticket.transferAmount, 9'000'000)});
        QCOMPARE(report.credited, 1);
        QVERIFY(report.lines.front().ticket == ticket.id);
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value());
        QCOMPARE(m_world->balance("bank:BCA1"), -ticket.transferAmount.value());
        QCOMPARE(m_world->balance("suspense"), 0);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("approved"));
        QCOMPARE(m_world->sql("SELECT description || ' ' || reference FROM mutations WHERE account_id = 1001"),
                 "Deposit BCA1 " + ticket.refId);
    }

    void theFeeStaysWithTheShop()
    {
        m_world->sql("UPDATE bank_accounts SET fee = 1500 WHERE code = 'BCA1'");
        const auto ticket = m_world->open(1, 250'000);
        m_world->report({moota("m1", ticket.transferAmount)});
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value() - 1500);
        QCOMPARE(m_world->balance("income:deposit_fee"), 1500);
        QCOMPARE(m_world->balance("suspense"), 0);
    }

    void aReplayChangesNothing()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto line = moota("m1", ticket.transferAmount, 9'000'000);
        m_world->report({line});
        for (const auto& lines : {std::vector{line}, std::vector{line, line}}) {
            const auto again = m_world->report(lines);
            QCOMPARE(again.fresh, 0);
            QCOMPARE(again.duplicates, static_cast<int>(lines.size()));
            QVERIFY(again.lines.back().state == LineState::Credited);
        }
        QCOMPARE(m_world->report({line}, LineSource::MootaPoll).duplicates, 1); // The list names it the same.
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value());
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_lines"), 1);
    }

    void aMessageMayHoldOneLineTwice()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto line = moota("m1", ticket.transferAmount);
        const auto report = m_world->report({line, line});
        QCOMPARE(report.credited, 1);
        QCOMPARE(report.duplicates, 1);
        QVERIFY(report.lines[0].line == report.lines[1].line);
    }

    void moneyWithoutATicketWaitsInSuspense()
    {
        const auto ticket = m_world->open(1, 250'000);
        // Not nine: an amount that differs by a multiple of it may read as two digits swapped.
        const auto near = ticket.transferAmount + Money::rupiah(10);
        m_world->report({moota("m1", Money::rupiah(1'007'000)), moota("m2", near)});
        QCOMPARE(m_world->lines(), std::string("suspense no_ticket, suspense near_amount"));
        QCOMPARE(m_world->balance("suspense"), 1'007'000 + near.value());
        const auto line =
            Uuid::parse(DepositsWorld::trimmed(m_world->sql("SELECT id FROM bank_lines WHERE reason = 'near_amount'")));
        const auto candidates = m_world->deposits().candidatesOf(*line);
        QCOMPARE(candidates.size(), std::size_t{1});
        QVERIFY(candidates.front().ticket == ticket.id && candidates.front().reason == CandidateReason::NearAmount);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("open"));
    }

    void aLineThatCameBeforeItsTicketIsNotCredited()
    {
        m_world->sql("UPDATE bank_accounts SET unique_code_max = 1 WHERE code = 'BCA1'");
        m_world->report({moota("m1", Money::rupiah(250'001))});
        const auto ticket = m_world->open(1, 250'000);
        QCOMPARE(m_world->report({moota("m1", ticket.transferAmount)}).duplicates, 1);
        QCOMPARE(m_world->stateOf(ticket.id), std::string("open"));
    }

    void theSecondOfTheSameAmountIsSuspense()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto report = m_world->report({moota("m1", ticket.transferAmount), moota("m2", ticket.transferAmount)});
        QCOMPARE(report.credited, 1);
        QCOMPARE(m_world->lines(), std::string("credited, suspense ticket_used"));
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value());
    }

    void heldLinesWaitForAPersonWithTheirTicket()
    {
        const auto large = m_world->open(1, 5'000'001);
        m_world->report({moota("m1", large.transferAmount)});
        QCOMPARE(m_world->stateOf(large.id), std::string("matched"));
        m_world->sql("UPDATE bank_accounts SET auto_credit = false WHERE code = 'BCA1'");
        m_world->report({moota("m2", m_world->open(1, 50'000).transferAmount)});
        m_world->sql("UPDATE bank_accounts SET auto_credit = true WHERE code = 'BCA1'");
        m_world->sql("UPDATE settings SET value = '1' WHERE key = 'deposit.deposits_per_hour_max'");
        m_world->report({moota("m3", m_world->open(1, 50'000).transferAmount)});
        m_world->report({moota("m4", m_world->open(1, 50'000).transferAmount)});
        auto old = moota("m5", m_world->open(2, 50'000).transferAmount);
        old.date = CivilDate::fromDays(today().toDays() - 1);
        m_world->report({old});
        m_world->sql("UPDATE settings SET value = '1' WHERE key = 'deposit.sender_agents_max'");
        m_world->report({moota("m6", m_world->open(3, 50'000).transferAmount)}); // BUDI SANTOSO paid for AG1.
        QCOMPARE(m_world->lines(),
                 std::string("held over_auto_limit, held auto_credit_off, credited, held too_many_deposits, held "
                             "line_older_than_ticket, held sender_of_many_agents"));
        QCOMPARE(m_world->number("SELECT count(*) FROM deposit_tickets WHERE state = 'matched'"), 5);
    }

    void noRuleCreditsAnAgentThatIsNotActive()
    {
        const auto suspended = m_world->open(1, 50'000);
        const auto closed = m_world->open(2, 50'000);
        m_world->sql(
            "UPDATE users SET status = 'suspended' WHERE id = 1; UPDATE users SET status = 'closed' WHERE id = 2");
        m_world->report({moota("m1", suspended.transferAmount), moota("m2", closed.transferAmount)});
        QCOMPARE(m_world->lines(), std::string("held agent_inactive, held agent_inactive"));
        QCOMPARE(m_world->balance("wallet:AG1"), 0);
        QCOMPARE(m_world->balance("wallet:AG2"), 0);
    }

    void whatNobodyCouldReadIsACaseOnceWhileItIsOpen()
    {
        const UnreadableElements found{"BCA1", LineSource::Moota, {"element 3: amount_unreadable"}};
        m_world->deposits().reportUnreadable(found);
        m_world->deposits().reportUnreadable(found);
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE kind = 'bank_break' AND subject = 'bank:BCA1' AND "
                                 "detail LIKE '%moota%element 3: amount_unreadable%'"),
                 1);
        m_world->deposits().checkContinuity(); // It is about no line: nothing closes it by itself.
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE state = 'open'"), 1);
        m_world->sql("UPDATE cases SET state = 'closed', closed_at = now()");
        m_world->deposits().reportUnreadable(found);
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE state = 'open'"), 1);
    }

    void anotherDoorBringsTheSameLineOnce()
    {
        const auto ticket = m_world->open(1, 250'000);
        m_world->report({moota("m1", ticket.transferAmount, 9'000'000)});
        auto other = plain(ticket.transferAmount, 9'000'000);
        other.rowId = "cekmutasi/77";
        other.description = "TRSF E-BANKING CR";
        QCOMPARE(m_world->report({other}, LineSource::Cekmutasi).duplicates, 1);
        QCOMPARE(m_world->report({plain(ticket.transferAmount, 9'000'000)}, LineSource::Import).duplicates, 1);
        QCOMPARE(m_world->report({other}, LineSource::Cekmutasi).duplicates, 1);
        QCOMPARE(m_world->lines(), std::string("credited, duplicate, duplicate"));
        QCOMPARE(m_world->balance("suspense"), 0);
        QCOMPARE(m_world->balance("bank:BCA1"), -ticket.transferAmount.value());
    }

    /// Without a balance, lines of one amount and day are told apart by how many each door has.
    void anotherDoorWithoutBalancesIsCounted()
    {
        const auto amount = Money::rupiah(70'000);
        m_world->report({moota("m1", amount), moota("m2", amount)});
        m_world->report({plain(amount), plain(amount), plain(amount)}, LineSource::Import);
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_lines WHERE state = 'duplicate'"), 2);
        QCOMPARE(m_world->balance("suspense"), 210'000);
        m_world->report({moota("m3", amount)}); // The webhook of the third comes late.
        QCOMPARE(m_world->balance("suspense"), 210'000);
        m_world->report({moota("m4", amount)});
        QCOMPARE(m_world->balance("suspense"), 280'000);
    }

    void whatTheBankTakesBackTheWalletGivesBack()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto line = moota("m1", ticket.transferAmount, 9'000'000);
        m_world->report({line});
        const auto report = m_world->report({takenBack(line)});
        QCOMPARE(report.takenBack, 1);
        QCOMPARE(m_world->lines(), std::string("reversed, takeback"));
        QCOMPARE(m_world->stateOf(ticket.id), std::string("reversed"));
        QCOMPARE(m_world->balance("wallet:AG1"), 0);
        QCOMPARE(m_world->balance("suspense"), 0);
        QCOMPARE(m_world->balance("bank:BCA1"), 0);
        QCOMPARE(m_world->number("SELECT count(*) FROM cases"), 0);
        QCOMPARE(m_world->report({takenBack(line)}).duplicates, 1);
    }

    void whatTheWalletCannotGiveTheAgentOwes()
    {
        m_world->sql("UPDATE bank_accounts SET fee = 1000 WHERE code = 'BCA1'");
        const auto ticket = m_world->open(1, 250'000);
        const auto total = ticket.transferAmount.value();
        const auto line = moota("m1", ticket.transferAmount);
        m_world->report({line});
        // The agent has spent all but 40,000.
        m_world->sql(
            "INSERT INTO balance_transfers (id, from_agent_id, to_agent_id, from_account_id, to_account_id, ref_id, "
            "amount, "
            "business_day) VALUES ((left(uuid7_floor(now())::text, 24) || '000000000001')::uuid, 1, 2, 1001, 1002, "
            "'s', " +
            std::to_string(total - 41'000) +
            ", current_date);"
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, debit_seq, "
            "debit_before, debit_after, credit_seq, credit_before, credit_after) SELECT id, 'transfer', 1001, 1002, "
            "amount, id, "
            "2, amount + 40000, 40000, 1, 0, amount FROM balance_transfers;"
            "UPDATE accounts SET balance = 40000, seq = 2, last_delta = -1 WHERE id = 1001;"
            "UPDATE accounts SET balance = " +
            std::to_string(total - 41'000) + ", seq = 1, last_delta = 1 WHERE id = 1002");
        m_world->report({takenBack(line)});
        QCOMPARE(m_world->balance("wallet:AG1"), 0);
        QCOMPARE(m_world->balance("receivable:AG1"), -(total - 40'000)); // The fee was kept, the bank took the whole.
        QCOMPARE(m_world->balance("suspense"), 0);
        QCOMPARE(m_world->sql("SELECT kind || ' ' || state FROM cases"), std::string("deposit_taken_back open"));
        QCOMPARE(m_world->stateOf(ticket.id), std::string("reversed"));
    }

    void creditAndTakeBackMayComeInOneFile()
    {
        const auto ticket = m_world->open(1, 250'000);
        const auto line = plain(ticket.transferAmount, 9'000'000);
        auto later = plain(Money::rupiah(10'000), 8'760'000);
        later.balance->rupiah = takenBack(line).balance->rupiah + Money::rupiah(10'000);
        // Newest first, as some banks write.
        const auto report = m_world->report({later, takenBack(line), line}, LineSource::Import);
        QCOMPARE(report.takenBack, 1);
        QVERIFY(report.lines[0].state == LineState::Suspense);
        QVERIFY(report.lines[2].state == LineState::Credited); // As it was when it came.
        QCOMPARE(m_world->lines(), std::string("reversed, takeback, suspense no_ticket"));
        QCOMPARE(m_world->balance("wallet:AG1"), 0);
    }

    void aHeldOrUnclaimedLineCanBeTakenBackToo()
    {
        const auto ticket = m_world->open(1, 6'000'000);
        const auto held = moota("m1", ticket.transferAmount);
        const auto stranger = moota("m2", Money::rupiah(77'000));
        m_world->report({held, stranger});
        m_world->report({takenBack(held), takenBack(stranger)});
        QCOMPARE(m_world->lines(), std::string("reversed over_auto_limit, reversed no_ticket, takeback, takeback"));
        QCOMPARE(m_world->stateOf(ticket.id), std::string("reversed"));
        QCOMPARE(m_world->balance("suspense"), 0);
    }

    void aTakeBackThatCouldBeTwoIsForAPerson()
    {
        const auto amount = Money::rupiah(77'000);
        m_world->report({moota("m1", amount), moota("m2", amount)});
        m_world->report({takenBack(moota("m3", amount))});
        QCOMPARE(m_world->lines(), std::string("suspense no_ticket, suspense no_ticket, out reversal_unmatched"));
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE kind = 'deposit_taken_back' AND state = 'open'"), 1);
    }

    void aPendingLineGetsItsDateLater()
    {
        const auto ticket = m_world->open(1, 250'000);
        auto pending = plain(ticket.transferAmount, 9'000'000);
        pending.date.reset();
        pending.isPending = pending.dateMayChange = true;
        QCOMPARE(m_world->report({pending}, LineSource::Import).credited, 1);
        auto posted = plain(ticket.transferAmount, 9'000'000);
        posted.dateMayChange = true;
        QCOMPARE(m_world->report({posted}, LineSource::Import).duplicates, 1);
        QCOMPARE(m_world->sql("SELECT pending || ' ' || (line_date IS NOT NULL) FROM bank_lines"),
                 std::string("false true"));
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value());
    }

    /// Some exports leave the balance of a pending line empty, so that its posted form has another name.
    void aPendingLineGetsItsBalanceLater()
    {
        const auto ticket = m_world->open(1, 250'000);
        auto pending = plain(ticket.transferAmount);
        pending.date.reset();
        pending.isPending = pending.dateMayChange = true;
        m_world->report({pending}, LineSource::Import);
        auto posted = plain(ticket.transferAmount, 9'000'000);
        posted.dateMayChange = true;
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_world->report({posted}, LineSource::Import).duplicates, 1);
        QCOMPARE(m_world->lines(), std::string("credited, duplicate"));
        QCOMPARE(m_world->balance("suspense"), 0);
        QCOMPARE(m_world->balance("wallet:AG1"), ticket.transferAmount.value());
    }

    /// An account emptied every day comes back to the same balance with the same amount.
    void aNameMetAgainMuchLaterIsForAPerson()
    {
        auto line = plain(Money::rupiah(77'000), 77'000);
        line.dateMayChange = true;
        auto earlier = line;
        earlier.date = CivilDate::fromDays(today().toDays() - 30);
        m_world->report({earlier}, LineSource::Import);
        m_world->report({line}, LineSource::Import);
        QCOMPARE(m_world->report({line}, LineSource::Import).duplicates, 1);
        QCOMPARE(m_world->lines(), std::string("suspense no_ticket, suspense perhaps_seen_before"));
        QCOMPARE(m_world->balance("suspense"), 154'000);
    }

    void interestOfCentsIsFiledButNotBooked()
    {
        auto cents = moota("m1", Money());
        cents.amount.cents = 76;
        auto interest = moota("m2", Money::rupiah(1'234));
        interest.amount.cents = 50;
        m_world->report({cents, interest});
        QCOMPARE(m_world->lines(), std::string("cents not_whole_rupiah, suspense not_whole_rupiah"));
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_lines WHERE state IN ('suspense', 'held')"), 1);
        QCOMPARE(m_world->balance("suspense"), 1'234);
    }

    void hostileTextIsKeptHarmless()
    {
        const auto ticket = m_world->open(1, 250'000);
        auto line = moota("m1'; DROP TABLE bank_lines; --", ticket.transferAmount);
        line.description = std::string("a\0b", 3) + "\xff\"',{}\\ " + std::string(5000, 'x');
        line.nameHint = "  O'BRIEN\t,{}  ";
        QCOMPARE(m_world->report({line}).credited, 1);
        QCOMPARE(m_world->report({line}).duplicates, 1);
        QCOMPARE(m_world->sql("SELECT sender FROM bank_lines"), std::string("O'BRIEN ,{}"));
    }

    /// Whatever order, repetition and company lines come in, from two daemons at once: each is credited once.
    void repeatedReorderedAndRacingLinesCreditOnce()
    {
        for (int round = 0; round < 5; ++round) {
            std::vector<BankLine> lines;
            std::int64_t expected = 0;
            const auto before = m_world->balance("wallet:AG1") + m_world->balance("wallet:AG2");
            for (int i = 0; i < 12; ++i) {
                const auto ticket = m_world->open(1 + i % 2, 50'000 + 1'000 * i);
                lines.push_back(moota("r" + std::to_string(round) + "-" + std::to_string(i), ticket.transferAmount));
                expected += ticket.transferAmount.value();
            }
            std::vector<std::thread> threads;
            for (unsigned t = 0; t < 2; ++t) {
                threads.emplace_back([&, t] {
                    const auto store = m_world->newStore();
                    std::mt19937 random(static_cast<unsigned>(round) * 7 + t);
                    for (int sent = 0; sent < 6; ++sent) {
                        auto some = lines;
                        std::shuffle(some.begin(), some.end(), random);
                        some.resize(4 + random() % 8);
                        some.push_back(some.front());
                        [[maybe_unused]] const auto report =
                            store->deposits().ingestLines({"BCA1", LineSource::Moota, some});
                    }
                });
            }
            for (auto& thread : threads)
                thread.join();
            m_world->report(lines);
            QCOMPARE(m_world->balance("wallet:AG1") + m_world->balance("wallet:AG2") - before, expected);
        }
        QCOMPARE(m_world->number("SELECT count(*) FROM transfers WHERE kind = 'deposit'"), 60);
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_lines"), 60);
    }

    void aCutAroundTheCommitLeavesOneTruth_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::BeforeCommit);
        QTest::newRow("the answer to the COMMIT never arrived") << static_cast<int>(PgProxy::Cut::AfterCommit);
    }
    void aCutAroundTheCommitLeavesOneTruth()
    {
        QFETCH(int, cut);
        PgProxy proxy(m_cluster->folder());
        auto conninfo = m_world->conninfo();
        conninfo.replace(conninfo.find(m_cluster->folder()), m_cluster->folder().size(), proxy.folder());
        PgMoneyStore store(conninfo);
        const auto again = [&](auto work) {
            proxy.cutNext(static_cast<PgProxy::Cut>(cut));
            QVERIFY_THROWS_EXCEPTION(StoreError, work());
            store.reconnect();
            work();
        };
        std::optional<Ticket> ticket;
        again([&] {
            ticket = store.deposits().openTicket({AgentId{1}, "a", Money::rupiah(250'000), "BCA1"}).value().ticket;
        });
        QCOMPARE(m_world->number("SELECT count(*) FROM deposit_tickets"), 1);
        const auto line = moota("m1", ticket->transferAmount);
        again([&] {
            [[maybe_unused]] const auto report = store.deposits().ingestLines({"BCA1", LineSource::Moota, {line}});
        });
        QCOMPARE(m_world->balance("wallet:AG1"), ticket->transferAmount.value());
        again([&] {
            [[maybe_unused]] const auto report =
                store.deposits().ingestLines({"BCA1", LineSource::Moota, {takenBack(line)}});
        });
        QCOMPARE(m_world->balance("wallet:AG1"), 0);
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_lines"), 2);
        QCOMPARE(proxy.cuts(), 3);
    }

    void manyLinesTakeSeveralCommits()
    {
        std::vector<BankLine> lines;
        std::int64_t balance = 0;
        for (int i = 0; i < 450; ++i) {
            balance += 20'000 + i;
            lines.push_back(plain(Money::rupiah(20'000 + i), balance));
        }
        const auto ticket = m_world->open(1, 500'000);
        lines.push_back(plain(ticket.transferAmount, balance + ticket.transferAmount.value()));
        const auto report = m_world->report(lines, LineSource::Import);
        QCOMPARE(report.fresh, 451);
        QCOMPARE(report.credited, 1);
        QVERIFY(report.lines.back().ticket == ticket.id);
        QCOMPARE(m_world->report(lines, LineSource::Import).duplicates, 451);
    }
};

QTEST_GUILESS_MAIN(TestBankIngest)
#include "tst_bank_ingest.moc"
