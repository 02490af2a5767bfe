// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::net {

/// An IPv4 or IPv6 address. IPv4 is kept in its v4-mapped form, so that both spellings of one address are equal.
struct IpAddress final {
    std::array<std::uint8_t, 16> bytes{};
    constexpr auto operator<=>(const IpAddress&) const = default;

    /// Four decimal parts or an IPv6 text; no port, no zone, none of the short forms inet_aton() takes ("127.1").
    [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text);
    [[nodiscard]] bool isV4() const;
    [[nodiscard]] std::string toString() const; ///< A v4-mapped address is written as IPv4.
};

/// True for every address that is not an ordinary public unicast one: loopback, private, link-local (and with it the
/// metadata services of clouds), carrier-grade NAT, unique local, multicast, reserved, documentation, and IPv6 forms
/// that carry such an IPv4 address. What customers name as a webhook must never reach one of them.
[[nodiscard]] bool isPrivateAddress(const IpAddress& address);

} // namespace eraflazz::net
