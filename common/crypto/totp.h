// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz {

// Codes of authenticator apps: RFC 6238 over RFC 4226 with HMAC-SHA1, steps of 30 seconds and six digits, which is what
// every app takes for granted. Pure; any thread. SHA-1 is sound here: nothing rests on collisions.

inline constexpr std::size_t kTotpSecretBytes = 20;
inline constexpr int kTotpDigits = 6;
inline constexpr std::int64_t kTotpStepMs = 30'000;

/// The step a moment lies in: 30 s since 1970.
[[nodiscard]] constexpr std::int64_t totpStep(std::int64_t unixMs)
{
    return unixMs / kTotpStepMs;
}
/// `digits`: 6 to 8.
[[nodiscard]] std::string totpCode(std::string_view secret, std::int64_t step, int digits = kTotpDigits);

/// What a code that somebody typed is worth.
struct TotpMatch final {
    std::optional<std::int64_t> step; ///< It belongs to this step, which nothing was accepted for yet.
    bool isUsed = false;              ///< It is right, but this step or a later one was accepted already.
};
/// Clocks may differ by one step. The time it takes does not tell which digits were right.
[[nodiscard]] TotpMatch
matchTotp(std::string_view secret, std::string_view code, std::int64_t unixMs, std::int64_t lastStep);

/// RFC 4648 without padding, capital letters: how people and apps write secrets.
[[nodiscard]] std::string toBase32(std::string_view bytes);

/// What the picture that an app reads says. `account` is of letters, digits, dot, underscore and dash only.
[[nodiscard]] std::string otpauthUri(std::string_view account, std::string_view secret);

} // namespace eraflazz
