// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/desk_commit.h"
#include "catalog/pg/pg_catalog_desk.h"

// Levels at the desk: which there are and what they are called. Their margins are prices (wallet::LevelMarginAsk).

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

struct SeenLevel final {
    std::string name;
    std::string row;
};

std::optional<SeenLevel> levelNamed(const DeskCommit& desk, const std::string& code)
{
    const auto rows = desk.query("desk_named_level", PgParams().add(code));
    if (rows.rows() == 0)
        return std::nullopt;
    return SeenLevel{std::string(rows.text(0, rows.column("name"))), std::string(rows.text(0, rows.column("row")))};
}

Err<DeskRefused> refused(DeskRefusal why, std::string current = {})
{
    return Err(DeskRefused{why, std::move(current)});
}

bool isFirstLevel(const DeskCommit& desk)
{
    const auto rows = desk.query("desk_count_levels", PgParams());
    return rows.integer(0, rows.column("levels")) == 0;
}

} // namespace

DeskResult PgCatalogDesk::addLevel(const DeskAct& act, const NewLevel& asked)
{
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangePrice))
            return Err(*refusal);
        const std::string subject = "level:" + asked.code;
        const auto replay = desk.isReplay(subject);
        if (!replay)
            return Err(replay.error());
        if (const auto known = levelNamed(desk, asked.code))
            return *replay ? DeskResult(DeskAnswer{known->row, 0, true}) : DeskResult(refused(DeskRefusal::CodeTaken));
        if (!isProductCode(asked.code))
            return refused(DeskRefusal::CodeUnfit);
        if (!isLevelName(asked.name))
            return refused(DeskRefusal::NameUnfit);
        if (asked.like.empty() ? !isFirstLevel(desk) : !levelNamed(desk, asked.like))
            return refused(DeskRefusal::LikeNotFound);
        desk.run("desk_add_level", PgParams().add(asked.code).add(asked.name).add(asked.like));
        const auto made = levelNamed(desk, asked.code);
        desk.note("level.add", subject, "{}", made->row);
        return DeskAnswer{made->row, 0, false};
    };
    return commit(work, {"levels_code_key"});
}

DeskResult PgCatalogDesk::renameLevel(const DeskAct& act, const LevelName& change)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangePrice))
            return Err(*refusal);
        desk.run("desk_lock_level", PgParams().add(change.code));
        const auto before = levelNamed(desk, change.code);
        if (!before)
            return refused(DeskRefusal::LevelNotFound);
        const std::string subject = "level:" + change.code;
        const auto replay = desk.isReplay(subject);
        if (!replay)
            return Err(replay.error());
        if (*replay)
            return DeskAnswer{before->row, 0, true};
        if (!isLevelName(change.name))
            return refused(DeskRefusal::NameUnfit);
        if (before->name == change.name)
            return DeskAnswer{before->row, 0, false};
        if (before->name != change.expected)
            return refused(DeskRefusal::Stale, before->row);
        desk.run("desk_rename_level", PgParams().add(change.code).add(change.name));
        const auto after = levelNamed(desk, change.code);
        desk.note("level.rename", subject, before->row, after->row);
        return DeskAnswer{after->row, 0, false};
    });
}

} // namespace eraflazz::catalog
