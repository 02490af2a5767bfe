// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "net/client_link.h"
#include "net/http_client.h"
#include "net/private_address.h"

#include <utility>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::net {

class ClientCore;

/// One request and its answer. Client's thread. `m_wrote` is the line that divides NotSent from Lost: it is set before
/// the first byte is handed over, and nothing that happens after it can lead back to a write.
class ClientExchange final : public std::enable_shared_from_this<ClientExchange> {
public:
    ClientExchange(ClientCore& core, ClientRequest request, HttpClient::Callback callback)
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
    void onWritten(const boost::system::error_code& error);
    void startAnswer();
    void read();
    void onRead(const boost::system::error_code& error, std::size_t bytes);
    void onAnswerEnd(const boost::system::error_code& error);
    [[nodiscard]] bool parse();
    [[nodiscard]] bool answerDone();
    void fail(std::string detail);
    void finish(ClientResult result);

    ClientCore& m_core;
    ClientRequest m_request;
    HttpClient::Callback m_callback;
    const std::int64_t m_startedUs;
    std::string m_peer; ///< Key of the pool.
    std::string m_text;
    std::vector<IpAddress> m_addresses;
    std::size_t m_nextAddress = 0;
    std::unique_ptr<ClientLink> m_link;
    std::optional<boost::beast::http::response_parser<boost::beast::http::string_body>> m_parser;
    int m_interimAnswers = 0;
    int m_status = 0; ///< As far as it is known.
    bool m_open = false;
    bool m_wrote = false;
    bool m_done = false;
};

} // namespace eraflazz::net
