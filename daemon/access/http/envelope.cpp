// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/envelope.h"

#include "kernel/text.h"

#include <utility>

#include <algorithm>
#include <string>

namespace eraflazz::access {

namespace {

void addRetryAfter(net::HttpResponse& response, std::int64_t afterMs)
{
    const std::int64_t seconds = std::max<std::int64_t>(1, (afterMs + 999) / 1000);
    response.headers.push_back({"Retry-After", std::to_string(seconds)});
}

} // namespace

Language languageOf(const net::HttpRequest& request)
{
    for (const net::HttpHeader& header : request.headers) {
        if (!equalsIgnoreCase(header.name, "Accept-Language"))
            continue;
        const std::string_view first = trim(std::string_view(header.value).substr(0, header.value.find_first_of(",;")));
        const bool isEnglish = equalsIgnoreCase(first.substr(0, 2), "en") && (first.size() == 2 || first[2] == '-');
        return isEnglish ? Language::English : Language::Indonesian;
    }
    return Language::Indonesian;
}

JsonWriter beginSuccess(std::string_view message)
{
    JsonWriter json;
    json.beginObject().field("code", 200).field("status", "success").field("message", message).key("data");
    return json;
}

net::HttpResponse finishSuccess(JsonWriter&& json)
{
    json.endObject();
    net::HttpResponse response;
    response.body = json.take();
    return response;
}

net::HttpResponse errorResponse(const ErrorText& text, Language language, std::string_view detail)
{
    std::string message(text.message(language));
    if (!detail.empty())
        message.append(" (").append(detail).append(")");
    JsonWriter json;
    json.beginObject().field("code", text.status).field("status", "error").field("error_code", text.code);
    json.field("message", message).endObject();
    net::HttpResponse response;
    response.status = text.status;
    response.body = json.take();
    if (text.status == 503)
        addRetryAfter(response, 1000);
    return response;
}

net::HttpResponse rateLimitedResponse(Language language, std::int64_t retryAfterMs)
{
    net::HttpResponse response = errorResponse(textOf(engine::Refusal::RateLimited), language);
    addRetryAfter(response, retryAfterMs);
    return response;
}

} // namespace eraflazz::access
