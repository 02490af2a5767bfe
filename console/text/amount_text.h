// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "kernel/result.h"

#include <QString>

namespace eraflazz::text {

/// Why a typed amount was not understood. Guessing is worse than asking: "12.50" may mean twelve and a half or 1250.
enum class AmountProblem { Empty, NotAnAmount, Ambiguous, LessThanOneRupiah, TooLarge };

/// Understands what operators type: 250000, 250.000, 250rb, 12,5rb, 1jt, 1,25juta, 2m, with or without "Rp".
/// Points group thousands, the comma starts a fraction and needs a unit (rb, jt, m). Never negative.
[[nodiscard]] Result<Money, AmountProblem> readAmount(QStringView typed);

/// "1.234.567"; negative "-135" with the plain hyphen, which the face has.
[[nodiscard]] QString amountText(Money amount);

/// "Rp 1.234.567" with a space that does not break.
[[nodiscard]] QString rupiahText(Money amount);

} // namespace eraflazz::text
