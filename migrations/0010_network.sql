-- The agents' tree: markups by product, when a PIN was changed. New columns and tables only.

-- What an upline adds to one product for everyone below it; wins over users.markup.
CREATE TABLE product_markups (
    user_id    bigint NOT NULL REFERENCES users (id),
    product_id bigint NOT NULL REFERENCES products (id),
    markup     bigint NOT NULL,
    CONSTRAINT product_markups_pkey PRIMARY KEY (user_id, product_id),
    CONSTRAINT product_markups_range CHECK (markup BETWEEN 0 AND 10000000)
);
CREATE TRIGGER product_markups_bump AFTER INSERT OR UPDATE OR DELETE ON product_markups FOR EACH STATEMENT EXECUTE FUNCTION bump_config_version();

ALTER TABLE users ADD COLUMN pin_changed_at timestamptz, -- transfers rest for a while afterwards
    ADD COLUMN pin_failures int NOT NULL DEFAULT 0;
-- The downlines of an agent.
CREATE INDEX users_by_upline ON users (upline_id);

-- An agent cannot stand below itself. Taken under one lock, so that two moves cannot close a circle together.
CREATE FUNCTION users_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('eraflazz.users_tree'));
    IF EXISTS (WITH RECURSIVE chain AS (
                   SELECT u.id, u.upline_id, 1 AS depth FROM users u WHERE u.id = NEW.upline_id
                   UNION ALL
                   SELECT u.id, u.upline_id, c.depth + 1 FROM users u JOIN chain c ON u.id = c.upline_id WHERE c.depth < 10000)
               SELECT FROM chain WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'agent % would stand below itself', NEW.code USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'users_no_cycle';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER users_no_cycle BEFORE UPDATE OF upline_id ON users FOR EACH ROW WHEN (NEW.upline_id IS DISTINCT FROM OLD.upline_id AND NEW.upline_id IS NOT NULL)
    EXECUTE FUNCTION users_no_cycle();

GRANT SELECT, INSERT, UPDATE, DELETE ON product_markups TO eraflazz_app;
GRANT UPDATE (pin_changed_at, pin_failures, open_tickets_max) ON users TO eraflazz_app;
GRANT SELECT ON product_markups TO eraflazz_audit;
