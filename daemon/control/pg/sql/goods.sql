-- What the pages for products, mappings, routes and suppliers read, beside control.sql; the same conventions.

-- name: product_list
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.code), '[]'::json), 'next', CASE WHEN count(*) = :limit THEN max(r.code) END)::text FROM (
    SELECT p.code, json_build_object('code', p.code, 'name', p.name, 'category', p.category, 'brand', p.brand, 'nominal', p.nominal, 'unit', p.unit, 'base_price', p.base_price, 'status', p.status,
        'closed_reason', p.closed_reason, 'route_policy', p.route_policy, 'kind', p.kind,
        'mappings', (SELECT count(*) FROM product_mappings m WHERE m.product_id = p.id AND m.removed_at IS NULL), 'version', p.version,
        'cheapest', CASE WHEN :margin THEN (SELECT min(m.cost) FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id
                                            WHERE m.product_id = p.id AND m.status = 'open' AND s.status = 'open') END) AS one
    FROM products p
    WHERE (:search::text = '' OR strpos(lower(p.code), lower(:search::text)) > 0 OR strpos(lower(p.name), lower(:search::text)) > 0)
      AND (:category::text = '' OR p.category = :category::text) AND p.code > :after::text
    ORDER BY p.code LIMIT :limit) r

-- name: product_one
SELECT json_build_object('code', p.code, 'name', p.name, 'category', p.category, 'brand', p.brand, 'kind', p.kind, 'nominal', p.nominal, 'unit', p.unit, 'min_amount', p.min_amount,
    'max_amount', p.max_amount, 'base_price', p.base_price, 'dest_type', p.dest_type, 'dest_rule', p.dest_rule, 'sn_required', p.sn_required, 'multi', p.multi, 'status', p.status,
    'closed_reason', p.closed_reason, 'route_policy', p.route_policy, 'queue_limit_s', p.queue_limit_s, 'version', p.version,
    'route_revision', coalesce((SELECT max(r.revision) FROM route_revisions r WHERE r.product_id = p.id), 0),
    'mappings', (SELECT count(*) FROM product_mappings m WHERE m.product_id = p.id AND m.removed_at IS NULL),
    'levels', (SELECT coalesce(json_agg(json_build_object('level', l.code, 'name', l.name, 'price', coalesce(x.price, p.base_price + l.margin), 'own', x.price IS NOT NULL) ORDER BY l.code), '[]'::json)
               FROM levels l LEFT JOIN level_prices x ON x.level_id = l.id AND x.product_id = p.id))::text
FROM products p WHERE p.code = :product::text

-- name: mapping_list
SELECT json_build_object('product', p.code, 'policy', p.route_policy, 'revision', coalesce((SELECT max(r.revision) FROM route_revisions r WHERE r.product_id = p.id), 0),
    'rows', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'supplier', s.code, 'sku', m.supplier_sku, 'cost', CASE WHEN :margin THEN m.cost END, 'priority', m.priority,
        'status', m.status, 'stock', m.stock, 'cutoff_start', m.cutoff_start, 'cutoff_end', m.cutoff_end, 'version', m.version, 'supplier_open', s.status = 'open') ORDER BY m.priority, m.id), '[]'::json)
    FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id WHERE m.product_id = p.id AND m.removed_at IS NULL))::text
FROM products p WHERE p.code = :product::text

-- name: route_one
SELECT json_build_object('product', p.code, 'policy', p.route_policy, 'revision', coalesce(r.revision, 0), 'changed_at', (extract(epoch FROM r.at) * 1000)::bigint,
    'changed_by', o.username, 'order', (
        SELECT coalesce(json_agg(json_build_object('mapping', m.id, 'supplier', s.code, 'sku', m.supplier_sku, 'priority', m.priority, 'status', m.status) ORDER BY m.priority, m.id), '[]'::json)
        FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id WHERE m.product_id = p.id AND m.removed_at IS NULL))::text
FROM products p LEFT JOIN LATERAL (SELECT x.* FROM route_revisions x WHERE x.product_id = p.id ORDER BY x.revision DESC LIMIT 1) r ON true LEFT JOIN operators o ON o.id = r.operator_id
WHERE p.code = :product::text

