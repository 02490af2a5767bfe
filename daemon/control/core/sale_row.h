// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/filter.h"
#include "control/core/row.h"
#include "engine/core/sale_change.h"

#include <string>
#include <vector>

namespace eraflazz::control {

/// A sale as a row of the topic trx.live; key = the sale's id, which sorts by time.
[[nodiscard]] Row saleRow(const engine::SaleChange& sale,
                          const std::string& agent,
                          const std::string& supplier,
                          const std::string& category = {},
                          const std::string& brand = {});

/// What a filter over sales may ask, live or in history (columns of `t`, agents `u`, suppliers `s`).
[[nodiscard]] std::vector<FilterField> saleFields(bool seesPersonal, bool seesMargin);
/// The same for live rows: what they do not have is refused by name.
[[nodiscard]] std::vector<FilterField> liveSaleFields(bool seesPersonal, bool seesMargin);

namespace sale_column {
inline constexpr int kTime = 0, kCode = 1, kAgent = 2, kRefId = 3, kProduct = 4, kDestination = 5, kPrice = 6,
                     kStatus = 7, kDoubtful = 8, kSn = 9, kMessage = 10, kSupplier = 11, kAttempts = 12, kDuration = 13,
                     kAmount = 14, kBalanceAfter = 15, kCost = 16, kCommission = 17, kProfit = 18, kCategory = 19,
                     kBrand = 20, kStatusAt = 21, kSku = 22, kSupplierCode = 23, kSupplierRef = 24, kCount = 25;
} // namespace sale_column

} // namespace eraflazz::control
