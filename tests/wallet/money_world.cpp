// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_world.h"

#include "engine/pg/pg_instance_store.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/audit/audit.h"
#include "requests_world.h"
#include "wallet/pg/pg_seal.h"

#include <map>
#include <optional>
#include <set>
#include <stdexcept>

namespace eraflazz::test {

using namespace wallet;

namespace {

constexpr const char* kSeed = R"(
UPDATE users SET pin_hash = 'hash', open_tickets_max = 0;
INSERT INTO accounts (id, code, kind, mode) VALUES (400001, 'bank:BCA1', 'bank', 'summed'), (400002, 'bank:BRI1', 'bank', 'summed');
INSERT INTO bank_accounts (id, code, bank, account_number, account_name, ledger_account_id, auto_limit, fee)
VALUES (1, 'BCA1', 'BCA', '0000512345', 'PT CONTOH', 400001, 100000, 1500), (2, 'BRI1', 'BRI', '000001000123509', 'PT CONTOH', 400002, 5000000, 0);
UPDATE settings SET value = '0' WHERE key IN ('deposit.sender_agents_max', 'commission.complaint_window_minutes');
UPDATE settings SET value = '25' WHERE key = 'deposit.deposits_per_hour_max';
)";

/// "1.234.567" of a text after `words`; nothing when they are not in it.
std::optional<std::int64_t> rupiahAfter(const std::string& text, const std::string& words)
{
    auto at = text.find(words);
    if (at == std::string::npos)
        return std::nullopt;
    std::int64_t value = 0;
    for (at += words.size(); at < text.size(); ++at) {
        if (text[at] >= '0' && text[at] <= '9')
            value = value * 10 + (text[at] - '0');
        else if (text[at] != '.')
            break;
    }
    return value;
}

std::string differs(const std::string& whose, std::int64_t is, std::int64_t expected)
{
    return is == expected ? std::string()
                          : whose + " has " + std::to_string(is) + ", expected " + std::to_string(expected) + "\n";
}

} // namespace

MoneyWorld::MoneyWorld(PgCluster& cluster) : m_engine(cluster, kAgents, kOpening)
{
    m_engine.sql(kSeed);
    m_engine.sql("SET LOCAL session_replication_role = replica; UPDATE role_caps SET daily_cap = 100000000 WHERE role "
                 "= 'admin'");
    hire();
    m_house = std::make_unique<LaneHouse>(m_engine, "here", static_cast<int>(kLanes));
    m_house->askRule = {false, 0}; // Nobody can be asked here: what two people decide is carried out at once.
    m_house->start();
}

void MoneyWorld::hire()
{
    const auto store = newStore();
    std::optional<ops::OperatorId> by; // The first one adds itself.
    const auto add = [&](Person person, const char* name, ops::Role role) {
        const auto added = store->operators().add(by, {name, name, role, "hash"}, unixMsNow());
        if (!added || added->id.value != person)
            throw std::runtime_error(std::string(name) + " cannot be added under the number that is expected");
        by = ops::OperatorId{Owner};
    };
    add(Owner, "owner", ops::Role::Owner);
    add(Admin, "admin", ops::Role::Admin);
    add(Maker1, "maker1", ops::Role::FinanceMaker);
    add(Maker2, "maker2", ops::Role::FinanceMaker);
    add(Checker1, "checker1", ops::Role::FinanceChecker);
    add(Checker2, "checker2", ops::Role::FinanceChecker);
    add(Support, "support", ops::Role::Support);
}

std::unique_ptr<PgMoneyStore> MoneyWorld::newStore() const
{
    return std::make_unique<PgMoneyStore>(conninfo(), testKey());
}

