-- How much the people of a role may move in a day is raised by two people only: who could raise the own cap alone has none. New columns and
-- one small table; money_requests is read once for its constraint: safe on a live system.

ALTER TABLE money_requests
    DROP CONSTRAINT money_requests_kind_known,
    ADD CONSTRAINT money_requests_kind_known CHECK (kind IN ('adjustment', 'deposit', 'line_duplicate', 'supplier_deposit', 'supplier_refund', 'supplier_drift',
                                                             'write_off', 'case_resolution', 'credit_limit', 'price_change', 'supplier_credentials', 'agent_key',
                                                             'role_cap', 'bank_account'));

-- Every role has a row, so that a cap is only ever changed.
INSERT INTO role_caps (role, daily_cap) VALUES ('support', 0), ('viewer', 0) ON CONFLICT (role) DO NOTHING;

-- A cap that rose names the request that two people agreed on, which serves once, for ever.
ALTER TABLE role_caps ADD COLUMN request_id uuid REFERENCES request_approvals (request_id);
CREATE TABLE cap_changes (
    request_id uuid   PRIMARY KEY REFERENCES request_approvals (request_id),
    role       text   NOT NULL REFERENCES role_caps (role),
    cap_before bigint NOT NULL,
    cap_after  bigint NOT NULL,
    at         timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER cap_changes_append_only BEFORE UPDATE OR DELETE ON cap_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cap_changes_no_truncate BEFORE TRUNCATE ON cap_changes EXECUTE FUNCTION refuse_change();

CREATE FUNCTION cap_needs_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> 'eraflazz_app' THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM money_requests r JOIN request_approvals p ON p.request_id = r.id
        WHERE r.id = NEW.request_id AND r.kind = 'role_cap' AND r.payload::jsonb ->> 'role' = NEW.role
          AND (r.payload::jsonb ->> 'expected')::bigint = OLD.daily_cap AND (r.payload::jsonb ->> 'cap')::bigint = NEW.daily_cap) THEN
        RAISE EXCEPTION 'the cap of % can only be raised by an approved request of its own', NEW.role
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'cap_needs_request';
    END IF;
    INSERT INTO cap_changes (request_id, role, cap_before, cap_after) VALUES (NEW.request_id, NEW.role, OLD.daily_cap, NEW.daily_cap);
    RETURN NEW;
END $$;
CREATE TRIGGER cap_needs_request BEFORE UPDATE ON role_caps FOR EACH ROW WHEN (NEW.daily_cap > OLD.daily_cap) EXECUTE FUNCTION cap_needs_request();

REVOKE INSERT, UPDATE ON role_caps FROM eraflazz_app;
GRANT UPDATE (daily_cap, request_id) ON role_caps TO eraflazz_app;
GRANT SELECT, INSERT ON cap_changes TO eraflazz_app;
GRANT SELECT ON cap_changes TO eraflazz_audit;

INSERT INTO reason_codes (code, kind, label) VALUES ('BATAS_PERAN', 'role_cap', 'Perubahan batas harian peran');
