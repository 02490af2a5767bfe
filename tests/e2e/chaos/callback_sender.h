// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"
#include "net/http_client.h"

#include <map>
#include <string>

namespace eraflazz::e2e {

/// Callbacks as the suppliers of a demo would send them, or as somebody who does not know their secret would.
class CallbackSender final {
public:
    explicit CallbackSender(const Ready& ready); ///< Throws std::runtime_error.

    /// The HTTP status of the answer; 0 without one.
    [[nodiscard]] int send(const std::string& supplier, const std::string& body, const std::string& delivery);
    [[nodiscard]] int forge(const std::string& supplier, const std::string& body, const std::string& delivery);

private:
    [[nodiscard]] int
    post(const std::string& supplier, const std::string& body, const std::string& delivery, const std::string& secret);

    std::string m_api;
    std::map<std::string, std::string> m_secrets; // By supplier.
    net::HttpClient m_client;
};

} // namespace eraflazz::e2e
