-- Requests of one person that another must agree to. Lock order: the person who acts, the request, tickets, lines, the
-- product, the supplier, the agent, wallets, the chain of actions.

-- name: request_by_key
SELECT id, state, fingerprint FROM money_requests WHERE maker_id = $1::bigint AND idempotency_key = $2::text

-- name: request_reason
SELECT kind, active FROM reason_codes WHERE code = $1::text

-- name: used_as_maker
-- What was declined or taken back does not count.
SELECT coalesce((SELECT daily_cap FROM role_caps WHERE role = $3::text), 0) AS cap,
       coalesce((SELECT sum(coalesce(amount, at_stake, 0)) FROM money_requests
                 WHERE maker_id = $1::bigint AND business_day = $2::text::date AND state IN ('proposed', 'approved')), 0)::bigint AS used

-- name: used_as_checker
SELECT coalesce((SELECT daily_cap FROM role_caps WHERE role = $3::text), 0) AS cap,
       coalesce((SELECT sum(coalesce(r.amount, r.at_stake, 0)) FROM request_approvals p JOIN money_requests r ON r.id = p.request_id
                 WHERE p.checker_id = $1::bigint AND p.business_day = $2::text::date), 0)::bigint AS used

-- name: hand_over_since
WITH RECURSIVE given AS (
    SELECT a.operator_id AS giver, o.id AS taker
    FROM operators o JOIN operator_actions a ON a.subject = 'operator:' || o.username
    WHERE a.action IN ('operator.add', 'operator.role', 'operator.status', 'operator.password', 'operator.two_step_reset') AND a.operator_id <> o.id
      AND a.at > to_timestamp($3::bigint / 1000.0) AND a.detail::json ->> 'from' = 'console'),
hand AS (
    SELECT $1::bigint AS id
    UNION
    SELECT CASE WHEN g.giver = h.id THEN g.taker ELSE g.giver END FROM hand h JOIN given g ON h.id IN (g.giver, g.taker))
SELECT EXISTS (SELECT FROM hand WHERE id = $2::bigint) AS found

-- name: insert_request
INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, note, subject, payload, cause_id, transfer_kind,
                            debit_account_id, credit_account_id, amount, at_stake, business_day, secrets_sealed)
VALUES ($1::uuid, $2::text, $3::bigint, $4::text, $5::bytea, $6::text, $7::text, $8::text, $9::text, $10::uuid, $11::text, $12::bigint, $13::bigint,
        $14::bigint, $15::bigint, $16::text::date, nullif($17::bytea, ''::bytea))

-- name: lock_request
SELECT id FROM money_requests WHERE id = $1::uuid FOR NO KEY UPDATE

-- name: request
SELECT r.id, r.kind, r.state, r.subject, r.payload, r.cause_id, r.transfer_kind, r.debit_account_id, r.credit_account_id, r.amount,
       coalesce(r.amount, r.at_stake, 0) AS at_stake, coalesce(r.ended_by, 0) AS ended_by, m.id AS maker_id, m.username, m.name, m.role, m.status,
       two_step_of(m.id) AS two_step, two_step_asked() AS two_step_asked, encode(r.fingerprint, 'hex') AS asked, coalesce(r.secrets_sealed, ''::bytea) AS secrets_sealed
FROM money_requests r JOIN operators m ON m.id = r.maker_id WHERE r.id = $1::uuid

-- name: insert_approval
INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, debit_account_id, credit_account_id, amount, business_day)
SELECT id, maker_id, $2::bigint, cause_id, transfer_kind, debit_account_id, credit_account_id, amount, $3::text::date FROM money_requests WHERE id = $1::uuid

-- name: end_request
-- Whatever the end: what was sealed with it is gone.
WITH touched AS (
    UPDATE money_requests SET state = $2::text, ended_by = $3::bigint, ended_note = $4::text, secrets_sealed = NULL,
        ended_at = timestamptz 'epoch' + $5::bigint * interval '1 millisecond'
    WHERE id = $1::uuid AND state = 'proposed' RETURNING 1)
