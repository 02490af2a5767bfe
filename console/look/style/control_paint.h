// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QPainter;
class QRect;
class QSize;
class QStyleOptionMenuItem;
class QStyleOptionSlider;

namespace eraflazz::look {

/// The box of a text field or closed list. With `isWrong` the edge is red and stays red with focus.
void paintFieldBox(QPainter& painter, const QRect& rect, QStyle::State state, bool isWrong = false);

void paintCheckBox(QPainter& painter, const QRect& rect, QStyle::State state);
void paintRadioButton(QPainter& painter, const QRect& rect, QStyle::State state);

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& item);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& item);

/// A slim bar without arrows.
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QRect& slider);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int shortest);

} // namespace eraflazz::look
