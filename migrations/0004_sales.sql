-- A sale is a row of transactions. Filed by its UUIDv7, a partition a month.
CREATE TABLE transactions (
    id                uuid   NOT NULL,
    agent_id          bigint NOT NULL,
    wallet_account_id bigint NOT NULL,
    ref_id            text   NOT NULL,
    product_id        bigint NOT NULL,
    product_code      text   NOT NULL,
    destination       text   NOT NULL,            -- normalised
    amount            bigint NOT NULL DEFAULT 0,  -- open-amount products
    counter           smallint NOT NULL DEFAULT 1,
    max_price         bigint,
    price             bigint NOT NULL,            -- what the agent paid
    balance_after     bigint NOT NULL,            -- of the wallet, right after the debit: a replay answers the same
    business_day      date   NOT NULL,            -- Asia/Jakarta
    route_plan        text   NOT NULL,            -- JSON: candidates in order and why the others were left out
    commission_plan   text   NOT NULL,            -- JSON: [{"account": id, "agent": code, "amount": rupiah}]
    callback_url      text,
    created_at        timestamptz NOT NULL DEFAULT now(),
    -- what changes
    status            text   NOT NULL,
    supplier_id       bigint,                     -- of the latest attempt
    attempts          smallint NOT NULL DEFAULT 0,
    cost              bigint,                     -- set with SUCCESS: what the supplier took
    commission        bigint,                     -- set with SUCCESS: sum of the plan
    profit            bigint GENERATED ALWAYS AS (CASE WHEN status = 'SUCCESS' THEN price - cost - commission END) STORED,
    sn                text   NOT NULL DEFAULT '',
    message           text   NOT NULL DEFAULT '',
    reports           smallint NOT NULL DEFAULT 0, -- sequence of the last outbox row
    updated_at        timestamptz NOT NULL DEFAULT now(),
    settled_at        timestamptz,
    CONSTRAINT transactions_pkey PRIMARY KEY (id),
    CONSTRAINT transactions_price_positive CHECK (price > 0),
    CONSTRAINT transactions_status_known CHECK (status IN ('PENDING', 'PROCESSING', 'SUCCESS', 'FAILED', 'REFUND')),
    CONSTRAINT transactions_settled_when_final CHECK ((status IN ('PENDING', 'PROCESSING')) = (settled_at IS NULL)),
    CONSTRAINT transactions_success_has_cost CHECK (status NOT IN ('SUCCESS', 'REFUND') OR (cost IS NOT NULL AND commission IS NOT NULL))
) PARTITION BY RANGE (id);

-- "sales of an agent, newest first" (agent API lists, support)
CREATE INDEX transactions_by_agent ON transactions (agent_id, id);
-- "what happened to this number" (support, status lookups)
CREATE INDEX transactions_by_destination ON transactions (destination, id);
-- No index may name a column that changes (status, sn): the update that ends a sale stays in its page. Open sales are
-- found through attempts_live, unsuccessful ones through transfers_given_back, serial numbers through serials.
CALL file_by_month('transactions', false, 55);

-- "whose token is this": a later SN of the same sale is a row more.
CREATE TABLE serials (
    sn      text NOT NULL,
    sale_id uuid NOT NULL,
    CONSTRAINT serials_pkey PRIMARY KEY (sn, sale_id)
) PARTITION BY RANGE (sale_id);
CALL file_by_month('serials', true);

-- (agent, ref_id) is the agent's idempotency key, kept for ever. Written in the commit of the debit.
CREATE TABLE order_keys (
    agent_id    bigint NOT NULL,
    ref_id      text   NOT NULL,
    sale_id     uuid   NOT NULL,
    fingerprint bytea  NOT NULL, -- SHA-256 over product, normalised destination, amount, counter
    CONSTRAINT order_keys_pkey PRIMARY KEY (agent_id, ref_id),
    CONSTRAINT order_keys_fingerprint_length CHECK (octet_length(fingerprint) = 32)
) PARTITION BY HASH (agent_id);
DO $$ BEGIN
    FOR i IN 0..7 LOOP
        EXECUTE format('CREATE TABLE order_keys_%s PARTITION OF order_keys FOR VALUES WITH (MODULUS 8, REMAINDER %s)', i, i);
        EXECUTE format('CREATE TRIGGER order_keys_%s_no_truncate BEFORE TRUNCATE ON order_keys_%s EXECUTE FUNCTION refuse_change()', i, i);
    END LOOP;
END $$;
CREATE TRIGGER order_keys_append_only BEFORE UPDATE OR DELETE ON order_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_keys_no_truncate BEFORE TRUNCATE ON order_keys EXECUTE FUNCTION refuse_change();

-- The duplicate rule: the latest sale of that order by that agent; whether it still blocks is read from the sale.
CREATE TABLE duplicate_keys (
    agent_id    bigint   NOT NULL,
    product_id  bigint   NOT NULL,
    destination text     NOT NULL,
    amount      bigint   NOT NULL,
    counter     smallint NOT NULL,
    sale_id     uuid     NOT NULL,
    CONSTRAINT duplicate_keys_pkey PRIMARY KEY (agent_id, product_id, destination, amount, counter)
) WITH (fillfactor = 80);

