// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz {

/// Random bytes from the system, as lower-case hex of twice that length.
[[nodiscard]] std::string randomHex(std::size_t bytes);

/// What a guess at a password costs. Agents: 2 passes over 64 MiB. Operators: 3 passes over 256 MiB.
enum class PasswordCost { Agent, Operator };

/// argon2id; the hash tells its own cost. Call from a pool thread only.
[[nodiscard]] std::string hashPassword(std::string_view password, PasswordCost cost = PasswordCost::Agent);
[[nodiscard]] bool verifyPassword(std::string_view hash, std::string_view password);
/// Whether the hash was made with another cost: made anew when its owner logs in, the only moment the password is
/// known.
[[nodiscard]] bool needsRehash(std::string_view hash, PasswordCost cost);

/// Seals credentials for storage: XChaCha20-Poly1305, a random nonce in front, the context ("table/column/row") as
/// associated data so that a sealed value cannot be moved to another row. Any thread.
class SecretBox final {
public:
    /// Reads the 32-byte key from `path` (64 hex digits), making the file (0400) when it does not exist.
    /// Throws std::runtime_error when the file is unreadable or malformed.
    [[nodiscard]] static SecretBox fromKeyFile(const std::string& path);
    explicit SecretBox(const std::array<std::uint8_t, 32>& key) : m_key(key) {}
    ~SecretBox();
    SecretBox(const SecretBox&) = default;
    SecretBox& operator=(const SecretBox&) = default;

    [[nodiscard]] std::string seal(std::string_view plain, std::string_view context) const;
    /// Nothing when the bytes were altered, sealed with another key or belong to another context.
    [[nodiscard]] std::optional<std::string> open(std::string_view sealed, std::string_view context) const;

    /// A key of its own for another purpose ("operator_actions/mac"): knowing it tells nothing about this one.
    [[nodiscard]] std::array<std::uint8_t, 32> derive(std::string_view context) const;

private:
    std::array<std::uint8_t, 32> m_key;
};

} // namespace eraflazz
