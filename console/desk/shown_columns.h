// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"
#include "look/cell.h"

#include <vector>

namespace eraflazz::console {

/// A column of a grid: where its value comes from, how it is written, how it looks.
struct DeskColumn final {
    ShownColumn value;
    look::Column look;
};

/// The face of a grid: the values by `value`, the headers by `look`, states in the person's words, times in the shop's
/// zone. Give it to the page's models; it must outlive them.
[[nodiscard]] CellFace makeFace(std::vector<DeskColumn> columns);

} // namespace eraflazz::console
