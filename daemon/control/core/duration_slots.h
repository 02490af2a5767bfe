// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace eraflazz::control {

// How many sales took how long: four slots for each doubling of milliseconds, so that quantiles of any span can be had
// by adding. The statements "sales_figures" and "past_figures" count in the same slots.

/// At most `size` - 1; what took no millisecond is in the first.
[[nodiscard]] inline std::size_t durationSlotOf(std::int64_t ms, std::size_t size)
{
    const double quarters = std::log2(static_cast<double>(std::max<std::int64_t>(ms, 1))) * 4;
    return std::min(static_cast<std::size_t>(quarters), size - 1);
}

/// The middle of slot 4n + k is 2^n times 2^((k + 1/2) / 4), in thousandths.
[[nodiscard]] inline std::int64_t durationOfSlot(std::size_t slot)
{
    constexpr std::array<std::int64_t, 4> kThousandths{1091, 1297, 1542, 1834};
    return (kThousandths[slot % 4] << (slot / 4)) / 1000;
}

/// In milliseconds, of `ended` sales; 0 while nothing has ended.
template <typename Count>
[[nodiscard]] std::int64_t durationQuantile(std::span<const Count> slots, std::int64_t ended, int percent)
{
    if (ended == 0)
        return 0;
    const std::int64_t wanted = std::max<std::int64_t>(1, (ended * percent + 99) / 100);
    std::int64_t seen = 0;
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        seen += slots[slot];
        if (seen >= wanted)
            return durationOfSlot(slot);
    }
    return durationOfSlot(slots.size() - 1);
}

} // namespace eraflazz::control
