// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/bank_message.h"

#include "kernel/text.h"
#include "wallet/banks/date_format.h"
#include "wallet/banks/sheet.h"

#include <algorithm>
#include <array>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kBodyBytesMax = 4 * 1024 * 1024;
constexpr std::size_t kDigitsMax = 15;
constexpr std::size_t kTextBytesMax = 20'000;

const std::vector<DateFormat>& formats()
{
    static const auto compiled = [] {
        constexpr std::array kPatterns{"yyyy-MM-dd HH:mm:ss",
                                       "yyyy-MM-dd HH:mm",
                                       "yyyy-MM-dd",
                                       "dd/MM/yyyy HH:mm:ss",
                                       "dd/MM/yyyy HH:mm",
                                       "dd/MM/yyyy",
                                       "yyyy-MM-ddTHH:mm:ss",
                                       "dd-MM-yyyy HH:mm:ss",
                                       "dd-MM-yyyy"};
        std::vector<DateFormat> list;
        for (const auto* pattern : kPatterns)
            list.push_back(DateFormat::compile(pattern).value());
        return list;
    }();
    return compiled;
}

} // namespace

std::string_view toString(BankMessageError error)
{
    switch (error) {
    case BankMessageError::NotJson:
        return "not JSON, larger than 4 MiB or nested too deeply";
    case BankMessageError::WrongShape:
        return "JSON, but not the message this aggregator sends";
    case BankMessageError::TooManyLines:
        return "more than 1,000 lines in one message";
    case BankMessageError::WrongSecret:
        return "the api_key in the message is not the configured one";
    case BankMessageError::NotMutations:
        return "a message about something else than mutations";
    }
    return "";
}

std::string_view toString(MessageLineErrorKind error)
{
    switch (error) {
    case MessageLineErrorKind::NotAnObject:
        return "not an object";
    case MessageLineErrorKind::IdMissing:
        return "no id that could name it";
    case MessageLineErrorKind::DateUnreadable:
        return "the date is missing or not readable";
    case MessageLineErrorKind::AmountUnreadable:
        return "the amount is missing, not positive or not exact";
    case MessageLineErrorKind::TypeUnknown:
        return "neither credit nor debit";
    case MessageLineErrorKind::BalanceUnreadable:
        return "the balance is not readable";
    }
    return "";
}

AccountLines& BankMessage::account(std::string_view number, std::string_view id)
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const AccountLines& known) {
        return known.accountNumber == number && known.accountId == id;
    });
    if (found != accounts.end())
        return *found;
    accounts.push_back({std::string(number), std::string(id), {}});
    return accounts.back();
}

std::size_t BankMessage::lineCount() const
{
    std::size_t count = 0;
    for (const auto& account : accounts)
        count += account.lines.size();
    return count;
}

Result<Json, BankMessageError> messageJson(std::string_view body)
{
    auto json = parseJson(body, {.depthMax = 16, .bytesMax = kBodyBytesMax});
    if (!json)
        return Err(BankMessageError::NotJson);
    return std::move(*json);
}

Result<std::vector<Json>, BankMessageError> messageElements(const Json& value)
{
    if (value.isObject())
        return std::vector<Json>{value};
    if (!value.isArray())
        return Err(BankMessageError::WrongShape);
    if (value.items().size() > kMessageLinesMax)
        return Err(BankMessageError::TooManyLines);
    return value.items();
}

std::optional<BankAmount> messageAmount(const Json& value)
{
    const auto literal = value.asText();
    if (!literal)
        return std::nullopt;
    std::string_view text = trim(*literal);
    const bool isNegative = !text.empty() && text.front() == '-';
    text.remove_prefix(isNegative ? 1 : 0);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto isDigits = [](std::string_view t) { return std::all_of(t.begin(), t.end(), isDigitAscii); };
    if (whole.empty() || whole.size() > kDigitsMax || !isDigits(whole) || !isDigits(fraction) ||
        (point != std::string_view::npos && fraction.empty()))
        return std::nullopt;
    while (fraction.size() > 2 && fraction.back() == '0')
        fraction.remove_suffix(1);
    if (fraction.size() > 2)
        return std::nullopt;
    std::int64_t cents = 0;
    for (const char c : std::string(whole) + std::string(fraction) + std::string(2 - fraction.size(), '0'))
        cents = cents * 10 + (c - '0');
    return BankAmount::fromCents(isNegative ? -cents : cents);
}

std::optional<BankDirection> messageDirection(const Json& value)
{
    const auto word = value.asString();
    const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
        return word && std::any_of(words.begin(), words.end(), [&](std::string_view known) {
                   return equalsIgnoreCase(known, trim(*word));
               });
    };
    if (isOneOf({"CR", "CREDIT", "KREDIT", "K"}))
        return BankDirection::Credit;
    if (isOneOf({"DB", "DEBIT", "DEBET", "DR", "D"}))
        return BankDirection::Debit;
    return std::nullopt;
}

std::string messageText(const Json& value, std::size_t bytes)
{
    const auto text = value.asText();
    return text ? sanitised(collapsed(std::string_view(*text).substr(0, kTextBytesMax)), bytes) : std::string();
}

bool readMessageDate(std::string_view text, BankLine& line)
{
    text = trim(text);
    for (const auto& format : formats()) {
        const auto date = format.readDate(text);
        if (!date || !date->year)
            continue;
        line.date = CivilDate{*date->year, date->month, date->day};
        line.time = date->time == CivilTime{} ? std::nullopt : date->time;
        return true;
    }
    return false;
}

std::optional<MessageLineErrorKind> readMessageMoney(const Json& element, const NameHints& names, BankLine& line)
{
    const auto amount = messageAmount(element["amount"]);
    if (!amount || amount->toCents() <= 0)
        return MessageLineErrorKind::AmountUnreadable;
    const auto direction = messageDirection(element["type"]);
    if (!direction)
        return MessageLineErrorKind::TypeUnknown;
    const auto& balance = element["balance"];
    const bool hasBalance = !balance.isNull() && balance.asText() != "";
    if (hasBalance) {
        line.balance = messageAmount(balance);
        if (!line.balance)
            return MessageLineErrorKind::BalanceUnreadable;
    }
    line.amount = *amount;
    line.direction = *direction;
    line.description = messageText(element["description"]);
    const std::vector<std::string> parts{line.description};
    line.nameHint = names.find(line.direction, parts);
    return std::nullopt;
}

} // namespace eraflazz::wallet
