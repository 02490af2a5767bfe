// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_message.h"

#include "kernel/text.h"

namespace eraflazz::net {
namespace {

/// Form decoding as browsers and curl write it: %XX and '+'. Nothing when a percent sign is not followed by two digits.
std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            decoded.push_back(' ');
        } else if (text[i] == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            decoded.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

} // namespace

std::optional<std::string_view> singleHeader(const HttpHeaders& headers, std::string_view name)
{
    std::optional<std::string_view> found;
    for (const HttpHeader& header : headers) {
        if (!equalsIgnoreCase(header.name, name))
            continue;
        if (found)
            return std::nullopt;
        found = header.value;
    }
    return found;
}

std::size_t countHeader(const HttpHeaders& headers, std::string_view name)
{
    std::size_t count = 0;
    for (const HttpHeader& header : headers)
        count += equalsIgnoreCase(header.name, name) ? 1U : 0U;
    return count;
}

std::string_view HttpRequest::path() const
{
    return std::string_view(target).substr(0, target.find('?'));
}

std::optional<std::string> HttpRequest::query(std::string_view name) const
{
    const std::size_t mark = target.find('?');
    if (mark == std::string::npos)
        return std::nullopt;
    for (const std::string_view pair : split(std::string_view(target).substr(mark + 1), '&')) {
        const std::size_t equals = pair.find('=');
        const auto key = percentDecoded(pair.substr(0, equals));
        if (!key || *key != name)
            continue;
        const auto written = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        // Taken for absent, what was to narrow a list would give all of it.
        return percentDecoded(written).value_or(std::string(written));
    }
    return std::nullopt;
}

} // namespace eraflazz::net
