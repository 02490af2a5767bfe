// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"
#include "wallet/services/operator_desk.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <rapidcheck.h>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

} // namespace

/// Many at once, connections that break, and whatever order things come in.
class RequestCrowdTests final : public RequestTests {
    Q_OBJECT

public:
    using RequestTests::RequestTests;

private Q_SLOTS:
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
            RequestsWorld world(m_cluster);
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

std::unique_ptr<QObject> eraflazz::test::makeRequestCrowdTests(PgCluster& cluster)
{
    return std::make_unique<RequestCrowdTests>(cluster);
}

#include "pg_request_crowd.moc"
