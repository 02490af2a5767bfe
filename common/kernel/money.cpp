// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/money.h"

namespace eraflazz {

std::string formatRupiah(Money amount)
{
    std::string digits = std::to_string(amount.value());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, '.');
    }
    return digits;
}

} // namespace eraflazz
