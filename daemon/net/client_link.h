// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace eraflazz::net {

/// An open connection, and what has been read from it.
struct ClientLink final {
    static constexpr std::size_t kReadBufferBytes = 4096;

    explicit ClientLink(boost::asio::io_context& io) : socket(io), in(kReadBufferBytes) {}
    boost::asio::ip::tcp::socket socket;
    std::unique_ptr<boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>> tls;
    std::vector<char> in;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t idleSinceMs = 0;

    /// Open, and nothing unread: whatever an idle peer says belongs to no request of ours, so the link is spoilt.
    [[nodiscard]] bool isQuiet()
    {
        char byte = 0;
        boost::system::error_code error;
        if (tls)
            tls->read_some(boost::asio::buffer(&byte, 1), error);
        else
            socket.read_some(boost::asio::buffer(&byte, 1), error);
        return error == boost::asio::error::would_block;
    }
};

} // namespace eraflazz::net
