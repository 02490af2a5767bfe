// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_case_store.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"

namespace eraflazz::sql {
std::string_view cases();
}

namespace eraflazz::engine {

namespace {

using storage::PgParams;
using storage::PgResult;

constexpr std::size_t kWordsBytes = 2000;

CaseKind kindOf(std::string_view text)
{
    const auto kind = caseKindFrom(text);
    ERA_ASSERT(kind.has_value(), "unknown case kind " + std::string(text));
    return *kind;
}

std::optional<SaleId> maybeUuid(const PgResult& rows, int row, const char* column)
{
    const int at = rows.column(column);
    return rows.isNull(row, at) ? std::nullopt : std::optional(rows.uuid(row, at));
}

std::string textOf(const PgResult& rows, int row, const char* column)
{
    return std::string(rows.text(row, rows.column(column)));
}

} // namespace

PgCaseStore::PgCaseStore(std::string conninfo, const ops::ActionKey& key)
    : m_session(std::move(conninfo), "eraflazz-cases", {sql::cases(), ops::operatorStatements()}), m_actions(key)
{
}

std::vector<DueResolution> PgCaseStore::dueResolutions(int most)
{
    return storage::translated([&] {
        const auto rows = m_session.connection().query("due_resolutions", PgParams().add(most));
        std::vector<DueResolution> due;
        for (int i = 0; i < rows.rows(); ++i)
            due.push_back({rows.uuid(i, rows.column("request_id")),
                           maybeUuid(rows, i, "sale_id").value_or(SaleId{}),
                           AgentId{rows.integer(i, rows.column("agent_id"))}});
        return due;
    });
}

std::vector<CaseView> PgCaseStore::cases(const CaseFilter& filter)
{
    return storage::translated([&] {
        PgParams params;
        params.add(filter.openOnly).add(filter.kind ? toString(*filter.kind) : std::string_view());
        if (filter.sale)
            params.add(*filter.sale);
        else
            params.addNull();
        const auto rows = m_session.connection().query("list_cases", params.add(filter.most));
        std::vector<CaseView> found;
        for (int i = 0; i < rows.rows(); ++i) {
            CaseView view;
            view.id = rows.uuid(i, rows.column("id"));
            view.kind = kindOf(rows.text(i, rows.column("kind")));
            view.isOpen = rows.boolean(i, rows.column("is_open"));
            view.sale = maybeUuid(rows, i, "sale_id");
            view.subject = textOf(rows, i, "subject");
            view.detail = textOf(rows, i, "detail");
            view.openedAt = textOf(rows, i, "opened_at");
            view.ageSeconds = rows.integer(i, rows.column("age_s"));
            view.resolution = textOf(rows, i, "resolution");
            view.saleStatus = textOf(rows, i, "status");
            view.agentCode = textOf(rows, i, "agent");
            view.productCode = textOf(rows, i, "product");
            view.destination = textOf(rows, i, "destination");
            found.push_back(std::move(view));
        }
        return found;
    });
}

std::optional<CaseFacts> PgCaseStore::facts(const Uuid& caseId)
{
    return storage::translated([&]() -> std::optional<CaseFacts> {
        const auto rows = m_session.connection().query("case_facts", PgParams().add(caseId));
        if (rows.rows() == 0)
            return std::nullopt;
        CaseFacts facts;
        facts.id = caseId;
        facts.kind = kindOf(rows.text(0, rows.column("kind")));
        facts.isOpen = rows.boolean(0, rows.column("is_open"));
        facts.sale = maybeUuid(rows, 0, "sale_id");
        facts.status = saleStatusFrom(rows.text(0, rows.column("status"))).value_or(SaleStatus::Pending);
        facts.liveAttempt = static_cast<int>(rows.integer(0, rows.column("live")));
        return facts;
    });
}

Result<Uuid, ComplaintRefusal> PgCaseStore::complain(const SaleId& sale, const std::string& words, ops::OperatorId who)
{
    using Outcome = Result<Uuid, ComplaintRefusal>;
    return m_session.commit([&](storage::UnitOfWork& work) -> Outcome {
        auto& connection = work.connection();
        const auto refuse = [&work](ComplaintRefusal why) {
            work.abandon();
            return Err(why);
        };
        const auto person = ops::lockOperator(work, who);
        if (!person || !person->may(ops::Right::ResolveCase))
            return refuse(ComplaintRefusal::NoRight);
        if (connection.query("lock_sale_for_case", PgParams().add(sale)).rows() == 0)
            return refuse(ComplaintRefusal::UnknownSale);
        const auto id = storage::newUuid7();
        const auto opened = connection.query("open_sale_case",
                                             PgParams()
                                                 .add(id)
                                                 .add(sale)
                                                 .add(toString(CaseKind::Complaint))
                                                 .add(person->username + ": " + sanitised(words, kWordsBytes)));
        if (opened.rows() == 0)
            return refuse(ComplaintRefusal::AlreadyComplained);
        ops::ActionRecord action;
        action.operatorId = who;
        action.action = "case.complaint";
        action.subject = "sale:" + sale.toString();
        action.detail = JsonWriter().beginObject().field("case_id", id.toString()).endObject().take();
        action.atMicros = unixMsNow() * 1000;
        m_actions.append(work, std::move(action));
        return id;
    });
}

std::string_view toString(ComplaintRefusal why)
{
    switch (why) {
    case ComplaintRefusal::NoRight:
        return "NO_RIGHT";
    case ComplaintRefusal::UnknownSale:
        return "UNKNOWN_SALE";
    case ComplaintRefusal::AlreadyComplained:
        return "ALREADY_COMPLAINED";
    }
    return "";
}

} // namespace eraflazz::engine
