-- Money between agents. Whatever changes an agent's transfers first locks the sender's row, so that one agent's transfers,
-- and the count of its wrong PINs, come one after another, whichever daemon they reach.

-- name: balance_transfer_by_ref
SELECT b.id, b.ref_id, t.code AS to_code, b.amount, b.note, b.state = 'cancelled' AS is_cancelled,
       (extract(epoch FROM b.created_at) * 1000)::bigint AS created_ms, coalesce((extract(epoch FROM b.cancelled_at) * 1000)::bigint, 0) AS cancelled_ms,
       b.from_agent_id, b.from_account_id, b.to_account_id,
       (SELECT m.debit_after FROM transfers m WHERE m.cause_id = b.id AND m.kind = 'transfer' AND m.leg = 0) AS balance_after
FROM balance_transfers b JOIN users t ON t.id = b.to_agent_id
WHERE b.from_agent_id = $1::bigint AND b.ref_id = $2::text

-- name: balance_transfer_lock
-- A statement of its own before the one that reads: only that one then sees the balance a cancellation, waited for here, left.
SELECT id FROM balance_transfers WHERE id = $1::uuid FOR NO KEY UPDATE

-- name: balance_transfer
SELECT b.id, b.ref_id, t.code AS to_code, b.amount, b.note, b.state = 'cancelled' AS is_cancelled,
       (extract(epoch FROM b.created_at) * 1000)::bigint AS created_ms, coalesce((extract(epoch FROM b.cancelled_at) * 1000)::bigint, 0) AS cancelled_ms,
       b.from_agent_id, b.from_account_id, b.to_account_id,
       (SELECT m.credit_after FROM transfers m WHERE m.cause_id = b.id AND m.kind = 'transfer_back' AND m.leg = 0) AS balance_after,
       b.created_at + make_interval(mins => (SELECT value::int FROM settings WHERE key = 'transfer.cancel_minutes')) <= now() AS is_late
FROM balance_transfers b JOIN users t ON t.id = b.to_agent_id
WHERE b.id = $1::uuid

-- name: balance_transfer_sender
SELECT status = 'active' AS is_active, coalesce(pin_hash, '') AS pin_hash, pin_failures, wallet_account_id,
       greatest(0, coalesce(ceil(extract(epoch FROM pin_changed_at + make_interval(mins => (
           SELECT value::int FROM settings WHERE key = 'transfer.pin_cooling_minutes')) - now()) / 60), 0))::bigint AS cooling_minutes
FROM users WHERE id = $1::bigint FOR NO KEY UPDATE

-- name: balance_transfer_receiver
WITH RECURSIVE above AS (
    SELECT id AS start_id, id, upline_id FROM users WHERE id = $1::bigint OR code = $2::text
    UNION ALL
    SELECT a.start_id, u.id, u.upline_id FROM above a JOIN users u ON u.id = a.upline_id)
SELECT u.id, u.status = 'active' AS is_active, u.wallet_account_id,
       (SELECT id FROM above WHERE start_id = u.id AND upline_id IS NULL)
           = (SELECT id FROM above WHERE start_id = $1::bigint AND upline_id IS NULL) AS is_in_tree
FROM users u WHERE u.code = $2::text

-- name: balance_transfer_limits
-- Business days are Jakarta's, UTC+7 all year. What was cancelled came back and does not count.
SELECT (SELECT value::bigint FROM settings WHERE key = 'transfer.amount_max') AS amount_max,
       (SELECT value::bigint FROM settings WHERE key = 'transfer.daily_max') AS daily_max,
       (SELECT coalesce(sum(amount), 0) FROM balance_transfers
        WHERE from_agent_id = $1::bigint AND state = 'done' AND business_day = ((now() AT TIME ZONE 'UTC') + interval '7 hours')::date)::bigint AS sent_today

-- name: balance_transfer_pin_failed
UPDATE users SET pin_failures = pin_failures + 1 WHERE id = $1::bigint

-- name: balance_transfer_pin_right
UPDATE users SET pin_failures = 0 WHERE id = $1::bigint

-- name: balance_transfer_insert
INSERT INTO balance_transfers (id, from_agent_id, to_agent_id, from_account_id, to_account_id, ref_id, amount, note, business_day)
VALUES ($1::uuid, $2::bigint, $3::bigint, $4::bigint, $5::bigint, $6::text, $7::bigint, $8::text,
        ((now() AT TIME ZONE 'UTC') + interval '7 hours')::date)
RETURNING (extract(epoch FROM created_at) * 1000)::bigint AS created_ms

-- name: balance_transfer_cancelled
UPDATE balance_transfers SET state = 'cancelled', cancelled_at = now() WHERE id = $1::uuid AND state = 'done'
RETURNING (extract(epoch FROM cancelled_at) * 1000)::bigint AS cancelled_ms
