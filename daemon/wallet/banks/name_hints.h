// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"

#include <memory>
#include <optional>
#include <regex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Where in a bank's text the other side's name stands: patterns, tried in order. Reading them takes time that grows
/// with the length of the text only, whatever the pattern (no backtracking), and texts are cut. Any thread.
class NameHints final {
public:
    /// Adds an ECMAScript regular expression with one group, the name, for lines of that direction or for all. Nothing
    /// when it was added, else why it cannot be.
    [[nodiscard]] std::optional<std::string> add(std::string_view pattern, std::optional<BankDirection> direction = {});
    void addAll(const NameHints& others);

    /// The group of the first pattern that is found in any of the parts, blanks collapsed; empty when there is none.
    [[nodiscard]] std::string find(BankDirection direction, std::span<const std::string> parts) const;

private:
    struct Pattern final {
        std::optional<BankDirection> direction;
        std::shared_ptr<const std::regex> regex; ///< Shared: layouts are copied, compiled patterns are large.
    };
    std::vector<Pattern> m_patterns;
};

} // namespace eraflazz::wallet