SELECT expect_rows('end_request', count(*), 1) FROM touched

-- name: set_floor
-- A limit that shrinks takes nothing from the wallet: last_delta 0 says so to accounts_floor_kept.
WITH touched AS (
    UPDATE accounts SET floor = $2::bigint, floor_request_id = $3::uuid, last_delta = 0 WHERE id = $1::bigint AND mode = 'checked' RETURNING 1)
SELECT expect_rows('set_floor', count(*), 1) FROM touched

-- name: set_base_price
WITH touched AS (UPDATE products SET base_price = $2::bigint WHERE code = $1::text RETURNING 1)
SELECT expect_rows('set_base_price', count(*), 1) FROM touched

-- name: set_level_price
WITH touched AS (
    INSERT INTO level_prices (level_id, product_id, price)
    SELECT l.id, p.id, $3::bigint FROM products p, levels l WHERE p.code = $1::text AND l.code = $2::text
    ON CONFLICT (level_id, product_id) DO UPDATE SET price = excluded.price RETURNING 1)
SELECT expect_rows('set_level_price', count(*), 1) FROM touched

-- name: request_accounts
SELECT code, id FROM accounts WHERE code IN ('adjustment', 'suspense', 'loss:write_off', 'loss:supplier_drift', 'sales')

-- name: request_agent
SELECT u.wallet_account_id, a.balance, a.floor, u.status = 'closed' AS is_closed FROM users u JOIN accounts a ON a.id = u.wallet_account_id
WHERE u.code = $1::text

-- name: lock_request_wallet
SELECT a.id FROM accounts a JOIN users u ON u.wallet_account_id = a.id WHERE u.code = $1::text FOR NO KEY UPDATE OF a

-- name: lock_request_agent
SELECT id FROM users WHERE code = $1::text FOR NO KEY UPDATE

-- name: request_agent_keys
SELECT u.status = 'closed' AS is_closed, coalesce(a.api_key, '') AS first, coalesce(b.api_key, '') AS second
FROM users u LEFT JOIN api_credentials a ON a.user_id = u.id AND a.slot = 1 AND a.status = 'active'
LEFT JOIN api_credentials b ON b.user_id = u.id AND b.slot = 2 AND b.status = 'active' WHERE u.code = $1::text

-- name: lock_request_lines
SELECT id FROM bank_lines WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: lock_request_ticket
SELECT id FROM deposit_tickets WHERE id = $1::uuid FOR NO KEY UPDATE

-- name: request_line
SELECT l.direction = 'CR' AS is_incoming, l.state = 'duplicate' AS is_duplicate, l.amount, b.ledger_account_id, d.id AS ticket_id,
       l.state IN ('suspense', 'held') AND EXISTS (SELECT FROM transfers t WHERE t.cause_id = l.id AND t.kind = 'bank_in')
       AND NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = l.id AND t.kind IN ('deposit', 'deposit_manual', 'supplier_refund', 'bank_in_back')) AS is_waiting,
       l.direction = 'DB' AND l.state = 'out' AND EXISTS (SELECT FROM transfers t WHERE t.cause_id = l.id AND t.kind = 'bank_out')
       AND NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = l.id AND t.kind = 'supplier_deposit') AS is_paid_out
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id LEFT JOIN deposit_tickets d ON d.line_id = l.id WHERE l.id = $1::uuid

-- name: request_ticket
SELECT d.wallet_account_id, b.ledger_account_id, d.fee,
       d.state IN ('open', 'matched', 'expired') AND (d.line_id IS NULL OR d.line_id = $2::uuid) AS can_take
FROM deposit_tickets d JOIN bank_accounts b ON b.id = d.bank_account_id WHERE d.id = $1::uuid

-- name: request_supplier
SELECT deposit_account_id FROM suppliers WHERE code = $1::text

-- name: lock_write_offs
-- What is owed has no row of its own to lock.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.write_off'))

-- name: request_owed
SELECT id, greatest(-balance, 0) AS owed FROM account_balances WHERE code = $1::text

