// SPDX-License-Identifier: GPL-3.0-or-later
#include "cast.h"

#include <algorithm>

namespace eraflazz::bench {

namespace {

std::string padded(std::uint64_t number, std::size_t digits)
{
    auto text = std::to_string(number);
    return text.size() >= digits ? text : std::string(digits - text.size(), '0') + text;
}

} // namespace

Cast::Cast()
{
    for (int i = 0; i < kAgents; ++i)
        m_agents.push_back({"AG" + padded(static_cast<std::uint64_t>(i), 4), {}, {}});
    m_agents.push_back({"HOT", {}, {}});
    for (int i = 0; i < kAgents; ++i)
        m_agents.push_back({"DG" + padded(static_cast<std::uint64_t>(i), 4), {}, {}});
    for (auto& agent : m_agents) {
        agent.apiKey = "key-" + agent.code;
        agent.secret = "the-secret-of-" + agent.code + "-on-a-bench-only";
    }
}

ZipfPick::ZipfPick(std::uint64_t seed) : m_random(seed)
{
    double sum = 0;
    for (int rank = 1; rank <= kAgents; ++rank)
        m_upTo.push_back(sum += 1.0 / rank);
    for (auto& edge : m_upTo)
        edge /= sum;
}

std::size_t ZipfPick::next()
{
    const double point = std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
    const auto found = std::lower_bound(m_upTo.begin(), m_upTo.end() - 1, point);
    return static_cast<std::size_t>(found - m_upTo.begin());
}

std::string productCode(std::size_t number)
{
    return "BP" + padded(number % kProducts, 2);
}

std::string freshDestination(std::uint64_t number)
{
    return "0878" + padded(number % 1'000'000'000, 9);
}

} // namespace eraflazz::bench
