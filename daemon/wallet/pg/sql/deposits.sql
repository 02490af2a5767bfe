-- Tickets and the bank's lines. Whatever changes either first locks the row of the bank account, so that the lines of one
-- account are judged one after another, whichever daemon brings them.

-- name: bank_lock
SELECT b.id, b.code, b.bank, b.account_number, b.account_name, b.status = 'open' AS is_open, b.ledger_account_id, b.amount_min, b.amount_max, b.fee,
       b.auto_limit, b.unique_code_max, b.ticket_minutes, b.grace_minutes, b.auto_credit, b.auto_credit_stopped,
       (SELECT id FROM accounts WHERE code = 'suspense') AS suspense_id, (SELECT id FROM accounts WHERE code = 'income:deposit_fee') AS fee_id,
       coalesce((SELECT s.value::bigint FROM settings s WHERE s.key = 'deposit.deposits_per_hour_max' AND s.value ~ '^[0-9]{1,9}$'), 0) AS per_hour,
       coalesce((SELECT s.value::bigint FROM settings s WHERE s.key = 'deposit.sender_agents_max' AND s.value ~ '^[0-9]{1,9}$'), 0) AS per_sender,
       (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now_ms
FROM bank_accounts b WHERE b.code = $1::text FOR NO KEY UPDATE OF b

-- name: ticket_agent
-- One agent's tickets are counted one after another.
SELECT wallet_account_id, open_tickets_max FROM users WHERE id = $1::bigint FOR NO KEY UPDATE

-- name: ticket_by_ref
SELECT d.id, d.ref_id, d.state, d.amount, d.transfer_amount, d.fee, b.code AS bank, b.bank AS bank_name, b.account_number, b.account_name,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms
FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id
WHERE d.agent_id = $1::bigint AND d.ref_id = $2::text

-- name: ticket_lock
SELECT d.id, d.ref_id, d.state, d.amount, d.transfer_amount, d.fee, b.code AS bank, b.bank AS bank_name, b.account_number, b.account_name,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms,
       d.agent_id, d.line_id
FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id
WHERE d.id = $1::uuid FOR NO KEY UPDATE OF d

-- name: tickets_open
SELECT count(*) AS n FROM deposit_tickets
WHERE agent_id = $1::bigint AND id >= uuid7_floor(now() - interval '8 days') AND state = 'open' AND expires_at > now()

-- name: amounts_held_by
-- When the next of an agent's unpaid amounts is free, if they are as many as it may keep or more. A ticket and its grace last at
-- most 37 days.
WITH held AS (
    SELECT greatest(coalesce(d.ended_at, d.expires_at), d.expires_at) + make_interval(mins => coalesce(d.grace_minutes, b.grace_minutes)) AS free_at
    FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id
    WHERE d.agent_id = $1::bigint AND d.id >= uuid7_floor(now() - interval '38 days') AND d.holds_amount AND d.state <> 'approved')
SELECT (extract(epoch FROM free_at) * 1000)::bigint AS free_ms FROM held
WHERE (SELECT count(*) FROM held) >= $2::bigint ORDER BY free_at OFFSET greatest((SELECT count(*) FROM held) - $2::bigint, 0) LIMIT 1

-- name: amounts_held
SELECT transfer_amount FROM deposit_tickets
WHERE bank_account_id = $1::bigint AND holds_amount AND transfer_amount > $2::bigint AND transfer_amount <= $2::bigint + $3::bigint

-- name: ticket_insert
-- It keeps the terms it was opened under, whatever becomes of the account.
INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, amount, unique_code, transfer_amount, fee, expires_at, grace_minutes)
VALUES ($1::uuid, $2::bigint, $3::bigint, $4::text, $5::bigint, $6::bigint, $7::bigint::int, $6::bigint + $7::bigint, $8::bigint,
        now() + make_interval(mins => $9::bigint::int), $10::bigint::int)
RETURNING (extract(epoch FROM opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM expires_at) * 1000)::bigint AS expires_ms

-- name: ticket_cancel
UPDATE deposit_tickets SET state = 'cancelled', ended_at = now() WHERE id = $1::uuid AND state = 'open'

-- name: ticket_bank
SELECT b.code FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id WHERE d.id = $1::uuid

-- name: rejection_by_key
SELECT subject, detail FROM operator_actions
WHERE action = 'ticket.reject' AND operator_id = $1::bigint AND detail::jsonb ->> 'key' = $2::text

