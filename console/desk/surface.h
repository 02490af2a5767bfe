// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::console {

/// The white ground of a page or of a panel beside a grid, with a hairline where it meets what it belongs to.
class Surface final : public QWidget {
    Q_OBJECT

public:
    explicit Surface(Qt::Edges lines = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edges m_lines;
};

} // namespace eraflazz::console
