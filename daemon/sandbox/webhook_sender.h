// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/http_message.h"

#include <functional>
#include <memory>
#include <string>

namespace eraflazz::sandbox {

struct Webhook final {
    std::string url;
    std::string body;
    net::HttpHeaders headers;
    int attemptsLeft = 1;
    int failures = 0;
};

/// Sends webhooks; one that is not answered with 2xx goes out again, byte for byte, after 1 s, 2 s, 4 s and so on up
/// to a minute. Any thread; `done` runs on the client's thread after the first attempt, however it ended.
class WebhookSender final {
public:
    explicit WebhookSender(net::HttpClient& client) : m_client(client) {}
    void send(Webhook webhook, std::function<void()> done = {});

private:
    net::HttpClient& m_client;
};

} // namespace eraflazz::sandbox
