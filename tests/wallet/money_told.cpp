// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_told.h"

#include "money_world.h"

namespace eraflazz::test {

using namespace wallet;

namespace {

constexpr std::int64_t kCommission = 100; // Of every delivered sale, to everybody's upline.

class Reckoning final {
public:
    explicit Reckoning(const Told& told) : m_told(told)
    {
        for (int agent = 1; agent <= MoneyWorld::kPeople; ++agent)
            m_made.wallets[agent] = MoneyWorld::kOpening;
    }

    Expected made(const std::vector<TakenBack>& taken)
    {
        sales();
        for (const auto& [id, line] : m_told.lines)
            filed(id, line);
        for (const auto& ask : m_told.approved)
            approved(ask);
        for (const auto& line : taken)
            tookBack(line);
        for (const auto& sent : m_told.sent) {
            m_made.wallets[sent.isBack ? sent.to : sent.from] -= sent.amount;
            m_made.wallets[sent.isBack ? sent.from : sent.to] += sent.amount;
        }
        m_made.wallets[MoneyWorld::kUpline] += m_told.matured;
        m_made.commission -= m_told.matured;
        return m_made;
    }

private:
    void sales()
    {
        for (const auto& [id, sale] : m_told.sales)
            m_made.wallets[sale.agent] -= sale.price;
        for (const auto& [id, event] : m_told.reports) {
            const auto& sale = m_told.sales.at(id);
            // The upline's own purchases have nobody above.
            const auto commission = sale.agent == MoneyWorld::kUpline ? 0 : kCommission;
            if (event == "sale.failed" || event == "sale.refunded")
                m_made.wallets[sale.agent] += sale.price;
            if (event == "sale.success")
                m_made.commission += commission;
            else if (event == "sale.refunded")
                m_made.commission -= commission;
        }
    }

    void filed(const Uuid& id, const Told::Line& line)
    {
        switch (line.state) {
        case LineState::Duplicate:
        case LineState::Supplier: // Only later, by two people.
        case LineState::Cents:
            return;
        case LineState::Out:
        case LineState::TakeBack:
            m_made.banks[line.bank] += line.amount;
            return;
        case LineState::Credited:
            credit(id, m_told.tickets.at(*line.ticket).agent, line.amount - m_told.tickets.at(*line.ticket).fee);
            [[fallthrough]];
        case LineState::Suspense:
        case LineState::Held:
        case LineState::Reversed:
            m_made.banks[line.bank] -= line.amount;
            return;
        }
    }

    void credit(const Uuid& line, int agent, std::int64_t amount)
    {
        m_made.wallets[agent] += amount;
        m_creditedTo[line] = agent;
    }

    void approved(const RequestAsk& ask)
    {
        if (const auto* adjustment = std::get_if<AdjustmentAsk>(&ask)) {
            const auto amount = adjustment->amount.value();
            m_made.wallets[agentNumber(adjustment->agent)] += adjustment->isToAgent ? amount : -amount;
        } else if (const auto* deposit = std::get_if<DepositAsk>(&ask)) {
            const auto fee = deposit->ticket ? m_told.tickets.at(*deposit->ticket).fee : 0;
            credit(deposit->line, agentNumber(deposit->agent), m_told.lines.at(deposit->line).amount - fee);
        } else if (const auto* twice = std::get_if<LineDuplicateAsk>(&ask)) {
            const auto& line = m_told.lines.at(twice->line);
            m_made.banks[line.bank] += line.amount;
        } else if (const auto* lost = std::get_if<WriteOffAsk>(&ask)) {
            m_made.receivables[agentNumber(lost->agent)] += lost->amount.value();
        }
    }

    void tookBack(const TakenBack& taken)
    {
        const auto agent = m_creditedTo.find(taken.line);
        if (agent == m_creditedTo.end())
            return; // It was nobody's yet.
        const auto amount = m_told.lines.at(taken.line).amount;
        const auto given = taken.given.value_or(amount);
        m_made.wallets[agent->second] -= given;
        m_made.receivables[agent->second] -= amount - given;
    }

    const Told& m_told;
    Expected m_made;
    std::map<Uuid, int> m_creditedTo;
};

} // namespace

Expected expectedOf(const Told& told, const std::vector<TakenBack>& taken)
{
    return Reckoning(told).made(taken);
}

int agentNumber(const std::string& code)
{
    return std::stoi(code.substr(2));
}

} // namespace eraflazz::test
