// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/verdict.h"

#include "e2e/chaos/statement.h"
#include "e2e/support/audit_run.h"
#include "e2e/support/waiting.h"
#include "kernel/text.h"

#include <utility>

#include <set>
#include <unordered_map>

namespace eraflazz::e2e {

namespace {

constexpr int kFinalMs = 120'000;
constexpr int kReportsMs = 60'000;
constexpr std::size_t kViolationsMax = 50;

struct Booked final {
    std::string trxId;
    std::int64_t price = 0;
    std::int64_t balance = 0;
    std::string status;
    std::string destination;
};

using Books = std::unordered_map<std::string, Booked>; // By agent and ref_id.

Books readBooks(Database& database)
{
    Books books;
    for (auto& row : database.rows("SELECT u.code, t.ref_id, t.id, t.price, t.balance_after, t.status, t.destination "
                                   "FROM transactions t JOIN users u ON u.id = t.agent_id")) {
        books.emplace(row[0] + " " + row[1],
                      Booked{row[2], parseInt(row[3]).value_or(-1), parseInt(row[4]).value_or(-1), row[5], row[6]});
    }
    return books;
}

class Judge final {
public:
    Judge(Environment& environment, const Load& load, const ReportInbox& inbox)
        : m_environment(environment), m_load(load), m_inbox(inbox), m_database(environment.ready().database)
    {
        for (const auto& told : load.told()) {
            if (told.mayNeverEnd)
                m_mayNeverEnd.insert(told.destination);
        }
    }

    Verdict run()
    {
        waitForSales();
        m_verdict.toldLate = tellWhatNobodyHeard(m_environment);
        waitForReports();
        compareWithTold();
        for (const auto& violation : m_load.violations())
            note(violation);
        for (const auto& violation : m_inbox.violations())
            note(violation);
        const auto audit = runAudit(m_environment.ready());
        m_verdict.isAuditClean = audit.exitCode == 0;
        m_verdict.audit = audit.output;
        m_verdict.success = m_database.number("SELECT count(*) FROM transactions WHERE status = 'SUCCESS'");
        m_verdict.failed = m_database.number("SELECT count(*) FROM transactions WHERE status = 'FAILED'");
        m_verdict.orders = m_database.number("SELECT count(*) FROM transactions");
        m_verdict.cases = m_database.number("SELECT count(*) FROM cases");
        return std::move(m_verdict);
    }

private:
    void note(std::string violation)
    {
        if (m_verdict.violations.size() < kViolationsMax)
            m_verdict.violations.push_back(std::move(violation));
    }

    /// Open sales that nothing excuses, as text.
    std::vector<std::string> openWithoutExcuse()
    {
        std::vector<std::string> open;
        m_verdict.unresolved = 0;
        for (const auto& row : m_database.rows("SELECT t.id, t.destination, t.status, EXISTS (SELECT FROM cases k "
                                               "WHERE k.sale_id = t.id AND k.state = "
                                               "'open' AND k.kind IN ('stuck', 'quarantine')), (SELECT "
                                               "string_agg(a.state || ' ' || a.checks_started || '/' "
                                               "|| a.checks_answered || ' ' || a.supplier_code, ', ' ORDER BY a.no) "
                                               "FROM attempts a WHERE a.sale_id = t.id) "
                                               "FROM transactions t WHERE t.status IN ('PENDING', 'PROCESSING')")) {
            if (row[3] == "t" || m_mayNeverEnd.count(row[1]) == 1)
                ++m_verdict.unresolved;
            else
                open.push_back("sale " + row[0] + " to " + row[1] + " is still " + row[2] + ": " + row[4]);
        }
        return open;
    }

    void waitForSales()
    {
        std::vector<std::string> open;
        const auto done = [&] {
            open = openWithoutExcuse();
            return open.empty();
        };
        if (!waitUntil(done, kFinalMs, 500)) {
            for (auto& sale : open)
                note(std::move(sale));
        }
    }

    void waitForReports()
    {
        const auto due = [this] { return m_database.number("SELECT count(*) FROM outbox WHERE state = 'due'"); };
        if (!waitUntil([&] { return due() == 0; }, kReportsMs, 500))
            note(std::to_string(due()) + " reports are not delivered");
    }

    void compareWithTold()
    {
        auto books = readBooks(m_database);
        for (const auto& told : m_load.told()) {
            const auto name = told.agent + " " + told.refId;
            const auto found = books.find(name);
            if (found == books.end()) {
                if (told.isBooked)
                    note("an accepted order is missing: " + name + ", told " + told.trxId);
                continue;
            }
            compare(told, found->second);
            books.erase(found);
        }
        for (const auto& [name, booked] : books)
            note("nobody ordered " + name + ", sale " + booked.trxId);
    }

    void compare(const Told& told, const Booked& booked)
    {
        if (!told.refusal.empty())
            note("an order that was refused with " + told.refusal + " is booked: sale " + booked.trxId);
        if (told.isBooked &&
            (told.trxId != booked.trxId || told.price != booked.price || told.balanceRemaining != booked.balance))
            note("sale " + booked.trxId + " is not what the agent was told of " + told.refId);
        if (told.destination != booked.destination)
            note("sale " + booked.trxId + " goes to " + booked.destination + " instead of " + told.destination);
        const auto reported = m_inbox.lastStatus(booked.trxId);
        if (!reported.empty() && reported != booked.status)
            note("sale " + booked.trxId + " is " + booked.status + " but was reported as " + reported);
    }

    Environment& m_environment;
    const Load& m_load;
    const ReportInbox& m_inbox;
    Database m_database;
    std::set<std::string> m_mayNeverEnd;
    Verdict m_verdict;
};

} // namespace

Verdict judge(Environment& environment, const Load& load, const ReportInbox& inbox)
{
    return Judge(environment, load, inbox).run();
}

} // namespace eraflazz::e2e
