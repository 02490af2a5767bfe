-- New kinds of transfers: what banks, people and clocks move. Adds a column and constraints to `transfers` (a scan of it) and
-- two small indexes; run it in a quiet hour on a large system.

ALTER TABLE accounts DROP CONSTRAINT accounts_kind_known;
ALTER TABLE accounts ADD CONSTRAINT accounts_kind_known CHECK (kind IN ('wallet', 'supplier', 'commission', 'clearing', 'sales', 'cost', 'equity', 'loss',
    'receivable', 'bank', 'suspense', 'adjustment', 'income'));
INSERT INTO accounts (code, kind, mode) VALUES
    ('suspense', 'suspense', 'summed'),             -- money of the bank that is nobody's yet
    ('adjustment', 'adjustment', 'summed'),         -- the other side of manual adjustments
    ('income:deposit_fee', 'income', 'summed'), ('loss:supplier_drift', 'loss', 'summed'), ('loss:write_off', 'loss', 'summed');

-- Money one agent gives another of the same tree.
CREATE TABLE balance_transfers (
    id              uuid   PRIMARY KEY,
    from_agent_id   bigint NOT NULL REFERENCES users (id),
    to_agent_id     bigint NOT NULL REFERENCES users (id),
    from_account_id bigint NOT NULL REFERENCES accounts (id),
    to_account_id   bigint NOT NULL REFERENCES accounts (id),
    ref_id          text   NOT NULL,
    amount          bigint NOT NULL,
    note            text   NOT NULL DEFAULT '',
    business_day    date   NOT NULL,
    state           text   NOT NULL DEFAULT 'done',
    created_at      timestamptz NOT NULL DEFAULT now(),
    cancelled_at    timestamptz,
    CONSTRAINT balance_transfers_ref_once UNIQUE (from_agent_id, ref_id),
    CONSTRAINT balance_transfers_two_agents CHECK (from_agent_id <> to_agent_id AND from_account_id <> to_account_id),
    CONSTRAINT balance_transfers_amount_positive CHECK (amount > 0),
    CONSTRAINT balance_transfers_state_known CHECK (state IN ('done', 'cancelled')),
    CONSTRAINT balance_transfers_cancelled CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);
-- What an agent gave away today, for its limit.
CREATE INDEX balance_transfers_of_day ON balance_transfers (from_agent_id, business_day);
-- What an agent gave and got, newest first.
CREATE INDEX balance_transfers_by_sender ON balance_transfers (from_agent_id, id);
CREATE INDEX balance_transfers_by_receiver ON balance_transfers (to_agent_id, id);
CREATE TRIGGER balance_transfers_no_delete BEFORE DELETE ON balance_transfers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER balance_transfers_no_truncate BEFORE TRUNCATE ON balance_transfers EXECUTE FUNCTION refuse_change();

