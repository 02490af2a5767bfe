-- name: version
SELECT version FROM config_version
-- name: levels
SELECT id, code, margin FROM levels
-- name: level_prices
SELECT level_id, product_id, price FROM level_prices
-- name: commission_levels
SELECT depth, amount FROM commission_levels
-- name: agents
SELECT id, code, name, coalesce(upline_id, 0) AS upline_id, level_id, markup, status, wallet_account_id, commission_account_id,
       coalesce(webhook_url, '') AS webhook_url, rate_per_minute, duplicate_rule, array_to_string(allowed_ips, ' ') AS allowed_ips
FROM users
-- name: product_markups
SELECT user_id, product_id, markup FROM product_markups
-- name: uplines_max
SELECT value::int AS uplines_max FROM settings WHERE key = 'network.depth_max'
-- name: credentials
SELECT user_id, slot, api_key, secret_sealed FROM api_credentials WHERE status = 'active' ORDER BY user_id, slot
-- name: suppliers
SELECT id, code, name, adapter, base_url, credentials_sealed, status, max_in_flight, connect_timeout_ms, total_timeout_ms, reuse_connections,
       float_reserve, deposit_account_id, version, closed_reason
FROM suppliers
-- name: prefixes
SELECT prefix, brand, operator, digits_min, digits_max FROM prefixes
-- name: blocked_destinations
SELECT destination FROM blocked_destinations WHERE lifted_at IS NULL
-- name: products
SELECT id, code, name, category, brand, kind, min_amount, max_amount, base_price, dest_type, dest_rule, sn_required, status, route_policy, queue_limit_s, version, closed_reason
FROM products
-- name: mappings
SELECT id, product_id, supplier_id, supplier_sku, cost, priority, status, stock, cutoff_start, cutoff_end FROM product_mappings
WHERE removed_at IS NULL ORDER BY id
-- name: system_accounts
SELECT code, id FROM accounts WHERE code IN ('clearing', 'sales', 'cost', 'loss:late_success', 'receivable')
