// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_agent_tree.h"
#include "catalog/pg/pg_catalog.h"
#include "kernel/store_error.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <memory>
#include <optional>

using namespace eraflazz;
using namespace eraflazz::catalog;
using eraflazz::test::PgCluster;

namespace {

constexpr std::int64_t kNowMs = 1'795'000'000'000;

///     1 ── 2 ── 3        4
/// Operators: 1 an owner, 2 a viewer.
constexpr const char* kSeed = R"(
INSERT INTO levels (id, code, name, margin) VALUES (1, 'RETAIL', 'Retail', 150), (2, 'MASTER', 'Master', 100);
INSERT INTO accounts (id, code, kind, mode) SELECT 1000 + n, 'wallet:A' || n, 'wallet', 'checked' FROM generate_series(1, 4) n;
INSERT INTO accounts (id, code, kind, mode) SELECT 2000 + n, 'commission:A' || n, 'commission', 'summed' FROM generate_series(1, 4) n;
INSERT INTO accounts (id, code, kind, mode) VALUES (3001, 'supplier:DIGI', 'supplier', 'summed');
INSERT INTO users (id, code, name, upline_id, level_id, markup, wallet_account_id, commission_account_id)
SELECT n, 'A' || n, 'A' || n, CASE n WHEN 2 THEN 1 WHEN 3 THEN 2 END, 1, 10 * n, 1000 + n, 2000 + n FROM generate_series(1, 4) n;
INSERT INTO suppliers (id, code, name, adapter, base_url, credentials_sealed, deposit_account_id) VALUES (1, 'DIGI', 'DIGI', 'digiflazz', '', '', 3001);
INSERT INTO products (id, code, name, category, brand, base_price, dest_type, dest_rule)
VALUES (5, 'XL10', 'XL 10', 'Pulsa', 'XL', 10000, 'msisdn', '08[0-9]{8,11}');
INSERT INTO product_mappings (id, product_id, supplier_id, supplier_sku, cost) VALUES (1, 5, 1, 'xl10', 9800);
INSERT INTO operators (id, username, role, password_hash) VALUES (1, 'owner', 'owner', 'x'), (2, 'viewer', 'viewer', 'x');
)";

const TreeActor kOwner{1, std::nullopt};

/// One database, what a daemon has in memory of it, and the tree.
class Shop final {
public:
    explicit Shop(PgCluster& cluster)
        : m_cluster(cluster), m_database(seeded(cluster)),
          m_source(cluster.conninfo(m_database), [](std::string_view, const std::string&) { return std::string(); }),
          m_session(cluster.conninfo(m_database), "tree", {agentTreeStatements(), ops::operatorStatements()}),
          m_tree(m_session, ops::ActionChain(ops::ActionKey{}))
    {
    }

    [[nodiscard]] std::shared_ptr<const Catalog> catalog() { return m_source.load().catalog; }
    std::string sql(const std::string& text) { return m_cluster.run(m_database, text); }

    QString edit(const TreeEdit& edit, const TreeActor& actor = kOwner, std::shared_ptr<const Catalog> seen = {})
    {
        const auto outcome = m_tree.edit(seen ? *seen : *catalog(), actor, edit, kNowMs);
        return outcome ? QStringLiteral("done") : QString::fromStdString(std::string(toString(outcome.error())));
    }
    QString setPin(std::int64_t agent, std::string_view hash, const TreeActor& actor)
    {
        const auto outcome = m_tree.setPin(*catalog(), actor, AgentId{agent}, hash, kNowMs);
        return outcome ? QStringLiteral("done") : QString::fromStdString(std::string(toString(outcome.error())));
    }
    QString value(const std::string& text) { return QString::fromStdString(sql(text)).trimmed(); }

private:
    static std::string seeded(PgCluster& cluster)
    {
        auto database = cluster.createDatabase();
        cluster.run(database, kSeed);
        return database;
    }

    PgCluster& m_cluster;
    std::string m_database;
    PgCatalog m_source;
    storage::CommitSession m_session;
    PgAgentTree m_tree;
};

UplineChange move(std::int64_t agent, std::int64_t upline)
{
    return {AgentId{agent}, AgentId{upline}};
}

} // namespace

