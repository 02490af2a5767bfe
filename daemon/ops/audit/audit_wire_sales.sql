-- Every sale and what people were told about it. One scan of transactions; cases are few.
SELECT t.id, t.status, t.destination, t.created_at >= :since AS seen,
       EXISTS (SELECT FROM cases k WHERE k.sale_id = t.id AND k.kind = 'late_success') AS late_success,
       EXISTS (SELECT FROM cases k WHERE k.sale_id = t.id AND k.kind = 'double_delivery') AS double_delivery,
       EXISTS (SELECT FROM cases k WHERE k.sale_id = t.id AND k.kind = 'reversal') AS reversal
FROM transactions t
