// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_agent_desk.h"
#include "crypto/secret_box.h"
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

class TestPgDeskAgents final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void aNewAgentHasAnEmptyWalletAndItsPlace()
    {
        auto& admin = m_world->as("admin");
        const auto params = newAgent("AG9", "UP1");
        QCOMPARE(told(admin.result("agent.add", params), "agent"), std::string("AG9"));
        QCOMPARE(admin.refusal("agent.add", params), std::string()); // a double click
        const auto file = admin.result("agent.get", fields({{"agent", "AG9"}}));
        QCOMPARE(told(file, "level") + " " + told(file, "upline") + " " + told(file, "status"),
                 std::string("RETAIL UP1 active"));
        QCOMPARE(told(file, "balance") + told(file, "pin_set"), std::string("0false"));
        QCOMPARE(told(admin.result("agent.get", fields({{"agent", "UP1"}})), "downlines"), std::string("4"));
        QCOMPARE(actions("agent.add"), std::int64_t{1});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    /// As after a restart: the channel has forgotten the key, what was written has not.
    void aKeyThatAddedAnAgentAddsNoOther()
    {
        catalog::PgAgentDesk desk(m_world->shop.conninfo(), testKey(), SecretBox(std::array<std::uint8_t, 32>{7}));
        const catalog::AgentAct act{m_world->shop.number("SELECT id FROM operators WHERE username = 'admin'"), 1, "k"};
        catalog::NewAgent asked;
        asked.code = "AG9";
        asked.name = "Sembilan";
        asked.level = "RETAIL";
        asked.upline = "UP1";
        const auto first = desk.add(act, asked);
        const auto again = desk.add(act, asked);
        QVERIFY(first && again && !first->isReplay && again->isReplay && first->id == again->id);
        asked.markup = 500;
        const auto other = desk.add(act, asked);
        QVERIFY(!other && other.error() == catalog::AgentRefusal::KeyReused);
    }

    void whatIsNoAgentIsRefusedByName()
    {
        auto& admin = m_world->as("admin");
        QCOMPARE(admin.call("agent.add", newAgent("AG1", "UP1")).error.detail, std::string("CODE_TAKEN"));
        QCOMPARE(admin.refusal("agent.add", newAgent("A 9", "UP1")), std::string("validation"));
        QCOMPARE(admin.call("agent.add", newAgent("AG9", "NOBODY")).error.detail, std::string("UPLINE_NOT_FOUND"));
        QCOMPARE(admin.call("agent.add", newAgent("AG9", "AG3")).error.detail, std::string("AGENT_CLOSED"));
        m_world->shop.sql("INSERT INTO settings (key, value) VALUES ('network.depth_max', '1') ON CONFLICT (key) DO "
                          "UPDATE SET value = '1'");
        QCOMPARE(admin.call("agent.add", newAgent("AG9", "AG1")).error.detail, std::string("TOO_DEEP"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM accounts WHERE code LIKE '%AG9'"), std::int64_t{0});
    }

    void onlyWhoMayChangeAgentsDoes()
    {
        for (const char* who : {"maker1", "checker1", "support", "viewer"}) {
            QCOMPARE(m_world->as(who).refusal("agent.add", newAgent("AG9", "UP1")), std::string("forbidden"));
            QCOMPARE(m_world->steppedUp(who).refusal("agent.credential", key("issue")), std::string("forbidden"));
            QCOMPARE(m_world->steppedUp(who).refusal("agent.pin", fields({{"idem", freshId()}, {"agent", "AG1"}})),
                     std::string("forbidden"));
            QCOMPARE(m_world->as(who).refusal("agent.change", change("name", "AG1", "Toko")), std::string("forbidden"));
        }
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM operator_actions"), std::int64_t{0});
    }

    void aKeyIsAskedForByOneAgreedToByAnotherAndToldOnceToWhoAsked()
    {
        QCOMPARE(m_world->as("owner").refusal("agent.credential", key("issue")), std::string("step_up_required"));
        auto& owner = m_world->steppedUp("owner");
        auto& admin = m_world->steppedUp("admin");
        const auto asked = owner.result("agent.credential", key("issue"));
        QCOMPARE(told(asked, "state"), std::string("proposed"));
        QVERIFY(!asked.has("secret") && !asked.has("api_key"));
        const auto id = told(asked, "request");
        QCOMPARE(owner.call("agent.credential", claim(id)).error.detail, std::string("REQUEST_NOT_APPROVED"));
        QCOMPARE(decide(owner, id).error.detail, std::string("SAME_PERSON"));
        QCOMPARE(decide(m_world->steppedUp("checker1"), id).error.detail, std::string("NO_RIGHT"));
        const auto agreed = decide(admin, id);
        QVERIFY(agreed.error.key.empty() && !agreed.result.has("secret"));
        QCOMPARE(usable(), std::string("approved"));
        const auto stolen = admin.call("agent.credential", claim(id));
        QCOMPARE(stolen.error.key + " " + stolen.error.detail, std::string("forbidden NOT_THE_MAKER"));
        const auto call = claim(id);
        const auto made = owner.result("agent.credential", call);
        QCOMPARE(told(made, "slot") + told(made, "status"), std::string("1active"));
        QCOMPARE(told(made, "secret").size(), std::size_t{64});
        QCOMPARE(owner.result("agent.credential", call).dump(), made.dump()); // a double click
        const auto again = owner.call("agent.credential", claim(id));
        QCOMPARE(again.error.key + " " + again.error.detail, std::string("conflict REQUEST_SPENT"));
        QCOMPARE(usable(), std::string());
        const auto file = owner.result("agent.get", fields({{"agent", "AG1"}})).dump();
        QVERIFY(file.find(told(made, "api_key")) != std::string::npos);
        const auto story = admin.result("request.get", fields({{"request", id}}));
        QVERIFY(story["key_made_at"].asInteger().has_value());
        const auto audit = m_world->shop.sql("SELECT string_agg(detail, ' ') FROM operator_actions");
        QVERIFY((file + story.dump() + audit).find(told(made, "secret")) == std::string::npos);
        QCOMPARE(actions("agent.key"), std::int64_t{1});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aKeyThatWasSeenIsReplacedByTwoAndEndedByOne()
    {
        auto& owner = m_world->steppedUp("owner");
        const auto first = byTwo(key("issue"), "issue");
        QCOMPARE(told(byTwo(key("issue"), "issue"), "slot"), std::string("2"));
        QCOMPARE(owner.call("agent.credential", key("issue")).error.detail, std::string("NO_FREE_SLOT"));
        QCOMPARE(owner.refusal("agent.credential", key("rotate", 1)), std::string("validation")); // Which one was seen?
        const auto rotated = byTwo(key("rotate", 1, told(first, "api_key")), "rotate", 1);
        QVERIFY(!told(rotated, "secret").empty() && told(rotated, "api_key") != told(first, "api_key"));
        QCOMPARE(owner.refusal("agent.credential", key("rotate", 1, told(first, "api_key"))), std::string("conflict"));
        QCOMPARE(told(owner.result("agent.credential", key("revoke", 2)), "status"), std::string("revoked"));
        QCOMPARE(owner.call("agent.credential", key("revoke", 2)).error.detail, std::string("KEY_NOT_FOUND"));
        QCOMPARE(owner.refusal("agent.credential", key("revoke")), std::string("validation"));
        QCOMPARE(actions("agent.key"), std::int64_t{4});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aNewKeyNeedsAReason()
    {
        QCOMPARE(m_world->steppedUp("owner").refusal(
                     "agent.credential", fields({{"idem", freshId()}, {"agent", "AG1"}, {"what", "issue"}})),
                 std::string("validation"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM money_requests"), std::int64_t{0});
    }

    void termsAreChangedOnlyAsTheyWereSeen()
    {
        auto& admin = m_world->as("admin");
        QCOMPARE(admin.refusal("agent.change", change("name", "AG1", "Toko Satu")), std::string());
        QCOMPARE(admin.refusal("agent.change", change("name", "AG1", "Toko Satu")), std::string()); // so already
        QCOMPARE(admin.refusal("agent.change", change("name", "AG1", "Toko Dua")), std::string("conflict"));
        QCOMPARE(admin.refusal("agent.change", change("rate_per_minute", "60", "120")), std::string());
        QCOMPARE(admin.refusal("agent.change", change("duplicate_rule", "true", "false")), std::string());
        QCOMPARE(admin.refusal("agent.change", change("allowed_ips", "-", "10.0.0.1 10.0.0.2")), std::string());
        QCOMPARE(admin.refusal("agent.change", change("webhook_url", "-", "ftp://x")), std::string("validation"));
        QCOMPARE(admin.refusal("agent.change", change("webhook_url", "-", "https://toko.example/hook")), std::string());
        QCOMPARE(admin.refusal("agent.change", change("markup", "-", "50", "XLD10")), std::string());
        const auto file = admin.result("agent.get", fields({{"agent", "AG1"}}));
        QCOMPARE(told(file, "name") + " " + told(file, "rate_per_minute") + " " + told(file, "duplicate_rule"),
                 std::string("Toko Satu 120 false"));
        QCOMPARE(file["allowed_ips"].items().size(), std::size_t{2});
        QCOMPARE(told(file["webhook"], "url"), std::string("https://toko.example/hook"));
        QCOMPARE(told(file["markups"].items().front(), "product"), std::string("XLD10"));
        const auto masked = m_world->as("viewer").result("agent.get", fields({{"agent", "AG1"}}));
        QCOMPARE(told(masked["webhook"], "url"), std::string("***"));
        QVERIFY(masked["allowed_ips"].items().empty());
        QCOMPARE(actions("agent.term"), std::int64_t{5});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aBlockSaysWhyAndTheReasonIsKept()
    {
        auto& admin = m_world->as("admin");
        QCOMPARE(admin.refusal("agent.change", change("status", "active", "suspended")), std::string("validation"));
        QCOMPARE(m_world->shop.sql("SELECT status FROM users WHERE code = 'AG1'"), std::string("active"));
        QCOMPARE(admin.refusal("agent.change", status("active", "suspended", "Diduga menipu pelanggan")),
                 std::string());
        const auto file = admin.result("agent.get", fields({{"agent", "AG1"}}));
        QCOMPARE(told(file, "status") + " " + told(file["status_change"], "user") + " " +
                     told(file["status_change"], "reason"),
                 std::string("suspended admin Diduga menipu pelanggan"));
        const auto masked = m_world->as("viewer").result("agent.get", fields({{"agent", "AG1"}}));
        QCOMPARE(told(masked["status_change"], "reason"), std::string("***"));
        QCOMPARE(
            m_world->shop.sql("SELECT detail::jsonb ->> 'reason' FROM operator_actions WHERE action = 'agent.status'"),
            std::string("Diduga menipu pelanggan"));
        QCOMPARE(admin.refusal("agent.change", change("status", "suspended", "active")), std::string());
        QCOMPARE(told(admin.result("agent.get", fields({{"agent", "AG1"}}))["status_change"], "reason"), std::string());
        QCOMPARE(actions("agent.status"), std::int64_t{2});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aPreviewSaysWhatPricesWouldBecomeAndChangesNothing()
    {
        auto& viewer = m_world->as("viewer");
        const auto dearer =
            viewer.result("agent.preview", fields({{"agent", "UP1"}, {"what", "markup"}, {"value", "25"}}));
        QCOMPARE(told(dearer, "before") + " " + told(dearer, "after"), std::string("0 25"));
        QCOMPARE(told(dearer, "dearer") + " " + told(dearer, "cheaper"), std::string("2 0"));
        QCOMPARE(told(dearer["largest_rise"], "product"), std::string("XLD10"));
        QVERIFY(!dearer.has("losses"));
        QVERIFY(m_world->as("admin")
                    .result("agent.preview", fields({{"agent", "AG1"}, {"what", "level"}, {"value", "MASTER"}}))
                    .has("losses"));
        const auto circle =
            viewer.result("agent.preview", fields({{"agent", "UP1"}, {"what", "upline"}, {"value", "AG1"}}));
        QCOMPARE(told(circle, "refusal"), std::string("CYCLE"));
        QCOMPARE(viewer.refusal("agent.preview", fields({{"agent", "UP1"}, {"what", "level"}, {"value", "NONE"}})),
                 std::string("validation"));
        QCOMPARE(m_world->shop.number("SELECT markup FROM users WHERE code = 'UP1'"), std::int64_t{0});
    }

    void aPinIsToldOnce()
    {
        auto& owner = m_world->steppedUp("owner");
        const auto pin = told(owner.result("agent.pin", fields({{"idem", freshId()}, {"agent", "AG1"}})), "pin");
        QCOMPARE(pin.size(), std::size_t{6});
        const auto hash = m_world->shop.sql("SELECT pin_hash FROM users WHERE code = 'AG1'");
        QVERIFY(verifyPassword(hash.substr(0, hash.find('\n')), pin));
        const auto file = owner.result("agent.get", fields({{"agent", "AG1"}}));
        QCOMPARE(told(file, "pin_set"), std::string("true"));
        QVERIFY(!told(file, "pin_changed_at").empty());
    }

    void levelsSayWhatTheyCostAndEarn()
    {
        const auto mine = m_world->as("admin").result("level.list");
        QCOMPARE(told(rowsOf(mine).front(), "code") + " " + told(rowsOf(mine).front(), "agents"),
                 std::string("RETAIL 2"));
        QCOMPARE(mine["commissions"].items().size(), std::size_t{2});
        QVERIFY(m_world->as("viewer").result("level.list")["commissions"].isNull());
    }

private:
    static std::string newAgent(const char* code, const char* upline)
    {
        return fields({{"idem", freshId()}, {"code", code}, {"name", "Toko"}, {"level", "RETAIL"}, {"upline", upline}});
    }
    static std::string key(const char* what, std::int64_t slot = 0, const std::string& expect = {})
    {
        const auto more = [&](std::initializer_list<std::pair<const char*, Field>> given) {
            auto params = fields({{"idem", freshId()}, {"agent", "AG1"}, {"what", what}, {"reason", "KUNCI_BARU"}});
            params.pop_back();
            return params + "," + fields(given).substr(1);
        };
        if (slot == 0)
            return more({{"note", "Aplikasi baru"}});
        return expect.empty() ? more({{"slot", slot}}) : more({{"slot", slot}, {"expect", expect}});
    }
    static std::string claim(const std::string& request, const char* what = "issue", std::int64_t slot = 0)
    {
        if (slot == 0)
            return fields({{"idem", freshId()}, {"agent", "AG1"}, {"what", what}, {"request", request}});
        return fields({{"idem", freshId()}, {"agent", "AG1"}, {"what", what}, {"slot", slot}, {"request", request}});
    }
    static protocol::Message decide(ConsoleClient& console, const std::string& request)
    {
        return console.call("request.approve",
                            fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}}));
    }
    /// The owner asks, the admin agrees, the owner makes the key.
    Json byTwo(const std::string& asked, const char* what, std::int64_t slot = 0)
    {
        const auto id = told(m_world->steppedUp("owner").result("agent.credential", asked), "request");
        (void)decide(m_world->steppedUp("admin"), id);
        return m_world->steppedUp("owner").result("agent.credential", claim(id, what, slot));
    }
    /// How the one request for a key of AG1 stands that its page shows; "" when it shows none.
    std::string usable()
    {
        const auto file = m_world->as("owner").result("agent.get", fields({{"agent", "AG1"}}));
        const auto& all = file["key_requests"].items();
        return all.empty() ? std::string() : told(all.front(), "state");
    }
    static std::string
    change(const char* what, const std::string& expect, const std::string& value, const char* product = nullptr)
    {
        if (product != nullptr)
            return fields({{"idem", freshId()},
                           {"agent", "AG1"},
                           {"what", what},
                           {"expect", expect},
                           {"value", value},
                           {"product", product}});
        return fields({{"idem", freshId()}, {"agent", "AG1"}, {"what", what}, {"expect", expect}, {"value", value}});
    }
    static std::string status(const char* expect, const char* value, const char* reason)
    {
        return fields({{"idem", freshId()},
                       {"agent", "AG1"},
                       {"what", "status"},
                       {"expect", expect},
                       {"value", value},
                       {"reason", reason}});
    }
    [[nodiscard]] std::int64_t actions(const char* action) const
    {
        return m_world->shop.number("SELECT count(*) FROM operator_actions WHERE action = '" + std::string(action) +
                                    "'");
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskAgents)
#include "tst_pg_desk_agents.moc"
