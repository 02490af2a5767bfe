// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/scale.h"
#include "look/tokens.h"

#include <QString>

#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace eraflazz::look {

enum class SeriesKind { Line, Comparison, Bars };

/// One row of numbers over the buckets of a plot. Buckets without a value at the end are left out of `values`; one in
/// the middle is NaN: a line has a gap there, a bar nothing.
struct PlotSeries {
    QString name;
    SeriesKind kind = SeriesKind::Line;
    QColor Tokens::*color = &Tokens::s1;
    std::vector<double> values;
    QString latest;         ///< Beside the name in the legend, with its unit.
    double thickness = 2.0; ///< 2 for the main line, 1.75 for the second.
    bool inTip = true;
    bool inLegend = true; ///< Not where the title names it already.

    /// Nothing where none is.
    [[nodiscard]] std::optional<double> at(int bucket) const
    {
        const auto place = static_cast<std::size_t>(bucket);
        const bool isThere = bucket >= 0 && place < values.size() && !std::isnan(values[place]);
        return isThere ? std::optional(values[place]) : std::nullopt;
    }
    [[nodiscard]] bool isLoss(double value) const { return kind == SeriesKind::Bars && value < 0; }
};

/// "batas SLA 15 dtk": a dashed line with the words on it.
struct PlotLimit {
    double value;
    QString words;
};

struct AxisMark {
    double bucket;
    QString text;
};

/// What a chart shows. Bars are stacked in the order of their series; the loud ones come last, on top. Bars below zero
/// are losses: they hang from the zero line in the colour of what is bad, whatever their series' colour is.
struct Plot {
    QString title;
    QString about; ///< Below the title: which time this is where it is not what was chosen, and what is missing.
    int buckets = 0;
    Scale scale;
    std::vector<PlotSeries> series;
    std::vector<AxisMark> times; ///< At most five.
    std::optional<PlotLimit> limit;
    QString whenEmpty;                      ///< Said in the plot while it has nothing to draw.
    QString bucketsAre;                     ///< What a table calls its rows; times, unless it is said.
    double barShare = 0.68;                 ///< Of its slot.
    QString unit;                           ///< After the value in the tip: " dtk"
    std::function<QString(double)> format;  ///< Labels of the axis; with the unit also what the tip says.
    std::function<QString(double)> exact;   ///< What the tip says where labels are too coarse; with its unit.
    std::function<QString(int)> bucketName; ///< Head of the tip: "20:51 · 1 menit"

    [[nodiscard]] QString said(double value) const
    {
        if (exact)
            return exact(value);
        return format ? format(value) + unit : QString();
    }
};

} // namespace eraflazz::look
