// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/presence.h"
#include "control/core/session_journal.h"
#include "control/server/connection.h"
#include "control/server/control_settings.h"
#include "control/server/dispatcher.h"
#include "control/server/engine_port.h"
#include "control/server/file_book.h"
#include "control/server/inbox.h"
#include "control/server/read_pool.h"
#include "control/server/report_jobs.h"
#include "control/server/report_port.h"
#include "control/server/sale_export.h"
#include "control/server/sessions.h"
#include "control/server/topics.h"
#include "protocol/handshake.h"
#include "protocol/message.h"
#include "wallet/banks/bank_layout.h"
#include "wallet/core/bank_book.h"
#include "wallet/services/operator_desk.h"

#include <QObject>
#include <QTimer>
#include <QWebSocketServer>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace eraflazz::control {

class StatementDesk;

/// What the control channel works with; all of it outlives the server.
struct ControlParts final {
    EnginePort& engine;
    wallet::OperatorDesk& desk;
    ReadPool::Make makeReaders;
    MakeReport makeReport = {};              ///< Unset: no reports.
    std::function<void()> casesDecided = {}; ///< Somebody agreed to something: the engine may look at once.
    std::string version = "0";
    std::shared_ptr<LogFeed> log = {};                                 ///< Unset: the topic log is empty.
    std::vector<std::pair<std::string, std::string>> configFacts = {}; ///< Without secrets.
    /// How banks write statements; unset: the layouts this program was built with. Called once, on a thread of the
    /// pool.
    std::function<std::vector<wallet::BankLayout>()> bankLayouts = {};
    wallet::BankBookNow bankBook = {}; ///< The bank accounts this daemon works with; unset: nothing is told of them.
    std::function<void()> catalogChanged = {}; ///< Somebody changed the catalogue: the engine shall have it at once.
};

/// The daemon's side of the control channel. The thread that makes it runs it (Qt main); everything slow happens
/// elsewhere and comes back through the inbox.
class ControlServer final : public QObject {
    Q_OBJECT
public:
    ControlServer(ControlSettings settings, ControlParts parts);
    ~ControlServer() override;

    /// Throws std::runtime_error when it cannot listen, or when it would listen plain where others can read along.
    void start();
    void stop(); ///< Closes every console; nothing is answered afterwards.
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] bool isSecure() const
    {
        return m_listener && m_listener->secureMode() == QWebSocketServer::SecureMode;
    }

    // For the methods.
    [[nodiscard]] EnginePort& engine() { return m_parts.engine; }
    [[nodiscard]] wallet::OperatorDesk& desk() { return m_parts.desk; }
    [[nodiscard]] const ControlParts& parts() const { return m_parts; }
    [[nodiscard]] Topics& topics() { return *m_topics; }
    [[nodiscard]] Presence& presence() { return m_presence; }
    [[nodiscard]] Sessions& sessions() { return *m_sessions; }
    [[nodiscard]] SaleExports& exports() { return m_exports; }
    [[nodiscard]] ReportJobs& reports() { return m_reports; }
    [[nodiscard]] FileBook& files() { return m_files; }
    [[nodiscard]] StatementDesk& statements() { return *m_statements; }
    [[nodiscard]] const std::shared_ptr<Inbox>& inbox() const { return m_inbox; }
    [[nodiscard]] const std::string& epoch() const { return m_epoch; }
    [[nodiscard]] std::int64_t startedMs() const { return m_startedMs; }
    [[nodiscard]] Connection* connection(std::int64_t id);
    [[nodiscard]] const std::map<std::int64_t, std::unique_ptr<Connection>>& connections() const
    {
        return m_connections;
    }
    /// Reads on a thread of the pool, in the turn of the person whose call is being handled; `work` may throw
    /// ReadFailed or StoreError, which become "unavailable".
    void read(std::function<Outcome(Readers&)> work, Answer answer);
    void endSession(Connection& connection, std::string_view why);
    /// Every session and token of a person, except those of one connection (0: of none).
    void endSessionsOf(ops::OperatorId who, std::int64_t keptConnection, std::string_view why);
    /// "off", or "on:" and what agents are told; see system.maintenance.
    void setMaintenance(const std::string& value);
    [[nodiscard]] const std::string& maintenance() const { return m_maintenance; }
    [[nodiscard]] const ControlSettings& settings() const { return m_settings; }
    void lookAtPeople(); ///< Ends the sessions of those who are others now.

private:
    void accept();
    void received(Connection& connection, const std::string& text);
    void identify(Connection& connection, const protocol::Message& message);
    void welcome(std::int64_t id, const Sessions::Verdict& verdict, const protocol::Identify& identify);
    void refuse(Connection& connection, const Sessions::Verdict& verdict, const std::string& name);
    /// Writes down who came and went; with `isLast` also what could still change.
    void noteSessions(bool isLast);
    void request(Connection& connection, protocol::Message message);
    void answered(std::int64_t id, const std::string& requestId, Outcome outcome);
    void cancel(Connection& connection, const protocol::Message& message);
    void gone(Connection& connection);
    void sayHello(Connection& connection);
    void tick();
    void lookAtMaintenance(std::int64_t nowMs);
    [[nodiscard]] std::unique_ptr<QWebSocketServer> makeListener() const;

    const ControlSettings m_settings;
    ControlParts m_parts;
    std::string m_epoch;
    std::int64_t m_startedMs;
    std::shared_ptr<Inbox> m_inbox;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<ReadPool> m_pool;
    std::unique_ptr<Topics> m_topics;
    FileBook m_files;
    std::unique_ptr<StatementDesk> m_statements;
    SaleExports m_exports{*this};
    ReportJobs m_reports{*this};
    Dispatcher m_dispatcher;
    ReadPool::Owner m_caller = 0; ///< Whose call, or whose answer, is being handled.
    std::unique_ptr<QWebSocketServer> m_listener;
    std::map<std::int64_t, std::unique_ptr<Connection>> m_connections;
    Presence m_presence;
    SessionJournal m_journal;
    bool m_isNoting = false;
    std::int64_t m_noteFromMs = 0; ///< Not before.
    std::int64_t m_lastConnection = 0;
    QTimer m_timer;
    std::int64_t m_peopleMs = 0;
    std::int64_t m_maintenanceMs = 0;
    std::string m_maintenance = "off";
    bool m_isConfigured = true;
};

} // namespace eraflazz::control
