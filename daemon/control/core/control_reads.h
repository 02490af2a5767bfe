// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/filter.h"
#include "control/core/row.h"
#include "kernel/stamp.h"

#include <utility>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::control {

/// The database did not answer, or not in time. Nothing was changed: reads only.
class ReadFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// It took longer than a statement may.
class ReadTooSlow final : public ReadFailed {
public:
    using ReadFailed::ReadFailed;
};

/// Sales of a stretch of time, newest first.
struct SaleQuestion final {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;      ///< Not included.
    SqlCondition condition;     ///< Parameters from 1.
    std::optional<Uuid> before; ///< The page after that sale.
    int most = 100;
    int withinMs = 0;      ///< Longer is ReadTooSlow; 0: as long as any statement may take.
    bool isSparse = false; ///< Much has to be read for few sales: best in the order of the disk.
};

/// What consoles read from the database. One connection, one thread; each call has a time limit and throws ReadFailed.
class ControlReads {
public:
    virtual ~ControlReads() = default;
    using Values = std::vector<std::pair<std::string_view, Cell>>;

    /// The JSON that a named statement makes; "" when it finds nothing.
    [[nodiscard]] virtual std::string json(const std::string& statement, const Values& values) = 0;
    /// The rows of a named statement: its first column is the key.
    [[nodiscard]] virtual std::vector<Row> table(const std::string& statement, const Values& values) = 0;
    /// As rows of the topic trx.live.
    [[nodiscard]] virtual std::vector<Row> sales(const SaleQuestion& question) = 0;
    /// How many there are, at most `question.most`.
    [[nodiscard]] virtual std::int64_t countSales(const SaleQuestion& question) = 0;
    /// The newest sales, whatever their time.
    [[nodiscard]] virtual std::vector<Row> newestSales(int most) = 0;
    /// Sales that have not ended, however old.
    [[nodiscard]] virtual std::vector<Row> openSales(int most) = 0;
};

} // namespace eraflazz::control
