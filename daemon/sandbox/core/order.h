// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "sandbox/core/behaviour.h"

#include <cstdint>
#include <string_view>

namespace eraflazz::sandbox {

/// What is known of one (supplier, ref). A benchmark makes millions of them, so it is kept small; the texts live in
/// the table's arena.
struct Order final {
    const char* text = nullptr; ///< The ref, the customer number directly behind it.
    std::int64_t firstMs = 0;   ///< Host time of the latest purchase.
    std::int64_t lastMs = 0;    ///< Host time of the latest request.
    Money price;
    std::uint32_t requests = 0;
    std::uint32_t callbackUrl = 0; ///< Name in the book's pool; 0: none.
    std::int32_t laterDelayMs = 0;
    std::uint16_t sku = 0; ///< Name in the book's pool.
    std::uint16_t created = 0;
    std::uint16_t delivered = 0;
    std::uint8_t refLength = 0;
    std::uint8_t customerLength = 0;
    std::uint8_t supplier = 0;
    Behaviour behaviour = Behaviour::Success;
    OrderStatus status = OrderStatus::None;
    Rc rc = 0;
    Rc laterRc = 0;
    bool lost = false;       ///< The latest request never reached the supplier's books; the next one will.
    bool laterIsDue = false; ///< A second state is still to come.
    bool holdsMoney = false; ///< Debited from the deposit, neither spent nor given back.

    [[nodiscard]] std::string_view ref() const { return {text, refLength}; }
    [[nodiscard]] std::string_view customerNo() const { return {text + refLength, customerLength}; }
};
static_assert(sizeof(Order) <= 96);

} // namespace eraflazz::sandbox
