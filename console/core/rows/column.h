// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/contract.h"

#include <string>
#include <vector>

namespace eraflazz::console {

/// A column as the daemon named it in its answer.
struct WireColumn final {
    std::string name;
    protocol::CellType type = protocol::CellType::Text;
    bool isMasked = false; ///< The values are there, but blotted out: the role may not see them.
    bool operator==(const WireColumn&) const = default;
};
using WireColumns = std::vector<WireColumn>;

/// -1 when there is none: the role may lack the right to it.
[[nodiscard]] int columnNamed(const WireColumns& columns, std::string_view name);

} // namespace eraflazz::console
