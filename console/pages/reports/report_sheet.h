// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <QWidget>

class QVBoxLayout;

namespace eraflazz::look {
class ChartCard;
class FactRows;
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class KeyedTable;

/// A report on the screen: what it is, its figures and checks, a chart where one says more, the rows and their sums.
class ReportSheet final : public QWidget {
    Q_OBJECT

public:
    explicit ReportSheet(QWidget* parent = nullptr);

    void show(const report::ReportTable& table);
    [[nodiscard]] look::GridView* grid() const { return m_grid; }
    void setStale(bool isStale);

private:
    void showHead(const report::ReportTable& table);
    void showChart(const report::ReportTable& table);
    void showRows(const report::ReportTable& table);

    look::TextLine* m_title;
    look::TextLine* m_period;
    QWidget* m_checks;
    QVBoxLayout* m_checkRows;
    look::FactRows* m_facts;
    look::ChartCard* m_chart;
    KeyedTable* m_rows;
    look::GridView* m_grid;
    look::TextLine* m_notes;
};

} // namespace eraflazz::console
