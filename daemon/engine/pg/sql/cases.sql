-- Cases outside the lanes.

-- name: due_resolutions
-- What nobody has looked at yet comes first: those that wait for a supplier may be many, for days.
SELECT x.request_id, c.sale_id, coalesce(t.agent_id, 0) AS agent_id
FROM case_resolutions x LEFT JOIN cases c ON c.id = x.case_id LEFT JOIN transactions t ON t.id = c.sale_id
WHERE x.state IN ('due', 'waiting') ORDER BY x.state, x.due_at LIMIT $1::bigint

-- name: list_cases
SELECT c.id, c.kind, c.state = 'open' AS is_open, c.sale_id, c.subject, c.detail, c.resolution,
       to_char(c.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS opened_at,
       extract(epoch FROM coalesce(c.closed_at, now()) - c.opened_at)::bigint AS age_s,
       coalesce(t.status, '') AS status, coalesce(u.code, '') AS agent, coalesce(t.product_code, '') AS product, coalesce(t.destination, '') AS destination
FROM cases c LEFT JOIN transactions t ON t.id = c.sale_id LEFT JOIN users u ON u.id = t.agent_id
WHERE (NOT $1::bool OR c.state = 'open') AND ($2::text = '' OR c.kind = $2::text) AND ($3::uuid IS NULL OR c.sale_id = $3::uuid)
ORDER BY c.opened_at, c.id LIMIT $4::bigint

-- name: case_facts
SELECT c.id, c.kind, c.state = 'open' AS is_open, c.sale_id, coalesce(t.status, '') AS status,
       coalesce((SELECT a.no FROM attempts a WHERE a.sale_id = c.sale_id AND a.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')), 0)::bigint AS live
FROM cases c LEFT JOIN transactions t ON t.id = c.sale_id WHERE c.id = $1::uuid

-- name: lock_sale_for_case
-- The lanes open cases under the lock of their sale: so does everybody else, else one of the two would fail.
SELECT id FROM transactions WHERE id = $1::uuid FOR NO KEY UPDATE

-- name: open_sale_case
INSERT INTO cases (id, sale_id, kind, detail) VALUES ($1::uuid, $2::uuid, $3::text, $4::text)
ON CONFLICT (sale_id, kind) DO NOTHING RETURNING id

-- name: case_of_note
SELECT c.state = 'open' AS is_open, c.kind, c.sale_id FROM cases c WHERE c.id = $1::uuid

-- name: lock_case
SELECT c.state = 'open' AS is_open, c.kind, c.sale_id FROM cases c WHERE c.id = $1::uuid FOR NO KEY UPDATE

-- name: case_note_written
SELECT seq FROM operator_actions WHERE subject = 'case:' || $1::text AND action = 'case.note' AND operator_id = $2::bigint AND detail::jsonb ->> 'key' = $3::text

-- name: case_files
SELECT count(*) AS files, max(f.no) FILTER (WHERE f.sha256 = $2::bytea)::bigint AS same FROM case_attachments f WHERE f.case_id = $1::uuid

-- name: insert_case_file
INSERT INTO case_attachments (case_id, no, operator_id, file_name, media_type, content, sha256)
VALUES ($1::uuid, $2::bigint::smallint, $3::bigint, $4::text, $5::text, $6::bytea, $7::bytea)

-- name: case_last_action
SELECT max(seq) AS seq FROM operator_actions WHERE subject = 'case:' || $1::text

-- name: case_under_decision
SELECT EXISTS (SELECT FROM money_requests q WHERE q.subject = 'sale:' || $2::text AND q.kind = 'case_resolution' AND q.state = 'proposed'
                 AND q.payload::jsonb ->> 'case_id' = $1::text)
    OR EXISTS (SELECT FROM case_resolutions x WHERE x.case_id = $1::text::uuid AND x.state IN ('due', 'waiting')) AS is_decided_on

-- name: close_complaint
WITH touched AS (UPDATE cases SET state = 'closed', closed_at = now(), resolution = $2::text WHERE id = $1::uuid AND state = 'open' RETURNING 1)
SELECT expect_rows('close_complaint', count(*), 1) FROM touched
