// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace eraflazz::look {

struct PlotSeries;

/// The lines of an axis: round steps of one length from the lowest to the highest, zero on one of them.
struct Scale {
    double bottom = 0; ///< Below zero only where something lies there.
    double top = 4;
    int steps = 4;

    [[nodiscard]] double valueAt(int line) const;
    [[nodiscard]] int zeroAt() const;
};

/// The finest that holds both. Steps are multiples of `finest`: what labels can say, 1 for whole numbers.
[[nodiscard]] Scale scaleFor(double least, double most, double finest = 0.1);
/// For everything that is drawn together: bars stand on each other, and hang from each other below zero.
[[nodiscard]] Scale scaleOf(const std::vector<PlotSeries>& series, double finest = 0.1);

} // namespace eraflazz::look
