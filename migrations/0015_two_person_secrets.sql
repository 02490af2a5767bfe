-- A supplier's credentials and a new API key of an agent take two people: whoever holds them can forge a supplier's word or spend an
-- agent's balance. New tables and nullable columns; money_requests is read once for its constraints: safe on a live system.

ALTER TABLE money_requests
    DROP CONSTRAINT money_requests_kind_known,
    ADD CONSTRAINT money_requests_kind_known CHECK (kind IN ('adjustment', 'deposit', 'line_duplicate', 'supplier_deposit', 'supplier_refund', 'supplier_drift',
                                                             'write_off', 'case_resolution', 'credit_limit', 'price_change', 'supplier_credentials', 'agent_key')),
    -- New credentials while they wait, context "money_requests/secrets/<id>"; whatever the end, they are gone with it.
    ADD COLUMN secrets_sealed bytea,
    ADD CONSTRAINT money_requests_secrets_erased CHECK (secrets_sealed IS NULL OR (kind = 'supplier_credentials' AND state = 'proposed')),
    ADD CONSTRAINT money_requests_secrets_move_nothing CHECK (kind NOT IN ('supplier_credentials', 'agent_key') OR (amount IS NULL AND coalesce(at_stake, 0) = 0));

-- What the second person looks at is what the first one gave.
CREATE FUNCTION request_secrets_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the secrets of request % can only be erased', OLD.id USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'request_secrets_stay';
END $$;
CREATE TRIGGER request_secrets_stay BEFORE UPDATE OF secrets_sealed ON money_requests FOR EACH ROW
    WHEN (NEW.secrets_sealed IS NOT NULL AND NEW.secrets_sealed IS DISTINCT FROM OLD.secrets_sealed) EXECUTE FUNCTION request_secrets_stay();

-- What a supplier is reached by is what two people agreed on: the row names their request, which serves once, for ever.
ALTER TABLE suppliers ADD COLUMN credentials_request_id uuid REFERENCES request_approvals (request_id);
CREATE TABLE credential_changes (
    request_id  uuid   PRIMARY KEY REFERENCES request_approvals (request_id),
    supplier_id bigint NOT NULL REFERENCES suppliers (id),
    version     int    NOT NULL,                   -- of the supplier, before
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER credential_changes_append_only BEFORE UPDATE OR DELETE ON credential_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_changes_no_truncate BEFORE TRUNCATE ON credential_changes EXECUTE FUNCTION refuse_change();

CREATE FUNCTION credentials_need_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> 'eraflazz_app' THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM money_requests r JOIN request_approvals p ON p.request_id = r.id
        WHERE r.id = NEW.credentials_request_id AND r.kind = 'supplier_credentials' AND r.subject = 'supplier:' || NEW.code
          AND (r.payload::jsonb ->> 'version')::int = OLD.version AND NEW.base_url = coalesce(r.payload::jsonb ->> 'base_url', OLD.base_url)) THEN
        RAISE EXCEPTION 'the credentials of supplier % can only be changed by an approved request of its own', NEW.code
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'credentials_need_request';
    END IF;
    INSERT INTO credential_changes (request_id, supplier_id, version) VALUES (NEW.credentials_request_id, NEW.id, OLD.version);
    RETURN NEW;
END $$;
CREATE TRIGGER credentials_need_request BEFORE UPDATE ON suppliers FOR EACH ROW
    WHEN ((NEW.code, NEW.credentials_sealed, NEW.base_url, NEW.adapter, NEW.credentials_request_id)
          IS DISTINCT FROM (OLD.code, OLD.credentials_sealed, OLD.base_url, OLD.adapter, OLD.credentials_request_id))
    EXECUTE FUNCTION credentials_need_request();

-- The keys that were made by what two people agreed on: one each, by who asked, for the agent that was named, within a day.
CREATE TABLE agent_keys_made (
    request_id uuid     PRIMARY KEY REFERENCES request_approvals (request_id),
    maker_id   bigint   NOT NULL,
    agent_id   bigint   NOT NULL REFERENCES users (id),
    slot       smallint NOT NULL,
    api_key    text     NOT NULL,
    at         timestamptz NOT NULL,
    CONSTRAINT agent_keys_made_by_maker FOREIGN KEY (request_id, maker_id) REFERENCES money_requests (id, maker_id),
    CONSTRAINT agent_keys_made_key_once UNIQUE (api_key),
    CONSTRAINT agent_keys_made_slot_known CHECK (slot IN (1, 2))
);
CREATE TRIGGER agent_keys_made_append_only BEFORE UPDATE OR DELETE ON agent_keys_made FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agent_keys_made_no_truncate BEFORE TRUNCATE ON agent_keys_made EXECUTE FUNCTION refuse_change();

CREATE FUNCTION key_of_approved_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'eraflazz_app' AND NOT EXISTS (
        SELECT FROM money_requests r JOIN users u ON r.subject = 'agent:' || u.code
        WHERE r.id = NEW.request_id AND u.id = NEW.agent_id AND r.kind = 'agent_key' AND r.state = 'approved'
          AND NEW.at < r.ended_at + interval '24 hours' AND (r.payload::jsonb ->> 'slot')::int IN (0, NEW.slot)) THEN
        RAISE EXCEPTION 'request % allows no such key', NEW.request_id USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'key_of_approved_request';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER key_of_approved_request BEFORE INSERT ON agent_keys_made FOR EACH ROW EXECUTE FUNCTION key_of_approved_request();

-- From which action on every one of these needs a request: what is older was done when one person could.
CREATE TABLE two_people_since (
    kind       text   PRIMARY KEY,                 -- of money_requests
    action_seq bigint NOT NULL                     -- the last of operator_actions before
);
INSERT INTO two_people_since SELECT k, coalesce((SELECT max(seq) FROM operator_actions), 0) FROM unnest(ARRAY['supplier_credentials', 'agent_key']) k;
CREATE TRIGGER two_people_since_append_only BEFORE UPDATE OR DELETE ON two_people_since FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON credential_changes, agent_keys_made TO eraflazz_app;
GRANT UPDATE (secrets_sealed) ON money_requests TO eraflazz_app;
GRANT SELECT ON credential_changes, agent_keys_made, two_people_since TO eraflazz_audit;

INSERT INTO reason_codes (code, kind, label) VALUES
    ('KREDENSIAL_BARU', 'supplier_credentials', 'Kredensial atau alamat baru dari supplier'),
    ('KREDENSIAL_BOCOR', 'supplier_credentials', 'Kredensial bocor atau dicabut'),
    ('KUNCI_BARU', 'agent_key', 'Kunci API baru untuk agen'), ('KUNCI_HILANG', 'agent_key', 'Kunci API hilang atau bocor');
