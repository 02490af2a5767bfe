// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/chaos/callback_sender.h"
#include "e2e/chaos/dice.h"
#include "e2e/chaos/environment.h"
#include "e2e/chaos/options.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace eraflazz::e2e {

enum class Injection { Kill, CrashPoint, Pause, DatabaseRestart, Cut, Callbacks };

struct InjectionCounts final {
    int kills = 0;
    int pauses = 0;
    int databaseRestarts = 0;
    int cuts = 0;
    int forged = 0;
    int replayed = 0;
    std::map<std::string, int> crashPoints; ///< Deaths at each.
};

/// The named places in the daemon's code where it may be made to die: the n-th passing of each.
[[nodiscard]] const std::vector<std::string>& crashPointNames();

/// What is to happen, in the order the dice say.
[[nodiscard]] std::vector<Injection> planOf(const ChaosOptions& options, Dice& dice);

/// Breaks things, one after another, under load. After each the daemon runs again. Main thread.
class Injections final {
public:
    Injections(Environment& environment, Dice& dice, int pauseSeconds);

    void perform(Injection injection);
    [[nodiscard]] const InjectionCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::vector<std::string>& violations() const { return m_violations; }

private:
    void kill();
    void crash();
    [[nodiscard]] std::string nextCrashPoint();
    void pauseDaemon();
    void restartDatabase();
    void cutConnections();
    void sendCallbacks();
    void wait(int ms);
    void startAgain();
    [[nodiscard]] int attemptsOwnedBy(const std::string& slot) const;

    Environment& m_environment;
    Dice& m_dice;
    int m_pauseSeconds;
    InjectionCounts m_counts;
    std::vector<std::string> m_crashQueue; ///< Those still to be tried in this round, the next at the end.
    std::set<std::string> m_crashesTried;
    CallbackSender m_callbacks;
    std::vector<std::string> m_violations;
};

} // namespace eraflazz::e2e
