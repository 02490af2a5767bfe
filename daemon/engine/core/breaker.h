// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::engine {

/// Opens after five transport failures in a row, or when half of the last twenty exchanges failed; closed again by the
/// first good exchange after a pause of 30 s, doubled at each reopening up to 15 minutes. An explicit refusal is an
/// answer, not a failure: it moves the success rate only. Times are monotonic milliseconds.
class Breaker final {
public:
    void record(bool good, std::int64_t nowMs);
    /// True while orders must not be sent there.
    [[nodiscard]] bool isOpen(std::int64_t nowMs) const;

    /// A person says so: open until a person closes it, whatever exchanges say.
    void hold() { m_isHeld = true; }
    /// A person says so: closed, and what was seen before is forgotten.
    void close();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    void open(std::int64_t nowMs);
    static constexpr std::size_t kWindow = 20;
    static constexpr int kInARow = 5;
    std::vector<bool> m_recent; // newest last
    int m_failuresInARow = 0;
    int m_openings = 0;
    std::int64_t m_openUntilMs = 0;
    bool m_isHeld = false;
};

/// Share of delivered among the last outcomes of orders to one supplier.
class SuccessWindow final {
public:
    void record(bool delivered);
    [[nodiscard]] std::optional<int> known() const; ///< Permille; nothing until ten outcomes are there.
    /// For who must choose now: 1000 until there is something to judge by.
    [[nodiscard]] int permille() const { return known().value_or(1000); }
    [[nodiscard]] std::size_t size() const { return m_outcomes.size(); }

private:
    static constexpr std::size_t kLength = 125;
    std::vector<bool> m_outcomes;
    std::size_t m_at = 0;
    std::size_t m_delivered = 0;
};

} // namespace eraflazz::engine
