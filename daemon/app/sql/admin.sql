-- Statements of the administrator's sub-commands (`eraflazzd user`, `eraflazzd key`), as the role eraflazz_app.

-- name: add_user
WITH wallet AS (INSERT INTO accounts (code, kind, mode) VALUES ('wallet:' || $1::text, 'wallet', 'checked') RETURNING id),
commission AS (INSERT INTO accounts (code, kind, mode) VALUES ('commission:' || $1::text, 'commission', 'summed') RETURNING id)
INSERT INTO users (code, name, upline_id, level_id, wallet_account_id, commission_account_id)
SELECT $1::text, $2::text, (SELECT id FROM users WHERE code = nullif($4::text, '')), l.id, (SELECT id FROM wallet), (SELECT id FROM commission)
FROM levels l WHERE l.code = $3::text AND ($4::text = '' OR EXISTS (SELECT FROM users WHERE code = $4::text))
RETURNING id

-- name: add_key
INSERT INTO api_credentials (user_id, slot, api_key, secret_sealed)
SELECT u.id, s.slot, $2::text, $3::bytea FROM users u
CROSS JOIN LATERAL (SELECT v.slot FROM (VALUES (1), (2)) AS v (slot)
                    WHERE NOT EXISTS (SELECT FROM api_credentials c WHERE c.user_id = u.id AND c.slot = v.slot AND c.status = 'active')
                    ORDER BY v.slot LIMIT 1) AS s
WHERE u.code = $1::text
ON CONFLICT (user_id, slot) DO UPDATE SET api_key = excluded.api_key, secret_sealed = excluded.secret_sealed, status = 'active', created_at = now()
RETURNING slot::bigint AS slot

-- name: revoke_key
UPDATE api_credentials SET status = 'revoked' WHERE api_key = $1::text AND status = 'active' RETURNING slot::bigint AS slot
