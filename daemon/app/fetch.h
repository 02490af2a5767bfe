// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"

namespace eraflazz::app {

/// One blocking request of a sub-command. Throws std::runtime_error when there is no answer.
[[nodiscard]] net::ClientResult fetch(net::ClientRequest request);

} // namespace eraflazz::app
