// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
    // A16: deposits
    {"a line of the bank was never booked",
     "INSERT INTO bank_lines SELECT gen_random_uuid(), bank_account_id, 'x', source, import_id, line_date, line_time, "
     "pending, direction, 5, 0, balance, balance_cents, description, sender, reference, received_at, 'suspense' FROM "
     "bank_lines WHERE dedupe_key = 'nobodys'",
     "A16",
     "(suspense, CR 5): booked in 0 times"},
    {"a line is another amount than was booked",
     "UPDATE bank_lines SET amount = amount + 1 WHERE dedupe_key = 'nobodys'",
     "A16",
     "line #nobodys (suspense, CR 50001): booked in 1 times for 50000"},
    {"a booked line vanishes", "DELETE FROM bank_lines WHERE dedupe_key = 'held'", "A16", "line #held (does not exist"},
    {"a duplicate line stays booked",
     "UPDATE bank_lines SET state = 'duplicate', same_as = id WHERE dedupe_key = 'nobodys'",
     "A16",
     "line #nobodys (duplicate"},
    {"a line belongs to another agent",
     "UPDATE bank_lines SET agent_id = (SELECT id FROM users WHERE code = 'AG003') WHERE dedupe_key = 'byhand'",
     "A16",
     "line #byhand (credited"},
    {"a credited line waits again",
     "UPDATE bank_lines SET state = 'suspense' WHERE dedupe_key = 'credited'",
     "A16",
     "line #credited (suspense, CR 100123): booked in 1 times for 100123, back 0 times, out 0 times for 0; credited 1 "
     "times for 99623"},
    {"a line funds two credits",
     "DROP INDEX transfers_one_credit_a_line; SELECT pay(bankline('credited'), 'deposit_manual', 0, 'suspense', "
     "'wallet:AG003', 100)",
     "A16 A1 A2 A15",
     "line #credited"},
    {"nobody's money is credited by rule, without a ticket",
     "UPDATE bank_lines SET state = 'credited', agent_id = (SELECT id FROM users WHERE code = 'AG003') WHERE "
     "dedupe_key "
     "= 'nobodys'; INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, "
     "credit_seq, credit_before, credit_after) SELECT bankline('nobodys'), 'deposit', acc('suspense'), id, 50000, "
     "bankline('nobodys'), seq + 1, balance, balance + 50000 FROM accounts WHERE code = 'wallet:AG003'; UPDATE "
     "accounts "
     "SET "
     "balance = balance + 50000, seq = seq + 1 WHERE code = 'wallet:AG003'; SELECT book('suspense', -50000)",
     "A16",
     "line #nobodys was credited by rule but belongs to no ticket"},
    {"a ticket is approved without money",
     "UPDATE deposit_tickets SET state = 'approved', ended_at = now() WHERE ref_id = 'held'",
     "A16",
     "ticket #ticket.held (approved"},
    {"a ticket forgets that it was credited",
     "UPDATE deposit_tickets SET state = 'rejected' WHERE ref_id = 'credited'",
     "A16",
     "ticket #ticket.credited (rejected"},
    {"a ticket's fee is not what was kept",
     "UPDATE deposit_tickets SET fee = 400 WHERE ref_id = 'credited'",
     "A16",
     "ticket #ticket.credited (approved, 100123 with fee 400)"},
    {"what the bank took back is not taken from its agent",
     "UPDATE transfers SET debit_account_id = acc('receivable') WHERE kind = 'deposit_short'; SELECT "
     "book('receivable:AG004', 10000), book('receivable', -10000)",
     "A16 A15",
     "line #returned (reversed"},
    {"the bank's taking back is forgotten",
     "UPDATE bank_lines SET state = 'out' WHERE dedupe_key = 'takeback'",
     "A16",
     "1 lines of 20020 were reversed, the bank took back 0"},
    {"more is written off than is owed",
     "SELECT pay(uuid7_floor(now()), 'write_off', 0, 'loss:write_off', 'receivable:AG004', 20000)",
     "A16 A15",
     "more was written off than its agent owes"},
    {"suspense is spent on something else",
     "SELECT pay(uuid7_floor(now()), 'opening', 0, 'suspense', 'equity', 100)",
     "A16 A4",
     "suspense has 64907, but the lines that are nobody's make 65007"},
    {"a supplier's line is nobody's again",
     "UPDATE bank_lines SET state = 'out' WHERE dedupe_key = 'fed'",
     "A16",
     "line #fed (out"},
    {"a line is a supplier's that no supplier got",
     "UPDATE bank_lines SET state = 'supplier' WHERE dedupe_key = 'paid-out'",
     "A16",
     "line #paid-out (supplier"},
    {"a supplier is paid out of suspense without a line",
     "SELECT pay(uuid7_floor(now()), 'supplier_deposit', 0, 'supplier:VIP', 'suspense', 100)",
     "A16 A15",
     "does not exist"},
    {"a supplier's refund is another amount than its line",
     "UPDATE bank_lines SET amount = amount + 1 WHERE dedupe_key = 'given-back'",
     "A16",
     "line #given-back (supplier"},
    {"money leaves the bank without a line",
     "SELECT pay(uuid7_floor(now()), 'cost', 0, 'cost', 'bank:BCA1', 100)",
     "A16 A4 A7",
     "bank:BCA1 has"},
};

} // namespace

std::span<const Lie> liesAboutDeposits()
{
    return kLies;
}

} // namespace eraflazz::test
