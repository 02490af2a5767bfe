-- Sign-ins stand in the chain of actions, refused ones too: who names nobody of the shop is nobody. Safe on a live system: no row is
-- rewritten, and the table is locked for as long as one look through it takes.
ALTER TABLE operator_actions ALTER COLUMN operator_id DROP NOT NULL;
ALTER TABLE operator_actions ADD CONSTRAINT operator_actions_by_somebody CHECK (operator_id IS NOT NULL OR action = 'session.refused');
