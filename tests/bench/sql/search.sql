-- Months of a shop, for people who look for something: every row that a search reads, spread as in life. A few agents, products and customers
-- make most of the sales. No ledger stands behind these rows, so nothing is bought in such a shop. The values come as settings (bench.*).

-- name: search_goods
-- Brands and categories for the products; the last product and the second supplier are rare.
UPDATE products SET brand = (ARRAY['XL', 'Telkomsel', 'Indosat', 'Three', 'PLN', 'Mobile Legends'])[1 + id % 6],
                    category = (ARRAY['Pulsa', 'Pulsa', 'Data', 'Data', 'PLN', 'Games'])[1 + id % 6]

-- name: search_cast
CREATE TEMP TABLE search_agents AS
SELECT row_number() OVER (ORDER BY u.id) - 1 AS place, count(*) OVER () AS agents, u.id AS agent_id, u.wallet_account_id AS wallet,
       format('[{"account":%s,"agent":"%s","amount":50},{"account":%s,"agent":"%s","amount":25}]', up.commission_account_id, up.code,
              top.commission_account_id, top.code) AS plan
FROM users u JOIN users up ON up.id = u.upline_id JOIN users top ON top.id = up.upline_id
WHERE u.status = 'active' AND top.upline_id IS NULL;
CREATE INDEX ON search_agents (place);
CREATE TEMP TABLE search_goods AS
SELECT row_number() OVER (ORDER BY p.id) - 1 AS place, count(*) OVER () AS products, p.id AS product_id, p.code AS product_code, p.category,
       (SELECT m.id FROM product_mappings m WHERE m.product_id = p.id ORDER BY m.priority LIMIT 1) AS mapping_id, lower(p.code) AS sku,
       (SELECT min(id) FROM suppliers) AS supplier, (SELECT max(id) FROM suppliers) AS rare_supplier,
       format('{"policy":"priority","candidates":[{"supplier":"B1","supplier_id":1,"mapping":%s,"sku":"%s","cost":10000}],"excluded":[]}', p.id, lower(p.code)) AS plan
FROM products p;
ANALYZE search_agents, search_goods

-- name: search_chunk
-- h1 to h4: four dice for each sale. The logarithm makes the first of many the most frequent one.
CREATE TEMP TABLE search_sales ON COMMIT DROP AS
SELECT uuid7_floor(m.at) AS id, m.at, ((c.ms - 1704067200000) << 22) AS ref, a.agent_id, a.wallet, a.plan AS commission_plan, g.product_id, g.product_code, g.mapping_id, g.sku, g.plan,
       'INV' || to_char(m.at, 'YYMMDD') || lpad(n::text, 8, '0') AS ref_id,
       (ARRAY['0811', '0812', '0813', '0821', '0822', '0852', '0853', '0815', '0816', '0817', '0859', '0878', '0896', '0897'])[1 + r.customer % 14]
           || lpad((r.customer * 7919 % 100000000)::text, 8, '0') AS destination,
       CASE WHEN n % 100000 = 77 THEN g.rare_supplier ELSE g.supplier END AS supplier_id, 5375 + 5000 * (d.h3 % 20) AS price,
       CASE WHEN n % 20000 = 99 THEN 'REFUND' WHEN d.h4 % 100 < 4 THEN 'FAILED' ELSE 'SUCCESS' END AS status,
       CASE WHEN g.category = 'PLN' THEN lpad((n * 7919 + 1000000007)::text, 12, '0') || lpad((d.h2 % 100000000)::text, 8, '0')
            ELSE 'R' || to_char(m.at, 'YYMMDD.HH24MI.') || to_hex(d.h2) || 'F' END AS sn,
       m.at + (1 + d.h3 % 6) * interval '1 second' AS settled_at
FROM generate_series(current_setting('bench.first')::bigint, current_setting('bench.past')::bigint - 1) AS n
CROSS JOIN LATERAL (SELECT hashint8(n) & 2147483647 AS h1, hashint8(n + 1000000000) & 2147483647 AS h2, hashint8(n + 2000000000) & 2147483647 AS h3,
                           hashint8(n + 3000000000) & 2147483647 AS h4) AS d
