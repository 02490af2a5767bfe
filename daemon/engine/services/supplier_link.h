// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "kernel/ids.h"
#include "net/http_client.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace eraflazz::engine {

/// How to reach one supplier: its adapter and its connection policy.
struct SupplierLink final {
    std::string code;
    std::shared_ptr<const SupplierAdapter> adapter;
    net::Url base;
    int connectTimeoutMs = 5000;
    int totalTimeoutMs = 30000;
    bool reuseConnections = false;
};

using SupplierLinks = std::unordered_map<SupplierId, SupplierLink>;

/// Puts an adapter's bytes onto the supplier's address.
[[nodiscard]] net::ClientRequest clientRequest(const SupplierLink& link, const SupplierRequest& request);

} // namespace eraflazz::engine
