// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kOutboxEveryMs = 60'000;

/// Looked at rarely: it reads a day of reports. The server's thread.
struct OutboxFacts final {
    std::string json;
    std::int64_t readMs = -kOutboxEveryMs;
};

void writeCertificate(JsonWriter& out, const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (path.empty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto chain = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (chain.isEmpty())
        return;
    const auto& own = chain.front();
    const std::int64_t expiresMs = own.expiryDate().toMSecsSinceEpoch();
    out.key("certificate").beginObject();
    out.field("sha256", own.digest(QCryptographicHash::Sha256).toHex().toStdString());
    out.field("subject", own.subjectDisplayName().toStdString());
    out.field("expires_at", expiresMs).field("days_left", (expiresMs - unixMsNow()) / kDayMs).endObject();
}

void writeEngine(JsonWriter& out, EnginePort& engine)
{
    const auto counters = engine.counters();
    out.field("accepted", static_cast<std::int64_t>(counters.accepted))
        .field("refused", static_cast<std::int64_t>(counters.refused))
        .field("delivered", static_cast<std::int64_t>(counters.delivered))
        .field("queue", static_cast<std::int64_t>(counters.lanes.waiting))
        .field("tracked", static_cast<std::int64_t>(counters.attemptsTracked))
        .field("reports_waiting", static_cast<std::int64_t>(counters.reportsWaiting))
        .field("cases_opened", static_cast<std::int64_t>(counters.casesOpened))
        .field("exchanges", static_cast<std::int64_t>(counters.exchanges));
    out.key("lanes").beginArray();
    std::int64_t no = 0;
    for (const auto& lane : engine.lanes())
        out.beginObject()
            .field("no", ++no)
            .field("waiting", static_cast<std::int64_t>(lane.counters.waiting))
            .field("batches", static_cast<std::int64_t>(lane.counters.batches))
            .field("jobs", static_cast<std::int64_t>(lane.counters.jobs))
            .field("retries", static_cast<std::int64_t>(lane.counters.retries))
            .field("splits", static_cast<std::int64_t>(lane.counters.splits))
            .field("outages", static_cast<std::int64_t>(lane.counters.outages))
            .field("connected", lane.isConnected)
            .endObject();
    out.endArray();
}

void writeConsoles(JsonWriter& out, ControlServer& server)
{
    out.key("console_rows").beginArray();
    for (const auto& [id, connection] : server.connections()) {
        if (connection->state() != Connection::State::Live)
            continue;
        std::int64_t waiting = 0;
        for (const auto& [name, subscription] : connection->subscriptions)
            waiting += static_cast<std::int64_t>(subscription->waiting());
        out.beginObject()
            .field("user", connection->who.username)
            .field("role", toString(connection->who.role))
            .field("address", connection->address())
            .field("client", connection->client)
            .field("connected_at", connection->sinceMs)
            .field("lag_ms", connection->lagMs)
            .field("waiting", waiting)
            .field("subscriptions", static_cast<std::int64_t>(connection->subscriptions.size()))
            .endObject();
    }
    out.endArray();
}

/// The members of what a statement says become members of the answer.
void writeMembers(JsonWriter& out, const std::string& json)
{
    const auto said = parseJson(json);
    if (!said)
        return;
    for (const auto& [name, value] : said->members())
        out.key(name).raw(value.dump());
}

std::string spell(ControlServer& server, const std::vector<std::string>& facts, bool seesPeople)
{
    const auto& parts = server.parts();
    JsonWriter out;
    out.beginObject().field("version", parts.version).field("epoch", server.epoch());
    out.field("started_at", server.startedMs()).field("uptime_s", (unixMsNow() - server.startedMs()) / 1000);
    out.field("ready", server.engine().isReady()).field("secure", server.isSecure());
    if (server.maintenance() != "off")
        out.field("maintenance", server.maintenance().substr(3));
    for (const auto& one : facts)
        writeMembers(out, one);
    writeEngine(out, server.engine());
    writeCertificate(out, server.settings().certificateFile);
    out.field("consoles", static_cast<std::int64_t>(server.connections().size()));
    if (seesPeople)
        writeConsoles(out, server);
    out.key("config").beginArray();
    for (const auto& [key, value] : parts.configFacts)
        out.beginObject().field("key", key).field("value", value).endObject();
    out.endArray().field("log_dropped", parts.log ? parts.log->dropped() : 0);
    return out.endObject().take();
}

/// Reads a statement that may fail by itself: the answer does without.
std::string readIfPossible(Readers& readers, const std::string& statement)
{
    try {
        return readers.reads->json(statement, {});
    } catch (const ReadFailed&) {
        return {};
    }
}

void info(ControlServer& server, const std::shared_ptr<OutboxFacts>& outbox, const Call& call, const Answer& answer)
{
    struct Read final {
        std::string schema, outbox;
    };
    const bool isOld = monotonicMsNow() - outbox->readMs >= kOutboxEveryMs;
    if (isOld)
        outbox->readMs = monotonicMsNow();
    const auto read = std::make_shared<Read>();
    server.read(
        [isOld, read](Readers& readers) -> Outcome {
            if (isOld)
                read->outbox = readIfPossible(readers, "outbox_facts");
            read->schema = readIfPossible(readers, "schema_facts");
            return readers.reads->json("system_facts", {});
        },
        [&server, outbox, read, seesPeople = call.may("operator.read"), answer](const Outcome& database) {
            if (!read->outbox.empty())
                outbox->json = read->outbox;
            answer(spell(server, {database ? *database : std::string(), read->schema, outbox->json}, seesPeople));
        });
}

void maintain(ControlServer& server, const Call& call, const Answer& answer)
{
    const bool isOn = call.truth("on");
    const std::string message = sanitised(call.text("message"), 200);
    const std::string value = isOn ? "on:" + message : "off";
    if (call.truth("expect") != (server.maintenance() != "off"))
        return answer(Err(protocol::failure("conflict", "STALE")));
    ops::SettingChange change{"shop.maintenance", "off", server.maintenance(), value, "system.maintenance"};
    server.read(
        [who = call.who.id, change](Readers& readers) -> Outcome {
            const auto made = readers.settings->change(who, change, unixMsNow());
            if (made)
                return *made;
            const bool isStale = made.error() == ops::SettingRefusal::Stale;
            return Err(protocol::failure(isStale ? "conflict" : "forbidden", std::string(toString(made.error()))));
        },
        [&server, isOn, message, answer](const Outcome& outcome) {
            if (!outcome)
                return answer(outcome);
            server.setMaintenance(*outcome);
            JsonWriter out;
            out.beginObject().field("on", isOn).field("message", message).endObject();
            answer(out.take());
        });
}

} // namespace

void addSystemMethods(Dispatcher& dispatcher, ControlServer& server)
{
    const auto outbox = std::make_shared<OutboxFacts>();
    dispatcher.add("system.info",
                   [&server, outbox](const Call& call, const Answer& answer) { info(server, outbox, call, answer); });
    dispatcher.add("system.maintenance",
                   [&server](const Call& call, const Answer& answer) { maintain(server, call, answer); });
}

} // namespace eraflazz::control
