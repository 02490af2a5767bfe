-- Unique codes, how long tickets wait and how long their amounts rest are set at the consoles: fewer codes and a shorter rest bring
-- amounts closer together, so they take two people. Tickets keep the terms they were opened under. Columns without defaults, few
-- rows written (tickets that hold an amount, the latest change of each account): safe on a live system.

ALTER TABLE deposit_tickets
    ADD COLUMN grace_minutes int,                         -- null: opened by an earlier version, which asks the account
    ADD CONSTRAINT deposit_tickets_grace CHECK (grace_minutes BETWEEN 0 AND 43200) NOT VALID;
ALTER TABLE deposit_tickets VALIDATE CONSTRAINT deposit_tickets_grace;
UPDATE deposit_tickets d SET grace_minutes = b.grace_minutes FROM bank_accounts b WHERE b.id = d.bank_account_id AND d.holds_amount;

ALTER TABLE bank_account_changes
    ADD COLUMN unique_code_max int,                       -- null: before they could be changed
    ADD COLUMN grace_minutes   int;
-- What is there was set by whoever owns the database: from here on nobody makes it less alone.
ALTER TABLE bank_account_changes DISABLE TRIGGER bank_account_changes_append_only;
UPDATE bank_account_changes c SET unique_code_max = b.unique_code_max, grace_minutes = b.grace_minutes FROM bank_accounts b
WHERE b.id = c.bank_account_id AND c.version = (SELECT max(l.version) FROM bank_account_changes l WHERE l.bank_account_id = b.id);
ALTER TABLE bank_account_changes ENABLE TRIGGER bank_account_changes_append_only;

-- As in 0018, with the two that follow the holder's terms.
CREATE OR REPLACE FUNCTION bank_account_needs_request() RETURNS trigger LANGUAGE plpgsql AS $$
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
          AND NEW.unique_code_max = coalesce((ask ->> 'unique_code_max')::int, OLD.unique_code_max, 999)
          AND NEW.grace_minutes = coalesce((ask ->> 'grace_minutes')::int, OLD.grace_minutes, 4320)
          AND NEW.status = CASE ask ->> 'open' WHEN 'true' THEN 'open' WHEN 'false' THEN 'closed' ELSE coalesce(OLD.status, 'open') END
          AND NEW.auto_credit = coalesce((ask ->> 'auto_credit')::boolean, OLD.auto_credit, true)
          AND CASE WHEN jsonb_array_length(ask -> 'secrets') > 0 THEN NEW.secrets_sealed IS NOT NULL
                   ELSE NEW.secrets_sealed IS NOT DISTINCT FROM OLD.secrets_sealed END) THEN
        RAISE EXCEPTION 'bank account % can only be opened or changed so by an approved request of its own', NEW.code
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_account_needs_request';
    END IF;
    INSERT INTO bank_account_changes (bank_account_id, version, request_id, by_role, bank, account_number, account_name, status, auto_limit, auto_credit,
                                      secrets_sha256, unique_code_max, grace_minutes)
        VALUES (NEW.id, NEW.version, agreed, current_user, NEW.bank, NEW.account_number, NEW.account_name, NEW.status, NEW.auto_limit, NEW.auto_credit,
                sha256(NEW.secrets_sealed), NEW.unique_code_max, NEW.grace_minutes);
    RETURN NULL;
END $$;
DROP TRIGGER bank_account_needs_request ON bank_accounts;
CREATE TRIGGER bank_account_needs_request AFTER UPDATE ON bank_accounts FOR EACH ROW
    WHEN ((NEW.code, NEW.bank, NEW.account_number, NEW.account_name, NEW.secrets_sealed, NEW.agreed_request_id)
              IS DISTINCT FROM (OLD.code, OLD.bank, OLD.account_number, OLD.account_name, OLD.secrets_sealed, OLD.agreed_request_id)
          OR NEW.auto_limit > OLD.auto_limit OR (NEW.status = 'open' AND OLD.status <> 'open') OR (NEW.auto_credit AND NOT OLD.auto_credit)
          OR NEW.unique_code_max < OLD.unique_code_max OR NEW.grace_minutes < OLD.grace_minutes)
    EXECUTE FUNCTION bank_account_needs_request();

INSERT INTO reason_codes (code, kind, label) VALUES ('ATURAN_TIKET', 'bank_account', 'Kode unik atau masa tiket berubah');
