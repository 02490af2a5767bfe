// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/signed_client.h"

#include "crypto/digest.h"
#include "e2e/support/waiting.h"

#include <utility>

namespace eraflazz::e2e {

namespace {

constexpr int kAskAgainMs = 100;

ApiAnswer answerFrom(const net::ClientResult& result)
{
    ApiAnswer answer;
    answer.kind = result.kind;
    answer.detail = result.detail;
    if (result.kind != net::ClientResult::Kind::Answered)
        return answer;
    answer.status = result.status;
    if (auto body = parseJson(result.body, {.depthMax = 16, .bytesMax = std::size_t{1} << 22}))
        answer.body = std::move(*body);
    return answer;
}

} // namespace

std::string ApiAnswer::text(const char* field) const
{
    return data()[field].asText().value_or("");
}

std::int64_t ApiAnswer::number(const char* field) const
{
    return data()[field].asInteger().value_or(-1);
}

std::string ApiAnswer::errorCode() const
{
    return std::string(body["error_code"].asString().value_or(""));
}

std::string signatureOf(const AgentKey& agent,
                        const std::string& timestamp,
                        const std::string& method,
                        const std::string& target,
                        const std::string& body)
{
    return hmacSha256Hex(agent.apiSecret, timestamp + "\n" + method + "\n" + target + "\n" + body);
}

bool isFinalStatus(const std::string& status)
{
    return status == "SUCCESS" || status == "FAILED" || status == "REFUND";
}

std::string orderBody(const OrderCall& call)
{
    JsonWriter json;
    json.beginObject()
        .field("ref_id", call.refId)
        .field("product_code", call.product)
        .field("destination", call.destination);
    if (!call.callbackUrl.empty())
        json.field("callback_url", call.callbackUrl);
    if (call.counter != 1)
        json.field("counter", call.counter);
    json.endObject();
    return json.take();
}

SignedClient::SignedClient(std::string api, AgentKey agent, int timeoutMs, std::shared_ptr<net::HttpClient> client)
    : m_api(std::move(api)), m_agent(std::move(agent)), m_timeoutMs(timeoutMs), m_client(std::move(client))
{
}

std::future<ApiAnswer> SignedClient::send(const std::string& method, const std::string& target, std::string body)
{
    net::ClientRequest request;
    request.url = net::Url::parse(m_api + target).value();
    request.method = method;
    if (body.empty())
        request.contentType.clear();
    const std::string timestamp = std::to_string(unixMsNow() / 1000);
    request.headers = {{"X-Api-Key", m_agent.apiKey},
                       {"X-Timestamp", timestamp},
                       {"X-Signature", signatureOf(m_agent, timestamp, method, target, body)}};
    request.body = std::move(body);
    request.connectTimeoutMs = 2000;
    request.totalTimeoutMs = m_timeoutMs;
    request.answerBytesMax = std::size_t{1} << 22;
    request.reuseConnection = true; // Orders may be repeated: their ref_id makes it harmless.
    auto promise = std::make_shared<std::promise<ApiAnswer>>();
    auto answer = promise->get_future();
    m_client->send(std::move(request),
                   [promise](const net::ClientResult& result) { promise->set_value(answerFrom(result)); });
    return answer;
}

std::future<ApiAnswer> SignedClient::orderLater(const OrderCall& call)
{
    return send("POST", "/api/v1/transactions", orderBody(call));
}

std::int64_t SignedClient::balance()
{
    return get("/api/v1/balance").number("balance");
}

ApiAnswer SignedClient::waitForStatus(const std::string& trxId, const std::string& status, int timeoutMs)
{
    ApiAnswer last;
    static_cast<void>(waitUntil(
        [&] {
            last = sale(trxId);
            return last.text("status") == status;
        },
        timeoutMs,
        kAskAgainMs));
    return last;
}

ApiAnswer SignedClient::waitUntilFinal(const std::string& trxId, int timeoutMs)
{
    ApiAnswer last;
    static_cast<void>(waitUntil(
        [&] {
            last = sale(trxId);
            return isFinalStatus(last.text("status"));
        },
        timeoutMs,
        kAskAgainMs));
    return last;
}

} // namespace eraflazz::e2e
