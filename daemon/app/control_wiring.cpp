// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control_wiring.h"

#include "app/bank_layouts.h"
#include "catalog/pg/pg_agent_desk.h"
#include "catalog/pg/pg_agent_tree.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "control/pg/pg_control_reads.h"
#include "engine/pg/pg_case_store.h"
#include "engine/pg/pg_price_lists.h"
#include "engine/pg/pg_reconciliation_store.h"
#include "ops/pg/action_chain.h"
#include "ops/pg/pg_shop_settings.h"
#include "report/calendar.h"
#include "reports/pg/pg_reports.h"

#include <utility>

#include <map>
#include <type_traits>

namespace eraflazz::app {

namespace {

/// The agents' tree over a connection of its own, which is made anew after it was lost.
class OwnAgentTree final : public catalog::AgentTree {
public:
    OwnAgentTree(const std::string& conninfo, const ops::ActionKey& key)
        : m_session(conninfo, "eraflazz-agents", {catalog::agentTreeStatements(), ops::operatorStatements()}),
          m_tree(m_session, ops::ActionChain(key))
    {
    }
    [[nodiscard]] Result<std::int64_t, catalog::TreeRefusal> edit(const catalog::Catalog& seen,
                                                                  const catalog::TreeActor& actor,
                                                                  const catalog::TreeEdit& edit,
                                                                  std::int64_t nowMs) override
    {
        return guarded([&] { return m_tree.edit(seen, actor, edit, nowMs); });
    }
    [[nodiscard]] Result<AgentId, catalog::TreeRefusal> setPin(const catalog::Catalog& seen,
                                                               const catalog::TreeActor& actor,
                                                               AgentId agent,
                                                               std::string_view pinHash,
                                                               std::int64_t nowMs) override
    {
        return guarded([&] { return m_tree.setPin(seen, actor, agent, pinHash, nowMs); });
    }

private:
    template <typename Work> std::invoke_result_t<Work> guarded(Work work)
    {
        if (m_isLost)
            m_session.reconnect();
        m_isLost = true;
        try {
            auto result = work();
            m_isLost = false;
            return result;
        } catch (const StoreError& error) {
            m_isLost = error.kind() == StoreError::Kind::Lost;
            throw;
        }
    }

    storage::CommitSession m_session;
    catalog::PgAgentTree m_tree;
    bool m_isLost = false;
};

/// The shop's settings over a connection of their own, which is made anew after it was lost.
class OwnShopSettings final : public ops::ShopSettings {
public:
    OwnShopSettings(const std::string& conninfo, const ops::ActionKey& key) : m_settings(conninfo, key) {}
    [[nodiscard]] Result<std::string, ops::SettingRefusal>
    change(ops::OperatorId who, const ops::SettingChange& asked, std::int64_t nowMs) override
    {
        return guarded([&] { return m_settings.change(who, asked, nowMs); });
    }
    [[nodiscard]] Result<std::string, ops::SettingRefusal> note(ops::OperatorId who,
                                                                ops::Right right,
                                                                const std::string& action,
                                                                const std::string& subject,
                                                                const std::string& detail,
                                                                std::int64_t nowMs) override
    {
        return guarded([&] { return m_settings.note(who, right, action, subject, detail, nowMs); });
    }
    [[nodiscard]] Result<ops::ReasonCode, ops::SettingRefusal>
    addReason(ops::OperatorId who, const ops::ReasonCode& asked, std::int64_t nowMs) override
    {
        return guarded([&] { return m_settings.addReason(who, asked, nowMs); });
    }
    [[nodiscard]] Result<ops::ReasonCode, ops::SettingRefusal>
    changeReason(ops::OperatorId who, const ops::ReasonChange& asked, std::int64_t nowMs) override
    {
        return guarded([&] { return m_settings.changeReason(who, asked, nowMs); });
    }
    void noteSessions(const std::vector<ops::SessionNote>& notes) override
    {
        guarded([&] { m_settings.noteSessions(notes); });
    }
    void reconnect() override { m_settings.reconnect(); }

private:
    template <typename Work> std::invoke_result_t<Work> guarded(Work work)
    {
        if (std::exchange(m_isLost, false))
            m_settings.reconnect();
        try {
            return work();
        } catch (const StoreError& error) {
            m_isLost = error.kind() == StoreError::Kind::Lost;
            throw;
        }
    }

