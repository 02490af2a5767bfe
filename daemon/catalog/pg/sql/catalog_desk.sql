-- Edits of products, mappings, routes and suppliers. Locks: the person, then the product or the supplier, then mappings, last
-- the chain of actions.

-- name: desk_action_by_key
-- What this person did to this thing under this key before.
SELECT coalesce(detail::jsonb ->> 'asked', '') AS asked FROM operator_actions
WHERE subject = $1::text AND operator_id = $2::bigint AND detail::jsonb ->> 'key' = $3::text LIMIT 1

-- name: desk_actions_by_key
-- The same of many things at once, with the id of the row each is about.
SELECT subject, coalesce(detail::jsonb ->> 'asked', '') AS asked,
       coalesce(detail::jsonb -> 'after' ->> 'id', detail::jsonb -> 'before' ->> 'id', '') AS row_id FROM operator_actions
WHERE subject = ANY ($1::text[]) AND operator_id = $2::bigint AND detail::jsonb ->> 'key' = $3::text

-- name: desk_lock_product
SELECT id FROM products WHERE code = $1::text FOR NO KEY UPDATE

-- name: desk_product
SELECT p.id, p.version, p.status, json_build_object('code', p.code, 'name', p.name, 'category', p.category, 'brand', p.brand, 'kind', p.kind,
    'nominal', p.nominal, 'unit', p.unit, 'min_amount', p.min_amount, 'max_amount', p.max_amount, 'base_price', p.base_price, 'dest_type', p.dest_type,
    'dest_rule', p.dest_rule, 'sn_required', p.sn_required, 'multi', p.multi, 'status', p.status, 'closed_reason', p.closed_reason,
    'route_policy', p.route_policy, 'queue_limit_s', p.queue_limit_s, 'version', p.version)::text AS row
FROM products p WHERE p.code = $1::text

