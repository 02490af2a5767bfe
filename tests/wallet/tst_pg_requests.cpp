// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests_world.h"
#include "storage/pg_connection.h"
#include "wallet/core/requests_rules.h"
#include "wallet/pg/pg_requests_payload.h"
#include "wallet/services/operator_desk.h"

#include <QtTest>

#include <future>
#include <rapidcheck.h>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

/// The bank takes kHeld back.
BankLines heldTakenBack()
{
    BankLine line;
    line.rowId = "moota/back";
    line.date = CivilDate{2026, 11, 21};
    line.direction = BankDirection::Debit;
    line.amount = {rupiah(150'123), 0};
    line.description = "KOREKSI TRSF";
    return {"BCA1", LineSource::Moota, {line}};
}

std::string said(const Result<PriceOutcome, RequestRefusal>& answer)
{
    if (!answer)
        return std::string(errorKey(answer.error()));
    return answer->isChanged ? "changed" : test::said(Result<RequestReceipt, RequestRefusal>(*answer->request));
}

} // namespace

class TestPgRequests final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<RequestsWorld> m_world;
    int m_keys = 0;

    [[nodiscard]] std::string newKey() { return "k" + std::to_string(++m_keys); }
    Requests& requests() { return m_world->requests(); }

    /// "proposed", or why not.
    std::string ask(const char* who, const RequestAsk& ask, std::int64_t nowMs = RequestsWorld::kNoonMs)
    {
        return test::said(requests().propose(m_world->acting(who, nowMs), proposal(ask, newKey())));
    }
    Uuid file(const RequestAsk& ask, const char* who = "maker1", std::int64_t nowMs = RequestsWorld::kNoonMs)
    {
        return requests().propose(m_world->acting(who, nowMs), proposal(ask, newKey())).value().id;
    }
    std::string approve(const Uuid& id, const char* who = "checker1", std::int64_t nowMs = RequestsWorld::kNoonMs)
    {
        return test::said(requests().approve(m_world->acting(who, nowMs), id, ""));
    }
    AdjustmentAsk give(std::int64_t amount) { return {"AG1", true, rupiah(amount)}; }
    AdjustmentAsk take(std::int64_t amount) { return {"AG1", false, rupiah(amount)}; }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase()
    {
        m_world.reset();
        m_cluster.reset();
    }
    void init() { m_world = std::make_unique<RequestsWorld>(*m_cluster); }
    void cleanup() { QCOMPARE(text(m_world->complaints()), QString()); }

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

    void nothingIsAgreedToThatItsMakerMayNotAskForAnyMore()
    {
        const auto id = file(give(1));
        m_world->sql("UPDATE operators SET role = 'viewer' WHERE username = 'maker1'");
        QCOMPARE(approve(id), std::string("MAKER_DISABLED"));
        m_world->sql("UPDATE operators SET role = 'finance_maker' WHERE username = 'maker1'");
        QCOMPARE(approve(id), std::string("approved"));
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

    void moneyAtASupplierFollowsTheRequest()
    {
        const auto book = [&](SupplierMove move, std::int64_t amount) {
            QCOMPARE(approve(file(SupplierAsk{move, "DIGI", rupiah(amount)})), std::string("approved"));
        };
        book(SupplierMove::Deposit, 1'000'000); // Over the counter: no bank has seen it.
        QCOMPARE(m_world->balance("supplier:DIGI"), -11'000'000);
        QCOMPARE(m_world->balance("suspense"), 650'123);
        QCOMPARE(m_world->balance("adjustment"), 1'000'000);
        book(SupplierMove::Refund, 400'000);
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'600'000);
        book(SupplierMove::DriftLoss, 300);
        book(SupplierMove::DriftGain, 100);
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'599'800);
        QCOMPARE(m_world->balance("loss:supplier_drift"), -200);
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Deposit, "NONE", rupiah(1)}), std::string("UNKNOWN_SUBJECT"));
    }

    void moneyTheBankPaidASupplierIsThatLineOnce()
    {
        BankLine paid;
        paid.rowId = "moota/paid";
        paid.date = CivilDate{2026, 11, 21};
        paid.direction = BankDirection::Debit;
        paid.amount = {rupiah(800'000), 0};
        paid.description = "TRSF KE DIGI";
        const auto out = m_world->store().deposits().ingestLines({"BCA1", LineSource::Moota, {paid}}).lines.at(0).line;
        QCOMPARE(m_world->balance("suspense"), -149'877);
        const auto pay = [&](std::int64_t amount, std::optional<Uuid> line) {
            return SupplierAsk{SupplierMove::Deposit, "DIGI", rupiah(amount), line};
        };
        QCOMPARE(ask("maker1", pay(799'999, out)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(ask("maker1", pay(250'000, uuid(RequestsWorld::kLine))), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", pay(1, uuid(RequestsWorld::kTicket))), std::string("UNKNOWN_SUBJECT"));
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::DriftGain, "DIGI", rupiah(800'000), out}),
                 std::string("CONTENT_UNFIT"));
        const auto first = file(pay(800'000, out));
        const auto second = file(pay(800'000, out), "maker2");
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'800'000);
        QCOMPARE(m_world->balance("suspense"), 650'123);
        QCOMPARE(m_world->number("SELECT count(*) FROM transfers WHERE kind = 'supplier_deposit' AND cause_id = '" +
                                 out.toString() + "'"),
                 1);
    }

    void whatASupplierPaidBackIsNoAgents()
    {
        const auto line = uuid(RequestsWorld::kLine);
        const SupplierAsk refund{SupplierMove::Refund, "DIGI", rupiah(250'000), line};
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Refund, "DIGI", rupiah(150'123), uuid(RequestsWorld::kHeld)}),
                 std::string("TICKET_MISMATCH"));
        const auto toAgent = file(DepositAsk{line, "AG1", std::nullopt}, "maker2");
        const auto first = file(refund);
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(toAgent), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", DepositAsk{line, "AG1", std::nullopt}), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", refund), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("supplier:DIGI"), -9'750'000);
        QCOMPARE(m_world->balance("suspense"), 400'123);
        const auto twin = uuid(RequestsWorld::kTwin);
        QCOMPARE(approve(file(DepositAsk{twin, "AG1", std::nullopt})), std::string("approved"));
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Refund, "DIGI", rupiah(250'000), twin}),
                 std::string("LINE_NOT_WAITING"));
    }

    void aHeldLineIsFreedByRejectingItsTicket()
    {
        auto& deposits = m_world->store().deposits();
        const auto ticket = uuid(RequestsWorld::kTicket);
        const auto line = uuid(RequestsWorld::kHeld);
        const auto reject = [&](const char* who, const std::string& why, const std::string& key) {
            const auto answer = deposits.rejectTicket(m_world->acting(who), {ticket, why, key});
            return answer ? std::string(answer->isReplay ? "again" : "rejected")
                          : std::string(errorKey(answer.error()));
        };
        for (const char* who : {"checker1", "support", "viewer"})
            QCOMPARE(reject(who, "another paid it", "r1"), std::string("NO_RIGHT"));
        QCOMPARE(reject("maker1", " ", "r1"), std::string("CONTENT_UNFIT"));
        QCOMPARE(reject("maker1", "why", ""), std::string("CONTENT_UNFIT"));
        const auto toItsAgent = file(DepositAsk{line, "AG2", ticket}, "maker2");
        QCOMPARE(reject("maker1", "another paid it", "r1"), std::string("rejected"));
        QCOMPARE(reject("maker1", "another paid it", "r1"), std::string("again"));
        QCOMPARE(reject("maker1", "no reason", "r1"), std::string("KEY_REUSED"));
        QCOMPARE(reject("maker2", "another paid it", "r1"), std::string("LINE_NOT_WAITING"));
        QCOMPARE(text(m_world->sql("SELECT state, note FROM deposit_tickets")).trimmed(),
                 QStringLiteral("rejected|another paid it"));
        QCOMPARE(text(m_world->sql(std::string("SELECT state, reason FROM bank_lines WHERE id = '") +
                                   RequestsWorld::kHeld + "'"))
                     .trimmed(),
                 QStringLiteral("suspense|ticket_rejected"));
        QCOMPARE(m_world->number("SELECT count(*) FROM operator_actions WHERE action = 'ticket.reject' AND subject = "
                                 "'ticket:" +
                                 ticket.toString() + "'"),
                 1);
        QCOMPARE(approve(toItsAgent), std::string("TICKET_MISMATCH"));
        QCOMPARE(m_world->balance("suspense"), 650'123);
        QCOMPARE(approve(file(DepositAsk{line, "AG1", std::nullopt})), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'150'123);
        const auto nobody = deposits.rejectTicket(m_world->acting("maker1"), {line, "why", "r2"});
        QVERIFY(!nobody && nobody.error() == RequestRefusal::UnknownSubject);
    }

    void aDebtIsWrittenOffOnce()
    {
        QCOMPARE(ask("maker1", WriteOffAsk{"AG2", rupiah(70'001)}), std::string("MORE_THAN_OWED"));
        QCOMPARE(ask("maker1", WriteOffAsk{"AG1", rupiah(1)}), std::string("MORE_THAN_OWED"));
        const auto first = file(WriteOffAsk{"AG2", rupiah(50'000)});
        const auto second = file(WriteOffAsk{"AG2", rupiah(50'000)});
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("MORE_THAN_OWED"));
        QCOMPARE(m_world->balance("receivable:AG2"), -20'000);
        QCOMPARE(m_world->balance("loss:write_off"), -50'000);
    }

    void aCreditLimitIsAgreedOnAndCounts()
    {
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG1", rupiah(50'000'001)}), std::string("CAP_EXCEEDED"));
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG1", rupiah(0)}), std::string("NOTHING_CHANGES"));
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG3", rupiah(5)}), std::string("AGENT_CLOSED"));
        const auto raised = file(CreditLimitAsk{"AG1", rupiah(1'000'000)});
        const auto other = file(CreditLimitAsk{"AG1", rupiah(2'000'000)});
        QCOMPARE(approve(raised, "maker1"), std::string("NO_RIGHT"));
        QCOMPARE(approve(raised), std::string("approved"));
        QCOMPARE(m_world->number("SELECT floor FROM accounts WHERE code = 'wallet:AG1'"), -1'000'000);
        QCOMPARE(approve(other), std::string("STALE"));
        QCOMPARE(approve(file(take(5'900'000))), std::string("approved"));
        // Less credit than is used already: nothing is taken, nothing more can be.
        QCOMPARE(approve(file(CreditLimitAsk{"AG1", rupiah(0)})), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG1"), -900'000);
        QCOMPARE(ask("maker1", take(1)), std::string("INSUFFICIENT_BALANCE"));
        QCOMPARE(approve(file(give(5))), std::string("approved"));
    }

    void aLineOfTheBankIsCreditedOnce()
    {
        const DepositAsk line{uuid(RequestsWorld::kLine), "AG1", std::nullopt};
        QCOMPARE(ask("maker1", DepositAsk{line.line, "AG3", std::nullopt}), std::string("AGENT_CLOSED"));
        QCOMPARE(ask("maker1", DepositAsk{uuid(RequestsWorld::kTicket), "AG1", std::nullopt}),
                 std::string("UNKNOWN_SUBJECT"));
        const auto first = file(line);
        const auto second = file(DepositAsk{line.line, "AG2", std::nullopt}, "maker2");
        const auto twice = file(LineDuplicateAsk{line.line, uuid(RequestsWorld::kTwin)}, "maker2");
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("LINE_NOT_WAITING"));
        QCOMPARE(approve(twice), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("wallet:AG1"), 5'250'000);
        QCOMPARE(m_world->balance("suspense"), 400'123);
        QCOMPARE(
            text(m_world->sql(std::string("SELECT state FROM bank_lines WHERE id = '") + RequestsWorld::kLine + "'"))
                .trimmed(),
            QStringLiteral("credited"));
    }

    void aMatchedLineGoesToItsTicketAndPaysTheFee()
    {
        const auto line = uuid(RequestsWorld::kHeld);
        QCOMPARE(ask("maker1", DepositAsk{line, "AG1", std::nullopt}), std::string("TICKET_MISMATCH"));
        QCOMPARE(ask("maker1", DepositAsk{line, "AG1", uuid(RequestsWorld::kTicket)}), std::string("TICKET_MISMATCH"));
        QCOMPARE(ask("maker1", DepositAsk{uuid(RequestsWorld::kLine), "AG2", uuid(RequestsWorld::kTicket)}),
                 std::string("TICKET_MISMATCH"));
        QCOMPARE(approve(file(DepositAsk{line, "AG2", uuid(RequestsWorld::kTicket)})), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG2"), 249'623);
        QCOMPARE(m_world->balance("income:deposit_fee"), 500);
        QCOMPARE(m_world->balance("suspense"), 500'000);
        QCOMPARE(text(m_world->sql("SELECT state FROM deposit_tickets")).trimmed(), QStringLiteral("approved"));
    }

    void whatTwoAgreedOnIsTakenBackWithItsFee()
    {
        QCOMPARE(approve(file(DepositAsk{uuid(RequestsWorld::kHeld), "AG2", uuid(RequestsWorld::kTicket)})),
                 std::string("approved"));
        QCOMPARE(m_world->store().deposits().ingestLines(heldTakenBack()).takenBack, 1);
        QCOMPARE(m_world->balance("wallet:AG2"), 100'000);
        QCOMPARE(m_world->balance("receivable:AG2"), -70'500); // 70,000 before, and the fee
        QCOMPARE(m_world->balance("suspense"), 500'000);
    }

    /// The take-back waits for the approval of its line: it must then see what the approval has credited.
    void aTakeBackSeesTheApprovalItWaitedFor()
    {
        const auto id = file(DepositAsk{uuid(RequestsWorld::kHeld), "AG2", uuid(RequestsWorld::kTicket)});
        const auto other = m_world->newStore();
        storage::PgConnection holder(m_world->conninfo(PgCluster::kSuperuser));
        const auto isWaiting = [&](int sessions) {
            return m_world->number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                                   "wait_event_type = 'Lock'") == sessions;
        };
        holder.execute("BEGIN");
        holder.execute(std::string("SELECT FROM bank_lines WHERE id = '") + RequestsWorld::kHeld + "' FOR UPDATE");
        auto approval = std::async(std::launch::async, [&] { return approve(id); });
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting(1), 10'000);
        auto takeBack =
            std::async(std::launch::async, [&] { return other->deposits().ingestLines(heldTakenBack()).takenBack; });
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting(2), 10'000);
        holder.execute("COMMIT");
        QCOMPARE(approval.get(), std::string("approved"));
        QCOMPARE(takeBack.get(), 1);
        QCOMPARE(m_world->balance("wallet:AG2"), 100'000);
        QCOMPARE(m_world->balance("suspense"), 500'000);
    }

    void aLineThatCameTwiceGoesBack()
    {
        const LineDuplicateAsk twin{uuid(RequestsWorld::kTwin), uuid(RequestsWorld::kLine)};
        QCOMPARE(ask("maker1", LineDuplicateAsk{twin.line, uuid(RequestsWorld::kHeld)}),
                 std::string("UNKNOWN_SUBJECT"));
        QCOMPARE(approve(file(twin)), std::string("approved"));
        QCOMPARE(m_world->balance("bank:BCA1"), -400'123);
        QCOMPARE(ask("maker1", DepositAsk{twin.line, "AG1", std::nullopt}), std::string("LINE_NOT_WAITING"));
        QCOMPARE(text(m_world->sql(std::string("SELECT state, same_as FROM bank_lines WHERE id = '") +
                                   RequestsWorld::kTwin + "'"))
                     .trimmed(),
                 QStringLiteral("duplicate|") + QString::fromLatin1(RequestsWorld::kLine));
        // The other one is not the duplicate of its own duplicate: money would be nowhere.
        QCOMPARE(ask("maker1", LineDuplicateAsk{twin.sameAs, twin.line}), std::string("LINE_NOT_WAITING"));
    }

    void twoLinesAreNotEachOthersDuplicate()
    {
        const auto first = file(LineDuplicateAsk{uuid(RequestsWorld::kTwin), uuid(RequestsWorld::kLine)});
        const auto second = file(LineDuplicateAsk{uuid(RequestsWorld::kLine), uuid(RequestsWorld::kTwin)});
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("bank:BCA1"), -400'123);
    }

    void aSmallStepOfAPriceIsMadeAlone()
    {
        const auto change = [&](std::int64_t from, std::int64_t to, const char* who, std::string key) {
            return said(requests().changePrice(
                m_world->acting(who), proposal(PriceAsk{"XLD10", "", rupiah(from), rupiah(to)}, std::move(key))));
        };
        const auto version = m_world->number("SELECT version FROM config_version");
        QCOMPARE(change(10'500, 11'000, "maker1", "a"), std::string("NO_RIGHT"));
        QCOMPARE(change(10'500, 11'000, "admin", "a"), std::string("changed"));
        QCOMPARE(change(10'500, 11'000, "admin", "a"), std::string("changed"));
        QCOMPARE(change(10'500, 11'001, "admin", "a"), std::string("KEY_REUSED"));
        QVERIFY(m_world->number("SELECT version FROM config_version") > version);
        QCOMPARE(change(10'500, 10'600, "owner", "b"), std::string("STALE"));
        // Small steps of one day add up: 10,500 to 11,551 is more than ten percent.
        QCOMPARE(change(11'000, 11'551, "owner", "c"), std::string("proposed"));
        QCOMPARE(change(11'000, 11'551, "owner", "c"), std::string("proposed again"));
        QCOMPARE(change(11'000, 11'550, "owner", "d"), std::string("changed"));
        QCOMPARE(m_world->number("SELECT base_price FROM products"), 11'550);
        QCOMPARE(change(11'550, 9'999, "owner", "e"), std::string("PRICE_BELOW_COST"));
        QCOMPARE(change(11'550, 11'550, "owner", "e"), std::string("NOTHING_CHANGES"));
        QCOMPARE(said(requests().changePrice(m_world->acting("owner"),
                                             proposal(PriceAsk{"NONE", "", rupiah(1), rupiah(2)}, newKey()))),
                 std::string("UNKNOWN_SUBJECT"));
    }

    void stepsOfALevelAndOfTheBaseAddUp()
    {
        const auto change = [&](const char* level, std::int64_t from, std::int64_t to) {
            return said(requests().changePrice(m_world->acting("admin"),
                                               proposal(PriceAsk{"XLD10", level, rupiah(from), rupiah(to)}, newKey())));
        };
        // RETAIL follows the base price two hundred above it: 10,700 in the morning, at most 11,770 by one alone.
        QCOMPARE(change("", 10'500, 11'550), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'750, 11'771), std::string("proposed"));
        QCOMPARE(change("RETAIL", 11'750, 11'770), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'770, 11'771), std::string("proposed"));
        // A price of its own follows nobody any more.
        QCOMPARE(change("", 11'550, 11'000), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'770, 11'000), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'000, 11'771), std::string("proposed"));
    }

    void aLargeStepOfAPriceTakesTwo()
    {
        const PriceAsk level{"XLD10", "RETAIL", rupiah(10'700), rupiah(20'000)};
        const auto id = file(level, "admin");
        QCOMPARE(approve(id, "admin"), std::string("SAME_PERSON"));
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(m_world->number("SELECT price FROM level_prices"), 20'000);
        QCOMPARE(m_world->number("SELECT base_price FROM products"), 10'500);
        // Agreed on by two: the small steps begin anew from there.
        QCOMPARE(said(requests().changePrice(
                     m_world->acting("admin"),
                     proposal(PriceAsk{"XLD10", "RETAIL", rupiah(20'000), rupiah(22'000)}, newKey()))),
                 std::string("changed"));
        const auto stale = file(PriceAsk{"XLD10", "", rupiah(10'500), rupiah(30'000)}, "admin");
        m_world->sql("UPDATE products SET base_price = 10501");
        QCOMPARE(approve(stale), std::string("STALE"));
        // 10,100 covers 10,000 for who has no upline, but not the hundred of the upline.
        QCOMPARE(ask("admin", PriceAsk{"XLD10", "RETAIL", rupiah(22'000), rupiah(10'099)}),
                 std::string("PRICE_BELOW_COST"));
        QCOMPARE(ask("admin", PriceAsk{"XLD10", "RETAIL", rupiah(22'000), rupiah(10'100)}), std::string("proposed"));
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

    void twoCheckersAtOnceMoveTheMoneyOnce()
    {
        const auto other = m_world->newStore();
        for (int round = 0; round < 20; ++round) {
            const auto id = file(give(10));
            auto second = std::async(std::launch::async, [&] {
                return test::said(other->requests().approve(m_world->acting("checker2"), id, ""));
            });
            std::vector<std::string> answers{approve(id), second.get()};
            std::sort(answers.begin(), answers.end());
            QCOMPARE(answers, (std::vector<std::string>{"REQUEST_NOT_WAITING", "approved"}));
        }
        QCOMPARE(m_world->balance("wallet:AG1"), 5'000'200);
    }

    void twoSessionsWithOneKeyFileOneRequest()
    {
        const auto other = m_world->newStore();
        for (int round = 0; round < 20; ++round) {
            const auto same = proposal(give(10), newKey());
            auto second = std::async(
                std::launch::async, [&] { return other->requests().propose(m_world->acting("maker1"), same).value(); });
            const auto first = requests().propose(m_world->acting("maker1"), same).value();
            const auto answer = second.get();
            QCOMPARE(answer.id, first.id);
            QVERIFY(answer.isReplay != first.isReplay);
        }
        QCOMPARE(m_world->number("SELECT count(*) FROM money_requests"), 20);
    }

    /// The connection breaks around a commit, wherever: the lane runs the command again and its answer is one.
    void aCommandThatIsCutOffRunsAgain()
    {
        auto store = m_world->newStore();
        MoneyLane lane(std::move(store));
        OperatorDesk desk(lane);
        lane.start();
        std::atomic<bool> done{false};
        std::thread cutter([&] {
            while (!done)
                (void)m_world->sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = "
                                   "'eraflazz-money' AND state <> 'idle'");
        });
        const auto wait = [](auto start) {
            std::promise<std::string> answer;
            start([&](auto said) { answer.set_value(test::said(said)); },
                  [&](MoneyFailure failure) {
                      answer.set_value(failure == MoneyFailure::OutcomeUnknown ? "unknown" : "failed");
                  });
            return answer.get_future().get();
        };
        int approvals = 0;
        for (int round = 0; round < 30; ++round) {
            const auto acting = ops::Operator{m_world->person("maker1"), "maker1", "", ops::Role::FinanceMaker};
            const auto checker = ops::Operator{m_world->person("checker1"), "checker1", "", ops::Role::FinanceChecker};
            const auto asked = proposal(give(1), newKey());
            std::promise<std::optional<Uuid>> filed;
            desk.propose(
                acting,
                asked,
                [&](auto answer) { filed.set_value(answer ? std::optional(answer->id) : std::nullopt); },
                [&](MoneyFailure) { filed.set_value(std::nullopt); });
            const auto id = filed.get_future().get();
            if (!id)
                continue;
            const auto answer =
                wait([&](auto answered, auto failed) { desk.approve(checker, *id, "", answered, failed); });
            approvals += answer.starts_with("approved") ? 1 : 0;
        }
        done = true;
        cutter.join();
        lane.stop();
        QVERIFY(approvals > 0);
        QCOMPARE(m_world->balance("wallet:AG1"), 5'000'000 + m_world->number("SELECT count(*) FROM request_approvals"));
        QCOMPARE(m_world->number("SELECT count(*) FROM money_requests WHERE state = 'approved'"), approvals);
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

    /// Every command there is, in any order, by one person alone: no rupiah and no limit moves.
    void onePersonAloneMovesNothing()
    {
        static const std::vector<std::string> people{"owner", "admin", "maker1", "checker1", "support"};
        constexpr const char* kMoney = "SELECT code, balance, floor FROM account_balances ORDER BY code";
        const auto before = m_world->sql(kMoney);
        QVERIFY(rc::check("one person alone", [&] {
            const auto who = *rc::gen::elementOf(people);
            std::vector<Uuid> filed;
            const int steps = *rc::gen::inRange(1, 20);
            for (int step = 0; step < steps; ++step)
                actOnce(*m_world, who, filed, newKey());
            RC_CLASSIFY(!filed.empty());
            RC_ASSERT(m_world->sql(kMoney) == before);
            RC_ASSERT(m_world->number("SELECT count(*) FROM request_approvals") == 0);
        }));
        QVERIFY(m_world->number("SELECT count(*) FROM money_requests") > 0);
    }

    void manyPeopleKeepTheBooksRight()
    {
        QVERIFY(rc::check("many people", [&] {
            RequestsWorld world(*m_cluster);
            static const std::vector<std::string> people{
                "owner", "admin", "maker1", "maker2", "checker1", "checker2", "support", "viewer"};
            std::vector<Uuid> filed;
            const int steps = *rc::gen::inRange(1, 25);
            for (int step = 0; step < steps; ++step)
                actOnce(world, *rc::gen::elementOf(people), filed, newKey());
            RC_CLASSIFY(world.number("SELECT count(*) FROM transfers WHERE request_id IS NOT NULL") > 0);
            RC_ASSERT(world.complaints() == "");
        }));
    }

private:
    static RequestAsk anyAsk()
    {
        const auto amount =
            rupiah(*rc::gen::elementOf(std::vector<std::int64_t>{1, 999, 70'000, 2'000'000, 60'000'000}));
        const auto agent = *rc::gen::elementOf(std::vector<std::string>{"AG1", "AG2", "AG3"});
        switch (*rc::gen::inRange(0, 9)) {
        case 0:
        case 1:
            return AdjustmentAsk{agent, true, amount};
        case 2:
            return AdjustmentAsk{agent, false, amount};
        case 3:
            return DepositAsk{uuid(RequestsWorld::kLine), agent, std::nullopt};
        case 4:
            return DepositAsk{uuid(RequestsWorld::kHeld), "AG2", uuid(RequestsWorld::kTicket)};
        case 5:
            return LineDuplicateAsk{uuid(RequestsWorld::kTwin), uuid(RequestsWorld::kLine)};
        case 6:
            return CreditLimitAsk{agent, amount};
        case 7:
            return WriteOffAsk{"AG2", amount};
        default:
            return SupplierAsk{*rc::gen::elementOf(std::vector<SupplierMove>{
                                   SupplierMove::Deposit, SupplierMove::Refund, SupplierMove::DriftLoss}),
                               "DIGI",
                               amount,
                               std::nullopt};
        }
    }

    static void actOnce(RequestsWorld& world, const std::string& who, std::vector<Uuid>& filed, const std::string& key)
    {
        const auto acting = world.acting(who, RequestsWorld::kNoonMs + *rc::gen::inRange<std::int64_t>(0, 3) * kDayMs);
        const int what = filed.empty() ? 0 : *rc::gen::inRange(0, 7);
        if (what <= 1) {
            const auto answer = world.requests().propose(acting, proposal(anyAsk(), key));
            if (answer)
                filed.push_back(answer->id);
            return;
        }
        const auto id = *rc::gen::elementOf(filed);
        if (what <= 4)
            (void)world.requests().approve(acting, id, "");
        else if (what == 5)
            (void)world.requests().reject(acting, id, "");
        else
            (void)world.requests().withdraw(acting, id, "");
    }
};

QTEST_GUILESS_MAIN(TestPgRequests)
#include "tst_pg_requests.moc"
