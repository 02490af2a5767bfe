// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/order_table.h"

#include <algorithm>
#include <bit>

namespace eraflazz::sandbox {

namespace {

constexpr std::size_t kChunkBytes = 1 << 18;

} // namespace

std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = 0xcbf29ce484222325U ^ (seed * 0x9e3779b97f4a7c15U);
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    // FNV alone leaves neighbouring numbers close together; this finaliser spreads them.
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdU;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53U;
    return hash ^ (hash >> 33);
}

OrderTable::OrderTable(std::size_t expected) : m_slots(std::bit_ceil(std::max<std::size_t>(expected, 8) * 2)) {}

std::optional<std::uint32_t> OrderTable::find(std::uint8_t supplier, std::string_view ref) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashOf(ref, supplier) & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const auto& order = m_orders[m_slots[slot] - 1];
        if (order.supplier == supplier && order.ref() == ref)
            return m_slots[slot] - 1;
    }
    return std::nullopt;
}

std::uint32_t OrderTable::add(std::uint8_t supplier, std::string_view ref, std::string_view customerNo)
{
    Order order;
    order.supplier = supplier;
    order.text = store(ref, customerNo);
    order.refLength = static_cast<std::uint8_t>(ref.size());
    order.customerLength = static_cast<std::uint8_t>(customerNo.size());
    m_orders.push_back(order);
    if (m_orders.size() * 2 > m_slots.size())
        grow();
    else
        place(size() - 1);
    return size() - 1;
}

void OrderTable::setCustomerNo(std::uint32_t index, std::string_view customerNo)
{
    auto& order = m_orders[index];
    if (order.customerNo() == customerNo)
        return;
    order.text = store(order.ref(), customerNo);
    order.customerLength = static_cast<std::uint8_t>(customerNo.size());
}

void OrderTable::place(std::uint32_t index)
{
    const auto& order = m_orders[index];
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(order.ref(), order.supplier) & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = index + 1;
}

void OrderTable::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t index = 0; index < size(); ++index)
        place(index);
}

const char* OrderTable::store(std::string_view ref, std::string_view customerNo)
{
    const std::size_t bytes = ref.size() + customerNo.size();
    if (m_chunks.empty() || m_chunkUsed + bytes > kChunkBytes) {
        m_chunks.push_back(std::make_unique<char[]>(kChunkBytes));
        m_chunkUsed = 0;
    }
    char* const start = m_chunks.back().get() + m_chunkUsed;
    std::copy(customerNo.begin(), customerNo.end(), std::copy(ref.begin(), ref.end(), start));
    m_chunkUsed += bytes;
    return start;
}

} // namespace eraflazz::sandbox
