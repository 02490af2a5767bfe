// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::net {

struct HttpHeader final {
    std::string name; ///< As it came; compare with equalsIgnoreCase().
    std::string value;
};

using HttpHeaders = std::vector<HttpHeader>;

/// The value of a header that stands exactly once; nothing when it is missing or repeated.
[[nodiscard]] std::optional<std::string_view> singleHeader(const HttpHeaders& headers, std::string_view name);
[[nodiscard]] std::size_t countHeader(const HttpHeaders& headers, std::string_view name);

struct HttpRequest final {
    std::string method;
    std::string target; ///< Origin form, byte for byte as on the wire: signatures cover it.
    HttpHeaders headers;
    std::string body;
    std::string remoteAddress; ///< The peer, or what a trusted proxy says of it.

    [[nodiscard]] std::string_view path() const; ///< Target without the query.
    [[nodiscard]] std::optional<std::string>
    query(std::string_view name) const; ///< First of that name, percent-decoded where that can be done.
};

struct HttpResponse final {
    /// Ways of not answering properly, for simulators and tests; the connection always ends with them.
    enum class Trick {
        None,
        CloseWithoutAnswer, ///< Closes, nothing written.
        ResetConnection,    ///< Closes with a reset (RST) instead of an orderly end.
        HalfAnswer,         ///< Writes the first half of the serialised bytes, then closes.
        NeverAnswer,        ///< Writes nothing; ends when the peer closes or the idle timeout cuts.
    };

    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    HttpHeaders headers;
    bool close = false; ///< Close the connection after this answer.
    Trick trick = Trick::None;
};

} // namespace eraflazz::net
