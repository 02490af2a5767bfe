// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/operator.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::ops {

/// One thing one person did: a row of `operator_actions`.
struct ActionRecord final {
    std::int64_t seq = 0;      ///< Gap-free from 1; given by the chain.
    OperatorId operatorId;     ///< 0: nobody of the shop.
    std::string action;        ///< request.propose, request.approve, product.price ...
    std::string subject;       ///< "money_request:<id>", "product:XLD10"
    std::string detail = "{}"; ///< JSON, exactly as stored.
    std::int64_t atMicros = 0; ///< Microseconds since 1970-01-01 UTC.
    std::string address{};     ///< Where the person sat; the chain adds it to the detail. Empty: ActingAddress knows.
};

/// What the mac of a row is computed over: one spelling for one row, so that no two rows share it.
///
///     "eraflazz.operator_action.1" then, each as four bytes of length (big end first) and the bytes:
///     the previous row's mac (empty for the first) | seq | operator | action | subject | detail | at
///
/// Numbers are decimal, `at` in microseconds since 1970-01-01 UTC.
[[nodiscard]] std::string canonicalAction(std::string_view previousMac, const ActionRecord& row);

} // namespace eraflazz::ops