-- Commission that may be spent: one run moves what every upline has earned before `cutoff` into its wallet.
CREATE TABLE maturities (
    id       uuid PRIMARY KEY,
    cutoff   timestamptz NOT NULL,
    accounts int    NOT NULL,
    amount   bigint NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER maturities_append_only BEFORE UPDATE OR DELETE ON maturities FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE transfers ADD COLUMN request_id uuid;
ALTER TABLE transfers DROP CONSTRAINT transfers_kind_known;
ALTER TABLE transfers ADD CONSTRAINT transfers_kind_known CHECK (kind IN (
    'opening', 'debit', 'settle', 'refund', 'cost', 'commission', 'late_cost', 'reversal', 'cost_back', 'commission_back',
    'bank_in', 'bank_out', 'deposit', 'deposit_fee', 'deposit_back', 'deposit_short', 'transfer', 'transfer_back', 'maturity',
    'adjustment', 'deposit_manual', 'bank_in_back', 'supplier_deposit', 'supplier_refund', 'supplier_drift', 'write_off'));
ALTER TABLE transfers DROP CONSTRAINT transfers_single_leg;
ALTER TABLE transfers ADD CONSTRAINT transfers_single_leg CHECK (leg = 0 OR kind IN ('commission', 'commission_back', 'maturity'));
-- What a person moves is what two people agreed on, to the rupiah, once.
ALTER TABLE transfers ADD CONSTRAINT transfers_manual_by_request CHECK (
    (kind IN ('adjustment', 'deposit_manual', 'bank_in_back', 'supplier_deposit', 'supplier_refund', 'supplier_drift', 'write_off', 'reversal'))
    = (request_id IS NOT NULL));
ALTER TABLE transfers ADD CONSTRAINT transfers_request FOREIGN KEY (request_id, cause_id, kind, debit_account_id, credit_account_id, amount)
    REFERENCES request_approvals (request_id, cause_id, transfer_kind, debit_account_id, credit_account_id, amount);
-- A line of the bank is used once: for an agent, for a supplier, or not at all because it came twice.
CREATE UNIQUE INDEX transfers_one_credit_a_line ON transfers (cause_id)
    WHERE kind IN ('deposit', 'deposit_manual', 'supplier_deposit', 'supplier_refund', 'bank_in_back');
-- The seal, reports of a day, commission inside the complaint window: by time, which grows with the place in the table.
CREATE INDEX transfers_at ON transfers USING brin (at) WITH (pages_per_range = 32);

-- What is moved by a rule needs the row that the rule was applied to.
CREATE FUNCTION transfer_needs_cause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found_cause boolean;
BEGIN
    CASE
        WHEN NEW.kind = 'opening' THEN
            found_cause := current_user <> 'eraflazz_app'; -- a daemon cannot make money
        WHEN NEW.kind = 'bank_in' THEN
            found_cause := EXISTS (SELECT FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
                WHERE l.id = NEW.cause_id AND l.direction = 'CR' AND l.amount = NEW.amount AND b.ledger_account_id = NEW.debit_account_id);
        WHEN NEW.kind = 'bank_out' THEN
            found_cause := EXISTS (SELECT FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
                WHERE l.id = NEW.cause_id AND l.direction = 'DB' AND l.amount = NEW.amount AND b.ledger_account_id = NEW.credit_account_id);
        WHEN NEW.kind = 'deposit' THEN
            found_cause := EXISTS (SELECT FROM deposit_tickets d JOIN transfers i ON i.cause_id = d.line_id AND i.kind = 'bank_in' AND i.leg = 0
                WHERE d.line_id = NEW.cause_id AND d.state = 'approved' AND d.wallet_account_id = NEW.credit_account_id
                  AND d.transfer_amount = i.amount AND NEW.amount = i.amount - d.fee);
        WHEN NEW.kind = 'deposit_fee' THEN
            found_cause := EXISTS (SELECT FROM deposit_tickets d WHERE d.line_id = NEW.cause_id AND d.state = 'approved' AND d.fee = NEW.amount);
        WHEN NEW.kind = 'deposit_manual' THEN
            found_cause := EXISTS (SELECT FROM transfers i WHERE i.cause_id = NEW.cause_id AND i.kind = 'bank_in' AND i.leg = 0
                AND NEW.amount <= i.amount);
        -- money of the bank moves only as a line that says so; what was paid over a supplier's counter never was in suspense
        WHEN NEW.kind = 'supplier_deposit' THEN
            found_cause := NOT EXISTS (SELECT FROM accounts a WHERE a.id = NEW.credit_account_id AND a.kind = 'suspense')
                OR EXISTS (SELECT FROM bank_lines l JOIN transfers o ON o.cause_id = l.id AND o.kind = 'bank_out' AND o.leg = 0
                           WHERE l.id = NEW.cause_id AND l.direction = 'DB' AND l.state = 'supplier' AND o.amount = NEW.amount);
        WHEN NEW.kind = 'supplier_refund' THEN
            found_cause := NOT EXISTS (SELECT FROM accounts a WHERE a.id = NEW.debit_account_id AND a.kind = 'suspense')
                OR EXISTS (SELECT FROM bank_lines l JOIN transfers i ON i.cause_id = l.id AND i.kind = 'bank_in' AND i.leg = 0
                           WHERE l.id = NEW.cause_id AND l.direction = 'CR' AND l.state = 'supplier' AND i.amount = NEW.amount);
        WHEN NEW.kind IN ('deposit_back', 'deposit_short') THEN
            found_cause := EXISTS (SELECT FROM transfers i JOIN transfers t ON t.cause_id = i.cause_id AND t.kind IN ('deposit', 'deposit_manual')
                WHERE i.cause_id = NEW.cause_id AND i.kind = 'bank_in' AND i.leg = 0 AND NEW.amount <= i.amount);
        WHEN NEW.kind = 'transfer' THEN
            found_cause := EXISTS (SELECT FROM balance_transfers b WHERE b.id = NEW.cause_id AND b.from_account_id = NEW.debit_account_id
                AND b.to_account_id = NEW.credit_account_id AND b.amount = NEW.amount);
        WHEN NEW.kind = 'transfer_back' THEN
            found_cause := EXISTS (SELECT FROM balance_transfers b JOIN transfers t ON t.cause_id = b.id AND t.kind = 'transfer' AND t.leg = 0
                WHERE b.id = NEW.cause_id AND b.state = 'cancelled' AND b.to_account_id = NEW.debit_account_id
                  AND b.from_account_id = NEW.credit_account_id AND b.amount = NEW.amount);
        WHEN NEW.kind = 'maturity' THEN
            found_cause := EXISTS (SELECT FROM maturities m JOIN users u ON u.commission_account_id = NEW.debit_account_id
                WHERE m.id = NEW.cause_id AND u.wallet_account_id = NEW.credit_account_id);
        WHEN NEW.kind = 'cost_back' THEN
            found_cause := EXISTS (SELECT FROM transfers t WHERE t.cause_id = NEW.cause_id AND t.kind = 'reversal')
                AND EXISTS (SELECT FROM transfers t WHERE t.cause_id = NEW.cause_id AND t.kind = 'cost' AND t.amount >= NEW.amount
                            AND t.debit_account_id = NEW.credit_account_id AND t.credit_account_id = NEW.debit_account_id);
        WHEN NEW.kind = 'commission_back' THEN
            found_cause := EXISTS (SELECT FROM transfers t WHERE t.cause_id = NEW.cause_id AND t.kind = 'reversal')
                AND EXISTS (SELECT FROM transfers t WHERE t.cause_id = NEW.cause_id AND t.kind = 'commission' AND t.leg = NEW.leg
                            AND t.amount = NEW.amount AND t.debit_account_id = NEW.credit_account_id AND t.credit_account_id = NEW.debit_account_id);
    END CASE;
    IF NOT found_cause THEN
        RAISE EXCEPTION '% of % has no cause that allows it', NEW.kind, NEW.cause_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'transfer_needs_cause';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER transfer_needs_cause BEFORE INSERT ON transfers FOR EACH ROW
    WHEN (NEW.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission', 'late_cost', 'reversal', 'adjustment', 'bank_in_back', 'supplier_drift',
                           'write_off'))
    EXECUTE FUNCTION transfer_needs_cause();

