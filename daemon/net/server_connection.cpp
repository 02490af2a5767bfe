// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/server_connection.h"

#include "kernel/clock.h"
#include "net/http_wire.h"
#include "net/server_core.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <exception>

namespace eraflazz::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::size_t kKeptBufferBytes = 16384; ///< A buffer that grew beyond this is given back after the request.
constexpr std::size_t kLingerBytesMax = 1U << 20U;

} // namespace

void ServerConnection::process()
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
bool ServerConnection::headDone()
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

bool ServerConnection::bodyDone()
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
bool ServerConnection::handle()
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

bool ServerConnection::replyInside(std::uint64_t serial, HttpResponse& response)
{
    if (!m_inHandler)
        return false;
    if (serial == m_serial && !m_inside)
        m_inside = std::move(response);
    return true;
}

void ServerConnection::reply(std::uint64_t serial, HttpResponse&& response)
{
    if (m_phase != Phase::Handling || serial != m_serial)
        return;
    if (answer(response))
        process();
}

/// True when the answer is written and the connection goes on. A small answer nearly always fits into the socket's
/// buffer, so it is written right here; only a rest waits for the reactor.
bool ServerConnection::answer(const HttpResponse& response)
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
void ServerConnection::play(HttpResponse::Trick trick)
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

void ServerConnection::onWritten(const error_code& error)
{
    if (m_phase != Phase::Writing)
        return;
    if (error)
        close();
    else if (written())
        process();
}

bool ServerConnection::written()
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

void ServerConnection::refuse(HttpRefusal refusal)
{
    m_core.refusedHead.fetch_add(1, std::memory_order_relaxed);
    HttpResponse response = m_core.refusalFor(refusal);
    response.close = true;
    m_headOnly = false;
    static_cast<void>(answer(response)); // Never goes on: the answer closes.
}

/// Twenty-five bytes into a connection whose earlier answers were all taken: they fit, or the client is gone.
void ServerConnection::sendContinue()
{
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    error_code error;
    if (m_socket.write_some(asio::buffer(kContinue), error) != kContinue.size())
        close();
}

/// Closing at once while the client still sends would reset the connection and could destroy the answer on its way:
/// say that we are done, then swallow what comes until the client closes too.
void ServerConnection::linger()
{
    enter(Phase::Lingering);
    error_code ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    consume(available());
    arm(kLingerMs);
    read();
}

void ServerConnection::drain()
{
    if (m_phase == Phase::Idle && available() == 0)
        close();
}

void ServerConnection::onTimeout()
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

void ServerConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed);
    m_deadlineMs = kNever;
    error_code ignored;
    m_socket.close(ignored);
    m_core.remove(*this);
}

void ServerConnection::consume(std::size_t bytes)
{
    m_begin += bytes;
    if (m_begin == m_end)
        m_begin = m_end = 0;
}

/// The head needs at most `headBytesMax` bytes, the body what its length says; the buffer grows with what has come, so
/// that announcing a body costs nothing.
void ServerConnection::makeRoom()
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

void ServerConnection::arm(int timeoutMs)
{
    if (m_armed == m_phase)
        return;
    m_armed = m_phase;
    m_deadlineMs = monotonicMsNow() + timeoutMs;
}

void ServerConnection::read()
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

void ServerConnection::onRead(const error_code& error, std::size_t bytes)
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

} // namespace eraflazz::net
