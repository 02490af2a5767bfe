// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "net/http_server.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::sandbox::test {

/// Takes webhooks and remembers them; answers with a status that a test may change.
class WebhookReceiver final {
public:
    WebhookReceiver()
        : m_server({},
                   [this](net::HttpRequest request, net::HttpServer::Reply reply) { take(std::move(request), reply); },
                   {})
    {
        m_server.start();
    }
    ~WebhookReceiver() { m_server.stop(); }

    [[nodiscard]] std::string url(std::string_view path) const
    {
        return "http://127.0.0.1:" + std::to_string(m_server.port()) + std::string(path);
    }

    /// Waits until `count` webhooks have come to that path; gives what is there when the time is over.
    [[nodiscard]] std::vector<net::HttpRequest> waitFor(std::string_view path, std::size_t count, int timeoutMs = 8000)
    {
        std::unique_lock lock(m_mutex);
        const auto there = [&] { return at(path).size() >= count; };
        m_came.wait_for(lock, std::chrono::milliseconds(timeoutMs), there);
        return at(path);
    }

    /// The next `times` webhooks are answered with 500.
    void refuse(int times)
    {
        const std::scoped_lock lock(m_mutex);
        m_refusals = times;
    }

private:
    void take(net::HttpRequest request, const net::HttpServer::Reply& reply)
    {
        net::HttpResponse response;
        {
            const std::scoped_lock lock(m_mutex);
            response.status = m_refusals > 0 ? 500 : 200;
            m_refusals -= m_refusals > 0 ? 1 : 0;
            m_requests.push_back(std::move(request));
        }
        m_came.notify_all();
        reply(std::move(response));
    }
    [[nodiscard]] std::vector<net::HttpRequest> at(std::string_view path) const
    {
        std::vector<net::HttpRequest> found;
        for (const auto& request : m_requests) {
            if (request.target == path)
                found.push_back(request);
        }
        return found;
    }

    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<net::HttpRequest> m_requests;
    int m_refusals = 0;
    net::HttpServer m_server;
};

} // namespace eraflazz::sandbox::test
