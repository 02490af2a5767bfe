-- Old, settled sales, as many as are asked for: every row a real sale leaves behind, and books that stay right. The values
-- come as settings (bench.*) since none of this is a single statement.

-- name: fill_partition_ddl
-- Months that are over: ensure_partitions() makes this one and later ones only.
WITH months AS (
    SELECT (month AT TIME ZONE 'UTC') AS begins, ((month + interval '1 month') AT TIME ZONE 'UTC') AS ends
    FROM generate_series(date_trunc('month', to_timestamp(current_setting('bench.start_ms')::bigint / 1000.0 - 86400) AT TIME ZONE 'UTC'),
                         date_trunc('month', now() AT TIME ZONE 'UTC'), interval '1 month') AS month),
parts AS (SELECT p.name, p.fillfactor, m.begins, m.ends, p.name || to_char(m.begins AT TIME ZONE 'UTC', '"_"YYYY"_"MM') AS part FROM partitioned_tables p, months m)
SELECT coalesce(string_agg(
    format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s); ', part, name, uuid7_floor(begins), uuid7_floor(ends), fillfactor)
    || format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change(); ', part || '_no_truncate', part)
    || format('ALTER TABLE %I OWNER TO eraflazz_owner; ', part), ''), '') AS ddl
FROM parts WHERE to_regclass(part) IS NULL

-- name: fill_cast
CREATE TEMP TABLE old_agents AS
SELECT row_number() OVER (ORDER BY u.id) - 1 AS place, count(*) OVER () AS agents, u.id AS agent_id, a.id AS wallet, a.seq AS seq, a.balance AS balance,
       up.commission_account_id AS near_account, top.commission_account_id AS far_account,
       format('[{"account":%s,"agent":"%s","amount":50},{"account":%s,"agent":"%s","amount":25}]', up.commission_account_id, up.code,
              top.commission_account_id, top.code) AS plan
FROM users u JOIN accounts a ON a.id = u.wallet_account_id JOIN users up ON up.id = u.upline_id JOIN users top ON top.id = up.upline_id
WHERE u.status = 'active' AND top.upline_id IS NULL;
CREATE TEMP TABLE old_trade AS
SELECT p.id AS product_id, p.code AS product_code, m.id AS mapping_id, m.supplier_sku AS sku, s.id AS supplier_id, s.deposit_account_id AS deposit,
       format('{"policy":"priority","candidates":[{"supplier":"%s","supplier_id":%s,"mapping":%s,"sku":"%s","cost":10000}],"excluded":[]}',
              s.code, s.id, m.id, m.supplier_sku) AS plan,
       (SELECT id FROM accounts WHERE code = 'equity') AS equity, (SELECT id FROM accounts WHERE code = 'clearing') AS clearing,
       (SELECT id FROM accounts WHERE code = 'sales') AS sales, (SELECT id FROM accounts WHERE code = 'cost') AS cost
FROM products p JOIN product_mappings m ON m.product_id = p.id JOIN suppliers s ON s.id = m.supplier_id
ORDER BY m.priority, p.id LIMIT 1

-- name: fill_openings
-- What the agents are about to spend, and our deposit at the supplier.
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, at, credit_seq, credit_before, credit_after)
SELECT uuid7_floor(to_timestamp((current_setting('bench.start_ms')::bigint - a.agents + a.place) / 1000.0)), 'opening', t.equity, a.wallet, o.amount,
       current_setting('bench.batch')::uuid, to_timestamp(current_setting('bench.start_ms')::bigint / 1000.0), a.seq + 1, a.balance, a.balance + o.amount
FROM old_agents a CROSS JOIN old_trade t
CROSS JOIN LATERAL (SELECT ((current_setting('bench.sales')::bigint - a.place + a.agents - 1) / a.agents) * 10375 AS amount) AS o
WHERE o.amount > 0;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, at)
SELECT uuid7_floor(to_timestamp((current_setting('bench.start_ms')::bigint - 3600000) / 1000.0)), 'opening', t.deposit, t.equity,
       current_setting('bench.sales')::bigint * 10000, current_setting('bench.batch')::uuid, to_timestamp(current_setting('bench.start_ms')::bigint / 1000.0)
FROM old_trade t

-- name: fill_chunk
CREATE TEMP TABLE old_sales ON COMMIT DROP AS
SELECT uuid7_floor(m.at) AS id, m.at, (m.ms << 10) + 1 AS ref, a.agent_id, a.wallet, a.near_account, a.far_account, a.plan AS commission_plan,
       'old.' || n AS ref_id, '0878' || lpad(((n * 7919) % 1000000000)::text, 9, '0') AS destination, a.seq + 2 + n / a.agents AS seq,
       a.balance + ((current_setting('bench.sales')::bigint - a.place + a.agents - 1) / a.agents - n / a.agents) * 10375 AS before
FROM generate_series(current_setting('bench.first')::bigint, current_setting('bench.past')::bigint - 1) AS n
CROSS JOIN LATERAL (SELECT current_setting('bench.start_ms')::bigint + n * current_setting('bench.step_ms')::bigint AS ms) AS c
CROSS JOIN LATERAL (SELECT c.ms, to_timestamp(c.ms / 1000.0) AS at) AS m
JOIN old_agents a ON a.place = n % (SELECT max(agents) FROM old_agents);

INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, at, debit_seq, debit_before, debit_after)
SELECT s.id, k.kind, k.leg, k.debit, k.credit, k.amount, current_setting('bench.batch')::uuid, s.at,
       CASE k.kind WHEN 'debit' THEN s.seq END, CASE k.kind WHEN 'debit' THEN s.before END, CASE k.kind WHEN 'debit' THEN s.before - 10375 END
FROM old_sales s CROSS JOIN old_trade t CROSS JOIN LATERAL (VALUES
    ('debit', 0::smallint, s.wallet, t.clearing, 10375), ('settle', 0::smallint, t.clearing, t.sales, 10375), ('cost', 0::smallint, t.cost, t.deposit, 10000),
    ('commission', 0::smallint, t.sales, s.near_account, 50), ('commission', 1::smallint, t.sales, s.far_account, 25)) AS k (kind, leg, debit, credit, amount);

INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint)
SELECT s.agent_id, s.ref_id, s.id, sha256(convert_to(concat_ws(E'\n', t.product_code, s.destination, 0, 1), 'UTF8')) FROM old_sales s, old_trade t;

INSERT INTO duplicate_keys (agent_id, product_id, destination, amount, counter, sale_id)
SELECT s.agent_id, t.product_id, s.destination, 0, 1, s.id FROM old_sales s, old_trade t ON CONFLICT DO NOTHING;

INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after, business_day, route_plan,
                          commission_plan, created_at, status, supplier_id, attempts, cost, commission, sn, message, reports, updated_at, settled_at)
SELECT s.id, s.agent_id, s.wallet, s.ref_id, t.product_id, t.product_code, s.destination, 10375, s.before - 10375, (s.at AT TIME ZONE 'Asia/Jakarta')::date,
       t.plan, s.commission_plan, s.at, 'SUCCESS', t.supplier_id, 1, 10000, 75, s.ref::text, 'Transaksi Sukses', 1, s.at + interval '1 second',
       s.at + interval '1 second'
FROM old_sales s, old_trade t;

INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, created_at, state, owner_slot, owner_epoch, sent_at, ended_at,
                      supplier_code, supplier_message, charged)
SELECT s.id, 1, t.supplier_id, t.mapping_id, s.ref, t.sku, 10000, 10300, s.at, 'DELIVERED', 0, 0, s.at, s.at + interval '1 second', '00', 'Transaksi Sukses', 10000
FROM old_sales s, old_trade t;

INSERT INTO attempt_refs (supplier_id, ref, sale_id, attempt_no) SELECT t.supplier_id, s.ref, s.id, 1 FROM old_sales s, old_trade t;

INSERT INTO evidence (sale_id, id, attempt_no, source, class, code, message, raw, at, applied)
SELECT s.id, s.id, 1, 'answer', 'delivered', '00', 'Transaksi Sukses',
       format('{"data":{"ref_id":"%s","customer_no":"%s","buyer_sku_code":"%s","message":"Transaksi Sukses","status":"Sukses","rc":"00","sn":"%s","buyer_last_saldo":990000,"price":10000}}',
              s.ref, s.destination, t.sku, s.ref), s.at + interval '1 second', true
FROM old_sales s, old_trade t;

INSERT INTO serials (sn, sale_id) SELECT ref::text, id FROM old_sales;

INSERT INTO outbox (sale_id, sequence, agent_id, event, url, body, created_at, state, tries, due_at, owner_slot, ended_at)
SELECT s.id, 1, s.agent_id, 'sale.success', 'http://127.0.0.1:9/hook',
       format('{"event":"sale.success","sequence":1,"trx_id":"%s","ref_id":"%s","status":"SUCCESS","price":10375,"sn":"%s","message":"Transaksi Sukses","product_code":"%s","destination":"%s"}',
              s.id, s.ref_id, s.ref, t.product_code, s.destination), s.at, 'delivered', 1, s.at, 0, s.at + interval '1 second'
FROM old_sales s, old_trade t

-- name: fill_balances
UPDATE accounts a SET seq = o.seq + 1 + c.sales, last_delta = -10375
FROM old_agents o CROSS JOIN LATERAL (SELECT (current_setting('bench.sales')::bigint - o.place + o.agents - 1) / o.agents AS sales) AS c
WHERE a.id = o.wallet AND c.sales > 0;

WITH sales AS (SELECT o.*, (current_setting('bench.sales')::bigint - o.place + o.agents - 1) / o.agents AS n FROM old_agents o),
sides AS (
    SELECT near_account AS account_id, n * 50 AS amount FROM sales
    UNION ALL SELECT far_account, n * 25 FROM sales
    UNION ALL SELECT t.sales, s.n * 10300 FROM sales s, old_trade t
    UNION ALL SELECT t.cost, s.n * -10000 FROM sales s, old_trade t
    UNION ALL SELECT t.equity, s.n * -375 FROM sales s, old_trade t) -- -10375 to the wallets, +10000 from the deposit
INSERT INTO account_deltas (batch_id, account_id, amount)
SELECT current_setting('bench.batch')::uuid, account_id, sum(amount)::bigint FROM sides GROUP BY account_id HAVING sum(amount) <> 0;
SELECT fold_account_deltas()