-- name: route_revisions
SELECT json_build_object('product', p.code, 'rows', q.rows, 'next', q.next)::text
FROM products p CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(v.one ORDER BY v.revision DESC), '[]'::json) AS rows, CASE WHEN count(*) = :limit THEN min(v.revision) END AS next FROM (
        SELECT r.revision, json_build_object('revision', r.revision, 'at', (extract(epoch FROM r.at) * 1000)::bigint, 'user', o.username, 'action', r.action, 'reason', r.reason,
            'before', r.before::json, 'after', r.after::json) AS one
        FROM route_revisions r JOIN operators o ON o.id = r.operator_id WHERE r.product_id = p.id AND r.revision < :before ORDER BY r.revision DESC LIMIT :limit) v) q
WHERE p.code = :product::text

-- name: supplier_one
SELECT json_build_object('code', s.code, 'name', s.name, 'status', s.status, 'closed_reason', s.closed_reason, 'adapter', s.adapter, 'base_url', s.base_url, 'max_in_flight', s.max_in_flight,
    'float_reserve', s.float_reserve, 'connect_timeout_ms', s.connect_timeout_ms, 'total_timeout_ms', s.total_timeout_ms, 'reuse_connections', s.reuse_connections,
    'credentials_set_at', (extract(epoch FROM s.credentials_set_at) * 1000)::bigint,
    'credentials_requests', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'maker', o.username, 'maker_name', o.name, 'version', (q.payload::jsonb ->> 'version')::bigint,
                                 'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint) ORDER BY q.created_at, q.id), '[]'::json)
                             FROM money_requests q JOIN operators o ON o.id = q.maker_id WHERE q.subject = 'supplier:' || s.code AND q.kind = 'supplier_credentials' AND q.state = 'proposed'),
    'prices_at', (SELECT (extract(epoch FROM f.fetched_at) * 1000)::bigint FROM supplier_price_lists f WHERE f.supplier_id = s.id), 'version', s.version,
    'ledger', -(SELECT b.balance FROM account_balances b WHERE b.id = s.deposit_account_id),
    'checks', (SELECT coalesce(json_agg(json_build_object('at', (extract(epoch FROM c.at) * 1000)::bigint, 'reported', c.reported, 'ledger', c.ledger, 'drift', c.drift) ORDER BY c.at DESC), '[]'::json)
               FROM (SELECT * FROM supplier_balance_checks k WHERE k.supplier_id = s.id ORDER BY k.at DESC LIMIT 20) c))::text
FROM suppliers s WHERE s.code = :supplier::text

-- name: supplier_errors
-- The key of attempts begins with the time of the sale: no more than those hours of them are read.
WITH s AS (SELECT id, code FROM suppliers WHERE code = :supplier::text),
said AS (
    SELECT a.supplier_code AS code, a.state, a.state IN ('REJECTED', 'NOT_SENT') AS is_refused, count(*) AS n
    FROM attempts a JOIN s ON s.id = a.supplier_id WHERE a.sale_id >= uuid7_floor(now() - make_interval(hours => :hours::int)) GROUP BY a.supplier_code, a.state),
most AS (SELECT r.code, r.state, r.n FROM said r WHERE r.is_refused ORDER BY r.n DESC, r.code, r.state LIMIT :most)
SELECT json_build_object('supplier', s.code, 'hours', :hours::int, 'orders', (SELECT coalesce(sum(n), 0)::bigint FROM said), 'refused', (SELECT coalesce(sum(n), 0)::bigint FROM said WHERE is_refused),
    'rows', (SELECT coalesce(json_agg(json_build_object('code', m.code, 'state', m.state, 'count', m.n, 'message', CASE WHEN :personal THEN coalesce(
        (SELECT a.supplier_message FROM attempts a WHERE a.sale_id >= uuid7_floor(now() - make_interval(hours => :hours::int)) AND a.supplier_id = s.id AND a.state = m.state AND a.supplier_code = m.code
         ORDER BY a.sale_id DESC LIMIT 1), '') ELSE '' END) ORDER BY m.n DESC, m.code, m.state), '[]'::json) FROM most m))::text
FROM s

-- name: supplier_prices
SELECT json_build_object('supplier', s.code, 'fetched_at', (SELECT (extract(epoch FROM f.fetched_at) * 1000)::bigint FROM supplier_price_lists f WHERE f.supplier_id = s.id),
    'rows', q.rows, 'next', q.next)::text
