-- What reports are read from. All blocks of one report run in one snapshot (REPEATABLE READ). Spans are Unix milliseconds,
-- from <= at < to; a last parameter bounds what may come back. Numbers come from transfers; other tables only give them names.

-- name: clock
-- The clock is read after the snapshot was taken: nothing the report can see is later.
SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now_ms, coalesce((SELECT value FROM settings WHERE key = 'shop.name'), '') AS shop

-- name: accounts
-- Balances of this moment. Folded, wallets and commissions are one line each.
SELECT CASE WHEN :folded::int = 1 AND b.kind IN ('wallet', 'commission') THEN b.kind ELSE b.code END AS book, b.kind,
       CASE WHEN b.kind IN ('wallet', 'commission', 'receivable', 'supplier', 'bank') THEN split_part(min(b.code), ':', 2) ELSE '' END AS owner,
       count(*) AS accounts, min(b.id) AS account_id, sum(b.balance)::bigint AS balance, min(b.floor) AS floor
FROM account_balances b
WHERE :kinds::text = '' OR b.kind = ANY (string_to_array(:kinds::text, ','))
GROUP BY 1, 2
ORDER BY 1
LIMIT :most

-- name: names
SELECT 'supplier' AS kind, code, name FROM suppliers
UNION ALL
SELECT 'bank', code, bank || ' ' || account_number FROM bank_accounts
UNION ALL
SELECT 'agent', code, name FROM users WHERE :agents::int = 1

-- name: moves
-- Every transfer since the span began, by account and kind: what lies inside it, and what came later, by which the balances of now
-- are brought back to the end of the span. transfers_at, one scan; grouped by pairs of accounts before each is split in two.
WITH pairs AS MATERIALIZED (
    SELECT debit_account_id, credit_account_id, kind, at < to_timestamp(:to_ms / 1000.0) AS inside, count(*) AS n, sum(amount)::bigint AS amount
    FROM transfers WHERE at >= to_timestamp(:from_ms / 1000.0)
    GROUP BY 1, 2, 3, 4),
sides AS (
    SELECT debit_account_id AS account_id, kind, inside, 0 AS receipts, n AS payments, 0 AS received, amount AS given FROM pairs
    UNION ALL
    SELECT credit_account_id, kind, inside, n, 0, amount, 0 FROM pairs)
SELECT CASE WHEN :folded::int = 1 AND a.kind IN ('wallet', 'commission') THEN a.kind ELSE a.code END AS book, s.kind, s.inside::int AS inside,
       sum(s.receipts)::bigint AS receipts, sum(s.payments)::bigint AS payments, sum(s.received)::bigint AS received, sum(s.given)::bigint AS given
FROM sides s JOIN accounts a ON a.id = s.account_id
WHERE :kinds::text = '' OR a.kind = ANY (string_to_array(:kinds::text, ','))
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
LIMIT :most

-- name: agent
SELECT u.code, u.name, a.id AS account_id, a.balance, a.floor FROM users u JOIN accounts a ON a.id = u.wallet_account_id WHERE u.code = :agent

-- name: last_movement
-- The last movement of a wallet made before a moment: transfers_by_debit and transfers_by_credit, newest first.
SELECT seq, balance
FROM ((SELECT debit_seq AS seq, debit_after AS balance FROM transfers
       WHERE debit_account_id = :account AND debit_seq IS NOT NULL AND at < to_timestamp(:moment_ms / 1000.0) ORDER BY debit_seq DESC LIMIT 1)
      UNION ALL
      (SELECT credit_seq, credit_after FROM transfers
       WHERE credit_account_id = :account AND credit_seq IS NOT NULL AND at < to_timestamp(:moment_ms / 1000.0) ORDER BY credit_seq DESC LIMIT 1)) AS latest
ORDER BY seq DESC
LIMIT 1

-- name: wallet_moves
-- A range of the own count of a wallet. What a movement is about is looked up by the key of its cause.
SELECT m.seq, m.kind, m.amount, m.before, m.after, floor(extract(epoch FROM m.at) * 1000)::bigint AS at_ms,
       coalesce(CASE
           WHEN m.kind IN ('debit', 'refund', 'reversal') THEN s.product_code
           WHEN m.kind IN ('deposit', 'deposit_manual', 'deposit_back') THEN
               (SELECT b.code FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id WHERE l.id = m.cause_id)
           WHEN m.kind = 'adjustment' THEN
               (SELECT c.label FROM money_requests r JOIN reason_codes c ON c.code = r.reason_code WHERE r.id = m.request_id) END, '') AS thing,
       coalesce(CASE
           WHEN m.kind IN ('debit', 'refund', 'reversal') THEN s.destination
           WHEN m.kind IN ('transfer', 'transfer_back') THEN
               (SELECT CASE WHEN b.from_account_id = :account THEN t.code ELSE f.code END
                FROM balance_transfers b JOIN users f ON f.id = b.from_agent_id JOIN users t ON t.id = b.to_agent_id WHERE b.id = m.cause_id) END, '') AS party,
       coalesce(CASE
           WHEN m.kind IN ('debit', 'refund', 'reversal') THEN s.ref_id
           WHEN m.kind IN ('deposit', 'deposit_manual', 'deposit_back') THEN (SELECT d.ref_id FROM deposit_tickets d WHERE d.line_id = m.cause_id)
           WHEN m.kind IN ('transfer', 'transfer_back') THEN (SELECT b.ref_id FROM balance_transfers b WHERE b.id = m.cause_id) END, '') AS reference
