// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/action_chain.h"

#include "ops/core/acting_address.h"

namespace eraflazz::sql {
std::string_view operators();
}

namespace eraflazz::ops {

using storage::PgParams;

namespace {

std::string_view viewOf(const auto& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

ActionKey actionKey(const SecretBox& box)
{
    return {box.derive("operator_actions/mac")};
}

Sha256 actionMac(const ActionKey& key, std::string_view previousMac, const ActionRecord& row)
{
    return hmacSha256(viewOf(key.bytes), canonicalAction(previousMac, row));
}

void ActionChain::append(storage::UnitOfWork& unit, ActionRecord row) const
{
    auto& connection = unit.connection();
    connection.queue("lock_action_chain");
    connection.queue("last_action");
    const auto answers = connection.run();
    const auto& last = answers.back();
    const bool isFirst = last.rows() == 0;
    row.detail = withAddress(std::move(row.detail), row.address.empty() ? ActingAddress::current() : row.address);
    row.seq = isFirst ? 1 : last.integer(0, last.column("seq")) + 1;
    const auto mac = actionMac(m_key, isFirst ? std::string_view() : last.text(0, last.column("mac")), row);
    (void)connection.query("add_action",
                           PgParams()
                               .add(row.seq)
                               .add(row.operatorId.value)
                               .add(row.action)
                               .add(row.subject)
                               .add(row.detail)
                               .add(row.atMicros)
                               .add(viewOf(mac)));
}

std::string_view operatorStatements()
{
    return sql::operators();
}

} // namespace eraflazz::ops
