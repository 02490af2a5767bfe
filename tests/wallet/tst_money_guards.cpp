// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr const char* kFresh = "gen_random_uuid()";

QString fromStd(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string quoted(const std::string& text)
{
    return "'" + text + "'";
}

/// What a manual transfer would look like that somebody with the daemon's password writes.
struct Forged final {
    std::string request;
    std::string cause;
    std::string kind = "adjustment";
    std::string debit = "acc('adjustment')";
    std::string credit = "acc('wallet:AG1')";
    std::string amount = "250";

    [[nodiscard]] std::string sql() const
    {
        return "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, "
               "request_id) VALUES (" +
               cause + ", " + quoted(kind) + ", " + debit + ", " + credit + ", " + amount + ", gen_random_uuid(), " +
               request + ")";
    }
};

} // namespace

/// Whoever has the daemon's password but no second person: the database itself says no.
class TestMoneyGuards final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<RequestsWorld> m_world;
    std::string m_waiting, m_approved, m_rejected, m_limit, m_secondLimit; // quoted ids

    std::string proposed(const RequestAsk& ask, const char* key)
    {
        return quoted(m_world->requests().propose(m_world->acting("maker1"), proposal(ask, key)).value().id.toString());
    }
    void approved(const std::string& request)
    {
        const auto id = uuid(request.substr(1, request.size() - 2));
        QCOMPARE(said(m_world->requests().approve(m_world->acting("checker1"), id, "")), std::string("approved"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_world = std::make_unique<RequestsWorld>(*m_cluster);
        m_waiting = proposed(AdjustmentAsk{"AG1", true, rupiah(250)}, "waiting");
        m_approved = proposed(AdjustmentAsk{"AG1", true, rupiah(250)}, "approved");
        m_rejected = proposed(AdjustmentAsk{"AG1", true, rupiah(250)}, "rejected");
        m_limit = proposed(CreditLimitAsk{"AG1", rupiah(1000)}, "limit");
        approved(m_approved);
        approved(m_limit);
        m_secondLimit = proposed(CreditLimitAsk{"AG1", rupiah(0)}, "second limit");
        approved(m_secondLimit);
        const auto id = uuid(m_rejected.substr(1, m_rejected.size() - 2));
        QCOMPARE(said(m_world->requests().reject(m_world->acting("checker1"), id, "no")), std::string("rejected"));
    }
    void cleanupTestCase()
    {
        m_world.reset();
        m_cluster.reset();
    }

    void theDaemonsOwnRoleIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const std::string& sql, const char* why) {
            QTest::newRow(name) << fromStd(sql) << QString::fromLatin1(why);
        };
        const auto approval = [](const std::string& request, const std::string& maker, const std::string& checker) {
            return "INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, "
                   "debit_account_id, credit_account_id, amount, business_day) SELECT id, " +
                   maker + ", " + checker +
                   ", cause_id, transfer_kind, debit_account_id, credit_account_id, amount, business_day FROM "
                   "money_requests WHERE id = " +
                   request;
        };
        const auto person = [this](const char* name) { return std::to_string(m_world->person(name).value); };

        row("money from nothing", Forged{"NULL", kFresh, "opening"}.sql(), "no cause that allows it");
        row("a manual transfer without a request", Forged{"NULL", kFresh}.sql(), "transfers_manual_by_request");
        for (const char* kind :
             {"deposit_manual", "bank_in_back", "supplier_deposit", "supplier_refund", "supplier_drift", "write_off"})
            row(kind, Forged{"NULL", quoted(RequestsWorld::kLine), kind}.sql(), "transfers_manual_by_request");
        row("a supplier's deposit out of suspense without a line",
            Forged{"NULL", kFresh, "supplier_deposit", "acc('supplier:DIGI')", "acc('suspense')"}.sql(),
            "no cause that allows it");
        row("a supplier's refund of a line that is nobody's yet",
            Forged{"NULL",
                   quoted(RequestsWorld::kLine),
                   "supplier_refund",
                   "acc('suspense')",
                   "acc('supplier:DIGI')",
                   "250000"}
                .sql(),
            "no cause that allows it");
        row("with a request nobody agreed to", Forged{m_waiting, m_waiting}.sql(), "transfers_request");
        row("with a request that was declined", Forged{m_rejected, m_rejected}.sql(), "transfers_request");
        row("a second use", Forged{m_approved, m_approved}.sql(), "duplicate key");
        row("another amount",
            Forged{m_approved, m_approved, "adjustment", "acc('adjustment')", "acc('wallet:AG1')", "251"}.sql(),
            "duplicate key");
        row("for another cause", Forged{m_approved, kFresh}.sql(), "transfers_request");
        row("another amount for another cause",
            Forged{m_approved, kFresh, "adjustment", "acc('adjustment')", "acc('wallet:AG1')", "999"}.sql(),
            "transfers_request");
        row("to another wallet",
            Forged{m_approved, kFresh, "adjustment", "acc('adjustment')", "acc('wallet:AG2')"}.sql(),
            "transfers_request");
        row("of another kind", Forged{m_approved, m_approved, "write_off"}.sql(), "transfers_request");
        row("a request on a transfer that needs none",
            Forged{m_approved, kFresh, "refund", "acc('clearing')"}.sql(),
            "transfers_manual_by_request");
        row("a deposit without a line of the bank",
            Forged{"NULL", kFresh, "deposit", "acc('suspense')"}.sql(),
            "no cause that allows it");
        row("a deposit of a line whose ticket nobody approved",
            Forged{"NULL", quoted(RequestsWorld::kHeld), "deposit", "acc('suspense')", "acc('wallet:AG2')", "149623"}
                .sql(),
            "no cause that allows it");
        row("a line of the bank for more than it has",
            Forged{"NULL", quoted(RequestsWorld::kLine), "bank_in", "acc('bank:BCA1')", "acc('suspense')", "250001"}
                .sql(),
            "no cause that allows it");
        row("a transfer between agents that was not asked for",
            Forged{"NULL", kFresh, "transfer", "acc('wallet:AG1')", "acc('wallet:AG2')"}.sql(),
            "no cause that allows it");

        row("approval by the maker",
            approval(m_waiting, person("maker1"), person("maker1")),
            "request_approvals_two_people");
        row("the maker as checker of somebody else's",
            approval(m_waiting, person("maker2"), person("maker1")),
            "request_approvals_maker");
        row("approving what was declined",
            approval(m_rejected, person("maker1"), person("checker1")),
            "does not wait for this approval");
        row("approving twice",
            approval(m_approved, person("maker1"), person("checker2")),
            "does not wait for this approval");
        row("approving another movement",
            "INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, "
            "debit_account_id, credit_account_id, amount, business_day) SELECT id, maker_id, " +
                person("checker1") +
                ", cause_id, transfer_kind, debit_account_id, credit_account_id, amount + 1, business_day FROM "
                "money_requests WHERE id = " +
                m_waiting,
            "does not wait for this approval");
        row("approving without the movement",
            "INSERT INTO request_approvals (request_id, maker_id, checker_id, business_day) SELECT id, maker_id, " +
                person("checker1") + ", business_day FROM money_requests WHERE id = " + m_waiting,
            "does not wait for this approval");
        row("a request born approved",
            "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, subject, "
            "state, "
            "business_day, ended_at, ended_by) VALUES (gen_random_uuid(), 'adjustment', " +
                person("maker1") + ", 'born', '', 'BONUS', 'agent:AG1', 'approved', now(), now(), " +
                person("checker1") + ")",
            "cannot begin as approved");
        row("calling a request approved",
            "UPDATE money_requests SET state = 'approved', ended_at = now(), ended_by = " + person("checker1") +
                " WHERE id = " + m_waiting,
            "approved by the person whose approval it has");
        row("the maker declining its own",
            "UPDATE money_requests SET state = 'rejected', ended_at = now(), ended_by = maker_id WHERE id = " +
                m_waiting,
            "money_requests_ended_by_whom");
        row("opening what ended",
            "UPDATE money_requests SET state = 'proposed', ended_at = NULL, ended_by = NULL WHERE id = " + m_rejected,
            "for ever");
        row("another word on what was approved",
            "UPDATE money_requests SET ended_note = 'x' WHERE id = " + m_approved,
            "for ever");
        row("changing what was asked", "UPDATE money_requests SET amount = 1", "permission denied");
        row("changing who asked", "UPDATE money_requests SET maker_id = 1", "permission denied");
        row("changing the payload", "UPDATE money_requests SET payload = '{}'", "permission denied");
        row("changing an approval", "UPDATE request_approvals SET amount = 1", "permission denied");
        row("changing an action", "UPDATE operator_actions SET detail = '{}'", "permission denied");
        row("deleting a request", "DELETE FROM money_requests", "permission denied");
        row("deleting an approval", "DELETE FROM request_approvals", "permission denied");
        row("deleting an action", "DELETE FROM operator_actions", "permission denied");
        row("deleting a person", "DELETE FROM operators", "permission denied");
        row("deleting proof", "DELETE FROM request_attachments", "permission denied");
        row("emptying the chain", "TRUNCATE operator_actions", "permission denied");
        row("an action twice", "INSERT INTO operator_actions SELECT * FROM operator_actions LIMIT 1", "duplicate key");

        row("raising a limit without a request",
            "UPDATE accounts SET floor = -1000 WHERE code = 'wallet:AG1'",
            "can only be changed by an approved request");
        row("raising a limit by the request of an adjustment",
            "UPDATE accounts SET floor = -1000, floor_request_id = " + m_approved + " WHERE code = 'wallet:AG1'",
            "can only be changed by an approved request");
        row("raising it by a request that served before",
            "UPDATE accounts SET floor = -1000, floor_request_id = " + m_limit + " WHERE code = 'wallet:AG1'",
            "floor_changes_pkey");
        row("raising it further than agreed",
            "UPDATE accounts SET floor = -9999, floor_request_id = " + m_limit + " WHERE code = 'wallet:AG1'",
            "can only be changed by an approved request");
        row("raising another agent's",
            "UPDATE accounts SET floor = -1000, floor_request_id = " + m_limit + " WHERE code = 'wallet:AG2'",
            "can only be changed by an approved request");
        row("a wallet with a limit",
            "INSERT INTO accounts (code, kind, mode, floor) VALUES ('wallet:X', 'wallet', 'checked', -5)",
            "can only be changed by an approved request");
        row("a wallet with a limit and a request",
            "INSERT INTO accounts (code, kind, mode, floor, floor_request_id) VALUES ('wallet:X', 'wallet', 'checked', "
            "-1000, " +
                m_limit + ")",
            "can only be changed by an approved request");
        row("a wallet with money in it",
            "INSERT INTO accounts (code, kind, mode, balance) VALUES ('wallet:X', 'wallet', 'checked', 5)",
            "cannot be opened with money");
        row("forgetting that a request served", "DELETE FROM floor_changes", "permission denied");
        row("rewriting that a request served", "UPDATE floor_changes SET account_id = 1", "permission denied");
    }

    void theDaemonsOwnRoleIsRefused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, why);
        const auto answer = fromStd(m_world->refusal(sql.toStdString()));
        QVERIFY2(answer.contains(why), qPrintable(QStringLiteral("said: ") + answer));
    }

    void whatPeopleDidIsAppendOnlyEvenForItsOwner_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char* sql : {"UPDATE operator_actions SET detail = '{}'",
                                "DELETE FROM operator_actions",
                                "TRUNCATE operator_actions",
                                "UPDATE request_approvals SET checker_id = 1",
                                "DELETE FROM request_approvals",
                                "DELETE FROM money_requests",
                                "TRUNCATE money_requests CASCADE",
                                "UPDATE money_requests SET state = 'approved' WHERE state = 'rejected'",
                                "UPDATE request_attachments SET content = 'x'",
                                "DELETE FROM floor_changes",
                                "DELETE FROM operators"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void whatPeopleDidIsAppendOnlyEvenForItsOwner()
    {
        QFETCH(QString, sql);
        if (sql.contains(QStringLiteral("attachments")))
            m_world->sql("INSERT INTO request_attachments VALUES (" + m_waiting + ", 1, 'a', 'text/plain', 'a', 'a')");
        QVERIFY_THROWS_EXCEPTION(PgClusterError, (void)m_world->sql(sql.toStdString(), PgCluster::kOwner));
    }

    /// Two sessions, one request: the approval waits for the one that ends it, and is refused then.
    void nobodyApprovesWhatIsBeingDeclined()
    {
        const auto request = proposed(AdjustmentAsk{"AG1", true, rupiah(1)}, "race");
        const auto id = uuid(request.substr(1, request.size() - 2));
        const auto other = m_world->newStore();
        QCOMPARE(said(other->requests().reject(m_world->acting("checker2"), id, "")), std::string("rejected"));
        QCOMPARE(said(m_world->requests().approve(m_world->acting("checker1"), id, "")),
                 std::string("REQUEST_NOT_WAITING"));
    }

    void nothingWasMovedByAllThat()
    {
        QCOMPARE(m_world->balance("wallet:AG1"), 5'000'250);
        QCOMPARE(m_world->number("SELECT floor FROM accounts WHERE code = 'wallet:AG1'"), 0);
        QCOMPARE(fromStd(m_world->complaints()), QString());
    }
};

QTEST_GUILESS_MAIN(TestMoneyGuards)
#include "tst_money_guards.moc"
