// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/console_client.h"

#include "protocol/contract.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>
#include <QUuid>
#include <QWebSocketHandshakeOptions>

namespace eraflazz::test {

namespace {

constexpr int kLookMs = 5;
constexpr std::size_t kMessageMax = 16 * 1024 * 1024;

} // namespace

std::string fields(std::initializer_list<std::pair<const char*, Field>> all)
{
    JsonWriter out;
    out.beginObject();
    for (const auto& [name, value] : all) {
        out.key(name);
        std::visit([&out](const auto& one) { out.value(one); }, value);
    }
    return out.endObject().take();
}

std::string freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

void Mirror::note(const protocol::Update::Row& row)
{
    const auto found = rows.find(row.key);
    if (found != rows.end() && found->second.version > row.version)
        complaint = "row " + row.key + " went back from version " + std::to_string(found->second.version) + " to " +
                    std::to_string(row.version);
    rows[row.key] = row;
}

void Mirror::apply(const protocol::Update& update)
{
    if (update.seq != seq + 1)
        complaint = "sequence " + std::to_string(update.seq) + " after " + std::to_string(seq);
    seq = update.seq;
    if (update.isSnapshot) {
        if (update.isFirst) {
            rows.clear();
            isComplete = false;
            ++snapshots;
        }
        isComplete = isComplete || update.isLast;
    } else {
        ++deltas;
    }
    for (const auto& row : update.rows)
        note(row);
    for (const auto& patch : update.patches) {
        const auto found = rows.find(patch.key);
        if (found == rows.end()) {
            complaint = "a patch of a row that is not there: " + patch.key;
            continue;
        }
        found->second.version = patch.version;
        for (const auto& [column, value] : patch.cells)
            found->second.cells.at(static_cast<std::size_t>(column)) = value;
    }
    for (const auto& key : update.removed)
        rows.erase(key);
    if (update.change > 0)
        change = update.change;
}

ConsoleClient::ConsoleClient(const std::string& url)
    : m_socket(std::make_unique<QWebSocket>(QString(), QWebSocketProtocol::VersionLatest))
{
    QObject::connect(m_socket.get(), &QWebSocket::connected, &m_context, [this] { m_isOpen = true; });
    QObject::connect(m_socket.get(), &QWebSocket::disconnected, &m_context, [this] {
        m_isOpen = false;
        m_wasClosed = true;
    });
    QObject::connect(
        m_socket.get(), &QWebSocket::textMessageReceived, &m_context, [this](const QString& text) { received(text); });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(protocol::kSubprotocol.data())});
    m_socket->open(QUrl(QString::fromStdString(url)), options);
}

ConsoleClient::~ConsoleClient()
{
    m_socket->disconnect(&m_context);
    m_socket->abort();
}

bool ConsoleClient::wait(const std::function<bool()>& condition, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(kLookMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

bool ConsoleClient::waitForClose(int timeoutMs)
{
    return wait([this] { return m_wasClosed; }, timeoutMs);
}

int ConsoleClient::closeCode() const
{
    return static_cast<int>(m_socket->closeCode());
}

std::string ConsoleClient::closeReason() const
{
    return m_socket->closeReason().toStdString();
}

const protocol::Message* ConsoleClient::last(const std::string& name) const
{
    for (auto it = m_notifications.rbegin(); it != m_notifications.rend(); ++it) {
        if (it->method == name)
            return &*it;
    }
    return nullptr;
}

void ConsoleClient::received(const QString& text)
{
    auto message = protocol::decode(text.toStdString(), kMessageMax);
    if (!message)
        return;
    const bool isAnswer =
        message->kind == protocol::Message::Kind::Reply || message->kind == protocol::Message::Kind::Error;
    if (isAnswer) {
        m_answers[message->id] = *std::move(message);
        return;
    }
    const bool isSnapshot = message->method == "sub.snapshot";
    if (isSnapshot || message->method == "sub.delta") {
        if (const auto update = protocol::updateFrom(isSnapshot, message->params))
            m_mirrors[update->sub].apply(*update);
        return;
    }
    m_notifications.push_back(*std::move(message));
}

std::optional<protocol::Hello> ConsoleClient::hello(int timeoutMs)
{
    (void)wait([this] { return last("hello") != nullptr || m_wasClosed; }, timeoutMs);
    const auto* message = last("hello");
    return message != nullptr ? protocol::helloFrom(message->params) : std::nullopt;
}

std::optional<protocol::Welcome> ConsoleClient::identify(const protocol::Identify& identify)
{
    if (!hello())
        return std::nullopt;
    sendText(protocol::toText(identify));
    (void)wait([this] { return last("welcome") != nullptr || m_wasClosed; }, 60000);
    const auto* message = last("welcome");
    return message != nullptr ? protocol::welcomeFrom(message->params) : std::nullopt;
}

std::optional<protocol::Welcome>
ConsoleClient::signIn(const std::string& user, const std::string& password, const std::string& code)
{
    protocol::Identify words;
    words.client = "test 1";
    words.user = user;
    words.password = password;
    words.code = code;
    return identify(words);
}

std::optional<protocol::Welcome> ConsoleClient::comeBack(const std::string& token)
{
    protocol::Identify words;
    words.client = "test 1";
    words.token = token;
    return identify(words);
}

protocol::Message ConsoleClient::call(const std::string& method, const std::string& params, int timeoutMs)
{
    const std::string id = "\"" + std::to_string(++m_lastId) + "\"";
    sendText(protocol::requestText(id, method, params));
    if (!wait([this, &id] { return m_answers.count(id) == 1 || m_wasClosed; }, timeoutMs) || m_answers.count(id) == 0) {
        protocol::Message none;
        none.kind = protocol::Message::Kind::Error;
        none.error.key = "no answer";
        return none;
    }
    return m_answers.at(id);
}

Json ConsoleClient::result(const std::string& method, const std::string& params)
{
    return call(method, params).result;
}

std::string ConsoleClient::refusal(const std::string& method, const std::string& params)
{
    const auto message = call(method, params);
    return message.kind == protocol::Message::Kind::Error ? message.error.key : std::string();
}

std::string ConsoleClient::subscribe(const std::string& params)
{
    return std::string(result("sub.open", params)["sub"].asString().value_or(""));
}

void ConsoleClient::sendText(const std::string& text)
{
    m_socket->sendTextMessage(QString::fromStdString(text));
}

void ConsoleClient::sendBytes(const std::string& bytes)
{
    m_socket->sendBinaryMessage(QByteArray::fromStdString(bytes));
}

} // namespace eraflazz::test
