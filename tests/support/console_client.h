// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/handshake.h"
#include "protocol/message.h"
#include "protocol/update.h"

#include <QObject>
#include <QWebSocket>

#include <utility>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace eraflazz::test {

/// Parameters of a call: `fields({{"sale", id}, {"limit", 5}})`.
using Field = std::variant<std::string, std::int64_t, bool>;
[[nodiscard]] std::string fields(std::initializer_list<std::pair<const char*, Field>> all);

/// A random UUID: the idem of a form.
[[nodiscard]] std::string freshId();

/// What a console has of one subscription. Complains of what no console should be sent.
class Mirror final {
public:
    void apply(const protocol::Update& update);

    std::map<std::string, protocol::Update::Row> rows;
    std::int64_t seq = 0;
    std::int64_t change = 0; ///< Of the last complete picture.
    bool isComplete = false; ///< The snapshot has come to its end.
    int snapshots = 0;
    int deltas = 0;
    std::string complaint; ///< "" while everything was right.

private:
    void note(const protocol::Update::Row& row);
};

/// A plain console for tests: one socket, blocking calls that let the event loop run. One thread.
class ConsoleClient final {
public:
    explicit ConsoleClient(const std::string& url);
    ~ConsoleClient();
    ConsoleClient(const ConsoleClient&) = delete;
    ConsoleClient& operator=(const ConsoleClient&) = delete;

    /// Nothing when the connection ended instead.
    [[nodiscard]] std::optional<protocol::Hello> hello(int timeoutMs = 5000);
    [[nodiscard]] std::optional<protocol::Welcome>
    signIn(const std::string& user, const std::string& password, const std::string& code = {});
    [[nodiscard]] std::optional<protocol::Welcome> comeBack(const std::string& token);

    /// The reply or error; an error of code 0 and key "no answer" when none came.
    protocol::Message call(const std::string& method, const std::string& params = "{}", int timeoutMs = 15000);
    /// call(), and the result; Null when it was refused.
    Json result(const std::string& method, const std::string& params = "{}");
    /// call(), and the key of its error; "" when it was answered.
    std::string refusal(const std::string& method, const std::string& params = "{}");
    /// Opens a subscription; "" when it was refused.
    std::string subscribe(const std::string& params);

    void sendText(const std::string& text);
    void sendBytes(const std::string& bytes);
    /// Lets the event loop run until the condition holds; false when the time is over.
    [[nodiscard]] static bool wait(const std::function<bool()>& condition, int timeoutMs = 15000);
    [[nodiscard]] bool waitForClose(int timeoutMs = 15000);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] int closeCode() const;
    [[nodiscard]] std::string closeReason() const;
    [[nodiscard]] QWebSocket& socket() { return *m_socket; }
    [[nodiscard]] Mirror& mirror(const std::string& sub) { return m_mirrors[sub]; }
    [[nodiscard]] const std::vector<protocol::Message>& notifications() const { return m_notifications; }
    /// The last notification of that name, or null.
    [[nodiscard]] const protocol::Message* last(const std::string& name) const;

private:
    void received(const QString& text);
    [[nodiscard]] std::optional<protocol::Welcome> identify(const protocol::Identify& identify);

    QObject m_context;
    std::unique_ptr<QWebSocket> m_socket;
    bool m_isOpen = false;
    bool m_wasClosed = false;
    int m_lastId = 0;
    std::map<std::string, protocol::Message> m_answers;
    std::vector<protocol::Message> m_notifications;
    std::map<std::string, Mirror> m_mirrors;
};

} // namespace eraflazz::test
