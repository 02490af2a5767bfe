// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::ops {

using OperatorId = StrongId<struct OperatorTag>;

/// What a person of the shop is there for.
enum class Role { Owner, Admin, FinanceMaker, FinanceChecker, Support, Viewer };
inline constexpr Role kRoles[] = {
    Role::Owner, Role::Admin, Role::FinanceMaker, Role::FinanceChecker, Role::Support, Role::Viewer};
[[nodiscard]] std::string_view toString(Role role);
[[nodiscard]] std::optional<Role> roleFrom(std::string_view word);

/// What a role may do. Asking for something and agreeing to it are two rights, and never for the same request.
enum class Right {
    Read,
    ProposeMoney, ///< Adjustments, deposits by hand, money to and from suppliers, write-offs.
    ApproveMoney,
    ProposeLimit, ///< Credit limits.
    ApproveLimit,
    ChangePrice, ///< Small steps alone, larger ones as a request.
    ApprovePrice,
    ResolveCase, ///< Proposes what shall become of a case.
    ApproveCase,
    ManageOperators,
    ManageSettings,
    CloseProduct,  ///< Opens and closes products, and nothing else of them.
    ChangeProduct, ///< What products are, prices apart.
    ChangeRoute,   ///< Mappings, their order and a product's policy.
    ChangeSupplier,
    ChangeBank,  ///< Our bank accounts: less of them alone, more with a second person.
    BlockNumber, ///< Nothing is sold to it until the block is lifted.
};
[[nodiscard]] bool hasRight(Role role, Right right);

enum class OperatorStatus { Active, Disabled };
[[nodiscard]] std::string_view toString(OperatorStatus status);

/// Whether somebody signs in with a code of an authenticator app besides the password.
enum class TwoStep {
    None,
    Pending, ///< The secret was given out, no code of it was seen yet: signing in asks for none.
    On,
};
[[nodiscard]] std::string_view toString(TwoStep state);

/// Those who ask for money by hand or agree to it: whom the shop may require to use codes.
[[nodiscard]] bool isMoneyRole(Role role);

/// A person of the shop. As a value in hand it says who somebody was when they logged in; every commit reads the row
/// again and decides on that.
struct Operator final {
    OperatorId id;
    std::string username;
    std::string name;
    Role role = Role::Viewer;
    OperatorStatus status = OperatorStatus::Active;
    TwoStep twoStep = TwoStep::None;
    bool isTwoStepAsked = false; ///< The shop's rule: who has a money role uses codes.
    bool operator==(const Operator&) const = default;

    [[nodiscard]] bool isActive() const { return status == OperatorStatus::Active; }
    [[nodiscard]] bool owesTwoStep() const { return isTwoStepAsked && twoStep != TwoStep::On && isMoneyRole(role); }
    /// Whoever owes a code only looks: the one place where the shop's rule takes rights away.
    [[nodiscard]] Role actingRole() const { return owesTwoStep() ? Role::Viewer : role; }
    [[nodiscard]] bool may(Right right) const { return isActive() && hasRight(actingRole(), right); }
};

} // namespace eraflazz::ops
