-- What the pages for deposits, ledgers, agents and complaints read, beside control.sql; the same conventions. Conditions on a
-- parameter alone are decided when the statement is planned, so that each form of it finds its index.

-- name: ticket_list
-- Those that wait hold their amount: deposit_tickets_due. Others by key, a time being a stretch of keys, or by agent. Every word of a search is found in the agent,
-- the number or an amount.
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.id DESC), '[]'::json), 'next', CASE WHEN count(*) = :limit THEN min(r.id::text) END)::text FROM (
    SELECT k.id, json_build_object('id', k.id, 'no', upper(right(k.id::text, 6)), 'agent', u.code, 'agent_name', u.name, 'bank', b.code, 'amount', k.amount, 'unique_code', k.unique_code,
        'transfer_amount', k.transfer_amount, 'fee', k.fee, 'state', k.state, 'opened_at', (extract(epoch FROM k.opened_at) * 1000)::bigint,
        'expires_at', (extract(epoch FROM k.expires_at) * 1000)::bigint, 'ended_at', (extract(epoch FROM k.ended_at) * 1000)::bigint,
        'age_s', extract(epoch FROM coalesce(k.ended_at, now()) - k.opened_at)::bigint, 'line', k.line_id, 'line_reason', l.reason,
        'by', CASE WHEN c.kind = 'deposit' THEN 'rule' WHEN c.kind IS NOT NULL OR k.state = 'rejected' THEN 'person' END,
        'decided_by', CASE WHEN k.state = 'rejected' THEN (SELECT x.username FROM operator_actions a JOIN operators x ON x.id = a.operator_id
                                                           WHERE a.subject = 'ticket:' || k.id::text AND a.action = 'ticket.reject' ORDER BY a.seq DESC LIMIT 1) ELSE o.username END,
        'request', (SELECT q.id FROM money_requests q WHERE q.subject = 'bank_line:' || k.line_id::text AND q.state = 'proposed' ORDER BY q.created_at LIMIT 1)) AS one
    FROM deposit_tickets k JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id LEFT JOIN bank_lines l ON l.id = k.line_id
    LEFT JOIN LATERAL (SELECT t.kind, t.request_id FROM transfers t WHERE t.cause_id = k.line_id AND t.kind IN ('deposit', 'deposit_manual') AND t.leg = 0 LIMIT 1) c ON true
    LEFT JOIN request_approvals p ON p.request_id = c.request_id LEFT JOIN operators o ON o.id = p.checker_id
    WHERE (:state::text IN ('', 'all') OR k.state = :state::text OR (:state::text = 'waiting' AND k.state IN ('open', 'matched')))
      AND (:state::text NOT IN ('waiting', 'open', 'matched') OR k.holds_amount)
      AND (:agent::text = '' OR k.agent_id = (SELECT x.id FROM users x WHERE x.code = :agent::text)) AND (:bank::text = '' OR b.code = :bank::text)
      AND (:before::uuid IS NULL OR k.id < :before::uuid)
      AND (:from::bigint = 0 OR k.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0))) AND (:to::bigint = 0 OR k.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0)))
      AND k.transfer_amount BETWEEN :amount_min::bigint AND :amount_max::bigint
      AND (:no::text = '' OR upper(right(k.id::text, 6)) = upper(:no::text))
      AND (:search::text = '' OR NOT EXISTS (SELECT FROM unnest(string_to_array(lower(:search::text), ' ')) w
                                             WHERE w NOT IN (k.transfer_amount::text, k.amount::text) AND strpos(lower(concat_ws(' ', u.code, u.name, right(k.id::text, 6))), w) = 0))
    ORDER BY k.id DESC LIMIT :limit) r

-- name: ticket_one
SELECT json_build_object('id', k.id, 'no', upper(right(k.id::text, 6)), 'agent', u.code, 'agent_name', u.name, 'ref_id', k.ref_id, 'bank', b.code, 'bank_name', b.bank || ' ' || b.account_number,
    'amount', k.amount, 'unique_code', k.unique_code, 'transfer_amount', k.transfer_amount, 'fee', k.fee, 'credit', k.transfer_amount - k.fee, 'state', k.state, 'note', k.note,
    'opened_at', (extract(epoch FROM k.opened_at) * 1000)::bigint, 'expires_at', (extract(epoch FROM k.expires_at) * 1000)::bigint,
    'ended_at', (extract(epoch FROM k.ended_at) * 1000)::bigint, 'age_s', extract(epoch FROM coalesce(k.ended_at, now()) - k.opened_at)::bigint,
    'balance', a.balance, 'balance_before', CASE WHEN c.kind IS NOT NULL THEN c.credit_before WHEN k.state IN ('open', 'matched') THEN a.balance END,
    'balance_after', CASE WHEN c.kind IS NOT NULL THEN c.credit_after WHEN k.state IN ('open', 'matched') THEN a.balance + k.transfer_amount - k.fee END,
    'by', CASE WHEN c.kind = 'deposit' THEN 'rule' WHEN c.kind IS NOT NULL OR k.state = 'rejected' THEN 'person' END,
    'decided_by', coalesce(o.username, j.username), 'decided_at', (extract(epoch FROM coalesce(c.at, j.at)) * 1000)::bigint,
    'request', (SELECT q.id FROM money_requests q WHERE q.subject = 'bank_line:' || k.line_id::text AND q.state = 'proposed' ORDER BY q.created_at LIMIT 1),
    'line', CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'state', l.state, 'reason', l.reason, 'amount', l.amount, 'source', l.source, 'date', l.line_date, 'time', l.line_time,
        'description', CASE WHEN :personal THEN l.description ELSE '***' END, 'sender', CASE WHEN :personal THEN l.sender ELSE '***' END,
        'reference', CASE WHEN :personal THEN l.reference ELSE '***' END, 'received_at', (extract(epoch FROM l.received_at) * 1000)::bigint) END,
    'history', (SELECT coalesce(json_agg(json_build_object('seq', h.seq, 'at', (extract(epoch FROM h.at) * 1000)::bigint, 'user', x.username, 'action', h.action,
            'detail', CASE WHEN :personal THEN regexp_replace(h.detail, ',?"address":"[^"]*"\}$', '}') ELSE '{}' END) ORDER BY h.seq), '[]'::json)
        FROM operator_actions h JOIN operators x ON x.id = h.operator_id
        WHERE h.subject IN (SELECT 'ticket:' || k.id::text
                            UNION ALL SELECT 'money_request:' || q.id::text FROM money_requests q WHERE q.subject = 'bank_line:' || k.line_id::text)))::text
FROM deposit_tickets k JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id JOIN accounts a ON a.id = k.wallet_account_id
LEFT JOIN bank_lines l ON l.id = k.line_id
LEFT JOIN LATERAL (SELECT t.kind, t.request_id, t.credit_before, t.credit_after, t.at FROM transfers t
                   WHERE t.cause_id = k.line_id AND t.kind IN ('deposit', 'deposit_manual') AND t.leg = 0 LIMIT 1) c ON true
LEFT JOIN request_approvals p ON p.request_id = c.request_id LEFT JOIN operators o ON o.id = p.checker_id
LEFT JOIN LATERAL (SELECT x.username, h.at FROM operator_actions h JOIN operators x ON x.id = h.operator_id
                   WHERE k.state = 'rejected' AND h.subject = 'ticket:' || k.id::text AND h.action = 'ticket.reject' ORDER BY h.seq DESC LIMIT 1) j ON true
WHERE k.id = :ticket::uuid

