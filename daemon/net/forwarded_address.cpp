// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/forwarded_address.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::net {

std::string forwardedAddress(const std::string& peer, const HttpHeaders& headers, const std::vector<IpAddress>& proxies)
{
    std::string client = peer;
    for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
        if (!equalsIgnoreCase(header->name, "X-Forwarded-For"))
            continue;
        const std::vector<std::string_view> hops = split(header->value, ',');
        for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
            const auto address = IpAddress::parse(trim(*hop));
            if (!address)
                return peer;
            client = address->toString();
            if (std::find(proxies.begin(), proxies.end(), *address) == proxies.end())
                return client;
        }
    }
    return client;
}

} // namespace eraflazz::net
