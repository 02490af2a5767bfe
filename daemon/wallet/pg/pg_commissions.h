// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/commissions.h"

#include <string>
#include <vector>

namespace eraflazz::wallet {

/// Pays matured commission over a connection of its own: reading a long window must not hold up the money lane.
class PgCommissions final : public Commissions {
public:
    explicit PgCommissions(const std::string& conninfo); ///< Connects; throws StoreError.

    [[nodiscard]] std::int64_t complaintWindowMinutes() override;
    [[nodiscard]] MaturedCommissions mature(const Uuid& run) override;
    void reconnect() override { m_session.reconnect(); }

private:
    storage::CommitSession m_session;
};

} // namespace eraflazz::wallet
