-- Everything that goes out to agents. Written in the commit that caused it; sent at least once, per sale in sequence.
CREATE TABLE outbox (
    sale_id    uuid     NOT NULL,
    sequence   smallint NOT NULL,
    agent_id   bigint   NOT NULL,
    event      text     NOT NULL,
    url        text     NOT NULL DEFAULT '',   -- '' = the agent has none; the row is then born 'skipped'
    body       text     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    state      text     NOT NULL,
    tries      smallint NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT now(),
    owner_slot smallint NOT NULL,
    ended_at   timestamptz,
    last_error text     NOT NULL DEFAULT '',
    CONSTRAINT outbox_pkey PRIMARY KEY (sale_id, sequence),
    CONSTRAINT outbox_sequence_positive CHECK (sequence > 0),
    CONSTRAINT outbox_state_known CHECK (state IN ('due', 'delivered', 'dead', 'stopped', 'skipped')),
    CONSTRAINT outbox_event_known CHECK (event IN ('sale.success', 'sale.failed', 'sale.refunded', 'sale.corrected'))
) PARTITION BY RANGE (sale_id);
-- restart, and takeover from a dead daemon: what is still to be sent lies within the last days. No index may name a column
-- that changes: the update that ends a report stays in its page.
CREATE INDEX outbox_recent ON outbox USING brin (created_at) WITH (pages_per_range = 32);
CALL file_by_month('outbox', false, 50);

-- Every message that came in from a supplier, as it came.
CREATE TABLE inbox (
    id          uuid   NOT NULL,
    supplier_id bigint NOT NULL,
    delivery    bytea  NOT NULL,                -- SHA-256 of the delivery id or of the body
    body        text   NOT NULL,
    state       text   NOT NULL,
    sale_id     uuid,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inbox_pkey PRIMARY KEY (id),
    CONSTRAINT inbox_state_known CHECK (state IN ('applied', 'unmatched', 'unreadable', 'hint'))
) PARTITION BY RANGE (id);
CREATE INDEX inbox_unmatched ON inbox (received_at) WHERE state = 'unmatched';
CALL file_by_month('inbox', false);

-- A delivery is applied once, for ever.
CREATE TABLE inbox_keys (
    supplier_id bigint NOT NULL,
    delivery    bytea  NOT NULL,
    inbox_id    uuid   NOT NULL,
    CONSTRAINT inbox_keys_pkey PRIMARY KEY (supplier_id, delivery)
);
CREATE TRIGGER inbox_keys_append_only BEFORE UPDATE OR DELETE ON inbox_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inbox_keys_no_truncate BEFORE TRUNCATE ON inbox_keys EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON outbox, inbox, inbox_keys TO eraflazz_app;
GRANT UPDATE (state, tries, due_at, owner_slot, ended_at, last_error) ON outbox TO eraflazz_app;
GRANT UPDATE (state, sale_id) ON inbox TO eraflazz_app;
GRANT SELECT ON outbox, inbox, inbox_keys TO eraflazz_audit;

SELECT ensure_partitions(3);
