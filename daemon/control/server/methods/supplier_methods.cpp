// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/goods_answers.h"
#include "engine/services/exchange_log.h"
#include "kernel/clock.h"
#include "net/http_client.h"

#include <algorithm>
#include <optional>

namespace eraflazz::control {

namespace {

using engine::ErrandFailure;
using engine::SupplierHealth;

constexpr std::int64_t kPage = 100;
constexpr std::int64_t kExchanges = 20;
constexpr std::int64_t kPercent = 5;
constexpr std::int64_t kErrors = 3;

protocol::Failure noSupplier()
{
    return protocol::failure("not_found", "SUPPLIER_NOT_FOUND");
}

std::optional<SupplierId> idOf(const EnginePort& engine, const std::string& code)
{
    const auto catalog = engine.catalog();
    const auto* supplier = supplierNamed(*catalog, code);
    return supplier != nullptr ? std::optional(supplier->id) : std::nullopt;
}

void writeHealth(JsonWriter& out, const SupplierHealth& one)
{
    out.field("float", one.floatAvailable)
        .field("in_flight", one.inFlight)
        .field("max_in_flight", one.maxInFlight)
        .field("breaker_open", one.breakerOpen)
        .field("breaker_held", one.breakerHeld)
        .field("latency_us", one.latencyUs)
        .field("latency_p95_us", one.latencyP95Us)
        .field("delivered", static_cast<std::int64_t>(one.delivered))
        .field("refused", static_cast<std::int64_t>(one.refused))
        .field("trouble", static_cast<std::int64_t>(one.trouble))
        .field("burn_per_hour", one.burnPerHour);
    if (one.successPermille)
        out.field("success_permille", *one.successPermille);
    if (one.lastsSeconds)
        out.field("lasts_s", *one.lastsSeconds);
}

Outcome suppliers(ControlServer& server)
{
    const auto catalog = server.engine().catalog();
    JsonWriter out;
    out.beginObject().key("rows").beginArray();
    for (const auto& one : server.engine().suppliers()) {
        const auto* known = supplierNamed(*catalog, one.code);
        out.beginObject()
            .field("code", one.code)
            .field("name", known != nullptr ? known->name : std::string())
            .field("open", known != nullptr && known->open)
            .field("closed_reason", known != nullptr ? known->closedReason : std::string())
            .field("version", known != nullptr ? known->version : std::int64_t{0});
        writeHealth(out, one);
        out.endObject();
    }
    return out.endArray().endObject().take();
}

void getSupplier(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [code = call.text("supplier"), &engine = server.engine()](Readers& readers) -> Outcome {
            auto json = readers.reads->json("supplier_one", {{":supplier", code}});
            if (json.empty())
                return Err(noSupplier());
            const auto all = engine.suppliers();
            const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
            if (found == all.end())
                return json;
            JsonWriter live;
            live.beginObject();
            writeHealth(live, *found);
            live.endObject();
            json.pop_back();
            return json + R"(,"live":)" + live.text() + "}";
        },
        answer);
}

void addSupplier(ControlServer& server, const Call& call, const Answer& answer)
{
    catalog::NewSupplier asked;
    asked.code = call.text("code");
    asked.name = call.text("name");
    asked.adapter = call.text("adapter");
    asked.baseUrl = call.text("base_url");
    asked.username = call.text("username");
    asked.apiKey = call.text("api_key");
    asked.webhookSecret = call.text("webhook_secret");
    asked.testing = givenTruth(call, "testing").value_or(false);
    asked.maxInFlight = call.number("max_in_flight", asked.maxInFlight);
    if (!net::Url::parse(asked.baseUrl))
        return answer(Err(unfit("base_url", "address")));
    edit(
        server,
        answer,
        [act = deskAct(call), asked](Readers& readers) { return readers.desk->addSupplier(act, asked); },
        named("supplier", false));
}

void changeSupplier(ControlServer& server, const Call& call, const Answer& answer)
{
    catalog::SupplierChange change;
    change.code = call.text("supplier");
    change.expectedVersion = call.number("expect");
    change.open = givenTruth(call, "open");
    change.name = givenText(call, "name");
    change.maxInFlight = givenNumber(call, "max_in_flight");
    change.floatReserve = givenNumber(call, "float_reserve");
    change.connectTimeoutMs = givenNumber(call, "connect_timeout_ms");
    change.totalTimeoutMs = givenNumber(call, "total_timeout_ms");
    change.reuseConnections = givenTruth(call, "reuse_connections");
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->changeSupplier(act, change); },
        named("supplier", false));
}

