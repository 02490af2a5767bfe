// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"

#include "control/core/scopes.h"
#include "control/server/statement_desk.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/store_error.h"
#include "ops/core/acting_address.h"
#include "protocol/session_end.h"

#include <QFile>
#include <QHostAddress>
#include <QScopedValueRollback>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocketProtocol>

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <system_error>

namespace eraflazz::control {

namespace {

constexpr std::size_t kEpochBytes = 8;
constexpr std::size_t kTraceBytes = 6;

QByteArray contentOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("control: cannot read " + path);
    return file.readAll();
}

QSslConfiguration tlsFrom(const ControlSettings& settings)
{
    const auto chain = QSslCertificate::fromData(contentOf(settings.certificateFile), QSsl::Pem);
    const QByteArray keyText = contentOf(settings.keyFile);
    QSslKey key(keyText, QSsl::Rsa, QSsl::Pem);
    if (key.isNull())
        key = QSslKey(keyText, QSsl::Ec, QSsl::Pem);
    if (chain.isEmpty() || key.isNull())
        throw std::runtime_error("control: " + settings.certificateFile + " and " + settings.keyFile +
                                 " must hold a certificate and its key in PEM");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // people are known by their passwords
    return tls;
}

/// Why somebody is not let in, as auth_refused says it.
SessionJournal::Seat seatOf(const Connection& connection)
{
    return {connection.who.id, connection.who.username, connection.address()};
}

std::string_view refusalKey(const Sessions::Verdict& verdict)
{
    if (verdict.isUnavailable)
        return "unavailable";
    if (verdict.holdMs > 0)
        return "held";
    switch (verdict.codeFault) {
    case Sessions::CodeFault::Needed:
        return "code_needed";
    case Sessions::CodeFault::Wrong:
        return "wrong_code";
    case Sessions::CodeFault::Used:
        return "code_used";
    case Sessions::CodeFault::None:
        break;
    }
    return "wrong";
}

std::string refusalText(const std::string& key, const Sessions::Verdict& verdict)
{
    JsonWriter params;
    params.beginObject().field("key", key).field("hold_s", (verdict.holdMs + 999) / 1000);
    if (verdict.triesLeft > 0)
        params.field("tries_left", verdict.triesLeft);
    params.endObject();
    return protocol::notificationText("auth_refused", params.text());
}

/// What is accepted on a listener inherits this. Without it the end of a long answer waits, up to 40 ms, until the
/// other side has acknowledged its beginning, which that side delays.
void sendAtOnce(const QWebSocketServer& listener)
{
    const int yes = 1;
    if (::setsockopt(static_cast<int>(listener.socketDescriptor()), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) != 0)
        spdlog::warn("control: answers will be slow, TCP_NODELAY: {}", std::generic_category().message(errno));
}

} // namespace