-- Cases may also be about the bank, a supplier's statement or an agent's debt.
ALTER TABLE cases ALTER COLUMN sale_id DROP NOT NULL;
ALTER TABLE cases ADD COLUMN subject text NOT NULL DEFAULT '', -- when it is not a sale: "bank_line:<id>", "supplier:DIGI", "ticket:<id>"
    ADD COLUMN resolution text NOT NULL DEFAULT '',
    ADD COLUMN request_id uuid REFERENCES request_approvals (request_id),
    ADD CONSTRAINT cases_about_something CHECK (sale_id IS NOT NULL OR subject <> '');
ALTER TABLE cases DROP CONSTRAINT cases_kind_known;
ALTER TABLE cases ADD CONSTRAINT cases_kind_known CHECK (kind IN ('late_success', 'reversal', 'double_delivery', 'quarantine', 'price_differs',
    'sn_differs', 'stuck', 'complaint', 'deposit_taken_back', 'bank_break', 'ours_only', 'theirs_only', 'status_differs', 'supplier_drift'));
CREATE UNIQUE INDEX cases_subject_once ON cases (subject, kind) WHERE sale_id IS NULL AND state = 'open';

-- One movement seen from one checked account, in words. A query that asks for neither description nor reference never
-- touches another table.
CREATE OR REPLACE VIEW mutations AS
    SELECT m.account_id, m.seq, m.type, m.amount, m.balance_before, m.balance_after,
           CASE
               WHEN m.type = 'opening' THEN 'Saldo awal'
               WHEN m.type IN ('debit', 'refund', 'reversal') THEN
                   (SELECT CASE m.type WHEN 'debit' THEN 'Pembelian ' WHEN 'refund' THEN 'Pengembalian ' ELSE 'Pembatalan ' END
                           || s.product_code || ' ke ' || s.destination
                    FROM transactions s WHERE s.id = m.cause_id)
               WHEN m.type IN ('deposit', 'deposit_manual', 'deposit_back') THEN
                   (SELECT CASE m.type WHEN 'deposit_back' THEN 'Deposit ditarik bank ' ELSE 'Deposit ' END || b.code
                    FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id WHERE l.id = m.cause_id)
               WHEN m.type IN ('transfer', 'transfer_back') THEN
                   (SELECT CASE m.type WHEN 'transfer_back' THEN 'Batal transfer ' ELSE 'Transfer ' END
                           || CASE WHEN (m.amount < 0) = (m.type = 'transfer') THEN 'ke ' || t.code ELSE 'dari ' || f.code END
                    FROM balance_transfers b JOIN users f ON f.id = b.from_agent_id JOIN users t ON t.id = b.to_agent_id WHERE b.id = m.cause_id)
               WHEN m.type = 'maturity' THEN 'Komisi'
               WHEN m.type = 'adjustment' THEN
                   (SELECT 'Penyesuaian: ' || c.label FROM money_requests r JOIN reason_codes c ON c.code = r.reason_code WHERE r.id = m.cause_id)
               ELSE m.type
           END AS description,
           CASE
               WHEN m.type IN ('debit', 'refund', 'reversal') THEN (SELECT s.ref_id FROM transactions s WHERE s.id = m.cause_id)
               WHEN m.type IN ('deposit', 'deposit_manual', 'deposit_back') THEN (SELECT d.ref_id FROM deposit_tickets d WHERE d.line_id = m.cause_id)
               -- the sender's own reference; the receiver has none
               WHEN m.type IN ('transfer', 'transfer_back')
                   THEN (SELECT b.ref_id FROM balance_transfers b WHERE b.id = m.cause_id AND b.from_account_id = m.account_id)
           END AS reference,
           m.cause_id, m.at
    FROM (
        SELECT t.debit_account_id AS account_id, t.debit_seq AS seq, t.kind AS type, -t.amount AS amount, t.debit_before AS balance_before,
               t.debit_after AS balance_after, t.cause_id, t.at
        FROM transfers t WHERE t.debit_seq IS NOT NULL
        UNION ALL
        SELECT t.credit_account_id, t.credit_seq, t.kind, t.amount, t.credit_before, t.credit_after, t.cause_id, t.at
        FROM transfers t WHERE t.credit_seq IS NOT NULL) m;

GRANT SELECT, INSERT ON balance_transfers, maturities TO eraflazz_app;
GRANT UPDATE (state, cancelled_at) ON balance_transfers TO eraflazz_app;
GRANT UPDATE (resolution, request_id) ON cases TO eraflazz_app;
GRANT SELECT ON balance_transfers, maturities TO eraflazz_audit;
