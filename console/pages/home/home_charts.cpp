// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/home_charts.h"

#include "look/chart/chart_card.h"
#include "look/chart/crosshair.h"
#include "look/tokens.h"

#include <QGridLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kLeastHeight = 180;

}

HomeCharts::HomeCharts(QWidget* parent)
    : QWidget(parent), m_crosshair(new Crosshair(this)), m_sales(new ChartCard), m_durations(new ChartCard),
      m_margins(new ChartCard), m_pulses(new SupplierPulses)
{
    m_sales->setObjectName(QStringLiteral("chartSales"));
    m_durations->setObjectName(QStringLiteral("chartDurations"));
    m_margins->setObjectName(QStringLiteral("chartHours"));
    m_pulses->setObjectName(QStringLiteral("supplierPulses"));
    m_sales->setCrosshair(m_crosshair);
    m_durations->setCrosshair(m_crosshair);
    for (ChartCard* chart : {m_sales, m_durations}) {
        chart->setMinimumHeight(kLeastHeight);
        connect(chart, &ChartCard::bucketClicked, this, &HomeCharts::bucketClicked);
    }
    m_margins->setMinimumHeight(kLeastHeight);
    connect(m_margins, &ChartCard::bucketClicked, this, [this](int bucket) {
        Q_EMIT m_areMarginsOfRange ? bucketClicked(bucket) : hourClicked(bucket);
    });
    auto* cards = new QGridLayout(this);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(size::kCardGap);
    cards->addWidget(m_sales, 0, 0);
    cards->addWidget(m_durations, 0, 1);
    cards->addWidget(m_pulses, 1, 0);
    cards->addWidget(m_margins, 1, 1);
    for (const int at : {0, 1}) {
        cards->setColumnStretch(at, 1);
        cards->setRowStretch(at, 1);
    }
}

void HomeCharts::setSales(Plot plot)
{
    m_sales->setPlot(std::move(plot));
}

void HomeCharts::setDurations(Plot plot)
{
    m_durations->setPlot(std::move(plot));
}

void HomeCharts::setMargins(Plot plot, bool isOfRange)
{
    m_areMarginsOfRange = isOfRange;
    m_margins->setCrosshair(isOfRange ? m_crosshair : nullptr);
    m_margins->setPlot(std::move(plot));
}

void HomeCharts::setStale(bool isStale)
{
    for (ChartCard* chart : {m_sales, m_durations, m_margins})
        chart->setStale(isStale);
    m_pulses->setStale(isStale);
}

} // namespace eraflazz::console
