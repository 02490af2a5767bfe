// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace eraflazz::look {
class FilterBar;
class FilterRail;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::gallery {

/// What the live page and the broken page share.
[[nodiscard]] look::FilterRail* makeSalesRail();
[[nodiscard]] look::FilterBar* makeSalesFilter(bool withNews);
[[nodiscard]] look::GridView* makeSalesGrid();

} // namespace eraflazz::gallery
