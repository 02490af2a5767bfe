// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_wire.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace eraflazz::net {
namespace {

constexpr std::array<bool, 256> tokenTable()
{
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr std::array<bool, 256> kToken = tokenTable();

void appendNumber(std::string& out, std::size_t number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    static_cast<void>(error); // 24 digits hold any 64-bit number.
    out.append(digits.data(), end);
}

void appendHeader(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

bool headersAreClean(const HttpHeaders& headers)
{
    return std::all_of(headers.begin(), headers.end(), [](const HttpHeader& header) {
        return isToken(header.name) && isFieldValue(header.value);
    });
}

/// True when the comma-separated list names `token`, as `Connection: keep-alive, close` does.
bool listNames(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (equalsIgnoreCase(trim(list.substr(0, comma)), token))
            return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

bool isWrittenByClient(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kOwn{
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Content-Type"};
    return std::any_of(kOwn.begin(), kOwn.end(), [&](std::string_view own) { return equalsIgnoreCase(own, name); });
}

bool isVisible(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

bool isTokenChar(char c)
{
    return kToken[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isFieldValue(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    });
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Payload Too Large";
    case 414:
        return "URI Too Long";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    }
    return "Status"; // HTTP/1.1 lets the phrase say anything; readers go by the number.
}

HeadManners splitHead(std::string_view head, HttpRequest& request)
{
    HeadManners manners;
    const std::size_t methodEnd = head.find(' ');
    const std::size_t targetEnd = head.find(' ', methodEnd + 1);
    request.method.assign(head.substr(0, methodEnd));
    request.target.assign(head.substr(methodEnd + 1, targetEnd - methodEnd - 1));
    manners.persistent = head.substr(targetEnd + 1, 8) == "HTTP/1.1";

    request.headers.clear();
    request.headers.reserve(12);
    std::size_t line = head.find('\r', targetEnd) + 2;
    for (std::size_t end = head.find('\r', line); end > line; end = head.find('\r', line)) {
        const std::string_view field = head.substr(line, end - line);
        const std::size_t colon = field.find(':');
        const std::string_view name = field.substr(0, colon);
        const std::string_view value = trim(field.substr(colon + 1));
        if (name.size() == 10 && equalsIgnoreCase(name, "Connection") && listNames(value, "close"))
            manners.persistent = false;
        else if (name.size() == 6 && equalsIgnoreCase(name, "Expect") && equalsIgnoreCase(value, "100-continue"))
            manners.expectsContinue = true;
        request.headers.push_back({std::string(name), std::string(value)});
        line = end + 2;
    }
    return manners;
}

bool appendResponse(std::string& out, const HttpResponse& response, bool close, bool headOnly)
{
    if (response.status < 200 || response.status > 599 || !isFieldValue(response.contentType) ||
        !headersAreClean(response.headers))
        return false;
    const bool bodiless = response.status == 204 || response.status == 304; // These have no body by definition.
    out.reserve(out.size() + 160 + response.body.size());
    out.append("HTTP/1.1 ");
    appendNumber(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reasonPhrase(response.status)).append("\r\n");
    if (!bodiless) {
        if (!response.contentType.empty())
            appendHeader(out, "Content-Type", response.contentType);
        out.append("Content-Length: ");
        appendNumber(out, response.body.size());
        out.append("\r\n");
    }
    for (const HttpHeader& header : response.headers)
        appendHeader(out, header.name, header.value);
    out.append(close ? "Connection: close\r\n\r\n" : "\r\n");
    if (!headOnly && !bodiless)
        out.append(response.body);
    return true;
}

std::optional<std::string> requestText(const ClientRequest& request)
{
    const Url& url = request.url;
    if (!isToken(request.method) || url.host.empty() || !isVisible(url.host) || !url.target.starts_with('/') ||
        !isVisible(url.target) || !isFieldValue(request.contentType) || !headersAreClean(request.headers))
        return std::nullopt;
    if (std::any_of(request.headers.begin(), request.headers.end(), [](const HttpHeader& header) {
            return isWrittenByClient(header.name);
        }))
        return std::nullopt;

    std::string text;
    text.reserve(256 + url.target.size() + request.body.size());
    text.append(request.method).append(" ").append(url.target).append(" HTTP/1.1\r\nHost: ");
    const bool bracketed = url.host.find(':') != std::string::npos;
    text.append(bracketed ? "[" : "").append(url.host).append(bracketed ? "]" : "");
    if (url.port != (url.tls ? 443 : 80)) {
        text.push_back(':');
        appendNumber(text, url.port);
    }
    text.append("\r\n");
    for (const HttpHeader& header : request.headers)
        appendHeader(text, header.name, header.value);
    if (countHeader(request.headers, "User-Agent") == 0)
        appendHeader(text, "User-Agent", "Eraflazz");
    if (!request.reuseConnection)
        appendHeader(text, "Connection", "close");
    const bool mayLackBody = request.method == "GET" || request.method == "HEAD" || request.method == "DELETE";
    if (!request.body.empty() || !mayLackBody) {
        if (!request.contentType.empty())
            appendHeader(text, "Content-Type", request.contentType);
        text.append("Content-Length: ");
        appendNumber(text, request.body.size());
        text.append("\r\n");
    }
    text.append("\r\n").append(request.body);
    return text;
}

} // namespace eraflazz::net
