// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/scopes.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using ops::Right;
using ops::Role;

bool asks(Role role)
{
    return hasRight(role, Right::ProposeMoney) || hasRight(role, Right::ProposeLimit) ||
           hasRight(role, Right::ChangePrice) || hasRight(role, Right::ResolveCase);
}

bool agrees(Role role)
{
    return hasRight(role, Right::ApproveMoney) || hasRight(role, Right::ApproveLimit) ||
           hasRight(role, Right::ApprovePrice) || hasRight(role, Right::ApproveCase);
}

/// Those who answer for money see what is earned.
bool keepsBooks(Role role)
{
    return hasRight(role, Right::ProposeMoney) || hasRight(role, Right::ApproveMoney);
}

bool works(Role role)
{
    return asks(role) || agrees(role);
}

struct ScopeRule final {
    std::string_view scope;
    bool (*isHeld)(Role);
};

bool reads(Role role)
{
    return hasRight(role, Right::Read);
}

constexpr ScopeRule kRules[] = {
    {"trx.read", reads},
    {"trx.personal", works},
    {"trx.raw", works},
    {"trx.act", works},
    {"destination.block", [](Role role) { return hasRight(role, Right::BlockNumber); }},
    {"report.margin", keepsBooks},
    {"report.run", keepsBooks},
    {"case.read", reads},
    {"case.propose", [](Role role) { return hasRight(role, Right::ResolveCase); }},
    {"request.read", reads},
    {"request.propose", asks},
    {"request.approve", agrees},
    {"deposit.read", reads},
    {"deposit.decide", [](Role role) { return hasRight(role, Right::ProposeMoney); }},
    {"bank.change", [](Role role) { return hasRight(role, Right::ChangeBank); }},
    {"product.read", reads},
    {"product.close", [](Role role) { return hasRight(role, Right::CloseProduct); }},
    {"product.change", [](Role role) { return hasRight(role, Right::ChangeProduct); }},
    {"product.price", [](Role role) { return hasRight(role, Right::ChangePrice); }},
    {"route.change", [](Role role) { return hasRight(role, Right::ChangeRoute); }},
    {"supplier.read", reads},
    {"supplier.change", [](Role role) { return hasRight(role, Right::ChangeSupplier); }},
    {"agent.read", reads},
    {"agent.change", [](Role role) { return hasRight(role, Right::ChangePrice); }},
    {"ledger.read", keepsBooks},
    {"operator.read", keepsBooks},
    {"operator.manage", [](Role role) { return hasRight(role, Right::ManageOperators); }},
    {"audit.read", agrees},
    {"alarm.read", reads},
    {"alarm.ack", works},
    {"alarm.change", [](Role role) { return hasRight(role, Right::ManageSettings); }},
    {"system.read", reads},
    {"system.manage", [](Role role) { return hasRight(role, Right::ManageSettings); }},
};

} // namespace

std::vector<std::string_view> scopesOf(Role role)
{
    std::vector<std::string_view> scopes;
    for (const auto& rule : kRules) {
        if (rule.isHeld(role))
            scopes.push_back(rule.scope);
    }
    return scopes;
}

bool hasScope(Role role, std::string_view scope)
{
    return scope.empty() || std::any_of(std::begin(kRules), std::end(kRules), [&](const ScopeRule& rule) {
               return rule.scope == scope && rule.isHeld(role);
           });
}

} // namespace eraflazz::control
