// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/cekmutasi.h"

#include "crypto/digest.h"
#include "kernel/text.h"

namespace eraflazz::wallet {

namespace {

constexpr std::int64_t kJakartaSeconds = 7 * 3600;
constexpr std::int64_t kDaySeconds = 86400;

/// Seconds since 1970 as day and time in Jakarta.
bool readUnixTime(const Json& value, BankLine& line)
{
    const auto text = value.asText();
    const auto seconds = text ? parseInt(*text) : std::nullopt;
    constexpr std::int64_t kLatest = 7'000'000'000;
    if (!seconds || *seconds <= 0 || *seconds > kLatest)
        return false;
    const auto local = *seconds + kJakartaSeconds;
    const auto ofDay = static_cast<int>(local % kDaySeconds);
    const auto date = CivilDate::fromDays(local / kDaySeconds);
    if (!date.isValid())
        return false;
    line.date = date;
    line.time = CivilTime{ofDay / 3600, ofDay / 60 % 60, ofDay % 60};
    return true;
}

std::optional<MessageLineErrorKind> readMutation(const Json& element, const NameHints& names, BankLine& line)
{
    if (!element.isObject())
        return MessageLineErrorKind::NotAnObject;
    const auto id = messageText(element["id"], 100);
    if (id.empty())
        return MessageLineErrorKind::IdMissing;
    line.rowId = "cekmutasi/" + id;
    line.reference = id;
    if (!readUnixTime(element["unix_timestamp"], line))
        return MessageLineErrorKind::DateUnreadable;
    return readMessageMoney(element, names, line);
}

} // namespace

bool isCekmutasiSignature(std::string_view signature, std::string_view secret)
{
    return !secret.empty() && equalsConstantTime(signature, secret);
}

Result<BankMessage, BankMessageError> readCekmutasi(std::string_view body, const NameHints& names)
{
    const auto json = messageJson(body);
    if (!json)
        return Err(json.error());
    const auto action = (*json)["action"].asString();
    if (!action)
        return Err(BankMessageError::WrongShape);
    if (*action != "payment_report")
        return Err(BankMessageError::NotMutations);
    const auto& content = (*json)["content"];
    const auto elements = messageElements(content["data"]);
    if (!elements)
        return Err(elements.error());
    BankMessage message;
    auto& account =
        message.account(messageText(content["account_number"], 60), messageText(content["service_code"], 60));
    for (std::size_t i = 0; i < elements->size(); ++i) {
        BankLine line;
        line.fileLine = i + 1;
        if (const auto problem = readMutation((*elements)[i], names, line))
            message.lineErrors.push_back({*problem, i + 1});
        else
            account.lines.push_back(std::move(line));
    }
    return message;
}

} // namespace eraflazz::wallet
