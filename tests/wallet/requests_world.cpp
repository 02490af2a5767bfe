// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests_world.h"

#include "kernel/text.h"
#include "storage/pg_connection.h"

#include <array>
#include <stdexcept>

namespace eraflazz::test {

using namespace wallet;

namespace {

/// What two people would have agreed on.
constexpr const char* kAdminWithMoney =
    "SET session_replication_role = replica; UPDATE role_caps SET daily_cap = 100000000 WHERE role = 'admin'";

constexpr const char* kSeed = R"(
INSERT INTO operators (username, role, password_hash) SELECT n, r, 'none' FROM (VALUES ('owner', 'owner'), ('admin', 'admin'),
    ('maker1', 'finance_maker'), ('maker2', 'finance_maker'), ('checker1', 'finance_checker'), ('checker2', 'finance_checker'),
    ('support', 'support'), ('viewer', 'viewer')) AS v (n, r);
INSERT INTO accounts (code, kind, mode) SELECT 'wallet:' || n, 'wallet', 'checked' FROM unnest(ARRAY['UP1', 'AG1', 'AG2', 'AG3']) n;
INSERT INTO accounts (code, kind, mode) SELECT 'commission:' || n, 'commission', 'summed' FROM unnest(ARRAY['UP1', 'AG1', 'AG2', 'AG3']) n;
INSERT INTO accounts (code, kind, mode) VALUES ('supplier:DIGI', 'supplier', 'summed'), ('bank:BCA1', 'bank', 'summed'), ('receivable:AG2', 'receivable', 'summed');
CREATE FUNCTION acc(name text) RETURNS bigint LANGUAGE sql AS 'SELECT id FROM accounts WHERE code = name';
INSERT INTO levels (code, name, margin) VALUES ('MASTER', 'Master', 0), ('RETAIL', 'Retail', 200);
INSERT INTO commission_levels VALUES (1, 100), (2, 50);
INSERT INTO users (code, name, level_id, wallet_account_id, commission_account_id)
    SELECT 'UP1', 'UP1', id, acc('wallet:UP1'), acc('commission:UP1') FROM levels WHERE code = 'MASTER';
INSERT INTO users (code, name, upline_id, level_id, wallet_account_id, commission_account_id, status)
    SELECT n, n, (SELECT id FROM users WHERE code = 'UP1'), id, acc('wallet:' || n), acc('commission:' || n), CASE n WHEN 'AG3' THEN 'closed' ELSE 'active' END
    FROM levels, unnest(ARRAY['AG1', 'AG2', 'AG3']) n WHERE levels.code = 'RETAIL';
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, deposit_account_id) VALUES ('DIGI', 'DIGI', 'digiflazz', 'http://127.0.0.1', '', acc('supplier:DIGI'));
INSERT INTO products (code, name, category, brand, base_price, dest_type, dest_rule) VALUES ('XLD10', 'XL 10', 'Pulsa', 'XL', 10500, 'msisdn', '08[0-9]{8,11}');
INSERT INTO product_mappings (product_id, supplier_id, supplier_sku, cost, status)
    SELECT p.id, s.id, v.sku, v.cost, v.status FROM products p, suppliers s, (VALUES ('xld10', 10000, 'open'), ('dear', 10200, 'open'), ('gone', 9000, 'closed')) AS v (sku, cost, status);
CREATE FUNCTION open_with(name text, amount bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
        SELECT gen_random_uuid(), 'opening', acc('equity'), acc(name), amount, gen_random_uuid(), 1, 0, amount;
    UPDATE accounts SET balance = amount, seq = 1, last_delta = amount WHERE code = name;
    UPDATE accounts SET balance = balance - amount WHERE code = 'equity' $$;
CREATE FUNCTION pay_in(name text, amount bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) SELECT gen_random_uuid(), 'opening', acc(name), acc('equity'), amount, gen_random_uuid();
    UPDATE accounts SET balance = balance - amount WHERE code = name;
    UPDATE accounts SET balance = balance + amount WHERE code = 'equity' $$;
SELECT open_with('wallet:AG1', 5000000), open_with('wallet:AG2', 100000);
SELECT pay_in('supplier:DIGI', 10000000), pay_in('receivable:AG2', 70000);
INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id) VALUES ('BCA1', 'BCA', '1234567890', 'PT Contoh', acc('bank:BCA1'));
INSERT INTO bank_lines (id, bank_account_id, dedupe_key, source, line_date, pending, direction, amount, description, state)
    SELECT v.id::uuid, b.id, v.id, 'moota', '2026-11-21', false, 'CR', v.amount, 'TRSF', v.state
    FROM bank_accounts b, (VALUES ('$LINE', 250000, 'suspense'), ('$TWIN', 250000, 'suspense'), ('$HELD', 150123, 'held')) AS v (id, amount, state);
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) SELECT id, 'bank_in', acc('bank:BCA1'), acc('suspense'), amount, id FROM bank_lines;
UPDATE accounts SET balance = -650123 WHERE code = 'bank:BCA1';
UPDATE accounts SET balance = 650123 WHERE code = 'suspense';
INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, amount, unique_code, transfer_amount, fee, state, expires_at, line_id)
    SELECT '$TICKET'::uuid, u.id, u.wallet_account_id, 'D1', b.id, 150000, 123, 150123, 500, 'matched', now() + interval '1 day', '$HELD'::uuid
    FROM users u, bank_accounts b WHERE u.code = 'AG2';
)";

