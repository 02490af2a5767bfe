// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "storage/pg_connection.h"

namespace eraflazz::engine {

/// Runs `action`, turning the connection's errors into the port's.
template <typename Action> auto translated(Action action)
{
    try {
        return action();
    } catch (const storage::StorageError& error) {
        const auto kind = error.isLost()        ? StoreError::Kind::Lost
                          : error.isRetryable() ? StoreError::Kind::Retry
                                                : StoreError::Kind::Refused;
        throw StoreError(kind, error.what());
    }
}

} // namespace eraflazz::engine
