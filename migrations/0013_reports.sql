-- Reports: one small index, and the index over time kept up to date. Safe on a live system, but the first builds an index over
-- every partition of transfers and holds back its writers meanwhile; run it in a quiet hour on a large system.

-- What is no ordinary sale: deposits, corrections, transfers between agents, what people move. Few among many, and what
-- reports/pg/sql/reports.sql "bank_moves", "manual_moves" and "taken_of_receivables" look for by time. A sale's transfers do
-- not enter it.
CREATE INDEX transfers_off_sale ON transfers (at) WHERE kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission');

-- Page ranges that no vacuum has summarised are read by every question about time, whatever its day. Most of what a month
-- ends with would stay so for good: a table that no longer grows is not vacuumed for its inserts.
DROP INDEX transfers_at;
CREATE INDEX transfers_at ON transfers USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
