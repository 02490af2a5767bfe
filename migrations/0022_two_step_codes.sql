-- Codes of an authenticator app besides the password (RFC 6238). Two new tables and two functions: safe on a live system.

-- No row: none. The secret is sealed with the daemon's key, context "operator_two_step/secret/<operator>".
CREATE TABLE operator_two_step (
    operator_id   bigint PRIMARY KEY REFERENCES operators (id),
    state         text   NOT NULL,
    secret_sealed bytea  NOT NULL,
    last_step     bigint NOT NULL DEFAULT 0,       -- of 30 s since 1970: the newest whose code was accepted; no code serves twice
    since         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT operator_two_step_state_known CHECK (state IN ('pending', 'on')),
    CONSTRAINT operator_two_step_step_range CHECK (last_step >= 0 AND (state = 'on') = (last_step > 0))
);

-- For a lost telephone: eight of them, each serves once. HMAC-SHA256 under a key of the daemon's: the database alone cannot be searched for them.
CREATE TABLE operator_recovery_codes (
    operator_id bigint   NOT NULL REFERENCES operator_two_step (operator_id) ON DELETE CASCADE,
    no          smallint NOT NULL,
    code_mac    bytea    NOT NULL,
    used_at     timestamptz,
    CONSTRAINT operator_recovery_codes_pkey PRIMARY KEY (operator_id, no),
    CONSTRAINT operator_recovery_codes_no_range CHECK (no BETWEEN 1 AND 8),
    CONSTRAINT operator_recovery_codes_once UNIQUE (operator_id, code_mac)
);

-- What is on stays as it is until it is switched off (the row goes), and time goes forward only.
CREATE FUNCTION two_step_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.operator_id <> NEW.operator_id
       OR (OLD.state = 'on' AND ((NEW.state, NEW.secret_sealed) IS DISTINCT FROM (OLD.state, OLD.secret_sealed) OR NEW.last_step <= OLD.last_step)) THEN
        RAISE EXCEPTION 'the codes of operator % only move on', OLD.operator_id USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'two_step_moves_on';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER two_step_moves_on BEFORE UPDATE ON operator_two_step FOR EACH ROW EXECUTE FUNCTION two_step_moves_on();
CREATE TRIGGER operator_recovery_codes_used_once BEFORE UPDATE ON operator_recovery_codes FOR EACH ROW WHEN (OLD.used_at IS NOT NULL)
    EXECUTE FUNCTION refuse_change();

-- What every reading of an operator tells besides the row.
CREATE FUNCTION two_step_of(operator bigint) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce((SELECT t.state FROM operator_two_step t WHERE t.operator_id = operator), 'none') $$;
CREATE FUNCTION two_step_asked() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce((SELECT s.value = 'on' FROM settings s WHERE s.key = 'operator.two_step'), false) $$;

GRANT SELECT, INSERT, DELETE ON operator_two_step, operator_recovery_codes TO eraflazz_app;
GRANT UPDATE (state, secret_sealed, last_step, since) ON operator_two_step TO eraflazz_app;
GRANT UPDATE (used_at) ON operator_recovery_codes TO eraflazz_app;
GRANT SELECT (operator_id, state, since) ON operator_two_step TO eraflazz_audit;
