// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/text.h"
#include "net/http_client.h"
#include "net/private_address.h"

#include <algorithm>

namespace eraflazz::net {
namespace {

constexpr std::size_t kUrlBytesMax = 4096;
constexpr std::size_t kHostBytesMax = 253;

bool isHostName(std::string_view host)
{
    if (host.empty() || host.size() > kHostBytesMax || host.starts_with('.') || host.ends_with('.') ||
        host.find("..") != std::string_view::npos)
        return false;
    return std::all_of(host.begin(), host.end(), [](char c) {
        const char lower = toLowerAscii(c);
        return isDigitAscii(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '.' || c == '_';
    });
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigitAscii))
        return std::nullopt;
    const auto port = parseInt(text);
    if (!port || *port < 1 || *port > 65535)
        return std::nullopt;
    return static_cast<std::uint16_t>(*port);
}

/// "host", "host:port", "[v6]" or "[v6]:port". A user name is refused: it makes one host look like another.
bool parseAuthority(std::string_view authority, Url& url)
{
    std::string_view rest;
    if (authority.starts_with('[')) {
        const std::size_t close = authority.find(']');
        if (close == std::string_view::npos)
            return false;
        const std::string_view inside = authority.substr(1, close - 1);
        const auto address = IpAddress::parse(inside);
        if (!address || inside.find(':') == std::string_view::npos)
            return false;
        url.host = toLower(inside);
        rest = authority.substr(close + 1);
    } else {
        const std::size_t colon = std::min(authority.find(':'), authority.size());
        if (!isHostName(authority.substr(0, colon)))
            return false;
        url.host = toLower(authority.substr(0, colon));
        rest = authority.substr(colon);
    }
    if (rest.empty())
        return true;
    if (!rest.starts_with(':'))
        return false;
    const auto port = parsePort(rest.substr(1));
    url.port = port.value_or(0);
    return port.has_value();
}

} // namespace

std::optional<Url> Url::parse(std::string_view text)
{
    const bool clean = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!clean || text.size() > kUrlBytesMax || text.find_first_of("#\\") != std::string_view::npos)
        return std::nullopt;
    const std::size_t schemeEnd = text.find("://");
    if (schemeEnd == std::string_view::npos)
        return std::nullopt;
    const std::string_view scheme = text.substr(0, schemeEnd);
    Url url;
    url.tls = equalsIgnoreCase(scheme, "https");
    if (!url.tls && !equalsIgnoreCase(scheme, "http"))
        return std::nullopt;
    url.port = url.tls ? 443 : 80;

    const std::string_view rest = text.substr(schemeEnd + 3);
    const std::size_t authorityEnd = std::min(rest.find_first_of("/?"), rest.size());
    if (!parseAuthority(rest.substr(0, authorityEnd), url))
        return std::nullopt;
    const std::string_view target = rest.substr(authorityEnd);
    url.target = target.starts_with('/') ? std::string(target) : "/" + std::string(target);
    return url;
}

} // namespace eraflazz::net
