-- Sales as consoles see them. Times are Unix milliseconds. `:personal` false masks what belongs to customers, `:margin` false leaves costs and
-- commissions out, `:raw` false what suppliers literally said.

-- name: sale_story
SELECT json_build_object(
    'id', t.id, 'code', trx_code(t.id), 'agent', u.code, 'agent_name', u.name, 'ref_id', t.ref_id, 'product', t.product_code, 'product_name', p.name,
    'category', p.category,
    'destination', CASE WHEN :personal THEN t.destination WHEN length(t.destination) <= 8 THEN '***' ELSE left(t.destination, 5) || '***' || right(t.destination, 3) END,
    'amount', t.amount, 'counter', t.counter, 'max_price', t.max_price, 'price', t.price, 'balance_after', t.balance_after,
    'balance', w.balance, 'status', t.status,
    'doubtful', t.settled_at IS NULL AND EXISTS (SELECT FROM attempts x WHERE x.sale_id = t.id AND x.state = 'UNKNOWN'),
    'sn', CASE WHEN :personal OR t.sn = '' THEN t.sn ELSE '***' END, 'message', CASE WHEN :personal OR t.message = '' THEN t.message ELSE '***' END,
    'created_at', (extract(epoch FROM t.created_at) * 1000)::bigint, 'updated_at', (extract(epoch FROM t.updated_at) * 1000)::bigint,
    'settled_at', (extract(epoch FROM t.settled_at) * 1000)::bigint, 'supplier', s.code,
    'cost', CASE WHEN :margin THEN t.cost END, 'commission', CASE WHEN :margin THEN t.commission END, 'profit', CASE WHEN :margin THEN t.profit END,
    'route', json_build_object('policy', t.route_plan::json -> 'policy', 'excluded', t.route_plan::json -> 'excluded',
        'candidates', (SELECT coalesce(json_agg(json_build_object('supplier', c -> 'supplier', 'sku', c -> 'sku', 'cost', CASE WHEN :margin THEN c -> 'cost' END)), '[]'::json)
                       FROM json_array_elements(t.route_plan::json -> 'candidates') c)),
    'commission_plan', CASE WHEN :margin THEN t.commission_plan::json END,
    'timeline', (SELECT json_agg(json_build_object('step', l.step, 'at', l.at, 'ms', greatest(l.at - coalesce(l.before, l.at), 0), 'attempt', l.attempt, 'supplier', l.supplier,
            'detail', l.detail) ORDER BY l.at, l.rank, l.attempt)
        FROM (SELECT e.*, lag(e.at) OVER (ORDER BY e.at, e.rank, e.attempt) AS before FROM (
            -- Priced and routed in the moment that gave the sale its id; the first attempt is filed with the debit.
            SELECT 'received' AS step, 1 AS rank, ('x' || lpad(left(replace(t.id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint AS at, NULL::int AS attempt,
                   NULL::text AS supplier, NULL::text AS detail
            UNION ALL SELECT 'priced', 2, ('x' || lpad(left(replace(t.id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint, NULL, NULL, NULL
            UNION ALL SELECT CASE m.kind WHEN 'debit' THEN 'debited' WHEN 'settle' THEN 'settled' WHEN 'refund' THEN 'refunded' ELSE 'reversed' END,
                             CASE m.kind WHEN 'debit' THEN 3 ELSE 8 END, (extract(epoch FROM m.at) * 1000)::bigint, NULL, NULL, NULL
                      FROM transfers m WHERE m.cause_id = t.id AND m.kind IN ('debit', 'settle', 'refund', 'reversal')
            UNION ALL SELECT 'routed', 4, (extract(epoch FROM a.created_at) * 1000)::bigint, a.no, x.code, a.sku
                      FROM attempts a JOIN suppliers x ON x.id = a.supplier_id WHERE a.sale_id = t.id
            UNION ALL SELECT 'sent', 5, (extract(epoch FROM a.sent_at) * 1000)::bigint, a.no, x.code, NULL
                      FROM attempts a JOIN suppliers x ON x.id = a.supplier_id WHERE a.sale_id = t.id AND a.sent_at IS NOT NULL
            UNION ALL SELECT CASE v.source WHEN 'check' THEN 'check' ELSE 'evidence' END, 6, (extract(epoch FROM v.at) * 1000)::bigint, v.attempt_no, NULL,
                             concat_ws(' ', v.source, v.class, nullif(v.code, ''))
                      FROM evidence v WHERE v.sale_id = t.id
            UNION ALL SELECT 'ended', 7, (extract(epoch FROM a.ended_at) * 1000)::bigint, a.no, x.code, a.state
                      FROM attempts a JOIN suppliers x ON x.id = a.supplier_id WHERE a.sale_id = t.id AND a.ended_at IS NOT NULL
            UNION ALL SELECT 'reported', 9, (extract(epoch FROM o.ended_at) * 1000)::bigint, NULL, NULL, o.event
                      FROM outbox o WHERE o.sale_id = t.id AND o.state = 'delivered') e) l),
    'attempts', (SELECT coalesce(json_agg(json_build_object('no', a.no, 'supplier', x.code, 'ref', a.ref::text, 'sku', a.sku, 'state', a.state,
            'cost', CASE WHEN :margin THEN a.cost END, 'charged', CASE WHEN :margin THEN a.charged END, 'price_cap', CASE WHEN :margin THEN a.price_cap END,
            'checks_started', a.checks_started, 'checks_answered', a.checks_answered,
            'supplier_code', a.supplier_code, 'supplier_message', CASE WHEN :personal THEN a.supplier_message ELSE '' END,
            'created_at', (extract(epoch FROM a.created_at) * 1000)::bigint, 'sent_at', (extract(epoch FROM a.sent_at) * 1000)::bigint,
            'ended_at', (extract(epoch FROM a.ended_at) * 1000)::bigint) ORDER BY a.no), '[]'::json)
        FROM attempts a JOIN suppliers x ON x.id = a.supplier_id WHERE a.sale_id = t.id),
    -- A supplier may repeat what we sent it: whatever signs or opens something is taken out, and what it charges for who sees no costs.
    'evidence', (SELECT coalesce(json_agg(json_build_object('attempt', e.attempt_no, 'source', e.source, 'class', e.class, 'code', e.code,
            'message', CASE WHEN :personal THEN e.message ELSE '' END,
            'raw', CASE WHEN :raw AND :margin THEN r.raw WHEN :raw THEN regexp_replace(regexp_replace(r.raw,
                '("(price|max_price|selling_price|harga|hrg|cost|charge|admin|saldo|sisa_saldo|balance|last_balance|buyer_last_saldo|deposit|commission)"\s*:\s*)("([^"\\]|\\.)*"|[^,}\s]+)',
                '\1"***"', 'gi'), '\m(price|max_price|harga|hrg|saldo|sisa_saldo|balance)=[^&\s"]*', '\1=***', 'gi') END,
            'applied', e.applied, 'at', (extract(epoch FROM e.at) * 1000)::bigint) ORDER BY e.at, e.id), '[]'::json) FROM evidence e CROSS JOIN LATERAL (SELECT regexp_replace(regexp_replace(e.raw,
                '("[a-z_.-]*(sign|signature|password|passwd|secret|token_key|api_?key|apikey|pin|auth|authorization|username)"\s*:\s*)("([^"\\]|\\.)*"|[^,}\s]+)', '\1"***"', 'gi'),
                '\m(sign|signature|password|passwd|secret|api_?key|apikey|pin|auth|username)=[^&\s"]*', '\1=***', 'gi') AS raw) r WHERE e.sale_id = t.id),
    -- What a case cost (late deliveries) is booked under the case.
    'transfers', (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'debit', d.code, 'credit', k.code, 'amount', m.amount,
            'at', (extract(epoch FROM m.at) * 1000)::bigint) ORDER BY m.at, m.kind, m.leg), '[]'::json)
        FROM transfers m JOIN accounts d ON d.id = m.debit_account_id JOIN accounts k ON k.id = m.credit_account_id
        WHERE m.cause_id IN (SELECT t.id UNION ALL SELECT c.id FROM cases c WHERE c.sale_id = t.id) AND (:margin OR m.kind IN ('debit', 'settle', 'refund', 'reversal'))),
    'mutations', (SELECT coalesce(json_agg(json_build_object('account', n.code, 'seq', n.seq, 'kind', n.kind, 'amount', n.amount, 'before', n.before, 'after', n.after,
            'at', (extract(epoch FROM n.at) * 1000)::bigint) ORDER BY n.at, n.seq), '[]'::json)
        FROM (SELECT d.code, m.debit_seq AS seq, m.kind, -m.amount AS amount, m.debit_before AS before, m.debit_after AS after, m.at
              FROM transfers m JOIN accounts d ON d.id = m.debit_account_id WHERE m.cause_id = t.id AND m.debit_seq IS NOT NULL
              UNION ALL SELECT k.code, m.credit_seq, m.kind, m.amount, m.credit_before, m.credit_after, m.at
              FROM transfers m JOIN accounts k ON k.id = m.credit_account_id WHERE m.cause_id = t.id AND m.credit_seq IS NOT NULL) n),
    'reports', (SELECT coalesce(json_agg(json_build_object('sequence', o.sequence, 'event', o.event, 'state', o.state, 'tries', o.tries, 'url', CASE WHEN :personal THEN o.url ELSE '' END,
            'last_error', o.last_error, 'created_at', (extract(epoch FROM o.created_at) * 1000)::bigint,
            'due_at', CASE WHEN o.state = 'due' THEN (extract(epoch FROM o.due_at) * 1000)::bigint END,
            'ended_at', (extract(epoch FROM o.ended_at) * 1000)::bigint) ORDER BY o.sequence), '[]'::json) FROM outbox o WHERE o.sale_id = t.id),
    'answer', (SELECT json_build_object('event', o.event, 'body', CASE WHEN :personal THEN o.body END, 'at', (extract(epoch FROM o.created_at) * 1000)::bigint)
        FROM outbox o WHERE o.sale_id = t.id ORDER BY o.sequence DESC LIMIT 1),
    'cases', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'detail', CASE WHEN :personal THEN c.detail ELSE '' END, 'resolution', CASE WHEN :personal THEN c.resolution ELSE '' END,
            'opened_at', (extract(epoch FROM c.opened_at) * 1000)::bigint, 'closed_at', (extract(epoch FROM c.closed_at) * 1000)::bigint) ORDER BY c.opened_at), '[]'::json)
        FROM cases c WHERE c.sale_id = t.id),
    'actions', (SELECT coalesce(json_agg(json_build_object('at', (extract(epoch FROM h.at) * 1000)::bigint, 'user', o.username, 'action', h.action, 'subject', h.subject,
            'detail', CASE WHEN :personal THEN regexp_replace(h.detail, ',?"address":"[^"]*"\}$', '}') ELSE '' END) ORDER BY h.seq), '[]'::json)
        FROM operator_actions h JOIN operators o ON o.id = h.operator_id
        WHERE h.subject = ANY (ARRAY(SELECT 'sale:' || t.id UNION ALL SELECT 'case:' || c.id FROM cases c WHERE c.sale_id = t.id
            UNION ALL SELECT 'money_request:' || x.request_id FROM case_resolutions x JOIN cases c ON c.id = x.case_id WHERE c.sale_id = t.id))))::text
FROM transactions t JOIN users u ON u.id = t.agent_id JOIN accounts w ON w.id = u.wallet_account_id LEFT JOIN suppliers s ON s.id = t.supplier_id
LEFT JOIN products p ON p.id = t.product_id
WHERE t.id = :sale::uuid

-- name: open_sales
-- Whatever is not ended yet, however old: found through its live attempt.
SELECT t.id::text AS id, u.code AS agent, coalesce(s.code, '') AS supplier, coalesce(p.category, '') AS category, coalesce(p.brand, '') AS brand, t.ref_id, t.product_code,
       t.destination, t.price, t.amount, t.balance_after, t.status, t.attempts, t.cost, t.commission, t.sn, t.message,
       (extract(epoch FROM t.settled_at) * 1000)::bigint AS settled_ms, (extract(epoch FROM t.updated_at) * 1000)::bigint AS changed_ms, a.state = 'UNKNOWN' AS is_doubtful,
       a.sku, a.supplier_code, a.ref AS supplier_ref
FROM (SELECT sale_id, state, sku, supplier_code, ref FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') ORDER BY sale_id LIMIT :most) a
JOIN transactions t ON t.id = a.sale_id JOIN users u ON u.id = t.agent_id LEFT JOIN suppliers s ON s.id = t.supplier_id LEFT JOIN products p ON p.id = t.product_id
WHERE t.settled_at IS NULL ORDER BY t.id DESC

-- name: open_cases
SELECT 'cases' AS key, count(*) FILTER (WHERE kind = 'complaint') AS complaints, count(*) AS "all" FROM cases WHERE state = 'open'

-- name: report_repeated
-- Whether this wish of that person was carried out before.
SELECT a.seq FROM operator_actions a WHERE a.subject = 'sale:' || :sale AND a.action = 'trx.report' AND a.operator_id = :who
  AND a.detail::jsonb ->> 'idem' = :idem

-- name: sale_agent
SELECT agent_id FROM transactions WHERE id = :sale::uuid

-- name: sale_destination
SELECT destination FROM transactions WHERE id = :sale::uuid

-- name: blocked_destinations
-- Those in force first, then the newest. Who sees numbers masked finds only a whole one.
SELECT json_build_object('in_force', (SELECT count(*) FROM blocked_destinations c WHERE c.lifted_at IS NULL),
    'total', (SELECT count(*) FROM blocked_destinations), 'rows', coalesce(json_agg(json_build_object('id', b.id,
        'destination', CASE WHEN :personal THEN b.destination WHEN length(b.destination) <= 8 THEN '***' ELSE left(b.destination, 5) || '***' || right(b.destination, 3) END,
        'reason', CASE WHEN :personal THEN b.reason ELSE '***' END, 'blocked_by', b.blocked_by, 'blocked_at', (extract(epoch FROM b.blocked_at) * 1000)::bigint,
        'lifted_by', b.lifted_by, 'lifted_at', (extract(epoch FROM b.lifted_at) * 1000)::bigint,
        'lifted_reason', CASE WHEN :personal OR b.lifted_reason IS NULL THEN b.lifted_reason ELSE '***' END) ORDER BY b.in_force DESC, b.id DESC), '[]'::json))::text
FROM (SELECT d.id, d.destination, d.reason, o.username AS blocked_by, d.blocked_at, l.username AS lifted_by, d.lifted_at, nullif(d.lifted_reason, '') AS lifted_reason,
             d.lifted_at IS NULL AS in_force
      FROM blocked_destinations d JOIN operators o ON o.id = d.blocked_by LEFT JOIN operators l ON l.id = d.lifted_by
      WHERE (:search = '' OR d.destination = :search OR (:personal AND position(:search IN d.destination) > 0)) AND (:lifted OR d.lifted_at IS NULL)
      ORDER BY d.lifted_at IS NULL DESC, d.id DESC LIMIT :limit) b

-- name: sales_figures
-- Of the sales that were accepted in that time. Durations in four steps for each doubling, so that quantiles of any span can be had by adding.
SELECT f.status || ':' || f.slot AS key, f.status, f.slot, count(*) AS count, coalesce(sum(f.price), 0)::bigint AS revenue, coalesce(sum(f.profit), 0)::bigint AS margin,
       coalesce(sum(f.ms), 0)::bigint AS duration
FROM (SELECT t.status, t.price, t.profit, e.ms, least(floor(ln(greatest(e.ms, 1)::float8) / ln(2::float8) * 4), 127)::int AS slot
      FROM transactions t CROSS JOIN LATERAL (SELECT coalesce((extract(epoch FROM t.settled_at - t.created_at) * 1000)::bigint, 0) AS ms) e
      WHERE t.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) AND t.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0))) f
