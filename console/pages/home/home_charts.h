// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/plot.h"
#include "pages/home/supplier_floats.h"
#include "pages/home/supplier_pulses.h"

#include <QWidget>

namespace eraflazz::look {
class ChartCard;
class Crosshair;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The four charts of the home page. Those of the same time share a crosshair.
class HomeCharts final : public QWidget {
    Q_OBJECT

public:
    explicit HomeCharts(QWidget* parent = nullptr);

    void setSales(look::Plot plot);
    void setDurations(look::Plot plot);
    /// `isOfRange`: its buckets are those of the other charts, else the hours of a day.
    void setMargins(look::Plot plot, bool isOfRange);
    [[nodiscard]] SupplierPulses* pulses() const { return m_pulses; }
    void setStale(bool isStale);

Q_SIGNALS:
    void bucketClicked(int bucket);
    void hourClicked(int hour);

private:
    look::Crosshair* m_crosshair;
    look::ChartCard* m_sales;
    look::ChartCard* m_durations;
    look::ChartCard* m_margins;
    SupplierPulses* m_pulses;
    bool m_areMarginsOfRange = false;
};

} // namespace eraflazz::console