void MoneyWorld::settle()
{
    m_house->stop();
    notebook.note([this](Told& told) {
        for (const auto& report : m_house->listener.log().reports)
            told.reports.emplace_back(report.sale, report.event);
        return 0;
    });
    engine::PgInstanceStore(conninfo()).fold();
    PgSeal seal(conninfo(), {200'000, 0}); // Nobody writes any more.
    while (const auto sealed = seal.sealNext()) {
        if (!sealed->hasMore)
            break;
    }
}

std::string MoneyWorld::complaints()
{
    return auditComplaints() + sumComplaints() + answerComplaints();
}

std::string MoneyWorld::auditComplaints() const
{
    ops::AuditOptions options;
    options.conninfo = conninfo();
    options.conninfo.replace(options.conninfo.rfind(PgCluster::kApp), PgCluster::kApp.size(), PgCluster::kAudit);
    const auto key = testKey();
    options.actionKey = std::string(key.bytes.begin(), key.bytes.end());
    std::string found;
    for (const auto& result : ops::audit(options)) {
        if (!result.ok())
            found += ops::reportLine(result) + '\n';
    }
    return found;
}

std::vector<std::vector<std::string>> MoneyWorld::rows(const std::string& query)
{
    std::vector<std::vector<std::string>> made;
    const auto text = m_engine.sql(query);
    for (const auto line : split(text, '\n')) {
        if (line.empty())
            continue;
        const auto words = split(line, '|');
        made.emplace_back(words.begin(), words.end());
    }
    return made;
}

std::string MoneyWorld::sumComplaints()
{
    std::map<std::string, std::int64_t> sums;
    for (const auto& row : rows("SELECT debit_account_id, credit_account_id, amount FROM transfers")) {
        const auto amount = std::stoll(row[2]);
        sums[row[0]] -= amount;
        sums[row[1]] += amount;
    }
    std::string found;
    for (const auto& row : rows("SELECT id, code, balance FROM account_balances"))
        found += differs("by its transfers, " + row[1], std::stoll(row[2]), sums[row[0]]);
    return found;
}

std::vector<TakenBack> MoneyWorld::takenBack()
{
    std::vector<TakenBack> taken;
    for (const auto& row :
         rows("SELECT l.id, coalesce(c.detail, '') FROM bank_lines l LEFT JOIN cases c ON c.subject = "
              "'bank_line:' || l.id AND c.kind = 'deposit_taken_back' WHERE l.state = 'reversed'"))
        taken.push_back({uuid(row[0]), rupiahAfter(row[1], "the wallet gave Rp ")});
    return taken;
}

std::string MoneyWorld::answerComplaints()
{
    const auto told = notebook.told();
    const auto taken = takenBack();
    const auto expected = expectedOf(told, taken);
    std::map<std::string, std::int64_t> balances;
    for (const auto& row : rows("SELECT code, balance FROM account_balances"))
        balances[row[0]] = std::stoll(row[1]);

    std::string found;
    for (const auto& wrong : told.wrong)
        found += wrong + '\n';
    for (const auto& [agent, amount] : expected.wallets) {
        const auto code = "AG" + std::to_string(agent);
        found += differs("by the answers, wallet:" + code, balances["wallet:" + code], amount);
    }
    for (int agent = 1; agent <= kPeople; ++agent) {
        const auto account = "receivable:AG" + std::to_string(agent);
        const auto owed = expected.receivables.count(agent) > 0 ? expected.receivables.at(agent) : 0;
        found += differs("by the answers, " + account, balances[account], owed);
    }
    for (const auto& [bank, amount] : expected.banks)
        found += differs("by the answers, bank:" + bank, balances["bank:" + bank], amount);
    const auto commission = "commission:AG" + std::to_string(kUpline);
    found += differs("by the answers, " + commission, balances[commission], expected.commission);

    // The answers say how much was taken back, the table which lines: both must be the same money.
    std::multiset<std::int64_t> answered, reversed;
    for (const auto& [id, line] : told.lines) {
        if (line.state == LineState::TakeBack)
            answered.insert(line.amount);
    }
    for (const auto& line : taken)
        reversed.insert(told.lines.at(line.line).amount);
    if (answered != reversed)
        found += "what was answered as taken back is not what was taken back\n";
    return found + balanceComplaints(told);
}

std::string MoneyWorld::balanceComplaints(const Told& told)
{
    std::map<std::string, std::string> after;
    for (const auto& row : rows("SELECT kind || ' ' || cause_id, CASE kind WHEN 'transfer_back' THEN credit_after ELSE "
                                "debit_after END FROM transfers WHERE kind IN ('debit', 'transfer', 'transfer_back')"))
        after[row[0]] = row[1];
    std::string found;
    for (const auto& balance : told.balances) {
        const auto name = balance.kind + " " + balance.cause.toString();
        if (after[name] != std::to_string(balance.after))
            found += name + " was answered with a balance of " + std::to_string(balance.after) + ", it left '" +
                     after[name] + "'\n";
    }
    return found;
}

} // namespace eraflazz::test
