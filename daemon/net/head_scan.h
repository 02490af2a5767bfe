// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_server.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace eraflazz::net {

/// What a raw request head must be before a parser may see it: CRLF only, no folded line, no NUL or control character,
/// a token for a method, origin-form target, HTTP/1.1 or 1.0, exactly one Host, no Transfer-Encoding, at most one
/// Content-Length of digits only, limits on bytes and fields. Pure; any bytes.
struct HeadScan final {
    enum class State { Incomplete, Complete, Refused };
    State state = State::Incomplete;
    HttpRefusal refusal = HttpRefusal::BadHead; ///< When Refused.
    std::size_t headBytes = 0;                  ///< When Complete: length with the empty line.
    std::size_t bodyBytes = 0;                  ///< When Complete: Content-Length, 0 without one.
};

[[nodiscard]] HeadScan scanHead(std::string_view received, const HttpServerSettings& limits);

} // namespace eraflazz::net
