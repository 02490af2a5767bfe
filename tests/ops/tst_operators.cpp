// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/pg_operators.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <future>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::ops;
using namespace eraflazz::test;

namespace {

constexpr std::int64_t kNowMs = 1'795'237'200'000;

ActionKey testKey()
{
    ActionKey key;
    key.bytes.fill(3);
    return key;
}

std::string said(const Result<Operator, OperatorRefusal>& answer)
{
    return answer ? answer->username + " " + std::string(toString(answer->role)) + " " +
                        std::string(toString(answer->status))
                  : std::string(errorKey(answer.error()));
}

/// The people of one database through one session.
struct Shop final {
    explicit Shop(const std::string& conninfo)
        : session(conninfo, "test", {operatorStatements()}), people(session, ActionChain(testKey()))
    {
    }
    storage::CommitSession session;
    PgOperators people;
};

} // namespace

class TestOperators final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::string m_database;
    std::unique_ptr<Shop> m_shop;
    std::optional<OperatorId> m_owner;

    std::string add(const char* username, Role role, std::optional<OperatorId> actor = {}, const char* hash = "h")
    {
        return said(m_shop->people.add(actor, {username, "", role, hash}, kNowMs));
    }
    std::string change(OperatorId actor, const char* username, const OperatorChange& change)
    {
        return said(m_shop->people.change(actor, username, change, kNowMs));
    }
    OperatorId id(const char* username) { return m_shop->people.credentials(username)->who.id; }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }
    void init()
    {
        m_database = m_cluster->createDatabase();
        m_shop = std::make_unique<Shop>(m_cluster->conninfo(m_database));
        QCOMPARE(add("boss", Role::Owner), std::string("boss owner active"));
        m_owner = id("boss");
    }

    void theFirstOneIsAnOwnerAndAddsTheOthers()
    {
        const auto empty = m_cluster->createDatabase();
        Shop shop(m_cluster->conninfo(empty));
        QCOMPARE(said(shop.people.add({}, {"admin", "", Role::Admin, "h"}, kNowMs)),
                 std::string("FIRST_MUST_BE_OWNER"));
        QCOMPARE(add("thief", Role::Owner), std::string("NO_RIGHT"));
        QCOMPARE(add("maker", Role::FinanceMaker, m_owner), std::string("maker finance_maker active"));
        QCOMPARE(add("friend", Role::Viewer, id("maker")), std::string("NO_RIGHT"));
        QCOMPARE(add("friend", Role::Viewer, OperatorId{999}), std::string("NO_RIGHT"));
        QCOMPARE(m_shop->people.list().size(), std::size_t{2});
    }

    void namesAreOfOneKindAndTakenOnce()
    {
        for (const char* name : {"A", "a", "Maker", "ma ker", ".x", "", "waytoolongforanybodytoreallytype1"})
            QCOMPARE(add(name, Role::Viewer, m_owner), std::string("USERNAME_UNFIT"));
        QCOMPARE(add("maker", Role::Viewer, m_owner), std::string("maker viewer active"));
        QCOMPARE(add("maker", Role::Viewer, m_owner), std::string("maker viewer active")); // the same command again
        QCOMPARE(add("maker", Role::Viewer, m_owner, "other"), std::string("USERNAME_TAKEN"));
        QCOMPARE(add("maker", Role::Admin, m_owner), std::string("USERNAME_TAKEN"));
    }

    void oneActiveOwnerStays()
    {
        QCOMPARE(change(*m_owner, "boss", Role::Viewer), std::string("CHANGES_ITSELF"));
        QCOMPARE(change(*m_owner, "boss", OperatorStatus::Disabled), std::string("CHANGES_ITSELF"));
        QCOMPARE(add("boss2", Role::Owner, m_owner), std::string("boss2 owner active"));
        const auto second = id("boss2");
        QCOMPARE(change(second, "boss", OperatorStatus::Disabled), std::string("boss owner disabled"));
        QCOMPARE(change(*m_owner, "boss2", OperatorStatus::Disabled), std::string("OPERATOR_DISABLED"));
        QCOMPARE(add("x1", Role::Viewer, m_owner), std::string("OPERATOR_DISABLED"));
        QCOMPARE(change(second, "boss", OperatorStatus::Active), std::string("boss owner active"));
    }

    /// Two owners who turn on each other at the same moment: one of them stays.
    void twoOwnersCannotDisableEachOther()
    {
        QCOMPARE(add("boss2", Role::Owner, m_owner), std::string("boss2 owner active"));
        const auto second = id("boss2");
        Shop other(m_cluster->conninfo(m_database));
        auto turned = std::async(std::launch::async, [&] {
            return said(other.people.change(second, "boss", OperatorStatus::Disabled, kNowMs));
        });
        const auto mine = change(*m_owner, "boss2", OperatorStatus::Disabled);
        const auto theirs = turned.get();
        QVERIFY((mine == "OPERATOR_DISABLED") != (theirs == "OPERATOR_DISABLED"));
    }

    void everybodyChangesOnlyTheOwnPassword()
    {
        QCOMPARE(add("maker", Role::FinanceMaker, m_owner), std::string("maker finance_maker active"));
        QCOMPARE(add("viewer", Role::Viewer, m_owner), std::string("viewer viewer active"));
        const auto maker = id("maker");
        QCOMPARE(change(maker, "viewer", PasswordHash{"new"}), std::string("NO_RIGHT"));
        QCOMPARE(change(maker, "maker", Role::Owner), std::string("NO_RIGHT"));
        QCOMPARE(change(maker, "nobody", PasswordHash{"new"}), std::string("UNKNOWN_OPERATOR"));
        QCOMPARE(change(maker, "maker", PasswordHash{"new"}), std::string("maker finance_maker active"));
        QCOMPARE(m_shop->people.credentials("maker")->passwordHash, std::string("new"));
        m_shop->people.renewHash(maker, "old", "dearer");
        QCOMPARE(m_shop->people.credentials("maker")->passwordHash, std::string("new"));
        m_shop->people.renewHash(maker, "new", "dearer");
        QCOMPARE(m_shop->people.credentials("maker")->passwordHash, std::string("dearer"));
        const auto actions = m_cluster->run(m_database, "SELECT string_agg(detail, ',') FROM operator_actions");
        QVERIFY(actions.find("new") == std::string::npos && actions.find("dearer") == std::string::npos);
    }

    void theChainHasNoGapsWhoeverWrites()
    {
        Shop other(m_cluster->conninfo(m_database));
        const auto write = [](Shop& shop, OperatorId who) {
            for (int i = 0; i < 50; ++i)
                shop.session.commit([&](storage::UnitOfWork& unit) {
                    ActionChain(testKey()).append(unit, {0, who, "test", "x", "{}", kNowMs * 1000 + i});
                    return true;
                });
        };
        auto second = std::async(std::launch::async, [&] { write(other, *m_owner); });
        write(*m_shop, *m_owner);
        second.get();
        QCOMPARE(m_cluster->run(m_database, "SELECT count(*), max(seq) FROM operator_actions"), std::string("101|101"));
    }

    void noTwoRowsAreSpelledTheSame()
    {
        QVERIFY(rc::check("canonical", [](const std::string& a, const std::string& b, const std::string& c) {
            const ActionRecord row{1, OperatorId{2}, a, b, c, 3};
            const auto text = canonicalAction("mac", row);
            RC_ASSERT(canonicalAction("mac", row) == text);
            if (!b.empty()) {
                RC_ASSERT(canonicalAction("mac", {1, OperatorId{2}, a + b.front(), b.substr(1), c, 3}) != text);
            }
            RC_ASSERT(canonicalAction("mac", {12, OperatorId{2}, a, b, c, 3}) != text);
            RC_ASSERT(canonicalAction("mac", {1, OperatorId{22}, a, b, c, 3}) != text);
            RC_ASSERT(canonicalAction("mac", {1, OperatorId{2}, a, b, c, 33}) != text);
            RC_ASSERT(canonicalAction("", row) != text);
            RC_ASSERT(actionMac(testKey(), "mac", row) != actionMac(ActionKey(), "mac", row));
        }));
    }
};

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
