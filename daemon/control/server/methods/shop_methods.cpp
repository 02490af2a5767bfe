// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/terms_preview.h"
#include "control/server/agent_failure.h"
#include "control/server/desk_answers.h"
#include "control/server/goods_answers.h"
#include "control/server/statement.h"
#include "kernel/clock.h"
#include "wallet/core/shop_terms.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using catalog::Catalog;
using wallet::PriceOutcome;
using wallet::Proposal;

constexpr std::size_t kSellersShown = 10;
constexpr std::size_t kLossesShown = 20;

Money moneyOf(const Call& call, std::string_view name)
{
    return Money::rupiah(call.number(name));
}

const catalog::Level* levelNamed(const Catalog& catalog, const std::string& code)
{
    const auto found = std::find_if(
        catalog.levels.begin(), catalog.levels.end(), [&](const auto& entry) { return entry.second.code == code; });
    return found == catalog.levels.end() ? nullptr : &found->second;
}

void addLevel(ControlServer& server, const Call& call, const Answer& answer)
{
    const catalog::NewLevel asked{call.text("code"), call.text("name"), call.text("like")};
    edit(
        server,
        answer,
        [act = deskAct(call), asked](Readers& readers) { return readers.desk->addLevel(act, asked); },
        named("level", false));
}

void renameLevel(ControlServer& server, const Call& call, const Answer& answer)
{
    const catalog::LevelName change{call.text("level"), call.text("expect"), call.text("name")};
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->renameLevel(act, change); },
        named("level", false));
}

std::string outcomeJson(const PriceOutcome& outcome)
{
    JsonWriter out;
    out.beginObject().field("changed", outcome.isChanged);
    if (outcome.request)
        out.key("request").raw(receiptJson(*outcome.request));
    return out.endObject().take();
}

/// Changes it, or asks a second person to agree; what was changed is what the next order is priced with.
void change(ControlServer& server, const Call& call, const wallet::RequestAsk& ask, const Answer& answer)
{
    const auto spell = [&server](const PriceOutcome& outcome) {
        if (outcome.isChanged && server.parts().catalogChanged)
            server.parts().catalogChanged();
        return outcomeJson(outcome);
    };
    server.desk().changePrice(call.who,
                              Proposal{ask, call.text("reason"), call.text("note"), call.text("idem"), {}},
                              spelled<PriceOutcome>(server, answer, spell),
                              failed(server, answer));
}

/// Adds to an effect whether one person may do it alone, or why nobody may.
Answer judged(ControlServer& server, const Call& call, const wallet::RequestAsk& ask, const Answer& answer)
{
    return [&server, who = call.who, ask, answer](const Outcome& effect) {
        if (!effect)
            return answer(effect);
        const auto told = [inbox = server.inbox(), answer, text = *effect](
                              const Result<wallet::PriceStep, wallet::RequestRefusal>& step) {
            JsonWriter out;
            out.beginObject().field("alone", step && *step == wallet::PriceStep::Alone);
            if (!step)
                out.field("refusal", errorKey(step.error()));
            inbox->post([answer, whole = joined(text, out.endObject().take())] { answer(whole); });
        };
        server.desk().judgePrice(who, ask, told, failed(server, answer));
    };
}

void writeLosses(JsonWriter& out, const std::vector<catalog::Loss>& losses)
{
    out.field("losses_total", static_cast<std::int64_t>(losses.size())).key("losses").beginArray();
    for (std::size_t i = 0; i < std::min(losses.size(), kLossesShown); ++i) {
        out.beginObject().field("product", losses[i].productCode).field("level", losses[i].levelCode);
        out.field("uplines", losses[i].uplines).field("earned", losses[i].earned);
        out.field("cost", losses[i].cost).endObject();
    }
    out.endArray();
}

/// Codes of what is sold most; while nothing is, of the first products.
std::vector<std::string> sellers(ControlReads& reads, const Catalog& catalog)
{
    std::vector<std::string> codes;
    for (const auto& row : reads.table("best_sellers", {{":most", static_cast<std::int64_t>(kSellersShown)}}))
        codes.push_back(row.key);
    if (!codes.empty())
        return codes;
    for (const auto& [code, product] : catalog.productsByCode) {
        if (product.status != catalog::ProductStatus::Closed)
            codes.push_back(code);
    }
    std::sort(codes.begin(), codes.end());
    codes.resize(std::min(codes.size(), kSellersShown));
    return codes;
}

std::string marginJson(const catalog::Level& level, Money margin, const catalog::MarginPreview& preview)
{
    JsonWriter out;
    out.beginObject().field("level", level.code).field("before", level.margin).field("after", margin);
    out.field("agents", preview.agents).field("products", preview.products).field("own_prices", preview.ownPrices);
    out.key("rows").beginArray();
    for (const auto& step : preview.steps) {
        out.beginObject().field("product", step.product).field("name", step.name);
        out.field("before", step.before).field("after", step.after);
        if (step.cost)
            out.field("cost", *step.cost);
        out.endObject();
    }
    writeLosses(out.endArray(), preview.losses);
    return out.endObject().take();
}

void previewLevel(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto catalog = server.engine().catalog();
    const auto* level = levelNamed(*catalog, call.text("level"));
    if (level == nullptr)
        return answer(Err(protocol::failure("not_found", "LEVEL_NOT_FOUND")));
    const auto margin = moneyOf(call, "margin");
    server.read(
        [catalog, level, margin](Readers& readers) -> Outcome {
            return marginJson(
                *level, margin, previewMargin(*catalog, level->id, margin, sellers(*readers.reads, *catalog)));
        },
        judged(server, call, wallet::LevelMarginAsk{level->code, level->margin, margin}, answer));
}

