-- The checks of `eraflazzd audit`. A block is one query that returns a line of text for everything that is wrong; no line
-- means that the books are right in that respect. They read the tables alone and share nothing with the code that writes
-- them. All are set-based: a check is a fixed number of scans and joins, whatever the number of sales, and nothing is
-- looked up sale by sale. Conditions are written as "(what must hold) IS NOT TRUE", so that a missing row, which makes
-- them NULL, is an offence too.

-- name: a1
-- title: wallet balance equals its transfers
-- broken: wallets differ
-- One scan of transfers, grouped to a row an account.
WITH moved AS (
    SELECT account_id, sum(amount) AS amount, sum(legs) AS legs
    FROM (SELECT debit_account_id AS account_id, -sum(amount) AS amount, count(*) AS legs FROM transfers GROUP BY debit_account_id
          UNION ALL
          SELECT credit_account_id, sum(amount), count(*) FROM transfers GROUP BY credit_account_id) AS sides
    GROUP BY account_id)
SELECT CASE WHEN a.balance = coalesce(m.amount, 0)
            THEN format('%s counts %s movements but has %s transfers', a.code, a.seq, coalesce(m.legs, 0))
            ELSE format('%s has %s but transfers say %s', a.code, a.balance, coalesce(m.amount, 0)) END
FROM accounts a LEFT JOIN moved m ON m.account_id = a.id
WHERE a.mode = 'checked' AND (a.balance = coalesce(m.amount, 0) AND a.seq = coalesce(m.legs, 0)) IS NOT TRUE
ORDER BY a.code

-- name: a2
-- title: wallet movements are counted without gap, each continues the one before
-- broken: breaks in the movements of wallets
-- transfers_by_debit and transfers_by_credit hold exactly these legs; one sort by account and number.
WITH legs AS (
    SELECT debit_account_id AS account_id, debit_seq AS seq, debit_before AS before, debit_after AS after, -amount AS amount, kind, cause_id
    FROM transfers WHERE debit_seq IS NOT NULL
    UNION ALL
    SELECT credit_account_id, credit_seq, credit_before, credit_after, amount, kind, cause_id
    FROM transfers WHERE credit_seq IS NOT NULL),
chain AS (
    SELECT *, row_number() OVER movements AS place, lag(after, 1, 0::bigint) OVER movements AS left_before,
           lead(seq) OVER movements IS NULL AS is_last
    FROM legs WINDOW movements AS (PARTITION BY account_id ORDER BY seq))
SELECT format('%s: movement %s (%s of %s) %s', a.code, c.seq, c.kind, c.cause_id,
              CASE WHEN c.seq <> c.place THEN format('should be number %s', c.place)
                   WHEN c.before IS DISTINCT FROM c.left_before THEN format('starts at %s, the one before ended at %s', c.before, c.left_before)
                   WHEN c.before + c.amount IS DISTINCT FROM c.after THEN format('moves %s from %s to %s', c.amount, c.before, c.after)
                   ELSE format('ends at %s, the wallet has %s', c.after, a.balance) END)
FROM chain c JOIN accounts a ON a.id = c.account_id
WHERE (c.seq = c.place AND c.before = c.left_before AND c.before + c.amount = c.after AND (NOT c.is_last OR c.after = a.balance)) IS NOT TRUE
UNION ALL
SELECT format('%s of %s from %s to %s: a wallet''s side is counted, no other is', t.kind, t.cause_id, d.code, c.code)
FROM transfers t JOIN accounts d ON d.id = t.debit_account_id JOIN accounts c ON c.id = t.credit_account_id
WHERE (d.mode = 'checked') <> (t.debit_seq IS NOT NULL) OR (c.mode = 'checked') <> (t.credit_seq IS NOT NULL)

-- name: a3
-- title: no wallet below its floor
-- broken: wallets or movements below the floor
-- accounts and the agreed floors are small; one scan of transfers for what was taken from wallets. Whether a wallet may be there
-- is asked of the floor of that moment: a limit that shrinks takes nothing from a wallet. A minute either way is the time
-- that two commits may overlap.
WITH agreed AS (
    SELECT (r.payload::jsonb ->> 'account_id')::bigint AS account_id, (r.payload::jsonb ->> 'floor')::bigint AS floor,
           (r.payload::jsonb ->> 'floor_before')::bigint AS floor_before, p.at
    FROM request_approvals p JOIN money_requests r ON r.id = p.request_id WHERE r.kind = 'credit_limit'),
