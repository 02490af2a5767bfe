// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::protocol {

/// What went wrong, as JSON-RPC says it. `key` is the contract; the words belong to whoever shows them.
struct Failure final {
    int code = 0;
    std::string key; ///< data.key: "forbidden"
    std::string
        detail;       ///< data.detail: a name that people can search for ("CAP_EXCEEDED"), or a sentence. May be empty.
    std::string more; ///< Further members of data as JSON object text ("{\"scope\":\"trx.read\"}"), or empty.
    std::string trace; ///< data.trace: finds the lines of the daemon's log.
};
[[nodiscard]] Failure failure(std::string_view key, std::string detail = {}, std::string more = {});

inline constexpr int kParseError = -32700;
inline constexpr int kInvalidRequest = -32600;
inline constexpr int kMethodNotFound = -32601;
inline constexpr int kCancelled = -32800;

/// One message of either side. `id` is the JSON text of the id (`"7"` with its quotes, or `7`), empty for a
/// notification.
struct Message final {
    enum class Kind { Request, Notification, Reply, Error };
    Kind kind = Kind::Notification;
    std::string id;
    std::string method; ///< Request, Notification.
    Json params;        ///< Always an object.
    Json result;        ///< Reply.
    Failure error;      ///< Error.
    Json data;          ///< Error: everything in its `data`.
};

/// Why bytes are no message; `id` when it could be read.
struct Undecodable final {
    int code = kParseError;
    std::string why;
    std::string id;
};

/// Any bytes, at most `bytesMax` of them; never throws. Batches are refused.
[[nodiscard]] Result<Message, Undecodable> decode(std::string_view text, std::size_t bytesMax);

[[nodiscard]] std::string requestText(std::string_view id, std::string_view method, std::string_view params);
[[nodiscard]] std::string notificationText(std::string_view method, std::string_view params);
[[nodiscard]] std::string replyText(std::string_view id, std::string_view result);
[[nodiscard]] std::string errorText(std::string_view id, const Failure& error);

} // namespace eraflazz::protocol