-- name: line_list
-- What waits: bank_lines_waiting. Others by key, a time being a stretch of keys, or by account. Every word of a search is found in what the bank wrote, or is the amount.
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.id DESC), '[]'::json), 'next', CASE WHEN count(*) = :limit THEN min(r.id::text) END)::text FROM (
    SELECT l.id, json_build_object('id', l.id, 'bank', b.code, 'direction', l.direction, 'amount', l.amount, 'state', l.state, 'reason', l.reason, 'date', l.line_date, 'time', l.line_time,
        'description', CASE WHEN :personal THEN l.description ELSE '***' END, 'sender', CASE WHEN :personal THEN l.sender ELSE '***' END,
        'reference', CASE WHEN :personal THEN l.reference ELSE '***' END, 'source', l.source, 'received_at', (extract(epoch FROM l.received_at) * 1000)::bigint,
        'age_s', extract(epoch FROM now() - l.received_at)::bigint, 'agent', u.code, 'ticket', (SELECT k.id FROM deposit_tickets k WHERE k.line_id = l.id),
        'request', (SELECT q.id FROM money_requests q WHERE q.subject = 'bank_line:' || l.id::text AND q.state = 'proposed' ORDER BY q.created_at LIMIT 1)) AS one
    FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id LEFT JOIN users u ON u.id = l.agent_id
    WHERE (:state::text NOT IN ('unmatched', 'held') OR l.state IN ('suspense', 'held')) AND (:state::text <> 'unmatched' OR l.state = 'suspense')
      AND (:state::text <> 'held' OR l.state = 'held') AND (:state::text <> 'matched' OR l.state NOT IN ('suspense', 'held'))
      AND (:bank::text = '' OR l.bank_account_id = (SELECT x.id FROM bank_accounts x WHERE x.code = :bank::text))
      AND (:direction::text = '' OR l.direction = :direction::text) AND (:before::uuid IS NULL OR l.id < :before::uuid)
      AND (:agent::text = '' OR u.code = :agent::text)
      AND (:from::bigint = 0 OR l.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0))) AND (:to::bigint = 0 OR l.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0)))
      AND l.amount BETWEEN :amount_min::bigint AND :amount_max::bigint
      AND (:sender::text = '' OR (:personal AND strpos(lower(l.sender), lower(:sender::text)) > 0))
      AND (:search::text = '' OR NOT EXISTS (SELECT FROM unnest(string_to_array(lower(:search::text), ' ')) w
                                             WHERE w <> l.amount::text AND NOT (:personal AND strpos(lower(concat_ws(' ', l.sender, l.description, l.reference)), w) > 0)))
    ORDER BY l.id DESC LIMIT :limit) r

-- name: line_one
SELECT json_build_object('id', l.id, 'bank', b.code, 'bank_name', b.bank || ' ' || b.account_number, 'direction', l.direction, 'amount', l.amount, 'state', l.state, 'reason', l.reason,
    'date', l.line_date, 'time', l.line_time, 'description', CASE WHEN :personal THEN l.description ELSE '***' END, 'sender', CASE WHEN :personal THEN l.sender ELSE '***' END,
    'reference', CASE WHEN :personal THEN l.reference ELSE '***' END, 'balance', CASE WHEN :ledger THEN l.balance END, 'source', l.source,
    'received_at', (extract(epoch FROM l.received_at) * 1000)::bigint, 'age_s', extract(epoch FROM now() - l.received_at)::bigint, 'agent', u.code,
    'ticket', (SELECT k.id FROM deposit_tickets k WHERE k.line_id = l.id), 'same_as', l.same_as,
    'import', (SELECT json_build_object('file', i.file_name, 'at', (extract(epoch FROM i.at) * 1000)::bigint, 'operator', o.username)
               FROM bank_imports i LEFT JOIN operators o ON o.id = i.operator_id WHERE i.id = l.import_id),
    'transfers', (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'debit', d.code, 'credit', c.code, 'amount', t.amount, 'at', (extract(epoch FROM t.at) * 1000)::bigint)
                                           ORDER BY t.at, t.kind), '[]'::json)
                  FROM transfers t JOIN accounts d ON d.id = t.debit_account_id JOIN accounts c ON c.id = t.credit_account_id WHERE t.cause_id = l.id),
    'requests', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'state', q.state, 'maker', m.username, 'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint)
                                          ORDER BY q.created_at), '[]'::json)
                 FROM money_requests q JOIN operators m ON m.id = q.maker_id WHERE q.subject = 'bank_line:' || l.id::text))::text
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id LEFT JOIN users u ON u.id = l.agent_id WHERE l.id = :line::uuid

-- name: suggest_lines
-- bank_lines_waiting: the newest that wait, of the bank of one ticket, or one line.
SELECT l.id::text AS key, b.code AS bank, l.amount, l.state, l.reason, CASE WHEN l.sender <> '' THEN l.sender ELSE l.description END AS sender,
       (extract(epoch FROM l.received_at) * 1000)::bigint AS received_ms, coalesce((SELECT k.id::text FROM deposit_tickets k WHERE k.line_id = l.id), '') AS held_for
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
WHERE l.state IN ('suspense', 'held') AND l.direction = 'CR' AND (:line::uuid IS NULL OR l.id = :line::uuid)
  AND (:ticket::uuid IS NULL OR l.bank_account_id = (SELECT k.bank_account_id FROM deposit_tickets k WHERE k.id = :ticket::uuid))
ORDER BY l.received_at DESC LIMIT :most

-- name: suggest_tickets
-- deposit_tickets_amount_held: those that keep their amount, of the bank of one line, or one ticket.
SELECT k.id::text AS key, b.code AS bank, u.code AS agent, u.name AS agent_name, k.amount, k.transfer_amount, k.state, (extract(epoch FROM k.opened_at) * 1000)::bigint AS opened_ms
FROM deposit_tickets k JOIN bank_accounts b ON b.id = k.bank_account_id JOIN users u ON u.id = k.agent_id
WHERE (:ticket::uuid IS NOT NULL OR k.holds_amount) AND (:ticket::uuid IS NULL OR k.id = :ticket::uuid)
  AND (:line::uuid IS NULL OR k.bank_account_id = (SELECT l.bank_account_id FROM bank_lines l WHERE l.id = :line::uuid))
ORDER BY k.id DESC LIMIT :most

-- name: ledger_account
-- As its owner sees it: what we have at a supplier or a bank is positive.
SELECT u.code AS key, u.name, a.id AS account_id, a.balance FROM users u JOIN accounts a ON a.id = u.wallet_account_id WHERE :account::text = 'agent' AND u.code = :code::text
UNION ALL
SELECT s.code, s.name, b.id, -b.balance FROM suppliers s JOIN account_balances b ON b.id = s.deposit_account_id WHERE :account::text = 'supplier' AND s.code = :code::text
UNION ALL
SELECT k.code, k.bank || ' ' || k.account_number, b.id, -b.balance FROM bank_accounts k JOIN account_balances b ON b.id = k.ledger_account_id WHERE :account::text = 'bank' AND k.code = :code::text

-- name: wallet_place
-- Where a wallet stood before a moment: transfers_by_debit and transfers_by_credit, newest first.
SELECT 'place'::text AS key, seq, balance
FROM ((SELECT debit_seq AS seq, debit_after AS balance FROM transfers
       WHERE debit_account_id = :id AND debit_seq IS NOT NULL AND at < to_timestamp(:moment::bigint / 1000.0) ORDER BY debit_seq DESC LIMIT 1)
      UNION ALL
      (SELECT credit_seq, credit_after FROM transfers
       WHERE credit_account_id = :id AND credit_seq IS NOT NULL AND at < to_timestamp(:moment::bigint / 1000.0) ORDER BY credit_seq DESC LIMIT 1)) AS latest
