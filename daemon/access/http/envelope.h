// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/refusal_text.h"
#include "json/json.h"
#include "net/http_message.h"

#include <cstdint>
#include <string_view>

namespace eraflazz::access {

/// One sentence for people, in both languages.
struct Words final {
    std::string_view indonesian;
    std::string_view english;
    [[nodiscard]] std::string_view in(Language language) const
    {
        return language == Language::English ? english : indonesian;
    }
};

/// Indonesian unless the first choice of Accept-Language is English.
[[nodiscard]] Language languageOf(const net::HttpRequest& request);

/// {"code":200,"status":"success","message":...,"data": and now one value from the caller; then finishSuccess().
[[nodiscard]] JsonWriter beginSuccess(std::string_view message);
[[nodiscard]] net::HttpResponse finishSuccess(JsonWriter&& json);

/// `detail` follows the message, such as the field at fault.
[[nodiscard]] net::HttpResponse errorResponse(const ErrorText& text, Language language, std::string_view detail = {});
/// 429 with Retry-After, rounded up to whole seconds and at least one.
[[nodiscard]] net::HttpResponse rateLimitedResponse(Language language, std::int64_t retryAfterMs);

} // namespace eraflazz::access
