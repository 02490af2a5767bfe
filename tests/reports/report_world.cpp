// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_world.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace eraflazz::test {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;

std::string quoted(std::string_view text)
{
    return '\'' + std::string(text) + '\'';
}
std::string acc(const std::string& code)
{
    return "(SELECT id FROM accounts WHERE code = " + quoted(code) + ')';
}
std::string user(const std::string& code)
{
    return "(SELECT id FROM users WHERE code = " + quoted(code) + ')';
}
std::string when(std::int64_t ms)
{
    return "to_timestamp(" + std::to_string(ms) + " / 1000.0)";
}
std::string day(std::int64_t ms)
{
    return "((" + when(ms) + " AT TIME ZONE 'UTC') + interval '7 hours')::date";
}

const std::map<std::string, std::vector<std::string>>& uplines()
{
    static const std::map<std::string, std::vector<std::string>> all{{"UP000", {}},
                                                                     {"UP001", {"UP000"}},
                                                                     {"AG001", {"UP001", "UP000"}},
                                                                     {"AG002", {"UP001", "UP000"}},
                                                                     {"AG003", {"UP001", "UP000"}},
                                                                     {"AG004", {"UP000"}}};
    return all;
}

const char* const kCast = R"(
SET session_replication_role = replica;
INSERT INTO levels (id, code, name) VALUES (1, 'RETAIL', 'Retail');
INSERT INTO accounts (code, kind, mode, floor) SELECT 'wallet:' || c, 'wallet', 'checked', CASE c WHEN 'AG003' THEN -300000 WHEN 'AG004' THEN -50000 ELSE 0 END
    FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS c;
INSERT INTO accounts (code, kind, mode) SELECT 'commission:' || c, 'commission', 'summed' FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS c;
INSERT INTO accounts (code, kind, mode) VALUES ('supplier:DIGI', 'supplier', 'summed'), ('supplier:VIP', 'supplier', 'summed'),
    ('bank:BCA1', 'bank', 'summed'), ('bank:BRI1', 'bank', 'summed'), ('receivable:AG001', 'receivable', 'summed'), ('receivable:AG002', 'receivable', 'summed'),
    ('receivable:AG003', 'receivable', 'summed'), ('receivable:AG004', 'receivable', 'summed'), ('receivable:UP000', 'receivable', 'summed'), ('receivable:UP001', 'receivable', 'summed');
INSERT INTO users (code, name, level_id, wallet_account_id, commission_account_id)
    SELECT c, 'Toko ' || c, 1, (SELECT id FROM accounts WHERE code = 'wallet:' || c), (SELECT id FROM accounts WHERE code = 'commission:' || c)
    FROM unnest(ARRAY['UP000', 'UP001', 'AG001', 'AG002', 'AG003', 'AG004']) AS c;
INSERT INTO suppliers (code, name, adapter, base_url, credentials_sealed, deposit_account_id)
    SELECT c, 'Pemasok ' || c, 'digiflazz', 'http://127.0.0.1', '', (SELECT id FROM accounts WHERE code = 'supplier:' || c) FROM unnest(ARRAY['DIGI', 'VIP']) AS c;
INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id)
    SELECT c, left(c, 3), '123' || c, 'PT Toko', (SELECT id FROM accounts WHERE code = 'bank:' || c) FROM unnest(ARRAY['BCA1', 'BRI1']) AS c;
INSERT INTO products (id, code, name, category, brand, base_price, dest_type, dest_rule)
    SELECT n, 'X' || n || '0', 'Pulsa ' || n || '0.000', 'pulsa', 'XL', 10000 * n, 'msisdn', '.*' FROM generate_series(1, 3) AS n;
INSERT INTO operators (username, role, password_hash) VALUES ('tini', 'finance_maker', 'x'), ('joko', 'finance_checker', 'x');
)";

} // namespace

const std::vector<std::string>& ReportWorld::agents()
{
    static const std::vector<std::string> all{"UP000", "UP001", "AG001", "AG002", "AG003", "AG004"};
    return all;
}

