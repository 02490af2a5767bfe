// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace eraflazz::e2e {

/// Every choice of a run, from its seed. One thread.
class Dice final {
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] int between(int least, int most)
    {
        return least + static_cast<int>(m_random() % static_cast<std::uint64_t>(most - least + 1));
    }
    [[nodiscard]] bool isPercent(int percent) { return between(1, 100) <= percent; }
    template <typename T> [[nodiscard]] const T& oneOf(const std::vector<T>& all)
    {
        return all[static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1))];
    }
    template <typename T> void shuffle(std::vector<T>& all)
    {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[static_cast<std::size_t>(between(0, static_cast<int>(i) - 1))]);
    }

private:
    std::mt19937_64 m_random;
};

} // namespace eraflazz::e2e
