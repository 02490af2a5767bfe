// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_server.h"
#include "crypto/digest.h"
#include "fakes.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "net/raw_socket.h"
#include "order_bodies.h"

#include <string>

namespace eraflazz::test {

struct ApiAnswer final {
    int status = 0; ///< 0: the connection ended without an answer.
    std::string head;
    Json json;
    [[nodiscard]] std::string code() const { return std::string(json["error_code"].asString().value_or("")); }
    [[nodiscard]] const Json& data() const { return json["data"]; }
    [[nodiscard]] bool hasHeader(std::string_view line) const { return head.find(line) != std::string::npos; }
};

inline ApiAnswer answerFrom(const std::string& bytes)
{
    ApiAnswer answer;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string::npos || !bytes.starts_with("HTTP/1.1 "))
        return answer;
    answer.status = std::stoi(bytes.substr(9, 3));
    answer.head = bytes.substr(0, end + 2);
    if (auto json = parseJson(std::string_view(bytes).substr(end + 4), {.bytesMax = 1U << 24U}))
        answer.json = std::move(*json);
    return answer;
}

/// A server between fakes, on a free port, and a client that signs as agents do.
class ApiBench final {
public:
    explicit ApiBench(access::ApiLimits limits = {}, access::ApiMoney money = {})
    {
        auto& catalog = *desk.configuration;
        for (const std::int64_t id : {1, 2}) {
            catalog::Agent agent;
            agent.id = AgentId{id};
            agent.ratePerMinute = 0;
            catalog.agents[agent.id] = agent;
            catalog.credentials["key-" + std::to_string(id)] = {agent.id, "secret-" + std::to_string(id)};
        }
        desk.answer = [](const engine::OrderRequest& order) -> engine::OrderOutcome {
            if (order.verdict)
                return *order.verdict;
            engine::SaleView view;
            view.id = Stamp{123'456'789'012}.toUuid();
            view.refId = order.refId;
            view.price = Money::rupiah(10'500);
            view.balanceAfter = Money::rupiah(239'500);
            return engine::Accepted{view};
        };
        access::ApiServerSettings settings;
        settings.limits = limits;
        settings.http.connectionsPerAddressMax = 0;
        server = std::make_unique<access::ApiServer>(settings, desk, reads, money);
        server->start();
    }

    [[nodiscard]] catalog::Agent& agent(std::int64_t id) { return desk.configuration->agents[AgentId{id}]; }

    [[nodiscard]] std::string raw(const std::string& bytes)
    {
        auto socket = RawSocket::connectTo(server->port());
        socket.send(bytes);
        return socket.readToEnd();
    }
    /// Without any signature.
    ApiAnswer plain(const std::string& method,
                    const std::string& target,
                    const std::string& body = {},
                    const std::string& headers = {})
    {
        std::string bytes = method + " " + target + " HTTP/1.1\r\nHost: api\r\nConnection: close\r\n" + headers;
        if (!body.empty() || method == "POST")
            bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        return answerFrom(raw(bytes + "\r\n" + body));
    }
    [[nodiscard]] static std::string
    signedHeaders(const std::string& method, const std::string& target, const std::string& body, int agentNo = 1)
    {
        const std::string who = std::to_string(agentNo);
        const std::string timestamp = std::to_string(unixMsNow() / 1000);
        const std::string text = timestamp + "\n" + method + "\n" + target + "\n" + body;
        return "X-Api-Key: key-" + who + "\r\nX-Timestamp: " + timestamp +
               "\r\nX-Signature: " + hmacSha256Hex("secret-" + who, text) + "\r\n";
    }
    ApiAnswer call(const std::string& method,
                   const std::string& target,
                   const std::string& body = {},
                   int agentNo = 1,
                   const std::string& headers = {})
    {
        return plain(method, target, body, signedHeaders(method, target, body, agentNo) + headers);
    }
    ApiAnswer order(const std::string& body, const std::string& headers = {})
    {
        return call("POST", "/api/v1/transactions", body, 1, headers);
    }

    FakeDesk desk;
    FakeReads reads;
    std::unique_ptr<access::ApiServer> server;
};

} // namespace eraflazz::test
