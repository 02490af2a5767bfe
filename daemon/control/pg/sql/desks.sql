-- What the pages for deposits, ledgers, agents and complaints read, beside control.sql; the same conventions. Conditions on a
-- parameter alone are decided when the statement is planned, so that each form of it finds its index.

-- name: ticket_list
-- Those that wait hold their amount: deposit_tickets_due. Others by key or by agent.
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
            'detail', h.detail) ORDER BY h.seq), '[]'::json)
        FROM operator_actions h JOIN operators x ON x.id = h.operator_id
        WHERE h.subject = 'ticket:' || k.id::text
           OR h.subject IN (SELECT 'money_request:' || q.id::text FROM money_requests q WHERE q.subject = 'bank_line:' || k.line_id::text)))::text
FROM deposit_tickets k JOIN users u ON u.id = k.agent_id JOIN bank_accounts b ON b.id = k.bank_account_id JOIN accounts a ON a.id = k.wallet_account_id
LEFT JOIN bank_lines l ON l.id = k.line_id
LEFT JOIN LATERAL (SELECT t.kind, t.request_id, t.credit_before, t.credit_after, t.at FROM transfers t
                   WHERE t.cause_id = k.line_id AND t.kind IN ('deposit', 'deposit_manual') AND t.leg = 0 LIMIT 1) c ON true
LEFT JOIN request_approvals p ON p.request_id = c.request_id LEFT JOIN operators o ON o.id = p.checker_id
LEFT JOIN LATERAL (SELECT x.username, h.at FROM operator_actions h JOIN operators x ON x.id = h.operator_id
                   WHERE k.state = 'rejected' AND h.subject = 'ticket:' || k.id::text AND h.action = 'ticket.reject' ORDER BY h.seq DESC LIMIT 1) j ON true
WHERE k.id = :ticket::uuid

-- name: line_list
-- What waits: bank_lines_waiting. Others by key, or by account.
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
-- bank_lines_waiting: the newest that wait, of one ticket's bank, or one line.
SELECT l.id::text AS key, b.code AS bank, l.amount, l.state, l.reason, CASE WHEN l.sender <> '' THEN l.sender ELSE l.description END AS sender,
       (extract(epoch FROM l.received_at) * 1000)::bigint AS received_ms, coalesce((SELECT k.id::text FROM deposit_tickets k WHERE k.line_id = l.id), '') AS held_for
FROM bank_lines l JOIN bank_accounts b ON b.id = l.bank_account_id
WHERE l.state IN ('suspense', 'held') AND l.direction = 'CR' AND (:line::uuid IS NULL OR l.id = :line::uuid)
  AND (:ticket::uuid IS NULL OR l.bank_account_id = (SELECT k.bank_account_id FROM deposit_tickets k WHERE k.id = :ticket::uuid))
ORDER BY l.received_at DESC LIMIT :most

-- name: suggest_tickets
-- deposit_tickets_amount_held: those that keep their amount, of one line's bank, or one ticket.
SELECT k.id::text AS key, b.code AS bank, u.code AS agent, u.name AS agent_name, k.amount, k.transfer_amount, k.state, (extract(epoch FROM k.opened_at) * 1000)::bigint AS opened_ms
FROM deposit_tickets k JOIN bank_accounts b ON b.id = k.bank_account_id JOIN users u ON u.id = k.agent_id
WHERE (:ticket::uuid IS NOT NULL OR k.holds_amount) AND (:ticket::uuid IS NULL OR k.id = :ticket::uuid)
  AND (:line::uuid IS NULL OR k.bank_account_id = (SELECT l.bank_account_id FROM bank_lines l WHERE l.id = :line::uuid))
ORDER BY k.id DESC LIMIT :most
