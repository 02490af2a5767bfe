// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace eraflazz::net {

struct Url final {
    bool tls = false;
    std::string host;
    std::uint16_t port = 80;
    std::string target = "/"; ///< Path and query.
    /// http and https only; no user info, no fragment, no control characters.
    [[nodiscard]] static std::optional<Url> parse(std::string_view text);
};

struct ClientRequest final {
    Url url;
    std::string method = "POST";
    std::string contentType = "application/json";
    HttpHeaders headers;
    std::string body;
    int connectTimeoutMs = 5000;
    int totalTimeoutMs = 30000; ///< From send() to the last byte of the answer.
    std::size_t answerBytesMax = 262144;
    bool reuseConnection = false; ///< May ride on a connection idle for less than 2 s, and leave its own open.
    bool allowPrivate = true;     ///< False: loopback, private, link-local, CGNAT, ULA, metadata addresses are refused.
    /// Asked on the client's thread when the connection is open (TLS done), right before the first byte is written.
    /// False: nothing is written and the result is NotSent("withheld").
    std::function<bool()> mayWrite;
};

struct ClientResult final {
    /// NotSent: proof that not one byte of the request was written. Lost: it may have arrived; nobody knows.
    enum class Kind { Answered, NotSent, Lost };
    Kind kind = Kind::Lost;
    std::string detail; ///< For NotSent and Lost: "connection refused", "timeout", "closed without an answer", ...
    int status = 0;
    HttpHeaders headers;
    std::string body;
    std::int64_t elapsedUs = 0;
};

/// Sends each request exactly once: after the first byte has been written nothing is ever repeated, whatever happens.
/// No redirects, no decompression, no cookies, no proxy. Header values with CR or LF are refused (NotSent).
/// One thread of its own; callbacks run on it and must not block.
class HttpClient final {
public:
    using Callback = std::function<void(ClientResult)>;
    HttpClient();
    ~HttpClient(); ///< Requests under way end as Lost (or NotSent) before it returns.

    void send(ClientRequest request, Callback callback);    ///< Any thread.
    void runAfter(int delayMs, std::function<void()> task); ///< Any thread; the task runs on the client's thread.
    /// Requests under way end as Lost (or NotSent), later ones and waiting tasks are dropped. Not from a callback.
    void stop();
    [[nodiscard]] std::size_t inFlight() const;

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace eraflazz::net
