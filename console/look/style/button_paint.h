// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionButton>

class QPainter;

namespace eraflazz::look {

/// How loud a button is. One Primary per panel.
enum class ButtonKind {
    Primary, ///< Filled with the accent.
    Plain,   ///< An edge.
    Quiet,   ///< Neither ground nor edge.
    Danger,  ///< A red outline, never a red fill.
    Soft,    ///< Accent-tinted ground: news that can be pressed.
};

/// Ground, edge, icon, word and the key at the end, for every push button of the console.
void paintButton(QPainter& painter, const QStyleOptionButton& option, ButtonKind kind, const QString& keyCap);

/// Width that paintButton() needs.
[[nodiscard]] int buttonWidth(const QStyleOptionButton& option, ButtonKind kind, const QString& keyCap);

} // namespace eraflazz::look
