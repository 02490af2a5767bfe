// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_world.h"
#include "ops/audit/audit.h"
#include "support/pg_cluster.h"
#include "wallet/pg/pg_seal.h"

#include <QDateTime>
#include <QTest>

#include <memory>
#include <sstream>

using eraflazz::ops::AuditOptions;
using eraflazz::ops::CheckResult;
using eraflazz::ops::SealedHead;
using eraflazz::test::AuditWorld;
using eraflazz::test::PgCluster;
using eraflazz::wallet::PgSeal;

namespace {

/// The daemon's key.
const eraflazz::SecretBox kBox({1, 2, 3});

/// Every way of cooking the books that the audit must notice. All are done as a superuser with the triggers off.
struct Lie {
    const char* name;
    const char* sql;
    const char* expected; ///< Ids of the checks that complain, all of them; the one that must name the culprit first.
    const char* culprit;  ///< Part of that check's sample; "#ref" stands for the id of the sale of that ref_id.
};

const Lie kLies[] = {
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

    // A6: debits and order keys
    {"a debit vanishes",
     "DELETE FROM transfers WHERE cause_id = sale('queued')",
     "A6 A1 A2 A4",
     "sale #queued of 5000 was never debited"},
    {"a sale is cheaper than its debit",
     "UPDATE transactions SET price = price - 1 WHERE ref_id = 'delivered'",
     "A6 A7",
     "sale #delivered of 11999"},
    {"a sale names another wallet",
     "UPDATE transactions SET wallet_account_id = acc('wallet:AG002') WHERE ref_id = 'delivered'",
     "A6",
     "#delivered"},
    {"a sale names another agent",
     "UPDATE transactions SET agent_id = (SELECT id FROM users WHERE code = 'AG002') WHERE ref_id = 'delivered'",
     "A6",
     "#delivered"},
    {"a sale is debited twice",
     "ALTER TABLE transfers DROP CONSTRAINT transfers_single_leg; SELECT pay(sale('plain'), 'debit', 1, 'equity', "
     "'cost', 1)",
     "A6",
     "sale #plain of 10300"},
    {"a debit has no sale",
     "UPDATE transfers SET kind = 'debit' WHERE kind = 'opening' AND credit_account_id = acc('equity')",
     "A6 A4 A15 A16",
     "belongs to no sale"},
    {"the agent was told another balance",
     "UPDATE transactions SET balance_after = balance_after + 1 WHERE ref_id = 'plain'",
     "A6",
     "#plain"},
    {"an order key is lost", "DELETE FROM order_keys WHERE ref_id = 'late'", "A6", "sale #late has no order key"},
    {"an order key points at another sale",
     "UPDATE order_keys SET sale_id = sale('failover') WHERE ref_id = 'failed'",
     "A6",
     "#failover"},
    {"a sale vanishes",
     "DELETE FROM transactions WHERE ref_id = 'plain'",
     "A6 A7 A11 A14",
     "debit of #plain belongs to no sale"},

    // A7: SUCCESS
    {"a settlement goes elsewhere",
     "UPDATE transfers SET credit_account_id = acc('receivable') WHERE cause_id = sale('delivered') AND kind = "
     "'settle'; SELECT book('sales', -12000), book('receivable', 12000)",
     "A7 A4 A16",
     "#delivered"},
    {"a settlement is missing",
     "DELETE FROM transfers WHERE cause_id = sale('plain') AND kind = 'settle'; SELECT book('sales', -10300), "
     "book('clearing', 10300)",
     "A7 A5",
     "sale #plain (SUCCESS, price 10300, cost 10000): settled 0 times"},
    {"a success is refunded too",
     "DROP INDEX transfers_one_outcome; SELECT pay(sale('delivered'), 'refund', 0, 'equity', 'cost', 1)",
     "A7",
     "#delivered"},
    {"a success cost something else",
     "UPDATE transactions SET cost = cost - 100 WHERE ref_id = 'failover'",
     "A7",
     "#failover"},
    {"the cost went to another supplier",
     "UPDATE transfers SET credit_account_id = acc('supplier:VIP') WHERE cause_id = sale('plain') AND kind = 'cost'; "
     "SELECT book('supplier:DIGI', -10000), book('supplier:VIP', 10000)",
     "A7",
     "#plain"},
    {"an open sale is settled",
     "SELECT pay(sale('queued'), 'settle', 0, 'equity', 'cost', 1)",
     "A7",
     "sale #queued (PENDING"},

    // A8: FAILED
    {"a refund is missing",
     "DELETE FROM transfers WHERE cause_id = sale('failed') AND kind = 'refund'",
     "A8 A1 A2 A4",
     "sale #failed (FAILED, price 10000): refunded 0 times"},
    {"a sale fails without a refund",
     "UPDATE transactions SET status = 'FAILED', settled_at = now() WHERE ref_id = 'waiting'",
     "A8 A5 A11 A14",
     "#waiting"},
    {"a failed sale pays its supplier",
     "SELECT pay(sale('failed'), 'cost', 0, 'cost', 'supplier:DIGI', 1)",
     "A8",
     "#failed"},
    {"a failed sale is settled",
     "DROP INDEX transfers_one_outcome; SELECT pay(sale('failed'), 'settle', 0, 'equity', 'sales', 1)",
     "A8",
     "#failed"},
    {"a failed sale pays commission",
     "SELECT pay(sale('failed'), 'commission', 0, 'sales', 'commission:UP001', 1)",
     "A8 A10",
     "#failed"},
    {"a refund comes from elsewhere",
     "UPDATE transfers SET debit_account_id = acc('sales') WHERE cause_id = sale('failed') AND kind = 'refund'; SELECT "
     "book('sales', -10000), book('clearing', 10000)",
     "A8 A5",
     "#failed"},
    {"an open sale is refunded",
     "SELECT pay(sale('queued'), 'refund', 0, 'equity', 'cost', 1)",
     "A8",
     "sale #queued (PENDING"},
    {"a late cost has no case", "DELETE FROM cases WHERE kind = 'late_success'", "A8 A12", "late cost of #late"},
    {"a late cost is not booked as a loss",
     "UPDATE transfers SET debit_account_id = acc('cost') WHERE kind = 'late_cost'; SELECT book('cost', -8500), "
     "book('loss:late_success', 8500)",
     "A8",
     "late cost of #late from cost"},

    // A9: REFUND
    {"a reversal has no case", "DELETE FROM cases WHERE kind = 'reversal'", "A9", "#reversed"},
    {"a delivered sale is reversed",
     "SELECT pay(sale('delivered'), 'reversal', 0, 'equity', 'cost', 1)",
     "A9 A15",
     "sale #delivered (SUCCESS"},
    {"a reversed sale becomes a success again",
     "UPDATE transactions SET status = 'SUCCESS' WHERE ref_id = 'reversed'",
     "A9 A10 A14",
     "sale #reversed (SUCCESS"},
    {"a reversed sale was never settled",
     "UPDATE transfers SET kind = 'opening' WHERE cause_id = sale('reversed') AND kind = 'settle'",
     "A9",
     "#reversed"},
    {"a reversal comes from elsewhere",
     "UPDATE transfers SET debit_account_id = acc('cost') WHERE kind = 'reversal'; SELECT book('cost', -8000), "
     "book('sales', 8000)",
     "A9 A15",
     "#reversed"},
    {"a reversed sale lost its reversal",
     "UPDATE transfers SET kind = 'opening', request_id = NULL WHERE kind = 'reversal'",
     "A9",
     "#reversed"},

    {"a supplier gives back more than it took",
     "UPDATE transfers SET amount = amount + 5000 WHERE kind = 'cost_back'; SELECT book('supplier:VIP', -5000), "
     "book('cost', 5000)",
     "A9",
     "given back 1 times for 11000"},
    {"a supplier gives back what was delivered",
     "SELECT pay(sale('delivered'), 'cost_back', 0, 'supplier:DIGI', 'cost', 1)",
     "A9",
     "sale #delivered (SUCCESS"},

    // A10: commission
    {"a reversed sale's commission is not given back",
     "DELETE FROM transfers WHERE kind = 'commission_back'; SELECT book('commission:UP001', 200), book('sales', -200)",
     "A10",
     "sale #reversed (REFUND), commission 0: 200 was paid to commission:UP001, 0 was given back by nobody"},
    {"a delivered sale's commission is given back",
     "SELECT pay(sale('delivered'), 'commission_back', 0, 'commission:UP001', 'sales', 300)",
     "A10",
     "sale #delivered (SUCCESS), commission 0: 0 was paid to nobody, 300 was given back by commission:UP001"},
    {"a sale's commission is not what was paid",
     "UPDATE transactions SET commission = commission + 1 WHERE ref_id = 'failover'",
     "A10",
     "sale #failover says that its commission is 401, paid were 400"},
    {"a commission goes to another upline",
     "UPDATE transfers SET credit_account_id = acc('commission:AG001') WHERE cause_id = sale('delivered') AND kind = "
     "'commission' AND leg = 0; SELECT book('commission:UP001', -300), book('commission:AG001', 300)",
     "A10",
     "sale #delivered, commission 0: planned 300 to commission:UP001, paid 300 to commission:AG001"},
    {"a commission is not paid",
     "UPDATE transfers SET kind = 'opening' WHERE cause_id = sale('delivered') AND kind = 'commission' AND leg = 0",
     "A10",
     "paid 0 to nobody"},
    {"a commission is paid before the sale ends",
     "SELECT pay(sale('waiting'), 'commission', 0, 'sales', 'commission:UP001', 300)",
     "A10",
     "#waiting"},
    {"a commission plan cannot be read",
     "UPDATE transactions SET commission_plan = 'oops' WHERE ref_id = 'delivered'",
     "A10",
     "cannot be evaluated"},

    // A11: attempts
    {"an attempt lives on after the end",
     "UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('failed') AND no = 1",
     "A11",
     "#failed"},
    {"an open sale has no live attempt",
     "UPDATE attempts SET state = 'REJECTED', ended_at = now() WHERE sale_id = sale('queued')",
     "A11",
     "#queued"},
    {"a sale has two live attempts",
     "DROP INDEX attempts_live; UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('waiting')",
     "A11",
     "sale #waiting (PROCESSING, 2 attempts) has 2 attempts, numbered 1 to 2, 2 of them live"},
    {"an attempt vanishes", "DELETE FROM attempts WHERE sale_id = sale('failover') AND no = 1", "A11", "#failover"},
    {"a reference is not registered",
     "DELETE FROM attempt_refs WHERE sale_id = sale('plain')",
     "A11",
     "attempt 1 of sale #plain: its reference 7031 is not registered"},
    {"a reference is registered for another sale",
     "UPDATE attempt_refs SET sale_id = sale('late') WHERE sale_id = sale('plain')",
     "A11",
     "reference 7031 is of attempt 1 of sale #plain"},

    // A12: deliveries
    {"a success was not delivered",
     "UPDATE attempts SET state = 'REJECTED' WHERE sale_id = sale('delivered')",
     "A12",
     "#delivered"},
    {"a success was delivered by another supplier",
     "UPDATE attempts SET supplier_id = (SELECT id FROM suppliers WHERE code = 'VIP') WHERE sale_id = sale('plain'); "
     "UPDATE attempt_refs SET supplier_id = (SELECT id FROM suppliers WHERE code = 'VIP') WHERE sale_id = "
     "sale('plain')",
     "A12",
     "#plain"},
    {"a success names another supplier",
     "UPDATE transactions SET supplier_id = (SELECT id FROM suppliers WHERE code = 'DIGI') WHERE ref_id = 'failover'",
     "A12 A7",
     "#failover"},
    {"a failed sale was delivered",
     "UPDATE attempts SET state = 'DELIVERED' WHERE sale_id = sale('failed') AND no = 1",
     "A12",
     "#failed"},
    {"an open sale was delivered",
     "DELETE FROM cases WHERE kind = 'quarantine'; UPDATE attempts SET state = 'DELIVERED' WHERE sale_id = "
     "sale('waiting') AND no = 1",
     "A12 A13",
     "#waiting"},

    // A13: evidence
    {"evidence is left lying",
     "DELETE FROM cases WHERE kind = 'quarantine'",
     "A13",
     "of sale #waiting (callback: unknown) unapplied"},
    {"a callback counts as applied but left no evidence",
     "UPDATE evidence SET source = 'answer' WHERE sale_id = sale('delivered')",
     "A13",
     "#delivered"},
    {"a callback counts as applied to no sale",
     "UPDATE inbox SET sale_id = NULL WHERE sale_id = sale('plain')",
     "A13",
     "applied to sale none"},

    // A14: reports
    {"a report vanishes",
     "DELETE FROM outbox WHERE sale_id = sale('failed')",
     "A14",
     "sale #failed (FAILED, 1 reports) has 0 reports"},
    {"a report's number is skipped",
     "UPDATE outbox SET sequence = 3 WHERE sale_id = sale('late') AND sequence = 2",
     "A14",
     "#late"},
    {"a sale forgot its reports", "UPDATE transactions SET reports = 0 WHERE ref_id = 'plain'", "A14", "#plain"},
    {"the agent was told the opposite",
     "UPDATE outbox SET event = 'sale.failed' WHERE sale_id = sale('delivered')",
     "A14",
     "#delivered"},
    {"the agent was not told of the reversal",
     "UPDATE outbox SET event = 'sale.corrected' WHERE sale_id = sale('reversed') AND sequence = 2",
     "A14",
     "#reversed"},
    {"an open sale is reported",
     "INSERT INTO outbox (sale_id, sequence, agent_id, event, body, state, owner_slot) VALUES (sale('queued'), 1, 1, "
     "'sale.success', '{}', 'due', 1)",
     "A14",
     "#queued"},

    // A15: the seal
    {"a sealed transfer becomes another one",
     "UPDATE transfers SET batch_id = cause_id WHERE cause_id = bankline('nobodys')",
     "A15",
     "they are not what was sealed"},
    {"a sealed transfer vanishes, properly booked",
     "DELETE FROM transfers WHERE kind = 'supplier_drift'; DELETE FROM request_approvals WHERE transfer_kind = "
     "'supplier_drift'; DELETE FROM money_requests WHERE kind = 'supplier_drift'; SELECT book('supplier:VIP', -100), "
     "book('loss:supplier_drift', 100)",
     "A15",
     "they are not what was sealed"},
    {"a transfer is slipped behind the seals",
     "SELECT pay(uuid7_floor(now()), 'opening', 0, 'cost', 'equity', 1); UPDATE transfers SET at = now() - interval '1 "
     "year' WHERE amount = 1",
     "A15",
     "seal 1 of"},
    {"a seal's digest is made to fit",
     "UPDATE transfers SET batch_id = cause_id WHERE cause_id = bankline('credited') AND kind = 'bank_in'; UPDATE "
     "seals "
     "SET "
     "digest = sha256('x') WHERE no = 1",
     "A15",
     "seal 1 of"},
    {"a seal's head is changed",
     "UPDATE seals SET head = sha256('x') WHERE no = 2",
     "A15",
     "head that does not follow"},
    {"a seal is taken out", "DELETE FROM seals WHERE no = 2", "A15", "seal 1 of"},
    {"the first seal is taken out", "DELETE FROM seals WHERE no = 1", "A15", "seal 2 should be number 1"},
    {"two seals leave a gap of time",
     "UPDATE seals SET from_at = from_at + interval '1 microsecond' WHERE no = 2",
     "A15",
     "seal 2 begins at"},

    // A15: people
    {"a manual transfer is booked without its request",
     "DELETE FROM request_approvals WHERE transfer_kind = 'write_off'",
     "A15",
     "write_off of #request.write_off of 1000: nobody agreed to it"},
    {"a manual transfer is not what was agreed on",
     "UPDATE request_approvals SET amount = amount - 1 WHERE transfer_kind = 'adjustment' AND amount = 2500",
     "A15",
     "asked for"},
    {"what was agreed on is not what was asked for",
     "UPDATE money_requests SET debit_account_id = acc('equity') WHERE transfer_kind = 'supplier_refund'",
     "A15",
     "supplier_refund of #given-back of 5000: not what request"},
    {"what was agreed on is never booked",
     "INSERT INTO request_approvals SELECT gen_random_uuid(), 1, 2, gen_random_uuid(), 'adjustment', "
     "acc('adjustment'), "
     "acc('wallet:AG003'), 5, current_date, now(); INSERT INTO money_requests (id, kind, maker_id, idempotency_key, "
     "fingerprint, reason_code, subject, cause_id, transfer_kind, debit_account_id, credit_account_id, amount, state, "
     "business_day, ended_at, ended_by) SELECT request_id, 'adjustment', 1, 'x', '', 'BONUS', 'x', cause_id, "
     "transfer_kind, debit_account_id, credit_account_id, amount, 'approved', business_day, now(), 2 FROM "
     "request_approvals WHERE amount = 5; INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac) "
     "SELECT max(seq) + 1, 1, 'request.propose', 'money_request:' || max(request_id::text), now(), '' FROM "
     "operator_actions, request_approvals WHERE amount = 5; INSERT INTO operator_actions (seq, operator_id, action, "
     "subject, at, mac) SELECT max(seq) + 1, 2, 'request.approve', 'money_request:' || max(request_id::text), now(), "
     "'' "
     "FROM operator_actions, request_approvals WHERE amount = 5",
     "A15",
     "agreed to but not booked"},
    {"one person asks and agrees",
     "ALTER TABLE money_requests DROP CONSTRAINT money_requests_ended_by_whom; ALTER TABLE request_approvals DROP "
     "CONSTRAINT request_approvals_two_people; "
     "UPDATE request_approvals SET checker_id = 1 WHERE transfer_kind = 'reversal'; UPDATE money_requests SET ended_by "
     "= 1 WHERE transfer_kind = 'reversal'; "
     "UPDATE operator_actions SET operator_id = 1 WHERE subject = (SELECT 'money_request:' || id FROM money_requests "
     "WHERE transfer_kind = 'reversal')",
     "A15",
     "request #request.reversal (case_resolution, approved): asked by operator 1, agreed to by operator 1"},
    {"nobody's action says that it was asked for",
     "UPDATE operator_actions SET action = 'request.note' WHERE seq = 1",
     "A15",
     "asked by operator 1 (no action says so), agreed to by operator 2"},
    {"another person's action says that it was agreed to",
     "UPDATE operator_actions SET operator_id = 1 WHERE seq = 4",
     "A15",
     "request #request.credit_limit (credit_limit, approved): asked by operator 1, agreed to by operator 2 (no action"},
    {"an action vanishes",
     "UPDATE operator_actions SET seq = seq + 1000 WHERE seq > 5",
     "A15",
     "action 1006 of operator 2 (request.approve) follows action 5"},
    {"an approved request has no approval",
     "DELETE FROM request_approvals WHERE transfer_kind IS NULL; UPDATE accounts SET floor = 0, floor_request_id = "
     "NULL, last_delta = 0 "
     "WHERE code = 'wallet:AG002'",
     "A15 A3",
     "agreed to by operator nobody"},
    {"a floor is lowered by hand",
     "UPDATE accounts SET floor = -1 WHERE code = 'wallet:AG003'",
     "A15",
     "wallet:AG003 has a floor of -1, no request agreed to it"},
    {"a floor is lowered further than agreed",
     "UPDATE accounts SET floor = -60000 WHERE code = 'wallet:AG002'",
     "A15",
     "wallet:AG002 has a floor of -60000, request #request.credit_limit agreed to -50000"},

    {"one person alone changes a supplier's credentials",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'supplier.credentials', 'supplier:VIP', '{}', now(), '' FROM operator_actions",
     "A15",
     "supplier.credentials of supplier:VIP by operator 1"},
    {"a supplier has credentials that nobody agreed on",
     "UPDATE suppliers SET credentials_request_id = NULL WHERE code = 'DIGI'",
     "A15",
     "supplier DIGI has the credentials of nobody, the last that two people agreed on are of request "
     "#request.supplier_credentials"},
    {"credentials were agreed to and not set",
     "DELETE FROM credential_changes; UPDATE suppliers SET credentials_request_id = NULL; UPDATE operator_actions SET "
     "action = 'supplier.change' WHERE action = 'supplier.credentials'",
     "A15",
     "request #request.supplier_credentials about supplier:DIGI was agreed to but not carried out"},
    {"whoever agreed to a key makes it",
     "ALTER TABLE agent_keys_made DROP CONSTRAINT agent_keys_made_by_maker; UPDATE operator_actions SET operator_id = "
     "2 WHERE action = 'agent.key' AND detail LIKE '%issue%'",
     "A15",
     "not what request #request.agent_key agreed to"},
    {"a request makes a second key",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'agent.key', 'agent:AG001', (SELECT detail FROM operator_actions WHERE action = 'agent.key' AND detail LIKE "
     "'%issue%'), now(), '' FROM operator_actions",
     "A15",
     "request #request.agent_key was used before"},
    {"a key was made and no action says so",
     "UPDATE operator_actions SET detail = '{\"what\": \"revoke\"}' WHERE action = 'agent.key'",
     "A15",
     "request #request.agent_key (agent_key) was used, no action says so"},

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

    // A15: who works here
    {"a ghost works here",
     "INSERT INTO operators (id, username, role, password_hash) VALUES (99, 'ghost', 'finance_checker', '')",
     "A15",
     "operator ghost (finance_checker, active) was added by nobody"},
    {"somebody has a role that nobody gave",
     "UPDATE operators SET role = 'owner' WHERE username = 'finance2'",
     "A15",
     "operator finance2 is owner and active, the actions make it finance_checker and active"},
    {"somebody works here no more, nobody says why",
     "UPDATE operators SET status = 'disabled' WHERE username = 'finance1'",
     "A15",
     "operator finance1 is finance_maker and disabled"},
    {"who was added is another one now",
     "UPDATE operators SET username = 'finance3' WHERE username = 'finance1'",
     "A15",
     "was added by nobody"},

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
     "A18",
     "maturity #run.1 moves 300"},

    // P1: partitions
    {"a row falls into a default partition",
     "INSERT INTO inbox (id, supplier_id, delivery, body, state) VALUES ('00000000-0000-7000-8000-000000000001', 1, "
     "'', '{}', 'hint')",
     "P1",
     "inbox has 1"},

    // What looks odd but is right
    {"what one person could do alone before it took two",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'agent.key', 'agent:AG002', '{\"what\": \"issue\"}', now(), '' FROM operator_actions; UPDATE two_people_since "
     "SET action_seq = (SELECT max(seq) FROM operator_actions); DELETE FROM agent_keys_made; DELETE FROM "
     "credential_changes; UPDATE money_requests SET kind = 'price_change' WHERE kind = 'supplier_credentials'; UPDATE "
     "suppliers SET credentials_request_id = NULL",
     "",
     ""},
    {"a limit that shrinks takes nothing from a wallet",
     "SELECT agree(gen_random_uuid(), 'wallet:AG002', -50000, -1000)",
     "",
     ""},
    {"fresh evidence may wait", "DELETE FROM cases WHERE kind = 'quarantine'; UPDATE evidence SET at = now()", "", ""},
    {"a default partition that was emptied is empty",
     "INSERT INTO inbox (id, supplier_id, delivery, body, state) VALUES ('00000000-0000-7000-8000-000000000001', 1, "
     "'', '{}', 'hint'); DELETE FROM inbox WHERE state = 'hint'",
     "",
     ""},
    {"deltas are folded", "SELECT fold_account_deltas()", "", ""},
};

QString brokenOnes(const std::vector<CheckResult>& results)
{
    QStringList ids;
    for (const CheckResult& result : results) {
        if (!result.ok())
            ids << QString::fromStdString(result.id);
    }
    return ids.join(u' ');
}

QString sorted(const QString& ids)
{
    QStringList list = ids.split(u' ', Qt::SkipEmptyParts);
    list.sort();
    return list.join(u' ');
}

} // namespace

class AuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rightBooksPassEveryCheck();
    void everyLieIsNamed_data();
    void everyLieIsNamed();
    void theReportIsALinePerCheckAndAnExitCode();
    void theWireIsHeldAgainstTheBooks();
    void salesBeforeTheSandboxNeedNoDelivery();
    void actionsAreHeldAgainstTheKey_data();
    void actionsAreHeldAgainstTheKey();
    void anExportedHeadIsHeldAgainstTheChain();
    void nothingNeedsToBeSealed();
    void whatCannotBeReadEndsWithTwo_data();
    void whatCannotBeReadEndsWithTwo();

private:
    [[nodiscard]] AuditOptions options(const std::string& database) const
    {
        AuditOptions options;
        options.conninfo = m_cluster->conninfo(database, PgCluster::kAudit);
        return options;
    }
    [[nodiscard]] std::string resolved(std::string text) const;

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<AuditWorld> m_world;
    std::string m_books; ///< The database of the right books; lies are told in copies.
    SealedHead m_head;   ///< Of the last seal.
};

void AuditTest::initTestCase()
{
    m_cluster = std::make_unique<PgCluster>();
    m_world = std::make_unique<AuditWorld>(QDateTime::currentMSecsSinceEpoch(), kBox);
    m_books = m_cluster->createDatabase();
    m_cluster->run(m_books, m_world->sql(), PgCluster::kOwner);
    // What is older than an hour is sealed by the daemon's own code, in spans of ten.
    PgSeal seals(m_cluster->conninfo(m_books), {10, 3600});
    while (const auto sealed = seals.sealNext())
        m_head = {sealed->seal.no, eraflazz::wallet::toHex(sealed->seal.head)};
    QVERIFY(m_head.no >= 3);
}

