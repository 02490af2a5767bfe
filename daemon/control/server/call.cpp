// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/call.h"

#include "control/core/scopes.h"
#include "kernel/text.h"

#include <algorithm>
#include <vector>

namespace eraflazz::control {

namespace {

using protocol::ParamSpec;
using protocol::ParamType;

bool isBetween(std::size_t size, const ParamSpec& spec)
{
    const auto length = static_cast<std::int64_t>(size);
    return length >= spec.least && length <= spec.most;
}

template <typename IsFit> std::string_view listComplaint(const ParamSpec& spec, const Json& value, IsFit isFit)
{
    if (!value.isArray() || !std::all_of(value.items().begin(), value.items().end(), isFit))
        return "type";
    return isBetween(value.items().size(), spec) ? "" : "length";
}

constexpr std::int64_t kOneLineMax = 100;

/// What is kept is read by others: names on one line, words with lines, and nothing that steers a terminal.
bool isKeepable(std::string_view text, const ParamSpec& spec)
{
    const bool isOneLine = spec.most <= kOneLineMax;
    return std::none_of(text.begin(), text.end(), [isOneLine](char c) {
        const bool isBlank = c == '\n' || c == '\t' || c == '\r';
        const bool isControl = (c >= 0 && c < ' ') || c == '\x7f';
        return isControl && (isOneLine || !isBlank);
    });
}

/// "" when the value fits.
std::string_view complaint(const ParamSpec& spec, const Json& value, bool isKept)
{
    switch (spec.type) {
    case ParamType::Text: {
        const auto text = value.asString();
        if (!text)
            return "type";
        if (text->find('\0') != std::string_view::npos || (isKept && !isKeepable(*text, spec)))
            return "characters";
        if (!isBetween(text->size(), spec))
            return "length";
        // Blanks are no reason and no name: what must be said must say something.
        return isKept && spec.least > 0 && trim(*text).empty() ? "required" : "";
    }
    case ParamType::Int: {
        const auto number = value.asInteger();
        if (!number)
            return "type";
        return *number >= spec.least && *number <= spec.most ? "" : "range";
    }
    case ParamType::Bool:
        return value.asBool() ? "" : "type";
    case ParamType::Uuid: {
        const auto text = value.asString();
        return text && Uuid::parse(*text) ? "" : "type";
    }
    case ParamType::Choice: {
        const auto text = value.asString();
        const auto choices = split(spec.choices, '|');
        return text && std::find(choices.begin(), choices.end(), *text) != choices.end() ? "" : "choice";
    }
    case ParamType::List:
        return listComplaint(spec, value, [](const Json& item) { return item.asString().has_value(); });
    case ParamType::Numbers:
        return listComplaint(spec, value, [](const Json& item) { return item.asInteger().has_value(); });
    case ParamType::Rows:
        return listComplaint(spec, value, [](const Json& item) { return item.isObject(); });
    case ParamType::Object:
        break;
    }
    return value.isObject() ? "" : "type";
}

protocol::Failure fieldsFailure(const std::vector<std::pair<std::string_view, std::string_view>>& fields)
{
    JsonWriter more;
    more.beginObject().key("fields").beginArray();
    for (const auto& [path, key] : fields)
        more.beginObject().field("path", path).field("key", key).endObject();
    more.endArray().endObject();
    return protocol::failure("validation", {}, more.take());
}

} // namespace

std::string Call::text(std::string_view name) const
{
    return std::string(params[name].asString().value_or(""));
}

std::int64_t Call::number(std::string_view name, std::int64_t otherwise) const
{
    return params[name].asInteger().value_or(otherwise);
}

std::optional<Uuid> Call::uuid(std::string_view name) const
{
    const auto text = params[name].asString();
    return text ? Uuid::parse(*text) : std::nullopt;
}

bool Call::truth(std::string_view name) const
{
    return params[name].asBool().value_or(false);
}

bool Call::may(std::string_view scope) const
{
    return hasScope(who.actingRole(), scope);
}

std::optional<protocol::Failure> unfitParams(const protocol::MethodSpec& method, const Json& params)
{
    std::vector<std::pair<std::string_view, std::string_view>> fields;
    for (const auto& spec : method.params) {
        const Json& value = params[spec.name];
        if (value.isNull()) {
            if (spec.isRequired)
                fields.emplace_back(spec.name, "required");
        } else if (const auto key = complaint(spec, value, method.changes); !key.empty()) {
            fields.emplace_back(spec.name, key);
        }
    }
    return fields.empty() ? std::nullopt : std::optional(fieldsFailure(fields));
}

protocol::Failure unfit(std::string_view field, std::string_view key)
{
    return fieldsFailure({{field, key}});
}

} // namespace eraflazz::control
