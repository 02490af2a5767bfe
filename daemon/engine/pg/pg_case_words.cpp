// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_case_store.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"

namespace eraflazz::engine {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kWordsBytes = 2000;

/// Everybody who works on cases or decides about them.
bool mayWrite(const ops::Operator& who)
{
    return who.may(ops::Right::ResolveCase) || who.may(ops::Right::ApproveCase);
}

struct StoredCase final {
    bool isOpen = false;
    bool isComplaint = false;
    std::optional<SaleId> sale;
};

std::optional<StoredCase> caseFrom(const storage::PgResult& rows)
{
    if (rows.rows() == 0)
        return std::nullopt;
    StoredCase found;
    found.isOpen = rows.boolean(0, rows.column("is_open"));
    found.isComplaint = rows.text(0, rows.column("kind")) == toString(CaseKind::Complaint);
    if (!rows.isNull(0, rows.column("sale_id")))
        found.sale = rows.uuid(0, rows.column("sale_id"));
    return found;
}

} // namespace

void PgCaseStore::record(
    UnitOfWork& work, ops::OperatorId who, const char* action, const Uuid& caseId, std::string detail)
{
    m_actions.append(work, {0, who, action, "case:" + caseId.toString(), std::move(detail), unixMsNow() * 1000});
}

Result<std::int64_t, CaseWordRefusal> PgCaseStore::note(const CaseNote& note, ops::OperatorId who)
{
    using Outcome = Result<std::int64_t, CaseWordRefusal>;
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        auto& connection = work.connection();
        const auto person = ops::lockOperator(work, who);
        if (!person || !mayWrite(*person))
            return Err(CaseWordRefusal::NoRight);
        const std::string id = note.caseId.toString();
        const auto written = connection.query("case_note_written", PgParams().add(id).add(who.value).add(note.key));
        if (written.rows() > 0)
            return written.integer(0, written.column("seq"));
        const auto found = caseFrom(connection.query("lock_case", PgParams().add(note.caseId)));
        if (!found)
            return Err(CaseWordRefusal::UnknownCase);
        if (note.stage && !found->isOpen)
            return Err(CaseWordRefusal::Closed);
        JsonWriter detail;
        detail.beginObject().field("text", sanitised(note.text, kWordsBytes));
        if (note.stage)
            detail.field("stage", toString(*note.stage));
        detail.field("key", note.key).endObject();
        record(work, who, "case.note", note.caseId, detail.take());
        const auto last = connection.query("case_last_action", PgParams().add(id));
        return last.integer(0, last.column("seq"));
    });
}

Result<Uuid, CaseWordRefusal>
PgCaseStore::closeComplaint(const Uuid& caseId, const std::string& reason, ops::OperatorId who)
{
    using Outcome = Result<Uuid, CaseWordRefusal>;
    return m_session.commit([&](UnitOfWork& work) -> Outcome {
        auto& connection = work.connection();
        const auto person = ops::lockOperator(work, who);
        if (!person || !person->may(ops::Right::ResolveCase))
            return Err(CaseWordRefusal::NoRight);
        const auto named = caseFrom(connection.query("case_of_note", PgParams().add(caseId)));
        if (!named)
            return Err(CaseWordRefusal::UnknownCase);
        if (!named->isComplaint || !named->sale)
            return Err(CaseWordRefusal::NotAComplaint);
        // The lanes lock a sale before its cases: so does everybody else.
        (void)connection.query("lock_sale_for_case", PgParams().add(*named->sale));
        const auto locked = caseFrom(connection.query("lock_case", PgParams().add(caseId)));
        if (!locked->isOpen)
            return Err(CaseWordRefusal::Closed);
        const auto decided =
            connection.query("case_under_decision", PgParams().add(caseId.toString()).add(named->sale->toString()));
        if (decided.boolean(0, decided.column("is_decided_on")))
            return Err(CaseWordRefusal::UnderDecision);
        const std::string words = sanitised(reason, kWordsBytes);
        (void)connection.query("close_complaint", PgParams().add(caseId).add(words));
        JsonWriter detail;
        detail.beginObject().field("before", "open").field("after", "closed").field("reason", words).endObject();
        record(work, who, "case.close", caseId, detail.take());
        return caseId;
    });
}

} // namespace eraflazz::engine
