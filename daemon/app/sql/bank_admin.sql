-- Statements of `eraflazzd bank`, as the role eraflazz_app.

-- name: bank_add
WITH ledger AS (
    INSERT INTO accounts (code, kind, mode)
    SELECT 'bank:' || $1::text, 'bank', 'summed' WHERE NOT EXISTS (SELECT FROM bank_accounts WHERE code = $1::text)
    RETURNING id)
INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id, auto_limit, fee, amount_min, amount_max, secrets_sealed)
SELECT $1::text, upper($2::text), $3::text, $4::text, id, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bytea FROM ledger
ON CONFLICT DO NOTHING
RETURNING id

-- name: bank_secrets
UPDATE bank_accounts SET secrets_sealed = $2::bytea WHERE code = $1::text

-- name: bank_list
SELECT b.code, b.bank, b.account_number, b.account_name, b.status, b.auto_limit, -a.balance AS held,
       CASE WHEN NOT b.auto_credit THEN 'automatic credit is off' ELSE b.auto_credit_stopped END AS stopped
FROM bank_accounts b JOIN account_balances a ON a.id = b.ledger_account_id ORDER BY b.code
