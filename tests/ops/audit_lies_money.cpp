// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
    // A1: wallets against their transfers
    {"a wallet is raised by hand",
     "SELECT book('wallet:AG001', 1000)",
     "A1 A2 A4",
     "wallet:AG001 has 972000 but transfers say 971000"},
    {"money moves between wallets without a transfer",
     "SELECT book('wallet:AG001', 1000), book('wallet:UP000', -1000)",
     "A1 A2",
     "wallet:AG001"},
    {"a wallet counts a movement that was not",
     "UPDATE accounts SET seq = seq + 1 WHERE code = 'wallet:UP000'",
     "A1",
     "wallet:UP000 counts 3 movements but has 2 transfers"},
    {"an opening is invented",
     "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, "
     "credit_before, credit_after)"
     " SELECT sale('queued'), 'opening', acc('equity'), id, 100, sale('queued'), seq + 1, balance, balance + 100 FROM "
     "accounts WHERE code = 'wallet:AG001'",
     "A1 A2 A4",
     "wallet:AG001"},

    // A2: the chain of movements
    {"a movement's number is skipped",
     "UPDATE transfers SET debit_seq = debit_seq + 1 WHERE cause_id = sale('queued') AND kind = 'debit'",
     "A2",
     "wallet:AG002: movement 4 (debit of #queued) should be number 3"},
    {"a movement's number is used twice",
     "UPDATE transfers SET debit_seq = debit_seq - 1 WHERE cause_id = sale('queued') AND kind = 'debit'",
     "A2",
     "wallet:AG002"},
    {"a movement starts where the one before did not end",
     "UPDATE transfers SET credit_before = credit_before + 5, credit_after = credit_after + 5 WHERE cause_id = "
     "sale('late') AND kind = 'refund'",
     "A2",
     "wallet:AG001: movement 5 (refund of #late) starts at"},
    {"a movement does not add up",
     "ALTER TABLE transfers DROP CONSTRAINT transfers_credit_arithmetic; UPDATE transfers SET credit_after = "
     "credit_after + 5 WHERE cause_id = sale('late') AND kind = 'refund'",
     "A2",
     "wallet:AG001: movement 5 (refund of #late) moves 9000"},
    {"a wallet's side is not counted",
     "UPDATE transfers SET credit_seq = NULL, credit_before = NULL, credit_after = NULL WHERE cause_id = "
     "sale('reversed') AND kind = 'reversal'",
     "A2",
     "wallet:AG001"},
    {"another account's side is counted",
     "UPDATE transfers SET credit_seq = 1, credit_before = 0, credit_after = amount WHERE cause_id = sale('plain') AND "
     "kind = 'settle'",
     "A2",
     "sales"},

    // A3: floors
    {"a wallet is below its floor",
     "UPDATE accounts SET floor = -4000, last_delta = 0 WHERE code = 'wallet:AG002'",
     "A3 A15",
     "wallet:AG002 has -5000, its floor is -4000"},
    {"a debit went below the floor",
     "UPDATE money_requests SET payload = replace(payload, '-50000', '-6000'); UPDATE accounts SET floor = -6000 WHERE "
     "code = 'wallet:AG002'",
     "A3",
     "wallet:AG002: debit of #failed left -10000"},

    // A4: summed accounts
    {"a supplier's deposit is raised by hand", "SELECT book('supplier:DIGI', 50)", "A4", "supplier:DIGI"},
    {"money moves between summed accounts without a transfer",
     "SELECT book('sales', 10), book('cost', -10)",
     "A4",
     "sales"},
    {"a delta is lost",
     "DELETE FROM account_deltas WHERE account_id = acc('commission:UP001')",
     "A4",
     "commission:UP001 has 93 and 0 unfolded but transfers say 100"},
    {"a delta is filed under a wallet",
     "INSERT INTO account_deltas VALUES (sale('plain'), acc('wallet:UP000'), 5), (sale('plain'), acc('equity'), -5); "
     "SELECT book('equity', 5)",
     "A4",
     "an unfolded 5 belongs to account"},
    {"a transfer goes to an account that is not there",
     "UPDATE transfers SET credit_account_id = 99999 WHERE cause_id = sale('delivered') AND kind = 'commission' AND "
     "leg = 1; SELECT book('commission:UP000', -100)",
     "A4 A10",
     "99999"},

    {"a bank account is raised by hand", "SELECT book('bank:BCA1', 50)", "A4 A16", "bank:BCA1 has"},
    {"a kind moves money that it never does",
     "SELECT pay(uuid7_floor(now()), 'adjustment', 0, 'adjustment', 'sales', 5)",
     "A4 A15",
     "from adjustment to sales, which that kind never does"},

    // A5: clearing
    {"clearing leaks, properly booked",
     "SELECT pay(sale('queued'), 'opening', 0, 'clearing', 'equity', 500)",
     "A5",
     "clearing has 10500 but 2 open sales cost 11000"},
    {"an open sale becomes dearer",
     "UPDATE transactions SET price = price + 1 WHERE ref_id = 'queued'",
     "A5 A6",
     "clearing has 11000 but 2 open sales cost 11001"},

    // A17: between agents
    {"a transfer's row says another amount",
     "UPDATE balance_transfers SET amount = amount + 1 WHERE ref_id = 'gift'",
     "A17",
     "transfer #transfer.gift (done) of 50001"},
    {"a transfer has no row", "DELETE FROM balance_transfers WHERE ref_id = 'gift'", "A17", "#transfer.gift (does not"},
    {"a transfer was never moved",
     "UPDATE balance_transfers SET id = gen_random_uuid() WHERE ref_id = 'gift'",
     "A17",
     "moved 0 times"},
    {"a cancelled transfer was not given back",
     "UPDATE balance_transfers SET state = 'cancelled', cancelled_at = now() WHERE ref_id = 'gift'",
     "A17",
     "transfer #transfer.gift (cancelled)"},
    {"a transfer is given back that was never cancelled",
     "UPDATE balance_transfers SET state = 'done', cancelled_at = NULL WHERE ref_id = 'mistake'",
     "A17",
     "given back 1 times for 5000"},
    {"a transfer's row names another agent",
     "UPDATE balance_transfers SET to_agent_id = (SELECT id FROM users WHERE code = 'AG001') WHERE ref_id = 'gift'",
     "A17",
     "#transfer.gift"},

    // A18: commission that may be spent
    {"commission matures before it was earned",
     "UPDATE maturities SET cutoff = now() - interval '1 day' WHERE id = (SELECT min(id::text)::uuid FROM maturities)",
     "A18",
     "commission:UP001: 300 matured by the cutoff"},
    {"the second run pays more than was earned by then",
     "UPDATE transfers SET at = now() WHERE kind = 'commission'",
     "A18",
     "commission:UP001: 300 matured by the cutoff"},
    {"a run paid another amount than it says",
     "UPDATE maturities SET amount = amount + 1 WHERE id = (SELECT max(id::text)::uuid FROM maturities)",
     "A18",
     "maturity #run.2 of 201 to 1 accounts: paid 200 to 1"},
    {"a maturity has no run", "DELETE FROM maturities WHERE amount = 200", "A18", "maturity #run.2 of"},
    {"an upline's commission matures into another wallet",
     "UPDATE users SET commission_account_id = -1 WHERE code = 'UP001'",
     "A18 A10 P2",
     "maturity #run.1 moves 300"},
};

} // namespace

std::span<const Lie> liesAboutMoney()
{
    return kLies;
}

} // namespace eraflazz::test
