-- Statements of a daemon's heart: its slot, its beat, the leases of the dead, the housekeeping of the ledger.

-- name: claim_own
UPDATE instances SET epoch = epoch + 1, pid = $2::bigint::int, started_at = now(), beat_at = now(), stopped_at = NULL, swept = false
WHERE host_key = $1::text
RETURNING slot::bigint AS slot, epoch

-- name: claim_new
-- A slot nobody has touched for an hour is free again: no clock can be so wrong that its old holder still issues ids.
INSERT INTO instances (slot, epoch, host_key, pid)
SELECT s, 1, $1::text, $2::bigint::int FROM generate_series(0, 1000) AS s
WHERE NOT EXISTS (SELECT FROM instances i WHERE i.slot = s AND i.beat_at > now() - interval '1 hour')
ORDER BY s LIMIT 1
ON CONFLICT (slot) DO UPDATE SET epoch = instances.epoch + 1, host_key = excluded.host_key, pid = excluded.pid, started_at = now(),
    beat_at = now(), stopped_at = NULL, swept = false
    WHERE instances.beat_at <= now() - interval '1 hour' -- else another daemon was faster: it keeps the slot
RETURNING slot::bigint AS slot, epoch

-- name: beat
UPDATE instances SET beat_at = now(), swept = false WHERE slot = $1::bigint AND epoch = $2::bigint AND stopped_at IS NULL
RETURNING (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS database_ms

-- name: goodbye
UPDATE instances SET stopped_at = now() WHERE slot = $1::bigint AND epoch = $2::bigint

-- name: adopt_attempts
WITH orphans AS MATERIALIZED (
    SELECT a.sale_id, a.no FROM attempts a
    WHERE a.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')
      AND NOT EXISTS (SELECT FROM instances i WHERE i.slot = a.owner_slot AND i.epoch = a.owner_epoch
                        AND i.stopped_at IS NULL AND i.beat_at > now() - interval '15 seconds')
    ORDER BY a.sale_id LIMIT $3::bigint FOR NO KEY UPDATE SKIP LOCKED)
UPDATE attempts a SET owner_slot = $1::bigint::smallint, owner_epoch = $2::bigint
FROM orphans o, transactions t
WHERE a.sale_id = o.sale_id AND a.no = o.no AND t.id = o.sale_id
RETURNING a.sale_id, a.no::bigint AS no, t.agent_id, a.state, a.supplier_id, a.mapping_id, t.product_code, a.sku, t.destination, a.ref, a.cost, a.price_cap,
          (extract(epoch FROM now() - coalesce(a.sent_at, a.created_at)) * 1000)::bigint AS age_ms

-- name: own_attempts
-- Live attempts of this daemon that are older than a minute: it must know every one of them.
SELECT a.sale_id, a.no::bigint AS no, t.agent_id, a.state, a.supplier_id, a.mapping_id, t.product_code, a.sku, t.destination, a.ref, a.cost, a.price_cap,
       (extract(epoch FROM now() - coalesce(a.sent_at, a.created_at)) * 1000)::bigint AS age_ms
FROM attempts a JOIN transactions t ON t.id = a.sale_id
WHERE a.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND a.owner_slot = $1::bigint AND a.owner_epoch = $2::bigint
  AND a.created_at < now() - interval '1 minute'

-- name: dead_instances
SELECT slot::bigint AS slot FROM instances
WHERE NOT swept AND slot <> $1::bigint AND (stopped_at IS NOT NULL OR beat_at <= now() - interval '15 seconds')
ORDER BY slot

-- name: adopt_reports
-- A report is due for two days at the most (the schedule of the reporter); older ones are not looked for.
WITH orphans AS MATERIALIZED (
    SELECT o.sale_id, o.sequence FROM outbox o
    WHERE o.created_at > now() - interval '3 days' AND o.state = 'due' AND o.owner_slot = ANY ($2::bigint[])
    ORDER BY o.sale_id, o.sequence LIMIT $3::bigint FOR NO KEY UPDATE SKIP LOCKED)
UPDATE outbox o SET owner_slot = $1::bigint::smallint FROM orphans f WHERE o.sale_id = f.sale_id AND o.sequence = f.sequence
RETURNING o.sale_id, o.sequence::bigint AS sequence, o.agent_id, o.event, o.url, o.body, o.tries::bigint AS tries,
          greatest(0, extract(epoch FROM o.due_at - now()) * 1000)::bigint AS delay_ms

-- name: mark_swept
UPDATE instances SET swept = true
WHERE slot = ANY ($1::bigint[]) AND (stopped_at IS NOT NULL OR beat_at <= now() - interval '15 seconds')

-- name: own_reports
SELECT o.sale_id, o.sequence::bigint AS sequence, o.agent_id, o.event, o.url, o.body, o.tries::bigint AS tries,
       greatest(0, extract(epoch FROM o.due_at - now()) * 1000)::bigint AS delay_ms
FROM outbox o WHERE o.created_at > now() - interval '3 days' AND o.state = 'due' AND o.owner_slot = $1::bigint
ORDER BY o.sale_id, o.sequence

-- name: fold
SELECT fold_account_deltas() AS folded

-- name: ensure_partitions
SELECT ensure_partitions(3)::bigint AS made

-- name: supplier_floats
SELECT s.id, -(a.balance + coalesce((SELECT sum(d.amount) FROM account_deltas d WHERE d.account_id = a.id), 0))::bigint AS available
FROM suppliers s JOIN accounts a ON a.id = s.deposit_account_id
