// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_world.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace eraflazz::test {

namespace {

/// Stays unfolded on every summed account, so that no check can forget the deltas.
constexpr int kUnfolded = 7;
constexpr std::int64_t kSalesAgoMs = 30 * 60 * 1000;

std::string quoted(std::string_view text)
{
    return '\'' + std::string(text) + '\'';
}
std::string account(const std::string& code)
{
    return "(SELECT id FROM accounts WHERE code = " + quoted(code) + ')';
}
std::string supplier(const char* code)
{
    return "(SELECT id FROM suppliers WHERE code = " + quoted(code) + ')';
}
std::string user(const char* code)
{
    return "(SELECT id FROM users WHERE code = " + quoted(code) + ')';
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::string evidenceClass(std::string_view attemptState)
{
    if (attemptState == "DELIVERED")
        return "delivered";
    if (attemptState == "REJECTED")
        return "rejected_retry";
    return attemptState == "NOT_SENT" ? "not_sent" : "unknown";
}

} // namespace

AuditWorld::AuditWorld(std::int64_t nowMs, const SecretBox& box)
    : m_nowMs(nowMs), m_clockMs(nowMs - kSalesAgoMs), m_key(ops::actionKey(box))
{
    writeCast();
    transfer(uuid(51), "opening", 0, "equity", "wallet:AG001", 1'000'000);
    transfer(uuid(52), "opening", 0, "equity", "wallet:UP000", 50'000);
    transfer(uuid(53), "opening", 0, "supplier:DIGI", "equity", 5'000'000);
    const std::vector<Commission> uplines{{"UP001", 300}, {"UP000", 100}};
    writeSale({"delivered",
               "AG001",
               "SUCCESS",
               12'000,
               10'000,
               {{"DIGI", "DELIVERED"}},
               uplines,
               {"sale.success"},
               nullptr,
               0});
    writeSale({"failover",
               "AG001",
               "SUCCESS",
               11'000,
               10'500,
               {{"DIGI", "REJECTED"}, {"VIP", "DELIVERED"}},
               uplines,
               {"sale.success"},
               nullptr,
               0});
    writeSale({"plain", "UP000", "SUCCESS", 10'300, 10'000, {{"DIGI", "DELIVERED"}}, {}, {"sale.success"}, nullptr, 0});
    writeSale({"failed",
               "AG002",
               "FAILED",
               10'000,
               0,
               {{"DIGI", "REJECTED"}, {"VIP", "NOT_SENT"}},
               uplines,
               {"sale.failed"},
               nullptr,
               0});
    writeSale({"late",
               "AG001",
               "FAILED",
               9'000,
               0,
               {{"DIGI", "DELIVERED"}},
               uplines,
               {"sale.failed", "sale.corrected"},
               "late_success",
               8'500});
    writeSale({"reversed",
               "AG001",
               "REFUND",
               8'000,
               7'000,
               {{"VIP", "DELIVERED"}},
               {{"UP001", 200}},
               {"sale.success", "sale.refunded"},
               "reversal",
               0});
    writeSale({"queued", "AG002", "PENDING", 5'000, 0, {{"DIGI", "QUEUED"}}, uplines, {}, nullptr, 0});
    writeSale({"waiting",
               "AG001",
               "PROCESSING",
               6'000,
               0,
               {{"DIGI", "REJECTED"}, {"VIP", "UNKNOWN"}},
               uplines,
               {},
               "quarantine",
               0});
    m_sql +=
        "UPDATE evidence SET applied = false, at = now() - interval '1 hour' WHERE sale_id = " + quoted(id("waiting")) +
        " AND attempt_no = 2;\n";
    writeMoney();
    writeBalances();
    writeHelpers();
}

std::string AuditWorld::uuid(int number) const
{
    char text[64] = {};
    std::snprintf(text, sizeof text, "%012llx%08d", static_cast<unsigned long long>(m_nowMs), number);
    const std::string hex(text);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-7000-8000-0000" + hex.substr(12);
}

const std::string& AuditWorld::id(const std::string& name) const
{
    const auto found = m_ids.find(name);
    if (found == m_ids.end())
        throw std::logic_error("nothing is called " + name);
    return found->second;
}

const std::string& AuditWorld::named(const std::string& name)
{
    return m_ids[name] = uuid(++m_lastNumber);
}

void AuditWorld::writeCast()
{
    m_sql += R"(
INSERT INTO levels (code, name) VALUES ('RETAIL', 'Retail');
INSERT INTO accounts (code, kind, mode, floor)
    SELECT 'wallet:' || code, 'wallet', 'checked', CASE code WHEN 'AG002' THEN -50000 ELSE 0 END FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS code;
INSERT INTO accounts (code, kind, mode) SELECT 'commission:' || code, 'commission', 'summed' FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS code;
INSERT INTO accounts (code, kind, mode) SELECT 'supplier:' || code, 'supplier', 'summed' FROM unnest(ARRAY['DIGI', 'VIP']) AS code;
INSERT INTO users (code, name, level_id, wallet_account_id, commission_account_id)
    SELECT code, code, (SELECT id FROM levels), (SELECT id FROM accounts WHERE accounts.code = 'wallet:' || u.code),
           (SELECT id FROM accounts WHERE accounts.code = 'commission:' || u.code)
    FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS u (code);
UPDATE users SET upline_id = (SELECT id FROM users WHERE code = 'UP000') WHERE code = 'UP001';
UPDATE users SET upline_id = (SELECT id FROM users WHERE code = 'UP001') WHERE code LIKE 'AG%';
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, deposit_account_id)
    SELECT code, code, 'digiflazz', 'http://127.0.0.1', '', (SELECT id FROM accounts WHERE accounts.code = 'supplier:' || s.code)
    FROM unnest(ARRAY['DIGI', 'VIP']) AS s (code);
INSERT INTO operators (id, username, role, password_hash) VALUES (1, 'finance1', 'finance_maker', ''), (2, 'finance2', 'finance_checker', '');
)";
    for (const char* code : {"UP000", "UP001", "AG001", "AG002", "AG003", "AG004"})
        m_wallets[std::string("wallet:") + code] = {};
}

std::string AuditWorld::walletSide(const std::string& code, int amount)
{
    const auto found = m_wallets.find(code);
    if (found == m_wallets.end()) {
        m_summed[code] += amount;
        return "NULL, NULL, NULL";
    }
    Wallet& wallet = found->second;
    const std::int64_t before = wallet.balance;
    wallet.balance += amount;
    wallet.lastDelta = amount;
    ++wallet.seq;
    return std::to_string(wallet.seq) + ", " + std::to_string(before) + ", " + std::to_string(wallet.balance);
}

void AuditWorld::transfer(const std::string& cause,
                          const char* kind,
                          int leg,
                          const std::string& from,
                          const std::string& to,
                          int amount,
                          const std::string& request)
{
    const std::string giver = walletSide(from, -amount);
    const std::string receiver = walletSide(to, amount);
    m_sql += "INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, "
             "debit_seq, debit_before, "
             "debit_after, credit_seq, credit_before, credit_after, request_id, at) VALUES (" +
             quoted(cause) + ", " + quoted(kind) + ", " + std::to_string(leg) + ", " + account(from) + ", " +
             account(to) + ", " + std::to_string(amount) + ", " + quoted(uuid(99)) + ", " + giver + ", " + receiver +
             ", " + request + ", to_timestamp(" + std::to_string(m_clockMs += 1000) + " / 1000.0));\n";
}

void AuditWorld::writeSale(const Sale& sale)
{
    m_refs.emplace_back(sale.ref);
    const std::string id = m_ids[sale.ref] = uuid(static_cast<int>(m_refs.size()));
    m_sql += std::string("\n-- ") + sale.ref + '\n';
    writeTransfersOf(sale, id);
    writeRowOf(sale, id);
    writeKeysOf(sale, id);
    writeCaseOf(sale, id);
    writeAttemptsOf(sale, id);
    writeReportsOf(sale, id);
}

void AuditWorld::writeTransfersOf(const Sale& sale, const std::string& id)
{
    const std::string wallet = std::string("wallet:") + sale.agent;
    transfer(id, "debit", 0, wallet, "clearing", sale.price);
    if (isOneOf(sale.status, {"SUCCESS", "REFUND"})) {
        transfer(id, "settle", 0, "clearing", "sales", sale.price);
        transfer(id, "cost", 0, "cost", std::string("supplier:") + sale.attempts.back().supplier, sale.cost);
        for (std::size_t leg = 0; leg < sale.plan.size(); ++leg)
            transfer(id,
                     "commission",
                     static_cast<int>(leg),
                     "sales",
                     std::string("commission:") + sale.plan[leg].agent,
                     sale.plan[leg].amount);
    }
    if (isOneOf(sale.status, {"FAILED"}))
        transfer(id, "refund", 0, "clearing", wallet, sale.price);
    if (isOneOf(sale.status, {"REFUND"}))
        writeReversal(sale, id);
    if (sale.lateCost > 0)
        transfer(id,
                 "late_cost",
                 0,
                 "loss:late_success",
                 std::string("supplier:") + sale.attempts.back().supplier,
                 sale.lateCost);
}

/// The agent gets everything back, the supplier gives back a part, every upline its commission.
void AuditWorld::writeReversal(const Sale& sale, const std::string& id)
{
    manual(id,
           {"reversal", "case_resolution", "KEPUTUSAN_KASUS", "sale:" + id},
           "sales",
           std::string("wallet:") + sale.agent,
           sale.price);
    transfer(id, "cost_back", 0, std::string("supplier:") + sale.attempts.back().supplier, "cost", sale.cost - 1000);
    for (std::size_t leg = 0; leg < sale.plan.size(); ++leg)
        transfer(id,
                 "commission_back",
                 static_cast<int>(leg),
                 std::string("commission:") + sale.plan[leg].agent,
                 "sales",
                 sale.plan[leg].amount);
}

std::string AuditWorld::destination() const
{
    return "0812000000" + std::to_string(m_refs.size());
}

std::string AuditWorld::serialOf(const Sale& sale)
{
    return isOneOf(sale.status, {"SUCCESS", "REFUND"}) ? std::string("SN.") + sale.ref : std::string();
}

void AuditWorld::writeRowOf(const Sale& sale, const std::string& id)
{
    std::string plan = "'['";
    int commission = 0;
    for (const Commission& entry : sale.plan) {
        plan += std::string(plan == "'['" ? "" : " || ','") + " || '{\"account\": ' || " +
                account(std::string("commission:") + entry.agent) + " || ', \"agent\": \"" + entry.agent +
                "\", \"amount\": " + std::to_string(entry.amount) + "}'";
        commission += entry.amount;
    }
    plan += " || ']'";
    const bool sold = isOneOf(sale.status, {"SUCCESS", "REFUND"});
    const bool open = isOneOf(sale.status, {"PENDING", "PROCESSING"});
    m_sql += "INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, "
             "destination, price, balance_after, "
             "business_day, route_plan, commission_plan, status, supplier_id, attempts, cost, commission, sn, reports, "
             "settled_at) SELECT " +
             quoted(id) + ", u.id, u.wallet_account_id, " + quoted(sale.ref) + ", 1, 'X10', " + quoted(destination()) +
             ", " + std::to_string(sale.price) + ", t.debit_after, (uuid7_time(" + quoted(id) +
             ") AT TIME ZONE 'Asia/Jakarta')::date, '[]', " + plan + ", " + quoted(sale.status) + ", " +
             supplier(sale.attempts.back().supplier) + ", " + std::to_string(sale.attempts.size()) + ", " +
             (sold ? std::to_string(sale.cost) : "NULL") + ", " + (sold ? std::to_string(commission) : "NULL") + ", " +
             quoted(serialOf(sale)) + ", " + std::to_string(sale.events.size()) + ", " + (open ? "NULL" : "now()") +
             " FROM users u, transfers t WHERE u.code = " + quoted(sale.agent) +
             " AND t.kind = 'debit' AND t.cause_id = " + quoted(id) + ";\n";
}

void AuditWorld::writeKeysOf(const Sale& sale, const std::string& id)
{
    m_sql += "INSERT INTO order_keys VALUES (" + user(sale.agent) + ", " + quoted(sale.ref) + ", " + quoted(id) +
             ", sha256(E'X10\\n" + destination() + "\\n0\\n1'));\n";
    m_sql += "INSERT INTO duplicate_keys VALUES (" + user(sale.agent) + ", 1, " + quoted(destination()) + ", 0, 1, " +
             quoted(id) + ");\n";
    if (!serialOf(sale).empty())
        m_sql += "INSERT INTO serials VALUES (" + quoted(serialOf(sale)) + ", " + quoted(id) + ");\n";
}

/// The reversal was decided by the two people who asked for its movement; the other cases wait.
void AuditWorld::writeCaseOf(const Sale& sale, const std::string& id)
{
    if (sale.caseKind == nullptr)
        return;
    const std::string caseId = quoted(uuid(++m_lastNumber));
    const bool isDecided = isOneOf(sale.caseKind, {"reversal"});
    const std::string request = isDecided ? quoted(this->id("request.reversal")) : "NULL";
    m_sql += "INSERT INTO cases (id, sale_id, kind, state, closed_at, request_id) VALUES (" + caseId + ", " +
             quoted(id) + ", " + quoted(sale.caseKind) + (isDecided ? ", 'closed', now(), " : ", 'open', NULL, ") +
             request + ");\n";
    if (isDecided)
        m_sql += "UPDATE case_resolutions SET state = 'done', ended_at = now(), case_id = " + caseId +
                 " WHERE request_id = " + request + ";\n";
}

void AuditWorld::writeAttemptsOf(const Sale& sale, const std::string& id)
{
    int no = 0;
    for (const Attempt& attempt : sale.attempts) {
        ++no;
        const int ref = 7000 + static_cast<int>(m_refs.size()) * 10 + no;
        const bool ended = isOneOf(attempt.state, {"DELIVERED", "REJECTED", "NOT_SENT"});
        const bool sent = !isOneOf(attempt.state, {"QUEUED", "NOT_SENT"});
        const int charged = isOneOf(attempt.state, {"DELIVERED"}) ? std::max(sale.cost, sale.lateCost) : 0;
        m_sql += "INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, "
                 "owner_slot, owner_epoch, sent_at, "
                 "ended_at, charged) VALUES (" +
                 quoted(id) + ", " + std::to_string(no) + ", " + supplier(attempt.supplier) + ", 1, " +
                 std::to_string(ref) + ", 'x10', 10000, 11000, " + quoted(attempt.state) + ", 1, 1, " +
                 (sent ? "now()" : "NULL") + ", " + (ended ? "now()" : "NULL") + ", " +
                 (charged > 0 ? std::to_string(charged) : "NULL") + ");\n";
        m_sql += "INSERT INTO attempt_refs VALUES (" + supplier(attempt.supplier) + ", " + std::to_string(ref) + ", " +
                 quoted(id) + ", " + std::to_string(no) + ");\n";
        if (sent)
            addWire(sale, attempt, ref, "62812000000" + std::to_string(m_refs.size()));
        if (isOneOf(attempt.state, {"QUEUED"}))
            continue;
        m_sql += "INSERT INTO evidence (sale_id, id, attempt_no, source, class, applied) VALUES (" + quoted(id) + ", " +
                 quoted(uuid(++m_lastNumber)) + ", " + std::to_string(no) + ", " + (sent ? "'callback'" : "'daemon'") +
                 ", " + quoted(evidenceClass(attempt.state)) + ", true);\n";
        if (sent)
            m_sql += "INSERT INTO inbox (id, supplier_id, delivery, body, state, sale_id) VALUES (" +
                     quoted(uuid(++m_lastNumber)) + ", " + supplier(attempt.supplier) + ", '', '{}', 'applied', " +
                     quoted(id) + ");\n";
    }
}

void AuditWorld::addWire(const Sale&, const Attempt& attempt, int ref, const std::string& destination)
{
    const bool delivered = isOneOf(attempt.state, {"DELIVERED"});
    if (!m_wire.empty())
        m_wire += ",\n";
    m_wire += std::string(R"({"supplier": ")") + attempt.supplier + R"(", "ref": ")" + std::to_string(ref) +
              R"(", "sku": "x10", "customer_no": ")" + destination +
              R"(", "requests": 1, "created": 1, "delivered": )" + (delivered ? "1}" : "0}");
}

void AuditWorld::writeReportsOf(const Sale& sale, const std::string& id)
{
    int sequence = 0;
    for (const char* event : sale.events) {
        ++sequence;
        m_sql += "INSERT INTO outbox (sale_id, sequence, agent_id, event, body, state, owner_slot) VALUES (" +
                 quoted(id) + ", " + std::to_string(sequence) + ", " + user(sale.agent) + ", " + quoted(event) + ", " +
                 quoted(R"({"event": ")" + std::string(event) + R"(", "sequence": )" + std::to_string(sequence) +
                        R"(, "trx_id": ")" + id + R"(", "ref_id": ")" + sale.ref + R"(", "status": ")" + sale.status +
                        R"(", "price": )" + std::to_string(sale.price) + R"(, "sn": ")" + serialOf(sale) +
                        R"(", "message": "", "product_code": "X10", "destination": ")" + destination() + R"("})") +
                 ", 'skipped', 1);\n";
    }
}

