// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz {

/// 128 bits as PostgreSQL's uuid: compared and stored as 16 bytes, big end first.
struct Uuid final {
    std::array<std::uint8_t, 16> bytes{};
    constexpr auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
    [[nodiscard]] std::string toString() const;                            ///< 8-4-4-4-12, lower case.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text); ///< The same form only, either case.
};

/// A point in time that nobody else has: 41 bits of milliseconds since 2024-01-01 UTC, 12 bits of counter, 10 bits of
/// instance slot. It is the seed of every id the daemon makes: UUIDv7 keys, trx codes and supplier references are
/// three spellings of one stamp, and each can be turned back into it.
struct Stamp final {
    std::int64_t value = 0; ///< Never negative: 63 bits, hence at most 19 decimal digits.
    constexpr auto operator<=>(const Stamp&) const = default;

    [[nodiscard]] std::int64_t unixMs() const;
    [[nodiscard]] Uuid toUuid() const;        ///< RFC 9562 version 7: time, counter, slot; the rest is zero.
    [[nodiscard]] std::string toCode() const; ///< 13 characters of Crockford's base 32: what people read aloud.
    [[nodiscard]] static std::optional<Stamp> fromUuid(const Uuid& id);
    [[nodiscard]] static std::optional<Stamp>
    fromCode(std::string_view code); ///< O reads as 0, I and L as 1, any case.
};

/// Issues stamps of one instance slot, each later than the one before: the larger of the host clock and the last one.
/// Any thread.
class StampIssuer final {
public:
    explicit StampIssuer(int slot); ///< 0 to 1023; unique among live daemons (table `instances`).
    [[nodiscard]] Stamp next(std::int64_t nowUnixMs);

private:
    std::int64_t m_slot;
    std::atomic<std::int64_t> m_last{0}; // ms and counter together, without the slot.
};

} // namespace eraflazz

template <> struct std::hash<eraflazz::Uuid> {
    std::size_t operator()(const eraflazz::Uuid& id) const noexcept
    {
        return std::hash<std::string_view>()({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()});
    }
};
