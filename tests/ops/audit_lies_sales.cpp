// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_lies.h"

namespace eraflazz::test {

namespace {

constexpr Lie kLies[] = {
    // A6: debits and order keys
    {"a debit vanishes",
     "DELETE FROM transfers WHERE cause_id = sale('queued')",
     "A6 A1 A2 A4",
     "sale #queued of 5000 was never debited"},
    {"a sale is cheaper than its debit",
     "UPDATE transactions SET price = price - 1 WHERE ref_id = 'delivered'",
     "A6 A7 A14",
     "sale #delivered of 11999"},
    {"a sale names another wallet",
     "UPDATE transactions SET wallet_account_id = acc('wallet:AG002') WHERE ref_id = 'delivered'",
     "A6",
     "#delivered"},
    {"a sale names another agent",
     "UPDATE transactions SET agent_id = (SELECT id FROM users WHERE code = 'AG002') WHERE ref_id = 'delivered'",
     "A6 A14",
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
     "A6 A7 A11 A12 A14",
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
     "A7 A12",
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
};

} // namespace

std::span<const Lie> liesAboutSales()
{
    return kLies;
}

} // namespace eraflazz::test