ControlServer::ControlServer(ControlSettings settings, ControlParts parts)
    : m_settings(std::move(settings)), m_parts(std::move(parts)), m_epoch(randomHex(kEpochBytes)),
      m_startedMs(unixMsNow()), m_inbox(std::make_shared<Inbox>(*this)),
      m_sessions(std::make_unique<Sessions>(m_parts.desk, m_inbox)),
      m_pool(std::make_unique<ReadPool>(m_settings.readThreads, m_parts.makeReaders)),
      m_topics(std::make_unique<Topics>(m_parts.engine, *m_pool, m_inbox, m_parts.log)), m_files(m_settings.fileKeptMs),
      m_statements(std::make_unique<StatementDesk>(*this))
{
    addAgentDeskMethods(m_dispatcher, *this);
    addAgentMethods(m_dispatcher, *this);
    addSessionMethods(m_dispatcher, *this);
    addSubscriptionMethods(m_dispatcher, *this);
    addSaleMethods(m_dispatcher, *this);
    addCaseMethods(m_dispatcher, *this);
    addDepositMethods(m_dispatcher, *this);
    addLedgerMethods(m_dispatcher, *this);
    addMoneyMethods(m_dispatcher, *this);
    addPresenceMethods(m_dispatcher, *this);
    addSearchMethods(m_dispatcher, *this);
    addReadMethods(m_dispatcher, *this);
    addProductMethods(m_dispatcher, *this);
    addGoodsBatches(m_dispatcher, *this);
    addMappingMethods(m_dispatcher, *this);
    addRouteMethods(m_dispatcher, *this);
    addSupplierMethods(m_dispatcher, *this);
    addPeopleMethods(m_dispatcher, *this);
    addReportMethods(m_dispatcher, *this);
    addAlarmMethods(m_dispatcher, *this);
    addBankMethods(m_dispatcher, *this);
    addBlockMethods(m_dispatcher, *this);
    addBankAccountMethods(m_dispatcher, *this);
    addEvidenceMethods(m_dispatcher, *this);
    addFileMethods(m_dispatcher, *this);
    addExportMethods(m_dispatcher, *this);
    addMetricMethods(m_dispatcher, *this);
    addSaleActions(m_dispatcher, *this);
    addShopMethods(m_dispatcher, *this);
    addSystemMethods(m_dispatcher, *this);
    addTwoStepMethods(m_dispatcher, *this);
}

ControlServer::~ControlServer()
{
    stop();
    m_inbox->close(); // what threads still find out goes nowhere
    m_sessions.reset();
    m_pool.reset();
}

std::unique_ptr<QWebSocketServer> ControlServer::makeListener() const
{
    const bool wantsTls = !m_settings.certificateFile.empty() || !m_settings.keyFile.empty();
    const QHostAddress address(QString::fromStdString(m_settings.address));
    if (address.isNull())
        throw std::runtime_error("control: " + m_settings.address + " is not an address");
    if (!wantsTls && !address.isLoopback())
        throw std::runtime_error("control: " + m_settings.address +
                                 " is not loopback, so [control] certificate and key must name the files for TLS: "
                                 "passwords would be readable on the way");
    auto listener = std::make_unique<QWebSocketServer>(
        QStringLiteral("eraflazzd"), wantsTls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode);
    if (wantsTls)
        listener->setSslConfiguration(tlsFrom(m_settings));
    listener->setSupportedSubprotocols({QString::fromLatin1(protocol::kSubprotocol.data())});
    listener->setHandshakeTimeout(m_settings.identifyMs);
    listener->setMaxPendingConnections(m_settings.strangersMax);
    return listener;
}

void ControlServer::start()
{
    m_listener = makeListener();
    connect(m_listener.get(), &QWebSocketServer::newConnection, this, [this] { accept(); });
    if (!m_listener->listen(QHostAddress(QString::fromStdString(m_settings.address)), m_settings.port))
        throw std::runtime_error("control: cannot listen on " + m_settings.address + ":" +
                                 std::to_string(m_settings.port) + ": " + m_listener->errorString().toStdString());
    sendAtOnce(*m_listener);
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
    m_timer.start(m_settings.tickMs);
    m_sessions->people([this](const std::vector<ops::Operator>& all) { m_isConfigured = !all.empty(); });
}

void ControlServer::stop()
{
    m_timer.stop();
    if (m_listener)
        m_listener->close();
    noteSessions(true);
    for (auto& [id, connection] : m_connections) {
        connection->onGone = nullptr;
        connection->close(QWebSocketProtocol::CloseCodeGoingAway, "the daemon ends");
    }
    m_connections.clear();
}

std::uint16_t ControlServer::port() const
{
    return m_listener ? m_listener->serverPort() : std::uint16_t{0};
}

Connection* ControlServer::connection(std::int64_t id)
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() || found->second->state() == Connection::State::Closing ? nullptr
                                                                                                : found->second.get();
}