GROUP BY f.status, f.slot

-- name: past_figures
-- What happened in steps of time, before a daemon began, to the sales that were accepted from one moment to another.
WITH sales AS (
    SELECT t.status, t.price, t.profit, (extract(epoch FROM t.created_at) * 1000)::bigint AS accepted, (extract(epoch FROM t.settled_at) * 1000)::bigint AS ended,
           CASE t.status WHEN 'REFUND' THEN (extract(epoch FROM t.updated_at) * 1000)::bigint END AS refunded
    FROM transactions t WHERE t.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) AND t.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0))),
events AS (
    SELECT accepted AS at, 'accepted' AS event, 0 AS slot, 0 AS revenue, 0 AS margin, 0 AS ms FROM sales
    UNION ALL
    SELECT s.ended, CASE s.status WHEN 'FAILED' THEN 'failed' ELSE 'success' END, least(floor(ln(greatest(e.ms, 1)::float8) / ln(2::float8) * 4), 127)::int,
           CASE s.status WHEN 'FAILED' THEN 0 ELSE s.price END, coalesce(s.profit, 0), e.ms
    FROM sales s CROSS JOIN LATERAL (SELECT greatest(s.ended - s.accepted, 0) AS ms) e WHERE s.ended IS NOT NULL
    UNION ALL
    SELECT refunded, 'refunded', 0, 0, 0, 0 FROM sales WHERE refunded IS NOT NULL)
