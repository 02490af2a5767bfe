// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/control_reads.h"
#include "control/server/call.h"

namespace eraflazz::control {

inline constexpr std::int64_t kSpanMaxMs = 93LL * 86'400'000; ///< Of one question.

/// The time and the filter of a call, as a question to history; or why it cannot be asked.
[[nodiscard]] Result<SaleQuestion, protocol::Failure> saleQuestion(const Call& call);

/// It took longer than a statement may.
[[nodiscard]] protocol::Failure filterTooWide();

} // namespace eraflazz::control