void ControlServer::accept()
{
    while (m_listener->hasPendingConnections()) {
        std::unique_ptr<QWebSocket> socket(m_listener->nextPendingConnection());
        if (!socket)
            return;
        socket->setParent(nullptr);
        socket->setMaxAllowedIncomingMessageSize(protocol::kIncomingMax);
        socket->setMaxAllowedIncomingFrameSize(protocol::kIncomingMax);
        const auto strangers = std::count_if(m_connections.begin(), m_connections.end(), [](const auto& entry) {
            return entry.second->state() != Connection::State::Live;
        });
        const bool isFull = strangers >= m_settings.strangersMax ||
                            m_connections.size() >= static_cast<std::size_t>(m_settings.connectionsMax);
        if (isFull) {
            socket->abort();
            continue;
        }
        const std::int64_t id = ++m_lastConnection;
        auto made = std::make_unique<Connection>(id, std::move(socket), m_settings);
        made->onText = [this](Connection& connection, const std::string& text) { received(connection, text); };
        made->onGone = [this](Connection& connection) { gone(connection); };
        auto& connection = *m_connections.emplace(id, std::move(made)).first->second;
        if (connection.isWrongProtocol())
            connection.close(QWebSocketProtocol::CloseCodeProtocolError, "sub-protocol eraflazz.v1.json");
        else
            sayHello(connection);
    }
}

void ControlServer::sayHello(Connection& connection)
{
    protocol::Hello hello;
    hello.server = "eraflazzd " + m_parts.version;
    hello.protocolMin = protocol::kProtocolMin;
    hello.protocolMax = protocol::kProtocolMax;
    for (const auto feature : protocol::features())
        hello.features.emplace_back(feature);
    hello.isConfigured = m_isConfigured;
    hello.epoch = m_epoch;
    hello.timeMs = unixMsNow();
    connection.send(protocol::toText(hello));
}

void ControlServer::received(Connection& connection, const std::string& text)
{
    const ops::ActingAddress here(connection.address());
    auto message = protocol::decode(text, protocol::kIncomingMax);
    const bool isStranger = connection.state() != Connection::State::Live;
    if (!message) {
        if (isStranger)
            return connection.close(protocol::close::kDecode, message.error().why);
        return connection.send(protocol::errorText(message.error().id,
                                                   {message.error().code, "undecodable", message.error().why, {}, {}}));
    }
    if (isStranger) {
        const bool isIdentify = message->kind == protocol::Message::Kind::Notification && message->method == "identify";
        if (!isIdentify || connection.state() != Connection::State::Stranger)
            return connection.close(protocol::close::kNotIdentified, "identify first");
        return identify(connection, *message);
    }
    switch (message->kind) {
    case protocol::Message::Kind::Request:
        return request(connection, *std::move(message));
    case protocol::Message::Kind::Notification:
        if (message->method == "$/cancel")
            return cancel(connection, *message);
        if (message->method == "identify")
            return connection.close(protocol::close::kNotIdentified, "identified already");
        return; // unknown notifications may be dropped
    case protocol::Message::Kind::Reply:
    case protocol::Message::Kind::Error:
        return; // the daemon asks nothing
    }
}

void ControlServer::identify(Connection& connection, const protocol::Message& message)
{
    const auto identify = protocol::identifyFrom(message.params);
    if (!identify)
        return connection.close(protocol::close::kDecode, "identify is malformed");
    if (identify->protocol < protocol::kProtocolMin || identify->protocol > protocol::kProtocolMax)
        return connection.close(protocol::close::kVersion, "protocol 1 is spoken here");
    connection.setState(Connection::State::SigningIn);
    auto known = *identify;
    known.password.clear(); // not kept longer than it is judged
    known.code.clear();
    const auto judged = [this, id = connection.id(), known](const Sessions::Verdict& verdict) {
        welcome(id, verdict, known);
    };
    if (identify->token.empty())
        m_sessions->byPassword({identify->user, identify->password, identify->code, connection.address(), false},
                               judged);
    else
        m_sessions->byToken(identify->token, connection.address(), judged);
}

