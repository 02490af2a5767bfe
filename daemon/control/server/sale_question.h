// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/control_reads.h"
#include "control/server/call.h"

namespace eraflazz::control {

/// The time and the filter of a call, as a question to history; or why it cannot be asked. Without an index that serves
/// the filter only a few days can be looked through: FILTER_TOO_WIDE.
[[nodiscard]] Result<SaleQuestion, protocol::Failure> saleQuestion(const Call& call);

[[nodiscard]] protocol::Failure filterTooWide();

} // namespace eraflazz::control