once AS (
    SELECT account_id, floor, at AS since, lead(at, 1, 'infinity') OVER steps AS until FROM agreed WINDOW steps AS (PARTITION BY account_id ORDER BY at)
    UNION ALL
    (SELECT DISTINCT ON (account_id) account_id, floor_before, '-infinity', at FROM agreed ORDER BY account_id, at))
SELECT format('%s has %s, its floor is %s', a.code, a.balance, a.floor)
FROM accounts a WHERE a.mode = 'checked' AND a.balance < a.floor AND NOT EXISTS (SELECT FROM agreed g WHERE g.account_id = a.id AND g.floor_before <= a.balance)
UNION ALL
SELECT format('%s: %s of %s left %s, the floor is %s', a.code, t.kind, t.cause_id, t.debit_after, a.floor)
FROM transfers t JOIN accounts a ON a.id = t.debit_account_id
WHERE a.mode = 'checked' AND t.debit_after < a.floor
  AND NOT EXISTS (SELECT FROM once o WHERE o.account_id = a.id AND t.debit_after >= o.floor
                    AND t.at >= o.since - interval '1 minute' AND t.at <= o.until + interval '1 minute')

-- name: a4
-- title: summed accounts equal their transfers, all accounts together are zero
-- broken: accounts differ
-- One scan of transfers, grouped to a row an account, and one held against the kinds of accounts, which are few; account_deltas
-- is as small as the last second.
WITH moved AS (
    SELECT account_id, sum(amount) AS amount
    FROM (SELECT debit_account_id AS account_id, -sum(amount) AS amount FROM transfers GROUP BY debit_account_id
          UNION ALL
          SELECT credit_account_id, sum(amount) FROM transfers GROUP BY credit_account_id) AS sides
    GROUP BY account_id),
unfolded AS (SELECT account_id, sum(amount) AS amount FROM account_deltas GROUP BY account_id)
SELECT format('%s has %s and %s unfolded but transfers say %s', a.code, a.balance, coalesce(u.amount, 0), coalesce(m.amount, 0))
FROM accounts a LEFT JOIN unfolded u ON u.account_id = a.id LEFT JOIN moved m ON m.account_id = a.id
WHERE a.mode = 'summed' AND a.balance + coalesce(u.amount, 0) <> coalesce(m.amount, 0)
UNION ALL
SELECT format('account %s has transfers but does not exist', m.account_id)
FROM moved m WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.id = m.account_id)
UNION ALL
SELECT format('an unfolded %s belongs to account %s, which is not a summed one', u.amount, u.account_id)
FROM unfolded u WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.id = u.account_id AND a.mode = 'summed')
UNION ALL
SELECT format('all accounts together have %s', total.amount)
FROM (SELECT coalesce((SELECT sum(balance) FROM accounts), 0) + coalesce((SELECT sum(amount) FROM account_deltas), 0) AS amount) AS total
WHERE total.amount <> 0
UNION ALL
SELECT format('%s of %s moves %s from %s to %s, which that kind never does', t.kind, t.cause_id, t.amount, d.code, c.code)
FROM transfers t JOIN accounts d ON d.id = t.debit_account_id JOIN accounts c ON c.id = t.credit_account_id
WHERE (d.kind IN ('bank', 'suspense', 'adjustment', 'income', 'receivable') OR c.kind IN ('bank', 'suspense', 'adjustment', 'income', 'receivable')
       OR t.kind NOT IN ('opening', 'debit', 'settle', 'refund', 'cost', 'commission', 'late_cost', 'reversal', 'cost_back', 'commission_back'))
  AND (t.kind, d.kind, c.kind) NOT IN (
      VALUES ('opening', 'equity', 'bank'), ('opening', 'bank', 'equity'), ('bank_in', 'bank', 'suspense'), ('bank_out', 'suspense', 'bank'),
             ('bank_in_back', 'suspense', 'bank'), ('deposit', 'suspense', 'wallet'), ('deposit_manual', 'suspense', 'wallet'),
             ('deposit_fee', 'suspense', 'income'), ('deposit_back', 'wallet', 'suspense'), ('deposit_short', 'receivable', 'suspense'),
             ('transfer', 'wallet', 'wallet'), ('transfer_back', 'wallet', 'wallet'), ('maturity', 'commission', 'wallet'),
             ('adjustment', 'adjustment', 'wallet'), ('adjustment', 'wallet', 'adjustment'), ('supplier_deposit', 'supplier', 'suspense'),
             ('supplier_refund', 'suspense', 'supplier'), ('supplier_deposit', 'supplier', 'adjustment'), ('supplier_refund', 'adjustment', 'supplier'),
             ('supplier_drift', 'supplier', 'loss'), ('supplier_drift', 'loss', 'supplier'),
             ('write_off', 'loss', 'receivable'))

