// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace eraflazz::console {

/// What the signed-in person may do, as `welcome` told. Only for what is shown: the daemon is the one that judges.
class Rights final {
public:
    Rights() = default;
    explicit Rights(const std::vector<std::string>& scopes) : m_scopes(scopes.begin(), scopes.end()) {}

    /// An empty scope is everybody's.
    [[nodiscard]] bool has(std::string_view scope) const { return scope.empty() || m_scopes.contains(scope); }
    /// Of a method of the contract.
    [[nodiscard]] bool mayCall(std::string_view method) const;
    [[nodiscard]] bool mayWatch(std::string_view topic) const;
    bool operator==(const Rights&) const = default;

private:
    std::set<std::string, std::less<>> m_scopes;
};

/// The right in words ("see costs, commissions and margins"), translated.
[[nodiscard]] QString scopeWords(std::string_view scope);
/// "You lack the right to ... Ask the owner for it."
[[nodiscard]] QString lackWords(std::string_view scope);

} // namespace eraflazz::console
