// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/operator.h"

#include <algorithm>
#include <initializer_list>

namespace eraflazz::ops {

namespace {

bool isOneOf(Right right, std::initializer_list<Right> rights)
{
    return std::find(rights.begin(), rights.end(), right) != rights.end();
}

} // namespace

std::string_view toString(Role role)
{
    switch (role) {
    case Role::Owner:
        return "owner";
    case Role::Admin:
        return "admin";
    case Role::FinanceMaker:
        return "finance_maker";
    case Role::FinanceChecker:
        return "finance_checker";
    case Role::Support:
        return "support";
    case Role::Viewer:
        break;
    }
    return "viewer";
}

std::optional<Role> roleFrom(std::string_view word)
{
    for (const auto role : kRoles) {
        if (toString(role) == word)
            return role;
    }
    return std::nullopt;
}

/// The one table of who may do what.
bool hasRight(Role role, Right right)
{
    using enum Right;
    switch (role) {
    case Role::Owner:
        return true; // No list: a right that is added is the owner's at once.
    case Role::Admin:
        return isOneOf(right,
                       {Read,
                        ProposeMoney,
                        ApproveMoney,
                        ProposeLimit,
                        ApproveLimit,
                        ChangePrice,
                        ApprovePrice,
                        ResolveCase,
                        ApproveCase,
                        CloseProduct,
                        ChangeProduct,
                        ChangeRoute,
                        ChangeSupplier,
                        ChangeBank,
                        BlockNumber});
    case Role::FinanceMaker:
        return isOneOf(right, {Read, ProposeMoney, ProposeLimit, ResolveCase});
    case Role::FinanceChecker:
        return isOneOf(right, {Read, ApproveMoney, ApproveLimit, ApprovePrice, ApproveCase});
    case Role::Support:
        return isOneOf(right, {Read, ResolveCase, CloseProduct, BlockNumber});
    case Role::Viewer:
        break;
    }
    return right == Read;
}

bool isMoneyRole(Role role)
{
    return hasRight(role, Right::ProposeMoney) || hasRight(role, Right::ApproveMoney);
}

std::string_view toString(TwoStep state)
{
    switch (state) {
    case TwoStep::None:
        return "none";
    case TwoStep::Pending:
        return "pending";
    case TwoStep::On:
        break;
    }
    return "on";
}

std::string_view toString(OperatorStatus status)
{
    switch (status) {
    case OperatorStatus::Active:
        return "active";
    case OperatorStatus::Disabled:
        break;
    }
    return "disabled";
}

} // namespace eraflazz::ops