-- name: request_sale
SELECT s.wallet_account_id, s.price,
       s.status = 'SUCCESS' AND NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = s.id AND t.kind = 'reversal') AS is_reversible
FROM transactions s WHERE s.id = $1::uuid

-- name: lock_request_product
SELECT id FROM products WHERE code = $1::text FOR NO KEY UPDATE

-- name: request_product
SELECT p.id, p.base_price,
       (SELECT min(m.cost) FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id AND s.status = 'open'
        WHERE m.product_id = p.id AND m.status = 'open') AS cheapest_cost,
       coalesce((SELECT value FROM settings WHERE key = 'price.change_percent_max'), '0') AS percent_max
FROM products p WHERE p.code = $1::text

-- name: request_levels
WITH RECURSIVE chain AS (
    SELECT u.id, u.level_id, 0 AS uplines FROM users u WHERE u.upline_id IS NULL
    UNION ALL
    SELECT u.id, u.level_id, c.uplines + 1 FROM users u JOIN chain c ON u.upline_id = c.id WHERE c.uplines < 10000),
longest AS (SELECT level_id, max(uplines) AS uplines FROM chain GROUP BY level_id)
SELECT l.code, l.margin, p.price AS own_price,
       coalesce((SELECT sum(c.amount) FROM commission_levels c WHERE c.depth <= d.uplines), 0)::bigint AS commissions
FROM levels l LEFT JOIN longest d ON d.level_id = l.id LEFT JOIN level_prices p ON p.level_id = l.id AND p.product_id = $1::bigint
ORDER BY l.id

-- name: lock_request_level
SELECT id FROM levels WHERE code = $1::text FOR NO KEY UPDATE

-- name: request_level
-- least_price: of the cheapest product of a fixed price that follows the margin, without it. would_lose: what agents of the level pay at
-- margin $2, less what the longest chain of uplines above one of them earns, does not buy such a product at the cheapest supplier.
WITH RECURSIVE chain AS (
    SELECT u.id, u.level_id, 0 AS uplines FROM users u WHERE u.upline_id IS NULL
    UNION ALL
    SELECT u.id, u.level_id, c.uplines + 1 FROM users u JOIN chain c ON u.upline_id = c.id WHERE c.uplines < 10000),
level AS (SELECT l.id, l.margin, (SELECT max(c.uplines) FROM chain c WHERE c.level_id = l.id) AS uplines FROM levels l WHERE l.code = $1::text),
sold AS (SELECT p.id, p.kind, p.base_price FROM products p
         WHERE p.status <> 'closed' AND NOT EXISTS (SELECT FROM level_prices o JOIN level l ON l.id = o.level_id WHERE o.product_id = p.id)),
cost AS (SELECT m.product_id, min(m.cost) AS cost FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id AND s.status = 'open'
         WHERE m.status = 'open' GROUP BY m.product_id)
SELECT l.margin, (SELECT min(p.base_price) FROM sold p WHERE p.kind = 'fixed') AS least_price,
       EXISTS (SELECT FROM sold p JOIN cost c ON c.product_id = p.id
               WHERE p.base_price + $2::bigint - coalesce((SELECT sum(x.amount) FROM commission_levels x WHERE x.depth <= l.uplines), 0) < c.cost) AS would_lose,
       coalesce((SELECT value FROM settings WHERE key = 'price.change_percent_max'), '0') AS percent_max
FROM level l

-- name: set_level_margin
WITH touched AS (UPDATE levels SET margin = $2::bigint WHERE code = $1::text RETURNING 1)
SELECT expect_rows('set_level_margin', count(*), 1) FROM touched

-- name: lock_request_plan
-- Also where there is no row yet.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.commission_plan'))

-- name: request_plan
-- least_price: of the cheapest product of a fixed price at the cheapest level. would_lose: with amounts $1 by distance, agents who stand below
-- uplines that earn more by them would be sold a product below cost.
WITH RECURSIVE chain AS (
    SELECT u.id, u.level_id, 0 AS uplines FROM users u WHERE u.upline_id IS NULL AND u.status <> 'closed'
    UNION ALL
    SELECT u.id, u.level_id, c.uplines + 1 FROM users u JOIN chain c ON u.upline_id = c.id WHERE c.uplines < 10000),
