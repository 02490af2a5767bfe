// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch.h"

#include <future>
#include <stdexcept>

namespace eraflazz::app {

net::ClientResult fetch(net::ClientRequest request)
{
    constexpr std::size_t kAnswerMax = std::size_t{1} << 31; // a price list or a sandbox's whole memory
    request.answerBytesMax = kAnswerMax;
    const std::string where = request.url.host;
    net::HttpClient client;
    std::promise<net::ClientResult> promise;
    client.send(std::move(request), [&promise](net::ClientResult result) { promise.set_value(std::move(result)); });
    auto result = promise.get_future().get();
    if (result.kind != net::ClientResult::Kind::Answered)
        throw std::runtime_error(where + " did not answer: " + result.detail);
    return result;
}

} // namespace eraflazz::app
