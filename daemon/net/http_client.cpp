// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "kernel/clock.h"
#include "kernel/text.h"
#include "net/http_wire.h"
#include "net/private_address.h"

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace eraflazz::net {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Kind = ClientResult::Kind;
using AnswerParser = http::response_parser<http::string_body>;

constexpr std::int64_t kReuseIdleMs = 2000;
constexpr std::size_t kIdlePerPeerMax = 256;
constexpr std::size_t kReadBufferBytes = 4096;
constexpr std::uint32_t kAnswerHeadBytesMax = 16384;
constexpr int kInterimAnswersMax = 8;
constexpr std::int64_t kNameKeptMs = 10000; ///< How long a resolved name is believed: no lookup for each sale.
constexpr std::chrono::milliseconds kSweepEvery{20};
constexpr int kLastRoundsMax = 16;

/// An open connection, and what has been read from it.
struct Link final {
    explicit Link(asio::io_context& io) : socket(io), in(kReadBufferBytes) {}
    tcp::socket socket;
    std::unique_ptr<asio::ssl::stream<tcp::socket&>> tls;
    std::vector<char> in;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t idleSinceMs = 0;

    /// Open, and nothing unread: whatever an idle peer says belongs to no request of ours, so the link is spoilt.
    [[nodiscard]] bool isQuiet()
    {
        char byte = 0;
        error_code error;
        if (tls)
            tls->read_some(asio::buffer(&byte, 1), error);
        else
            socket.read_some(asio::buffer(&byte, 1), error);
        return error == asio::error::would_block;
    }
};

class Exchange;

/// What the exchanges share. Client's thread only, but for submit(), runAfter() and inFlight.
class Core {
public:
    Core();
    ~Core() { stop(); }
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    void submit(ClientRequest request, HttpClient::Callback callback);
    void runAfter(int delayMs, std::function<void()> task);
    void stop(); ///< Ends every request, then the thread.

    [[nodiscard]] std::unique_ptr<Link> takeIdle(const std::string& peer);
    void keepIdle(const std::string& peer, std::unique_ptr<Link> link);
    void resolve(const std::string& host, std::shared_ptr<Exchange> waiter);
    void remove(Exchange& exchange);
    [[nodiscard]] asio::ssl::context& tlsContext();

    asio::io_context io{1};
    std::atomic<std::size_t> inFlight = 0;

private:
    struct Name final {
        std::vector<IpAddress> addresses;
        std::int64_t knownUntilMs = 0;
        std::vector<std::shared_ptr<Exchange>> waiters;
    };
    void begin();
    void runSoon();
    void finishAll();
    void armSweep();
    void sweep();
    void onResolved(const std::string& host, const error_code& error, const tcp::resolver::results_type& results);

    asio::executor_work_guard<asio::io_context::executor_type> m_work{io.get_executor()};
    tcp::resolver m_resolver{io};
    asio::steady_timer m_sweepTimer{io};
    bool m_sweepArmed = false;
    std::optional<asio::ssl::context> m_tls;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Link>>> m_idle;
    std::unordered_map<std::string, Name> m_names;
    std::vector<std::shared_ptr<Exchange>> m_exchanges;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Exchange>> m_submitted; ///< Under m_mutex.
    bool m_beginScheduled = false;                      ///< Under m_mutex.
    std::vector<std::function<void()>> m_soon;          ///< Under m_mutex: tasks without a delay, in their order.
    std::thread m_thread;
};

/// One request and its answer. Client's thread. `m_wrote` is the line that divides NotSent from Lost: it is set before
/// the first byte is handed over, and nothing that happens after it can lead back to a write.
class Exchange final : public std::enable_shared_from_this<Exchange> {
public:
    Exchange(Core& core, ClientRequest request, HttpClient::Callback callback)
        : m_core(core), m_request(std::move(request)), m_callback(std::move(callback)), m_startedUs(monotonicUsNow())
    {
    }

    void start();
    void onAddresses(const std::vector<IpAddress>& addresses, const std::string& failure);
    void onTimeout();
    void abandon() { fail("client stopped"); }
    [[nodiscard]] std::int64_t deadlineMs() const;
    std::size_t index = 0; ///< Place in the core's list.

private:
    void connectNext();
    void onConnected();
    void handshake();
    void onOpen();
    void write();
    void onWritten(const error_code& error);
    void startAnswer();
    void read();
    void onRead(const error_code& error, std::size_t bytes);
    void onAnswerEnd(const error_code& error);
    [[nodiscard]] bool parse();
    [[nodiscard]] bool answerDone();
    void fail(std::string detail);
    void finish(ClientResult result);

    Core& m_core;
    ClientRequest m_request;
    HttpClient::Callback m_callback;
    const std::int64_t m_startedUs;
    std::string m_peer; ///< Key of the pool.
    std::string m_text;
    std::vector<IpAddress> m_addresses;
    std::size_t m_nextAddress = 0;
    std::unique_ptr<Link> m_link;
    std::optional<AnswerParser> m_parser;
    int m_interimAnswers = 0;
    int m_status = 0; ///< As far as it is known.
    bool m_open = false;
    bool m_wrote = false;
    bool m_done = false;
};

// --- Exchange --------------------------------------------------------------------------------------------------------

void Exchange::start()
{
    auto text = requestText(m_request);
    if (!text) {
        fail("bad request: method, address or header");
        return;
    }
    m_text = std::move(*text);
    const auto numeric = IpAddress::parse(m_request.url.host);
    if (m_request.reuseConnection) {
        // The rule about private addresses is part of the key: a vetted request never rides on an unvetted connection.
        m_peer.append(m_request.url.tls ? "s" : "p").append(m_request.allowPrivate ? "a" : "v");
        m_peer.append(std::to_string(m_request.url.port)).append("/").append(m_request.url.host);
        m_link = m_core.takeIdle(m_peer);
        if (m_link) {
            onOpen();
            return;
        }
    }
    if (numeric)
        onAddresses({*numeric}, {});
    else
        m_core.resolve(m_request.url.host, shared_from_this());
}

/// The addresses are judged and then connected to by number: the name is not asked a second time in between.
void Exchange::onAddresses(const std::vector<IpAddress>& addresses, const std::string& failure)
{
    if (m_done)
        return;
    if (addresses.empty()) {
        fail("name not resolved: " + failure);
        return;
    }
    if (!m_request.allowPrivate && std::any_of(addresses.begin(), addresses.end(), isPrivateAddress)) {
        fail("private address refused");
        return;
    }
    m_addresses = addresses;
    connectNext();
}

void Exchange::connectNext()
{
    const IpAddress& address = m_addresses[m_nextAddress++];
    asio::ip::address number = asio::ip::address_v6(address.bytes);
    if (address.isV4())
        number = asio::ip::make_address_v4(asio::ip::v4_mapped, number.to_v6());
    m_link = std::make_unique<Link>(m_core.io);
    m_link->socket.async_connect(tcp::endpoint(number, m_request.url.port),
                                 [self = shared_from_this()](const error_code& error) {
                                     if (self->m_done)
                                         return;
                                     if (!error)
                                         self->onConnected();
                                     else if (self->m_nextAddress < self->m_addresses.size())
                                         self->connectNext();
                                     else if (error == asio::error::connection_refused)
                                         self->fail("connection refused");
                                     else
                                         self->fail("not connected: " + error.message());
                                 });
}

void Exchange::onConnected()
{
    error_code error;
    m_link->socket.set_option(tcp::no_delay(true), error);
    m_link->socket.non_blocking(true, error);
    if (error)
        fail("not connected: " + error.message());
    else if (m_request.url.tls)
        handshake();
    else
        onOpen();
}

void Exchange::handshake()
{
    m_link->tls = std::make_unique<asio::ssl::stream<tcp::socket&>>(m_link->socket, m_core.tlsContext());
    SSL* ssl = m_link->tls->native_handle();
    const std::string& host = m_request.url.host;
    bool ready = false;
    if (IpAddress::parse(host)) {
        ready = X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str()) == 1;
    } else {
        SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        ready = SSL_set1_host(ssl, host.c_str()) == 1 &&
                SSL_ctrl(ssl,
                         SSL_CTRL_SET_TLSEXT_HOSTNAME,
                         TLSEXT_NAMETYPE_host_name,
                         const_cast<char*>(host.c_str())) // NOLINT: the macro's C signature; OpenSSL copies the text.
                    == 1;
    }
    if (!ready) {
        fail("tls: host name not accepted");
        return;
    }
    m_link->tls->async_handshake(asio::ssl::stream_base::client, [self = shared_from_this()](const error_code& error) {
        if (self->m_done)
            return;
        if (error)
            self->fail("tls handshake: " + error.message());
        else
            self->onOpen();
    });
}