std::string AuditTest::resolved(std::string text) const
{
    const std::size_t from = text.find('#');
    if (from == std::string::npos)
        return text;
    const std::size_t to = std::min(text.find_first_of(" ):,", from), text.size());
    return text.replace(from, to - from, m_world->id(text.substr(from + 1, to - from - 1)));
}

void AuditTest::rightBooksPassEveryCheck()
{
    const auto results = eraflazz::ops::audit(options(m_books));
    QStringList ids;
    for (const CheckResult& result : results) {
        ids << QString::fromStdString(result.id);
        QVERIFY2(result.ok(), eraflazz::ops::reportLine(result).c_str());
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 P1"));
}

void AuditTest::everyLieIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("culprit");
    for (const Lie& lie : kLies)
        QTest::newRow(lie.name) << QString::fromUtf8(lie.sql) << QString::fromUtf8(lie.expected)
                                << QString::fromUtf8(lie.culprit);
}

void AuditTest::everyLieIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    QFETCH(QString, culprit);
    const std::string copy = m_cluster->copyDatabase(m_books);
    try {
        m_cluster->run(copy, "SET session_replication_role = replica;\n" + sql.toStdString() + ';');
    } catch (const eraflazz::test::PgClusterError& error) {
        QFAIL(error.what());
    }
    const auto results = eraflazz::ops::audit(options(copy));
    m_cluster->dropDatabase(copy);

    QString report;
    for (const CheckResult& result : results) {
        if (!result.ok())
            report += QString::fromStdString(eraflazz::ops::reportLine(result)) + u'\n';
    }
    QVERIFY2(sorted(brokenOnes(results)) == sorted(expected),
             qPrintable(QStringLiteral("expected %1 but:\n%2").arg(expected, report)));
    const QString main = expected.section(u' ', 0, 0);
    for (const CheckResult& result : results) {
        if (QString::fromStdString(result.id) == main)
            QVERIFY2(result.sample.find(resolved(culprit.toStdString())) != std::string::npos,
                     (result.sample + " does not name " + resolved(culprit.toStdString())).c_str());
    }
}

