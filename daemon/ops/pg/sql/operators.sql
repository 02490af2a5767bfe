-- The people of the shop and the chain of what they did.

-- name: lock_action_chain
-- Taken last in every commit, so that it is held for the shortest time; the next statement then sees the newest row.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.operator_actions'))

-- name: last_action
SELECT seq, mac FROM operator_actions ORDER BY seq DESC LIMIT 1

-- name: add_action
INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac)
VALUES ($1::bigint, nullif($2::bigint, 0), $3::text, $4::text, $5::text, timestamptz 'epoch' + $6::bigint * interval '1 microsecond', $7::bytea)

-- name: lock_people
-- Two owners cannot disable each other at the same moment.
SELECT pg_advisory_xact_lock(hashtext('eraflazz.operators'))

-- name: people
SELECT id, username, name, role, status, two_step_of(id) AS two_step, two_step_asked() AS two_step_asked FROM operators ORDER BY username

-- name: person
SELECT id, username, name, role, status, password_hash, two_step_of(id) AS two_step, two_step_asked() AS two_step_asked FROM operators WHERE username = $1::text

-- name: lock_person
-- Whoever acts: one commit of one person at a time, so that a daily cap is counted right.
SELECT id, username, name, role, status, two_step_of(id) AS two_step, two_step_asked() AS two_step_asked FROM operators WHERE id = $1::bigint FOR NO KEY UPDATE

-- name: add_person
INSERT INTO operators (username, name, role, password_hash) VALUES ($1::text, $2::text, $3::text, $4::text)
RETURNING id, username, name, role, status, two_step_of(id) AS two_step, two_step_asked() AS two_step_asked

-- name: change_role
UPDATE operators SET role = $2::text WHERE id = $1::bigint

-- name: change_status
UPDATE operators SET status = $2::text WHERE id = $1::bigint

-- name: change_password
UPDATE operators SET password_hash = $2::text WHERE id = $1::bigint

-- name: renew_hash
UPDATE operators SET password_hash = $3::text WHERE id = $1::bigint AND password_hash = $2::text
