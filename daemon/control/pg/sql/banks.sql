-- Our bank accounts and how their lines come in; the conventions of desks.sql.

-- name: bank_list
-- A few rows. Lines by bank_lines_by_account and bank_lines_waiting, tickets by deposit_tickets_amount_held, what waits by
-- money_requests_waiting. changes: what two people, or somebody on the server, made of the account, newest first.
SELECT json_build_object('rows', coalesce(json_agg(r.one ORDER BY r.is_closed, r.code), '[]'::json),
    'waiting', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'account', substr(q.subject, 6), 'new', (q.payload::jsonb ->> 'version')::int = 0,
                    'maker', m.username, 'maker_name', m.name, 'mine', m.username = :user::text, 'created_at', (extract(epoch FROM q.created_at) * 1000)::bigint)
                    ORDER BY q.created_at), '[]'::json)
                FROM money_requests q JOIN operators m ON m.id = q.maker_id WHERE q.state = 'proposed' AND q.kind = 'bank_account'))::text FROM (
    SELECT b.code, b.status = 'closed' AS is_closed, json_build_object('code', b.code, 'bank', b.bank, 'number', b.account_number, 'name', b.account_name,
        'open', b.status = 'open', 'auto_limit', b.auto_limit, 'auto_credit', b.auto_credit, 'stopped', b.auto_credit_stopped, 'fee', b.fee,
        'amount_min', b.amount_min, 'amount_max', b.amount_max, 'unique_code_max', b.unique_code_max, 'ticket_minutes', b.ticket_minutes,
        'grace_minutes', b.grace_minutes, 'version', b.version, 'secrets_set_at', (extract(epoch FROM b.secrets_set_at) * 1000)::bigint,
        'balance', CASE WHEN :money THEN -a.balance END, 'number_fixed', l.id IS NOT NULL,
        'last_line', CASE WHEN l.id IS NOT NULL THEN json_build_object('at', (extract(epoch FROM l.received_at) * 1000)::bigint,
            'age_s', extract(epoch FROM now() - l.received_at)::bigint, 'source', l.source, 'direction', l.direction, 'amount', l.amount) END,
        'sources', (SELECT coalesce(json_agg(json_build_object('source', s.source, 'lines', s.lines, 'at', s.at) ORDER BY s.at DESC), '[]'::json)
                    FROM (SELECT y.source, count(*) AS lines, (extract(epoch FROM max(y.received_at)) * 1000)::bigint AS at FROM bank_lines y
                          WHERE y.bank_account_id = b.id AND y.id >= uuid7_floor(now() - interval '7 days') GROUP BY y.source) s),
        'unmatched', w.lines, 'unmatched_sum', w.amount, 'unmatched_age_s', w.age_s,
        'tickets', (SELECT count(*) FROM deposit_tickets k WHERE k.bank_account_id = b.id AND k.holds_amount AND k.state = 'open' AND k.expires_at > now()),
        'changes', (SELECT coalesce(json_agg(json_build_object('version', c.version, 'at', (extract(epoch FROM c.at) * 1000)::bigint, 'number', c.account_number,
                        'name', c.account_name, 'open', c.status = 'open', 'auto_limit', c.auto_limit, 'auto_credit', c.auto_credit, 'unique_code_max', c.unique_code_max, 'grace_minutes', c.grace_minutes, 'secrets', c.has_new_secrets,
                        'request', c.request_id, 'maker', c.maker, 'checker', c.checker,
                        'by', CASE WHEN c.request_id IS NOT NULL THEN 'two' WHEN c.by_role = 'before' THEN 'before' ELSE 'server' END) ORDER BY c.version DESC), '[]'::json)
                    FROM (SELECT x.*, x.secrets_sha256 IS DISTINCT FROM lag(x.secrets_sha256) OVER (ORDER BY x.version) AS has_new_secrets,
                                 m.username AS maker, h.username AS checker
                          FROM bank_account_changes x LEFT JOIN request_approvals p ON p.request_id = x.request_id
                          LEFT JOIN operators m ON m.id = p.maker_id LEFT JOIN operators h ON h.id = p.checker_id
                          WHERE x.bank_account_id = b.id ORDER BY x.version DESC LIMIT 10) c)) AS one
    FROM bank_accounts b JOIN account_balances a ON a.id = b.ledger_account_id
    LEFT JOIN LATERAL (SELECT y.id, y.received_at, y.source, y.direction, y.amount FROM bank_lines y WHERE y.bank_account_id = b.id ORDER BY y.id DESC LIMIT 1) l ON true
    CROSS JOIN LATERAL (SELECT count(*) AS lines, coalesce(sum(y.amount), 0)::bigint AS amount, extract(epoch FROM now() - min(y.received_at))::bigint AS age_s
                        FROM bank_lines y WHERE y.bank_account_id = b.id AND y.state IN ('suspense', 'held')) w) r
