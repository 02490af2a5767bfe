// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin_server.h"

#include "json/json.h"

#include <utility>

#include <array>

namespace eraflazz::app {

namespace {

struct Figure final {
    std::string_view name;
    std::string_view kind; ///< counter or gauge
    std::int64_t value;
};

std::vector<Figure> figuresOf(const engine::EngineCounters& c)
{
    const auto n = [](auto value) { return static_cast<std::int64_t>(value); };
    return {{"accepted", "counter", n(c.accepted)},
            {"refused", "counter", n(c.refused)},
            {"replayed", "counter", n(c.replayed)},
            {"delivered", "counter", n(c.delivered)},
            {"rejected", "counter", n(c.rejected)},
            {"cases", "counter", n(c.casesOpened)},
            {"batches", "counter", n(c.lanes.batches)},
            {"jobs", "counter", n(c.lanes.jobs)},
            {"batch_retries", "counter", n(c.lanes.retries)},
            {"batch_splits", "counter", n(c.lanes.splits)},
            {"database_outages", "counter", n(c.lanes.outages)},
            {"queue", "gauge", n(c.lanes.waiting)},
            {"tracked", "gauge", n(c.attemptsTracked)},
            {"reports_waiting", "gauge", n(c.reportsWaiting)},
            {"exchanges", "gauge", n(c.exchanges)}};
}

} // namespace

std::string statusJson(engine::Engine& engine)
{
    JsonWriter out;
    out.beginObject().field("ready", engine.isReady());
    for (const auto& figure : figuresOf(engine.counters()))
        out.field(figure.name, figure.value);
    out.key("suppliers").beginArray();
    for (const auto& supplier : engine.board().health()) {
        out.beginObject()
            .field("code", supplier.code)
            .field("float", supplier.floatAvailable)
            .field("in_flight", supplier.inFlight)
            .field("max_in_flight", supplier.maxInFlight)
            .field("breaker_open", supplier.breakerOpen)
            .field("latency_us", supplier.latencyUs)
            .field("delivered", static_cast<std::int64_t>(supplier.delivered))
            .field("refused", static_cast<std::int64_t>(supplier.refused))
            .field("trouble", static_cast<std::int64_t>(supplier.trouble));
        if (supplier.successPermille)
            out.field("success_permille", *supplier.successPermille);
        out.endObject();
    }
    out.endArray().endObject();
    return out.take();
}

std::string metricsText(engine::Engine& engine)
{
    std::string out;
    const auto line = [&out](std::string_view name, std::string_view labels, std::int64_t value) {
        out.append("eraflazz_").append(name).append(labels).append(" ").append(std::to_string(value)).append("\n");
    };
    for (const auto& figure : figuresOf(engine.counters())) {
        const std::string name = std::string(figure.name) + (figure.kind == "counter" ? "_total" : "");
        out.append("# TYPE eraflazz_").append(name).append(" ").append(figure.kind).append("\n");
        line(name, "", figure.value);
    }
    for (const auto& supplier : engine.board().health()) {
        const std::string labels = "{supplier=\"" + supplier.code + "\"}";
        line("supplier_float_rupiah", labels, supplier.floatAvailable.value());
        line("supplier_in_flight", labels, supplier.inFlight);
        line("supplier_breaker_open", labels, supplier.breakerOpen ? 1 : 0);
        if (supplier.successPermille)
            line("supplier_success_permille", labels, *supplier.successPermille);
        line("supplier_latency_microseconds", labels, supplier.latencyUs);
    }
    return out;
}

net::HttpResponse answerAdmin(const net::HttpRequest& request, engine::Engine& engine)
{
    net::HttpResponse response;
    if (request.method != "GET") {
        response.status = 405;
    } else if (request.path() == "/status") {
        response.body = statusJson(engine);
    } else if (request.path() == "/metrics") {
        response.contentType = "text/plain; version=0.0.4";
        response.body = metricsText(engine);
    } else {
        response.status = 404;
    }
    return response;
}

} // namespace eraflazz::app
