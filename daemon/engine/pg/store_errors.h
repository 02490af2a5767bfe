// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/store_errors.h"

namespace eraflazz::engine {

/// Two lanes may file the same delivery at the same moment; run again, the second one finds it.
template <typename Action> auto translated(Action action)
{
    return storage::translated(action, {"inbox_keys_pkey"});
}

} // namespace eraflazz::engine
