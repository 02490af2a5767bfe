// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/refusal_text.h"
#include "catalog/core/catalog.h"
#include "kernel/result.h"
#include "net/http_message.h"

#include <cstdint>

namespace eraflazz::access {

enum class AuthError {
    MalformedHeaders, ///< One of our X- headers stands twice, or the nonce is too long.
    Unauthorized,     ///< A header is missing, or nobody has that key.
    InvalidSignature,
    SignatureExpired,
    IpNotAllowed,
    AgentInactive,
};
[[nodiscard]] ErrorText textOf(AuthError error);

/// Whose request it is. Pure; any thread. An unknown key costs the same HMAC as a known one, the comparison takes
/// constant time, and nothing is remembered: a signature may be used again inside its window, because reads change
/// nothing and orders are idempotent by ref_id.
[[nodiscard]] Result<const catalog::Agent*, AuthError>
authenticate(const catalog::Catalog& catalog, const net::HttpRequest& request, std::int64_t nowUnixS);

/// True when `entry` (an address, or a network such as "203.0.113.0/24") covers the address.
[[nodiscard]] bool coversAddress(std::string_view entry, std::string_view address);

} // namespace eraflazz::access
