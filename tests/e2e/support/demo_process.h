// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/child_process.h"

#include <utility>

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::e2e {

struct AgentKey final {
    std::string code;
    std::string apiKey;
    std::string apiSecret;
};

/// A bank account of the demo, and what Moota signs its messages about it with.
struct BankKey final {
    std::string code;
    std::string accountNumber;
    std::string mootaSecret;
};

/// What the ready file says.
struct Ready final {
    std::string api;
    std::string admin;
    std::string sandbox;
    std::string database; ///< As the role eraflazz_audit.
    pid_t servePid = 0;
    pid_t supervisorPid = 0;
    pid_t postgresPid = 0;
    std::string dataDir;
    std::string began; ///< When its own sales begin.
    std::vector<AgentKey> agents;
    std::vector<BankKey> banks;

    [[nodiscard]] const AgentKey& agent(const std::string& code) const; ///< Throws std::runtime_error.
    [[nodiscard]] std::uint16_t apiPort() const;
};

[[nodiscard]] Ready readReadyFile(const std::string& path); ///< Throws std::runtime_error.

/// `eraflazzd demo` without screen and without traffic, as a test wants it: ready when the constructor returns, gone
/// when the object is. One thread.
class DemoProcess final {
public:
    struct Options final {
        std::string dataDir; ///< Empty: a folder of its own that is gone at the end.
        bool restartsChildren = true;
        int pastDays = 0; ///< Sales from before it began.
        std::vector<std::pair<std::string, std::string>> environment;
        std::string program = defaultProgram();
    };
    DemoProcess();
    explicit DemoProcess(Options options); ///< Throws std::runtime_error with the end of its log.
    ~DemoProcess();
    DemoProcess(const DemoProcess&) = delete;
    DemoProcess& operator=(const DemoProcess&) = delete;

    [[nodiscard]] const Ready& ready() const { return m_ready; }
    /// Reads the ready file until it names another serve than `pid` that lives and is ready for orders.
    [[nodiscard]] bool waitForOtherServe(pid_t pid, int timeoutMs);
    /// SIGTERM; returns the exit code, 128 + SIGKILL when it had to be killed.
    int stop();
    void killSupervisor(); ///< SIGKILL to the supervisor alone.
    /// Processes named in the ready file that still live, in words; empty when all of them are gone.
    [[nodiscard]] std::string processesLeft() const;
    [[nodiscard]] std::string log() const { return tailOf(m_folder + "/demo.log"); }
    [[nodiscard]] const std::string& folder() const { return m_folder; } ///< For files of the test.

    [[nodiscard]] static std::string defaultProgram(); ///< eraflazzd beside the test in the build folder.

private:
    void waitUntilReady();

    Options m_options;
    std::string m_folder;
    ChildProcess m_child;
    Ready m_ready;
};

} // namespace eraflazz::e2e
