// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_manager.h"

#include "kernel/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

} // namespace

ServiceManager::ServiceManager() : m_socket(environment("NOTIFY_SOCKET"))
{
    // The watchdog may be meant for another process of the service.
    const auto forPid = environment("WATCHDOG_PID");
    if (!forPid.empty() && parseInt(forPid) != getpid())
        return;
    if (const auto microseconds = parseInt(environment("WATCHDOG_USEC")); microseconds && *microseconds > 0)
        m_watchdogMs = static_cast<int>(std::min<std::int64_t>(*microseconds / 1000, 24 * 3600 * 1000));
}

void ServiceManager::ready(std::string_view status) const
{
    tell("READY=1\nSTATUS=" + std::string(status));
}

void ServiceManager::stopping() const
{
    tell("STOPPING=1\nSTATUS=finishing what is on its way");
}

void ServiceManager::alive() const
{
    tell("WATCHDOG=1");
}

void ServiceManager::tell(std::string_view words) const
{
    sockaddr_un address{};
    if (m_socket.empty() || m_socket.size() >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // An abstract name.
    const int file = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (file < 0)
        return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    // Lost words are said again: READY by nobody, but then systemd ends the start after its time and says so.
    (void)sendto(file,
                 words.data(),
                 words.size(),
                 MSG_NOSIGNAL,
                 static_cast<const sockaddr*>(static_cast<const void*>(&address)),
                 length);
    close(file);
}

} // namespace eraflazz::app
