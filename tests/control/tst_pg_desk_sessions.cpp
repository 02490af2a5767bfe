// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

/// Who came in, from where, and from where things were done: in the chain of actions, over the real books.
class TestPgDeskSessions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup()
    {
        QCOMPARE(m_world->shop.complaints(), std::string()); // the chain of macs holds
        m_world.reset();
    }

    void everyDeedSaysFromWhereItWasDone()
    {
        (void)m_world->as("support").result(
            "destination.block", fields({{"idem", freshId()}, {"destination", "081234567890"}, {"reason", "Korban"}}));
        QCOMPARE(text("SELECT detail::jsonb ->> 'address' FROM operator_actions WHERE action = 'destination.block'"),
                 std::string("127.0.0.1"));
        const auto rows = rowsOf(m_world->as("owner").result("audit.list", fields({{"area", "destination"}})));
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(told(rows.front(), "address") + " " + told(rows.front(), "user"), std::string("127.0.0.1 support"));
    }

    void whatTheMoneyLaneCommitsSaysItToo()
    {
        (void)m_world->as("maker1").result("request.propose",
                                           fields({{"idem", freshId()},
                                                   {"kind", "credit_limit"},
                                                   {"reason", "LIMIT_KREDIT"},
                                                   {"agent", "AG1"},
                                                   {"amount", std::int64_t{250'000}}}));
        QCOMPARE(text("SELECT count(*) || ' ' || coalesce(max(detail::jsonb ->> 'address'), '') FROM operator_actions "
                      "WHERE action = 'request.propose'"),
                 std::string("1 127.0.0.1"));
    }

    void aSignOutIsARowOfThePerson()
    {
        (void)m_world->as("support").result("session.end");
        QVERIFY(ConsoleClient::wait([this] {
            return text("SELECT o.username || ' ' || a.subject || ' ' || a.detail FROM operator_actions a JOIN "
                        "operators o "
                        "ON o.id = a.operator_id WHERE action = 'session.end'") ==
                   R"(support session:support {"ended":"signed_out","address":"127.0.0.1"})";
        }));
    }

    void aWrongPasswordIsARowOfThePersonAndOfNobodyWithoutTheName()
    {
        const auto knock = [this](const std::string& user) {
            ConsoleClient console("ws://127.0.0.1:" + std::to_string(m_world->server->port()));
            QVERIFY(!console.signIn(user, "rahasia-salah"));
        };
        knock("support");
        knock("support");
        knock("my-secret-password");
        knock("another-secret");
        m_world->server->stop(); // the minute is over: what was counted is written
        QVERIFY(ConsoleClient::wait(
            [this] { return number("SELECT count(*) FROM operator_actions WHERE action = 'session.refused'") == 2; }));
        QCOMPARE(text("SELECT subject || ' ' || detail FROM operator_actions WHERE action = 'session.refused' AND "
                      "operator_id IS NOT NULL"),
                 std::string(R"(session:support {"refused":"wrong","count":2,"address":"127.0.0.1"})"));
        QCOMPARE(text("SELECT subject || ' ' || detail FROM operator_actions WHERE operator_id IS NULL"),
                 std::string(R"(session:? {"refused":"wrong","count":2,"address":"127.0.0.1"})"));
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE (subject || detail) LIKE '%secret%'"), 0);
        m_world->restartServer();
        const auto rows = rowsOf(m_world->as("owner").result("audit.list", fields({{"area", "session"}})));
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(told(rows.front(), "user") + told(rows.back(), "user"), std::string("support"));
    }

    void nobodyElseDoesAnythingForNobody()
    {
        QVERIFY_THROWS_EXCEPTION(std::exception,
                                 m_world->shop.sql("INSERT INTO operator_actions (seq, operator_id, action, subject, "
                                                   "at, mac) VALUES (9999, NULL, 'request.approve', 'x', now(), '')"));
    }

private:
    [[nodiscard]] std::int64_t number(const std::string& statement) const { return m_world->shop.number(statement); }
    [[nodiscard]] std::string text(const std::string& statement) const
    {
        auto said = m_world->shop.sql(statement);
        while (!said.empty() && said.back() == '\n')
            said.pop_back();
        return said;
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskSessions)
#include "tst_pg_desk_sessions.moc"
