// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/sign_in_rules.h"
#include "control/server/control_settings.h"
#include "control/server/subscription.h"
#include "ops/core/operator.h"

#include <QObject>
#include <QWebSocket>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace eraflazz::control {

/// One console: its socket, who is signed in, its subscriptions, and what keeps it from costing the others anything.
/// Sending never waits: what is queued is counted, and a console that does not read is closed. The server's thread.
class Connection final : public QObject {
    Q_OBJECT
public:
    enum class State { Stranger, SigningIn, Live, Closing };

    Connection(std::int64_t id, std::unique_ptr<QWebSocket> socket, const ControlSettings& settings);
    ~Connection() override;

    std::function<void(Connection&, const std::string& text)> onText;
    std::function<void(Connection&)> onGone; ///< Last call; deletes this later.

    void send(const std::string& text);
    /// Ends with a close frame, and without one when the other side does not take it.
    void close(int code, const std::string& why);
    /// Heartbeat, what is due of the subscriptions.
    void tick(std::int64_t nowMs, const std::function<bool(std::string_view topic)>& isReady);

    [[nodiscard]] std::int64_t id() const { return m_id; }
    /// It asked for another sub-protocol than ours, or for none.
    [[nodiscard]] bool isWrongProtocol() const;
    [[nodiscard]] State state() const { return m_state; }
    void setState(State state) { m_state = state; }
    [[nodiscard]] const std::string& address() const { return m_address; }
    /// It has not yet taken what was sent: more may wait.
    [[nodiscard]] bool isFull() const;

    ops::Operator who;        ///< Once Live.
    std::int64_t sinceMs = 0; ///< Unix, of the connection.
    std::int64_t lagMs = -1;  ///< Of the last ping; -1 before there was one.
    std::string client;       ///< What it calls itself.
    std::string tokenHash;    ///< Of the token it may come back with.
    bool isEnded = false;     ///< Its session was ended, and that is written down.
    std::int64_t steppedUpUntilMs = 0;
    CallBucket bucket{50, 100};
    std::set<std::string> underWay; ///< Ids of requests.
    std::set<std::string> cancelled;
    std::map<std::string, std::unique_ptr<Subscription>> subscriptions;
    int subscriptionsMade = 0;

    static constexpr std::size_t kUnderWayMax = 32;
    static constexpr std::size_t kSubscriptionsMax = 64;
    static constexpr std::size_t kWaitingRowsMax = 20'000;
    static constexpr std::int64_t kFullBytes = 256 * 1024;
    static constexpr std::int64_t kStalledBytes = 1024 * 1024;
    static constexpr std::int64_t kStalledMs = 5'000;
    static constexpr std::int64_t kSlowBytes = 8 * 1024 * 1024;

private:
    void flush(std::int64_t nowMs, const std::function<bool(std::string_view topic)>& isReady);
    [[nodiscard]] bool isSlow(std::int64_t nowMs);

    const std::int64_t m_id;
    std::unique_ptr<QWebSocket> m_socket;
    const ControlSettings& m_settings;
    State m_state = State::Stranger;
    std::string m_address;
    std::int64_t m_openedMs;
    std::int64_t m_pongMs;
    std::int64_t m_pingedMs;
    std::int64_t m_stalledSinceMs = 0;
    std::int64_t m_abortAtMs = 0;
};

} // namespace eraflazz::control
