-- Statements that fill the demo's database. Everything with money in it follows the rules the daemon follows: an opening
-- is a transfer from equity, a wallet's leg is numbered, summed accounts get a delta.

-- name: is_seeded
SELECT count(*) AS n FROM users WHERE code = 'AG001'

-- name: began
-- The wallets of the demo are filled right before its first sale.
SELECT to_char(min(t.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
FROM transfers t JOIN accounts a ON a.id = t.credit_account_id WHERE t.kind = 'opening' AND a.code = 'wallet:AG001'

-- name: add_levels
INSERT INTO levels (code, name, margin) VALUES ('MASTER', 'Master', $1::bigint), ('RETAIL', 'Retail', $2::bigint)

-- name: add_commissions
INSERT INTO commission_levels (depth, amount) VALUES (1, $1::bigint), (2, $2::bigint)

-- name: add_accounts
INSERT INTO accounts (code, kind, mode)
SELECT code, kind, CASE kind WHEN 'wallet' THEN 'checked' ELSE 'summed' END
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t (code, kind, place) ORDER BY place

-- name: add_agents
-- Uplines stand before those below them; each row's upline was inserted by an earlier call or stands in none.
INSERT INTO users (code, name, upline_id, level_id, markup, wallet_account_id, commission_account_id, rate_per_minute, duplicate_rule)
SELECT t.code, t.name, (SELECT u.id FROM users u WHERE u.code = t.upline), (SELECT l.id FROM levels l WHERE l.code = t.level), t.markup,
       (SELECT a.id FROM accounts a WHERE a.code = 'wallet:' || t.code), (SELECT a.id FROM accounts a WHERE a.code = 'commission:' || t.code),
       0, t.duplicate_rule
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::boolean[]) AS t (code, name, upline, level, markup, duplicate_rule)

-- name: add_credentials
INSERT INTO api_credentials (user_id, slot, api_key, secret_sealed)
SELECT u.id, 1, t.api_key, t.sealed
FROM unnest($1::text[], $2::text[], $3::bytea[]) AS t (code, api_key, sealed) JOIN users u ON u.code = t.code

-- name: add_suppliers
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, max_in_flight, total_timeout_ms, reuse_connections, deposit_account_id)
SELECT t.code, t.name, 'digiflazz', t.base_url, t.sealed, t.max_in_flight::int, 10000, true, (SELECT a.id FROM accounts a WHERE a.code = 'supplier:' || t.code)
FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bigint[]) AS t (code, name, base_url, sealed, max_in_flight)

-- name: move_suppliers
UPDATE suppliers s SET base_url = t.base_url
FROM unnest($1::text[], $2::text[]) AS t (code, base_url) WHERE s.code = t.code AND s.base_url <> t.base_url

-- name: add_prefixes
INSERT INTO prefixes (prefix, brand, operator, digits_min, digits_max)
SELECT prefix, brand, operator, digits_min::smallint, digits_max::smallint
FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) AS t (prefix, brand, operator, digits_min, digits_max)

-- name: add_products
INSERT INTO products (code, name, category, brand, nominal, unit, kind, min_amount, max_amount, base_price, dest_type, dest_rule, sn_required, multi, status)
SELECT code, name, category, brand, nominal, unit, kind, min_amount, max_amount, base_price, dest_type, dest_rule, sn_required, multi,
       CASE WHEN is_open THEN 'open' ELSE 'closed' END
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[],
            $11::text[], $12::text[], $13::boolean[], $14::boolean[], $15::boolean[])
     AS t (code, name, category, brand, nominal, unit, kind, min_amount, max_amount, base_price, dest_type, dest_rule, sn_required, multi, is_open)

-- name: add_mappings
INSERT INTO product_mappings (product_id, supplier_id, supplier_sku, cost, priority, status, stock, cutoff_start, cutoff_end)
SELECT p.id, s.id, t.sku, t.cost, t.priority::int, t.status, t.stock, t.cutoff_start::smallint, t.cutoff_end::smallint
FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[])
     AS t (product, supplier, sku, cost, priority, status, stock, cutoff_start, cutoff_end)