void Exchange::onOpen()
{
    m_open = true;
    bool may = true;
    try {
        may = !m_request.mayWrite || m_request.mayWrite();
    } catch (const std::exception&) { // Who cannot say yes has not said yes.
        may = false;
    }
    if (may)
        write();
    else
        fail("withheld");
}

void Exchange::write()
{
    m_wrote = true; // Before the call, not after it: from here on nobody can prove that nothing was sent.
    const auto whenWritten = [self = shared_from_this()](const error_code& error, std::size_t) {
        self->onWritten(error);
    };
    if (m_link->tls) {
        asio::async_write(*m_link->tls, asio::buffer(m_text), whenWritten);
        return;
    }
    error_code error;
    const std::size_t sent = m_link->socket.write_some(asio::buffer(m_text), error);
    if (error && error != asio::error::would_block)
        onWritten(error);
    else if (sent == m_text.size())
        onWritten({});
    else
        asio::async_write(m_link->socket, asio::buffer(m_text.data() + sent, m_text.size() - sent), whenWritten);
}

void Exchange::onWritten(const error_code& error)
{
    if (m_done)
        return;
    if (error) {
        fail("broken while sending: " + error.message());
        return;
    }
    startAnswer();
    read();
}

void Exchange::startAnswer()
{
    m_parser.emplace();
    m_parser->eager(false);
    m_parser->header_limit(kAnswerHeadBytesMax);
    m_parser->body_limit(m_request.answerBytesMax);
    m_parser->skip(m_request.method == "HEAD");
}

