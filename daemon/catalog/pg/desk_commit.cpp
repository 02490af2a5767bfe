// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/desk_commit.h"

#include "json/json.h"
#include "ops/pg/pg_operators.h"

namespace eraflazz::catalog {

using storage::PgParams;

namespace {

/// The members of `one` that are not the same in `other`; versions change with everything and say nothing.
std::string differing(const Json& one, const Json& other)
{
    Json::Members members;
    for (const auto& [name, value] : one.members()) {
        if (name != "version" && value.dump() != other[name].dump())
            members.emplace_back(name, value);
    }
    return Json::object(std::move(members)).dump();
}

template <typename T> PgParams& addOrNull(PgParams& params, const std::optional<T>& value)
{
    return value ? params.add(*value) : params.addNull();
}

} // namespace

std::optional<DeskRefused> DeskCommit::refusal(ops::Right right) const
{
    const auto person = ops::lockOperator(m_unit, ops::OperatorId{m_act.operatorId});
    return person && person->may(right) ? std::nullopt : std::optional(DeskRefused{DeskRefusal::NotAllowed});
}

Result<bool, DeskRefused> DeskCommit::isReplay(const std::string& subject) const
{
    const auto rows = query("desk_action_by_key", PgParams().add(subject).add(m_act.operatorId).add(m_act.key));
    if (rows.rows() == 0)
        return false;
    if (rows.text(0, rows.column("asked")) != m_act.asked)
        return Err(DeskRefused{DeskRefusal::KeyReused});
    return true;
}

void DeskCommit::note(std::string_view action,
                      std::string subject,
                      std::string_view before,
                      std::string_view after) const
{
    const auto was = parseJson(before);
    const auto is = parseJson(after);
    const std::string wasText = was && is ? differing(*was, *is) : std::string("{}");
    const std::string isText = was && is ? differing(*is, *was) : std::string(after);
    if (was && wasText == isText)
        return;
    JsonWriter detail;
    detail.beginObject().key("before").raw(wasText).key("after").raw(isText);
    detail.field("reason", m_act.reason).field("key", m_act.key).field("asked", m_act.asked).endObject();
    m_chain.append(m_unit,
                   {0,
                    ops::OperatorId{m_act.operatorId},
                    std::string(action),
                    std::move(subject),
                    detail.take(),
                    m_act.nowMs * 1000});
}

PgParams& addMaybe(PgParams& params, const std::optional<std::string>& text)
{
    return addOrNull(params, text);
}
PgParams& addMaybe(PgParams& params, const std::optional<std::int64_t>& number)
{
    return addOrNull(params, number);
}
PgParams& addMaybe(PgParams& params, const std::optional<bool>& truth)
{
    return addOrNull(params, truth);
}

} // namespace eraflazz::catalog