class TestPgAgentTree final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void everyEditIsSavedAndFiledWithItsAuthor()
    {
        Shop shop(*m_cluster);
        QCOMPARE(shop.edit(move(2, 4)), QStringLiteral("done"));
        QCOMPARE(shop.edit(AgentLevelChange{AgentId{3}, 2}), QStringLiteral("done"));
        QCOMPARE(shop.edit(MarkupChange{AgentId{4}, Money::rupiah(45)}), QStringLiteral("done"));
        QCOMPARE(shop.edit(ProductMarkupChange{AgentId{4}, ProductId{5}, Money::rupiah(5)}), QStringLiteral("done"));
        QCOMPARE(shop.edit(AgentStatusChange{AgentId{1}, AgentStatus::Suspended}), QStringLiteral("done"));
        const auto catalog = shop.catalog();
        QVERIFY(catalog->agent(AgentId{2})->upline == AgentId{4});
        QCOMPARE(catalog->agent(AgentId{3})->level, 2);
        QCOMPARE(catalog->agent(AgentId{4})->markup.value(), 45);
        QCOMPARE(catalog->agent(AgentId{4})->markupFor(ProductId{5}).value(), 5);
        QVERIFY(catalog->agent(AgentId{1})->status == AgentStatus::Suspended);
        QCOMPARE(
            shop.value("SELECT string_agg(seq || ' ' || operator_id || ' ' || action || ' ' || subject, ', ' ORDER "
                       "BY seq) FROM operator_actions"),
            QStringLiteral("1 1 agent.move agent:A2, 2 1 agent.level agent:A3, 3 1 agent.markup agent:A4, 4 1 "
                           "agent.product_markup agent:A4, 5 1 agent.status agent:A1"));
        QCOMPARE(shop.value("SELECT detail FROM operator_actions WHERE seq = 1"),
                 QStringLiteral(R"({"before":"A1","after":"A4"})"));
    }

    void aProductMarkupIsReplacedAndTakenAway()
    {
        Shop shop(*m_cluster);
        for (const std::int64_t markup : {5, 0, 7})
            QCOMPARE(shop.edit(ProductMarkupChange{AgentId{1}, ProductId{5}, Money::rupiah(markup)}),
                     QStringLiteral("done"));
        QCOMPARE(shop.value("SELECT markup FROM product_markups"), QStringLiteral("7"));
        QCOMPARE(shop.edit(ProductMarkupChange{AgentId{1}, ProductId{5}, std::nullopt}), QStringLiteral("done"));
        QCOMPARE(shop.catalog()->agent(AgentId{1})->markupFor(ProductId{5}).value(), 10);
    }

    void whatIsSoAlreadyWritesNothing()
    {
        Shop shop(*m_cluster);
        const auto version = shop.value("SELECT version FROM config_version");
        QCOMPARE(shop.edit(move(2, 1)), QStringLiteral("done"));
        QCOMPARE(shop.edit(MarkupChange{AgentId{2}, Money::rupiah(20)}), QStringLiteral("done"));
        QCOMPARE(shop.value("SELECT version FROM config_version"), version);
        QCOMPARE(shop.value("SELECT count(*) FROM operator_actions"), QStringLiteral("0"));
    }

    void anEditOfAnOldCatalogueIsStale()
    {
        Shop shop(*m_cluster);
        const auto seen = shop.catalog();
        QCOMPARE(shop.edit(MarkupChange{AgentId{2}, Money::rupiah(21)}, kOwner, seen), QStringLiteral("done"));
        QCOMPARE(shop.edit(MarkupChange{AgentId{2}, Money::rupiah(22)}, kOwner, seen), QStringLiteral("STALE"));
        QCOMPARE(shop.edit(MarkupChange{AgentId{2}, Money::rupiah(22)}), QStringLiteral("done"));
    }

    void aWrongPinMakesNoCatalogueOld()
    {
        Shop shop(*m_cluster);
        const auto seen = shop.catalog();
        shop.sql("UPDATE users SET pin_failures = 1 WHERE id = 2");
        QCOMPARE(shop.edit(MarkupChange{AgentId{2}, Money::rupiah(21)}, kOwner, seen), QStringLiteral("done"));
    }

    void refusalsWriteNothing()
    {
        Shop shop(*m_cluster);
        QCOMPARE(shop.edit(move(1, 3)), QStringLiteral("CYCLE"));
        QCOMPARE(shop.edit(move(1, 4), TreeActor{2, std::nullopt}), QStringLiteral("NOT_ALLOWED"));
        QCOMPARE(shop.edit(move(1, 4), TreeActor{99, std::nullopt}), QStringLiteral("NOT_ALLOWED"));
        QCOMPARE(shop.edit(move(4, 2), TreeActor{0, AgentId{1}}), QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(shop.value("SELECT count(*) FROM operator_actions"), QStringLiteral("0"));
    }

    void anUplineMayPromoteItsOwnDownline()
    {
        Shop shop(*m_cluster);
        QCOMPARE(shop.edit(AgentStatusChange{AgentId{3}, AgentStatus::Suspended}, TreeActor{0, AgentId{1}}),
                 QStringLiteral("done"));
        QCOMPARE(shop.value("SELECT status FROM users WHERE id = 3"), QStringLiteral("suspended"));
        QCOMPARE(shop.value("SELECT count(*) FROM operator_actions"), QStringLiteral("0"));
    }

    void aNewPinUnlocksTheOldOne()
    {
        Shop shop(*m_cluster);
        shop.sql("UPDATE users SET pin_failures = 5, pin_hash = 'old'");
        QCOMPARE(shop.setPin(3, "new", kOwner), QStringLiteral("done"));
        QCOMPARE(
            shop.value("SELECT pin_hash || pin_failures || (pin_changed_at = max(pin_changed_at) OVER ()) FROM users "
                       "WHERE id = 3"),
            QStringLiteral("new0true"));
        QCOMPARE(shop.value("SELECT action || ' ' || subject FROM operator_actions"),
                 QStringLiteral("agent.pin agent:A3"));
        QCOMPARE(shop.setPin(3, "newer", {0, AgentId{1}}), QStringLiteral("done"));
        QCOMPARE(shop.setPin(1, "x", {0, AgentId{1}}), QStringLiteral("NOT_IN_SUBTREE"));
        QCOMPARE(shop.setPin(1, "x", {2, std::nullopt}), QStringLiteral("NOT_ALLOWED"));
        QCOMPARE(shop.setPin(99, "x", kOwner), QStringLiteral("AGENT_NOT_FOUND"));
        QCOMPARE(shop.value("SELECT count(*) FROM users WHERE pin_hash = 'old'"), QStringLiteral("3"));
    }

    void theDatabaseKnowsCyclesAndDepthToo()
    {
        Shop shop(*m_cluster);
        // Someone who looked at another tree of the same version: the constraints have the last word.
        auto other = std::make_shared<Catalog>(*shop.catalog());
        other->agents.at(AgentId{2}).upline = AgentId{};
        QCOMPARE(shop.edit(move(1, 2), kOwner, other), QStringLiteral("CYCLE"));
        shop.sql("UPDATE settings SET value = '2' WHERE key = 'network.depth_max'");
        const auto limited = shop.catalog();
        QCOMPARE(limited->uplinesMax, 2);
        QCOMPARE(shop.edit(move(4, 3), kOwner, limited), QStringLiteral("TOO_DEEP"));
        other = std::make_shared<Catalog>(*limited);
        other->uplinesMax = 0;
        QCOMPARE(shop.edit(move(4, 3), kOwner, other), QStringLiteral("TOO_DEEP"));
        QCOMPARE(shop.edit(move(1, 4), kOwner, other), QStringLiteral("TOO_DEEP")); // A3 would have three above it
        QString refusal;
        try {
            shop.sql("INSERT INTO users (code, name, upline_id, level_id, wallet_account_id, commission_account_id) "
                     "VALUES ('A9', 'A9', 3, 1, 3001, 3001)");
        } catch (const test::PgClusterError& error) {
            refusal = QString::fromUtf8(error.what());
        }
        QVERIFY2(refusal.contains(QStringLiteral("network.depth_max allows 2")), qPrintable(refusal));
        shop.sql("UPDATE settings SET value = '1' WHERE key = 'network.depth_max'");
        QCOMPARE(shop.edit(move(3, 1)), QStringLiteral("done")); // too deep before, and less so now
    }
};

QTEST_GUILESS_MAIN(TestPgAgentTree)
#include "tst_pg_agent_tree.moc"