std::string seedText()
{
    std::string text = kSeed;
    for (const auto& [name, value] : {std::pair{"$LINE", RequestsWorld::kLine},
                                      std::pair{"$TWIN", RequestsWorld::kTwin},
                                      std::pair{"$HELD", RequestsWorld::kHeld},
                                      std::pair{"$TICKET", RequestsWorld::kTicket}}) {
        const std::string mark = name;
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), value);
    }
    return text;
}

/// One line for each broken rule, in SQL of its own: it shares nothing with what it judges.
constexpr const char* kComplaints = R"(
SELECT 'the accounts do not add up to 0' FROM account_balances HAVING sum(balance) <> 0
UNION ALL
SELECT a.code || ' is not what its transfers say' FROM account_balances a
WHERE a.balance <> coalesce((SELECT sum(amount) FROM transfers WHERE credit_account_id = a.id), 0)
                 - coalesce((SELECT sum(amount) FROM transfers WHERE debit_account_id = a.id), 0)
UNION ALL
SELECT a.code || ' counts its mutations wrongly' FROM accounts a
WHERE a.mode = 'checked' AND a.seq <> (SELECT count(*) FROM transfers WHERE credit_account_id = a.id OR debit_account_id = a.id)
UNION ALL
SELECT a.code || ' is below its floor by choice' FROM accounts a WHERE a.mode = 'checked' AND a.balance < a.floor AND a.last_delta < 0
UNION ALL
SELECT 'a manual transfer without two people: ' || t.kind FROM transfers t LEFT JOIN request_approvals p ON p.request_id = t.request_id
WHERE t.kind IN ('adjustment', 'deposit_manual', 'bank_in_back', 'supplier_deposit', 'supplier_refund', 'supplier_drift', 'write_off', 'reversal')
  AND (p.request_id IS NULL OR p.maker_id = p.checker_id)
UNION ALL
SELECT 'an approval without its transfer: ' || p.request_id FROM request_approvals p
WHERE p.amount IS NOT NULL AND p.transfer_kind <> 'reversal' AND NOT EXISTS (SELECT FROM transfers t WHERE t.request_id = p.request_id)
UNION ALL
SELECT 'a floor nobody agreed to: ' || a.code FROM accounts a
WHERE a.floor <> 0 AND NOT EXISTS (SELECT FROM request_approvals p JOIN money_requests r ON r.id = p.request_id
    WHERE p.request_id = a.floor_request_id AND (r.payload::jsonb ->> 'floor')::bigint = a.floor)
UNION ALL
SELECT 'a request that ended without its action: ' || r.id FROM money_requests r
WHERE r.state <> 'proposed' AND NOT EXISTS (SELECT FROM operator_actions a WHERE a.subject = 'money_request:' || r.id AND a.operator_id = r.ended_by
    AND a.action = 'request.' || CASE r.state WHEN 'approved' THEN 'approve' WHEN 'rejected' THEN 'reject' ELSE 'withdraw' END)
)";

constexpr const char* kChain =
    "-- name: chain\n"
    "SELECT seq, coalesce(operator_id, 0) AS operator_id, action, subject, detail, (extract(epoch FROM at) * "
    "1000000)::bigint AS at, mac FROM operator_actions ORDER BY seq\n";

/// Which row of the chain does not fit, in words.
std::string brokenChain(const std::string& conninfo)
{
    storage::PgConnection connection(conninfo);
    connection.addStatements(kChain);
    const auto rows = connection.query("chain");
    std::string previous;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto text = [&](const char* column) { return std::string(rows.text(row, rows.column(column))); };
        const ops::ActionRecord record{rows.integer(row, rows.column("seq")),
                                       ops::OperatorId{rows.integer(row, rows.column("operator_id"))},
                                       text("action"),
                                       text("subject"),
                                       text("detail"),
                                       rows.integer(row, rows.column("at"))};
        const auto mac = ops::actionMac(testKey(), previous, record);
        previous = text("mac");
        if (record.seq != row + 1 || previous != std::string(mac.begin(), mac.end()))
            return "the chain breaks at row " + std::to_string(row + 1) + "\n";
    }
    return {};
}

} // namespace

