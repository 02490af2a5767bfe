-- Agents' files: new agents, terms that are not their place in the tree, API keys.

-- name: desk_agent
SELECT u.id, u.status, u.name, u.rate_per_minute::text AS rate_per_minute, u.open_tickets_max::text AS open_tickets_max,
       CASE WHEN u.duplicate_rule THEN 'true' ELSE 'false' END AS duplicate_rule, coalesce(nullif(u.webhook_url, ''), '-') AS webhook_url,
       coalesce(nullif(array_to_string(u.allowed_ips, ' '), ''), '-') AS allowed_ips
FROM users u WHERE u.code = $1::text FOR NO KEY UPDATE

-- name: desk_level
SELECT id FROM levels WHERE code = $1::text

-- name: desk_agent_added
-- Whether this person has added it under this key.
SELECT u.id, a.detail FROM users u JOIN operator_actions a ON a.subject = 'agent:' || u.code AND a.action = 'agent.add'
WHERE u.code = $1::text AND a.operator_id = $2::bigint AND a.detail::jsonb ->> 'key' = $3::text

-- name: desk_add_agent
WITH wallet AS (INSERT INTO accounts (code, kind, mode) VALUES ('wallet:' || $1::text, 'wallet', 'checked') RETURNING id),
commission AS (INSERT INTO accounts (code, kind, mode) VALUES ('commission:' || $1::text, 'commission', 'summed') RETURNING id)
INSERT INTO users (code, name, upline_id, level_id, markup, rate_per_minute, webhook_url, wallet_account_id, commission_account_id)
SELECT $1::text, $2::text, nullif($3::bigint, 0), $4::bigint, $5::bigint, $6::bigint::int, nullif($7::text, ''), (SELECT id FROM wallet), (SELECT id FROM commission)
RETURNING id

-- name: desk_set_name
WITH touched AS (UPDATE users SET name = $2::text WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_name', count(*), 1) FROM touched

-- name: desk_set_rate_per_minute
WITH touched AS (UPDATE users SET rate_per_minute = $2::text::int WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_rate_per_minute', count(*), 1) FROM touched

-- name: desk_set_open_tickets_max
WITH touched AS (UPDATE users SET open_tickets_max = $2::text::int WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_open_tickets_max', count(*), 1) FROM touched

-- name: desk_set_duplicate_rule
WITH touched AS (UPDATE users SET duplicate_rule = $2::text::boolean WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_duplicate_rule', count(*), 1) FROM touched

-- name: desk_set_webhook_url
WITH touched AS (UPDATE users SET webhook_url = nullif($2::text, '-') WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_webhook_url', count(*), 1) FROM touched

-- name: desk_set_allowed_ips
WITH touched AS (
    UPDATE users SET allowed_ips = CASE WHEN $2::text = '-' THEN '{}'::text[] ELSE string_to_array($2::text, ' ') END WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('desk_set_allowed_ips', count(*), 1) FROM touched

-- name: desk_keys
SELECT slot::bigint AS slot, api_key FROM api_credentials WHERE user_id = $1::bigint AND status = 'active' ORDER BY slot

-- name: desk_put_key
INSERT INTO api_credentials (user_id, slot, api_key, secret_sealed) VALUES ($1::bigint, $2::bigint::smallint, $3::text, $4::bytea)
ON CONFLICT (user_id, slot) DO UPDATE SET api_key = excluded.api_key, secret_sealed = excluded.secret_sealed, status = 'active', created_at = now()

-- name: desk_revoke_key
WITH touched AS (UPDATE api_credentials SET status = 'revoked' WHERE user_id = $1::bigint AND slot = $2::bigint AND status = 'active' RETURNING 1)
SELECT expect_rows('desk_revoke_key', count(*), 1) FROM touched

-- name: lock_key_request
SELECT id FROM money_requests WHERE id = $1::uuid FOR NO KEY UPDATE

-- name: key_request
SELECT r.maker_id, r.state, split_part(r.subject, ':', 2) AS agent, (r.payload::jsonb ->> 'slot')::bigint AS slot, r.payload::jsonb ->> 'api_key' AS api_key,
       coalesce((extract(epoch FROM r.ended_at) * 1000)::bigint, 0) AS approved_ms, k.request_id IS NOT NULL AS is_spent
FROM money_requests r LEFT JOIN agent_keys_made k ON k.request_id = r.id WHERE r.id = $1::uuid AND r.kind = 'agent_key'

-- name: desk_key_made
INSERT INTO agent_keys_made (request_id, maker_id, agent_id, slot, api_key, at)
VALUES ($1::uuid, $2::bigint, $3::bigint, $4::bigint::smallint, $5::text, timestamptz 'epoch' + $6::bigint * interval '1 millisecond')
