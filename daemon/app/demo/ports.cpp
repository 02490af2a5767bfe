// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ports.h"

#include "app/demo/process.h"
#include "kernel/clock.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace eraflazz::app {

namespace {

constexpr int kWaitMs = 3'000;

struct NamedPort final {
    const char* use;
    std::uint16_t port;
};

} // namespace

std::string reportUrl(const Ports& ports)
{
    return "http://127.0.0.1:" + std::to_string(ports.receiver) + "/laporan";
}

bool isPortFree(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isFree = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return isFree;
}

Ports Ports::anyFree()
{
    constexpr int kTriesMax = 1000;
    std::random_device source;
    std::uniform_int_distribution<int> any(20000, 32000);
    std::vector<std::uint16_t> found;
    for (int i = 0; i < kTriesMax && found.size() < 6; ++i) {
        const auto port = static_cast<std::uint16_t>(any(source));
        if (std::find(found.begin(), found.end(), port) == found.end() && isPortFree(port))
            found.push_back(port);
    }
    if (found.size() < 6)
        throw std::runtime_error("no free ports between 20000 and 32000");
    return {found[0], found[1], found[2], found[3], found[4], found[5]};
}

void requirePorts(const Ports& ports, bool hasPostgres)
{
    std::vector<NamedPort> needed{{"the API", ports.api},
                                  {"the control channel", ports.control},
                                  {"the admin port", ports.admin},
                                  {"the sandbox suppliers", ports.sandbox},
                                  {"the webhook receiver", ports.receiver}};
    if (!hasPostgres)
        needed.push_back({"PostgreSQL", ports.postgres});
    const auto deadline = monotonicMsNow() + kWaitMs;
    for (const auto& [use, port] : needed) {
        while (!isPortFree(port)) {
            if (monotonicMsNow() >= deadline) {
                throw std::runtime_error("port " + std::to_string(port) + ", meant for " + use +
                                         ", is taken. Stop the program that listens there (ss -ltnp shows it), or use "
                                         "--ephemeral, which takes free ports.");
            }
            pauseMs(100);
        }
    }
}

} // namespace eraflazz::app