ORDER BY seq DESC LIMIT 1

-- name: wallet_moves
-- A range of the own count of a wallet.
SELECT m.seq::text AS key, (extract(epoch FROM m.at) * 1000)::bigint AS at_ms, m.kind, m.amount, m.after, m.cause_id::text AS cause,
       coalesce(CASE WHEN m.kind IN ('debit', 'refund', 'reversal') THEN s.product_code
                     WHEN m.kind IN ('deposit', 'deposit_manual', 'deposit_back') THEN (SELECT b.code FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id WHERE l.id = m.cause_id)
                     ELSE c.label END, '') AS thing,
       coalesce(CASE WHEN m.kind IN ('debit', 'refund', 'reversal') THEN
                          CASE WHEN :personal THEN s.destination WHEN length(s.destination) <= 8 THEN '***' ELSE left(s.destination, 5) || '***' || right(s.destination, 3) END
                     WHEN m.kind IN ('transfer', 'transfer_back') THEN
                          (SELECT CASE WHEN b.from_account_id = :id THEN t.code ELSE f.code END
                           FROM balance_transfers b JOIN users f ON f.id = b.from_agent_id JOIN users t ON t.id = b.to_agent_id WHERE b.id = m.cause_id) END, '') AS party,
       coalesce(CASE WHEN m.kind IN ('debit', 'refund', 'reversal') THEN s.ref_id
                     WHEN m.kind IN ('deposit', 'deposit_manual', 'deposit_back') THEN (SELECT d.ref_id FROM deposit_tickets d WHERE d.line_id = m.cause_id)
                     WHEN m.kind IN ('transfer', 'transfer_back') THEN (SELECT b.ref_id FROM balance_transfers b WHERE b.id = m.cause_id) END, '') AS reference,
       coalesce(k.username, '') AS maker, coalesce(h.username, '') AS checker, coalesce(m.request_id::text, '') AS request
FROM (SELECT debit_seq AS seq, kind, -amount AS amount, debit_after AS after, cause_id, request_id, at
      FROM transfers WHERE debit_account_id = :id AND debit_seq > :after_seq AND debit_seq <= :last_seq AND (:kind::text = '' OR kind = :kind::text)
      UNION ALL
      SELECT credit_seq, kind, amount, credit_after, cause_id, request_id, at
      FROM transfers WHERE credit_account_id = :id AND credit_seq > :after_seq AND credit_seq <= :last_seq AND (:kind::text = '' OR kind = :kind::text)
      ORDER BY 1 LIMIT :limit) AS m
LEFT JOIN LATERAL (SELECT t.product_code, t.destination, t.ref_id FROM transactions t WHERE t.id = m.cause_id AND m.kind IN ('debit', 'refund', 'reversal') OFFSET 0) s ON true
LEFT JOIN money_requests r ON r.id = m.request_id LEFT JOIN reason_codes c ON c.code = r.reason_code LEFT JOIN operators k ON k.id = r.maker_id
LEFT JOIN request_approvals p ON p.request_id = m.request_id LEFT JOIN operators h ON h.id = p.checker_id
ORDER BY m.seq

-- name: book_sums
-- What came and went since two moments, by transfers_at; of a bank account by transfers_off_sale, in which all of it is.
SELECT 'sums'::text AS key, coalesce(sum(CASE WHEN t.debit_account_id = :id THEN t.amount ELSE -t.amount END), 0)::bigint AS since_from,
       coalesce(sum(CASE WHEN t.debit_account_id = :id THEN t.amount ELSE -t.amount END) FILTER (WHERE t.at >= to_timestamp(:to::bigint / 1000.0)), 0)::bigint AS since_to,
       -(SELECT b.balance FROM account_balances b WHERE b.id = :id) AS now
