-- What the demo's screen shows; read with the role eraflazz_audit.

-- name: states
SELECT status, count(*) AS sales, coalesce(sum(price), 0)::bigint AS rupiah, coalesce(sum(profit), 0)::bigint AS profit
FROM transactions WHERE id >= uuid7_floor(now() - interval '15 minutes') GROUP BY status

-- name: last_sales
WITH newest AS (
    SELECT * FROM transactions WHERE id >= uuid7_floor(now() - interval '1 day') ORDER BY id DESC LIMIT 10)
SELECT to_char(n.created_at AT TIME ZONE 'Asia/Jakarta', 'HH24:MI:SS') AS at, u.code AS agent, n.product_code, n.destination, n.status, n.price, n.sn,
       coalesce((SELECT string_agg(s.code || '|' || a.state || '|' || a.supplier_code, ';' ORDER BY a.no)
                 FROM attempts a JOIN suppliers s ON s.id = a.supplier_id WHERE a.sale_id = n.id), '') AS attempts
FROM newest n JOIN users u ON u.id = n.agent_id ORDER BY n.id DESC

-- name: deposits
SELECT (SELECT count(*) FROM deposit_tickets WHERE state = 'approved' AND ended_at > now() - interval '15 minutes') AS approved,
       (SELECT coalesce(sum(transfer_amount), 0)::bigint FROM deposit_tickets WHERE state = 'approved' AND ended_at > now() - interval '15 minutes') AS rupiah,
       (SELECT count(*) FROM deposit_tickets WHERE state = 'open' AND expires_at > now()) AS waiting,
       (SELECT count(*) FROM bank_lines WHERE state = 'held') AS held,
       (SELECT count(*) FROM bank_lines WHERE state = 'suspense') AS suspense
