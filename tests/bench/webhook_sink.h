// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast.h"
#include "net/http_server.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace eraflazz::bench {

/// The agents' end of every webhook: checks the signature as an agent must, says which order it was about.
class WebhookSink final {
public:
    /// Called on the sink's thread for each genuine webhook.
    using Arrived = std::function<void(std::size_t order, bool success)>;

    explicit WebhookSink(const Cast& cast);
    ~WebhookSink() { m_server.stop(); }

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.port()) + "/hook"; }
    /// Webhooks of ref_ids that begin with "TAG." go there from now on; those of other tags count as late.
    void listen(std::string tag, Arrived arrived);
    void deafen(); ///< After it nothing is called any more.
    [[nodiscard]] std::uint64_t forged() const { return m_forged; }

    /// "TAG.agent.order": everything the sink must know of an order.
    [[nodiscard]] static std::string refId(std::string_view tag, std::size_t agent, std::size_t order);

private:
    void take(const net::HttpRequest& request);
    const Cast& m_cast;
    std::mutex m_mutex;
    std::string m_tag;
    Arrived m_arrived;
    std::atomic<std::uint64_t> m_forged{0};
    net::HttpServer m_server;
};

} // namespace eraflazz::bench
