// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/database.h"
#include "e2e/support/demo_process.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::e2e {

/// One demo whose daemon and database are in our hands: PostgreSQL and sandbox are started by the supervisor, the
/// daemon by us, so that each start can arm another crash point. Main thread, except where noted.
class Environment final {
public:
    Environment();
    ~Environment();

    [[nodiscard]] const Ready& ready() const { return m_demo->ready(); }
    [[nodiscard]] Database superuser() const { return Database(superuserConninfo(ready())); }

    /// Starts the daemon and waits until it answers. False when it died before, as an armed one may.
    bool startServe(const std::string& crashAt = {});
    [[nodiscard]] ChildProcess& serve() { return m_serve; }
    void killServe();

    /// A second daemon on the same database, with a folder and ports of its own.
    void startSecond();
    [[nodiscard]] ChildProcess& second() { return m_second; }
    void endSecond(int signal);

    /// The addresses agents may use now. Any thread.
    [[nodiscard]] std::vector<std::string> addresses() const;
    void setAddresses(std::vector<std::string> addresses);
    [[nodiscard]] const std::string& firstApi() const { return ready().api; }
    [[nodiscard]] const std::string& secondApi() const { return m_secondApi; }

    /// PostgreSQL dies at once, as `pg_ctl -m immediate` does it, and is started again after that pause.
    void restartDatabase(int pauseMs);

    [[nodiscard]] std::string serveLog() const { return m_demo->folder() + "/serve.log"; }
    /// Stops everything; afterwards nothing of it lives.
    void stop();
    /// Logs and a dump of the database, in a folder that stays. Returns its path.
    [[nodiscard]] std::string saveEvidence(const std::string& name, const std::string& words);

private:
    struct Server final {
        std::vector<std::string> command;
        std::optional<std::pair<uid_t, gid_t>> user;
        std::string programs;
    };
    [[nodiscard]] ChildProcess
    startDaemon(const std::string& config, const std::string& readyFile, const std::string& crashAt) const;
    [[nodiscard]] std::string secondConfig() const;
    [[nodiscard]] static Server serverOf(pid_t postgres);

    std::unique_ptr<DemoProcess> m_demo;
    std::string m_config;
    ChildProcess m_serve;
    ChildProcess m_second;
    std::string m_secondApi;
    Server m_server;
    pid_t m_postgresPid = 0;
    ChildProcess m_postgres; ///< After the first restart.
    mutable std::mutex m_mutex;
    std::vector<std::string> m_addresses;
};

} // namespace eraflazz::e2e
