// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_change.h"
#include "kernel/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::catalog {

/// Why the agents' tree stays as it is. Nothing was written.
enum class TreeRefusal {
    AgentNotFound,
    UplineNotFound,
    LevelNotFound,
    ProductNotFound,
    AgentClosed,   ///< A closed agent is history.
    NotInSubtree,  ///< An upline acts inside its own subtree only.
    Cycle,         ///< The new upline is the agent itself or stands below it.
    TooDeep,       ///< The chain would be longer than network.depth_max.
    WouldLose,     ///< Products would be sold below cost (findLosses()).
    UnderOwnPrice, ///< The upline's downline would pay less than the upline itself.
    OutOfRange,    ///< A markup below 0 or above 10,000,000.
    NotAllowed,    ///< The operator is disabled or has no right to it.
    Stale,         ///< The catalogue changed since it was looked at: look again.
};
[[nodiscard]] std::string_view toString(TreeRefusal refusal); ///< "CYCLE"

/// The edits of one agent's place and terms.
using TreeEdit = std::variant<UplineChange, AgentLevelChange, MarkupChange, ProductMarkupChange, AgentStatusChange>;
[[nodiscard]] CatalogChange toCatalogChange(const TreeEdit& edit);
[[nodiscard]] AgentId agentOf(const TreeEdit& edit);

/// Who edits: an operator, who may act everywhere, or an upline.
struct TreeActor final {
    std::int64_t operatorId = 0;        ///< 0 when an agent acts.
    std::optional<AgentId> upline = {}; ///< Set when an agent acts.
    std::string reason = {};            ///< Why, in an operator's own words; recorded with the edit.
};

/// True when `below` stands somewhere under `above`.
[[nodiscard]] bool isBelow(const Catalog& catalog, AgentId below, AgentId above);

/// The agent and everyone below it, by id.
[[nodiscard]] std::vector<const Agent*> subtreeOf(const Catalog& catalog, AgentId root);

/// Why the edit may not be saved; nothing when it may. An upline may set its own markups, and everything of those below
/// it. Pure: the one who saves makes sure that the catalogue is still the same (AgentTree).
[[nodiscard]] std::optional<TreeRefusal>
refusalOf(const Catalog& catalog, const TreeActor& actor, const TreeEdit& edit);

/// What the saved edit says about itself in the record of operators' actions.
struct TreeAction final {
    std::int64_t operatorId = 0;
    std::string action;  ///< "agent.move", "agent.level", "agent.markup", "agent.product_markup", "agent.status"
    std::string subject; ///< "agent:AG001"
    std::string before;  ///< In words or numbers; what the agent had.
    std::string after;
    std::string reason = {}; ///< In the person's words; empty for edits that ask for none.
};
[[nodiscard]] TreeAction actionOf(const Catalog& catalog, const TreeActor& actor, const TreeEdit& edit);

/// Saves edits of the tree. One call is one commit: the edit, and the record of who did it. Throws StoreError. One
/// thread at a time.
class AgentTree {
public:
    virtual ~AgentTree() = default;
    /// `seen` is the catalogue the actor looked at; with a newer one in the database the edit is Stale. The value is
    /// the version that the edit made, or that of `seen` when everything is so already.
    [[nodiscard]] virtual Result<std::int64_t, TreeRefusal>
    edit(const Catalog& seen, const TreeActor& actor, const TreeEdit& edit, std::int64_t nowMs) = 0;
    /// A new PIN, already hashed; unlocks a locked one, and transfers rest for a while. An upline may give one to those
    /// below it.
    [[nodiscard]] virtual Result<AgentId, TreeRefusal> setPin(
        const Catalog& seen, const TreeActor& actor, AgentId agent, std::string_view pinHash, std::int64_t nowMs) = 0;
};

} // namespace eraflazz::catalog
