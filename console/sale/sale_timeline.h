// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/timeline.h"

namespace eraflazz::console {

struct SaleStory;

/// What a step of the timeline says about the sale. Pure; `nowMs` decides which times need their day.
[[nodiscard]] look::StepFacts stepFacts(const SaleStory& story, look::Step step, qint64 nowMs);

} // namespace eraflazz::console