-- name: a5
-- title: clearing holds the price of all open sales
-- broken: clearing accounts differ
-- One scan of transactions: no index names the status, since it changes.
SELECT format('clearing has %s but %s open sales cost %s', held.amount, open_sales.sales, open_sales.price)
FROM (SELECT count(*) AS sales, coalesce(sum(price), 0) AS price FROM transactions WHERE status IN ('PENDING', 'PROCESSING')) AS open_sales,
     (SELECT (SELECT sum(balance) FROM accounts WHERE kind = 'clearing')
           + coalesce((SELECT sum(d.amount) FROM account_deltas d JOIN accounts a ON a.id = d.account_id WHERE a.kind = 'clearing'), 0) AS amount) AS held
WHERE (held.amount = open_sales.price) IS NOT TRUE

-- name: a6
-- title: one debit a sale, of its price, from its wallet; one order key a sale, made for that very order
-- broken: sales without their debit or order key
-- transfers_pkey and transactions_pkey begin with the sale, so both sides join in key order or by hash; order_keys and duplicate_keys once.
WITH debits AS (
    SELECT cause_id, count(*) AS n, sum(amount) AS amount, min(debit_account_id) AS giver, min(credit_account_id) AS receiver,
           min(debit_after) AS balance_after
    FROM transfers WHERE kind = 'debit' GROUP BY cause_id)
SELECT CASE WHEN t.id IS NULL THEN format('debit of %s belongs to no sale', d.cause_id)
            WHEN d.cause_id IS NULL THEN format('sale %s of %s was never debited', t.id, t.price)
            ELSE format('sale %s of %s from account %s has %s debits of %s together, from account %s to %s, leaving %s (told the agent: %s)',
                        t.id, t.price, t.wallet_account_id, d.n, d.amount, d.giver, d.receiver, d.balance_after, t.balance_after) END
FROM transactions t FULL JOIN debits d ON d.cause_id = t.id LEFT JOIN users u ON u.id = t.agent_id
WHERE (d.n = 1 AND d.amount = t.price AND d.giver = t.wallet_account_id AND d.giver = u.wallet_account_id
       AND d.receiver = (SELECT id FROM accounts WHERE code = 'clearing') AND d.balance_after = t.balance_after) IS NOT TRUE
UNION ALL
SELECT CASE WHEN t.id IS NULL THEN format('order key %s of agent %s names sale %s, which does not exist', k.ref_id, k.agent_id, k.sale_id)
            WHEN k.sale_id IS NULL THEN format('sale %s has no order key', t.id)
            WHEN k.agent_id = t.agent_id AND k.ref_id = t.ref_id
                THEN format('sale %s is %s to %s, amount %s, counter %s; its order key was made for something else',
                            t.id, t.product_code, t.destination, t.amount, t.counter)
            ELSE format('sale %s is %s of agent %s, its order key says %s of agent %s', t.id, t.ref_id, t.agent_id, k.ref_id, k.agent_id) END
FROM transactions t FULL JOIN order_keys k ON k.sale_id = t.id
WHERE (k.agent_id = t.agent_id AND k.ref_id = t.ref_id
       AND k.fingerprint = sha256(convert_to(concat_ws(E'\n', t.product_code, t.destination, t.amount, t.counter), 'UTF8'))) IS NOT TRUE
UNION ALL
SELECT format('the duplicate rule remembers agent %s, product %s to %s as sale %s, which is %s', d.agent_id, d.product_id, d.destination, d.sale_id,
              CASE WHEN t.id IS NULL THEN 'not there' ELSE 'another order' END)
FROM duplicate_keys d LEFT JOIN transactions t ON t.id = d.sale_id
WHERE (d.agent_id = t.agent_id AND d.product_id = t.product_id AND d.destination = t.destination AND d.amount = t.amount AND d.counter = t.counter) IS NOT TRUE
UNION ALL
SELECT format('sale %s of %s names product %s, which is number %s', t.id, t.product_code, t.product_id, p.id)
FROM transactions t JOIN products p ON p.code = t.product_code WHERE p.id <> t.product_id
UNION ALL
SELECT format('sale %s of %s was to cost %s at most', id, price, max_price) FROM transactions WHERE price > max_price

