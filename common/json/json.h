// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "kernel/result.h"

#include <utility>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz {

/// Why a text is not JSON we accept.
enum class JsonError { Malformed, TooDeep, DuplicateKey, TooLarge, NotUtf8 };
[[nodiscard]] std::string_view toString(JsonError error);

/// A JSON value as it came from outside. Numbers keep their exact spelling: nothing here ever holds a float.
class Json final {
public:
    enum class Kind { Null, Bool, Integer, Decimal, String, Array, Object };
    using Members = std::vector<std::pair<std::string, Json>>;

    Json() = default;
    [[nodiscard]] static Json boolean(bool value);
    [[nodiscard]] static Json integer(std::int64_t value);
    [[nodiscard]] static Json
    decimal(std::string literal); ///< A number with a fraction, an exponent or beyond 64 bits.
    [[nodiscard]] static Json string(std::string value);
    [[nodiscard]] static Json array(std::vector<Json> items);
    [[nodiscard]] static Json object(Members members);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }

    /// The member of that name, or a Null value when this is no object or has no such member.
    [[nodiscard]] const Json& operator[](std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] const std::vector<Json>& items() const { return m_items; } ///< Empty unless an array.
    [[nodiscard]] const Members& members() const { return m_members; }       ///< Empty unless an object.

    [[nodiscard]] std::optional<bool> asBool() const;
    [[nodiscard]] std::optional<std::int64_t> asInteger() const;    ///< Integers only: 1.0 is refused.
    [[nodiscard]] std::optional<std::string_view> asString() const; ///< Strings only.
    /// A string, or a number in its own spelling: for fields that suppliers write either way.
    [[nodiscard]] std::optional<std::string> asText() const;
    /// Rupiah from an integer, a decimal or a string such as "12111.00"; a fraction is cut (`floor`) or refused.
    enum class Fraction { Refuse, Cut };
    [[nodiscard]] std::optional<Money> asRupiah(Fraction fraction = Fraction::Refuse) const;

    [[nodiscard]] std::string dump() const; ///< Compact, members in order.

private:
    Kind m_kind = Kind::Null;
    bool m_bool = false;
    std::int64_t m_integer = 0;
    std::string m_text; // String value, or the literal of a Decimal.
    std::vector<Json> m_items;
    Members m_members;
};

struct JsonLimits final {
    int depthMax = 32;
    std::size_t bytesMax = 65536;
};

/// Strict: one value, UTF-8, no comments, no duplicate keys, no trailing text. Never throws, any bytes.
[[nodiscard]] Result<Json, JsonError> parseJson(std::string_view text, JsonLimits limits = {});

/// Writes JSON straight into a string, for hot paths. The caller keeps the nesting right.
class JsonWriter final {
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(Money amount) { return value(amount.value()); }
    JsonWriter& value(bool truth);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json); ///< Already JSON.
    template <typename T> JsonWriter& field(std::string_view name, const T& content)
    {
        return key(name).value(content);
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void separate();
    std::string m_text;
    bool m_needsComma = false;
};

} // namespace eraflazz
