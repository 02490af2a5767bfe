// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client_core.h"

#include "kernel/clock.h"
#include "net/client_exchange.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>

namespace eraflazz::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::int64_t kReuseIdleMs = 2000;
constexpr std::size_t kIdlePerPeerMax = 256;
constexpr std::int64_t kNameKeptMs = 10000; ///< How long a resolved name is believed: no lookup for each sale.
constexpr std::chrono::milliseconds kSweepEvery{20};
constexpr int kLastRoundsMax = 16;

} // namespace

ClientCore::ClientCore()
{
    m_thread = std::thread([this] { io.run(); });
}

void ClientCore::submit(ClientRequest request, HttpClient::Callback callback)
{
    auto exchange = std::make_shared<ClientExchange>(*this, std::move(request), std::move(callback));
    inFlight.fetch_add(1, std::memory_order_relaxed);
    const std::lock_guard lock(m_mutex);
    m_submitted.push_back(std::move(exchange));
    if (!m_beginScheduled) {
        m_beginScheduled = true;
        asio::post(io, [this] { begin(); });
    }
}

void ClientCore::begin()
{
    std::vector<std::shared_ptr<ClientExchange>> submitted;
    {
        const std::lock_guard lock(m_mutex);
        submitted.swap(m_submitted);
        m_beginScheduled = false;
    }
    for (const auto& exchange : submitted) {
        exchange->index = m_exchanges.size();
        m_exchanges.push_back(exchange);
    }
    for (const auto& exchange : submitted)
        exchange->start();
    armSweep();
}

void ClientCore::remove(ClientExchange& exchange)
{
    const std::size_t index = exchange.index;
    m_exchanges.back()->index = index;
    std::swap(m_exchanges[index], m_exchanges.back());
    m_exchanges.pop_back();
}

void ClientCore::runSoon()
{
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_soon);
    }
    for (const auto& task : tasks) {
        try {
            task();
        } catch (const std::exception&) { // As for callbacks: one task's mistake is not everybody's end.
        }
    }
}

void ClientCore::runAfter(int delayMs, std::function<void()> task)
{
    if (delayMs <= 0) { // The hot path: one wake-up for all that came since.
        const std::lock_guard lock(m_mutex);
        m_soon.push_back(std::move(task));
        if (m_soon.size() == 1)
            asio::post(io, [this] { runSoon(); });
        return;
    }
    auto timer = std::make_shared<asio::steady_timer>(io, std::chrono::milliseconds(std::max(delayMs, 0)));
    auto& waiting = *timer;
    waiting.async_wait([timer = std::move(timer), task = std::move(task)](const error_code& cancelled) {
        if (cancelled)
            return;
        try {
            task();
        } catch (const std::exception&) { // As for callbacks: one task's mistake is not everybody's end.
        }
    });
}

std::unique_ptr<ClientLink> ClientCore::takeIdle(const std::string& peer)
{
    const auto place = m_idle.find(peer);
    if (place == m_idle.end())
        return nullptr;
    std::vector<std::unique_ptr<ClientLink>>& links = place->second;
    const std::int64_t oldest = monotonicMsNow() - kReuseIdleMs;
    while (!links.empty()) { // The newest first: the others may grow old and be closed.
        std::unique_ptr<ClientLink> link = std::move(links.back());
        links.pop_back();
        if (link->idleSinceMs > oldest && link->isQuiet())
            return link;
    }
    return nullptr;
}

void ClientCore::keepIdle(const std::string& peer, std::unique_ptr<ClientLink> link)
{
    std::vector<std::unique_ptr<ClientLink>>& links = m_idle[peer];
    if (links.size() >= kIdlePerPeerMax)
        return;
    link->idleSinceMs = monotonicMsNow();
    links.push_back(std::move(link));
}

