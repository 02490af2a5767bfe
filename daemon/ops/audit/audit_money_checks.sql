-- More checks of `eraflazzd audit`: what banks, people and clocks move, the seal of history, the tables as such. As in audit_checks.sql: a block is one
-- query that returns a line of text for everything that is wrong, set-based, sharing nothing with the code that writes.

-- name: a15
-- title: history is sealed; what people moved was asked for by one and agreed to by another
-- broken: breaks in the seal or in what people agreed to
-- One scan of transfers that hashes every row, sorted by seal and key (the dearest check: about 2.5 s a million transfers), and
-- one for the few manual ones; the tables of people are small.
WITH spans AS (
    SELECT *, row_number() OVER chain AS place, lag(to_at) OVER chain AS before_to, lag(head) OVER chain AS before_head
    FROM seals WINDOW chain AS (ORDER BY from_at)),
placed AS (
    -- 0: before the first seal. Nothing is placed while there is no seal.
    SELECT width_bucket(t.at, (SELECT array_agg(from_at ORDER BY from_at) FROM seals)) AS place, t.cause_id, t.kind, t.leg,
           sha256(record_send(ROW (t.cause_id, t.kind, t.leg, t.debit_account_id, t.credit_account_id, t.amount, t.batch_id, t.at, t.debit_seq,
                                   t.debit_before, t.debit_after, t.credit_seq, t.credit_before, t.credit_after, t.request_id))) AS hash
    FROM transfers t WHERE t.at < (SELECT max(to_at) FROM seals)),
found AS (
    SELECT place, count(*) AS transfers, sha256(string_agg(hash, '' ORDER BY cause_id, kind COLLATE "C", leg)) AS digest FROM placed GROUP BY place),
manual AS (
    SELECT cause_id, kind, debit_account_id, credit_account_id, amount, request_id FROM transfers
    WHERE request_id IS NOT NULL OR kind IN ('adjustment', 'deposit_manual', 'bank_in_back', 'supplier_deposit', 'supplier_refund', 'supplier_drift',
                                             'write_off', 'reversal')),
steps AS (SELECT DISTINCT operator_id, action, subject FROM operator_actions WHERE action IN ('request.propose', 'request.approve')),
-- what the chain says about each person: added as what, then changed to what
told AS (
    SELECT subject, bool_or(action = 'operator.add') AS added,
           (array_agg(CASE action WHEN 'operator.add' THEN detail::jsonb ->> 'role' ELSE detail::jsonb ->> 'after' END ORDER BY seq DESC)
               FILTER (WHERE action IN ('operator.add', 'operator.role')))[1] AS role,
           coalesce((array_agg(detail::jsonb ->> 'after' ORDER BY seq DESC) FILTER (WHERE action = 'operator.status'))[1], 'active') AS status
    FROM operator_actions WHERE action IN ('operator.add', 'operator.role', 'operator.status') GROUP BY subject),
-- and about their two-step codes: whoever has only the database takes nobody's away unseen
codes AS (
    SELECT subject, (array_agg(CASE action WHEN 'operator.two_step_enrol' THEN 'pending' WHEN 'operator.two_step_on' THEN 'on' ELSE 'none' END
                               ORDER BY seq DESC))[1] AS state
    FROM operator_actions WHERE action IN ('operator.two_step_enrol', 'operator.two_step_on', 'operator.two_step_off', 'operator.two_step_reset')
    GROUP BY subject),
rule AS (
    SELECT coalesce((SELECT detail::jsonb ->> 'after' FROM operator_actions WHERE action = 'operator.two_step_rule' ORDER BY seq DESC LIMIT 1), 'off') AS value),
limits AS (
    SELECT p.request_id, (r.payload::jsonb ->> 'account_id')::bigint AS account_id, (r.payload::jsonb ->> 'floor')::bigint AS floor, p.at
    FROM request_approvals p JOIN money_requests r ON r.id = p.request_id WHERE r.kind = 'credit_limit'),
