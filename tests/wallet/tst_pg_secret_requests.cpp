// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_agent_desk.h"
#include "json/json.h"
#include "requests_world.h"

#include <QtTest>

#include <future>
#include <set>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kNow = RequestsWorld::kNoonMs;
constexpr std::int64_t kHourMs = 3'600'000;
constexpr const char* kSecrets[] = {"toko-kami", "hush-hush-key", "psst-psst-hook", "another-hush"};

std::string said(const Result<catalog::KeyAnswer, catalog::AgentRefusal>& made)
{
    return made ? "made" : std::string(toString(made.error()));
}

/// Every secret anew, so that nothing of what is stored is needed.
Proposal allNew(std::int64_t version, std::string key, std::optional<std::string> baseUrl = std::nullopt)
{
    auto asked = proposal(CredentialsAsk{"DIGI", version, true, true, true, std::move(baseUrl), false}, std::move(key));
    asked.secrets = {{"username", kSecrets[0]}, {"api_key", kSecrets[1]}, {"webhook_secret", kSecrets[2]}};
    return asked;
}

Proposal newApiKey(std::int64_t version, std::string key, const char* value = kSecrets[3])
{
    auto asked = proposal(CredentialsAsk{"DIGI", version, false, true, false}, std::move(key));
    asked.secrets = {{"api_key", value}};
    return asked;
}

} // namespace

