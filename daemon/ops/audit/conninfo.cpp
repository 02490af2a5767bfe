// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/conninfo.h"

namespace eraflazz::ops {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A cursor over the text; libpq's grammar is small enough for one look ahead.
class Reader final {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    void skipBlanks()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    std::string key()
    {
        std::string key;
        while (!atEnd() && peek() != '=' && !isBlank(peek()))
            key.push_back(take());
        return key;
    }

    bool equals()
    {
        skipBlanks();
        if (atEnd() || peek() != '=')
            return false;
        ++m_at;
        skipBlanks();
        return true;
    }

    std::optional<std::string> value()
    {
        const bool quoted = !atEnd() && peek() == '\'';
        if (quoted)
            ++m_at;
        std::string value;
        while (!atEnd() && (quoted ? peek() != '\'' : !isBlank(peek()))) {
            if (peek() == '\\') {
                ++m_at;
                if (atEnd())
                    break;
            }
            value.push_back(take());
        }
        if (!quoted)
            return value;
        if (atEnd())
            return std::nullopt; // The closing quote is missing.
        ++m_at;
        return value;
    }

private:
    [[nodiscard]] char peek() const { return m_text[m_at]; }
    char take() { return m_text[m_at++]; }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<ConninfoFields> parseConninfo(std::string_view conninfo)
{
    ConninfoFields fields;
    Reader reader(conninfo);
    for (reader.skipBlanks(); !reader.atEnd(); reader.skipBlanks()) {
        std::string key = reader.key();
        if (key.empty() || !reader.equals())
            return std::nullopt;
        std::optional<std::string> value = reader.value();
        if (!value)
            return std::nullopt;
        fields.emplace_back(std::move(key), std::move(*value));
    }
    return fields;
}

} // namespace eraflazz::ops
