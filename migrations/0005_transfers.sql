-- The truth about money: one row moves one amount from a debit account to a credit account, so a row cannot be unbalanced.
CREATE TABLE transfers (
    cause_id          uuid     NOT NULL,          -- the sale, deposit, adjustment or case
    kind              text     NOT NULL,
    leg               smallint NOT NULL DEFAULT 0,
    debit_account_id  bigint   NOT NULL,          -- gives
    credit_account_id bigint   NOT NULL,          -- receives
    amount            bigint   NOT NULL,
    batch_id          uuid     NOT NULL,          -- the commit
    at                timestamptz NOT NULL DEFAULT now(),
    -- legs on checked accounts: the account's own gap-free count, its balance before and after
    debit_seq         bigint,
    debit_before      bigint,
    debit_after       bigint,
    credit_seq        bigint,
    credit_before     bigint,
    credit_after      bigint,
    CONSTRAINT transfers_pkey PRIMARY KEY (cause_id, kind, leg),
    CONSTRAINT transfers_kind_known CHECK (kind IN ('opening', 'debit', 'settle', 'refund', 'cost', 'commission', 'late_cost', 'reversal')),
    CONSTRAINT transfers_amount_positive CHECK (amount > 0),
    CONSTRAINT transfers_two_accounts CHECK (debit_account_id <> credit_account_id),
    CONSTRAINT transfers_single_leg CHECK (leg = 0 OR kind = 'commission'),
    CONSTRAINT transfers_debit_arithmetic CHECK (
        (debit_seq IS NULL AND debit_before IS NULL AND debit_after IS NULL)
        OR (debit_seq > 0 AND debit_before IS NOT NULL AND debit_after IS NOT NULL AND debit_after = debit_before - amount)),
    CONSTRAINT transfers_credit_arithmetic CHECK (
        (credit_seq IS NULL AND credit_before IS NULL AND credit_after IS NULL)
        OR (credit_seq > 0 AND credit_before IS NOT NULL AND credit_after IS NOT NULL AND credit_after = credit_before + amount))
) PARTITION BY RANGE (cause_id);
-- A sale ends once: settled or refunded, never both.
CREATE UNIQUE INDEX transfers_one_outcome ON transfers (cause_id) WHERE kind IN ('settle', 'refund');
-- "failed sales of today": what was given back, newest first.
CREATE INDEX transfers_given_back ON transfers (cause_id) WHERE kind IN ('refund', 'reversal');
-- Mutations of a wallet, newest first.
CREATE INDEX transfers_by_debit ON transfers (debit_account_id, debit_seq) WHERE debit_seq IS NOT NULL;
CREATE INDEX transfers_by_credit ON transfers (credit_account_id, credit_seq) WHERE credit_seq IS NOT NULL;
CALL file_by_month('transfers', true);

-- The first row every lane commit writes. After a connection lost around COMMIT the same batch runs again with the same id:
-- this key waits for the old session and then tells whether it committed. Rows live twelve hours (fold_account_deltas).
CREATE TABLE commits (
    batch_id uuid PRIMARY KEY,
    slot     smallint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
GRANT SELECT, INSERT ON commits TO eraflazz_app;
GRANT SELECT ON commits TO eraflazz_audit;

-- Set-based guards, once per statement: a sale cannot appear without its debit, nor end without the transfers of its end.
CREATE FUNCTION transactions_need_debit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    missing uuid;
BEGIN
    SELECT n.id INTO missing FROM new_rows n
    WHERE NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = n.id AND t.kind = 'debit' AND t.leg = 0
                        AND t.amount = n.price AND t.debit_account_id = n.wallet_account_id)
    LIMIT 1;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'sale % has no debit of its price', missing USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'transactions_need_debit';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER transactions_need_debit AFTER INSERT ON transactions REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION transactions_need_debit();

CREATE FUNCTION transactions_need_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    missing uuid;
BEGIN
    SELECT n.id INTO missing FROM new_rows n
    WHERE n.status IN ('SUCCESS', 'FAILED', 'REFUND')
      AND NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = n.id AND t.leg = 0 AND t.amount = n.price
                        AND t.kind = CASE n.status WHEN 'FAILED' THEN 'refund' ELSE 'settle' END)
    LIMIT 1;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'sale % ended without its transfer', missing USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'transactions_need_outcome';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER transactions_need_outcome AFTER UPDATE ON transactions REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION transactions_need_outcome();

-- A reversal gives back what a settled sale took, once (the primary key), and only after the settlement.
CREATE FUNCTION reversal_needs_settle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM transfers t WHERE t.cause_id = NEW.cause_id AND t.kind = 'settle') THEN
        RAISE EXCEPTION 'reversal of % without a settlement', NEW.cause_id USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reversal_needs_settle';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reversal_needs_settle BEFORE INSERT ON transfers FOR EACH ROW WHEN (NEW.kind = 'reversal') EXECUTE FUNCTION reversal_needs_settle();

-- One movement seen from one checked account, in words. A query that asks for neither description nor reference never
-- touches transactions.
CREATE VIEW mutations AS
    SELECT m.account_id, m.seq, m.type, m.amount, m.balance_before, m.balance_after,
           CASE m.type
               WHEN 'opening' THEN 'Saldo awal'
               ELSE (SELECT CASE m.type WHEN 'debit' THEN 'Pembelian ' WHEN 'refund' THEN 'Pengembalian ' ELSE 'Pembatalan ' END
                            || s.product_code || ' ke ' || s.destination
                     FROM transactions s WHERE s.id = m.cause_id)
           END AS description,
           (SELECT s.ref_id FROM transactions s WHERE s.id = m.cause_id) AS reference, m.cause_id, m.at
    FROM (
        SELECT t.debit_account_id AS account_id, t.debit_seq AS seq, t.kind AS type, -t.amount AS amount, t.debit_before AS balance_before,
               t.debit_after AS balance_after, t.cause_id, t.at
        FROM transfers t WHERE t.debit_seq IS NOT NULL
        UNION ALL
        SELECT t.credit_account_id, t.credit_seq, t.kind, t.amount, t.credit_before, t.credit_after, t.cause_id, t.at
        FROM transfers t WHERE t.credit_seq IS NOT NULL) m;

GRANT SELECT, INSERT ON transfers TO eraflazz_app;
GRANT SELECT ON mutations TO eraflazz_app, eraflazz_audit;
GRANT SELECT ON transfers TO eraflazz_audit;