FROM suppliers s CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(v.one ORDER BY v.sku), '[]'::json) AS rows, CASE WHEN count(*) = :limit THEN max(v.sku) END AS next FROM (
        SELECT p.sku, json_build_object('sku', p.sku, 'name', p.name, 'category', p.category, 'brand', p.brand, 'price', CASE WHEN :margin THEN p.price END,
            'price_before', CASE WHEN :margin THEN p.price_before END, 'open', p.open, 'stock', p.stock, 'multi', p.multi, 'cutoff_start', p.cutoff_start, 'cutoff_end', p.cutoff_end,
            'products', (SELECT coalesce(json_agg(x.code ORDER BY x.code), '[]'::json) FROM product_mappings m JOIN products x ON x.id = m.product_id
                         WHERE m.supplier_id = s.id AND m.supplier_sku = p.sku AND m.removed_at IS NULL)) AS one
        FROM supplier_prices p
        WHERE p.supplier_id = s.id AND NOT p.gone AND p.sku > :after::text
          AND (:search::text = '' OR strpos(lower(concat_ws(' ', p.sku, p.name, p.category, p.brand)), lower(:search::text)) > 0)
        ORDER BY p.sku LIMIT :limit) v) q
WHERE s.code = :supplier::text

-- name: supplier_unmatched
SELECT json_build_object('supplier', s.code, 'fetched_at', (SELECT (extract(epoch FROM f.fetched_at) * 1000)::bigint FROM supplier_price_lists f WHERE f.supplier_id = s.id),
    'unmapped', u.rows, 'next', u.next,
    'moved', (
        SELECT coalesce(json_agg(v.one ORDER BY v.code, v.id), '[]'::json) FROM (
            SELECT x.code, m.id, json_build_object('mapping', m.id, 'version', m.version, 'product', x.code, 'sku', m.supplier_sku, 'name', p.name, 'cost', CASE WHEN :margin THEN m.cost END,
                'price', CASE WHEN :margin THEN p.price END, 'permille', round((p.price - m.cost) * 1000::numeric / m.cost)::bigint) AS one
            FROM product_mappings m JOIN products x ON x.id = m.product_id JOIN supplier_prices p ON p.supplier_id = s.id AND p.sku = m.supplier_sku AND NOT p.gone
            WHERE m.supplier_id = s.id AND m.removed_at IS NULL AND p.price > 0 AND abs(p.price - m.cost) * 100 > m.cost * :percent ORDER BY x.code, m.id LIMIT 500) v),
    'gone', (
        SELECT coalesce(json_agg(v.one ORDER BY v.code, v.id), '[]'::json) FROM (
            SELECT x.code, m.id, json_build_object('mapping', m.id, 'version', m.version, 'product', x.code, 'sku', m.supplier_sku,
                'why', CASE WHEN p.sku IS NULL OR p.gone THEN 'gone' ELSE 'closed' END) AS one
            FROM product_mappings m JOIN products x ON x.id = m.product_id LEFT JOIN supplier_prices p ON p.supplier_id = s.id AND p.sku = m.supplier_sku
            WHERE m.supplier_id = s.id AND m.removed_at IS NULL AND m.status = 'open' AND (p.sku IS NULL OR p.gone OR NOT p.open)
              AND EXISTS (SELECT FROM supplier_price_lists f WHERE f.supplier_id = s.id) ORDER BY x.code, m.id LIMIT 500) v))::text
FROM suppliers s CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(v.one ORDER BY v.sku), '[]'::json) AS rows, CASE WHEN count(*) = :limit THEN max(v.sku) END AS next FROM (
        SELECT p.sku, json_build_object('sku', p.sku, 'name', p.name, 'category', p.category, 'brand', p.brand, 'price', CASE WHEN :margin THEN p.price END, 'open', p.open) AS one
        FROM supplier_prices p
        WHERE p.supplier_id = s.id AND NOT p.gone AND p.sku > :after::text
          AND (:search::text = '' OR strpos(lower(concat_ws(' ', p.sku, p.name, p.category, p.brand)), lower(:search::text)) > 0)
          AND NOT EXISTS (SELECT FROM product_mappings m WHERE m.supplier_id = s.id AND m.supplier_sku = p.sku AND m.removed_at IS NULL)
        ORDER BY p.sku LIMIT :limit) v) u
WHERE s.code = :supplier::text

-- name: shop_steps
SELECT json_build_object('supplier', EXISTS (SELECT 1 FROM suppliers), 'prices', EXISTS (SELECT 1 FROM supplier_price_lists),
    'mapping', EXISTS (SELECT 1 FROM product_mappings WHERE removed_at IS NULL), 'bank', EXISTS (SELECT 1 FROM bank_accounts),
    'agent', EXISTS (SELECT 1 FROM users),
    'deposit', EXISTS (SELECT 1 FROM deposit_tickets WHERE state = 'approved') OR EXISTS (SELECT 1 FROM money_requests WHERE kind = 'deposit' AND state = 'approved'))::text