RequestsWorld::RequestsWorld(PgCluster& cluster, AdminMoney adminMoney)
    : m_cluster(cluster), m_database(cluster.createDatabase())
{
    sql(seedText());
    if (adminMoney == AdminMoney::Hundred)
        sql(kAdminWithMoney);
    const auto rows = sql("SELECT username || ' ' || id FROM operators");
    for (const auto line : split(rows, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() == 2)
            m_people[std::string(words[0])] = ops::OperatorId{parseInt(words[1]).value()};
    }
    m_store = newStore();
}

RequestsWorld::~RequestsWorld()
{
    m_store.reset();
    m_cluster.dropDatabase(m_database);
}

std::unique_ptr<PgMoneyStore> RequestsWorld::newStore(const std::string& conninfo) const
{
    return std::make_unique<PgMoneyStore>(conninfo.empty() ? this->conninfo() : conninfo, testKey(), testBox());
}

std::string RequestsWorld::sql(const std::string& text, std::string_view role) const
{
    return m_cluster.run(m_database, text, role);
}

std::string RequestsWorld::refusal(const std::string& text) const
{
    try {
        (void)sql(text, PgCluster::kApp);
    } catch (const PgClusterError& error) {
        return error.what();
    }
    return {};
}

std::string RequestsWorld::text(const std::string& query) const
{
    auto lines = sql(query);
    while (!lines.empty() && lines.back() == '\n')
        lines.pop_back();
    return lines;
}

std::string RequestsWorld::tablesWith(const std::string& words) const
{
    return text("SELECT coalesce(string_agg(t, ' '), '') FROM ("
                "SELECT format('%I', table_name) AS t, query_to_xml(format("
                "'SELECT count(*) AS n FROM %I x WHERE position(%L in x::text) > 0 OR position(%L in x::text) > 0', "
                "table_name, '" +
                words + "', encode('" + words +
                "', 'hex')), false, true, '')::text AS found FROM information_schema.tables "
                "WHERE table_schema = 'public' AND table_type = 'BASE TABLE') s WHERE found NOT LIKE '%<n>0</n>%'");
}

std::int64_t RequestsWorld::number(const std::string& text) const
{
    return std::stoll(sql(text));
}

std::int64_t RequestsWorld::balance(const std::string& account) const
{
    return number("SELECT balance FROM account_balances WHERE code = '" + account + "'");
}

ops::OperatorId RequestsWorld::person(const std::string& username) const
{
    return m_people.at(username);
}

Acting RequestsWorld::acting(const std::string& username, std::int64_t nowMs) const
{
    return {person(username), nowMs};
}

std::string RequestsWorld::conninfo(std::string_view role) const
{
    return m_cluster.conninfo(m_database, role);
}

std::string RequestsWorld::complaints() const
{
    return sql(kComplaints) + brokenChain(conninfo());
}

Uuid uuid(const std::string& text)
{
    return Uuid::parse(text).value();
}

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

ops::ActionKey testKey()
{
    ops::ActionKey key;
    key.bytes.fill(7);
    return key;
}

SecretBox testBox()
{
    return SecretBox(std::array<std::uint8_t, 32>{7});
}

Proposal proposal(RequestAsk ask, std::string key, std::string note)
{
    const auto reason = [&] {
        switch (kindOf(ask)) {
        case RequestKind::Adjustment:
            return "SALAH_INPUT";
        case RequestKind::Deposit:
            return "DEPOSIT_MANUAL";
        case RequestKind::LineDuplicate:
            return "MUTASI_GANDA";
        case RequestKind::SupplierDeposit:
            return "DEPOSIT_SUPPLIER";
        case RequestKind::SupplierRefund:
            return "PENGEMBALIAN_SUPPLIER";
        case RequestKind::SupplierDrift:
            return "SELISIH_SUPPLIER";
        case RequestKind::WriteOff:
            return "HAPUS_PIUTANG";
        case RequestKind::CaseResolution:
            return "KEPUTUSAN_KASUS";
        case RequestKind::CreditLimit:
            return "LIMIT_KREDIT";
        case RequestKind::PriceChange:
            return "UBAH_HARGA";
        case RequestKind::SupplierCredentials:
            return "KREDENSIAL_BARU";
        case RequestKind::RoleCap:
            return "BATAS_PERAN";
        case RequestKind::BankAccount:
            return "REKENING_BERUBAH";
        case RequestKind::AgentKey:
            break;
        }
        return "KUNCI_BARU";
    }();
    return {std::move(ask), reason, std::move(note), std::move(key)};
}

std::string said(const Result<RequestReceipt, RequestRefusal>& answer)
{
    if (!answer)
        return std::string(errorKey(answer.error()));
    return std::string(toString(answer->state)) + (answer->isReplay ? " again" : "");
}

} // namespace eraflazz::test
