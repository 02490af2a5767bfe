// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace eraflazz::look {

/// The meaning of a text's colour; the theme decides which colour that is.
enum class Ink { Strong, Second, Third, Off, Accent, Ok, Bad, Doubt, Attention, Run, OnAccent };

[[nodiscard]] const QColor& inkColor(Ink ink);

} // namespace eraflazz::look
