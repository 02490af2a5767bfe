// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/child_process.h"

#include "kernel/clock.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <iterator>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace eraflazz::e2e {

namespace {

constexpr int kKillMs = 10'000;

[[noreturn]] void becomeProgram(const ChildSpec& spec, char* const* arguments, char* const* environment, pid_t parent)
{
    ::setpgid(0, 0);
    const int log =
        ::open(spec.logFile.empty() ? "/dev/null" : spec.logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, 0);
    ::dup2(log, 1);
    ::dup2(log, 2);
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (spec.runAs) {
        const gid_t group = spec.runAs->second;
        if (::setgroups(1, &group) != 0 || ::setgid(group) != 0 || ::setuid(spec.runAs->first) != 0 ||
            ::chdir("/") != 0)
            ::_exit(126);
    }
    if (spec.diesWithParent && (::prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || ::getppid() != parent))
        ::_exit(126);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

std::vector<std::string> environmentWith(const std::vector<std::pair<std::string, std::string>>& changes)
{
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text = *variable;
        const bool isChanged = std::any_of(
            changes.begin(), changes.end(), [&](const auto& change) { return text.starts_with(change.first + "="); });
        if (!isChanged)
            variables.emplace_back(text);
    }
    for (const auto& [name, value] : changes)
        variables.push_back(name + "=" + value);
    return variables;
}

/// With a null pointer at the end, as exec wants it.
std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

bool pollEnd(pid_t pid, int timeoutMs)
{
    const int file = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (file < 0)
        return true; // No such process.
    pollfd wait{file, POLLIN, 0};
    const std::int64_t until = monotonicMsNow() + timeoutMs;
    int ready = ::poll(&wait, 1, timeoutMs);
    while (ready < 0 && errno == EINTR)
        ready = ::poll(&wait, 1, static_cast<int>(std::max<std::int64_t>(0, until - monotonicMsNow())));
    ::close(file);
    return ready == 1;
}

} // namespace

ChildProcess::ChildProcess(const ChildSpec& spec)
{
    // Prepared before the fork: after it only async-signal-safe calls are allowed.
    auto command = spec.command;
    auto variables = environmentWith(spec.environment);
    const auto arguments = pointersTo(command);
    const auto environment = pointersTo(variables);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        becomeProgram(spec, arguments.data(), environment.data(), parent);
    if (child < 0)
        throw std::runtime_error("cannot start " + spec.command.front());
    m_pid = child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_pid(std::exchange(other.m_pid, 0)), m_exitCode(std::exchange(other.m_exitCode, std::nullopt))
{
}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept
{
    if (this != &other) {
        kill();
        m_pid = std::exchange(other.m_pid, 0);
        m_exitCode = std::exchange(other.m_exitCode, std::nullopt);
    }
    return *this;
}

ChildProcess::~ChildProcess()
{
    if (!isRunning())
        return;
    ::kill(m_pid, SIGCONT);
    ::kill(m_pid, SIGTERM);
    if (!waitForEnd(kKillMs))
        kill();
}

bool ChildProcess::isRunning()
{
    return m_pid > 0 && !waitForEnd(0).has_value();
}

void ChildProcess::signal(int number) const
{
    if (m_pid > 0 && !m_exitCode)
        ::kill(m_pid, number);
}

std::optional<int> ChildProcess::waitForEnd(int timeoutMs)
{
    if (m_exitCode || m_pid == 0)
        return m_exitCode;
    if (!pollEnd(m_pid, timeoutMs))
        return std::nullopt;
    int status = 0;
    if (::waitpid(m_pid, &status, 0) == m_pid)
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    else
        m_exitCode = -1;
    return m_exitCode;
}

void ChildProcess::kill()
{
    signal(SIGKILL);
    static_cast<void>(waitForEnd(kKillMs));
}

bool isAlive(pid_t pid)
{
    return pid > 0 && ::kill(pid, 0) == 0 && !pollEnd(pid, 0);
}

bool waitForEnd(pid_t pid, int timeoutMs)
{
    return pid <= 0 || pollEnd(pid, timeoutMs);
}

Finished runProgram(const std::vector<std::string>& command, int timeoutMs)
{
    std::string log = (std::filesystem::temp_directory_path() / "eraflazz-run-XXXXXX").string();
    const int file = ::mkstemp(log.data());
    if (file < 0)
        throw std::runtime_error("cannot make a file in the temporary folder");
    ::close(file);
    Finished finished;
    {
        ChildSpec spec;
        spec.command = command;
        spec.logFile = log;
        ChildProcess child(spec);
        if (const auto code = child.waitForEnd(timeoutMs))
            finished.exitCode = *code;
        else
            child.kill();
    }
    finished.output = readWholeFile(log);
    std::filesystem::remove(log);
    return finished;
}

std::string readWholeFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string tailOf(const std::string& path, std::size_t bytes)
{
    auto text = readWholeFile(path);
    return text.size() <= bytes ? text : text.substr(text.size() - bytes);
}

} // namespace eraflazz::e2e
