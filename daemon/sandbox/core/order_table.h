// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/core/order.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace eraflazz::sandbox {

/// Stable, well-mixed hash of a text: references, serial numbers, the choice of what to refuse.
[[nodiscard]] std::uint64_t hashOf(std::string_view text, std::uint64_t seed = 0);

/// All orders ever seen, found by (supplier, ref) through open addressing over 4-byte slots. Indexes are given out
/// from 0 in order of arrival and never change.
class OrderTable final {
public:
    explicit OrderTable(std::size_t expected = 64);

    [[nodiscard]] std::optional<std::uint32_t> find(std::uint8_t supplier, std::string_view ref) const;
    /// The pair must be new; neither text may exceed 255 bytes.
    std::uint32_t add(std::uint8_t supplier, std::string_view ref, std::string_view customerNo);
    void setCustomerNo(std::uint32_t index, std::string_view customerNo);

    [[nodiscard]] Order& at(std::uint32_t index) { return m_orders[index]; }
    [[nodiscard]] const Order& at(std::uint32_t index) const { return m_orders[index]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_orders.size()); }

private:
    void place(std::uint32_t index);
    void grow();
    const char* store(std::string_view ref, std::string_view customerNo);

    std::deque<Order> m_orders;
    std::vector<std::uint32_t> m_slots; // Index + 1; 0 is free. The size is a power of two, at most half full.
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_chunkUsed = 0;
};

} // namespace eraflazz::sandbox