last_limits AS (SELECT DISTINCT ON (account_id) * FROM limits ORDER BY account_id, at DESC, request_id DESC),
-- suppliers' credentials, agents' new keys and bank accounts, since they take two
doors AS (
    SELECT a.seq, a.operator_id, a.action, a.subject, t.kind, a.detail::jsonb ->> 'request' AS request, a.detail::jsonb ->> 'api_key' AS api_key,
           row_number() OVER (PARTITION BY t.kind, a.detail::jsonb ->> 'request' ORDER BY a.seq) AS uses
    FROM operator_actions a JOIN two_people_since t ON t.kind = CASE a.action WHEN 'supplier.credentials' THEN 'supplier_credentials' WHEN 'agent.key' THEN 'agent_key'
                                                                                                   WHEN 'bank.account' THEN 'bank_account' END
    WHERE a.seq > t.action_seq AND (t.kind <> 'agent_key' OR a.detail::jsonb ->> 'what' <> 'revoke'))
SELECT CASE WHEN s.no IS NULL THEN format('%s transfers lie before the first seal', f.transfers)
            WHEN s.no <> s.place THEN format('seal %s should be number %s', s.no, s.place)
            WHEN s.place > 1 AND s.from_at <> s.before_to THEN format('seal %s begins at %s, the one before ended at %s', s.no, s.from_at, s.before_to)
            WHEN f.digest IS DISTINCT FROM s.digest THEN format('seal %s of %s sealed %s transfers, there are %s, and they are not what was sealed',
                                                                s.no, s.to_at, s.transfers, coalesce(f.transfers, 0))
            ELSE format('seal %s of %s has a head that does not follow from it and the head before', s.no, s.to_at) END
FROM spans s FULL JOIN found f USING (place)
WHERE (s.no = s.place AND (s.place = 1 OR s.from_at = s.before_to) AND f.transfers = s.transfers AND f.digest = s.digest
       AND s.head = sha256(coalesce(s.before_head, decode(repeat('00', 32), 'hex')) || int8send(s.no) || timestamptz_send(s.from_at)
                           || timestamptz_send(s.to_at) || int8send(s.transfers) || s.digest)) IS NOT TRUE
UNION ALL
SELECT format('%s of %s of %s: %s', coalesce(m.kind, p.transfer_kind), coalesce(m.cause_id, p.cause_id), coalesce(m.amount, p.amount),
              CASE WHEN p.request_id IS NULL THEN 'nobody agreed to it' WHEN m.cause_id IS NULL THEN 'agreed to but not booked'
                   ELSE 'not what request ' || m.request_id || ' asked for' END)
FROM manual m FULL JOIN (SELECT * FROM request_approvals WHERE transfer_kind IS NOT NULL) p ON p.request_id = m.request_id
LEFT JOIN money_requests r ON r.id = p.request_id
WHERE (m.cause_id = p.cause_id AND m.kind = p.transfer_kind AND m.debit_account_id = p.debit_account_id AND m.credit_account_id = p.credit_account_id
       AND m.amount = p.amount AND r.cause_id = p.cause_id AND r.transfer_kind = p.transfer_kind AND r.debit_account_id = p.debit_account_id
       AND r.credit_account_id = p.credit_account_id AND r.amount = p.amount) IS NOT TRUE
  -- a decision about a case is carried out by the engine, some seconds later, or refused
  AND NOT (m.cause_id IS NULL AND r.kind IS NOT DISTINCT FROM 'case_resolution')
UNION ALL
SELECT format('request %s (%s, %s): asked by operator %s%s, agreed to by operator %s%s', coalesce(r.id, p.request_id), r.kind, r.state,
              coalesce(r.maker_id, p.maker_id), CASE WHEN asked.subject IS NULL THEN ' (no action says so)' END, coalesce(p.checker_id::text, 'nobody'),
              CASE WHEN agreed.subject IS NULL THEN ' (no action says so)' END)
