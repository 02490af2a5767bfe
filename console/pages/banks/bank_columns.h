// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "pages/banks/bank_words.h"

#include <functional>
#include <vector>

namespace eraflazz::console {

/// The list of accounts. `now` is asked whenever a cell is painted.
[[nodiscard]] std::vector<ObjectColumn> bankColumns(std::function<qint64()> now,
                                                    std::function<const BankPicture&()> picture);

} // namespace eraflazz::console