void Exchange::read()
{
    Link& link = *m_link;
    if (link.begin == link.end) {
        link.begin = link.end = 0;
    } else if (link.end == link.in.size()) {
        if (link.begin > 0) {
            std::copy(link.in.begin() + static_cast<std::ptrdiff_t>(link.begin), link.in.end(), link.in.begin());
            link.end -= link.begin;
            link.begin = 0;
        } else if (link.in.size() >= std::size_t{kAnswerHeadBytesMax} * 2) {
            fail("unreadable answer: a line too long"); // The parser takes everything but an unfinished line or head.
            return;
        } else {
            link.in.resize(link.in.size() * 2);
        }
    }
    const auto room = asio::buffer(link.in.data() + link.end, link.in.size() - link.end);
    const auto whenRead = [self = shared_from_this()](const error_code& error, std::size_t bytes) {
        self->onRead(error, bytes);
    };
    if (link.tls)
        link.tls->async_read_some(room, whenRead);
    else
        link.socket.async_read_some(room, whenRead);
}

void Exchange::onRead(const error_code& error, std::size_t bytes)
{
    if (m_done)
        return;
    if (error) {
        onAnswerEnd(error);
        return;
    }
    m_link->end += bytes;
    if (parse())
        read();
}

/// True when the answer needs more bytes; otherwise the exchange is over.
bool Exchange::parse()
{
    Link& link = *m_link;
    while (link.begin < link.end) {
        error_code error;
        const std::size_t used = m_parser->put(asio::buffer(link.in.data() + link.begin, link.end - link.begin), error);
        link.begin += used;
        if (m_parser->is_header_done() || error == http::error::body_limit) {
            m_status = static_cast<int>(m_parser->get().result_int());
            m_parser->eager(true); // Not before: an eager parser of Beast 1.74 forgets a length over the limit.
        }
        if (error == http::error::need_more)
            return true;
        if (error == http::error::body_limit) {
            fail("answer too large");
            return false;
        }
        if (error || (used == 0 && !m_parser->is_done())) {
            fail("unreadable answer: " + error.message());
            return false;
        }
        if (m_parser->is_done() && !answerDone())
            return false;
    }
    return true;
}

