// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace eraflazz::look {

/// A supplier in one row: name, the course of its success, then three numbers. Grey while healthy; only the one below
/// its limit is red, with the triangle.
struct SupplierPulse {
    QString name;
    std::vector<double> course; ///< Percent, oldest first.
    QString success, count, p95;
    bool isBelowLimit = false;
};

/// Right edges of the number columns, counted from the row's right edge; headings share them.
inline constexpr int kPulseSuccess = 118, kPulseCount = 55, kPulseP95 = 0;

class SparklineRow final : public QWidget {
    Q_OBJECT

public:
    explicit SparklineRow(SupplierPulse pulse, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {400, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 40}; }
    void setRuled(bool ruled);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCourse(QPainter& painter, const QRect& rect) const;

    SupplierPulse m_pulse;
    bool m_ruled = false;
};

} // namespace eraflazz::look
