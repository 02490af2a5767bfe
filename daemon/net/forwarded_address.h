// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"
#include "net/private_address.h"

#include <string>
#include <vector>

namespace eraflazz::net {

/// Whose request it is when `peer` is one of our proxies: the right-most address of X-Forwarded-For that is not itself
/// a proxy, because everything left of it was written by strangers. A malformed list counts for nothing: `peer`. Pure.
[[nodiscard]] std::string
forwardedAddress(const std::string& peer, const HttpHeaders& headers, const std::vector<IpAddress>& proxies);

} // namespace eraflazz::net
