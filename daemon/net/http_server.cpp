// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_server.h"

#include "kernel/clock.h"
#include "net/forwarded_address.h"
#include "net/head_scan.h"
#include "net/http_wire.h"

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_map>

namespace eraflazz::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t kReadBufferBytes = 4096;
constexpr std::size_t kKeptBufferBytes = 16384; ///< A buffer that grew beyond this is given back after the request.
constexpr std::size_t kLingerBytesMax = 1U << 20U;
constexpr int kLingerMs = 2000;
constexpr int kAcceptPauseMs = 50;
constexpr int kBacklog = 1024;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

class Connection;

/// Carries replies from any thread to the server's thread. It outlives the server for as long as somebody holds a
/// Reply; after close() replies are dropped. Many replies cost one wake-up.
class Mailbox final : public std::enable_shared_from_this<Mailbox> {
public:
    explicit Mailbox(asio::io_context& io) : m_io(&io) {}

    void setThread(std::thread::id id) { m_thread.store(id, std::memory_order_relaxed); }
    void deliver(const std::weak_ptr<Connection>& to, std::uint64_t serial, HttpResponse response);
    void close();

private:
    struct Letter final {
        std::weak_ptr<Connection> to;
        std::uint64_t serial;
        HttpResponse response;
    };
    void drain();

    std::mutex m_mutex;
    asio::io_context* m_io;
    std::vector<Letter> m_letters;
    bool m_scheduled = false;
    std::atomic<std::thread::id> m_thread{};
};

/// What the connections share. Everything but the counters belongs to the server's thread.
class Core {
public:
    Core(HttpServerSettings settings, HttpServer::Handler handler, HttpServer::RefusalBody refusalBody);
    ~Core() { stop(); }
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    void start();
    void stopAccepting();
    void stop();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] HttpServerCounters counters() const;

    [[nodiscard]] HttpResponse refusalFor(HttpRefusal refusal) const;
    void remove(Connection& connection);

    const HttpServerSettings settings;
    const HttpServer::Handler handler;
    bool draining = false;
    std::vector<IpAddress> proxies;
    std::shared_ptr<Mailbox> mailbox;
    std::atomic<std::uint64_t> requests = 0;
    std::atomic<std::uint64_t> refusedHead = 0;
    std::atomic<std::uint64_t> cutTimeout = 0;

private:
    void accept();
    void take(tcp::socket socket);
    void sweep();
    void run();

    const HttpServer::RefusalBody m_refusalBody;
    asio::io_context m_io{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_work{m_io.get_executor()};
    tcp::acceptor m_acceptor{m_io};
    asio::steady_timer m_acceptPause{m_io};
    asio::steady_timer m_sweepTimer{m_io};
    std::chrono::milliseconds m_sweepEvery{250};
    std::vector<std::shared_ptr<Connection>> m_connections;
    std::unordered_map<std::string, std::size_t> m_perAddress;
    std::thread m_thread;
    std::uint16_t m_port = 0;
    std::atomic<std::uint64_t> m_accepted = 0;
    std::atomic<std::uint64_t> m_cutConnections = 0;
    std::atomic<std::size_t> m_open = 0;
};

/// One client. Lives on the server's thread. At most one request is in work; what the client sends ahead of its answer
/// waits in the buffer, or in the kernel.
class Connection final : public std::enable_shared_from_this<Connection> {
public:
    Connection(Core& core, tcp::socket socket, std::string peer, bool behindProxy)
        : m_core(core), m_socket(std::move(socket)), m_peer(std::move(peer)), m_behindProxy(behindProxy),
          m_in(kReadBufferBytes)
    {
    }

    void start() { process(); }
    void reply(std::uint64_t serial, HttpResponse&& response);
    [[nodiscard]] bool replyInside(std::uint64_t serial, HttpResponse& response);
    void drain();
    void onTimeout();
    void close();

