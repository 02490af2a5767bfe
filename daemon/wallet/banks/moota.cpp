// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/moota.h"

#include "crypto/digest.h"
#include "kernel/text.h"

namespace eraflazz::wallet {

namespace {

std::optional<MessageLineErrorKind> readMutation(const Json& element, const NameHints& names, BankLine& line)
{
    if (!element.isObject())
        return MessageLineErrorKind::NotAnObject;
    auto id = messageText(element["mutation_id"], 100);
    if (id.empty())
        id = messageText(element["token"], 100);
    if (id.empty())
        return MessageLineErrorKind::IdMissing;
    line.rowId = "moota/" + id;
    line.reference = id;
    if (!readMessageDate(messageText(element["date"], 40), line))
        return MessageLineErrorKind::DateUnreadable;
    return readMessageMoney(element, names, line);
}

Result<BankMessage, BankMessageError> readMutations(const Json& list, const NameHints& names)
{
    const auto elements = messageElements(list);
    if (!elements)
        return Err(elements.error());
    BankMessage message;
    for (std::size_t i = 0; i < elements->size(); ++i) {
        const auto& element = (*elements)[i];
        BankLine line;
        line.fileLine = i + 1;
        if (const auto problem = readMutation(element, names, line)) {
            message.lineErrors.push_back({*problem, i + 1});
            continue;
        }
        auto number = messageText(element["account_number"], 60);
        if (number.empty())
            number = messageText(element["bank"]["account_number"], 60);
        message.account(number, messageText(element["bank_id"], 60)).lines.push_back(std::move(line));
    }
    return message;
}

} // namespace

bool isMootaSignature(std::string_view rawBody, std::string_view signature, std::string_view secret)
{
    return !secret.empty() && equalsConstantTime(hmacSha256Hex(secret, rawBody), signature);
}

Result<BankMessage, BankMessageError> readMoota(std::string_view body, const NameHints& names)
{
    const auto json = messageJson(body);
    if (!json)
        return Err(json.error());
    return readMutations(*json, names);
}

Result<MootaPage, BankMessageError> readMootaPage(std::string_view body, const NameHints& names)
{
    const auto json = messageJson(body);
    if (!json)
        return Err(json.error());
    const auto& data = (*json)["data"];
    const auto page = (*json)["current_page"].asInteger();
    const auto last = (*json)["last_page"].asInteger();
    if (!data.isArray() || !page || *page < 1 || (last && *last < 0))
        return Err(BankMessageError::WrongShape);
    auto message = readMutations(data, names);
    if (!message)
        return Err(message.error());
    const bool hasNext = (*json)["next_page_url"].asString().has_value();
    return MootaPage{std::move(*message), *page, last.value_or(hasNext ? *page + 1 : *page)};
}

} // namespace eraflazz::wallet