/// Exchanges that want the same name wait for one lookup: the system's resolver runs one at a time.
void ClientCore::resolve(const std::string& host, std::shared_ptr<ClientExchange> waiter)
{
    Name& name = m_names[host];
    if (name.waiters.empty() && name.knownUntilMs > monotonicMsNow()) {
        const std::vector<IpAddress> addresses = name.addresses; // The map may change while the exchange goes on.
        waiter->onAddresses(addresses, {});
        return;
    }
    name.waiters.push_back(std::move(waiter));
    if (name.waiters.size() > 1)
        return;
    m_resolver.async_resolve(
        host, "", [this, host](const error_code& error, const tcp::resolver::results_type& results) {
            onResolved(host, error, results);
        });
}

void ClientCore::onResolved(const std::string& host,
                            const error_code& error,
                            const tcp::resolver::results_type& results)
{
    std::vector<IpAddress> addresses;
    for (const auto& entry : results) {
        const auto address = IpAddress::parse(entry.endpoint().address().to_string());
        if (address && std::find(addresses.begin(), addresses.end(), *address) == addresses.end())
            addresses.push_back(*address);
    }
    Name& name = m_names[host];
    const auto waiters = std::exchange(name.waiters, {});
    name.addresses = addresses;
    name.knownUntilMs = addresses.empty() ? 0 : monotonicMsNow() + kNameKeptMs;
    for (const auto& waiter : waiters)
        waiter->onAddresses(addresses, error ? error.message() : "no address");
    armSweep();
}

/// Made at the first use of TLS, because reading the system's trust store takes milliseconds.
asio::ssl::context& ClientCore::tlsContext()
{
    if (!m_tls) {
        m_tls.emplace(asio::ssl::context::tls_client);
        SSL_CTX_set_min_proto_version(m_tls->native_handle(), TLS1_2_VERSION);
        error_code ignored; // Without a trust store no certificate verifies, and nothing is sent.
        m_tls->set_default_verify_paths(ignored);
        m_tls->set_verify_mode(asio::ssl::verify_peer, ignored);
    }
    return *m_tls;
}

void ClientCore::armSweep()
{
    if (m_sweepArmed || (m_exchanges.empty() && m_idle.empty() && m_names.empty()))
        return;
    m_sweepArmed = true;
    m_sweepTimer.expires_after(kSweepEvery);
    m_sweepTimer.async_wait([this](const error_code& cancelled) {
        m_sweepArmed = false;
        if (!cancelled)
            sweep();
    });
}

/// Deadlines and old connections, looked at together, so that a request costs no timer.
void ClientCore::sweep()
{
    const std::int64_t now = monotonicMsNow();
    std::vector<std::shared_ptr<ClientExchange>> late;
    for (const auto& exchange : m_exchanges) {
        if (exchange->deadlineMs() <= now)
            late.push_back(exchange);
    }
    for (const auto& exchange : late)
        exchange->onTimeout();
    for (auto place = m_idle.begin(); place != m_idle.end();) {
        std::erase_if(place->second, [&](const auto& link) { return link->idleSinceMs <= now - kReuseIdleMs; });
        place = place->second.empty() ? m_idle.erase(place) : std::next(place);
    }
    std::erase_if(m_names,
                  [&](const auto& place) { return place.second.waiters.empty() && place.second.knownUntilMs <= now; });
    armSweep();
}

/// Runs on the client's thread. Callbacks may submit again; after some rounds of that their requests are dropped.
void ClientCore::finishAll()
{
    for (int round = 0; round < kLastRoundsMax; ++round) {
        std::vector<std::shared_ptr<ClientExchange>> open = m_exchanges;
        {
            const std::lock_guard lock(m_mutex);
            m_beginScheduled = true; // What is submitted from now on is ended here, not begun.
            for (const auto& exchange : m_submitted) {
                exchange->index = m_exchanges.size();
                m_exchanges.push_back(exchange);
                open.push_back(exchange);
            }
            m_submitted.clear();
        }
        if (open.empty())
            break;
        for (const auto& exchange : open)
            exchange->abandon();
    }
    m_idle.clear();
    m_resolver.cancel();
    io.stop();
}

void ClientCore::stop()
{
    if (!m_thread.joinable())
        return;
    asio::post(io, [this] { finishAll(); });
    m_thread.join();
}

} // namespace eraflazz::net
