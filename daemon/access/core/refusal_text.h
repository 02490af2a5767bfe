// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/accept.h"

#include <string_view>

namespace eraflazz::access {

/// Errors that only the HTTP door has; what the engine refuses is `engine::Refusal`.
enum class HttpError {
    BadRequest,
    Unauthorized,
    InvalidSignature,
    SignatureExpired,
    IpNotAllowed,
    TransactionNotFound,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    PayloadTooLarge,
    NotReady,
};

enum class Language { Indonesian, English };

/// What the agent API says about one refusal. `code` is the contract; the texts are for people and say what to do next.
struct ErrorText final {
    int status = 500; ///< HTTP status.
    std::string_view code;
    std::string_view indonesian;
    std::string_view english;

    [[nodiscard]] std::string_view message(Language language) const
    {
        return language == Language::English ? english : indonesian;
    }
};

[[nodiscard]] ErrorText textOf(engine::Refusal refusal);
[[nodiscard]] ErrorText textOf(HttpError error);

} // namespace eraflazz::access
