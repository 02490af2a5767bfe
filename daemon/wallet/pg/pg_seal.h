// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/seal_store.h"

#include <string>

namespace eraflazz::wallet {

/// The seals in PostgreSQL, over a connection of its own so that no sale waits for it.
class PgSeal final : public SealStore {
public:
    struct Settings final {
        std::int64_t transfersMax = 200'000; ///< Of one seal, where the clock allows it.
        std::int64_t settledAfterSeconds = 60;
    };

    /// Connects; throws StoreError.
    explicit PgSeal(const std::string& conninfo) : PgSeal(conninfo, Settings{}) {}
    PgSeal(const std::string& conninfo, Settings settings);

    [[nodiscard]] std::optional<Sealed> sealNext() override;
    [[nodiscard]] std::optional<Seal> lastSeal() override;
    [[nodiscard]] std::vector<Seal> lastSeals(int most) override;
    void reconnect() override;

private:
    [[nodiscard]] std::optional<Sealed> sealNextIn(storage::UnitOfWork& work);

    Settings m_settings;
    storage::CommitSession m_session;
};

/// Whether the last seals hang together, a cheap look at the start of a daemon: throws std::runtime_error that says
/// what is wrong and what to do.
void requireSealChain(SealStore& seals);

} // namespace eraflazz::wallet
