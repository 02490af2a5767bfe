// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "kernel/clock.h"

namespace eraflazz::control {

protocol::Failure fileFailure(FileRefusal refusal)
{
    const std::string name(errorKey(refusal));
    switch (refusal) {
    case FileRefusal::Unknown:
        return protocol::failure("not_found", name);
    case FileRefusal::Full:
        return protocol::failure("rate_limited", name, "{\"retry_ms\":5000}");
    case FileRefusal::TooLarge:
    case FileRefusal::Empty:
    case FileRefusal::NameUnfit:
    case FileRefusal::TooMany:
    case FileRefusal::WrongOrder:
    case FileRefusal::Unreadable:
    case FileRefusal::Incomplete:
    case FileRefusal::HashDiffers:
        break;
    }
    return protocol::failure("refused", name);
}

namespace {

void begin(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto upload =
        server.files().begin(call.connection,
                             {call.text("name"), call.number("size"), call.text("sha256"), call.who.id.value},
                             monotonicMsNow());
    if (!upload)
        return answer(Err(fileFailure(upload.error())));
    JsonWriter out;
    answer(out.beginObject().field("upload", *upload).field("part", FileBook::kPartBytes).endObject().take());
}

void part(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto received = server.files().add(call.connection,
                                             call.text("upload"),
                                             call.number("offset"),
                                             call.params["data"].asString().value_or(""),
                                             monotonicMsNow());
    if (!received)
        return answer(Err(fileFailure(received.error())));
    JsonWriter out;
    answer(out.beginObject().field("received", *received).endObject().take());
}

void end(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto file = server.files().end(call.connection, call.text("upload"), monotonicMsNow());
    if (!file)
        return answer(Err(fileFailure(file.error())));
    JsonWriter out;
    out.beginObject().field("file", (*file)->sha256Hex);
    out.field("size", static_cast<std::int64_t>((*file)->content.size()));
    answer(out.field("kept_s", std::int64_t{server.settings().fileKeptMs / 1000}).endObject().take());
}

} // namespace

void addFileMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("file.begin", [&server](const Call& call, const Answer& answer) { begin(server, call, answer); });
    dispatcher.add("file.part", [&server](const Call& call, const Answer& answer) { part(server, call, answer); });
    dispatcher.add("file.end", [&server](const Call& call, const Answer& answer) { end(server, call, answer); });
}

} // namespace eraflazz::control
