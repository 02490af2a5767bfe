// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::console {

/// The daemon's CSV of sales as people open it: titles and states in their words, times with their day in the shop's
/// zone, fields as the spreadsheets of their language split them. Part after part; the first begins with the daemon's
/// names of the columns. Any one thread.
class SaleSheet final {
public:
    /// What stands in the file for this part; nothing when it cannot be read.
    [[nodiscard]] std::optional<QByteArray> take(std::string_view part);

private:
    std::vector<std::string> m_columns;
};

} // namespace eraflazz::console
