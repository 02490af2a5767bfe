// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace eraflazz::e2e {

/// One request that must not succeed, as its bytes on the wire.
struct Hostile final {
    std::string name;
    std::string bytes;
    std::set<int> statuses; ///< 0: cut without an answer.
    std::string code;       ///< Of an answer; empty: any.
    bool isCut = true;      ///< The connection ends with it.
};

struct Signing final {
    std::int64_t secondsAway = 0;
    std::string key = {};
    std::string secret = {};
    std::string signature = {};
    std::string extra = {}; ///< More header lines.
};

/// POST /api/v1/transactions, signed.
[[nodiscard]] std::string orderBytes(const AgentKey& agent, const std::string& body, const Signing& how = {});
/// Signed now: signatures grow old.
[[nodiscard]] std::vector<Hostile> hostileRequests(const AgentKey& agent);

} // namespace eraflazz::e2e