-- name: a7
-- title: SUCCESS is settled once, paid to its supplier once, never given back
-- broken: sales settled wrongly
-- transfers_pkey and transactions_pkey, in key order or by hash.
WITH shapes AS (
    SELECT cause_id,
           count(*) FILTER (WHERE kind = 'settle') AS settles, sum(amount) FILTER (WHERE kind = 'settle') AS settled,
           min(debit_account_id) FILTER (WHERE kind = 'settle') AS settle_giver, min(credit_account_id) FILTER (WHERE kind = 'settle') AS settle_receiver,
           count(*) FILTER (WHERE kind = 'cost') AS costs, coalesce(sum(amount) FILTER (WHERE kind = 'cost'), 0) AS cost,
           min(debit_account_id) FILTER (WHERE kind = 'cost') AS cost_giver, min(credit_account_id) FILTER (WHERE kind = 'cost') AS cost_receiver,
           count(*) FILTER (WHERE kind = 'refund') AS refunds
    FROM transfers WHERE kind IN ('settle', 'cost', 'refund') GROUP BY cause_id)
SELECT format('sale %s (%s, price %s, cost %s): settled %s times for %s from account %s to %s, cost booked %s times for %s from account %s to %s, refunded %s times',
              coalesce(t.id, x.cause_id), coalesce(t.status, 'does not exist'), t.price, t.cost,
              coalesce(x.settles, 0), coalesce(x.settled, 0), x.settle_giver, x.settle_receiver,
              coalesce(x.costs, 0), coalesce(x.cost, 0), x.cost_giver, x.cost_receiver, coalesce(x.refunds, 0))
FROM transactions t FULL JOIN shapes x ON x.cause_id = t.id LEFT JOIN suppliers s ON s.id = t.supplier_id
WHERE (t.status = 'SUCCESS'
       AND (x.settles = 1 AND x.settled = t.price AND x.refunds = 0 AND x.cost = t.cost
            AND x.settle_giver = (SELECT id FROM accounts WHERE code = 'clearing') AND x.settle_receiver = (SELECT id FROM accounts WHERE code = 'sales')
            AND (t.cost = 0 AND x.costs = 0 OR x.costs = 1 AND x.cost_giver = (SELECT id FROM accounts WHERE code = 'cost')
                                                AND x.cost_receiver = s.deposit_account_id)) IS NOT TRUE)
   OR ((t.id IS NULL OR t.status IN ('PENDING', 'PROCESSING')) AND x.settles + x.costs > 0)

-- name: a8
-- title: FAILED is given back once, in full, and earns and costs nothing
-- broken: failed sales booked wrongly
-- transfers_pkey and transactions_pkey, in key order or by hash; late costs are few and look up cases_once and cases_pkey.
WITH shapes AS (
    SELECT cause_id,
           count(*) FILTER (WHERE kind = 'refund') AS refunds, sum(amount) FILTER (WHERE kind = 'refund') AS refunded,
           min(debit_account_id) FILTER (WHERE kind = 'refund') AS giver, min(credit_account_id) FILTER (WHERE kind = 'refund') AS receiver,
           count(*) FILTER (WHERE kind = 'settle') AS settles, count(*) FILTER (WHERE kind = 'cost') AS costs,
           count(*) FILTER (WHERE kind = 'commission') AS commissions
    FROM transfers WHERE kind IN ('refund', 'settle', 'cost', 'commission') GROUP BY cause_id)
SELECT format('sale %s (%s, price %s): refunded %s times for %s from account %s to %s, settled %s times, cost booked %s times, commission %s times',
              coalesce(t.id, x.cause_id), coalesce(t.status, 'does not exist'), t.price, coalesce(x.refunds, 0), coalesce(x.refunded, 0), x.giver, x.receiver,
              coalesce(x.settles, 0), coalesce(x.costs, 0), coalesce(x.commissions, 0))
FROM transactions t FULL JOIN shapes x ON x.cause_id = t.id
WHERE (t.status = 'FAILED'
       AND (x.refunds = 1 AND x.refunded = t.price AND x.giver = (SELECT id FROM accounts WHERE code = 'clearing')
            AND x.receiver = t.wallet_account_id AND x.settles + x.costs + x.commissions = 0) IS NOT TRUE)
   OR ((t.id IS NULL OR t.status IN ('PENDING', 'PROCESSING')) AND x.refunds > 0)
