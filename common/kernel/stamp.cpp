// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/stamp.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz {

namespace {

constexpr std::int64_t kEpochMs = 1704067200000; // 2024-01-01T00:00:00Z
constexpr int kCounterBits = 12;
constexpr int kSlotBits = 10;
constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeLength = 13;

std::uint64_t readBig(const Uuid& id, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | id.bytes[at + i];
    return value;
}

int crockfordValue(char c)
{
    c = toUpperAscii(c);
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto at = kCrockford.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string Uuid::toString() const
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += kHex[bytes[i] >> 4];
        text += kHex[bytes[i] & 15];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        auto& byte = id.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++nibble;
    }
    return id;
}

std::int64_t Stamp::unixMs() const
{
    return (value >> (kCounterBits + kSlotBits)) + kEpochMs;
}

Uuid Stamp::toUuid() const
{
    const auto ms = static_cast<std::uint64_t>(unixMs());
    const auto counter = static_cast<std::uint64_t>(value >> kSlotBits) & 0xfff;
    const auto slot = static_cast<std::uint64_t>(value) & 0x3ff;
    Uuid id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | counter >> 8);
    id.bytes[7] = static_cast<std::uint8_t>(counter);
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | slot >> 4); // variant 10, then the slot's first six bits
    id.bytes[9] = static_cast<std::uint8_t>(slot << 4);
    return id;
}

std::optional<Stamp> Stamp::fromUuid(const Uuid& id)
{
    const auto ms = static_cast<std::int64_t>(readBig(id, 0, 6)) - kEpochMs;
    if (ms < 0 || ms >= std::int64_t{1} << 41)
        return std::nullopt;
    const auto counter = static_cast<std::int64_t>(readBig(id, 6, 2) & 0xfff);
    const auto slot = static_cast<std::int64_t>((readBig(id, 8, 2) >> 4) & 0x3ff);
    const Stamp stamp{((ms << kCounterBits | counter) << kSlotBits) | slot};
    if (stamp.toUuid() != id)
        return std::nullopt;
    return stamp;
}

std::string Stamp::toCode() const
{
    std::string code(kCodeLength, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (auto at = code.rbegin(); at != code.rend(); ++at, rest >>= 5)
        *at = kCrockford[rest & 31];
    return code;
}

std::optional<Stamp> Stamp::fromCode(std::string_view code)
{
    if (code.size() != kCodeLength)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : code) {
        const int digit = crockfordValue(c);
        if (digit < 0 || value >> 58 != 0)
            return std::nullopt;
        value = value << 5 | static_cast<std::uint64_t>(digit);
    }
    return Stamp{static_cast<std::int64_t>(value)};
}

StampIssuer::StampIssuer(int slot) : m_slot(slot)
{
    ERA_ASSERT(slot >= 0 && slot < 1 << kSlotBits, "instance slot out of range");
}

Stamp StampIssuer::next(std::int64_t nowUnixMs)
{
    const std::int64_t clock = (nowUnixMs - kEpochMs) << kCounterBits;
    std::int64_t last = m_last.load(std::memory_order_relaxed);
    std::int64_t issued = 0;
    do {
        issued =
            std::max(clock, last + 1); // A full counter spills into the next millisecond, a clock set back is ignored.
    } while (!m_last.compare_exchange_weak(last, issued, std::memory_order_relaxed));
    return Stamp{issued << kSlotBits | m_slot};
}

} // namespace eraflazz
