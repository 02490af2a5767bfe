// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_world.h"

namespace eraflazz::test {

namespace {

constexpr std::int64_t kMoneyAgoMs = 3 * 3600 * 1000;
constexpr std::int64_t kMinuteMs = 60 * 1000;
constexpr int kMaker = 1;
constexpr int kChecker = 2;

std::string quoted(std::string_view text)
{
    return '\'' + std::string(text) + '\'';
}
std::string account(const std::string& code)
{
    return "(SELECT id FROM accounts WHERE code = " + quoted(code) + ')';
}
std::string user(const char* code)
{
    return code == nullptr ? "NULL" : "(SELECT id FROM users WHERE code = " + quoted(code) + ')';
}
std::string moment(std::int64_t ms)
{
    return "to_timestamp(" + std::to_string(ms) + " / 1000.0)";
}
std::string walletOf(const char* agent)
{
    return std::string("wallet:") + agent;
}

} // namespace

void AuditWorld::writeMoney()
{
    const std::int64_t afterSalesMs = m_clockMs;
    m_clockMs = m_nowMs - kMoneyAgoMs;
    creditLimit("wallet:AG002", -50'000);
    writeBank();
    writeDeposits();
    writeAgentTransfer("gift", "AG004", "AG003", 50'000, false);
    writeAgentTransfer("mistake", "AG003", "AG004", 5'000, true);
    writeTakeBack();
    writeSupplierMoney();
    writeDoors();
    manual("", {"adjustment", "adjustment", "BONUS", "agent:AG003"}, "adjustment", "wallet:AG003", 2'500);
    manual("", {"adjustment", "adjustment", "SALAH_INPUT", "agent:AG003"}, "wallet:AG003", "adjustment", 500);
    act(kMaker, "operator.add", "operator:finance1", R"({"role": "finance_maker", "name": ""})");
    act(kMaker, "operator.add", "operator:finance2", R"({"role": "viewer", "name": ""})");
    act(kMaker, "operator.role", "operator:finance2", R"({"before": "viewer", "after": "finance_checker"})");
    act(kMaker, "operator.status", "operator:finance2", R"({"before": "active", "after": "disabled"})");
    act(kMaker, "operator.status", "operator:finance2", R"({"before": "disabled", "after": "active"})");
    m_clockMs = afterSalesMs;
    writeMaturity("run.1", 20, 300);
    writeMaturity("run.2", 10, 200);
}

void AuditWorld::manual(
    const std::string& cause, const Manual& what, const std::string& from, const std::string& to, int amount)
{
    const std::string& id = named(std::string("request.") + what.transferKind);
    const std::string request = quoted(id);
    const std::string& of = cause.empty() ? id : cause;
    const std::string movement = quoted(of) + ", " + quoted(what.transferKind) + ", " + account(from) + ", " +
                                 account(to) + ", " + std::to_string(amount);
    m_sql += "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, subject, "
             "cause_id, transfer_kind, debit_account_id, credit_account_id, amount, state, business_day, ended_at, "
             "ended_by) VALUES (" +
             request + ", " + quoted(what.requestKind) + ", 1, " + request + ", '', " + quoted(what.reason) + ", " +
             quoted(what.subject) + ", " + movement + ", 'approved', current_date, now(), 2);\n";
    m_sql += "INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, "
             "debit_account_id, credit_account_id, amount, business_day) VALUES (" +
             request + ", 1, 2, " + movement + ", current_date);\n";
    actions(id);
    transfer(of, what.transferKind, 0, from, to, amount, request);
}

void AuditWorld::actions(const std::string& request)
{
    act(kMaker, "request.propose", "money_request:" + request);
    act(kChecker, "request.approve", "money_request:" + request);
}

void AuditWorld::act(std::int64_t operatorId, const char* action, const std::string& subject, const char* detail)
{
    ops::ActionRecord record;
    record.seq = ++m_lastAction;
    record.operatorId = ops::OperatorId{operatorId};
    record.action = action;
    record.subject = subject;
    record.detail = detail;
    record.atMicros = m_clockMs * 1000 + m_lastAction;
    const auto mac = ops::actionMac(m_key, m_lastMac, record);
    m_lastMac.assign(mac.begin(), mac.end());
    std::string hex;
    for (const std::uint8_t byte : mac) {
        hex += "0123456789abcdef"[byte >> 4U];
        hex += "0123456789abcdef"[byte & 15U];
    }
    m_sql += "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) VALUES (" +
             std::to_string(record.seq) + ", " + std::to_string(operatorId) + ", " + quoted(action) + ", " +
             quoted(subject) + ", " + quoted(record.detail) + ", timestamptz 'epoch' + " +
             std::to_string(record.atMicros) + " * interval '1 microsecond', decode(" + quoted(hex) + ", 'hex'));\n";
}

void AuditWorld::creditLimit(const char* wallet, int floor)
{
    const std::string& id = named("request.credit_limit");
    m_sql += "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, subject, "
             "payload, state, business_day, ended_at, ended_by) VALUES (" +
             quoted(id) + ", 'credit_limit', 1, 'limit', '', 'LIMIT_KREDIT', " + quoted(wallet) +
             ", '{\"account_id\": ' || " + account(wallet) + " || ', \"floor\": " + std::to_string(floor) +
             ", \"floor_before\": 0}', 'approved', current_date, now(), 2);\n";
    m_sql += "INSERT INTO request_approvals (request_id, maker_id, checker_id, business_day, at) VALUES (" +
             quoted(id) + ", 1, 2, current_date, " + moment(m_clockMs) + ");\n";
    m_sql += "UPDATE accounts SET floor_request_id = " + quoted(id) + " WHERE code = " + quoted(wallet) + ";\n";
    actions(id);
}

const std::string&
AuditWorld::agreed(const char* kind, const char* reason, const char* subject, const std::string& payload)
{
    const std::string& id = named(std::string("request.") + kind);
    m_sql += "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, subject, "
             "payload, state, business_day, ended_at, ended_by) VALUES (" +
             quoted(id) + ", " + quoted(kind) + ", 1, " + quoted(id) + ", '', " + quoted(reason) + ", " +
             quoted(subject) + ", " + quoted(payload) + ", 'approved', current_date, now(), 2);\n";
    m_sql += "INSERT INTO request_approvals (request_id, maker_id, checker_id, business_day) VALUES (" + quoted(id) +
             ", 1, 2, current_date);\n";
    actions(id);
    return id;
}

/// New credentials of DIGI, a key of AG001, and that BCA1 credits more by rule.
void AuditWorld::writeDoors()
{
    const auto detail = [](const std::string& request) { return R"({"request": ")" + request + R"("})"; };
    const std::string& set = agreed("supplier_credentials", "KREDENSIAL_BARU", "supplier:DIGI", R"({"version": 1})");
    m_sql += "UPDATE suppliers SET credentials_request_id = " + quoted(set) +
             " WHERE code = 'DIGI';\nINSERT INTO credential_changes (request_id, supplier_id, version) SELECT " +
             quoted(set) + ", id, 1 FROM suppliers WHERE code = 'DIGI';\n";
    act(kChecker, "supplier.credentials", "supplier:DIGI", detail(set).c_str());
    const std::string& key = agreed("agent_key", "KUNCI_BARU", "agent:AG001", R"({"slot": 0})");
    m_sql += "INSERT INTO agent_keys_made (request_id, maker_id, agent_id, slot, api_key, at) SELECT " + quoted(key) +
             ", 1, id, 1, 'made-by-two', now() FROM users WHERE code = 'AG001';\n";
    act(kMaker,
        "agent.key",
        "agent:AG001",
        (R"({"what": "issue", "api_key": "made-by-two", "request": ")" + key + R"("})").c_str());
    act(kMaker, "agent.key", "agent:AG001", R"({"what": "revoke", "api_key": "made-by-two"})");
    const std::string& bank = agreed(
        "bank_account", "BATAS_OTOMATIS", "bank:BCA1", R"({"version": 1, "auto_limit": 5000000, "secrets": []})");
    m_sql += "UPDATE bank_accounts SET auto_limit = 5000000, agreed_request_id = " + quoted(bank) + ";\n";
    act(kChecker, "bank.account", "bank:BCA1", detail(bank).c_str());
}

void AuditWorld::writeBank()
{
    m_sql += R"(
INSERT INTO accounts (code, kind, mode) VALUES ('bank:BCA1', 'bank', 'summed'), ('receivable:AG004', 'receivable', 'summed');
INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id)
    SELECT 'BCA1', 'BCA', '123', 'PT Toko', id FROM accounts WHERE code = 'bank:BCA1';
)";
    transfer(uuid(54), "opening", 0, "bank:BCA1", "equity", 1'000'000);
    const Line lines[] = {{"credited", "CR", 100'123, "credited", "AG003"},
                          {"nobodys", "CR", 50'000, "suspense", nullptr},
                          {"held", "CR", 70'007, "held", nullptr},
                          {"byhand", "CR", 40'000, "credited", "AG004"},
                          {"twice", "CR", 50'000, "duplicate", nullptr},
                          {"again", "CR", 50'000, "duplicate", nullptr},
                          {"returned", "CR", 20'020, "reversed", "AG004"},
                          {"takeback", "DB", 20'020, "takeback", nullptr},
                          {"paid-out", "DB", 55'000, "out", nullptr},
                          {"fed", "DB", 450'000, "supplier", nullptr},
                          {"given-back", "CR", 5'000, "supplier", nullptr},
                          {"cents", "CR", 0, "cents", nullptr}};
    for (const Line& line : lines)
        writeLine(line);
    const Ticket tickets[] = {{"credited", "AG003", "approved", 100'000, 123, 500},
                              {"held", "AG004", "matched", 70'000, 7, 0},
                              {"returned", "AG004", "reversed", 20'000, 20, 0},
                              {nullptr, "AG003", "expired", 15'000, 3, 500},
                              {nullptr, "AG003", "open", 15'000, 4, 500}};
    for (const Ticket& ticket : tickets)
        writeTicket(ticket);
}

void AuditWorld::writeLine(const Line& line)
{
    const bool isDuplicate = std::string_view(line.state) == "duplicate";
    m_sql += "INSERT INTO bank_lines (id, bank_account_id, dedupe_key, source, line_date, pending, direction, amount, "
             "cents, description, state, agent_id, same_as) VALUES (" +
             quoted(named(line.name)) + ", (SELECT id FROM bank_accounts), " + quoted(line.name) +
             ", 'moota', current_date, false, " + quoted(line.direction) + ", " + std::to_string(line.amount) + ", " +
             (line.amount == 0 ? "50" : "0") + ", 'TRSF', " + quoted(line.state) + ", " + user(line.agent) + ", " +
             (isDuplicate ? quoted(id("nobodys")) : "NULL") + ");\n";
}

void AuditWorld::writeTicket(const Ticket& ticket)
{
    const bool isEnded = std::string_view(ticket.state) != "open" && std::string_view(ticket.state) != "matched";
    const std::string name = ticket.line == nullptr ? ticket.state : ticket.line;
    m_sql += "INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, amount, "
             "unique_code, transfer_amount, fee, state, expires_at, line_id, ended_at) VALUES (" +
             quoted(named("ticket." + name)) + ", " + user(ticket.agent) + ", " + account(walletOf(ticket.agent)) +
             ", " + quoted(name) + ", (SELECT id FROM bank_accounts), " + std::to_string(ticket.amount) + ", " +
             std::to_string(ticket.code) + ", " + std::to_string(ticket.amount + ticket.code) + ", " +
             std::to_string(ticket.fee) + ", " + quoted(ticket.state) + ", now(), " +
             (ticket.line == nullptr ? "NULL" : quoted(id(ticket.line))) + ", " + (isEnded ? "now()" : "NULL") + ");\n";
}

void AuditWorld::writeDeposits()
{
    transfer(id("credited"), "bank_in", 0, "bank:BCA1", "suspense", 100'123);
    transfer(id("credited"), "deposit", 0, "suspense", "wallet:AG003", 99'623);
    transfer(id("credited"), "deposit_fee", 0, "suspense", "income:deposit_fee", 500);
    transfer(id("nobodys"), "bank_in", 0, "bank:BCA1", "suspense", 50'000);
    transfer(id("held"), "bank_in", 0, "bank:BCA1", "suspense", 70'007);
    transfer(id("byhand"), "bank_in", 0, "bank:BCA1", "suspense", 40'000);
    manual(id("byhand"),
           {"deposit_manual", "deposit", "DEPOSIT_MANUAL", "bank_line:" + id("byhand")},
           "suspense",
           "wallet:AG004",
           40'000);
    transfer(id("twice"), "bank_in", 0, "bank:BCA1", "suspense", 50'000);
    manual(id("twice"),
           {"bank_in_back", "line_duplicate", "MUTASI_GANDA", "bank_line:" + id("twice")},
           "suspense",
           "bank:BCA1",
           50'000);
    transfer(id("returned"), "bank_in", 0, "bank:BCA1", "suspense", 20'020);
    // The transfer needs its ticket approved, as it was before the bank took it back.
    m_sql += "UPDATE deposit_tickets SET state = 'approved' WHERE ref_id = 'returned';\n";
    transfer(id("returned"), "deposit", 0, "suspense", "wallet:AG004", 20'020);
    m_sql += "UPDATE deposit_tickets SET state = 'reversed' WHERE ref_id = 'returned';\n";
}

/// The bank takes back what AG004 has spent by half: the wallet gives what is there, the agent owes the rest, and a
/// part of that is written off.
void AuditWorld::writeTakeBack()
{
    transfer(id("returned"), "deposit_back", 0, "wallet:AG004", "suspense", 10'020);
    transfer(id("returned"), "deposit_short", 0, "receivable:AG004", "suspense", 10'000);
    transfer(id("takeback"), "bank_out", 0, "suspense", "bank:BCA1", 20'020);
    manual("", {"write_off", "write_off", "HAPUS_PIUTANG", "agent:AG004"}, "loss:write_off", "receivable:AG004", 1'000);
}

void AuditWorld::writeSupplierMoney()
{
    transfer(id("paid-out"), "bank_out", 0, "suspense", "bank:BCA1", 55'000);
    transfer(id("fed"), "bank_out", 0, "suspense", "bank:BCA1", 450'000);
    transfer(id("given-back"), "bank_in", 0, "bank:BCA1", "suspense", 5'000);
    manual(id("fed"),
           {"supplier_deposit", "supplier_deposit", "DEPOSIT_SUPPLIER", "supplier:VIP"},
           "supplier:VIP",
           "suspense",
           450'000);
    manual(id("given-back"),
           {"supplier_refund", "supplier_refund", "PENGEMBALIAN_SUPPLIER", "supplier:VIP"},
           "suspense",
           "supplier:VIP",
           5'000);
    manual("",
           {"supplier_drift", "supplier_drift", "SELISIH_SUPPLIER", "supplier:VIP"},
           "loss:supplier_drift",
           "supplier:VIP",
           100);
}

void AuditWorld::writeAgentTransfer(const char* ref, const char* from, const char* to, int amount, bool isCancelled)
{
    const std::string& id = named(std::string("transfer.") + ref);
    m_sql += "INSERT INTO balance_transfers (id, from_agent_id, to_agent_id, from_account_id, to_account_id, ref_id, "
             "amount, business_day, state, cancelled_at) VALUES (" +
             quoted(id) + ", " + user(from) + ", " + user(to) + ", " + account(walletOf(from)) + ", " +
             account(walletOf(to)) + ", " + quoted(ref) + ", " + std::to_string(amount) + ", current_date, " +
             (isCancelled ? "'cancelled', now());\n" : "'done', NULL);\n");
    transfer(id, "transfer", 0, walletOf(from), walletOf(to), amount);
    if (isCancelled)
        transfer(id, "transfer_back", 0, walletOf(to), walletOf(from), amount);
}

void AuditWorld::writeMaturity(const char* name, int minutesAgo, int amount)
{
    const std::string& id = named(name);
    m_sql += "INSERT INTO maturities (id, cutoff, accounts, amount) VALUES (" + quoted(id) + ", " +
             moment(m_nowMs - minutesAgo * kMinuteMs) + ", 1, " + std::to_string(amount) + ");\n";
    transfer(id, "maturity", 0, "commission:UP001", "wallet:UP001", amount);
}

} // namespace eraflazz::test
