// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/field_rules.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::access {

namespace {

constexpr std::size_t kRefIdBytesMax = 64;
constexpr std::size_t kEchoedNameBytesMax = 64;
constexpr int kDepthMax = 4;

constexpr Words kUnknownRule{"kolom ini tidak dikenal", "there is no such field"};
constexpr Words kObjectRule{"harus satu objek JSON yang sah", "must be one valid JSON object"};

} // namespace

std::string FieldFault::in(Language language) const
{
    return field + ": " + std::string(rule.in(language));
}

bool isRefId(std::string_view text)
{
    return isToken(text, kRefIdBytesMax);
}

bool isToken(std::string_view text, std::size_t bytesMax)
{
    return !text.empty() && text.size() <= bytesMax &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool hasControl(std::string_view text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

std::optional<std::int64_t> integerIn(const Json& value, std::int64_t least, std::int64_t most)
{
    const auto number = value.asInteger();
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

Result<Json, FieldFault> objectIn(std::string_view body)
{
    auto json = parseJson(body, {.depthMax = kDepthMax});
    if (!json || !json->isObject())
        return Err(FieldFault{"body", kObjectRule});
    return std::move(*json);
}

std::optional<FieldFault> unknownFieldIn(const Json& object, std::span<const std::string_view> fields)
{
    for (const auto& [name, value] : object.members()) {
        if (std::find(fields.begin(), fields.end(), name) == fields.end())
            return FieldFault{sanitised(name, kEchoedNameBytesMax), kUnknownRule};
    }
    return std::nullopt;
}

} // namespace eraflazz::access
