-- Where agents pay, how much is credited without anybody looking, and what lets an aggregator's lines in: our bank accounts take two
-- people. Columns with constant defaults and a new table; money_requests is read once for its constraints: safe on a live system.

ALTER TABLE money_requests
    DROP CONSTRAINT money_requests_kind_known,
    ADD CONSTRAINT money_requests_kind_known CHECK (kind IN ('adjustment', 'deposit', 'line_duplicate', 'supplier_deposit', 'supplier_refund', 'supplier_drift',
                                                             'write_off', 'case_resolution', 'credit_limit', 'price_change', 'supplier_credentials', 'agent_key',
                                                             'bank_account')),
    DROP CONSTRAINT money_requests_secrets_erased,
    ADD CONSTRAINT money_requests_secrets_erased CHECK (secrets_sealed IS NULL OR (kind IN ('supplier_credentials', 'bank_account') AND state = 'proposed')),
    DROP CONSTRAINT money_requests_secrets_move_nothing,
    ADD CONSTRAINT money_requests_secrets_move_nothing CHECK (kind NOT IN ('supplier_credentials', 'agent_key', 'bank_account')
                                                              OR (amount IS NULL AND coalesce(at_stake, 0) = 0));

ALTER TABLE bank_accounts
    ADD COLUMN version           int NOT NULL DEFAULT 1,
    ADD COLUMN secrets_set_at    timestamptz,             -- null: when it was added, or never
    ADD COLUMN agreed_request_id uuid REFERENCES request_approvals (request_id); -- null: what it is was set on the server
-- What a person sees is told by the version; that automatic credits stopped is the daemon's own word and changes none.
CREATE TRIGGER bank_accounts_version BEFORE UPDATE ON bank_accounts FOR EACH ROW
    WHEN ((OLD.code, OLD.bank, OLD.account_number, OLD.account_name, OLD.status, OLD.amount_min, OLD.amount_max, OLD.fee, OLD.auto_limit, OLD.unique_code_max,
           OLD.ticket_minutes, OLD.grace_minutes, OLD.auto_credit, OLD.secrets_sealed)
          IS DISTINCT FROM (NEW.code, NEW.bank, NEW.account_number, NEW.account_name, NEW.status, NEW.amount_min, NEW.amount_max, NEW.fee, NEW.auto_limit,
                            NEW.unique_code_max, NEW.ticket_minutes, NEW.grace_minutes, NEW.auto_credit, NEW.secrets_sealed))
    EXECUTE FUNCTION bump_row_version();

-- What each account was made by two people, or on the server: a request serves once, for ever. What one person may do alone (close
-- it, credit less) leaves no row.
CREATE TABLE bank_account_changes (
    bank_account_id bigint NOT NULL REFERENCES bank_accounts (id),
    version         int    NOT NULL,                      -- of the account, after
    request_id      uuid REFERENCES request_approvals (request_id), -- null: on the server
    by_role         text   NOT NULL,                      -- of the database
    at              timestamptz NOT NULL DEFAULT now(),
    bank            text   NOT NULL,
    account_number  text   NOT NULL,
    account_name    text   NOT NULL,
    status          text   NOT NULL,
    auto_limit      bigint NOT NULL,
    auto_credit     boolean NOT NULL,
    secrets_sha256  bytea,                                -- of the sealed ones, whose nonce is random: tells nothing of them
    CONSTRAINT bank_account_changes_pkey PRIMARY KEY (bank_account_id, version),
    CONSTRAINT bank_account_changes_request_once UNIQUE (request_id)
);
CREATE TRIGGER bank_account_changes_append_only BEFORE UPDATE OR DELETE ON bank_account_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_account_changes_no_truncate BEFORE TRUNCATE ON bank_account_changes EXECUTE FUNCTION refuse_change();
INSERT INTO bank_account_changes (bank_account_id, version, by_role, bank, account_number, account_name, status, auto_limit, auto_credit, secrets_sha256)
    SELECT id, version, 'before', bank, account_number, account_name, status, auto_limit, auto_credit, sha256(secrets_sealed) FROM bank_accounts;