-- name: ticket_reject
WITH touched AS (
    UPDATE deposit_tickets SET state = 'rejected', line_id = NULL, ended_at = now(), note = $2::text
    WHERE id = $1::uuid AND state = 'matched' RETURNING 1)
SELECT expect_rows('ticket_reject', count(*), 1) FROM touched

-- name: line_release
WITH touched AS (
    UPDATE bank_lines SET state = 'suspense', reason = 'ticket_rejected' WHERE id = $1::uuid AND state = 'held' RETURNING 1)
SELECT expect_rows('line_release', count(*), 1) FROM touched

-- name: tickets_expire
WITH due AS (
    SELECT id FROM deposit_tickets WHERE holds_amount AND state = 'open' AND expires_at <= now()
    ORDER BY id LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED)
UPDATE deposit_tickets d SET state = 'expired', ended_at = now() FROM due WHERE d.id = due.id

-- name: tickets_free
WITH due AS (
    SELECT d.id FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id
    WHERE d.holds_amount AND d.state NOT IN ('open', 'matched') AND d.expires_at <= now()
      AND greatest(d.ended_at, d.expires_at) + make_interval(mins => coalesce(d.grace_minutes, b.grace_minutes)) <= now()
    ORDER BY d.id LIMIT 1000 FOR NO KEY UPDATE OF d SKIP LOCKED)
UPDATE deposit_tickets d SET holds_amount = false FROM due WHERE d.id = due.id

-- name: lines_stored
-- Lines that the new ones may be: those of the same names, those not posted yet, and those of other doors about the same day.
SELECT l.id, l.dedupe_key, l.source, l.line_date::text AS line_date, l.line_time::text AS line_time, l.pending, l.direction, l.amount, l.cents,
       l.balance, l.balance_cents, l.description, l.state,
       -- a file may be read long after it was made: its dated lines tell when its pending ones were seen
       CASE WHEN l.pending THEN
           least((l.received_at AT TIME ZONE 'Asia/Jakarta')::date, (SELECT max(d.line_date) + 3 FROM bank_lines d WHERE d.import_id = l.import_id))::text
       END AS first_seen,
       coalesce((SELECT string_agg(DISTINCT s.source, ' ') FROM bank_lines s WHERE s.same_as = l.id), '') AS seen_through
FROM bank_lines l
WHERE l.bank_account_id = $1::bigint
  AND (l.dedupe_key = ANY ($2::text[]) OR l.pending
       OR (l.amount = ANY ($3::bigint[]) AND l.state <> 'duplicate'
           AND coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date) BETWEEN $4::text::date - 2 AND $5::text::date + 2))

-- name: keys_stored
SELECT count(*) AS n FROM bank_lines WHERE bank_account_id = $1::bigint AND dedupe_key = ANY ($2::text[])

-- name: tickets_exact
SELECT d.id, d.agent_id, d.wallet_account_id, u.name, u.status = 'active' AS agent_active, d.amount, d.transfer_amount, d.fee, d.state,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms
FROM deposit_tickets d JOIN users u ON u.id = d.agent_id
WHERE d.bank_account_id = $1::bigint AND d.holds_amount AND d.transfer_amount = ANY ($2::bigint[])
ORDER BY d.id FOR NO KEY UPDATE OF d

-- name: tickets_near
SELECT d.id, d.agent_id, d.wallet_account_id, u.name, u.status = 'active' AS agent_active, d.amount, d.transfer_amount, d.fee, d.state,
       (extract(epoch FROM d.opened_at) * 1000)::bigint AS opened_ms, (extract(epoch FROM d.expires_at) * 1000)::bigint AS expires_ms
FROM deposit_tickets d JOIN users u ON u.id = d.agent_id
WHERE d.bank_account_id = $1::bigint AND d.holds_amount
  AND EXISTS (SELECT FROM unnest($2::bigint[]) AS a (amount) WHERE d.transfer_amount BETWEEN a.amount - $3::bigint AND a.amount + $3::bigint)
ORDER BY d.id DESC LIMIT 500

-- name: lock_lines_earlier
-- A statement of its own before the one that reads: only that one then sees what a person's credit, waited for here, has moved.
SELECT l.id FROM bank_lines l
WHERE l.bank_account_id = $1::bigint AND l.amount = ANY ($2::bigint[]) AND l.cents = 0 AND l.direction = 'CR'
  AND l.state IN ('credited', 'suspense', 'held')
  AND coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date) >= $3::text::date - 3
