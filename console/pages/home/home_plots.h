// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/plot.h"
#include "pages/home/bucket_grid.h"
#include "pages/home/figures.h"

namespace eraflazz::console {

class SeriesStore;

/// What the charts of the home page show. Pure: the same figures make the same plots.

/// Sales per bucket, stacked by how they ended, quiet ones below.
[[nodiscard]] look::Plot salesPlot(const SeriesStore& store, const BucketGrid& grid);
/// Half and nineteen of twenty sales take at most so long, in seconds.
[[nodiscard]] look::Plot durationPlot(const SeriesStore& store, const BucketGrid& grid);
/// A week by the hour comes from the books: the daemon keeps its own buckets for a day.
[[nodiscard]] look::Plot weekPlot(const std::vector<DayHours>& days, const BucketGrid& grid);
/// Durations are not in the books; says so.
[[nodiscard]] look::Plot noDurationPlot(const BucketGrid& grid);
/// Hour by hour, against the same day of the week before; sales where margins may not be seen.
[[nodiscard]] look::Plot hoursPlot(const DayHours& day, bool hasMargin, std::int64_t nowMs);

/// "15 Nov" from "2026-11-15".
[[nodiscard]] QString dayWords(const QString& day);

} // namespace eraflazz::console