ReportWorld::ReportWorld(std::uint64_t seed, std::int64_t endMs)
    : m_random(seed), m_startMs(endMs - 40 * kDayMs), m_endMs(endMs), m_nowMs(m_startMs)
{
    for (const std::string& agent : agents())
        m_wallets["wallet:" + agent] = {};
    m_wallets["wallet:AG003"].floor = -300'000;
    m_wallets["wallet:AG004"].floor = -50'000;
    live();
    writeBooks();
}

std::int64_t ReportWorld::draw(std::int64_t least, std::int64_t most)
{
    return std::uniform_int_distribution<std::int64_t>(least, most)(m_random);
}

std::string ReportWorld::newId()
{
    char text[48] = {};
    std::snprintf(text, sizeof text, "%012llx%08x", static_cast<unsigned long long>(m_nowMs), unsigned(++m_number));
    const std::string hex(text);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-7000-8000-0000" + hex.substr(12);
}

void ReportWorld::post(const std::string& cause,
                       const std::string& kind,
                       int leg,
                       const std::string& from,
                       const std::string& to,
                       std::int64_t amount,
                       const std::string& request)
{
    Posted row{cause, kind, leg, from, to, amount, m_nowMs, 0, 0, 0, 0, request};
    const auto side = [&](const std::string& code, std::int64_t delta, std::int64_t& seq, std::int64_t& after) {
        const auto wallet = m_wallets.find(code);
        if (wallet == m_wallets.end()) {
            m_summed[code] += delta;
            return;
        }
        wallet->second.balance += delta;
        seq = ++wallet->second.seq;
        after = wallet->second.balance;
    };
    side(from, -amount, row.fromSeq, row.fromAfter);
    side(to, amount, row.toSeq, row.toAfter);
    m_posted.push_back(row);
}

std::string ReportWorld::approve(const std::string& cause,
                                 const std::string& requestKind,
                                 const std::string& kind,
                                 const std::string& from,
                                 const std::string& to,
                                 std::int64_t amount,
                                 const std::string& reason)
{
    const std::string id = newId();
    const std::string movement =
        quoted(cause) + ", " + quoted(kind) + ", " + acc(from) + ", " + acc(to) + ", " + std::to_string(amount);
    m_rows += "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, note, "
              "subject, cause_id, "
              "transfer_kind, debit_account_id, credit_account_id, amount, state, created_at, business_day, ended_at, "
              "ended_by) "
              "VALUES (" +
              quoted(id) + ", " + quoted(requestKind) + ", 1, " + quoted(id) + ", '', " + quoted(reason) +
              ", 'catatan', 'x', " + movement + ", 'approved', " + when(m_nowMs) + ", " + day(m_nowMs) + ", " +
              when(m_nowMs) + ", 2);\n";
    m_rows +=
        "INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, debit_account_id, "
        "credit_account_id, amount, business_day) VALUES (" +
        quoted(id) + ", 1, 2, " + movement + ", " + day(m_nowMs) + ");\n";
    return id;
}

void ReportWorld::manual(const std::string& requestKind,
                         const std::string& kind,
                         const std::string& from,
                         const std::string& to,
                         std::int64_t amount,
                         const std::string& reason)
{
    const std::string cause = newId();
    post(cause, kind, 0, from, to, amount, approve(cause, requestKind, kind, from, to, amount, reason));
}

std::string ReportWorld::bankLine(const std::string& bank, const char* direction, std::int64_t amount)
{
    const std::string id = newId();
    m_rows += "INSERT INTO bank_lines (id, bank_account_id, dedupe_key, source, line_date, pending, direction, amount, "
              "description, sender, received_at, state) VALUES (" +
              quoted(id) + ", (SELECT id FROM bank_accounts WHERE code = " + quoted(bank) + "), " + quoted(id) +
              ", 'moota', " + day(m_nowMs) + ", false, " + quoted(direction) + ", " + std::to_string(amount) +
              ", '=TRSF E-BANKING', 'BUDI', " + when(m_nowMs) + ", 'suspense');\n";
    m_lineAmounts[id] = amount;
    return id;
}

