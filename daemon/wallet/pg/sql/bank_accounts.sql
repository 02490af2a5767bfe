-- Our bank accounts as people set them: inside a commit of requests.sql, or of the command line as eraflazz_owner.

-- name: lock_bank_account
SELECT id FROM bank_accounts WHERE code = $1::text FOR NO KEY UPDATE

-- name: bank_account
SELECT b.version, b.bank, b.account_number, b.account_name, b.auto_limit, b.fee, b.amount_min, b.amount_max, b.status = 'open' AS is_open, b.auto_credit,
       b.unique_code_max, b.ticket_minutes, b.grace_minutes,
       coalesce(b.secrets_sealed, ''::bytea) AS secrets_sealed, EXISTS (SELECT FROM bank_lines l WHERE l.bank_account_id = b.id) AS has_lines
FROM bank_accounts b WHERE b.code = $1::text

-- name: bank_number_taken
-- Compared as the doors compare them (sameAccountNumber): digits only, zeros in front do not count.
SELECT EXISTS (SELECT FROM bank_accounts
               WHERE bank = $1::text AND code <> $3::text
                 AND ltrim(regexp_replace(account_number, '[^0-9]', '', 'g'), '0') = ltrim(regexp_replace($2::text, '[^0-9]', '', 'g'), '0')) AS taken

-- name: add_bank_account
WITH ledger AS (INSERT INTO accounts (code, kind, mode) VALUES ('bank:' || $1::text, 'bank', 'summed') RETURNING id)
INSERT INTO bank_accounts (code, bank, account_number, account_name, auto_limit, fee, amount_min, amount_max, unique_code_max, ticket_minutes, grace_minutes,
                           secrets_sealed, secrets_set_at, agreed_request_id, ledger_account_id)
SELECT $1::text, $2::text, $3::text, $4::text, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bigint::int, $10::bigint::int, $11::bigint::int,
       $12::bytea, CASE WHEN $12::bytea IS NOT NULL THEN now() END, $13::uuid, id
FROM ledger

-- name: set_bank_account
-- $15: one person alone; whose request the account is stays as it is.
WITH touched AS (
    UPDATE bank_accounts SET bank = coalesce($2::text, bank), account_number = coalesce($3::text, account_number), account_name = coalesce($4::text, account_name),
        auto_limit = coalesce($5::bigint, auto_limit), fee = coalesce($6::bigint, fee), amount_min = coalesce($7::bigint, amount_min),
        amount_max = coalesce($8::bigint, amount_max), unique_code_max = coalesce($9::bigint::int, unique_code_max),
        ticket_minutes = coalesce($10::bigint::int, ticket_minutes), grace_minutes = coalesce($11::bigint::int, grace_minutes),
        secrets_sealed = coalesce($12::bytea, secrets_sealed), secrets_set_at = CASE WHEN $12::bytea IS NULL THEN secrets_set_at ELSE now() END,
        agreed_request_id = CASE WHEN $15::boolean THEN agreed_request_id ELSE $13::uuid END,
        status = CASE $14::boolean WHEN true THEN 'open' WHEN false THEN 'closed' ELSE status END, auto_credit = coalesce($16::boolean, auto_credit)
    WHERE code = $1::text RETURNING 1)
SELECT expect_rows('set_bank_account', count(*), 1) FROM touched

-- name: bank_changed_alone
SELECT detail FROM operator_actions
WHERE subject = $1::text AND action = 'bank.change' AND operator_id = $2::bigint AND detail::jsonb ->> 'key' = $3::text
