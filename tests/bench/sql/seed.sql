-- The shop of a benchmark: one root, its uplines, their agents, products with two suppliers each, money for everyone.

-- name: seed_level
INSERT INTO levels (code, name, margin) VALUES ('BENCH', 'Bench', $1::bigint)

-- name: seed_accounts
INSERT INTO accounts (code, kind, mode)
SELECT kinds.prefix || codes.code, kinds.kind, kinds.mode
FROM unnest($1::text[]) AS codes (code),
     (VALUES ('wallet:', 'wallet', 'checked'), ('commission:', 'commission', 'summed')) AS kinds (prefix, kind, mode)

-- name: seed_users
INSERT INTO users (code, name, upline_id, level_id, markup, wallet_account_id, commission_account_id, webhook_url, rate_per_minute, duplicate_rule)
SELECT u.code, u.code, up.id, (SELECT id FROM levels WHERE code = 'BENCH'), $3::bigint, w.id, c.id, $4::text, 0, u.code <> 'HOT'
FROM unnest($1::text[], $2::text[]) AS u (code, upline)
JOIN accounts w ON w.code = 'wallet:' || u.code
JOIN accounts c ON c.code = 'commission:' || u.code
LEFT JOIN users up ON up.code = u.upline

-- name: seed_credentials
INSERT INTO api_credentials (user_id, slot, api_key, secret_sealed)
SELECT u.id, 1, k.api_key, k.sealed
FROM unnest($1::text[], $2::text[], $3::bytea[]) AS k (code, api_key, sealed) JOIN users u ON u.code = k.code

-- name: seed_suppliers
WITH deposits AS (
    INSERT INTO accounts (code, kind, mode) SELECT 'supplier:' || code, 'supplier', 'summed' FROM unnest($1::text[]) AS code RETURNING id, code)
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, max_in_flight, reuse_connections, deposit_account_id)
SELECT s.code, s.code, 'digiflazz', s.base_url, s.sealed, 3000, true, d.id
FROM unnest($1::text[], $2::text[], $3::bytea[]) AS s (code, base_url, sealed) JOIN deposits d ON d.code = 'supplier:' || s.code

-- name: seed_prefix
INSERT INTO prefixes (prefix, brand, operator, digits_min, digits_max) VALUES ('0878', 'XL', 'XL Axiata', 10, 13)

-- name: seed_products
INSERT INTO products (code, name, category, brand, nominal, base_price, dest_type, dest_rule)
SELECT code, 'Bench ' || code, 'Pulsa', 'XL', 10000, $2::bigint, 'msisdn', '^08(17|18|19|59|77|78)\d{6,9}$' FROM unnest($1::text[]) AS code

-- name: seed_mappings
INSERT INTO product_mappings (product_id, supplier_id, supplier_sku, cost, priority)
SELECT p.id, s.id, lower(p.code), $1::bigint, CASE s.code WHEN 'B1' THEN 1 ELSE 2 END FROM products p, suppliers s

-- name: seed_wallet_openings
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
SELECT o.cause, 'opening', (SELECT id FROM accounts WHERE code = 'equity'), a.id, $3::bigint, $4::uuid, 1, 0, $3::bigint
FROM unnest($1::text[], $2::uuid[]) AS o (code, cause) JOIN accounts a ON a.code = 'wallet:' || o.code

-- name: seed_wallet_balances
UPDATE accounts SET balance = $1::bigint, seq = 1, last_delta = $1::bigint WHERE kind = 'wallet'

-- name: seed_supplier_openings
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id)
SELECT o.cause, 'opening', a.id, (SELECT id FROM accounts WHERE code = 'equity'), $3::bigint, $4::uuid
FROM unnest($1::text[], $2::uuid[]) AS o (code, cause) JOIN accounts a ON a.code = 'supplier:' || o.code

-- name: seed_deltas
INSERT INTO account_deltas (batch_id, account_id, amount)
SELECT $1::uuid, account_id, sum(amount)::bigint
FROM (SELECT debit_account_id AS account_id, -amount AS amount FROM transfers WHERE debit_seq IS NULL
      UNION ALL SELECT credit_account_id, amount FROM transfers WHERE credit_seq IS NULL) AS sides
GROUP BY account_id HAVING sum(amount) <> 0

-- name: seed_fold
SELECT fold_account_deltas() AS folded
