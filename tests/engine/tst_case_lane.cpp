// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_world.h"
#include "engine/pg/pg_case_store.h"
#include "engine/services/case_desk.h"
#include "engine/services/case_sweeper.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

std::string phone(int number)
{
    return "0878" + std::to_string(10'000'000 + number);
}

/// A world with one sale in doubt and one case about it.
struct Doubt final {
    EngineWorld world;
    TwoPeople people;
    LaneHouse house;
    SendJob job;
    Decision decision;

    explicit Doubt(PgCluster& cluster, EvidenceClass heard = EvidenceClass::Unknown)
        : world(cluster, 1, 10 * kPrice), people(world), house(world, "here", 1)
    {
        house.start();
        (void)house.order(1, "a", phone(1)).get();
        (void)house.listener.waitFor([](const auto& log) { return log.ready.size() == 1; });
        job = house.listener.log().ready[0];
        hear(heard);
        decision.attemptNo = 1;
        decision.resolution = "supplier confirmed by phone";
        decision.caseId = people.open(CaseKind::Complaint, job.sale);
    }

    void hear(EvidenceClass meaning, int checkNo = 0, bool stayedHere = false)
    {
        auto evidence = house.evidence(job, meaning);
        evidence.checkNo = checkNo;
        evidence.stayedHere = stayedHere;
        evidence.source = checkNo > 0 ? EvidenceSource::Check : EvidenceSource::Answer;
        house.lanes[0]->submit(EvidenceJob{std::move(evidence), true, false});
        barrier();
    }

    int startCheck()
    {
        const auto before = house.listener.log().checks.size();
        house.lanes[0]->submit(CheckJob{job.sale, 1, house.askRule.windowMs});
        (void)house.listener.waitFor([=](const auto& log) { return log.checks.size() > before; });
        return house.listener.log().checks.back().value_or(0);
    }

    void barrier() { (void)house.order(1, "barrier", "1").get(); }

    std::string carry(const Uuid& request) { return carryOut(house, job.sale, request); }
    std::string status() { return world.sql("SELECT status FROM transactions"); }
    std::string complaints()
    {
        house.stop();
        return world.auditComplaints();
    }
};

std::string kindsOf(EngineWorld& world)
{
    return world.sql("SELECT string_agg(kind, ',' ORDER BY kind, leg) FROM transfers WHERE kind <> 'opening'");
}

} // namespace

