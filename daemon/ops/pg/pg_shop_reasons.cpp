// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "ops/pg/pg_shop_settings.h"

namespace eraflazz::ops {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

using Outcome = Result<ReasonCode, SettingRefusal>;

std::string wordsOf(const ReasonCode& reason)
{
    JsonWriter out;
    out.beginObject().field("kind", reason.kind).field("label", reason.label).field("active", reason.isActive);
    return out.endObject().take();
}

ActionRecord actionOf(OperatorId who, const char* action, const ReasonCode& now, std::string detail, std::int64_t nowMs)
{
    ActionRecord record;
    record.operatorId = who;
    record.action = action;
    record.subject = "reason:" + now.code;
    record.detail = std::move(detail);
    record.atMicros = nowMs * 1000;
    return record;
}

std::optional<ReasonCode> reasonNamed(UnitOfWork& work, const std::string& code)
{
    const auto rows = work.connection().query("reason", PgParams().add(code));
    if (rows.rows() == 0)
        return std::nullopt;
    const auto text = [&rows](const char* column) { return std::string(rows.text(0, rows.column(column))); };
    return ReasonCode{code, text("kind"), text("label"), rows.boolean(0, rows.column("active"))};
}

/// Where the change leaves no reason of the kind in use, nobody could ask for anything of it.
bool isLastOfKind(UnitOfWork& work, const ReasonCode& reason)
{
    const auto rows = work.connection().query("reasons_in_use", PgParams().add(reason.kind).add(reason.code));
    return rows.integer(0, rows.column("others")) == 0;
}

} // namespace

Outcome PgShopSettings::addReason(OperatorId who, const ReasonCode& asked, std::int64_t nowMs)
{
    if (!isReasonCode(asked.code) || !isReasonLabel(asked.label))
        return Err(SettingRefusal::Unfit);
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        if (!may(work, who, Right::ManageSettings))
            return Err(SettingRefusal::NoRight);
        (void)work.connection().query("lock_reasons");
        if (const auto present = reasonNamed(work, asked.code))
            return *present == asked ? Outcome(asked) : Outcome(Err(SettingRefusal::Taken));
        (void)work.connection().query("add_reason", PgParams().add(asked.code).add(asked.kind).add(asked.label));
        JsonWriter detail;
        detail.beginObject().key("after").raw(wordsOf(asked)).endObject();
        m_actions.append(work, actionOf(who, "reason.add", asked, detail.take(), nowMs));
        return asked;
    });
}

Outcome PgShopSettings::changeReason(OperatorId who, const ReasonChange& asked, std::int64_t nowMs)
{
    if (!isReasonLabel(asked.label))
        return Err(SettingRefusal::Unfit);
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        if (!may(work, who, Right::ManageSettings))
            return Err(SettingRefusal::NoRight);
        (void)work.connection().query("lock_reasons");
        const auto present = reasonNamed(work, asked.seen.code);
        if (!present)
            return Err(SettingRefusal::NotFound);
        ReasonCode wanted = *present;
        wanted.label = asked.label;
        wanted.isActive = asked.isActive;
        if (wanted == *present)
            return wanted;
        if (present->label != asked.seen.label || present->isActive != asked.seen.isActive)
            return Err(SettingRefusal::Stale);
        if (present->isActive && !wanted.isActive && isLastOfKind(work, *present))
            return Err(SettingRefusal::LastOfKind);
        (void)work.connection().query("change_reason",
                                      PgParams().add(wanted.code).add(wanted.label).add(wanted.isActive));
        JsonWriter detail;
        detail.beginObject().key("before").raw(wordsOf(*present)).key("after").raw(wordsOf(wanted)).endObject();
        m_actions.append(work, actionOf(who, "reason.change", wanted, detail.take(), nowMs));
        return wanted;
    });
}

} // namespace eraflazz::ops
