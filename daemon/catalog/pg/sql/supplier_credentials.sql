-- A supplier's credentials, changed by what two people agreed on. Locks: the person, the request, then the supplier.

-- name: credential_lock_supplier
SELECT id FROM suppliers WHERE code = $1::text FOR NO KEY UPDATE

-- name: credential_supplier
SELECT id, version::bigint AS version, base_url, credentials_sealed FROM suppliers WHERE code = $1::text

-- name: credential_sales
-- attempts_live: what was sent and has no end yet.
SELECT EXISTS (SELECT FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND state <> 'QUEUED' AND supplier_id = $1::bigint) AS has_sales

-- name: set_credentials
WITH touched AS (
    UPDATE suppliers SET credentials_sealed = $2::bytea, base_url = coalesce($3::text, base_url), credentials_request_id = $5::uuid,
        credentials_set_at = timestamptz 'epoch' + $4::bigint * interval '1 millisecond'
    WHERE id = $1::bigint RETURNING 1)
SELECT expect_rows('set_credentials', count(*), 1) FROM touched