void ControlServer::refuse(Connection& connection, const Sessions::Verdict& verdict, const std::string& name)
{
    const std::string key(refusalKey(verdict));
    spdlog::warn("control: somebody at {} was not let in: {}", connection.address(), key);
    // Nobody is refused who is only asked for a code, nor by a token that is too old: both go on with their sign-in.
    if (!verdict.isUnavailable && verdict.codeFault != Sessions::CodeFault::Needed && !name.empty())
        m_journal.refused(name, connection.address(), key, unixMsNow());
    connection.send(refusalText(key, verdict));
    const std::string hold = std::to_string((verdict.holdMs + 999) / 1000);
    connection.close(protocol::close::kAuth,
                     verdict.holdMs > 0 ? "too many wrong tries, wait " + hold + " seconds" : key);
}

void ControlServer::welcome(std::int64_t id, const Sessions::Verdict& verdict, const protocol::Identify& identify)
{
    Connection* found = connection(id);
    if (found == nullptr)
        return;
    if (!verdict.who)
        return refuse(*found, verdict, identify.token.empty() ? identify.user : std::string());
    found->who = *verdict.who;
    found->client = identify.client;
    protocol::Welcome welcome;
    welcome.token = m_sessions->issue(found->who, found->tokenHash);
    welcome.user = found->who.username;
    welcome.name = found->who.name;
    welcome.role = toString(found->who.role);
    welcome.twoStep = toString(found->who.twoStep);
    welcome.owesTwoStep = found->who.owesTwoStep();
    for (const auto scope : scopesOf(found->who.actingRole()))
        welcome.scopes.emplace_back(scope);
    welcome.heartbeatSeconds = m_settings.pingMs >= 1000 ? m_settings.pingMs / 1000 : 1;
    welcome.epoch = m_epoch;
    welcome.timeMs = unixMsNow();
    found->setState(Connection::State::Live);
    found->send(protocol::toText(welcome));
    spdlog::info("control: {} signed in from {}", found->who.username, found->address());
    if (identify.token.empty())
        m_journal.begun(seatOf(*found), unixMsNow());
    else
        m_journal.cameBack(seatOf(*found), unixMsNow());
}

void ControlServer::request(Connection& connection, protocol::Message message)
{
    const auto refuse = [&](const protocol::Failure& why) { connection.send(protocol::errorText(message.id, why)); };
    const std::int64_t retryMs = connection.bucket.take(monotonicMsNow());
    if (retryMs > 0 || connection.underWay.size() >= Connection::kUnderWayMax)
        return refuse(protocol::failure(
            "rate_limited", {}, "{\"retry_ms\":" + std::to_string(std::max<std::int64_t>(retryMs, 100)) + "}"));
    const auto* method = protocol::method(message.method);
    if (method == nullptr)
        return refuse({protocol::kMethodNotFound, "no_such_method", message.method, {}, {}});
    if (!connection.underWay.insert(message.id).second)
        return refuse({protocol::kInvalidRequest, "id_in_use", {}, {}, {}});
    const bool steppedUp = connection.steppedUpUntilMs > monotonicMsNow();
    const std::int64_t id = connection.id();
    const QScopedValueRollback caller(m_caller, connection.who.id.value);
    m_dispatcher.dispatch(
        {id, method, std::move(message.params), connection.who},
        steppedUp,
        [this, id, requestId = message.id](Outcome outcome) { answered(id, requestId, std::move(outcome)); });
}

