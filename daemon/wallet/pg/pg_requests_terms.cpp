// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_requests_terms.h"

#include "kernel/assert.h"
#include "kernel/text.h"
#include "storage/pg_arrays.h"

#include <algorithm>

namespace eraflazz::wallet {

using storage::PgParams;
using storage::PgResult;
using storage::UnitOfWork;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kJakartaMs = 7 * 3'600'000;
constexpr const char* kMarginAction = "level.margin";
constexpr const char* kPlanAction = "commission.plan";
constexpr const char* kPlanSubject = "commissions";

Money moneyAt(const PgResult& rows, const char* column)
{
    return Money::rupiah(rows.integer(0, rows.column(column)));
}

StepMeasure measureFrom(const PgResult& rows)
{
    StepMeasure measure;
    measure.percentMax = parseInt(rows.text(0, rows.column("percent_max"))).value_or(0);
    if (!rows.isNull(0, rows.column("least_price")))
        measure.leastPrice = moneyAt(rows, "least_price");
    return measure;
}

/// Amounts that are no plan are refused afterwards; the database only must be able to add them up.
storage::PgArray amountsOf(const std::vector<Money>& plan)
{
    return storage::ints(storage::PgType::Int8, plan, [](Money amount) {
        return std::clamp(amount, -kCommissionMost, kCommissionMost).value();
    });
}

/// Spells one change for the chain.
struct ActionSpeller final {
    const std::pair<const char*, std::string>& by;

    TermAction operator()(const PriceAsk& ask) const
    {
        JsonWriter json;
        json.beginObject().field("level", ask.level);
        return {"product.price", "product:" + ask.product, ended(json, ask.expected, ask.price)};
    }
    TermAction operator()(const LevelMarginAsk& ask) const
    {
        JsonWriter json;
        json.beginObject();
        return {kMarginAction, "level:" + ask.level, ended(json, ask.expected, ask.margin)};
    }
    TermAction operator()(const CommissionAsk& ask) const
    {
        JsonWriter json;
        json.beginObject();
        return {kPlanAction, kPlanSubject, ended(json, planText(ask.expected), planText(ask.plan))};
    }
    TermAction operator()(const RoleCapAsk& ask) const
    {
        JsonWriter json;
        json.beginObject();
        return {"role.cap", "role:" + ask.role, ended(json, ask.expected, ask.cap)};
    }
    template <typename Other> TermAction operator()(const Other&) const
    {
        ERA_ASSERT(false, "what is asked for is no term");
        return {"", {}, {}};
    }

private:
    template <typename T> std::string ended(JsonWriter& json, const T& before, const T& after) const
    {
        return json.field("before", before).field("after", after).field(by.first, by.second).endObject().take();
    }
};

/// Sets one term.
struct Setter final {
    UnitOfWork& unit;
    const std::optional<Uuid>& request;

    void operator()(const PriceAsk& ask) const
    {
        PgParams params;
        params.add(ask.product);
        if (!ask.level.empty())
            params.add(ask.level);
        run(ask.level.empty() ? "set_base_price" : "set_level_price", params.add(ask.price.value()));
    }
    void operator()(const LevelMarginAsk& ask) const
    {
        run("set_level_margin", PgParams().add(ask.level).add(ask.margin.value()));
    }
    void operator()(const CommissionAsk& ask) const { run("set_commission_plan", PgParams().add(amountsOf(ask.plan))); }
    void operator()(const RoleCapAsk& ask) const
    {
        PgParams params;
        params.add(ask.role).add(ask.cap.value());
        run("set_role_cap", request ? params.add(*request) : params.addNull());
    }
    template <typename Other> void operator()(const Other&) const { ERA_ASSERT(false, "what is asked for is no term"); }

private:
    void run(const char* statement, const PgParams& params) const { (void)unit.connection().query(statement, params); }
};

} // namespace

std::int64_t beganMs(BusinessDay day)
{
    return day.days * kDayMs - kJakartaMs;
}

std::optional<Json> morningOf(UnitOfWork& unit, const std::string& subject, const char* action, BusinessDay day)
{
    const auto rows = unit.connection().query("term_actions", PgParams().add(subject).add(action).add(beganMs(day)));
    std::optional<Json> morning;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto json = parseJson(rows.text(row, rows.column("detail")));
        if (!json)
            continue;
        if (json->has("request"))
            morning.reset();
        else if (!morning)
            morning = (*json)["before"];
    }
    return morning;
}

std::optional<LevelFacts> levelFacts(UnitOfWork& unit, const LevelMarginAsk& ask, BusinessDay day, bool locks)
{
    auto& connection = unit.connection();
    if (locks) // A statement of its own before the one that reads: only that one sees what the former holder wrote.
        (void)connection.query("lock_request_level", PgParams().add(ask.level));
    const auto rows = connection.query(
        "request_level", PgParams().add(ask.level).add(std::clamp(ask.margin, -kMarginMost, kMarginMost).value()));
    if (rows.rows() == 0)
        return std::nullopt;
    LevelFacts facts;
    facts.margin = moneyAt(rows, "margin");
    const auto morning = morningOf(unit, "level:" + ask.level, kMarginAction, day);
    facts.morning = morning ? morning->asRupiah().value_or(facts.margin) : facts.margin;
    facts.measure = measureFrom(rows);
    if (facts.measure.leastPrice)
        *facts.measure.leastPrice += facts.morning;
    facts.wouldLose = rows.boolean(0, rows.column("would_lose"));
    return facts;
}

CommissionFacts commissionFacts(UnitOfWork& unit, const CommissionAsk& ask, BusinessDay day, bool locks)
{
    auto& connection = unit.connection();
    if (locks)
        (void)connection.query("lock_request_plan");
    const auto rows = connection.query("request_plan", PgParams().add(amountsOf(ask.plan)));
    CommissionFacts facts;
    facts.plan = planFrom(rows.text(0, rows.column("plan"))).value_or(std::vector<Money>{});
    const auto morning = morningOf(unit, kPlanSubject, kPlanAction, day);
    facts.morning = morning ? planFrom(morning->asString().value_or("")).value_or(facts.plan) : facts.plan;
    facts.measure = measureFrom(rows);
    facts.wouldLose = rows.boolean(0, rows.column("would_lose"));
    return facts;
}

std::optional<Money> roleCap(UnitOfWork& unit, const RoleCapAsk& ask, bool locks)
{
    auto& connection = unit.connection();
    if (locks)
        (void)connection.query("lock_request_cap", PgParams().add(ask.role));
    const auto rows = connection.query("request_cap", PgParams().add(ask.role));
    return rows.rows() == 1 ? std::optional(moneyAt(rows, "daily_cap")) : std::nullopt;
}

TermAction actionOf(const RequestAsk& ask, const std::pair<const char*, std::string>& by)
{
    return std::visit(ActionSpeller{by}, ask);
}

bool isTerm(const RequestAsk& ask)
{
    return std::holds_alternative<PriceAsk>(ask) || std::holds_alternative<LevelMarginAsk>(ask) ||
           std::holds_alternative<CommissionAsk>(ask) || std::holds_alternative<RoleCapAsk>(ask);
}

void setTerm(UnitOfWork& unit, const RequestAsk& ask, const std::optional<Uuid>& request)
{
    std::visit(Setter{unit, request}, ask);
}

} // namespace eraflazz::wallet
