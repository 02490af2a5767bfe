-- Ids, partitions and the guard functions every later table uses.
-- Runs as eraflazz_owner; the roles eraflazz_app and eraflazz_audit exist already (`eraflazzd bootstrap` makes them).

-- The smallest UUIDv7 of a moment: the bound between two monthly partitions.
CREATE FUNCTION uuid7_floor(moment timestamptz) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

CREATE FUNCTION uuid7_time(id uuid) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_timestamp((('x' || lpad(replace(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint) / 1000.0)
$$;

-- The code people read aloud: the id's 63-bit stamp in Crockford's base 32. The daemon computes the same (kernel/stamp.h).
CREATE FUNCTION trx_code(id uuid) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH hex AS (SELECT replace(id::text, '-', '') AS h),
    parts AS (
        SELECT ('x' || lpad(left(h, 12), 16, '0'))::bit(64)::bigint - 1704067200000 AS ms,
               ('x' || lpad(substr(h, 14, 3), 8, '0'))::bit(32)::int::bigint AS counter,
               (('x' || lpad(substr(h, 17, 4), 8, '0'))::bit(32)::int::bigint >> 4) & 1023 AS slot
        FROM hex),
    stamp AS (SELECT (ms << 22) | (counter << 10) | slot AS v FROM parts)
    SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((v >> (60 - 5 * i)) & 31)::int + 1, 1), '' ORDER BY i)
    FROM stamp, generate_series(0, 12) AS i
$$;

-- History is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: history is append-only; correct it with a new transfer tied to a case', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

-- Stops a commit that touched another number of rows than its writer intended.
CREATE FUNCTION expect_rows(what text, touched bigint, intended bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF touched <> intended THEN
        RAISE EXCEPTION '% touched % rows instead of %', what, touched, intended USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'expect_rows';
    END IF;
END $$;

-- Tables whose rows are filed by the UUIDv7 they carry, a partition a month.
CREATE TABLE partitioned_tables (
    name        text PRIMARY KEY,
    append_only boolean NOT NULL, -- rows may not be changed at all (else: only columns the grants name)
    fillfactor  int     NOT NULL  -- room left in a page, so that the update that ends a row stays in it (HOT)
);

-- Makes the partitions of this month and the next `ahead`. The DEFAULT partition catches what nothing else does; it must
-- stay empty, a row in it is an alarm.
CREATE FUNCTION ensure_partitions(ahead int) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    made int := 0;
    entry record;
    month timestamptz;
    part text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('eraflazz.ensure_partitions'));
    FOR entry IN SELECT * FROM partitioned_tables ORDER BY name LOOP
        FOR step IN 0..ahead LOOP
            month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step)) AT TIME ZONE 'UTC';
            part := entry.name || to_char(month AT TIME ZONE 'UTC', '"_"YYYY"_"MM');
            IF to_regclass(part) IS NULL THEN
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s)', part, entry.name,
                    uuid7_floor(month), uuid7_floor(((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'), entry.fillfactor);
                EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', part || '_no_truncate', part);
                made := made + 1;
            END IF;
        END LOOP;
    END LOOP;
    RETURN made;
END $$;
REVOKE ALL ON FUNCTION ensure_partitions(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_partitions(int) TO eraflazz_app;

-- Makes `name` partitioned by its first key column and never to be emptied. Used by migrations only.
CREATE PROCEDURE file_by_month(name text, append_only boolean, fillfactor int DEFAULT 100) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', name || '_default', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_default_no_truncate', name || '_default');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_no_delete', name);
    IF append_only THEN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_no_update', name);
    END IF;
    INSERT INTO partitioned_tables VALUES (name, append_only, fillfactor);
END $$;

-- Bumped by every change of configuration; daemons compare it several times a second and reload what changed.
CREATE TABLE config_version (
    only_row boolean PRIMARY KEY DEFAULT true,
    version  bigint  NOT NULL DEFAULT 1,
    CONSTRAINT config_version_one_row CHECK (only_row)
);
INSERT INTO config_version DEFAULT VALUES;

CREATE FUNCTION bump_config_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE config_version SET version = version + 1;
    RETURN NULL;
END $$;

-- One row per slot; a slot is part of every id its daemon makes. Beats and deaths are judged by the database clock.
CREATE TABLE instances (
    slot       smallint PRIMARY KEY,
    epoch      bigint NOT NULL,              -- raised at every claim: fences sends and lease changes of the former holder
    host_key   text   NOT NULL,              -- host and data folder: the same daemon, restarted, takes its leases at once
    pid        int    NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    beat_at    timestamptz NOT NULL DEFAULT now(),
    stopped_at timestamptz,
    swept      boolean NOT NULL DEFAULT false, -- dead, and everything it had leased was taken over
    CONSTRAINT instances_slot_range CHECK (slot BETWEEN 0 AND 1023)
);
GRANT SELECT, INSERT, UPDATE ON instances TO eraflazz_app;
GRANT SELECT ON config_version, instances, partitioned_tables TO eraflazz_app, eraflazz_audit;
GRANT UPDATE ON config_version TO eraflazz_app;