pays AS (
    SELECT s.level_id, coalesce((SELECT sum(x.amount) FROM commission_levels x WHERE x.depth <= s.uplines), 0) AS before,
           coalesce((SELECT sum(x.amount) FROM unnest($1::bigint[]) WITH ORDINALITY AS x (amount, depth) WHERE x.depth <= s.uplines), 0) AS after
    FROM (SELECT DISTINCT level_id, uplines FROM chain) s),
cost AS (SELECT m.product_id, min(m.cost) AS cost FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id AND s.status = 'open'
         WHERE m.status = 'open' GROUP BY m.product_id)
SELECT coalesce((SELECT string_agg(coalesce(c.amount, 0)::text, ',' ORDER BY d.depth)
                 FROM generate_series(1, (SELECT max(depth) FROM commission_levels WHERE amount > 0)) AS d (depth) LEFT JOIN commission_levels c ON c.depth = d.depth), '') AS plan,
       (SELECT min(p.base_price) FROM products p WHERE p.status <> 'closed' AND p.kind = 'fixed') + (SELECT min(l.margin) FROM levels l) AS least_price,
       EXISTS (SELECT FROM pays y JOIN levels l ON l.id = y.level_id CROSS JOIN products p JOIN cost c ON c.product_id = p.id
               LEFT JOIN level_prices o ON o.level_id = l.id AND o.product_id = p.id
               WHERE p.status <> 'closed' AND y.after > y.before AND coalesce(o.price, p.base_price + l.margin) - y.after < c.cost) AS would_lose,
       coalesce((SELECT value FROM settings WHERE key = 'price.change_percent_max'), '0') AS percent_max

-- name: set_commission_plan
-- Rows stay: a distance that earns nothing any more has 0.
WITH put AS (
    INSERT INTO commission_levels (depth, amount) SELECT depth, amount FROM unnest($1::bigint[]) WITH ORDINALITY AS x (amount, depth)
    ON CONFLICT (depth) DO UPDATE SET amount = excluded.amount RETURNING 1),
ended AS (UPDATE commission_levels SET amount = 0 WHERE depth > cardinality($1::bigint[]) AND amount > 0 RETURNING 1)
SELECT expect_rows('set_commission_plan', count(*), cardinality($1::bigint[])) FROM put

-- name: lock_request_cap
SELECT role FROM role_caps WHERE role = $1::text FOR NO KEY UPDATE

-- name: request_cap
SELECT daily_cap FROM role_caps WHERE role = $1::text

-- name: set_role_cap
-- A cap that falls names nobody's request; cap_needs_request judges one that rises.
WITH touched AS (UPDATE role_caps SET daily_cap = $2::bigint, request_id = $3::uuid WHERE role = $1::text RETURNING 1)
SELECT expect_rows('set_role_cap', count(*), 1) FROM touched

-- name: term_actions
SELECT detail FROM operator_actions
WHERE subject = $1::text AND action = $2::text AND at >= timestamptz 'epoch' + $3::bigint * interval '1 millisecond' ORDER BY seq

-- name: term_action_by_key
SELECT detail FROM operator_actions
WHERE subject = $1::text AND action = $2::text AND operator_id = $3::bigint AND detail::jsonb ->> 'key' = $4::text

-- name: request_credits_line
WITH touched AS (
    UPDATE bank_lines l SET state = 'credited', reason = '', agent_id = u.id FROM users u
    WHERE l.id = $1::uuid AND l.state IN ('suspense', 'held') AND u.wallet_account_id = $2::bigint RETURNING 1)
SELECT expect_rows('request_credits_line', count(*), 1) FROM touched

-- name: request_approves_ticket
WITH touched AS (
    UPDATE deposit_tickets SET state = 'approved', line_id = $2::uuid, ended_at = coalesce(ended_at, now())
    WHERE id = $1::uuid AND state IN ('open', 'matched', 'expired') RETURNING fee)
