// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <QFont>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <vector>

class QPaintDevice;

namespace eraflazz::report {

/// Units of a sheet: tenths of a point, whole numbers, so that heights add up without rounding.
constexpr int kUnitsPerPoint = 10;
constexpr int kUnitsPerInch = 72 * kUnitsPerPoint;

enum class Ink { Text, Quiet, Hair, Alarm };

struct PlacedText final {
    QRectF box; ///< The text stays inside it.
    QString text;
    QFont font;
    Align align = Align::Left;
    Ink ink = Ink::Text;
};

struct PlacedRule final {
    QLineF line;
    qreal width = 0; ///< Units.
    Ink ink = Ink::Hair;
};

/// Everything on one sheet, in units from its top left corner.
struct LaidPage final {
    std::vector<QRectF> shades;
    std::vector<PlacedRule> rules;
    std::vector<PlacedText> texts;
};

struct LaidReport final {
    bool isLandscape = false;
    int width = 0;
    int height = 0;
    std::vector<LaidPage> pages;
};

/// Sets a report on A4 sheets: upright when its columns have room, else across; the type gets smaller before a number
/// would be cut. `device` tells the fonts' measures and has kUnitsPerInch dots an inch. Needs a QGuiApplication.
[[nodiscard]] LaidReport layOut(const ReportTable& table, QPaintDevice* device);

} // namespace eraflazz::report
