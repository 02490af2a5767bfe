// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_server.h"

#include <utility>

#include <exception>
#include <optional>

namespace eraflazz::sandbox {

namespace {

// Longer than any client waits for an answer that never comes.
constexpr int kIdleTimeoutMs = 180000;
constexpr std::size_t kConnectionsMax = 16384;

net::HttpServerSettings settingsFrom(const SandboxConfig& config)
{
    net::HttpServerSettings settings;
    settings.address = config.address;
    settings.port = config.port;
    settings.idleTimeoutMs = kIdleTimeoutMs;
    settings.connectionsMax = kConnectionsMax;
    settings.connectionsPerAddressMax = 0;
    return settings;
}

net::HttpResponse plain(int status, std::string body)
{
    net::HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

net::HttpResponse refusal(net::HttpRefusal why)
{
    const int status = why == net::HttpRefusal::Timeout ? 408 : why == net::HttpRefusal::BodyTooLarge ? 413 : 400;
    return plain(status, R"({"error":"the request is not one that this server reads"})");
}

} // namespace

SandboxServer::SandboxServer(SandboxConfig config)
    : m_keeper(std::move(config.terms), config.stateFile), m_client(std::make_unique<net::HttpClient>()),
      m_suppliers(m_keeper, std::move(config.lines), *m_client), m_control(m_keeper, m_suppliers),
      m_server(std::make_unique<net::HttpServer>(
          settingsFrom(config),
          [this](net::HttpRequest request, net::HttpServer::Reply reply) {
              route(std::move(request), std::move(reply));
          },
          refusal))
{
}

SandboxServer::~SandboxServer()
{
    stop();
}

void SandboxServer::start()
{
    m_server->start();
    m_suppliers.resume();
}

void SandboxServer::stop()
{
    m_server->stop();
    m_client.reset(); // Its thread calls into the doors, so it ends before they do.
}

void SandboxServer::route(net::HttpRequest request, net::HttpServer::Reply reply)
{
    const auto path = request.path();
    const auto cut = path.find('/', 1);
    const auto first = path.substr(1, cut == std::string_view::npos ? cut : cut - 1);
    const auto rest = cut == std::string_view::npos ? std::string_view() : path.substr(cut);
    try {
        if (first == "healthz")
            return reply(plain(200, R"({"status":"ok"})"));
        if (first == "sandbox")
            return reply(m_control.answer(rest, request));
        const auto supplier =
            m_keeper.open([&](BookKeeper::Access& access) { return access.book().supplierNamed(first); });
        if (supplier)
            m_suppliers.answer(*supplier, rest, request, reply);
        else
            reply(plain(404, R"({"error":"there is no supplier of that name"})"));
    } catch (const std::exception&) {
        // A state log that cannot be written: nothing was bought, and the buyer is left in doubt, as in life.
        reply(plain(500, R"({"error":"internal error"})"));
    }
}

} // namespace eraflazz::sandbox
