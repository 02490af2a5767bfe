-- Checks of `eraflazzd audit` about rows as such, whatever they are about. As in audit_checks.sql: a block is one query that returns a line
-- of text for everything that is wrong, set-based, sharing nothing with the code that writes.

-- name: p2
-- title: accounts bear the names of their owners
-- broken: accounts are somebody else's
-- Agents and suppliers are few.
SELECT format('%s %s has the accounts %s', o.what, o.code, o.has)
FROM (SELECT 'agent' AS what, u.code, concat_ws(', ', w.code, c.code) AS has, 'wallet:' || u.code || ', commission:' || u.code AS should
      FROM users u LEFT JOIN accounts w ON w.id = u.wallet_account_id LEFT JOIN accounts c ON c.id = u.commission_account_id
      UNION ALL
      SELECT 'supplier', s.code, a.code, 'supplier:' || s.code FROM suppliers s LEFT JOIN accounts a ON a.id = s.deposit_account_id
      UNION ALL
      SELECT 'bank', b.code, a.code, 'bank:' || b.code FROM bank_accounts b LEFT JOIN accounts a ON a.id = b.ledger_account_id) AS o
WHERE o.has IS DISTINCT FROM o.should

-- name: p3
-- title: nothing dates from the future; a sale's times and business day are those of its id
-- broken: rows have impossible times
-- A scan of each of these tables. An id carries the clock of its daemon, a row that of the commit, which may have waited for another: a minute
-- between them says nothing, and a batch may wait for a database that is away for a day.
SELECT format('sale %s of %s: business day %s, created %s, changed %s, ended %s', t.id, t.made_at, t.business_day, t.created_at, t.updated_at,
              coalesce(t.settled_at::text, 'not yet'))
FROM (SELECT id, business_day, created_at, updated_at, settled_at, uuid7_time(id) AS made_at FROM transactions OFFSET 0) AS t
WHERE (t.business_day IN ((t.made_at AT TIME ZONE 'Asia/Jakarta')::date, ((t.made_at - interval '1 minute') AT TIME ZONE 'Asia/Jakarta')::date)
       AND t.created_at BETWEEN t.made_at - interval '1 minute' AND t.made_at + interval '1 day'
       AND t.updated_at BETWEEN t.created_at - interval '1 minute' AND now() + interval '1 minute'
       AND (t.settled_at IS NULL OR t.settled_at BETWEEN t.created_at - interval '1 minute' AND t.updated_at + interval '1 minute')) IS NOT TRUE
UNION ALL
SELECT format('attempt %s of sale %s: created %s, sent %s, ended %s', no, sale_id, created_at, coalesce(sent_at::text, 'never'), coalesce(ended_at::text, 'not yet'))
FROM attempts
WHERE greatest(created_at, sent_at, ended_at) > now() + interval '1 minute' OR ended_at < created_at - interval '1 minute'
UNION ALL
SELECT format('%s of %s is of %s', kind, cause_id, at) FROM transfers WHERE at > now() + interval '1 minute'
UNION ALL
SELECT format('evidence %s of sale %s is of %s', id, sale_id, at) FROM evidence WHERE at > now() + interval '1 minute'
UNION ALL
SELECT format('report %s of sale %s is of %s', sequence, sale_id, created_at) FROM outbox WHERE created_at > now() + interval '1 minute'
