// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace eraflazz::bench {

inline constexpr int kAgents = 2000;
inline constexpr int kUplines = 50;
inline constexpr int kProducts = 36;
inline constexpr std::int64_t kCost = 10000;
inline constexpr std::int64_t kUplineMarkup = 50; ///< Earned by the direct upline of every sale.
inline constexpr std::int64_t kRootMarkup = 25;   ///< Earned by the one above it.
inline constexpr std::int64_t kMargin = 300;
inline constexpr int kDeepUplines = 10;              ///< Above every deep agent; all of them earn.
inline constexpr std::int64_t kDeepUplineMarkup = 5; ///< Of each but the root, which stands above everyone.

/// Someone who orders: the agent as its own software knows it.
struct Keyholder final {
    std::string code;
    std::string apiKey;
    std::string secret;
};

/// Everyone who orders: the ordinary agents, the only owner of the hot wallet, and as many agents again under long
/// chains of uplines.
class Cast final {
public:
    Cast();
    [[nodiscard]] const Keyholder& at(std::size_t index) const { return m_agents[index]; }
    [[nodiscard]] static std::size_t hot() { return kAgents; }
    /// The one that corresponds to an ordinary agent.
    [[nodiscard]] static std::size_t deep(std::size_t ordinary) { return kAgents + 1 + ordinary; }
    [[nodiscard]] const std::vector<Keyholder>& all() const { return m_agents; }

private:
    std::vector<Keyholder> m_agents;
};

/// Who orders next: Zipf's law with exponent 1 over the ordinary agents. One thread.
class ZipfPick final {
public:
    explicit ZipfPick(std::uint64_t seed);
    [[nodiscard]] std::size_t next();

private:
    std::vector<double> m_upTo; // Cumulated weights, the last one is 1.
    std::mt19937_64 m_random;
};

[[nodiscard]] std::string productCode(std::size_t number); ///< Any number; wraps around.
/// A number nobody ordered for before in this run.
[[nodiscard]] std::string freshDestination(std::uint64_t number);

} // namespace eraflazz::bench
