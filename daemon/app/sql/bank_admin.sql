-- Statements of `eraflazzd bank`, as the role eraflazz_app.

-- name: bank_list
SELECT b.code, b.bank, b.account_number, b.account_name, b.status, b.auto_limit, -a.balance AS held,
       CASE WHEN NOT b.auto_credit THEN 'automatic credit is off' ELSE b.auto_credit_stopped END AS stopped
FROM bank_accounts b JOIN account_balances a ON a.id = b.ledger_account_id ORDER BY b.code
