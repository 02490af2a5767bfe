// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/clock.h"
#include "storage/unit_of_work.h"
#include "wallet/core/requests.h"
#include "wallet/core/shop_terms.h"

#include <utility>

#include <optional>
#include <string>

namespace eraflazz::wallet {

// Terms of the whole shop inside a commit: what they rest on, how they are set, how the chain tells them.

/// Unix milliseconds of the day's midnight in Jakarta.
[[nodiscard]] std::int64_t beganMs(BusinessDay day);

/// What stood there this day before the first of the changes that one person made alone; nothing when there is none.
/// What two agreed on begins anew.
[[nodiscard]] std::optional<Json>
morningOf(storage::UnitOfWork& unit, const std::string& subject, const char* action, BusinessDay day);

/// Nothing when there is no such level or role. `locks`: nothing of it changes until the commit ends.
[[nodiscard]] std::optional<LevelFacts>
levelFacts(storage::UnitOfWork& unit, const LevelMarginAsk& ask, BusinessDay day, bool locks);
[[nodiscard]] CommissionFacts
commissionFacts(storage::UnitOfWork& unit, const CommissionAsk& ask, BusinessDay day, bool locks);
[[nodiscard]] std::optional<Money> roleCap(storage::UnitOfWork& unit, const RoleCapAsk& ask, bool locks);

/// How a change that one person may make alone stands in the chain of actions: PriceAsk, LevelMarginAsk, CommissionAsk
/// or RoleCapAsk.
struct TermAction final {
    const char* action;
    std::string subject;
    std::string detail;
};
/// `by`: under which key one person did it, or by which request two did.
[[nodiscard]] TermAction actionOf(const RequestAsk& ask, const std::pair<const char*, std::string>& by);
[[nodiscard]] bool isTerm(const RequestAsk& ask);

/// Sets it; `request` is the one that two people agreed on, if it took two.
void setTerm(storage::UnitOfWork& unit, const RequestAsk& ask, const std::optional<Uuid>& request);

} // namespace eraflazz::wallet
