-- Commission on its way from the commission accounts into wallets.

-- name: complaint_window
SELECT value::bigint AS minutes FROM settings WHERE key = 'commission.complaint_window_minutes'

-- name: maturity_of_run
SELECT accounts, amount FROM maturities WHERE id = $1::uuid

-- name: begin_maturity
-- One daemon at a time: a second one would pay the same commission again.
SELECT pg_try_advisory_xact_lock(hashtext('eraflazz.maturity')) AS is_mine

-- name: commissions_due
-- One statement, hence one snapshot: a sale that is settled meanwhile is in the balance and among the transfers, or in
-- neither. The brin index transfers_at leaves out what is older than the window.
WITH recent AS MATERIALIZED (
    SELECT cause_id, leg, kind, debit_account_id, credit_account_id, amount FROM transfers
    WHERE at > now() - make_interval(mins => $1::bigint::int) AND kind IN ('commission', 'commission_back')),
held AS ( -- may still be taken back; what has been is gone from the balance already
    SELECT account_id, sum(amount) AS amount
    FROM (SELECT credit_account_id AS account_id, amount FROM recent WHERE kind = 'commission'
          UNION ALL
          SELECT b.debit_account_id, -b.amount
          FROM recent b JOIN transfers c ON c.cause_id = b.cause_id AND c.kind = 'commission' AND c.leg = b.leg
          WHERE b.kind = 'commission_back' AND c.at > now() - make_interval(mins => $1::bigint::int)) AS sides
    GROUP BY account_id),
unfolded AS (SELECT account_id, sum(amount) AS amount FROM account_deltas GROUP BY account_id)
SELECT a.id AS commission_id, u.wallet_account_id AS wallet_id,
       (a.balance + coalesce(d.amount, 0) - coalesce(h.amount, 0))::bigint AS due
FROM users u
JOIN accounts a ON a.id = u.commission_account_id
LEFT JOIN unfolded d ON d.account_id = a.id
LEFT JOIN held h ON h.account_id = a.id
WHERE a.balance + coalesce(d.amount, 0) > coalesce(h.amount, 0)
ORDER BY a.id
LIMIT $2::bigint

-- name: insert_maturity
INSERT INTO maturities (id, cutoff, accounts, amount)
VALUES ($1::uuid, now() - make_interval(mins => $2::bigint::int), $3::bigint::int, $4::bigint)
