// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "net/http_client.h"

#include <string>

namespace eraflazz::bench {

/// One call that is waited for; throws std::runtime_error unless it is answered with 200 and JSON.
[[nodiscard]] Json
callJson(net::HttpClient& client, const std::string& method, const std::string& url, std::string body = {});

} // namespace eraflazz::bench
