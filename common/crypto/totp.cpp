// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/totp.h"

#include "crypto/digest.h"
#include "kernel/assert.h"
#include "kernel/text.h"

namespace eraflazz {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kIssuer = "Eraflazz";

std::string bigEnd(std::int64_t step)
{
    std::string bytes(8, '\0');
    auto rest = static_cast<std::uint64_t>(step);
    for (std::size_t i = bytes.size(); i-- > 0; rest >>= 8)
        bytes[i] = static_cast<char>(rest & 0xff);
    return bytes;
}

} // namespace

std::string totpCode(std::string_view secret, std::int64_t step, int digits)
{
    ERA_ASSERT(step >= 0 && digits >= 6 && digits <= 8, "no such code");
    const auto mac = *fromHex(hmacSha1Hex(secret, bigEnd(step)));
    const std::size_t at = mac.back() & 0x0fU;
    std::uint32_t number = mac[at] & 0x7fU;
    for (std::size_t i = 1; i < 4; ++i)
        number = (number << 8) | mac[at + i];
    std::string code(static_cast<std::size_t>(digits), '0');
    for (std::size_t i = code.size(); i-- > 0; number /= 10)
        code[i] = static_cast<char>('0' + number % 10);
    return code;
}

TotpMatch matchTotp(std::string_view secret, std::string_view code, std::int64_t unixMs, std::int64_t lastStep)
{
    TotpMatch match;
    const std::int64_t now = totpStep(unixMs);
    for (std::int64_t step = now - 1; step <= now + 1; ++step) {
        if (step < 0 || !equalsConstantTime(totpCode(secret, step), code))
            continue;
        if (step > lastStep)
            match.step = step;
        else
            match.isUsed = true;
    }
    return match;
}

std::string toBase32(std::string_view bytes)
{
    std::string text;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += kAlphabet[(buffer >> (bits - 5)) & 0x1fU];
        buffer &= 0x1fU;
    }
    if (bits > 0)
        text += kAlphabet[(buffer << (5 - bits)) & 0x1fU];
    return text;
}

std::string otpauthUri(std::string_view account, std::string_view secret)
{
    std::string uri = "otpauth://totp/";
    uri.append(kIssuer).append(":").append(account).append("?secret=").append(toBase32(secret));
    return uri.append("&issuer=").append(kIssuer).append("&algorithm=SHA1&digits=6&period=30");
}

} // namespace eraflazz
