// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/two_step.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::ops {

std::string_view errorKey(TwoStepRefusal refusal)
{
    switch (refusal) {
    case TwoStepRefusal::UnknownOperator:
        return "UNKNOWN_OPERATOR";
    case TwoStepRefusal::OperatorDisabled:
        return "OPERATOR_DISABLED";
    case TwoStepRefusal::NoRight:
        return "NO_RIGHT";
    case TwoStepRefusal::AlreadyOn:
        return "TWO_STEP_ON";
    case TwoStepRefusal::NotEnrolled:
        return "TWO_STEP_NONE";
    case TwoStepRefusal::WrongCode:
        return "WRONG_CODE";
    case TwoStepRefusal::CodeUsed:
        return "CODE_USED";
    case TwoStepRefusal::ChangesItself:
        return "CHANGES_ITSELF";
    case TwoStepRefusal::Stale:
        return "STALE";
    case TwoStepRefusal::Unreadable:
        break;
    }
    return "SECRET_UNREADABLE";
}

std::string typedCode(std::string_view typed)
{
    std::string code;
    for (const char c : typed) {
        if (c != ' ' && c != '-')
            code += toUpperAscii(c);
    }
    return code;
}

bool isAppCode(std::string_view typed)
{
    constexpr std::size_t kDigits = 6;
    return typed.size() == kDigits && std::all_of(typed.begin(), typed.end(), isDigitAscii);
}

std::optional<TwoStepRefusal> decideReset(const Operator& actor, const Operator& target, ActedFrom from)
{
    if (!actor.isActive())
        return TwoStepRefusal::OperatorDisabled;
    const bool isOneself = actor.id == target.id;
    if (isOneself && from == ActedFrom::Console)
        return TwoStepRefusal::ChangesItself;
    return isOneself || actor.may(Right::ManageOperators) ? std::nullopt : std::optional(TwoStepRefusal::NoRight);
}

} // namespace eraflazz::ops
