// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "ops/core/action.h"
#include "storage/unit_of_work.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace eraflazz::ops {

/// Derived from the daemon's key file: whoever has only the database cannot write a row that fits.
struct ActionKey final {
    std::array<std::uint8_t, 32> bytes{};
};
[[nodiscard]] ActionKey actionKey(const SecretBox& box);

/// The mac of a row: HMAC-SHA256 over canonicalAction(). The first row's previous mac is empty. Any thread.
[[nodiscard]] Sha256 actionMac(const ActionKey& key, std::string_view previousMac, const ActionRecord& row);

/// Writes what people do into the one chain of the shop. One thread.
class ActionChain final {
public:
    explicit ActionChain(const ActionKey& key) : m_key(key) {}

    /// Adds the row inside the caller's commit and keeps others from adding theirs until it ends, so it comes last. The
    /// row's seq is given here, and the address is added. The session needs operatorStatements().
    void append(storage::UnitOfWork& unit, ActionRecord row) const;

private:
    ActionKey m_key;
};

/// The named statements of operators.sql.
[[nodiscard]] std::string_view operatorStatements();

} // namespace eraflazz::ops
