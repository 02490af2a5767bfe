// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/requests.h"

#include <string>

namespace eraflazz::app {

/// What somebody at the command line reads: in Indonesian and English what is wrong and what to do, and the key of it.
[[nodiscard]] std::string refusalWords(wallet::RequestRefusal refusal);

} // namespace eraflazz::app
