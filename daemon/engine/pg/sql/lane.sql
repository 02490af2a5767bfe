-- Statements of a ledger lane. All sets travel as arrays; results and row counts are matched by id and number.

-- name: commit_open
INSERT INTO commits (batch_id, slot) VALUES ($1::uuid, $2::bigint::smallint) ON CONFLICT DO NOTHING

-- name: lock_sales
SELECT id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, amount, counter::bigint AS counter, price,
       balance_after, business_day - DATE '1970-01-01' AS business_day, route_plan, commission_plan, coalesce(callback_url, '') AS callback_url,
       status, coalesce(supplier_id, 0) AS supplier_id, attempts::bigint AS attempts, cost, commission, sn, message, reports::bigint AS reports
FROM transactions WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: lock_attempts
SELECT sale_id, no::bigint AS no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, owner_slot::bigint AS owner_slot, owner_epoch,
       checks_started::bigint AS checks_started, checks_answered::bigint AS checks_answered, supplier_code, supplier_message, charged,
       (extract(epoch FROM now() - coalesce(sent_at, created_at)) * 1000)::bigint AS age_ms
FROM attempts WHERE sale_id = ANY ($1::uuid[]) ORDER BY sale_id, no FOR NO KEY UPDATE

-- name: cases_of_sales
SELECT c.id, c.sale_id, c.kind, c.state = 'open' AS is_open,
       EXISTS (SELECT FROM case_resolutions x WHERE x.case_id = c.id AND x.state = 'waiting') AS is_decided
FROM cases c WHERE c.sale_id = ANY ($1::uuid[])

-- name: lock_resolutions
-- What two people decided. A request without its approval is not here, so nothing can be done for it.
SELECT x.request_id, r.payload, p.cause_id, coalesce(p.transfer_kind, '') AS transfer_kind, p.debit_account_id, p.credit_account_id, p.amount,
       m.username AS maker, k.username AS checker, x.state, x.attempt_no::bigint AS attempt_no, x.checks_before::bigint AS checks_before,
       x.was_accepted, x.outcome, x.case_id, coalesce(c.kind, '') AS case_kind, coalesce(c.state = 'open', false) AS case_open, c.sale_id
FROM case_resolutions x
JOIN request_approvals p ON p.request_id = x.request_id
JOIN money_requests r ON r.id = x.request_id
JOIN operators m ON m.id = p.maker_id
JOIN operators k ON k.id = p.checker_id
LEFT JOIN cases c ON c.id = x.case_id
WHERE x.request_id = ANY ($1::uuid[]) ORDER BY x.request_id FOR NO KEY UPDATE OF x

-- name: lock_wallets
SELECT id, balance, floor, seq, last_delta FROM accounts
WHERE id = ANY ($1::bigint[] || ARRAY(SELECT t.wallet_account_id FROM transactions t WHERE t.id = ANY ($2::uuid[])))
  AND mode = 'checked'
ORDER BY id FOR NO KEY UPDATE

-- The fences (OFFSET 0) keep the direction of the joins: from what is asked, through a key, to its row. Left alone, a plan
-- made while the tables are small reads them whole.

-- name: known_orders
SELECT k.agent_id, k.ref_id, k.fingerprint, t.id, t.status, t.price, t.balance_after, t.sn, t.message
FROM unnest($1::bigint[], $2::text[]) AS asked (agent_id, ref_id)
CROSS JOIN LATERAL (SELECT * FROM order_keys WHERE agent_id = asked.agent_id AND ref_id = asked.ref_id OFFSET 0) AS k
CROSS JOIN LATERAL (SELECT * FROM transactions WHERE id = k.sale_id OFFSET 0) AS t

-- name: blocking_duplicates
SELECT d.agent_id, d.product_id, d.destination, d.amount, d.counter::bigint AS counter
FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::smallint[]) AS asked (agent_id, product_id, destination, amount, counter)
CROSS JOIN LATERAL (SELECT * FROM duplicate_keys k WHERE k.agent_id = asked.agent_id AND k.product_id = asked.product_id
                       AND k.destination = asked.destination AND k.amount = asked.amount AND k.counter = asked.counter OFFSET 0) AS d
