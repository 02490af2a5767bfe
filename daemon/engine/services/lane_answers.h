// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/lane_jobs.h"

#include <vector>

namespace eraflazz::engine {

// What those who wait for a job are told when it cannot be decided.

/// The database is away: callers are told so and their jobs dropped; a supplier sends its callback again. `inDoubt`: a
/// commit may have taken place, so all jobs are kept.
void answerOutage(std::vector<LaneJob>& jobs, bool inDoubt);
/// The jobs cannot be written at all.
void answerFailure(std::vector<LaneJob>& jobs, LaneListener& listener);

} // namespace eraflazz::engine
