-- The demo's past: sales that were over before it began, each with every row a sale leaves behind, and books that are right. Read by writePast(),
-- which makes the temporary tables.

-- name: past_sales
INSERT INTO past_sales
SELECT t.n, uuid7_floor(m.at), m.at, to_timestamp(t.ended / 1000.0), (t.accepted - 1704067200000) << 22, t.agent || '-' || to_char(m.at, 'YYMMDD') || '-' || t.n,
       CASE WHEN t.delivered THEN (hashint8(t.n) & 2147483647) || lpad((hashint8(t.accepted) & 2147483647)::text, 10, '0') ELSE '' END,
       t.destination, t.delivered, p.id, p.code, u.id, u.wallet_account_id, p.base_price + l.margin + up.markup + top.markup,
       up.commission_account_id, near.amount + up.markup, top.commission_account_id, far.amount + top.markup,
       format('[{"account":%s,"agent":"%s","amount":%s},{"account":%s,"agent":"%s","amount":%s}]', up.commission_account_id, up.code, near.amount + up.markup,
              top.commission_account_id, top.code, far.amount + top.markup)
FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::boolean[]) WITH ORDINALITY
     AS t (accepted, ended, agent, product, destination, delivered, n)
CROSS JOIN LATERAL (SELECT to_timestamp(t.accepted / 1000.0) AS at) AS m
JOIN products p ON p.code = t.product JOIN users u ON u.code = t.agent JOIN levels l ON l.id = u.level_id
JOIN users up ON up.id = u.upline_id JOIN users top ON top.id = up.upline_id
JOIN commission_levels near ON near.depth = 1 JOIN commission_levels far ON far.depth = 2

-- name: past_attempts
INSERT INTO past_attempts
SELECT t.n, t.no, s.id, s.deposit_account_id, m.id, m.supplier_sku, m.cost, to_timestamp(t.sent / 1000.0), to_timestamp(t.ended / 1000.0),
       p.is_delivered AND t.no = max(t.no) OVER (PARTITION BY t.n)
FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[]) AS t (n, no, supplier, sent, ended)
JOIN past_sales p ON p.n = t.n JOIN suppliers s ON s.code = t.supplier JOIN product_mappings m ON m.product_id = p.product_id AND m.supplier_id = s.id

-- name: past_moves
-- Each wallet was filled with all it was about to spend, so that it never stood below nothing.
INSERT INTO past_moves
SELECT n, is_refund, wallet, 1 + row_number() OVER so_far, spent + sum(amount) OVER so_far - amount, amount
FROM (SELECT n, false AS is_refund, wallet, at, -price AS amount, sum(price) OVER (PARTITION BY wallet) AS spent FROM past_sales
      UNION ALL
      SELECT n, true, wallet, ended, price, (SELECT sum(o.price) FROM past_sales o WHERE o.wallet = s.wallet) FROM past_sales s WHERE NOT is_delivered) AS moves
WINDOW so_far AS (PARTITION BY wallet ORDER BY at, n, is_refund ROWS UNBOUNDED PRECEDING)

-- name: past_wallets_open
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, at, credit_seq, credit_before, credit_after)
SELECT uuid7_floor(f.at + w.place * interval '1 ms'), 'opening', (SELECT id FROM accounts WHERE code = 'equity'), w.wallet, w.spent, $1::uuid, f.at, 1, 0, w.spent
FROM (SELECT wallet, sum(price) AS spent, row_number() OVER (ORDER BY wallet) AS place FROM past_sales GROUP BY wallet) AS w
CROSS JOIN (SELECT min(at) - interval '1 hour' AS at FROM past_sales) AS f

-- name: past_deposits_open
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, at)
SELECT uuid7_floor(f.at + d.place * interval '1 ms'), 'opening', d.deposit, (SELECT id FROM accounts WHERE code = 'equity'), d.paid, $1::uuid, f.at
FROM (SELECT deposit, sum(cost) AS paid, row_number() OVER (ORDER BY deposit) AS place FROM past_attempts WHERE is_delivered GROUP BY deposit) AS d
CROSS JOIN (SELECT min(at) - interval '2 hours' AS at FROM past_sales) AS f