    ops::PgShopSettings m_settings;
    bool m_isLost = false;
};

control::ControlSettings settingsFrom(const Config& config)
{
    control::ControlSettings settings;
    settings.address = config.controlAddress;
    settings.port = config.controlPort;
    settings.certificateFile = config.controlCertificate;
    settings.keyFile = config.controlKey;
    settings.trustedProxies = config.controlProxies;
    return settings;
}

reports::SalesBy salesBy(const std::string& text)
{
    static const std::map<std::string, reports::SalesBy> all{
        {"supplier", reports::SalesBy::Supplier}, {"agent", reports::SalesBy::Agent}, {"hour", reports::SalesBy::Hour}};
    const auto found = all.find(text);
    return found == all.end() ? reports::SalesBy::Product : found->second;
}

/// The days were looked at already; a report that nobody knows is the closing.
reports::ReportRequest requestFrom(const control::ReportAsk& ask)
{
    reports::ReportRequest request;
    request.name = reports::reportNameFrom(ask.report).value_or(reports::ReportName::Closing);
    request.language = ask.language == "en" ? report::Language::English : report::Language::Indonesian;
    request.span = reports::spanOfDays(report::parseDay(ask.from).value_or(BusinessDay{}),
                                       report::parseDay(ask.to).value_or(BusinessDay{}));
    request.agent = ask.agent;
    request.supplier = ask.supplier;
    request.bank = ask.bank;
    request.by = salesBy(ask.by);
    return request;
}

/// What people of the shop may know about the configuration: never a connection string, never a key.
std::vector<std::pair<std::string, std::string>> factsOf(const Config& config)
{
    const auto door = [](const std::string& address, std::uint16_t port) {
        return address + ":" + std::to_string(port);
    };
    return {{"data_dir", config.dataDir},
            {"api", door(config.apiAddress, config.apiPort)},
            {"admin", door(config.adminAddress, config.adminPort)},
            {"control", door(config.controlAddress, config.controlPort)},
            {"lanes", std::to_string(config.lanes)},
            {"connections_per_address", std::to_string(config.connectionsPerAddress)},
            {"trusted_proxies", std::to_string(config.trustedProxies.size())},
            {"status_interval_ms", std::to_string(config.statusIntervalMs)},
            {"webhook_allow_private", config.webhookAllowPrivate ? "true" : "false"},
            {"migrates_at_start", config.ownerConninfo.empty() ? "false" : "true"}};
}

control::ControlParts partsOf(const Config& config,
                              const SecretBox& box,
                              control::LiveEngine& live,
                              engine::CaseSweeper& cases,
                              wallet::OperatorDesk& desk,
                              wallet::BankBookNow banks,
                              std::function<void()> catalogChanged,
                              std::shared_ptr<control::LogFeed> log)
{
    control::ControlParts parts{live, desk, [conninfo = config.appConninfo, key = ops::actionKey(box), box] {
                                    return control::Readers{
                                        std::make_unique<control::PgControlReads>(conninfo),
                                        std::make_unique<engine::PgCaseStore>(conninfo, key),
                                        std::make_unique<OwnAgentTree>(conninfo, key),
                                        std::make_unique<OwnShopSettings>(conninfo, key),
                                        std::make_unique<catalog::PgCatalogDesk>(conninfo, key, box),
                                        std::make_unique<catalog::PgAgentDesk>(conninfo, key, box)};
                                }};
    parts.makeReport =
        [conninfo = config.appConninfo](const control::ReportAsk& ask) -> Result<report::ReportTable, std::string> {
        reports::ReportSettings settings;
        settings.conninfo = conninfo;
        settings.stop = ask.stop;
        const auto request = requestFrom(ask);
        auto made = reports::PgReports(settings).make(request);
        if (!made)
            return Err(sentence(made.error(), request.language));
        return *std::move(made);
    };
    if (!config.bankLayouts.empty()) // Read now: a broken file is told before the daemon serves.
        parts.bankLayouts = [layouts = bankLayouts(config.bankLayouts)] { return layouts; };
    parts.casesDecided = [&cases] { cases.nudge(); };
    parts.version = ERAFLAZZ_VERSION;
    parts.bankBook = std::move(banks);
    parts.catalogChanged = std::move(catalogChanged);
    parts.log = std::move(log);
    parts.configFacts = factsOf(config);
    return parts;
}

} // namespace

ControlWiring::ControlWiring(const Config& config,
                             const SecretBox& box,
                             engine::Engine& engine,
                             engine::CaseSweeper& cases,
                             wallet::OperatorDesk& desk,
                             wallet::BankBookNow banks,
                             std::function<void()> catalogChanged,
                             std::shared_ptr<control::LogFeed> log)
    : m_errands({std::make_unique<engine::PgReconciliationStore>(config.appConninfo),
                 std::make_unique<engine::PgPriceLists>(config.appConninfo),
                 [&engine] { return engine.links(); },
                 engine.board().exchanges()}),
      m_engine(engine, m_errands),
      m_server(settingsFrom(config),
               partsOf(config, box, m_engine, cases, desk, std::move(banks), std::move(catalogChanged), std::move(log)))
{
}

void ControlWiring::start()
{
    m_errands.start();
    m_server.start();
}

void ControlWiring::stop()
{
    m_server.stop();
    m_errands.stop();
}

} // namespace eraflazz::app
