// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/core/behaviour.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace eraflazz::sandbox {

/// "Orders like this one behave so." Empty `sku` and `destination` fit every order.
struct Rule final {
    std::uint32_t id = 0; ///< 0: from the configuration; others were set while running and can be removed.
    std::string sku;
    std::string destination;
    bool destinationIsSuffix = false;
    Behaviour behaviour = Behaviour::Success;
    std::optional<Rc> rc;              ///< Replaces the script's code of refusal.
    std::optional<int> delayMs;        ///< Replaces the script's delay.
    std::optional<std::int64_t> times; ///< How many orders it still applies to; nothing: all.
};

/// The rules of one supplier. The most specific one wins: whole destination before its ending before the SKU before
/// none; the SKU as a second condition adds to it; among equals the latest wins.
class BehaviourRules final {
public:
    void add(Rule rule);
    /// Counts one order to that destination; a rule that has no more times disappears.
    void use(std::uint32_t id, std::string_view destination);
    void removeAdded(); ///< All but those of the configuration.

    [[nodiscard]] const Rule* match(std::string_view sku, std::string_view destination) const;
    [[nodiscard]] std::vector<Rule> all() const;

private:
    struct Hash final {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Rules = std::vector<Rule>; // Most specific first, latest first among equals.

    Rules m_general;
    // Tests set a rule for each of thousands of destinations; those are found by hash.
    std::unordered_map<std::string, Rules, Hash, std::equal_to<>> m_byDestination;
};

} // namespace eraflazz::sandbox
