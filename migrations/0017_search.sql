-- What people search for is found through an index, over any length of history. Safe on a live system, but it builds indexes over every
-- partition of transactions and order_keys and holds back their writers meanwhile; run it in a quiet hour on a large system.

-- The same keys the other way round: "whose order is this ref id" (desks.sql "search_sales", the consoles' filter ref:) begins with the
-- ref id; orders name both (lane.sql "known_orders"). Compared byte by byte, since nobody wants them in a language's order.
ALTER TABLE order_keys DROP CONSTRAINT order_keys_pkey;
ALTER TABLE order_keys ALTER COLUMN ref_id TYPE text COLLATE "C";
ALTER TABLE order_keys ADD CONSTRAINT order_keys_pkey PRIMARY KEY (ref_id, agent_id);

-- The same index by bytes: "sales to numbers that begin so" (control.sql "sales_of_time" with tujuan:0812345*) can be answered by it, too.
DROP INDEX transactions_by_destination;
CREATE INDEX transactions_by_destination ON transactions (destination text_pattern_ops, id);

-- "sales of a product, newest first" (control.sql "sales_of_time" with produk:, kategori:, operator:): a rare one would be looked for in
-- every sale of the time. What it costs is in PERFORMANCE.md.
CREATE INDEX transactions_by_product ON transactions (product_id, id);
