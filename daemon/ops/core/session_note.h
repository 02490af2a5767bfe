// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/operator.h"

#include <cstdint>
#include <string>

namespace eraflazz::ops {

/// Who came in, who went, who was not let in: rows of the chain of actions.
struct SessionNote final {
    enum class Kind { Begun, Ended, Refused };
    Kind kind = Kind::Begun;
    OperatorId who{}; ///< Not of a refusal.
    std::string
        username{}; ///< Of a refusal: what was typed as a name. Looked up, and stored only when it is somebody's.
    std::string address{};
    std::string why{};      ///< How it began, why it ended or was refused.
    std::int64_t count = 1; ///< Of refusals: so many of them.
    std::int64_t atMs = 0;  ///< Unix.
    bool operator==(const SessionNote&) const = default;
};

} // namespace eraflazz::ops