ORDER BY l.id FOR NO KEY UPDATE

-- name: lines_earlier
-- Money that came in and that the bank may take back.
SELECT l.id, l.amount, coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date)::text AS day, l.sender, l.state,
       d.id AS ticket_id, u.code AS agent_code, u.wallet_account_id, t.amount AS credited
FROM bank_lines l
LEFT JOIN deposit_tickets d ON d.line_id = l.id
LEFT JOIN users u ON u.id = l.agent_id
LEFT JOIN transfers t ON t.cause_id = l.id AND t.kind IN ('deposit', 'deposit_manual')
WHERE l.bank_account_id = $1::bigint AND l.amount = ANY ($2::bigint[]) AND l.cents = 0 AND l.direction = 'CR'
  AND l.state IN ('credited', 'suspense', 'held')
  AND coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date) >= $3::text::date - 3
ORDER BY l.id

-- name: agents_of_senders
SELECT DISTINCT sender, agent_id FROM bank_lines WHERE sender = ANY ($1::text[]) AND sender <> '' AND agent_id IS NOT NULL

-- name: deposits_of_hour
SELECT agent_id, count(*) AS n FROM deposit_tickets
WHERE agent_id = ANY ($1::bigint[]) AND id >= uuid7_floor(now() - interval '8 days') AND state = 'approved' AND ended_at > now() - interval '1 hour'
GROUP BY agent_id

-- name: import_insert
INSERT INTO bank_imports (id, bank_account_id, operator_id, file_name, sha256, layout, lines, new_lines, breaks)
VALUES ($1::uuid, $2::bigint, $3::bigint, $4::text, $5::bytea, $6::text, $7::bigint::int, $8::bigint::int, $9::bigint::int)
ON CONFLICT (id) DO NOTHING

-- name: import_by_id
SELECT bank_account_id, encode(sha256, 'hex') AS sha256, coalesce(operator_id, 0)::text AS operator FROM bank_imports WHERE id = $1::uuid

-- name: import_counts
SELECT i.lines::bigint AS lines, count(l.id) FILTER (WHERE l.state <> 'duplicate') AS fresh, count(l.id) FILTER (WHERE l.state = 'credited') AS credited,
       count(l.id) FILTER (WHERE l.state = 'held') AS held, count(l.id) FILTER (WHERE l.state = 'suspense') AS suspense,
       count(l.id) FILTER (WHERE l.state = 'takeback') AS taken_back, count(l.id) FILTER (WHERE l.state = 'out') AS out
FROM bank_imports i LEFT JOIN bank_lines l ON l.import_id = i.id WHERE i.id = $1::uuid GROUP BY i.id

-- name: lines_insert
INSERT INTO bank_lines (id, bank_account_id, dedupe_key, source, import_id, line_date, line_time, pending, direction, amount, cents, balance, balance_cents,
                        description, sender, reference, state, reason, agent_id, same_as)
SELECT u.id, $1::bigint, u.dedupe_key, $2::text, $3::uuid, u.line_date::date, u.line_time::time, u.pending, u.direction, u.amount, u.cents, u.balance,
       u.balance_cents, u.description, u.sender, u.reference, u.state, u.reason, u.agent_id, u.same_as
FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[], $10::bigint[], $11::smallint[], $12::bigint[], $13::smallint[],
            $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::bigint[], $20::uuid[])
    AS u (id, dedupe_key, line_date, line_time, pending, direction, amount, cents, balance, balance_cents, description, sender, reference, state, reason,
          agent_id, same_as)

-- name: lines_post
-- The bank has posted what was pending.
UPDATE bank_lines l SET pending = false, line_date = u.line_date::date, line_time = coalesce(u.line_time::time, l.line_time)
FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u (id, line_date, line_time)
WHERE l.id = u.id AND l.pending

-- name: lines_reverse
WITH touched AS (UPDATE bank_lines SET state = 'reversed' WHERE id = ANY ($1::uuid[]) RETURNING 1)
SELECT expect_rows('lines_reverse', count(*), $2::bigint) FROM touched

-- name: tickets_update
WITH touched AS (
    UPDATE deposit_tickets d SET state = u.state, line_id = u.line_id, note = u.note,
           ended_at = CASE WHEN u.state IN ('open', 'matched') THEN NULL ELSE coalesce(d.ended_at, now()) END
    FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) AS u (id, state, line_id, note)
    WHERE d.id = u.id
    RETURNING 1)
SELECT expect_rows('tickets_update', count(*), $5::bigint) FROM touched

