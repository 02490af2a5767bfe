// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "ops/core/operator.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::ops {

/// Why somebody cannot be added or changed.
enum class OperatorRefusal {
    NoRight,
    ActorDisabled,
    FirstMustBeOwner, ///< Nobody is here yet who could act: the first one is an owner and adds itself.
    UnknownOperator,
    UsernameTaken,
    UsernameUnfit,   ///< 2 to 32 of a-z 0-9 . _ -, the first a letter or digit.
    PasswordTooWeak, ///< Shorter than kPasswordMin.
    LastOwner,       ///< The shop must keep one active owner.
    ChangesItself,   ///< Nobody changes the own role or disables itself.
};
/// What machines read, and people search for: "USERNAME_TAKEN".
[[nodiscard]] std::string_view errorKey(OperatorRefusal refusal);

inline constexpr std::size_t kPasswordMin = 10;

[[nodiscard]] bool isUsername(std::string_view text);

/// A password of somebody, as the hash that was made of it.
struct PasswordHash final {
    std::string hash;
};
using OperatorChange = std::variant<Role, OperatorStatus, PasswordHash>;

/// Where somebody acted. Whoever is on the server itself holds the key file and the database anyway.
enum class ActedFrom { Server, Console };

struct NewOperator final {
    std::string username;
    std::string name;
    Role role = Role::Viewer;
    std::string passwordHash;
};

/// Who may add somebody. `actor` is absent while nobody is there (`anyone` false).
[[nodiscard]] std::optional<OperatorRefusal>
decideAdd(const std::optional<Operator>& actor, bool anyone, const NewOperator& asked);

/// Who may change whom. `activeOwners` counts the target too when it is one.
[[nodiscard]] std::optional<OperatorRefusal>
decideChange(const Operator& actor, const Operator& target, const OperatorChange& change, std::int64_t activeOwners);

struct OperatorCredentials final {
    Operator who;
    std::string passwordHash;
};

/// The people of the shop. Every call is one commit, with the action row of who did it, and throws StoreError. Safe to
/// run again: what is already as asked is answered as done.
class Operators {
public:
    virtual ~Operators() = default;

    [[nodiscard]] virtual std::vector<Operator> list() = 0;
    /// For a log-in. Disabled ones too: the caller says so only to somebody who knows the password.
    [[nodiscard]] virtual std::optional<OperatorCredentials> credentials(std::string_view username) = 0;
    /// Without an actor: the first owner, who adds itself.
    virtual Result<Operator, OperatorRefusal> add(std::optional<OperatorId> actor,
                                                  const NewOperator& asked,
                                                  std::int64_t nowMs,
                                                  ActedFrom from = ActedFrom::Server) = 0;
    virtual Result<Operator, OperatorRefusal> change(OperatorId actor,
                                                     std::string_view username,
                                                     const OperatorChange& change,
                                                     std::int64_t nowMs,
                                                     ActedFrom from = ActedFrom::Server) = 0;
    /// The same password under another cost: no action of anybody. Nothing happens unless the old hash still stands.
    virtual void renewHash(OperatorId who, std::string_view oldHash, std::string_view newHash) = 0;
};

} // namespace eraflazz::ops
