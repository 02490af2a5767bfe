// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/head_scan.h"
#include "net/http_message.h"
#include "net/http_server.h"

#include <utility>

#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::net {

class ServerCore;

/// One client. Lives on the server's thread. At most one request is in work; what the client sends ahead of its answer
/// waits in the buffer, or in the kernel.
class ServerConnection final : public std::enable_shared_from_this<ServerConnection> {
public:
    static constexpr int kLingerMs = 2000; ///< How long a client may still send after its last answer.

    ServerConnection(ServerCore& core, boost::asio::ip::tcp::socket socket, std::string peer, bool behindProxy)
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
    static constexpr std::size_t kReadBufferBytes = 4096;
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
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
    void onRead(const boost::system::error_code& error, std::size_t bytes);
    void onWritten(const boost::system::error_code& error);
    void enter(Phase phase) { m_phase = phase; }
    void arm(int timeoutMs);

    ServerCore& m_core;
    boost::asio::ip::tcp::socket m_socket;
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

} // namespace eraflazz::net
