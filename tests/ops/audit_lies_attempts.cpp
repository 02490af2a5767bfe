// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
    // A11: attempts
    {"an attempt lives on after the end",
     "UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('failed') AND no = 1",
     "A11",
     "#failed"},
    {"an open sale has no live attempt",
     "UPDATE attempts SET state = 'REJECTED', ended_at = now() WHERE sale_id = sale('queued')",
     "A11 A12",
     "#queued"},
    {"a sale has two live attempts",
     "DROP INDEX attempts_live; UPDATE attempts SET state = 'UNKNOWN', ended_at = NULL WHERE sale_id = sale('waiting')",
     "A11",
     "sale #waiting (PROCESSING, 2 attempts) has 2 attempts, numbered 1 to 2, 2 of them live"},
    {"an attempt vanishes", "DELETE FROM attempts WHERE sale_id = sale('failover') AND no = 1", "A11 A12", "#failover"},
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
     "A12 A11",
     "#plain"},
    {"a success names another supplier",
     "UPDATE transactions SET supplier_id = (SELECT id FROM suppliers WHERE code = 'DIGI') WHERE ref_id = 'failover'",
     "A12 A7 A11",
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
};

} // namespace

std::span<const Lie> liesAboutAttempts()
{
    return kLies;
}

} // namespace eraflazz::test
