// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/store_error.h"
#include "storage/pg_connection.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace eraflazz::storage {

/// Whether the same commit may simply run again: deadlocks, a lock or a resource that was not to be had, and unique
/// keys
/// (`racing`) that two sessions filed at the same moment, which the second one then finds.
[[nodiscard]] inline bool isWorthRepeating(const StorageError& error, std::initializer_list<std::string_view> racing)
{
    const auto& state = error.sqlState();
    return error.isRetryable() || state == "55P03" || state == "57014" || state.starts_with("53") ||
           std::find(racing.begin(), racing.end(), error.constraint()) != racing.end();
}

/// Runs `action`, turning the connection's errors into the stores' one.
template <typename Action> auto translated(Action action, std::initializer_list<std::string_view> racing = {})
{
    try {
        return action();
    } catch (const StorageError& error) {
        const auto kind = error.isLost()                    ? StoreError::Kind::Lost
                          : isWorthRepeating(error, racing) ? StoreError::Kind::Retry
                                                            : StoreError::Kind::Refused;
        throw StoreError(kind, error.what(), error.constraint());
    }
}

} // namespace eraflazz::storage