-- name: past_transfers
INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, at, debit_seq, debit_before, debit_after, credit_seq,
                       credit_before, credit_after)
SELECT s.id, k.kind, k.leg, k.debit, k.credit, k.amount, $1::uuid, k.at,
       d.seq, d.before, d.before + d.amount, r.seq, r.before, r.before + r.amount
FROM past_sales s
CROSS JOIN (SELECT max(id) FILTER (WHERE code = 'clearing') AS clearing, max(id) FILTER (WHERE code = 'sales') AS sales, max(id) FILTER (WHERE code = 'cost') AS cost
            FROM accounts) AS a
LEFT JOIN past_attempts b ON b.n = s.n AND b.is_delivered
CROSS JOIN LATERAL (VALUES
    ('debit', 0::smallint, s.wallet, a.clearing, s.price, s.at), ('settle', 0::smallint, a.clearing, a.sales, s.price, s.ended),
    ('cost', 0::smallint, a.cost, b.deposit, b.cost, s.ended), ('commission', 0::smallint, a.sales, s.near_account, s.near_amount, s.ended),
    ('commission', 1::smallint, a.sales, s.far_account, s.far_amount, s.ended), ('refund', 0::smallint, a.clearing, s.wallet, s.price, s.ended))
    AS k (kind, leg, debit, credit, amount, at)
LEFT JOIN past_moves d ON d.n = s.n AND NOT d.is_refund AND k.kind = 'debit'
LEFT JOIN past_moves r ON r.n = s.n AND r.is_refund AND k.kind = 'refund'
WHERE k.kind = 'debit' OR (k.kind = 'refund') <> s.is_delivered
ORDER BY s.n

-- name: past_transactions
INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after, business_day, route_plan,
                          commission_plan, callback_url, created_at, status, supplier_id, attempts, cost, commission, sn, message, reports, updated_at, settled_at)
SELECT s.id, s.agent_id, s.wallet, s.ref_id, s.product_id, s.product_code, s.destination, s.price, w.before + w.amount, (s.at AT TIME ZONE 'Asia/Jakarta')::date,
       r.plan, s.commission_plan, $1::text, s.at, CASE WHEN s.is_delivered THEN 'SUCCESS' ELSE 'FAILED' END, b.supplier_id, b.no,
       CASE WHEN s.is_delivered THEN b.cost END, CASE WHEN s.is_delivered THEN s.near_amount + s.far_amount END, s.sn,
       CASE WHEN s.is_delivered THEN 'Transaksi sukses' ELSE 'Produk sedang gangguan' END, 1, s.ended, s.ended
FROM past_sales s
JOIN past_moves w ON w.n = s.n AND NOT w.is_refund
JOIN LATERAL (SELECT t.no, t.supplier_id, t.cost FROM past_attempts t WHERE t.n = s.n ORDER BY t.no DESC LIMIT 1) AS b ON true
JOIN (SELECT m.product_id, format('{"policy":"priority","candidates":[%s],"excluded":[]}',
                 string_agg(format('{"supplier":"%s","supplier_id":%s,"mapping":%s,"sku":"%s","cost":%s}', u.code, u.id, m.id, m.supplier_sku, m.cost), ','
                            ORDER BY m.priority, m.cost, m.id)) AS plan
      FROM product_mappings m JOIN suppliers u ON u.id = m.supplier_id WHERE m.status = 'open' GROUP BY m.product_id) AS r ON r.product_id = s.product_id
ORDER BY s.n

-- name: past_attempt_rows
INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, created_at, state, owner_slot, owner_epoch, sent_at, ended_at,
                      supplier_code, supplier_message, charged)
SELECT s.id, t.no, t.supplier_id, t.mapping_id, s.ref + t.no, t.sku, t.cost, s.price - s.near_amount - s.far_amount, t.sent,
       CASE WHEN t.is_delivered THEN 'DELIVERED' ELSE 'REJECTED' END, 0, 0, t.sent, t.ended, CASE WHEN t.is_delivered THEN '00' ELSE '55' END,
       CASE WHEN t.is_delivered THEN 'Transaksi sukses' ELSE 'Produk sedang gangguan' END, CASE WHEN t.is_delivered THEN t.cost END