SELECT b.start || e.event || e.slot AS key, b.start, e.event, e.slot, count(*) AS count, sum(e.revenue)::bigint AS revenue, sum(e.margin)::bigint AS margin,
       sum(e.ms)::bigint AS ms
FROM events e CROSS JOIN LATERAL (SELECT e.at / :step::bigint * :step::bigint AS start) b
WHERE e.at < :until::bigint GROUP BY b.start, e.event, e.slot

-- name: past_attempts
-- How the orders of those sales ended at each supplier, in steps of time, before a daemon began.
SELECT b.start || s.code AS key, b.start, s.code, count(*) FILTER (WHERE a.state = 'DELIVERED') AS delivered, count(*) FILTER (WHERE a.state = 'REJECTED') AS refused
FROM attempts a JOIN suppliers s ON s.id = a.supplier_id
CROSS JOIN LATERAL (SELECT (extract(epoch FROM a.ended_at) * 1000)::bigint AS ended) e CROSS JOIN LATERAL (SELECT e.ended / :step::bigint * :step::bigint AS start) b
WHERE a.sale_id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) AND a.sale_id < uuid7_floor(to_timestamp(:to::bigint / 1000.0))
  AND a.state IN ('DELIVERED', 'REJECTED') AND e.ended < :until::bigint