-- One order to one supplier. Live = QUEUED, SENDING, ACCEPTED, UNKNOWN.
CREATE TABLE attempts (
    sale_id          uuid     NOT NULL,
    no               smallint NOT NULL,
    supplier_id      bigint   NOT NULL,
    mapping_id       bigint   NOT NULL,
    ref              bigint   NOT NULL,           -- our reference at the supplier, decimal on the wire
    sku              text     NOT NULL,
    cost             bigint   NOT NULL,           -- snapshot; the max_price we send is derived from it
    price_cap        bigint   NOT NULL,           -- max_price on the wire, the same for every check
    created_at       timestamptz NOT NULL DEFAULT now(),
    state            text     NOT NULL,
    owner_slot       smallint NOT NULL,
    owner_epoch      bigint   NOT NULL,
    sent_at          timestamptz,                 -- committed as SENDING
    checks_started   smallint NOT NULL DEFAULT 0, -- recorded before each status check that repeats the order
    checks_answered  smallint NOT NULL DEFAULT 0,
    ended_at         timestamptz,
    supplier_code    text     NOT NULL DEFAULT '',
    supplier_message text     NOT NULL DEFAULT '',
    charged          bigint,                      -- what the supplier says it took
    CONSTRAINT attempts_pkey PRIMARY KEY (sale_id, no),
    CONSTRAINT attempts_state_known CHECK (state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'DELIVERED', 'REJECTED', 'NOT_SENT')),
    CONSTRAINT attempts_ended_when_final CHECK ((state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')) = (ended_at IS NULL)),
    CONSTRAINT attempts_sent_when_live CHECK (state IN ('QUEUED', 'NOT_SENT', 'REJECTED') OR sent_at IS NOT NULL),
    CONSTRAINT attempts_checks_order CHECK (checks_answered BETWEEN 0 AND checks_started)
) PARTITION BY RANGE (sale_id);
-- At most one live attempt per sale, by construction; also the list of everything in flight.
CREATE UNIQUE INDEX attempts_live ON attempts (sale_id) WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN');
CALL file_by_month('attempts', false, 60);

-- Finds the attempt of a callback; makes a supplier reference unique for ever.
CREATE TABLE attempt_refs (
    supplier_id bigint   NOT NULL,
    ref         bigint   NOT NULL,
    sale_id     uuid     NOT NULL,
    attempt_no  smallint NOT NULL,
    CONSTRAINT attempt_refs_pkey PRIMARY KEY (supplier_id, ref)
);
CREATE TRIGGER attempt_refs_append_only BEFORE UPDATE OR DELETE ON attempt_refs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_refs_no_truncate BEFORE TRUNCATE ON attempt_refs EXECUTE FUNCTION refuse_change();

-- Everything a supplier, a check or a person ever said about an attempt, as it was said.
CREATE TABLE evidence (
    sale_id    uuid     NOT NULL,
    id         uuid     NOT NULL,
    attempt_no smallint NOT NULL,
    source     text     NOT NULL,
    class      text     NOT NULL,
    code       text     NOT NULL DEFAULT '',
    message    text     NOT NULL DEFAULT '',
    raw        text     NOT NULL DEFAULT '',      -- at most 4 KiB of what came
    at         timestamptz NOT NULL DEFAULT now(),
    applied    boolean  NOT NULL,                 -- false: applying it failed, a case says why
    CONSTRAINT evidence_pkey PRIMARY KEY (sale_id, id),
    CONSTRAINT evidence_source_known CHECK (source IN ('answer', 'callback', 'check', 'reconciliation', 'person', 'daemon')),
    CONSTRAINT evidence_class_known CHECK (class IN ('delivered', 'rejected_retry', 'rejected_stop', 'not_sent', 'pending', 'unknown'))
) PARTITION BY RANGE (sale_id);
CREATE INDEX evidence_unapplied ON evidence (at) WHERE NOT applied;
CALL file_by_month('evidence', false);

-- What people must look at: contradictions, quarantines, doubts older than their deadline.
CREATE TABLE cases (
    id        uuid PRIMARY KEY,
    sale_id   uuid NOT NULL,
    kind      text NOT NULL,
    state     text NOT NULL DEFAULT 'open',
    detail    text NOT NULL DEFAULT '',
    opened_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    CONSTRAINT cases_kind_known CHECK (kind IN ('late_success', 'reversal', 'double_delivery', 'quarantine', 'price_differs', 'sn_differs', 'stuck')),
    CONSTRAINT cases_state_known CHECK (state IN ('open', 'closed')),
    CONSTRAINT cases_closed_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT cases_once UNIQUE (sale_id, kind)
);
CREATE INDEX cases_open ON cases (opened_at) WHERE state = 'open';
CREATE TRIGGER cases_no_delete BEFORE DELETE ON cases FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cases_no_truncate BEFORE TRUNCATE ON cases EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON transactions, serials, order_keys, duplicate_keys, attempts, attempt_refs, evidence, cases TO eraflazz_app;
GRANT UPDATE (status, supplier_id, attempts, cost, commission, sn, message, reports, updated_at, settled_at) ON transactions TO eraflazz_app;
GRANT UPDATE (sale_id) ON duplicate_keys TO eraflazz_app;
GRANT UPDATE (state, owner_slot, owner_epoch, sent_at, checks_started, checks_answered, ended_at, supplier_code, supplier_message, charged) ON attempts TO eraflazz_app;
GRANT UPDATE (applied) ON evidence TO eraflazz_app;
GRANT UPDATE (state, detail, closed_at) ON cases TO eraflazz_app;
GRANT SELECT ON transactions, serials, order_keys, duplicate_keys, attempts, attempt_refs, evidence, cases TO eraflazz_audit;
