// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_call.h"

#include <utility>

#include <future>
#include <stdexcept>

namespace eraflazz::bench {

Json callJson(net::HttpClient& client, const std::string& method, const std::string& url, std::string body)
{
    net::ClientRequest request;
    request.url = net::Url::parse(url).value();
    request.method = method;
    request.body = std::move(body);
    std::promise<net::ClientResult> promise;
    client.send(std::move(request), [&promise](net::ClientResult result) { promise.set_value(std::move(result)); });
    const auto result = promise.get_future().get();
    if (result.kind != net::ClientResult::Kind::Answered || result.status != 200)
        throw std::runtime_error(url + ": " + (result.detail.empty() ? result.body : result.detail));
    auto json = parseJson(result.body, {8, 1U << 20});
    if (!json)
        throw std::runtime_error(url + " did not answer with JSON");
    return std::move(*json);
}

} // namespace eraflazz::bench