CROSS JOIN LATERAL (SELECT * FROM transactions WHERE id = d.sale_id OFFSET 0) AS t
WHERE t.status IN ('PENDING', 'PROCESSING') OR (t.status = 'SUCCESS' AND t.settled_at > now() - interval '2 minutes')

-- name: cancel_facts
-- Read once the sale is locked. The wish is found again by the evidence that carries its id.
SELECT c.sale_id, c.idem, c.who, coalesce(o.role, '') AS role, coalesce(o.status = 'active', false) AS is_active,
       two_step_of(c.who) AS two_step, two_step_asked() AS two_step_asked, e.id IS NOT NULL AS is_done,
       coalesce(r.credit_after, 0) AS balance_after
FROM unnest($1::uuid[], $2::uuid[], $3::bigint[]) AS c (sale_id, idem, who)
LEFT JOIN LATERAL (SELECT role, status FROM operators WHERE id = c.who OFFSET 0) AS o ON true
LEFT JOIN LATERAL (SELECT id FROM evidence WHERE sale_id = c.sale_id AND id = c.idem OFFSET 0) AS e ON true
LEFT JOIN LATERAL (SELECT credit_after FROM transfers WHERE cause_id = c.sale_id AND kind = 'refund' AND leg = 0 OFFSET 0) AS r ON true

-- name: insert_order_keys
INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::uuid[], $4::bytea[])

-- name: upsert_duplicate_keys
INSERT INTO duplicate_keys (agent_id, product_id, destination, amount, counter, sale_id)
SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::smallint[], $6::uuid[])
ON CONFLICT (agent_id, product_id, destination, amount, counter) DO UPDATE SET sale_id = excluded.sale_id

-- name: insert_sales
INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, amount, counter, max_price, price,
                          balance_after, business_day, route_plan, commission_plan, callback_url, status, supplier_id, attempts)
SELECT u.id, u.agent_id, u.wallet, u.ref_id, u.product_id, u.product_code, u.destination, u.amount, u.counter, u.max_price, u.price,
       u.balance_after, DATE '1970-01-01' + u.business_day, u.route_plan, u.commission_plan, nullif(u.callback_url, ''), u.status, u.supplier_id, 1
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::smallint[],
            $10::bigint[], $11::bigint[], $12::bigint[], $13::int[], $14::text[], $15::text[], $16::text[], $17::text[], $18::bigint[])
    AS u (id, agent_id, wallet, ref_id, product_id, product_code, destination, amount, counter, max_price, price, balance_after,
          business_day, route_plan, commission_plan, callback_url, status, supplier_id)

-- name: insert_attempts
INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, owner_slot, owner_epoch, sent_at)
SELECT u.sale_id, u.no, u.supplier_id, u.mapping_id, u.ref, u.sku, u.cost, u.price_cap, u.state, $10::bigint::smallint, $11::bigint,
       CASE WHEN u.state = 'SENDING' THEN now() END
FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::bigint[], $8::bigint[], $9::text[])
    AS u (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state)

-- name: insert_attempt_refs
INSERT INTO attempt_refs (supplier_id, ref, sale_id, attempt_no)
SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::smallint[])

-- name: update_attempts
WITH touched AS (
UPDATE attempts a SET state = u.state, checks_started = u.checks_started, checks_answered = u.checks_answered,
       supplier_code = u.supplier_code, supplier_message = u.supplier_message, charged = u.charged,
       sent_at = CASE WHEN a.sent_at IS NULL AND u.state = 'SENDING' THEN now() ELSE a.sent_at END,
       ended_at = CASE WHEN u.state IN ('DELIVERED', 'REJECTED', 'NOT_SENT') THEN coalesce(a.ended_at, now()) END
FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::bigint[])
    AS u (sale_id, no, state, checks_started, checks_answered, supplier_code, supplier_message, charged)
WHERE a.sale_id = u.sale_id AND a.no = u.no
RETURNING 1)
SELECT expect_rows('update_attempts', count(*), $9::bigint) FROM touched

