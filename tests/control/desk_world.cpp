// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include "catalog/pg/pg_agent_desk.h"
#include "catalog/pg/pg_agent_tree.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "control/pg/pg_control_reads.h"
#include "engine/pg/pg_case_store.h"
#include "kernel/clock.h"
#include "ops/pg/pg_operators.h"
#include "ops/pg/pg_shop_settings.h"

#include <stdexcept>

namespace eraflazz::test {

namespace {

constexpr std::int64_t kSteppedUpMs = 300'000;

class SessionTree final : public catalog::AgentTree {
public:
    explicit SessionTree(const std::string& conninfo)
        : m_session(conninfo, "tests", {catalog::agentTreeStatements(), ops::operatorStatements()}),
          m_tree(m_session, ops::ActionChain(testKey()))
    {
    }
    [[nodiscard]] Result<std::int64_t, catalog::TreeRefusal> edit(const catalog::Catalog& seen,
                                                                  const catalog::TreeActor& actor,
                                                                  const catalog::TreeEdit& edit,
                                                                  std::int64_t nowMs) override
    {
        return m_tree.edit(seen, actor, edit, nowMs);
    }
    [[nodiscard]] Result<AgentId, catalog::TreeRefusal> setPin(const catalog::Catalog& seen,
                                                               const catalog::TreeActor& actor,
                                                               AgentId agent,
                                                               std::string_view pinHash,
                                                               std::int64_t nowMs) override
    {
        return m_tree.setPin(seen, actor, agent, pinHash, nowMs);
    }

private:
    storage::CommitSession m_session;
    catalog::PgAgentTree m_tree;
};

} // namespace

DeskEngine::DeskEngine(Deeds& deeds, const std::string& conninfo)
    : FakeEngine(deeds), m_reader(conninfo, [](auto, const auto&) { return std::string(); })
{
}

std::shared_ptr<const catalog::Catalog> DeskEngine::catalog() const
{
    return m_reader.load().catalog;
}

DeskWorld::DeskWorld(PgCluster& cluster) : shop(cluster), engine(deeds, shop.conninfo())
{
    lane = std::make_unique<wallet::MoneyLane>(shop.newStore());
    lane->start();
    desk = std::make_unique<wallet::OperatorDesk>(*lane);
    startServer();
}

void DeskWorld::restartServer()
{
    m_consoles.clear();
    server.reset();
    startServer();
}

void DeskWorld::startServer()
{
    control::ControlSettings settings;
    settings.port = 0;
    control::ControlParts parts{engine, *desk, [conninfo = shop.conninfo()] {
                                    control::Readers readers;
                                    readers.reads = std::make_unique<control::PgControlReads>(conninfo);
                                    readers.cases = std::make_unique<engine::PgCaseStore>(conninfo, testKey());
                                    readers.tree = std::make_unique<SessionTree>(conninfo);
                                    readers.settings = std::make_unique<ops::PgShopSettings>(conninfo, testKey());
                                    readers.agents =
                                        std::make_unique<catalog::PgAgentDesk>(conninfo, testKey(), testBox());
                                    readers.desk =
                                        std::make_unique<catalog::PgCatalogDesk>(conninfo, testKey(), testBox());
                                    return readers;
                                }};
    server = std::make_unique<control::ControlServer>(settings, parts);
    server->start();
}

DeskWorld::~DeskWorld()
{
    m_consoles.clear();
    server.reset();
    lane->stop();
}

ConsoleClient& DeskWorld::as(const std::string& username)
{
    auto& console = m_consoles[username];
    if (console && console->isOpen())
        return *console;
    std::string hash;
    const auto token = server->sessions().issue(shop.newStore()->operators().credentials(username)->who, hash);
    console = std::make_unique<ConsoleClient>("ws://127.0.0.1:" + std::to_string(server->port()));
    if (!console->comeBack(token))
        throw std::runtime_error(username + " was not let in");
    return *console;
}

ConsoleClient& DeskWorld::steppedUp(const std::string& username)
{
    auto& console = as(username);
    for (const auto& [id, connection] : server->connections()) {
        if (connection->who.username == username)
            connection->steppedUpUntilMs = monotonicMsNow() + kSteppedUpMs;
    }
    return console;
}

std::string told(const Json& json, const char* member)
{
    const Json& value = json[member];
    if (value.isNull())
        return {};
    if (const auto text = value.asString())
        return std::string(*text);
    return value.dump();
}

const std::vector<Json>& rowsOf(const Json& answer)
{
    return answer["rows"].items();
}

} // namespace eraflazz::test