FROM money_requests r FULL JOIN request_approvals p ON p.request_id = r.id
LEFT JOIN steps asked ON asked.subject = 'money_request:' || r.id AND asked.action = 'request.propose' AND asked.operator_id = p.maker_id
LEFT JOIN steps agreed ON agreed.subject = 'money_request:' || r.id AND agreed.action = 'request.approve' AND agreed.operator_id = p.checker_id
WHERE (r.state = 'approved' OR p.request_id IS NOT NULL)
  AND (r.state = 'approved' AND p.maker_id = r.maker_id AND p.checker_id <> p.maker_id AND r.ended_by = p.checker_id
       AND asked.subject IS NOT NULL AND agreed.subject IS NOT NULL) IS NOT TRUE
UNION ALL
SELECT format('action %s of operator %s (%s) follows action %s', seq, operator_id, action, before)
FROM (SELECT seq, operator_id, action, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS before FROM operator_actions) AS chain
WHERE seq <> before + 1
UNION ALL
SELECT CASE WHEN o.id IS NULL THEN format('%s was added by an action but is not there', t.subject)
            WHEN t.added IS NOT TRUE THEN format('operator %s (%s, %s) was added by nobody: no action says so', o.username, o.role, o.status)
            ELSE format('operator %s is %s and %s, the actions make it %s and %s', o.username, o.role, o.status, t.role, t.status) END
FROM operators o FULL JOIN told t ON t.subject = 'operator:' || o.username
WHERE (t.added AND t.role = o.role AND t.status = o.status) IS NOT TRUE
UNION ALL
SELECT format('operator %s: two-step codes are %s, the actions make them %s', o.username, two_step_of(o.id), coalesce(c.state, 'none'))
FROM operators o LEFT JOIN codes c ON c.subject = 'operator:' || o.username WHERE two_step_of(o.id) <> coalesce(c.state, 'none')
UNION ALL
SELECT format('the rule that asks for two-step codes is %s, the actions make it %s', CASE WHEN two_step_asked() THEN 'on' ELSE 'off' END, r.value)
FROM rule r WHERE two_step_asked() <> (r.value = 'on')
UNION ALL
SELECT format('%s has a floor of %s, %s', a.code, a.floor,
              CASE WHEN l.request_id IS NULL THEN 'no request agreed to it'
                   ELSE format('request %s agreed to %s', l.request_id, l.floor) END)
FROM accounts a FULL JOIN last_limits l ON l.account_id = a.id
WHERE (a.floor = coalesce(l.floor, 0) AND a.floor_request_id IS NOT DISTINCT FROM l.request_id) IS NOT TRUE
UNION ALL
-- what opens doors: every action names an approved request of its kind and subject, which it was the only one to use
SELECT format('%s of %s by operator %s (action %s): %s', d.action, d.subject, d.operator_id, d.seq,
              CASE WHEN r.id IS NULL THEN 'no request agreed to it' WHEN d.uses > 1 THEN 'request ' || r.id || ' was used before'
                   ELSE 'not what request ' || r.id || ' agreed to' END)
FROM doors d LEFT JOIN money_requests r ON r.id::text = d.request
LEFT JOIN credential_changes c ON c.request_id = r.id LEFT JOIN suppliers s ON s.id = c.supplier_id LEFT JOIN agent_keys_made k ON k.request_id = r.id
LEFT JOIN bank_account_changes b ON b.request_id = r.id LEFT JOIN bank_accounts n ON n.id = b.bank_account_id
WHERE (r.state = 'approved' AND r.kind = d.kind AND r.subject = d.subject AND d.uses = 1
       AND CASE d.kind WHEN 'agent_key' THEN r.maker_id = d.operator_id AND k.api_key = d.api_key
                       WHEN 'bank_account' THEN r.ended_by = d.operator_id AND 'bank:' || n.code = d.subject
                            AND b.bank = coalesce(r.payload::jsonb ->> 'bank', b.bank) AND b.account_number = coalesce(r.payload::jsonb ->> 'number', b.account_number)
                            AND b.account_name = coalesce(r.payload::jsonb ->> 'name', b.account_name)
                            AND b.auto_limit = coalesce((r.payload::jsonb ->> 'auto_limit')::bigint, b.auto_limit)
                       ELSE r.ended_by = d.operator_id AND 'supplier:' || s.code = d.subject END) IS NOT TRUE
