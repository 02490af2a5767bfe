// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::gallery {

/// The panel beside the grid: what is unknown about a doubtful sale, what may be done, and its timeline.
class SalesDetail final : public QWidget {
    Q_OBJECT

public:
    explicit SalesDetail(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace eraflazz::gallery
