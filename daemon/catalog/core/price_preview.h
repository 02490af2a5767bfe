// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/losses.h"
#include "catalog/core/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace eraflazz::catalog {

/// One product's price for one agent, as it is and as it would be.
struct PriceStep final {
    std::string agentCode;
    std::string productCode;
    Money before;
    Money after;
    [[nodiscard]] Money difference() const { return after - before; }
};

/// A category of one brand, for one agent: the product whose price changes most, and how many change.
struct GroupPreview final {
    std::string category;
    std::string brand;
    int products = 0; ///< Sold to the agent.
    int dearer = 0;
    int cheaper = 0;
    PriceStep largest; ///< The largest change, up or down; any product when nothing changes.
};

struct AgentPreview final {
    AgentId agent;
    std::string code;
    int uplinesBefore = 0;
    int uplinesAfter = 0;
    std::vector<GroupPreview> groups; ///< By category and brand.
};

/// What a change would do to prices.
struct PricePreview final {
    std::vector<AgentPreview> agents; ///< Everyone whose price or chain could change, by id; closed ones left out.
    int dearer = 0;                   ///< Prices (agent and product) that rise.
    int cheaper = 0;
    int unchanged = 0;
    std::optional<PriceStep> largestRise;
    std::optional<PriceStep> largestFall;
    std::vector<Loss> losses; ///< What the change would add.
};

/// Prices of everyone the edit touches; the catalogue stays as it is. Works for edits that would be refused too. Pure.
[[nodiscard]] PricePreview previewEdit(const Catalog& catalog, const TreeEdit& edit);

/// Moving an agent, with everyone below it, under another upline; a null upline makes it a root.
[[nodiscard]] PricePreview previewMove(const Catalog& catalog, AgentId agent, AgentId upline);

} // namespace eraflazz::catalog