UNION ALL
SELECT format('request %s (%s) was used, no action says so', u.request_id, u.what)
FROM (SELECT request_id, 'supplier_credentials' AS what FROM credential_changes UNION ALL SELECT request_id, 'agent_key' FROM agent_keys_made
      UNION ALL SELECT request_id, 'bank_account' FROM bank_account_changes WHERE request_id IS NOT NULL) u
WHERE NOT EXISTS (SELECT FROM doors d WHERE d.request = u.request_id::text AND d.kind = u.what)
UNION ALL
SELECT format('request %s about %s was agreed to but not carried out', r.id, r.subject)
FROM money_requests r
WHERE r.state = 'approved' AND ((r.kind = 'supplier_credentials' AND NOT EXISTS (SELECT FROM credential_changes c WHERE c.request_id = r.id))
                                OR (r.kind = 'bank_account' AND NOT EXISTS (SELECT FROM bank_account_changes b WHERE b.request_id = r.id)))
UNION ALL
SELECT format('supplier %s has the credentials of %s, the last that two people agreed on are of %s', s.code,
              coalesce('request ' || s.credentials_request_id, 'nobody'), coalesce('request ' || l.request_id, 'nobody'))
FROM suppliers s LEFT JOIN (SELECT DISTINCT ON (supplier_id) * FROM credential_changes ORDER BY supplier_id, version DESC) l ON l.supplier_id = s.id
WHERE s.credentials_request_id IS DISTINCT FROM l.request_id
UNION ALL
-- one person alone only lowers how much a role may move in a day; where nobody has changed it yet, anything may stand
SELECT CASE WHEN d.after IS DISTINCT FROM c.daily_cap AND d.is_last THEN format('%s may move %s a day, action %s made it %s', d.subject, c.daily_cap, d.seq, d.after)
            ELSE format('%s of %s by operator %s (action %s) raised it, no request of two people says so', d.action, d.subject, d.operator_id, d.seq) END
FROM (SELECT a.seq, a.operator_id, a.action, a.subject, (a.detail::jsonb ->> 'before')::bigint AS before, (a.detail::jsonb ->> 'after')::bigint AS after,
             a.detail::jsonb ->> 'request' AS request, row_number() OVER (PARTITION BY a.subject ORDER BY a.seq DESC) = 1 AS is_last
      FROM operator_actions a WHERE a.action = 'role.cap') d
LEFT JOIN role_caps c ON 'role:' || c.role = d.subject
LEFT JOIN money_requests r ON r.id::text = d.request AND r.kind = 'role_cap' AND r.state = 'approved' AND r.subject = d.subject
WHERE (d.is_last AND d.after IS DISTINCT FROM c.daily_cap) OR (d.after > d.before AND r.id IS NULL)
UNION ALL
-- one person alone only closes an account, credits less by rule, and gives tickets more codes and a longer grace
SELECT format('bank account %s (%s %s of %s, %s, by rule up to %s%s) is not what it was last made (version %s): %s %s of %s, %s, by rule up to %s%s%s', k.code, k.bank,
              k.account_number, k.account_name, k.status, k.auto_limit, CASE WHEN NOT k.auto_credit THEN ', off' END, coalesce(l.version::text, 'never'), l.bank,
              l.account_number, l.account_name, l.status, l.auto_limit, CASE WHEN k.unique_code_max < l.unique_code_max OR k.grace_minutes < l.grace_minutes THEN
                  format(', unique codes to %s, %s minutes of grace', l.unique_code_max, l.grace_minutes) END,
              CASE WHEN NOT l.auto_credit THEN ', off' WHEN l.secrets_sha256 IS DISTINCT FROM sha256(k.secrets_sealed) THEN ', with other secrets' END)
