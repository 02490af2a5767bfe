// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "access/http/envelope.h"

namespace eraflazz::access {

/// One sale as an object: the fields of the order's answer and what is known since.
void writeSale(JsonWriter& json, const SaleRecord& sale);

[[nodiscard]] ErrorText textOf(ReadError error);

} // namespace eraflazz::access
