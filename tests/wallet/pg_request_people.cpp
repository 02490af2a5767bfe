// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"
#include "storage/pg_connection.h"
#include "wallet/pg/pg_requests.h"
#include "wallet/pg/pg_requests_payload.h"
#include "wallet/services/operator_desk.h"

#include <QTest>

#include <future>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

} // namespace

/// Who may ask, agree, decline and log in; keys, caps and proofs.
class RequestPeopleTests final : public RequestTests {
    Q_OBJECT

public:
    using RequestTests::RequestTests;

private Q_SLOTS:
    void everyStatementFitsTheTables()
    {
        storage::PgConnection connection(m_world->conninfo()); // adding prepares them
        connection.addStatements(requestStatements());
        connection.addStatements(ops::operatorStatements());
        QVERIFY(connection.statements().count("insert_request") == 1);
    }

    void anAdjustmentTakesTwoPeople()
    {
        const auto id = file(give(75'000));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'000'000);
        QCOMPARE(approve(id, "maker1"), std::string("NO_RIGHT"));
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'075'000);
        QCOMPARE(m_world->balance("adjustment"), -75'000);
        const auto back = file(take(5'000));
        QCOMPARE(approve(back), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'070'000);
    }

    void whoMayDoBothStillNeedsAnother()
    {
        for (const char* who : {"owner", "admin"}) {
            const auto id = file(give(1'000), who);
            QCOMPARE(approve(id, who), std::string("SAME_PERSON"));
            QCOMPARE(test::said(requests().reject(m_world->acting(who), id, "")), std::string("SAME_PERSON"));
            QCOMPARE(approve(id), std::string("approved"));
        }
    }

    void anAdminMovesNoMoneyUntilTwoPeopleGaveTheRoleADay()
    {
        m_world = std::make_unique<RequestsWorld>(m_cluster, RequestsWorld::AdminMoney::None);
        QCOMPARE(ask("admin", give(1)), std::string("CAP_EXCEEDED"));
        const auto others = file(give(1));
        QCOMPARE(approve(others, "admin"), std::string("CAP_EXCEEDED"));
        QCOMPARE(approve(file(RoleCapAsk{"admin", Money(), rupiah(1)}, "owner"), "checker1"), std::string("approved"));
        QCOMPARE(approve(others, "admin"), std::string("approved"));
        QCOMPARE(approve(file(give(1)), "admin"), std::string("CAP_EXCEEDED")); // The day's rupiah is used.
        QCOMPARE(ask("admin", give(1)), std::string("proposed"));
    }

    void twoAccountsThatOneHandMadeAreOnePerson()
    {
        const auto renew = [this](const char* who, const char* of, ops::ActedFrom from) {
            static int made = 0;
            QVERIFY(m_world->store().operators().change(m_world->person(who),
                                                        of,
                                                        ops::PasswordHash{"hash " + std::to_string(++made)},
                                                        RequestsWorld::kNoonMs,
                                                        from));
        };
        const auto asked = file(give(1'000), "owner");
        renew("owner", "checker1", ops::ActedFrom::Console);
        QCOMPARE(approve(asked, "checker1"), std::string("SAME_HAND"));
        QCOMPARE(approve(asked, "checker2"), std::string("approved"));
        renew("owner", "maker1", ops::ActedFrom::Console); // the other way round: the puppet asks
        const auto ofPuppet = file(give(1'000), "maker1");
        QCOMPARE(approve(ofPuppet, "owner"), std::string("SAME_HAND"));
        QCOMPARE(approve(ofPuppet, "owner", RequestsWorld::kNoonMs + kHandOverMs + 1), std::string("approved"));
        QCOMPARE(approve(file(give(1'000), "maker1"), "checker1"), std::string("SAME_HAND")); // both are the owner's
        m_world->sql("UPDATE operators SET role = 'owner' WHERE username = 'checker2'");
        renew("checker2", "owner", ops::ActedFrom::Console);
        QCOMPARE(approve(file(give(1'000), "checker2"), "checker1"), std::string("SAME_HAND")); // over a third
        renew("owner", "maker2", ops::ActedFrom::Server); // with the server's files in reach, nothing is gained by it
        QCOMPARE(approve(file(give(1'000), "maker2"), "owner"), std::string("approved"));
        renew("checker2", "checker2", ops::ActedFrom::Console); // the own password is nobody else's
        QCOMPARE(approve(file(give(1'000), "maker2"), "checker2"), std::string("approved"));
    }

    void whoTookTheCodesOfAnotherAwayIsTheSameHand()
    {
        auto& codes = m_world->store().twoStep();
        QVERIFY(codes.enrol(m_world->person("checker1"), RequestsWorld::kNoonMs));
        const ops::TwoStepReset asked{"checker1", ops::TwoStep::Pending, "lost"};
        QVERIFY(codes.reset(m_world->person("owner"), asked, RequestsWorld::kNoonMs, ops::ActedFrom::Console));
        const auto id = file(give(1'000), "owner");
        QCOMPARE(approve(id, "checker1"), std::string("SAME_HAND"));
        QCOMPARE(approve(id, "checker2"), std::string("approved"));
    }

    /// Whatever door they come through: the shop's rule is judged in every commit.
    void whoOwesTwoStepCodesMovesNothing()
    {
        const auto id = file(give(1'000));
        m_world->sql("INSERT INTO settings (key, value) VALUES ('operator.two_step', 'on')");
        QCOMPARE(ask("maker1", give(1)), std::string("NO_RIGHT"));
        QCOMPARE(approve(id, "checker1"), std::string("NO_RIGHT"));
        m_world->sql("UPDATE settings SET value = 'off' WHERE key = 'operator.two_step'");
        QCOMPARE(approve(id, "checker1"), std::string("approved"));
    }

    void nothingIsAgreedToThatItsMakerMayNotAskForAnyMore()
    {
        const auto id = file(give(1));
        m_world->sql("UPDATE operators SET role = 'viewer' WHERE username = 'maker1'");
        QCOMPARE(approve(id), std::string("MAKER_DISABLED"));
        m_world->sql("UPDATE operators SET role = 'finance_maker' WHERE username = 'maker1'");
        m_world->sql(
            "INSERT INTO operator_two_step SELECT id, 'on', 'x', 1 FROM operators WHERE username = 'checker1'; "
            "INSERT INTO settings (key, value) VALUES ('operator.two_step', 'on')");
        QCOMPARE(approve(id), std::string("MAKER_DISABLED")); // it owes a code
        m_world->sql("UPDATE settings SET value = 'off' WHERE key = 'operator.two_step'");
        QCOMPARE(approve(id), std::string("approved"));
    }

    void rolesMayWhatTheyAreThereFor()
    {
        for (const char* who : {"checker1", "support", "viewer"})
            QCOMPARE(ask(who, give(1)), std::string("NO_RIGHT"));
        QCOMPARE(ask("maker1", PriceAsk{"XLD10", "", rupiah(10'500), rupiah(10'600)}), std::string("NO_RIGHT"));
        QCOMPARE(ask("support", CreditLimitAsk{"AG1", rupiah(5)}), std::string("NO_RIGHT"));
        const auto id = file(give(1));
        for (const char* who : {"maker2", "support", "viewer"}) {
            QCOMPARE(approve(id, who), std::string("NO_RIGHT"));
            QCOMPARE(test::said(requests().reject(m_world->acting(who), id, "")), std::string("NO_RIGHT"));
        }
        QCOMPARE(test::said(requests().withdraw(m_world->acting("maker2"), id, "")), std::string("NOT_THE_MAKER"));
        QCOMPARE(ask("support", CaseAsk{"sale:x", std::nullopt, R"({"case_id":"x"})"}), std::string("proposed"));
    }

    void aDisabledPersonCannotAct()
    {
        const auto id = file(give(1));
        m_world->sql("UPDATE operators SET status = 'disabled' WHERE username IN ('maker1', 'checker1')");
        QCOMPARE(ask("maker1", give(1)), std::string("OPERATOR_DISABLED"));
        QCOMPARE(approve(id, "checker1"), std::string("OPERATOR_DISABLED"));
        QCOMPARE(approve(id, "checker2"), std::string("MAKER_DISABLED"));
        QCOMPARE(test::said(requests().withdraw(m_world->acting("maker1"), id, "")), std::string("OPERATOR_DISABLED"));
        QVERIFY(!requests().waiting(m_world->acting("maker1"), 10));
        QCOMPARE(test::said(requests().reject(m_world->acting("checker2"), id, "left")), std::string("rejected"));
    }

    void aWalletIsNotTakenBelowItsFloor()
    {
        QCOMPARE(ask("maker1", take(5'000'001)), std::string("INSUFFICIENT_BALANCE"));
        const auto first = file(take(3'000'000));
        const auto second = file(take(3'000'000));
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("INSUFFICIENT_BALANCE"));
        QCOMPARE(m_world->balance("wallet:AG1"), 2'000'000);
    }

    void amountsAndReasonsAreLookedAt()
    {
        QCOMPARE(ask("maker1", give(0)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(ask("maker1", give(-5)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(ask("maker1", give(1'000'000'000'001)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(ask("maker1", AdjustmentAsk{"NOBODY", true, rupiah(1)}), std::string("UNKNOWN_SUBJECT"));
        auto unfit = proposal(give(1), newKey());
        unfit.reason = "LIMIT_KREDIT";
        QCOMPARE(test::said(requests().propose(m_world->acting("maker1"), unfit)), std::string("REASON_UNFIT"));
        m_world->sql("UPDATE reason_codes SET active = false WHERE code = 'SALAH_INPUT'");
        QCOMPARE(ask("maker1", give(1)), std::string("REASON_UNFIT"));
        m_world->sql("UPDATE reason_codes SET active = true");
        QCOMPARE(test::said(requests().propose(m_world->acting("maker1"), proposal(give(1), ""))),
                 std::string("CONTENT_UNFIT"));
        QCOMPARE(test::said(requests().propose(m_world->acting("maker1"),
                                               proposal(give(1), newKey(), std::string(1001, 'x')))),
                 std::string("CONTENT_UNFIT"));
        QCOMPARE(ask("support", CaseAsk{"sale:x", std::nullopt, "no json"}), std::string("CONTENT_UNFIT"));
    }

    void capsCountThePersonAndTheDay()
    {
        QCOMPARE(ask("maker1", give(50'000'001)), std::string("CAP_EXCEEDED"));
        const auto all = file(give(50'000'000));
        QCOMPARE(ask("maker1", give(1)), std::string("CAP_EXCEEDED"));
        QCOMPARE(ask("maker2", give(1)), std::string("proposed"));
        // Midnight in Jakarta, not in Greenwich.
        QCOMPARE(ask("maker1", give(1), RequestsWorld::kNoonMs + kDayMs / 2 - 1), std::string("CAP_EXCEEDED"));
        QCOMPARE(ask("maker1", give(1), RequestsWorld::kNoonMs + kDayMs / 2), std::string("proposed"));
        QCOMPARE(test::said(requests().withdraw(m_world->acting("maker1"), all, "")), std::string("withdrawn"));
        QCOMPARE(ask("maker1", give(1)), std::string("proposed"));

        m_world->sql("UPDATE role_caps SET daily_cap = 1000 WHERE role = 'finance_checker'");
        const auto small = file(give(900));
        const auto next = file(give(101));
        QCOMPARE(approve(small), std::string("approved"));
        QCOMPARE(approve(next), std::string("CAP_EXCEEDED"));
        QCOMPARE(approve(next, "checker2"), std::string("approved"));
        m_world->sql("DELETE FROM role_caps WHERE role = 'finance_maker'");
        QCOMPARE(ask("maker1", give(1)), std::string("CAP_EXCEEDED"));
    }

    void theSameKeyIsTheSameRequest()
    {
        const auto acting = m_world->acting("maker1");
        const auto first = requests().propose(acting, proposal(give(10), "once"));
        const auto again =
            requests().propose(m_world->acting("maker1", RequestsWorld::kNoonMs + 5), proposal(give(10), "once"));
        QCOMPARE(test::said(again), std::string("proposed again"));
        QCOMPARE(again->id, first->id);
        QCOMPARE(test::said(requests().propose(acting, proposal(give(11), "once"))), std::string("KEY_REUSED"));
        QCOMPARE(test::said(requests().propose(acting, proposal(take(10), "once"))), std::string("KEY_REUSED"));
        QCOMPARE(test::said(requests().propose(acting, proposal(give(10), "once", "why"))), std::string("KEY_REUSED"));
        QCOMPARE(test::said(requests().propose(m_world->acting("maker2"), proposal(give(10), "once"))),
                 std::string("proposed"));
        QCOMPARE(approve(first->id), std::string("approved"));
        QCOMPARE(approve(first->id), std::string("approved again"));
        QCOMPARE(approve(first->id, "checker2"), std::string("REQUEST_NOT_WAITING"));
        QCOMPARE(test::said(requests().reject(m_world->acting("checker1"), first->id, "")),
                 std::string("REQUEST_NOT_WAITING"));
        QCOMPARE(test::said(requests().withdraw(acting, first->id, "")), std::string("REQUEST_NOT_WAITING"));
        QCOMPARE(test::said(requests().propose(acting, proposal(give(10), "once"))), std::string("approved again"));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'000'010);
        QCOMPARE(approve(uuid(RequestsWorld::kLine)), std::string("REQUEST_NOT_FOUND"));
    }

    void aDecisionAboutACaseIsLeftToTheEngine()
    {
        const std::string decision =
            R"({"case_id":"01900000-0000-7000-8000-00000000000a","decision":"close","resolution":"x"})";
        const auto id = file(CaseAsk{"bank_line:1", std::nullopt, decision}, "support");
        QCOMPARE(approve(id, "support"), std::string("NO_RIGHT"));
        QCOMPARE(approve(id), std::string("approved"));
        const auto view = requests().read(m_world->acting("viewer"), id);
        QCOMPARE(view->payload, decision);
        QVERIFY(!view->movement);
    }

    void proofIsKeptWithTheRequest()
    {
        const auto id = file(give(5));
        const auto attach = [&](const char* who, const EvidenceFile& proof) {
            const auto answer = requests().attach(m_world->acting(who), id, proof);
            return answer ? std::to_string(*answer) : std::string(errorKey(answer.error()));
        };
        const EvidenceFile photo{"struk.png", "image/png", std::string("\x89PNG\0\r\n", 7)};
        QCOMPARE(attach("maker1", photo), std::string("1"));
        QCOMPARE(attach("maker1", photo), std::string("1"));
        QCOMPARE(attach("maker2", photo), std::string("NOT_THE_MAKER"));
        QCOMPARE(attach("maker1", {"a.exe", "application/x-msdownload", "x"}), std::string("CONTENT_UNFIT"));
        QCOMPARE(attach("maker1", {"a.txt", "text/plain", std::string(4'194'305, 'x')}), std::string("CONTENT_UNFIT"));
        for (int no = 2; no <= 5; ++no)
            QCOMPARE(attach("maker1", {"a.txt", "text/plain", std::to_string(no)}), std::to_string(no));
        QCOMPARE(attach("maker1", {"a.txt", "text/plain", "6"}), std::string("TOO_MANY_ATTACHMENTS"));
        QCOMPARE(requests().readAttachment(m_world->acting("viewer"), id, 1)->content, photo.content);
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(attach("maker1", {"a.txt", "text/plain", "7"}), std::string("REQUEST_NOT_WAITING"));
    }

    void aRequestTellsItsStoryAndWhoCouldAgree()
    {
        const auto id = file(give(60'000'000), "owner");
        QCOMPARE(requests().waiting(m_world->acting("viewer"), 10)->size(), std::size_t{1});
        auto view = requests().read(m_world->acting("viewer"), id).value();
        QCOMPARE(view.approvers, (std::vector<std::string>{"admin", "checker1", "checker2"}));
        QCOMPARE(view.movement->debit, std::string("adjustment"));
        QCOMPARE(view.movement->amount, rupiah(60'000'000));
        QCOMPARE(approve(id, "checker2"), std::string("approved"));
        view = requests().read(m_world->acting("viewer"), id).value();
        QCOMPARE(view.endedBy, std::string("checker2"));
        QCOMPARE(view.history.size(), std::size_t{2});
        QCOMPARE(view.history[0].action, std::string("request.propose"));
        QCOMPARE(view.history[1].operatorName, std::string("checker2"));
        QVERIFY(view.approvers.empty());
        QVERIFY(requests().waiting(m_world->acting("viewer"), 10)->empty());
    }

    void whoLogsInIsWhoeverKnowsThePassword()
    {
        MoneyLane lane(m_world->newStore());
        OperatorDesk desk(lane);
        lane.start();
        const auto ask = [](auto start) {
            std::promise<std::optional<ops::OperatorCredentials>> answer;
            start([&](auto found) { answer.set_value(found); }, [&](MoneyFailure) { answer.set_value(std::nullopt); });
            return answer.get_future().get();
        };
        const auto logIn = [&](const char* name, const char* password) {
            const auto found = ask([&](auto answered, auto failed) { desk.credentials(name, answered, failed); });
            const auto who = authenticated(found, password);
            return who ? who->username : std::string();
        };
        QVERIFY(!hashNewPassword("too short"));
        m_world->sql("UPDATE operators SET password_hash = '" + hashNewPassword("long enough").value().hash +
                     "' WHERE username IN ('maker1', 'maker2')");
        m_world->sql("UPDATE operators SET status = 'disabled' WHERE username = 'maker2'");
        QCOMPARE(logIn("maker1", "long enough"), std::string("maker1"));
        QCOMPARE(logIn("maker1", "long enoug"), std::string());
        QCOMPARE(logIn("maker2", "long enough"), std::string());
        QCOMPARE(logIn("nobody", "long enough"), std::string());
        QCOMPARE(logIn("owner", "none"), std::string());
        lane.stop();
    }
};

std::unique_ptr<QObject> eraflazz::test::makeRequestPeopleTests(PgCluster& cluster)
{
    return std::make_unique<RequestPeopleTests>(cluster);
}

#include "pg_request_people.moc"