FROM bank_accounts k LEFT JOIN (SELECT DISTINCT ON (bank_account_id) * FROM bank_account_changes ORDER BY bank_account_id, version DESC) l ON l.bank_account_id = k.id
WHERE (k.bank = l.bank AND k.account_number = l.account_number AND k.account_name = l.account_name AND k.auto_limit <= l.auto_limit
       AND (k.status = 'closed' OR l.status = 'open') AND (l.auto_credit OR NOT k.auto_credit)
       AND k.unique_code_max >= coalesce(l.unique_code_max, 1) AND k.grace_minutes >= coalesce(l.grace_minutes, 0)
       AND l.secrets_sha256 IS NOT DISTINCT FROM sha256(k.secrets_sealed)) IS NOT TRUE

-- name: a16
-- title: every line of a bank is booked once, tickets and wallets got what their lines brought, suspense holds what is nobody's
-- broken: deposits booked wrongly
-- One scan of transfers for the deposits, grouped to a row a line, one for what touches banks and suspense; bank_lines and
-- deposit_tickets once each.
WITH booked AS (
    SELECT cause_id,
           count(*) FILTER (WHERE kind = 'bank_in') AS ins, sum(amount) FILTER (WHERE kind = 'bank_in') AS in_amount,
           min(debit_account_id) FILTER (WHERE kind = 'bank_in') AS in_bank,
           count(*) FILTER (WHERE kind = 'bank_in_back') AS backs, sum(amount) FILTER (WHERE kind = 'bank_in_back') AS back_amount,
           min(credit_account_id) FILTER (WHERE kind = 'bank_in_back') AS back_bank,
           count(*) FILTER (WHERE kind = 'bank_out') AS outs, sum(amount) FILTER (WHERE kind = 'bank_out') AS out_amount,
           min(credit_account_id) FILTER (WHERE kind = 'bank_out') AS out_bank,
           count(*) FILTER (WHERE kind IN ('deposit', 'deposit_manual')) AS credits, count(*) FILTER (WHERE kind = 'deposit') AS by_rule,
           coalesce(sum(amount) FILTER (WHERE kind IN ('deposit', 'deposit_manual')), 0) AS credited,
           min(credit_account_id) FILTER (WHERE kind IN ('deposit', 'deposit_manual')) AS wallet,
           coalesce(sum(amount) FILTER (WHERE kind = 'deposit_fee'), 0) AS fee,
           coalesce(sum(amount) FILTER (WHERE kind IN ('deposit_back', 'deposit_short')), 0) AS taken,
           min(debit_account_id) FILTER (WHERE kind = 'deposit_back') AS taken_from,
           min(debit_account_id) FILTER (WHERE kind = 'deposit_short') AS owed_by,
           count(*) FILTER (WHERE kind = 'supplier_deposit') AS paid, count(*) FILTER (WHERE kind = 'supplier_refund') AS refunded,
           coalesce(sum(amount) FILTER (WHERE kind IN ('supplier_deposit', 'supplier_refund')), 0) AS at_suppliers
    FROM transfers
    WHERE kind IN ('bank_in', 'bank_in_back', 'bank_out', 'deposit', 'deposit_manual', 'deposit_fee', 'deposit_back', 'deposit_short')
       OR (kind IN ('supplier_deposit', 'supplier_refund')
           AND (SELECT id FROM accounts WHERE code = 'suspense') IN (debit_account_id, credit_account_id))
    GROUP BY cause_id),
lines AS (
    SELECT l.id, l.state, l.direction, l.amount, l.bank_account_id, k.ledger_account_id AS bank, u.wallet_account_id AS agent_wallet, u.code AS agent,
           -- what a line books: whole rupiah, and nothing when it is known from another door
           l.amount > 0 AND l.state <> 'duplicate' AS counts
    FROM bank_lines l LEFT JOIN bank_accounts k ON k.id = l.bank_account_id LEFT JOIN users u ON u.id = l.agent_id)
