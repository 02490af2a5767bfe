// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/process.h"

#include "kernel/clock.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

constexpr int kStepMs = 20;

sigset_t signalsOf(std::initializer_list<int> numbers)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : numbers)
        sigaddset(&set, number);
    return set;
}

std::optional<int> waitFor(const sigset_t& set, int timeoutMs)
{
    timespec limit{};
    limit.tv_sec = timeoutMs / 1000;
    limit.tv_nsec = static_cast<long>(timeoutMs % 1000) * 1000000L;
    const int got = sigtimedwait(&set, nullptr, &limit);
    return got > 0 ? std::optional<int>(got) : std::nullopt;
}

/// What the child needs, prepared before the fork: after it only async-signal-safe calls are allowed.
struct Prepared final {
    std::vector<char*> arguments;
    const char* logFile = nullptr;
    pid_t parent = 0;
    int errorPipe = -1;
};

[[noreturn]] void giveUp(const Prepared& prepared)
{
    const int reason = errno;
    [[maybe_unused]] const auto written = ::write(prepared.errorPipe, &reason, sizeof reason);
    ::_exit(127);
}

bool becomeUser(const std::optional<UserIds>& user)
{
    return !user || (::setgroups(user->groups.size(), user->groups.data()) == 0 && ::setgid(user->gid) == 0 &&
                     ::setuid(user->uid) == 0);
}

[[noreturn]] void becomeProgram(const ProcessSpec& spec, const Prepared& prepared)
{
    ::setpgid(0, 0); // Ctrl+C reaches the supervisor alone, which then ends its children in order.
    const int log = ::open(prepared.logFile, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (log < 0 || nothing < 0 || ::dup2(nothing, 0) < 0 || ::dup2(log, 1) < 0 || ::dup2(log, 2) < 0)
        giveUp(prepared);
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (!becomeUser(spec.runAs))
        giveUp(prepared);
    if (spec.runAs && ::chdir("/") != 0)
        giveUp(prepared); // The other user may not enter the folder we stand in.
    // After the change of user, which clears it. The parent may have died before the kernel promised to tell.
    if (spec.diesWithParent && (::prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || ::getppid() != prepared.parent))
        giveUp(prepared);
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(prepared.arguments.front(), prepared.arguments.data());
    giveUp(prepared);
}

} // namespace

void blockSupervisorSignals()
{
    const auto all = signalsOf({SIGTERM, SIGINT, SIGHUP, SIGCHLD});
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

std::optional<int> waitForSignal(int timeoutMs)
{
    return waitFor(signalsOf({SIGTERM, SIGINT, SIGHUP, SIGCHLD}), timeoutMs);
}

void pauseMs(int timeoutMs)
{
    if (waitFor(signalsOf({SIGTERM, SIGINT, SIGHUP}), timeoutMs))
        throw Interrupted();
}

std::optional<UserIds> UserIds::find(const std::string& name)
{
    const passwd* entry = ::getpwnam(name.c_str());
    if (entry == nullptr)
        return std::nullopt;
    UserIds user{name, entry->pw_uid, entry->pw_gid, {}};
    int count = 64;
    user.groups.resize(static_cast<std::size_t>(count));
    if (::getgrouplist(name.c_str(), user.gid, user.groups.data(), &count) < 0)
        count = 1;
    user.groups.resize(static_cast<std::size_t>(count));
    return user;
}

pid_t spawn(const ProcessSpec& spec)
{
    Prepared prepared;
    std::vector<std::string> command = spec.command;
    for (auto& argument : command)
        prepared.arguments.push_back(argument.data());
    prepared.arguments.push_back(nullptr);
    prepared.logFile = spec.logFile.empty() ? "/dev/null" : spec.logFile.c_str();
    prepared.parent = ::getpid();
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error(std::string("cannot make a pipe: ") + std::strerror(errno));
    prepared.errorPipe = ends[1];
    const pid_t pid = ::fork();
    if (pid == 0)
        becomeProgram(spec, prepared);
    const int forkError = errno;
    ::close(ends[1]);
    int reason = pid < 0 ? forkError : 0;
    if (pid > 0 && ::read(ends[0], &reason, sizeof reason) <= 0)
        reason = 0; // Closed by a successful exec.
    ::close(ends[0]);
    if (reason != 0) {
        if (pid > 0)
            ::waitpid(pid, nullptr, 0);
        throw std::runtime_error("cannot start " + spec.command.front() + ": " + std::strerror(reason));
    }
    return pid;
}

void runToEnd(const ProcessSpec& spec)
{
    const pid_t pid = spawn(spec);
    int status = 0;
    try {
        while (::waitpid(pid, &status, WNOHANG) == 0)
            pauseMs(kStepMs);
    } catch (const Interrupted&) {
        endProcess(pid, SIGTERM, 5000);
        throw;
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(spec.command.front() + " failed:\n" + tailOf(spec.logFile));
}

bool isAlive(pid_t pid)
{
    if (pid <= 0 || (::kill(pid, 0) != 0 && errno == ESRCH))
        return false;
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto nameEnd = text.rfind(')');
    return nameEnd == std::string::npos || nameEnd + 2 >= text.size() || text[nameEnd + 2] != 'Z';
}

bool waitForEnd(pid_t pid, int timeoutMs)
{
    const auto deadline = monotonicMsNow() + timeoutMs;
    while (true) {
        ::waitpid(pid, nullptr, WNOHANG); // Reaps it when it is ours.
        if (!isAlive(pid))
            return true;
        if (monotonicMsNow() >= deadline)
            return false;
        const timespec step{0, static_cast<long>(kStepMs) * 1000000L};
        ::nanosleep(&step, nullptr);
    }
}

void endProcess(pid_t pid, int signal, int timeoutMs)
{
    if (!isAlive(pid))
        return;
    ::kill(pid, signal);
    if (waitForEnd(pid, timeoutMs))
        return;
    ::kill(pid, SIGKILL);
    [[maybe_unused]] const bool ended = waitForEnd(pid, 5000);
}

std::string tailOf(const std::string& file, std::size_t bytes)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return text.size() > bytes ? text.substr(text.size() - bytes) : text;
}

} // namespace eraflazz::app
