// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QString;

namespace eraflazz::look {

/// Every size and weight in use. The face has two weights, so bold says "this is the value to look at".
enum class TypeRole {
    AmountToApprove, ///< 26 bold
    DashboardNumber, ///< 24 bold
    PageTitle,       ///< 20 bold
    DetailTitle,     ///< 18 bold
    PriceStrip,      ///< 16 bold
    TicketAmount,    ///< 15 bold
    Body,            ///< 13
    BodyBold,        ///< 13 bold: card titles, chosen words
    Cell,            ///< 12: grid cells, second lines
    CellBold,        ///< 12 bold
    Small,           ///< 11: nav words, axes, key caps
    SmallBold,       ///< 11 bold: column headers, group heads
    Badge,           ///< 10 bold: only the number inside a badge
    Mono,            ///< 12 fixed width: raw requests and answers
};

inline constexpr int kTypeRoles = static_cast<int>(TypeRole::Mono) + 1;

/// Sizes are logical pixels, so the font of a role is the same on every screen. GUI thread only.
[[nodiscard]] const QFont& font(TypeRole role);

/// Advance of `text` in whole pixels, rounded up.
[[nodiscard]] int textWidth(TypeRole role, const QString& text);

/// True when Noto Sans is installed; without it widths differ and the console says so once in its log.
[[nodiscard]] bool hasOwnFace();

} // namespace eraflazz::look