    [[nodiscard]] std::int64_t deadlineMs() const { return m_deadlineMs; }
    [[nodiscard]] const std::string& peer() const { return m_peer; }
    [[nodiscard]] bool behindProxy() const { return m_behindProxy; }
    std::size_t index = 0; ///< Place in the core's list.

private:
    enum class Phase { Idle, Head, Body, Handling, Writing, Lingering, Closed };

    [[nodiscard]] std::size_t available() const { return m_end - m_begin; }
    void process();
    [[nodiscard]] bool headDone();
    [[nodiscard]] bool bodyDone();
    [[nodiscard]] bool handle();
    [[nodiscard]] bool answer(const HttpResponse& response);
    void play(HttpResponse::Trick trick);
    [[nodiscard]] bool written();
    void refuse(HttpRefusal refusal);
    void sendContinue();
    void linger();
    void consume(std::size_t bytes);
    void makeRoom();
    void read();
    void onRead(const error_code& error, std::size_t bytes);
    void onWritten(const error_code& error);
    void enter(Phase phase) { m_phase = phase; }
    void arm(int timeoutMs);

    Core& m_core;
    tcp::socket m_socket;
    const std::string m_peer;
    const bool m_behindProxy;

    Phase m_phase = Phase::Idle;
    Phase m_armed =
        Phase::Closed; ///< The phase `m_deadlineMs` was set for: a phase has one deadline, however it trickles.
    std::int64_t m_deadlineMs = kNever;

    std::vector<char> m_in;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_reading = false;

    HeadScan m_scan;
    HttpRequest m_request;
    bool m_persistent = true;
    bool m_headOnly = false;
    bool m_closeAfter = false;
    std::uint64_t m_serial = 0;
    bool m_inHandler = false;
    std::optional<HttpResponse> m_inside; ///< Answer given while the handler was still running.
    std::string m_out;
    std::size_t m_lingered = 0;
};

// --- Mailbox ---------------------------------------------------------------------------------------------------------

void Mailbox::deliver(const std::weak_ptr<Connection>& to, std::uint64_t serial, HttpResponse response)
{
    if (m_thread.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
        const auto connection = to.lock();
        if (!connection || connection->replyInside(serial, response))
            return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_io == nullptr)
        return;
    m_letters.push_back({to, serial, std::move(response)});
    if (!m_scheduled) {
        m_scheduled = true;
        asio::post(*m_io, [self = shared_from_this()] { self->drain(); });
    }
}

void Mailbox::drain()
{
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
        m_scheduled = false;
    }
    for (Letter& letter : letters) {
        if (const auto connection = letter.to.lock())
            connection->reply(letter.serial, std::move(letter.response));
    }
}

void Mailbox::close()
{
    std::vector<Letter> dropped;
    const std::lock_guard lock(m_mutex);
    m_io = nullptr;
    dropped.swap(m_letters);
}

// --- Connection ------------------------------------------------------------------------------------------------------

void Connection::process()
{
    for (;;) {
        if (m_phase == Phase::Idle) {
            if (available() == 0) {
                if (m_core.draining)
                    close();
                else
                    read();
                return;
            }
            enter(Phase::Head);
        }
        if (m_phase == Phase::Head && !headDone())
            return;
        if (m_phase == Phase::Body && !bodyDone())
            return;
        if (m_phase != Phase::Handling || !handle())
            return;
    }
}

/// False when more bytes are needed or the head was refused.
bool Connection::headDone()
{
    m_scan = scanHead({m_in.data() + m_begin, available()}, m_core.settings);
    switch (m_scan.state) {
    case HeadScan::State::Incomplete:
        read();
        return false;
    case HeadScan::State::Refused:
        refuse(m_scan.refusal);
        return false;
    case HeadScan::State::Complete:
        break;
    }
    const HeadManners manners = splitHead({m_in.data() + m_begin, m_scan.headBytes}, m_request);
    m_persistent = manners.persistent;
    m_headOnly = m_request.method == "HEAD";
    consume(m_scan.headBytes);
    enter(Phase::Body);
    if (manners.expectsContinue && available() < m_scan.bodyBytes)
        sendContinue();
    return m_phase == Phase::Body;
}

