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

-- How many agents stand above one whose upline is this.
CREATE FUNCTION uplines_from(upline bigint) RETURNS int LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT u.upline_id, 1 AS depth FROM users u WHERE u.id = upline
        UNION ALL
        SELECT u.upline_id, c.depth + 1 FROM users u JOIN chain c ON u.id = c.upline_id WHERE c.depth < 10000)
    SELECT coalesce(max(depth), 0) FROM chain
$$;

-- No chain of uplines grows beyond the setting network.depth_max (0 = any); one that is longer already may get shorter.
CREATE FUNCTION users_depth_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    longest_allowed int := (SELECT value::int FROM settings WHERE key = 'network.depth_max');
    above int;
    below int := 0;
BEGIN
    IF coalesce(longest_allowed, 0) = 0 THEN
        RETURN NEW;
    END IF;
    above := uplines_from(NEW.upline_id);
    IF TG_OP = 'UPDATE' THEN
        IF above <= uplines_from(OLD.upline_id) THEN
            RETURN NEW;
        END IF;
        WITH RECURSIVE tree AS (
            SELECT u.id, 1 AS depth FROM users u WHERE u.upline_id = NEW.id
            UNION ALL
            SELECT u.id, t.depth + 1 FROM users u JOIN tree t ON u.upline_id = t.id WHERE t.depth < 10000)
        SELECT coalesce(max(depth), 0) INTO below FROM tree;
    END IF;
    IF above + below > longest_allowed THEN
        RAISE EXCEPTION 'under % there would be a chain of % uplines; network.depth_max allows %', NEW.code, above + below, longest_allowed
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'users_depth_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER users_depth_kept BEFORE INSERT ON users FOR EACH ROW WHEN (NEW.upline_id IS NOT NULL) EXECUTE FUNCTION users_depth_kept();
-- After users_no_cycle, by name.
CREATE TRIGGER users_within_depth BEFORE UPDATE OF upline_id ON users FOR EACH ROW
    WHEN (NEW.upline_id IS DISTINCT FROM OLD.upline_id AND NEW.upline_id IS NOT NULL) EXECUTE FUNCTION users_depth_kept();

-- A wrong PIN is no change of configuration.
DROP TRIGGER users_bump ON users;
CREATE TRIGGER users_bump AFTER INSERT OR DELETE OR UPDATE OF code, name, upline_id, level_id, markup, status, wallet_account_id, commission_account_id,
    webhook_url, rate_per_minute, duplicate_rule, allowed_ips, open_tickets_max ON users EXECUTE FUNCTION bump_config_version();

GRANT SELECT, INSERT, UPDATE, DELETE ON product_markups TO eraflazz_app;
GRANT UPDATE (pin_changed_at, pin_failures, open_tickets_max) ON users TO eraflazz_app;
GRANT SELECT ON product_markups TO eraflazz_audit;
