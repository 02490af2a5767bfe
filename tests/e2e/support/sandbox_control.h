// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "net/http_client.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace eraflazz::e2e {

/// What the simulated supplier counted for one reference.
struct WireOrder final {
    std::string supplier;
    std::string ref;
    std::int64_t requests = 0;
    std::int64_t created = 0;
    std::int64_t delivered = 0;
    std::string sku = {};
    std::string destination = {};
    std::int64_t price = 0;
    std::string behaviour = {}; ///< With the following only from allOrders().
    std::string status = {};    ///< "success", "failed", ...
    std::string rc = {};
};

/// The simulator's control calls. Throws std::runtime_error when it refuses or does not answer. Any thread.
class SandboxControl final {
public:
    explicit SandboxControl(std::string url);

    struct Rule final {
        std::string supplier;
        std::string behaviour;
        std::string destination = {};
        std::string sku = {};
        std::string rc = {};
        int delayMs = 0;
        int times = 0; ///< 0: for ever.
    };
    void behave(const Rule& rule);
    void forgetRules();
    void set(const std::string& supplier, const std::string& field, std::int64_t value); ///< POST /sandbox/settings
    [[nodiscard]] std::vector<WireOrder> allOrders();
    [[nodiscard]] std::vector<WireOrder> requestsTo(const std::string& destination);

private:
    [[nodiscard]] std::vector<WireOrder> orders(const std::string& query);
    Json call(const std::string& method, const std::string& target, std::string body = {});

    std::string m_url;
    std::shared_ptr<net::HttpClient> m_client;
};

} // namespace eraflazz::e2e
