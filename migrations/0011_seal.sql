-- The seal: a hash chain over transfers, made in batches off the hot path. A row changed, added or taken away behind a seal
-- changes its digest and every head after it. New table only.
CREATE TABLE seals (
    no        bigint PRIMARY KEY,                -- gap-free from 1
    from_at   timestamptz NOT NULL,              -- covers transfers with from_at <= at < to_at
    to_at     timestamptz NOT NULL,
    transfers bigint NOT NULL,
    digest    bytea  NOT NULL,                   -- SHA-256 over the rows' SHA-256, in the order of cause_id, kind, leg
    head      bytea  NOT NULL,                   -- SHA-256(previous head, no, from, to, transfers, digest)
    sealed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seals_no_positive CHECK (no > 0),
    CONSTRAINT seals_span CHECK (to_at > from_at),
    CONSTRAINT seals_continue UNIQUE (from_at)
);
CREATE TRIGGER seals_append_only BEFORE UPDATE OR DELETE ON seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON seals EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON seals TO eraflazz_app;
GRANT SELECT ON seals TO eraflazz_audit;

-- Lets the brin index on transfers.at know the pages filled since the last vacuum. Skips a partition that a vacuum is at: a wait
-- longer than this would end the vacuum.
CREATE FUNCTION summarize_transfers() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '200ms' AS $$
DECLARE
    part regclass;
BEGIN
    FOR part IN SELECT relid FROM pg_partition_tree('transfers_at') WHERE isleaf LOOP
        BEGIN
            PERFORM brin_summarize_new_values(part);
        EXCEPTION WHEN lock_not_available THEN NULL;
        END;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION summarize_transfers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION summarize_transfers() TO eraflazz_app;
