-- Statements of `eraflazzd backup`, as the role eraflazz_app.

-- name: note_backup
INSERT INTO settings (key, value) VALUES ($1::text, $2::text) ON CONFLICT (key) DO UPDATE SET value = excluded.value
