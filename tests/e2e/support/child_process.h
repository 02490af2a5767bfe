// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace eraflazz::e2e {

struct ChildSpec final {
    std::vector<std::string> command;                             ///< The program's path first.
    std::vector<std::pair<std::string, std::string>> environment; ///< On top of our own.
    std::string logFile;                                          ///< Both outputs are appended.
    std::optional<std::pair<uid_t, gid_t>> runAs;                 ///< PostgreSQL's programs refuse root.
    bool diesWithParent = true; ///< SIGTERM when the starting thread ends: an aborted test leaves nothing behind.
};

/// A started program. Ends it when it goes out of scope. One thread, which must live as long as the child.
class ChildProcess final {
public:
    ChildProcess() = default;
    explicit ChildProcess(const ChildSpec& spec); ///< Throws std::runtime_error.
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool isRunning();
    void signal(int number) const;
    /// The exit code (128 + signal for one that was killed); nothing when it still runs after that time.
    [[nodiscard]] std::optional<int> waitForEnd(int timeoutMs);
    void kill(); ///< SIGKILL, and waits for the end.

private:
    pid_t m_pid = 0;
    std::optional<int> m_exitCode;
};

[[nodiscard]] bool isAlive(pid_t pid); ///< False for zombies, too.
/// Any process, not only a child. True when it ended within that time.
[[nodiscard]] bool waitForEnd(pid_t pid, int timeoutMs);

struct Finished final {
    int exitCode = -1;
    std::string output; ///< Both outputs together.
};
/// Runs a program to its end; -1 when it was killed because the time was over.
[[nodiscard]] Finished runProgram(const std::vector<std::string>& command, int timeoutMs);

[[nodiscard]] std::string readWholeFile(const std::string& path); ///< Empty when it cannot be read.
[[nodiscard]] std::string tailOf(const std::string& path, std::size_t bytes = 3000);

} // namespace eraflazz::e2e
