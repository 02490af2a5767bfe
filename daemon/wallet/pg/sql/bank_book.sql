-- name: bank_book
SELECT code, bank, account_number, secrets_sealed FROM bank_accounts ORDER BY code
