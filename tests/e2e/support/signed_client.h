// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"
#include "json/json.h"
#include "net/http_client.h"

#include <cstdint>
#include <future>
#include <memory>
#include <string>

namespace eraflazz::e2e {

/// What an agent got for one call. `status` is 0 when no answer came.
struct ApiAnswer final {
    net::ClientResult::Kind kind = net::ClientResult::Kind::Lost;
    int status = 0;
    Json body;
    std::string detail;

    [[nodiscard]] const Json& data() const { return body["data"]; }
    [[nodiscard]] std::string text(const char* field) const;    ///< Of data; empty when missing.
    [[nodiscard]] std::int64_t number(const char* field) const; ///< Of data; -1 when missing.
    [[nodiscard]] std::string errorCode() const;
};

struct OrderCall final {
    std::string refId;
    std::string product = "XLD10";
    std::string destination;
    std::string callbackUrl = {};
    int counter = 1;
};

/// An agent's program: signs each call with its key. Any thread.
class SignedClient final {
public:
    SignedClient(std::string api,
                 AgentKey agent,
                 int timeoutMs = 15000,
                 std::shared_ptr<net::HttpClient> client = std::make_shared<net::HttpClient>());

    [[nodiscard]] std::future<ApiAnswer>
    send(const std::string& method, const std::string& target, std::string body = {});
    [[nodiscard]] ApiAnswer get(const std::string& target) { return send("GET", target).get(); }
    [[nodiscard]] std::future<ApiAnswer> orderLater(const OrderCall& call);
    [[nodiscard]] ApiAnswer order(const OrderCall& call) { return orderLater(call).get(); }
    [[nodiscard]] ApiAnswer sale(const std::string& trxId) { return get("/api/v1/transactions/" + trxId); }
    [[nodiscard]] std::int64_t balance();
    /// Asks until the sale has that status; its last answer. The caller checks the status.
    [[nodiscard]] ApiAnswer waitForStatus(const std::string& trxId, const std::string& status, int timeoutMs);
    [[nodiscard]] ApiAnswer waitUntilFinal(const std::string& trxId, int timeoutMs);

private:
    std::string m_api;
    AgentKey m_agent;
    int m_timeoutMs;
    std::shared_ptr<net::HttpClient> m_client;
};

[[nodiscard]] std::string orderBody(const OrderCall& call);
/// The signature header's value for a call at that time.
[[nodiscard]] std::string signatureOf(const AgentKey& agent,
                                      const std::string& timestamp,
                                      const std::string& method,
                                      const std::string& target,
                                      const std::string& body);
[[nodiscard]] bool isFinalStatus(const std::string& status);

} // namespace eraflazz::e2e