-- name: update_sales
WITH touched AS (
UPDATE transactions t SET status = u.status, supplier_id = u.supplier_id, attempts = u.attempts, cost = u.cost, commission = u.commission,
       sn = u.sn, message = u.message, reports = u.reports, updated_at = now(),
       settled_at = CASE WHEN u.status IN ('SUCCESS', 'FAILED', 'REFUND') THEN coalesce(t.settled_at, now()) END
FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::smallint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::smallint[])
    AS u (id, status, supplier_id, attempts, cost, commission, sn, message, reports)
WHERE t.id = u.id
RETURNING 1)
SELECT expect_rows('update_sales', count(*), $10::bigint) FROM touched

-- name: insert_evidence
INSERT INTO evidence (sale_id, id, attempt_no, source, class, code, message, raw, applied)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bool[])

-- name: insert_serials
INSERT INTO serials (sn, sale_id) SELECT * FROM unnest($1::text[], $2::uuid[])

-- name: insert_cases
INSERT INTO cases (id, sale_id, kind, detail) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])

-- name: close_cases
WITH touched AS (
UPDATE cases c SET state = 'closed', closed_at = now(), resolution = u.resolution, request_id = u.request_id
FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS u (id, resolution, request_id)
WHERE c.id = u.id AND c.state = 'open'
RETURNING 1)
SELECT expect_rows('close_cases', count(*), $4::bigint) FROM touched

-- name: update_resolutions
WITH touched AS (
UPDATE case_resolutions x SET state = u.state, attempt_no = coalesce(u.attempt_no, x.attempt_no), checks_before = coalesce(u.checks_before, x.checks_before),
       was_accepted = coalesce(u.was_accepted, x.was_accepted), outcome = u.outcome, ended_at = CASE WHEN u.state IN ('done', 'refused') THEN now() END
FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::smallint[], $5::bool[], $6::text[])
    AS u (request_id, state, attempt_no, checks_before, was_accepted, outcome)
WHERE x.request_id = u.request_id AND x.state IN ('due', 'waiting')
RETURNING 1)
SELECT expect_rows('update_resolutions', count(*), $7::bigint) FROM touched

-- name: insert_outbox
INSERT INTO outbox (sale_id, sequence, agent_id, event, url, body, state, owner_slot)
SELECT u.sale_id, u.sequence, u.agent_id, u.event, u.url, u.body, CASE WHEN u.url = '' THEN 'skipped' ELSE 'due' END, $7::bigint::smallint
FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::text[], $5::text[], $6::text[]) AS u (sale_id, sequence, agent_id, event, url, body)

-- name: update_outbox
WITH touched AS (
UPDATE outbox o SET state = u.state, tries = u.tries, last_error = u.error, due_at = now() + u.delay_ms * interval '1 millisecond',
       ended_at = CASE WHEN u.state <> 'due' THEN now() END
FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::smallint[], $5::bigint[], $6::text[]) AS u (sale_id, sequence, state, tries, delay_ms, error)
WHERE o.sale_id = u.sale_id AND o.sequence = u.sequence
RETURNING 1)
SELECT expect_rows('update_outbox', count(*), $7::bigint) FROM touched

-- name: insert_inbox_keys
INSERT INTO inbox_keys (supplier_id, delivery, inbox_id) SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::uuid[])

-- name: insert_inbox
INSERT INTO inbox (id, supplier_id, delivery, body, state, sale_id)
SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::text[], $5::text[], $6::uuid[])

-- name: find_refs
SELECT r.supplier_id, r.ref, r.sale_id, r.attempt_no::bigint AS attempt_no
FROM unnest($1::bigint[], $2::bigint[]) AS asked (supplier_id, ref)
CROSS JOIN LATERAL (SELECT * FROM attempt_refs WHERE supplier_id = asked.supplier_id AND ref = asked.ref OFFSET 0) AS r

-- name: known_deliveries
SELECT k.supplier_id, k.delivery FROM unnest($1::bigint[], $2::bytea[]) AS asked (supplier_id, delivery)
CROSS JOIN LATERAL (SELECT * FROM inbox_keys WHERE supplier_id = asked.supplier_id AND delivery = asked.delivery OFFSET 0) AS k

-- name: begin
BEGIN

-- name: commit
COMMIT
