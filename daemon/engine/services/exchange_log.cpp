// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/exchange_log.h"

#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kTextMax = 4096;
constexpr std::string_view kMask = "***";
constexpr std::array<std::string_view, 14> kSecretNames{"sign",
                                                        "signature",
                                                        "username",
                                                        "user",
                                                        "key",
                                                        "api_key",
                                                        "apikey",
                                                        "password",
                                                        "pass",
                                                        "pin",
                                                        "secret",
                                                        "token",
                                                        "memberid",
                                                        "authorization"};

constexpr std::array<std::string_view, 15> kAmountNames{"price",
                                                        "max_price",
                                                        "selling_price",
                                                        "harga",
                                                        "hrg",
                                                        "cost",
                                                        "charge",
                                                        "admin",
                                                        "saldo",
                                                        "sisa_saldo",
                                                        "balance",
                                                        "last_balance",
                                                        "buyer_last_saldo",
                                                        "deposit",
                                                        "commission"};

bool isNameLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    std::string low;
    for (const char c : name)
        low += c == '-' ? '_' : toLowerAscii(c);
    return std::find(names.begin(), names.end(), low) != names.end();
}

/// The end of the value that begins at `at`: a JSON string with its quotes, else up to what ends a field.
std::size_t endOfValue(std::string_view text, std::size_t at)
{
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size() && text[at] != '"'; ++at)
            at += text[at] == '\\' ? 1U : 0U;
        return std::min(at + 1, text.size());
    }
    return std::min(text.find_first_of("&,;}]\r\n\t <", at), text.size());
}

const char* outcomeOf(net::ClientResult::Kind kind)
{
    switch (kind) {
    case net::ClientResult::Kind::Answered:
        return "answered";
    case net::ClientResult::Kind::NotSent:
        return "not_sent";
    case net::ClientResult::Kind::Lost:
        break;
    }
    return "lost";
}

} // namespace

namespace {

/// The text with the values of those names replaced, whether it is JSON, a form or words.
std::string without(std::string_view text, std::span<const std::string_view> names)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!isNameLetter(text[at])) {
            out += text[at++];
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && isNameLetter(text[end]))
            ++end;
        const auto name = text.substr(at, end - at);
        out += name;
        at = end;
        // What stands between a name and its value: a quote, blanks, one colon or equals sign, blanks.
        std::size_t value = text.find_first_not_of("\" ", end);
        if (!isAmong(names, name) || value == std::string_view::npos || (text[value] != ':' && text[value] != '='))
            continue;
        value = std::min(text.find_first_not_of(' ', value + 1), text.size());
        out += text.substr(end, value - end);
        at = endOfValue(text, value);
        if (value < text.size())
            out += text[value] == '"' ? "\"***\"" : std::string(kMask);
    }
    return out;
}

} // namespace

std::string withoutSecrets(std::string_view text)
{
    return without(text, kSecretNames);
}

std::string withoutAmounts(std::string_view text)
{
    return without(text, kAmountNames);
}

void ExchangeLog::note(About about, std::string_view request, const net::ClientResult& result)
{
    LoggedExchange one;
    one.atUnixMs = unixMsNow();
    one.kind = about.kind;
    one.ref = std::move(about.ref);
    one.sku = std::move(about.sku);
    one.request = std::string(request.substr(0, kTextMax));
    one.outcome = outcomeOf(result.kind);
    one.status = result.status;
    one.answer = (result.kind == net::ClientResult::Kind::Answered ? result.body : result.detail).substr(0, kTextMax);
    one.elapsedUs = result.elapsedUs;
    const std::lock_guard lock(m_mutex);
    auto& kept = m_exchanges[about.supplier];
    kept.push_back(std::move(one));
    if (kept.size() > kKeptEach)
        kept.pop_front();
}

std::vector<LoggedExchange> ExchangeLog::latest(SupplierId supplier, std::size_t most) const
{
    std::vector<LoggedExchange> all;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_exchanges.find(supplier);
        if (found == m_exchanges.end())
            return all;
        all.assign(found->second.rbegin(), found->second.rend());
    }
    if (all.size() > most)
        all.resize(most);
    for (auto& one : all) {
        one.request = withoutSecrets(sanitised(one.request, kTextMax));
        one.answer = withoutSecrets(sanitised(one.answer, kTextMax));
    }
    return all;
}

} // namespace eraflazz::engine
