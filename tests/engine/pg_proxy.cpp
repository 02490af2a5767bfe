// SPDX-License-Identifier: GPL-3.0-or-later
#include "pg_proxy.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace eraflazz::test {

namespace {

constexpr const char* kSocketName = "/.s.PGSQL.5432";
constexpr int kStepMs = 20;                              ///< How often a quiet line looks whether the proxy ends.
constexpr std::string_view kCommitSent("\0commit\0", 8); // Bind names the statement
constexpr std::string_view kCommitPlain("Q\0\0\0\x0b"
                                        "COMMIT\0",
                                        12);
constexpr std::string_view kCommitDone("COMMIT\0", 7); // CommandComplete

sockaddr_un addressOf(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    return address;
}

bool sendAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// What came, with the end of what came before: a mark may lie across two reads.
class Scanner final {
public:
    [[nodiscard]] bool sees(std::string_view fresh, std::string_view mark)
    {
        m_tail.append(fresh);
        const bool found = m_tail.find(mark) != std::string::npos;
        m_tail = found ? std::string() : m_tail.substr(m_tail.size() - std::min(m_tail.size(), mark.size() - 1));
        return found;
    }

private:
    std::string m_tail;
};

} // namespace

PgProxy::PgProxy(const std::string& serverFolder) : m_server(serverFolder + kSocketName)
{
    std::string pattern = "/tmp/eraflazz-proxy-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make " + pattern);
    m_folder = pattern;
    const auto address = addressOf(m_folder + kSocketName);
    m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 16) != 0)
        throw std::runtime_error("cannot listen in " + m_folder);
    m_thread = std::thread([this] { serve(); });
}

PgProxy::~PgProxy()
{
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
    ::unlink((m_folder + kSocketName).c_str());
    ::rmdir(m_folder.c_str());
}

void PgProxy::serve()
{
    while (!m_stopping) {
        pollfd waiter{m_listener, POLLIN, 0};
        if (::poll(&waiter, 1, kStepMs) <= 0)
            continue;
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client >= 0)
            m_forwarders.emplace_back([this, client] { forward(client); });
    }
    for (auto& forwarder : m_forwarders)
        forwarder.join();
}

void PgProxy::forward(int client)
{
    const auto address = addressOf(m_server);
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    bool open = ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    Scanner up;
    Scanner upPlain;
    Scanner down;
    bool cutWhenDone = false;
    std::array<char, 65536> buffer{};
    while (open && !m_stopping) {
        std::array<pollfd, 2> waiters{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(waiters.data(), waiters.size(), kStepMs) <= 0)
            continue;
        for (std::size_t side = 0; side < 2 && open; ++side) {
            if (waiters[side].revents == 0)
                continue;
            const auto size = ::recv(waiters[side].fd, buffer.data(), buffer.size(), 0);
            if (size <= 0) {
                open = false;
                break;
            }
            const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
            if (side == 0) {
                const bool prepared = up.sees(bytes, kCommitSent);
                const bool plain = upPlain.sees(bytes, kCommitPlain);
                const Cut cut = prepared || plain ? m_cut.exchange(Cut::Never) : Cut::Never;
                cutWhenDone = cutWhenDone || cut == Cut::AfterCommit;
                open = cut != Cut::BeforeCommit && sendAll(server, bytes);
                m_cuts += cut == Cut::BeforeCommit ? 1 : 0;
            } else if (cutWhenDone) {
                open = !down.sees(bytes, kCommitDone);
                m_cuts += open ? 0 : 1;
            } else {
                open = sendAll(client, bytes);
            }
        }
    }
    ::close(server);
    ::close(client);
}

} // namespace eraflazz::test
