-- Who runs a shop's products, suppliers and system moves no money until the shop says so: an admin's daily cap begins at
-- nothing, and two people raise it. A cap somebody has changed stays. One row: safe on a live system.
UPDATE role_caps SET daily_cap = 0 WHERE role = 'admin' AND daily_cap = 100000000 AND request_id IS NULL;
