// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/paint.h"

#include "look/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace eraflazz::look {

namespace {

/// Restores what the strokes change, so that callers never have to.
class Scope final {
public:
    explicit Scope(QPainter& painter) : m_painter(painter) { m_painter.save(); }
    ~Scope() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Scope)

private:
    QPainter& m_painter;
};

template <typename Line> int layOut(const QFont& font, const QString& text, int width, Line&& each)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    const int lineHeight = static_cast<int>(std::lround(font.pixelSize() * 1.42));
    int top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        each(line, top);
        top += lineHeight;
    }
    layout.endLayout();
    return top;
}

} // namespace

void fillRound(QPainter& painter, const QRect& rect, qreal radius, const QColor& ground)
{
    const Scope scope(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, radius, radius);
}

void strokeRound(QPainter& painter, const QRect& rect, qreal radius, const QColor& edge, qreal width)
{
    const Scope scope(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, width));
    painter.setBrush(Qt::NoBrush);
    const qreal half = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half);
}

void fillAndStroke(QPainter& painter, const QRect& rect, qreal radius, const QColor& ground, const QColor& edge)
{
    const Scope scope(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
}

void lineAcross(QPainter& painter, int left, int right, int y, const QColor& color)
{
    painter.fillRect(left, y, right - left, 1, color);
}

void lineDown(QPainter& painter, int x, int top, int bottom, const QColor& color)
{
    painter.fillRect(x, top, 1, bottom - top, color);
}

void paintText(QPainter& painter,
               const QRect& rect,
               TypeRole role,
               const QColor& color,
               const QString& text,
               Qt::Alignment alignment,
               Qt::TextElideMode elide)
{
    const QFont& face = font(role);
    const QFontMetrics metrics(face);
    painter.setFont(face);
    painter.setPen(color);
    const bool fits = elide == Qt::ElideNone || metrics.horizontalAdvance(text) <= rect.width();
    const QString shown = fits ? text : metrics.elidedText(text, elide, rect.width());
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        plain += text.at(i);
    }
    return plain;
}

int paintParagraph(QPainter& painter, const QRect& rect, TypeRole role, const QColor& color, const QString& text)
{
    painter.setPen(color);
    const QFont& face = font(role);
    const int lead = static_cast<int>(std::lround(face.pixelSize() * 1.42)) - QFontMetrics(face).height();
    return layOut(face, text, rect.width(), [&](QTextLine& line, int top) {
        line.draw(&painter, QPointF(rect.x(), rect.y() + top + lead / 2.0));
    });
}

int paragraphHeight(TypeRole role, const QString& text, int width)
{
    return layOut(font(role), text, width, [](QTextLine&, int) {});
}

void paintRing(QPainter& painter, const QRect& control, qreal radius)
{
    const Tokens& t = tokens();
    QColor ring = t.accent;
    ring.setAlphaF(0.22F);
    const int out = size::kRing;
    strokeRound(painter, control.adjusted(-out, -out, out, out), radius + out, ring, out);
}

int keyCapWidth(const QString& key)
{
    return qMax(20, textWidth(TypeRole::Small, key) + 10);
}

void paintKeyCap(QPainter& painter, const QRect& rect, const QString& key, bool enabled)
{
    const Tokens& t = tokens();
    if (enabled)
        fillAndStroke(painter, rect, 3, t.surface, t.line2);
    paintText(painter, rect, TypeRole::Small, enabled ? t.ink2 : t.off, key, Qt::AlignHCenter, Qt::ElideNone);
}

int badgeWidth(const QString& number)
{
    return qMax(14, textWidth(TypeRole::Badge, number) + 8);
}

void paintBadge(QPainter& painter, const QRect& rect, const QString& number, const QColor& ground, const QColor& ink)
{
    fillRound(painter, rect, rect.height() / 2.0, ground);
    paintText(painter, rect, TypeRole::Badge, ink, number, Qt::AlignHCenter, Qt::ElideNone);
}

void paintAvatar(QPainter& painter, const QRect& rect, const QString& initials, TypeRole role)
{
    const Tokens& t = tokens();
    fillRound(painter, rect, rect.width() / 2.0, t.accentSoft);
    paintText(painter, rect, role, t.accentInk, initials, Qt::AlignHCenter, Qt::ElideNone);
}

QString initialsOf(const QString& name)
{
    QString initials;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (initials.size() < 2)
            initials += word.front().toUpper();
    }
    return initials;
}

void paintShadow(QPainter& painter, const QRect& panel, qreal radius)
{
    const QColor shadow = tokens().shadow;
    if (shadow.alpha() == 0)
        return;
    const Scope scope(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings of falling strength stand in for a blur of 20 pixels, 4 pixels down.
    constexpr int kReach = 10;
    const QRectF base = QRectF(panel).translated(0, 4);
    for (int out = kReach; out >= -kReach; --out) {
        QColor ring = shadow;
        ring.setAlphaF(shadow.alphaF() * 1.3F / (2 * kReach));
        painter.setBrush(ring);
        painter.drawRoundedRect(base.adjusted(-out, -out, out, out), radius + out + kReach, radius + out + kReach);
    }
}

void paintHatching(QPainter& painter, const QRect& rect, const QColor& line)
{
    const Scope scope(painter);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1.0));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += 6)
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()));
}

} // namespace eraflazz::look
