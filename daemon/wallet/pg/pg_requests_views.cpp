// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "ops/core/acting_address.h"
#include "ops/core/evidence_kind.h"
#include "ops/pg/pg_operators.h"
#include "storage/pg_row.h"
#include "wallet/pg/pg_requests.h"

#include <algorithm>
#include <array>

namespace eraflazz::wallet {

using storage::PgParams;
using storage::PgResult;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

constexpr int kListMax = 500;
constexpr int kAttachmentsMax = 5;
constexpr std::size_t kFileNameMax = 200;
constexpr std::array<std::string_view, 5> kMediaTypes{
    "image/png", "image/jpeg", "image/webp", "application/pdf", "text/plain"};

RequestView readView(const PgResult& rows, int at)
{
    const PgRow row(rows, at);
    RequestView view;
    const auto kind = requestKindFrom(row.text("kind"));
    const auto state = requestStateFrom(row.text("state"));
    ERA_ASSERT(kind && state, "a request that no constraint allows");
    view.id = row.uuid("id");
    view.kind = *kind;
    view.state = *state;
    view.maker = row.text("maker");
    view.reason = row.text("reason_code");
    view.reasonLabel = row.text("label");
    view.note = row.text("note");
    view.subject = row.text("subject");
    view.payload = row.text("payload");
    if (!row.isNull("amount"))
        view.movement =
            MovementView{row.text("transfer_kind"), row.text("debit"), row.text("credit"), row.money("amount")};
    view.atStake = row.money("at_stake");
    view.createdAtMs = row.integer("created_at");
    if (!row.isNull("ended_at"))
        view.endedAtMs = row.integer("ended_at");
    view.endedBy = row.text("ended_by");
    view.endedNote = row.text("ended_note");
    return view;
}

std::vector<AttachmentView> attachmentsOf(UnitOfWork& unit, const Uuid& request)
{
    const auto rows = unit.connection().query("attachments", PgParams().add(request));
    std::vector<AttachmentView> all;
    for (int at = 0; at < rows.rows(); ++at) {
        const PgRow row(rows, at);
        all.push_back({row.number("no"),
                       row.text("file_name"),
                       row.text("media_type"),
                       row.integer("bytes"),
                       row.text("sha256")});
    }
    return all;
}

std::vector<HistoryEntry> historyOf(UnitOfWork& unit, const Uuid& request)
{
    const auto rows = unit.connection().query("request_history", PgParams().add("money_request:" + request.toString()));
    std::vector<HistoryEntry> all;
    for (int at = 0; at < rows.rows(); ++at) {
        const PgRow row(rows, at);
        all.push_back({row.integer("seq"),
                       row.text("username"),
                       row.text("action"),
                       ops::withoutAddress(row.text("detail")),
                       row.integer("at")});
    }
    return all;
}

std::vector<std::string> approversOf(UnitOfWork& unit, const RequestView& view, BusinessDay day)
{
    const auto rows = unit.connection().query("request_checkers", PgParams().add(day.toString()));
    std::vector<std::string> names;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto who = ops::readOperator(rows, row);
        const DayUse use{PgRow(rows, row).money("used"), PgRow(rows, row).money("cap")};
        if (who.may(approvalRight(view.kind)) && who.username != view.maker && use.allows(view.atStake))
            names.push_back(who.username);
    }
    return names;
}

std::optional<RequestRefusal> mayNotRead(const std::optional<ops::Operator>& who)
{
    if (!who)
        return RequestRefusal::UnknownOperator;
    if (!who->isActive())
        return RequestRefusal::OperatorDisabled;
    return who->may(ops::Right::Read) ? std::nullopt : std::optional(RequestRefusal::NoRight);
}

bool isFit(const EvidenceFile& evidence)
{
    return !evidence.fileName.empty() && !evidence.content.empty() &&
           evidence.content.size() <= ops::kEvidenceBytesMax &&
           std::find(kMediaTypes.begin(), kMediaTypes.end(), evidence.mediaType) != kMediaTypes.end();
}

