-- Codes of authenticator apps.

-- name: two_step
SELECT state, secret_sealed, last_step, (extract(epoch FROM since) * 1000)::bigint AS since_ms,
       (SELECT count(*) FROM operator_recovery_codes r WHERE r.operator_id = t.operator_id AND r.used_at IS NULL) AS recovery_left
FROM operator_two_step t WHERE operator_id = $1::bigint

-- name: begin_two_step
-- One that is on is never replaced.
INSERT INTO operator_two_step (operator_id, state, secret_sealed) VALUES ($1::bigint, 'pending', $2::bytea)
ON CONFLICT (operator_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, since = now() WHERE operator_two_step.state = 'pending'

-- name: confirm_two_step
-- since: the moment of the command, by which it is known when it is run again.
UPDATE operator_two_step SET state = 'on', last_step = $3::bigint, since = timestamptz 'epoch' + $4::bigint * interval '1 millisecond'
WHERE operator_id = $1::bigint AND secret_sealed = $2::bytea AND state = 'pending'

-- name: use_step
-- Compares and sets at once. Of two who bring the same code at the same moment, one finds it used.
UPDATE operator_two_step SET last_step = $3::bigint
WHERE operator_id = $1::bigint AND secret_sealed = $2::bytea AND state = 'on' AND last_step < $3::bigint

-- name: add_recovery_code
INSERT INTO operator_recovery_codes (operator_id, no, code_mac) VALUES ($1::bigint, $2::bigint, $3::bytea)

-- name: use_recovery_code
UPDATE operator_recovery_codes SET used_at = now() WHERE operator_id = $1::bigint AND code_mac = $2::bytea AND used_at IS NULL

-- name: drop_two_step
DELETE FROM operator_two_step WHERE operator_id = $1::bigint
