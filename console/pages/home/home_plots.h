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
[[nodiscard]] look::Plot weekPlot(const BookDays& week, const BucketGrid& grid);
[[nodiscard]] look::Plot weekDurationPlot(const BookDays& week, const BucketGrid& grid);

/// What was earned, hour by hour of today, against the same day of the week before; sales where margins may not be
/// seen. For ranges shorter than a day, and says that it is not of the range: the margin of minutes is noise.
[[nodiscard]] look::Plot hoursPlot(const BookDays& today, bool hasMargin, std::int64_t nowMs);
/// The same of a range, against the time seven days before; of that the books tell whole hours. A day is in the store,
/// a week in the books.
[[nodiscard]] look::Plot
dayMarginPlot(const SeriesStore& store, const BookDays& books, const BucketGrid& grid, bool hasMargin);
[[nodiscard]] look::Plot weekMarginPlot(const BookDays& week, const BucketGrid& grid, bool hasMargin);

/// "15 Nov" from "2026-11-15".
[[nodiscard]] QString dayWords(const QString& day);

} // namespace eraflazz::console
