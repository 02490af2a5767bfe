// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace eraflazz::control {

// How many sales took how long: four slots for each doubling of milliseconds, so that quantiles of any span can be had
// by adding. The statements "sales_figures" and "past_figures" count in the same slots.

/// At most `size` - 1; what took no millisecond is in the first. Slot 4n + k begins at 2^n times 2^(k / 4), here in
/// millionths.
[[nodiscard]] inline std::size_t durationSlotOf(std::int64_t ms, std::size_t size)
{
    constexpr std::array<std::int64_t, 3> kBegins{1'189'208, 1'414'214, 1'681'793};
    const std::int64_t kept = std::clamp<std::int64_t>(ms, 1, std::int64_t{1} << 40);
    const auto doublings = static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(kept))) - 1;
    std::size_t slot = doublings * 4;
    for (const auto begin : kBegins)
        slot += kept * 1'000'000 >= begin << doublings ? 1 : 0;
    return std::min(slot, size - 1);
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
