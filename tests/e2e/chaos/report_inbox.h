// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"
#include "net/http_server.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::e2e {

/// Where the agents' webhooks go: each must be signed, and those of one sale must come in sequence, repeats aside.
class ReportInbox final {
public:
    explicit ReportInbox(std::vector<AgentKey> agents);
    ~ReportInbox();

    /// The reports of that agent's sales go there.
    [[nodiscard]] std::string urlFor(const std::string& agentCode) const;
    [[nodiscard]] std::vector<std::string> violations() const;
    [[nodiscard]] std::size_t sales() const;
    /// The status that the last report of a sale named; empty without one.
    [[nodiscard]] std::string lastStatus(const std::string& trxId) const;

private:
    struct Line final {
        std::int64_t sequence = 0;
        std::string status;
    };
    void take(const net::HttpRequest& request);
    void note(std::string violation);

    std::vector<AgentKey> m_agents;
    mutable std::mutex m_mutex;
    std::map<std::string, Line> m_lines; // By trx_id.
    std::vector<std::string> m_violations;
    net::HttpServer m_server;
};

} // namespace eraflazz::e2e
