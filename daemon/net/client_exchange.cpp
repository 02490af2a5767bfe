// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client_exchange.h"

#include "kernel/text.h"
#include "net/client_core.h"
#include "net/http_wire.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>

namespace eraflazz::net {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Kind = ClientResult::Kind;

namespace {

constexpr std::uint32_t kAnswerHeadBytesMax = 16384;
constexpr int kInterimAnswersMax = 8;

} // namespace

void ClientExchange::start()
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
void ClientExchange::onAddresses(const std::vector<IpAddress>& addresses, const std::string& failure)
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

void ClientExchange::connectNext()
{
    const IpAddress& address = m_addresses[m_nextAddress++];
    asio::ip::address number = asio::ip::address_v6(address.bytes);
    if (address.isV4())
        number = asio::ip::make_address_v4(asio::ip::v4_mapped, number.to_v6());
    m_link = std::make_unique<ClientLink>(m_core.io);
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

void ClientExchange::onConnected()
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

void ClientExchange::handshake()
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

void ClientExchange::onOpen()
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

void ClientExchange::write()
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

void ClientExchange::onWritten(const error_code& error)
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

void ClientExchange::startAnswer()
{
    m_parser.emplace();
    m_parser->eager(false);
    m_parser->header_limit(kAnswerHeadBytesMax);
    m_parser->body_limit(m_request.answerBytesMax);
    m_parser->skip(m_request.method == "HEAD");
}

void ClientExchange::read()
{
    ClientLink& link = *m_link;
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

void ClientExchange::onRead(const error_code& error, std::size_t bytes)
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
bool ClientExchange::parse()
{
    ClientLink& link = *m_link;
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
bool ClientExchange::answerDone()
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
void ClientExchange::onAnswerEnd(const error_code& error)
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

std::int64_t ClientExchange::deadlineMs() const
{
    const int allowed =
        m_open ? m_request.totalTimeoutMs : std::min(m_request.connectTimeoutMs, m_request.totalTimeoutMs);
    return m_startedUs / 1000 + allowed;
}

void ClientExchange::onTimeout()
{
    fail(m_open ? "timeout" : "connect timeout");
}

void ClientExchange::fail(std::string detail)
{
    ClientResult result;
    result.kind = m_wrote ? Kind::Lost : Kind::NotSent;
    result.detail = std::move(detail);
    result.status = m_status;
    finish(std::move(result));
}

void ClientExchange::finish(ClientResult result)
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

} // namespace eraflazz::net
