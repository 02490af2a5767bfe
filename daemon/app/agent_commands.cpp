// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent_commands.h"

#include "app/desk_session.h"
#include "catalog/core/price_explanation.h"
#include "catalog/core/price_preview.h"
#include "catalog/pg/pg_agent_tree.h"
#include "catalog/pg/pg_catalog.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <utility>

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

using catalog::Agent;
using catalog::Catalog;

std::string rupiah(Money amount)
{
    return "Rp " + formatRupiah(amount);
}

/// The configuration as it is now, and the tree.
class Tree final {
public:
    explicit Tree(const CommandOptions& options)
        : m_config(readConfig(needOption(options, "--config"))),
          m_catalog(
              catalog::PgCatalog(m_config.appConninfo, [](auto, const auto&) { return std::string(); }).load().catalog)
    {
    }

    [[nodiscard]] const Config& config() const { return m_config; }
    [[nodiscard]] const Catalog& seen() const { return *m_catalog; }
    [[nodiscard]] const Agent& agent(const std::string& code) const
    {
        for (const auto& [id, agent] : m_catalog->agents) {
            if (agent.code == code)
                return agent;
        }
        throw std::runtime_error("there is no agent " + code);
    }
    [[nodiscard]] const catalog::Product& product(const std::string& code) const
    {
        const auto* found = m_catalog->product(code);
        if (found == nullptr)
            throw std::runtime_error("there is no product " + code);
        return *found;
    }
    [[nodiscard]] std::int64_t level(const std::string& code) const
    {
        for (const auto& [id, level] : m_catalog->levels) {
            if (level.code == code)
                return id;
        }
        throw std::runtime_error("there is no level " + code);
    }
    /// "-" stands for no upline.
    [[nodiscard]] AgentId upline(const std::string& code) const { return code == "-" ? AgentId() : agent(code).id; }

private:
    Config m_config;
    std::shared_ptr<const Catalog> m_catalog;
};

/// The tree in the hands of a person who has logged in.
class Editor final {
public:
    Editor(const Tree& tree, const CommandOptions& options)
        : m_tree(tree), m_actor{DeskSession(tree.config()).logIn(options).id.value, std::nullopt},
          m_session(
              tree.config().appConninfo, "eraflazz-admin", {catalog::agentTreeStatements(), ops::operatorStatements()}),
          m_store(m_session, ops::ActionChain(ops::actionKey(SecretBox::fromKeyFile(tree.config().keyFile))))
    {
    }

    /// Kept with what is done next.
    Editor& because(std::string reason)
    {
        m_actor.reason = std::move(reason);
        return *this;
    }
    int edit(const catalog::TreeEdit& edit) { return told(m_store.edit(m_tree.seen(), m_actor, edit, unixMsNow())); }
    int setPin(const Agent& agent, const std::string& pin)
    {
        return told(m_store.setPin(m_tree.seen(), m_actor, agent.id, hashPassword(pin), unixMsNow()));
    }

private:
    template <typename T> static int told(const Result<T, catalog::TreeRefusal>& outcome)
    {
        if (!outcome)
            throw std::runtime_error("refused: " + std::string(toString(outcome.error())));
        std::cout << "done\n";
        return 0;
    }

    const Tree& m_tree;
    catalog::TreeActor m_actor;
    storage::CommitSession m_session;
    catalog::PgAgentTree m_store;
};

int explain(const Tree& tree, const CommandOptions& options)
{
    const auto& product = tree.product(needOption(options, "--product"));
    const auto amount = optionOf(options, "--amount") ? rupiahFrom(options, "--amount") : Money();
    const auto parts = catalog::explainPrice(tree.seen(), tree.agent(needOption(options, "--code")), product, amount);
    std::cout << "base price\t" << rupiah(parts.basePrice) << "\nlevel " << parts.levelCode << "\t"
              << rupiah(parts.levelStep) << "\t" << toString(parts.source) << '\n';
    if (!amount.isZero())
        std::cout << "amount\t" << rupiah(parts.faceAmount) << '\n';
    for (const auto& upline : parts.uplines)
        std::cout << "upline " << upline.distance << ' ' << upline.code << "\t" << rupiah(upline.markup)
                  << (upline.isProductMarkup ? "\tfor this product" : "\tfor every product") << ", commission "
                  << rupiah(upline.depthCommission) << '\n';
    std::cout << "price\t" << rupiah(parts.price) << "\ncommissions\t" << rupiah(parts.commissionTotal) << '\n';
    if (parts.cheapest)
        std::cout << "cheapest\t" << rupiah(parts.cheapest->cost) << "\t" << parts.cheapest->supplierCode << ' '
                  << parts.cheapest->sku << "\nleft\t" << rupiah(*parts.marginLeft) << '\n';
    else
        std::cout << "no supplier offers it\n";
    return 0;
}

