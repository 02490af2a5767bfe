// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/message.h"

#include "protocol/contract.h"

namespace eraflazz::protocol {

namespace {

constexpr int kDepthMax = 16;
constexpr std::size_t kIdMax = 64;
constexpr std::size_t kMethodMax = 64;

/// The id as JSON text; nothing when it is none we take. Null stands for "no id".
std::optional<std::string> idOf(const Json& message)
{
    const Json& id = message["id"];
    if (id.isNull())
        return std::string();
    const bool fits = (id.asString() && id.asString()->size() <= kIdMax) || id.asInteger().has_value();
    return fits ? std::optional(id.dump()) : std::nullopt;
}

std::optional<Message> called(const Json& json, std::string id)
{
    Message message;
    const auto method = json["method"].asString();
    if (!method || method->empty() || method->size() > kMethodMax || json.has("result") || json.has("error"))
        return std::nullopt;
    message.kind = id.empty() ? Message::Kind::Notification : Message::Kind::Request;
    message.id = std::move(id);
    message.method = *method;
    message.params = json.has("params") ? json["params"] : Json::object({});
    if (!message.params.isObject())
        return std::nullopt;
    return message;
}

std::optional<Message> answered(const Json& json, std::string id)
{
    Message message;
    message.id = std::move(id);
    if (json.has("result") == json.has("error"))
        return std::nullopt;
    if (json.has("result")) {
        message.kind = Message::Kind::Reply;
        message.result = json["result"];
        return message.id.empty() ? std::nullopt : std::optional(std::move(message));
    }
    const Json& error = json["error"];
    const auto code = error["code"].asInteger();
    if (!code || *code < -40000 || *code > 40000)
        return std::nullopt;
    message.kind = Message::Kind::Error;
    message.data = error["data"];
    message.error.code = static_cast<int>(*code);
    message.error.key = message.data["key"].asString().value_or("");
    message.error.detail = message.data["detail"].asString().value_or("");
    message.error.trace = message.data["trace"].asString().value_or("");
    return message;
}

} // namespace

Failure failure(std::string_view key, std::string detail, std::string more)
{
    return {errorCode(key), std::string(key), std::move(detail), std::move(more), {}};
}

Result<Message, Undecodable> decode(std::string_view text, std::size_t bytesMax)
{
    const auto json = parseJson(text, {kDepthMax, bytesMax});
    if (!json)
        return Err(Undecodable{kParseError, std::string(toString(json.error())), {}});
    if (json->isArray())
        return Err(Undecodable{kInvalidRequest, "batches are not taken", {}});
    const auto id = idOf(*json);
    if (!json->isObject() || !id || (*json)["jsonrpc"].asString() != "2.0")
        return Err(Undecodable{kInvalidRequest, "not a JSON-RPC 2.0 message", id.value_or("")});
    auto message = json->has("method") ? called(*json, *id) : answered(*json, *id);
    if (!message)
        return Err(Undecodable{kInvalidRequest, "not a request, notification, reply or error", *id});
    return *std::move(message);
}

std::string requestText(std::string_view id, std::string_view method, std::string_view params)
{
    JsonWriter out;
    out.beginObject().field("jsonrpc", "2.0").key("id").raw(id).field("method", method).key("params").raw(params);
    return out.endObject().take();
}

std::string notificationText(std::string_view method, std::string_view params)
{
    JsonWriter out;
    out.beginObject().field("jsonrpc", "2.0").field("method", method).key("params").raw(params);
    return out.endObject().take();
}

std::string replyText(std::string_view id, std::string_view result)
{
    JsonWriter out;
    out.beginObject().field("jsonrpc", "2.0").key("id").raw(id).key("result").raw(result);
    return out.endObject().take();
}

std::string errorText(std::string_view id, const Failure& error)
{
    JsonWriter out;
    out.beginObject().field("jsonrpc", "2.0").key("id");
    if (id.empty())
        out.null();
    else
        out.raw(id);
    out.key("error").beginObject().field("code", error.code).field("message", error.key);
    out.key("data").beginObject().field("key", error.key);
    if (!error.detail.empty())
        out.field("detail", error.detail);
    if (!error.trace.empty())
        out.field("trace", error.trace);
    if (error.more.size() > 2) { // not an empty object
        const auto more = parseJson(error.more);
        if (more) {
            for (const auto& [name, value] : more->members())
                out.key(name).raw(value.dump());
        }
    }
    return out.endObject().endObject().endObject().take();
}

} // namespace eraflazz::protocol