bool Connection::bodyDone()
{
    if (available() < m_scan.bodyBytes) {
        read();
        return false;
    }
    m_request.body.assign(m_in.data() + m_begin, m_scan.bodyBytes);
    consume(m_scan.bodyBytes);
    enter(Phase::Handling);
    return true;
}

/// True when the answer was given at once and written, so that the next request may be looked at.
bool Connection::handle()
{
    m_core.requests.fetch_add(1, std::memory_order_relaxed);
    m_request.remoteAddress = m_behindProxy ? forwardedAddress(m_peer, m_request.headers, m_core.proxies) : m_peer;
    m_deadlineMs = kNever; // How long an answer may take is the handler's business.
    m_armed = Phase::Handling;
    const std::uint64_t serial = ++m_serial;
    HttpServer::Reply reply = [mailbox = m_core.mailbox, self = weak_from_this(), serial](HttpResponse response) {
        mailbox->deliver(self, serial, std::move(response));
    };
    HttpRequest request;
    std::swap(request, m_request);
    m_inside.reset();
    m_inHandler = true;
    try {
        m_core.handler(std::move(request), std::move(reply));
    } catch (const std::exception&) {
        // A handler that throws may have answered already; if not, the client must not wait for ever.
        if (!m_inside)
            m_inside = HttpResponse{.status = 500, .body = {}, .contentType = {}, .headers = {}, .close = true};
    }
    m_inHandler = false;
    if (!m_inside)
        return false;
    const HttpResponse response = std::move(*m_inside);
    m_inside.reset();
    return answer(response);
}

bool Connection::replyInside(std::uint64_t serial, HttpResponse& response)
{
    if (!m_inHandler)
        return false;
    if (serial == m_serial && !m_inside)
        m_inside = std::move(response);
    return true;
}

void Connection::reply(std::uint64_t serial, HttpResponse&& response)
{
    if (m_phase != Phase::Handling || serial != m_serial)
        return;
    if (answer(response))
        process();
}

/// True when the answer is written and the connection goes on. A small answer nearly always fits into the socket's
/// buffer, so it is written right here; only a rest waits for the reactor.
bool Connection::answer(const HttpResponse& response)
{
    using Trick = HttpResponse::Trick;
    if (response.trick != Trick::None && response.trick != Trick::HalfAnswer) {
        play(response.trick);
        return false;
    }
    m_closeAfter = response.close || !m_persistent || m_core.draining;
    m_out.clear();
    if (!appendResponse(m_out, response, m_closeAfter, m_headOnly)) {
        m_closeAfter = true;
        m_out.clear();
        const HttpResponse broken{.status = 500, .body = {}, .contentType = {}, .headers = {}, .close = true};
        static_cast<void>(appendResponse(m_out, broken, true, m_headOnly));
    }
    if (response.trick == Trick::HalfAnswer) {
        m_out.resize(m_out.size() / 2);
        m_closeAfter = true;
    }
    enter(Phase::Writing);
    error_code error;
    const std::size_t sent = m_socket.write_some(asio::buffer(m_out), error);
    if (error && error != asio::error::would_block) {
        close();
        return false;
    }
    if (sent == m_out.size())
        return written();
    arm(m_core.settings.bodyTimeoutMs);
    asio::async_write(
        m_socket,
        asio::buffer(m_out.data() + sent, m_out.size() - sent),
        [self = shared_from_this()](const error_code& failure, std::size_t) { self->onWritten(failure); });
    return false;
}

/// For simulators and tests: ends the connection without an answer.
void Connection::play(HttpResponse::Trick trick)
{
    error_code ignored;
    switch (trick) {
    case HttpResponse::Trick::None:
    case HttpResponse::Trick::HalfAnswer: // Not without an answer: answer() writes a part of it.
        return;
    case HttpResponse::Trick::CloseWithoutAnswer:
        linger();
        return;
    case HttpResponse::Trick::ResetConnection:
        m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
        close();
        return;
    case HttpResponse::Trick::NeverAnswer:
        enter(Phase::Lingering); // Swallows what still comes, says nothing, ends with the peer or the timeout.
        arm(m_core.settings.idleTimeoutMs);
        read();
        return;
    }
}

