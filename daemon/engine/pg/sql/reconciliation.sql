-- Suppliers' statements and balances beside our books.

-- name: supplier_by_code
SELECT id, adapter FROM suppliers WHERE code = $1::text

-- name: our_attempts
-- Attempts are filed by their sale, which may be older: two days are more than a queue and its failovers last.
WITH spoken_of AS (
    SELECT a.sale_id, a.no FROM attempts a
    WHERE a.supplier_id = $1::bigint
      AND a.sale_id >= uuid7_floor(to_timestamp($2::bigint / 1000.0) - interval '2 days') AND a.sale_id < uuid7_floor(to_timestamp($3::bigint / 1000.0) + interval '1 day')
      AND coalesce(a.sent_at, a.created_at) BETWEEN to_timestamp($2::bigint / 1000.0) AND to_timestamp($3::bigint / 1000.0)
    UNION
    SELECT r.sale_id, r.attempt_no FROM attempt_refs r WHERE r.supplier_id = $1::bigint AND r.ref = ANY ($4::bigint[]))
SELECT a.ref, a.sale_id, a.no::bigint AS no, t.agent_id, a.state, a.sku, t.destination, a.cost, a.price_cap, a.charged,
       (a.state = 'DELIVERED' AND EXISTS (SELECT FROM transfers b WHERE b.cause_id = a.sale_id AND b.kind = 'cost_back')) AS cost_back,
       (extract(epoch FROM coalesce(a.sent_at, a.created_at)) * 1000)::bigint AS sent_ms
FROM spoken_of s JOIN attempts a ON a.sale_id = s.sale_id AND a.no = s.no JOIN transactions t ON t.id = a.sale_id
ORDER BY a.ref

-- name: insert_run
INSERT INTO reconciliation_runs (id, supplier_id, operator, file_name, sha256, layout, span_from, span_to, lines, duplicates, agreed, ours_only,
                                 theirs_only, price_differs, status_differs, evidence, ours_total, theirs_total, new_cases)
VALUES ($1::uuid, $2::bigint, $3::text, $4::text, $5::text::bytea, $6::text, to_timestamp($7::bigint / 1000.0), to_timestamp($8::bigint / 1000.0), $9::bigint,
        $10::bigint, $11::bigint, $12::bigint, $13::bigint, $14::bigint, $15::bigint, $16::bigint, $17::bigint, $18::bigint, $19::bigint)

-- name: known_differences
SELECT ref, kind FROM reconciliation_differences WHERE supplier_id = $1::bigint AND ref = ANY ($2::text[])

-- name: lock_sales_for_cases
-- The lanes open cases under the lock of their sale: so does everybody else, else one of the two would fail.
SELECT id FROM transactions WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: open_cases
INSERT INTO cases (id, sale_id, kind, subject, detail)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) ON CONFLICT DO NOTHING

-- name: cases_of_differences
WITH asked AS (SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[]) AS a (place, sale_id, kind, subject))
SELECT a.place, c.id FROM asked a JOIN cases c ON c.sale_id = a.sale_id AND c.kind = a.kind
UNION ALL
SELECT a.place, c.id FROM asked a JOIN cases c ON c.subject = a.subject AND c.kind = a.kind AND c.sale_id IS NULL AND c.state = 'open'
WHERE a.sale_id IS NULL

-- name: insert_differences
INSERT INTO reconciliation_differences (supplier_id, ref, kind, run_id, case_id, sale_id, ours, theirs, line, note)
SELECT $1::bigint, u.ref, u.kind, $2::uuid, u.case_id, u.sale_id, u.ours, u.theirs, u.line, u.note
FROM unnest($3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::bigint[], $8::bigint[], $9::int[], $10::text[])
    AS u (ref, kind, case_id, sale_id, ours, theirs, line, note)
ON CONFLICT DO NOTHING

-- name: ledger_float
SELECT -(a.balance + coalesce((SELECT sum(d.amount) FROM account_deltas d WHERE d.account_id = a.id), 0))::bigint AS ledger,
       (SELECT coalesce(sum(o.cost), 0) FROM attempts o WHERE o.supplier_id = s.id AND o.state IN ('SENDING', 'ACCEPTED', 'UNKNOWN'))::bigint AS open_costs
FROM suppliers s JOIN accounts a ON a.id = s.deposit_account_id WHERE s.id = $1::bigint

-- name: balance_check_due
SELECT s.minutes > 0 AND NOT EXISTS (SELECT FROM supplier_balance_checks c WHERE c.supplier_id = $1::bigint
                                       AND c.at > now() - s.minutes * interval '1 minute') AS due
FROM (SELECT coalesce((SELECT value::int FROM settings WHERE key = 'supplier.drift_check_minutes' AND value ~ '^[0-9]{1,5}$'), 10) AS minutes) AS s

-- name: last_balance_check
SELECT drift FROM supplier_balance_checks WHERE supplier_id = $1::bigint ORDER BY at DESC LIMIT 1

-- name: drift_threshold
SELECT coalesce((SELECT value::bigint FROM settings WHERE key = 'supplier.drift_max' AND value ~ '^[0-9]{1,15}$'), 10000) AS threshold

-- name: insert_balance_check
INSERT INTO supplier_balance_checks (supplier_id, reported, ledger, open_costs, drift)
VALUES ($1::bigint, $2::bigint, $3::bigint, $4::bigint, $5::bigint)

-- name: open_subject_case
INSERT INTO cases (id, kind, subject, detail) VALUES ($1::uuid, $2::text, $3::text, $4::text) ON CONFLICT DO NOTHING RETURNING id
