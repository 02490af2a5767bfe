// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "sandbox/core/order_book.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::sandbox {

/// How one supplier is reached and how it reaches us: what its door and its webhooks need.
struct SupplierLine final {
    std::string username;
    std::string apiKey;
    std::string webhookSecret; ///< Empty: webhooks go out unsigned, as with Digiflazz.
    std::string webhookUrl;    ///< Empty: none, unless an order names its own.
    int webhookAttempts = 3;   ///< Until one is answered with 2xx.
    int latencyMinMs = 0;
    int latencyMaxMs = 0;
};

/// The configuration file is one JSON object:
///
///   {"address": "127.0.0.1", "port": 0, "state_file": "",
///    "suppliers": [{"code": "DIGI", "username": "...", "api_key": "...", "webhook_secret": "...", "webhook_url":
///    "...",
///      "webhook_attempts": 3, "deposit": 1000000, "latency_ms": {"min": 0, "max": 0}, "default_behaviour": "success",
///      "refuse_percent": 0, "status_interval_ms": 0, "forget_after_ms": 0,
///      "products": [{"sku": "xld10", "price": 10000, "name", "category", "brand", "stock", "status": "open"|"closed",
///                    "start_cut_off": "23:30", "end_cut_off": "00:30", "behaviour", "rc", "delay_ms"}],
///      "rules": [{"sku", "destination" or "destination_suffix", "behaviour", "rc", "delay_ms"}]}]}
///
/// Members left out have the values shown, or none. The official test numbers are rules of SKU xld10 everywhere.
struct SandboxConfig final {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string stateFile; ///< Empty: forgotten at the end.
    std::vector<SupplierTerms> terms;
    std::vector<SupplierLine> lines; ///< Same order as `terms`.
};

/// Throws std::runtime_error that names the member at fault.
[[nodiscard]] SandboxConfig readSandboxConfig(const std::string& path);
[[nodiscard]] SandboxConfig parseSandboxConfig(std::string_view text);

/// A rule as the configuration and the control calls write it: behaviour, sku?, destination?, destination_suffix?, rc?,
/// delay_ms?, times?. Throws std::runtime_error that names the member at fault.
[[nodiscard]] Rule ruleFrom(const Json& json);

/// {"min": 5, "max": 20} or a plain number. Throws std::runtime_error.
void readLatency(const Json& json, SupplierLine& line);

} // namespace eraflazz::sandbox
