// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace eraflazz::app {

/// SIGTERM, SIGINT or SIGHUP came: whoever waits gives up and everything is stopped in order.
class Interrupted final : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "interrupted"; }
};

/// Blocks SIGTERM, SIGINT, SIGHUP, SIGCHLD and ignores SIGPIPE. Call before the first thread is made.
void blockSupervisorSignals();
/// Sleeps until one of them comes (returned) or the time is over.
[[nodiscard]] std::optional<int> waitForSignal(int timeoutMs);
/// Sleeps; throws Interrupted when the demo is asked to end. Children that die meanwhile stay to be reaped.
void pauseMs(int timeoutMs);

/// Another user to run a program as.
struct UserIds final {
    std::string name;
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;
    [[nodiscard]] static std::optional<UserIds> find(const std::string& name);
};

struct ProcessSpec final {
    std::vector<std::string> command; ///< The program's path first.
    std::string logFile;              ///< Both outputs are appended; empty: /dev/null.
    bool diesWithParent = false;      ///< SIGTERM when the calling thread ends, whatever ends it.
    std::optional<UserIds> runAs;
};

/// Starts a program in a process group of its own, with no signal blocked and no descriptor inherited. Only from the
/// main thread: the kernel's promise to end a child with its parent is tied to the thread. Throws std::runtime_error.
[[nodiscard]] pid_t spawn(const ProcessSpec& spec);

/// Runs a program to its end; throws Interrupted, or std::runtime_error with the end of its log.
void runToEnd(const ProcessSpec& spec);

[[nodiscard]] bool isAlive(pid_t pid); ///< False for zombies, too.
/// Waits for a process that need not be a child; true when it ended. Not interruptible.
[[nodiscard]] bool waitForEnd(pid_t pid, int timeoutMs);
/// The signal, then SIGKILL when the process is still there after that time.
void endProcess(pid_t pid, int signal, int timeoutMs);

[[nodiscard]] std::string tailOf(const std::string& file, std::size_t bytes = 2000);

} // namespace eraflazz::app
