// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/http_message.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::net {

// Text forms of HTTP/1.1 messages. Pure functions; any thread.

[[nodiscard]] bool isTokenChar(char c);
[[nodiscard]] bool isToken(std::string_view text);      ///< A method or a header name; never empty.
[[nodiscard]] bool isFieldValue(std::string_view text); ///< No control character but the tab.
[[nodiscard]] std::string_view reasonPhrase(int status);

/// What the head says about the connection, apart from what HttpRequest carries.
struct HeadManners final {
    bool persistent = true;       ///< False for HTTP/1.0 and `Connection: close`.
    bool expectsContinue = false; ///< The client holds its body back until it sees a 100.
};

/// Cuts a head that scanHead() found complete into `request`; behaviour is undefined for any other text.
[[nodiscard]] HeadManners splitHead(std::string_view head, HttpRequest& request);

/// The answer as bytes, appended to `out`. False, and `out` untouched, when a header would break the framing.
[[nodiscard]] bool appendResponse(std::string& out, const HttpResponse& response, bool close, bool headOnly);

/// The request as bytes; nothing when method, target, host or a header would break the framing, or when a header is
/// one that the client writes itself (Host, Connection, Content-Length, Transfer-Encoding, Content-Type).
[[nodiscard]] std::optional<std::string> requestText(const ClientRequest& request);

} // namespace eraflazz::net