SELECT expect_rows('request_approves_ticket', count(*), 1), max(fee) AS fee, (SELECT id FROM accounts WHERE code = 'income:deposit_fee') AS income
FROM touched

-- name: request_marks_duplicate
WITH touched AS (
    UPDATE bank_lines SET state = 'duplicate', reason = '', same_as = $2::uuid WHERE id = $1::uuid AND state IN ('suspense', 'held') RETURNING 1)
SELECT expect_rows('request_marks_duplicate', count(*), 1) FROM touched

-- name: request_settles_line
WITH touched AS (
    UPDATE bank_lines SET state = 'supplier', reason = ''
    WHERE id = $1::uuid AND (direction, state) IN (('CR', 'suspense'), ('DB', 'out')) RETURNING 1)
SELECT expect_rows('request_settles_line', count(*), 1) FROM touched

-- name: attachments
SELECT no, file_name, media_type, octet_length(content)::bigint AS bytes, encode(sha256, 'hex') AS sha256
FROM request_attachments WHERE request_id = $1::uuid ORDER BY no

-- name: attachment
SELECT file_name, media_type, content FROM request_attachments WHERE request_id = $1::uuid AND no = $2::bigint

-- name: insert_attachment
INSERT INTO request_attachments (request_id, no, file_name, media_type, content, sha256)
VALUES ($1::uuid, $2::bigint::smallint, $3::text, $4::text, $5::bytea, $6::bytea)

-- name: waiting_requests
SELECT r.id, r.kind, r.state, m.username AS maker, r.reason_code, c.label, r.note, r.subject, r.payload, r.transfer_kind, d.code AS debit,
       k.code AS credit, r.amount, coalesce(r.amount, r.at_stake, 0) AS at_stake, (extract(epoch FROM r.created_at) * 1000)::bigint AS created_at,
       NULL::bigint AS ended_at, ''::text AS ended_by, r.ended_note
FROM money_requests r JOIN operators m ON m.id = r.maker_id JOIN reason_codes c ON c.code = r.reason_code
LEFT JOIN accounts d ON d.id = r.debit_account_id LEFT JOIN accounts k ON k.id = r.credit_account_id
WHERE r.state = 'proposed' ORDER BY r.created_at, r.id LIMIT $1::bigint

-- name: request_view
SELECT r.id, r.kind, r.state, m.username AS maker, r.reason_code, c.label, r.note, r.subject, r.payload, r.transfer_kind, d.code AS debit,
       k.code AS credit, r.amount, coalesce(r.amount, r.at_stake, 0) AS at_stake, (extract(epoch FROM r.created_at) * 1000)::bigint AS created_at,
       (extract(epoch FROM r.ended_at) * 1000)::bigint AS ended_at, coalesce(e.username, '') AS ended_by, r.ended_note
FROM money_requests r JOIN operators m ON m.id = r.maker_id JOIN reason_codes c ON c.code = r.reason_code
LEFT JOIN accounts d ON d.id = r.debit_account_id LEFT JOIN accounts k ON k.id = r.credit_account_id LEFT JOIN operators e ON e.id = r.ended_by
WHERE r.id = $1::uuid

-- name: request_history
SELECT a.seq, o.username, a.action, a.detail, (extract(epoch FROM a.at) * 1000)::bigint AS at
FROM operator_actions a JOIN operators o ON o.id = a.operator_id WHERE a.subject = $1::text ORDER BY a.seq

-- name: request_checkers
SELECT o.id, o.username, o.name, o.role, o.status, two_step_of(o.id) AS two_step, two_step_asked() AS two_step_asked, coalesce(c.daily_cap, 0) AS cap,
       coalesce((SELECT sum(coalesce(r.amount, r.at_stake, 0)) FROM request_approvals p JOIN money_requests r ON r.id = p.request_id
                 WHERE p.checker_id = o.id AND p.business_day = $1::text::date), 0)::bigint AS used
FROM operators o LEFT JOIN role_caps c ON c.role = o.role WHERE o.status = 'active' ORDER BY o.username
