-- Making and reading the seals of history. Times go in and out in binary: microseconds since 2000-01-01 UTC.

-- name: seal_summarize
-- Once before a seal: without it the brin index on transfers.at knows nothing of what came in since the last vacuum, and each
-- scan of a span would read all of that.
SELECT summarize_transfers()

-- name: seal_lock
-- Until the commit: two daemons never seal the same span (and seals_continue would refuse the second).
SELECT pg_try_advisory_xact_lock(hashtext('eraflazz.seal')) AS mine

-- name: seal_bound
-- Before this moment nothing can be added any more: a transfer carries the moment its transaction began, so whatever is older
-- than the oldest one that still runs is settled. The times of other roles' transactions are hidden from us; while one
-- of them has written to transfers we wait.
SELECT least(now() - $1::bigint * interval '1 second',
             (SELECT min(a.xact_start) FROM pg_stat_activity a
              WHERE a.datname = current_database() AND a.usename = current_user AND a.backend_type = 'client backend' AND a.pid <> pg_backend_pid())) AS upper,
       EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
               WHERE l.locktype = 'relation' AND l.mode = 'RowExclusiveLock' AND a.datname = current_database() AND a.usename IS DISTINCT FROM current_user
                 AND l.relation IN (SELECT relid FROM pg_partition_tree('transfers'))) AS others_write

-- name: seal_last
-- The last seals, newest first.
SELECT no, from_at, to_at, transfers, digest, head FROM seals ORDER BY no DESC LIMIT $1::bigint

-- name: seal_count
-- How many, but never counting on beyond $3. Served by transfers_at.
SELECT count(*) AS transfers FROM (SELECT FROM transfers WHERE at >= $1::timestamptz AND at < $2::timestamptz LIMIT $3::bigint) AS span

-- name: seal_digest
-- The rows' binary form is hashed here: it took 0.75 s for 200,000 rows, a text form 1.0 s, fetching the rows 1.6 s without
-- hashing them. Served by transfers_at.
SELECT count(*) AS transfers, sha256(coalesce(string_agg(hash, '' ORDER BY cause_id, kind COLLATE "C", leg), '')) AS digest
FROM (SELECT cause_id, kind, leg,
             sha256(record_send(ROW (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, at, debit_seq, debit_before, debit_after,
                                     credit_seq, credit_before, credit_after, request_id))) AS hash
      FROM transfers WHERE at >= $1::timestamptz AND at < $2::timestamptz) AS span

-- name: seal_insert
INSERT INTO seals (no, from_at, to_at, transfers, digest, head)
VALUES ($1::bigint, $2::timestamptz, $3::timestamptz, $4::bigint, $5::bytea, $6::bytea)