UNION ALL
SELECT format('late cost of %s from %s to %s: no case of a late success or double delivery, or not from the loss to a supplier',
              t.cause_id, coalesce(d.code, t.debit_account_id::text), coalesce(c.code, t.credit_account_id::text))
FROM transfers t LEFT JOIN accounts d ON d.id = t.debit_account_id LEFT JOIN accounts c ON c.id = t.credit_account_id
WHERE t.kind = 'late_cost'
  AND ((d.kind = 'loss' AND c.kind = 'supplier') IS NOT TRUE
       OR NOT (EXISTS (SELECT FROM cases k WHERE k.sale_id = t.cause_id AND k.kind IN ('late_success', 'double_delivery'))
               OR EXISTS (SELECT FROM cases k WHERE k.id = t.cause_id AND k.kind IN ('late_success', 'double_delivery'))))

-- name: a9
-- title: REFUND was settled and then reversed once, with a case; only then a supplier gives back, at most what it took
-- broken: reversed sales booked wrongly
-- transfers_pkey and transactions_pkey, in key order or by hash; cases_once.
WITH shapes AS (
    SELECT cause_id,
           count(*) FILTER (WHERE kind = 'reversal') AS reversals, sum(amount) FILTER (WHERE kind = 'reversal') AS reversed,
           min(debit_account_id) FILTER (WHERE kind = 'reversal') AS giver, min(credit_account_id) FILTER (WHERE kind = 'reversal') AS receiver,
           count(*) FILTER (WHERE kind = 'settle') AS settles, sum(amount) FILTER (WHERE kind = 'settle') AS settled,
           count(*) FILTER (WHERE kind = 'cost') AS costs, coalesce(sum(amount) FILTER (WHERE kind = 'cost'), 0) AS cost,
           min(credit_account_id) FILTER (WHERE kind = 'cost') AS cost_receiver,
           count(*) FILTER (WHERE kind = 'cost_back') AS cost_backs, coalesce(sum(amount) FILTER (WHERE kind = 'cost_back'), 0) AS cost_back,
           min(debit_account_id) FILTER (WHERE kind = 'cost_back') AS back_giver, min(credit_account_id) FILTER (WHERE kind = 'cost_back') AS back_receiver,
           count(*) FILTER (WHERE kind = 'refund') AS refunds
    FROM transfers WHERE kind IN ('reversal', 'settle', 'cost', 'cost_back', 'refund') GROUP BY cause_id)
SELECT format('sale %s (%s, price %s): reversed %s times for %s from account %s to %s, settled %s times, cost booked %s times for %s, given back %s times for %s, refunded %s times, %s',
              coalesce(t.id, x.cause_id), coalesce(t.status, 'does not exist'), t.price, coalesce(x.reversals, 0), coalesce(x.reversed, 0), x.giver, x.receiver,
              coalesce(x.settles, 0), coalesce(x.costs, 0), coalesce(x.cost, 0), coalesce(x.cost_backs, 0), coalesce(x.cost_back, 0), coalesce(x.refunds, 0),
              CASE WHEN k.id IS NULL THEN 'no reversal case' ELSE 'reversal case ' || k.state END)
FROM transactions t FULL JOIN shapes x ON x.cause_id = t.id
LEFT JOIN cases k ON k.sale_id = t.id AND k.kind = 'reversal'
WHERE (t.status = 'REFUND'
       AND (x.settles = 1 AND x.settled = t.price AND x.reversals = 1 AND x.reversed = t.price AND x.refunds = 0
            AND x.giver = (SELECT id FROM accounts WHERE code = 'sales') AND x.receiver = t.wallet_account_id
            AND x.cost = t.cost AND x.costs = CASE WHEN t.cost = 0 THEN 0 ELSE 1 END
            AND (x.cost_backs = 0 OR x.cost_backs = 1 AND x.cost_back <= x.cost AND x.back_giver = x.cost_receiver
                                     AND x.back_receiver = (SELECT id FROM accounts WHERE code = 'cost'))
            AND k.id IS NOT NULL) IS NOT TRUE)
   OR (t.status IS DISTINCT FROM 'REFUND' AND x.reversals + x.cost_backs > 0)

