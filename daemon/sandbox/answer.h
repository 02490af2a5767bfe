// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"
#include "sandbox/digiflazz_wire.h"

namespace eraflazz::sandbox {

/// Puts what is to be told on the wire, in the manner of the behaviour. `telling` is not read by manners that say
/// nothing.
[[nodiscard]] net::HttpResponse answerIn(Manner manner, Telling telling);

} // namespace eraflazz::sandbox