FROM (SELECT debit_seq AS seq, kind, -amount AS amount, debit_before AS before, debit_after AS after, cause_id, request_id, at
      FROM transfers WHERE debit_account_id = :account AND debit_seq > :after_seq AND debit_seq <= :last_seq
      UNION ALL
      SELECT credit_seq, kind, amount, credit_before, credit_after, cause_id, request_id, at
      FROM transfers WHERE credit_account_id = :account AND credit_seq > :after_seq AND credit_seq <= :last_seq) AS m
LEFT JOIN LATERAL (SELECT t.product_code, t.destination, t.ref_id FROM transactions t
                   WHERE t.id = m.cause_id AND m.kind IN ('debit', 'refund', 'reversal') OFFSET 0) AS s ON true
ORDER BY m.seq
LIMIT :most

-- name: taken_of_wallet
-- What was taken out of a wallet, newest first, a page of its count: less what came back for the same cause.
SELECT t.debit_seq AS seq, floor(extract(epoch FROM t.at) * 1000)::bigint AS at_ms,
       greatest(t.amount - coalesce((SELECT sum(b.amount) FROM transfers b
                                     WHERE b.cause_id = t.cause_id AND b.credit_account_id = t.debit_account_id
                                       AND b.at < to_timestamp(:moment_ms / 1000.0)), 0), 0)::bigint AS amount
FROM transfers t
WHERE t.debit_account_id = :account AND t.debit_seq IS NOT NULL AND t.debit_seq < :before_seq AND t.at < to_timestamp(:moment_ms / 1000.0)
ORDER BY t.debit_seq DESC
LIMIT :page

-- name: taken_of_receivables
-- transfers_off_sale: all that moves a receivable account is in it.
SELECT a.code, floor(extract(epoch FROM t.at) * 1000)::bigint AS at_ms, t.amount
FROM transfers t JOIN accounts a ON a.id = t.debit_account_id AND a.kind = 'receivable'
WHERE t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission')
  AND t.at >= to_timestamp(:oldest_ms / 1000.0) AND t.at < to_timestamp(:moment_ms / 1000.0)
ORDER BY t.at DESC
LIMIT :most

-- name: sales
-- Transfers that ended, paid or corrected sales, by transfers_at; then the sales by key: those of the span and the two days
-- before it by a range of transactions_pkey, the few older ones one by one. A cost belongs to the supplier whose account took it.
-- A late cost may be booked for the case that found it.
WITH moved AS MATERIALIZED (
    SELECT CASE WHEN t.kind = 'late_cost' THEN coalesce((SELECT c.sale_id FROM cases c WHERE c.id = t.cause_id), t.cause_id) ELSE t.cause_id END AS sale_id,
           CASE WHEN t.kind IN ('cost', 'late_cost') THEN t.credit_account_id WHEN t.kind = 'cost_back' THEN t.debit_account_id END AS supplier_account_id,
           t.kind, t.amount, extract(hour FROM t.at AT TIME ZONE 'UTC' + interval '7 hours')::int AS hour
    FROM transfers t
    WHERE t.at >= to_timestamp(:from_ms / 1000.0) AND t.at < to_timestamp(:to_ms / 1000.0)
      AND t.kind IN ('settle', 'refund', 'reversal', 'cost', 'late_cost', 'cost_back', 'commission', 'commission_back')),
span AS (
    SELECT uuid7_floor(to_timestamp(:from_ms / 1000.0) - interval '2 days') AS first, uuid7_floor(to_timestamp(:to_ms / 1000.0)) AS last),
named AS (
    SELECT m.*, s.agent_id, s.product_code, s.supplier_id
    FROM moved m
    LEFT JOIN transactions s ON s.id = m.sale_id
        AND s.id >= (SELECT first FROM span) AND s.id < (SELECT last FROM span)
    WHERE m.sale_id >= (SELECT first FROM span) AND m.sale_id < (SELECT last FROM span)
    UNION ALL
    SELECT m.*, s.agent_id, s.product_code, s.supplier_id
    FROM moved m
    LEFT JOIN LATERAL (SELECT t.agent_id, t.product_code, t.supplier_id FROM transactions t WHERE t.id = m.sale_id OFFSET 0) AS s ON true
    WHERE m.sale_id < (SELECT first FROM span) OR m.sale_id >= (SELECT last FROM span)),
grouped AS (
    SELECT CASE :by WHEN 'product' THEN coalesce(n.product_code, '')
                    WHEN 'hour' THEN lpad(n.hour::text, 2, '0') || ':00'
                    WHEN 'agent' THEN coalesce(n.agent_id, 0)::text
                    ELSE coalesce(p.id, n.supplier_id, 0)::text END AS key,
           n.kind, count(*) AS n, sum(n.amount)::bigint AS amount
    FROM named n LEFT JOIN suppliers p ON p.deposit_account_id = n.supplier_account_id
    GROUP BY 1, 2),
