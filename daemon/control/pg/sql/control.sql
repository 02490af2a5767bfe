-- What consoles read. Statements that say "json" make the whole answer; times are Unix milliseconds. `:personal` false masks what
-- belongs to customers, `:margin` false leaves costs and commissions out.

-- name: newest_sales
-- What the latest attempt says comes by its key, sale by sale: planned as a join, it would read every attempt there is.
SELECT t.id::text AS id, u.code AS agent, coalesce(s.code, '') AS supplier, coalesce(p.category, '') AS category, coalesce(p.brand, '') AS brand, t.ref_id, t.product_code, t.destination, t.price, t.amount, t.balance_after,
       t.status, t.attempts, t.cost, t.commission, t.sn, t.message, (extract(epoch FROM t.settled_at) * 1000)::bigint AS settled_ms,
       (extract(epoch FROM t.updated_at) * 1000)::bigint AS changed_ms, t.settled_at IS NULL AND coalesce(a.state = 'UNKNOWN', false) AS is_doubtful, a.sku, a.supplier_code, a.ref AS supplier_ref
FROM (SELECT * FROM transactions ORDER BY id DESC LIMIT :most) t JOIN users u ON u.id = t.agent_id LEFT JOIN suppliers s ON s.id = t.supplier_id
LEFT JOIN products p ON p.id = t.product_id
LEFT JOIN LATERAL (SELECT x.state, x.sku, x.supplier_code, x.ref FROM attempts x WHERE x.sale_id = t.id AND x.no = t.attempts OFFSET 0) a ON true
ORDER BY t.id DESC

-- name: sales_of_time
SELECT t.id::text AS id, t.agent, t.supplier, t.category, t.brand, t.ref_id, t.product_code, t.destination, t.price, t.amount, t.balance_after,
       t.status, t.attempts, t.cost, t.commission, t.sn, t.message, (extract(epoch FROM t.settled_at) * 1000)::bigint AS settled_ms,
       (extract(epoch FROM t.updated_at) * 1000)::bigint AS changed_ms, t.settled_at IS NULL AND coalesce(a.state = 'UNKNOWN', false) AS is_doubtful, a.sku, a.supplier_code, a.ref AS supplier_ref
FROM (SELECT t.id, u.code AS agent, coalesce(s.code, '') AS supplier, coalesce(p.category, '') AS category, coalesce(p.brand, '') AS brand, t.ref_id, t.product_code, t.destination, t.price,
             t.amount, t.balance_after, t.status, t.attempts, t.cost, t.commission, t.sn, t.message, t.settled_at, t.updated_at
      FROM transactions t JOIN users u ON u.id = t.agent_id LEFT JOIN suppliers s ON s.id = t.supplier_id LEFT JOIN products p ON p.id = t.product_id
      WHERE t.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) AND t.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0))
        AND t.id < coalesce(:before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) /* condition */
      ORDER BY t.id DESC LIMIT :most) t
LEFT JOIN LATERAL (SELECT x.state, x.sku, x.supplier_code, x.ref FROM attempts x WHERE x.sale_id = t.id AND x.no = t.attempts OFFSET 0) a ON true
ORDER BY t.id DESC

-- name: deposit_queue
SELECT 'ticket:' || k.id::text AS key, (extract(epoch FROM k.opened_at) * 1000)::bigint AS time, 'ticket'::text AS kind, k.state, u.code AS agent, b.code AS bank, k.transfer_amount AS amount,
       (extract(epoch FROM k.expires_at) * 1000)::bigint AS expires_at, k.note AS text, coalesce(k.line_id::text, '') AS line, k.id::text AS id,
       upper(right(k.id::text, 6)) AS no, u.name AS agent_name, k.amount AS asked, k.unique_code, coalesce(l.sender, '') AS sender, coalesce(l.reason, '') AS reason
FROM deposit_tickets k JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id LEFT JOIN bank_lines l ON l.id = k.line_id
WHERE k.holds_amount AND k.state IN ('open', 'matched') ORDER BY k.opened_at LIMIT 5000

-- name: line_queue
SELECT 'line:' || l.id::text AS key, (extract(epoch FROM l.received_at) * 1000)::bigint AS time, 'line'::text AS kind, l.state, ''::text AS agent, b.code AS bank, l.amount,
       NULL::bigint AS expires_at, l.description AS text, l.id::text AS line, l.id::text AS id, ''::text AS no, ''::text AS agent_name,
       NULL::bigint AS asked, NULL::bigint AS unique_code, l.sender, l.reason
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id WHERE l.state IN ('suspense', 'held') ORDER BY l.received_at LIMIT 5000