FROM past_attempts t JOIN past_sales s ON s.n = t.n ORDER BY t.n, t.no

-- name: past_attempt_refs
INSERT INTO attempt_refs (supplier_id, ref, sale_id, attempt_no)
SELECT t.supplier_id, s.ref + t.no, s.id, t.no FROM past_attempts t JOIN past_sales s ON s.n = t.n ORDER BY t.n, t.no

-- name: past_evidence
INSERT INTO evidence (sale_id, id, attempt_no, source, class, code, message, raw, at, applied)
SELECT s.id, uuid7_floor(t.ended), t.no, 'answer', CASE WHEN t.is_delivered THEN 'delivered' ELSE 'rejected_retry' END, w.code, w.message,
       format('{"data":{"ref_id":"%s","customer_no":"%s","buyer_sku_code":"%s","message":"%s","status":"%s","rc":"%s","sn":"%s","price":%s}}', s.ref + t.no,
              s.destination, t.sku, w.message, CASE WHEN t.is_delivered THEN 'Sukses' ELSE 'Gagal' END, w.code, CASE WHEN t.is_delivered THEN s.sn ELSE '' END,
              t.cost), t.ended, true
FROM past_attempts t JOIN past_sales s ON s.n = t.n
CROSS JOIN LATERAL (SELECT CASE WHEN t.is_delivered THEN '00' ELSE '55' END AS code,
                           CASE WHEN t.is_delivered THEN 'Transaksi sukses' ELSE 'Produk sedang gangguan' END AS message) AS w
ORDER BY t.n, t.no

-- name: past_order_keys
INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint)
SELECT agent_id, ref_id, id, sha256(convert_to(concat_ws(E'\n', product_code, destination, 0, 1), 'UTF8')) FROM past_sales ORDER BY n

-- name: past_duplicate_keys
INSERT INTO duplicate_keys (agent_id, product_id, destination, amount, counter, sale_id)
SELECT DISTINCT ON (agent_id, product_id, destination) agent_id, product_id, destination, 0, 1, id FROM past_sales
ORDER BY agent_id, product_id, destination, n DESC

-- name: past_serials
INSERT INTO serials (sn, sale_id) SELECT sn, id FROM past_sales WHERE is_delivered ORDER BY n

-- name: past_reports
INSERT INTO outbox (sale_id, sequence, agent_id, event, url, body, created_at, state, tries, due_at, owner_slot, ended_at)
SELECT s.id, 1, s.agent_id, 'sale.' || lower(w.status), $1::text,
       format('{"event_id":"%s","event":"sale.%s","sequence":1,"trx_id":"%s","trx_code":"%s","ref_id":"%s","status":"%s","price":%s,"sn":"%s","message":"%s",'
              '"product_code":"%s","destination":"%s","at":"%s"}', uuid7_floor(s.ended), lower(w.status), s.id, trx_code(s.id), s.ref_id, w.status, s.price, s.sn,
              w.message, s.product_code, s.destination, to_char(s.ended AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
       s.ended, 'delivered', 1, s.ended, 0, s.ended
FROM past_sales s CROSS JOIN LATERAL (SELECT CASE WHEN s.is_delivered THEN 'SUCCESS' ELSE 'FAILED' END AS status,
                           CASE WHEN s.is_delivered THEN 'Transaksi sukses' ELSE 'Produk sedang gangguan' END AS message) AS w
ORDER BY s.n

-- name: past_balances
UPDATE accounts a SET balance = m.before + m.amount, seq = m.seq, last_delta = m.amount
FROM (SELECT DISTINCT ON (wallet) wallet, seq, before, amount FROM past_moves ORDER BY wallet, seq DESC) AS m WHERE a.id = m.wallet

-- name: past_deltas
INSERT INTO account_deltas (batch_id, account_id, amount)
SELECT $1::uuid, account_id, sum(amount)::bigint
FROM (SELECT debit_account_id AS account_id, -amount AS amount FROM transfers WHERE batch_id = $1::uuid AND debit_seq IS NULL
      UNION ALL SELECT credit_account_id, amount FROM transfers WHERE batch_id = $1::uuid AND credit_seq IS NULL) AS sides
GROUP BY account_id HAVING sum(amount) <> 0
