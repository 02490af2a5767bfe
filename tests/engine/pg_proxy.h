// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace eraflazz::test {

/// Stands between a store and PostgreSQL on a unix socket of its own and cuts the line at the worst moment.
class PgProxy final {
public:
    enum class Cut {
        Never,
        BeforeCommit, ///< The server never sees the bytes that hold the COMMIT.
        AfterCommit,  ///< The server has committed and said so; the client never hears of it.
    };
    /// `serverFolder` holds the socket of the real server. Throws std::runtime_error.
    explicit PgProxy(const std::string& serverFolder);
    ~PgProxy();
    PgProxy(const PgProxy&) = delete;
    PgProxy& operator=(const PgProxy&) = delete;

    [[nodiscard]] const std::string& folder() const { return m_folder; } ///< For host= in a conninfo.
    void cutNext(Cut cut) { m_cut = cut; }                               ///< At the next COMMIT, once.
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void serve();
    void forward(int client);
    std::string m_server;
    std::string m_folder;
    int m_listener = -1;
    std::atomic<bool> m_stopping{false};
    std::atomic<Cut> m_cut{Cut::Never};
    std::atomic<int> m_cuts{0};
    std::vector<std::thread> m_forwarders; // of m_thread
    std::thread m_thread;
};

} // namespace eraflazz::test
