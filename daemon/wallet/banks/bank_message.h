// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "wallet/banks/name_hints.h"
#include "wallet/core/bank_line.h"

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Why a message of an aggregator brings nothing.
enum class BankMessageError {
    NotJson,
    WrongShape,   ///< JSON, but not what this aggregator sends.
    TooManyLines, ///< More than 1,000.
    WrongSecret,  ///< mutasibank's api_key in the body.
    NotMutations, ///< Another kind of message of the same aggregator: nothing to do.
};
[[nodiscard]] std::string_view toString(BankMessageError error);

inline constexpr std::size_t kMessageLinesMax = 1000;

/// Why one element of a message cannot be read. The others count; this one is shown to a person.
enum class MessageLineErrorKind {
    NotAnObject,
    IdMissing,
    DateUnreadable,
    AmountUnreadable,
    TypeUnknown,
    BalanceUnreadable
};
[[nodiscard]] std::string_view toString(MessageLineErrorKind error);

struct MessageLineError final {
    MessageLineErrorKind kind = MessageLineErrorKind::NotAnObject;
    std::size_t position = 0; ///< Of the element, counted from 1.
    bool operator==(const MessageLineError&) const = default;
};

/// The lines of one account.
struct AccountLines final {
    std::string accountNumber; ///< As the aggregator writes it; compare with sameAccountNumber().
    std::string accountId;     ///< The aggregator's own name of the account.
    std::vector<BankLine> lines;
};

/// What a message says, by account in order of appearance. An aggregator sends whatever its customer subscribed to, so
/// that one message may speak of several accounts.
struct BankMessage final {
    std::vector<AccountLines> accounts;
    std::vector<MessageLineError> lineErrors;
    AccountLines& account(std::string_view number, std::string_view id);
    [[nodiscard]] std::size_t lineCount() const;
};

// --- What the aggregators' readers share ---------------------------------------------------------------------------

/// The elements of an array, or the object itself as the only one.
[[nodiscard]] Result<std::vector<Json>, BankMessageError> messageElements(const Json& value);
[[nodiscard]] Result<Json, BankMessageError> messageJson(std::string_view body);

/// Money to the cent from a number or a text such as "12111.00", exactly; more than two decimals only when they are 0.
[[nodiscard]] std::optional<BankAmount> messageAmount(const Json& value);
/// CR, credit, K, ... or DB, debit, D, ...; any case.
[[nodiscard]] std::optional<BankDirection> messageDirection(const Json& value);
/// Text with blanks collapsed, at most `bytes` bytes; numbers in their own spelling; empty when there is none.
[[nodiscard]] std::string messageText(const Json& value, std::size_t bytes = 1000);
/// "2026-09-01 10:15:30", "2026-09-01", "01/09/2026 10:15:30"; midnight sharp means that no time is known.
[[nodiscard]] bool readMessageDate(std::string_view text, BankLine& line);

/// Amount, direction, balance, description and name hint; the error when one cannot be read.
[[nodiscard]] std::optional<MessageLineErrorKind>
readMessageMoney(const Json& element, const NameHints& names, BankLine& line);

} // namespace eraflazz::wallet
