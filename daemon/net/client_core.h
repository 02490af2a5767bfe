// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/client_link.h"
#include "net/http_client.h"
#include "net/private_address.h"

#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace eraflazz::net {

class ClientExchange;

/// What the exchanges share. Client's thread only, but for submit(), runAfter() and inFlight.
class ClientCore {
public:
    ClientCore();
    ~ClientCore() { stop(); }
    ClientCore(const ClientCore&) = delete;
    ClientCore& operator=(const ClientCore&) = delete;

    void submit(ClientRequest request, HttpClient::Callback callback);
    void runAfter(int delayMs, std::function<void()> task);
    void stop(); ///< Ends every request, then the thread.

    [[nodiscard]] std::unique_ptr<ClientLink> takeIdle(const std::string& peer);
    void keepIdle(const std::string& peer, std::unique_ptr<ClientLink> link);
    void resolve(const std::string& host, std::shared_ptr<ClientExchange> waiter);
    void remove(ClientExchange& exchange);
    [[nodiscard]] boost::asio::ssl::context& tlsContext();

    boost::asio::io_context io{1};
    std::atomic<std::size_t> inFlight = 0;

private:
    struct Name final {
        std::vector<IpAddress> addresses;
        std::int64_t knownUntilMs = 0;
        std::vector<std::shared_ptr<ClientExchange>> waiters;
    };
    void begin();
    void runSoon();
    void finishAll();
    void armSweep();
    void sweep();
    void onResolved(const std::string& host,
                    const boost::system::error_code& error,
                    const boost::asio::ip::tcp::resolver::results_type& results);

    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{io.get_executor()};
    boost::asio::ip::tcp::resolver m_resolver{io};
    boost::asio::steady_timer m_sweepTimer{io};
    bool m_sweepArmed = false;
    std::optional<boost::asio::ssl::context> m_tls;
    std::unordered_map<std::string, std::vector<std::unique_ptr<ClientLink>>> m_idle;
    std::unordered_map<std::string, Name> m_names;
    std::vector<std::shared_ptr<ClientExchange>> m_exchanges;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<ClientExchange>> m_submitted; ///< Under m_mutex.
    bool m_beginScheduled = false;                            ///< Under m_mutex.
    std::vector<std::function<void()>> m_soon;                ///< Under m_mutex: tasks without a delay, in their order.
    std::thread m_thread;
};

} // namespace eraflazz::net
