// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace eraflazz::gallery {

/// Live grid, counted rail, tokens, pinned doubtful sales, timeline.
[[nodiscard]] QWidget* makeSalesPage();

/// The same without a connection: frozen but readable.
[[nodiscard]] QWidget* makeBrokenPage();

} // namespace eraflazz::gallery
