// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/load.h"

#include "e2e/chaos/lies.h"
#include "e2e/support/waiting.h"
#include "kernel/clock.h"

#include <utility>

#include <chrono>

namespace eraflazz::e2e {

namespace {

constexpr int kWorkers = 8;
constexpr int kAgents = 6;
constexpr int kClientGivesUpMs = 4000;
constexpr int kLastChanceMs = 60'000;
constexpr int kReplayPercent = 10;
constexpr int kCallbackPercent = 70;
constexpr std::uint64_t kWorkerSeedStep = 0x9E3779B97F4A7C15U;

std::string padded(std::int64_t number, std::int64_t power)
{
    return std::to_string(power + number).substr(1);
}

/// Nothing was decided, or nobody knows: the same order again.
bool mustRepeat(const ApiAnswer& answer)
{
    return answer.status == 0 || answer.status >= 500 || answer.status == 429;
}

} // namespace

Load::Load(Settings settings, const Environment& environment, const ReportInbox& inbox)
    : m_settings(settings), m_environment(environment), m_inbox(inbox), m_sandbox(environment.ready().sandbox)
{
}

Load::~Load()
{
    stop();
}

void Load::start()
{
    for (int worker = 0; worker < kWorkers; ++worker)
        m_threads.emplace_back([this, worker] { run(worker); });
}

void Load::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_stopped.notify_all();
    for (auto& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void Load::pause(int ms)
{
    std::unique_lock lock(m_mutex);
    m_stopped.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_isStopping.load(); });
}

void Load::run(int worker)
{
    Dice dice(m_settings.seed + kWorkerSeedStep * static_cast<std::uint64_t>(worker + 1));
    const int meanPauseMs = 1000 * kWorkers / m_settings.ordersPerSecond;
    const auto& agents = m_environment.ready().agents;
    std::vector<AgentKey> buyers;
    for (const auto& agent : agents) {
        if (agent.code.starts_with("AG") && buyers.size() < kAgents)
            buyers.push_back(agent);
    }
    while (!m_isStopping) {
        const AgentKey& agent = dice.oneOf(buyers);
        Told told;
        const auto call = nextOrder(dice, agent, told);
        try {
            tellSuppliers(dice, told);
            orderUntilAnswered(dice, agent, call, told);
        } catch (const std::runtime_error& problem) {
            const std::scoped_lock lock(m_mutex);
            m_violations.emplace_back(problem.what());
        }
        {
            const std::scoped_lock lock(m_mutex);
            m_told.push_back(std::move(told));
        }
        pause(dice.between(0, 2 * meanPauseMs));
    }
}

OrderCall Load::nextOrder(Dice& dice, const AgentKey& agent, Told& told)
{
    const auto number = ++m_number;
    const bool isPulsa = dice.isPercent(60);
    told.agent = agent.code;
    told.refId = "CHAOS-" + agent.code + "-" + std::to_string(number);
    told.product = isPulsa ? "TSEL5" : "XLD10";
    told.destination = (isPulsa ? "0812" : "0878") + padded(number, 1'000'000'000);
    OrderCall call{told.refId, told.product, told.destination, {}, 1};
    if (dice.isPercent(kCallbackPercent))
        call.callbackUrl = m_inbox.urlFor(agent.code);
    return call;
}

void Load::tellSuppliers(Dice& dice, Told& told)
{
    const std::vector<std::string> suppliers =
        told.product == "TSEL5" ? std::vector<std::string>{"DIGI", "VIP", "OTO"} : std::vector<std::string>{"DIGI"};
    for (const auto& supplier : suppliers) {
        const auto behaviour = m_isHonest ? std::string("success") : nextBehaviour(dice);
        told.mayNeverEnd = told.mayNeverEnd || behaviour == kNeverEnds;
        m_sandbox.behave({supplier, behaviour, told.destination});
    }
}

ApiAnswer Load::orderOnce(Dice& dice, const AgentKey& agent, const OrderCall& call)
{
    SignedClient client(dice.oneOf(m_environment.addresses()), agent, kClientGivesUpMs, m_http);
    return client.order(call);
}

void Load::orderUntilAnswered(Dice& dice, const AgentKey& agent, const OrderCall& call, Told& told)
{
    ++m_ordered;
    std::int64_t lastChance = 0;
    auto answer = orderOnce(dice, agent, call);
    while (mustRepeat(answer)) {
        if (m_isStopping && lastChance == 0)
            lastChance = monotonicMsNow() + kLastChanceMs;
        if (lastChance != 0 && monotonicMsNow() > lastChance)
            return;
        ++m_repeats;
        if (m_isStopping)
            static_cast<void>(waitUntil([] { return false; }, dice.between(50, 400)));
        else
            pause(dice.between(50, 400));
        answer = orderOnce(dice, agent, call);
    }
    remember(answer, told);
    if (dice.isPercent(kReplayPercent))
        remember(orderOnce(dice, agent, call), told);
}

void Load::remember(const ApiAnswer& answer, Told& told)
{
    if (mustRepeat(answer))
        return;
    if (answer.status != 200) {
        told.refusal = answer.errorCode();
        return;
    }
    const auto trxId = answer.text("trx_id");
    const auto price = answer.number("price");
    const auto balance = answer.number("balance_remaining");
    if (told.isBooked && (told.trxId != trxId || told.price != price || told.balanceRemaining != balance)) {
        const std::scoped_lock lock(m_mutex);
        m_violations.push_back(told.refId + " was told " + told.trxId + " and later " + trxId);
    }
    told.isBooked = true;
    told.refusal.clear();
    told.trxId = trxId;
    told.price = price;
    told.balanceRemaining = balance;
}

} // namespace eraflazz::e2e