void ReportWorld::live()
{
    const std::string opening = newId();
    post(opening, "opening", 0, "equity", "wallet:AG001", 2'000'000);
    post(newId(), "opening", 0, "equity", "wallet:UP000", 500'000);
    post(newId(), "opening", 0, "supplier:DIGI", "equity", 5'000'000);
    post(newId(), "opening", 0, "bank:BCA1", "equity", 10'000'000);
    while (m_nowMs < m_endMs - 12 * kHourMs) {
        // Some steps end exactly at midnight of a business day: the first moment of the next one.
        m_nowMs += draw(1'000, 2 * kHourMs);
        if (chance(3))
            m_nowMs += kDayMs - (m_nowMs + 7 * kHourMs) % kDayMs;
        step();
    }
}

void ReportWorld::step()
{
    runLater();
    const std::int64_t dice = draw(1, 100);
    if (dice <= 68)
        sell();
    else if (dice <= 80)
        deposit();
    else if (dice <= 86)
        giveToAnotherAgent();
    else if (dice <= 88)
        mature();
    else if (dice <= 91)
        feedSupplier();
    else if (dice <= 94)
        correctSupplier();
    else if (dice <= 98)
        adjust();
    else
        writeOff();
}

void ReportWorld::sell()
{
    const std::string agent = agents()[static_cast<std::size_t>(draw(0, 5))];
    const std::int64_t nominal = draw(1, 3);
    PostedSale sale{newId(),
                    agent,
                    "X" + std::to_string(nominal) + "0",
                    chance(60) ? "DIGI" : "VIP",
                    "PENDING",
                    nominal * 10'000 + draw(0, 20) * 50,
                    m_nowMs};
    const Wallet& wallet = m_wallets.at("wallet:" + agent);
    if (wallet.balance - sale.price < wallet.floor)
        return;
    post(sale.id, "debit", 0, "wallet:" + agent, "clearing", sale.price);
    m_sales.push_back(sale);
    if (chance(90))
        m_later.push_back({m_nowMs + draw(500, 3 * kHourMs), "end", sale.id});
}

void ReportWorld::endSale(PostedSale& sale)
{
    const std::string supplier = "supplier:" + sale.supplier;
    if (chance(20)) {
        sale.status = "FAILED";
        post(sale.id, "refund", 0, "clearing", "wallet:" + sale.agent, sale.price);
        if (chance(30))
            m_later.push_back({m_nowMs + draw(1, 5) * kDayMs, "late", sale.id});
        return;
    }
    sale.status = "SUCCESS";
    post(sale.id, "settle", 0, "clearing", "sales", sale.price);
    post(sale.id, "cost", 0, "cost", supplier, sale.price - draw(-200, 900));
    payUplines(sale, "commission", false);
    if (chance(8))
        m_later.push_back({m_nowMs + draw(1, 9) * kDayMs, "reverse", sale.id});
}

void ReportWorld::payUplines(const PostedSale& sale, const char* kind, bool isBack)
{
    int leg = 0;
    for (const std::string& upline : uplines().at(sale.agent)) {
        const std::string account = "commission:" + upline;
        const std::int64_t amount = leg == 0 ? 150 : 50;
        post(sale.id, kind, leg++, isBack ? account : "sales", isBack ? "sales" : account, amount);
    }
}

void ReportWorld::reverse(PostedSale& sale)
{
    sale.status = "REFUND";
    const std::string wallet = "wallet:" + sale.agent;
    const std::string request =
        approve(sale.id, "case_resolution", "reversal", "sales", wallet, sale.price, "KEPUTUSAN_KASUS");
    post(sale.id, "reversal", 0, "sales", wallet, sale.price, request);
    payUplines(sale, "commission_back", true);
    if (chance(50))
        post(sale.id, "cost_back", 0, "supplier:" + sale.supplier, "cost", draw(1'000, 9'000));
}

/// By the supplier that was asked first and given up. The cost is booked for the sale or for the case that found it.
void ReportWorld::deliverLate(const PostedSale& sale)
{
    const std::string supplier = sale.supplier == "DIGI" ? "supplier:VIP" : "supplier:DIGI";
    if (chance(50)) {
        post(sale.id, "late_cost", 0, "loss:late_success", supplier, sale.price - 500);
        return;
    }
    const std::string id = newId();
    m_caseSales[id] = sale.id;
    m_rows +=
        "INSERT INTO cases (id, sale_id, kind) VALUES (" + quoted(id) + ", " + quoted(sale.id) + ", 'late_success');\n";
    post(id, "late_cost", 0, "loss:late_success", supplier, sale.price - 500);
}

std::string ReportWorld::saleOf(const std::string& cause) const
{
    const auto found = m_caseSales.find(cause);
    return found == m_caseSales.end() ? cause : found->second;
}

void ReportWorld::deposit()
{
    const std::string bank = chance(70) ? "BCA1" : "BRI1";
    const std::int64_t amount = draw(20, 300) * 1'000 + draw(1, 999);
    const std::string line = bankLine(bank, "CR", amount);
    post(line, "bank_in", 0, "bank:" + bank, "suspense", amount);
    const std::string agent = agents()[static_cast<std::size_t>(draw(0, 5))];
    const std::int64_t how = draw(1, 100);
    if (how <= 10)
        return; // nobody's
    if (how <= 20) {
        const std::string request =
            approve(line, "deposit", "deposit_manual", "suspense", "wallet:" + agent, amount - 500, "DEPOSIT_MANUAL");
        post(line, "deposit_manual", 0, "suspense", "wallet:" + agent, amount - 500, request);
        return;
    }
    if (how <= 25) {
        const std::string request =
            approve(line, "line_duplicate", "bank_in_back", "suspense", "bank:" + bank, amount, "MUTASI_GANDA");
        post(line, "bank_in_back", 0, "suspense", "bank:" + bank, amount, request);
        return;
    }
    const std::int64_t fee = chance(50) ? 1'000 : 0;
    post(line, "deposit", 0, "suspense", "wallet:" + agent, amount - fee);
    if (fee > 0)
        post(line, "deposit_fee", 0, "suspense", "income:deposit_fee", fee);
    m_depositedTo[line] = agent;
    m_rows += "INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, amount, "
              "unique_code, transfer_amount, fee, state, "
              "opened_at, expires_at, holds_amount, line_id, ended_at) VALUES (" +
              quoted(newId()) + ", " + user(agent) + ", " + acc("wallet:" + agent) + ", 'T" + std::to_string(m_number) +
              "', 1, " + std::to_string(amount - 1) + ", 1, " + std::to_string(amount) + ", " + std::to_string(fee) +
              ", 'approved', now(), now(), false, " + quoted(line) + ", now());\n";
    if (chance(30))
        m_later.push_back({m_nowMs + draw(1, 3) * kDayMs, "take_back", line});
}

void ReportWorld::takeDepositBack(const std::string& line)
{
    const std::string agent = m_depositedTo.at(line);
    const std::int64_t balance = m_wallets.at("wallet:" + agent).balance;
    const std::int64_t wanted = m_lineAmounts.at(line) - 1'000;
    // Sometimes the wallet cannot carry it: part of it was spent in the same second.
    const std::int64_t taken = std::min(wanted, std::max<std::int64_t>(balance, 0) / (chance(50) ? 3 : 1));
    if (taken > 0)
        post(line, "deposit_back", 0, "wallet:" + agent, "suspense", taken);
    if (taken < wanted)
        post(line, "deposit_short", 0, "receivable:" + agent, "suspense", wanted - taken);
}

void ReportWorld::giveToAnotherAgent()
{
    const std::string from = chance(50) ? "UP001" : "AG001";
    const std::string to = from == "UP001" ? "AG003" : "UP001";
    const std::int64_t amount = draw(1, 40) * 1'000;
    if (m_wallets.at("wallet:" + from).balance < amount)
        return;
    const std::string id = newId();
    m_rows += "INSERT INTO balance_transfers (id, from_agent_id, to_agent_id, from_account_id, to_account_id, ref_id, "
              "amount, business_day) VALUES (" +
              quoted(id) + ", " + user(from) + ", " + user(to) + ", " + acc("wallet:" + from) + ", " +
              acc("wallet:" + to) + ", " + quoted(id) + ", " + std::to_string(amount) + ", " + day(m_nowMs) + ");\n";
    post(id, "transfer", 0, "wallet:" + from, "wallet:" + to, amount);
    if (chance(25) && m_wallets.at("wallet:" + to).balance >= amount) {
        m_nowMs += 60'000;
        post(id, "transfer_back", 0, "wallet:" + to, "wallet:" + from, amount);
    }
}

void ReportWorld::mature()
{
    const std::string id = newId();
    int leg = 0;
    for (const std::string& agent : {std::string("UP000"), std::string("UP001")}) {
        const std::int64_t earned = m_summed["commission:" + agent];
        if (earned > 1)
            post(id, "maturity", leg++, "commission:" + agent, "wallet:" + agent, earned / 2);
    }
}

void ReportWorld::feedSupplier()
{
    const std::string supplier = chance(60) ? "supplier:DIGI" : "supplier:VIP";
    const std::int64_t amount = draw(5, 40) * 50'000;
    const std::string line = bankLine("BCA1", "DB", amount);
    post(line, "bank_out", 0, "suspense", "bank:BCA1", amount);
    m_nowMs += draw(0, 2 * kHourMs);
    manual("supplier_deposit", "supplier_deposit", supplier, "suspense", amount, "DEPOSIT_SUPPLIER");
}

void ReportWorld::correctSupplier()
{
    const std::string supplier = chance(60) ? "supplier:DIGI" : "supplier:VIP";
    const std::int64_t amount = draw(1, 90) * 100;
    if (chance(30))
        manual("supplier_refund", "supplier_refund", "suspense", supplier, amount, "PENGEMBALIAN_SUPPLIER");
    else if (chance(50))
        manual("supplier_drift", "supplier_drift", "loss:supplier_drift", supplier, amount, "SELISIH_SUPPLIER");
    else
        manual("supplier_drift", "supplier_drift", supplier, "loss:supplier_drift", amount, "SELISIH_SUPPLIER");
}

void ReportWorld::adjust()
{
    const std::string wallet = "wallet:" + agents()[static_cast<std::size_t>(draw(0, 5))];
    const std::int64_t amount = draw(1, 50) * 500;
    if (chance(60))
        manual("adjustment", "adjustment", "adjustment", wallet, amount, "BONUS");
    else if (m_wallets.at(wallet).balance - amount >= m_wallets.at(wallet).floor)
        manual("adjustment", "adjustment", wallet, "adjustment", amount, "TARIK_SALDO");
}

void ReportWorld::writeOff()
{
    for (const std::string& agent : agents()) {
        const std::int64_t owed = -m_summed["receivable:" + agent];
        if (owed > 1)
            return manual("write_off", "write_off", "loss:write_off", "receivable:" + agent, owed / 2, "HAPUS_PIUTANG");
    }
}

void ReportWorld::runLater()
{
    for (std::size_t i = 0; i < m_later.size(); ++i) {
        const Later later = m_later[i];
        if (later.atMs > m_nowMs)
            continue;
        m_later.erase(m_later.begin() + static_cast<std::ptrdiff_t>(i--));
        if (later.what == "take_back") {
            takeDepositBack(later.id);
            continue;
        }
        const auto sale =
            std::find_if(m_sales.begin(), m_sales.end(), [&](const PostedSale& one) { return one.id == later.id; });
        if (later.what == "end")
            endSale(*sale);
        else if (later.what == "reverse")
            reverse(*sale);
        else
            deliverLate(*sale);
    }
}

void ReportWorld::writeBooks()
{
    const auto number = [](std::int64_t value, bool isSet) {
        return isSet ? std::to_string(value) : std::string("NULL");
    };
    for (const Posted& row : m_posted) {
        m_rows += "INSERT INTO transfers (cause_id, kind, leg, debit_account_id, credit_account_id, amount, batch_id, "
                  "at, debit_seq, debit_before, "
                  "debit_after, credit_seq, credit_before, credit_after, request_id) VALUES (" +
                  quoted(row.cause) + ", " + quoted(row.kind) + ", " + std::to_string(row.leg) + ", " + acc(row.from) +
                  ", " + acc(row.to) + ", " + std::to_string(row.amount) + ", " + quoted(row.cause) + ", " +
                  when(row.atMs) + ", " + number(row.fromSeq, row.fromSeq > 0) + ", " +
                  number(row.fromAfter + row.amount, row.fromSeq > 0) + ", " + number(row.fromAfter, row.fromSeq > 0) +
                  ", " + number(row.toSeq, row.toSeq > 0) + ", " + number(row.toAfter - row.amount, row.toSeq > 0) +
                  ", " + number(row.toAfter, row.toSeq > 0) + ", " +
                  (row.request.empty() ? "NULL" : quoted(row.request)) + ");\n";
    }
    for (const PostedSale& sale : m_sales) {
        const bool isOpen = sale.status == "PENDING";
        const bool isSold = sale.status == "SUCCESS" || sale.status == "REFUND";
        m_rows += "INSERT INTO transactions (id, agent_id, wallet_account_id, ref_id, product_id, product_code, "
                  "destination, price, balance_after, "
                  "business_day, route_plan, commission_plan, created_at, status, supplier_id, attempts, cost, "
                  "commission, settled_at) VALUES (" +
                  quoted(sale.id) + ", " + user(sale.agent) + ", " + acc("wallet:" + sale.agent) + ", 'R-" +
                  sale.id.substr(28) + "', 1, " + quoted(sale.product) + ", '08123456789', " +
                  std::to_string(sale.price) + ", 0, " + day(sale.atMs) + ", '[]', '[]', " + when(sale.atMs) + ", " +
                  quoted(sale.status) + ", (SELECT id FROM suppliers WHERE code = " + quoted(sale.supplier) + "), 1, " +
                  (isSold ? "1, 1" : "NULL, NULL") + ", " + (isOpen ? "NULL" : when(sale.atMs)) + ");\n";
    }
    constexpr int kUnfolded = 7; // Stays in account_deltas, so that no report can forget them.
    for (const auto& [code, wallet] : m_wallets)
        m_rows += "UPDATE accounts SET last_delta = 1, balance = " + std::to_string(wallet.balance) +
                  ", seq = " + std::to_string(wallet.seq) + " WHERE code = " + quoted(code) + ";\n";
    for (const auto& [code, balance] : m_summed)
        m_rows += "UPDATE accounts SET balance = " + std::to_string(balance - kUnfolded) +
                  " WHERE code = " + quoted(code) +
                  ";\nINSERT INTO account_deltas VALUES ('00000000-0000-7000-8000-000000000001', " + acc(code) + ", " +
                  std::to_string(kUnfolded) + ");\n";
}

std::string ReportWorld::sql()
{
    return kCast + m_rows;
}

std::int64_t ReportWorld::balance(std::string_view account, std::int64_t beforeMs) const
{
    std::int64_t sum = 0;
    for (const Posted& row : m_posted) {
        if (row.atMs >= beforeMs)
            continue;
        sum += (row.to == account ? row.amount : 0) - (row.from == account ? row.amount : 0);
    }
    return sum;
}

std::vector<std::string> ReportWorld::accounts() const
{
    std::vector<std::string> codes;
    for (const auto& [code, wallet] : m_wallets)
        codes.push_back(code);
    for (const auto& [code, balance] : m_summed)
        codes.push_back(code);
    return codes;
}

} // namespace eraflazz::test
