// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/unique_code.h"

#include <numeric>

namespace eraflazz::wallet {

std::optional<int> pickUniqueCode(const std::set<Money>& held, Money base, int codeMax, std::uint64_t seed)
{
    if (codeMax < 1)
        return std::nullopt;
    // A step without a common factor with the number of codes meets each of them once.
    const auto count = static_cast<std::uint64_t>(codeMax);
    std::uint64_t step = 1 + (seed >> 20U) % count;
    while (std::gcd(step, count) != 1)
        ++step;
    std::uint64_t place = seed % count;
    for (int tried = 0; tried < codeMax; ++tried) {
        const auto code = static_cast<int>(place) + 1;
        if (held.count(base + Money::rupiah(code)) == 0)
            return code;
        place = (place + step) % count;
    }
    return std::nullopt;
}

} // namespace eraflazz::wallet
