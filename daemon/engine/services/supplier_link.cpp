// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/supplier_link.h"

namespace eraflazz::engine {

net::ClientRequest clientRequest(const SupplierLink& link, const SupplierRequest& request)
{
    net::ClientRequest out;
    out.url = link.base;
    const bool endsWithSlash = !out.url.target.empty() && out.url.target.back() == '/';
    out.url.target =
        (endsWithSlash ? out.url.target.substr(0, out.url.target.size() - 1) : out.url.target) + request.target;
    out.method = request.method;
    out.contentType = request.contentType;
    for (const auto& [name, value] : request.headers)
        out.headers.push_back({name, value});
    out.body = request.body;
    out.connectTimeoutMs = link.connectTimeoutMs;
    out.totalTimeoutMs = link.totalTimeoutMs;
    out.reuseConnection = link.reuseConnections;
    return out;
}

} // namespace eraflazz::engine
