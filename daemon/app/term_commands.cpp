// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_commands.h"

#include "app/desk_session.h"
#include "app/refusal_words.h"
#include "catalog/pg/pg_catalog.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "crypto/secret_box.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "wallet/core/shop_terms.h"

#include <iostream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

using wallet::PriceOutcome;
using wallet::RequestRefusal;

/// Changes it, or asks a second person, and says which.
void change(DeskSession& session,
            const ops::Operator& who,
            const wallet::RequestAsk& ask,
            const CommandOptions& options,
            const std::string& changed)
{
    const wallet::Proposal proposal{ask,
                                    optionOf(options, "--reason").value_or("UBAH_HARGA"),
                                    optionOf(options, "--note").value_or(""),
                                    optionOf(options, "--key").value_or(randomHex(12)),
                                    {}};
    const auto outcome = session.wait<Result<PriceOutcome, RequestRefusal>>(
        [&](auto answered, auto failed) { session.desk().changePrice(who, proposal, answered, failed); });
    if (!outcome)
        throw std::runtime_error(refusalWords(outcome.error()));
    if (outcome->isChanged)
        std::cout << changed << '\n';
    else
        std::cout << "request " << outcome->request->id.toString() << ' ' << toString(outcome->request->state)
                  << ": a second person must agree\n";
}

int addLevel(const Config& config, const CommandOptions& options)
{
    const catalog::NewLevel asked{
        needOption(options, "--code"), needOption(options, "--name"), optionOf(options, "--like").value_or("")};
    const bool hasMargin = optionOf(options, "--margin").has_value();
    const Money margin = hasMargin ? rupiahFrom(options, "--margin") : Money(); // before anything is written
    DeskSession session(config);
    const auto who = session.logIn(options);
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    catalog::PgCatalogDesk desk(config.appConninfo, ops::actionKey(box), box);
    const auto added = desk.addLevel(
        {who.id.value, randomHex(12), asked.code + "\n" + asked.name + "\n" + asked.like, "", unixMsNow()}, asked);
    if (!added)
        throw std::runtime_error("refused: " + std::string(toString(added.error().why)) +
                                 "; nothing was added. --like names the level whose margin it begins with");
    std::cout << "level " << asked.code << " added\n";
    const auto row = parseJson(added->row);
    const auto begins = row ? (*row)["margin"].asRupiah().value_or(Money()) : Money();
    const Money wanted = hasMargin ? margin : begins;
    if (wanted != begins)
        change(session,
               who,
               wallet::LevelMarginAsk{asked.code, begins, wanted},
               options,
               "its agents pay Rp " + formatRupiah(wanted) + " on top of the base price");
    return 0;
}

int setCommission(const Config& config, const CommandOptions& options)
{
    const auto depth = parseInt(needOption(options, "--depth"));
    const auto deepest = static_cast<std::int64_t>(wallet::kCommissionDepthMax);
    if (!depth || *depth < 1 || *depth > deepest)
        throw std::runtime_error("--depth is how far the upline stands above the buyer: 1, 2, ... " +
                                 std::to_string(deepest));
    const auto amount = rupiahFrom(options, "--amount");
    const auto seen =
        catalog::PgCatalog(config.appConninfo, [](auto, const auto&) { return std::string(); }).load().catalog;
    std::string words;
    for (int at = 1; at <= deepest; ++at) {
        const auto found = seen->commissionByDepth.find(at);
        words +=
            (at == 1 ? "" : ",") + std::to_string(found == seen->commissionByDepth.end() ? 0 : found->second.value());
    }
    wallet::CommissionAsk ask{wallet::planFrom(words).value_or(std::vector<Money>{}), {}};
    ask.plan = ask.expected;
    if (ask.plan.size() < static_cast<std::size_t>(*depth))
        ask.plan.resize(static_cast<std::size_t>(*depth));
    ask.plan[static_cast<std::size_t>(*depth) - 1] = amount;
    while (!ask.plan.empty() && ask.plan.back().isZero())
        ask.plan.pop_back();
    DeskSession session(config);
    change(session,
           session.logIn(options),
           ask,
           options,
           "uplines at depth " + std::to_string(*depth) + " get Rp " + formatRupiah(amount) + " a sale");
    return 0;
}

} // namespace

int runTermCommand(const std::string& verb, const CommandOptions& options)
{
    const auto config = readConfig(needOption(options, "--config"));
    return verb == "level" ? addLevel(config, options) : setCommission(config, options);
}

} // namespace eraflazz::app
