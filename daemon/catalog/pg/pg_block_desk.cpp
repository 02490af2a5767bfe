// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "catalog/pg/desk_commit.h"
#include "catalog/pg/pg_catalog_desk.h"

// Numbers that nothing is sold to: blocked with a reason, lifted with a reason, never removed.

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::PgResult;
using storage::UnitOfWork;

namespace {

// What the chain says; its reason says why.
constexpr std::string_view kFree = R"({"blocked":false})";
constexpr std::string_view kBlocked = R"({"blocked":true})";

struct SeenBlock final {
    std::string destination;
    bool isLifted = false;
    std::string row;
};

std::optional<SeenBlock> blockIn(const PgResult& rows)
{
    if (rows.rows() == 0)
        return std::nullopt;
    return SeenBlock{std::string(rows.text(0, rows.column("destination"))),
                     rows.boolean(0, rows.column("is_lifted")),
                     std::string(rows.text(0, rows.column("row")))};
}

std::optional<SeenBlock> blockInForce(const DeskCommit& desk, const std::string& destination)
{
    return blockIn(desk.query("desk_block_in_force", PgParams().add(destination)));
}

std::optional<SeenBlock> blockOf(const DeskCommit& desk, std::int64_t id)
{
    return blockIn(desk.query("desk_block", PgParams().add(id)));
}

std::string subjectOf(const std::string& destination)
{
    return "destination:" + destination;
}

} // namespace

DeskResult PgCatalogDesk::blockDestination(const DeskAct& act, const NewBlock& asked)
{
    const auto spelled =
        asked.isOfSale ? Result<std::string, DestinationError>(asked.destination) : normaliseTyped(asked.destination);
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::BlockNumber))
            return Err(*refusal);
        if (act.reason.empty())
            return Err(DeskRefused{DeskRefusal::ReasonMissing});
        if (!spelled || spelled->empty())
            return Err(DeskRefused{DeskRefusal::NumberUnfit});
        const auto replay = desk.isReplay(subjectOf(*spelled));
        if (!replay)
            return Err(replay.error());
        if (const auto known = blockInForce(desk, *spelled))
            return *replay ? DeskResult(DeskAnswer{known->row, 0, true})
                           : DeskResult(Err(DeskRefused{DeskRefusal::AlreadyBlocked, known->row}));
        // What the same act blocked was lifted meanwhile: it is not blocked a second time.
        if (*replay)
            return Err(DeskRefused{DeskRefusal::Stale});
        desk.run("desk_add_block", PgParams().add(*spelled).add(act.reason).add(act.operatorId).add(act.nowMs));
        desk.note("destination.block", subjectOf(*spelled), kFree, kBlocked);
        return DeskAnswer{blockInForce(desk, *spelled)->row, 0, false};
    };
    return commit(work, {"blocked_destinations_in_force"});
}

DeskResult PgCatalogDesk::liftBlock(const DeskAct& act, std::int64_t block)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::BlockNumber))
            return Err(*refusal);
        if (act.reason.empty())
            return Err(DeskRefused{DeskRefusal::ReasonMissing});
        desk.run("desk_lock_block", PgParams().add(block));
        const auto before = blockOf(desk, block);
        if (!before)
            return Err(DeskRefused{DeskRefusal::BlockNotFound});
        const auto replay = desk.isReplay(subjectOf(before->destination));
        if (!replay)
            return Err(replay.error());
        if (*replay)
            return DeskAnswer{before->row, 0, true};
        if (before->isLifted)
            return Err(DeskRefused{DeskRefusal::Stale, before->row});
        desk.run("desk_lift_block", PgParams().add(block).add(act.operatorId).add(act.nowMs).add(act.reason));
        desk.note("destination.unblock", subjectOf(before->destination), kBlocked, kFree);
        return DeskAnswer{blockOf(desk, block)->row, 0, false};
    });
}

} // namespace eraflazz::catalog
