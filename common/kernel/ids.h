// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace eraflazz {

/// An integer that names one kind of thing; ids of two kinds never mix.
template <typename Tag> struct StrongId final {
    std::int64_t value = 0;
    constexpr auto operator<=>(const StrongId&) const = default;
    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
};

using AgentId = StrongId<struct AgentTag>;
using SupplierId = StrongId<struct SupplierTag>;
using ProductId = StrongId<struct ProductTag>;
using MappingId = StrongId<struct MappingTag>;
using AccountId = StrongId<struct AccountTag>;

} // namespace eraflazz

template <typename Tag> struct std::hash<eraflazz::StrongId<Tag>> {
    std::size_t operator()(eraflazz::StrongId<Tag> id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
