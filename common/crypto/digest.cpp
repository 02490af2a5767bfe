// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <sodium.h>

#include <algorithm>

namespace eraflazz {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string digestHex(const EVP_MD* method, std::string_view bytes)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> out{};
    unsigned int length = 0;
    const int ok = EVP_Digest(bytes.data(), bytes.size(), out.data(), &length, method, nullptr);
    ERA_ASSERT(ok == 1, "digest failed");
    return toHex({out.data(), length});
}

/// Returns how many bytes of `out` it filled.
unsigned int hmacInto(std::array<std::uint8_t, EVP_MAX_MD_SIZE>& out,
                      const EVP_MD* method,
                      std::string_view key,
                      std::string_view message)
{
    unsigned int length = 0;
    // OpenSSL refuses a null key pointer, which an empty view may have.
    const char* keyBytes = key.empty() ? "" : key.data();
    const auto* done =
        HMAC(method, keyBytes, static_cast<int>(key.size()), bytesOf(message), message.size(), out.data(), &length);
    ERA_ASSERT(done != nullptr, "HMAC failed");
    return length;
}

std::string hmacHex(const EVP_MD* method, std::string_view key, std::string_view message)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> out{};
    return toHex({out.data(), hmacInto(out, method, key, message)});
}

} // namespace

Sha256 sha256(std::string_view bytes)
{
    Sha256 out{};
    SHA256(bytesOf(bytes), bytes.size(), out.data());
    return out;
}

std::string md5Hex(std::string_view bytes)
{
    return digestHex(EVP_md5(), bytes);
}
std::string hmacSha1Hex(std::string_view key, std::string_view message)
{
    return hmacHex(EVP_sha1(), key, message);
}
std::string hmacSha256Hex(std::string_view key, std::string_view message)
{
    return hmacHex(EVP_sha256(), key, message);
}

Sha256 hmacSha256(std::string_view key, std::string_view message)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> out{};
    hmacInto(out, EVP_sha256(), key, message);
    Sha256 mac{};
    std::copy_n(out.begin(), mac.size(), mac.begin());
    return mac;
}

bool equalsConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace eraflazz
