// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_actors.h"

#include "case_world.h"
#include "engine/pg/pg_case_store.h"
#include "engine/pg/pg_instance_store.h"
#include "engine/services/case_desk.h"
#include "kernel/clock.h"
#include "requests_world.h"
#include "storage/unit_of_work.h"
#include "wallet/core/balance_transfers.h"
#include "wallet/pg/pg_commissions.h"
#include "wallet/pg/pg_seal.h"

#include <map>

namespace eraflazz::test {

using namespace wallet;
using engine::EvidenceClass;
using storage::newUuid7;

std::int64_t Actor::among(std::int64_t first, std::int64_t last)
{
    return std::uniform_int_distribution<std::int64_t>(first, last)(m_random);
}

std::string Actor::newKey(const char* kind)
{
    // Random, so that two actors of one kind never share one by accident.
    return std::string(kind) + std::to_string(++m_keys) + "-" + std::to_string(m_random() % 1'000'000'000);
}

void Actor::notice(std::string wrong)
{
    m_world.notebook.note([&](Told& told) { told.wrong.push_back(std::move(wrong)); });
}

namespace {

class Salesman final : public Actor {
public:
    Salesman(MoneyWorld& world, std::uint64_t seed, int lane) : Actor(world, seed), m_lane(lane) {}

    void step() override
    {
        if (m_orders.empty() || chance(45))
            order();
        else
            supplierSpeaks();
    }

private:
    void order()
    {
        const bool isAgain = !m_orders.empty() && chance(15);
        const auto request =
            isAgain ? oneOf(m_orders)
                    : requestFor(agent(), newKey("s"), "0878" + std::to_string(among(10'000'000, 10'000'400)));
        auto answer = m_world.house().order(request, m_lane);
        if (answer.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
            return notice("an order was never answered");
        const auto outcome = answer.get();
        if (!isAgain)
            m_orders.push_back(request);
        if (const auto* accepted = std::get_if<engine::Accepted>(&outcome))
            sold(static_cast<int>(request.agent.value), accepted->view);
        else if (const auto* replayed = std::get_if<engine::Replayed>(&outcome))
            soldBefore(replayed->view);
    }

    void sold(int buyer, const engine::SaleView& view)
    {
        m_world.notebook.note([&](Told& told) {
            told.balances.push_back({view.id, "debit", view.balanceAfter.value()});
            if (!told.sales.emplace(view.id, Told::Sale{buyer, view.price.value()}).second)
                told.wrong.push_back("one sale was accepted twice");
        });
    }

    void soldBefore(const engine::SaleView& view)
    {
        m_world.notebook.note([&](Told& told) {
            told.balances.push_back({view.id, "debit", view.balanceAfter.value()});
            if (told.sales.count(view.id) == 0 || told.sales.at(view.id).price != view.price.value())
                told.wrong.push_back("a repeated order was answered with a sale nobody was told of");
        });
    }

    void supplierSpeaks()
    {
        const auto jobs = m_world.house().listener.log().ready;
        if (jobs.empty())
            return;
        // Mostly the newest ones, sometimes a word that comes very late.
        const auto last = static_cast<std::int64_t>(jobs.size()) - 1;
        const auto first = chance(70) ? std::max<std::int64_t>(0, last - 8) : 0;
        m_world.house().say(jobs[static_cast<std::size_t>(among(first, last))],
                            meaning(),
                            static_cast<int>(among(0, MoneyWorld::kLanes - 1)));
    }

    EvidenceClass meaning()
    {
        const auto dice = among(1, 100);
        if (dice <= 50)
            return EvidenceClass::Delivered;
        if (dice <= 68)
            return EvidenceClass::RejectedStop;
        if (dice <= 84)
            return EvidenceClass::RejectedRetry;
        return dice <= 92 ? EvidenceClass::Pending : EvidenceClass::Unknown;
    }

    int m_lane;
    std::vector<engine::OrderRequest> m_orders;
};

class Giver final : public Actor {
public:
    Giver(MoneyWorld& world, std::uint64_t seed) : Actor(world, seed), m_store(world.newStore()) {}

    void step() override
    {
        if (m_done.empty() || chance(65))
            send();
        else
            cancel();
    }

private:
    void send()
    {
        SendMoney asked;
        if (!m_asked.empty() && chance(20)) {
            asked = oneOf(m_asked);
        } else {
            const auto amount = chance(10) ? among(300'000, 900'000) : among(1, 60'000);
            asked = {AgentId{agent()}, newKey("t"), "AG" + std::to_string(agent()), Money::rupiah(amount), "note"};
            m_asked.push_back(asked);
        }
        const auto answer = m_store->balanceTransfers().send(asked, {"hash", chance(95)});
        if (!answer)
            return;
        const auto& made = answer->transfer;
        const int from = static_cast<int>(asked.from.value);
        m_world.notebook.note([&](Told& told) {
            told.balances.push_back({made.id, "transfer", made.balanceAfter.value()});
            if (!answer->isReplay)
                told.sent.push_back({from, agentNumber(made.to), made.amount.value(), false});
        });
        if (!answer->isReplay)
            m_done.emplace_back(asked.from, made);
    }

    void cancel()
    {
        const auto [sender, transfer] = oneOf(m_done);
        auto& port = m_store->balanceTransfers();
        const auto answer = port.cancel(sender, transfer.id, {"hash", true});
        if (!answer)
            return;
        const int from = static_cast<int>(sender.value);
        const auto& made = answer->transfer;
        m_world.notebook.note([&](Told& told) {
            told.balances.push_back({made.id, "transfer_back", made.balanceAfter.value()});
            if (!answer->isReplay)
                told.sent.push_back({from, agentNumber(made.to), made.amount.value(), true});
        });
    }

    std::unique_ptr<PgMoneyStore> m_store;
    std::vector<SendMoney> m_asked;
    std::vector<std::pair<AgentId, BalanceTransfer>> m_done;
};

class Judge final : public Actor {
public:
    Judge(MoneyWorld& world, std::uint64_t seed)
        : Actor(world, seed), m_store(world.newStore()), m_cases(world.conninfo(), testKey())
    {
    }

    void step() override
    {
        const auto about = chance(50) ? complained() : opened();
        if (!about)
            return;
        const auto facts = m_cases.facts(*about);
        if (!facts)
            return notice("a case that was opened is not there");
        if (const auto ask = askFor(wish(*facts), facts))
            decide(*facts->sale, *ask);
    }

private:
    std::optional<Uuid> complained()
    {
        const auto told = m_world.notebook.told();
        if (told.sales.empty())
            return std::nullopt;
        auto sale = told.sales.begin();
        std::advance(sale, among(0, static_cast<std::int64_t>(told.sales.size()) - 1));
        if (const auto complaint = m_cases.complain(sale->first, "not arrived", ops::OperatorId{MoneyWorld::Support}))
            m_complaints[sale->first] = *complaint;
        const auto known = m_complaints.find(sale->first);
        return known == m_complaints.end() ? std::nullopt : std::optional(known->second);
    }

    std::optional<Uuid> opened()
    {
        const auto cases = m_world.house().listener.log().cases;
        return cases.empty() ? std::nullopt : std::optional(oneOf(cases).id);
    }

    /// Mostly what fits the sale as it stands.
    engine::Wish wish(const engine::CaseFacts& facts)
    {
        engine::Wish wish{facts.id, engine::Verb::Close, {}, {}, "agreed by phone"};
        const auto dice = among(1, 100);
        if (dice <= 8)
            return wish;
        if (facts.status == engine::SaleStatus::Success || dice <= 15) {
            wish.verb = engine::Verb::Reverse;
            if (chance(60))
                wish.costBack = Money::rupiah(chance(90) ? among(1, 10'000) : 10'101);
        } else if (chance(50)) {
            wish.verb = engine::Verb::Failed;
        } else {
            wish.verb = engine::Verb::Delivered;
            wish.sn = "SN-9";
        }
        return wish;
    }

    void decide(const engine::SaleId& sale, const CaseAsk& ask)
    {
        auto& requests = m_store->requests();
        const auto now = unixMsNow();
        const auto maker = chance(85) ? MoneyWorld::Maker2 : MoneyWorld::Support; // Who may ask for no money.
        const auto filed = requests.propose({ops::OperatorId{maker}, now}, proposal(ask, newKey("c")));
        if (!filed)
            return;
        const auto approver = chance(85) ? MoneyWorld::Checker1 : MoneyWorld::Support;
        [[maybe_unused]] const auto agreed = requests.approve({ops::OperatorId{approver}, now}, filed->id, "");
        const int times = chance(30) ? 2 : 1;
        for (int i = 0; i < times; ++i) {
            const auto lane = static_cast<std::size_t>(among(0, MoneyWorld::kLanes - 1));
            const auto outcome = carryOut(m_world.house(), sale, filed->id, lane);
            if (outcome == "failed" || outcome == "nothing")
                notice("a decision came to nothing: " + outcome);
        }
    }

    std::unique_ptr<PgMoneyStore> m_store;
    engine::PgCaseStore m_cases;
    std::map<Uuid, Uuid> m_complaints;
};

class Clock final : public Actor {
public:
    Clock(MoneyWorld& world, std::uint64_t seed)
        : Actor(world, seed), m_store(world.newStore()), m_instances(world.conninfo()), m_commissions(world.conninfo()),
          m_seal(world.conninfo(), {200'000, 1})
    {
    }

    void step() override
    {
        const auto dice = among(1, 100);
        if (dice <= 40) {
            m_instances.fold();
        } else if (dice <= 75) {
            mature();
        } else if (dice <= 90) {
            [[maybe_unused]] const auto sealed = m_seal.sealNext();
        } else {
            m_store->deposits().expireTickets();
            m_store->deposits().checkContinuity();
        }
    }

private:
    void mature()
    {
        if (m_run.isNull() || chance(70)) {
            m_run = newUuid7();
            m_paid = Money();
        }
        const auto paid = m_commissions.mature(m_run).amount;
        if (m_paid.isPositive() && paid != m_paid)
            notice("one run of maturity answered two amounts");
        if (!m_paid.isPositive())
            m_world.notebook.note([&](Told& told) { told.matured += paid.value(); });
        m_paid = paid;
    }

    std::unique_ptr<PgMoneyStore> m_store;
    engine::PgInstanceStore m_instances;
    PgCommissions m_commissions;
    PgSeal m_seal;
    Uuid m_run;
    Money m_paid; ///< What the run answered.
};

} // namespace

std::unique_ptr<Actor> makeSalesman(MoneyWorld& world, std::uint64_t seed, int lane)
{
    return std::make_unique<Salesman>(world, seed, lane);
}

std::unique_ptr<Actor> makeGiver(MoneyWorld& world, std::uint64_t seed)
{
    return std::make_unique<Giver>(world, seed);
}

std::unique_ptr<Actor> makeJudge(MoneyWorld& world, std::uint64_t seed)
{
    return std::make_unique<Judge>(world, seed);
}

std::unique_ptr<Actor> makeClock(MoneyWorld& world, std::uint64_t seed)
{
    return std::make_unique<Clock>(world, seed);
}

} // namespace eraflazz::test
