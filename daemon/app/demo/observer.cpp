// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/observer.h"

#include "json/json.h"

#include <chrono>
#include <future>

namespace eraflazz::sql {
std::string_view demo_screen();
}

namespace eraflazz::app {

namespace {

constexpr int kStatusMs = 500;

SupplierFigures supplierFrom(const Json& json)
{
    const auto number = [&](std::string_view name) { return json[name].asInteger().value_or(0); };
    SupplierFigures supplier;
    supplier.code = json["code"].asString().value_or("");
    supplier.floatRupiah = number("float");
    supplier.inFlight = number("in_flight");
    supplier.inFlightMax = number("max_in_flight");
    supplier.isBreakerOpen = json["breaker_open"].asBool().value_or(false);
    supplier.successPermille = json["success_permille"].asInteger();
    supplier.latencyUs = number("latency_us");
    supplier.delivered = number("delivered");
    supplier.refused = number("refused");
    supplier.trouble = number("trouble");
    return supplier;
}

DaemonFigures figuresFrom(const Json& json)
{
    const auto number = [&](std::string_view name) { return json[name].asInteger().value_or(0); };
    DaemonFigures figures;
    figures.accepted = number("accepted");
    figures.refused = number("refused");
    figures.replayed = number("replayed");
    figures.delivered = number("delivered");
    figures.rejected = number("rejected");
    figures.cases = number("cases");
    figures.queue = number("queue");
    figures.reportsWaiting = number("reports_waiting");
    for (const auto& item : json["suppliers"].items())
        figures.suppliers.push_back(supplierFrom(item));
    return figures;
}

} // namespace

Observer::Observer(std::uint16_t adminPort, std::string auditConninfo)
    : m_adminPort(adminPort), m_conninfo(std::move(auditConninfo))
{
}

std::optional<DaemonFigures> Observer::askDaemon()
{
    net::ClientRequest request;
    request.url.host = "127.0.0.1";
    request.url.port = m_adminPort;
    request.url.target = "/status";
    request.method = "GET";
    request.contentType.clear();
    request.connectTimeoutMs = kStatusMs;
    request.totalTimeoutMs = kStatusMs;
    request.reuseConnection = true;
    const auto answer = std::make_shared<std::promise<net::ClientResult>>();
    auto later = answer->get_future();
    m_client.send(std::move(request), [answer](net::ClientResult result) { answer->set_value(std::move(result)); });
    if (later.wait_for(std::chrono::milliseconds(2 * kStatusMs)) != std::future_status::ready)
        return std::nullopt;
    const auto result = later.get();
    if (result.kind != net::ClientResult::Kind::Answered || result.status != 200)
        return std::nullopt;
    const auto json = parseJson(result.body, {8, 1U << 20});
    return json ? std::optional(figuresFrom(*json)) : std::nullopt;
}

void Observer::readDatabase(Sight& sight)
{
    if (!m_database) {
        m_database = std::make_unique<storage::PgConnection>(
            m_conninfo + " connect_timeout=2",
            std::vector<std::pair<std::string, std::string>>{{"statement_timeout", "500"}});
        m_database->addStatements(sql::demo_screen());
    }
    const auto states = m_database->query("states");
    for (int row = 0; row < states.rows(); ++row) {
        sight.states.push_back({std::string(states.text(row, states.column("status"))),
                                states.integer(row, states.column("sales")),
                                states.integer(row, states.column("rupiah"))});
        sight.profit += states.integer(row, states.column("profit"));
    }
    const auto sales = m_database->query("last_sales");
    for (int row = 0; row < sales.rows(); ++row) {
        const auto text = [&](const char* name) { return std::string(sales.text(row, sales.column(name))); };
        sight.sales.push_back({text("at"),
                               text("agent"),
                               text("product_code"),
                               text("destination"),
                               text("status"),
                               sales.integer(row, sales.column("price")),
                               text("sn"),
                               text("attempts")});
    }
    const auto deposits = m_database->query("deposits");
    const auto number = [&](const char* name) { return deposits.integer(0, deposits.column(name)); };
    sight.deposits = {number("approved"), number("rupiah"), number("waiting"), number("held"), number("suspense")};
    sight.hasDatabase = true;
}

Sight Observer::look()
{
    Sight sight;
    sight.daemon = askDaemon();
    try {
        readDatabase(sight);
    } catch (const storage::StorageError&) {
        m_database.reset(); // Asked for again at the next look.
    }
    return sight;
}

} // namespace eraflazz::app