void ControlServer::answered(std::int64_t id, const std::string& requestId, Outcome outcome)
{
    Connection* found = connection(id);
    if (found == nullptr)
        return;
    found->underWay.erase(requestId);
    if (found->cancelled.erase(requestId) == 1)
        return; // told so when it was cancelled
    if (!outcome) {
        auto why = outcome.error();
        if (why.key == "internal") {
            why.trace = randomHex(kTraceBytes);
            spdlog::error("control: {}: {}", why.trace, why.detail);
            why.detail.clear();
        }
        return found->send(protocol::errorText(requestId, why));
    }
    std::string text = protocol::replyText(requestId, *outcome);
    if (text.size() > protocol::kOutgoingMax)
        text = protocol::errorText(requestId, protocol::failure("too_large"));
    found->send(text);
}

void ControlServer::cancel(Connection& connection, const protocol::Message& message)
{
    const std::string id = message.params["id"].dump();
    if (connection.underWay.count(id) == 0 || !connection.cancelled.insert(id).second)
        return;
    connection.send(protocol::errorText(id, {protocol::kCancelled, "cancelled", {}, {}, {}}));
}

void ControlServer::read(std::function<Outcome(Readers&)> work, Answer answer)
{
    const auto inbox = m_inbox;
    const auto caller = m_caller;
    auto job = [this, inbox, caller, work = std::move(work), answer](Readers* readers) {
        Outcome outcome = Err(protocol::failure("unavailable"));
        try {
            if (readers != nullptr)
                outcome = work(*readers);
        } catch (const ReadFailed& error) {
            spdlog::warn("control: {}", error.what());
        } catch (const StoreError& error) {
            spdlog::warn("control: {}", error.what());
            if (error.kind() == StoreError::Kind::Lost) {
                outcome = Err(protocol::failure("outcome_unknown")); // it may have been a change
                try {
                    readers->cases->reconnect();
                } catch (const StoreError&) { // the next one tries again
                }
            }
        } catch (const std::exception& error) {
            outcome = Err(protocol::failure("internal", error.what()));
        }
        inbox->post([this, caller, answer, outcome = std::move(outcome)] {
            const QScopedValueRollback turn(m_caller, caller);
            answer(outcome);
        });
    };
    if (!m_pool->tryPost(std::move(job), caller))
        answer(Err(protocol::failure("rate_limited", {}, "{\"retry_ms\":1000}")));
}

void ControlServer::endSession(Connection& connection, std::string_view why)
{
    m_sessions->drop(connection.tokenHash);
    if (!std::exchange(connection.isEnded, true))
        m_journal.ended(seatOf(connection), why, unixMsNow());
    connection.close(protocol::close::kSessionEnded, std::string(why));
}

void ControlServer::endSessionsOf(ops::OperatorId who, std::int64_t keptConnection, std::string_view why)
{
    const auto* kept = connection(keptConnection);
    m_sessions->dropAllOf(who, kept != nullptr ? kept->tokenHash : std::string());
    std::vector<Connection*> ended;
    for (const auto& [id, one] : m_connections) {
        if (id != keptConnection && one->state() == Connection::State::Live && one->who.id == who)
            ended.push_back(one.get());
    }
    for (auto* one : ended)
        endSession(*one, why);
}

void ControlServer::lookAtPeople()
{
    m_sessions->people([this](const std::vector<ops::Operator>& all) {
        if (all.empty())
            return; // the database is away: nobody is sent off for that
        m_isConfigured = true;
        std::vector<std::int64_t> ids;
        for (const auto& [id, one] : m_connections)
            ids.push_back(id);
        for (const auto id : ids) {
            auto* connection = this->connection(id);
            if (connection == nullptr || connection->state() != Connection::State::Live)
                continue;
            const auto found = std::find_if(
                all.begin(), all.end(), [&](const ops::Operator& one) { return one.id == connection->who.id; });
            if (found != all.end() && found->isActive() && hasSameRights(*found, connection->who)) {
                connection->who.isTwoStepAsked = found->isTwoStepAsked;
                continue;
            }
            m_sessions->dropAllOf(connection->who.id);
            const bool mayEnter = found != all.end() && found->isActive();
            const bool isOfRole = mayEnter && found->role == connection->who.role;
            endSession(*connection,
                       isOfRole   ? protocol::session_end::kCodesChanged
                       : mayEnter ? protocol::session_end::kRoleChanged
                                  : protocol::session_end::kDisabled);
        }
    });
}

