// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/scale.h"

#include "look/chart/plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace eraflazz::look {

namespace {

constexpr std::array kRound{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0};
constexpr int kSteps = 4, kStepsBothWays = 5;

bool isMultipleOf(double step, double finest)
{
    const double times = step / finest;
    return std::abs(times - std::round(times)) < 1e-6;
}

int stepsTo(double value, double step)
{
    return static_cast<int>(std::ceil(value / step));
}

} // namespace

double Scale::valueAt(int line) const
{
    return line == zeroAt() ? 0 : bottom + (top - bottom) * line / steps;
}

int Scale::zeroAt() const
{
    return static_cast<int>(std::lround(-bottom / (top - bottom) * steps));
}

Scale scaleFor(double least, double most, double finest)
{
    const double below = std::max(0.0, -least), above = std::max(0.0, most);
    if (!std::isfinite(below + above) || !(below + above > 0))
        return {};
    const int steps = below > 0 ? kStepsBothWays : kSteps;
    for (double unit = std::max(finest, std::pow(10, std::floor(std::log10((below + above) / steps))));; unit *= 10) {
        for (const double round : kRound) {
            const double step = unit * round;
            const int down = stepsTo(below, step), up = std::max(1, stepsTo(above, step));
            if (isMultipleOf(step, finest) && down + up <= steps)
                return below > 0 ? Scale{-down * step, up * step, down + up} : Scale{0, steps * step, steps};
        }
    }
}

Scale scaleOf(const std::vector<PlotSeries>& series, double finest)
{
    double least = 0, most = 0;
    std::vector<double> standing, hanging;
    for (const PlotSeries& one : series) {
        standing.resize(std::max(standing.size(), one.values.size()), 0.0);
        hanging.resize(standing.size(), 0.0);
        for (std::size_t i = 0; i < one.values.size(); ++i) {
            if (std::isnan(one.values[i]))
                continue;
            const bool isBar = one.kind == SeriesKind::Bars;
            const double high = isBar ? standing[i] += std::max(0.0, one.values[i]) : one.values[i];
            const double low = isBar ? hanging[i] += std::min(0.0, one.values[i]) : one.values[i];
            most = std::max(most, high);
            least = std::min(least, low);
        }
    }
    return scaleFor(least, most, finest);
}

} // namespace eraflazz::look
