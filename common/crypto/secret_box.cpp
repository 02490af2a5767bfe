// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_box.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <sodium.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace eraflazz {

namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

struct PasswordLimits final {
    unsigned long long passes;
    std::size_t bytes;
};

PasswordLimits limitsOf(PasswordCost cost)
{
    switch (cost) {
    case PasswordCost::Agent:
        return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
    case PasswordCost::Operator:
        return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
    }
    ERA_ASSERT(false, "unknown cost of a password");
    return {};
}

void ready()
{
    static const bool ok = sodium_init() >= 0;
    ERA_ASSERT(ok, "libsodium did not start");
}

} // namespace

std::string randomHex(std::size_t bytes)
{
    ready();
    std::vector<std::uint8_t> out(bytes);
    randombytes_buf(out.data(), out.size());
    return toHex(out);
}

std::string hashPassword(std::string_view password, PasswordCost cost)
{
    ready();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const auto limits = limitsOf(cost);
    const int failed = crypto_pwhash_str(out.data(), password.data(), password.size(), limits.passes, limits.bytes);
    if (failed != 0)
        throw std::runtime_error("argon2id: out of memory");
    return out.data();
}

bool verifyPassword(std::string_view hash, std::string_view password)
{
    ready();
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

bool needsRehash(std::string_view hash, PasswordCost cost)
{
    ready();
    const std::string terminated(hash);
    const auto limits = limitsOf(cost);
    return crypto_pwhash_str_needs_rehash(terminated.c_str(), limits.passes, limits.bytes) != 0;
}

SecretBox SecretBox::fromKeyFile(const std::string& path)
{
    namespace fs = std::filesystem;
    if (!fs::exists(path)) {
        std::ofstream file(path, std::ios::trunc);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        file << randomHex(32) << '\n';
        file.close();
        fs::permissions(path, fs::perms::owner_read);
        if (!file)
            throw std::runtime_error("cannot write the key file " + path);
    }
    std::ifstream file(path);
    std::string hex;
    file >> hex;
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != 32)
        throw std::runtime_error("the key file " + path + " must hold 64 hex digits");
    std::array<std::uint8_t, 32> key{};
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return SecretBox(key);
}

SecretBox::~SecretBox()
{
    sodium_memzero(m_key.data(), m_key.size());
}

std::array<std::uint8_t, 32> SecretBox::derive(std::string_view context) const
{
    ready();
    std::array<std::uint8_t, 32> out{};
    const int failed =
        crypto_generichash(out.data(), out.size(), bytesOf(context), context.size(), m_key.data(), m_key.size());
    ERA_ASSERT(failed == 0, "no key could be derived");
    return out;
}

std::string SecretBox::seal(std::string_view plain, std::string_view context) const
{
    ready();
    std::string out(kNonce + plain.size() + kTag, '\0');
    randombytes_buf(out.data(), kNonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(out) + kNonce,
                                               nullptr,
                                               bytesOf(plain),
                                               plain.size(),
                                               bytesOf(context),
                                               context.size(),
                                               nullptr,
                                               bytesOf(out),
                                               m_key.data());
    return out;
}

std::optional<std::string> SecretBox::open(std::string_view sealed, std::string_view context) const
{
    ready();
    if (sealed.size() < kNonce + kTag)
        return std::nullopt;
    std::string plain(sealed.size() - kNonce - kTag, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain),
                                                                  nullptr,
                                                                  nullptr,
                                                                  bytesOf(sealed) + kNonce,
                                                                  sealed.size() - kNonce,
                                                                  bytesOf(context),
                                                                  context.size(),
                                                                  bytesOf(sealed),
                                                                  m_key.data());
    if (failed != 0)
        return std::nullopt;
    return plain;
}

} // namespace eraflazz