void AuditTest::theReportIsALinePerCheckAndAnExitCode()
{
    std::ostringstream out;
    std::ostringstream errors;
    QCOMPARE(eraflazz::ops::runAudit(options(m_books), out, errors), 0);
    QVERIFY(out.str().starts_with("A1  ok        wallet balance equals its transfers\nA2  ok        "));
    QCOMPARE(QString::fromStdString(errors.str()), QString());

    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SELECT book('wallet:AG001', 1000), book('wallet:UP000', -1000)");
    std::ostringstream broken;
    QCOMPARE(eraflazz::ops::runAudit(options(copy), broken, errors), 1);
    QVERIFY2(broken.str().starts_with(
                 "A1  BROKEN    2 wallets differ, first: wallet:AG001 has 972000 but transfers say 971000\n"),
             broken.str().c_str());
    m_cluster->dropDatabase(copy);
}

void AuditTest::theWireIsHeldAgainstTheBooks()
{
    AuditOptions withWire = options(m_books);
    withWire.sandboxBody = m_world->wire();
    const auto results = eraflazz::ops::audit(withWire);
    QCOMPARE(brokenOnes(results), QString());
    QCOMPARE(QString::fromStdString(results.back().id), QStringLiteral("W8"));

    withWire.sandboxBody = "[]"; // Three sales were sold, nothing was delivered.
    const auto nothing = eraflazz::ops::audit(withWire);
    QCOMPARE(brokenOnes(nothing), QStringLiteral("W5"));
}