CROSS JOIN LATERAL (SELECT current_setting('bench.start_ms')::bigint + n * current_setting('bench.step_ms')::bigint AS ms) AS c
CROSS JOIN LATERAL (SELECT to_timestamp(c.ms / 1000.0) AS at) AS m
CROSS JOIN LATERAL (SELECT floor(exp(d.h1 / 2147483648.0::float8 * ln(current_setting('bench.agents')::float8)))::int - 1 AS agent,
                           CASE WHEN n % 250000 = 55 THEN current_setting('bench.products')::int - 1
                                ELSE floor(exp(d.h2 / 2147483648.0::float8 * ln(current_setting('bench.products')::float8 - 1)))::int - 1 END AS product,
                           floor(power(d.h4 / 2147483648.0::float8, 2) * 2000000)::bigint AS customer) AS r
JOIN search_agents a ON a.place = r.agent JOIN search_goods g ON g.place = r.product;

INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, destination, price, balance_after, business_day, route_plan,
                          commission_plan, created_at, status, supplier_id, attempts, cost, commission, sn, message, reports, updated_at, settled_at)
SELECT id, agent_id, wallet, ref_id, product_id, product_code, destination, price, 1000000, (at AT TIME ZONE 'Asia/Jakarta')::date, plan, commission_plan, at, status,
       supplier_id, 1, CASE WHEN status <> 'FAILED' THEN price - 375 END, CASE WHEN status <> 'FAILED' THEN 75 END,
       CASE WHEN status = 'FAILED' THEN '' ELSE sn END, CASE WHEN status = 'FAILED' THEN 'Nomor tujuan salah' ELSE 'Transaksi Sukses' END, 1, settled_at, settled_at
FROM search_sales ORDER BY id;

INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, created_at, state, owner_slot, owner_epoch, sent_at, ended_at,
                      supplier_code, supplier_message, charged)
SELECT id, 1, supplier_id, mapping_id, ref, sku, price - 375, price, at, CASE WHEN status = 'FAILED' THEN 'REJECTED' ELSE 'DELIVERED' END, 0, 0, at, settled_at,
       '00', 'Transaksi Sukses', CASE WHEN status <> 'FAILED' THEN price - 375 END
FROM search_sales ORDER BY id;

INSERT INTO attempt_refs (supplier_id, ref, sale_id, attempt_no) SELECT supplier_id, ref, id, 1 FROM search_sales;

INSERT INTO order_keys (agent_id, ref_id, sale_id, fingerprint) SELECT agent_id, ref_id, id, sha256(convert_to(ref_id, 'UTF8')) FROM search_sales;

INSERT INTO serials (sn, sale_id) SELECT sn, id FROM search_sales WHERE status <> 'FAILED';

INSERT INTO cases (id, sale_id, kind, state, closed_at) SELECT gen_random_uuid(), id, 'reversal', 'closed', settled_at FROM search_sales WHERE status = 'REFUND'

-- name: search_operator
INSERT INTO operators (username, name, role, password_hash) VALUES ('owner', 'Bench', 'owner', current_setting('bench.password_hash'))

-- name: search_examples
-- Sales of the last week and of the three months before, for questions with an answer.
SELECT t.id::text AS id, trx_code(t.id) AS code, t.ref_id, t.destination, t.sn, u.code AS agent, w.is_recent
FROM generate_series(1, 12) AS n
CROSS JOIN LATERAL (VALUES (true, now() - n * interval '13 hours'), (false, now() - n * $1::bigint * interval '1 hour')) AS w (is_recent, moment)
CROSS JOIN LATERAL (SELECT * FROM transactions x WHERE x.id >= uuid7_floor(w.moment) AND x.status = 'SUCCESS' ORDER BY x.id LIMIT 1) AS t
JOIN users u ON u.id = t.agent_id
ORDER BY n
