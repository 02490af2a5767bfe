// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/callback_sender.h"

#include "crypto/digest.h"
#include "json/json.h"

#include <utility>

#include <future>
#include <stdexcept>

namespace eraflazz::e2e {

CallbackSender::CallbackSender(const Ready& ready) : m_api(ready.api)
{
    const auto config =
        parseJson(readWholeFile(ready.dataDir + "/sandbox.json"), {.depthMax = 8, .bytesMax = std::size_t{1} << 24});
    if (!config)
        throw std::runtime_error("the sandbox's configuration cannot be read");
    for (const auto& supplier : (*config)["suppliers"].items())
        m_secrets[supplier["code"].asText().value_or("")] = supplier["webhook_secret"].asText().value_or("");
}

int CallbackSender::send(const std::string& supplier, const std::string& body, const std::string& delivery)
{
    return post(supplier, body, delivery, m_secrets[supplier]);
}

int CallbackSender::forge(const std::string& supplier, const std::string& body, const std::string& delivery)
{
    return post(supplier, body, delivery, "somebody else's");
}

int CallbackSender::post(const std::string& supplier,
                         const std::string& body,
                         const std::string& delivery,
                         const std::string& secret)
{
    net::ClientRequest request;
    request.url = net::Url::parse(m_api + "/api/v1/callbacks/" + supplier).value();
    request.body = body;
    request.headers = {{"X-Hub-Signature", "sha1=" + hmacSha1Hex(secret, body)},
                       {"X-Digiflazz-Delivery", delivery},
                       {"X-Digiflazz-Event", "update"}};
    request.totalTimeoutMs = 5000;
    std::promise<int> status;
    m_client.send(std::move(request), [&status](const net::ClientResult& result) { status.set_value(result.status); });
    return status.get_future().get();
}

} // namespace eraflazz::e2e
