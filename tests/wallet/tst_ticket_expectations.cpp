// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/csv.h"
#include "kernel/text.h"
#include "statement_files.h"
#include "wallet/core/candidates.h"
#include "wallet/core/match_lines.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kJakartaMs = 7 * 3'600'000;

/// A row of tickets_expected.csv.
struct Expectation final {
    std::string ticket;
    std::string expected;
    std::size_t fileLine = 0;
    bool isLate = false;
    TicketView view;
};

std::int64_t jakartaMs(const std::string& text) // "2026-09-02T09:25:07+07:00"
{
    const auto number = [&](std::size_t at, std::size_t length) {
        return static_cast<int>(parseInt(text.substr(at, length)).value());
    };
    const CivilDate day{number(0, 4), number(5, 2), number(8, 2)};
    return day.toDays() * kDayMs + ((number(11, 2) * 60 + number(14, 2)) * 60 + number(17, 2)) * std::int64_t{1000} -
           kJakartaMs;
}

std::vector<Expectation> expectationsOf(const std::string& file)
{
    const auto table = CsvTable::parse(statementFile(QStringLiteral("../tickets_expected.csv"))).value();
    std::vector<Expectation> all;
    std::uint8_t number = 0;
    for (const auto& row : table.rows()) {
        const auto field = [&](const char* name) { return std::string(table.field(row, name).value_or("")); };
        if (field("bank_file") != file)
            continue;
        Expectation one;
        one.ticket = field("ticket");
        one.expected = field("expected");
        one.fileLine = static_cast<std::size_t>(parseInt(field("bank_line")).value_or(0));
        one.isLate = field("note").find("after the ticket expired") != std::string::npos;
        one.view.id.bytes[15] = ++number;
        if (!one.ticket.empty()) {
            one.view.agent = AgentId{parseInt(field("agent").substr(2)).value()};
            one.view.amount = Money::rupiah(parseInt(field("base")).value());
            one.view.transferAmount = Money::rupiah(parseInt(field("amount")).value());
            one.view.openedAtMs = jakartaMs(field("opened_at"));
            one.view.expiresAtMs = jakartaMs(field("expires_at"));
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// One bank account in memory: lines arrive as they happened, tickets open and end by the clock.
class Month final {
public:
    explicit Month(std::vector<Expectation> expectations) : m_expectations(std::move(expectations))
    {
        m_terms.autoLimit = Money::rupiah(5'000'000);
    }

    void run(std::span<const BankLine> lines)
    {
        for (const auto at : oldestFirst(lines))
            arrive(lines[at]);
        expireAt(m_nowMs + 40 * kDayMs);
    }

    /// What became of a ticket, in the words of the file.
    [[nodiscard]] std::string stateOf(const Expectation& one) const
    {
        for (const auto& view : m_tickets) {
            if (view.id == one.view.id)
                return std::string(toString(view.state));
        }
        return "never opened";
    }
    [[nodiscard]] std::string decisionAt(std::size_t fileLine) const
    {
        const auto found = m_decisions.find(fileLine);
        return found == m_decisions.end() ? "no such line" : found->second;
    }
    [[nodiscard]] bool wasCandidate(std::size_t fileLine, const Uuid& ticket) const
    {
        const auto found = m_candidates.find(fileLine);
        return found != m_candidates.end() &&
               std::find(found->second.begin(), found->second.end(), ticket) != found->second.end();
    }
    [[nodiscard]] int credits() const { return m_credits; }
    [[nodiscard]] const std::vector<Expectation>& expectations() const { return m_expectations; }

private:
    /// Files without times do not tell when a line was there; the note does where it matters.
    [[nodiscard]] std::int64_t arrivalOf(const BankLine& line) const
    {
        if (line.date && line.time)
            return line.date->toDays() * kDayMs - kJakartaMs +
                   ((line.time->hour * 60 + line.time->minute) * 60 + line.time->second) * std::int64_t{1000};
        for (const auto& one : m_expectations) {
            if (one.fileLine == line.fileLine && !one.ticket.empty())
                return one.isLate ? one.view.expiresAtMs + 91 * kMinuteMs : one.view.openedAtMs + 5 * kMinuteMs;
        }
        return m_nowMs + kMinuteMs;
    }

    void expireAt(std::int64_t nowMs)
    {
        for (auto& view : m_tickets) {
            if (view.state == TicketState::Open && view.expiresAtMs <= nowMs)
                view.state = TicketState::Expired;
        }
    }

    void arrive(const BankLine& line)
    {
        m_nowMs = std::max(m_nowMs, arrivalOf(line));
        for (auto& one : m_expectations) {
            if (!one.ticket.empty() && one.view.openedAtMs <= m_nowMs && m_opened.insert(one.ticket).second)
                m_tickets.push_back(one.view);
        }
        expireAt(m_nowMs);
        MatchFacts facts;
        facts.nowMs = m_nowMs;
        facts.source = LineSource::Import;
        const auto decision = matchLine(line, m_tickets, m_earlier, facts, m_terms, {});
        auto& word = m_decisions[line.fileLine];
        if (const auto* credit = std::get_if<Credit>(&decision)) {
            word = "credited";
            ++m_credits;
            m_tickets[credit->ticket].state = TicketState::Approved;
            m_lineOfTicket[line.fileLine] = credit->ticket;
            keep(line);
        } else if (const auto* suspense = std::get_if<Suspense>(&decision)) {
            word = "suspense";
            for (const auto& candidate : rankCandidates(line, m_tickets))
                m_candidates[line.fileLine].push_back(m_tickets[candidate.ticket].id);
            QVERIFY(suspense->reason != SuspenseReason::PerhapsSeenBefore);
            keep(line);
        } else if (const auto* back = std::get_if<TakeBack>(&decision)) {
            word = "takeback";
            const auto taken = m_fileLineOfEarlier[back->line];
            if (m_lineOfTicket.count(taken) > 0)
                m_tickets[m_lineOfTicket[taken]].state = TicketState::Reversed;
            m_earlier[back->line].amount = Money();
        } else {
            word = std::holds_alternative<Out>(decision) ? "out" : "held";
        }
    }

    void keep(const BankLine& line)
    {
        m_earlier.push_back({{}, line.amount.rupiah, dayOf(line, m_nowMs), line.nameHint});
        m_fileLineOfEarlier.push_back(line.fileLine);
    }

    std::vector<Expectation> m_expectations;
    DepositTerms m_terms;
    std::int64_t m_nowMs = 0;
    std::set<std::string> m_opened;
    std::vector<TicketView> m_tickets;
    std::vector<EarlierLine> m_earlier;
    std::vector<std::size_t> m_fileLineOfEarlier;
    std::map<std::size_t, std::size_t> m_lineOfTicket;
    std::map<std::size_t, std::string> m_decisions;
    std::map<std::size_t, std::vector<Uuid>> m_candidates;
    int m_credits = 0;
};

const std::map<std::string, std::string>& ticketStates()
{
    static const std::map<std::string, std::string> states{
        {"MATCHED", "approved"}, {"SUSPENSE", "expired"}, {"EXPIRED", "expired"}, {"REVERSED", "reversed"}};
    return states;
}

const std::map<std::string, std::string>& lineWords()
{
    static const std::map<std::string, std::string> words{
        {"MATCHED", "credited"}, {"SUSPENSE", "suspense"}, {"REVERSED", "credited"}, {"NO_TICKET", "suspense"}};
    return words;
}

} // namespace

/// A month of tickets and statements of six banks, with what must become of each.
class TestTicketExpectations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTicketAndLineBecomesWhatItMust_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"bca_individual_a.csv",
                                 "bca_bisnis.csv",
                                 "bri_export.csv",
                                 "mandiri_mcm.csv",
                                 "bni_direct.csv",
                                 "bsi_ft.csv"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void everyTicketAndLineBecomesWhatItMust()
    {
        QFETCH(QString, file);
        const auto read = shippedReader().read(statementFile(file));
        QVERIFY2(read.has_value(), described(read).c_str());
        Month month(expectationsOf(file.toStdString()));
        QVERIFY(month.expectations().size() > 20);
        month.run(read->lines);

        int credits = 0;
        for (const auto& one : month.expectations()) {
            const auto what = one.ticket + " line " + std::to_string(one.fileLine) + " " + one.expected;
            if (!one.ticket.empty())
                QVERIFY2(month.stateOf(one) == ticketStates().at(one.expected),
                         (what + " is " + month.stateOf(one)).c_str());
            if (one.fileLine > 0)
                QVERIFY2(month.decisionAt(one.fileLine) == lineWords().at(one.expected),
                         (what + " is " + month.decisionAt(one.fileLine)).c_str());
            if (one.expected == "SUSPENSE")
                QVERIFY2(month.wasCandidate(one.fileLine, one.view.id), (what + " is no candidate").c_str());
            credits += one.expected == "MATCHED" || one.expected == "REVERSED" ? 1 : 0;
        }
        QCOMPARE(month.credits(), credits); // Nothing that the file does not name.
    }
};

QTEST_GUILESS_MAIN(TestTicketExpectations)
#include "tst_ticket_expectations.moc"