FROM transfers t
WHERE (t.debit_account_id = :id OR t.credit_account_id = :id) AND t.at >= to_timestamp(:from::bigint / 1000.0)
  AND (NOT :off_sale OR t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission'))

-- name: book_moves
-- One way or the other: the key says where a page goes on (its moment in microseconds, cause, kind and leg), low and high bound what
-- is still to be read. Oldest first, balances grow from where the page begins; newest first they are taken off from there, which on
-- the first page is what the account holds now, less what came since the end: told by the same statement, so that nothing comes between.
-- Of one kind alone all of them are added up, else only those of the page.
WITH w AS NOT MATERIALIZED (
    SELECT (extract(epoch FROM t.at) * 1000000)::bigint AS us, t.cause_id, t.kind, t.leg, t.request_id, CASE WHEN t.debit_account_id = :id THEN t.amount ELSE -t.amount END AS amount
    FROM transfers t
    WHERE (t.debit_account_id = :id OR t.credit_account_id = :id)
      AND t.at >= timestamptz 'epoch' + :low_us::bigint * interval '1 microsecond' AND t.at <= timestamptz 'epoch' + :high_us::bigint * interval '1 microsecond'
      AND (NOT :off_sale OR t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission'))
      AND (:place_us::bigint = 0
           OR CASE WHEN :newest THEN (t.at, t.cause_id, t.kind, t.leg) < (timestamptz 'epoch' + :place_us::bigint * interval '1 microsecond', :place_cause::uuid, :place_kind::text, :place_leg::smallint)
                   ELSE (t.at, t.cause_id, t.kind, t.leg) > (timestamptz 'epoch' + :place_us::bigint * interval '1 microsecond', :place_cause::uuid, :place_kind::text, :place_leg::smallint) END)),
start AS (
    SELECT CASE WHEN NOT :newest OR :place_us::bigint <> 0 THEN :start::bigint
                ELSE -(SELECT b.balance FROM account_balances b WHERE b.id = :id)
                     - coalesce((SELECT sum(CASE WHEN t.debit_account_id = :id THEN t.amount ELSE -t.amount END) FROM transfers t
                                 WHERE (t.debit_account_id = :id OR t.credit_account_id = :id) AND t.at > timestamptz 'epoch' + :high_us::bigint * interval '1 microsecond'
                                   AND (NOT :off_sale OR t.kind NOT IN ('debit', 'settle', 'refund', 'cost', 'commission'))), 0) END AS balance)
SELECT m.us::text || ':' || m.cause_id::text || ':' || m.kind || ':' || m.leg::text AS key, m.us / 1000 AS at_ms, m.kind, m.amount, m.total AS after, m.cause_id::text AS cause,
       coalesce(CASE WHEN m.kind IN ('cost', 'cost_back', 'late_cost') THEN s.product_code WHEN l.id IS NOT NULL AND :off_sale THEN CASE WHEN :personal THEN l.description ELSE '***' END
                     ELSE c.label END, '') AS thing,
       coalesce(CASE WHEN m.kind IN ('cost', 'cost_back', 'late_cost') THEN
                          CASE WHEN :personal THEN s.destination WHEN length(s.destination) <= 8 THEN '***' ELSE left(s.destination, 5) || '***' || right(s.destination, 3) END
                     WHEN l.id IS NOT NULL AND :off_sale THEN (SELECT u.code FROM users u WHERE u.id = l.agent_id) END, '') AS party,
       coalesce(CASE WHEN m.kind IN ('cost', 'cost_back', 'late_cost') THEN s.ref_id WHEN l.id IS NOT NULL AND :personal THEN l.reference END, '') AS reference,
       coalesce(k.username, '') AS maker, coalesce(h.username, '') AS checker, coalesce(m.request_id::text, '') AS request
FROM (SELECT * FROM (
      (SELECT v.*, row_number() OVER o AS place, ((SELECT balance FROM start) + sum(v.amount) OVER o)::bigint AS total
       FROM (SELECT * FROM w WHERE NOT :newest ORDER BY us, cause_id, kind, leg LIMIT CASE WHEN :kind::text = '' THEN :limit::bigint END) v
       WINDOW o AS (ORDER BY v.us, v.cause_id, v.kind, v.leg))
      UNION ALL
      (SELECT v.*, row_number() OVER n, ((SELECT balance FROM start) - sum(v.amount) OVER n + v.amount)::bigint
       FROM (SELECT * FROM w WHERE :newest ORDER BY us DESC, cause_id DESC, kind DESC, leg DESC LIMIT CASE WHEN :kind::text = '' THEN :limit::bigint END) v
       WINDOW n AS (ORDER BY v.us DESC, v.cause_id DESC, v.kind DESC, v.leg DESC))) told
      WHERE :kind::text = '' OR told.kind = :kind::text ORDER BY told.place LIMIT :limit) m
LEFT JOIN LATERAL (SELECT t.product_code, t.destination, t.ref_id FROM transactions t
                   WHERE t.id = coalesce((SELECT x.sale_id FROM cases x WHERE x.id = m.cause_id), m.cause_id) AND m.kind IN ('cost', 'cost_back', 'late_cost') OFFSET 0) s ON true
LEFT JOIN bank_lines l ON l.id = m.cause_id
LEFT JOIN money_requests r ON r.id = m.request_id LEFT JOIN reason_codes c ON c.code = r.reason_code LEFT JOIN operators k ON k.id = r.maker_id
LEFT JOIN request_approvals p ON p.request_id = m.request_id LEFT JOIN operators h ON h.id = p.checker_id
ORDER BY m.place

-- name: search_id
-- By primary keys.
SELECT 'sale'::text AS kind, t.id::text AS id, trx_code(t.id) AS title, t.product_code || ' '
         || CASE WHEN :personal THEN t.destination WHEN length(t.destination) <= 8 THEN '***' ELSE left(t.destination, 5) || '***' || right(t.destination, 3) END || ' ' || u.code
         || CASE WHEN :personal AND t.sn <> '' THEN ' SN ' || t.sn ELSE '' END AS detail,
       CASE WHEN t.settled_at IS NULL AND EXISTS (SELECT FROM attempts x WHERE x.sale_id = t.id AND x.state = 'UNKNOWN') THEN 'DOUBTFUL' ELSE t.status END AS state, t.price AS amount, (extract(epoch FROM t.created_at) * 1000)::bigint AS time
FROM transactions t JOIN users u ON u.id = t.agent_id WHERE t.id = :id::uuid
UNION ALL
SELECT 'ticket', k.id::text, upper(right(k.id::text, 6)), u.code || ' ' || b.code, k.state, k.transfer_amount, (extract(epoch FROM k.opened_at) * 1000)::bigint
FROM deposit_tickets k JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id WHERE k.id = :id::uuid
UNION ALL
SELECT 'line', l.id::text, b.code, CASE WHEN :personal THEN l.description ELSE '***' END, l.state, l.amount, (extract(epoch FROM l.received_at) * 1000)::bigint
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id WHERE l.id = :id::uuid
UNION ALL
SELECT 'request', r.id::text, r.kind, r.subject || ' ' || m.username, r.state, coalesce(r.amount, r.at_stake), (extract(epoch FROM r.created_at) * 1000)::bigint
FROM money_requests r JOIN operators m ON m.id = r.maker_id WHERE r.id = :id::uuid
UNION ALL
SELECT 'case', c.id::text, c.kind, CASE WHEN c.sale_id IS NOT NULL THEN trx_code(c.sale_id) ELSE c.subject END, c.state, NULL, (extract(epoch FROM c.opened_at) * 1000)::bigint
FROM cases c WHERE c.id = :id::uuid OR c.sale_id = :id::uuid

-- name: search_sales
-- transactions_by_destination; order_keys and serials by their keys.
SELECT 'sale'::text AS kind, t.id::text AS id, trx_code(t.id) AS title, t.product_code || ' '
         || CASE WHEN :personal THEN t.destination WHEN length(t.destination) <= 8 THEN '***' ELSE left(t.destination, 5) || '***' || right(t.destination, 3) END || ' ' || u.code
         || CASE WHEN :personal AND t.sn <> '' THEN ' SN ' || t.sn ELSE '' END AS detail,
       CASE WHEN t.settled_at IS NULL AND EXISTS (SELECT FROM attempts x WHERE x.sale_id = t.id AND x.state = 'UNKNOWN') THEN 'DOUBTFUL' ELSE t.status END AS state, t.price AS amount, (extract(epoch FROM t.created_at) * 1000)::bigint AS time
FROM (SELECT id FROM (
          (SELECT d.id FROM transactions d WHERE d.destination = ANY (string_to_array(:destinations::text, ' ')) ORDER BY d.id DESC LIMIT :limit)
          UNION
          (SELECT k.sale_id FROM order_keys k WHERE k.ref_id = :text::text ORDER BY k.sale_id DESC LIMIT :limit)
          UNION
          (SELECT n.sale_id FROM serials n WHERE :personal AND n.sn IN (:text::text, :bare::text) ORDER BY n.sale_id DESC LIMIT :limit)) found
      ORDER BY id DESC LIMIT :limit) f JOIN transactions t ON t.id = f.id JOIN users u ON u.id = t.agent_id
ORDER BY t.id DESC

-- name: search_deposits
-- deposit_tickets_amount_held and bank_lines_by_amount by every account in turn, tickets of lines by deposit_tickets_line_once, ref ids by every agent.
SELECT 'ticket'::text AS kind, k.id::text AS id, upper(right(k.id::text, 6)) AS title, u.code || ' ' || b.code AS detail, k.state, k.transfer_amount AS amount,
       (extract(epoch FROM k.opened_at) * 1000)::bigint AS time
FROM (SELECT id FROM (
          (SELECT x.id FROM bank_accounts b CROSS JOIN LATERAL (SELECT h.id FROM deposit_tickets h WHERE h.bank_account_id = b.id AND h.transfer_amount = :amount AND h.holds_amount OFFSET 0) x)
          UNION
          (SELECT h.id FROM bank_accounts b CROSS JOIN LATERAL (SELECT y.id FROM bank_lines y WHERE y.bank_account_id = b.id AND y.amount = :amount ORDER BY y.received_at DESC LIMIT :limit) l
           JOIN deposit_tickets h ON h.line_id = l.id)
          UNION
          (SELECT x.id FROM users a CROSS JOIN LATERAL (SELECT h.id FROM deposit_tickets h WHERE h.agent_id = a.id AND h.ref_id = :text::text OFFSET 0) x LIMIT :limit)) found
      ORDER BY id DESC LIMIT :limit) f JOIN deposit_tickets k ON k.id = f.id JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id
UNION ALL
SELECT 'line', l.id::text, b.code, CASE WHEN :personal THEN l.description ELSE '***' END, l.state, l.amount, (extract(epoch FROM l.received_at) * 1000)::bigint
FROM bank_accounts b CROSS JOIN LATERAL (SELECT y.* FROM bank_lines y WHERE y.bank_account_id = b.id AND y.amount = :amount ORDER BY y.received_at DESC LIMIT :limit) l

-- name: agent_file
WITH RECURSIVE one AS (SELECT * FROM users WHERE code = :agent::text),
above AS (SELECT u.id, u.code, u.name, u.markup, u.upline_id, 1 AS distance FROM one JOIN users u ON u.id = one.upline_id
          UNION ALL SELECT u.id, u.code, u.name, u.markup, u.upline_id, a.distance + 1 FROM above a JOIN users u ON u.id = a.upline_id WHERE a.distance < 1000),
below AS (SELECT u.id, 1 AS distance FROM one JOIN users u ON u.upline_id = one.id
          UNION ALL SELECT u.id, b.distance + 1 FROM below b JOIN users u ON u.upline_id = b.id WHERE b.distance < 1000),
today AS (SELECT uuid7_floor(date_trunc('day', now() AT TIME ZONE 'Asia/Jakarta') AT TIME ZONE 'Asia/Jakarta') AS first),
sales AS (SELECT count(*) AS n, count(*) FILTER (WHERE t.status = 'SUCCESS') AS success, count(*) FILTER (WHERE t.status IN ('FAILED', 'REFUND')) AS failed,
                 coalesce(sum(t.price) FILTER (WHERE t.status = 'SUCCESS'), 0)::bigint AS revenue
          FROM one JOIN transactions t ON t.agent_id = one.id WHERE t.id >= (SELECT first FROM today)),
reports AS (SELECT count(*) FILTER (WHERE o.state = 'due') AS waiting, count(*) FILTER (WHERE o.state = 'dead' OR (o.state = 'due' AND o.tries > 0)) AS failing,
                   max(o.ended_at) FILTER (WHERE o.state = 'delivered') AS last_at, (array_agg(o.last_error ORDER BY o.created_at DESC) FILTER (WHERE o.last_error <> ''))[1] AS last_error
            FROM (SELECT t.id FROM one JOIN transactions t ON t.agent_id = one.id ORDER BY t.id DESC LIMIT 50) s JOIN outbox o ON o.sale_id = s.id)
SELECT json_build_object('code', u.code, 'name', u.name, 'level', v.code, 'level_name', v.name, 'upline', (SELECT a.code FROM above a WHERE a.distance = 1),
    'uplines', (SELECT coalesce(json_agg(json_build_object('code', a.code, 'name', a.name, 'markup', a.markup) ORDER BY a.distance), '[]'::json) FROM above a),
    'status', u.status, 'markup', u.markup,
    'markups', (SELECT coalesce(json_agg(json_build_object('product', p.code, 'name', p.name, 'markup', m.markup) ORDER BY p.code), '[]'::json)
                FROM product_markups m JOIN products p ON p.id = m.product_id WHERE m.user_id = u.id),
    'balance', w.balance, 'floor', w.floor, 'credit_limit', -w.floor, 'commission_waiting', (SELECT b.balance FROM account_balances b WHERE b.id = u.commission_account_id),
    'open_sales', (SELECT count(*) FROM attempts x JOIN transactions t ON t.id = x.sale_id WHERE x.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND t.agent_id = u.id),
    'downlines', (SELECT count(*) FROM below b WHERE b.distance = 1), 'downlines_all', (SELECT count(*) FROM below b),
    'rate_per_minute', u.rate_per_minute, 'duplicate_rule', u.duplicate_rule, 'open_tickets_max', u.open_tickets_max,
    'open_tickets', (SELECT count(*) FROM deposit_tickets k WHERE k.agent_id = u.id AND k.id >= uuid7_floor(now() - interval '8 days') AND k.state = 'open'),
    'pin_set', u.pin_hash IS NOT NULL, 'pin_changed_at', (extract(epoch FROM u.pin_changed_at) * 1000)::bigint, 'pin_failures', u.pin_failures,
    'created_at', (extract(epoch FROM u.created_at) * 1000)::bigint,
    'last_sale', (SELECT json_build_object('id', t.id, 'code', trx_code(t.id), 'at', (extract(epoch FROM t.created_at) * 1000)::bigint, 'product', t.product_code, 'status', t.status)
                  FROM transactions t WHERE t.agent_id = u.id ORDER BY t.id DESC LIMIT 1),
    'today', (SELECT json_build_object('sales', s.n, 'success', s.success, 'failed', s.failed, 'revenue', s.revenue) FROM sales s),
    'webhook', (SELECT json_build_object('url', CASE WHEN :personal THEN coalesce(u.webhook_url, '') WHEN coalesce(u.webhook_url, '') = '' THEN '' ELSE '***' END,
                       'waiting', r.waiting, 'failing', r.failing, 'last_delivered_at', (extract(epoch FROM r.last_at) * 1000)::bigint, 'last_error', coalesce(r.last_error, '')) FROM reports r),
    'allowed_ips', CASE WHEN :personal THEN to_json(u.allowed_ips) ELSE '[]'::json END,
    'credentials', (SELECT coalesce(json_agg(json_build_object('slot', c.slot, 'api_key', c.api_key, 'status', c.status, 'created_at', (extract(epoch FROM c.created_at) * 1000)::bigint) ORDER BY c.slot), '[]'::json)
                    FROM api_credentials c WHERE c.user_id = u.id),
    'key_requests', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'state', q.state, 'slot', (q.payload::jsonb ->> 'slot')::int, 'api_key', q.payload::jsonb ->> 'api_key',
                        'maker', o.username, 'maker_name', o.name, 'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint,
                        'usable_until', (extract(epoch FROM q.ended_at + interval '24 hours') * 1000)::bigint) ORDER BY q.created_at, q.id), '[]'::json)
                     FROM money_requests q JOIN operators o ON o.id = q.maker_id WHERE q.subject = 'agent:' || u.code AND q.kind = 'agent_key'
                       AND (q.state = 'proposed' OR (q.state = 'approved' AND q.ended_at > now() - interval '24 hours'
                                                     AND NOT EXISTS (SELECT FROM agent_keys_made k WHERE k.request_id = q.id)))),
    'status_change', (SELECT json_build_object('at', (extract(epoch FROM h.at) * 1000)::bigint, 'user', x.username, 'reason', CASE WHEN :personal THEN coalesce(h.detail::jsonb ->> 'reason', '') ELSE '***' END)
                      FROM operator_actions h JOIN operators x ON x.id = h.operator_id
                      WHERE h.subject = 'agent:' || u.code AND h.action = 'agent.status' ORDER BY h.seq DESC LIMIT 1))::text