/// What opens doors, a supplier's and an agent's: asked for by one, agreed to by another, told to nobody else.
class TestPgSecretRequests final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<RequestsWorld> m_world;
    int m_keys = 0;

    [[nodiscard]] std::string newKey() { return "k" + std::to_string(++m_keys); }
    Requests& requests() { return m_world->requests(); }
    std::string ask(const Proposal& asked, const char* who = "admin")
    {
        return test::said(requests().propose(m_world->acting(who), asked));
    }
    Uuid file(const Proposal& asked, const char* who = "admin")
    {
        return requests().propose(m_world->acting(who), asked).value().id;
    }
    Uuid fileKey(int slot = 0, const std::string& expected = {}, const char* who = "admin")
    {
        return file(proposal(AgentKeyAsk{"AG1", slot, expected}, newKey()), who);
    }
    std::string approve(const Uuid& id, const char* who = "owner", std::int64_t nowMs = kNow)
    {
        return test::said(requests().approve(m_world->acting(who, nowMs), id, ""));
    }
    [[nodiscard]] std::string text(const std::string& sql) const { return m_world->text(sql); }
    [[nodiscard]] std::string state(const Uuid& id) const
    {
        return text("SELECT state || (secrets_sealed IS NOT NULL)::text FROM money_requests WHERE id = '" +
                    id.toString() + "'");
    }
    [[nodiscard]] std::int64_t version() const { return m_world->number("SELECT version FROM suppliers"); }
    [[nodiscard]] std::string stored() const
    {
        const auto hex = text("SELECT encode(credentials_sealed, 'hex') FROM suppliers WHERE code = 'DIGI'");
        return testBox()
            .open(QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString(), "suppliers/credentials/DIGI")
            .value_or("");
    }
    /// Sets what is stored by two people.
    void begin() { QCOMPARE(approve(file(allNew(version(), newKey()))), std::string("approved")); }
    void sendOne()
    {
        m_world->sql("INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, "
                     "owner_slot, owner_epoch, sent_at) SELECT gen_random_uuid(), 1, id, 1, 1, 'x', 1, 1, "
                     "'UNKNOWN', 1, 1, now() FROM suppliers WHERE code = 'DIGI'");
    }

    [[nodiscard]] std::unique_ptr<catalog::PgAgentDesk> desk() const
    {
        return std::make_unique<catalog::PgAgentDesk>(m_world->conninfo(), testKey(), testBox());
    }
    [[nodiscard]] catalog::AgentAct act(const char* who, std::int64_t nowMs = kNow) const
    {
        return {m_world->person(who).value, nowMs, "k"};
    }
    [[nodiscard]] static catalog::KeyChange issue(const Uuid& request)
    {
        return {"AG1", catalog::KeyAct::Issue, 0, {}, request};
    }
    std::string make(const Uuid& request, const char* who = "admin", std::int64_t nowMs = kNow)
    {
        return said(desk()->changeKey(act(who, nowMs), issue(request)));
    }
    [[nodiscard]] std::int64_t keys() const
    {
        return m_world->number("SELECT count(*) FROM api_credentials c JOIN users u ON u.id = c.user_id "
                               "WHERE u.code = 'AG1' AND c.status = 'active'");
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase()
    {
        m_world.reset();
        m_cluster.reset();
    }
    void init() { m_world = std::make_unique<RequestsWorld>(*m_cluster); }
    void cleanup() { QCOMPARE(m_world->complaints(), std::string()); }

    void whoAsksForCredentialsCannotAgreeToThem()
    {
        const auto id = file(allNew(1, newKey(), "https://elsewhere.example"));
        QCOMPARE(state(id), std::string("proposedtrue"));
        QCOMPARE(approve(id, "admin"), std::string("SAME_PERSON"));
        for (const char* who : {"checker1", "maker1", "support", "viewer"})
            QCOMPARE(approve(id, who), std::string("NO_RIGHT"));
        QCOMPARE(stored(), std::string());
        QCOMPARE(version(), std::int64_t{1});
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(
            stored(),
            std::string(
                R"({"username":"toko-kami","api_key":"hush-hush-key","webhook_secret":"psst-psst-hook","testing":false})"));
        QCOMPARE(text("SELECT version || base_url FROM suppliers"), std::string("2https://elsewhere.example"));
        QCOMPARE(state(id), std::string("approvedfalse"));
        QCOMPARE(approve(id), std::string("approved again"));
        QCOMPARE(version(), std::int64_t{2});
        QCOMPARE(text("SELECT subject || (detail::jsonb ->> 'request' = '" + id.toString() +
                      "') FROM operator_actions WHERE action = 'supplier.credentials'"),
                 std::string("supplier:DIGItrue"));
    }

    void onlyWhoMayChangeSuppliersAsks()
    {
        for (const char* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(ask(allNew(1, newKey()), who), std::string("NO_RIGHT"));
        for (const char* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(ask(proposal(AgentKeyAsk{"AG1", 0, ""}, newKey()), who), std::string("NO_RIGHT"));
        QCOMPARE(m_world->number("SELECT count(*) FROM money_requests"), std::int64_t{0});
    }

    /// Whatever the daemon's role is made to write.
    void theDatabaseItselfWantsTwoPeople()
    {
        const auto id = file(allNew(1, newKey())).toString();
        const auto admin = std::to_string(m_world->person("admin").value);
        const auto refused = [&](const std::string& sql, const char* by) {
            const auto words = m_world->refusal(sql);
            QVERIFY2(words.find(by) != std::string::npos, (sql + ": " + words).c_str());
        };
        refused("INSERT INTO request_approvals (request_id, maker_id, checker_id, business_day) VALUES ('" + id +
                    "', " + admin + ", " + admin + ", current_date)",
                "request_approvals_two_people");
        refused("UPDATE money_requests SET state = 'approved', secrets_sealed = NULL, ended_at = now(), ended_by = " +
                    admin + " WHERE id = '" + id + "'",
                "request_ends_once");
        refused("UPDATE money_requests SET state = 'withdrawn', ended_at = now(), ended_by = " + admin +
                    " WHERE id = '" + id + "'",
                "money_requests_secrets_erased");
        refused("UPDATE money_requests SET secrets_sealed = 'x' WHERE id = '" + id + "'", "secrets of request");
        refused("UPDATE suppliers SET credentials_sealed = 'x'", "approved request of its own");
        refused("UPDATE suppliers SET base_url = 'https://x', credentials_request_id = NULL",
                "approved request of its own");
        QCOMPARE(m_world->refusal("UPDATE suppliers SET name = 'Digi'"), std::string());
        const auto key = fileKey().toString();
        refused("INSERT INTO agent_keys_made (request_id, maker_id, agent_id, slot, api_key, at) SELECT '" + key +
                    "', " + admin + ", id, 1, 'k', now() FROM users WHERE code = 'AG1'",
                "allows no such key");
    }

    void nothingSecretStandsInPlainText()
    {
        const auto isNowhere = [&](const char* secret) {
            const auto tables = m_world->tablesWith(secret);
            QVERIFY2(tables.empty(), (std::string(secret) + " stands in " + tables).c_str());
        };
        QVERIFY(!m_world->tablesWith("SALAH_INPUT").empty()); // It finds what is there.
        const auto waiting = file(allNew(1, newKey()));
        for (const char* secret : kSecrets)
            isNowhere(secret);
        const auto view = requests().read(m_world->acting("owner"), waiting).value();
        QCOMPARE(
            view.payload,
            std::string(
                R"({"supplier":"DIGI","version":1,"username":true,"api_key":true,"webhook_secret":true,"testing":false})"));
        QCOMPARE(approve(waiting), std::string("approved"));
        const auto declined = file(newApiKey(2, newKey()));
        QCOMPARE(test::said(requests().reject(m_world->acting("owner"), declined, "no")), std::string("rejected"));
        const auto takenBack = file(newApiKey(2, newKey()));
        QCOMPARE(test::said(requests().withdraw(m_world->acting("admin"), takenBack, "")), std::string("withdrawn"));
        QCOMPARE(state(declined) + state(takenBack), std::string("rejectedfalsewithdrawnfalse"));
        for (const char* secret : kSecrets)
            isNowhere(secret);
        const auto allowed = fileKey();
        QCOMPARE(approve(allowed), std::string("approved"));
        const auto made = desk()->changeKey(act("admin"), issue(allowed));
        QVERIFY(made);
        isNowhere(made->secret.c_str());
    }

    void salesUnderWayKeepTheirAccount()
    {
        begin();
        auto moving = proposal(CredentialsAsk{"DIGI", 2, true, false, false}, newKey());
        moving.secrets = {{"username", "toko-lain"}};
        const auto waiting = file(moving);
        sendOne();
        QCOMPARE(approve(waiting), std::string("SALES_UNDER_WAY"));
        QCOMPARE(state(waiting), std::string("proposedtrue"));
        moving.idempotencyKey = newKey();
        QCOMPARE(ask(moving), std::string("SALES_UNDER_WAY"));
        QCOMPARE(version(), std::int64_t{2});
        // A new key of the same account moves no sale.
        const auto renewed = file(newApiKey(2, newKey()));
        QCOMPARE(approve(renewed), std::string("approved"));
        QVERIFY(stored().find(kSecrets[3]) != std::string::npos);
        m_world->sql("UPDATE attempts SET state = 'REJECTED', ended_at = now()");
        QCOMPARE(approve(waiting), std::string("STALE")); // The other request has changed the supplier since.
    }

    void whatWasSeenMustStillBeSo()
    {
        begin();
        QCOMPARE(ask(newApiKey(1, newKey())), std::string("STALE"));
        const auto waiting = file(newApiKey(2, newKey()));
        m_world->sql("UPDATE suppliers SET float_reserve = 5");
        QCOMPARE(approve(waiting), std::string("STALE"));
        QCOMPARE(state(waiting), std::string("proposedtrue"));
        QVERIFY(stored().find(kSecrets[3]) == std::string::npos);
        QCOMPARE(ask(proposal(CredentialsAsk{"NONE", 1, false, false, false, {}, true}, newKey())),
                 std::string("UNKNOWN_SUBJECT"));
        QCOMPARE(ask(proposal(CredentialsAsk{"DIGI", 3, false, false, false}, newKey())),
                 std::string("NOTHING_CHANGES"));
    }

    void anotherAddressNeedsEverySecretAnew()
    {
        begin();
        auto asked = newApiKey(2, newKey());
        std::get<CredentialsAsk>(asked.ask).baseUrl = "https://elsewhere.example";
        QCOMPARE(ask(asked), std::string("FIELDS_MISSING"));
        QCOMPARE(ask(allNew(2, newKey(), "https://elsewhere.example")), std::string("proposed"));
    }

    void whatIsStoredAndUnreadableNeedsEverythingAnew()
    {
        QCOMPARE(ask(newApiKey(1, newKey())), std::string("CREDENTIALS_UNREADABLE"));
        const auto waiting = file(allNew(1, newKey()));
        // Sealed for another request: as if somebody had changed places in the database.
        m_world->sql("ALTER TABLE money_requests DISABLE TRIGGER request_secrets_stay;"
                     "UPDATE money_requests SET secrets_sealed = 'no such thing' WHERE id = '" +
                     waiting.toString() + "'; ALTER TABLE money_requests ENABLE TRIGGER request_secrets_stay");
        QCOMPARE(approve(waiting), std::string("CREDENTIALS_UNREADABLE"));
        QCOMPARE(state(waiting), std::string("proposedtrue"));
    }

    void theSameKeyWithOtherSecretsIsRefused()
    {
        begin();
        QCOMPARE(ask(newApiKey(2, "once")), std::string("proposed"));
        QCOMPARE(ask(newApiKey(2, "once")), std::string("proposed again"));
        QCOMPARE(ask(newApiKey(2, "once", "something-else")), std::string("KEY_REUSED"));
        auto unsaid = newApiKey(2, newKey());
        unsaid.secrets.emplace_back("username", "not told in what is asked for");
        QCOMPARE(ask(unsaid), std::string("CONTENT_UNFIT"));
    }

    void aKeyIsMadeByWhoAskedAfterAnotherAgreed()
    {
        const auto id = fileKey();
        QCOMPARE(make(id), std::string("REQUEST_NOT_APPROVED"));
        QCOMPARE(approve(id, "admin"), std::string("SAME_PERSON"));
        for (const char* who : {"checker1", "maker1", "support", "viewer"})
            QCOMPARE(approve(id, who), std::string("NO_RIGHT"));
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(keys(), std::int64_t{0}); // Agreeing makes no secret.
        QCOMPARE(make(id, "owner"), std::string("NOT_THE_MAKER"));
        QCOMPARE(make(id, "viewer"), std::string("NOT_ALLOWED"));
        QCOMPARE(make(id), std::string("made"));
        QCOMPARE(keys(), std::int64_t{1});
        QCOMPARE(make(id), std::string("REQUEST_SPENT"));
        QCOMPARE(keys(), std::int64_t{1});
        QCOMPARE(said(desk()->changeKey(act("admin"), {"AG1", catalog::KeyAct::Issue, 0, {}})),
                 std::string("REQUEST_NOT_FOUND"));
        QCOMPARE(make(file(proposal(AdjustmentAsk{"AG1", true, rupiah(1)}, newKey()))),
                 std::string("REQUEST_NOT_FOUND"));
    }

    void anApprovedRequestAllowsItsOwnKeyForADay()
    {
        const auto id = fileKey();
        QCOMPARE(approve(id), std::string("approved"));
        const auto tried = [&](catalog::KeyChange change) {
            change.request = id;
            return said(desk()->changeKey(act("admin"), change));
        };
        QCOMPARE(tried({"AG2", catalog::KeyAct::Issue, 0, {}}), std::string("REQUEST_UNFIT"));
        QCOMPARE(tried({"AG1", catalog::KeyAct::Rotate, 1, {}}), std::string("REQUEST_UNFIT"));
        QCOMPARE(make(id, "admin", kNow + 24 * kHourMs), std::string("REQUEST_EXPIRED"));
        QCOMPARE(make(id, "admin", kNow + 24 * kHourMs - 1), std::string("made"));
    }

    void aReplacedKeyIsTheOneThatWasSeen()
    {
        const auto first = fileKey();
        QCOMPARE(approve(first), std::string("approved"));
        const auto made = desk()->changeKey(act("admin"), issue(first)).value();
        QCOMPARE(ask(proposal(AgentKeyAsk{"AG1", 1, "other"}, newKey())), std::string("STALE"));
        QCOMPARE(ask(proposal(AgentKeyAsk{"AG1", 2, ""}, newKey())), std::string("KEY_NOT_FOUND"));
        QCOMPARE(ask(proposal(AgentKeyAsk{"AG1", 3, ""}, newKey())), std::string("CONTENT_UNFIT"));
        QCOMPARE(ask(proposal(AgentKeyAsk{"AG3", 0, ""}, newKey())), std::string("AGENT_CLOSED"));
        QCOMPARE(ask(proposal(AgentKeyAsk{"NONE", 0, ""}, newKey())), std::string("UNKNOWN_SUBJECT"));
        const auto late = fileKey(1, made.apiKey);
        const auto replacing = fileKey(1, made.apiKey);
        QCOMPARE(approve(replacing), std::string("approved"));
        QCOMPARE(approve(late), std::string("approved"));
        const catalog::KeyChange rotate{"AG1", catalog::KeyAct::Rotate, 1, made.apiKey, replacing};
        const auto replaced = desk()->changeKey(act("admin"), rotate);
        QVERIFY(replaced && replaced->slot == 1 && replaced->apiKey != made.apiKey);
        QCOMPARE(said(desk()->changeKey(act("admin"), {"AG1", catalog::KeyAct::Rotate, 1, {}, late})),
                 std::string("STALE"));
        QCOMPARE(keys(), std::int64_t{1});
        // Ending a key needs nobody else.
        QCOMPARE(said(desk()->changeKey(act("admin"), {"AG1", catalog::KeyAct::Revoke, 1, {}})), std::string("made"));
        QCOMPARE(keys(), std::int64_t{0});
    }

    void roomForAKeyIsLookedForAgainWhenItIsMade()
    {
        const auto one = fileKey(), two = fileKey(), three = fileKey();
        for (const auto& id : {one, two, three})
            QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(make(one), std::string("made"));
        QCOMPARE(make(two), std::string("made"));
        QCOMPARE(make(three), std::string("NO_FREE_SLOT"));
        QCOMPARE(ask(proposal(AgentKeyAsk{"AG1", 0, ""}, newKey())), std::string("NO_FREE_SLOT"));
        QCOMPARE(keys(), std::int64_t{2});
    }

    void twoCallsAtOnceMakeOneKey()
    {
        for (int round = 0; round < 10; ++round) {
            m_world->sql("UPDATE api_credentials SET status = 'revoked'");
            const auto id = fileKey();
            QCOMPARE(approve(id), std::string("approved"));
            auto other = std::async(std::launch::async, [&] { return make(id); });
            const auto mine = make(id);
            QCOMPARE((std::multiset<std::string>{mine, other.get()}),
                     (std::multiset<std::string>{"REQUEST_SPENT", "made"}));
            QCOMPARE(keys(), std::int64_t{1});
        }
    }

    void twoPeopleWhoAgreeAtOnceApplyItOnce()
    {
        const auto id = file(allNew(1, newKey()), "owner");
        const auto second = m_world->sql("INSERT INTO operators (username, role, password_hash) VALUES ('admin2', "
                                         "'admin', 'none') RETURNING id");
        const auto store = m_world->newStore();
        const Acting acting{ops::OperatorId{std::stoll(second)}, kNow};
        auto other =
            std::async(std::launch::async, [&] { return test::said(store->requests().approve(acting, id, "")); });
        const auto mine = approve(id, "admin");
        QCOMPARE((std::multiset<std::string>{mine, other.get()}),
                 (std::multiset<std::string>{"REQUEST_NOT_WAITING", "approved"}));
        QCOMPARE(version(), std::int64_t{2});
    }
};

QTEST_GUILESS_MAIN(TestPgSecretRequests)
#include "tst_pg_secret_requests.moc"