SELECT format('line %s (%s, %s %s): booked in %s times for %s, back %s times, out %s times for %s; credited %s times for %s to account %s, fee %s, taken back %s; '
              'paid to a supplier %s times, from one %s times, together %s',
              coalesce(l.id, b.cause_id), coalesce(l.state, 'does not exist'), l.direction, l.amount, coalesce(b.ins, 0), coalesce(b.in_amount, 0),
              coalesce(b.backs, 0), coalesce(b.outs, 0), coalesce(b.out_amount, 0), coalesce(b.credits, 0), coalesce(b.credited, 0),
              coalesce(b.wallet::text, 'none'), coalesce(b.fee, 0), coalesce(b.taken, 0), coalesce(b.paid, 0), coalesce(b.refunded, 0),
              coalesce(b.at_suppliers, 0))
FROM lines l FULL JOIN booked b ON b.cause_id = l.id
LEFT JOIN accounts debtor ON debtor.id = b.owed_by
WHERE (CASE WHEN l.direction = 'CR' AND l.counts THEN b.ins = 1 AND b.in_amount = l.amount AND b.in_bank = l.bank AND b.backs + b.outs = 0
            WHEN l.direction = 'CR' AND b.ins = 1 THEN b.in_amount = l.amount AND b.in_bank = l.bank AND b.backs = 1 AND b.back_amount = l.amount
                                                       AND b.back_bank = l.bank AND b.outs = 0
            WHEN l.direction = 'DB' AND l.counts THEN b.outs = 1 AND b.out_amount = l.amount AND b.out_bank = l.bank AND b.ins + b.backs = 0
            ELSE coalesce(b.ins + b.backs + b.outs, 0) = 0 AND l.id IS NOT NULL END
       AND CASE WHEN l.state = 'credited' THEN b.credits = 1 AND b.credited + b.fee = l.amount AND b.wallet = l.agent_wallet AND b.taken = 0
                WHEN l.state = 'reversed' AND b.credits > 0 THEN b.credits = 1 AND b.credited + b.fee = l.amount AND b.taken = l.amount
                                                                 AND coalesce(b.taken_from, b.wallet) = b.wallet AND b.wallet = l.agent_wallet
                                                                 AND coalesce(debtor.code, 'receivable:' || l.agent) = 'receivable:' || l.agent
                ELSE coalesce(b.credits + b.credited + b.fee + b.taken, 0) = 0 END
       AND CASE WHEN l.state = 'supplier' AND l.direction = 'DB' THEN b.paid = 1 AND b.refunded = 0 AND b.at_suppliers = l.amount
                WHEN l.state = 'supplier' THEN b.refunded = 1 AND b.paid = 0 AND b.at_suppliers = l.amount
                ELSE coalesce(b.paid + b.refunded, 0) = 0 END) IS NOT TRUE
UNION ALL
SELECT format('ticket %s (%s, %s with fee %s): its line %s credited %s to account %s, fee %s', d.id, d.state, d.transfer_amount, d.fee,
              coalesce(d.line_id::text, 'none'), coalesce(b.credited, 0), coalesce(b.wallet::text, 'none'), coalesce(b.fee, 0))
FROM deposit_tickets d LEFT JOIN users u ON u.id = d.agent_id LEFT JOIN booked b ON b.cause_id = d.line_id
WHERE (d.wallet_account_id = u.wallet_account_id
       AND CASE WHEN d.state = 'approved' OR (d.state = 'reversed' AND b.credits > 0)
                THEN b.credits = 1 AND b.wallet = d.wallet_account_id AND b.fee = d.fee AND (b.by_rule = 0 OR b.in_amount = d.transfer_amount)
                ELSE coalesce(b.by_rule, 0) = 0 END) IS NOT TRUE
