-- Settings that people change while the shop runs.

-- name: lock_setting
-- Also where there is no row yet: two people cannot both have seen the default and both change it.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.setting.' || $1::text))

-- name: setting
SELECT value FROM settings WHERE key = $1::text

-- name: put_setting
INSERT INTO settings (key, value) VALUES ($1::text, $2::text) ON CONFLICT (key) DO UPDATE SET value = excluded.value
