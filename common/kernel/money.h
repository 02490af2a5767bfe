// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace eraflazz {

/// Arithmetic left the range of whole rupiah that 64 bits hold. Always a programming or data error, never a refusal.
class MoneyOverflow final : public std::overflow_error {
public:
    using std::overflow_error::overflow_error;
};

/// Whole Indonesian rupiah, signed. The trade has no smaller unit; nothing converts to or from it implicitly, and
/// every operation is checked (throws MoneyOverflow).
class Money final {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money rupiah(std::int64_t value) { return Money(value); }

    [[nodiscard]] constexpr std::int64_t value() const { return m_rupiah; }
    [[nodiscard]] constexpr bool isZero() const { return m_rupiah == 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_rupiah > 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_rupiah < 0; }

    constexpr auto operator<=>(const Money&) const = default;

    [[nodiscard]] constexpr Money operator+(Money other) const
    {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(m_rupiah, other.m_rupiah, &sum))
            throw MoneyOverflow("money: sum out of range");
        return Money(sum);
    }
    [[nodiscard]] constexpr Money operator-(Money other) const
    {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(m_rupiah, other.m_rupiah, &difference))
            throw MoneyOverflow("money: difference out of range");
        return Money(difference);
    }
    [[nodiscard]] constexpr Money operator*(std::int64_t factor) const
    {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(m_rupiah, factor, &product))
            throw MoneyOverflow("money: product out of range");
        return Money(product);
    }
    [[nodiscard]] constexpr Money operator-() const { return Money() - *this; }
    constexpr Money& operator+=(Money other) { return *this = *this + other; }
    constexpr Money& operator-=(Money other) { return *this = *this - other; }

private:
    explicit constexpr Money(std::int64_t value) : m_rupiah(value) {}
    std::int64_t m_rupiah = 0;
};

/// "1.234.567" as Indonesians write it; a minus sign stays in front. No currency word.
[[nodiscard]] std::string formatRupiah(Money amount);

} // namespace eraflazz