UNION ALL
SELECT format('line %s was credited by rule but belongs to no ticket', b.cause_id)
FROM booked b WHERE b.by_rule > 0 AND NOT EXISTS (SELECT FROM deposit_tickets d WHERE d.line_id = b.cause_id AND d.state IN ('approved', 'reversed'))
UNION ALL
SELECT format('bank account %s: %s lines of %s were reversed, the bank took back %s', bank_account_id, reversed, amount, taken)
FROM (SELECT bank_account_id, amount, count(*) FILTER (WHERE state = 'reversed') AS reversed, count(*) FILTER (WHERE state = 'takeback') AS taken
      FROM lines GROUP BY bank_account_id, amount) AS pairs
WHERE reversed <> taken
UNION ALL
SELECT format('%s has %s, its lines and openings make %s', a.code, a.balance, coalesce(o.amount, 0) - coalesce(n.amount, 0))
FROM bank_accounts k JOIN account_balances a ON a.id = k.ledger_account_id
LEFT JOIN (SELECT bank, sum(CASE direction WHEN 'CR' THEN amount ELSE -amount END) AS amount FROM lines WHERE counts GROUP BY bank) n ON n.bank = a.id
LEFT JOIN (SELECT account_id, sum(amount) AS amount
           FROM (SELECT debit_account_id AS account_id, -amount AS amount FROM transfers WHERE kind = 'opening'
                 UNION ALL SELECT credit_account_id, amount FROM transfers WHERE kind = 'opening') AS sides GROUP BY account_id) o ON o.account_id = a.id
WHERE (a.balance = coalesce(o.amount, 0) - coalesce(n.amount, 0)) IS NOT TRUE
UNION ALL
SELECT format('suspense has %s, but the lines that are nobody''s make %s', has.amount, should.amount)
FROM (SELECT coalesce(sum(balance), 0) AS amount FROM account_balances WHERE kind = 'suspense') AS has,
     (SELECT coalesce((SELECT sum(amount) FROM lines WHERE counts AND state IN ('suspense', 'held')), 0)
           - coalesce((SELECT sum(amount) FROM lines WHERE counts AND state = 'out'), 0) AS amount) AS should
WHERE has.amount <> should.amount
UNION ALL
SELECT format('%s has %s: more was written off than its agent owes', code, balance) FROM account_balances WHERE kind = 'receivable' AND balance > 0

-- name: a17
-- title: agents' transfers moved what they say, once; a cancelled one gave it back
-- broken: transfers between agents booked wrongly
-- One scan of balance_transfers, one of transfers for these two kinds, joined by hash.
WITH moved AS (
    SELECT cause_id, count(*) FILTER (WHERE kind = 'transfer') AS n, sum(amount) FILTER (WHERE kind = 'transfer') AS amount,
           min(debit_account_id) FILTER (WHERE kind = 'transfer') AS giver, min(credit_account_id) FILTER (WHERE kind = 'transfer') AS receiver,
           count(*) FILTER (WHERE kind = 'transfer_back') AS backs, sum(amount) FILTER (WHERE kind = 'transfer_back') AS back_amount,
           min(debit_account_id) FILTER (WHERE kind = 'transfer_back') AS back_giver,
           min(credit_account_id) FILTER (WHERE kind = 'transfer_back') AS back_receiver
    FROM transfers WHERE kind IN ('transfer', 'transfer_back') GROUP BY cause_id)
SELECT format('transfer %s (%s) of %s from account %s to %s: moved %s times for %s from account %s to %s, given back %s times for %s',
              coalesce(b.id, m.cause_id), coalesce(b.state, 'does not exist'), b.amount, b.from_account_id, b.to_account_id, coalesce(m.n, 0),
              coalesce(m.amount, 0), coalesce(m.giver::text, 'none'), coalesce(m.receiver::text, 'none'), coalesce(m.backs, 0), coalesce(m.back_amount, 0))