GROUP BY b.start, s.code

-- name: shop_waiting
SELECT json_build_object(
    'pending', (SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')),
    'doubtful', (SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND state = 'UNKNOWN'),
    'deposits_waiting', (SELECT count(*) FROM deposit_tickets WHERE holds_amount AND state IN ('open', 'matched')),
    'deposit_amount', (SELECT coalesce(sum(amount), 0)::bigint FROM deposit_tickets WHERE holds_amount AND state IN ('open', 'matched')),
    'lines_waiting', (SELECT count(*) FROM bank_lines WHERE state IN ('suspense', 'held')),
    'requests_waiting', (SELECT count(*) FROM money_requests WHERE state = 'proposed'),
    'cases_open', (SELECT count(*) FROM cases WHERE state = 'open'))::text

-- name: alarm_values
SELECT coalesce(json_object_agg(substr(key, 7), value), '{}'::json)::text FROM settings WHERE key LIKE 'alarm.%'

-- name: alarm_facts
WITH doubtful AS (SELECT sale_id, coalesce(sent_at, created_at) AS since FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND state = 'UNKNOWN' ORDER BY sale_id LIMIT 1)
SELECT json_build_object(
    'values', (SELECT coalesce(json_object_agg(substr(key, 7), value), '{}'::json) FROM settings WHERE key LIKE 'alarm.%'),
    'pending', (SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')),
    'doubtful_age_s', (SELECT extract(epoch FROM now() - d.since)::bigint FROM doubtful d), 'doubtful_sale', (SELECT trx_code(d.sale_id) FROM doubtful d),
    'cases', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'count', c.count, 'since', c.since)), '[]'::json)
        FROM (SELECT kind, count(*) AS count, (extract(epoch FROM min(opened_at)) * 1000)::bigint AS since FROM cases WHERE state = 'open' GROUP BY kind) c),
    'banks', (SELECT coalesce(json_agg(json_build_object('code', b.code, 'why', b.auto_credit_stopped)), '[]'::json) FROM bank_accounts b WHERE b.auto_credit_stopped <> ''),
    'drifts', (SELECT coalesce(json_agg(json_build_object('supplier', s.code, 'drift', k.drift, 'at', (extract(epoch FROM k.at) * 1000)::bigint)), '[]'::json)
        FROM suppliers s CROSS JOIN LATERAL (SELECT x.drift, x.at FROM supplier_balance_checks x WHERE x.supplier_id = s.id ORDER BY x.at DESC LIMIT 1) k WHERE k.drift <> 0))::text

