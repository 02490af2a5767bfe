// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/back_off.h"
#include "core/link/clock.h"
#include "core/link/link_fault.h"
#include "core/link/request_book.h"
#include "protocol/handshake.h"
#include "protocol/update.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace eraflazz::console {

class Wire;

enum class LinkState {
    Idle,        ///< Nobody is signed in.
    Connecting,  ///< Network, TLS, upgrade, until hello.
    Identifying, ///< Until welcome.
    Live,
    Backoff, ///< Was live, will try again by itself.
    Refused, ///< A person must do something first; fault() says what.
};

struct SignIn final {
    QUrl address;
    QString fingerprint; ///< Pinned; empty before the first use.
    QString user;
    QString password;  ///< Kept until the session ends: a restarted daemon knows no tokens. Never written anywhere.
    QString code{};    ///< Two-step; sent once.
    std::string token; ///< Instead of a password.
};

/// Hears what the daemon sends for one subscription.
class UpdateHearer {
public:
    virtual ~UpdateHearer();
    virtual void heard(protocol::Update&& update) = 0;
};

/// The console's end of the control channel: connects, signs in, keeps the link alive, comes back when it breaks, and
/// carries calls. GUI thread; nothing here waits.
class ControlClient final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kHelloMs = 10'000;
    static constexpr qint64 kWelcomeMs = 15'000; ///< Passwords are hashed slowly on purpose.

    explicit ControlClient(Clock& clock, QObject* parent = nullptr);
    ~ControlClient() override;

    /// Drops whatever was there and signs in.
    void signIn(SignIn who);
    /// Refused for want of a code: tries again with the same password and this one.
    void giveCode(const QString& code);
    /// Live: comes back at once as the same person, with the rights of now. What was asked waits for it.
    void renew();
    /// Tells the daemon, then forgets everything. Idle at once.
    void signOut();
    /// The person clicked, or the network came up: does not wait for the back-off any longer.
    void reconnectNow();

    [[nodiscard]] LinkState state() const { return m_state; }
    [[nodiscard]] const LinkFault& fault() const { return m_fault; } ///< Of the latest end of a link.
    [[nodiscard]] const protocol::Hello& hello() const { return m_hello; }
    [[nodiscard]] const protocol::Welcome& welcome() const { return m_welcome; } ///< Of the current or last session.
    [[nodiscard]] int tries() const { return m_backOff.tries(); }                ///< Reconnects since it was live.
    [[nodiscard]] qint64 nextTryMs() const; ///< How long until the next try; 0 unless in Backoff.
    [[nodiscard]] qint64 roundTripMs() const { return m_roundTripMs; } ///< -1 before the first pong.
    [[nodiscard]] qint64 lastHeardMs() const { return m_lastHeardMs; } ///< Monotonic: when anything came last.
    [[nodiscard]] qint64 serverUnixMs() const;                         ///< The daemon's clock, as well as we know it.
    [[nodiscard]] int uncertainChanges() const { return m_requests.uncertain(); }
    [[nodiscard]] Clock& clock() const { return m_clock; }
    /// A random number below its argument; tests take the dice away.
    void setDice(std::function<int(int)> dice) { m_dice = std::move(dice); }

    /// Asks, and calls `then` exactly once unless `context` is gone by then. Never calls before ask() has returned.
    RequestBook::Id ask(Call call, QObject* context, Answered then);
    void cancel(RequestBook::Id id);

    void hearUpdates(const std::string& sub, UpdateHearer* hearer);
    void forgetUpdates(const std::string& sub);
    /// The daemon broke the contract: the link ends and is not tried again by itself.
    void protocolFault(const QString& what);

Q_SIGNALS:
    void stateChanged(eraflazz::console::LinkState state);
    void welcomed(); ///< Live; a subscription opens itself again on it.
    /// A subscription went on where it had been cut off: so many rows had changed meanwhile. Nothing: it had to begin
    /// anew, and nobody knows.
    void caughtUp(std::optional<int> changes);
    void roundTripChanged(qint64 ms);
    void scopesChanged(); ///< The person may do something else than before.
    void jobTold(const eraflazz::Json& params);

private:
    void connectNow();
    void dropWire();
    void enter(LinkState state);
    void refuse(LinkFault fault);
    void linkEnded(int closeCode, LinkFault fault);
    void backOff(LinkFault fault);
    void waitLapsed();
    void beat();

    void heard(const QString& text);
    void heardNotification(const protocol::Message& message);
    void heardHello(const Json& params);
    void heardWelcome(const Json& params);
    void heardAuthRefused(const Json& params);
    void heardUpdate(bool isSnapshot, const Json& params);
    void identify();

    void pump();
    void tell(std::vector<RequestBook::Ended> ended);
    void checkDeadlines();

    Clock& m_clock;
    std::function<int(int)> m_dice;
    LinkState m_state = LinkState::Idle;
    LinkFault m_fault;
    LinkFault m_authFault; // What auth_refused said, until the close that follows.
    SignIn m_who;
    protocol::Hello m_hello;
    protocol::Welcome m_welcome;
    bool m_wasLive = false;
    bool m_askedWithToken = false;

    QPointer<Wire> m_wire;
    quint64 m_generation = 0; // Of the wire; late signals of an older one are dropped.
    BackOff m_backOff;
    std::unique_ptr<Alarm> m_wait; // Hello, welcome, or the back-off: one at a time.
    std::unique_ptr<Alarm> m_heartbeat;
    std::unique_ptr<Alarm> m_deadline;
    qint64 m_waitUntilMs = 0;
    qint64 m_lostMs = 0; // When it was live last.
    qint64 m_lastHeardMs = 0;
    qint64 m_roundTripMs = -1;
    qint64 m_serverAheadMs = 0;

    RequestBook m_requests;
    std::unordered_map<std::string, UpdateHearer*> m_hearers;
};

} // namespace eraflazz::console