void AuditTest::salesBeforeTheSandboxNeedNoDelivery()
{
    AuditOptions withWire = options(m_books);
    withWire.sandboxBody = "[]";
    withWire.sandboxSince = "2100-01-01 00:00:00+00";
    QCOMPARE(brokenOnes(eraflazz::ops::audit(withWire)), QString());
}

void AuditTest::actionsAreHeldAgainstTheKey_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("culprit");
    QTest::newRow("as the daemon wrote it") << ""
                                            << "";
    const auto row = [](const char* name, const char* sql, const char* culprit) {
        QTest::newRow(name) << QStringLiteral("UPDATE operator_actions SET ") + QString::fromLatin1(sql) << culprit;
    };
    row("another person", "operator_id = 2 WHERE seq = 3", "action 3 (request.propose of money_request:");
    row("another action", "action = 'request.note' WHERE seq = 3", "action 3 (request.note");
    row("another subject", "subject = 'money_request:x' WHERE seq = 3", "action 3 (request.propose of money_request:x");
    row("another reason", "detail = '{}' WHERE seq = 3", "action 3");
    row("another time", "at = at + interval '1 microsecond' WHERE seq = 3", "action 3");
    row("another number", "seq = 1000 WHERE seq = (SELECT max(seq) FROM operator_actions)", "action 1000");
    row("a forged mac", "mac = sha256('x') WHERE seq = 3", "action 3");
    QTest::newRow("a row more, without the key")
        << "INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac) SELECT max(seq) + 1, 1, "
           "'request.approve', 'money_request:x', now(), sha256('x') FROM operator_actions"
        << "(request.approve of money_request:x)";
}