-- After the row was written, so that its version is the new one. The payload's members are those of wallet/pg/pg_requests_payload.cpp.
CREATE FUNCTION bank_account_needs_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    agreed uuid := CASE WHEN NEW.agreed_request_id IS DISTINCT FROM OLD.agreed_request_id THEN NEW.agreed_request_id END;
BEGIN
    IF current_user = 'eraflazz_app' AND NOT EXISTS (
        SELECT FROM money_requests r JOIN request_approvals p ON p.request_id = r.id CROSS JOIN LATERAL (SELECT r.payload::jsonb AS ask) a
        WHERE r.id = agreed AND r.kind = 'bank_account' AND r.subject = 'bank:' || NEW.code AND NEW.code = coalesce(OLD.code, NEW.code)
          AND (ask ->> 'version')::int = coalesce(OLD.version, 0)
          AND NEW.bank = coalesce(ask ->> 'bank', OLD.bank) AND NEW.account_number = coalesce(ask ->> 'number', OLD.account_number)
          AND NEW.account_name = coalesce(ask ->> 'name', OLD.account_name)
          AND NEW.auto_limit = coalesce((ask ->> 'auto_limit')::bigint, OLD.auto_limit, 0)
          AND NEW.status = CASE ask ->> 'open' WHEN 'true' THEN 'open' WHEN 'false' THEN 'closed' ELSE coalesce(OLD.status, 'open') END
          AND NEW.auto_credit = coalesce((ask ->> 'auto_credit')::boolean, OLD.auto_credit, true)
          AND CASE WHEN jsonb_array_length(ask -> 'secrets') > 0 THEN NEW.secrets_sealed IS NOT NULL
                   ELSE NEW.secrets_sealed IS NOT DISTINCT FROM OLD.secrets_sealed END) THEN
        RAISE EXCEPTION 'bank account % can only be opened or changed so by an approved request of its own', NEW.code
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_account_needs_request';
    END IF;
    INSERT INTO bank_account_changes (bank_account_id, version, request_id, by_role, bank, account_number, account_name, status, auto_limit, auto_credit, secrets_sha256)
        VALUES (NEW.id, NEW.version, agreed, current_user, NEW.bank, NEW.account_number, NEW.account_name, NEW.status, NEW.auto_limit, NEW.auto_credit,
                sha256(NEW.secrets_sealed));
    RETURN NULL;
END $$;
CREATE TRIGGER bank_account_needs_request AFTER UPDATE ON bank_accounts FOR EACH ROW
    WHEN ((NEW.code, NEW.bank, NEW.account_number, NEW.account_name, NEW.secrets_sealed, NEW.agreed_request_id)
              IS DISTINCT FROM (OLD.code, OLD.bank, OLD.account_number, OLD.account_name, OLD.secrets_sealed, OLD.agreed_request_id)
          OR NEW.auto_limit > OLD.auto_limit OR (NEW.status = 'open' AND OLD.status <> 'open') OR (NEW.auto_credit AND NOT OLD.auto_credit))
    EXECUTE FUNCTION bank_account_needs_request();
CREATE TRIGGER new_bank_account_needs_request AFTER INSERT ON bank_accounts FOR EACH ROW EXECUTE FUNCTION bank_account_needs_request();

-- Since when it takes two: see 0015.
INSERT INTO two_people_since SELECT 'bank_account', coalesce((SELECT max(seq) FROM operator_actions), 0);

GRANT SELECT, INSERT ON bank_account_changes TO eraflazz_app;
GRANT UPDATE (bank, account_number, secrets_set_at, agreed_request_id) ON bank_accounts TO eraflazz_app;
GRANT SELECT ON bank_account_changes TO eraflazz_audit;

INSERT INTO reason_codes (code, kind, label) VALUES
    ('REKENING_BARU', 'bank_account', 'Rekening baru'), ('REKENING_BERUBAH', 'bank_account', 'Nomor, nama atau status rekening berubah'),
    ('BATAS_OTOMATIS', 'bank_account', 'Batas kredit otomatis berubah'), ('KUNCI_MUTASI', 'bank_account', 'Kunci mutasi bank baru atau bocor');
