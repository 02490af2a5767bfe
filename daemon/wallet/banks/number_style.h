// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"

#include <optional>
#include <string_view>

namespace eraflazz::wallet {

/// How a file writes money. Named in layouts by an example: "1,234.56" or "1.234,56".
enum class NumberStyle { English, Indonesian };
[[nodiscard]] std::optional<NumberStyle> numberStyleOf(std::string_view example);

struct WrittenNumber final {
    std::int64_t cents = 0; ///< Signed.
};

/// Money to the cent, exactly: at most 15 digits before and 2 behind the decimal sign. Groups are optional but must be
/// of three digits, so that "1.234" is never one rupiah and something. "Rp", "IDR", blanks, an apostrophe in front and
/// a minus sign in front, behind or as brackets are understood; exponents and anything else are not.
[[nodiscard]] std::optional<WrittenNumber> readNumber(std::string_view text, NumberStyle style);

} // namespace eraflazz::wallet
