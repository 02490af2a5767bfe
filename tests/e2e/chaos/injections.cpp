// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/injections.h"

#include "e2e/support/waiting.h"

#include <utility>

#include <algorithm>
#include <csignal>

namespace eraflazz::e2e {

namespace {

constexpr int kCrashMs = 12'000;
constexpr int kTakeoverMs = 20'000;
constexpr int kCutMs = 1000;
constexpr int kForgedAtOnce = 5;
constexpr int kReplayedAtOnce = 40;

} // namespace

const std::vector<std::string>& crashPointNames()
{
    static const std::vector<std::string> names{"engine.submitted",
                                                "lane.decided",
                                                "lane.committed",
                                                "engine.attempt_ready",
                                                "dispatch.before_write",
                                                "dispatch.answered",
                                                "dispatch.check_ready",
                                                "dispatch.before_check",
                                                "dispatch.checked",
                                                "engine.attempt_ended",
                                                "engine.report_filed",
                                                "report.before_write",
                                                "report.answered",
                                                "engine.callback_came",
                                                "engine.before_adoption",
                                                "engine.adopted"};
    return names;
}

std::vector<Injection> planOf(const ChaosOptions& options, Dice& dice)
{
    const int kills = options.kills;
    const auto rounds = std::max(1, kills / 50);
    std::vector<Injection> plan;
    const auto add = [&plan](Injection what, int times) {
        plan.insert(plan.end(), static_cast<std::size_t>(times), what);
    };
    add(Injection::Kill, kills);
    add(Injection::CrashPoint, rounds * static_cast<int>(crashPointNames().size()));
    add(Injection::Pause, rounds);
    add(Injection::DatabaseRestart, std::max(1, kills / 20));
    add(Injection::Cut, std::max(2, kills / 10));
    add(Injection::Callbacks, std::max(2, kills / 10));
    dice.shuffle(plan);
    return plan;
}

Injections::Injections(Environment& environment, Dice& dice, int pauseSeconds)
    : m_environment(environment), m_dice(dice), m_pauseSeconds(pauseSeconds), m_callbacks(environment.ready())
{
}

void Injections::perform(Injection injection)
{
    switch (injection) {
    case Injection::Kill:
        return kill();
    case Injection::CrashPoint:
        return crash();
    case Injection::Pause:
        return pauseDaemon();
    case Injection::DatabaseRestart:
        return restartDatabase();
    case Injection::Cut:
        return cutConnections();
    case Injection::Callbacks:
        return sendCallbacks();
    }
}

/// The load goes on meanwhile: that is all this is for.
void Injections::wait(int ms)
{
    static_cast<void>(waitUntil([] { return false; }, ms));
}

void Injections::startAgain()
{
    if (!m_environment.startServe())
        m_violations.push_back("the daemon did not start again: " + tailOf(m_environment.serveLog(), 500));
}

void Injections::kill()
{
    wait(m_dice.between(50, 1500));
    if (!m_environment.serve().isRunning())
        m_violations.emplace_back("the daemon had died by itself");
    m_environment.killServe();
    ++m_counts.kills;
    startAgain();
}

/// Round after round; before the next round those that chance has not reached yet.
std::string Injections::nextCrashPoint()
{
    if (m_crashQueue.empty()) {
        for (const auto& name : crashPointNames()) {
            if (m_crashesTried.count(name) == 1 && m_counts.crashPoints.count(name) == 0)
                m_crashQueue.push_back(name);
        }
        if (m_crashQueue.empty())
            m_crashQueue = crashPointNames();
        m_dice.shuffle(m_crashQueue);
    }
    auto name = std::move(m_crashQueue.back());
    m_crashQueue.pop_back();
    return name;
}

void Injections::crash()
{
    const auto name = nextCrashPoint();
    const bool isFirstTry = m_crashesTried.insert(name).second;
    wait(m_dice.between(0, 500));
    m_environment.killServe(); // Leaves work behind, so that the next one has something to adopt.
    const int passing = isFirstTry ? m_dice.between(1, 3) : 1;
    static_cast<void>(m_environment.startServe(name + ":" + std::to_string(passing)));
    const auto code = m_environment.serve().waitForEnd(kCrashMs);
    if (code == 128 + SIGKILL)
        ++m_counts.crashPoints[name];
    else if (code)
        m_violations.push_back("the daemon ended by itself with " + std::to_string(*code) + " before " + name);
    m_environment.killServe();
    startAgain();
}

int Injections::attemptsOwnedBy(const std::string& slot) const
{
    Database database(m_environment.ready().database);
    return static_cast<int>(database.number(
        "SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN') AND owner_slot = " +
        slot));
}

void Injections::pauseDaemon()
{
    m_environment.startSecond();
    m_environment.setAddresses({m_environment.firstApi(), m_environment.secondApi()});
    wait(1000);
    const auto slot =
        Database(m_environment.ready().database)
            .text("SELECT slot FROM instances WHERE pid = " + std::to_string(m_environment.serve().pid()) +
                  " ORDER BY started_at DESC LIMIT 1");
    m_environment.serve().signal(SIGSTOP);
    const auto stoppedAt = monotonicMsNow();
    m_environment.setAddresses({m_environment.secondApi()});
    if (!waitUntil([&] { return attemptsOwnedBy(slot) == 0; }, kTakeoverMs, 100))
        m_violations.push_back("after 20 s the paused daemon still owns " + std::to_string(attemptsOwnedBy(slot)) +
                               " attempts");
    wait(static_cast<int>(std::max<std::int64_t>(0, stoppedAt + m_pauseSeconds * 1000 - monotonicMsNow())));
    m_environment.serve().signal(SIGCONT); // It believes that all of it is still its own.
    m_environment.setAddresses({m_environment.firstApi(), m_environment.secondApi()});
    wait(m_dice.between(500, 2500));
    m_environment.setAddresses({m_environment.firstApi()});
    m_environment.endSecond(m_dice.isPercent(50) ? SIGKILL : SIGTERM);
    ++m_counts.pauses;
    if (!m_environment.serve().isRunning()) // A daemon whose slot was taken has to end.
        startAgain();
}

void Injections::restartDatabase()
{
    wait(m_dice.between(100, 800));
    m_environment.restartDatabase(m_dice.between(0, 2500));
    ++m_counts.databaseRestarts;
    wait(500);
}

void Injections::cutConnections()
{
    auto database = m_environment.superuser();
    const auto until = monotonicMsNow() + kCutMs;
    while (monotonicMsNow() < until) {
        const auto cut = database.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'eraflazz-lane' "
            "ORDER BY (state = 'active' AND query ILIKE 'commit%') DESC, state <> 'idle' DESC, random() LIMIT 1");
        m_counts.cuts += static_cast<int>(cut.size());
        wait(m_dice.between(5, 120));
    }
}

void Injections::sendCallbacks()
{
    auto captured = Database(m_environment.ready().database)
                        .rows("SELECT s.code, i.body FROM (SELECT * FROM inbox ORDER BY id DESC LIMIT 400) i "
                              "JOIN suppliers s ON s.id = i.supplier_id ORDER BY random() LIMIT " +
                              std::to_string(kReplayedAtOnce));
    m_dice.shuffle(captured);
    for (int i = 0; i < std::min<int>(kForgedAtOnce, static_cast<int>(captured.size())); ++i) {
        const auto& row = captured[static_cast<std::size_t>(i)];
        const int status = m_callbacks.forge(row[0], row[1], "forged-" + std::to_string(m_counts.forged));
        if (status != 401)
            m_violations.push_back("a forged callback was answered with " + std::to_string(status));
        ++m_counts.forged;
    }
    for (const auto& row : captured) { // Out of order, long after the fact, under new names.
        const int status = m_callbacks.send(row[0], row[1], "replayed-" + std::to_string(m_counts.replayed));
        if (status != 200 && status != 503)
            m_violations.push_back("a repeated callback was answered with " + std::to_string(status));
        ++m_counts.replayed;
    }
}

} // namespace eraflazz::e2e