void AuditTest::actionsAreHeldAgainstTheKey()
{
    QFETCH(QString, sql);
    QFETCH(QString, culprit);
    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SET session_replication_role = replica;\n" + sql.toStdString() + ';');
    AuditOptions withKey = options(copy);
    const auto key = eraflazz::ops::actionKey(kBox).bytes;
    withKey.actionKey = std::string(key.begin(), key.end());
    const auto results = eraflazz::ops::audit(withKey);
    m_cluster->dropDatabase(copy);
    QCOMPARE(QString::fromStdString(results.back().id), QStringLiteral("K1"));
    QVERIFY2(results.back().ok() == culprit.isEmpty(), results.back().sample.c_str());
    QVERIFY2(results.back().sample.find(culprit.toStdString()) != std::string::npos, results.back().sample.c_str());
    // A forged mac is also what the next row's mac rests on; anything else is one row's own.
    QVERIFY(results.back().offences <= 2);
}

void AuditTest::anExportedHeadIsHeldAgainstTheChain()
{
    const auto check = [this](std::int64_t no, const std::string& head) {
        AuditOptions withHead = options(m_books);
        withHead.sealedHead = SealedHead{no, head};
        return eraflazz::ops::audit(withHead).back();
    };
    QVERIFY(check(m_head.no, m_head.head).ok());
    QCOMPARE(QString::fromStdString(check(m_head.no, m_head.head).id), QStringLiteral("S1"));
    const auto rewritten = check(m_head.no - 1, m_head.head);
    QVERIFY(!rewritten.ok());
    QVERIFY2(rewritten.sample.find("was exported with " + m_head.head) != std::string::npos, rewritten.sample.c_str());
    const auto cut = check(m_head.no + 1, m_head.head);
    QVERIFY2(cut.sample.find("no such seal") != std::string::npos, cut.sample.c_str());
}