/// False when the exchange is over; true after an interim answer (1xx), when the real one is still to come.
bool Exchange::answerDone()
{
    const auto& answer = m_parser->get();
    if (m_status < 200) {
        if (m_status == 101 || ++m_interimAnswers > kInterimAnswersMax) {
            fail("unreadable answer: unexpected interim answer");
            return false;
        }
        startAnswer();
        m_status = 0;
        return true;
    }
    const auto encoding = answer.find(http::field::transfer_encoding);
    const std::string_view coding = encoding == answer.end()
                                        ? std::string_view("chunked")
                                        : std::string_view(encoding->value().data(), encoding->value().size());
    if (!equalsIgnoreCase(coding, "chunked")) { // Beast passes other codings through as if they were the body.
        fail("unreadable answer: transfer encoding");
        return false;
    }
    ClientResult result;
    result.kind = Kind::Answered;
    result.status = m_status;
    for (const auto& field : answer) {
        const auto name = field.name_string();
        const auto value = field.value();
        result.headers.push_back({{name.data(), name.size()}, {value.data(), value.size()}});
    }
    const bool reusable = m_request.reuseConnection && m_parser->keep_alive() && m_link->begin == m_link->end;
    result.body = std::move(m_parser->get().body());
    if (reusable)
        m_core.keepIdle(m_peer, std::move(m_link));
    finish(std::move(result));
    return false;
}

/// The peer closed. That ends an answer without a length; any other answer is cut off. Over TLS only a proper
/// close_notify arrives as eof, so a cut by a stranger does not pass for an end.
void Exchange::onAnswerEnd(const error_code& error)
{
    if (error != asio::error::eof) {
        fail("connection broken: " + error.message());
        return;
    }
    if (!m_parser->got_some()) {
        fail("closed without an answer");
        return;
    }
    error_code incomplete;
    m_parser->put_eof(incomplete);
    if (incomplete || !m_parser->is_done()) {
        fail("closed before the answer was complete");
        return;
    }
    if (answerDone())
        fail("closed without an answer");
}

std::int64_t Exchange::deadlineMs() const
{
    const int allowed =
        m_open ? m_request.totalTimeoutMs : std::min(m_request.connectTimeoutMs, m_request.totalTimeoutMs);
    return m_startedUs / 1000 + allowed;
}

void Exchange::onTimeout()
{
    fail(m_open ? "timeout" : "connect timeout");
}

void Exchange::fail(std::string detail)
{
    ClientResult result;
    result.kind = m_wrote ? Kind::Lost : Kind::NotSent;
    result.detail = std::move(detail);
    result.status = m_status;
    finish(std::move(result));
}

void Exchange::finish(ClientResult result)
{
    if (m_done)
        return;
    m_done = true;
    result.elapsedUs = monotonicUsNow() - m_startedUs;
    if (m_link) {
        error_code ignored;
        m_link->socket.close(ignored); // The link itself stays: handlers of its operations may still be queued.
    }
    m_core.remove(*this);
    m_core.inFlight.fetch_sub(1, std::memory_order_relaxed);
    const HttpClient::Callback callback = std::move(m_callback);
    m_callback = nullptr;
    if (!callback)
        return;
    try {
        callback(std::move(result));
    } catch (const std::exception&) { // One caller's mistake must not end the exchanges of all others.
    }
}

