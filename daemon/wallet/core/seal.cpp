// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/seal.h"

#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

/// 2000-01-01 UTC, where SealTime begins.
constexpr std::int64_t kUnixMsOfZero = 946'684'800'000;

void appendBigEndian(std::string& bytes, std::int64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> shift);
}

void appendHash(std::string& bytes, const SealHash& hash)
{
    for (const std::uint8_t byte : hash)
        bytes += static_cast<char>(byte);
}

std::optional<std::string>
brokenLink(const Seal& before, const Seal& seal, const std::function<SealHash(std::string_view bytes)>& sha256)
{
    const std::string name = "seal " + std::to_string(seal.no);
    if (seal.no != before.no + 1)
        return name + " follows seal " + std::to_string(before.no);
    if (before.no > 0 && seal.from != before.to)
        return name + " begins at " + toText(seal.from) + ", the one before ended at " + toText(before.to);
    if (sha256(headInput(before.head, seal)) != seal.head)
        return name + " of " + toText(seal.to) + " has a head that does not follow from its row and the head before";
    return std::nullopt;
}

} // namespace

std::string headInput(const SealHash& previousHead, const Seal& seal)
{
    std::string bytes;
    appendHash(bytes, previousHead);
    appendBigEndian(bytes, seal.no);
    appendBigEndian(bytes, seal.from);
    appendBigEndian(bytes, seal.to);
    appendBigEndian(bytes, seal.transfers);
    appendHash(bytes, seal.digest);
    return bytes;
}

SealTime findSpanEnd(SealTime from,
                     SealTime upper,
                     std::int64_t rowsMax,
                     const std::function<std::int64_t(SealTime to)>& countUntil)
{
    if (countUntil(upper) <= rowsMax)
        return upper;
    SealTime few = from; // rowsMax or less until here
    SealTime many = upper;
    std::int64_t rows = 0;
    while (many - few > 1 && rows < std::max<std::int64_t>(1, rowsMax / 2)) {
        const SealTime middle = few + (many - few) / 2;
        const std::int64_t counted = countUntil(middle);
        if (counted <= rowsMax) {
            few = middle;
            rows = counted;
        } else {
            many = middle;
        }
    }
    return rows > 0 ? few : many;
}

std::optional<std::string> findBrokenLink(const std::vector<Seal>& seals,
                                          const std::function<SealHash(std::string_view bytes)>& sha256)
{
    for (std::size_t i = 0; i < seals.size(); ++i) {
        if (i == 0 && seals[i].no > 1)
            continue; // what it follows was not read
        if (const auto broken = brokenLink(i == 0 ? Seal{} : seals[i - 1], seals[i], sha256))
            return broken;
    }
    return std::nullopt;
}

std::string toHex(const SealHash& hash)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : hash) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::string toText(SealTime time)
{
    return toIsoUtc(kUnixMsOfZero + time / 1000);
}

} // namespace eraflazz::wallet
