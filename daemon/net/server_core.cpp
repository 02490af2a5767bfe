// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/server_core.h"

#include "kernel/clock.h"
#include "net/server_connection.h"

#include <algorithm>
#include <stdexcept>

namespace eraflazz::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr int kAcceptPauseMs = 50;
constexpr int kBacklog = 1024;

} // namespace

ServerCore::ServerCore(HttpServerSettings given, HttpServer::Handler onRequest, HttpServer::RefusalBody refusalBody)
    : settings(std::move(given)), handler(std::move(onRequest)), m_refusalBody(std::move(refusalBody))
{
    mailbox = std::make_shared<ReplyMailbox>(m_io);
    for (const std::string& proxy : settings.trustedProxies) {
        const auto address = IpAddress::parse(proxy);
        if (!address)
            throw std::runtime_error("http server: \"" + proxy + "\" is not the address of a proxy");
        proxies.push_back(*address);
    }
    // Deadlines are looked at by a sweep, so that a request costs no timer: late by at most an eighth of the shortest.
    const int shortest =
        std::min({settings.headTimeoutMs, settings.bodyTimeoutMs, settings.idleTimeoutMs, ServerConnection::kLingerMs});
    m_sweepEvery = std::chrono::milliseconds(std::clamp(shortest / 8, 5, 250));
}

void ServerCore::start()
{
    const std::string place = settings.address + ":" + std::to_string(settings.port);
    error_code error;
    const auto address = asio::ip::make_address(settings.address, error);
    if (error)
        throw std::runtime_error("http server: \"" + settings.address + "\" is not an address to listen on");
    const tcp::endpoint endpoint(address, settings.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(kBacklog, error);
    if (error)
        throw std::runtime_error("http server: cannot listen on " + place + ": " + error.message());
    m_port = m_acceptor.local_endpoint().port();
    accept();
    sweep();
    m_thread = std::thread([this] { run(); });
}

void ServerCore::run()
{
    mailbox->setThread(std::this_thread::get_id());
    m_io.run();
}

void ServerCore::stopAccepting()
{
    asio::post(m_io, [this] {
        error_code ignored;
        m_acceptor.close(ignored);
        draining = true;
        const auto connections = m_connections; // drain() removes from the list.
        for (const auto& connection : connections)
            connection->drain();
    });
}

void ServerCore::stop()
{
    mailbox->close();
    m_io.stop();
    if (m_thread.joinable())
        m_thread.join();
    mailbox->setThread({});
    const auto connections = m_connections;
    for (const auto& connection : connections)
        connection->close();
    error_code ignored;
    m_acceptor.close(ignored);
}

HttpServerCounters ServerCore::counters() const
{
    return {.accepted = m_accepted.load(std::memory_order_relaxed),
            .requests = requests.load(std::memory_order_relaxed),
            .refusedHead = refusedHead.load(std::memory_order_relaxed),
            .cutTimeout = cutTimeout.load(std::memory_order_relaxed),
            .cutConnections = m_cutConnections.load(std::memory_order_relaxed),
            .open = m_open.load(std::memory_order_relaxed)};
}

HttpResponse ServerCore::refusalFor(HttpRefusal refusal) const
{
    try {
        if (m_refusalBody)
            return m_refusalBody(refusal);
    } catch (const std::exception&) { // The bare answer below says enough; a refusal must not end the server.
    }
    return {.status = 400, .body = {}, .contentType = {}, .headers = {}, .close = true};
}

void ServerCore::accept()
{
    m_acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
        if (!m_acceptor.is_open())
            return;
        if (!error) {
            take(std::move(socket));
            accept();
            return;
        }
        // Out of descriptors, most likely: trying again at once would spin.
        m_acceptPause.expires_after(std::chrono::milliseconds(kAcceptPauseMs));
        m_acceptPause.async_wait([this](const error_code& cancelled) {
            if (!cancelled && m_acceptor.is_open())
                accept();
        });
    });
}

void ServerCore::take(tcp::socket socket)
{
    error_code error;
    const tcp::endpoint endpoint = socket.remote_endpoint(error);
    const auto address = error ? std::nullopt : IpAddress::parse(endpoint.address().to_string());
    if (!address)
        return;
    const bool behindProxy = std::find(proxies.begin(), proxies.end(), *address) != proxies.end();
    std::string peer = address->toString();
    // A proxy speaks for many clients, so only the total limits it.
    const std::size_t perAddress = behindProxy ? 0 : settings.connectionsPerAddressMax;
    const auto known = m_perAddress.find(peer);
    const std::size_t count = known == m_perAddress.end() ? 0 : known->second;
    if ((settings.connectionsMax != 0 && m_connections.size() >= settings.connectionsMax) ||
        (perAddress != 0 && count >= perAddress)) {
        m_cutConnections.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    socket.set_option(tcp::no_delay(true), error);
    socket.non_blocking(true, error);
    if (error)
        return;
    ++m_perAddress[peer];
    auto connection = std::make_shared<ServerConnection>(*this, std::move(socket), std::move(peer), behindProxy);
    connection->index = m_connections.size();
    m_connections.push_back(connection);
    m_accepted.fetch_add(1, std::memory_order_relaxed);
    m_open.store(m_connections.size(), std::memory_order_relaxed);
    connection->start();
}

void ServerCore::remove(ServerConnection& connection)
{
    const auto count = m_perAddress.find(connection.peer());
    if (count != m_perAddress.end() && --count->second == 0)
        m_perAddress.erase(count);
    const std::size_t index = connection.index;
    m_connections.back()->index = index;
    std::swap(m_connections[index], m_connections.back());
    m_connections.pop_back(); // May end the connection unless its caller holds it; all callers do.
    m_open.store(m_connections.size(), std::memory_order_relaxed);
}

void ServerCore::sweep()
{
    m_sweepTimer.expires_after(m_sweepEvery);
    m_sweepTimer.async_wait([this](const error_code& cancelled) {
        if (cancelled)
            return;
        const std::int64_t now = monotonicMsNow();
        std::vector<std::shared_ptr<ServerConnection>> late;
        for (const auto& connection : m_connections) {
            if (connection->deadlineMs() <= now)
                late.push_back(connection);
        }
        for (const auto& connection : late)
            connection->onTimeout();
        sweep();
    });
}

} // namespace eraflazz::net
