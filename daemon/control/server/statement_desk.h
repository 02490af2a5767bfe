// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/call.h"
#include "control/server/statement_look.h"
#include "wallet/banks/bank_layout.h"
#include "wallet/core/deposits.h"
#include "wallet/services/money_lane.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace eraflazz::control {

class ControlServer;
class StatementShelf;

/// Statements that people bring: read on a thread of the pool, then looked at or filed on the money lane, a step at a
/// time, so that nobody waits for a long file. The last picture of each connection is kept for its further rows. The
/// server's thread.
class StatementDesk final {
public:
    explicit StatementDesk(ControlServer& server);
    ~StatementDesk();

    void preview(const Call& call, const Answer& answer);
    void import(const Call& call, const Answer& answer);
    void gone(std::int64_t connection) { m_looks.erase(connection); }
    void tick();

    static constexpr std::size_t kJobsMost = 4; ///< One of each connection.

private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;
    /// Nothing when it could not begin; it was answered then.
    [[nodiscard]] JobPtr begin(const Call& call, const Answer& answer, bool isImport);
    void readFile(const JobPtr& job);
    void wasRead(const JobPtr& job);
    void wasPlanned(const JobPtr& job);
    void foresee(const JobPtr& job);
    void file(const JobPtr& job);
    void count(const JobPtr& job);
    void tellProgress(const Job& job);
    void show(const JobPtr& job);
    void finish(const JobPtr& job, Outcome outcome);
    [[nodiscard]] std::function<void(wallet::MoneyFailure)> failed(const JobPtr& job);

    ControlServer& m_server;
    std::shared_ptr<StatementShelf> m_shelf;
    std::set<std::int64_t> m_busy;
    std::map<std::int64_t, std::shared_ptr<const StatementLook>> m_looks;
};

} // namespace eraflazz::control
