// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
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
     "credential_changes; UPDATE money_requests SET kind = 'price_change' WHERE kind IN ('supplier_credentials', "
     "'bank_account'); UPDATE suppliers SET credentials_request_id = NULL; UPDATE bank_account_changes SET request_id "
     "= "
     "NULL",
     "",
     ""},
    {"a limit that shrinks takes nothing from a wallet",
     "SELECT agree(gen_random_uuid(), 'wallet:AG002', -50000, -1000)",
     "",
     ""},
    {"one person closes a bank account and credits less by rule",
     "UPDATE bank_accounts SET status = 'closed', auto_limit = 1, auto_credit = false, fee = 100, "
     "ticket_minutes = 60, grace_minutes = 43200",
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

} // namespace

std::span<const Lie> oddBooks()
{
    return kLies;
}

} // namespace eraflazz::test
