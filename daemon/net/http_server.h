// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace eraflazz::net {

struct HttpServerSettings final {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: any free one; see HttpServer::port().
    std::size_t headBytesMax = 8192;
    std::size_t fieldsMax = 64;
    std::size_t targetBytesMax = 2048;
    std::size_t bodyBytesMax = 65536;
    int headTimeoutMs = 5000;
    int bodyTimeoutMs = 10000;
    int idleTimeoutMs = 30000;
    std::size_t connectionsMax = 4096;
    std::size_t connectionsPerAddressMax = 64; ///< 0: no limit (loopback in demo and bench).
    std::vector<std::string> trustedProxies;   ///< Peers whose X-Forwarded-For is believed.
};

/// Why the server itself refused a request; the body of such an answer comes from `HttpServer::RefusalBody`.
/// Every one of them also closes the connection.
enum class HttpRefusal {
    BadHead,
    HeadTooLarge,
    TargetTooLong,
    BodyTooLarge,
    LengthRequired,
    TransferEncoding,
    Timeout
};

struct HttpServerCounters final {
    std::uint64_t accepted = 0;
    std::uint64_t requests = 0;
    std::uint64_t refusedHead = 0; ///< Any HttpRefusal.
    std::uint64_t cutTimeout = 0;
    std::uint64_t cutConnections = 0; ///< Over a connection limit.
    std::size_t open = 0;
};

/// HTTP/1.1 on its own thread (Boost.Beast behind a raw head scan, see head_scan.h). Requests of one connection are
/// answered one after another; the next one is read only after the answer is written.
class HttpServer final {
public:
    /// Any thread, at most once; later calls and calls after the client hung up do nothing.
    using Reply = std::function<void(HttpResponse)>;
    /// Runs on the server's thread and must not block. Not answering is allowed only until the server stops.
    using Handler = std::function<void(HttpRequest, Reply)>;
    using RefusalBody = std::function<HttpResponse(HttpRefusal)>;

    HttpServer(HttpServerSettings settings, Handler handler, RefusalBody refusalBody);
    ~HttpServer();

    void start();                             ///< Binds and listens; throws std::runtime_error naming address and port.
    [[nodiscard]] std::uint16_t port() const; ///< After start().
    void stopAccepting(); ///< No new connections; open ones finish the request they are in, then close.
    void stop();          ///< Joins the thread. Replies still outstanding are dropped.
    [[nodiscard]] HttpServerCounters counters() const; ///< Any thread.

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace eraflazz::net