/// Asks for it. The values are sealed with the request until a second person agrees.
void proposeCredentials(ControlServer& server, const Call& call, const Answer& answer)
{
    wallet::Proposal proposal;
    for (const char* name : {"username", "api_key", "webhook_secret"}) {
        if (call.has(name))
            proposal.secrets.emplace_back(name, call.text(name));
    }
    wallet::CredentialsAsk ask;
    ask.supplier = call.text("supplier");
    ask.version = call.number("expect");
    ask.isUsernameNew = call.has("username");
    ask.isApiKeyNew = call.has("api_key");
    ask.isWebhookSecretNew = call.has("webhook_secret");
    ask.testing = givenTruth(call, "testing");
    ask.baseUrl = givenText(call, "base_url");
    if (ask.baseUrl && !net::Url::parse(*ask.baseUrl))
        return answer(Err(unfit("base_url", "address")));
    proposal.ask = ask;
    proposal.reason = call.text("reason");
    proposal.note = call.text("note");
    proposal.idempotencyKey = call.text("idem");
    server.desk().propose(call.who,
                          std::move(proposal),
                          spelled<wallet::RequestReceipt>(server, answer, receiptJson),
                          failed(server, answer));
}

std::string breakerJson(const std::string& supplier, const SupplierHealth& health, bool isReplay)
{
    JsonWriter out;
    out.beginObject().field("supplier", supplier).field("state", health.breakerOpen ? "open" : "closed");
    return out.field("held", health.breakerHeld).field("replayed", isReplay).endObject().take();
}

std::optional<SupplierHealth> healthOf(const EnginePort& engine, const std::string& code)
{
    const auto all = engine.suppliers();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// As the audit tells it: one that opened by itself is not one that a person holds.
std::string_view breakerWord(const SupplierHealth& health)
{
    if (health.breakerHeld)
        return "held";
    return health.breakerOpen ? "open" : "closed";
}

/// First the record, then the deed: nobody touches a breaker unseen.
void setBreaker(ControlServer& server, const Call& call, const Answer& answer)
{
    const std::string code = call.text("supplier");
    const auto id = idOf(server.engine(), code);
    const auto health = healthOf(server.engine(), code);
    if (!id || !health)
        return answer(Err(noSupplier()));
    const std::string present = health->breakerOpen ? "open" : "closed";
    if (present != call.text("expect")) {
        JsonWriter more;
        more.beginObject().field("current", present).endObject();
        return answer(Err(protocol::failure("conflict", "STALE", more.take())));
    }
    const bool opens = call.text("state") == "open";
    server.read(
        [act = deskAct(call),
         code,
         before = std::string(breakerWord(*health)),
         &engine = server.engine(),
         opens,
         id = *id](Readers& readers) -> Outcome {
            const auto noted = readers.desk->noteBreaker(act, code, before, opens ? "held" : "closed");
            if (!noted)
                return Err(deskFailure(noted.error()));
            if (!engine.setBreaker(id, opens))
                return Err(noSupplier());
            return breakerJson(code, healthOf(engine, code).value_or(SupplierHealth{}), noted->isReplay);
        },
        answer);
}

protocol::Failure errandFailure(ErrandFailure failure)
{
    const std::string name(toString(failure));
    switch (failure) {
    case ErrandFailure::NotConfigured:
    case ErrandFailure::TooSoon:
        return protocol::failure("refused", name);
    case ErrandFailure::NoAnswer:
    case ErrandFailure::Unavailable:
    case ErrandFailure::Busy:
        break;
    }
    return protocol::failure("unavailable", name);
}

/// Brings what the errand brought back to the server's thread.
template <typename T, typename Spell>
std::function<void(Result<T, ErrandFailure>)> brought(ControlServer& server, const Answer& answer, Spell spell)
{
    return [inbox = server.inbox(), answer, spell](Result<T, ErrandFailure> result) {
        inbox->post([answer, spell, result = std::move(result)] {
            if (!result)
                return answer(Err(errandFailure(result.error())));
            answer(spell(*result));
        });
    };
}

/// Sends somebody to a supplier once it is written down who wanted that.
void sendErrand(ControlServer& server,
                std::function<Outcome(Readers&)> writeDown,
                const Answer& answer,
                std::function<void()> send)
{
    server.read(std::move(writeDown), [answer, send = std::move(send)](Outcome noted) {
        if (!noted)
            return answer(std::move(noted));
        send();
    });
}

void checkBalance(ControlServer& server, const Call& call, const Answer& answer)
{
    const std::string code = call.text("supplier");
    const auto id = idOf(server.engine(), code);
    if (!id)
        return answer(Err(noSupplier()));
    const auto spell = [code](const engine::BalanceCheck& check) {
        JsonWriter out;
        out.beginObject().field("supplier", code).field("at", unixMsNow()).field("reported", check.reading.reported);
        out.field("ledger", check.reading.ledger).field("open_costs", check.reading.openCosts);
        out.field("drift", check.drift).field("threshold", check.threshold).field("case_opened", check.caseOpened);
        return out.endObject().take();
    };
    JsonWriter detail;
    detail.beginObject().field("asked", true).field("idem", call.text("idem")).endObject();
    sendErrand(
        server,
        [who = call.who.id, code, detail = detail.take()](Readers& readers) -> Outcome {
            const auto noted = readers.settings->note(
                who, ops::Right::Read, "supplier.check_balance", "supplier:" + code, detail, unixMsNow());
            return noted ? Outcome(std::string())
                         : Outcome(Err(protocol::failure("forbidden", std::string(toString(noted.error())))));
        },
        answer,
        [&server, answer, spell, id = *id] {
            server.engine().checkBalance(id, brought<engine::BalanceCheck>(server, answer, spell));
        });
}

void fetchPrices(ControlServer& server, const Call& call, const Answer& answer)
{
    const std::string code = call.text("supplier");
    const auto id = idOf(server.engine(), code);
    if (!id)
        return answer(Err(noSupplier()));
    const auto spell = [code](const engine::PriceFetch& fetch) {
        JsonWriter out;
        out.beginObject().field("supplier", code).field("fetched_at", fetch.fetchedUnixMs).field("lines", fetch.lines);
        out.field("new", fetch.added).field("changed", fetch.changed).field("gone", fetch.gone);
        return out.endObject().take();
    };
    sendErrand(
        server,
        [act = deskAct(call), code](Readers& readers) -> Outcome {
            const auto noted = readers.desk->noteFetch(act, code);
            return noted ? Outcome(std::string()) : Outcome(Err(deskFailure(noted.error())));
        },
        answer,
        [&server, answer, spell, id = *id] {
            server.engine().fetchPrices(id, brought<engine::PriceFetch>(server, answer, spell));
        });
}

Outcome exchanges(ControlServer& server, const Call& call)
{
    const std::string code = call.text("supplier");
    const auto id = idOf(server.engine(), code);
    if (!id)
        return Err(noSupplier());
    const auto most = static_cast<std::size_t>(call.number("limit", kExchanges));
    const auto seen = [seesMargin = call.may("report.margin")](const std::string& text) {
        return seesMargin ? text : engine::withoutAmounts(text);
    };
    JsonWriter out;
    out.beginObject().field("supplier", code).key("rows").beginArray();
    for (const auto& one : server.engine().exchanges(*id, most)) {
        out.beginObject().field("at", one.atUnixMs).field("kind", one.kind);
        if (!one.ref.empty())
            out.field("ref", one.ref).field("sku", one.sku);
        out.field("request", seen(one.request)).field("outcome", one.outcome);
        if (one.status != 0)
            out.field("status", one.status);
        out.field("answer", seen(one.answer)).field("elapsed_us", one.elapsedUs).endObject();
    }
    return out.endArray().endObject().take();
}

ControlReads::Values priceValues(const Call& call)
{
    return {{":supplier", call.text("supplier")},
            {":search", call.text("search")},
            {":after", call.text("after")},
            {":limit", call.number("limit", kPage)},
            {":margin", call.may("report.margin")}};
}

} // namespace

void addSupplierMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("supplier.list", [&server](const Call&, const Answer& answer) { answer(suppliers(server)); });
    dispatcher.add("supplier.get",
                   [&server](const Call& call, const Answer& answer) { getSupplier(server, call, answer); });
    dispatcher.add("supplier.prices", goodsStatement(server, "supplier_prices", priceValues));
    dispatcher.add("supplier.unmatched", goodsStatement(server, "supplier_unmatched", [](const Call& call) {
                       auto values = priceValues(call);
                       values.emplace_back(":percent", call.number("percent", kPercent));
                       return values;
                   }));
    dispatcher.add("supplier.errors", goodsStatement(server, "supplier_errors", [](const Call& call) {
                       return ControlReads::Values{{":supplier", call.text("supplier")},
                                                   {":hours", call.number("hours", 1)},
                                                   {":most", call.number("most", kErrors)},
                                                   {":personal", call.may("trx.personal")}};
                   }));
    dispatcher.add("supplier.exchanges",
                   [&server](const Call& call, const Answer& answer) { answer(exchanges(server, call)); });
    dispatcher.add("supplier.add",
                   [&server](const Call& call, const Answer& answer) { addSupplier(server, call, answer); });
    dispatcher.add("supplier.change",
                   [&server](const Call& call, const Answer& answer) { changeSupplier(server, call, answer); });
    dispatcher.add("supplier.credentials",
                   [&server](const Call& call, const Answer& answer) { proposeCredentials(server, call, answer); });
    dispatcher.add("supplier.breaker",
                   [&server](const Call& call, const Answer& answer) { setBreaker(server, call, answer); });
    dispatcher.add("supplier.checkBalance",
                   [&server](const Call& call, const Answer& answer) { checkBalance(server, call, answer); });
    dispatcher.add("supplier.fetchPrices",
                   [&server](const Call& call, const Answer& answer) { fetchPrices(server, call, answer); });
}

} // namespace eraflazz::control