FROM one u JOIN levels v ON v.id = u.level_id JOIN accounts w ON w.id = u.wallet_account_id

-- name: level_list
-- waiting: what a second person is asked to agree to.
SELECT json_build_object('rows', (SELECT coalesce(json_agg(json_build_object('code', v.code, 'name', v.name, 'margin', v.margin,
        'waiting', (SELECT (w.payload::jsonb ->> 'margin')::bigint FROM money_requests w WHERE w.subject = 'level:' || v.code AND w.state = 'proposed' ORDER BY w.created_at DESC LIMIT 1),
        'agents', (SELECT count(*) FROM users u WHERE u.level_id = v.id AND u.status <> 'closed'), 'own_prices', (SELECT count(*) FROM level_prices p WHERE p.level_id = v.id)) ORDER BY v.margin DESC, v.code), '[]'::json)
    FROM levels v),
    'commissions', CASE WHEN :margin THEN (SELECT coalesce(json_agg(json_build_object('depth', c.depth, 'amount', c.amount) ORDER BY c.depth), '[]'::json) FROM commission_levels c WHERE c.amount > 0) END,
    'commissions_waiting', CASE WHEN :margin THEN (SELECT w.payload::jsonb ->> 'plan' FROM money_requests w WHERE w.subject = 'commissions' AND w.state = 'proposed' ORDER BY w.created_at DESC LIMIT 1) END)::text

