// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::test {

/// A TCP connection on loopback that does just what a test tells it to, however rude. Every wait has an end.
class RawSocket final {
public:
    explicit RawSocket(int fd) : m_fd(fd) {}
    RawSocket(RawSocket&& other) noexcept;
    RawSocket& operator=(RawSocket&&) = delete;
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;
    ~RawSocket() { close(); }

    [[nodiscard]] static RawSocket connectTo(std::uint16_t port); ///< Throws std::runtime_error.

    void send(std::string_view bytes);
    /// Reads until `text` holds `mark`; what has come by then, mark or not, when the peer closes or 5 s are over.
    [[nodiscard]] std::string readUntil(std::string_view mark);
    [[nodiscard]] std::string readToEnd(int timeoutMs = 5000); ///< Until the peer closes.
    [[nodiscard]] std::string readRequest();                   ///< A head, and the body that Content-Length announces.
    [[nodiscard]] bool isClosedWithin(int timeoutMs);          ///< The peer closed without sending anything more.
    void reset();                                              ///< Closes with RST instead of FIN.
    void close();
    [[nodiscard]] int fd() const { return m_fd; }

private:
    [[nodiscard]] bool readSome(std::string& text, int timeoutMs);
    int m_fd;
};

class RawListener final {
public:
    RawListener();
    ~RawListener();
    RawListener(const RawListener&) = delete;
    RawListener& operator=(const RawListener&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::optional<RawSocket> accept(int timeoutMs = 5000);
    void close();

private:
    int m_fd;
    std::uint16_t m_port = 0;
};

} // namespace eraflazz::test
