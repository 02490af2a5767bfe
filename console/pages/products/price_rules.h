// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace eraflazz::console {

/// How many prices are changed at once. Rounding is upwards: a price never loses by it.
struct BulkRule final {
    enum class Kind {
        MarginRupiah,  ///< Best cost plus so many rupiah.
        MarginPercent, ///< Best cost plus a part of it.
        AddRupiah,     ///< The price plus so many rupiah, which may be negative.
    };
    Kind kind = Kind::MarginRupiah;
    std::int64_t rupiah = 0;
    int permille = 0;
    int roundTo = 1; ///< Up to a multiple of it.
};

/// The new price; nothing without the cost the rule needs, or when the result would be no price.
[[nodiscard]] std::optional<Money> bulkPrice(const BulkRule& rule, Money price, const std::optional<Money>& cost);

/// "2", "2,5" or "2.5" percent as permille; nothing else.
[[nodiscard]] std::optional<int> readPermille(QStringView typed);

/// Margin as permille of the price; nothing for a price of 0.
[[nodiscard]] std::optional<int> marginPermille(Money price, Money margin);

} // namespace eraflazz::console
