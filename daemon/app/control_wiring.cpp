// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control_wiring.h"

#include "catalog/pg/pg_agent_tree.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "control/pg/pg_control_reads.h"
#include "engine/pg/pg_case_store.h"
#include "engine/pg/pg_price_lists.h"
#include "engine/pg/pg_reconciliation_store.h"
#include "ops/pg/action_chain.h"
#include "report/calendar.h"
#include "reports/pg/pg_reports.h"

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

control::ControlSettings settingsFrom(const Config& config)
{
    control::ControlSettings settings;
    settings.address = config.controlAddress;
    settings.port = config.controlPort;
    settings.certificateFile = config.controlCertificate;
    settings.keyFile = config.controlKey;
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

control::ControlParts partsOf(const Config& config,
                              const SecretBox& box,
                              control::LiveEngine& live,
                              engine::CaseSweeper& cases,
                              wallet::OperatorDesk& desk,
                              std::function<void()> catalogChanged)
{
    control::ControlParts parts{live, desk, [conninfo = config.appConninfo, key = ops::actionKey(box), box] {
                                    return control::Readers{std::make_unique<control::PgControlReads>(conninfo),
                                                            std::make_unique<engine::PgCaseStore>(conninfo, key),
                                                            std::make_unique<OwnAgentTree>(conninfo, key),
                                                            std::make_unique<catalog::PgCatalogDesk>(conninfo, key, box)};
                                }};
    parts.makeReport =
        [conninfo = config.appConninfo](const control::ReportAsk& ask) -> Result<report::ReportTable, std::string> {
        reports::ReportSettings settings;
        settings.conninfo = conninfo;
        const auto request = requestFrom(ask);
        auto made = reports::PgReports(settings).make(request);
        if (!made)
            return Err(sentence(made.error(), request.language));
        return *std::move(made);
    };
    parts.casesDecided = [&cases] { cases.nudge(); };
    parts.version = ERAFLAZZ_VERSION;
    parts.catalogChanged = std::move(catalogChanged);
    return parts;
}

} // namespace

ControlWiring::ControlWiring(const Config& config,
                             const SecretBox& box,
                             engine::Engine& engine,
                             engine::CaseSweeper& cases,
                             wallet::OperatorDesk& desk,
                             std::function<void()> catalogChanged)
    : m_errands({std::make_unique<engine::PgReconciliationStore>(config.appConninfo),
                 std::make_unique<engine::PgPriceLists>(config.appConninfo),
                 [&engine] { return engine.links(); },
                 engine.board().exchanges()}),
      m_engine(engine, m_errands),
      m_server(settingsFrom(config), partsOf(config, box, m_engine, cases, desk, std::move(catalogChanged)))
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
