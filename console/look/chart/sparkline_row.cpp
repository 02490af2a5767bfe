// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/sparkline_row.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace eraflazz::look {

namespace {

constexpr int kCourseEnd = 200, kBesideName = 10;
constexpr int kNameMost = 132; ///< A longer name is cut: the course is what the row is for.

} // namespace

SparklineRow::SparklineRow(SupplierPulse pulse, QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setPulse(std::move(pulse));
}

void SparklineRow::setPulse(SupplierPulse pulse)
{
    m_pulse = std::move(pulse);
    update();
    const QString success = m_pulse.isBelowLimit ? tr("%1, below its limit").arg(m_pulse.success) : m_pulse.success;
    QStringList said{success, m_pulse.count};
    if (!m_pulse.time.isEmpty())
        said << m_pulse.time;
    setAccessibleName(m_pulse.name + QStringLiteral(": ") + said.join(QStringLiteral(", ")));
}

void SparklineRow::setRuled(bool ruled)
{
    m_ruled = ruled;
}

void SparklineRow::setCourseLeft(int left)
{
    m_courseLeft = left;
    update();
}

int SparklineRow::nameRoom(const SupplierPulse& pulse)
{
    const int name = qMin(textWidth(TypeRole::BodyBold, pulse.name), kNameMost);
    return qMax(kCourseLeftLeast, name + kBesideName + (pulse.isBelowLimit ? size::kIconRail + kBesideName : 0));
}

void SparklineRow::paintCourse(QPainter& painter, const QRect& rect) const
{
    if (m_pulse.course.size() < 2)
        return;
    const Tokens& t = tokens();
    const auto [low, high] = std::minmax_element(m_pulse.course.begin(), m_pulse.course.end());
    const double span = qMax(*high - *low, 0.5);
    QPolygonF line;
    for (std::size_t i = 0; i < m_pulse.course.size(); ++i) {
        const double along = static_cast<double>(i) / static_cast<double>(m_pulse.course.size() - 1);
        line << QPointF(rect.left() + along * rect.width(),
                        rect.bottom() - (m_pulse.course[i] - *low) / span * rect.height());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_pulse.isBelowLimit ? t.cBad : t.s5;
    if (m_pulse.isBelowLimit) {
        QPolygonF area = line;
        area << rect.bottomRight() + QPointF(1, 1) << rect.bottomLeft() + QPointF(0, 1);
        QColor tint = t.cBad;
        tint.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawPolygon(area);
    }
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void SparklineRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (underMouse())
        fillRound(painter, rect().adjusted(0, 1, 0, -1), size::kRadiusTag, t.hover);
    const QColor loud = m_pulse.isBelowLimit ? t.bad.ink : t.ink;
    const int name = qMin(textWidth(TypeRole::BodyBold, m_pulse.name), kNameMost);
    paintText(painter, QRect(0, 0, name, height()), TypeRole::BodyBold, t.ink, m_pulse.name);
    if (m_pulse.isBelowLimit)
        paintIcon(painter,
                  QRect(m_courseLeft - size::kIconRail - kBesideName, 0, size::kIconRail, height()),
                  Icon::Warning,
                  size::kIconRail,
                  t.bad.ink);
    paintCourse(painter, QRect(m_courseLeft, height() / 2 - 11, width() - m_courseLeft - kCourseEnd, 22));
    const auto number = [&](int fromRight, TypeRole role, const QColor& ink, const QString& text) {
        paintText(painter, QRect(0, 0, width() - fromRight, height()), role, ink, text, Qt::AlignRight);
    };
    number(kPulseSuccess, TypeRole::BodyBold, loud, m_pulse.success);
    number(kPulseCount, TypeRole::Cell, t.ink2, m_pulse.count);
    number(kPulseTime, TypeRole::Cell, m_pulse.isBelowLimit ? t.bad.ink : t.ink2, m_pulse.time);
    if (m_ruled)
        lineAcross(painter, 0, width(), 0, t.line);
}

} // namespace eraflazz::look
