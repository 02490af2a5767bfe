// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
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

    {"one person alone raises what a role may move",
     "UPDATE role_caps SET daily_cap = 900 WHERE role = 'support'; INSERT INTO operator_actions (seq, operator_id, "
     "action, subject, detail, at, mac) SELECT max(seq) + 1, 1, 'role.cap', 'role:support', "
     "'{\"before\":0,\"after\":900}', now(), '' FROM operator_actions",
     "A15",
     "role.cap of role:support by operator 1"},
    {"a role may move more than its last change says",
     "UPDATE role_caps SET daily_cap = 900 WHERE role = 'finance_maker'; INSERT INTO operator_actions (seq, "
     "operator_id, "
     "action, subject, detail, at, mac) SELECT max(seq) + 1, 1, 'role.cap', 'role:finance_maker', "
     "'{\"before\":50000000,\"after\":500}', now(), '' FROM operator_actions",
     "A15",
     "role:finance_maker may move 900 a day"},

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
    {"one person alone opens a bank account",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'bank.account', 'bank:BRI1', '{}', now(), '' FROM operator_actions",
     "A15",
     "bank.account of bank:BRI1 by operator 1"},
    {"agents are told another number",
     "UPDATE bank_accounts SET account_number = '999'",
     "A15",
     "bank account BCA1 (BCA 999 of PT Toko, open, by rule up to 5000000) is not what it was last made (version 2)"},
    {"more is credited by rule than two agreed to",
     "UPDATE bank_accounts SET auto_limit = 9000000",
     "A15",
     "by rule up to 9000000) is not what it was last made"},
    {"the amount of an ended ticket rests for less than two agreed to",
     "UPDATE bank_accounts SET grace_minutes = 60",
     "A15",
     "unique codes to 999, 4320 minutes of grace"},
    {"tickets are told apart by fewer codes than two agreed to",
     "UPDATE bank_accounts SET unique_code_max = 9",
     "A15",
     "unique codes to 999, 4320 minutes of grace"},
    {"an aggregator proves itself by a secret that nobody agreed to",
     "UPDATE bank_accounts SET secrets_sealed = 'x'",
     "A15",
     "with other secrets"},
    {"a bank account was never agreed to nor set on the server",
     "INSERT INTO accounts (code, kind, mode) VALUES ('bank:BRI1', 'bank', 'summed'); INSERT INTO bank_accounts (code, "
     "bank, account_number, account_name, ledger_account_id) SELECT 'BRI1', 'BRI', '777777', 'PT Lain', id FROM "
     "accounts WHERE code = 'bank:BRI1'",
     "A15",
     "bank account BRI1 (BRI 777777 of PT Lain, open, by rule up to 0) is not what it was last made (version never)"},
    {"two people agreed to something else about a bank account",
     "UPDATE bank_account_changes SET auto_limit = 6000000 WHERE request_id IS NOT NULL; UPDATE bank_accounts SET "
     "auto_limit = 6000000",
     "A15",
     "not what request #request.bank_account agreed to"},
    {"a bank account was agreed to and not set",
     "DELETE FROM bank_account_changes WHERE request_id IS NOT NULL; UPDATE bank_accounts SET auto_limit = 0; UPDATE "
     "operator_actions SET action = 'bank.change' WHERE action = 'bank.account'",
     "A15",
     "request #request.bank_account about bank:BCA1 was agreed to but not carried out"},

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
    {"codes of somebody who never enrolled",
     "INSERT INTO operator_two_step SELECT id, 'on', 'x', 1, now() FROM operators WHERE username = 'finance1'",
     "A15",
     "operator finance1: two-step codes are on, the actions make them none"},
    {"somebody's codes are gone, nobody says why",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'operator.two_step_on', 'operator:finance2', '{}', now(), '' FROM operator_actions",
     "A15",
     "operator finance2: two-step codes are none, the actions make them on"},
    {"codes are asked of nobody any more, nobody says why",
     "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT max(seq) + 1, 1, "
     "'operator.two_step_rule', 'setting:operator.two_step', '{\"before\":\"off\",\"after\":\"on\"}', now(), '' FROM "
     "operator_actions",
     "A15",
     "the rule that asks for two-step codes is off, the actions make it on"},
};

} // namespace

std::span<const Lie> liesAboutPeople()
{
    return kLies;
}

} // namespace eraflazz::test
