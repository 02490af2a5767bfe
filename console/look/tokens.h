// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace eraflazz::look {

/// A word or icon and the ground it stands on.
struct InkOnGround {
    QColor ink;
    QColor ground;
};

/// Every colour the console may use. Nothing else names a colour; tst_tokens holds each pair to its contrast.
struct Tokens {
    bool isDark;

    // Grounds and lines
    QColor window, surface, sunken, raised, chosenSegment, stale, line, line2, lineCtl, hover, sel;
    // Text
    QColor ink, ink2, ink3, off;
    // The one accent
    QColor accent, accentInk, accentFill, onAccent, accentSoft;
    QColor tip, tipInk;

    // States
    InkOnGround idle, run, ok, bad, doubt, doubtBox, doubtRow, reversed, attention;

    // Charts
    QColor s1, s2, s3, s4, s5, cS1, cOk, cRun, cDoubt, cBad, chartGrid;

    // Under dialogs and menus
    QColor shadow;
    // The dark plate of the sign-in page
    QColor plateTop, plateBottom, plateInk, plateInk2, plateLine;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();

/// The tokens in force. GUI thread only; widgets read it while painting and repaint on QEvent::PaletteChange.
[[nodiscard]] const Tokens& tokens();

/// Contrast after WCAG 2: 1 to 21.
[[nodiscard]] double contrastOf(const QColor& a, const QColor& b);

/// Lengths in logical pixels.
namespace size {
inline constexpr int kTopBar = 48, kTabs = 36, kFilterBar = 46, kTableHeader = 28, kFKeyBar = 26, kStatusBar = 28;
inline constexpr int kButton = 32, kButtonInBar = 28, kButtonMain = 40, kField = 32, kFieldSignIn = 36;
inline constexpr int kNavRail = 76, kFilterRail = 168, kDetailPanel = 360, kApprovalPanel = 420, kProductList = 296;
inline constexpr int kSideColumn = 304, kPairRow = 54, kTwoLineRow = 44, kStrip = 36, kDraftBar = 56;
inline constexpr int kPageMargin = 20, kCardGap = 16, kCardPadding = 16, kPanelPadding = 24, kGap = 8, kIconGap = 6;
inline constexpr int kRadiusControl = 6, kRadiusCard = 8, kRadiusDialog = 10, kRadiusTag = 4;
inline constexpr int kIconNav = 20, kIcon = 16, kIconRail = 14, kIconPill = 12;
inline constexpr int kRing = 2, kStripe = 3;
} // namespace size

} // namespace eraflazz::look