void printStep(const char* name, const std::optional<catalog::PriceStep>& step)
{
    if (step)
        std::cout << name << '\t' << step->agentCode << ' ' << step->productCode << "\t" << rupiah(step->before)
                  << " -> " << rupiah(step->after) << '\n';
}

int preview(const Tree& tree, const CommandOptions& options)
{
    const auto shown = catalog::previewMove(
        tree.seen(), tree.agent(needOption(options, "--code")).id, tree.upline(needOption(options, "--upline")));
    for (const auto& agent : shown.agents) {
        std::cout << agent.code << "\t" << agent.uplinesBefore << " -> " << agent.uplinesAfter << " uplines\n";
        for (const auto& group : agent.groups) {
            if (group.dearer + group.cheaper > 0)
                std::cout << "  " << group.category << ' ' << group.brand << "\t" << group.dearer << " dearer, "
                          << group.cheaper << " cheaper of " << group.products << "\t" << group.largest.productCode
                          << ' ' << rupiah(group.largest.before) << " -> " << rupiah(group.largest.after) << '\n';
        }
    }
    std::cout << shown.agents.size() << " agents, " << shown.dearer << " prices rise, " << shown.cheaper << " fall, "
              << shown.unchanged << " stay\n";
    printStep("largest rise", shown.largestRise);
    printStep("largest fall", shown.largestFall);
    for (const auto& loss : shown.losses)
        std::cout << "LOSS\t" << loss.productCode << ' ' << loss.levelCode << " under " << loss.uplines
                  << " uplines: " << rupiah(loss.earned) << " for what costs " << rupiah(loss.cost) << '\n';
    return 0;
}

catalog::TreeEdit markupEdit(const Tree& tree, const Agent& agent, const CommandOptions& options)
{
    const auto product = optionOf(options, "--product");
    if (!product)
        return catalog::MarkupChange{agent.id, rupiahFrom(options, "--amount")};
    const bool isTakenAway = needOption(options, "--amount") == "-";
    return catalog::ProductMarkupChange{agent.id,
                                        tree.product(*product).id,
                                        isTakenAway ? std::nullopt : std::optional(rupiahFrom(options, "--amount"))};
}

int setPin(const Tree& tree, const Agent& agent, const CommandOptions& options)
{
    const auto pin = readSecretFile(needOption(options, "--pin-file"));
    if (pin.size() < 4 || pin.size() > 12 || !std::all_of(pin.begin(), pin.end(), isDigitAscii))
        throw std::runtime_error("a PIN is 4 to 12 digits");
    return Editor(tree, options).setPin(agent, pin);
}

} // namespace

int runAgentCommand(const std::string& verb, const CommandOptions& options)
{
    const Tree tree(options);
    const auto& agent = tree.agent(needOption(options, "--code"));
    if (verb == "explain")
        return explain(tree, options);
    if (verb == "preview")
        return preview(tree, options);
    if (verb == "pin")
        return setPin(tree, agent, options);
    if (verb == "move")
        return Editor(tree, options)
            .edit(catalog::UplineChange{agent.id, tree.upline(needOption(options, "--upline"))});
    if (verb == "level")
        return Editor(tree, options)
            .edit(catalog::AgentLevelChange{agent.id, tree.level(needOption(options, "--level"))});
    if (verb == "markup")
        return Editor(tree, options).edit(markupEdit(tree, agent, options));
    if (verb == "suspend")
        return Editor(tree, options)
            .because(needOption(options, "--reason"))
            .edit(catalog::AgentStatusChange{agent.id, catalog::AgentStatus::Suspended});
    if (verb == "activate")
        return Editor(tree, options)
            .because(optionOf(options, "--reason").value_or(""))
            .edit(catalog::AgentStatusChange{agent.id, catalog::AgentStatus::Active});
    throw std::runtime_error("eraflazzd agent knows: explain, preview, move, level, markup, suspend, activate, pin");
}

} // namespace eraflazz::app
