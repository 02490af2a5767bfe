// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/sandbox_control.h"

#include <utility>

#include <future>
#include <stdexcept>

namespace eraflazz::e2e {

SandboxControl::SandboxControl(std::string url) : m_url(std::move(url)), m_client(std::make_shared<net::HttpClient>())
{
}

Json SandboxControl::call(const std::string& method, const std::string& target, std::string body)
{
    net::ClientRequest request;
    request.url = net::Url::parse(m_url + target).value();
    request.method = method;
    if (body.empty())
        request.contentType.clear();
    request.body = std::move(body);
    request.answerBytesMax = std::size_t{1} << 26;
    std::promise<net::ClientResult> promise;
    m_client->send(std::move(request), [&promise](net::ClientResult result) { promise.set_value(std::move(result)); });
    const auto result = promise.get_future().get();
    if (result.kind != net::ClientResult::Kind::Answered || result.status != 200)
        throw std::runtime_error("sandbox: " + method + " " + target + ": " + result.detail + result.body);
    auto json = parseJson(result.body, {.depthMax = 8, .bytesMax = std::size_t{1} << 26});
    if (!json)
        throw std::runtime_error("sandbox: " + target + " is not JSON");
    return std::move(*json);
}

void SandboxControl::behave(const Rule& rule)
{
    JsonWriter json;
    json.beginObject().field("supplier", rule.supplier).field("behaviour", rule.behaviour);
    const auto text = [&json](const char* name, const std::string& value) {
        if (!value.empty())
            json.field(name, value);
    };
    text("destination", rule.destination);
    text("sku", rule.sku);
    text("rc", rule.rc);
    if (rule.delayMs > 0)
        json.field("delay_ms", rule.delayMs);
    if (rule.times > 0)
        json.field("times", rule.times);
    json.endObject();
    call("POST", "/sandbox/behaviour", json.take());
}

void SandboxControl::forgetRules()
{
    call("DELETE", "/sandbox/behaviours");
}

void SandboxControl::set(const std::string& supplier, const std::string& field, std::int64_t value)
{
    JsonWriter json;
    json.beginObject().field("supplier", supplier).field(field, value).endObject();
    call("POST", "/sandbox/settings", json.take());
}

std::vector<WireOrder> SandboxControl::orders(const std::string& query)
{
    std::vector<WireOrder> orders;
    const auto answer = call("GET", "/sandbox/requests?" + query);
    for (const auto& item : answer.items()) {
        const auto text = [&item](const char* name) { return item[name].asText().value_or(""); };
        const auto number = [&item](const char* name) { return item[name].asInteger().value_or(-1); };
        orders.push_back({text("supplier"),
                          text("ref"),
                          number("requests"),
                          number("created"),
                          number("delivered"),
                          text("sku"),
                          text("customer_no"),
                          number("price"),
                          text("behaviour"),
                          text("status"),
                          text("rc")});
    }
    return orders;
}

std::vector<WireOrder> SandboxControl::requestsTo(const std::string& destination)
{
    return orders("destination=" + destination);
}

std::vector<WireOrder> SandboxControl::allOrders()
{
    return orders("detail=1");
}

} // namespace eraflazz::e2e
