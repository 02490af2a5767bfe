// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/forwarded_address.h"
#include "net/http_server.h"
#include "net/reply_mailbox.h"

#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace eraflazz::net {

class ServerConnection;

/// What the connections share. Everything but the counters belongs to the server's thread.
class ServerCore {
public:
    ServerCore(HttpServerSettings settings, HttpServer::Handler handler, HttpServer::RefusalBody refusalBody);
    ~ServerCore() { stop(); }
    ServerCore(const ServerCore&) = delete;
    ServerCore& operator=(const ServerCore&) = delete;

    void start();
    void stopAccepting();
    void stop();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] HttpServerCounters counters() const;

    [[nodiscard]] HttpResponse refusalFor(HttpRefusal refusal) const;
    void remove(ServerConnection& connection);

    const HttpServerSettings settings;
    const HttpServer::Handler handler;
    bool draining = false;
    std::vector<IpAddress> proxies;
    std::shared_ptr<ReplyMailbox> mailbox;
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<std::uint64_t> refusedHead = 0;
    std::atomic<std::uint64_t> cutTimeout = 0;

private:
    void accept();
    void take(boost::asio::ip::tcp::socket socket);
    void sweep();
    void run();

    const HttpServer::RefusalBody m_refusalBody;
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{m_io.get_executor()};
    boost::asio::ip::tcp::acceptor m_acceptor{m_io};
    boost::asio::steady_timer m_acceptPause{m_io};
    boost::asio::steady_timer m_sweepTimer{m_io};
    std::chrono::milliseconds m_sweepEvery{250};
    std::vector<std::shared_ptr<ServerConnection>> m_connections;
    std::unordered_map<std::string, std::size_t> m_perAddress;
    std::thread m_thread;
    std::uint16_t m_port = 0;
    std::atomic<std::uint64_t> m_accepted = 0;
    std::atomic<std::uint64_t> m_cutConnections = 0;
    std::atomic<std::size_t> m_open = 0;
};

} // namespace eraflazz::net
