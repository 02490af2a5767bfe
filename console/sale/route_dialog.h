// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_columns.h"

#include <QDialog>

namespace eraflazz::look {
class TextLine;
}

namespace eraflazz::console {

class Desk;
class StoryRows;
struct Answer;

/// Where an order like this one would go now, in which order, and why the other suppliers are left out. Buys nothing.
/// Not modal.
class RouteDialog final : public QDialog {
    Q_OBJECT

public:
    RouteDialog(Desk& desk, SaleBrief sale, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void take(const Answer& answer);

    Desk& m_desk;
    SaleBrief m_sale;
    look::TextLine* m_summary;
    StoryRows* m_candidates;
    StoryRows* m_excluded;
};

} // namespace eraflazz::console
