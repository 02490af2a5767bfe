// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/bank_line_text.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/text.h"

namespace eraflazz::wallet {

namespace {

class JsonLine final {
public:
    JsonLine& field(std::string_view name, std::string_view json)
    {
        m_text += m_text.empty() ? "{\"" : ", \"";
        m_text += name;
        m_text += "\": ";
        m_text += json;
        return *this;
    }
    JsonLine& number(std::string_view name, std::int64_t value) { return field(name, std::to_string(value)); }
    JsonLine& text(std::string_view name, const std::string& value)
    {
        return field(name, Json::string(sanitised(value, value.size())).dump());
    }
    JsonLine& textOrNull(std::string_view name, const std::string& value)
    {
        return value.empty() ? field(name, "null") : text(name, value);
    }
    [[nodiscard]] std::string done() { return std::move(m_text) + "}"; }

private:
    std::string m_text;
};

} // namespace

std::string toJsonLine(const BankLine& line)
{
    JsonLine json;
    json.number("line", static_cast<std::int64_t>(line.fileLine))
        .textOrNull("date", line.date ? line.date->toString() : std::string())
        .textOrNull("time", line.time ? line.time->toString() : std::string())
        .field("pending", line.isPending ? "true" : "false")
        .text("direction", std::string(toString(line.direction)))
        .number("amount", line.amount.rupiah.value())
        .number("cents", line.amount.cents);
    if (line.balance)
        json.number("balance", line.balance->rupiah.value()).number("balance_cents", line.balance->cents);
    else
        json.field("balance", "null").field("balance_cents", "null");
    return json.text("description", line.description).textOrNull("name_hint", line.nameHint).done();
}

std::vector<BankLineKey> bankLineKeys(std::string_view accountCode, std::span<const BankLine> lines)
{
    auto keys = bankLineKeyTexts(accountCode, lines);
    for (auto& key : keys) {
        key.key = toHex(sha256(key.key));
        if (!key.looseKey.empty())
            key.looseKey = toHex(sha256(key.looseKey));
    }
    return keys;
}

} // namespace eraflazz::wallet
