-- Suppliers' price lists as they were last fetched.

-- name: price_list_age
SELECT (extract(epoch FROM clock_timestamp() - fetched_at) * 1000)::bigint AS age_ms FROM supplier_price_lists WHERE supplier_id = $1::bigint

-- name: lock_price_list
-- Two readings of one list come one after the other.
INSERT INTO supplier_price_lists (supplier_id, fetched_at, lines)
VALUES ($1::bigint, timestamptz 'epoch' + $2::bigint * interval '1 millisecond', $3::bigint)
ON CONFLICT (supplier_id) DO UPDATE SET fetched_at = excluded.fetched_at, lines = excluded.lines

-- name: store_prices
WITH given AS (
    SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::boolean[], $8::bigint[], $9::boolean[], $10::bigint[], $11::bigint[])
        AS g (sku, name, category, brand, price, open, stock, multi, cutoff_start, cutoff_end)),
known AS (SELECT p.sku, p.price, p.gone FROM supplier_prices p WHERE p.supplier_id = $1::bigint),
written AS (
    INSERT INTO supplier_prices AS p (supplier_id, sku, name, category, brand, price, open, stock, multi, cutoff_start, cutoff_end)
    SELECT $1::bigint, g.sku, g.name, g.category, g.brand, g.price, g.open, g.stock, g.multi, g.cutoff_start, g.cutoff_end FROM given g
    ON CONFLICT (supplier_id, sku) DO UPDATE SET name = excluded.name, category = excluded.category, brand = excluded.brand,
        price_before = CASE WHEN p.price <> excluded.price THEN p.price ELSE p.price_before END, price = excluded.price, open = excluded.open,
        stock = excluded.stock, multi = excluded.multi, cutoff_start = excluded.cutoff_start, cutoff_end = excluded.cutoff_end, gone = false
    RETURNING 1),
lost AS (
    UPDATE supplier_prices p SET gone = true WHERE p.supplier_id = $1::bigint AND NOT p.gone AND NOT EXISTS (SELECT FROM given g WHERE g.sku = p.sku) RETURNING 1)
SELECT (SELECT count(*) FROM given g WHERE NOT EXISTS (SELECT FROM known k WHERE k.sku = g.sku AND NOT k.gone)) AS added,
       (SELECT count(*) FROM given g JOIN known k USING (sku) WHERE k.price <> g.price) AS changed,
       (SELECT count(*) FROM lost) AS gone, expect_rows('store_prices', (SELECT count(*) FROM written), (SELECT count(*) FROM given))
