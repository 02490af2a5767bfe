// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/private_address.h"

#include <algorithm>
#include <arpa/inet.h>
#include <span>
#include <sys/socket.h>

namespace eraflazz::net {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<std::uint8_t, 12> kNat64Prefix{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

struct V4Block final {
    std::array<std::uint8_t, 4> base;
    int bits;
};

constexpr std::array<V4Block, 16> kReservedV4{{
    {{0, 0, 0, 0}, 8},       // "this network"
    {{10, 0, 0, 0}, 8},      // private
    {{100, 64, 0, 0}, 10},   // carrier-grade NAT
    {{127, 0, 0, 0}, 8},     // loopback
    {{169, 254, 0, 0}, 16},  // link-local, cloud metadata
    {{172, 16, 0, 0}, 12},   // private
    {{192, 0, 0, 0}, 24},    // protocol assignments
    {{192, 0, 2, 0}, 24},    // documentation
    {{192, 31, 196, 0}, 24}, // AS112
    {{192, 88, 99, 0}, 24},  // 6to4 relays
    {{192, 168, 0, 0}, 16},  // private
    {{198, 18, 0, 0}, 15},   // benchmarks
    {{198, 51, 100, 0}, 24}, // documentation
    {{203, 0, 113, 0}, 24},  // documentation
    {{224, 0, 0, 0}, 4},     // multicast
    {{240, 0, 0, 0}, 4},     // reserved, broadcast
}};

std::uint32_t asNumber(std::span<const std::uint8_t, 4> bytes)
{
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) |
           std::uint32_t{bytes[3]};
}

bool isReservedV4(std::span<const std::uint8_t, 4> bytes)
{
    const std::uint32_t address = asNumber(bytes);
    return std::any_of(kReservedV4.begin(), kReservedV4.end(), [&](const V4Block& block) {
        return ((address ^ asNumber(block.base)) >> (32 - block.bits)) == 0;
    });
}

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    if (text.empty() || text.size() >= terminated.size() || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::copy(text.begin(), text.end(), terminated.begin());
    IpAddress address;
    if (inet_pton(AF_INET6, terminated.data(), address.bytes.data()) == 1)
        return address;
    std::copy(kMappedPrefix.begin(), kMappedPrefix.end(), address.bytes.begin());
    if (inet_pton(AF_INET, terminated.data(), address.bytes.data() + 12) == 1)
        return address;
    return std::nullopt;
}

bool IpAddress::isV4() const
{
    return std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), bytes.begin());
}

std::string IpAddress::toString() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isV4())
        inet_ntop(AF_INET, bytes.data() + 12, text.data(), static_cast<socklen_t>(text.size()));
    else
        inet_ntop(AF_INET6, bytes.data(), text.data(), static_cast<socklen_t>(text.size()));
    return text.data();
}

bool isPrivateAddress(const IpAddress& address)
{
    const std::span<const std::uint8_t, 16> bytes(address.bytes);
    if (address.isV4() || std::equal(kNat64Prefix.begin(), kNat64Prefix.end(), bytes.begin()))
        return isReservedV4(bytes.last<4>());
    if ((bytes[0] & 0xe0) !=
        0x20) // Only 2000::/3 is global unicast; ::1, fc00::/7, fe80::/10 and ff00::/8 are not in it.
        return true;
    if (bytes[0] == 0x20 && bytes[1] == 0x02) // 6to4 hides an IPv4 address.
        return true;
    if (bytes[0] == 0x20 && bytes[1] == 0x01) {
        const bool protocolBlock = bytes[2] < 0x02; // 2001::/23: Teredo, ORCHID and their like.
        const bool documentation = bytes[2] == 0x0d && bytes[3] == 0xb8;
        return protocolBlock || documentation;
    }
    return bytes[0] == 0x3f && bytes[1] == 0xff && (bytes[2] & 0xf0) == 0; // 3fff::/20, documentation.
}

} // namespace eraflazz::net
