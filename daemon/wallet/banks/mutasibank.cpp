// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/mutasibank.h"

#include "crypto/digest.h"
#include "kernel/text.h"

namespace eraflazz::wallet {

namespace {

std::optional<MessageLineErrorKind>
readMutation(const Json& element, bool isBca, const NameHints& names, BankLine& line)
{
    if (!element.isObject())
        return MessageLineErrorKind::NotAnObject;
    const auto date = messageText(element["transaction_date"], 40);
    line.isPending = isBca && equalsIgnoreCase(date, "PEND");
    line.dateMayChange = isBca;
    if (!line.isPending && !readMessageDate(date, line))
        return MessageLineErrorKind::DateUnreadable;
    return readMessageMoney(element, names, line);
}

} // namespace

Result<BankMessage, BankMessageError>
readMutasibank(std::string_view body, std::string_view apiKey, const NameHints& names)
{
    const auto json = messageJson(body);
    if (!json)
        return Err(json.error());
    if (!json->isObject())
        return Err(BankMessageError::WrongShape);
    const auto given = (*json)["api_key"].asString();
    if (apiKey.empty() || !given || !equalsConstantTime(*given, apiKey))
        return Err(BankMessageError::WrongSecret);
    const auto elements = messageElements((*json)["data_mutasi"]);
    if (!elements)
        return Err(elements.error());
    const bool isBca = toLower(messageText((*json)["module"], 60)).rfind("bca", 0) == 0;
    BankMessage message;
    auto& account = message.account(messageText((*json)["account_number"], 60), messageText((*json)["account_id"], 60));
    for (std::size_t i = 0; i < elements->size(); ++i) {
        BankLine line;
        line.fileLine = i + 1;
        if (const auto problem = readMutation((*elements)[i], isBca, names, line))
            message.lineErrors.push_back({*problem, i + 1});
        else
            account.lines.push_back(std::move(line));
    }
    return message;
}

} // namespace eraflazz::wallet
