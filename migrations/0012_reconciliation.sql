-- Cases are decided by two people, suppliers' statements and balances are compared with our books. New tables, a trigger on
-- request_approvals and an index on cases: safe on a live system.

-- The hand-over from the approval of a decision to the engine that carries it out. The approval's own commit files the row
-- (trigger below), so no crash can lose it; the engine looks for rows that are not ended, at its start and every few
-- seconds, and ends them in the commit that does what was decided. Whoever comes second finds the row ended.
CREATE TABLE case_resolutions (
    request_id    uuid PRIMARY KEY REFERENCES request_approvals (request_id),
    case_id       uuid REFERENCES cases (id),        -- null: the request names no case that exists; the engine refuses it
    state         text NOT NULL DEFAULT 'due',
    -- of 'waiting': "failed" was decided, the supplier is asked once more before it holds
    attempt_no    smallint,
    checks_before smallint,                          -- checks that had been started by then
    was_accepted  boolean,                           -- the supplier had said "in process" by then
    outcome       text NOT NULL DEFAULT '',          -- what became of it; of 'refused': the name of the refusal
    due_at        timestamptz NOT NULL DEFAULT now(),
    ended_at      timestamptz,
    CONSTRAINT case_resolutions_state_known CHECK (state IN ('due', 'waiting', 'done', 'refused')),
    CONSTRAINT case_resolutions_waiting_whole CHECK (state <> 'waiting' OR num_nulls(case_id, attempt_no, checks_before, was_accepted) = 0),
    CONSTRAINT case_resolutions_ended CHECK ((state IN ('done', 'refused')) = (ended_at IS NOT NULL))
);
-- What is left to do, oldest first; a history of any length is not in it.
CREATE INDEX case_resolutions_open ON case_resolutions (due_at) WHERE state IN ('due', 'waiting');
-- Whether people have decided about a sale that is being decided on (lane.sql "cases_of_sales").
CREATE INDEX case_resolutions_by_case ON case_resolutions (case_id);
CREATE TRIGGER case_resolutions_no_delete BEFORE DELETE ON case_resolutions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_resolutions_no_truncate BEFORE TRUNCATE ON case_resolutions EXECUTE FUNCTION refuse_change();

CREATE FUNCTION approval_files_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    body text;
    named uuid;
BEGIN
    SELECT r.payload INTO body FROM money_requests r WHERE r.id = NEW.request_id AND r.kind = 'case_resolution';
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    BEGIN
        SELECT c.id INTO named FROM cases c WHERE c.id = (body::jsonb ->> 'case_id')::uuid;
    EXCEPTION WHEN data_exception THEN
        named := NULL; -- no JSON, or no id: it is filed all the same, and refused by its name
    END;
    INSERT INTO case_resolutions (request_id, case_id) VALUES (NEW.request_id, named);
    RETURN NULL;
END $$;
CREATE TRIGGER approval_files_resolution AFTER INSERT ON request_approvals FOR EACH ROW EXECUTE FUNCTION approval_files_resolution();

-- One reading of a supplier's statement.
CREATE TABLE reconciliation_runs (
    id             uuid   PRIMARY KEY,
    supplier_id    bigint NOT NULL REFERENCES suppliers (id),
    operator       text   NOT NULL,                  -- who ran it, as the system knows them
    file_name      text   NOT NULL,
    sha256         bytea  NOT NULL,
    layout         text   NOT NULL,
    span_from      timestamptz NOT NULL,
    span_to        timestamptz NOT NULL,
    lines          int    NOT NULL,
    duplicates     int    NOT NULL,
    agreed         int    NOT NULL,
    ours_only      int    NOT NULL,
    theirs_only    int    NOT NULL,
    price_differs  int    NOT NULL,
    status_differs int    NOT NULL,
    evidence       int    NOT NULL,                  -- lines that were handed to the engine
    ours_total     bigint NOT NULL,
    theirs_total   bigint NOT NULL,
    new_cases      int    NOT NULL,
    at             timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reconciliation_runs_span CHECK (span_to >= span_from)
);
-- The runs of one supplier, newest first.
CREATE INDEX reconciliation_runs_by_supplier ON reconciliation_runs (supplier_id, at);
CREATE TRIGGER reconciliation_runs_append_only BEFORE UPDATE OR DELETE ON reconciliation_runs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_runs_no_truncate BEFORE TRUNCATE ON reconciliation_runs EXECUTE FUNCTION refuse_change();

-- What a statement and our books disagree about. Once for ever: the same file read again adds nothing, whatever became of
-- the case meanwhile.
CREATE TABLE reconciliation_differences (
    supplier_id bigint NOT NULL REFERENCES suppliers (id),
    ref         text   NOT NULL,
    kind        text   NOT NULL,
    run_id      uuid   NOT NULL REFERENCES reconciliation_runs (id),
    case_id     uuid   NOT NULL REFERENCES cases (id),
    sale_id     uuid,
    ours        bigint,                              -- what it cost by our books
    theirs      bigint,                              -- by the statement
    line        int,                                 -- of the file; null for ours_only
    note        text   NOT NULL DEFAULT '',
    CONSTRAINT reconciliation_differences_pkey PRIMARY KEY (supplier_id, ref, kind),
    CONSTRAINT reconciliation_differences_kind_known CHECK (kind IN ('ours_only', 'theirs_only', 'price_differs', 'status_differs'))
);
CREATE TRIGGER reconciliation_differences_append_only BEFORE UPDATE OR DELETE ON reconciliation_differences FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_differences_no_truncate BEFORE TRUNCATE ON reconciliation_differences EXECUTE FUNCTION refuse_change();

-- What a supplier says that we have there, beside what our ledger says.
CREATE TABLE supplier_balance_checks (
    supplier_id bigint NOT NULL REFERENCES suppliers (id),
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    reported    bigint NOT NULL,
    ledger      bigint NOT NULL,
    open_costs  bigint NOT NULL,                     -- of attempts under way: the supplier may or may not have taken them
    drift       bigint NOT NULL,
    CONSTRAINT supplier_balance_checks_pkey PRIMARY KEY (supplier_id, at)
);
CREATE TRIGGER supplier_balance_checks_append_only BEFORE UPDATE OR DELETE ON supplier_balance_checks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supplier_balance_checks_no_truncate BEFORE TRUNCATE ON supplier_balance_checks EXECUTE FUNCTION refuse_change();

INSERT INTO settings (key, value) VALUES
    ('supplier.drift_max', '10000'),           -- rupiah; beyond it twice in a row is a case
    ('supplier.drift_check_minutes', '10');    -- 0 = never

GRANT SELECT, INSERT ON case_resolutions, reconciliation_runs, reconciliation_differences, supplier_balance_checks TO eraflazz_app;
GRANT UPDATE (state, attempt_no, checks_before, was_accepted, outcome, ended_at) ON case_resolutions TO eraflazz_app;
GRANT SELECT ON case_resolutions, reconciliation_runs, reconciliation_differences, supplier_balance_checks TO eraflazz_audit;