// --- Core ------------------------------------------------------------------------------------------------------------

Core::Core()
{
    m_thread = std::thread([this] { io.run(); });
}

void Core::submit(ClientRequest request, HttpClient::Callback callback)
{
    auto exchange = std::make_shared<Exchange>(*this, std::move(request), std::move(callback));
    inFlight.fetch_add(1, std::memory_order_relaxed);
    const std::lock_guard lock(m_mutex);
    m_submitted.push_back(std::move(exchange));
    if (!m_beginScheduled) {
        m_beginScheduled = true;
        asio::post(io, [this] { begin(); });
    }
}

void Core::begin()
{
    std::vector<std::shared_ptr<Exchange>> submitted;
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

void Core::remove(Exchange& exchange)
{
    const std::size_t index = exchange.index;
    m_exchanges.back()->index = index;
    std::swap(m_exchanges[index], m_exchanges.back());
    m_exchanges.pop_back();
}

void Core::runSoon()
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

void Core::runAfter(int delayMs, std::function<void()> task)
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

std::unique_ptr<Link> Core::takeIdle(const std::string& peer)
{
    const auto place = m_idle.find(peer);
    if (place == m_idle.end())
        return nullptr;
    std::vector<std::unique_ptr<Link>>& links = place->second;
    const std::int64_t oldest = monotonicMsNow() - kReuseIdleMs;
    while (!links.empty()) { // The newest first: the others may grow old and be closed.
        std::unique_ptr<Link> link = std::move(links.back());
        links.pop_back();
        if (link->idleSinceMs > oldest && link->isQuiet())
            return link;
    }
    return nullptr;
}

void Core::keepIdle(const std::string& peer, std::unique_ptr<Link> link)
{
    std::vector<std::unique_ptr<Link>>& links = m_idle[peer];
    if (links.size() >= kIdlePerPeerMax)
        return;
    link->idleSinceMs = monotonicMsNow();
    links.push_back(std::move(link));
}

/// Exchanges that want the same name wait for one lookup: the system's resolver runs one at a time.
void Core::resolve(const std::string& host, std::shared_ptr<Exchange> waiter)
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

void Core::onResolved(const std::string& host, const error_code& error, const tcp::resolver::results_type& results)
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
asio::ssl::context& Core::tlsContext()
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

void Core::armSweep()
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
void Core::sweep()
{
    const std::int64_t now = monotonicMsNow();
    std::vector<std::shared_ptr<Exchange>> late;
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
void Core::finishAll()
{
    for (int round = 0; round < kLastRoundsMax; ++round) {
        std::vector<std::shared_ptr<Exchange>> open = m_exchanges;
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

void Core::stop()
{
    if (!m_thread.joinable())
        return;
    asio::post(io, [this] { finishAll(); });
    m_thread.join();
}

} // namespace

class HttpClient::Impl final : public Core {};

HttpClient::HttpClient() : m_impl(std::make_shared<Impl>()) {}

HttpClient::~HttpClient()
{
    m_impl->stop(); // Not left to the destructor of Impl: callbacks may still use this object while it runs.
}

void HttpClient::stop()
{
    m_impl->stop();
}

void HttpClient::send(ClientRequest request, Callback callback)
{
    m_impl->submit(std::move(request), std::move(callback));
}

void HttpClient::runAfter(int delayMs, std::function<void()> task)
{
    m_impl->runAfter(delayMs, std::move(task));
}

std::size_t HttpClient::inFlight() const
{
    return m_impl->inFlight.load(std::memory_order_relaxed);
}

} // namespace eraflazz::net
