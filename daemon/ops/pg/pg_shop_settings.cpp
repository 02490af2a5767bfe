// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/pg_shop_settings.h"

#include "json/json.h"
#include "ops/pg/pg_operators.h"

#include <utility>

namespace eraflazz::sql {
std::string_view shop_settings();
}

namespace eraflazz::ops {

using storage::PgParams;
using storage::UnitOfWork;
using Outcome = Result<std::string, SettingRefusal>;

PgShopSettings::PgShopSettings(std::string conninfo, const ActionKey& key)
    : m_session(std::move(conninfo), "eraflazz-settings", {sql::shop_settings(), operatorStatements()}), m_actions(key)
{
}

bool PgShopSettings::may(UnitOfWork& work, OperatorId who, Right right)
{
    const auto person = lockOperator(work, who);
    return person && person->may(right);
}

Outcome PgShopSettings::change(OperatorId who, const SettingChange& asked, std::int64_t nowMs)
{
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        const auto refuse = [&work](SettingRefusal why) {
            work.abandon();
            return Err(why);
        };
        if (!may(work, who, Right::ManageSettings))
            return refuse(SettingRefusal::NoRight);
        auto& connection = work.connection();
        connection.queue("lock_setting", PgParams().add(asked.key));
        connection.queue("setting", PgParams().add(asked.key));
        const auto results = connection.run();
        const auto& rows = results.back();
        const std::string now = rows.rows() == 0 ? asked.otherwise : std::string(rows.text(0, rows.column("value")));
        if (now == asked.value) {
            work.abandon();
            return asked.value;
        }
        if (now != asked.expect)
            return refuse(SettingRefusal::Stale);
        (void)connection.query("put_setting", PgParams().add(asked.key).add(asked.value));
        ActionRecord action;
        action.operatorId = who;
        action.action = asked.action;
        action.subject = "setting:" + asked.key;
        action.detail = JsonWriter().beginObject().field("before", now).field("after", asked.value).endObject().take();
        action.atMicros = nowMs * 1000;
        m_actions.append(work, std::move(action));
        return asked.value;
    });
}

Outcome PgShopSettings::note(OperatorId who,
                             Right right,
                             const std::string& action,
                             const std::string& subject,
                             const std::string& detail,
                             std::int64_t nowMs)
{
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        if (!may(work, who, right)) {
            work.abandon();
            return Err(SettingRefusal::NoRight);
        }
        ActionRecord record;
        record.operatorId = who;
        record.action = action;
        record.subject = subject;
        record.detail = detail;
        record.atMicros = nowMs * 1000;
        m_actions.append(work, std::move(record));
        return std::string();
    });
}

} // namespace eraflazz::ops
