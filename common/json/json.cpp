// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"

#include "kernel/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace eraflazz {

namespace {

using Parser = nlohmann::json;

/// Builds a Json from the parser's events; keeps number literals, refuses what the limits forbid.
class Builder final : public nlohmann::json_sax<Parser> {
public:
    explicit Builder(int depthMax) : m_depthMax(depthMax) {}

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json::boolean(value)); }
    bool number_integer(number_integer_t value) override { return put(Json::integer(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return put(Json::decimal(std::to_string(value)));
        return put(Json::integer(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t, const string_t& literal) override { return put(Json::decimal(literal)); }
    bool string(string_t& value) override { return put(Json::string(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool key(string_t& name) override
    {
        auto& level = m_levels.back();
        const bool known =
            std::any_of(level.members.begin(), level.members.end(), [&](const auto& m) { return m.first == name; });
        if (known) {
            m_error = JsonError::DuplicateKey;
            return false;
        }
        level.members.emplace_back(std::move(name), Json());
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const Parser::exception&) override { return false; }

    [[nodiscard]] JsonError error() const { return m_error; }
    Json root;

private:
    struct Level final {
        bool isObject = false;
        Json::Members members;
        std::vector<Json> items;
    };

    bool put(Json value)
    {
        if (m_levels.empty())
            root = std::move(value);
        else if (m_levels.back().isObject)
            m_levels.back().members.back().second = std::move(value);
        else
            m_levels.back().items.push_back(std::move(value));
        return true;
    }
    bool open(bool isObject)
    {
        if (static_cast<int>(m_levels.size()) >= m_depthMax) {
            m_error = JsonError::TooDeep;
            return false;
        }
        m_levels.push_back({isObject, {}, {}});
        return true;
    }
    bool close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return put(level.isObject ? Json::object(std::move(level.members)) : Json::array(std::move(level.items)));
    }

    int m_depthMax;
    std::vector<Level> m_levels;
    JsonError m_error = JsonError::Malformed;
};

void appendQuoted(std::string& out, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20) {
                out += "\\u00";
                out += kHex[byte >> 4];
                out += kHex[byte & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

/// "12111", "12111.00", "-5.0" -> whole rupiah. Exponents are refused: nobody writes money so.
std::optional<Money> rupiahFrom(std::string_view literal, Json::Fraction fraction)
{
    const auto dot = literal.find('.');
    const auto whole = parseInt(literal.substr(0, dot));
    if (!whole)
        return std::nullopt;
    if (dot == std::string_view::npos)
        return Money::rupiah(*whole);
    const auto rest = literal.substr(dot + 1);
    if (rest.empty() || !std::all_of(rest.begin(), rest.end(), isDigitAscii))
        return std::nullopt;
    const bool isWhole = std::all_of(rest.begin(), rest.end(), [](char c) { return c == '0'; });
    if (isWhole)
        return Money::rupiah(*whole);
    const bool isNegative = literal.front() == '-';
    if (fraction == Json::Fraction::Refuse || (isNegative && *whole == std::numeric_limits<std::int64_t>::min()))
        return std::nullopt;
    return Money::rupiah(isNegative ? *whole - 1 : *whole);
}

} // namespace

std::string_view toString(JsonError error)
{
    switch (error) {
    case JsonError::Malformed:
        return "not valid JSON";
    case JsonError::TooDeep:
        return "nested too deeply";
    case JsonError::DuplicateKey:
        return "a key stands twice in one object";
    case JsonError::TooLarge:
        return "too large";
    case JsonError::NotUtf8:
        return "not valid UTF-8";
    }
    return "not valid JSON";
}

Json Json::boolean(bool value)
{
    Json json;
    json.m_kind = Kind::Bool;
    json.m_bool = value;
    return json;
}

Json Json::integer(std::int64_t value)
{
    Json json;
    json.m_kind = Kind::Integer;
    json.m_integer = value;
    return json;
}

Json Json::decimal(std::string literal)
{
    Json json;
    json.m_kind = Kind::Decimal;
    json.m_text = std::move(literal);
    return json;
}

Json Json::string(std::string value)
{
    Json json;
    json.m_kind = Kind::String;
    json.m_text = std::move(value);
    return json;
}

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_kind = Kind::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object(Members members)
{
    Json json;
    json.m_kind = Kind::Object;
    json.m_members = std::move(members);
    return json;
}

const Json& Json::operator[](std::string_view name) const
{
    static const Json kNull;
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const auto& m) { return m.first == name; });
    return found == m_members.end() ? kNull : found->second;
}

bool Json::has(std::string_view name) const
{
    return std::any_of(m_members.begin(), m_members.end(), [&](const auto& m) { return m.first == name; });
}

std::optional<bool> Json::asBool() const
{
    return m_kind == Kind::Bool ? std::optional(m_bool) : std::nullopt;
}

std::optional<std::int64_t> Json::asInteger() const
{
    return m_kind == Kind::Integer ? std::optional(m_integer) : std::nullopt;
}

std::optional<std::string_view> Json::asString() const
{
    return m_kind == Kind::String ? std::optional<std::string_view>(m_text) : std::nullopt;
}

std::optional<std::string> Json::asText() const
{
    if (m_kind == Kind::String || m_kind == Kind::Decimal)
        return m_text;
    if (m_kind == Kind::Integer)
        return std::to_string(m_integer);
    return std::nullopt;
}

std::optional<Money> Json::asRupiah(Fraction fraction) const
{
    if (m_kind == Kind::Integer)
        return Money::rupiah(m_integer);
    if (m_kind == Kind::Decimal || m_kind == Kind::String)
        return rupiahFrom(m_text, fraction);
    return std::nullopt;
}

std::string Json::dump() const
{
    std::string out;
    switch (m_kind) {
    case Kind::Null:
        return "null";
    case Kind::Bool:
        return m_bool ? "true" : "false";
    case Kind::Integer:
        return std::to_string(m_integer);
    case Kind::Decimal:
        return m_text;
    case Kind::String:
        appendQuoted(out, m_text);
        return out;
    case Kind::Array:
        out = "[";
        for (const auto& item : m_items)
            out += (out.size() > 1 ? "," : "") + item.dump();
        return out + "]";
    case Kind::Object:
        out = "{";
        for (const auto& [name, member] : m_members) {
            if (out.size() > 1)
                out += ',';
            appendQuoted(out, name);
            out += ':' + member.dump();
        }
        return out + "}";
    }
    return out;
}

Result<Json, JsonError> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.bytesMax)
        return Err(JsonError::TooLarge);
    if (!isUtf8(text))
        return Err(JsonError::NotUtf8);
    if (text.find('\0') != std::string_view::npos)
        return Err(JsonError::Malformed);
    Builder builder(limits.depthMax);
    if (!Parser::sax_parse(text.begin(), text.end(), &builder, Parser::input_format_t::json, true, false))
        return Err(builder.error());
    return std::move(builder.root);
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

JsonWriter& JsonWriter::beginObject()
{
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::beginArray()
{
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endArray()
{
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    appendQuoted(m_text, name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    appendQuoted(m_text, text);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth)
{
    separate();
    m_text += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_text += "null";
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
    return *this;
}

} // namespace eraflazz
