// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"
#include "sandbox/sandbox_server.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace eraflazz::sandbox;

namespace {

/// Blocked in every thread from the start; main() alone waits for them.
sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

/// False when the parent is gone already, before the kernel could promise to tell.
bool followParent(const Options& options)
{
    if (!options.dieWithParent)
        return true;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    return !options.parentPid || ::getppid() == *options.parentPid;
}

void allowManyConnections()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Appears complete or not at all.
void writeReadyFile(const std::string& path, std::uint16_t port)
{
    const auto draft = path + ".new";
    std::ofstream file(draft, std::ios::trunc);
    file << "{\"port\":" << port << ",\"pid\":" << ::getpid() << "}\n";
    file.close();
    if (!file || std::rename(draft.c_str(), path.c_str()) != 0)
        throw std::runtime_error("cannot write " + path);
}

void serve(const Options& options, const sigset_t& signals)
{
    auto config = readSandboxConfig(options.configPath);
    if (options.port)
        config.port = *options.port;
    if (!options.statePath.empty())
        config.stateFile = options.statePath;
    SandboxServer server(std::move(config));
    server.start();
    if (!options.readyPath.empty())
        writeReadyFile(options.readyPath, server.port());
    std::cout << "{\"port\":" << server.port() << ",\"pid\":" << ::getpid() << "}" << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
}

} // namespace

int main(int argc, char* argv[])
{
    const auto signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto options = readOptions({argv + 1, argc > 0 ? static_cast<std::size_t>(argc - 1) : 0});
        if (options.help) {
            std::cout << usage();
            return 0;
        }
        if (!followParent(options))
            return 0;
        allowManyConnections();
        serve(options, signals);
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << "eraflazz-sandbox: " << problem.what() << "\n";
        return 1;
    }
}