void ControlServer::gone(Connection& connection)
{
    if (!connection.tokenHash.empty())
        m_sessions->touch(connection.tokenHash);
    if (!connection.tokenHash.empty() && !connection.isEnded)
        m_journal.lost(seatOf(connection), unixMsNow());
    m_presence.gone(connection.id());
    m_files.gone(connection.id());
    m_statements->gone(connection.id());
    const auto found = m_connections.find(connection.id());
    if (found == m_connections.end())
        return;
    found->second.release()->deleteLater(); // we are inside one of its signals
    m_connections.erase(found);
}

void ControlServer::setMaintenance(const std::string& value)
{
    if (m_maintenance != value)
        spdlog::warn("control: maintenance is {}", value);
    m_maintenance = value;
    m_parts.engine.setMaintenance(value != "off");
}

/// Somebody at another daemon of the shop may have changed it.
void ControlServer::lookAtMaintenance(std::int64_t nowMs)
{
    constexpr std::int64_t kEveryMs = 2'000;
    if (nowMs < m_maintenanceMs)
        return;
    m_maintenanceMs = nowMs + kEveryMs;
    read([](Readers& readers) -> Outcome { return readers.reads->json("maintenance", {}); },
         [this](const Outcome& outcome) {
             const auto said = parseJson(outcome ? *outcome : std::string());
             if (said && (*said)["value"].asString())
                 setMaintenance(std::string(*(*said)["value"].asString()));
         });
}

void ControlServer::noteSessions(bool isLast)
{
    constexpr std::int64_t kAgainMs = 5'000; // after the database did not take them
    if ((m_isNoting || monotonicMsNow() < m_noteFromMs) && !isLast)
        return;
    const auto notes = std::make_shared<std::vector<ops::SessionNote>>(m_journal.take(unixMsNow(), isLast));
    if (notes->empty())
        return;
    m_isNoting = true;
    read(
        [notes](Readers& readers) -> Outcome {
            readers.settings->noteSessions(*notes);
            return std::string();
        },
        [this, notes](const Outcome& outcome) {
            m_isNoting = false;
            if (outcome)
                return;
            m_noteFromMs = monotonicMsNow() + kAgainMs;
            spdlog::error("control: {} rows about sessions are not written down yet", notes->size());
            m_journal.putBack(std::move(*notes));
        });
}

void ControlServer::tick()
{
    const std::int64_t now = monotonicMsNow();
    if (m_presence.settle(now))
        m_topics->presenceChanged(m_presence.rows(), now);
    m_topics->tick(now);
    m_exports.tick();
    m_reports.tick();
    m_files.tick(now);
    m_statements->tick();
    lookAtMaintenance(now);
    noteSessions(false);
    std::vector<std::int64_t> ids;
    for (const auto& [id, connection] : m_connections)
        ids.push_back(id);
    for (const std::int64_t id : ids) {
        const auto found = m_connections.find(id); // a tick may end it
        if (found == m_connections.end())
            continue;
        auto& connection = *found->second;
        connection.tick(now, [this](std::string_view topic) { return m_topics->isReady(topic); });
    }
    if (now - m_peopleMs < m_settings.peopleMs)
        return;
    m_peopleMs = now;
    bool isAnybodyLive = false;
    for (const auto& [id, connection] : m_connections) {
        if (connection->state() != Connection::State::Live)
            continue;
        isAnybodyLive = true;
        m_sessions->touch(connection->tokenHash);
    }
    if (isAnybodyLive)
        lookAtPeople();
}

} // namespace eraflazz::control
