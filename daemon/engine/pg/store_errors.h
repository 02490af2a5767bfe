// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "storage/pg_connection.h"

namespace eraflazz::engine {

/// Whether the same batch may simply run again: deadlocks, a lock or a resource that was not to be had, and two lanes
/// that filed the same delivery at the same moment, which the second one then finds.
inline bool isWorthRepeating(const storage::StorageError& error)
{
    const auto& state = error.sqlState();
    return error.isRetryable() || state == "55P03" || state == "57014" || state.starts_with("53") ||
           error.constraint() == "inbox_keys_pkey";
}

/// Runs `action`, turning the connection's errors into the port's.
template <typename Action> auto translated(Action action)
{
    try {
        return action();
    } catch (const storage::StorageError& error) {
        const auto kind = error.isLost()            ? StoreError::Kind::Lost
                          : isWorthRepeating(error) ? StoreError::Kind::Retry
                                                    : StoreError::Kind::Refused;
        throw StoreError(kind, error.what());
    }
}

} // namespace eraflazz::engine
