// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_desk.h"
#include "ops/core/operator.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::catalog {

/// One edit inside its commit: whether the person may, whether it was done already, and the record of it at the end.
class DeskCommit final {
public:
    DeskCommit(storage::UnitOfWork& unit, const ops::ActionChain& chain, const DeskAct& act)
        : m_unit(unit), m_chain(chain), m_act(act)
    {
    }

    /// Locks the person. Nothing when the edit may go on.
    [[nodiscard]] std::optional<DeskRefused> refusal(ops::Right right) const;
    /// Whether this person did just this to the subject before; a refusal when it was something else.
    [[nodiscard]] Result<bool, DeskRefused> isReplay(const std::string& subject) const;
    /// Files the difference of two JSON objects; nothing when there is none.
    void note(std::string_view action, std::string subject, std::string_view before, std::string_view after) const;

    [[nodiscard]] storage::PgConnection& connection() const { return m_unit.connection(); }
    [[nodiscard]] storage::PgResult query(std::string_view statement, const storage::PgParams& params) const
    {
        return m_unit.connection().query(statement, params);
    }
    void run(std::string_view statement, const storage::PgParams& params) const { (void)query(statement, params); }
    [[nodiscard]] const DeskAct& act() const { return m_act; }

private:
    storage::UnitOfWork& m_unit;
    const ops::ActionChain& m_chain;
    const DeskAct& m_act;
};

[[nodiscard]] storage::PgParams& addMaybe(storage::PgParams& params, const std::optional<std::string>& text);
[[nodiscard]] storage::PgParams& addMaybe(storage::PgParams& params, const std::optional<std::int64_t>& number);
[[nodiscard]] storage::PgParams& addMaybe(storage::PgParams& params, const std::optional<bool>& truth);

} // namespace eraflazz::catalog
