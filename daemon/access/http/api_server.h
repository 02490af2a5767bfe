// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_call.h"
#include "net/http_server.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace eraflazz::access {

struct ApiServerSettings final {
    net::HttpServerSettings http;
    ApiLimits limits;
};

/// The agent API (v1), bank lines, supplier callbacks and health, on an HTTP server of its own. `desk`, `reads` and
/// what `money` points to outlive it and everything they still have to answer; answers that come after stop() are
/// dropped.
class ApiServer final {
public:
    ApiServer(ApiServerSettings settings, engine::OrderDesk& desk, AgentReads& reads, ApiMoney money = {});
    ~ApiServer();
    ApiServer(const ApiServer&) = delete;
    ApiServer& operator=(const ApiServer&) = delete;

    void start();                             ///< Throws std::runtime_error naming address and port.
    [[nodiscard]] std::uint16_t port() const; ///< After start().
    void stopAccepting();                     ///< Open connections finish the request they are in.
    void stop();
    [[nodiscard]] net::HttpServerCounters counters() const; ///< Any thread.

private:
    void answer(net::HttpRequest&& request, net::HttpServer::Reply&& reply);
    void dispatch(ApiCall& call);
    [[nodiscard]] bool signIn(ApiCall& call);
    [[nodiscard]] bool mayRead(const ApiCall& call);

    ApiContextPtr m_context;
    SideWorker m_side;
    std::optional<net::HttpServer> m_http; // Last: its thread ends before what it uses.
};

/// The body and status of what the server itself refuses. Pure.
[[nodiscard]] net::HttpResponse refusalResponse(net::HttpRefusal refusal);

/// The client for limits: an IPv4 address, or the /64 an IPv6 address is in. Pure.
[[nodiscard]] std::uint64_t addressKey(std::string_view address);

} // namespace eraflazz::access
