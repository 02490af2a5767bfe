-- Statements of `eraflazzd shop begin`, as the role eraflazz_app. They add and never change.

-- name: add_first_level
INSERT INTO levels (code, name) SELECT 'RETAIL', 'Retail' WHERE NOT EXISTS (SELECT FROM levels) RETURNING id

-- name: add_missing_prefixes
INSERT INTO prefixes (prefix, brand, operator, digits_min, digits_max)
SELECT prefix, brand, operator, digits_min::smallint, digits_max::smallint
FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[]) AS t (prefix, brand, operator, digits_min, digits_max)
ON CONFLICT (prefix) DO NOTHING RETURNING brand
