-- People edit products, mappings and suppliers from their consoles: what was seen is told by a row's version, what was changed
-- about routing by revisions; and suppliers' price lists are kept. Columns with constant defaults and new tables: safe on a
-- live system.

CREATE FUNCTION bump_row_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;

ALTER TABLE products
    ADD COLUMN version       int  NOT NULL DEFAULT 1,
    ADD COLUMN closed_reason text NOT NULL DEFAULT '';    -- why it is not open, in a person's words
ALTER TABLE suppliers
    ADD COLUMN version            int  NOT NULL DEFAULT 1,
    ADD COLUMN closed_reason      text NOT NULL DEFAULT '',
    ADD COLUMN credentials_set_at timestamptz;            -- null: when it was added
ALTER TABLE product_mappings
    ADD COLUMN version    int NOT NULL DEFAULT 1,
    ADD COLUMN removed_at timestamptz,                    -- attempts of the past name it, so the row stays
    ADD CONSTRAINT product_mappings_removed_closed CHECK (removed_at IS NULL OR status = 'closed');
CREATE TRIGGER products_version BEFORE UPDATE ON products FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION bump_row_version();
CREATE TRIGGER suppliers_version BEFORE UPDATE ON suppliers FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION bump_row_version();
CREATE TRIGGER product_mappings_version BEFORE UPDATE ON product_mappings FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION bump_row_version();

-- How a product's suppliers were chosen, before and after each change of its policy or of its mappings' order.
CREATE TABLE route_revisions (
    product_id  bigint NOT NULL REFERENCES products (id),
    revision    int    NOT NULL,
    at          timestamptz NOT NULL,
    operator_id bigint NOT NULL REFERENCES operators (id),
    action      text   NOT NULL,                          -- as in operator_actions
    reason      text   NOT NULL DEFAULT '',
    before      text   NOT NULL,                          -- JSON: {policy, order: [{mapping, supplier, sku, priority}]}
    after       text   NOT NULL,
    CONSTRAINT route_revisions_pkey PRIMARY KEY (product_id, revision),
    CONSTRAINT route_revisions_from_one CHECK (revision >= 1)
);
CREATE TRIGGER route_revisions_append_only BEFORE UPDATE OR DELETE ON route_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER route_revisions_no_truncate BEFORE TRUNCATE ON route_revisions EXECUTE FUNCTION refuse_change();

-- What a supplier asked for each of its codes when its price list was last fetched.
CREATE TABLE supplier_price_lists (
    supplier_id bigint PRIMARY KEY REFERENCES suppliers (id),
    fetched_at  timestamptz NOT NULL,
    lines       int    NOT NULL
);
CREATE TABLE supplier_prices (
    supplier_id  bigint   NOT NULL REFERENCES suppliers (id),
    sku          text     NOT NULL,
    name         text     NOT NULL,
    category     text     NOT NULL,
    brand        text     NOT NULL,
    price        bigint   NOT NULL,
    price_before bigint,                                  -- the last other price; null: it never was another
    open         boolean  NOT NULL,
    stock        bigint,                                  -- null = unlimited
    multi        boolean  NOT NULL,
    cutoff_start smallint NOT NULL,
    cutoff_end   smallint NOT NULL,
    gone         boolean  NOT NULL DEFAULT false,         -- not in the last list any more
    CONSTRAINT supplier_prices_pkey PRIMARY KEY (supplier_id, sku),
    CONSTRAINT supplier_prices_price_range CHECK (price >= 0)
);

GRANT SELECT, INSERT ON route_revisions TO eraflazz_app;
GRANT SELECT, INSERT, UPDATE ON supplier_price_lists, supplier_prices TO eraflazz_app;
GRANT SELECT ON route_revisions, supplier_price_lists, supplier_prices TO eraflazz_audit;
