// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QString>

namespace eraflazz::text {

/// The amount as Indonesians say it ("seribu dua ratus rupiah"), for the eye to compare with the digits before money
/// moves. Always Indonesian, whatever the console speaks: it is how a cheque is written. Negative: "minus ...".
[[nodiscard]] QString amountInWords(Money amount);

} // namespace eraflazz::text
