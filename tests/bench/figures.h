// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::bench {

/// The value below which `permille` of the samples lie; 0 without samples. Sorts what it is given.
[[nodiscard]] inline std::int64_t percentile(std::vector<std::int64_t>& samples, int permille)
{
    if (samples.empty())
        return 0;
    const auto at = (samples.size() - 1) * static_cast<std::size_t>(permille) / 1000;
    std::nth_element(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(at), samples.end());
    return samples[at];
}

/// Mean of the slices measured so far.
class Mean final {
public:
    void add(double value)
    {
        m_sum += value;
        ++m_count;
    }
    [[nodiscard]] double value() const { return m_count == 0 ? 0.0 : m_sum / m_count; }

private:
    double m_sum = 0;
    int m_count = 0;
};

/// A number as JSON spells it, with that many decimals.
[[nodiscard]] std::string decimal(double value, int decimals);

} // namespace eraflazz::bench
