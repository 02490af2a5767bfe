// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/operators.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::ops {

std::string_view errorKey(OperatorRefusal refusal)
{
    switch (refusal) {
    case OperatorRefusal::NoRight:
        return "NO_RIGHT";
    case OperatorRefusal::ActorDisabled:
        return "OPERATOR_DISABLED";
    case OperatorRefusal::FirstMustBeOwner:
        return "FIRST_MUST_BE_OWNER";
    case OperatorRefusal::UnknownOperator:
        return "UNKNOWN_OPERATOR";
    case OperatorRefusal::UsernameTaken:
        return "USERNAME_TAKEN";
    case OperatorRefusal::UsernameUnfit:
        return "USERNAME_UNFIT";
    case OperatorRefusal::PasswordTooWeak:
        return "PASSWORD_TOO_WEAK";
    case OperatorRefusal::LastOwner:
        return "LAST_OWNER";
    case OperatorRefusal::ChangesItself:
        break;
    }
    return "CHANGES_ITSELF";
}

bool isUsername(std::string_view text)
{
    const auto isWord = [](char c) { return (c >= 'a' && c <= 'z') || isDigitAscii(c); };
    return text.size() >= 2 && text.size() <= 32 && isWord(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return isWord(c) || c == '.' || c == '_' || c == '-'; });
}

std::optional<OperatorRefusal> decideAdd(const std::optional<Operator>& actor, bool anyone, const NewOperator& asked)
{
    if (!isUsername(asked.username))
        return OperatorRefusal::UsernameUnfit;
    if (!anyone)
        return asked.role == Role::Owner ? std::nullopt : std::optional(OperatorRefusal::FirstMustBeOwner);
    if (!actor)
        return OperatorRefusal::NoRight;
    if (!actor->isActive())
        return OperatorRefusal::ActorDisabled;
    return actor->may(Right::ManageOperators) ? std::nullopt : std::optional(OperatorRefusal::NoRight);
}

std::optional<OperatorRefusal>
decideChange(const Operator& actor, const Operator& target, const OperatorChange& change, std::int64_t activeOwners)
{
    if (!actor.isActive())
        return OperatorRefusal::ActorDisabled;
    const bool isOneself = actor.id == target.id;
    if (std::holds_alternative<PasswordHash>(change)) // the own password is everybody's to change
        return isOneself || actor.may(Right::ManageOperators) ? std::nullopt : std::optional(OperatorRefusal::NoRight);
    if (!actor.may(Right::ManageOperators))
        return OperatorRefusal::NoRight;
    if (isOneself)
        return OperatorRefusal::ChangesItself;
    const auto* role = std::get_if<Role>(&change);
    const auto* status = std::get_if<OperatorStatus>(&change);
    const bool takesOwner =
        target.role == Role::Owner && target.isActive() &&
        ((role != nullptr && *role != Role::Owner) || (status != nullptr && *status == OperatorStatus::Disabled));
    return takesOwner && activeOwners <= 1 ? std::optional(OperatorRefusal::LastOwner) : std::nullopt;
}

} // namespace eraflazz::ops