std::string attachDetail(const AttachmentView& added)
{
    JsonWriter json;
    json.beginObject().field("no", added.no).field("file_name", added.fileName).field("sha256", added.sha256Hex);
    return json.endObject().take();
}

} // namespace

PgRequests::Answer<int> PgRequests::attach(const Acting& acting, const Uuid& request, const EvidenceFile& evidence)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<int> {
        const auto who = ops::lockOperator(unit, acting.who);
        if (const auto refusal = mayNotRead(who))
            return Err(*refusal);
        const auto stored = lockRequest(unit, request);
        if (!stored)
            return Err(RequestRefusal::RequestNotFound);
        if (stored->request.maker.id != who->id)
            return Err(RequestRefusal::NotTheMaker);
        if (!isFit(evidence))
            return Err(RequestRefusal::ContentUnfit);
        const auto digest = sha256(evidence.content);
        const auto there = attachmentsOf(unit, request);
        const auto same = std::find_if(
            there.begin(), there.end(), [&](const AttachmentView& one) { return one.sha256Hex == toHex(digest); });
        if (same != there.end())
            return same->no;
        if (stored->state != RequestState::Proposed)
            return Err(RequestRefusal::NotWaiting);
        if (there.size() >= kAttachmentsMax)
            return Err(RequestRefusal::TooManyAttachments);
        AttachmentView added;
        added.no = static_cast<int>(there.size()) + 1;
        added.fileName = sanitised(evidence.fileName, kFileNameMax);
        added.sha256Hex = toHex(digest);
        (void)unit.connection().query(
            "insert_attachment",
            PgParams()
                .add(request)
                .add(added.no)
                .add(added.fileName)
                .add(evidence.mediaType)
                .add(evidence.content)
                .add(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size())));
        note(unit, acting, "request.attach", "money_request:" + request.toString(), attachDetail(added));
        return added.no;
    });
}

PgRequests::Answer<std::vector<RequestView>> PgRequests::waiting(const Acting& acting, int limit)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<std::vector<RequestView>> {
        if (const auto refusal = mayNotRead(ops::lockOperator(unit, acting.who)))
            return Err(*refusal);
        const auto rows = unit.connection().query("waiting_requests", PgParams().add(std::clamp(limit, 1, kListMax)));
        std::vector<RequestView> all;
        for (int row = 0; row < rows.rows(); ++row)
            all.push_back(readView(rows, row));
        return all;
    });
}

PgRequests::Answer<RequestView> PgRequests::read(const Acting& acting, const Uuid& request)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<RequestView> {
        if (const auto refusal = mayNotRead(ops::lockOperator(unit, acting.who)))
            return Err(*refusal);
        const auto rows = unit.connection().query("request_view", PgParams().add(request));
        if (rows.rows() == 0)
            return Err(RequestRefusal::RequestNotFound);
        auto view = readView(rows, 0);
        view.attachments = attachmentsOf(unit, request);
        view.history = historyOf(unit, request);
        if (view.state == RequestState::Proposed)
            view.approvers = approversOf(unit, view, BusinessDay::at(acting.nowMs));
        return view;
    });
}

PgRequests::Answer<EvidenceFile> PgRequests::readAttachment(const Acting& acting, const Uuid& request, int no)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<EvidenceFile> {
        if (const auto refusal = mayNotRead(ops::lockOperator(unit, acting.who)))
            return Err(*refusal);
        const auto rows = unit.connection().query("attachment", PgParams().add(request).add(no));
        if (rows.rows() == 0)
            return Err(RequestRefusal::RequestNotFound);
        return EvidenceFile{
            PgRow(rows, 0).text("file_name"), PgRow(rows, 0).text("media_type"), PgRow(rows, 0).text("content")};
    });
}

} // namespace eraflazz::wallet
