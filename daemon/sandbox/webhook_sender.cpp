// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webhook_sender.h"

#include <utility>

#include <algorithm>

namespace eraflazz::sandbox {

namespace {

constexpr int kConnectTimeoutMs = 2000;
constexpr int kTotalTimeoutMs = 10000;

bool isTaken(const net::ClientResult& result)
{
    return result.kind == net::ClientResult::Kind::Answered && result.status >= 200 && result.status < 300;
}

} // namespace

void WebhookSender::send(Webhook webhook, std::function<void()> done)
{
    const auto url = net::Url::parse(webhook.url);
    if (!url || webhook.attemptsLeft <= 0) {
        if (done)
            done();
        return;
    }
    net::ClientRequest request;
    request.url = *url;
    request.headers = webhook.headers;
    request.body = webhook.body;
    request.connectTimeoutMs = kConnectTimeoutMs;
    request.totalTimeoutMs = kTotalTimeoutMs;
    request.reuseConnection = true;
    m_client.send(std::move(request),
                  [this, webhook = std::move(webhook), done = std::move(done)](net::ClientResult result) mutable {
                      if (done)
                          done();
                      if (isTaken(result) || --webhook.attemptsLeft <= 0)
                          return;
                      const int waitMs = std::min(60000, 1000 << std::min(webhook.failures++, 6));
                      m_client.runAfter(waitMs, [this, webhook = std::move(webhook)] { send(webhook); });
                  });
}

} // namespace eraflazz::sandbox
