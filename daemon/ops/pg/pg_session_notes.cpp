// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "ops/pg/pg_shop_settings.h"

#include <algorithm>
#include <map>

namespace eraflazz::ops {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

/// What stands for a name that nobody has: people type passwords into the wrong field.
constexpr std::string_view kNobody = "?";

ActionRecord recordOf(const SessionNote& note, std::string_view action, std::string detail)
{
    ActionRecord record;
    record.operatorId = note.who;
    record.action = action;
    record.subject = "session:" + note.username;
    record.detail = std::move(detail);
    record.atMicros = note.atMs * 1000;
    record.address = note.address;
    return record;
}

ActionRecord recordOf(const SessionNote& note)
{
    JsonWriter detail;
    detail.beginObject();
    switch (note.kind) {
    case SessionNote::Kind::Begun:
        return recordOf(note, "session.begin", detail.field("how", note.why).endObject().take());
    case SessionNote::Kind::Ended:
        return recordOf(note, "session.end", detail.field("ended", note.why).endObject().take());
    case SessionNote::Kind::Refused:
        break;
    }
    detail.field("refused", note.why).field("count", note.count);
    return recordOf(note, "session.refused", detail.endObject().take());
}

OperatorId personNamed(UnitOfWork& work, const std::string& username)
{
    const auto rows = work.connection().query("person", PgParams().add(username));
    return rows.rows() == 0 ? OperatorId{} : OperatorId{rows.integer(0, rows.column("id"))};
}

} // namespace

void PgShopSettings::noteSessions(const std::vector<SessionNote>& notes)
{
    m_session.commit([&](UnitOfWork& work) {
        std::map<std::string, SessionNote> strangers; // by address
        for (SessionNote note : notes) {
            if (note.kind == SessionNote::Kind::Refused)
                note.who = personNamed(work, note.username);
            if (note.who.value != 0) {
                m_actions.append(work, recordOf(note));
                continue;
            }
            note.username = kNobody;
            const auto [all, isFirst] = strangers.try_emplace(note.address, note);
            if (!isFirst) {
                all->second.count += note.count;
                all->second.atMs = std::max(all->second.atMs, note.atMs);
            }
        }
        for (const auto& [address, note] : strangers)
            m_actions.append(work, recordOf(note));
        return true;
    });
}

} // namespace eraflazz::ops
