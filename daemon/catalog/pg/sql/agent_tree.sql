-- Edits of the agents' tree and of agents' terms, decided on a catalogue of one version.

-- name: lock_config_version
-- Whoever else changes configuration waits, or has changed it already: then the version tells.
SELECT version FROM config_version FOR UPDATE

-- name: config_version
SELECT version FROM config_version

-- name: move_agent
WITH touched AS (UPDATE users SET upline_id = nullif($2::bigint, 0) WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('move_agent', count(*), 1) FROM touched

-- name: set_agent_level
WITH touched AS (UPDATE users SET level_id = $2::bigint WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('set_agent_level', count(*), 1) FROM touched

-- name: set_markup
WITH touched AS (UPDATE users SET markup = $2::bigint WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('set_markup', count(*), 1) FROM touched

-- name: set_product_markup
INSERT INTO product_markups (user_id, product_id, markup) VALUES ($1::bigint, $2::bigint, $3::bigint)
ON CONFLICT (user_id, product_id) DO UPDATE SET markup = excluded.markup

-- name: drop_product_markup
DELETE FROM product_markups WHERE user_id = $1::bigint AND product_id = $2::bigint

-- name: set_agent_status
WITH touched AS (UPDATE users SET status = $2::text WHERE id = $1::bigint AND status <> 'closed' RETURNING 1)
SELECT expect_rows('set_agent_status', count(*), 1) FROM touched

-- name: set_pin
WITH touched AS (
    UPDATE users SET pin_hash = $2::text, pin_changed_at = now(), pin_failures = 0 WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('set_pin', count(*), 1) FROM touched