void AuditTest::nothingNeedsToBeSealed()
{
    const std::string copy = m_cluster->copyDatabase(m_books);
    m_cluster->run(copy, "SET session_replication_role = replica; DELETE FROM seals");
    QCOMPARE(brokenOnes(eraflazz::ops::audit(options(copy))), QString());
    m_cluster->dropDatabase(copy);
}

void AuditTest::whatCannotBeReadEndsWithTwo_data()
{
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<QString>("sandbox");
    QTest::addColumn<QString>("reason");
    const QString books = QString::fromStdString(m_cluster->conninfo(m_books, PgCluster::kAudit));
    const QString missing = QString::fromStdString(m_cluster->conninfo("no_such_database", PgCluster::kAudit));
    QTest::newRow("no such database") << missing << "[]"
                                      << "no_such_database";
    QTest::newRow("not a connection string") << "what is this"
                                             << "[]"
                                             << "not of the form key=value";
    QTest::newRow("an open quote") << "host='/tmp"
                                   << "[]"
                                   << "not of the form key=value";
    QTest::newRow("a separator of Qt's") << books + QStringLiteral(" options='a;b'") << "[]"
                                         << "';' in options";
    QTest::newRow("no JSON from the sandbox") << books << "<html>"
                                              << "not a JSON list";
    QTest::newRow("an empty database") << QString::fromStdString(m_cluster->conninfo("postgres", PgCluster::kAudit))
                                       << "[]"
                                       << "transfers";
}

void AuditTest::whatCannotBeReadEndsWithTwo()
{
    QFETCH(QString, conninfo);
    QFETCH(QString, sandbox);
    QFETCH(QString, reason);
    AuditOptions options;
    options.conninfo = conninfo.toStdString();
    options.sandboxBody = sandbox.toStdString();
    std::ostringstream out;
    std::ostringstream errors;
    QCOMPARE(eraflazz::ops::runAudit(options, out, errors), 2);
    QVERIFY2(errors.str().find(reason.toStdString()) != std::string::npos, errors.str().c_str());
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
