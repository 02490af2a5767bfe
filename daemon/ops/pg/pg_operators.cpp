// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/pg_operators.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "storage/pg_row.h"

#include <algorithm>

namespace eraflazz::ops {

using storage::PgParams;
using storage::PgResult;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kNameMax = 100;

std::vector<OperatorCredentials> people(UnitOfWork& unit)
{
    const auto rows = unit.connection().query("people");
    std::vector<OperatorCredentials> all;
    for (int row = 0; row < rows.rows(); ++row)
        all.push_back({readOperator(rows, row), {}});
    return all;
}

std::optional<OperatorCredentials> person(UnitOfWork& unit, std::string_view username)
{
    const auto rows = unit.connection().query("person", PgParams().add(username));
    if (rows.rows() == 0)
        return std::nullopt;
    return OperatorCredentials{readOperator(rows, 0), storage::PgRow(rows).text("password_hash")};
}

/// What changes, in the words of the table.
struct ChangeWords final {
    const char* statement;
    const char* action;
    std::string before;
    std::string after;
};

ChangeWords wordsOf(const OperatorCredentials& target, const OperatorChange& change)
{
    if (const auto* role = std::get_if<Role>(&change))
        return {"change_role", "operator.role", std::string(toString(target.who.role)), std::string(toString(*role))};
    if (const auto* status = std::get_if<OperatorStatus>(&change))
        return {"change_status",
                "operator.status",
                std::string(toString(target.who.status)),
                std::string(toString(*status))};
    return {"change_password", "operator.password", target.passwordHash, std::get<PasswordHash>(change).hash};
}

/// Only what was done at a console is told: `hand_over_since` reads it.
void tellFrom(JsonWriter& detail, ActedFrom from)
{
    if (from == ActedFrom::Console)
        detail.field("from", "console");
}

} // namespace

Operator readOperator(const PgResult& rows, int row)
{
    const auto role = roleFrom(rows.text(row, rows.column("role")));
    ERA_ASSERT(role.has_value(), "a role that no constraint allows");
    Operator who;
    who.id = OperatorId{rows.integer(row, rows.column("id"))};
    who.username = rows.text(row, rows.column("username"));
    who.name = rows.text(row, rows.column("name"));
    who.role = *role;
    who.status = rows.text(row, rows.column("status")) == "active" ? OperatorStatus::Active : OperatorStatus::Disabled;
    readTwoStep(rows, row, who);
    return who;
}

void readTwoStep(const PgResult& rows, int row, Operator& who)
{
    const auto twoStep = rows.text(row, rows.column("two_step"));
    who.twoStep = twoStep == "on" ? TwoStep::On : twoStep == "pending" ? TwoStep::Pending : TwoStep::None;
    who.isTwoStepAsked = rows.boolean(row, rows.column("two_step_asked"));
}

std::optional<Operator> lockOperator(UnitOfWork& unit, OperatorId id)
{
    const auto rows = unit.connection().query("lock_person", PgParams().add(id.value));
    return rows.rows() == 0 ? std::nullopt : std::optional(readOperator(rows, 0));
}

std::vector<Operator> PgOperators::list()
{
    return m_session.commit([](UnitOfWork& unit) {
        std::vector<Operator> all;
        for (auto& one : people(unit))
            all.push_back(std::move(one.who));
        return all;
    });
}

std::optional<OperatorCredentials> PgOperators::credentials(std::string_view username)
{
    return m_session.commit([&](UnitOfWork& unit) { return person(unit, username); });
}

Result<Operator, OperatorRefusal>
PgOperators::add(std::optional<OperatorId> actor, const NewOperator& asked, std::int64_t nowMs, ActedFrom from)
{
    return m_session.commit([&](UnitOfWork& unit) -> Result<Operator, OperatorRefusal> {
        (void)unit.connection().query("lock_people");
        const auto there = person(unit, asked.username);
        if (there && there->who.role == asked.role && there->passwordHash == asked.passwordHash)
            return there->who; // the same command, run again
        const auto acting = actor ? lockOperator(unit, *actor) : std::nullopt;
        if (const auto refusal = decideAdd(acting, !people(unit).empty(), asked))
            return Err(*refusal);
        if (there)
            return Err(OperatorRefusal::UsernameTaken);
        const auto rows = unit.connection().query("add_person",
                                                  PgParams()
                                                      .add(asked.username)
                                                      .add(sanitised(asked.name, kNameMax))
                                                      .add(toString(asked.role))
                                                      .add(asked.passwordHash));
        const auto added = readOperator(rows, 0);
        JsonWriter detail;
        detail.beginObject().field("role", toString(added.role)).field("name", added.name);
        tellFrom(detail, from);
        detail.endObject();
        m_chain.append(unit,
                       {0,
                        acting ? acting->id : added.id,
                        "operator.add",
                        "operator:" + added.username,
                        detail.take(),
                        nowMs * 1000});
        return added;
    });
}

Result<Operator, OperatorRefusal> PgOperators::change(
    OperatorId actor, std::string_view username, const OperatorChange& change, std::int64_t nowMs, ActedFrom from)
{
    return m_session.commit([&](UnitOfWork& unit) -> Result<Operator, OperatorRefusal> {
        (void)unit.connection().query("lock_people");
        const auto acting = lockOperator(unit, actor);
        const auto target = person(unit, username);
        if (!acting)
            return Err(OperatorRefusal::NoRight);
        if (!target)
            return Err(OperatorRefusal::UnknownOperator);
        const auto all = people(unit);
        const auto owners = std::count_if(all.begin(), all.end(), [](const OperatorCredentials& one) {
            return one.who.isActive() && one.who.role == Role::Owner;
        });
        if (const auto refusal = decideChange(*acting, target->who, change, owners))
            return Err(*refusal);
        const auto words = wordsOf(*target, change);
        if (words.before == words.after)
            return target->who;
        (void)unit.connection().query(words.statement, PgParams().add(target->who.id.value).add(words.after));
        JsonWriter detail;
        detail.beginObject();
        if (!std::holds_alternative<PasswordHash>(change))
            detail.field("before", words.before).field("after", words.after);
        tellFrom(detail, from);
        detail.endObject();
        m_chain.append(unit,
                       {0, acting->id, words.action, "operator:" + target->who.username, detail.take(), nowMs * 1000});
        return person(unit, username)->who;
    });
}

void PgOperators::renewHash(OperatorId who, std::string_view oldHash, std::string_view newHash)
{
    m_session.commit([&](UnitOfWork& unit) {
        (void)unit.connection().query("renew_hash", PgParams().add(who.value).add(oldHash).add(newHash));
        return true;
    });
}

} // namespace eraflazz::ops