class TestCaseLane final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void deliveredBySettlesOnceAndClosesTheCase()
    {
        Doubt doubt(*m_cluster);
        doubt.decision.verb = Verb::Delivered;
        doubt.decision.sn = "SN-77";
        const auto request = doubt.people.decide(doubt.decision);
        QCOMPARE(doubt.carry(request), std::string("done delivered"));
        QCOMPARE(doubt.carry(request), std::string("done delivered"));
        QCOMPARE(doubt.status(), std::string("SUCCESS"));
        QCOMPARE(doubt.world.sql("SELECT sn FROM transactions"), std::string("SN-77"));
        QCOMPARE(doubt.world.sql("SELECT state || ' ' || resolution FROM cases"),
                 std::string("closed supplier confirmed by phone"));
        QCOMPARE(doubt.world.sql("SELECT source || ' ' || raw FROM evidence WHERE class = 'delivered'"),
                 std::string("person finance1 + finance2: supplier confirmed by phone"));
        QCOMPARE(doubt.world.number("SELECT count(*) FROM transfers WHERE kind = 'settle'"), 1);
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void failedAsksOnceMoreThenGivesBack()
    {
        Doubt doubt(*m_cluster);
        doubt.decision.verb = Verb::Failed;
        const auto request = doubt.people.decide(doubt.decision);
        QCOMPARE(doubt.carry(request), std::string("waiting asking once more"));
        QVERIFY(doubt.house.listener.waitFor([](const auto& log) { return log.askedNow.size() == 1; }));
        QCOMPARE(doubt.status(), std::string("PROCESSING"));
        const int check = doubt.startCheck();
        QCOMPARE(doubt.carry(request), std::string("waiting asking once more"));
        doubt.hear(EvidenceClass::Unknown, check, true); // the supplier cannot be reached any more
        QCOMPARE(doubt.status(), std::string("PROCESSING"));
        QCOMPARE(doubt.carry(request), std::string("done failed"));
        QCOMPARE(doubt.status(), std::string("FAILED"));
        QCOMPARE(doubt.world.balance(1), 10 * kPrice);
        QCOMPARE(doubt.world.number("SELECT count(*) FROM attempts"), 1);
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void aCheckInFlightIsWaitedFor()
    {
        Doubt doubt(*m_cluster);
        const int inFlight = doubt.startCheck();
        doubt.decision.verb = Verb::Failed;
        const auto request = doubt.people.decide(doubt.decision);
        (void)doubt.carry(request);
        QCOMPARE(doubt.carry(request), std::string("waiting asking once more"));
        doubt.hear(EvidenceClass::Delivered, inFlight);
        QCOMPARE(doubt.status(), std::string("SUCCESS"));
        QCOMPARE(doubt.carry(request), std::string("refused ALREADY_DECIDED"));
        QCOMPARE(doubt.carry(request), std::string("refused ALREADY_DECIDED"));
        QCOMPARE(doubt.world.sql("SELECT state FROM cases"), std::string("open"));
        QCOMPARE(doubt.world.sql("SELECT state || ' ' || outcome FROM case_resolutions"),
                 std::string("refused ALREADY_DECIDED"));
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void aDecidedFailureIsNotBoughtElsewhere()
    {
        Doubt doubt(*m_cluster);
        doubt.decision.verb = Verb::Failed;
        const auto request = doubt.people.decide(doubt.decision);
        (void)doubt.carry(request);
        const int check = doubt.startCheck();
        doubt.hear(EvidenceClass::RejectedRetry, check); // it would fail over
        QCOMPARE(doubt.status(), std::string("FAILED"));
        QCOMPARE(doubt.world.number("SELECT count(*) FROM attempts"), 1);
        QCOMPARE(doubt.carry(request), std::string("done failed"));
        QCOMPARE(doubt.world.sql("SELECT state FROM cases"), std::string("closed"));
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void aDecisionThatNobodyApprovedIsRefused()
    {
        Doubt doubt(*m_cluster);
        doubt.decision.verb = Verb::Delivered;
        const auto request = doubt.people.propose(doubt.decision);
        QCOMPARE(doubt.carry(request), std::string("refused NOT_APPROVED"));
        QCOMPARE(doubt.carry(storage::newUuid7()), std::string("refused NOT_APPROVED"));
        QCOMPARE(doubt.status(), std::string("PROCESSING"));
        QCOMPARE(doubt.world.sql("SELECT state FROM cases"), std::string("open"));
    }

    void nonsenseIsFiledAndRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("no JSON") << QByteArray("no json") << QByteArray("refused BAD_PAYLOAD");
        QTest::newRow("no decision") << QByteArray("{}") << QByteArray("refused BAD_PAYLOAD");
        QTest::newRow("no such case")
            << QByteArray(R"({"case_id":"01900000-0000-7000-8000-000000000000","verb":"close","resolution":"x"})")
            << QByteArray("refused UNKNOWN_CASE");
        QTest::newRow("no uuid") << QByteArray(R"({"case_id":"x","verb":"close","resolution":"x"})")
                                 << QByteArray("refused BAD_PAYLOAD");
    }

    void nonsenseIsFiledAndRefusedByName()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, why);
        Doubt doubt(*m_cluster);
        const auto request = doubt.people.proposePayload(payload.toStdString());
        doubt.people.approve(request);
        QCOMPARE(carryOut(doubt.house, SaleId{}, request), why.toStdString());
        QCOMPARE(carryOut(doubt.house, SaleId{}, request), why.toStdString());
        QCOMPARE(doubt.world.sql("SELECT state FROM case_resolutions"), std::string("refused"));
    }

    void aReversalTakesEverythingBackOnce()
    {
        Doubt doubt(*m_cluster);
        doubt.hear(EvidenceClass::Delivered);
        doubt.hear(EvidenceClass::RejectedRetry); // the supplier took it back: a reversal case
        doubt.decision.caseId = doubt.people.caseOf(CaseKind::Reversal, doubt.job.sale);
        doubt.decision.verb = Verb::Reverse;
        doubt.decision.costBack = Money::rupiah(10'000);
        const auto request = doubt.people.decide(doubt.decision, doubt.job.sale);
        const auto again = doubt.people.decide(doubt.decision, doubt.job.sale);
        QCOMPARE(doubt.carry(request), std::string("done reverse"));
        QCOMPARE(doubt.carry(request), std::string("done reverse"));
        QCOMPARE(doubt.carry(again), std::string("refused CASE_CLOSED"));
        QCOMPARE(doubt.status(), std::string("REFUND"));
        QCOMPARE(doubt.world.balance(1), 10 * kPrice);
        QCOMPARE(kindsOf(doubt.world), std::string("commission,commission_back,cost,cost_back,debit,reversal,settle"));
        QCOMPARE(doubt.world.sql("SELECT state FROM cases WHERE kind = 'reversal'"), std::string("closed"));
        QCOMPARE(doubt.world.number("SELECT count(*) FROM transfers WHERE request_id = '" + request.toString() + "'"),
                 1);
        QCOMPARE(doubt.world.sql("SELECT event FROM outbox ORDER BY sequence DESC LIMIT 1"),
                 std::string("sale.refunded"));
        QCOMPARE(doubt.world.number("SELECT balance FROM account_balances WHERE code = 'supplier:DIGI'"), -kDeposit);
        QCOMPARE(doubt.world.number("SELECT balance FROM account_balances WHERE code = 'sales'"), 0);
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void theSupplierMayKeepItsMoney()
    {
        Doubt doubt(*m_cluster);
        doubt.hear(EvidenceClass::Delivered);
        doubt.decision.verb = Verb::Reverse; // on the complaint: the reversal becomes a case of its own
        const auto request = doubt.people.decide(doubt.decision, doubt.job.sale);
        QCOMPARE(doubt.carry(request), std::string("done reverse"));
        QCOMPARE(kindsOf(doubt.world), std::string("commission,commission_back,cost,debit,reversal,settle"));
        QCOMPARE(doubt.world.sql("SELECT string_agg(kind || ' ' || state, ',' ORDER BY kind) FROM cases"),
                 std::string("complaint closed,reversal closed"));
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void aReversalWithoutItsMovementIsRefused()
    {
        Doubt doubt(*m_cluster);
        doubt.hear(EvidenceClass::Delivered);
        doubt.decision.verb = Verb::Reverse;
        QCOMPARE(doubt.carry(doubt.people.decide(doubt.decision)), std::string("refused MOVEMENT_DIFFERS"));
        QCOMPARE(doubt.carry(doubt.people.propose(doubt.decision, doubt.job.sale)),
                 std::string("refused NOT_APPROVED"));
        QCOMPARE(doubt.status(), std::string("SUCCESS"));
        QCOMPARE(doubt.world.number("SELECT count(*) FROM transfers WHERE kind = 'reversal'"), 0);
    }

    void commissionThatWasSpentIsOwed()
    {
        Doubt doubt(*m_cluster);
        doubt.hear(EvidenceClass::Delivered);
        // It matured into the upline's wallet (agent 2) before the complaint came.
        const auto run = storage::newUuid7().toString();
        doubt.world.sql("INSERT INTO maturities (id, cutoff, accounts, amount) VALUES ('" + run + "', now(), 1, 100)");
        doubt.world.sql("INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, "
                        "credit_seq, credit_before, credit_after) SELECT '" +
                        run + "', 'maturity', 200002, 1002, 100, '" + run +
                        "', seq + 1, balance, balance + 100 FROM accounts WHERE id = 1002");
        doubt.world.sql("UPDATE accounts SET balance = balance + 100, seq = seq + 1, last_delta = 100 WHERE id = 1002");
        doubt.world.sql("INSERT INTO account_deltas VALUES ('" + run + "', 200002, -100)");
        doubt.decision.verb = Verb::Reverse;
        const auto request = doubt.people.decide(doubt.decision, doubt.job.sale);
        QCOMPARE(doubt.carry(request), std::string("done reverse"));
        QCOMPARE(doubt.world.number("SELECT balance FROM account_balances WHERE id = 200002"), -100);
        QCOMPARE(doubt.world.balance(2), 10 * kPrice + 100);
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void casesThatMoveNothingAreClosedWithAWord()
    {
        Doubt doubt(*m_cluster);
        const auto stuck = doubt.people.open(CaseKind::Stuck, doubt.job.sale);
        doubt.decision.verb = Verb::Close;
        doubt.decision.caseId = stuck;
        const auto early = doubt.people.decide(doubt.decision);
        QCOMPARE(doubt.carry(early), std::string("refused STILL_UNDECIDED"));
        doubt.hear(EvidenceClass::Delivered);
        QCOMPARE(doubt.carry(doubt.people.decide(doubt.decision)), std::string("done close"));
        QCOMPARE(doubt.carry(doubt.people.decide(doubt.decision)), std::string("refused CASE_CLOSED"));
        doubt.world.sql("INSERT INTO cases (id, kind, subject) VALUES ('01900000-0000-7000-8000-00000000000a', "
                        "'theirs_only', 'supplier:DIGI:55')");
        doubt.decision.caseId = *Uuid::parse("01900000-0000-7000-8000-00000000000a");
        QCOMPARE(carryOut(doubt.house, SaleId{}, doubt.people.decide(doubt.decision)), std::string("done close"));
        doubt.decision.verb = Verb::Delivered;
        QCOMPARE(doubt.world.number("SELECT count(*) FROM transfers WHERE kind = 'reversal'"), 0);
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void theSameDecisionInTwoLanesAtOnceIsCarriedOutOnce()
    {
        EngineWorld world(*m_cluster, 1, 10 * kPrice);
        TwoPeople people(world);
        LaneHouse here(world, "here", 2);
        here.start();
        (void)here.order(1, "a", phone(1)).get();
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ready.size() == 1; }));
        const auto job = here.listener.log().ready[0];
        here.say(job, EvidenceClass::Delivered);
        QVERIFY(here.listener.waitFor([](const auto& log) { return log.ended.size() == 1; }));
        Decision decision;
        decision.caseId = people.open(CaseKind::Complaint, job.sale);
        decision.verb = Verb::Reverse;
        decision.resolution = "agreed";
        const auto request = people.decide(decision, job.sale);
        std::vector<std::future<ResolveOutcome>> answers;
        for (std::size_t i = 0; i < 40; ++i) {
            const auto promise = std::make_shared<std::promise<ResolveOutcome>>();
            answers.push_back(promise->get_future());
            here.lanes[i % 2]->submit(
                ResolveJob{job.sale, request, {}, [promise](auto outcome) { promise->set_value(outcome); }});
        }
        for (auto& answer : answers)
            QVERIFY(answer.get().state == ResolutionState::Done);
        QCOMPARE(world.number("SELECT count(*) FROM transfers WHERE kind = 'reversal'"), 1);
        QCOMPARE(world.balance(1), 10 * kPrice);
        here.stop();
        QCOMPARE(QString::fromStdString(world.auditComplaints()), QString());
    }

    /// The daemon died between the approval and its execution: the next one finds it at its start.
    void whatWasApprovedBeforeACrashIsCarriedOutAtTheNextStart()
    {
        Doubt doubt(*m_cluster);
        doubt.hear(EvidenceClass::Delivered);
        doubt.decision.verb = Verb::Reverse;
        (void)doubt.people.decide(doubt.decision, doubt.job.sale);
        doubt.house.stop();
        QCOMPARE(doubt.status(), std::string("SUCCESS"));

        LaneHouse next(doubt.world, "next", 1);
        next.start();
        CaseSweeper sweeper(
            std::make_unique<PgCaseStore>(doubt.world.conninfo(), ops::ActionKey{}),
            [&next](ResolveJob job) { (void)next.lanes[0]->submit(std::move(job)); },
            20);
        sweeper.start();
        QTRY_COMPARE(doubt.status(), std::string("REFUND"));
        QTRY_COMPARE(doubt.world.sql("SELECT state FROM case_resolutions"), std::string("done"));
        sweeper.stop();
        next.stop();
        QCOMPARE(doubt.world.number("SELECT count(*) FROM transfers WHERE kind = 'reversal'"), 1);
        QCOMPARE(QString::fromStdString(doubt.world.auditComplaints()), QString());
    }

    void aWaitingDecisionIsFollowedUntilItEnds()
    {
        Doubt doubt(*m_cluster);
        doubt.decision.verb = Verb::Failed;
        (void)doubt.people.decide(doubt.decision);
        CaseSweeper sweeper(
            std::make_unique<PgCaseStore>(doubt.world.conninfo(), ops::ActionKey{}),
            [&doubt](ResolveJob job) { (void)doubt.house.lanes[0]->submit(std::move(job)); },
            20);
        sweeper.start();
        QTRY_COMPARE(doubt.world.sql("SELECT state FROM case_resolutions"), std::string("waiting"));
        doubt.hear(EvidenceClass::Unknown, doubt.startCheck(), true);
        QTRY_COMPARE(doubt.status(), std::string("FAILED"));
        sweeper.stop();
        QCOMPARE(QString::fromStdString(doubt.complaints()), QString());
    }

    void complaintsAreCasesOfTheirSale()
    {
        Doubt doubt(*m_cluster, EvidenceClass::Delivered);
        doubt.world.sql("UPDATE cases SET kind = 'sn_differs'");
        PgCaseStore store(doubt.world.conninfo(), ops::ActionKey{});
        const auto opened = store.complain(doubt.job.sale, "not arrived", ops::OperatorId{1});
        QVERIFY(opened.has_value());
        QVERIFY(store.complain(doubt.job.sale, "again", ops::OperatorId{1}).error() ==
                ComplaintRefusal::AlreadyComplained);
        QVERIFY(store.complain(storage::newUuid7(), "x", ops::OperatorId{1}).error() == ComplaintRefusal::UnknownSale);
        QVERIFY(store.complain(doubt.job.sale, "x", ops::OperatorId{9}).error() == ComplaintRefusal::NoRight);
        doubt.world.sql("INSERT INTO settings (key, value) VALUES ('operator.two_step', 'on')");
        QVERIFY(store.complain(doubt.job.sale, "x", ops::OperatorId{1}).error() == ComplaintRefusal::NoRight);
        QCOMPARE(doubt.world.sql("SELECT action || ' ' || (subject = 'sale:" + doubt.job.sale.toString() +
                                 "') FROM operator_actions WHERE action <> 'operator.add'"),
                 std::string("case.complaint true"));
        CaseFilter filter;
        filter.kind = CaseKind::Complaint;
        const auto listed = store.cases(filter);
        QCOMPARE(listed.size(), std::size_t{1});
        QVERIFY(listed[0].id == *opened);
        QVERIFY(listed[0].detail == "finance1: not arrived");
        QVERIFY(listed[0].saleStatus == "SUCCESS" && listed[0].agentCode == "AG1");
        QVERIFY(listed[0].ageSeconds >= 0 && listed[0].ageSeconds < 60);

        const auto ask = askFor({*opened, Verb::Reverse, {}, {}, "number had been wrong"}, store.facts(*opened));
        QVERIFY(ask.has_value());
        QVERIFY(ask->reversedSale == doubt.job.sale);
        QVERIFY(ask->subject == "sale:" + doubt.job.sale.toString());
        const auto request = doubt.people.proposePayload(ask->decision, doubt.job.sale);
        doubt.people.approve(request);
        QCOMPARE(doubt.carry(request), std::string("done reverse"));
        QVERIFY(store.cases(filter).empty());
        QVERIFY(askFor({*opened, Verb::Close, {}, {}, "x"}, store.facts(*opened)).error() ==
                ResolveRefusal::CaseClosed);
        filter.openOnly = false;
        QVERIFY(store.cases(filter)[0].resolution == "number had been wrong");
    }

    void askingAgainIsARequestToTheOwner()
    {
        Doubt doubt(*m_cluster);
        const auto ask = [&](LaneHouse& house) {
            const auto promise = std::make_shared<std::promise<AskOutcome>>();
            auto answer = promise->get_future();
            house.lanes[0]->submit(AskJob{doubt.job.sale,
                                          storage::newUuid7(),
                                          ops::OperatorId{1},
                                          unixMsNow(),
                                          "127.0.0.1",
                                          [promise](auto outcome) { promise->set_value(outcome); }});
            return std::string(toString(answer.get()));
        };
        QCOMPARE(ask(doubt.house), std::string("ASKING"));
        QVERIFY(doubt.house.listener.waitFor([](const auto& log) { return log.askedNow.size() == 1; }));
        const auto acts = [&doubt] {
            return doubt.world.sql(
                "SELECT string_agg(operator_id || ' ' || subject || ' ' || (detail::json ->> 'supplier') || ' ' || "
                "(detail::json ->> 'address'), "
                "',') FROM operator_actions WHERE action = 'trx.ask'");
        };
        const std::string onlyOne = "1 sale:" + doubt.job.sale.toString() + " DIGI 127.0.0.1";
        QCOMPARE(acts(), onlyOne);
        LaneHouse other(doubt.world, "other", 1);
        other.start();
        QCOMPARE(ask(other), std::string("OTHER_DAEMON"));
        doubt.world.sql("UPDATE attempts SET sent_at = now() - interval '2 days'");
        QCOMPARE(ask(doubt.house), std::string("TOO_OLD"));
        doubt.hear(EvidenceClass::Delivered);
        QCOMPARE(ask(doubt.house), std::string("NOTHING_TO_ASK"));
        doubt.job.sale = storage::newUuid7();
        QCOMPARE(ask(doubt.house), std::string("UNKNOWN_SALE"));
        QCOMPARE(acts(), onlyOne); // who asked in vain changed nothing
    }

    void anAgentIsToldAgainWhatBecameOfItsSale()
    {
        Doubt doubt(*m_cluster);
        const auto repeat = [&] {
            const auto promise = std::make_shared<std::promise<RepeatOutcome>>();
            auto answer = promise->get_future();
            doubt.house.lanes[0]->submit(RepeatJob{doubt.job.sale,
                                                   storage::newUuid7(),
                                                   ops::OperatorId{1},
                                                   unixMsNow(),
                                                   "127.0.0.1",
                                                   [promise](auto outcome) { promise->set_value(outcome); }});
            return std::string(toString(answer.get()));
        };
        QCOMPARE(repeat(), std::string("NOT_ENDED"));
        doubt.hear(EvidenceClass::Delivered);
        doubt.world.sql("UPDATE outbox SET state = 'dead', ended_at = now()");
        QCOMPARE(repeat(), std::string("FILED"));
        QCOMPARE(doubt.world.sql("SELECT string_agg(sequence || event || state, ' ' ORDER BY sequence) FROM outbox "
                                 "WHERE sale_id = '" +
                                 doubt.job.sale.toString() + "'"),
                 std::string("1sale.successdead 2sale.successdue"));
        QVERIFY(doubt.house.listener.waitFor([](const auto& log) { return log.reports.size() == 2; }));
        QVERIFY(doubt.house.listener.log().reports.back().isUrgent);
        QCOMPARE(doubt.world.sql("SELECT operator_id || ' ' || subject || ' ' || (detail::json ->> 'no') FROM "
                                 "operator_actions WHERE action = 'trx.report'"),
                 "1 sale:" + doubt.job.sale.toString() + " 2");
        doubt.job.sale = storage::newUuid7();
        QCOMPARE(repeat(), std::string("UNKNOWN_SALE"));
        QCOMPARE(doubt.complaints(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCaseLane)
#include "tst_case_lane.moc"
