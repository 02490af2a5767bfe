// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposits_world.h"
#include "kernel/clock.h"
#include "money_actors.h"
#include "requests_world.h"

#include <algorithm>

namespace eraflazz::test {

using namespace wallet;

namespace {

class Banker final : public Actor {
public:
    Banker(MoneyWorld& world, std::uint64_t seed, Desk& desk)
        : Actor(world, seed), m_desk(desk), m_store(world.newStore())
    {
    }

    void step() override
    {
        const auto dice = among(1, 100);
        if (m_tickets.empty() || dice <= 35)
            open();
        else if (dice <= 40)
            cancel();
        else
            report();
    }

private:
    std::string bank() { return chance(60) ? "BCA1" : "BRI1"; }

    void open()
    {
        if (!m_asked.empty() && chance(15)) {
            const auto again = m_store->deposits().openTicket(oneOf(m_asked));
            if (!again || !again->isReplay)
                notice("a ticket asked for again was not the same one");
            return;
        }
        const auto thousands = chance(15) ? among(101, 400) : among(20, 90); // Over and under the limit of BCA1.
        const OpenTicket asked{AgentId{agent()}, newKey("d"), Money::rupiah(thousands * 1000), bank()};
        const auto opened = m_store->deposits().openTicket(asked);
        if (!opened)
            return;
        const auto& ticket = opened->ticket;
        m_world.notebook.note([&](Told& told) {
            const auto by = static_cast<int>(asked.agent.value);
            told.tickets[ticket.id] = {by, ticket.transferAmount.value(), ticket.fee.value(), asked.bank};
        });
        m_asked.push_back(asked);
        m_tickets.push_back(ticket);
    }

    void cancel()
    {
        const auto at = static_cast<std::size_t>(among(0, static_cast<std::int64_t>(m_tickets.size()) - 1));
        const auto owner = chance(80) ? m_asked[at].agent : AgentId{agent()};
        static_cast<void>(m_store->deposits().cancelTicket(owner, m_tickets[at].id));
    }

    /// Some of what the bank has shown before, something new, all in any order.
    void report()
    {
        const auto at = bank();
        std::vector<BankLine> lines;
        {
            const std::lock_guard lock(m_desk.mutex);
            for (auto n = among(0, 2); n > 0; --n)
                m_desk.lines.push_back({at, newLine(at)});
            for (auto n = among(1, 4); n > 0 && !m_desk.lines.empty(); --n) {
                const auto& shown = m_desk.lines[m_desk.lines.size() - 1 - recent()];
                if (shown.bank == at)
                    lines.push_back(shown.line);
            }
        }
        if (lines.empty())
            return;
        const auto source = chance(70) ? LineSource::Moota : LineSource::MootaPoll;
        const auto report = m_store->deposits().ingestLines({at, source, lines});
        m_world.notebook.note([&](Told& told) {
            for (std::size_t i = 0; i < lines.size(); ++i)
                filed(told, at, lines[i], report.lines[i]);
        });
    }

    std::size_t recent()
    {
        const auto last = static_cast<std::int64_t>(m_desk.lines.size()) - 1;
        return static_cast<std::size_t>(among(0, chance(80) ? std::min<std::int64_t>(last, 6) : last));
    }

    /// Money for a ticket, money for nobody, or a credit taken back.
    BankLine newLine(const std::string& at)
    {
        if (m_desk.lines.size() > 3 && chance(30)) {
            const auto& shown = oneOf(m_desk.lines);
            if (shown.bank == at && shown.line.direction == BankDirection::Credit)
                return takenBack(shown.line);
        }
        auto amount = Money::rupiah(among(20'000, 300'000));
        if (const auto& ticket = oneOf(m_tickets); chance(75) && ticket.bank == at)
            amount = ticket.transferAmount + Money::rupiah(chance(15) ? 7 : 0);
        if (chance(10))
            return plain(amount); // Through a door without names: told apart by count only.
        return moota(std::to_string(++m_desk.rowIds), amount);
    }

    void filed(Told& told, const std::string& at, const BankLine& line, const LineOutcome& outcome)
    {
        const Told::Line made{at, line.amount.rupiah.value(), outcome.state, outcome.ticket};
        if (outcome.isNew && !told.lines.emplace(outcome.line, made).second)
            told.wrong.push_back("one line of the bank was new twice");
    }

    Desk& m_desk;
    std::unique_ptr<PgMoneyStore> m_store;
    std::vector<OpenTicket> m_asked;
    std::vector<Ticket> m_tickets;
};

class Office final : public Actor {
public:
    Office(MoneyWorld& world, std::uint64_t seed, Desk& desk)
        : Actor(world, seed), m_desk(desk), m_store(world.newStore())
    {
    }

    void step() override
    {
        if (chance(50))
            propose();
        else
            end();
    }

private:
    [[nodiscard]] static Acting acting(int person) { return {ops::OperatorId{person}, unixMsNow()}; }
    std::string somebody() { return "AG" + std::to_string(agent()); }

    void propose()
    {
        const auto ask = anAsk();
        if (!ask)
            return;
        static const std::vector<int> kWho{MoneyWorld::Maker1,
                                           MoneyWorld::Maker1,
                                           MoneyWorld::Maker2,
                                           MoneyWorld::Maker2,
                                           MoneyWorld::Admin,
                                           MoneyWorld::Owner,
                                           MoneyWorld::Checker1};
        const auto who = oneOf(kWho);
        const auto wanted = proposal(*ask, newKey("r"));
        auto& requests = m_store->requests();
        const auto filed = requests.propose(acting(who), wanted);
        if (chance(10)) {
            const auto again = requests.propose(acting(who), wanted);
            if (filed.has_value() != again.has_value() || (filed && (!again->isReplay || again->id != filed->id)))
                notice("a request made again was not the same one");
        }
        if (!filed)
            return;
        const std::lock_guard lock(m_desk.mutex);
        m_desk.waiting.push_back({filed->id, *ask});
    }

