// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/statement.h"
#include "kernel/clock.h"
#include "ops/core/evidence_kind.h"

namespace eraflazz::control {

namespace {

constexpr std::int64_t kPartBytes = 128 * 1024;

/// Exactly one of the two is named.
bool namesOne(const Call& call)
{
    return call.has("request") != call.has("case");
}

std::string addedJson(const Call& call, const BroughtFile& file, int no)
{
    const std::string of = call.has("request") ? "request" : "case";
    JsonWriter out;
    out.beginObject().field(of, call.text(of)).field("no", no).field("sha256", file.sha256Hex);
    out.field("media_type", ops::evidenceKind(file.content));
    return out.field("bytes", static_cast<std::int64_t>(file.content.size())).endObject().take();
}

void addToRequest(ControlServer& server,
                  const Call& call,
                  const std::shared_ptr<const BroughtFile>& file,
                  const Answer& answer)
{
    server.desk().attach(call.who,
                         *call.uuid("request"),
                         {file->name, std::string(ops::evidenceKind(file->content)), file->content},
                         spelled<int>(server, answer, [call, file](int no) { return addedJson(call, *file, no); }),
                         failed(server, answer));
}

void addToCase(ControlServer& server,
               const Call& call,
               const std::shared_ptr<const BroughtFile>& file,
               const Answer& answer)
{
    server.read(
        [call, file](Readers& readers) -> Outcome {
            const engine::CaseFile asked{
                *call.uuid("case"), file->name, std::string(ops::evidenceKind(file->content)), file->content};
            const auto no = readers.cases->attach(asked, call.who.id);
            if (!no)
                return Err(wordFailure(no.error()));
            return addedJson(call, *file, *no);
        },
        answer);
}

void add(ControlServer& server, const Call& call, const Answer& answer)
{
    if (!namesOne(call))
        return answer(Err(unfit(call.has("case") ? "case" : "request", "required")));
    const auto file = server.files().find(call.connection, call.text("file"), monotonicMsNow());
    if (!file)
        return answer(Err(fileFailure(FileRefusal::Unknown)));
    if (ops::evidenceKind(file->content).empty())
        return answer(Err(protocol::failure("refused", "EVIDENCE_KIND")));
    if (call.has("request"))
        return addToRequest(server, call, file, answer);
    addToCase(server, call, file, answer);
}

void get(ControlServer& server, const Call& call, const Answer& answer)
{
    if (!namesOne(call))
        return answer(Err(unfit(call.has("case") ? "case" : "request", "required")));
    server.read(
        [call](Readers& readers) -> Outcome {
            auto json = readers.reads->json("evidence_part",
                                            {{":request", idCell(call, "request")},
                                             {":case", idCell(call, "case")},
                                             {":no", call.number("no")},
                                             {":from", call.number("from")},
                                             {":most", kPartBytes}});
            if (json.empty())
                return Err(protocol::failure("not_found", "EVIDENCE"));
            return json;
        },
        answer);
}

} // namespace

void addEvidenceMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("evidence.add", [&server](const Call& call, const Answer& answer) { add(server, call, answer); });
    dispatcher.add("evidence.get", [&server](const Call& call, const Answer& answer) { get(server, call, answer); });
}

} // namespace eraflazz::control