void AuditWorld::writeBalances()
{
    for (const auto& [code, wallet] : m_wallets)
        m_sql += "UPDATE accounts SET balance = " + std::to_string(wallet.balance) +
                 ", seq = " + std::to_string(wallet.seq) + ", last_delta = " + std::to_string(wallet.lastDelta) +
                 " WHERE code = " + quoted(code) + ";\n";
    for (const auto& [code, balance] : m_summed) {
        m_sql += "UPDATE accounts SET balance = " + std::to_string(balance - kUnfolded) +
                 " WHERE code = " + quoted(code) + ";\n";
        m_sql += "INSERT INTO account_deltas VALUES (" + quoted(uuid(99)) + ", " + account(code) + ", " +
                 std::to_string(kUnfolded) + ");\n";
    }
}

/// What the corruptions of the test are written with: `pay` moves money between summed accounts and keeps their
/// balances right, so that only the shape of the sale is wrong.
void AuditWorld::writeHelpers()
{
    m_sql += R"(
CREATE FUNCTION sale(name text) RETURNS uuid LANGUAGE sql AS 'SELECT id FROM transactions WHERE ref_id = name';
CREATE FUNCTION bankline(name text) RETURNS uuid LANGUAGE sql AS 'SELECT id FROM bank_lines WHERE dedupe_key = name';
CREATE FUNCTION acc(name text) RETURNS bigint LANGUAGE sql AS 'SELECT id FROM accounts WHERE code = name';
CREATE FUNCTION book(name text, plus bigint) RETURNS void LANGUAGE sql AS 'UPDATE accounts SET balance = balance + plus WHERE code = name';
CREATE FUNCTION pay(cause uuid, what text, leg int, giver text, receiver text, amount bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, request_id)
        VALUES (cause, what, leg, acc(giver), acc(receiver), amount, cause,
                CASE WHEN what IN ('reversal', 'adjustment', 'deposit_manual', 'write_off', 'supplier_deposit') THEN cause END);
    SELECT book(giver, -amount), book(receiver, amount)
$$;
CREATE FUNCTION agree(request uuid, wallet text, before bigint, after bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, subject, payload, state, business_day, ended_at, ended_by)
        VALUES (request, 'credit_limit', 1, request::text, '', 'LIMIT_KREDIT', wallet,
                format('{"account_id": %s, "floor": %s, "floor_before": %s}', acc(wallet), after, before), 'approved', current_date, now(), 2);
    INSERT INTO request_approvals (request_id, maker_id, checker_id, business_day) VALUES (request, 1, 2, current_date);
    INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac)
        SELECT max(seq) + 1, 1, 'request.propose', 'money_request:' || request, now(), '' FROM operator_actions;
    INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac)
        SELECT max(seq) + 1, 2, 'request.approve', 'money_request:' || request, now(), '' FROM operator_actions;
    UPDATE accounts SET floor = after, floor_request_id = request, last_delta = 0 WHERE code = wallet
$$;
)";
}

} // namespace eraflazz::test