-- name: a10
-- title: commission is paid as planned when delivered, else not at all; all of it is given back when reversed
-- broken: commissions differ
-- One scan of transactions and one of transfers, joined by hash; a plan is read only of sales that were delivered.
WITH planned AS (
    SELECT t.id AS sale_id, entry.place - 1 AS leg, (entry.plan ->> 'account')::bigint AS account_id, (entry.plan ->> 'amount')::bigint AS amount,
           entry.plan ->> 'agent' AS agent
    FROM transactions t CROSS JOIN LATERAL jsonb_array_elements(t.commission_plan::jsonb) WITH ORDINALITY AS entry (plan, place)
    WHERE t.status IN ('SUCCESS', 'REFUND') AND (entry.plan ->> 'amount')::bigint IS DISTINCT FROM 0),
paid AS (SELECT cause_id, leg, debit_account_id, credit_account_id, amount FROM transfers WHERE kind = 'commission'),
sums AS (SELECT cause_id, sum(amount) AS amount FROM paid GROUP BY cause_id)
SELECT format('sale %s, commission %s: planned %s to %s, paid %s to %s from account %s', coalesce(p.sale_id, c.cause_id), coalesce(p.leg, c.leg),
              coalesce(p.amount, 0), coalesce(a.code, 'account ' || p.account_id, 'nobody'), coalesce(c.amount, 0),
              coalesce(r.code, 'account ' || c.credit_account_id, 'nobody'), c.debit_account_id)
FROM planned p FULL JOIN paid c ON c.cause_id = p.sale_id AND c.leg = p.leg
LEFT JOIN accounts a ON a.id = p.account_id LEFT JOIN accounts r ON r.id = c.credit_account_id LEFT JOIN users u ON u.commission_account_id = p.account_id
WHERE (c.amount = p.amount AND c.credit_account_id = p.account_id AND a.kind = 'commission' AND u.code = p.agent
       AND c.debit_account_id = (SELECT id FROM accounts WHERE code = 'sales')) IS NOT TRUE
UNION ALL
SELECT format('sale %s says that its commission is %s, paid were %s', t.id, t.commission, coalesce(s.amount, 0))
FROM transactions t LEFT JOIN sums s ON s.cause_id = t.id
WHERE t.status IN ('SUCCESS', 'REFUND') AND t.commission IS DISTINCT FROM coalesce(s.amount, 0)
UNION ALL
SELECT format('sale %s (%s), commission %s: %s was paid to %s, %s was given back by %s', coalesce(c.cause_id, b.cause_id),
              coalesce(t.status, 'does not exist'), coalesce(c.leg, b.leg), coalesce(c.amount, 0), coalesce(p.code, 'nobody'), coalesce(b.amount, 0),
              coalesce(g.code, 'nobody'))
FROM (SELECT c.* FROM paid c JOIN transactions r ON r.id = c.cause_id AND r.status = 'REFUND') AS c
FULL JOIN (SELECT cause_id, leg, debit_account_id, credit_account_id, amount FROM transfers WHERE kind = 'commission_back') AS b
    ON b.cause_id = c.cause_id AND b.leg = c.leg
LEFT JOIN transactions t ON t.id = coalesce(c.cause_id, b.cause_id)
LEFT JOIN accounts p ON p.id = c.credit_account_id LEFT JOIN accounts g ON g.id = b.debit_account_id
WHERE (b.amount = c.amount AND b.debit_account_id = c.credit_account_id AND b.credit_account_id = c.debit_account_id) IS NOT TRUE