void Connection::onWritten(const error_code& error)
{
    if (m_phase != Phase::Writing)
        return;
    if (error)
        close();
    else if (written())
        process();
}

bool Connection::written()
{
    if (m_out.capacity() > kKeptBufferBytes)
        std::string().swap(m_out);
    if (available() == 0 && m_in.size() > kKeptBufferBytes && !m_reading)
        std::vector<char>(kReadBufferBytes).swap(m_in);
    if (m_closeAfter) {
        linger();
        return false;
    }
    enter(Phase::Idle);
    return true;
}

void Connection::refuse(HttpRefusal refusal)
{
    m_core.refusedHead.fetch_add(1, std::memory_order_relaxed);
    HttpResponse response = m_core.refusalFor(refusal);
    response.close = true;
    m_headOnly = false;
    static_cast<void>(answer(response)); // Never goes on: the answer closes.
}

/// Twenty-five bytes into a connection whose earlier answers were all taken: they fit, or the client is gone.
void Connection::sendContinue()
{
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    error_code error;
    if (m_socket.write_some(asio::buffer(kContinue), error) != kContinue.size())
        close();
}

/// Closing at once while the client still sends would reset the connection and could destroy the answer on its way:
/// say that we are done, then swallow what comes until the client closes too.
void Connection::linger()
{
    enter(Phase::Lingering);
    error_code ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    consume(available());
    arm(kLingerMs);
    read();
}

void Connection::drain()
{
    if (m_phase == Phase::Idle && available() == 0)
        close();
}

void Connection::onTimeout()
{
    switch (m_phase) {
    case Phase::Head:
    case Phase::Body:
        m_core.cutTimeout.fetch_add(1, std::memory_order_relaxed);
        refuse(HttpRefusal::Timeout);
        return;
    case Phase::Writing:
        m_core.cutTimeout.fetch_add(1, std::memory_order_relaxed);
        close();
        return;
    case Phase::Idle:
    case Phase::Lingering:
        close();
        return;
    case Phase::Handling:
    case Phase::Closed:
        return;
    }
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed);
    m_deadlineMs = kNever;
    error_code ignored;
    m_socket.close(ignored);
    m_core.remove(*this);
}

void Connection::consume(std::size_t bytes)
{
    m_begin += bytes;
    if (m_begin == m_end)
        m_begin = m_end = 0;
}

/// The head needs at most `headBytesMax` bytes, the body what its length says; the buffer grows with what has come, so
/// that announcing a body costs nothing.
void Connection::makeRoom()
{
    if (m_end < m_in.size())
        return;
    if (m_begin > 0) {
        std::copy(m_in.begin() + static_cast<std::ptrdiff_t>(m_begin),
                  m_in.begin() + static_cast<std::ptrdiff_t>(m_end),
                  m_in.begin());
        m_end -= m_begin;
        m_begin = 0;
        return;
    }
    m_in.resize(m_in.size() * 2);
}

void Connection::arm(int timeoutMs)
{
    if (m_armed == m_phase)
        return;
    m_armed = m_phase;
    m_deadlineMs = monotonicMsNow() + timeoutMs;
}

void Connection::read()
{
    if (m_phase == Phase::Idle)
        arm(m_core.settings.idleTimeoutMs);
    else if (m_phase == Phase::Head)
        arm(m_core.settings.headTimeoutMs);
    else if (m_phase == Phase::Body)
        arm(m_core.settings.bodyTimeoutMs);
    if (m_reading)
        return;
    m_reading = true;
    makeRoom();
    m_socket.async_read_some(
        asio::buffer(m_in.data() + m_end, m_in.size() - m_end),
        [self = shared_from_this()](const error_code& error, std::size_t bytes) { self->onRead(error, bytes); });
}

