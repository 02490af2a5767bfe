// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_bench.h"
#include "order_bodies.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using engine::Refusal;

namespace {

engine::OrderOutcome replayOf(const engine::OrderRequest& order)
{
    engine::SaleView view;
    view.id = Stamp{123'456'789'012}.toUuid();
    view.refId = order.refId;
    view.status = engine::SaleStatus::Success;
    view.price = Money::rupiah(10'500);
    view.balanceAfter = Money::rupiah(239'500);
    view.sn = "SN-7";
    view.message = "ok";
    return engine::Replayed{view};
}

} // namespace

class TestApiOrders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderReachesTheDeskAsItWasWritten()
    {
        ApiBench bench;
        const auto answer = bench.order(kOrderWithEverything);
        QCOMPARE(answer.status, 200);
        const auto order = bench.desk.orders().at(0);
        QCOMPARE(order.agent.value, std::int64_t{1});
        QCOMPARE(order.refId, std::string("A-1"));
        QCOMPARE(order.productCode, std::string("S10"));
        QCOMPARE(order.destination, std::string("081234567890"));
        QCOMPARE(order.maxPrice->value(), std::int64_t{11'000});
        QCOMPARE(order.callbackUrl, std::string("https://a.example/cb?x=1"));
        QCOMPARE(order.amount.value(), std::int64_t{5000});
        QCOMPARE(order.counter, 2);
        QVERIFY(!order.verdict);
    }

    void anAmountThatDoesNotFitTheProductIsNamed()
    {
        ApiBench bench;
        bench.desk.answer = [](const engine::OrderRequest&) -> engine::OrderOutcome { return Refusal::InvalidRequest; };
        const auto answer = bench.order(kOrderWithEverything);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.json["message"].asString()->find("(amount: ") != std::string_view::npos);
    }

    void anAcceptedOrderIsAnsweredInFull()
    {
        ApiBench bench;
        const auto answer = bench.order(kOrder);
        const Uuid id = Stamp{123'456'789'012}.toUuid();
        QCOMPARE(answer.status, 200);
        QCOMPARE(*answer.json["code"].asInteger(), std::int64_t{200});
        QVERIFY(answer.json["status"].asString() == "success");
        QVERIFY(answer.data()["trx_id"].asString() == id.toString());
        QVERIFY(answer.data()["trx_code"].asString() == Stamp{123'456'789'012}.toCode());
        QVERIFY(answer.data()["ref_id"].asString() == "A-1");
        QVERIFY(answer.data()["status"].asString() == "PENDING");
        QCOMPARE(*answer.data()["price"].asInteger(), std::int64_t{10'500});
        QCOMPARE(*answer.data()["balance_remaining"].asInteger(), std::int64_t{239'500});
        QCOMPARE(*answer.data()["replayed"].asBool(), false);
    }

    void aReplayShowsThePresentState()
    {
        ApiBench bench;
        bench.desk.answer = replayOf;
        const auto answer = bench.order(kOrder);
        QCOMPARE(answer.status, 200);
        QCOMPARE(*answer.data()["replayed"].asBool(), true);
        QVERIFY(answer.data()["status"].asString() == "SUCCESS");
        QVERIFY(answer.data()["sn"].asString() == "SN-7");
        QVERIFY(answer.data()["message"].asString() == "ok");
    }

    void everyRefusalHasItsStatusAndCode()
    {
        ApiBench bench;
        for (int i = 0; i <= static_cast<int>(Refusal::InternalError); ++i) {
            const auto refusal = static_cast<Refusal>(i);
            bench.desk.answer = [refusal](const auto&) { return refusal; };
            const auto answer = bench.order(kOrder);
            QCOMPARE(answer.status, access::textOf(refusal).status);
            QCOMPARE(*answer.json["code"].asInteger(), std::int64_t{answer.status});
            QVERIFY(answer.json["status"].asString() == "error");
            QCOMPARE(answer.code(), std::string(engine::toString(refusal)));
            QCOMPARE(answer.hasHeader("Retry-After: "), answer.status == 429 || answer.status == 503);
        }
    }

    void messagesAreInTheLanguageAskedFor()
    {
        ApiBench bench;
        bench.desk.answer = [](const auto&) { return Refusal::NoRoute; };
        const auto text = access::textOf(Refusal::NoRoute);
        for (const char* english : {"en", "en-US,en;q=0.9", "EN;q=1"})
            QVERIFY(
                bench.order(kOrder, std::string("Accept-Language: ") + english + "\r\n").json["message"].asString() ==
                text.english);
        for (const char* other : {"id", "id,en", "eng", ""})
            QVERIFY(bench.order(kOrder, std::string("Accept-Language: ") + other + "\r\n").json["message"].asString() ==
                    text.indonesian);
    }

    void aFieldAtFaultIsNamedAndAnEarlierOrderStillAnswers_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("member");
        for (const auto& [field, member] : faultyMembers())
            QTest::newRow(member.c_str()) << QByteArray::fromStdString(field) << QByteArray::fromStdString(member);
    }

    void aFieldAtFaultIsNamedAndAnEarlierOrderStillAnswers()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, member);
        ApiBench bench;
        const auto refused = bench.order(with(member.toStdString()));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), std::string("INVALID_REQUEST"));
        QVERIFY(refused.json["message"].asString()->find("(" + field.toStdString() + ": ") != std::string_view::npos);
        QVERIFY(bench.desk.orders().at(0).verdict == Refusal::InvalidRequest);
        bench.desk.answer = replayOf;
        QCOMPARE(bench.order(with(member.toStdString())).status, 200);
    }

    void whatNoOrderCanBeRecognisedByIsRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        int number = 0;
        for (const std::string& body : unreadableOrders())
            QTest::addRow("body %d", ++number) << QByteArray::fromStdString(body);
    }

    void whatNoOrderCanBeRecognisedByIsRefusedAtOnce()
    {
        QFETCH(QByteArray, body);
        ApiBench bench;
        const auto answer = bench.order(body.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), std::string("INVALID_REQUEST"));
        QVERIFY(bench.desk.orders().empty());
    }

    void absentAndNullOptionsAreTheSame()
    {
        ApiBench bench;
        QCOMPARE(bench.order(kOrderWithNulls).status, 200);
        const auto order = bench.desk.orders().at(0);
        QVERIFY(!order.maxPrice && order.callbackUrl.empty() && order.amount.isZero());
        QCOMPARE(order.counter, 1);
    }

    void overTheLimitTheDeskStillDecidesWhetherItIsAReplay()
    {
        ApiBench bench;
        bench.agent(1).ratePerMinute = 2;
        QCOMPARE(bench.order(kOrder).status, 200);
        QCOMPARE(bench.order(kOrder).status, 200);
        const auto limited = bench.order(kOrder);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.code(), std::string("RATE_LIMITED"));
        QVERIFY(limited.hasHeader("Retry-After: "));
        QVERIFY(bench.desk.orders().at(2).verdict == Refusal::RateLimited);
        bench.desk.answer = replayOf;
        QCOMPARE(bench.order(kOrder).status, 200);
    }

    void replaysDoNotUseUpTheOrderLimit()
    {
        ApiBench bench;
        bench.agent(1).ratePerMinute = 2;
        const auto accept = bench.desk.answer;
        bench.desk.answer = replayOf;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(bench.order(kOrder).status, 200);
        bench.desk.answer = accept;
        QCOMPARE(bench.order(kOrder).status, 200);
        QCOMPARE(bench.order(kOrder).status, 200);
        QCOMPARE(bench.order(kOrder).status, 429);
    }

    void evenReplaysEndAtTheTenfoldLimit()
    {
        ApiBench bench;
        bench.agent(1).ratePerMinute = 2;
        bench.desk.answer = replayOf;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(bench.order(kOrder).status, 200);
        const auto limited = bench.order(kOrder);
        QCOMPARE(limited.status, 429);
        QVERIFY(limited.hasHeader("Retry-After: "));
        QCOMPARE(bench.desk.orders().size(), std::size_t{20});
    }

    void anEngineThatThrowsIsAnInternalError()
    {
        ApiBench bench;
        bench.desk.throws = true;
        const auto answer = bench.order(kOrder);
        QCOMPARE(answer.status, 500);
        bench.desk.throws = false;
        QCOMPARE(bench.order(kOrder).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestApiOrders)
#include "tst_api_orders.moc"
