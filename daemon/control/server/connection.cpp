// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/connection.h"

#include "kernel/clock.h"
#include "net/forwarded_address.h"
#include "protocol/contract.h"

#include <QHostAddress>
#include <QNetworkRequest>

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kAbortAfterMs = 1'000;

/// Behind one of our proxies: whom it speaks for.
std::string addressOf(const QWebSocket& socket, const ControlSettings& settings)
{
    const std::string peer = socket.peerAddress().toString().toStdString();
    std::vector<net::IpAddress> proxies;
    for (const std::string& proxy : settings.trustedProxies) {
        if (const auto address = net::IpAddress::parse(proxy))
            proxies.push_back(*address);
    }
    const auto isFromProxy = net::IpAddress::parse(peer);
    if (!isFromProxy || std::find(proxies.begin(), proxies.end(), *isFromProxy) == proxies.end())
        return peer;
    const QByteArray forwarded = socket.request().rawHeader("X-Forwarded-For");
    return net::forwardedAddress(peer, {{"X-Forwarded-For", forwarded.toStdString()}}, proxies);
}

} // namespace

Connection::Connection(std::int64_t id, std::unique_ptr<QWebSocket> socket, const ControlSettings& settings)
    : m_id(id), m_socket(std::move(socket)), m_settings(settings), m_address(addressOf(*m_socket, settings)),
      m_openedMs(monotonicMsNow()), m_pongMs(m_openedMs), m_pingedMs(m_openedMs)
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        if (m_state != State::Closing && onText)
            onText(*this, text.toStdString());
    });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray&) {
        close(protocol::close::kDecode, "text frames only");
    });
    sinceMs = unixMsNow();
    connect(m_socket.get(), &QWebSocket::pong, this, [this](quint64 elapsedMs, const QByteArray&) {
        m_pongMs = monotonicMsNow();
        lagMs = static_cast<std::int64_t>(elapsedMs);
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        m_state = State::Closing;
        if (onGone)
            std::exchange(onGone, nullptr)(*this);
    });
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Connection::send(const std::string& text)
{
    if (m_state != State::Closing)
        m_socket->sendTextMessage(QString::fromStdString(text));
}

void Connection::close(int code, const std::string& why)
{
    if (m_state == State::Closing)
        return;
    m_state = State::Closing;
    subscriptions.clear();
    m_abortAtMs = monotonicMsNow() + kAbortAfterMs;
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), QString::fromStdString(why));
}

bool Connection::isWrongProtocol() const
{
    return m_socket->subprotocol() != QString::fromLatin1(protocol::kSubprotocol.data());
}

bool Connection::isFull() const
{
    return m_socket->bytesToWrite() > kFullBytes;
}

bool Connection::isSlow(std::int64_t nowMs)
{
    return m_socket->bytesToWrite() > kSlowBytes || nowMs - m_pongMs > m_settings.deadMs;
}

void Connection::tick(std::int64_t nowMs, const std::function<bool(std::string_view topic)>& isReady)
{
    if (m_state == State::Closing) {
        if (nowMs >= m_abortAtMs)
            m_socket->abort();
        return;
    }
    if (nowMs - m_pingedMs >= m_settings.pingMs) {
        m_pingedMs = nowMs;
        m_socket->ping();
    }
    if (m_state == State::Stranger && nowMs - m_openedMs > m_settings.identifyMs) {
        close(protocol::close::kNotIdentified, "identify did not come in time");
    } else if (isSlow(nowMs)) {
        close(protocol::close::kSlow, "the console does not read");
    } else if (m_state == State::Live) {
        flush(nowMs, isReady);
    }
}

void Connection::flush(std::int64_t nowMs, const std::function<bool(std::string_view topic)>& isReady)
{
    const bool isStalled = m_socket->bytesToWrite() > kStalledBytes;
    m_stalledSinceMs = !isStalled ? 0 : m_stalledSinceMs == 0 ? nowMs : m_stalledSinceMs;
    const bool isLongStalled = isStalled && nowMs - m_stalledSinceMs > kStalledMs;
    for (auto& [id, subscription] : subscriptions) {
        // Merging on would only grow: a new picture is smaller.
        const bool hasTooMuch = !subscription->window().isInSnapshot() && subscription->waiting() > kWaitingRowsMax;
        if (hasTooMuch || (isLongStalled && !subscription->window().isInSnapshot()))
            subscription->resync();
    }
    const auto sendOne = [this](const std::string& message) { send(message); };
    for (auto& [id, subscription] : subscriptions) {
        if (!isReady(subscription->topic().name))
            continue;
        while (m_socket->bytesToWrite() <= kFullBytes && subscription->flush(nowMs, sendOne)) {
        }
    }
}

} // namespace eraflazz::control
