// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_socket.h"

#include <utility>

#include <array>
#include <bit>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace eraflazz::test {
namespace {

constexpr int kPatienceMs = 5000;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool isReadable(int fd, int timeoutMs)
{
    pollfd wait{fd, POLLIN, 0};
    return poll(&wait, 1, timeoutMs) == 1;
}

} // namespace

RawSocket::RawSocket(RawSocket&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

RawSocket RawSocket::connectTo(std::uint16_t port)
{
    RawSocket made(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto address = std::bit_cast<sockaddr>(loopback(port));
    if (connect(made.m_fd, &address, sizeof(address)) != 0)
        throw std::runtime_error("raw socket: cannot connect");
    return made;
}

void RawSocket::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // The peer is gone; the test looks at what it answered.
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawSocket::readSome(std::string& text, int timeoutMs)
{
    std::array<char, 65536> buffer{};
    if (!isReadable(m_fd, timeoutMs))
        return false;
    const ssize_t got = recv(m_fd, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return false;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
}

std::string RawSocket::readUntil(std::string_view mark)
{
    std::string text;
    while (text.find(mark) == std::string::npos && readSome(text, kPatienceMs)) {
    }
    return text;
}

std::string RawSocket::readToEnd(int timeoutMs)
{
    std::string text;
    while (readSome(text, timeoutMs)) {
    }
    return text;
}

std::string RawSocket::readRequest()
{
    std::string text = readUntil("\r\n\r\n");
    const std::size_t length = text.find("Content-Length: ");
    const std::size_t body = length == std::string::npos ? 0 : std::stoul(text.substr(length + 16));
    const std::size_t whole = text.find("\r\n\r\n") + 4 + body;
    while (text.size() < whole && readSome(text, kPatienceMs)) {
    }
    return text;
}

bool RawSocket::isClosedWithin(int timeoutMs)
{
    char byte = 0;
    return isReadable(m_fd, timeoutMs) && recv(m_fd, &byte, 1, 0) <= 0;
}

void RawSocket::reset()
{
    const linger hard{1, 0};
    setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
    close();
}

void RawSocket::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

RawListener::RawListener() : m_fd(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto address = std::bit_cast<sockaddr>(loopback(0));
    if (bind(m_fd, &address, sizeof(address)) != 0 || listen(m_fd, 64) != 0)
        throw std::runtime_error("raw listener: cannot listen");
    sockaddr bound{};
    socklen_t size = sizeof(bound);
    getsockname(m_fd, &bound, &size);
    m_port = ntohs(std::bit_cast<sockaddr_in>(bound).sin_port);
}

RawListener::~RawListener()
{
    close();
}

std::optional<RawSocket> RawListener::accept(int timeoutMs)
{
    if (!isReadable(m_fd, timeoutMs))
        return std::nullopt;
    const int fd = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
    return fd < 0 ? std::nullopt : std::optional<RawSocket>(RawSocket(fd));
}

void RawListener::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace eraflazz::test
