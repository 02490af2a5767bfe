// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::console {

/// The daemon's CSV of sales as people open it: titles and states in their words, amounts and times as what they are.
/// Part after part; the first begins with the daemon's names of the columns. Any one thread.
class SaleSheet final {
public:
    /// The rows of this part; nothing when it cannot be read.
    [[nodiscard]] std::optional<std::vector<report::Row>> take(std::string_view part);
    /// Known from the first part on.
    [[nodiscard]] const std::vector<report::Column>& columns() const { return m_columns; }

private:
    std::vector<std::string> m_wires;
    std::vector<report::Column> m_columns;
};

} // namespace eraflazz::console