-- name: request_queue
SELECT r.id::text AS key, (extract(epoch FROM r.created_at) * 1000)::bigint AS time, r.kind, m.username AS maker, r.subject, coalesce(r.amount, r.at_stake, 0)::bigint AS amount, c.label AS reason, r.note
FROM money_requests r JOIN operators m ON m.id = r.maker_id JOIN reason_codes c ON c.code = r.reason_code WHERE r.state = 'proposed' ORDER BY r.created_at LIMIT 5000

-- name: agent_list
-- The latest sale is looked for after the page is cut, and not further back than the partitions of a month.
SELECT json_build_object('rows', coalesce(json_agg(json_build_object('code', r.code, 'name', r.name, 'level', r.level, 'upline', r.upline, 'status', r.status, 'balance', r.balance, 'floor', r.floor,
    'last_sale_at', (SELECT (extract(epoch FROM t.created_at) * 1000)::bigint FROM transactions t WHERE t.agent_id = r.id AND t.id >= uuid7_floor(now() - interval '31 days') ORDER BY t.id DESC LIMIT 1)) ORDER BY r.code), '[]'::json),
    'next', CASE WHEN count(*) = :limit THEN max(r.code) END)::text FROM (
    SELECT u.id, u.code, u.name, v.code AS level, p.code AS upline, u.status, a.balance, a.floor
    FROM users u JOIN levels v ON v.id = u.level_id JOIN accounts a ON a.id = u.wallet_account_id LEFT JOIN users p ON p.id = u.upline_id
    WHERE (:search::text = '' OR strpos(lower(u.code), lower(:search::text)) > 0 OR strpos(lower(u.name), lower(:search::text)) > 0) AND u.code > :after::text
    ORDER BY u.code LIMIT :limit) r

-- name: agent_tree
SELECT json_build_object('agent', nullif(:agent::text, ''), 'children', (SELECT coalesce(json_agg(c.one ORDER BY c.code), '[]'::json) FROM (
    SELECT u.code, json_build_object('code', u.code, 'name', u.name, 'level', v.code, 'status', u.status, 'downlines', (SELECT count(*) FROM users d WHERE d.upline_id = u.id)) AS one
    FROM users u JOIN levels v ON v.id = u.level_id
    WHERE u.upline_id IS NOT DISTINCT FROM (SELECT r.id FROM users r WHERE r.code = :agent::text) ORDER BY u.code LIMIT 1000) c))::text
WHERE :agent::text = '' OR EXISTS (SELECT FROM users r WHERE r.code = :agent::text)

-- name: audit_list
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.seq DESC), '[]'::json), 'next', CASE WHEN count(*) = :limit THEN min(r.seq) END)::text FROM (
    SELECT a.seq, json_build_object('seq', a.seq, 'at', (extract(epoch FROM a.at) * 1000)::bigint, 'user', coalesce(o.username, ''), 'action', a.action, 'subject', a.subject, 'detail', a.detail,
        'address', coalesce(substring(a.detail from '"address":"([^"]*)"\}$'), ''), 'code', CASE WHEN s.sale IS NOT NULL THEN trx_code(s.sale) END) AS one
    FROM operator_actions a LEFT JOIN operators o ON o.id = a.operator_id
    LEFT JOIN LATERAL (SELECT CASE WHEN a.subject ~ '^sale:[0-9a-f-]{36}$' THEN substr(a.subject, 6)::uuid
                                   WHEN a.subject ~ '^case:[0-9a-f-]{36}$' THEN (SELECT c.sale_id FROM cases c WHERE c.id = substr(a.subject, 6)::uuid) END AS sale) s ON true
    WHERE (:subject::text = '' OR a.subject = :subject::text) AND (:user::text = '' OR o.username = :user::text) AND a.seq < :before
      AND (:area::text = '' OR starts_with(a.action, :area::text || '.'))
      AND a.at >= to_timestamp(:from::bigint / 1000.0) AND a.at < to_timestamp(:to::bigint / 1000.0)
    ORDER BY a.seq DESC LIMIT :limit) r
