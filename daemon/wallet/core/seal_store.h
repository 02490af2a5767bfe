// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/seal.h"

#include <optional>
#include <vector>

namespace eraflazz::wallet {

/// Where seals are made and kept. Every call is one commit and throws StoreError. Used from one thread at a time.
class SealStore {
public:
    virtual ~SealStore() = default;

    /// Seals the transfers since the last seal that nobody can add to any more, at most about 200,000 of them. Nothing
    /// when there are none, or when another daemon is at it. `hasMore`: call again, this one was cut short.
    struct Sealed final {
        Seal seal;
        bool hasMore = false;
    };
    [[nodiscard]] virtual std::optional<Sealed> sealNext() = 0;

    [[nodiscard]] virtual std::optional<Seal> lastSeal() = 0;
    /// The last seals at most, in order of their numbers.
    [[nodiscard]] virtual std::vector<Seal> lastSeals(int most) = 0;

    /// After a lost connection.
    virtual void reconnect() = 0;
};

} // namespace eraflazz::wallet