    std::optional<RequestAsk> anAsk()
    {
        const auto dice = among(1, 100);
        if (dice <= 25) {
            const auto amount = chance(5) ? 60'000'000 : among(1, 60'000);
            return AdjustmentAsk{somebody(), chance(50), Money::rupiah(amount)};
        }
        if (dice <= 45)
            return forAnAgent();
        if (dice <= 60)
            return shownTwice();
        if (dice <= 72)
            return CreditLimitAsk{somebody(), Money::rupiah(among(0, 20) * 10'000)};
        if (dice <= 84) {
            static const std::vector<SupplierMove> kMoves{
                SupplierMove::Deposit, SupplierMove::Refund, SupplierMove::DriftLoss, SupplierMove::DriftGain};
            return SupplierAsk{oneOf(kMoves), chance(50) ? "DIGI" : "VIP", Money::rupiah(among(1, 1'000'000))};
        }
        return WriteOffAsk{debtor(), Money::rupiah(chance(80) ? among(1, 1'500) : among(1, 90'000))};
    }

    /// Mostly somebody whose money the bank took back: what was kept as a fee is owed then.
    std::string debtor()
    {
        const auto told = m_world.notebook.told();
        std::vector<int> debtors;
        for (const auto& [id, line] : told.lines) {
            if (line.state == LineState::TakeBack && line.ticket && told.tickets.count(*line.ticket) > 0)
                debtors.push_back(told.tickets.at(*line.ticket).agent);
        }
        return debtors.empty() || chance(20) ? somebody() : "AG" + std::to_string(oneOf(debtors));
    }

    std::optional<RequestAsk> shownTwice()
    {
        const auto told = m_world.notebook.told();
        std::vector<LineDuplicateAsk> asks;
        for (const auto& [id, line] : told.lines) {
            for (const auto& [other, twin] : told.lines) {
                if (other != id && line.state == LineState::Suspense && twin.amount == line.amount &&
                    twin.bank == line.bank)
                    asks.push_back({id, other});
            }
        }
        return asks.empty() ? std::nullopt : std::optional<RequestAsk>(oneOf(asks));
    }

    /// To an agent, mostly the one it was meant for.
    std::optional<RequestAsk> forAnAgent()
    {
        const auto told = m_world.notebook.told();
        std::vector<Uuid> lines;
        for (const auto& [id, line] : told.lines) {
            if (line.state == LineState::Suspense || line.state == LineState::Held || chance(5))
                lines.push_back(id);
        }
        if (lines.empty())
            return std::nullopt;
        const auto id = oneOf(lines);
        const auto& line = told.lines.at(id);
        auto ticket = line.ticket;
        for (const auto& [candidate, facts] : told.tickets) {
            if (!ticket && facts.bank == line.bank && std::abs(facts.transferAmount - line.amount) < 10 && chance(70))
                ticket = candidate;
        }
        const auto known = ticket ? told.tickets.find(*ticket) : told.tickets.end();
        const bool isMeant = known != told.tickets.end() && chance(90);
        return DepositAsk{id, isMeant ? "AG" + std::to_string(known->second.agent) : somebody(), ticket};
    }

    void end()
    {
        std::optional<Desk::Waiting> request;
        {
            const std::lock_guard lock(m_desk.mutex);
            if (m_desk.waiting.empty())
                return;
            const auto last = static_cast<std::int64_t>(m_desk.waiting.size()) - 1;
            request = m_desk.waiting[static_cast<std::size_t>(
                among(chance(70) ? std::max<std::int64_t>(0, last - 4) : 0, last))];
        }
        static const std::vector<int> kWho{MoneyWorld::Checker1,
                                           MoneyWorld::Checker1,
                                           MoneyWorld::Checker2,
                                           MoneyWorld::Checker2,
                                           MoneyWorld::Admin,
                                           MoneyWorld::Owner,
                                           MoneyWorld::Maker1};
        const auto who = acting(oneOf(kWho));
        auto& requests = m_store->requests();
        const auto dice = among(1, 100);
        if (dice <= 8)
            static_cast<void>(requests.reject(who, request->request, "no"));
        else if (dice <= 14)
            static_cast<void>(requests.withdraw(who, request->request, "no"));
        else
            approve(who, *request);
    }

    void approve(const Acting& who, const Desk::Waiting& request)
    {
        const auto answer = m_store->requests().approve(who, request.request, "");
        if (answer && answer->state == RequestState::Approved && !answer->isReplay)
            m_world.notebook.note([&](Told& told) { told.approved.push_back(request.ask); });
    }

    Desk& m_desk;
    std::unique_ptr<PgMoneyStore> m_store;
};

} // namespace

std::unique_ptr<Actor> makeBanker(MoneyWorld& world, std::uint64_t seed, Desk& desk)
{
    return std::make_unique<Banker>(world, seed, desk);
}

std::unique_ptr<Actor> makeOffice(MoneyWorld& world, std::uint64_t seed, Desk& desk)
{
    return std::make_unique<Office>(world, seed, desk);
}

} // namespace eraflazz::test
