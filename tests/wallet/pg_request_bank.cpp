// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"
#include "storage/pg_connection.h"

#include <QTest>

#include <future>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

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

} // namespace

/// Lines of the bank and tickets that people decide on.
class RequestBankTests final : public RequestTests {
    Q_OBJECT

public:
    using RequestTests::RequestTests;

private Q_SLOTS:
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
};

std::unique_ptr<QObject> eraflazz::test::makeRequestBankTests(PgCluster& cluster)
{
    return std::make_unique<RequestBankTests>(cluster);
}

#include "pg_request_bank.moc"
