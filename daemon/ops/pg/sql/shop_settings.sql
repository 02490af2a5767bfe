-- Settings that people change while the shop runs.

-- name: lock_setting
-- Also where there is no row yet: two people cannot both have seen the default and both change it.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.setting.' || $1::text))

-- name: setting
SELECT value FROM settings WHERE key = $1::text

-- name: put_setting
INSERT INTO settings (key, value) VALUES ($1::text, $2::text) ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: lock_reasons
-- Two people cannot switch off the last two reasons of a kind, each seeing the other's in use.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.reason_codes'))

-- name: reason
SELECT kind, label, active FROM reason_codes WHERE code = $1::text

-- name: reasons_in_use
SELECT count(*) AS others FROM reason_codes WHERE kind = $1::text AND active AND code <> $2::text

-- name: add_reason
INSERT INTO reason_codes (code, kind, label) VALUES ($1::text, $2::text, $3::text)

-- name: change_reason
UPDATE reason_codes SET label = $2::text, active = $3::boolean WHERE code = $1::text