-- name: count_of_time
SELECT count(*) FROM (SELECT 1 FROM transactions t JOIN users u ON u.id = t.agent_id LEFT JOIN suppliers s ON s.id = t.supplier_id
LEFT JOIN products p ON p.id = t.product_id
WHERE t.id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) AND t.id < uuid7_floor(to_timestamp(:to::bigint / 1000.0))
  AND t.id < coalesce(:before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) /* condition */
LIMIT :most) c

-- name: maintenance
SELECT json_build_object('value', coalesce((SELECT value FROM settings WHERE key = 'shop.maintenance'), 'off'))::text

-- name: system_facts
SELECT json_build_object('postgres', current_setting('server_version'), 'database', current_database(), 'database_bytes', pg_database_size(current_database()),
    'instances', (SELECT coalesce(json_agg(json_build_object('slot', i.slot, 'host', i.host_key, 'started_at', (extract(epoch FROM i.started_at) * 1000)::bigint,
            'heartbeat_at', (extract(epoch FROM i.beat_at) * 1000)::bigint, 'age_ms', (extract(epoch FROM now() - i.beat_at) * 1000)::bigint,
            'alive', i.stopped_at IS NULL AND i.beat_at > now() - interval '15 seconds') ORDER BY i.slot), '[]'::json) FROM instances i),
    'attempts_open', (SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')),
    'attempts_doubtful', (SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND state = 'UNKNOWN'),
    'inbox_unmatched', (SELECT count(*) FROM inbox WHERE state = 'unmatched' AND received_at > now() - interval '1 day'),
    'backup', (SELECT json_build_object('last_at', (SELECT value::bigint FROM settings WHERE key = 'backup.made_at' AND value ~ '^[0-9]{1,15}$'),
            'tested_at', (SELECT value::bigint FROM settings WHERE key = 'backup.tested_at' AND value ~ '^[0-9]{1,15}$'),
            'archived_at', (extract(epoch FROM a.last_archived_time) * 1000)::bigint,
            'hint', CASE WHEN current_setting('archive_mode') = 'off' THEN 'not_archiving' WHEN a.failed_count > 0 AND a.last_failed_time > coalesce(a.last_archived_time, '-infinity')
                         THEN 'archiving_fails' ELSE 'archiving' END) FROM pg_stat_archiver a))::text

-- name: outbox_facts
-- Reports of the last day, by time of filing: what is older is not sent any more. The latest of their sales alone, as the filter report: has it.
SELECT json_build_object('outbox_due', count(*) FILTER (WHERE o.state = 'due'), 'outbox_dead', count(*) FILTER (WHERE o.state <> 'due'))::text
FROM outbox o WHERE o.created_at > now() - interval '1 day' AND o.state IN ('due', 'dead', 'stopped')
    AND NOT EXISTS (SELECT FROM outbox x WHERE x.sale_id = o.sale_id AND x.sequence > o.sequence OFFSET 0)

-- name: schema_facts
SELECT json_build_object('schema', max(name), 'schema_count', count(*))::text FROM schema_migrations

-- name: alarm_mutes
-- Read once, when a daemon begins: a mute lasts a week at most, and the chain is long.
SELECT json_build_object('rows', coalesce(json_agg(a.detail::json ORDER BY a.seq DESC), '[]'::json))::text
FROM operator_actions a WHERE a.seq > (SELECT max(seq) FROM operator_actions) - 20000 AND a.action = 'alarm.ack' AND a.at > now() - interval '8 days'