void Connection::onRead(const error_code& error, std::size_t bytes)
{
    m_reading = false;
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Head:
    case Phase::Body:
        if (error) {
            close();
            return;
        }
        m_end += bytes;
        process();
        return;
    case Phase::Lingering:
        m_lingered += bytes;
        if (error || m_lingered > kLingerBytesMax)
            close();
        else
            read();
        return;
    case Phase::Handling:
    case Phase::Writing: // A refusal for slowness is on its way; what came meanwhile has no reader any more.
    case Phase::Closed:
        return;
    }
}

// --- Core ------------------------------------------------------------------------------------------------------------

Core::Core(HttpServerSettings given, HttpServer::Handler onRequest, HttpServer::RefusalBody refusalBody)
    : settings(std::move(given)), handler(std::move(onRequest)), m_refusalBody(std::move(refusalBody))
{
    mailbox = std::make_shared<Mailbox>(m_io);
    for (const std::string& proxy : settings.trustedProxies) {
        const auto address = IpAddress::parse(proxy);
        if (!address)
            throw std::runtime_error("http server: \"" + proxy + "\" is not the address of a proxy");
        proxies.push_back(*address);
    }
    // Deadlines are looked at by a sweep, so that a request costs no timer: late by at most an eighth of the shortest.
    const int shortest = std::min({settings.headTimeoutMs, settings.bodyTimeoutMs, settings.idleTimeoutMs, kLingerMs});
    m_sweepEvery = std::chrono::milliseconds(std::clamp(shortest / 8, 5, 250));
}

void Core::start()
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

void Core::run()
{
    mailbox->setThread(std::this_thread::get_id());
    m_io.run();
}

void Core::stopAccepting()
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

void Core::stop()
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

HttpServerCounters Core::counters() const
{
    return {.accepted = m_accepted.load(std::memory_order_relaxed),
            .requests = requests.load(std::memory_order_relaxed),
            .refusedHead = refusedHead.load(std::memory_order_relaxed),
            .cutTimeout = cutTimeout.load(std::memory_order_relaxed),
            .cutConnections = m_cutConnections.load(std::memory_order_relaxed),
            .open = m_open.load(std::memory_order_relaxed)};
}

HttpResponse Core::refusalFor(HttpRefusal refusal) const
{
    try {
        if (m_refusalBody)
            return m_refusalBody(refusal);
    } catch (const std::exception&) { // The bare answer below says enough; a refusal must not end the server.
    }
    return {.status = 400, .body = {}, .contentType = {}, .headers = {}, .close = true};
}

void Core::accept()
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

void Core::take(tcp::socket socket)
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
    auto connection = std::make_shared<Connection>(*this, std::move(socket), std::move(peer), behindProxy);
    connection->index = m_connections.size();
    m_connections.push_back(connection);
    m_accepted.fetch_add(1, std::memory_order_relaxed);
    m_open.store(m_connections.size(), std::memory_order_relaxed);
    connection->start();
}

void Core::remove(Connection& connection)
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

void Core::sweep()
{
    m_sweepTimer.expires_after(m_sweepEvery);
    m_sweepTimer.async_wait([this](const error_code& cancelled) {
        if (cancelled)
            return;
        const std::int64_t now = monotonicMsNow();
        std::vector<std::shared_ptr<Connection>> late;
        for (const auto& connection : m_connections) {
            if (connection->deadlineMs() <= now)
                late.push_back(connection);
        }
        for (const auto& connection : late)
            connection->onTimeout();
        sweep();
    });
}

} // namespace

class HttpServer::Impl final : public Core {
public:
    using Core::Core;
};

HttpServer::HttpServer(HttpServerSettings settings, Handler handler, RefusalBody refusalBody)
    : m_impl(std::make_shared<Impl>(std::move(settings), std::move(handler), std::move(refusalBody)))
{
}

HttpServer::~HttpServer()
{
    m_impl->stop();
}

void HttpServer::start()
{
    m_impl->start();
}

std::uint16_t HttpServer::port() const
{
    return m_impl->port();
}

void HttpServer::stopAccepting()
{
    m_impl->stopAccepting();
}

void HttpServer::stop()
{
    m_impl->stop();
}

HttpServerCounters HttpServer::counters() const
{
    return m_impl->counters();
}

} // namespace eraflazz::net