-- name: desk_change_product
WITH touched AS (
    UPDATE products SET name = coalesce($2::text, name), category = coalesce($3::text, category), brand = coalesce($4::text, brand),
        nominal = coalesce($5::bigint, nominal), status = coalesce($6::text, status),
        closed_reason = CASE WHEN $6::text IS NULL THEN closed_reason WHEN $6::text = 'open' THEN '' ELSE $7::text END,
        sn_required = coalesce($8::boolean, sn_required), queue_limit_s = coalesce($9::bigint, queue_limit_s)
    WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_change_product', count(*), 1) FROM touched

-- name: desk_add_product
-- What `like` ($4) has, unless it was given; without it the columns' own defaults.
INSERT INTO products (code, name, base_price, category, brand, nominal, dest_type, dest_rule, sn_required, unit, kind, min_amount, max_amount, multi,
                      status, route_policy, queue_limit_s)
SELECT $1::text, $2::text, $3::bigint, coalesce($5::text, l.category), coalesce($6::text, l.brand), $7::bigint, coalesce($8::text, l.dest_type),
       coalesce($9::text, l.dest_rule), coalesce($10::boolean, l.sn_required, false), coalesce(l.unit, ''), coalesce(l.kind, 'fixed'), l.min_amount,
       l.max_amount, coalesce(l.multi, true), 'closed', coalesce(l.route_policy, 'priority'), coalesce(l.queue_limit_s, 300)
FROM (SELECT 1) one LEFT JOIN products l ON l.code = $4::text

-- name: desk_product_alike
-- Whose ways a new product of that category and brand takes.
SELECT code FROM products WHERE category = $1::text AND brand = $2::text AND kind = 'fixed' ORDER BY id LIMIT 1

-- name: desk_product_of_mapping
SELECT p.code FROM product_mappings m JOIN products p ON p.id = m.product_id WHERE m.id = $1::bigint

-- name: desk_mapping
SELECT m.version, m.removed_at IS NOT NULL AS is_removed, json_build_object('id', m.id, 'product', p.code, 'supplier', s.code, 'sku', m.supplier_sku, 'cost', m.cost,
    'priority', m.priority, 'status', m.status, 'stock', m.stock, 'cutoff_start', m.cutoff_start, 'cutoff_end', m.cutoff_end, 'version', m.version)::text AS row
FROM product_mappings m JOIN products p ON p.id = m.product_id JOIN suppliers s ON s.id = m.supplier_id WHERE m.id = $1::bigint

-- name: desk_mapping_with_sku
-- Removed ones too: the code comes back as what it was.
SELECT m.id, m.removed_at IS NOT NULL AS is_removed FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id
WHERE m.product_id = $1::bigint AND s.code = $2::text AND m.supplier_sku = $3::text

-- name: desk_product_of_sku
-- Another product than $3 that is bought under the supplier's code.
SELECT p.code FROM product_mappings m JOIN products p ON p.id = m.product_id JOIN suppliers s ON s.id = m.supplier_id
WHERE s.code = $1::text AND m.supplier_sku = $2::text AND p.code <> $3::text AND m.removed_at IS NULL ORDER BY p.code LIMIT 1

-- name: desk_listed_code
SELECT l.price, l.open, l.cutoff_start::bigint AS cutoff_start, l.cutoff_end::bigint AS cutoff_end
FROM supplier_prices l JOIN suppliers s ON s.id = l.supplier_id WHERE s.code = $1::text AND l.sku = $2::text AND NOT l.gone

-- name: desk_supplier_id
SELECT id FROM suppliers WHERE code = $1::text

-- name: desk_last_priority
SELECT coalesce(max(m.priority), 0)::bigint AS priority FROM product_mappings m WHERE m.product_id = $1::bigint AND m.removed_at IS NULL

-- name: desk_add_mapping
INSERT INTO product_mappings (product_id, supplier_id, supplier_sku, cost, priority, status, stock, cutoff_start, cutoff_end)
SELECT $1::bigint, s.id, $3::text, $4::bigint, $5::bigint, $6::text, nullif($7::bigint, -1), $8::bigint, $9::bigint FROM suppliers s WHERE s.code = $2::text
RETURNING id

-- name: desk_change_mapping
-- A stock of -1 is no limit.
WITH touched AS (
    UPDATE product_mappings SET supplier_sku = coalesce($2::text, supplier_sku), cost = coalesce($3::bigint, cost), priority = coalesce($4::bigint, priority),
        status = coalesce($5::text, status), stock = CASE WHEN $6::bigint IS NULL THEN stock ELSE nullif($6::bigint, -1) END,
        cutoff_start = coalesce($7::bigint, cutoff_start), cutoff_end = coalesce($8::bigint, cutoff_end), removed_at = NULL
    WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_change_mapping', count(*), 1) FROM touched

-- name: desk_remove_mapping
WITH touched AS (UPDATE product_mappings SET status = 'closed', removed_at = now() WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_remove_mapping', count(*), 1) FROM touched

-- name: desk_route
SELECT json_build_object('policy', p.route_policy, 'order', (
           SELECT coalesce(json_agg(json_build_object('mapping', m.id, 'supplier', s.code, 'sku', m.supplier_sku, 'priority', m.priority) ORDER BY m.priority, m.id), '[]'::json)
           FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id WHERE m.product_id = p.id AND m.removed_at IS NULL))::text AS document,
       coalesce((SELECT max(r.revision) FROM route_revisions r WHERE r.product_id = p.id), 0)::bigint AS revision
FROM products p WHERE p.id = $1::bigint

-- name: desk_revision
-- 0: as it was before anybody changed it.
SELECT CASE WHEN $2::bigint = 0 THEN r.before ELSE r.after END AS document FROM route_revisions r
WHERE r.product_id = $1::bigint AND r.revision = greatest($2::bigint, 1)

-- name: desk_set_policy
WITH touched AS (UPDATE products SET route_policy = $2::text WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_policy', count(*), 1) FROM touched

-- name: desk_set_order
WITH touched AS (
    UPDATE product_mappings m SET priority = o.place * 10 FROM unnest($2::bigint[]) WITH ORDINALITY o (id, place)
    WHERE m.id = o.id AND m.product_id = $1::bigint AND m.removed_at IS NULL RETURNING 1)
SELECT expect_rows('desk_set_order', count(*), cardinality($2::bigint[])) FROM touched

-- name: desk_file_revision
INSERT INTO route_revisions (product_id, revision, at, operator_id, action, reason, before, after)
VALUES ($1::bigint, $2::bigint, timestamptz 'epoch' + $3::bigint * interval '1 millisecond', $4::bigint, $5::text, $6::text, $7::text, $8::text)

-- name: desk_lock_supplier
SELECT id FROM suppliers WHERE code = $1::text FOR NO KEY UPDATE

-- name: desk_supplier
SELECT s.id, s.version, json_build_object('code', s.code, 'name', s.name, 'open', s.status = 'open', 'closed_reason', s.closed_reason,
    'max_in_flight', s.max_in_flight, 'float_reserve', s.float_reserve, 'connect_timeout_ms', s.connect_timeout_ms, 'total_timeout_ms', s.total_timeout_ms,
    'reuse_connections', s.reuse_connections, 'base_url', s.base_url, 'credentials_set_at', (extract(epoch FROM s.credentials_set_at) * 1000)::bigint,
    'version', s.version)::text AS row
FROM suppliers s WHERE s.code = $1::text

-- name: desk_add_supplier
-- With the account of our deposit there, which is empty until somebody pays in.
WITH deposit AS (INSERT INTO accounts (code, kind, mode) VALUES ('supplier:' || $1::text, 'supplier', 'summed') RETURNING id)
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, max_in_flight, status, credentials_set_at, deposit_account_id)
SELECT $1::text, $2::text, $3::text, $4::text, $5::bytea, $6::bigint, 'closed', timestamptz 'epoch' + $7::bigint * interval '1 millisecond', (SELECT id FROM deposit)

-- name: desk_change_supplier
WITH touched AS (
    UPDATE suppliers SET name = coalesce($2::text, name), status = CASE WHEN $3::boolean IS NULL THEN status WHEN $3::boolean THEN 'open' ELSE 'closed' END,
        closed_reason = CASE WHEN $3::boolean IS NULL THEN closed_reason WHEN $3::boolean THEN '' ELSE $4::text END,
        max_in_flight = coalesce($5::bigint, max_in_flight), float_reserve = coalesce($6::bigint, float_reserve),
        connect_timeout_ms = coalesce($7::bigint, connect_timeout_ms), total_timeout_ms = coalesce($8::bigint, total_timeout_ms),
        reuse_connections = coalesce($9::boolean, reuse_connections)
    WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_change_supplier', count(*), 1) FROM touched

-- name: desk_lock_level
SELECT id FROM levels WHERE code = $1::text FOR NO KEY UPDATE

-- name: desk_named_level
SELECT l.name, json_build_object('code', l.code, 'name', l.name, 'margin', l.margin)::text AS row FROM levels l WHERE l.code = $1::text

-- name: desk_count_levels
SELECT count(*) AS levels FROM levels

-- name: desk_add_level
-- At the margin of `like` ($3) of this moment; the first one at none.
INSERT INTO levels (code, name, margin) SELECT $1::text, $2::text, coalesce((SELECT l.margin FROM levels l WHERE l.code = $3::text), 0)

-- name: desk_rename_level
WITH touched AS (UPDATE levels SET name = $2::text WHERE code = $1::text RETURNING 1)
SELECT expect_rows('desk_rename_level', count(*), 1) FROM touched

-- name: desk_lock_block
SELECT id FROM blocked_destinations WHERE id = $1::bigint FOR NO KEY UPDATE

-- name: desk_block
SELECT b.destination, b.lifted_at IS NOT NULL AS is_lifted, json_build_object('id', b.id, 'destination', b.destination, 'reason', b.reason,
    'blocked_by', o.username, 'blocked_at', (extract(epoch FROM b.blocked_at) * 1000)::bigint, 'lifted_by', l.username,
    'lifted_at', (extract(epoch FROM b.lifted_at) * 1000)::bigint, 'lifted_reason', nullif(b.lifted_reason, ''))::text AS row
FROM blocked_destinations b JOIN operators o ON o.id = b.blocked_by LEFT JOIN operators l ON l.id = b.lifted_by WHERE b.id = $1::bigint

-- name: desk_block_in_force
SELECT b.destination, false AS is_lifted, json_build_object('id', b.id, 'destination', b.destination, 'reason', b.reason,
    'blocked_by', o.username, 'blocked_at', (extract(epoch FROM b.blocked_at) * 1000)::bigint)::text AS row
FROM blocked_destinations b JOIN operators o ON o.id = b.blocked_by WHERE b.destination = $1::text AND b.lifted_at IS NULL

-- name: desk_add_block
INSERT INTO blocked_destinations (destination, reason, blocked_by, blocked_at)
VALUES ($1::text, $2::text, $3::bigint, timestamptz 'epoch' + $4::bigint * interval '1 millisecond')

-- name: desk_lift_block
WITH touched AS (
    UPDATE blocked_destinations SET lifted_by = $2::bigint, lifted_at = timestamptz 'epoch' + $3::bigint * interval '1 millisecond', lifted_reason = $4::text
    WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_lift_block', count(*), 1) FROM touched