FROM balance_transfers b FULL JOIN moved m ON m.cause_id = b.id
LEFT JOIN users f ON f.id = b.from_agent_id LEFT JOIN users t ON t.id = b.to_agent_id
WHERE (m.n = 1 AND m.amount = b.amount AND m.giver = b.from_account_id AND m.receiver = b.to_account_id
       AND b.from_account_id = f.wallet_account_id AND b.to_account_id = t.wallet_account_id
       AND CASE WHEN b.state = 'cancelled' THEN m.backs = 1 AND m.back_amount = b.amount AND m.back_giver = b.to_account_id
                                                AND m.back_receiver = b.from_account_id
                ELSE m.backs = 0 END) IS NOT TRUE

-- name: a18
-- title: commission matures only after its cutoff, each run pays what it says
-- broken: maturities differ
-- One scan of transfers for commission, grouped to a row an account and run before anything is sorted.
WITH cutoffs AS (SELECT id, cutoff, row_number() OVER (ORDER BY cutoff, id) AS place FROM maturities),
earned AS (
    -- with the first run whose cutoff is not before it
    SELECT credit_account_id AS account_id,
           width_bucket(at - interval '1 microsecond', (SELECT array_agg(cutoff ORDER BY place) FROM cutoffs)) + 1 AS place, sum(amount) AS amount
    FROM transfers WHERE kind = 'commission' AND EXISTS (SELECT FROM maturities) GROUP BY 1, 2),
paid AS (SELECT cause_id, debit_account_id AS account_id, credit_account_id AS wallet, sum(amount) AS amount, count(*) AS n
         FROM transfers WHERE kind = 'maturity' GROUP BY 1, 2, 3),
events AS (
    SELECT account_id, place, amount, 0::numeric AS matured FROM earned
    UNION ALL
    SELECT p.account_id, c.place, 0, p.amount FROM paid p JOIN cutoffs c ON c.id = p.cause_id),
running AS (
    SELECT account_id, place, sum(sum(amount)) OVER upto AS earned, sum(sum(matured)) OVER upto AS matured
    FROM events GROUP BY account_id, place WINDOW upto AS (PARTITION BY account_id ORDER BY place))
SELECT format('%s: %s matured by the cutoff %s, but only %s was earned before it', a.code, r.matured, c.cutoff, r.earned)
FROM running r JOIN cutoffs c USING (place) LEFT JOIN accounts a ON a.id = r.account_id
WHERE r.matured > r.earned
UNION ALL
SELECT format('maturity %s of %s to %s accounts: paid %s to %s', coalesce(m.id, s.cause_id), m.amount, m.accounts, coalesce(s.amount, 0),
              coalesce(s.accounts, 0))
FROM maturities m FULL JOIN (SELECT cause_id, sum(amount) AS amount, sum(n) AS accounts FROM paid GROUP BY cause_id) s ON s.cause_id = m.id
WHERE (s.amount = m.amount AND s.accounts = m.accounts) IS NOT TRUE
UNION ALL
SELECT format('maturity %s moves %s from account %s to account %s, which are not one agent''s commission and wallet', p.cause_id, p.amount, p.account_id,
              p.wallet)
FROM paid p WHERE NOT EXISTS (SELECT FROM users u WHERE u.commission_account_id = p.account_id AND u.wallet_account_id = p.wallet)

-- name: p1
-- title: default partitions are empty
-- broken: tables have rows in their default partition
-- A default partition that never grew is empty without a look; a grown one is counted through its parent, since the
-- auditor's role may read only those. query_to_xml runs the count for a table that is known by name only.
WITH grown AS (
    SELECT p.name, c.oid::regclass AS part
    FROM partitioned_tables p JOIN pg_class c ON c.oid = to_regclass(p.name || '_default')
    WHERE pg_relation_size(c.oid) > 0),
counted AS MATERIALIZED (
    SELECT name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I WHERE tableoid = %s', name, part::oid), false, true, '')))[1]::text::bigint AS n
    FROM grown)
SELECT format('%s has %s', name, n) FROM counted WHERE n > 0
