// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// What the text of the search box may be.
struct SearchText final {
    std::string text;                      ///< Without blanks around it.
    std::string bare;                      ///< Without blanks, dots and dashes: a serial number as it is stored.
    std::optional<Uuid> id;                ///< An id, or the sale of a transaction code.
    std::vector<std::string> destinations; ///< As they are stored: the 08 form, and the digits as they stand.
    std::optional<std::int64_t> amount;    ///< "150.123", "Rp 150,123"
};

[[nodiscard]] SearchText readSearch(std::string_view text);

/// 0: not found, else the smaller the better: the whole code, its beginning, somewhere in code or name. Letters count
/// as one, capital or not.
[[nodiscard]] int matchRank(std::string_view sought, std::string_view code, std::string_view name);

} // namespace eraflazz::control
