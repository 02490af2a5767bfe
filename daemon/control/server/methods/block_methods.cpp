// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "control/server/goods_answers.h"
#include "control/server/statement.h"

// Numbers that the shop sells nothing to.

namespace eraflazz::control {

namespace {

using catalog::DeskRefusal;
using catalog::DeskResult;
using catalog::NewBlock;

constexpr std::int64_t kBlocksShown = 500;

ControlReads::Values listed(const Call& call)
{
    const auto sought = catalog::normaliseTyped(call.text("search"));
    return {{":search", sought ? *sought : call.text("search")},
            {":lifted", call.truth("lifted")},
            {":limit", call.number("limit", kBlocksShown)},
            {":personal", call.may("trx.personal")}};
}

/// The number as the sale has it: what was typed for another kind of product would be spelled in another way.
DeskResult blockOfSale(Readers& readers, const catalog::DeskAct& act, const std::string& sale)
{
    const auto rows = readers.reads->table("sale_destination", {{":sale", sale}});
    if (rows.empty())
        return Err(catalog::DeskRefused{DeskRefusal::SaleNotFound});
    return readers.desk->blockDestination(act, NewBlock{rows.front().key, true});
}

void block(ControlServer& server, const Call& call, const Answer& answer)
{
    if (call.has("sale") == call.has("destination"))
        return answer(Err(unfit("destination", "required")));
    const auto work = [act = deskAct(call), sale = call.text("sale"), typed = call.text("destination")](
                          Readers& readers) -> DeskResult {
        return sale.empty() ? readers.desk->blockDestination(act, NewBlock{typed, false})
                            : blockOfSale(readers, act, sale);
    };
    edit(server, answer, work, named("block", false));
}

void lift(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto work = [act = deskAct(call), id = call.number("block")](Readers& readers) {
        return readers.desk->liftBlock(act, id);
    };
    edit(server, answer, work, named("block", false));
}

} // namespace

void addBlockMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("destination.list", statementMethod(server, "blocked_destinations", listed));
    dispatcher.add("destination.block",
                   [&server](const Call& call, const Answer& answer) { block(server, call, answer); });
    dispatcher.add("destination.unblock",
                   [&server](const Call& call, const Answer& answer) { lift(server, call, answer); });
}

} // namespace eraflazz::control
