-- What an agent may read. Every statement names the agent, so that another agent's rows do not exist for it.

-- name: sale_by_id
SELECT id::text AS id, ref_id, status, price, balance_after, sn, message, product_code, destination,
       (extract(epoch FROM created_at) * 1000)::bigint AS created_ms, (extract(epoch FROM updated_at) * 1000)::bigint AS updated_ms
FROM transactions
WHERE id = :id::uuid AND agent_id = :agent

-- name: sale_by_ref
SELECT t.id::text AS id, t.ref_id, t.status, t.price, t.balance_after, t.sn, t.message, t.product_code, t.destination,
       (extract(epoch FROM t.created_at) * 1000)::bigint AS created_ms, (extract(epoch FROM t.updated_at) * 1000)::bigint AS updated_ms
FROM order_keys k
JOIN transactions t ON t.id = k.sale_id AND t.agent_id = k.agent_id
WHERE k.agent_id = :agent AND k.ref_id = :ref_id

-- name: list_sales
SELECT id::text AS id, ref_id, status, price, balance_after, sn, message, product_code, destination,
       (extract(epoch FROM created_at) * 1000)::bigint AS created_ms, (extract(epoch FROM updated_at) * 1000)::bigint AS updated_ms
FROM transactions
WHERE agent_id = :agent
  AND id >= uuid7_floor(to_timestamp(:from_ms::bigint / 1000.0))
  AND id < least(uuid7_floor(to_timestamp(:to_ms::bigint / 1000.0)), :before::uuid)
  AND status = coalesce(:status::text, status)
ORDER BY id DESC
LIMIT :most

-- name: balance
-- The open sales, each looked up by its key: the cost follows what is in flight, never the length of the history
-- (OFFSET 0 keeps the planner from turning it round).
SELECT a.balance,
       (SELECT coalesce(sum(t.price), 0)
        FROM attempts l
        CROSS JOIN LATERAL (SELECT price FROM transactions WHERE id = l.sale_id AND agent_id = u.id OFFSET 0) t
        WHERE l.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN'))::bigint AS held
FROM users u
JOIN accounts a ON a.id = u.wallet_account_id
WHERE u.id = :agent

-- name: mutations
-- Mutations of a wallet are numbered without gaps, so a page is a range of numbers.
WITH wallet AS (
    SELECT a.id, least(:before_seq::bigint, a.seq + 1) AS top
    FROM users u
    JOIN accounts a ON a.id = u.wallet_account_id
    WHERE u.id = :agent)
SELECT seq, type, amount, balance_before, balance_after, description, coalesce(reference, '') AS reference, cause_id::text AS cause_id,
       (extract(epoch FROM at) * 1000)::bigint AS at_ms
FROM mutations
WHERE account_id = (SELECT id FROM wallet)
  AND seq < (SELECT top FROM wallet)
  AND seq >= (SELECT top FROM wallet) - :most::bigint
ORDER BY seq DESC

-- name: ticket_by_id
-- A ticket whose time is over is shown so, even before the sweep has ended it.
SELECT d.id::text AS id, d.ref_id, CASE WHEN d.state = 'open' AND d.expires_at <= now() THEN 'expired' ELSE d.state END AS state, d.amount,
       d.transfer_amount, d.fee, b.code AS bank, b.bank AS bank_name, b.account_number, b.account_name,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms
FROM deposit_tickets d
JOIN bank_accounts b ON b.id = d.bank_account_id
WHERE d.id = :id::uuid AND d.agent_id = :agent

-- name: list_tickets
SELECT d.id::text AS id, d.ref_id, CASE WHEN d.state = 'open' AND d.expires_at <= now() THEN 'expired' ELSE d.state END AS state, d.amount,
       d.transfer_amount, d.fee, b.code AS bank, b.bank AS bank_name, b.account_number, b.account_name,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms
FROM deposit_tickets d
JOIN bank_accounts b ON b.id = d.bank_account_id
WHERE d.agent_id = :agent AND d.id < :before::uuid AND d.ref_id = coalesce(:ref_id::text, d.ref_id)
  AND (CASE WHEN d.state = 'open' AND d.expires_at <= now() THEN 'expired' ELSE d.state END = :state::text) IS NOT FALSE
ORDER BY d.id DESC
LIMIT :most

-- name: list_transfers
-- A page of each side, so that either index ends the search.
SELECT * FROM (
    (SELECT b.id::text AS id, 0 AS is_incoming, b.ref_id, u.code AS other, b.amount, b.note, (b.state = 'cancelled')::int AS is_cancelled,
            (extract(epoch FROM b.created_at) * 1000)::bigint AS created_ms, coalesce((extract(epoch FROM b.cancelled_at) * 1000)::bigint, 0) AS cancelled_ms
     FROM balance_transfers b JOIN users u ON u.id = b.to_agent_id
     WHERE b.from_agent_id = :agent AND b.id < :before::uuid ORDER BY b.id DESC LIMIT :most)
    UNION ALL
    (SELECT b.id::text, 1, '', u.code, b.amount, b.note, (b.state = 'cancelled')::int,
            (extract(epoch FROM b.created_at) * 1000)::bigint, coalesce((extract(epoch FROM b.cancelled_at) * 1000)::bigint, 0)
     FROM balance_transfers b JOIN users u ON u.id = b.from_agent_id
     WHERE b.to_agent_id = :agent AND b.id < :before::uuid ORDER BY b.id DESC LIMIT :most)) AS sides
ORDER BY id DESC
LIMIT :most
