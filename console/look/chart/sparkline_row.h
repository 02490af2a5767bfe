// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <vector>

namespace eraflazz::look {

/// A supplier in one row: name, the course of its success, then three numbers. Grey while healthy; only the one below
/// its limit is red, with the triangle.
struct SupplierPulse {
    QString name;
    std::vector<double> course; ///< Percent, oldest first.
    QString success, count;
    QString time; ///< How long it takes: a percentile or a mean, as the heading says.
    bool isBelowLimit = false;
};

/// Right edges of the number columns, counted from the row's right edge; headings share them.
inline constexpr int kPulseSuccess = 118, kPulseCount = 55, kPulseTime = 0;
inline constexpr int kCourseLeftLeast = 66;

/// Pressing it asks for more about the supplier.
class SparklineRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit SparklineRow(SupplierPulse pulse, QWidget* parent = nullptr);
    void setPulse(SupplierPulse pulse);
    [[nodiscard]] QSize sizeHint() const override { return {400, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 40}; }
    void setRuled(bool ruled);
    /// Where the course begins. Rows below each other share it; the widest nameRoom() of them fits every name.
    void setCourseLeft(int left);
    [[nodiscard]] static int nameRoom(const SupplierPulse& pulse);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCourse(QPainter& painter, const QRect& rect) const;

    SupplierPulse m_pulse;
    int m_courseLeft = kCourseLeftLeast;
    bool m_ruled = false;
};

} // namespace eraflazz::look