lines AS (
    SELECT g.key,
           coalesce(sum(g.n) FILTER (WHERE g.kind = 'settle'), 0)::bigint AS delivered,
           coalesce(sum(g.n) FILTER (WHERE g.kind = 'refund'), 0)::bigint AS failed,
           coalesce(sum(g.n) FILTER (WHERE g.kind = 'reversal'), 0)::bigint AS reversed,
           sum(CASE g.kind WHEN 'settle' THEN g.amount WHEN 'reversal' THEN -g.amount ELSE 0 END)::bigint AS price,
           sum(CASE g.kind WHEN 'cost' THEN g.amount WHEN 'cost_back' THEN -g.amount ELSE 0 END)::bigint AS cost,
           sum(CASE g.kind WHEN 'commission' THEN g.amount WHEN 'commission_back' THEN -g.amount ELSE 0 END)::bigint AS commission,
           sum(CASE g.kind WHEN 'late_cost' THEN g.amount ELSE 0 END)::bigint AS late_cost
    FROM grouped g GROUP BY g.key)
SELECT coalesce(CASE :by WHEN 'agent' THEN u.code WHEN 'supplier' THEN p.code ELSE nullif(l.key, '') END, '?') AS key,
       coalesce(CASE :by WHEN 'agent' THEN u.name WHEN 'supplier' THEN p.name WHEN 'product' THEN d.name END, '') AS name,
       l.delivered, l.failed, l.reversed, l.price, l.cost, l.commission, l.late_cost
FROM lines l
LEFT JOIN users u ON :by = 'agent' AND u.id::text = l.key
LEFT JOIN suppliers p ON :by = 'supplier' AND p.id::text = l.key
LEFT JOIN products d ON :by = 'product' AND d.code = l.key
ORDER BY 1
LIMIT :most

-- name: account_days
-- One account by business day and kind.
SELECT (t.at AT TIME ZONE 'UTC' + interval '7 hours')::date - date '1970-01-01' AS day, t.kind,
       count(*) FILTER (WHERE t.credit_account_id = a.id) AS receipts, count(*) FILTER (WHERE t.debit_account_id = a.id) AS payments,
       coalesce(sum(t.amount) FILTER (WHERE t.credit_account_id = a.id), 0)::bigint AS received,
       coalesce(sum(t.amount) FILTER (WHERE t.debit_account_id = a.id), 0)::bigint AS given
FROM accounts a JOIN transfers t ON t.credit_account_id = a.id OR t.debit_account_id = a.id
WHERE a.code = :account AND t.at >= to_timestamp(:from_ms / 1000.0) AND t.at < to_timestamp(:to_ms / 1000.0)
GROUP BY 1, 2
ORDER BY 1, 2
LIMIT :most

-- name: bank_moves
-- transfers_off_sale: all that moves a bank account is in it.
SELECT floor(extract(epoch FROM t.at) * 1000)::bigint AS at_ms, t.kind, coalesce(l.description, '') AS description, coalesce(l.sender, '') AS sender,
       CASE WHEN t.debit_account_id = a.id THEN t.amount ELSE 0 END AS received, CASE WHEN t.credit_account_id = a.id THEN t.amount ELSE 0 END AS given
FROM accounts a JOIN transfers t ON t.credit_account_id = a.id OR t.debit_account_id = a.id
LEFT JOIN bank_lines l ON l.id = t.cause_id
WHERE a.code = :account AND t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission')
  AND t.at >= to_timestamp(:from_ms / 1000.0) AND t.at < to_timestamp(:to_ms / 1000.0)
ORDER BY t.at, t.cause_id, t.kind
LIMIT :most

-- name: waiting_lines
-- bank_lines_waiting.
SELECT count(*) AS lines, coalesce(sum(amount), 0)::bigint AS amount FROM bank_lines WHERE state IN ('suspense', 'held')

-- name: manual_moves
-- transfers_off_sale.
SELECT floor(extract(epoch FROM t.at) * 1000)::bigint AS at_ms, t.kind, d.code AS giver, c.code AS receiver, t.amount,
       coalesce(m.username, '') AS maker, coalesce(k.username, '') AS checker, coalesce(rc.label, r.reason_code, '') AS reason, coalesce(r.note, '') AS note
FROM transfers t
JOIN accounts d ON d.id = t.debit_account_id
JOIN accounts c ON c.id = t.credit_account_id
LEFT JOIN money_requests r ON r.id = t.request_id
LEFT JOIN request_approvals p ON p.request_id = t.request_id
LEFT JOIN reason_codes rc ON rc.code = r.reason_code
LEFT JOIN operators m ON m.id = r.maker_id
LEFT JOIN operators k ON k.id = p.checker_id
WHERE t.request_id IS NOT NULL AND t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission')
  AND t.at >= to_timestamp(:from_ms / 1000.0) AND t.at < to_timestamp(:to_ms / 1000.0)
ORDER BY t.at, t.cause_id
LIMIT :most
