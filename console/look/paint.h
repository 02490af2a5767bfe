// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/type.h"

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace eraflazz::look {

/// Small strokes every component is made of. All rectangles are whole logical pixels; edges come out crisp.

void fillRound(QPainter& painter, const QRect& rect, qreal radius, const QColor& ground);
/// The edge lies inside the rectangle.
void strokeRound(QPainter& painter, const QRect& rect, qreal radius, const QColor& edge, qreal width = 1.0);
void fillAndStroke(QPainter& painter, const QRect& rect, qreal radius, const QColor& ground, const QColor& edge);

void lineAcross(QPainter& painter, int left, int right, int y, const QColor& color);
void lineDown(QPainter& painter, int x, int top, int bottom, const QColor& color);

/// One line of text, centred vertically, cut at the end when it does not fit.
void paintText(QPainter& painter,
               const QRect& rect,
               TypeRole role,
               const QColor& color,
               const QString& text,
               Qt::Alignment alignment = Qt::AlignLeft,
               Qt::TextElideMode elide = Qt::ElideRight);

/// The words of a menu or button as they are painted: keys stand in caps, nothing is underlined. "A && B" is "A & B".
[[nodiscard]] QString withoutMnemonic(const QString& text);

/// Broken into lines, from the top. Returns the height used.
int paintParagraph(QPainter& painter, const QRect& rect, TypeRole role, const QColor& color, const QString& text);
[[nodiscard]] int paragraphHeight(TypeRole role, const QString& text, int width);

/// The mark of focus: an accent ring outside the control's edge.
void paintRing(QPainter& painter, const QRect& control, qreal radius);

/// "F3" in its little frame; without edge when the key does nothing now.
void paintKeyCap(QPainter& painter, const QRect& rect, const QString& key, bool enabled);
[[nodiscard]] int keyCapWidth(const QString& key);

/// A number in a pill.
void paintBadge(QPainter& painter, const QRect& rect, const QString& number, const QColor& ground, const QColor& ink);
[[nodiscard]] int badgeWidth(const QString& number);

/// Initials in a circle.
void paintAvatar(QPainter& painter, const QRect& rect, const QString& initials, TypeRole role);
[[nodiscard]] QString initialsOf(const QString& name);

/// Soft shadow around a raised panel (light theme only; in dark the raised ground does the work).
void paintShadow(QPainter& painter, const QRect& panel, qreal radius);

/// Slanted hairlines: what lies under them is old.
void paintHatching(QPainter& painter, const QRect& rect, const QColor& line);

} // namespace eraflazz::look