-- name: cases_open
INSERT INTO cases (id, kind, subject, detail)
SELECT u.id, u.kind, u.subject, u.detail FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS u (id, kind, subject, detail)
ON CONFLICT DO NOTHING

-- name: receivable_make
INSERT INTO accounts (code, kind, mode) VALUES ('receivable:' || $1::text, 'receivable', 'summed') ON CONFLICT (code) DO NOTHING

-- name: receivable_find
SELECT id FROM accounts WHERE code = 'receivable:' || $1::text

-- name: line_read
SELECT l.bank_account_id, l.amount, l.cents, l.sender, l.direction FROM bank_lines l WHERE l.id = $1::uuid

-- name: breaks_find
-- Lines of the last week whose balance before them is no line's balance after it: something is missing there. The first line
-- of an account has nothing before it. An account that also gets lines without a balance cannot be judged so. Lists are
-- complete when they come; a webhook's predecessor has ten minutes to arrive.
SELECT b.code, l.id, l.direction, l.amount, l.balance,
       coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date)::text AS day
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
WHERE l.id >= uuid7_floor(now() - interval '7 days') AND l.balance IS NOT NULL AND l.amount > 0 AND l.state <> 'duplicate'
  AND (l.source IN ('import', 'moota_poll') OR l.received_at <= now() - interval '10 minutes')
  AND NOT EXISTS (SELECT FROM bank_lines p
                  WHERE p.bank_account_id = l.bank_account_id AND p.id <> l.id
                    AND p.balance BETWEEN l.balance - CASE l.direction WHEN 'CR' THEN l.amount ELSE -l.amount END - 1
                                      AND l.balance - CASE l.direction WHEN 'CR' THEN l.amount ELSE -l.amount END + 1)
  AND EXISTS (SELECT FROM bank_lines p
              WHERE p.bank_account_id = l.bank_account_id AND p.id < l.id AND p.balance IS NOT NULL
                AND coalesce(p.line_date, (p.received_at AT TIME ZONE 'Asia/Jakarta')::date)
                    <= coalesce(l.line_date, (l.received_at AT TIME ZONE 'Asia/Jakarta')::date))
  AND NOT EXISTS (SELECT FROM bank_lines n
                  WHERE n.bank_account_id = l.bank_account_id AND n.id >= uuid7_floor(now() - interval '7 days') AND n.balance IS NULL
                    AND n.state <> 'duplicate')
  AND NOT EXISTS (SELECT FROM cases c WHERE c.kind = 'bank_break' AND c.subject = 'bank_line:' || l.id)
ORDER BY b.code, l.id LIMIT 50

-- name: breaks_healed
-- The missing line has come after all.
SELECT c.id, b.code FROM cases c
JOIN bank_lines l ON l.id = CASE WHEN c.subject LIKE 'bank\_line:%' THEN substr(c.subject, 11)::uuid END
JOIN bank_accounts b ON b.id = l.bank_account_id
WHERE c.kind = 'bank_break' AND c.state = 'open' AND b.auto_credit_stopped <> ''
  AND EXISTS (SELECT FROM bank_lines p
              WHERE p.bank_account_id = l.bank_account_id AND p.id <> l.id
                AND p.balance BETWEEN l.balance - CASE l.direction WHEN 'CR' THEN l.amount ELSE -l.amount END - 1
                                  AND l.balance - CASE l.direction WHEN 'CR' THEN l.amount ELSE -l.amount END + 1)

-- name: stops_over
-- Stopped accounts without an open case: the line came, or a person has closed the case.
SELECT b.code FROM bank_accounts b
WHERE b.auto_credit_stopped <> ''
  AND NOT EXISTS (SELECT FROM cases c JOIN bank_lines l ON l.id = CASE WHEN c.subject LIKE 'bank\_line:%' THEN substr(c.subject, 11)::uuid END
                  WHERE c.kind = 'bank_break' AND c.state = 'open' AND l.bank_account_id = b.id)

-- name: case_close
UPDATE cases SET state = 'closed', closed_at = now(), resolution = 'the missing line arrived' WHERE id = $1::uuid AND state = 'open'

-- name: bank_stop
UPDATE bank_accounts SET auto_credit_stopped = $2::text WHERE code = $1::text AND auto_credit_stopped = ''

-- name: bank_resume
UPDATE bank_accounts SET auto_credit_stopped = '' WHERE code = $1::text AND auto_credit_stopped <> ''
