// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <utility>

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace eraflazz::net {

class ServerConnection;

/// Carries replies from any thread to the server's thread. It outlives the server for as long as somebody holds a
/// Reply; after close() replies are dropped. Many replies cost one wake-up.
class ReplyMailbox final : public std::enable_shared_from_this<ReplyMailbox> {
public:
    explicit ReplyMailbox(boost::asio::io_context& io) : m_io(&io) {}

    void setThread(std::thread::id id) { m_thread.store(id, std::memory_order_relaxed); }
    void deliver(const std::weak_ptr<ServerConnection>& to, std::uint64_t serial, HttpResponse response);
    void close();

private:
    struct Letter final {
        std::weak_ptr<ServerConnection> to;
        std::uint64_t serial;
        HttpResponse response;
    };
    void drain();

    std::mutex m_mutex;
    boost::asio::io_context* m_io;
    std::vector<Letter> m_letters;
    bool m_scheduled = false;
    std::atomic<std::thread::id> m_thread{};
};

} // namespace eraflazz::net
