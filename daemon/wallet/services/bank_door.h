// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/bank_message.h"
#include "wallet/core/bank_book.h"
#include "wallet/core/deposits.h"
#include "wallet/services/money_lane.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace eraflazz::wallet {

/// Why a message of an aggregator was not taken.
enum class BankDoorRefusal {
    UnknownBank,
    WrongSecret,
    Unreadable,   ///< Not what this aggregator sends; `detail` says what is wrong.
    WrongAccount, ///< It speaks of an account that is not the one of this address; nothing of it was taken.
    Overloaded,
    OutcomeUnknown,
    InternalError,
};

struct BankDoorDenied final {
    BankDoorRefusal reason = BankDoorRefusal::Unreadable;
    std::string detail;
};

/// What a message brought, after the commit.
struct BankDoorTaken final {
    int received = 0;
    int unreadable = 0; ///< Elements that could not be read; a person must look at the aggregator.
    IngestReport report;
};

using BankDoorAnswer = std::variant<BankDoorTaken, BankDoorDenied>;
[[nodiscard]] BankDoorRefusal refusalOf(MoneyFailure failure);

/// A message as it came in: the raw body and the header that this aggregator proves itself with.
struct BankMessageIn final {
    std::string bank;
    LineSource source = LineSource::Moota;
    std::string proof;
    std::string body;
};

/// The header that carries the proof; empty when it stands in the body.
[[nodiscard]] std::string_view proofHeaderOf(LineSource source);

/// Where aggregators hand in bank lines: proof first, then the message, then the money lane. Any thread; the answer
/// comes once, perhaps on the lane's thread, and must not block.
class BankDoor final {
public:
    using Reply = std::function<void(BankDoorAnswer)>;

    BankDoor(MoneyLane& lane, BankBookNow book) : m_lane(lane), m_book(std::move(book)) {}
    void receive(BankMessageIn message, Reply reply);

private:
    MoneyLane& m_lane;
    BankBookNow m_book;
};

} // namespace eraflazz::wallet