void changeMargin(ControlServer& server, const Call& call, const Answer& answer)
{
    change(server,
           call,
           wallet::LevelMarginAsk{call.text("level"), moneyOf(call, "expect"), moneyOf(call, "margin")},
           answer);
}

std::vector<Money> presentPlan(const Catalog& catalog)
{
    std::vector<Money> plan;
    for (const auto& [depth, amount] : catalog.commissionByDepth) {
        if (amount.isPositive()) {
            plan.resize(static_cast<std::size_t>(depth));
            plan.back() = amount;
        }
    }
    return plan;
}

std::string
planJson(const std::vector<Money>& before, const std::vector<Money>& after, const catalog::PlanPreview& preview)
{
    JsonWriter out;
    out.beginObject().field("before", wallet::planText(before)).field("after", wallet::planText(after));
    out.field("products", preview.products).key("rows").beginArray();
    for (const auto& step : preview.steps) {
        out.beginObject().field("uplines", step.uplines).field("agents", step.agents);
        out.field("before", step.before).field("after", step.after).field("thin", step.thin).endObject();
    }
    writeLosses(out.endArray(), preview.losses);
    return out.endObject().take();
}

void previewPlan(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto plan = wallet::planFrom(call.text("plan"));
    if (!plan)
        return answer(Err(unfit("plan", "type")));
    const auto catalog = server.engine().catalog();
    const auto present = presentPlan(*catalog);
    server.read([catalog, present, wanted = *plan](
                    Readers&) -> Outcome { return planJson(present, wanted, catalog::previewPlan(*catalog, wanted)); },
                judged(server, call, wallet::CommissionAsk{present, *plan}, answer));
}

void changePlan(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto seen = wallet::planFrom(call.text("expect"));
    const auto plan = wallet::planFrom(call.text("plan"));
    if (!seen || !plan)
        return answer(Err(unfit(seen ? "plan" : "expect", "type")));
    change(server, call, wallet::CommissionAsk{*seen, *plan}, answer);
}

/// What people of the role do under their cap.
std::string_view underCap(ops::Role role)
{
    const bool asks = hasRight(role, ops::Right::ProposeMoney) || hasRight(role, ops::Right::ResolveCase);
    const bool agrees = hasRight(role, ops::Right::ApproveMoney);
    if (asks && agrees)
        return "both";
    return asks ? "asks" : agrees ? "agrees" : "nothing";
}

void listCaps(ControlServer& server, const Answer& answer)
{
    server.read(
        [](Readers& readers) -> Outcome {
            const auto rows = readers.reads->table("role_caps", {});
            JsonWriter out;
            out.beginObject().key("rows").beginArray();
            for (const auto role : ops::kRoles) {
                const auto row = std::find_if(
                    rows.begin(), rows.end(), [role](const Row& one) { return one.key == toString(role); });
                if (row == rows.end())
                    continue;
                out.beginObject().field("role", toString(role)).field("may", underCap(role));
                out.field("cap", std::get<std::int64_t>(row->cells.at(0)));
                out.field("people", std::get<std::int64_t>(row->cells.at(1)));
                if (const auto* waiting = std::get_if<std::int64_t>(&row->cells.at(2)))
                    out.field("waiting", *waiting);
                out.endObject();
            }
            return out.endArray().endObject().take();
        },
        answer);
}

void changeCap(ControlServer& server, const Call& call, const Answer& answer)
{
    change(server, call, wallet::RoleCapAsk{call.text("role"), moneyOf(call, "expect"), moneyOf(call, "cap")}, answer);
}

Outcome reasonOutcome(const Result<ops::ReasonCode, ops::SettingRefusal>& made)
{
    if (!made)
        return Err(settingFailure(made.error()));
    JsonWriter out;
    out.beginObject().field("code", made->code).field("kind", made->kind).field("label", made->label);
    return out.field("active", made->isActive).endObject().take();
}

void addReason(ControlServer& server, const Call& call, const Answer& answer)
{
    const ops::ReasonCode asked{call.text("code"), call.text("kind"), call.text("label"), true};
    server.read(
        [who = call.who.id, asked](Readers& readers) -> Outcome {
            return reasonOutcome(readers.settings->addReason(who, asked, unixMsNow()));
        },
        answer);
}

void changeReason(ControlServer& server, const Call& call, const Answer& answer)
{
    ops::ReasonChange asked;
    asked.seen.code = call.text("code");
    asked.seen.label = call.text("expect");
    asked.seen.isActive = call.truth("expect_active");
    asked.label = call.has("label") ? call.text("label") : asked.seen.label;
    asked.isActive = call.has("active") ? call.truth("active") : asked.seen.isActive;
    server.read(
        [who = call.who.id, asked](Readers& readers) -> Outcome {
            return reasonOutcome(readers.settings->changeReason(who, asked, unixMsNow()));
        },
        answer);
}

} // namespace

void addShopMethods(Dispatcher& dispatcher, ControlServer& server)
{
    using Handler = void (*)(ControlServer&, const Call&, const Answer&);
    const auto add = [&](std::string_view name, Handler handler) {
        dispatcher.add(name,
                       [&server, handler](const Call& call, const Answer& answer) { handler(server, call, answer); });
    };
    dispatcher.add("level.list", statementMethod(server, "level_list", [](const Call& call) {
                       return ControlReads::Values{{":margin", call.may("report.margin")}};
                   }));
    add("level.add", addLevel);
    add("level.rename", renameLevel);
    add("level.preview", previewLevel);
    add("level.margin", changeMargin);
    add("commission.preview", previewPlan);
    add("commission.change", changePlan);
    dispatcher.add("cap.list", [&server](const Call&, const Answer& answer) { listCaps(server, answer); });
    add("cap.change", changeCap);
    add("reason.add", addReason);
    add("reason.change", changeReason);
}

} // namespace eraflazz::control