-- name: best_sellers
-- Of the newest sales: a bounded look, however long the history.
SELECT t.product_code AS key, count(*) AS sales FROM (SELECT s.product_code FROM transactions s ORDER BY s.id DESC LIMIT 20000) t
GROUP BY t.product_code ORDER BY count(*) DESC, t.product_code LIMIT :most

-- name: role_caps
SELECT c.role AS key, c.daily_cap, (SELECT count(*) FROM operators o WHERE o.role = c.role AND o.status = 'active') AS people,
    (SELECT (w.payload::jsonb ->> 'cap')::bigint FROM money_requests w WHERE w.subject = 'role:' || c.role AND w.state = 'proposed' ORDER BY w.created_at DESC LIMIT 1) AS waiting
FROM role_caps c

-- name: reason_list
SELECT json_build_object('rows', coalesce(json_agg(json_build_object('code', c.code, 'kind', c.kind, 'label', c.label, 'active', c.active) ORDER BY c.kind, c.label), '[]'::json))::text
FROM reason_codes c WHERE (c.active OR :all) AND (:kind::text = '' OR c.kind = :kind::text)

-- name: request_page
-- Those that wait by money_requests_waiting, one way or the other; of one subject by money_requests_subject; the others, newest first, by their key. before and
-- after: of the wallet, of the credit limit, of the price. Every word of a search is found in who asked, what about, or is the amount.
WITH wanted AS NOT MATERIALIZED (
    SELECT q.* FROM money_requests q
    WHERE (:kind::text = '' OR q.kind = :kind::text) AND (:subject::text = '' OR q.subject = :subject::text)
      AND (:maker::text = '' OR q.maker_id = (SELECT o.id FROM operators o WHERE o.username = :maker::text))
      AND (:checker::text = '' OR q.ended_by = (SELECT o.id FROM operators o WHERE o.username = :checker::text))
      AND (:from::bigint = 0 OR q.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0))) AND (:to::bigint = 0 OR q.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0)))
      AND coalesce(q.amount, q.at_stake, 0) BETWEEN :amount_min::bigint AND :amount_max::bigint
      AND (:agent::text = '' OR q.subject = 'agent:' || :agent::text
           OR (SELECT u.wallet_account_id FROM users u WHERE u.code = :agent::text) IN (q.credit_account_id, q.debit_account_id))
      AND (:search::text = '' OR NOT EXISTS (SELECT FROM unnest(string_to_array(lower(:search::text), ' ')) w
             WHERE w <> coalesce(q.amount, q.at_stake, 0)::text
               AND strpos(lower(concat_ws(' ', q.subject, (SELECT concat_ws(' ', o.username, o.name) FROM operators o WHERE o.id = q.maker_id),
                     (SELECT concat_ws(' ', u.code, u.name) FROM users u WHERE u.wallet_account_id IN (q.credit_account_id, q.debit_account_id) LIMIT 1),
                     CASE WHEN q.kind = 'deposit' THEN right(q.payload::jsonb ->> 'ticket', 6) END,
                     CASE WHEN q.subject LIKE 'sale:%' THEN trx_code(split_part(q.subject, ':', 2)::uuid) END)), w) = 0)))
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.place), '[]'::json), 'next', CASE WHEN count(*) = :limit THEN (array_agg(r.id::text ORDER BY r.place DESC))[1] END)::text FROM (
    SELECT q.id, q.turn AS place, json_build_object('id', q.id, 'kind', q.kind, 'state', q.state, 'maker', m.username, 'maker_name', m.name,
        'checker', coalesce(h.username, ''), 'reason', q.reason_code, 'reason_label', c.label, 'note', CASE WHEN :personal OR q.kind <> 'case_resolution' THEN q.note ELSE '' END, 'subject', q.subject,
        'subject_name', coalesce(CASE split_part(q.subject, ':', 1) WHEN 'agent' THEN (SELECT u.name FROM users u WHERE u.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'supplier' THEN (SELECT s.name FROM suppliers s WHERE s.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'product' THEN (SELECT p.name FROM products p WHERE p.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'level' THEN (SELECT v.name FROM levels v WHERE v.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'sale' THEN trx_code(split_part(q.subject, ':', 2)::uuid) END, ''),
        'agent', e.agent, 'agent_name', e.agent_name, 'amount', q.amount, 'at_stake', coalesce(q.amount, q.at_stake, 0),
        'ticket', CASE WHEN q.kind = 'deposit' THEN upper(right(q.payload::jsonb ->> 'ticket', 6)) END,
        'sender', CASE WHEN q.kind = 'deposit' THEN (SELECT CASE WHEN :personal THEN l.sender ELSE '***' END FROM bank_lines l WHERE l.id = (q.payload::jsonb ->> 'line')::uuid) END,
        'before', CASE WHEN q.kind = 'credit_limit' THEN -(q.payload::jsonb ->> 'floor_before')::bigint WHEN q.kind IN ('price_change', 'role_cap') THEN CASE WHEN q.subject <> 'commissions' THEN (q.payload::jsonb ->> 'expected')::bigint END ELSE e.before END,
        'after', CASE WHEN q.kind = 'credit_limit' THEN -(q.payload::jsonb ->> 'floor')::bigint WHEN q.kind IN ('price_change', 'role_cap') THEN coalesce(q.payload::jsonb ->> 'price', q.payload::jsonb ->> 'margin', q.payload::jsonb ->> 'cap')::bigint ELSE e.after END,
        'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint, 'ended_at', (extract(epoch FROM q.ended_at) * 1000)::bigint, 'ended_note', CASE WHEN :personal OR q.kind <> 'case_resolution' THEN q.ended_note ELSE '' END,
        'age_s', extract(epoch FROM coalesce(q.ended_at, now()) - q.created_at)::bigint,
        'attachments', (SELECT count(*) FROM request_attachments f WHERE f.request_id = q.id), 'mine', m.username = :user::text) AS one
    FROM ((SELECT w.*, row_number() OVER (ORDER BY w.created_at, w.id) AS turn FROM wanted w
           WHERE NOT :newest AND :state::text IN ('', 'proposed') AND w.state = 'proposed'
              AND (:next::uuid IS NULL OR (w.created_at, w.id) > (SELECT n.created_at, n.id FROM money_requests n WHERE n.id = :next::uuid))
           ORDER BY w.created_at, w.id LIMIT :limit)
          UNION ALL
          (SELECT w.*, row_number() OVER (ORDER BY w.created_at DESC, w.id DESC) AS turn FROM wanted w
           WHERE :newest AND :state::text IN ('', 'proposed') AND w.state = 'proposed'
              AND (:next::uuid IS NULL OR (w.created_at, w.id) < (SELECT n.created_at, n.id FROM money_requests n WHERE n.id = :next::uuid))
           ORDER BY w.created_at DESC, w.id DESC LIMIT :limit)
          UNION ALL
          (SELECT w.*, row_number() OVER (ORDER BY w.id DESC) AS turn FROM wanted w
           WHERE :state::text NOT IN ('', 'proposed') AND (:state::text = 'all' OR w.state = :state::text OR (:state::text = 'ended' AND w.state <> 'proposed'))
              AND (:next::uuid IS NULL OR w.id < :next::uuid)
           ORDER BY w.id DESC LIMIT :limit)) q
    JOIN operators m ON m.id = q.maker_id JOIN reason_codes c ON c.code = q.reason_code LEFT JOIN operators h ON h.id = q.ended_by
    LEFT JOIN LATERAL (SELECT u.code AS agent, u.name AS agent_name, CASE WHEN w.counts THEN coalesce(t.credit_before, t.debit_before, a.balance) END AS before,
                              CASE WHEN w.counts THEN coalesce(t.credit_after, t.debit_after, a.balance + CASE WHEN q.credit_account_id = a.id THEN q.amount ELSE -q.amount END) END AS after
                       FROM accounts a JOIN users u ON u.wallet_account_id = a.id
                       LEFT JOIN transfers t ON t.cause_id = q.cause_id AND t.kind = q.transfer_kind AND t.leg = 0 AND t.request_id = q.id
                       CROSS JOIN LATERAL (SELECT q.state = 'proposed' OR t.request_id IS NOT NULL AS counts) w
                       WHERE a.id IN (q.credit_account_id, q.debit_account_id) AND a.kind = 'wallet' LIMIT 1) e ON true) r

-- name: request_extra
-- What request.get adds to what the money lane says of a request.
SELECT json_build_object('subject_name', coalesce(CASE split_part(q.subject, ':', 1) WHEN 'agent' THEN (SELECT u.name FROM users u WHERE u.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'supplier' THEN (SELECT s.name FROM suppliers s WHERE s.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'product' THEN (SELECT p.name FROM products p WHERE p.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'level' THEN (SELECT v.name FROM levels v WHERE v.code = split_part(q.subject, ':', 2))
                                                                    WHEN 'sale' THEN trx_code(split_part(q.subject, ':', 2)::uuid) END, ''),
    'amount', q.amount, 'checker', coalesce(h.username, ''), 'checker_name', coalesce(h.name, ''), 'maker_name', m.name, 'balance_now', e.now, 'agent', e.agent, 'agent_name', e.agent_name,
    'before', CASE WHEN q.kind = 'credit_limit' THEN -(q.payload::jsonb ->> 'floor_before')::bigint WHEN q.kind IN ('price_change', 'role_cap') THEN CASE WHEN q.subject <> 'commissions' THEN (q.payload::jsonb ->> 'expected')::bigint END ELSE e.before END,
    'after', CASE WHEN q.kind = 'credit_limit' THEN -(q.payload::jsonb ->> 'floor')::bigint WHEN q.kind IN ('price_change', 'role_cap') THEN coalesce(q.payload::jsonb ->> 'price', q.payload::jsonb ->> 'margin', q.payload::jsonb ->> 'cap')::bigint ELSE e.after END,
    'key_made_at', (SELECT (extract(epoch FROM k.at) * 1000)::bigint FROM agent_keys_made k WHERE k.request_id = q.id),
    'line', (SELECT json_build_object('id', l.id, 'bank', b.code, 'direction', l.direction, 'amount', l.amount, 'date', l.line_date, 'time', l.line_time, 'received_at', (extract(epoch FROM l.received_at) * 1000)::bigint,
                    'sender', CASE WHEN :personal THEN l.sender ELSE '***' END, 'description', CASE WHEN :personal THEN l.description ELSE '***' END,
                    'imported_by', o.username, 'file', CASE WHEN :personal THEN i.file_name ELSE '***' END, 'ticket', upper(right(k.id::text, 6)), 'ticket_amount', k.transfer_amount)
             FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id LEFT JOIN bank_imports i ON i.id = l.import_id LEFT JOIN operators o ON o.id = i.operator_id
             LEFT JOIN deposit_tickets k ON k.id = (q.payload::jsonb ->> 'ticket')::uuid
             WHERE l.id = CASE WHEN q.kind IN ('deposit', 'line_duplicate', 'supplier_deposit', 'supplier_refund') THEN (q.payload::jsonb ->> 'line')::uuid END),
    'usable_until', CASE WHEN q.kind = 'agent_key' AND q.state = 'approved' THEN (extract(epoch FROM q.ended_at + interval '24 hours') * 1000)::bigint END,
    'age_s', extract(epoch FROM coalesce(q.ended_at, now()) - q.created_at)::bigint, 'mine', m.username = :user::text)::text
FROM money_requests q JOIN operators m ON m.id = q.maker_id LEFT JOIN operators h ON h.id = q.ended_by
LEFT JOIN LATERAL (SELECT a.balance AS now, u.code AS agent, u.name AS agent_name, CASE WHEN c.counts THEN coalesce(t.credit_before, t.debit_before, a.balance) END AS before,
                          CASE WHEN c.counts THEN coalesce(t.credit_after, t.debit_after, a.balance + CASE WHEN q.credit_account_id = a.id THEN q.amount ELSE -q.amount END) END AS after
                   FROM accounts a JOIN users u ON u.wallet_account_id = a.id LEFT JOIN transfers t ON t.cause_id = q.cause_id AND t.kind = q.transfer_kind AND t.leg = 0 AND t.request_id = q.id
                   CROSS JOIN LATERAL (SELECT q.state = 'proposed' OR t.request_id IS NOT NULL AS counts) c
                   WHERE a.id IN (q.credit_account_id, q.debit_account_id) AND a.kind = 'wallet' LIMIT 1) e ON true
WHERE q.id = :request::uuid

-- name: case_page
-- Open ones by cases_open, of one sale by cases_once. Every word of a search is found in what identifies the sale; a masked number only as a whole. with_supplier: the last note that names a stage says so (operator_actions_subject).
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.opened_at, r.id), '[]'::json),
    'next', CASE WHEN count(*) = :limit THEN (array_agg((extract(epoch FROM r.opened_at) * 1000000)::bigint::text || ':' || r.id::text ORDER BY r.opened_at DESC, r.id DESC))[1] END)::text FROM (
    SELECT c.id, c.opened_at, json_build_object('id', c.id, 'kind', c.kind, 'state', CASE WHEN c.state = 'closed' THEN 'done' ELSE coalesce(g.stage, 'new') END, 'open', c.state = 'open',
        'sale', c.sale_id, 'code', CASE WHEN c.sale_id IS NOT NULL THEN trx_code(c.sale_id) END, 'ref_id', t.ref_id, 'subject', c.subject, 'detail', CASE WHEN :personal THEN c.detail ELSE '' END,
        'opened_at', (extract(epoch FROM c.opened_at) * 1000)::bigint, 'closed_at', (extract(epoch FROM c.closed_at) * 1000)::bigint,
        'age_s', extract(epoch FROM coalesce(c.closed_at, now()) - c.opened_at)::bigint, 'resolution', CASE WHEN :personal THEN c.resolution ELSE '' END, 'status', t.status, 'agent', u.code, 'agent_name', u.name, 'product', t.product_code,
        'destination', CASE WHEN :personal THEN t.destination WHEN length(t.destination) <= 8 THEN '***' ELSE left(t.destination, 5) || '***' || right(t.destination, 3) END,
        'price', t.price, 'supplier', s.code,
        'opened_by', CASE WHEN c.kind = 'complaint' THEN (SELECT o.username FROM operator_actions a JOIN operators o ON o.id = a.operator_id
                                                          WHERE a.subject = 'sale:' || c.sale_id::text AND a.action = 'case.complaint' ORDER BY a.seq LIMIT 1) END,
        'notes', (SELECT count(*) FROM operator_actions a WHERE a.subject = 'case:' || c.id::text AND a.action = 'case.note'),
        'last_note', CASE WHEN :personal THEN (SELECT a.detail::jsonb ->> 'text' FROM operator_actions a WHERE a.subject = 'case:' || c.id::text AND a.action = 'case.note' ORDER BY a.seq DESC LIMIT 1) END,
        'request', (SELECT q.id FROM money_requests q WHERE q.kind = 'case_resolution' AND q.state = 'proposed' AND q.payload::jsonb ->> 'case_id' = c.id::text
                      AND q.subject = CASE WHEN c.sale_id IS NOT NULL THEN 'sale:' || c.sale_id::text ELSE 'case:' || c.id::text END LIMIT 1)) AS one
    FROM cases c LEFT JOIN transactions t ON t.id = c.sale_id LEFT JOIN users u ON u.id = t.agent_id LEFT JOIN suppliers s ON s.id = t.supplier_id
    LEFT JOIN LATERAL (SELECT nullif(a.detail::jsonb ->> 'stage', 'new') AS stage FROM operator_actions a
                       WHERE a.subject = 'case:' || c.id::text AND a.action = 'case.note' AND a.detail::jsonb -> 'stage' IS NOT NULL ORDER BY a.seq DESC LIMIT 1) g ON true
    WHERE (:state::text NOT IN ('open', 'new', 'with_supplier') OR c.state = 'open') AND (:state::text <> 'done' OR c.state = 'closed')
      AND (:state::text <> 'new' OR g.stage IS NULL) AND (:state::text <> 'with_supplier' OR g.stage = 'with_supplier')
      AND (:kind::text = '' OR c.kind = :kind::text) AND (:sale::uuid IS NULL OR c.sale_id = :sale::uuid) AND (:agent::text = '' OR u.code = :agent::text)
      AND (:supplier::text = '' OR s.code = :supplier::text) AND (:product::text = '' OR t.product_code = :product::text)
      AND (:from::bigint = 0 OR c.opened_at >= to_timestamp(:from::bigint / 1000.0)) AND (:to::bigint = 0 OR c.opened_at < to_timestamp(:to::bigint / 1000.0))
      AND (:search::text = '' OR NOT EXISTS (SELECT FROM unnest(string_to_array(lower(:search::text), ' ')) w
             WHERE w <> coalesce(t.destination, '')
               AND strpos(lower(concat_ws(' ', u.code, u.name, t.product_code, s.code, t.ref_id, c.subject, CASE WHEN c.sale_id IS NOT NULL THEN trx_code(c.sale_id) END, CASE WHEN :personal THEN t.destination END)), w) = 0))
      AND (:after_us::bigint = 0 OR (c.opened_at, c.id) > (timestamptz 'epoch' + :after_us::bigint * interval '1 microsecond', :after_id::uuid))
    ORDER BY c.opened_at, c.id LIMIT :limit) r

-- name: case_one
SELECT json_build_object('id', c.id, 'kind', c.kind, 'state', CASE WHEN c.state = 'closed' THEN 'done' ELSE coalesce(g.stage, 'new') END, 'open', c.state = 'open', 'subject', c.subject,
    'detail', CASE WHEN :personal THEN c.detail ELSE '' END, 'opened_at', (extract(epoch FROM c.opened_at) * 1000)::bigint, 'closed_at', (extract(epoch FROM c.closed_at) * 1000)::bigint,
    'age_s', extract(epoch FROM coalesce(c.closed_at, now()) - c.opened_at)::bigint, 'resolution', CASE WHEN :personal THEN c.resolution ELSE '' END, 'sale_id', c.sale_id,
    'opened_by', CASE WHEN c.kind = 'complaint' THEN (SELECT o.username FROM operator_actions a JOIN operators o ON o.id = a.operator_id
                                                      WHERE a.subject = 'sale:' || c.sale_id::text AND a.action = 'case.complaint' ORDER BY a.seq LIMIT 1) END,
    'notes', (SELECT coalesce(json_agg(json_build_object('seq', a.seq, 'at', (extract(epoch FROM a.at) * 1000)::bigint, 'user', o.username,
                  'text', CASE WHEN :personal THEN coalesce(a.detail::jsonb ->> 'text', a.detail::jsonb ->> 'reason') ELSE '***' END, 'stage', a.detail::jsonb ->> 'stage',
                  'file', CASE WHEN a.action = 'case.attach' THEN a.detail::jsonb -> 'no' END) ORDER BY a.seq), '[]'::json)
              FROM operator_actions a JOIN operators o ON o.id = a.operator_id WHERE a.subject = 'case:' || c.id::text),
    'requests', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'state', q.state, 'maker', m.username, 'reason', q.reason_code, 'note', CASE WHEN :personal THEN q.note ELSE '' END, 'verb', q.payload::jsonb ->> 'verb',
                     'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint, 'ended_at', (extract(epoch FROM q.ended_at) * 1000)::bigint, 'ended_by', coalesce(h.username, '')) ORDER BY q.created_at), '[]'::json)
                 FROM money_requests q JOIN operators m ON m.id = q.maker_id LEFT JOIN operators h ON h.id = q.ended_by
                 WHERE q.subject = CASE WHEN c.sale_id IS NOT NULL THEN 'sale:' || c.sale_id::text ELSE 'case:' || c.id::text END AND q.kind = 'case_resolution' AND q.payload::jsonb ->> 'case_id' = c.id::text),
    'evidence', (SELECT coalesce(json_agg(json_build_object('no', f.no, 'file_name', f.file_name, 'media_type', f.media_type, 'bytes', octet_length(f.content), 'user', o.username, 'sha256', encode(f.sha256, 'hex'),
                     'at', (extract(epoch FROM f.at) * 1000)::bigint) ORDER BY f.no), '[]'::json) FROM case_attachments f JOIN operators o ON o.id = f.operator_id WHERE f.case_id = c.id),
    'outcome', (SELECT x.outcome FROM case_resolutions x WHERE x.case_id = c.id ORDER BY x.due_at DESC LIMIT 1),
    'closable', c.kind = 'complaint' AND c.state = 'open' AND NOT EXISTS (SELECT FROM money_requests q
        WHERE q.subject = 'sale:' || c.sale_id::text AND q.kind = 'case_resolution' AND q.state = 'proposed' AND q.payload::jsonb ->> 'case_id' = c.id::text))::text
FROM cases c
LEFT JOIN LATERAL (SELECT nullif(a.detail::jsonb ->> 'stage', 'new') AS stage FROM operator_actions a
                   WHERE a.subject = 'case:' || c.id::text AND a.action = 'case.note' AND a.detail::jsonb -> 'stage' IS NOT NULL ORDER BY a.seq DESC LIMIT 1) g ON true
WHERE c.id = :case::uuid

-- name: bank_choices
SELECT code AS key, bank, account_number, account_name, status FROM bank_accounts ORDER BY code

-- name: evidence_part
-- A stretch of one file: a message has no room for all of it.
SELECT json_build_object('no', f.no, 'file_name', f.file_name, 'media_type', f.media_type, 'bytes', octet_length(f.content), 'sha256', encode(f.sha256, 'hex'), 'from', :from::bigint,
    'data', translate(encode(substring(f.content FROM (:from::bigint + 1)::int FOR :most::int), 'base64'), E'\n', ''),
    'next', CASE WHEN :from::bigint + :most::bigint < octet_length(f.content) THEN :from::bigint + :most::bigint END)::text
FROM (SELECT r.no, r.file_name, r.media_type, r.content, r.sha256 FROM request_attachments r WHERE r.request_id = :request::uuid AND r.no = :no::bigint
      UNION ALL
      SELECT c.no, c.file_name, c.media_type, c.content, c.sha256 FROM case_attachments c WHERE c.case_id = :case::uuid AND c.no = :no::bigint) AS f
