-- The statements that move money. Every commit that does uses these and no others.

-- name: lock_accounts
-- Wallets, in the order of their ids: two commits can wait for each other but never in a circle.
SELECT id, balance, floor, seq, last_delta FROM accounts WHERE id = ANY ($1::bigint[]) AND mode = 'checked' ORDER BY id FOR NO KEY UPDATE

-- name: insert_transfers
INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, debit_seq, debit_before, debit_after,
                       credit_seq, credit_before, credit_after, request_id)
SELECT u.cause_id, u.kind, u.leg, u.debit, u.credit, u.amount, $7::uuid, u.ds, u.db, u.da, u.cs, u.cb, u.ca, u.request_id
FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::bigint[], $5::bigint[], $6::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
            $11::bigint[], $12::bigint[], $13::bigint[], $14::uuid[])
    AS u (cause_id, kind, leg, debit, credit, amount, ds, db, da, cs, cb, ca, request_id)

-- name: insert_deltas
INSERT INTO account_deltas (batch_id, account_id, amount) SELECT $1::uuid, u.account_id, u.amount
FROM unnest($2::bigint[], $3::bigint[]) AS u (account_id, amount)

-- name: update_wallets
WITH touched AS (
UPDATE accounts a SET balance = u.balance, seq = u.seq, last_delta = u.last_delta
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) AS u (id, balance, seq, last_delta)
WHERE a.id = u.id AND a.mode = 'checked'
RETURNING 1)
SELECT expect_rows('update_wallets', count(*), $5::bigint) FROM touched
