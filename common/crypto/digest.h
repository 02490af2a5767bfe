// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz {

// Digests and message authentication codes over raw bytes. Any thread. MD5 and SHA-1 are here because suppliers ask for
// them (Digiflazz signs requests with MD5 and webhooks with HMAC-SHA1); nothing of ours rests on them.

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string md5Hex(std::string_view bytes);
[[nodiscard]] std::string hmacSha1Hex(std::string_view key, std::string_view message);
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view message);
[[nodiscard]] Sha256 hmacSha256(std::string_view key, std::string_view message);

/// Takes the same time wherever the first difference lies. Different lengths are different.
[[nodiscard]] bool equalsConstantTime(std::string_view a, std::string_view b);

} // namespace eraflazz
