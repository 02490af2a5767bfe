// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace eraflazz {

/// The database did not take a commit. Lost: the connection broke, nobody knows whether the commit took place.
/// Retry: a deadlock or the like, the same commit may simply run again. Refused: a constraint or a bug.
class StoreError final : public std::runtime_error {
public:
    enum class Kind { Lost, Retry, Refused };
    StoreError(Kind kind, const std::string& message, std::string constraint = {})
        : std::runtime_error(message), m_kind(kind), m_constraint(std::move(constraint))
    {
    }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::string& constraint() const { return m_constraint; } ///< The one that refused, if any.

private:
    Kind m_kind;
    std::string m_constraint;
};

} // namespace eraflazz
