// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/control_client.h"

#include "core/link/greeting.h"
#include "core/link/wire.h"
#include "protocol/contract.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kMessageMax = protocol::kOutgoingMax * 4;
constexpr qint64 kUnset = -1;
constexpr int kBusySeconds = 30;
constexpr qint64 kNearForMs = 60'000;

/// The contract's close codes are a person's business, all but one.
LinkProblem problemOf(int closeCode)
{
    switch (closeCode) {
    case protocol::close::kAuth:
        return LinkProblem::WrongPassword;
    case protocol::close::kVersion:
        return LinkProblem::VersionTooOld;
    case protocol::close::kSessionEnded:
        return LinkProblem::SessionEnded;
    case protocol::close::kFeature:
        return LinkProblem::FeatureMissing;
    case protocol::close::kSlow:
        return LinkProblem::Slow;
    default:
        return LinkProblem::Protocol;
    }
}

void wipe(QString& secret)
{
    secret.fill(QChar(u'\0'));
    secret.clear();
}

LinkFault faultOf(LinkProblem problem, const QString& detail = {})
{
    LinkFault fault;
    fault.problem = problem;
    fault.detail = detail;
    return fault;
}

} // namespace

UpdateHearer::~UpdateHearer() = default;

ControlClient::ControlClient(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_dice([](int below) { return QRandomGenerator::global()->bounded(below); }),
      m_wait(clock.alarm([this] { waitLapsed(); })), m_heartbeat(clock.alarm([this] { beat(); })),
      m_deadline(clock.alarm([this] { checkDeadlines(); }))
{
    qRegisterMetaType<LinkState>();
    qRegisterMetaType<LinkFault>();
}

ControlClient::~ControlClient()
{
    dropWire();
    wipe(m_who.password);
    wipe(m_who.code);
}

void ControlClient::signIn(SignIn who)
{
    dropWire();
    tell(m_requests.giveUp());
    m_who = std::move(who);
    m_wasLive = false;
    m_backOff.reset();
    connectNow();
}

void ControlClient::signOut()
{
    if (m_state == LinkState::Live && m_wire != nullptr)
        m_wire->send(protocol::requestText("0", "session.end", "{}"));
    dropWire();
    wipe(m_who.password);
    m_who = {};
    m_welcome = {};
    m_fault = {};
    m_wasLive = false;
    tell(m_requests.giveUp());
    enter(LinkState::Idle);
}

void ControlClient::giveCode(const QString& code)
{
    if (m_state != LinkState::Refused || !isAboutCode(m_fault.problem) || m_who.password.isEmpty())
        return;
    m_who.code = code;
    connectNow();
}

void ControlClient::renew()
{
    if (m_state != LinkState::Live)
        return;
    backOff({});
    connectNow();
}

void ControlClient::reconnectNow()
{
    if (m_state == LinkState::Backoff)
        connectNow();
}

qint64 ControlClient::nextTryMs() const
{
    return m_state == LinkState::Backoff ? std::max<qint64>(0, m_waitUntilMs - m_clock.monotonicMs()) : 0;
}

qint64 ControlClient::serverUnixMs() const
{
    return m_clock.unixMs() + m_serverAheadMs;
}

void ControlClient::connectNow()
{
    dropWire();
    m_fault = {};
    m_authFault = {};
    m_hello = {};
    const quint64 generation = ++m_generation;
    m_wire = new Wire(m_who.address, m_who.fingerprint, this);
    connect(m_wire, &Wire::heard, this, [this, generation](const QString& text) {
        if (generation == m_generation)
            heard(text);
    });
    connect(m_wire, &Wire::ponged, this, [this, generation](qint64 ms) {
        if (generation != m_generation)
            return;
        m_lastHeardMs = m_clock.monotonicMs();
        m_roundTripMs = ms;
        Q_EMIT roundTripChanged(ms);
    });
    connect(m_wire, &Wire::ended, this, [this, generation](int closeCode, const LinkFault& fault) {
        if (generation == m_generation)
            linkEnded(closeCode, fault);
    });
    m_wait->start(kHelloMs);
    enter(LinkState::Connecting);
    if (generation == m_generation) // Somebody may have signed out on hearing of the state.
        m_wire->open();
}

void ControlClient::dropWire()
{
    ++m_generation;
    m_wait->stop();
    m_heartbeat->stop();
    m_deadline->stop();
    m_hearers.clear();
    m_roundTripMs = kUnset;
    if (m_wire != nullptr)
        m_wire->abandon();
    m_wire = nullptr;
}

void ControlClient::enter(LinkState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ControlClient::refuse(LinkFault fault)
{
    dropWire();
    m_fault = std::move(fault);
    if (m_fault.problem == LinkProblem::SessionEnded || m_fault.problem == LinkProblem::WrongPassword ||
        m_fault.problem == LinkProblem::Held || m_fault.problem == LinkProblem::TokenEnded) {
        wipe(m_who.password);
        m_who.token.clear();
    }
    tell(m_requests.giveUp());
    enter(LinkState::Refused);
}

void ControlClient::backOff(LinkFault fault)
{
    dropWire();
    m_fault = std::move(fault);
    const qint64 now = m_clock.monotonicMs();
    if (m_state == LinkState::Live)
        m_lostMs = now;
    // A host that refuses at once is up: its daemon is being started, and people sit and wait for it.
    const bool isNear = m_fault.problem == LinkProblem::ConnectionRefused && now - m_lostMs < kNearForMs;
    const qint64 wait = std::max(m_backOff.next(m_dice(1000), isNear ? BackOff::kNearMs : BackOff::kLongestMs),
                                 qint64{m_fault.holdSeconds} * 1000);
    m_waitUntilMs = now + wait;
    m_wait->start(wait);
    const auto ended = m_requests.linkLost();
    enter(LinkState::Backoff);
    tell(ended);
}

void ControlClient::linkEnded(int closeCode, LinkFault fault)
{
    if (closeCode != 0) {
        fault.problem = problemOf(closeCode);
        if (fault.problem == LinkProblem::VersionTooOld && m_hello.protocolMax < protocol::kProtocolMin)
            fault.problem = LinkProblem::VersionTooNew;
        fault.daemonMin = m_hello.protocolMin;
        fault.daemonMax = m_hello.protocolMax;
        if (closeCode == protocol::close::kAuth && m_authFault.problem != LinkProblem::None)
            fault = m_authFault;
    }
    // A daemon that was started anew knows no tokens: the password, if we still have it, is tried once.
    const bool isTokenGone =
        fault.problem == LinkProblem::TokenEnded || (fault.problem == LinkProblem::WrongPassword && m_askedWithToken);
    if (isTokenGone && m_askedWithToken && !m_who.password.isEmpty()) {
        m_who.token.clear();
        connectNow();
        return;
    }
    if (isTokenGone)
        fault.problem = LinkProblem::TokenEnded;
    // Before the first welcome a person waits in front of the page: say it instead of trying on and on.
    // A short hold is a daemon that is busy, as when all its consoles come back at once; a long one is a lock.
    const bool isBusy = fault.problem == LinkProblem::Held && fault.holdSeconds <= kBusySeconds;
    if (m_wasLive && (isPassing(fault.problem) || isBusy))
        backOff(std::move(fault));
    else
        refuse(std::move(fault));
}

void ControlClient::waitLapsed()
{
    if (m_state == LinkState::Backoff)
        connectNow();
    else
        linkEnded(0, faultOf(LinkProblem::TimedOut));
}

void ControlClient::beat()
{
    if (m_state != LinkState::Live || m_wire == nullptr)
        return;
    const qint64 every = qint64{m_welcome.heartbeatSeconds} * 1000;
    // Two pings unanswered: a half-open connection looks exactly like a quiet one until somebody asks.
    if (m_clock.monotonicMs() - m_lastHeardMs >= every * 5 / 2) {
        linkEnded(0, faultOf(LinkProblem::Lost, QStringLiteral("no answer to pings")));
        return;
    }
    m_wire->ping();
    m_heartbeat->start(every);
}

void ControlClient::protocolFault(const QString& what)
{
    if (m_wire == nullptr)
        return;
    m_wire->close(protocol::close::kDecode, what.left(100));
    refuse(faultOf(LinkProblem::Protocol, what));
}

void ControlClient::heard(const QString& text)
{
    m_lastHeardMs = m_clock.monotonicMs();
    const auto message = protocol::decode(text.toStdString(), kMessageMax);
    if (!message) {
        protocolFault(QStringLiteral("undecodable: ") + QString::fromStdString(message.error().why));
        return;
    }
    switch (message->kind) {
    case protocol::Message::Kind::Notification:
        heardNotification(*message);
        return;
    case protocol::Message::Kind::Request:
        protocolFault(QStringLiteral("the daemon asked something"));
        return;
    case protocol::Message::Kind::Reply:
    case protocol::Message::Kind::Error:
        if (m_state != LinkState::Live) {
            protocolFault(QStringLiteral("an answer before welcome"));
            return;
        }
        if (auto ended = m_requests.settle(*message)) {
            const QPointer<ControlClient> self(this);
            ended->then(ended->answer);
            if (self == nullptr)
                return;
        }
        pump();
        return;
    }
}

void ControlClient::heardNotification(const protocol::Message& message)
{
    if (message.method == "hello")
        heardHello(message.params);
    else if (message.method == "welcome")
        heardWelcome(message.params);
    else if (message.method == "auth_refused")
        heardAuthRefused(message.params);
    else if (m_state != LinkState::Live)
        protocolFault(QStringLiteral("a notification before welcome"));
    else if (message.method == "sub.snapshot" || message.method == "sub.delta")
        heardUpdate(message.method == "sub.snapshot", message.params);
    else if (message.method == "job")
        Q_EMIT jobTold(message.params);
    // Others belong to a later version of the contract.
}

void ControlClient::heardHello(const Json& params)
{
    const auto hello = protocol::helloFrom(params);
    if (m_state != LinkState::Connecting || !hello) {
        protocolFault(QStringLiteral("hello at the wrong time or malformed"));
        return;
    }
    m_hello = *hello;
    LinkFault fault = judgeGreeting(m_hello, m_clock.unixMs(), !m_wasLive);
    m_serverAheadMs = -fault.skewMs;
    if (fault.problem != LinkProblem::None) {
        refuse(std::move(fault));
        return;
    }
    identify();
}

void ControlClient::identify()
{
    protocol::Identify who;
    who.protocol = std::min(m_hello.protocolMax, protocol::kProtocolMax);
    who.client = "eraflazz-console " + QCoreApplication::applicationVersion().toStdString();
    for (const auto feature : protocol::features())
        who.features.emplace_back(feature);
    m_askedWithToken = !m_who.token.empty();
    if (m_askedWithToken) {
        who.token = m_who.token;
    } else {
        who.user = m_who.user.toStdString();
        who.password = m_who.password.toStdString();
        who.code = m_who.code.toStdString();
        wipe(m_who.code);
    }
    m_wire->send(protocol::toText(who));
    m_wait->start(kWelcomeMs);
    enter(LinkState::Identifying);
}

void ControlClient::heardWelcome(const Json& params)
{
    auto welcome = protocol::welcomeFrom(params);
    if (m_state != LinkState::Identifying || !welcome) {
        protocolFault(QStringLiteral("welcome at the wrong time or malformed"));
        return;
    }
    const bool isOtherScope = welcome->scopes != m_welcome.scopes || welcome->user != m_welcome.user;
    m_welcome = *std::move(welcome);
    m_who.token = m_welcome.token;
    m_serverAheadMs = m_welcome.timeMs - m_clock.unixMs();
    m_wasLive = true;
    m_fault = {};
    m_backOff.reset();
    m_wait->stop();
    m_lastHeardMs = m_clock.monotonicMs();
    m_heartbeat->start(qint64{m_welcome.heartbeatSeconds} * 1000);
    m_requests.linkBack(m_clock.monotonicMs());
    const quint64 generation = m_generation;
    m_wire->ping(); // The status bar wants its first round trip now, not in ten seconds.
    enter(LinkState::Live);
    if (generation == m_generation && isOtherScope)
        Q_EMIT scopesChanged();
    if (generation == m_generation)
        Q_EMIT welcomed();
    pump();
}

void ControlClient::heardAuthRefused(const Json& params)
{
    if (m_state != LinkState::Identifying) {
        protocolFault(QStringLiteral("auth_refused at the wrong time"));
        return;
    }
    const auto key = params["key"].asString().value_or("wrong");
    m_authFault = faultOf(key == "held"          ? LinkProblem::Held
                          : key == "token"       ? LinkProblem::TokenEnded
                          : key == "code_needed" ? LinkProblem::CodeNeeded
                          : key == "wrong_code"  ? LinkProblem::WrongCode
                          : key == "code_used"   ? LinkProblem::CodeUsed
                          : key == "unavailable" ? LinkProblem::Unavailable
                                                 : LinkProblem::WrongPassword);
    m_authFault.holdSeconds =
        static_cast<int>(std::clamp<std::int64_t>(params["hold_s"].asInteger().value_or(0), 0, 86'400));
    if (const auto left = params["tries_left"].asInteger(); left && *left >= 0 && *left <= 100)
        m_authFault.triesLeft = static_cast<int>(*left);
}

void ControlClient::heardUpdate(bool isSnapshot, const Json& params)
{
    auto update = protocol::updateFrom(isSnapshot, params);
    if (!update) {
        protocolFault(QStringLiteral("malformed update"));
        return;
    }
    const auto found = m_hearers.find(update->sub);
    if (found != m_hearers.end()) // Others were closed while this was on its way.
        found->second->heard(*std::move(update));
}

RequestBook::Id ControlClient::ask(Call call, QObject* context, Answered then)
{
    const bool isLive = m_state == LinkState::Live;
    // The link may be back in a moment: a change waits for it, a read does not.
    const bool waits = isLive || (m_wasLive && call.changes() && m_state != LinkState::Refused);
    auto guarded = [context = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
        if (context != nullptr)
            then(answer);
    };
    if (!waits) {
        Answer answer;
        answer.kind = Answer::Kind::LinkLost;
        QMetaObject::invokeMethod(
            this, [guarded, answer] { guarded(answer); }, Qt::QueuedConnection);
        return 0;
    }
    const auto id = m_requests.add(std::move(call), std::move(guarded), m_clock.monotonicMs());
    if (isLive)
        pump();
    return id;
}

void ControlClient::cancel(RequestBook::Id id)
{
    bool wasSent = false;
    auto ended = m_requests.cancel(id, wasSent);
    if (wasSent && m_wire != nullptr)
        m_wire->send(protocol::notificationText("$/cancel", "{\"id\":" + std::to_string(id) + "}"));
    if (!ended)
        return;
    std::vector<RequestBook::Ended> one;
    one.push_back(*std::move(ended));
    tell(std::move(one));
    pump();
}

void ControlClient::pump()
{
    if (m_state != LinkState::Live || m_wire == nullptr)
        return;
    while (auto next = m_requests.nextToSend())
        m_wire->send(next->text);
    if (const auto deadline = m_requests.nextDeadlineMs())
        m_deadline->start(std::max<qint64>(0, *deadline - m_clock.monotonicMs()));
    else
        m_deadline->stop();
}

void ControlClient::checkDeadlines()
{
    tell(m_requests.expire(m_clock.monotonicMs()));
    pump();
}

void ControlClient::tell(std::vector<RequestBook::Ended> ended)
{
    // Later: those who ask may ask again, or sign out, or go away, while they listen.
    for (auto& one : ended)
        QMetaObject::invokeMethod(
            this, [then = std::move(one.then), answer = std::move(one.answer)] { then(answer); }, Qt::QueuedConnection);
}

void ControlClient::hearUpdates(const std::string& sub, UpdateHearer* hearer)
{
    m_hearers[sub] = hearer;
}

void ControlClient::forgetUpdates(const std::string& sub)
{
    m_hearers.erase(sub);
}

} // namespace eraflazz::console
