// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/operator.h"

#include <algorithm>
#include <vector>

namespace eraflazz::ops {

namespace {

/// The one table of who may do what.
const std::vector<Right>& rightsOf(Role role)
{
    static const std::vector<Right> owner(std::begin(kRights), std::end(kRights));
    static const std::vector<Right> admin{Right::Read,
                                          Right::ProposeMoney,
                                          Right::ApproveMoney,
                                          Right::ProposeLimit,
                                          Right::ApproveLimit,
                                          Right::ChangePrice,
                                          Right::ApprovePrice,
                                          Right::ResolveCase,
                                          Right::ApproveCase,
                                          Right::CloseProduct,
                                          Right::ChangeProduct,
                                          Right::ChangeRoute,
                                          Right::ChangeSupplier,
                                          Right::ChangeBank,
                                          Right::BlockNumber};
    static const std::vector<Right> maker{Right::Read, Right::ProposeMoney, Right::ProposeLimit, Right::ResolveCase};
    static const std::vector<Right> checker{
        Right::Read, Right::ApproveMoney, Right::ApproveLimit, Right::ApprovePrice, Right::ApproveCase};
    static const std::vector<Right> support{Right::Read, Right::ResolveCase, Right::CloseProduct, Right::BlockNumber};
    static const std::vector<Right> viewer{Right::Read};
    switch (role) {
    case Role::Owner:
        return owner;
    case Role::Admin:
        return admin;
    case Role::FinanceMaker:
        return maker;
    case Role::FinanceChecker:
        return checker;
    case Role::Support:
        return support;
    case Role::Viewer:
        break;
    }
    return viewer;
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

bool hasRight(Role role, Right right)
{
    const auto& rights = rightsOf(role);
    return std::find(rights.begin(), rights.end(), right) != rights.end();
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
