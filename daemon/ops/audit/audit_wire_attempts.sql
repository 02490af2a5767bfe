-- What we know of every order to a supplier. A send ends with its total timeout; a dead daemon's is taken over within
-- 20 seconds and then asked about. One scan of attempts.
SELECT a.sale_id, a.no, s.code AS supplier, a.ref::text AS ref, a.sku, a.state, a.checks_started,
       a.state = 'SENDING' AND a.sent_at < now() - make_interval(secs => 90 + s.total_timeout_ms / 1000) AS sending_too_long
FROM attempts a JOIN suppliers s ON s.id = a.supplier_id
