// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/sign_in_plate.h"

#include "look/paint.h"
#include "look/parts/top_bar.h"
#include "look/tokens.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace eraflazz::look {

namespace {

constexpr int kMargin = 25, kMark = 36, kWaves = 9;

void paintWaves(QPainter& painter, const QRect& rect)
{
    for (int wave = 0; wave < kWaves; ++wave) {
        QColor line = tokens().plateLine;
        line.setAlphaF(line.alphaF() * static_cast<float>(kWaves - wave) / kWaves);
        painter.setPen(QPen(line, 1.2));
        QPainterPath path;
        const double middle = rect.height() * 0.5 + wave * 17.0;
        const double swing = 26.0 - wave * 1.6;
        for (int x = 0; x <= rect.width(); x += 3) {
            const double y = middle + std::sin(x / 36.0 + wave * 0.42 + 2.6) * swing * (0.6 + 0.4 * x / rect.width());
            if (x == 0)
                path.moveTo(x, y);
            else
                path.lineTo(x, y);
        }
        painter.drawPath(path);
    }
}

} // namespace

SignInPlate::SignInPlate(const QString& version, QWidget* parent) : QWidget(parent), m_version(version) {}

void SignInPlate::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Only the left corners are round: the form continues at the right.
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(rect(), size::kRadiusDialog, size::kRadiusDialog);
    shape.addRect(width() / 2.0, 0, width() / 2.0, height());
    QLinearGradient ground(0, 0, width() * 0.4, height());
    ground.setColorAt(0, t.plateTop);
    ground.setColorAt(1, t.plateBottom);
    painter.setPen(Qt::NoPen);
    painter.fillPath(shape, ground);
    painter.setClipPath(shape);
    painter.setBrush(Qt::NoBrush);
    paintWaves(painter, rect());

    QColor veil = t.plateInk;
    veil.setAlphaF(0.18F);
    paintMark(painter, QRect(kMargin, 29, kMark, kMark), veil, t.plateInk, 20);
    paintText(painter,
              QRect(kMargin, 80, width() - kMargin, 32),
              TypeRole::PageTitle,
              t.plateInk,
              QStringLiteral("Eraflazz"));
    paintParagraph(painter,
                   QRect(kMargin, 112, width() - 2 * kMargin + 10, 60),
                   TypeRole::Body,
                   t.plateInk2,
                   tr("Operator console for prepaid reload and bill payment"));
    paintText(painter,
              QRect(kMargin, height() - 44, width() - 2 * kMargin, 20),
              TypeRole::Cell,
              t.plateInk2,
              tr("Version %1").arg(m_version));
}

} // namespace eraflazz::look