-- name: a11
-- title: one live attempt while a sale is open, none afterwards, as far as the sale says; every attempt has its reference
-- broken: sales or attempts out of step
-- attempts_pkey and transactions_pkey, in key order or by hash; attempt_refs_pkey once.
WITH tries AS (
    SELECT sale_id, count(*) AS n, count(*) FILTER (WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')) AS live,
           count(*) FILTER (WHERE state = 'QUEUED') AS queued, min(no) AS first, max(no) AS last
    FROM attempts GROUP BY sale_id)
SELECT CASE WHEN t.id IS NULL THEN format('%s attempts belong to sale %s, which does not exist', a.n, a.sale_id)
            ELSE format('sale %s (%s, %s attempts) has %s attempts, numbered %s to %s, %s of them live, %s queued',
                        t.id, t.status, t.attempts, coalesce(a.n, 0), a.first, a.last, coalesce(a.live, 0), coalesce(a.queued, 0)) END
FROM transactions t FULL JOIN tries a ON a.sale_id = t.id
WHERE (coalesce(a.live, 0) = CASE WHEN t.status IN ('PENDING', 'PROCESSING') THEN 1 ELSE 0 END
       AND coalesce(a.queued, 0) = CASE WHEN t.status = 'PENDING' THEN 1 ELSE 0 END
       AND coalesce(a.n, 0) = t.attempts AND coalesce(a.first, 1) = 1 AND coalesce(a.last, 0) = t.attempts) IS NOT TRUE
UNION ALL
SELECT format('sale %s names supplier %s, its latest attempt went to supplier %s', t.id, coalesce(t.supplier_id::text, 'none'), a.supplier_id)
FROM transactions t JOIN attempts a ON a.sale_id = t.id AND a.no = t.attempts
WHERE t.supplier_id IS DISTINCT FROM a.supplier_id
UNION ALL
SELECT CASE WHEN r.ref IS NULL THEN format('attempt %s of sale %s: its reference %s is not registered', a.no, a.sale_id, a.ref)
            WHEN a.ref IS NULL THEN format('reference %s is registered for attempt %s of sale %s, which does not have it', r.ref, r.attempt_no, r.sale_id)
            ELSE format('reference %s is of attempt %s of sale %s but registered for attempt %s of sale %s', a.ref, a.no, a.sale_id, r.attempt_no, r.sale_id) END
FROM attempts a FULL JOIN attempt_refs r ON r.supplier_id = a.supplier_id AND r.ref = a.ref
WHERE (a.sale_id = r.sale_id AND a.no = r.attempt_no) IS NOT TRUE

-- name: a12
-- title: SUCCESS has exactly one delivered attempt at its cost, FAILED none; evidence says so; serial numbers are filed
-- broken: sales and deliveries disagree
-- Scans of transactions and attempts, one of evidence grouped to a row an attempt, serials_pkey by hash; cases_once.
WITH delivered AS (
    SELECT sale_id, count(*) AS n, min(supplier_id) AS supplier_id, min(charged) AS charged FROM attempts WHERE state = 'DELIVERED' GROUP BY sale_id),
said AS (
    SELECT sale_id, attempt_no, bool_or(applied AND class = 'delivered') AS delivered,
           bool_or(applied AND class IN ('rejected_retry', 'rejected_stop')) AS rejected, bool_or(applied AND class = 'not_sent') AS not_sent
    FROM evidence GROUP BY sale_id, attempt_no)
SELECT format('sale %s (%s by supplier %s for %s) has %s delivered attempts%s', t.id, t.status, coalesce(t.supplier_id::text, 'none'),
              coalesce(t.cost::text, 'nothing'), coalesce(d.n, 0), ', by supplier ' || d.supplier_id || coalesce(' for ' || d.charged, ''))
FROM transactions t LEFT JOIN delivered d ON d.sale_id = t.id
WHERE (t.status = 'SUCCESS' AND (d.n = 1 AND d.supplier_id = t.supplier_id) IS NOT TRUE)
   OR (t.status IN ('SUCCESS', 'REFUND') AND d.charged IS DISTINCT FROM t.cost)
   OR (t.status = 'FAILED' AND d.n > 0 AND NOT EXISTS (SELECT FROM cases k WHERE k.sale_id = t.id AND k.kind = 'late_success'))
   OR (t.status IN ('PENDING', 'PROCESSING') AND d.n > 0 AND NOT EXISTS (SELECT FROM cases k WHERE k.sale_id = t.id))
UNION ALL
SELECT CASE WHEN a.sale_id IS NULL THEN format('evidence is about attempt %s of sale %s, which does not exist', e.attempt_no, e.sale_id)
            ELSE format('attempt %s of sale %s is %s, no evidence says so', a.no, a.sale_id, a.state) END
FROM attempts a FULL JOIN said e ON e.sale_id = a.sale_id AND e.attempt_no = a.no
WHERE CASE a.state WHEN 'DELIVERED' THEN e.delivered WHEN 'REJECTED' THEN e.rejected WHEN 'NOT_SENT' THEN e.not_sent
                   ELSE a.sale_id IS NOT NULL END IS NOT TRUE
UNION ALL
SELECT format('attempt %s of sale %s was %s and yet cost %s, no case says why', a.no, a.sale_id, a.state, a.charged)
FROM attempts a
WHERE a.state <> 'DELIVERED' AND a.charged IS NOT NULL
  AND NOT EXISTS (SELECT FROM cases k WHERE k.sale_id = a.sale_id AND k.kind IN ('late_success', 'double_delivery'))
UNION ALL
SELECT format('attempt %s of sale %s was %s for %s, more than its cap of %s, no case says why', a.no, a.sale_id, a.state, a.charged, a.price_cap)
FROM attempts a
WHERE a.state = 'DELIVERED' AND a.charged > a.price_cap AND NOT EXISTS (SELECT FROM cases k WHERE k.sale_id = a.sale_id AND k.kind = 'price_differs')
UNION ALL
SELECT CASE WHEN t.id IS NULL THEN format('serial number %s is filed for sale %s, which has another or does not exist', n.sn, n.sale_id)
            ELSE format('sale %s has the serial number %s, which is not filed', t.id, t.sn) END
FROM (SELECT id, sn FROM transactions WHERE sn <> '') AS t FULL JOIN serials n ON n.sale_id = t.id AND n.sn = t.sn
WHERE t.id IS NULL OR n.sn IS NULL

-- name: a13
-- title: evidence is applied within a minute or quarantined; a case was closed by those who decided on it
-- broken: pieces of evidence or cases badly ended
-- evidence_unapplied and cases_once; inbox is scanned once and joined to evidence by hash; cases are few.
SELECT format('evidence %s of sale %s (%s: %s) unapplied since %s', e.id, e.sale_id, e.source, e.class, e.at)
FROM evidence e
WHERE NOT e.applied AND e.at < now() - interval '1 minute'
  AND NOT EXISTS (SELECT FROM cases k WHERE k.sale_id = e.sale_id AND k.kind = 'quarantine')
UNION ALL
SELECT format('message %s counts as applied to sale %s, which has no evidence of a callback', i.id, coalesce(i.sale_id::text, 'none'))
FROM inbox i
WHERE i.state = 'applied' AND NOT EXISTS (SELECT FROM evidence e WHERE e.sale_id = i.sale_id AND e.source = 'callback')
UNION ALL
SELECT format('case %s (%s) of sale %s is closed, nobody decided on it', k.id, k.kind, k.sale_id)
FROM cases k
WHERE k.state = 'closed' AND k.sale_id IS NOT NULL AND k.kind <> 'complaint'
  AND NOT EXISTS (SELECT FROM case_resolutions x JOIN cases about ON about.id = x.case_id
                  WHERE x.request_id = k.request_id AND x.state = 'done' AND about.sale_id = k.sale_id)

-- name: a14
-- title: every final sale is reported, in sequence without gap, as it is and to its agent
-- broken: sales reported wrongly
-- outbox_pkey and transactions_pkey, in key order or by hash.
WITH reports AS (
    SELECT sale_id, count(*) AS n, min(sequence) AS first, max(sequence) AS last, min(event) FILTER (WHERE sequence = 1) AS first_event,
           count(*) FILTER (WHERE event = 'sale.refunded') AS refunded
    FROM outbox GROUP BY sale_id)
SELECT CASE WHEN t.id IS NULL THEN format('%s reports are about sale %s, which does not exist', r.n, r.sale_id)
            ELSE format('sale %s (%s, %s reports) has %s reports, numbered %s to %s, the first says %s',
                        t.id, t.status, t.reports, coalesce(r.n, 0), r.first, r.last, coalesce(r.first_event, 'nothing')) END
FROM transactions t FULL JOIN reports r ON r.sale_id = t.id
WHERE CASE WHEN t.status IN ('PENDING', 'PROCESSING') THEN r.n IS NULL AND t.reports = 0
           ELSE (r.n = t.reports AND r.first = 1 AND r.last = r.n
                 AND r.first_event = CASE t.status WHEN 'FAILED' THEN 'sale.failed' ELSE 'sale.success' END
                 AND (t.status = 'REFUND') = (r.refunded > 0)) END IS NOT TRUE
UNION ALL
-- The latest report says what the sale says.
SELECT format('report %s of sale %s to agent %s is not what the sale says: %s', o.sequence, o.sale_id, o.agent_id, left(o.body, 400))
FROM outbox o JOIN transactions t ON t.id = o.sale_id
WHERE (o.agent_id = t.agent_id
       AND (o.sequence < t.reports
            OR o.body::jsonb @> jsonb_build_object('event', o.event, 'sequence', o.sequence, 'trx_id', t.id, 'ref_id', t.ref_id, 'status', t.status,
                                                   'price', t.price, 'sn', t.sn, 'message', t.message, 'product_code', t.product_code,
                                                   'destination', t.destination))) IS NOT TRUE