JOIN products p ON p.code = t.product JOIN suppliers s ON s.code = t.supplier

-- name: add_bank_ledgers
INSERT INTO accounts (code, kind, mode) SELECT 'bank:' || code, 'bank', 'summed' FROM unnest($1::text[]) AS t (code)
ON CONFLICT (code) DO NOTHING

-- name: add_banks
INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id, auto_limit, secrets_sealed)
SELECT t.code, t.bank, t.number, t.name, (SELECT a.id FROM accounts a WHERE a.code = 'bank:' || t.code), $6::bigint, t.sealed
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bytea[]) AS t (code, bank, number, name, sealed)
ON CONFLICT (code) DO NOTHING

-- name: lift_ticket_limit
UPDATE users SET open_tickets_max = 0 WHERE code = 'AG001' AND open_tickets_max <> 0

-- name: lift_hourly_limit
-- Whoever tries the demo tops up more often in an hour than an agent would; and the simulator's deposits are boundless, so
-- that comparing them with our books would show nothing but that.
UPDATE settings SET value = '0'
WHERE (key = 'deposit.deposits_per_hour_max' AND value = '10') OR (key = 'supplier.drift_check_minutes' AND value = '10')

-- name: bank_balance
SELECT l.balance FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
WHERE b.code = $1::text AND l.balance IS NOT NULL ORDER BY l.id DESC LIMIT 1

-- name: agents_without_pin
SELECT code FROM users WHERE code = ANY ($1::text[]) AND pin_hash IS NULL

-- name: set_pins
UPDATE users u SET pin_hash = t.pin_hash FROM unnest($1::text[], $2::text[]) AS t (code, pin_hash) WHERE u.code = t.code

-- name: open_wallets
-- One wallet a row, each with a cause of its own. The wallet is locked first, as everywhere.
WITH asked AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::uuid[]) AS t (code, amount, cause)),
locked AS MATERIALIZED (
    SELECT a.id, a.balance, a.seq, t.amount, t.cause FROM accounts a JOIN asked t ON a.code = t.code
    ORDER BY a.id FOR NO KEY UPDATE OF a),
moved AS (
    INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
    SELECT l.cause, 'opening', (SELECT id FROM accounts WHERE code = 'equity'), l.id, l.amount, $4::uuid, l.seq + 1, l.balance, l.balance + l.amount
    FROM locked l),
raised AS (
    UPDATE accounts a SET balance = l.balance + l.amount, seq = l.seq + 1, last_delta = l.amount FROM locked l WHERE a.id = l.id
    RETURNING l.amount)
INSERT INTO account_deltas (batch_id, account_id, amount)
SELECT $4::uuid, (SELECT id FROM accounts WHERE code = 'equity'), -sum(amount)::bigint FROM raised HAVING count(*) > 0

-- name: open_deposits
-- What we hold at a supplier is an asset: paying in debits its account.
WITH asked AS (
    SELECT a.id, t.amount, t.cause FROM unnest($1::text[], $2::bigint[], $3::uuid[]) AS t (code, amount, cause) JOIN accounts a ON a.code = t.code),
moved AS (
    INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id)
    SELECT k.cause, 'opening', k.id, (SELECT id FROM accounts WHERE code = 'equity'), k.amount, $4::uuid FROM asked k)
INSERT INTO account_deltas (batch_id, account_id, amount)
SELECT $4::uuid, id, -amount FROM asked
UNION ALL
SELECT $4::uuid, (SELECT id FROM accounts WHERE code = 'equity'), sum(amount)::bigint FROM asked HAVING count(*) > 0

-- name: low_wallets
SELECT code FROM accounts WHERE mode = 'checked' AND code ~ '^wallet:AG0' AND code <> 'wallet:AG001' AND balance < $1::bigint ORDER BY code

-- name: deposits
SELECT code, -balance AS held FROM account_balances WHERE kind = 'supplier' ORDER BY code
